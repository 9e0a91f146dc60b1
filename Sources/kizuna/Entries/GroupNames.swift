import APIClient
import APITypes

extension APIClient {
  /// The names of the groups the caller is in and of those around them; none if they can't be had.
  func groupNames() async -> [PublicIdentifier: String] {
    let groups = (try? await groups()) ?? []
    return Dictionary(groups.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// What the groups and challenges are called that an entry counts in, as far as the caller may know.
  func names(of counts: [CountedInBody]) async -> [PublicIdentifier: String] {
    var names = await groupNames()
    for id in counts.compactMap(\.challenge) where names[id] == nil {
      names[id] = (try? await challenge(id)).map { ChallengeText.title($0.body, language) }
    }
    return names
  }
}
