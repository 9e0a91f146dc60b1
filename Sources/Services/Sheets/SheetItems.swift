import Accounting
import Models
import Storage

/// A sheet's items as one edition values them in a city: a tick is worth the same on every row.
struct SheetItems {
  let sheet: Sheet
  private let items: [ActionID: Item]

  struct Item {
    let order: Int
    let action: Action
    /// The action's key.
    let key: Int64
    /// The method's key.
    let method: Int64
    let valuation: Valuation

    /// Whether a tick is still within what one can do in a day, after what other sheets have of the action.
    func bound(earlierMicro: Int64) -> DailyBound {
      let (total, isTooLarge) = earlierMicro.addingReportingOverflow(valuation.quantityMicro)
      return DailyBound(
        totalMicro: isTooLarge ? .max : total, usualMicro: action.quantity.usual, mostMicro: action.quantity.most)
    }
  }

  /// - Throws: An ``EstimateFault`` if the edition cannot value an item in the city.
  init(
    _ sheet: Sheet, of catalogue: Catalogue, city: StoredCity, on day: Day, store: Store, in transaction: Transaction
  ) throws {
    self.sheet = sheet
    var items: [ActionID: Item] = [:]
    for (order, item) in sheet.items.enumerated() {
      guard let action = catalogue.action(item.action) else { continue }
      let request = MethodRequest(action: action.id, on: sheet, regions: city.regions)
      let method = try store.resolved.method(for: request, in: catalogue)
      let content = EntryContent(
        action: action.id, quantityMicro: item.quantityMicro, unit: action.quantity.unit, day: day)
      items[action.id] = Item(
        order: order, action: action, key: try store.actions.key(for: action.id.rawValue, in: transaction),
        method: try store.methods.key(for: method, in: transaction),
        valuation: try Valuation(content, action: action, method: method, earlierMicro: 0))
    }
    self.items = items
  }

  subscript(_ action: ActionID) -> Item? { items[action] }
}
