extension Migration {
  /// Whether figures of a challenge are rounded because another ranks one of its teams on the same days. Results that are made stay.
  static let sharedTeams = Migration(
    "0016-shared-teams",
    [
      "ALTER TABLE challenges ADD COLUMN shares_teams {integer} NOT NULL DEFAULT 0 CHECK (shares_teams IN (0, 1))",
      """
      UPDATE challenges SET shares_teams = 1
      WHERE opened_at IS NOT NULL AND rule <> 'goal'
        AND NOT EXISTS (SELECT 1 FROM challenge_results r WHERE r.challenge = challenges.challenge)
        AND EXISTS (
          SELECT 1 FROM challenge_teams own JOIN challenge_teams t ON t.grp = own.grp
            JOIN challenges c ON c.challenge = t.challenge
          WHERE own.challenge = challenges.challenge AND c.rule <> 'goal' AND c.deleted_at IS NULL
            AND c.first_day <= challenges.last_day AND c.last_day >= challenges.first_day
            AND (c.opened_at < challenges.opened_at
              OR (c.opened_at = challenges.opened_at AND c.challenge < challenges.challenge)))
      """,
    ])
}
