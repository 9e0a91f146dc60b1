CREATE TABLE access_tokens (
  hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
  session INTEGER NOT NULL REFERENCES sessions (session) ON DELETE CASCADE,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE actions (action INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, CHECK (action > 0)) STRICT;

CREATE TABLE alerts (
  city INTEGER NOT NULL REFERENCES cities (city),
  day INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('heat', 'cold')),
  PRIMARY KEY (city, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE challenge_actions (
  challenge INTEGER NOT NULL REFERENCES challenges (challenge),
  action INTEGER NOT NULL REFERENCES actions (action),
  PRIMARY KEY (challenge, action)
) STRICT, WITHOUT ROWID;

CREATE TABLE challenge_alerts (
  challenge INTEGER NOT NULL REFERENCES challenges (challenge),
  day INTEGER NOT NULL,
  PRIMARY KEY (challenge, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE challenge_figures (
  challenge INTEGER NOT NULL REFERENCES challenges (challenge),
  grp INTEGER NOT NULL REFERENCES groups (grp),
  part INTEGER NOT NULL CHECK (part BETWEEN 0 AND 5),
  is_frozen INTEGER NOT NULL DEFAULT 0 CHECK (is_frozen IN (0, 1)),
  entries INTEGER NOT NULL DEFAULT 0,
  carrying_entries INTEGER NOT NULL DEFAULT 0,
  active_members INTEGER NOT NULL DEFAULT 0,
  member_days INTEGER NOT NULL DEFAULT 0,
  done_mg INTEGER NOT NULL DEFAULT 0,
  new_mg INTEGER NOT NULL DEFAULT 0,
  late_entries INTEGER NOT NULL DEFAULT 0,
  held_back_entries INTEGER NOT NULL DEFAULT 0,
  contributors INTEGER NOT NULL DEFAULT 0,
  as_of INTEGER,
  changers TEXT NOT NULL DEFAULT '', told_masses INTEGER NOT NULL DEFAULT 0
  CHECK (told_masses BETWEEN 0 AND 2),
  PRIMARY KEY (challenge, grp, part),
  CHECK (part <> 0 OR (entries >= 0 AND active_members BETWEEN 0 AND entries AND member_days <= entries))
) STRICT, WITHOUT ROWID;

CREATE TABLE challenge_fills (
  challenge INTEGER NOT NULL REFERENCES challenges (challenge),
  grp INTEGER NOT NULL,
  position INTEGER NOT NULL,
  through INTEGER NOT NULL,
  is_repeated INTEGER NOT NULL CHECK (is_repeated IN (0, 1)),
  PRIMARY KEY (challenge, grp)
) STRICT, WITHOUT ROWID;

CREATE TABLE challenge_members (
  challenge INTEGER NOT NULL REFERENCES challenges (challenge),
  grp INTEGER NOT NULL REFERENCES groups (grp),
  member INTEGER NOT NULL REFERENCES members (member),
  days INTEGER NOT NULL CHECK (days >= 0),
  PRIMARY KEY (challenge, grp, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE challenge_results (
  challenge INTEGER NOT NULL PRIMARY KEY REFERENCES challenges (challenge),
  content BLOB NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE challenge_teams (
  challenge INTEGER NOT NULL REFERENCES challenges (challenge),
  grp INTEGER NOT NULL REFERENCES groups (grp),
  enrolled INTEGER CHECK (enrolled >= 0),
  first_enrolled INTEGER,
  left_at INTEGER,
  PRIMARY KEY (challenge, grp)
) STRICT, WITHOUT ROWID;

CREATE TABLE challenges (
  challenge INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  city INTEGER NOT NULL REFERENCES cities (city),
  grp INTEGER NOT NULL REFERENCES groups (grp),
  title_ja TEXT,
  title_en TEXT,
  description_ja TEXT,
  description_en TEXT,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  late_days INTEGER NOT NULL CHECK (late_days BETWEEN 0 AND 30),
  actions TEXT NOT NULL,
  themes TEXT NOT NULL,
  counting TEXT NOT NULL CHECK (counting IN ('done', 'new')),
  team_kind TEXT,
  rule TEXT NOT NULL,
  target_mg INTEGER CHECK (target_mg > 0),
  target_entries INTEGER CHECK (target_entries > 0),
  minimum_percent INTEGER CHECK (minimum_percent BETWEEN 1 AND 100),
  bands TEXT NOT NULL,
  visibility TEXT NOT NULL CHECK (visibility IN ('group', 'city', 'public')),
  fair_weight INTEGER NOT NULL DEFAULT 0,
  edition INTEGER REFERENCES editions (edition),
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  opened_at INTEGER,
  closes_at INTEGER,
  deleted_at INTEGER,
  CHECK (first_day <= last_day),
  CHECK (title_ja IS NOT NULL OR title_en IS NOT NULL),
  CHECK ((opened_at IS NULL) = (closes_at IS NULL))
) STRICT;

CREATE TABLE changers (
  day INTEGER NOT NULL,
  grp INTEGER NOT NULL REFERENCES groups (grp),
  action INTEGER NOT NULL,
  members TEXT NOT NULL,
  PRIMARY KEY (day, grp, action)
) STRICT, WITHOUT ROWID;

CREATE TABLE cities (
  city INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 40),
  name_ja TEXT NOT NULL,
  name_en TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  locales TEXT NOT NULL,
  regions TEXT NOT NULL,
  registration TEXT NOT NULL CHECK (registration IN ('open', 'code')),
  school_year_month INTEGER NOT NULL CHECK (school_year_month BETWEEN 1 AND 12),
  school_year_day INTEGER NOT NULL CHECK (school_year_day BETWEEN 1 AND 31),
  edition INTEGER NOT NULL REFERENCES editions (edition),
  created_at INTEGER NOT NULL
, challenges INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE classes (
  grp INTEGER NOT NULL PRIMARY KEY REFERENCES groups (grp),
  first_day INTEGER NOT NULL,
  locale TEXT NOT NULL
) STRICT;

CREATE TABLE codes (
  code INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  grp INTEGER NOT NULL REFERENCES groups (grp),
  letters TEXT NOT NULL UNIQUE CHECK (length(letters) = 8),
  role TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE contributors (
  grp INTEGER NOT NULL REFERENCES groups (grp),
  day INTEGER NOT NULL,
  place INTEGER NOT NULL CHECK (place BETWEEN 1 AND 200),
  member INTEGER NOT NULL UNIQUE REFERENCES members (member) ON DELETE CASCADE,
  PRIMARY KEY (grp, day, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE editions (
  edition INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  content BLOB NOT NULL,
  registered_at INTEGER NOT NULL
) STRICT;

CREATE TABLE entries (
  entry INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  member INTEGER NOT NULL REFERENCES members (member),
  day INTEGER NOT NULL,
  action INTEGER NOT NULL REFERENCES actions (action),
  method INTEGER NOT NULL REFERENCES methods (method),
  scope INTEGER NOT NULL REFERENCES scopes (scope),
  household INTEGER,
  held_out INTEGER NOT NULL DEFAULT 0,
  quantity_micro INTEGER NOT NULL CHECK (quantity_micro >= 0),
  sent_micro INTEGER CHECK (sent_micro >= 0),
  sent_unit INTEGER REFERENCES units (unit),
  baseline_mg INTEGER,
  actual_mg INTEGER,
  avoided_mg INTEGER NOT NULL,
  low_mg INTEGER NOT NULL,
  high_mg INTEGER NOT NULL,
  habit INTEGER CHECK (habit IN (0, 1)),
  unusual INTEGER NOT NULL DEFAULT 0 CHECK (unusual IN (0, 1)),
  out_of_season INTEGER NOT NULL DEFAULT 0 CHECK (out_of_season IN (0, 1)),
  inputs TEXT,
  note TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  first_content BLOB,
  created_at INTEGER NOT NULL,
  updated_at INTEGER,
  deleted_at INTEGER, run INTEGER REFERENCES sheet_runs (run), on_sheet INTEGER NOT NULL DEFAULT 0 CHECK (on_sheet IN (0, 1)), held_back INTEGER NOT NULL DEFAULT 0 CHECK (held_back IN (0, 1)),
  CHECK ((baseline_mg IS NULL) = (actual_mg IS NULL)),
  CHECK (baseline_mg IS NULL OR avoided_mg = baseline_mg - actual_mg),
  CHECK (low_mg <= avoided_mg AND avoided_mg <= high_mg)
) STRICT;

CREATE TABLE events (
  city INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  member INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  target INTEGER NOT NULL,
  operation INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (city, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE facts (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE feeds (city INTEGER NOT NULL PRIMARY KEY REFERENCES cities (city), last INTEGER NOT NULL) STRICT;

CREATE TABLE folded_entries (
  day INTEGER NOT NULL,
  household INTEGER NOT NULL,
  action INTEGER NOT NULL REFERENCES actions (action),
  method INTEGER NOT NULL REFERENCES methods (method),
  scope INTEGER NOT NULL REFERENCES scopes (scope),
  arrival INTEGER NOT NULL,
  held_out INTEGER NOT NULL,
  quantity_micro INTEGER NOT NULL CHECK (quantity_micro >= 0),
  avoided_mg INTEGER NOT NULL,
  low_mg INTEGER NOT NULL,
  high_mg INTEGER NOT NULL,
  habit INTEGER NOT NULL CHECK (habit IN (-1, 0, 1)),
  out_of_season INTEGER NOT NULL CHECK (out_of_season IN (0, 1)),
  on_sheet INTEGER NOT NULL CHECK (on_sheet IN (0, 1)),
  entries INTEGER NOT NULL CHECK (entries > 0),
  members INTEGER NOT NULL CHECK (members BETWEEN 0 AND action_members),
  action_members INTEGER NOT NULL CHECK (action_members <= entries),
  PRIMARY KEY (day, household, action, method, scope, arrival, held_out, quantity_micro, avoided_mg, low_mg, high_mg,
    habit, out_of_season, on_sheet),
  CHECK ((household = 0) = (arrival = 0)),
  CHECK (low_mg <= avoided_mg AND avoided_mg <= high_mg)
) STRICT, WITHOUT ROWID;

CREATE TABLE groups (
  grp INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  city INTEGER NOT NULL REFERENCES cities (city),
  parent INTEGER REFERENCES groups (grp),
  kind TEXT NOT NULL CHECK (kind IN ('city', 'ward', 'school', 'class', 'household', 'club', 'company')),
  name TEXT NOT NULL,
  name_en TEXT,
  enrolled INTEGER CHECK (enrolled BETWEEN 0 AND 1000000),
  band TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  closed_at INTEGER,
  CHECK ((kind = 'city') = (parent IS NULL))
) STRICT;

CREATE TABLE habits (
  member INTEGER NOT NULL REFERENCES members (member),
  action INTEGER NOT NULL REFERENCES actions (action),
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  from_day INTEGER NOT NULL,
  PRIMARY KEY (member, action)
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency_keys (
  member INTEGER NOT NULL REFERENCES members (member) ON DELETE CASCADE,
  request TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  fingerprint BLOB NOT NULL,
  target BLOB NOT NULL CHECK (length(target) = 16),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (member, request, idempotency_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE members (
  member INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  city INTEGER NOT NULL REFERENCES cities (city),
  kind TEXT NOT NULL CHECK (kind IN ('adult', 'pupil')),
  handle TEXT,
  display_name TEXT,
  locale TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  UNIQUE (city, handle),
  CHECK ((kind = 'adult') = (handle IS NOT NULL))
) STRICT;

CREATE TABLE memberships (
  member INTEGER NOT NULL REFERENCES members (member) ON DELETE CASCADE,
  grp INTEGER NOT NULL REFERENCES groups (grp),
  from_day INTEGER NOT NULL,
  to_day INTEGER CHECK (to_day >= from_day),
  role TEXT NOT NULL CHECK (role IN ('officer', 'teacher', 'keeper', 'member', 'pupil')),
  PRIMARY KEY (member, grp, role, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE methods (
  method INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  basis TEXT,
  content BLOB NOT NULL
) STRICT;

CREATE TABLE migrations (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE passwords (
  member INTEGER NOT NULL PRIMARY KEY REFERENCES members (member) ON DELETE CASCADE,
  phc TEXT NOT NULL
) STRICT;

CREATE TABLE profiles (
  grp INTEGER NOT NULL PRIMARY KEY REFERENCES groups (grp),
  petrol_car_m_per_l INTEGER CHECK (petrol_car_m_per_l > 0),
  ev_wh_per_km INTEGER CHECK (ev_wh_per_km > 0),
  electricity_menu TEXT,
  heating_fuel TEXT,
  people INTEGER CHECK (people > 0),
  solar_w INTEGER CHECK (solar_w >= 0),
  battery_wh INTEGER CHECK (battery_wh >= 0),
  ev_battery_wh INTEGER CHECK (ev_battery_wh >= 0)
) STRICT;

CREATE TABLE pupils (
  member INTEGER NOT NULL PRIMARY KEY REFERENCES members (member) ON DELETE CASCADE,
  grp INTEGER NOT NULL REFERENCES classes (grp),
  nickname TEXT NOT NULL,
  UNIQUE (grp, nickname)
) STRICT;

CREATE TABLE recovery_codes (
  hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
  member INTEGER NOT NULL REFERENCES members (member) ON DELETE CASCADE
) STRICT;

CREATE TABLE refresh_tokens (
  hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
  session INTEGER NOT NULL REFERENCES sessions (session) ON DELETE CASCADE,
  until INTEGER NOT NULL,
  spent_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE released (
  grp INTEGER NOT NULL REFERENCES groups (grp),
  day INTEGER NOT NULL,
  action INTEGER NOT NULL,
  is_base INTEGER NOT NULL CHECK (is_base IN (0, 1)),
  contributors INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  members INTEGER NOT NULL,
  quantity_micro INTEGER NOT NULL,
  done_mg INTEGER NOT NULL,
  new_mg INTEGER NOT NULL,
  low_mg INTEGER NOT NULL,
  high_mg INTEGER NOT NULL,
  co2_entries INTEGER NOT NULL,
  co2e_entries INTEGER NOT NULL, sheet_members INTEGER NOT NULL DEFAULT 0, sheet_entries INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (grp, day, action, is_base)
) STRICT, WITHOUT ROWID;

CREATE TABLE releases (
  grp INTEGER NOT NULL REFERENCES groups (grp),
  monday INTEGER NOT NULL,
  as_of INTEGER NOT NULL,
  PRIMARY KEY (grp, monday)
) STRICT, WITHOUT ROWID;

CREATE TABLE scopes (
  scope INTEGER PRIMARY KEY,
  groups BLOB NOT NULL UNIQUE CHECK (length(groups) % 8 = 0 AND length(groups) <= 504)
) STRICT;

CREATE TABLE sessions (
  session INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  member INTEGER NOT NULL REFERENCES members (member) ON DELETE CASCADE,
  client TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sheet_runs (
  run INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  city INTEGER NOT NULL REFERENCES cities (city),
  grp INTEGER NOT NULL REFERENCES groups (grp),
  sheet TEXT NOT NULL,
  day INTEGER NOT NULL,
  edition INTEGER NOT NULL REFERENCES editions (edition),
  content BLOB NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER,
  deleted_at INTEGER
) STRICT;

CREATE TABLE totals (
  day INTEGER NOT NULL,
  grp INTEGER NOT NULL REFERENCES groups (grp),
  action INTEGER NOT NULL,
  entries INTEGER NOT NULL CHECK (entries >= 0),
  members INTEGER NOT NULL CHECK (members BETWEEN 0 AND entries),
  quantity_micro INTEGER NOT NULL,
  done_mg INTEGER NOT NULL,
  new_mg INTEGER NOT NULL,
  low_mg INTEGER NOT NULL,
  high_mg INTEGER NOT NULL,
  co2_entries INTEGER NOT NULL CHECK (co2_entries >= 0),
  co2e_entries INTEGER NOT NULL CHECK (co2e_entries >= 0),
  PRIMARY KEY (day, grp, action)
) STRICT, WITHOUT ROWID;

CREATE TABLE units (unit INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE INDEX access_tokens_by_session ON access_tokens (session);

CREATE INDEX challenge_members_of_member ON challenge_members (member);

CREATE INDEX challenge_teams_of_group ON challenge_teams (grp);

CREATE INDEX challenges_of_city ON challenges (city, last_day) WHERE deleted_at IS NULL;

CREATE INDEX codes_by_group ON codes (grp);

CREATE INDEX entries_held_back ON entries (member, day) WHERE held_back = 1 AND deleted_at IS NULL;

CREATE INDEX entries_of_day ON entries (day, member, action, quantity_micro, run, held_back)
  WHERE deleted_at IS NULL;

CREATE INDEX entries_of_household ON entries (day, household, action)
  WHERE household IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX entries_of_run ON entries (run) WHERE run IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX groups_by_kind ON groups (city, kind, grp);

CREATE INDEX groups_by_parent ON groups (parent, kind);

CREATE UNIQUE INDEX groups_root ON groups (city) WHERE parent IS NULL;

CREATE INDEX memberships_by_group ON memberships (grp, member);

CREATE INDEX recovery_codes_by_member ON recovery_codes (member);

CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session);

CREATE INDEX sessions_by_member ON sessions (member);

CREATE UNIQUE INDEX sheet_runs_live ON sheet_runs (grp, day, sheet) WHERE deleted_at IS NULL;
