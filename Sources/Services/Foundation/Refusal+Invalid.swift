import Accounting
import Models

extension Refusal {
  static let unknownEdition = Refusal(
    .notFound, LocalizedText(en: "No one edition begins so; see `catalogue list`.", ja: "そのような版は一つに決まりません。"))

  /// A field breaks a rule of its own.
  static func invalid(_ field: String, en: String, ja: String) -> Refusal {
    Refusal(.invalidValue, at: "/\(field)", LocalizedText(en: en, ja: ja))
  }
}
