import Accounting

/// A period of whole days, both inclusive.
struct Period: Equatable {
  let from: Day
  let to: Day

  /// Monday to Sunday.
  static func week(of day: Day) -> Period {
    let monday = day.advanced(by: 1 - day.weekday)
    return Period(from: monday, to: monday.advanced(by: 6))
  }

  static func month(of day: Day) -> Period {
    let first = day.advanced(by: 1 - day.dayOfMonth)
    let next = first.advanced(by: 31)
    return Period(from: first, to: next.advanced(by: -next.dayOfMonth))
  }
}
