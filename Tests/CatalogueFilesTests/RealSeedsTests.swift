import Accounting
import Testing

@testable import CatalogueFiles

/// The project's own seeds.
@Suite struct RealSeedsTests {
  static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/Seeds"

  @Test func everythingLoads() throws {
    let files = try Seeds.read(folder: Self.folder)
    do {
      let catalogue = try Seeds.catalogue(files)
      #expect(catalogue.actions.count >= 40)
      #expect(!catalogue.sheets.isEmpty)
      #expect(try Seeds.cities(files).map(\.slug).contains("saitama"))
      #expect(try !Seeds.demoHouseholds(files).isEmpty)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func householdsOfTheDemonstrationDoWhatTheCatalogueHolds() throws {
    let files = try Seeds.read(folder: Self.folder)
    let catalogue = try Seeds.catalogue(files)
    let cities = try Seeds.cities(files)
    let day = try #require(Day("2026-11-23"))
    for household in try Seeds.demoHouseholds(files) {
      let city = try #require(cities.first { $0.slug == "saitama" })
      if let ward = household.ward { #expect(city.wards.map(\.ja).contains(ward)) }
      if let menu = household.profile.electricityMenu { #expect(catalogue.value(menu) != nil, "\(menu)") }
      for habit in household.members.flatMap(\.habits) {
        let action = try #require(catalogue.action(habit.action), "\(habit.action)")
        let quantity = try FixedQuantity.micro(habit.quantity)
        #expect(quantity <= action.quantity.most, "\(household.name): \(habit.action)")
        let request = MethodRequest(action: action.id, regions: city.regions, day: day, inputs: habit.inputs)
        let method = try catalogue.method(for: request)
        #expect(throws: Never.self) { try method.figures(quantityMicro: quantity, inputs: habit.inputs) }
      }
    }
  }
}
