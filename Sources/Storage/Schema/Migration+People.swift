extension Migration {
  static let people = Migration(
    "0003-people",
    [
      """
      CREATE TABLE cities (
        city {key},
        slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 40),
        name_ja TEXT NOT NULL,
        name_en TEXT NOT NULL,
        time_zone TEXT NOT NULL,
        locales TEXT NOT NULL,
        regions TEXT NOT NULL,
        registration TEXT NOT NULL CHECK (registration IN ('open', 'code')),
        school_year_month {integer} NOT NULL CHECK (school_year_month BETWEEN 1 AND 12),
        school_year_day {integer} NOT NULL CHECK (school_year_day BETWEEN 1 AND 31),
        edition {integer} NOT NULL REFERENCES editions (edition),
        created_at {integer} NOT NULL
      ) {strict}
      """,
      """
      CREATE TABLE groups (
        grp {key},
        id {bytes} NOT NULL UNIQUE CHECK ({length}(id) = 16),
        city {integer} NOT NULL REFERENCES cities (city),
        parent {integer} REFERENCES groups (grp),
        kind TEXT NOT NULL CHECK (kind IN ('city', 'ward', 'school', 'class', 'household', 'club', 'company')),
        name TEXT NOT NULL,
        name_en TEXT,
        enrolled {integer} CHECK (enrolled BETWEEN 0 AND 1000000),
        band TEXT,
        revision {integer} NOT NULL DEFAULT 1,
        created_at {integer} NOT NULL,
        closed_at {integer},
        CHECK ((kind = 'city') = (parent IS NULL))
      ) {strict}
      """,
      "CREATE UNIQUE INDEX groups_root ON groups (city) WHERE parent IS NULL",
      "CREATE INDEX groups_by_kind ON groups (city, kind, grp)",
      "CREATE INDEX groups_by_parent ON groups (parent)",
      """
      CREATE TABLE members (
        member {key},
        id {bytes} NOT NULL UNIQUE CHECK ({length}(id) = 16),
        city {integer} NOT NULL REFERENCES cities (city),
        kind TEXT NOT NULL CHECK (kind IN ('adult', 'pupil')),
        handle TEXT,
        display_name TEXT,
        locale TEXT NOT NULL,
        revision {integer} NOT NULL DEFAULT 1,
        created_at {integer} NOT NULL,
        UNIQUE (city, handle),
        CHECK ((kind = 'adult') = (handle IS NOT NULL))
      ) {strict}
      """,
      """
      CREATE TABLE passwords (
        member {integer} NOT NULL PRIMARY KEY REFERENCES members (member) ON DELETE CASCADE,
        phc TEXT NOT NULL
      ) {strict}
      """,
      """
      CREATE TABLE recovery_codes (
        hash {bytes} NOT NULL PRIMARY KEY CHECK ({length}(hash) = 32),
        member {integer} NOT NULL REFERENCES members (member) ON DELETE CASCADE
      ) {strict}
      """,
      "CREATE INDEX recovery_codes_by_member ON recovery_codes (member)",
      """
      CREATE TABLE sessions (
        session {key},
        id {bytes} NOT NULL UNIQUE CHECK ({length}(id) = 16),
        member {integer} NOT NULL REFERENCES members (member) ON DELETE CASCADE,
        client TEXT NOT NULL,
        created_at {integer} NOT NULL,
        used_at {integer} NOT NULL,
        ends_at {integer} NOT NULL
      ) {strict}
      """,
      "CREATE INDEX sessions_by_member ON sessions (member)",
      """
      CREATE TABLE access_tokens (
        hash {bytes} NOT NULL PRIMARY KEY CHECK ({length}(hash) = 32),
        session {integer} NOT NULL REFERENCES sessions (session) ON DELETE CASCADE,
        until {integer} NOT NULL
      ) {clustered}
      """,
      "CREATE INDEX access_tokens_by_session ON access_tokens (session)",
      """
      CREATE TABLE refresh_tokens (
        hash {bytes} NOT NULL PRIMARY KEY CHECK ({length}(hash) = 32),
        session {integer} NOT NULL REFERENCES sessions (session) ON DELETE CASCADE,
        until {integer} NOT NULL,
        spent_at {integer}
      ) {clustered}
      """,
      "CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session)",
      """
      CREATE TABLE memberships (
        member {integer} NOT NULL REFERENCES members (member) ON DELETE CASCADE,
        grp {integer} NOT NULL REFERENCES groups (grp),
        from_day {integer} NOT NULL,
        to_day {integer} CHECK (to_day >= from_day),
        role TEXT NOT NULL CHECK (role IN ('officer', 'teacher', 'keeper', 'member', 'pupil')),
        PRIMARY KEY (member, grp, role, from_day)
      ) {clustered}
      """,
      "CREATE INDEX memberships_by_group ON memberships (grp, member)",
      """
      CREATE TABLE codes (
        code {key},
        id {bytes} NOT NULL UNIQUE CHECK ({length}(id) = 16),
        grp {integer} NOT NULL REFERENCES groups (grp),
        letters TEXT NOT NULL UNIQUE CHECK (length(letters) = 8),
        role TEXT NOT NULL,
        created_at {integer} NOT NULL,
        expires_at {integer} NOT NULL
      ) {strict}
      """,
      "CREATE INDEX codes_by_group ON codes (grp)",
      """
      CREATE TABLE profiles (
        grp {integer} NOT NULL PRIMARY KEY REFERENCES groups (grp),
        petrol_car_m_per_l {integer} CHECK (petrol_car_m_per_l > 0),
        ev_wh_per_km {integer} CHECK (ev_wh_per_km > 0),
        electricity_menu TEXT,
        heating_fuel TEXT,
        people {integer} CHECK (people > 0),
        solar_w {integer} CHECK (solar_w >= 0),
        battery_wh {integer} CHECK (battery_wh >= 0),
        ev_battery_wh {integer} CHECK (ev_battery_wh >= 0)
      ) {strict}
      """,
    ])
}
