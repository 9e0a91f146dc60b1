import Accounting
import Testing

/// Figures that the project's own seeds must give.
@Suite struct SeedsTests {
  let catalogue: Catalogue

  init() throws { catalogue = try SeedsFolder.catalogue() }

  private func estimate(
    _ action: ActionID,
    _ regions: [RegionID],
    on text: String,
    quantityMicro: Int64 = 1_000_000
  ) throws -> Estimate {
    let day = try #require(Day(text))
    return try catalogue.method(for: MethodRequest(action: action, regions: regions, day: day))
      .estimate(quantityMicro: quantityMicro, day: day)
  }

  @Test func theTripOfTheSpecification() throws {
    let estimate = try estimate(
      "ev-trip",
      ["jp.tepco", "jp", "world"],
      on: "2026-11-23",
      quantityMicro: 12_500_000
    )
    #expect(estimate.figures.baselineMilligrams == 2_385_417)
    #expect(estimate.figures.actualMilligrams == 700_600)
    #expect(estimate.figures.avoidedMilligrams == 1_684_817)
    #expect((1_054_000...1_056_000).contains(estimate.figures.lowMilligrams))
    #expect((2_321_000...2_323_000).contains(estimate.figures.highMilligrams))
    let values = estimate.steps.filter { $0.role == .value }
    #expect(
      values.compactMap(\.name) == ["petrol", "petrol_car.fuel_economy", "ev_car.energy_use", "electricity.grid"]
    )
    #expect(values.allSatisfy { $0.source != nil })
    #expect(values.compactMap(\.latestKnown) == ["FY2025", "FY2024"])
  }

  @Test(arguments: [("2023-07-01", 123_390), ("2018-07-01", 131_220)] as [(String, Int64)])
  func sheetsOfEcoLifeDay(day: String, milligrams: Int64) throws {
    let estimate = try estimate("cooling-28c", ["jp.saitama.ecolife", "jp"], on: day)
    #expect(estimate.figures.avoidedMilligrams == milligrams)
    #expect(estimate.steps.allSatisfy { $0.fellThrough.isEmpty })
  }

  @Test func aYearWithoutASheetFallsThroughAndSaysSo() throws {
    let estimate = try estimate("cooling-28c", ["jp.saitama.ecolife", "jp"], on: "2016-07-01")
    let electricity = try #require(estimate.steps.first { $0.name == "electricity.grid" })
    #expect(electricity.region == "jp")
    #expect(electricity.fellThrough == ["jp.saitama.ecolife"])
    #expect(ExplanationText.render(estimate, language: .en).contains("none from"))
  }

  @Test func everyItemOfEverySheetHasAFigure() throws {
    for sheet in catalogue.sheets {
      for item in sheet.items {
        let request = MethodRequest(
          action: item.action,
          regions: sheet.regions + ["jp.tepco", "jp", "world"],
          day: sheet.factorDay
        )
        let figures = try catalogue.method(for: request).figures(quantityMicro: item.quantityMicro)
        #expect(figures.avoidedMilligrams > 0, "\(sheet.id) \(item.action)")
      }
    }
  }

  @Test func everyActionHasAnEstimateAndAnExplanationInSaitamaToday() throws {
    for action in catalogue.actions {
      let estimate = try estimate(action.id, ["jp.tepco", "jp", "world"], on: "2026-11-23")
      for language in Language.allCases {
        #expect(ExplanationText.render(estimate, language: language).contains(action.title.text(language)))
      }
    }
  }
}
