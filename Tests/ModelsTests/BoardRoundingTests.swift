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

  @Test func groupsOfGroupsAreToldInLargerSteps() {
    let kinds = Dictionary(grouping: GroupKind.allCases) { BoardRounding(teams: $0) }
    #expect(kinds == [.oneMember: [.city, .ward, .school], .tenthOfMember: [.class, .household, .club, .company]])
  }

  @Test func massesAreInTenthsOfAMemberAndCountsAsTheyAre() {
    let own = figures(members: 7, done: 123_450_000, new: -49_999, entries: 9, days: 8)
    #expect(
      BoardRounding.tenthOfMember.told(own)
        == figures(members: 7, done: 123_500_000, new: -50_000, entries: 9, days: 8))
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
    let rounded = BoardRounding.oneMember.told(figures(members: members, done: sum))
    #expect(rounded.doneMilligrams == told)
    #expect(rounded.activeMembers == (members + 2) / 5 * 5)
  }

  @Test func eachSumOfAGroupOfGroupsHasAStepOfItsOwnAndCountsOfFiveAtLeast() {
    var own = figures(members: 22, done: 99_000_000, new: 3_030_000, entries: 69, days: 24)
    (own.lateEntries, own.heldBackEntries) = (7, 1)
    var expected = figures(members: 20, done: 100_000_000, new: 3_000_000, entries: 70, days: 25)
    expected.lateEntries = 5
    #expect(BoardRounding.oneMember.told(own) == expected)
  }

  @Test func noMoreAreToldToTakePartThanBelongToIt() {
    let told = { (members: Int64, enrolled: Int64?) in
      BoardRounding.oneMember.told(figures(members: members), enrolled: enrolled).activeMembers
    }
    #expect(told(29, 29) == 29 && told(29, 30) == 30 && told(29, nil) == 30)
    // Nearly all of one school are not fewer than less of another.
    #expect(told(25, 29) == 25 && told(9, 18) == 10)
    // A size that is wrong says nothing.
    #expect(told(34, 30) == 35)
  }

  @Test(
    arguments: [
      (48_000_000, 45_000_000), (50_000_000, 50_000_000), (54_999_999, 50_000_000), (-48_000_000, -50_000_000),
    ] as [(Int64, Int64)])
  func aGoalIsNeverToldAsReachedBeforeItIs(sum: Int64, told: Int64) {
    let own = figures(members: 20, done: sum, entries: 99, days: 79)
    let goal = BoardRounding.oneMember.told(own, isGoal: true)
    #expect(goal == figures(members: 20, done: told, entries: 95, days: 75))
    let ofAClass = BoardRounding.tenthOfMember.told(figures(members: 20, done: 4_999_999, new: -1), isGoal: true)
    #expect(ofAClass == figures(members: 20, done: 4_950_000, new: -1))
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
        BoardRounding.oneMember.told(figures(members: members, done: others + own)).doneMilligrams
      }
      let alike = Dictionary(grouping: candidates) { $0 }.mapValues(\.count)
      // No value in reach of the child is told by fewer than a third of what an average child has.
      let inner = alike.filter { $0.key != candidates.first && $0.key != candidates.last }
      #expect(inner.allSatisfy { Int64($0.value) * 50_000 >= average / 3 }, "\(members) \(average) \(alike)")
    }
  }
}
