import APIClient
import APITypes

extension APIClient {
  /// The names of the caller's groups. They only adorn an answer, so none are no failure.
  func groupNames() async -> [PublicIdentifier: String] {
    let groups = (try? await groups()) ?? []
    return Dictionary(groups.map { ($0.id, $0.name) }) { first, _ in first }
  }
}
