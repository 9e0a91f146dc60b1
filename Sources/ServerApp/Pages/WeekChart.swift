import Accounting

/// A chart of weeks as bars of two parts, for an SVG of 480 by 220: what stands below in `city.mustache` is drawn from these numbers.
struct WeekChart {
  struct Week {
    let monday: Day
    /// The lower part, and the one on it; nil where nothing may be shown.
    let parts: (lower: Int64, upper: Int64)?
  }

  private static let (left, top, bottom, slot, bar): (Double, Double, Double, Double, Double) = (64, 16, 184, 34, 24)

  let weeks: [Week]
  /// What a value is called at the axis.
  let label: (Int64) -> String

  /// Ticks [y, label], bars [x, lower_y, lower, upper_y, upper, middle, label?, hidden].
  var context: PageContext {
    let most = weeks.compactMap { $0.parts.map { max(0, $0.lower) + max(0, $0.upper) } }.max() ?? 0
    let end = Self.ceiling(most)
    let height = { (value: Int64) in (Self.bottom - Self.top) * Double(max(0, value)) / Double(end) }
    let ticks = most > 0 ? [end, end / 2, 0] : [0]
    return [
      "ticks": ticks.map { value -> PageContext in
        ["y": Self.number(Self.bottom - height(value)), "label": label(value)]
      },
      "bars": weeks.enumerated().map { index, week -> PageContext in
        let x = Self.left + 4 + Self.slot * Double(index)
        let (lower, upper) = (height(week.parts?.lower ?? 0), height(week.parts?.upper ?? 0))
        var bar: PageContext = [
          "x": Self.number(x), "middle": Self.number(x + Self.bar / 2), "hidden": week.parts == nil,
          "lower_y": Self.number(Self.bottom - lower), "lower": Self.number(lower),
          "upper_y": Self.number(Self.bottom - lower - upper), "upper": Self.number(upper),
        ]
        // Every third is named, the last among them: more would not be readable on a phone.
        if (weeks.count - 1 - index) % 3 == 0 { bar["label"] = PageNumbers.day(week.monday) }
        return bar
      },
    ]
  }

  /// The next 2, 4 or 10 times a power of ten: its half is a round number too.
  static func ceiling(_ value: Int64) -> Int64 {
    var power: Int64 = 1
    while power < Int64.max / 100, power * 10 < value { power *= 10 }
    return [2, 4, 10].map { $0 * power }.first { $0 >= value } ?? value
  }

  private static func number(_ value: Double) -> String { PageNumbers.plain((value * 10).rounded() / 10) }
}
