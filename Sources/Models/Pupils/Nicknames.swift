public import Accounting
import Foundation

/// Names for children that say nothing about the child: two words, drawn by chance, more than ten thousand pairs in each language.
public enum Nicknames {
  private static let lists: [Language: (first: [String], second: [String])] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      let words = words(language)
      return (language, (split(words.first), split(words.second)))
    })

  /// A nickname as it is written: in Japanese without a space between its words.
  ///
  /// - Parameter random: Gives so many random bytes.
  public static func draw(_ language: Language, random: (Int) -> [UInt8]) -> String {
    let (first, second) = lists[language] ?? ([], [])
    return joined(first[index(below: first.count, random)], second[index(below: second.count, random)], language)
  }

  /// All that there are in a language.
  public static func all(_ language: Language) -> [String] {
    let (first, second) = lists[language] ?? ([], [])
    return first.flatMap { word in second.map { joined(word, $0, language) } }
  }

  /// What two ways of typing the same nickname have in common: width, case and spaces make no difference.
  public static func comparable(_ nickname: String) -> String {
    nickname.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace }
  }

  private static func joined(_ first: String, _ second: String, _ language: Language) -> String {
    language == .en ? "\(first) \(second)" : first + second
  }

  private static func split(_ words: String) -> [String] {
    words.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Each index as likely as the others but for one part in millions: two bytes more than a list needs.
  private static func index(below count: Int, _ random: (Int) -> [UInt8]) -> Int {
    Int(random(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) } % UInt32(count))
  }
}
