import APIClient
import APITypes

extension APIClient {
  /// A school the caller teaches in or looks after, by name or id; without a word the only one.
  func requireSchool(_ word: String?) async throws -> GroupBody {
    if let word { return try await requireGroup(word, of: [.school]) }
    let schools = try await groups().filter { $0.kind == .school }
    guard schools.count == 1 else {
      throw CommandFailure.usage(.whichSchool, details: schools.map { .plain($0.name) })
    }
    return schools[0]
  }

  /// A class the caller may look after, by name or id.
  func requireClass(_ word: String) async throws -> GroupBody {
    try await requireGroup(word, of: [.class])
  }

  /// A pupil by nickname, however its width, case and spaces are typed.
  func requirePupil(_ nickname: String, of group: GroupBody) async throws -> GroupMemberBody {
    let folded = Self.folded(nickname)
    let pupil = try await allMembers(of: group.id).first { $0.nickname.map(Self.folded) == folded }
    guard let pupil else { throw CommandFailure(.notFound, .noPupil(nickname, of: group.name)) }
    return pupil
  }

  private static func folded(_ nickname: String) -> String {
    PlainText.folded(nickname).filter { !$0.isWhitespace }
  }

  func allMembers(of group: PublicIdentifier) async throws -> [GroupMemberBody] {
    try await ListBody.whole { try await self.members(of: group, limit: 200, cursor: $0) }
  }
}
