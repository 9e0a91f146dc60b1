extension Migration {
  /// Challenges, what their teams have by now, and what of it may be seen.
  static let challenges = Migration(
    "0012-challenges",
    [
      // `actions`, `themes` and `bands` are lists with spaces between; the actions that count stand in a table of their own when it opens.
      """
      CREATE TABLE challenges (
        challenge {key},
        id {bytes} NOT NULL UNIQUE CHECK ({length}(id) = 16),
        city {integer} NOT NULL REFERENCES cities (city),
        grp {integer} NOT NULL REFERENCES groups (grp),
        title_ja TEXT,
        title_en TEXT,
        description_ja TEXT,
        description_en TEXT,
        first_day {integer} NOT NULL,
        last_day {integer} NOT NULL,
        late_days {integer} NOT NULL CHECK (late_days BETWEEN 0 AND 30),
        actions TEXT NOT NULL,
        themes TEXT NOT NULL,
        counting TEXT NOT NULL CHECK (counting IN ('done', 'new')),
        team_kind TEXT,
        rule TEXT NOT NULL,
        target_mg {integer} CHECK (target_mg > 0),
        target_entries {integer} CHECK (target_entries > 0),
        minimum_percent {integer} CHECK (minimum_percent BETWEEN 1 AND 100),
        bands TEXT NOT NULL,
        visibility TEXT NOT NULL CHECK (visibility IN ('group', 'city', 'public')),
        fair_weight {integer} NOT NULL DEFAULT 0,
        edition {integer} REFERENCES editions (edition),
        revision {integer} NOT NULL DEFAULT 1,
        created_at {integer} NOT NULL,
        opened_at {integer},
        closes_at {integer},
        deleted_at {integer},
        CHECK (first_day <= last_day),
        CHECK (title_ja IS NOT NULL OR title_en IS NOT NULL),
        CHECK ((opened_at IS NULL) = (closes_at IS NULL))
      ) {strict}
      """,
      "CREATE INDEX challenges_of_city ON challenges (city, last_day) WHERE deleted_at IS NULL",
      """
      CREATE TABLE challenge_actions (
        challenge {integer} NOT NULL REFERENCES challenges (challenge),
        action {integer} NOT NULL REFERENCES actions (action),
        PRIMARY KEY (challenge, action)
      ) {clustered}
      """,
      """
      CREATE TABLE challenge_teams (
        challenge {integer} NOT NULL REFERENCES challenges (challenge),
        grp {integer} NOT NULL REFERENCES groups (grp),
        enrolled {integer} CHECK (enrolled >= 0),
        first_enrolled {integer},
        left_at {integer},
        PRIMARY KEY (challenge, grp)
      ) {clustered}
      """,
      "CREATE INDEX challenge_teams_of_group ON challenge_teams (grp)",
      // `part`: 0 what counts, with who changed it since it was shown; 1 what changed after the end; 2 what of 0 came on numbered rows of
      // sheets; 3 what is shown; 4 what of 3 came on sheets; 5 what of 0 and 1 is of people who are forgotten.
      """
      CREATE TABLE challenge_figures (
        challenge {integer} NOT NULL REFERENCES challenges (challenge),
        grp {integer} NOT NULL REFERENCES groups (grp),
        part {integer} NOT NULL CHECK (part BETWEEN 0 AND 5),
        is_frozen {integer} NOT NULL DEFAULT 0 CHECK (is_frozen IN (0, 1)),
        entries {integer} NOT NULL DEFAULT 0,
        carrying_entries {integer} NOT NULL DEFAULT 0,
        active_members {integer} NOT NULL DEFAULT 0,
        member_days {integer} NOT NULL DEFAULT 0,
        done_mg {integer} NOT NULL DEFAULT 0,
        new_mg {integer} NOT NULL DEFAULT 0,
        late_entries {integer} NOT NULL DEFAULT 0,
        held_back_entries {integer} NOT NULL DEFAULT 0,
        contributors {integer} NOT NULL DEFAULT 0,
        as_of {integer},
        changers TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (challenge, grp, part),
        CHECK (part <> 0 OR (entries >= 0 AND active_members BETWEEN 0 AND entries AND member_days <= entries))
      ) {clustered}
      """,
      // On how many days a member took part, as long as there is one.
      """
      CREATE TABLE challenge_members (
        challenge {integer} NOT NULL REFERENCES challenges (challenge),
        grp {integer} NOT NULL REFERENCES groups (grp),
        member {integer} NOT NULL REFERENCES members (member),
        days {integer} NOT NULL CHECK (days >= 0),
        PRIMARY KEY (challenge, grp, member)
      ) {clustered}
      """,
      "CREATE INDEX challenge_members_of_member ON challenge_members (member)",
      // A challenge that is being filled with what was logged before: members up to `position` are in it, those above `through` need not.
      """
      CREATE TABLE challenge_fills (
        challenge {integer} NOT NULL REFERENCES challenges (challenge),
        grp {integer} NOT NULL,
        position {integer} NOT NULL,
        through {integer} NOT NULL,
        is_repeated {integer} NOT NULL CHECK (is_repeated IN (0, 1)),
        PRIMARY KEY (challenge, grp)
      ) {clustered}
      """,
      """
      CREATE TABLE challenge_results (
        challenge {integer} NOT NULL PRIMARY KEY REFERENCES challenges (challenge),
        content {bytes} NOT NULL,
        hash TEXT NOT NULL CHECK (length(hash) = 64)
      ) {strict}
      """,
      """
      CREATE TABLE alerts (
        city {integer} NOT NULL REFERENCES cities (city),
        day {integer} NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('heat', 'cold')),
        PRIMARY KEY (city, day)
      ) {clustered}
      """,
      // Raised by whatever changes how entries count in the city's challenges.
      "ALTER TABLE cities ADD COLUMN challenges {integer} NOT NULL DEFAULT 0",
      // Unusual, and confirmed by nobody: in the index, so that a member's day is still counted from there alone.
      "ALTER TABLE entries ADD COLUMN held_back {integer} NOT NULL DEFAULT 0 CHECK (held_back IN (0, 1))",
      "UPDATE entries SET held_back = 1 WHERE unusual = 1 AND deleted_at IS NULL",
      "DROP INDEX entries_of_day",
      """
      CREATE INDEX entries_of_day ON entries (day, member, action, quantity_micro, run, held_back)
        WHERE deleted_at IS NULL
      """,
    ])
}
