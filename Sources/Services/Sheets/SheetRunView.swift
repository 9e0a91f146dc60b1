package import Accounting
package import Models
package import Storage

/// A run with its exact figures, as the class's staff sees it.
package struct SheetRunView: Sendable {
  package let run: StoredSheetRun
  /// How many belong to the class, if it says so.
  package let enrolled: Int64?
  /// Rows that stand; their number is the denominator of the rates.
  package let rowCount: Int64
  /// What each row has, and what is wrong with those that are not taken.
  package let rows: [Row]
  /// In the sheet's order, items without a tick too.
  package let items: [Item]

  package struct Row: Sendable, Hashable {
    /// Nil for a pupil of whom nothing is left.
    package let name: SheetRunDraft.RowName?
    package let ticks: [SheetRunDraft.Tick]
    package let refusal: Refusal?
  }

  package struct Item: Sendable, Hashable {
    package let action: ActionID
    package let title: LocalizedText
    package var ticks: Int64 = 0
    package var doneMilligrams: Int64 = 0
    package var newMilligrams: Int64 = 0
  }

  package var entries: Int64 { items.reduce(0) { $0 + $1.ticks } }
  package var doneMilligrams: Int64 { items.reduce(0) { $0 + $1.doneMilligrams } }
  package var newMilligrams: Int64 { items.reduce(0) { $0 + $1.newMilligrams } }
}

/// What became of a sheet that was sent.
package enum SheetRunOutcome: Sendable {
  case created(SheetRunView)
  /// Equal content was there, or a correction went through.
  case present(SheetRunView)

  package var view: SheetRunView {
    switch self {
    case .created(let view), .present(let view): view
    }
  }
}

extension Store {
  /// - Parameter rows: What a request's rows came to; nil for the rows that stand.
  func view(
    of run: StoredSheetRun, in group: StoredGroup, rows: [SheetRunView.Row]? = nil, on connection: any SQLConnection
  ) throws -> SheetRunView {
    let catalogue = try editions.catalogue(run.edition, on: connection)
    var items: [SheetRunView.Item] = []
    let sums = Dictionary(
      uniqueKeysWithValues: try connection.entries.sums(ofRun: run.key).map { sum in
        (try actions.value(for: sum.action, on: connection), sum)
      })
    for item in catalogue.sheet(run.sheet)?.items ?? [] {
      guard let action = catalogue.action(item.action) else { continue }
      let sum = sums[action.id.rawValue]
      items.append(
        SheetRunView.Item(
          action: action.id, title: action.title, ticks: sum?.ticks ?? 0, doneMilligrams: sum?.doneMilligrams ?? 0,
          newMilligrams: sum?.newMilligrams ?? 0))
    }
    let content = try SheetRunContent(canonicalJSON: run.content)
    return SheetRunView(
      run: run, enrolled: group.enrolled, rowCount: Int64(content.rows.count),
      rows: try rows ?? standing(content, on: connection), items: items)
  }

  private func standing(_ content: SheetRunContent, on connection: any SQLConnection) throws -> [SheetRunView.Row] {
    let nicknames = try connection.pupils.nicknames(of: content.rows.compactMap(\.member))
    return content.rows.map { row in
      let nickname = row.member.flatMap { nicknames[$0] }
      let name = row.place.map { SheetRunDraft.RowName.number($0) } ?? nickname.map { .nickname($0) }
      return SheetRunView.Row(name: name, ticks: row.ticks, refusal: nil)
    }
  }
}
