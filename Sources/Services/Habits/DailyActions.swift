package import Accounting

/// What a day's screen offers to tick: the newest sheet's items in their order, then what else is done once a day at home, for somebody's
/// age and the time of the year. EV, solar panel and telework are not for children (`ages` in the catalogue).
package struct DailyActions: Sendable {
  package let offered: [Action]

  package init(_ catalogue: Catalogue, age: AgeBand, month: Int) {
    let sheet = catalogue.newestSheet?.items.compactMap { catalogue.action($0.action) } ?? []
    let onSheet = Set(sheet.map(\.id))
    let daily = catalogue.actions.filter { action in
      // Printed grams belong to the sheets they are printed on.
      action.isDaily && action.kind != .printed && !onSheet.contains(action.id)
    }
    offered = (sheet + daily).filter { action in
      action.ages.contains(age) && !action.isOutOfSeason(inMonth: month)
    }
  }
}

extension Catalogue {
  /// The sheet with the latest factors.
  package var newestSheet: Sheet? { sheets.max { $0.factorDay < $1.factorDay } }
}

extension Action {
  /// Done or not done on a day: nothing to measure, nothing to answer.
  fileprivate var isDaily: Bool { quantity.unit == "day" && quantity.most == 1_000_000 && inputs.isEmpty }
}

extension AgeBand {
  /// Of a class's children, by the band's name in the catalogue; another is taken for the youngest.
  package init(ofClass band: String?) {
    self = band.flatMap { AgeBand(rawValue: $0) } ?? .lowerElementary
  }
}
