import APITypes
import Accounting
import Foundation

/// A class's sheet as a table: a heading of actions, and a row for each child.
///
///     番号,冷房を28℃にした,水筒とマイバッグを使った
///     1,○,いつも
///     2,,1
struct SheetFile {
  /// The actions in the order of the columns.
  let actions: [ActionID]
  let rows: [SheetRowRequest]

  /// - Parameter catalogue: Knows the actions by id and by title in any language.
  /// - Throws: ``CommandFailure`` that names the row and column of each fault.
  init(_ text: DelimitedText, catalogue: Catalogue) throws {
    var lines = text.rows.filter { row in row.cells.contains { !PlainText.narrow($0).isEmpty } }[...]
    guard let heading = lines.popFirst() else { throw CommandFailure.usage(.sheetEmpty) }
    var faults: [Phrase] = []
    let columns = Self.columns(heading, catalogue, &faults)
    if !columns.contains(where: \.isName) { faults.append(.sheetNoName) }
    let rows = lines.compactMap { Self.row($0, columns, heading, &faults) }
    var names: Set<String> = []
    for row in rows {
      let name = row.nickname ?? row.row.map { "\($0)" } ?? ""
      if !names.insert(name).inserted { faults.append(.sheetRowTwice(name)) }
    }
    if rows.isEmpty, faults.isEmpty { faults.append(.sheetEmpty) }
    guard faults.isEmpty else {
      throw CommandFailure.usage(.sheetFaults(faults.count), details: Array(faults.prefix(20)))
    }
    actions = columns.compactMap(\.action)
    self.rows = rows
  }

  private enum Column: Equatable {
    case number, nickname, ignored, unknown
    case action(ActionID)

    var isName: Bool { self == .number || self == .nickname }

    var action: ActionID? {
      if case .action(let id) = self { id } else { nil }
    }
  }

  private static let numberWords: Set<String> = [
    "row", "no", "no.", "number", "#", "番号", "行", "出席番号", "ばんごう", "№",
  ]
  private static let nicknameWords: Set<String> = ["nickname", "name", "にっくねーむ", "なまえ", "名前"]

  private static func columns(
    _ heading: DelimitedText.Row, _ catalogue: Catalogue, _ faults: inout [Phrase]
  ) -> [Column] {
    var names: [String: ActionID] = [:]
    for action in catalogue.actions {
      for name in [action.id.rawValue, action.title.en, action.title.ja, action.title.text(.jaHira)] {
        names[PlainText.folded(name)] = action.id
      }
    }
    var seen: Set<ActionID> = []
    var hasName = false
    return heading.cells.enumerated().map { index, cell in
      let word = PlainText.folded(cell)
      if word.isEmpty { return .ignored }
      if numberWords.contains(word) || nicknameWords.contains(word) {
        if hasName { faults.append(.sheetTwoNames(column: index + 1)) }
        hasName = true
        return numberWords.contains(word) ? .number : .nickname
      }
      guard let action = names[word] else {
        faults.append(.sheetUnknownColumn(cell, column: index + 1))
        return .unknown
      }
      if !seen.insert(action).inserted { faults.append(.sheetColumnTwice(cell, column: index + 1)) }
      return .action(action)
    }
  }

  private static func row(
    _ row: DelimitedText.Row, _ columns: [Column], _ heading: DelimitedText.Row, _ faults: inout [Phrase]
  ) -> SheetRowRequest? {
    var ticks: [TickRequest] = []
    var name: SheetRowRequest?
    for (index, cell) in row.cells.enumerated() {
      let word = PlainText.narrow(cell)
      let place = Phrase.sheetPlace(
        line: row.line, column: index + 1, heading.cells.indices.contains(index) ? heading.cells[index] : "")
      switch index < columns.count ? columns[index] : .ignored {
      case .unknown: break
      case .ignored:
        if !word.isEmpty { faults.append(.sheetStrayCell(place)) }
      case .nickname:
        if !word.isEmpty {
          name = SheetRowRequest(nickname: cell.trimmingCharacters(in: .whitespacesAndNewlines), ticks: [])
        }
      case .number:
        guard !word.isEmpty else { continue }
        guard let number = Int64(word), (1...200).contains(number) else {
          faults.append(.sheetNumber(word, place))
          return nil
        }
        name = SheetRowRequest(row: number, ticks: [])
      case .action(let action):
        switch TickWord(cell) {
        case .untouched: break
        case .new: ticks.append(TickRequest(action, habit: false))
        case .habit: ticks.append(TickRequest(action, habit: true))
        case nil: faults.append(.sheetCell(word, place))
        }
      }
    }
    guard var result = name else {
      if columns.contains(where: \.isName) { faults.append(.sheetNameless(line: row.line)) }
      return nil
    }
    result.ticks = ticks
    return result
  }
}

/// What a cell of a sheet says.
enum TickWord: Equatable {
  case untouched, new, habit

  private static let newWords: Set<String> = ["1", "x", "✓", "✔", "☑", "○", "〇", "◯", "れ", "v"]
  private static let habitWords: Set<String> = ["2", "always", "いつも", "◎", "h"]

  /// Nil for anything else.
  init?(_ cell: String) {
    let word = PlainText.folded(cell)
    if word.isEmpty || word == "0" || word == "-" {
      self = .untouched
    } else if Self.newWords.contains(word) {
      self = .new
    } else if Self.habitWords.contains(word) {
      self = .habit
    } else {
      return nil
    }
  }
}
