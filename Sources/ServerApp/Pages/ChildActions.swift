import Accounting

/// What a child's page offers to tick: the newest sheet's items in their order, then what else is done once a day at home, for the
/// class's age and the time of the year. EV, solar panel and telework are for other ages (`ages` in the catalogue).
struct ChildActions: Sendable {
  let offered: [Action]

  /// - Parameter band: The class's, by its name in the catalogue; another is taken for the youngest.
  init(_ catalogue: Catalogue, band: String?, month: Int) {
    let age = band.flatMap { AgeBand(rawValue: $0) } ?? .lowerElementary
    let sheet = catalogue.newestSheet?.items.compactMap { catalogue.action($0.action) } ?? []
    let onSheet = Set(sheet.map(\.id))
    let daily = catalogue.actions.filter { action in
      // Printed grams belong to the sheets they are printed on.
      action.isDaily && action.kind != .printed && !onSheet.contains(action.id)
    }
    offered = (sheet + daily).filter { action in
      action.ages.contains(age) && action.season?.contains(month) ?? true
    }
  }
}

extension Catalogue {
  /// The sheet with the latest factors.
  var newestSheet: Sheet? { sheets.max { $0.factorDay < $1.factorDay } }
}

extension Action {
  /// Done or not done on a day: nothing to measure, nothing to answer.
  fileprivate var isDaily: Bool { quantity.unit == "day" && quantity.most == 1_000_000 && inputs.isEmpty }
}
