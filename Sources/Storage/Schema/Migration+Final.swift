extension Migration {
  /// What is final of a challenge that is over: the alert days that it went by, whatever is marked later, and which masses of a team may be
  /// told (`told_masses`: 0 both, 1 the one that counts, 2 none).
  static let final = Migration(
    "0016-final",
    [
      """
      CREATE TABLE challenge_alerts (
        challenge {integer} NOT NULL REFERENCES challenges (challenge),
        day {integer} NOT NULL,
        PRIMARY KEY (challenge, day)
      ) {clustered}
      """,
      // Until now no day of a challenge that was over could be marked.
      """
      INSERT INTO challenge_alerts (challenge, day) SELECT c.challenge, a.day
      FROM challenge_results r JOIN challenges c ON c.challenge = r.challenge
      JOIN alerts a ON a.city = c.city AND a.day BETWEEN c.first_day AND c.last_day
      """,
      """
      ALTER TABLE challenge_figures ADD COLUMN told_masses {integer} NOT NULL DEFAULT 0
        CHECK (told_masses BETWEEN 0 AND 2)
      """,
    ])
}
