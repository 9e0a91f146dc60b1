package import Accounting

extension SQLText {
  /// The days of a period as a list: `day IN \(.days(from: from, to: to))`. Tables whose keys begin with the day are then read a key range
  /// a day, in order, and what lies between belongs to others and is never touched.
  ///
  /// A list has 8, 16, 32, … places, the last day again where one is over, so that few statements serve all periods.
  package static func days(from: Day, to: Day) -> SQLText {
    guard from <= to else { return "(NULL)" }
    let count = from.distance(to: to) + 1
    var places = 8
    while places < count { places *= 2 }
    return list((0..<places).map { Int64(from.advanced(by: min($0, count - 1)).number) })
  }
}
