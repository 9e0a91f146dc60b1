import APITypes
import Accounting
import Models
import Testing

/// Details of JSON that the examples don't show.
struct ShapeTests {
  @Test(arguments: [
    (12.5, "12.5"), (1, "1"), (0.1, "0.1"), (12.3, "12.3"), (0.000001, "1e-06"), (1000, "1000"),
    (33.333333, "33.333333"),
  ])
  func numbersHaveNoNoise(number: Double, text: String) throws {
    #expect(String(decoding: try JSONCoding.encode([number]), as: UTF8.self) == "[\(text)]")
  }

  @Test func identifiersAreLowerCase() throws {
    let identifier = try #require(PublicIdentifier("01935C7A-2F4E-7C55-A1D0-3E9B61F4C820"))
    #expect(try JSONCoding.encode([identifier]) == Array(#"["01935c7a-2f4e-7c55-a1d0-3e9b61f4c820"]"#.utf8))
    #expect(PublicIdentifier("01935c7a-2f4e-7c55-a1d0-3e9b61f4c82") == nil)
    #expect(PublicIdentifier("{01935c7a-2f4e-7c55-a1d0-3e9b61f4c820}") == nil)
  }

  @Test func nullsAreWrittenAndMayBeMissing() throws {
    let page = ListBody([1], next: nil)
    #expect(String(decoding: try JSONCoding.encode(page), as: UTF8.self) == #"{"data":[1],"next":null}"#)
    #expect(try JSONCoding.decode(ListBody<Int>.self, from: Array(#"{"data":[1],"more":{}}"#.utf8)) == page)
  }

  @Test func aSuppressedCellHasNoNumber() throws {
    let row = TotalsRow(key: "energy", .suppressed)
    #expect(String(decoding: try JSONCoding.encode(row), as: UTF8.self) == #"{"key":"energy","suppressed":true}"#)
  }

  @Test func aSuppressedTeamHasANameAndNothingElse() throws {
    let team = StandingBody.Team(
      id: try #require(PublicIdentifier("01935c7a-2f4e-7c55-a1d0-3e9b61f4c820")), name: "5-1")
    let json = String(decoding: try JSONCoding.encode(StandingBody(team: team, figures: nil)), as: UTF8.self)
    #expect(json == #"{"suppressed":true,"team":{"id":"01935c7a-2f4e-7c55-a1d0-3e9b61f4c820","name":"5-1"}}"#)
  }

  @Test func aScoreBeyondWholeDoublesKeepsItsDigits() throws {
    let score = Score(Int128(9_007_199_254_740_993), over: 2)
    #expect(ScoreBody(score, unit: .milligrams).numerator == "9007199254740993")
    let large = Score(Int128(Int64.max) * 1_000_003, over: 1)
    let back = try JSONCoding.decode(ScoreBody.self, from: JSONCoding.encode(ScoreBody(large, unit: .milligrams)))
    #expect(Int128(back.numerator) == large.numerator)
  }

  @Test func aTallyOfOneDayHasMembersAndALongerOneMemberDays() {
    var tally = Tally()
    tally.members = 3
    tally.carbonDioxideEntries = 1
    #expect(TotalsFigures(tally, oneDay: true).activeMembers == 3)
    #expect(TotalsFigures(tally, oneDay: false).activeMembers == nil)
    #expect(TotalsFigures(tally, oneDay: false).memberDays == 3)
    #expect(MassBasis.of(tally) == [.carbonDioxide])
  }
}
