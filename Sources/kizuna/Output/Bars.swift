/// Horizontal bars of blocks, in eighths of a column.
struct Bars {
  /// The value that fills the whole width.
  let most: Int64
  let width: Int

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar of full blocks for a part of the value, and shaded ones for the rest.
  ///
  /// Whoever cannot tell the two colours apart sees the shades.
  func bar(_ value: Int64, part: Int64, _ style: Style) -> String {
    let whole = columns(value)
    let new = min(columns(max(0, part)), whole)
    let rest = whole - new
    let tail = rest == 0 ? Self.eighths[eighth(value)] : ""
    return style.blue(String(repeating: "█", count: new)) + style.dim(String(repeating: "▒", count: rest))
      + style.blue(tail)
  }

  private func columns(_ value: Int64) -> Int { share(value) / 8 }
  private func eighth(_ value: Int64) -> Int { share(value) % 8 }

  /// In eighths of a column; anything above zero can be seen.
  private func share(_ value: Int64) -> Int {
    guard most > 0, value > 0 else { return 0 }
    return max(1, Int(Double(value) / Double(most) * Double(width * 8)))
  }
}
