import Accounting
import Models
import Services
import Testing

@Suite struct OwnSheetTests {
  @Test func aSheetGoesFromOneCityToAnother() async throws {
    try await World.run { world in
      var sheet = try await world.operation.sheet(World.summerSheet, of: "saitama")
      sheet.id = "our-own"
      sheet.items.removeLast()
      let before = try await world.catalogue.city("kawaguchi").city.edition
      let edition = try await world.operation.add(sheet, to: "kawaguchi")
      #expect(try await world.operation.add(sheet, to: "kawaguchi") == edition)
      #expect(try await world.catalogue.city("kawaguchi").city.edition != before)
      #expect(try await world.operation.sheet("our-own", of: "kawaguchi") == sheet)
      await expect(.unknownSheet) { try await world.operation.sheet("our-own", of: "saitama") }
      var other = sheet
      other.items.removeLast()
      await expect(.invalidValue) { try await world.operation.add(other, to: "kawaguchi") }
      await expect(.unknownCity) { try await world.operation.add(sheet, to: "nowhere") }
      sheet.id = "wrong"
      sheet.items = [SheetItem(action: "no-such-action", quantityMicro: 1_000_000)]
      await #expect(throws: CatalogueFaults.self) { try await world.operation.add(sheet, to: "kawaguchi") }
    }
  }
}
