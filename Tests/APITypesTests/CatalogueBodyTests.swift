import APITypes
import Accounting
import Testing

struct CatalogueBodyTests {
  @Test(arguments: [(Language.en, "trip"), (.ja, "日trip"), (.jaHira, "ひtrip")])
  func titlesComeInTheLanguageAskedFor(language: Language, title: String) throws {
    let action = try #require(SampleCatalogue.catalogue().action("ev-trip"))
    #expect(ActionBody(action, language: language).title == title)
  }

  @Test func actionsAreLocalized() throws {
    let catalogue = try SampleCatalogue.catalogue()
    let body = CatalogueBody(catalogue, city: "saitama", language: .ja)
    #expect(body.edition == catalogue.edition)
    #expect(body.actions.map(\.id) == ["tv-hour-less", "ev-trip"])
    #expect(body.actions.map(\.title) == ["日television off", "日trip"])
    #expect(body.actions.first?.quantity.most == 24)
    #expect(body.actions.first?.season == [7])
  }

  @Test func inputsTellWhatMayBeAnswered() throws {
    let catalogue = try SampleCatalogue.catalogue()
    let action = try #require(catalogue.action("ev-trip"))
    let body = CatalogueActionBody(action, of: catalogue, city: "saitama", language: .en)
    let json = String(decoding: try JSONCoding.encode(body.action.inputs), as: UTF8.self)
    #expect(
      json == """
        {"charging":{"adults_only":true,"default":"none","options":[{"id":"none","title":"no"},\
        {"id":"small","title":"small car"}],"title":"charged","type":"option"},\
        "people":{"adults_only":false,"default":2,"maximum":8,"minimum":1,"title":"people",\
        "type":"number","unit":"person"}}
        """
    )
    #expect(body.sources.map(\.name) == ["list"])
  }

  @Test func factorsAreThoseOfTheChain() throws {
    let body = FactorsBody(try SampleCatalogue.catalogue(), city: "saitama", regions: ["jp"], language: .en)
    #expect(body.data.map(\.name) == ["electricity.grid", "television"])
    #expect(body.data.first?.series.map(\.region) == ["jp"])
    #expect(body.data.first?.series.first?.value == 0.5)
    #expect(body.data.first?.series.first?.assumed == true)
    #expect(body.sources.map(\.id) == ["shk"])
  }

  @Test func aSheetNamesItsActions() throws {
    let body = SheetsBody(try SampleCatalogue.catalogue(), city: "saitama", language: .en)
    #expect(body.data.first?.items.map(\.title) == ["television off"])
    #expect(body.data.first?.items.map(\.quantity) == [1.5])
  }

  @Test func anEstimateIsLocalizedAndReadsBack() throws {
    let catalogue = try SampleCatalogue.catalogue()
    let method = try catalogue.method(
      for: MethodRequest(action: "tv-hour-less", regions: ["jp"], day: SampleCatalogue.day)
    )
    let estimate = try method.estimate(quantityMicro: 2_500_000, day: SampleCatalogue.day)
    let body = EstimateBody(estimate, language: .ja)
    #expect(body.avoidedMilligrams == 125_000)
    #expect(body.baselineMilligrams == nil)
    #expect(body.steps.contains { $0.label == "日electricity" && $0.latestKnown == "FY2024" })
    #expect(try JSONCoding.decode(EstimateBody.self, from: JSONCoding.encode(body)) == body)
  }
}
