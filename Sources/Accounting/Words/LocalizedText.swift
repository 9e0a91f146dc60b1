/// A text in every language Kizuna speaks; easy Japanese where children read it.
public struct LocalizedText: Codable, Hashable, Sendable {
  public var en: String
  public var ja: String
  public var jaHira: String?

  public init(en: String, ja: String, jaHira: String? = nil) {
    self.en = en
    self.ja = ja
    self.jaHira = jaHira
  }

  /// The text in a language; Japanese stands in for missing easy Japanese.
  public func text(_ language: Language) -> String {
    switch language {
    case .en: en
    case .ja: ja
    case .jaHira: jaHira ?? ja
    }
  }

  enum CodingKeys: String, CodingKey {
    case en, ja
    case jaHira = "ja-Hira"
  }
}
