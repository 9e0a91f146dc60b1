/// A formula with a caret below one of its characters.
enum FormulaExcerpt {
  private static let widest = 80

  static func text(formula: String, offset: Int) -> String {
    let characters = Array(formula).map { $0.isNewline ? " " : $0 }
    let place = min(max(0, offset), characters.count)
    let start = characters.count <= widest ? 0 : max(0, place - widest / 2)
    let shown = String(characters[start..<min(characters.count, start + widest)])
    let before = String(characters[start..<place])
    return shown + "\n" + String(repeating: " ", count: DisplayWidth.columns(of: before)) + "^"
  }
}
