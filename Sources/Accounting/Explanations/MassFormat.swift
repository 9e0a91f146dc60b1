/// The unit and the digits a mass is printed with: three digits in grams, four in kilograms and tonnes.
struct MassFormat {
  let unit: String
  /// Milligrams in the unit, as a power of ten.
  let power: Int
  let decimals: Int

  /// Upper ends in milligrams, below which a mass rounds to no further digit.
  private static let formats: [(below: UInt64, format: MassFormat)] = [
    (1, MassFormat(unit: "g", power: 3, decimals: 0)),
    (9995, MassFormat(unit: "g", power: 3, decimals: 2)),
    (99_950, MassFormat(unit: "g", power: 3, decimals: 1)),
    (999_500, MassFormat(unit: "g", power: 3, decimals: 0)),
    (9_999_500, MassFormat(unit: "kg", power: 6, decimals: 3)),
    (99_995_000, MassFormat(unit: "kg", power: 6, decimals: 2)),
    (999_950_000, MassFormat(unit: "kg", power: 6, decimals: 1)),
    (9_999_500_000, MassFormat(unit: "t", power: 9, decimals: 3)),
    (99_995_000_000, MassFormat(unit: "t", power: 9, decimals: 2)),
    (999_950_000_000, MassFormat(unit: "t", power: 9, decimals: 1)),
  ]

  static func of(milligrams: Int64) -> MassFormat {
    formats.first { milligrams.magnitude < $0.below }?.format ?? MassFormat(unit: "t", power: 9, decimals: 0)
  }

  /// The number without its unit; `finer` adds digits or takes them away.
  func number(_ milligrams: Int64, finer: Int = 0) -> String {
    NumberText.fixed(milligrams, dividedByTenTo: power, decimals: max(0, decimals + finer))
  }
}
