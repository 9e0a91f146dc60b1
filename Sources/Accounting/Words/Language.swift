/// A language Kizuna speaks.
public enum Language: String, Codable, Sendable, CaseIterable {
  case en
  case ja
  /// Easy Japanese, written for children.
  case jaHira = "ja-Hira"
}
