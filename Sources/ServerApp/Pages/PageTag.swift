import Accounting

/// The tag of a page that renews itself: of all that fills it.
enum PageTag {
  static func of(_ context: PageContext, _ language: Language) -> String {
    EntityTag.content("\(language) \(text(of: context))".utf8)
  }

  private static func text(of value: Any) -> String {
    switch value {
    case let fields as PageContext:
      fields.sorted { $0.key < $1.key }.map { "\($0.key)=\(text(of: $0.value))" }.joined(separator: ";")
    case let list as [PageContext]: list.map { text(of: $0) }.joined(separator: "|")
    default: "\(value)"
    }
  }
}
