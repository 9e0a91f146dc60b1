import Testing

@testable import Accounting

@Suite struct CatalogueCheckTests {
  typealias Change = @Sendable (inout CatalogueDefinition) -> Void

  struct Case: CustomTestStringConvertible, Sendable {
    let path: String
    let message: String
    let change: Change

    init(_ path: String, _ message: String, _ change: @escaping Change) {
      self.path = path
      self.message = message
      self.change = change
    }

    var testDescription: String { "\(path): \(message)" }
  }

  @Test func theSmallCatalogueIsSound() {
    #expect(SmallCatalogue.faults { _ in }.isEmpty)
  }

  static let series: [Case] = [
    Case("values/petrol/series/0/until", "overlaps the entry of jp from 2023-04-01") {
      $0.values["petrol"]?.series[0].until = Day("2023-04-02")
    },
    Case("values/petrol/series/1", "the last entry of jp needs \"until\" or \"open: true\"") {
      $0.values["petrol"]?.series[1].open = false
    },
    Case("values/petrol/series/0/open", "only the last entry of a region is open") {
      $0.values["petrol"]?.series[0].open = true
      $0.values["petrol"]?.series[0].period = "FY2006"
    },
    Case("values/petrol/series/1", "an open entry says which period it describes: period") {
      $0.values["petrol"]?.series[1].period = nil
    },
    Case("values/petrol/series/1/open", "an entry with \"until\" is not open") {
      $0.values["petrol"]?.series[1].until = Day("2030-01-01")
    },
    Case("values/petrol/series/0/until", "ends before it begins") {
      $0.values["petrol"]?.series[0].until = Day("2006-04-01")
    },
    Case("values/petrol/series/0", "two entries of jp begin on the same day") {
      $0.values["petrol"]?.series[1].from = Day("2006-04-01")
    },
    Case("values/petrol/series/0/region", "there is no region \"de\"") { $0.values["petrol"]?.series[0].region = "de" },
    Case("values/petrol/series/0", "a number needs a source") { $0.values["petrol"]?.series[0].source = nil },
    Case("values/petrol/series/0/source", "there is no source \"rumour\"") {
      $0.values["petrol"]?.series[0].source = "rumour"
    },
    Case("values/petrol/series/0", "a mass of CO2 needs a basis") { $0.values["petrol"]?.series[0].basis = nil },
    Case("values/petrol/series/0/basis", "a value has one basis") { $0.values["petrol"]?.series[0].basis = .mixed },
    Case("values/ev_car.energy_use/series/0/basis", "only a mass of CO2 has a basis") {
      $0.values["ev_car.energy_use"]?.series[0].basis = .co2
    },
    Case("values/petrol_car/series/0/source", "a formula has no source of its own; its values have") {
      $0.values["petrol_car"]?.series[0].source = "printed"
    },
    Case("values/petrol/series/0/check", "the derivation comes to 2.33 kgCO2/L, the value is 2.32") {
      $0.values["petrol"]?.series[0].check = "2.33 kgCO2/L"
    },
    Case("values/petrol/series/0/check", "came to GJ, expected kgCO2/L") {
      $0.values["petrol"]?.series[0].check = "2.32 GJ"
    },
    Case("values/petrol/series/0/low", "came to kg, expected kgCO2/L") { $0.values["petrol"]?.series[0].low = "2 kg" },
    Case("values/petrol/series/0", "a stated range has both low and high") {
      $0.values["petrol"]?.series[0].low = "2 kgCO2/L"
    },
    Case("values/petrol/series/0", "the value lies outside its range from low to high") {
      $0.values["petrol"]?.series[0].low = "2.4 kgCO2/L"
      $0.values["petrol"]?.series[0].high = "3 kgCO2/L"
    },
    Case("values/petrol/series", "a value needs at least one entry") { $0.values["petrol"]?.series = [] },
    Case("values/petrol_car/series/0/value", "came to kgCO2·km/L², expected kgCO2/km") {
      $0.values["petrol_car"]?.series[0].value = "petrol * petrol_car.fuel_economy"
    },
    Case("values/petrol_car/series/0/value", "there is no value \"diesel\"") {
      $0.values["petrol_car"]?.series[0].value = "diesel / petrol_car.fuel_economy"
    },
    Case("values/petrol", "values go in a circle: petrol -> petrol_car -> petrol") {
      $0.values["petrol"]?.series[0] = SeriesEntry(region: "gb", value: "petrol_car * petrol_car.fuel_economy")
    },
    Case("values/petrol/unit", "\"kilos\" is no unit") { $0.values["petrol"]?.unit = "kilos" },
  ]

