import Accounting
import Models

/// The rows of a request one by one: good ones are taken, of the others it is said what is wrong.
struct SheetRows {
  /// Most rows of a class's sheet; a larger number is a slip of the pen.
  static let numbers: ClosedRange<Int64> = 1...200

  let items: SheetItems
  /// The pupils of the class on the run's day, by nickname.
  let pupils: [String: Int64]
  /// What other sheets of that day have of a row already, in 1/1,000,000 of the action's unit.
  let earlierMicro: (SheetRunDraft.RowName, Int64) -> Int64

  /// A row with the ticks in the sheet's order, or why it is not taken.
  func check(_ rows: [SheetRunDraft.Row]) -> [(row: SheetRunDraft.Row, refusal: Refusal?)] {
    var seen: Set<SheetRunDraft.RowName> = []
    return rows.enumerated().map { index, row in
      do throws(Refusal) {
        let sorted = try sorted(row, at: "/rows/\(index)")
        guard seen.insert(row.name).inserted else {
          throw Refusal(.duplicateRow, at: "/rows/\(index)", ProblemCode.duplicateRow.title)
        }
        return (sorted, nil)
      } catch {
        return (row, error)
      }
    }
  }

  private func sorted(_ row: SheetRunDraft.Row, at pointer: String) throws(Refusal) -> SheetRunDraft.Row {
    switch row.name {
    case .number(let number):
      guard Self.numbers.contains(number) else {
        throw Refusal(
          .invalidValue, at: "\(pointer)/row",
          LocalizedText(en: "Rows have numbers from 1 to 200.", ja: "行の番号は1～200です。"))
      }
    case .nickname(let nickname):
      guard pupils[nickname] != nil else {
        throw Refusal(.unknownNickname, at: "\(pointer)/nickname", ProblemCode.unknownNickname.title)
      }
    }
    var ticks: [(order: Int, tick: SheetRunDraft.Tick)] = []
    var seen: Set<ActionID> = []
    for (index, tick) in row.ticks.enumerated() {
      let pointer = "\(pointer)/ticks/\(index)/action"
      guard let item = items[tick.action] else {
        throw Refusal(.notOnSheet, at: pointer, ProblemCode.notOnSheet.title)
      }
      guard seen.insert(tick.action).inserted else {
        throw Refusal(.duplicateTick, at: pointer, ProblemCode.duplicateTick.title)
      }
      guard item.bound(earlierMicro: earlierMicro(row.name, item.key)) != .exceeded else {
        throw Refusal(
          .aboveDailyBound, at: pointer,
          LocalizedText(en: "Another sheet of that day has this already.", ja: "その日の別のシートにすでにあります。"))
      }
      ticks.append((item.order, tick))
    }
    return SheetRunDraft.Row(row.name, ticks.sorted { $0.order < $1.order }.map(\.tick))
  }
}
