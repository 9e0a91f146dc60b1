import Accounting
import CatalogueFiles
import Testing

@Suite struct SheetFileTests {
  @Test func everySheetOfTheSeedsComesBackFromItsOwnText() throws {
    let catalogue = try Seeds.catalogue(Seeds.read(folder: RealSeedsTests.folder))
    #expect(!catalogue.sheets.isEmpty)
    for sheet in catalogue.sheets {
      #expect(try Seeds.sheet(SeedFile(path: "\(sheet.id.rawValue).yaml", text: sheet.seedText)) == sheet)
    }
  }

  @Test func quotesAndFractionsSurvive() throws {
    let sheet = Sheet(
      id: "own", title: LocalizedText(en: #"A "day" \ night"#, ja: "一日: # と - {}", jaHira: "いちにち"),
      regions: ["jp", "world"],
      factorDay: try #require(Day("2026-02-28")),
      items: [SheetItem(action: "walk", quantityMicro: 1_250_000), SheetItem(action: "bus", quantityMicro: 1)])
    #expect(try Seeds.sheet(SeedFile(path: "/tmp/own.yaml", text: sheet.seedText)) == sheet)
  }

  @Test func whatIsWrongIsToldWithItsPlace() {
    let faults = #expect(throws: SeedFaults.self) {
      try Seeds.sheet(SeedFile(path: "own.yaml", text: "id: other\ntitle: { en: A, ja: あ }\nitems: []\n"))
    }
    #expect(faults?.faults.contains { $0.file == "own.yaml" && $0.line == 1 } == true)
  }
}
