import APIClient
import APITypes

extension APIClient {
  /// Everything that waits in a group.
  func allUnusual(in group: PublicIdentifier) async throws -> [UnusualEntryBody] {
    var (found, cursor): ([UnusualEntryBody], String?) = ([], nil)
    repeat {
      let page = try await unusual(in: group, limit: 200, cursor: cursor)
      found += page.data
      cursor = page.next
    } while cursor != nil
    return found
  }
}
