import Accounting

/// A mass of CO2 as people type it: `100kg`, `2.5 t`, `500g`.
enum MassWord {
  private static let milligramsOfUnit: [String: Double] = ["g": 1e3, "kg": 1e6, "t": 1e9]

  /// - Throws: ``CommandFailure`` for anything else.
  static func milligrams(_ text: String) throws -> Int64 {
    let quantity = try QuantityWord([text])
    guard let factor = milligramsOfUnit[quantity.unit?.lowercased() ?? ""], quantity.value * factor < 1e18 else {
      throw CommandFailure.usage(.noMass(text))
    }
    return Int64((quantity.value * factor).rounded())
  }
}
