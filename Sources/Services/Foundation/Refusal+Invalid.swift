import Accounting
import Models

extension Refusal {
  /// A field breaks a rule of its own.
  static func invalid(_ field: String, en: String, ja: String) -> Refusal {
    Refusal(.invalidValue, at: "/\(field)", LocalizedText(en: en, ja: ja))
  }
}
