public import APITypes
public import Models

/// Who is in a group, and how one gets in.
extension APIClient {
  public func members(
    of group: PublicIdentifier,
    limit: Int? = nil,
    cursor: String? = nil
  ) async throws -> ListBody<GroupMemberBody> {
    let call = Call(.listMembers, Endpoint.listMembers.path(group))
    return try await value(call.with(query: ["limit": limit?.description, "cursor": cursor])).body
  }

  public func changeMember(
    _ member: PublicIdentifier,
    of group: PublicIdentifier,
    role: Role
  ) async throws -> GroupMemberBody {
    let call = Call(.changeMember, Endpoint.changeMember.path(group, member))
    return try await value(call.with(body: MemberPatch(role: role))).body
  }

  /// Lets a pupil go on tomorrow in another class of the school.
  public func movePupil(
    _ member: PublicIdentifier,
    from group: PublicIdentifier,
    to target: PublicIdentifier
  ) async throws -> GroupMemberBody {
    let call = Call(.changeMember, Endpoint.changeMember.path(group, member))
    return try await value(call.with(body: MemberPatch(group: target))).body
  }

  /// Leaving, or being removed: the membership ends today, and today's entries stay.
  public func endMembership(_ member: PublicIdentifier, of group: PublicIdentifier) async throws {
    _ = try await bytes(Call(.endMembership, Endpoint.endMembership.path(group, member)))
  }

  public func join(code: String) async throws -> MembershipBody {
    try await value(Call(.join).with(body: MembershipRequest(code: code))).body
  }

  /// The code is in this answer only.
  public func addCode(to group: PublicIdentifier, _ request: CodeRequest = CodeRequest()) async throws -> CodeBody {
    try await value(Call(.addCode, Endpoint.addCode.path(group)).with(body: request)).body
  }

  public func codes(of group: PublicIdentifier) async throws -> [CodeBody] {
    try await value(Call(.listCodes, Endpoint.listCodes.path(group)), as: ListBody<CodeBody>.self).body.data
  }

  public func deleteCode(_ code: PublicIdentifier, of group: PublicIdentifier) async throws {
    _ = try await bytes(Call(.deleteCode, Endpoint.deleteCode.path(group, code)))
  }
}
