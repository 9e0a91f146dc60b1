import APIClient
import APITypes

extension APIClient {
  /// Everything that waits in a group.
  func allUnusual(in group: PublicIdentifier) async throws -> [UnusualEntryBody] {
    try await ListBody.whole { try await unusual(in: group, limit: 200, cursor: $0) }
  }
}
