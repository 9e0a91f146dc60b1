import APITypes
import Accounting
import HTTPTypes
import Hummingbird
import Models
import Services
import Storage

/// What is answered where somebody is let in, and about oneself.
struct SessionReplies: Sendable {
  let cities: CatalogueService
  let pupils: PupilService

  func reply(_ opened: AccountService.Opened, status: HTTPResponse.Status = .created) async throws -> Response {
    try Reply.json(
      SessionBody(
        member: try await body(opened.member), accessToken: opened.tokens.access, refreshToken: opened.tokens.refresh,
        expiresIn: opened.tokens.expiresInSeconds,
        recoveryCodes: opened.recoveryCodes.isEmpty ? nil : opened.recoveryCodes),
      status: status)
  }

  func reply(_ opened: PupilService.Opened) async throws -> Response {
    try Reply.json(
      SessionBody(
        member: try await body(opened.member, nickname: opened.nickname), accessToken: opened.tokens.access,
        refreshToken: opened.tokens.refresh, expiresIn: opened.tokens.expiresInSeconds, secret: opened.secret?.pictures
      ),
      status: .created)
  }

  func me(_ member: StoredMember) async throws -> Response {
    try Reply.json(try await body(member), tag: EntityTag.revision(member.revision))
  }

  private func body(_ member: StoredMember) async throws -> MemberBody {
    try await body(member, nickname: pupils.nickname(of: member))
  }

  private func body(_ member: StoredMember, nickname: String?) async throws -> MemberBody {
    MemberBody(
      id: PublicIdentifier(member.id), kind: member.kind == .adult ? .adult : .pupil, handle: member.handle,
      nickname: nickname, displayName: member.displayName, locale: Language(rawValue: member.locale) ?? .en,
      city: try await cities.slug(of: member.city))
  }
}
