import Accounting

/// A message in every language of Kizuna. All messages are members of this type, by what they are about: `Phrase+Log.swift` and so on.
struct Phrase: Hashable, Sendable {
  let en: String
  let ja: String
  /// Easy Japanese, for children.
  let hira: String

  init(_ en: String, ja: String, hira: String) {
    self.en = en
    self.ja = ja
    self.hira = hira
  }

  /// What is the same in every language.
  static func plain(_ text: String) -> Phrase { Phrase(text, ja: text, hira: text) }

  func text(_ language: Language) -> String {
    switch language {
    case .en: en
    case .ja: ja
    case .jaHira: hira
    }
  }
}
