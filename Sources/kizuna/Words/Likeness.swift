/// How alike two texts are: the share of pairs of neighbouring characters that they have in common (Dice's coefficient).
enum Likeness {
  /// From here on a text is worth suggesting.
  static let least = 0.3

  /// From 0 to 1.
  static func of(_ one: String, _ other: String) -> Double {
    var rest = pairs(other)
    let pairs = pairs(one)
    let sum = pairs.count + rest.count
    guard sum > 0 else { return 0 }
    var common = 0
    for pair in pairs {
      guard let index = rest.firstIndex(of: pair) else { continue }
      rest.remove(at: index)
      common += 1
    }
    return 2 * Double(common) / Double(sum)
  }

  /// With a border at both ends, so that the first and the last character count.
  private static func pairs(_ text: String) -> [String] {
    let characters = Array(" " + text + " ")
    return zip(characters, characters.dropFirst()).map { String([$0, $1]) }
  }
}
