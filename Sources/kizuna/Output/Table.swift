import Accounting

/// Rows of text in columns that stand one below the other, also with full-width characters.
struct Table {
  enum Alignment { case left, right }

  let columns: [(title: String, alignment: Alignment)]
  var rows: [[String]] = []

  init(_ columns: [(title: String, alignment: Alignment)]) { self.columns = columns }

  /// The heading and the rows, each with its end; without rows nothing.
  func text(_ style: Style, heading: Bool = true) -> String {
    guard !rows.isEmpty else { return "" }
    let titles = columns.map(\.title)
    let widths = columns.indices.map { column in
      ((heading ? [titles] : []) + rows).map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    let lines = (heading ? [style.dim(line(titles, widths))] : []) + rows.map { line($0, widths) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, zip(widths, columns)).map { cell, layout in
      Self.padded(cell, to: layout.0, layout.1.alignment)
    }
    let line = padded.joined(separator: "  ")
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }

  /// A text filled up with blanks to so many columns of the terminal.
  static func padded(_ text: String, to width: Int, _ alignment: Alignment = .left) -> String {
    let blanks = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
    return alignment == .left ? text + blanks : blanks + text
  }
}
