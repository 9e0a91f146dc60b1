import APITypes
import Accounting
import Models
import Testing

struct ProblemTests {
  @Test func speaksTheLanguageAskedFor() {
    let refusal = Refusal(.dayInFuture, at: "/day", LocalizedText(en: "Tomorrow is not here yet.", ja: "まだ明日ではありません。"))
    let english = Problem(refusal, language: .en, instance: "r1")
    #expect(english.type == "/problems/day_in_future")
    #expect(english.status == 422)
    #expect(english.detail == "Tomorrow is not here yet.")
    #expect(english.errors?.map(\.pointer) == ["/day"])
    #expect(Problem(refusal, language: .jaHira, instance: "r1").errors?.map(\.detail) == ["まだ明日ではありません。"])
  }

  @Test func withoutDetailTheTitleStandsIn() throws {
    let problem = Problem(.notFound, language: .en, instance: "r1")
    #expect(problem.detail == problem.title)
    let json = String(decoding: try JSONCoding.encode(problem), as: UTF8.self)
    #expect(
      json == """
        {"code":"not_found","detail":"There is nothing here","instance":"r1","status":404,\
        "title":"There is nothing here",\
        "type":"/problems/not_found"}
        """
    )
  }

  @Test(arguments: [
    ("quantity", "/quantity"), ("inputs.charging", "/inputs/charging"),
    ("overrides.petrol_car.fuel_economy", "/overrides/petrol_car.fuel_economy"),
  ])
  func pointsAtTheFieldOfAnEstimateFault(field: String, pointer: String) {
    let fault = EstimateFault(.inputInvalid, field: field, detail: LocalizedText(en: "No.", ja: "いいえ。"))
    #expect(Refusal(fault).errors.map(\.pointer) == [pointer])
  }

  @Test func tellsWhichFactorIsMissing() {
    let day = Day("2006-04-01")
    let fault = EstimateFault(
      .noFactorForDay,
      field: "day",
      detail: LocalizedText(en: "No.", ja: "いいえ。"),
      name: "petrol",
      firstCoveredDay: day
    )
    let problem = Problem(fault, language: .en, instance: "r1")
    #expect(problem.knownCode == .noFactorForDay)
    #expect(problem.name == "petrol")
    #expect(problem.firstCoveredDay == day)
  }

  @Test(arguments: EstimateFault.Code.allCases)
  func everyEstimateFaultHasACode(_ code: EstimateFault.Code) {
    #expect(ProblemCode(rawValue: code.rawValue) != nil)
  }
}
