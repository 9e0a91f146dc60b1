import Accounting
import Services
import Synchronization

/// The templates that entries were answered by, kept by method and language.
final class EstimateTemplates: Sendable {
  /// A template holds about three kilobytes; a household's own figures make methods of their own.
  private static let limit = 2048

  private struct Key: Hashable {
    let method: Int64
    let language: Language
  }

  private let templates = Mutex<[Key: EstimateTemplate]>([:])

  func template(of view: EntryView, language: Language) throws -> EstimateTemplate {
    // A method's row never changes, and an entry is seen outside its transaction only once the row is there for good.
    let key = Key(method: view.entry.method, language: language)
    if let template = templates.withLock({ $0[key] }) { return template }
    let template = try EstimateTemplate(of: view, language: language)
    templates.withLock { templates in
      if templates.count >= Self.limit { templates.removeAll(keepingCapacity: true) }
      templates[key] = template
    }
    return template
  }
}
