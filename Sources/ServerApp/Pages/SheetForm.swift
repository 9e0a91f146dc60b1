import Accounting
import Foundation
import Models
import Services

/// The grid of a class's sheet as a browser sends it: a field for each mark.
struct SheetForm: Sendable {
  /// One row, as it was typed.
  struct Row: Sendable {
    var isHandedIn = false
    var nickname = ""
    var marks: [ActionID: String] = [:]
    var problem: String?
  }

  private static let new: Set<String> = ["○", "◯", "〇", "o", "O", "1", "１"]
  private static let always: Set<String> = ["◎", "2", "２"]

  var rows: [Row]

  /// Empty rows.
  init(count: Int) { rows = Array(repeating: Row(), count: min(max(count, 1), SheetService.mostRows)) }

  /// What was typed, with marks in one way of writing.
  init(_ form: PageForm, items: [ActionID]) {
    self.init(count: Int(form["rows"]) ?? 1)
    for index in rows.indices {
      let number = index + 1
      rows[index].isHandedIn = form.has("handed.\(number)")
      rows[index].nickname = form["nickname.\(number)"].trimmingCharacters(in: .whitespacesAndNewlines)
      for item in items {
        let mark = form["mark.\(number).\(item)"].trimmingCharacters(in: .whitespacesAndNewlines)
        rows[index].marks[item] = Self.new.contains(mark) ? "○" : Self.always.contains(mark) ? "◎" : mark
      }
    }
  }

  /// A run that stands: numbered rows in their places, those of nicknames in the first ones left.
  init(_ view: SheetRunView, count: Int) {
    let numbers = view.rows.compactMap { if case .number(let number) = $0.name { Int(number) } else { nil } }
    self.init(count: max(count, view.rows.count, numbers.max() ?? 0))
    var free = Set(rows.indices).subtracting(numbers.map { $0 - 1 }).sorted()[...]
    for row in view.rows {
      var index: Int?
      var nickname = ""
      switch row.name {
      case .number(let number): index = Int(number) - 1
      case .nickname(let name):
        nickname = name
        index = free.popFirst()
      case nil: index = free.popFirst()
      }
      guard let index, rows.indices.contains(index) else { continue }
      let marks = row.ticks.map { ($0.action, $0.habit == true ? "◎" : "○") }
      rows[index] = Row(
        isHandedIn: true, nickname: nickname, marks: Dictionary(marks, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The rows to send: those handed in, with or without a mark, and where each stands in the grid. A mark that is none fails its row.
  mutating func draft(unknownMark: String) -> (rows: [SheetRunDraft.Row], places: [Int]) {
    var sent: [SheetRunDraft.Row] = []
    var places: [Int] = []
    for index in rows.indices {
      let marks = rows[index].marks.filter { !$0.value.isEmpty }
      guard rows[index].isHandedIn || !marks.isEmpty else { continue }
      rows[index].isHandedIn = true
      guard marks.values.allSatisfy({ $0 == "○" || $0 == "◎" }) else {
        rows[index].problem = unknownMark
        continue
      }
      let nickname = rows[index].nickname
      sent.append(
        SheetRunDraft.Row(
          nickname.isEmpty ? .number(Int64(index + 1)) : .nickname(nickname),
          marks.sorted { $0.key < $1.key }.map { SheetRunDraft.Tick($0.key, habit: $0.value == "◎") }))
      places.append(index)
    }
    return (sent, places)
  }
}
