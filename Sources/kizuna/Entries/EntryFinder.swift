import APIClient
import APITypes
import Accounting
import Models

/// Finds one's own entries.
struct EntryFinder {
  let client: APIClient

  private static let mostPerPage = 200

  /// Entries of a period, the newest day first.
  ///
  /// - Parameter limit: How many at most; nil for all.
  func entries(from: Day?, to: Day? = nil, limit: Int? = nil) async throws -> [EntryBody] {
    var found: [EntryBody] = []
    var cursor: String?
    repeat {
      let rest = limit.map { $0 - found.count } ?? Self.mostPerPage
      let page = try await client.entries(from: from, to: to, limit: min(rest, Self.mostPerPage), cursor: cursor)
      found += page.data
      cursor = page.next
    } while cursor != nil && limit.map({ found.count < $0 }) ?? true
    return found
  }

  /// The entry whose id is, or begins with, a word: first among those that `list` shows, then among all that can still change.
  func entry(_ word: String, today: Day) async throws -> Answer<EntryBody> {
    let word = word.lowercased()
    if let id = PublicIdentifier(word) { return try await client.entry(id) }
    guard IdentifierPrefix.isPossible(word) else { throw CommandFailure(.notFound, .noEntry(word)) }
    for daysBack in [ListCommand.usualDays - 1, CityTime.reachBackDays] {
      let found = try await entries(from: today.advanced(by: -daysBack)).filter { $0.id.description.hasPrefix(word) }
      if found.count > 1 { throw CommandFailure.usage(.severalEntries(word)) }
      if let entry = found.first { return try await client.entry(entry.id) }
    }
    throw CommandFailure(.notFound, .noEntry(word))
  }

  /// The entry that was made last, whatever its day.
  func latest(today: Day) async throws -> EntryBody? {
    try await entries(from: today.advanced(by: -CityTime.reachBackDays)).max { one, other in
      (one.createdAt, one.id.description) < (other.createdAt, other.id.description)
    }
  }
}
