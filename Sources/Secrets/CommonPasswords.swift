/// Recognises the passwords an attacker tries first: those of ``list``, and what people do to a word to make it longer.
enum CommonPasswords {
  private static let known = Set(list.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Characters put between or after words without making them harder to guess.
  private static let separators = Set<Character>(" -_.,!?")

  /// Digits and signs that stand for a letter ("p@ssw0rd").
  private static let disguises: [Character: Character] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s",
  ]

  /// Whether `password`, in lower case, is one of these:
  ///
  /// - up to four characters over and over: `aaaaaaaaaaaa`, `abc!abc!abc!`;
  /// - a listed word, also repeated, separated, disguised, or with digits before or after: `sakura-sakura`,
  ///   `p@ssw0rd2024!`;
  /// - neighbours on a keyboard, in the alphabet or among the digits: `qwertyuiop12`, `1qaz2wsx3edc`, `987654321098`.
  static func contains(_ password: String) -> Bool {
    let all = Array(password)
    let plain = all.filter { !separators.contains($0) }
    if repeatedPart(all).count <= 4 || repeatedPart(plain).count <= 4 { return true }
    return isWord(plain) || KeyboardRuns.make(up: plain)
  }

  private static func isWord(_ password: [Character]) -> Bool {
    let part = repeatedPart(password)
    let core = repeatedPart(trimmingDigits(part))
    let undisguised = core.map { disguises[$0] ?? $0 }
    return [password, part, core, undisguised].contains { known.contains(String($0)) }
  }

  /// The shortest beginning that, repeated, gives the whole; the last repetition may be cut off after two whole ones.
  private static func repeatedPart(_ text: [Character]) -> [Character] {
    for length in 1..<max(1, text.count / 2 + 1) where zip(text, text.dropFirst(length)).allSatisfy({ $0 == $1 }) {
      return Array(text.prefix(length))
    }
    return text
  }

  private static func trimmingDigits(_ text: [Character]) -> [Character] {
    let end = text.lastIndex { !$0.isNumber }.map { $0 + 1 } ?? 0
    return Array(text[..<end].drop(while: \.isNumber))
  }
}
