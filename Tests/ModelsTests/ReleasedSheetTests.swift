import Accounting
import Models
import Testing

/// What numbered rows of sheets change is seen at once, and hides nobody.
@Suite struct ReleasedSheetTests {
  private let monday = SmallClass.monday

  private func enter(_ rows: ClosedRange<Int64>, sign: Int64 = 1, in group: inout SmallClass) {
    for row in rows { group.tick(row: row, day: 0, action: 1, milligrams: 1000, sign: sign) }
  }

  @Test func `five rows show, four do not, and one more or less is seen at once`() {
    var group = SmallClass()
    enter(1...4, in: &group)
    group.read(today: monday.advanced(by: 3))
    #expect(group.week.parts.isEmpty)
    enter(5...5, in: &group)
    group.read(today: monday.advanced(by: 3))
    #expect(group.week.sum.doneMilligrams == 5000 && group.week.sum.members == 5)
    enter(5...5, sign: -1, in: &group)
    group.read(today: monday.advanced(by: 3))
    #expect(group.week.sum.doneMilligrams == 4000 && group.week.sum.members == 4)
    enter(1...4, sign: -1, in: &group)
    group.read(today: monday.advanced(by: 3))
    #expect(group.week.sum == .zero)
    #expect(group.week.parts.allSatisfy { $0.value.fewestContributors == 0 })
    enter(1...2, in: &group)
    group.read(today: monday.advanced(by: 3))
    #expect(group.week.sum.doneMilligrams == 2000)
    #expect(group.week.parts[.init(day: monday, action: 0)]?.fewestContributors == 2)
  }

  @Test func `who ticks beside a sheet waits for two others, and does not delay the sheet`() {
    var group = SmallClass()
    enter(1...9, in: &group)
    for (member, expected) in [(1, 9), (2, 9), (3, 12)] as [(Int64, Int64)] {
      group.log(member, day: 0, action: 1, milligrams: 77, isNew: false)
      group.read(today: monday)
      #expect(group.week.sum.entries == expected && group.week.sum.members == expected)
    }
    group.log(4, day: 0, action: 1, milligrams: 77, isNew: false)
    enter(9...9, sign: -1, in: &group)
    group.read(today: monday)
    #expect(group.week.sum.entries == 11 && group.week.sum.doneMilligrams == 8000 + 3 * 77)
    #expect(group.week.sum.members == 11)
  }

  @Test func `a sheet that is undone leaves three or more of those who ticked beside it`() {
    var group = SmallClass()
    enter(1...9, in: &group)
    group.log(1, day: 0, action: 1, milligrams: 77, isNew: false)
    group.read(today: monday)
    enter(1...9, sign: -1, in: &group)
    group.read(today: monday.advanced(by: 2))
    #expect(group.week.sum == .zero)
  }

  @Test func `a sheet of too few rows is seen with the day of five others`() {
    var group = SmallClass()
    enter(1...2, in: &group)
    for member in Int64(1)...5 { group.log(member, day: 0, action: 2, milligrams: 10, isNew: false) }
    group.read(today: monday)
    #expect(group.week.sum.entries == 7 && group.week.sum.members == 7)
    #expect(group.week.parts[.init(day: monday, action: 0)]?.fewestContributors == 7)
    #expect(group.week.parts[.init(day: monday, action: 1)]?.fewestContributors == 2)
  }
}
