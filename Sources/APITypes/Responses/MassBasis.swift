/// What a mass counts, as it is printed behind "kg".
public enum MassBasis: String, Codable, Sendable, CaseIterable {
  case carbonDioxide = "CO2"
  case equivalent = "CO2e"
}
