import Accounting
import Chance
import Models
import Testing

@Suite struct BoardRoundingTests {
  private func figures(
    members: Int64, done: Int64 = 0, new: Int64 = 0, entries: Int64 = 0, days: Int64 = 0
  ) -> ChallengeFigures {
    var figures = ChallengeFigures()
    (figures.activeMembers, figures.doneMilligrams, figures.newMilligrams) = (members, done, new)
    (figures.entries, figures.memberDays) = (entries, days)
    return figures
  }

  @Test(arguments: [
    (ScoringRule.total, GroupKind.class, false, BoardRounding.exact),
    (.participation, .household, false, .exact),
    (.total, .class, true, .tenthKilogram),
    (.goal, .class, false, .tenthKilogram),
    (.fair, .club, true, .tenthKilogram),
    (.goal, .company, true, .tenthKilogram),
    (.perMember, .school, false, .oneMember),
    (.goal, .school, false, .oneMember),
    (.total, .ward, true, .oneMember),
    (.goal, .city, true, .oneMember),
  ])
  func goesByTheTeamsAndByWhatIsExactAlready(
    rule: ScoringRule, kind: GroupKind, sharesTeams: Bool, rounding: BoardRounding
  ) {
    #expect(BoardRounding(rule: rule, teams: kind, sharesTeams: sharesTeams) == rounding)
  }

  @Test func exactFiguresStayAsTheyAre() {
    let own = figures(members: 7, done: 123_456_789, new: -1, entries: 9, days: 8)
    #expect(BoardRounding.exact.told(own, counting: .done) == own)
  }

  @Test func furtherChallengesHaveMassesInTenthsOfAKilogramAndCountsAsTheyAre() {
    let own = figures(members: 7, done: 123_450_000, new: -49_999, entries: 9, days: 8)
    #expect(
      BoardRounding.tenthKilogram.told(own, counting: .done)
        == figures(members: 7, done: 123_500_000, new: 0, entries: 9, days: 8))
  }

  @Test(
    arguments: [
      // 106 members have a little less than 5 kg each: steps of 5 kg.
      (106, 529_123_456, 530_000_000),
      // A little more each: steps of 10 kg.
      (106, 535_123_456, 540_000_000),
      // Nobody has 0.1 kg, which is the least step.
      (100, 1_949_999, 1_900_000),
      (5, -1_260_000, -1_500_000),
      (0, 0, 0),
      // Beyond what a Double holds.
      (1_000_000, 9_007_199_254_740_993, 9_007_200_000_000_000),
      (1, .max, .max),
    ] as [(Int64, Int64, Int64)])
  func groupsOfGroupsAreToldInStepsOfOneMember(members: Int64, sum: Int64, told: Int64) {
    let rounded = BoardRounding.oneMember.told(figures(members: members, done: sum), counting: .done)
    #expect(rounded.doneMilligrams == told)
    #expect(rounded.activeMembers == members)
  }

  @Test func eachSumOfAGroupOfGroupsHasAStepOfItsOwn() {
    var own = figures(members: 20, done: 99_000_000, new: 3_030_000, entries: 61, days: 20)
    (own.lateEntries, own.heldBackEntries) = (7, 1)
    let told = BoardRounding.oneMember.told(own, counting: .done)
    var expected = figures(members: 20, done: 100_000_000, new: 3_000_000, entries: 60, days: 20)
    expected.lateEntries = 5
    #expect(told == expected)
  }

  @Test(
    arguments: [
      // Steps of 5 kg, but what is not reached is not told as reached.
      (48_000_000, 50_000_000, 45_000_000),
      (50_000_000, 50_000_000, 50_000_000),
      // A target between two steps is reached when it is.
      (50_950_000, 51_000_000, 50_000_000),
      (51_000_000, 51_000_000, 51_000_000),
      (53_000_000, 51_000_000, 55_000_000),
      // No target is finer than 0.1 kg: goal after goal would find out the sum.
      (51_000_000, 50_999_999, 51_000_000 - 1),
      (50_990_000, 50_980_000, 50_000_000),
    ] as [(Int64, Int64, Int64)])
  func whetherAGoalIsReachedIsToldTruly(sum: Int64, target: Int64, told: Int64) {
    let own = figures(members: 20, done: sum, new: sum, entries: 20)
    let rounded = BoardRounding.oneMember.told(own, counting: .new, target: .milligrams(target))
    #expect(rounded.newMilligrams == told)
    #expect(rounded.doneMilligrams == BoardRounding.oneMember.told(own, counting: .new).doneMilligrams)
  }

  @Test func aGoalOfEntriesIsReachedToTheEntry() {
    let told = [32, 33, 34].map { entries in
      BoardRounding.oneMember.told(figures(members: 20, entries: entries), counting: .done, target: .entries(33))
        .entries
    }
    #expect(told == [32, 34, 34])
    let ofMany = [98, 99].map { entries in
      BoardRounding.oneMember.told(figures(members: 20, entries: entries), counting: .done, target: .entries(99))
        .entries
    }
    #expect(ofMany == [95, 100])
  }

  /// A school less its other classes is a class of one child: whatever that child has, up to what others have, is told alike as something else.
  @Test func whatIsTakenAwayLeavesOneMemberAsUncertainAsOneMemberIs() {
    var dice = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let members = Int64.random(in: 5...300, using: &dice)
      let others = (1..<members).reduce(into: Int64(0)) { sum, _ in
        sum += Int64.random(in: 200_000...9_000_000, using: &dice)
      }
      let average = others / (members - 1)
      let candidates = stride(from: 0, through: 2 * average, by: 50_000).map { own in
        BoardRounding.oneMember.told(figures(members: members, done: others + own), counting: .done).doneMilligrams
      }
      let alike = Dictionary(grouping: candidates) { $0 }.mapValues(\.count)
      // No value in reach of the child is told by fewer than a third of what an average child has.
      let inner = alike.filter { $0.key != candidates.first && $0.key != candidates.last }
      #expect(inner.allSatisfy { Int64($0.value) * 50_000 >= average / 3 }, "\(members) \(average) \(alike)")
    }
  }
}
