extension CopiedTable {
  /// Every table but `migrations`, each after those that it refers to. A test compares this list with each engine's schema.
  package static let all: [CopiedTable] = catalogue + people + log + challenges + [facts]

  private static let catalogue = [
    CopiedTable("editions", .key("edition"), .text("hash"), .bytes("content"), .integer("registered_at")),
    CopiedTable("actions", .key("action"), .text("name")),
    CopiedTable("units", .key("unit"), .text("name")),
    CopiedTable("methods", .key("method"), .text("hash"), .text("basis"), .bytes("content")),
    CopiedTable("scopes", .key("scope"), .bytes("groups")),
  ]

  private static let people = [
    CopiedTable(
      "cities", .key("city"), .text("slug"), .text("name_ja"), .text("name_en"), .text("time_zone"), .text("locales"),
      .text("regions"), .text("registration"), .integer("school_year_month"), .integer("school_year_day"),
      .integer("edition"), .integer("created_at"), .integer("challenges")),
    CopiedTable(
      "groups", .key("grp"), .bytes("id"), .integer("city"), .integer("parent"), .text("kind"), .text("name"),
      .text("name_en"), .integer("enrolled"), .text("band"), .integer("revision"), .integer("created_at"),
      .integer("closed_at")),
    CopiedTable(
      "members", .key("member"), .bytes("id"), .integer("city"), .text("kind"), .text("handle"), .text("display_name"),
      .text("locale"), .integer("revision"), .integer("created_at")),
    CopiedTable("passwords", .integer("member"), .text("phc")),
    CopiedTable("recovery_codes", .bytes("hash"), .integer("member")),
    CopiedTable(
      "sessions", .key("session"), .bytes("id"), .integer("member"), .text("client"), .integer("created_at"),
      .integer("used_at"), .integer("ends_at")),
    CopiedTable("access_tokens", .bytes("hash"), .integer("session"), .integer("until")),
    CopiedTable("refresh_tokens", .bytes("hash"), .integer("session"), .integer("until"), .integer("spent_at")),
    CopiedTable(
      "memberships", key: 4, .integer("member"), .integer("grp"), .text("role"), .integer("from_day"),
      .integer("to_day")),
    CopiedTable(
      "codes", .key("code"), .bytes("id"), .integer("grp"), .text("letters"), .text("role"), .integer("created_at"),
      .integer("expires_at")),
    CopiedTable(
      "profiles", .integer("grp"), .integer("petrol_car_m_per_l"), .integer("ev_wh_per_km"), .text("electricity_menu"),
      .text("heating_fuel"), .integer("people"), .integer("solar_w"), .integer("battery_wh"),
      .integer("ev_battery_wh")),
    CopiedTable("classes", .integer("grp"), .integer("first_day"), .text("locale")),
    CopiedTable("pupils", .integer("member"), .integer("grp"), .text("nickname")),
    CopiedTable("habits", key: 2, .integer("member"), .integer("action"), .integer("weekdays"), .integer("from_day")),
  ]

