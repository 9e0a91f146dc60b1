import Accounting
import Models
import Testing

@Suite struct SubtractionTests {
  private let monday = SmallClass.monday

  /// A day's actions as (action, entries, members), of which each member is counted once in the day.
  private func week(_ cells: [(action: Int64, entries: Int64, members: Int64)], sheet: Int64 = 0) -> ReleasedWeek {
    var week = ReleasedWeek(monday: monday)
    for cell in cells {
      var tally = Tally()
      (tally.entries, tally.members) = (cell.entries + (cell.action > 0 ? sheet : 0), cell.members + sheet)
      week.parts[.init(day: monday, action: cell.action)] = .init(
        tally: tally, contributors: cell.members, sheetMembers: sheet, sheetEntries: cell.action > 0 ? sheet : 0)
    }
    return week
  }

  private func below(_ cells: [(action: Int64, entries: Int64, members: Int64)]) -> [ReleasedWeek.Place: Subtraction
    .Count]
  {
    Dictionary(
      uniqueKeysWithValues: cells.map {
        (.init(day: monday, action: $0.action), .init(entries: $0.entries, members: $0.members))
      })
  }

  @Test(
    arguments: [
      (0, 0, false), (1, 1, true), (2, 2, true), (4, 2, true), (2, 3, true), (3, 3, false), (9, 7, false),
      (-1, -1, true), (-3, -2, true), (-3, -3, false), (0, 1, true), (0, 3, false),
    ] as [(Int64, Int64, Bool)])
  func `a day tells where one or two members are left, or fewer entries`(entries: Int64, members: Int64, tells: Bool) {
    let subtraction = Subtraction(
      of: week([(1, 20 + entries, 20 + members), (0, 0, 20 + members)], sheet: 4),
      minus: below([(1, 20, 20), (0, 0, 20)]))
    #expect(subtraction.tells(day: monday) == tells)
    // As one of several days it does by its entries alone.
    #expect(subtraction.tells(days: [monday]) == (tells && entries != 0))
    #expect(!subtraction.tells(day: monday.advanced(by: 1)))
    #expect(subtraction.tells(actions: [1]) == (tells && entries != 0))
  }

  @Test func `one child of three actions is no three members`() {
    let cells: [(action: Int64, entries: Int64, members: Int64)] = [(1, 6, 6), (2, 6, 6), (3, 6, 6), (0, 0, 6)]
    let subtraction = Subtraction(of: week(cells), minus: below([(1, 5, 5), (2, 5, 5), (3, 5, 5), (0, 0, 5)]))
    #expect(subtraction.tells(actions: [1, 2, 3]) && subtraction.tells(days: [monday]))
    #expect(subtraction.tells(actions: [2], andRests: false))
  }

  @Test(
    arguments: [([5], [5], false), ([5], [], true), ([5], [6], true), ([5, 7], [6], false), ([], [], false)]
      as [([Int64], [Int64], Bool)])
  func `where nobody is left by number, who waits on one side tells`(own: [Int64], below: [Int64], tells: Bool) {
    func waiting(_ members: [Int64]) -> [ReleasedWeek.Place: Changers] {
      var changers = Changers()
      for member in members { changers.note(member, .init(otherMilligrams: 10)) }
      return [.init(day: monday, action: 1): changers]
    }
    let counts: [(action: Int64, entries: Int64, members: Int64)] = [(1, 8, 8), (0, 0, 8)]
    let subtraction = Subtraction(of: week(counts), minus: self.below(counts), waiting: (waiting(own), waiting(below)))
    #expect(subtraction.tells(day: monday) == tells)
    #expect(subtraction.tells(actions: [1], andRests: false) == tells)
    #expect(!subtraction.tells(actions: [2], andRests: false))
  }

  @Test func `what is joined holds enough, too`() {
    let rows = DisclosedRows(contributors: [20, 0, 0, 9, 8], remainder: nil, sum: 30, fewest: 5) { $0.count < 4 }
    #expect(rows.shows == [true, false, false, false, false])
    let all = DisclosedRows(contributors: [20, 0, 9], remainder: nil, sum: 30, fewest: 5) { _ in true }
    #expect(all.showsSum && all.shows == [false, false, false])
  }

  @Test func `three in the group's own rest of the week are enough`() {
    var own = week([(1, 5, 5), (0, 0, 5)])
    var tally = Tally()
    tally.entries = 3
    own.parts[.init(day: monday, action: ReleasedWeek.Place.ofWeek)] = .init(tally: tally, contributors: 3)
    let classes = below([(1, 5, 5), (0, 0, 5)])
    #expect(!Subtraction(of: own, minus: classes).tells(days: [monday]))
    #expect(!Subtraction(of: own, minus: classes).tells(actions: [1]))
  }
}
