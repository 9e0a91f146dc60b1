import APIClient
import APITypes
import Accounting

extension APIClient {
  /// A challenge by its id, the beginning of it, its title or the beginning of that; of several those that are not over go first.
  func requireChallenge(_ word: String) async throws -> ChallengeBody {
    if let id = PublicIdentifier(word) { return try await challenge(id).body }
    let folded = PlainText.folded(word)
    let all = try await allChallenges()
    func titles(_ challenge: ChallengeBody) -> [String] {
      [challenge.title.ja, challenge.title.en].compactMap(\.self).map(PlainText.folded)
    }
    let rules: [(ChallengeBody) -> Bool] = [
      { [$0.title.ja, $0.title.en].contains(word) },
      { titles($0).contains(folded) },
      { IdentifierPrefix.isPossible(folded) && $0.id.description.hasPrefix(folded) },
      { challenge in !folded.isEmpty && titles(challenge).contains { $0.hasPrefix(folded) } },
    ]
    for rule in rules {
      let found = all.filter(rule)
      let going = found.filter { $0.state != .closed }
      if let only = going.count == 1 ? going[0] : found.count == 1 ? found[0] : nil { return only }
      if !found.isEmpty {
        throw CommandFailure.usage(
          .severalChallenges(word), details: found.map { .plain("\($0.id)  \(ChallengeText.title($0, language))") })
      }
    }
    throw CommandFailure(
      .notFound, .noChallenge(word), details: all.prefix(10).map { .plain(ChallengeText.title($0, language)) })
  }

  /// The same with its tag, to be changed.
  func requireTaggedChallenge(_ word: String) async throws -> Answer<ChallengeBody> {
    if let id = PublicIdentifier(word) { return try await challenge(id) }
    return try await challenge(requireChallenge(word).id)
  }

  func allChallenges() async throws -> [ChallengeBody] {
    try await ListBody.whole { try await challenges(limit: 200, cursor: $0) }
  }
}
