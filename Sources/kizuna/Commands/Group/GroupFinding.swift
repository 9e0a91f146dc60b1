import APIClient
import APITypes
import Models

extension APIClient {
  /// One of the caller's groups by name, in whichever language, or id; else, as officers look after many they are not in, a ward or school of
  /// the city by its name, or any group by its whole id.
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
    var elsewhere = self
    elsewhere.language = language == .en ? .ja : .en
    var id = try await findGroup(word, of: kinds, own: own)
    if id == nil { id = try await elsewhere.findGroup(word, of: kinds, own: elsewhere.groups()) }
    if let id {
      var found = own.first { $0.id == id }
      if found == nil { found = try await group(id).body }
      if let found, kinds.contains(found.kind) { return found }
    }
    let possible = GroupFinder(own, of: kinds).groups
    throw CommandFailure(.notFound, .noGroup(word), details: possible.map { .plain($0.name) })
  }

  /// - Returns: Nil where none of that name is known; an id for whatever it is.
  private func findGroup(_ word: String, of kinds: [GroupKind], own: [GroupBody]) async throws -> PublicIdentifier? {
    if let found = try GroupFinder(own, of: kinds).find(word) { return found.id }
    if let id = PublicIdentifier(word) { return id }
    guard let city = own.first?.city else { return nil }
    return try GroupFinder(try await wholeDirectory(of: city), of: kinds).find(word)?.id
  }

  private func wholeDirectory(of city: String) async throws -> [DirectoryGroupBody] {
    try await ListBody.whole { try await directory(of: city, limit: 200, cursor: $0) }
  }
}
