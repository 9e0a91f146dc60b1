import Storage

/// The statements that begin and end transactions, where a session does more than pass them on.
enum TransactionCommand {
  case begin, commit, rollback

  init?(_ text: String) {
    switch text {
    case "COMMIT": self = .commit
    case "ROLLBACK": self = .rollback
    case _ where text.hasPrefix("BEGIN"): self = .begin
    default: return nil
    }
  }
}

/// The texts of statements, put together when they are first seen.
struct StatementTexts {
  private struct Text {
    let text: String
    let command: TransactionCommand?
  }

  /// The program has some hundred; lists of all lengths make more.
  private static let limit = 4_096
  private var known: [SQLTemplate: Text] = [:]

  mutating func text(of sql: SQLText) -> String { look(up: sql.template).text }

  mutating func command(of sql: SQLText) -> TransactionCommand? { look(up: sql.template).command }

  private mutating func look(up template: SQLTemplate) -> Text {
    if let text = known[template] { return text }
    if known.count >= Self.limit { known = [:] }
    let text = Text(text: template.text, command: TransactionCommand(template.text))
    known[template] = text
    return text
  }
}
