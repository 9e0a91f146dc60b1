import APITypes
import Testing

@testable import kizuna

@Suite struct SheetFileTests {
  private func file(_ text: String) throws -> SheetFile {
    try SheetFile(DelimitedText(Array(text.utf8)), catalogue: try TestCatalogue.make())
  }

  @Test(arguments: [
    "番号,冷房を28℃にした,電気自動車で移動\n１,○,いつも\n2,,\n",
    "row;cooling-28c;ev-trip\n1;x;2\n\n2;0;-\n;;\n",
    "No.\tCooled to 28 °C\tDrove an EV\n 1 \t✓\tALWAYS\n２\t\t\n",
    "ばんごう,れいぼうを 28どに した,でんきの くるまで いった\n\"1\",レ,◎\n2,\n",
  ])
  func `the same sheet in many hands`(text: String) throws {
    let file = try file(text)
    #expect(file.actions == ["cooling-28c", "ev-trip"])
    let first: [TickRequest] = [.init("cooling-28c", habit: false), .init("ev-trip", habit: true)]
    #expect(file.rows == [SheetRowRequest(row: 1, ticks: first), SheetRowRequest(row: 2, ticks: [])])
  }

  @Test func `rows by nickname`() throws {
    let file = try file("ニックネーム,cooling-28c\n あおい くじら ,1\n")
    #expect(file.rows == [SheetRowRequest(nickname: "あおい くじら", ticks: [.init("cooling-28c", habit: false)])])
  }

  @Test(arguments: [
    ("cooling-28c\n1\n", "the heading has no column \"row\" or \"nickname\""),
    ("row,fly\n1,1\n", "column 2: no action \"fly\""),
    ("row,cooling-28c,Cooled to 28 °C\n1,1,1\n", "column 3: \"Cooled to 28 °C\" stands there twice"),
    ("row,nickname,cooling-28c\n1,x,1\n", "column 2: numbers or nicknames, not both"),
    (
      "row,cooling-28c\n1,1\n2,maybe\n",
      "row 3, column 2 (cooling-28c): \"maybe\" is neither empty, 1 or ○ (new today), nor 2 or ◎ (always)"
    ),
    ("row,cooling-28c\n0,1\n", "row 2, column 1 (row): \"0\" is no number from 1 to 200"),
    ("row,cooling-28c\n,1\n", "row 2: whose row is it?"),
    ("row,cooling-28c\n1,1,1\n", "row 2, column 3: a cell without a heading"),
  ])
  func `a fault names its row and column`(text: String, fault: String) throws {
    let failure = #expect(throws: CommandFailure.self) { try file(text) }
    #expect(failure?.details.map(\.en) == [fault])
    #expect(failure?.status == .usage)
  }

  @Test(arguments: ["", "\n\n", "row,cooling-28c\n"])
  func `a file without rows is refused`(text: String) {
    #expect(throws: CommandFailure.self) { try file(text) }
  }
}