  static let actions: [Case] = [
    Case("actions/ev-trip/baseline", "came to km²·kgCO2/L², expected kgCO2") {
      $0.actions["ev-trip"]?.baseline = "distance * petrol * petrol_car.fuel_economy"
    },
    Case("actions/ev-trip/baseline", "km and kgCO2/L do not go together") {
      $0.actions["ev-trip"]?.baseline = "distance + petrol"
    },
    Case("actions/ev-trip/baseline", "there is no value, quantity or number called \"petrel_car\"") {
      $0.actions["ev-trip"]?.baseline = "distance * petrel_car"
    },
    Case("actions/ev-trip/baseline", "a mass of CO2 stands in a value, with its basis and source") {
      $0.actions["ev-trip"]?.baseline = "distance * 0.2 kgCO2/km"
    },
    Case("actions/ev-trip", "a pair action needs \"actual\"") { $0.actions["ev-trip"]?.actual = nil },
    Case("actions/ev-trip/saved", "a pair action has no \"saved\"") { $0.actions["ev-trip"]?.saved = "1 kgCO2" },
    Case("actions/ev-trip/title", "the text has no ja") { $0.actions["ev-trip"]?.title.ja = " " },
    Case("actions/cooler/title", "children read it, so it needs easy Japanese (ja-Hira)") {
      $0.actions["cooler"]?.title.jaHira = nil
    },
    Case("actions/cooler/season", "a season lists months from 1 to 12, each once") {
      $0.actions["cooler"]?.season = [6, 13]
    },
    Case("actions/cooler/season", "a season lists months from 1 to 12, each once") {
      $0.actions["cooler"]?.season = [6, 6]
    },
    Case("actions/cooler/ages", "ages lists age bands, each once") { $0.actions["cooler"]?.ages = [] },
    Case("actions/cooler/quantity", "an action once per household has the quantity 1") {
      $0.actions["cooler"]?.quantity.most = 2_000_000
    },
    Case("actions/ev-trip/quantity", "bounds go up from above 0 over usual to most, at most 1,000,000") {
      $0.actions["ev-trip"]?.quantity.most = 1
    },
    Case("actions/ev-trip/quantity/name", "\"petrol\" is the name of a value") {
      $0.actions["ev-trip"]?.quantity.name = "petrol"
    },
    Case("actions/ev-trip/category", "there is no category \"driving\"") {
      $0.actions["ev-trip"]?.category = "driving"
    },
    Case("actions/cooler", "an action of bath needs a caution, shown before the tick") {
      $0.actions["cooler"]?.category = "bath"
    },
    Case("actions/ev-trip/profile/0", "the action's formulas do not rest on cooler.energy") {
      $0.actions["ev-trip"]?.profile = ["cooler.energy"]
    },
    Case("actions/ev-trip/sources/0", "there is no source \"rumour\"") { $0.actions["ev-trip"]?.sources = ["rumour"] },
    Case("actions/cooler", "no region and day has all the action's values") {
      $0.values["electricity.grid"]?.series.removeAll { $0.region == "jp" || $0.region == "jp.tepco" }
      $0.values["electricity.grid"]?.series = [
        SeriesEntry(
          region: "gb",
          from: Day("2014-01-01"),
          until: Day("2015-01-01"),
          value: "0.4 kgCO2/kWh",
          basis: .co2e,
          source: "printed"
        )
      ]
      $0.values["cooler.energy"]?.series[0].region = "jp"
      $0.actions["ev-trip"] = nil
      $0.sheets = [:]
    },
    Case("actions/cooler", "The regions jp, world would put factors of different bases into one estimate") {
      $0.values["cooler.factor"] = ValueDefinition(
        title: SmallCatalogue.text("factor"),
        unit: "kgCO2/kWh",
        range: .printed,
        series: [SeriesEntry(region: "world", value: "1 kgCO2e/kWh", basis: .co2e, source: "printed")]
      )
      $0.actions["cooler"]?.saved = "days * cooler.energy / (112 day/year) * (electricity.grid + cooler.factor)"
    },
    Case("sheets/summer/items/0/action", "there is no action \"sleep\"") {
      $0.sheets["summer"]?.items[0].action = "sleep"
    },
    Case("sheets/summer/items/0/quantity", "the quantity lies beyond what a day of the action holds") {
      $0.sheets["summer"]?.items[0].quantityMicro = 1_000_001
    },
  ]

