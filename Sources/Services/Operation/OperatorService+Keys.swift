import Secrets
import Storage

extension OperatorService {
  /// The key that seals list cursors: made once, kept with the data, the same for every server on it.
  package func cursorKey() async throws -> [UInt8] {
    let store = store
    let text = try await store.database.write { transaction in
      try transaction.lock(.operation)
      let facts = transaction.connection.facts
      if let known = try facts.value("cursor_key") { return known }
      let made = Digest.hex(store.effects.random(Seal.keyLength))
      try facts.set("cursor_key", to: made)
      return made
    }
    return Digest.sha256(text.utf8)
  }
}
