import Testing

@testable import Accounting

@Suite struct EditionTests {
  @Test func theEditionIsTheHashOfTheCanonicalJSON() throws {
    let catalogue = try SmallCatalogue.catalogue()
    #expect(catalogue.edition.count == 64)
    #expect(catalogue.edition.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    let again = try Catalogue(canonicalJSON: catalogue.canonicalJSON)
    #expect(again.edition == catalogue.edition)
    #expect(again.canonicalJSON == catalogue.canonicalJSON)
    #expect(again.definition == catalogue.definition)
  }

  @Test func anotherOrderOfKeysIsTheSameEdition() throws {
    let definition = SmallCatalogue.definition
    var reordered = CatalogueDefinition()
    for (name, value) in definition.values.sorted(by: { $0.key > $1.key }) { reordered.values[name] = value }
    for (id, action) in definition.actions.sorted(by: { $0.key > $1.key }) { reordered.actions[id] = action }
    for (id, region) in definition.regions.sorted(by: { $0.key > $1.key }) { reordered.regions[id] = region }
    for (id, source) in definition.sources.sorted(by: { $0.key > $1.key }) { reordered.sources[id] = source }
    reordered.sheets = definition.sheets
    #expect(try Catalogue(reordered).edition == Catalogue(definition).edition)
  }

  @Test func everyChangeIsAnotherEdition() throws {
    let changes: [(inout CatalogueDefinition) -> Void] = [
      { $0.values["ev_car.energy_use"]?.series[0].value = "125 Wh/km" },
      { $0.values["petrol"]?.series[1].value = "2.290 kgCO2/L" },
      { $0.sources["printed"]?.year = 2024 },
      { $0.actions["cooler"]?.title.ja = "べつの題" },
      { $0.sheets["summer"]?.factorDay = SmallCatalogue.day("2024-06-02") },
      { $0.actions["cooler"]?.season = [8, 7] },
    ]
    let editions = try changes.map { try SmallCatalogue.catalogue($0).edition }
    #expect(Set(editions + [try SmallCatalogue.catalogue().edition]).count == changes.count + 1)
  }

  @Test func canonicalJSONIsExact() throws {
    struct Sample: Encodable {
      let b = 2.0
      let a = 0.1
      let text = "\"\\\n\u{1}é/"
      let list = [1e-7, 1e21, -0.0]
      let none: Int? = nil
      let nested = ["ん": true, "z": false, "Z": true]
    }
    let text = String(decoding: try CanonicalJSON.bytes(of: Sample()), as: UTF8.self)
    #expect(
      text
        == #"{"a":0.1,"b":2,"list":[1e-07,1e+21,0],"nested":{"Z":true,"z":false,"ん":true},"text":"\"\\\u000a\u0001é/"}"#
    )
    #expect(throws: EncodingError.self) { try CanonicalJSON.bytes(of: [Double.infinity]) }
  }

  /// FIPS 180-2, appendix B.1.
  @Test func theHashIsSHA256() {
    #expect(
      CanonicalJSON.hash(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }

  @Test func actionsStandInTheOrderOfThemesCategoriesAndIDs() throws {
    let catalogue = try SmallCatalogue.catalogue {
      var other = $0.actions["cooler"]
      other?.id = "a-later-category"
      other?.category = "shopping"
      $0.actions["a-later-category"] = other
    }
    #expect(catalogue.actions.map(\.id) == ["cooler", "a-later-category", "ev-trip"])
  }

  @Test func listedValuesShowTheirSeries() throws {
    let petrol = try #require(try SmallCatalogue.catalogue().value("petrol"))
    #expect(petrol.series.map(\.value) == [2.32, 2.29])
    #expect(petrol.series.map(\.validUntil) == [Day("2023-04-01"), nil])
    let derived = try #require(petrol.series[0].derived)
    #expect(abs(derived - 2.32166) < 0.00001)
    #expect(petrol.series[1].low == 2.29 * 97 / 100)
    let car = try #require(try SmallCatalogue.catalogue().value("petrol_car"))
    #expect(car.series.map(\.value) == [nil, 0.16272])
    #expect(try SmallCatalogue.catalogue().values.map(\.name).first == "cooler.energy")
  }
}
