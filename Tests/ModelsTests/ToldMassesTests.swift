import Models
import Testing

/// What a result tells where one or two people alone brought some of it.
@Suite struct ToldMassesTests {
  /// Who brought what new and what other mass; who brought nothing logged something that has no mass.
  private func masses(_ people: [(new: Int64, other: Int64)], counting: ChallengeCounting) -> ToldMasses {
    ToldMasses(
      of: figures(people),
      MassCarriers(
        fresh: Int64(people.count { $0.new != 0 }), other: Int64(people.count { $0.other != 0 }),
        any: Int64(people.count { $0 != (0, 0) })), counting: counting)
  }

  /// Whether enough is known of a team of which some was shown and some came or went since.
  private func isKnown(
    _ since: [(new: Int64, other: Int64)], seen: [(new: Int64, other: Int64)] = [], sheets: Int64 = 0
  ) -> Bool {
    var (counted, shown, onSheets, changers) = (figures(seen + since), ShownTeam(), ChallengeFigures.zero, Changers())
    shown.figures = figures(seen)
    for (member, person) in since.enumerated() {
      changers.note(Int64(member), .init(newMilligrams: person.new, otherMilligrams: person.other))
    }
    onSheets.newMilligrams = sheets * 19_000
    onSheets.doneMilligrams = onSheets.newMilligrams
    counted += onSheets
    return shown.hasEvidence(of: counted, onSheets: onSheets, changers)
  }

  private func figures(_ people: [(new: Int64, other: Int64)]) -> ChallengeFigures {
    people.reduce(into: ChallengeFigures()) { figures, person in
      figures.entries += 1
      figures.activeMembers += 1
      if person != (0, 0) { figures.carryingEntries += 1 }
      figures.newMilligrams += person.new
      figures.doneMilligrams += person.new + person.other
    }
  }

  private let fresh: (new: Int64, other: Int64) = (19_000, 0)
  private let always: (new: Int64, other: Int64) = (0, 47_000)
  private let without: (new: Int64, other: Int64) = (0, 0)

  @Test func oneChildAloneIsNeverTheDifferenceOfTwoMasses() {
    for alone in 1...2 {
      let mostlyAlways = Array(repeating: always, count: 9) + Array(repeating: fresh, count: alone)
      #expect(masses(mostlyAlways, counting: .done) == .counted)
      #expect(masses(mostlyAlways, counting: .new) == .none)
      let mostlyFresh = Array(repeating: fresh, count: 9) + Array(repeating: always, count: alone)
      #expect(masses(mostlyFresh, counting: .done) == .counted)
      #expect(masses(mostlyFresh, counting: .new) == .counted)
      let mostlyWithout = Array(repeating: without, count: 9) + Array(repeating: fresh, count: alone)
      #expect(masses(mostlyWithout, counting: .done) == .none)
      #expect(masses(mostlyWithout, counting: .new) == .none)
    }
  }

  @Test func threeOfEachOrNobodyMayBeTold() {
    for (news, others) in [(3, 3), (0, 5), (5, 0), (0, 0)] {
      let people =
        Array(repeating: fresh, count: news) + Array(repeating: always, count: others) + [without, without]
      for counting in ChallengeCounting.allCases { #expect(masses(people, counting: counting) == .both) }
    }
  }

  @Test func whatWasShownIsOfEnoughUntilSomebodyTakesItBack() {
    let class1 = Array(repeating: fresh, count: 3) + Array(repeating: always, count: 3)
    #expect(isKnown([fresh], seen: class1) && isKnown(class1) && isKnown([without, without]))
    #expect(!isKnown([(-19_000, 0)], seen: class1))
    #expect(isKnown([(-19_000, 0), fresh], seen: class1))
    #expect(!isKnown([fresh], seen: Array(repeating: always, count: 6)))
    // Rows of sheets hide nobody.
    #expect(!isKnown([fresh], sheets: 30) && isKnown([], sheets: 30))
  }

  @Test func whatIsNotToldIsNotThere() {
    let all = figures([fresh, always])
    #expect(ToldMasses.both.told(all, .new) == all)
    #expect(ToldMasses.counted.told(all, .done).newMilligrams == 0)
    #expect(ToldMasses.counted.told(all, .done).doneMilligrams == all.doneMilligrams)
    #expect(ToldMasses.counted.told(all, .new).doneMilligrams == 0)
    #expect(ToldMasses.none.told(all, .done).doneMilligrams == 0)
  }
}
