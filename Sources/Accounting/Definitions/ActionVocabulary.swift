/// How an action's mass of CO2 comes about.
public enum ActionKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// Avoided = baseline - actual.
  case pair
  /// What was saved, of which neither side is known.
  case saving
  /// Grams printed by a campaign, with nothing behind them.
  case printed
  /// No mass: it makes a home ready for heat, storms and floods.
  case resilience
}

/// The four themes of the climate programme.
public enum Theme: String, Codable, Hashable, Sendable, CaseIterable {
  case energy
  case mobility
  case smartCities = "smart_cities"
  case resilience
}

/// Whether every member's deed counts, or the household's once a day.
public enum OncePer: String, Codable, Hashable, Sendable, CaseIterable {
  case member
  case household
}

/// Who an action is for: school years 1 to 3, 4 to 6, secondary school, adults.
public enum AgeBand: String, Codable, Hashable, Sendable, CaseIterable {
  case lowerElementary = "1-3"
  case upperElementary = "4-6"
  case secondary
  case adult
}

/// The everyday categories that an action may stand in, in the order of display.
public enum ActionCategory {
  public static let all = [
    "moving", coolingAndHeating, "kitchen", "bath", "laundry", "living", "shopping", "food", "waste", "energy-supply",
    "safety",
  ]

  /// What must not be spared when a city warns of heat or cold.
  public static let coolingAndHeating = "cooling-heating"

  /// Where a wrong deed can hurt, so that a word of caution stands before the tick.
  static let needCaution: Set<String> = [coolingAndHeating, "bath", "food", "safety"]
}
