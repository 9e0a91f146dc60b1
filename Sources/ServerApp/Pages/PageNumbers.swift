import Accounting

/// Numbers as pages show them.
enum PageNumbers {
  /// Soccer balls full of CO2, to the nearest.
  static func balls(_ milligrams: Int64) -> Int64 { Equivalent.soccerBalls.count(milligrams: milligrams) }

  /// A day without its year: 11/23.
  static func day(_ day: Day) -> String { "\(day.month)/\(day.dayOfMonth)" }

  /// A period without its years: 11/11–12/1.
  static func period(_ first: Day, _ last: Day) -> String { "\(self.day(first))–\(self.day(last))" }

  /// With commas between thousands.
  static func grouped(_ number: Int64) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return number < 0 ? "-\(text)" : text
  }

  /// Without a needless fraction.
  static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
  }

  /// At most four digits of weight.
  static func short(_ number: Double) -> String {
    guard number != 0, number.isFinite else { return plain(number) }
    var scale = 1.0
    while abs(number) * scale < 1000, scale < 1e9 { scale *= 10 }
    return plain((number * scale).rounded() / scale)
  }

  /// A round mass at the axis of a chart.
  static func axis(milligrams: Int64) -> String {
    let (unit, divisor): (String, Double) =
      milligrams >= 1_000_000_000 ? ("t", 1e9) : milligrams >= 1_000_000 ? ("kg", 1e6) : ("g", 1e3)
    return milligrams == 0 ? "0" : "\(plain(Double(milligrams) / divisor)) \(unit)"
  }

  /// Milligrams as grams, to the last milligram but without ending zeros.
  static func grams(_ milligrams: Int64) -> String {
    var rest = String(1000 + milligrams.magnitude % 1000).dropFirst()
    while rest.last == "0" { rest = rest.dropLast() }
    let whole = grouped(Int64(milligrams.magnitude / 1000)) + (rest.isEmpty ? "" : ".\(rest)")
    return milligrams < 0 ? "-\(whole)" : whole
  }

  /// Per cent with one place; a dash where there is nothing to be a part of.
  static func rate(_ part: Int64, of whole: Int64) -> String {
    guard whole > 0 else { return "–" }
    let tenths = (2000 * part + whole) / (2 * whole)
    return "\(tenths / 10).\(tenths % 10)%"
  }
}
