import APIClient
import APITypes
import Models

extension APIClient {
  /// One of the caller's groups by name or id; else, as officers look after many they are not in, a ward or school of the city by its name,
  /// or any group by its whole id.
  func requireGroup(_ word: String, of kinds: [GroupKind] = GroupKind.allCases) async throws -> GroupBody {
    let own = try await groups()
    let meant = GroupFinder(groups: own.filter { kinds.contains($0.kind) })
    if let found = try meant.find(word) { return found }
    if let id = PublicIdentifier(word) { return try await group(id).body }
    if let city = own.first?.city, let listed = try GroupFinder(groups: try await wholeDirectory(of: city)).find(word),
      kinds.contains(listed.kind)
    {
      return try await group(listed.id).body
    }
    return try meant.require(word)
  }

  /// Several groups in one argument, joined by commas.
  func requireGroups(_ words: String) async throws -> [GroupBody] {
    var groups: [GroupBody] = []
    for word in CommaWords.words(words) { groups.append(try await requireGroup(word)) }
    return groups
  }

  private func wholeDirectory(of city: String) async throws -> [DirectoryGroupBody] {
    var (found, cursor): ([DirectoryGroupBody], String?) = ([], nil)
    repeat {
      let page = try await directory(of: city, limit: 200, cursor: cursor)
      found += page.data
      cursor = page.next
    } while cursor != nil
    return found
  }
}
