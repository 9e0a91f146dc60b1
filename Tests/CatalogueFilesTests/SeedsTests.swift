import Accounting
import Testing

@testable import CatalogueFiles

@Suite struct SeedsTests {
  @Test func theFilesBecomeACatalogue() throws {
    let catalogue = try Seeds.catalogue(SmallSeeds.files)
    let action = try #require(catalogue.action("walk"))
    #expect(action.quantity.most == 60_500_000)
    #expect(action.ages == AgeBand.allCases)
    #expect(action.title.jaHira == "あるいた")
    #expect(Set(action.inputs.keys) == ["people", "alone"])
    #expect(catalogue.sheet("spring")?.items.first?.quantityMicro == 1_500_000)
    let day = try #require(Day("2024-04-01"))
    let request = MethodRequest(action: "walk", regions: ["jp", "world"], day: day)
    #expect(try catalogue.method(for: request).figures(quantityMicro: 20_000_000).avoidedMilligrams == 2_290_000)
  }

  @Test func theOrderOfFilesAndKeysDoesNotMatter() throws {
    let edition = try Seeds.catalogue(SmallSeeds.files).edition
    #expect(try Seeds.catalogue(SmallSeeds.files.reversed()).edition == edition)
    let swapped = SmallSeeds.changed("actions/walk.yaml", "kind: pair\ntheme: mobility", "theme: mobility\nkind: pair")
    #expect(try Seeds.catalogue(swapped).edition == edition)
    let moved = SmallSeeds.files.map { file in
      file.path == "values/fuels.yaml" ? SeedFile(path: "values/other.yaml", text: file.text) : file
    }
    #expect(try Seeds.catalogue(moved).edition == edition)
    let commented = SmallSeeds.changed("values/fuels.yaml", "# Fuels.", "# Other words.")
    #expect(try Seeds.catalogue(commented).edition == edition)
    let changed = SmallSeeds.changed("values/fuels.yaml", "2.29", "2.30")
    #expect(try Seeds.catalogue(changed).edition != edition)
  }

  @Test(arguments: [
    ("values/fuels.yaml", "unit: kgCO2/L", "unit: kgCO2/gallon", "values/fuels.yaml:4:15: no unit"),
    ("values/fuels.yaml", "range: fuel", "range: wide", "values/fuels.yaml:5:10: expected one of fuel, electricity"),
    (
      "values/fuels.yaml", "from: 2006-04-01", "from: 2006-13-01",
      "values/fuels.yaml:7:27: expected a day as YYYY-MM-DD"
    ),
    ("values/fuels.yaml", "  unit: km/L\n", "", "values/fuels.yaml:10:3: \"unit\" is missing"),
    ("values/fuels.yaml", "open: true", "open: yes", "values/fuels.yaml:8:45: expected true or false"),
    ("values/fuels.yaml", "economy:\n", "petrol:\n", "values/fuels.yaml:2:1: \"petrol\""),
    (
      "values/fuels.yaml", "    - { region: jp, from: 2006", "    - {{ region: jp, from: 2006",
      "values/fuels.yaml:8:5: did not find expected"
    ),
    ("actions/walk.yaml", "id: walk", "id: run", "actions/walk.yaml:1:5: the id is \"run\", the file's name \"walk\""),
    ("actions/walk.yaml", "kind: pair", "kind: [pair]", "actions/walk.yaml:2:7: expected a word or text, found a list"),
    (
      "actions/walk.yaml", "theme: mobility", "themes: mobility",
      "actions/walk.yaml:3:9: there is no key \"themes\" here"
    ),
    ("actions/walk.yaml", "usual: 15", "usual: many", "actions/walk.yaml:6:46: expected a number"),
    ("actions/walk.yaml", "usual: 15", "usual: -1", "actions/walk.yaml:6:46: expected a number of zero or more"),
    ("actions/walk.yaml", "unit: person, ", "", "actions/walk.yaml:9"),
    (
      "actions/walk.yaml", "distance * petrol", "distance + petrol",
      "actions/walk.yaml:17:20: km and kgCO2/km do not go together"
    ),
    ("actions/walk.yaml", "distance * petrol", "distance * diesel", "actions/walk.yaml:17:22: there is no value"),
    ("sheets/spring.yaml", "regions: [jp]", "regions: jp", "sheets/spring.yaml:3:10: expected a list"),
    ("sheets/spring.yaml", "action: walk", "action: fly", "sheets/spring.yaml:6:15: there is no action \"fly\""),
    ("sources/all.yaml", "ja: 一覧", "ja: \" \"", "sources/all.yaml:2:9: the text has no ja"),
    ("regions.yaml", "ja: 日本", "jp: 日本", "regions.yaml:2:13: \"ja\" is missing"),
  ])
  func faultsNameFileLineAndColumn(path: String, old: String, new: String, expected: String) {
    let faults = SmallSeeds.faults(SmallSeeds.changed(path, old, new))
    #expect(faults.contains { $0.description.hasPrefix(expected) }, "\(faults.map(\.description))")
  }

  @Test func allFaultsOfAllFilesComeAtOnceWithoutThoseThatFollow() {
    var files = SmallSeeds.changed("values/fuels.yaml", "  unit: km/L\n", "")
    files.append(SeedFile(path: "notes/x.yaml", text: "a: b"))
    files.append(SeedFile(path: "actions/fly.yaml", text: "id: fly"))
    let faults = SmallSeeds.faults(files).map(\.description)
    #expect(faults.contains { $0.hasPrefix("values/fuels.yaml:10:3: \"unit\" is missing") })
    #expect(faults.contains { $0.hasPrefix("notes/x.yaml:1:1: there is no such folder") })
    #expect(faults.contains { $0.hasPrefix("actions/fly.yaml:1:1: \"kind\" is missing") })
    #expect(!faults.contains { $0.contains("economy") })
    #expect(faults == faults.sorted { $0.split(separator: ":")[0] < $1.split(separator: ":")[0] })
  }

  @Test func aFileThatCannotBeReadIsTheOnlyFault() {
    let faults = SmallSeeds.faults(SmallSeeds.changed("values/fuels.yaml", "series:", "series: ]"))
    #expect(faults.map(\.file) == ["values/fuels.yaml"])
  }

  @Test func aFormulaFaultShowsTheFormulaWithACaret() throws {
    let faults = SmallSeeds.faults(
      SmallSeeds.changed("actions/walk.yaml", "petrol / economy / people * 1 person", "petrol * economy")
    )
    #expect(
      faults.map(\.description) == [
        """
        actions/walk.yaml:17:29: came to km²·kgCO2/L², expected kgCO2
            distance * petrol * economy
                              ^
        """
      ]
    )
  }
}
