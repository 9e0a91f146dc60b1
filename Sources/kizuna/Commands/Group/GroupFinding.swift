import APIClient
import APITypes
import Models

extension APIClient {
  /// One of the caller's groups by name or id; else, as officers look after many they are not in, a ward or school of the city by its name,
  /// or any group by its whole id.
  func requireGroup(_ word: String, of kinds: [GroupKind] = GroupKind.allCases) async throws -> GroupBody {
    try await requireGroup(word, of: kinds, own: groups())
  }

  /// Several groups in one argument, joined by commas.
  func requireGroups(_ words: String) async throws -> [GroupBody] {
    let own = try await groups()
    var found: [GroupBody] = []
    for word in CommaWords.words(words) { found.append(try await requireGroup(word, of: GroupKind.allCases, own: own)) }
    return found
  }

  private func requireGroup(_ word: String, of kinds: [GroupKind], own: [GroupBody]) async throws -> GroupBody {
    let meant = GroupFinder(groups: own.filter { kinds.contains($0.kind) })
    if let found = try meant.find(word) { return found }
    if let id = PublicIdentifier(word) {
      let found = try await group(id).body
      return kinds.contains(found.kind) ? found : try meant.require(word)
    }
    if let city = own.first?.city, let listed = try GroupFinder(groups: try await wholeDirectory(of: city)).find(word),
      kinds.contains(listed.kind)
    {
      return try await group(listed.id).body
    }
    return try meant.require(word)
  }

  private func wholeDirectory(of city: String) async throws -> [DirectoryGroupBody] {
    try await ListBody.whole { try await directory(of: city, limit: 200, cursor: $0) }
  }
}
