import APITypes
import Accounting

/// A mass of CO2 with its 95 % interval: "1.685 kg CO2 (1.06 to 2.32)".
struct MassRange {
  private let mass: String
  private let unit: String
  private let ends: (low: String, high: String)
  private let suffix: String

  init(_ estimate: EstimateBody, language: Language) {
    self.init(
      milligrams: estimate.avoidedMilligrams, low: estimate.lowMilligrams, high: estimate.highMilligrams,
      basis: estimate.basis == .co2e ? .equivalent : .carbonDioxide, language: language)
  }

  init(milligrams: Int64, low: Int64, high: Int64, basis: MassBasis = .carbonDioxide, language: Language) {
    mass = MassText.text(milligrams: milligrams, language: language)
    let parts = mass.split(separator: " ")
    unit = parts.last.map(String.init) ?? "g"
    let decimals = parts.first?.split(separator: ".").dropFirst().first?.count ?? 0
    let unit = unit
    func end(_ milligrams: Int64) -> String { Self.number(milligrams, unit: unit, decimals: max(0, decimals - 1)) }
    ends = (end(low), end(high))
    suffix = basis.rawValue
  }

  var text: Phrase {
    Phrase(
      "\(mass) \(suffix) (\(ends.low) to \(ends.high))", ja: "\(suffix) \(mass)（\(ends.low)〜\(ends.high)）",
      hira: "\(suffix) \(mass)（\(ends.low)〜\(ends.high)）")
  }

  /// The mass alone.
  var short: String { "\(mass) \(suffix)" }

  /// A mass in a given unit, half to even; intervals have one digit less than their value.
  private static func number(_ milligrams: Int64, unit: String, decimals: Int) -> String {
    let power = ["g": 3, "kg": 6, "t": 9][unit] ?? 3
    let divisor = powerOfTen(power - decimals)
    let rounded = (Double(milligrams) / Double(divisor)).rounded(.toNearestOrEven)
    let digits = String(Int64(rounded.magnitude))
    guard decimals > 0 else { return (rounded < 0 ? "-" : "") + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (rounded < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  private static func powerOfTen(_ exponent: Int) -> Int64 { (0..<exponent).reduce(1) { value, _ in value * 10 } }
}
