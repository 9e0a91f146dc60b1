/// What the database may hold of a pupil: every table, and of those with anything of a pupil every column, with the reason why it says
/// nothing about the person. Whoever adds a table or a column writes it down here.
enum PupilColumns {
  /// Tables with something of pupils, by column.
  static let reasons: [String: [String: String]] = [
    "members": [
      "member": "a number", "id": "drawn by the server", "city": "the city of the class", "kind": "that it is a pupil",
      "handle": "adults only, by a check", "display_name": "adults only, the service takes none from pupils",
      "locale": "the language of the page, one of three", "revision": "a count",
      "created_at": "when the card was drawn",
    ],
    "passwords": ["member": "a number", "phc": "a salted, slow hash of pictures that the server drew"],
    "pupils": [
      "member": "a number", "grp": "the class",
      "nickname": "drawn by the server; whose it is stands on the teacher's paper only",
    ],
    "sessions": [
      "session": "a number", "id": "drawn by the server", "member": "a number",
      "client": "the same word for every pupil, nothing of the device", "created_at": "when", "used_at": "when",
      "ends_at": "when",
    ],
    "access_tokens": ["hash": "of a drawn token", "session": "a number", "until": "when"],
    "refresh_tokens": ["hash": "of a drawn token", "session": "a number", "until": "when", "spent_at": "when"],
    "memberships": [
      "member": "a number", "grp": "the class; a household only where the family links it, until the class ends",
      "from_day": "a day", "to_day": "a day", "role": "a word of five",
    ],
    "contributors": [
      "grp": "the class", "day": "a day", "place": "the number of a row of paper, without a name", "member": "a number",
    ],
    "sheet_runs": [
      "run": "a number", "id": "made by the teacher's program", "city": "the city", "grp": "the class",
      "sheet": "a name of the catalogue", "day": "a day", "edition": "a number",
      "content": "numbers of rows and members, actions, habits: no text can get in", "revision": "a count",
      "created_at": "when", "updated_at": "when", "deleted_at": "when",
    ],
    "entries": [
      "entry": "a number", "id": "made by the program", "member": "a number", "day": "a day",
      "action": "a name of the catalogue", "method": "how it was valued, by the city's defaults",
      "scope": "groups", "household": "the member itself, or the household while the family links it",
      "held_out": "bits", "quantity_micro": "how much, within the action's bounds", "sent_micro": "how much",
      "sent_unit": "a unit", "baseline_mg": "computed", "actual_mg": "computed", "avoided_mg": "computed",
      "low_mg": "computed", "high_mg": "computed", "habit": "yes, no, not said", "unusual": "computed",
      "out_of_season": "computed", "inputs": "numbers and choices of the catalogue, no text",
      "note": "adults only, the service refuses a pupil's", "revision": "a count", "first_content": "a digest",
      "created_at": "when", "updated_at": "when", "deleted_at": "when", "run": "a number", "on_sheet": "computed",
      "held_back": "computed",
    ],
    "habits": [
      "member": "a number", "action": "a name of the catalogue", "weekdays": "days of the week", "from_day": "a day",
    ],
    "challenge_members": ["challenge": "a number", "grp": "the team", "member": "a number", "days": "a count"],
    "challenge_figures": [
      "challenge": "a number", "grp": "the team", "part": "which sums", "is_frozen": "whether it is over",
      "entries": "a sum", "carrying_entries": "a sum", "active_members": "a sum", "member_days": "a sum",
      "done_mg": "a sum", "new_mg": "a sum", "late_entries": "a sum", "held_back_entries": "a sum",
      "contributors": "a count", "as_of": "when", "changers": "numbers of members and masses, until they are shown",
      "told_masses": "which sums",
    ],
    "changers": [
      "day": "a day", "grp": "a group", "action": "a name of the catalogue", "members": "numbers of members and masses",
    ],
    "events": [
      "city": "the city", "seq": "a number", "member": "a number", "kind": "what", "target": "a number",
      "operation": "what", "at": "when",
    ],
    "idempotency_keys": [
      "member": "a number", "request": "a method and a path", "idempotency_key": "drawn by the program",
      "fingerprint": "a digest", "target": "the entry's id", "created_at": "when",
    ],
  ]

  /// Tables with nothing of a pupil.
  static let others: [String: String] = [
    "migrations": "the schema", "facts": "the store itself", "editions": "the catalogue", "actions": "the catalogue",
    "units": "the catalogue", "methods": "the catalogue", "scopes": "sets of groups", "cities": "cities",
    "groups": "groups; no pupil makes or names one", "classes": "classes", "codes": "a class's code, made by its staff",
    "recovery_codes": "adults only: made with a password", "profiles": "homes; adults only",
    "folded_entries": "how many did the same on a day, when nobody knows who; the home where one of it did too",
    "totals": "sums of groups", "released": "sums of groups", "releases": "when sums were released",
    "feeds": "a count for each city", "challenges": "made by adults", "challenge_actions": "the catalogue",
    "challenge_teams": "groups", "challenge_fills": "how far a challenge is filled",
    "challenge_results": "sums of groups", "alerts": "days of cities",
    "challenge_alerts": "days of cities",
  ]
}