  private static let log = [
    CopiedTable(
      "sheet_runs", .key("run"), .bytes("id"), .integer("city"), .integer("grp"), .text("sheet"), .integer("day"),
      .integer("edition"), .bytes("content"), .integer("revision"), .integer("created_at"), .integer("updated_at"),
      .integer("deleted_at")),
    CopiedTable(
      "contributors", key: 3, .integer("grp"), .integer("day"), .integer("place"), .integer("member")),
    CopiedTable(
      "entries", .key("entry"), .bytes("id"), .integer("member"), .integer("day"), .integer("action"),
      .integer("method"), .integer("scope"), .integer("household"), .integer("held_out"), .integer("quantity_micro"),
      .integer("sent_micro"), .integer("sent_unit"), .integer("baseline_mg"), .integer("actual_mg"),
      .integer("avoided_mg"), .integer("low_mg"), .integer("high_mg"), .integer("habit"), .integer("unusual"),
      .integer("out_of_season"), .text("inputs"), .text("note"), .integer("revision"), .bytes("first_content"),
      .integer("created_at"), .integer("updated_at"), .integer("deleted_at"), .integer("run"), .integer("on_sheet"),
      .integer("held_back")),
    CopiedTable(
      "totals", key: 3, .integer("day"), .integer("grp"), .integer("action"), .integer("entries"), .integer("members"),
      .integer("quantity_micro"), .integer("done_mg"), .integer("new_mg"), .integer("low_mg"), .integer("high_mg"),
      .integer("co2_entries"), .integer("co2e_entries")),
    CopiedTable("changers", key: 3, .integer("day"), .integer("grp"), .integer("action"), .text("members")),
    CopiedTable(
      "released", key: 4, .integer("grp"), .integer("day"), .integer("action"), .integer("is_base"),
      .integer("contributors"), .integer("entries"), .integer("members"), .integer("quantity_micro"),
      .integer("done_mg"), .integer("new_mg"), .integer("low_mg"), .integer("high_mg"), .integer("co2_entries"),
      .integer("co2e_entries"), .integer("sheet_members"), .integer("sheet_entries")),
    CopiedTable("releases", key: 2, .integer("grp"), .integer("monday"), .integer("as_of")),
    CopiedTable(
      "folded_entries", key: 14, .integer("day"), .integer("household"), .integer("action"), .integer("method"),
      .integer("scope"), .integer("arrival"), .integer("held_out"), .integer("quantity_micro"), .integer("avoided_mg"),
      .integer("low_mg"), .integer("high_mg"), .integer("habit"), .integer("out_of_season"), .integer("on_sheet"),
      .integer("entries"), .integer("members"), .integer("action_members")),
    CopiedTable("feeds", .integer("city"), .integer("last")),
    CopiedTable(
      "events", key: 2, .integer("city"), .integer("seq"), .integer("member"), .integer("kind"), .integer("target"),
      .integer("operation"), .integer("at")),
    CopiedTable(
      "idempotency_keys", key: 3, .integer("member"), .text("request"), .text("idempotency_key"),
      .bytes("fingerprint"), .bytes("target"), .integer("created_at")),
  ]

  private static let challenges = [
    CopiedTable(
      "challenges", .key("challenge"), .bytes("id"), .integer("city"), .integer("grp"), .text("title_ja"),
      .text("title_en"), .text("description_ja"), .text("description_en"), .integer("first_day"),
      .integer("last_day"), .integer("late_days"), .text("actions"), .text("themes"), .text("counting"),
      .text("team_kind"), .text("rule"), .integer("target_mg"), .integer("target_entries"),
      .integer("minimum_percent"), .text("bands"), .text("visibility"), .integer("fair_weight"), .integer("edition"),
      .integer("revision"), .integer("created_at"), .integer("opened_at"), .integer("closes_at"),
      .integer("deleted_at")),
    CopiedTable("challenge_actions", key: 2, .integer("challenge"), .integer("action")),
    CopiedTable(
      "challenge_teams", key: 2, .integer("challenge"), .integer("grp"), .integer("enrolled"),
      .integer("first_enrolled"), .integer("left_at")),
    CopiedTable(
      "challenge_figures", key: 3, .integer("challenge"), .integer("grp"), .integer("part"), .integer("is_frozen"),
      .integer("entries"), .integer("carrying_entries"), .integer("active_members"), .integer("member_days"),
      .integer("done_mg"), .integer("new_mg"), .integer("late_entries"), .integer("held_back_entries"),
      .integer("contributors"), .integer("as_of"), .text("changers"), .integer("told_masses")),
    CopiedTable(
      "challenge_members", key: 3, .integer("challenge"), .integer("grp"), .integer("member"), .integer("days")),
    CopiedTable(
      "challenge_fills", key: 2, .integer("challenge"), .integer("grp"), .integer("position"), .integer("through"),
      .integer("is_repeated")),
    CopiedTable("challenge_results", .integer("challenge"), .bytes("content"), .text("hash")),
    CopiedTable("alerts", key: 2, .integer("city"), .integer("day"), .text("kind")),
    CopiedTable("challenge_alerts", key: 2, .integer("challenge"), .integer("day")),
  ]

  /// The last: what is true of the source is said of the target when everything else is there.
  private static let facts = CopiedTable(
    "facts", where: " WHERE name <> 'copying'", .text("name"), .text("value"))
}
