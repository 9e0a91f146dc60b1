import APITypes
import Accounting
import Models

/// Several words in one argument, joined by commas.
enum CommaWords {
  static func words(_ text: String) -> [String] {
    text.split(whereSeparator: { ",、，".contains($0) }).map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
  }

  static func numbers(_ text: String) throws -> [Int64] {
    try words(text).map { word in
      guard let number = Int64(PlainText.narrow(word)) else { throw CommandFailure.usage(.noQuantity(word)) }
      return number
    }
  }
}

extension Theme {
  static func required(_ word: String) throws -> Theme {
    guard let theme = Theme(rawValue: PlainText.folded(word)) else {
      throw CommandFailure.usage(
        .noTheme(word), details: [.plain(Theme.allCases.map(\.rawValue).joined(separator: ", "))])
    }
    return theme
  }
}