  static let inputs: [Case] = [
    Case("actions/ev-trip/inputs/charging/default", "there is no option \"away\"") { $0.setCharging(standard: "away") },
    Case("actions/ev-trip/inputs/charging/binds", "there is no value \"plug\"") { $0.setCharging(binds: "plug") },
    Case("actions/ev-trip/inputs/charging/options/home/value", "came to Wh/km, expected kgCO2/kWh") {
      $0.setCharging(home: "ev_car.energy_use")
    },
    Case(
      "actions/ev-trip/inputs/charging/options/home/value",
      "the option rests on ev_car.electricity, which it binds"
    ) { $0.setCharging(home: "ev_car.electricity * 2") },
    Case("actions/ev-trip/inputs/people", "bounds go up from \"from\", 0 or more, over \"default\" to \"to\"") {
      $0.actions["ev-trip"]?.inputs["people"]?.domain = .number(unit: "person", from: 2, to: 8, standard: 1)
    },
  ]

  @Test(arguments: series + actions + inputs)
  func eachFaultIsNamedAtItsPlace(fault: Case) {
    let faults = SmallCatalogue.faults(fault.change)
    #expect(
      faults.contains { $0.path.joined(separator: "/") == fault.path && $0.message.hasPrefix(fault.message) },
      "\(faults.map { "\($0.path.joined(separator: "/")): \($0.message)" })"
    )
  }

  @Test func allFaultsAreReportedAtOnceInTheSameOrder() {
    let independent = Self.series.prefix(2) + Self.actions.prefix(4).suffix(1) + Self.actions.suffix(1)
    let change: Change = { definition in for fault in independent { fault.change(&definition) } }
    let faults = SmallCatalogue.faults(change)
    #expect(faults.count >= independent.count)
    #expect(faults == SmallCatalogue.faults(change))
  }

  @Test func aFormulaFaultShowsTheFormulaWithACaret() throws {
    let faults = SmallCatalogue.faults {
      $0.actions["ev-trip"]?.baseline = "distance * petrol * petrol_car.fuel_economy"
    }
    let fault = try #require(faults.first)
    #expect(
      fault.excerpt == """
        distance * petrol * petrol_car.fuel_economy
                          ^
        """
    )
  }
}

extension CatalogueDefinition {
  fileprivate mutating func setCharging(
    binds: ValueName = "ev_car.electricity",
    home: String = "electricity.grid",
    standard: String = "home"
  ) {
    let title = SmallCatalogue.text("charged")
    actions["ev-trip"]?.inputs["charging"]?.domain = .options(
      binds: binds,
      choices: [
        "home": OptionRule(value: home, title: title), "yes": OptionRule(value: "0 kgCO2/kWh", title: title),
      ],
      standard: standard
    )
  }
}
