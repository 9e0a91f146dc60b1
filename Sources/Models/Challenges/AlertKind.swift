/// Why an air conditioner or heater should not be spared on a day.
public enum AlertKind: String, Codable, CaseIterable, Sendable { case heat, cold }
