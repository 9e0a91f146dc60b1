import Accounting
import Models

/// What actions are worth in Saitama, straight from the catalogue.
///
/// Every value that the actions here use is the same on all days of the test.
final class Estimates {
  private struct Key: Hashable {
    let action: ActionID
    let wattHours: Int64?
  }

  let catalogue: Catalogue
  private let day: Day
  private var methods: [Key: Method] = [:]

  init(_ catalogue: Catalogue, day: Day) {
    self.catalogue = catalogue
    self.day = day
  }

  func rule(_ action: ActionID) -> Action { catalogue.action(action)! }

  /// - Parameter wattHours: The household's own figure for a kilometre by EV.
  func figures(_ action: ActionID, _ quantityMicro: Int64, wattHours: Int64?) throws -> Figures {
    let key = Key(action: action, wattHours: action == "ev-trip" ? wattHours : nil)
    if methods[key] == nil {
      var request = MethodRequest(action: action, regions: ["jp.tepco", "jp", "world"], day: day)
      if let own = key.wattHours {
        request.replacements = ["ev_car.energy_use": .measure(Measure(value: Double(own), unit: "Wh/km"))]
      }
      methods[key] = try catalogue.method(for: request)
    }
    return try methods[key]!.figures(quantityMicro: quantityMicro)
  }
}
