import Models
import Secrets
import Storage

extension WriteLock {
  /// A city has one member of a handle.
  static func handle(_ handle: String, city: Int64) -> WriteLock { .name("\(city)/\(handle)") }
}

extension Store {
  /// - Throws: ``ProblemCode/unknownCity``.
  func city(slug: String) async throws -> StoredCity {
    guard let city = try await database.read({ try $0.cities.find(slug: slug) }) else {
      throw Refusal(.unknownCity, at: "/city", ProblemCode.unknownCity.title)
    }
    return city
  }

  /// The role in the city's root group that somebody who signs up gets: by a code, or as a member where registration is open.
  func rootRole(_ draft: AccountDraft, _ city: StoredCity, _ transaction: Transaction) throws -> Role {
    guard let text = draft.code else {
      guard city.registration == .open else {
        throw Refusal(.codeRequired, at: "/code", ProblemCode.codeRequired.title)
      }
      return .member
    }
    let connection = transaction.connection
    guard let letters = JoinCode.normalized(text),
      let code = try connection.codes.find(letters: letters, city: city.key, now: effects.now()),
      let root = try connection.groups.root(of: city.key), code.group == root.key
    else { throw Refusal(.codeNotValid, at: "/code", ProblemCode.codeNotValid.title) }
    return code.role
  }

  /// Writes an adult and the membership of the city's root group; an officer is a member as well.
  ///
  /// - Throws: ``ProblemCode/handleTaken``.
  func insertAdult(
    _ draft: AccountDraft, city: StoredCity, role: Role, in transaction: Transaction
  ) throws -> StoredMember {
    try transaction.lock(.handle(draft.handle, city: city.key))
    let connection = transaction.connection
    guard try connection.members.find(handle: draft.handle, city: city.key) == nil else {
      throw Refusal(.handleTaken, at: "/handle", ProblemCode.handleTaken.title)
    }
    guard let root = try connection.groups.root(of: city.key), let time = CityTime(identifier: city.timeZone) else {
      throw StorageError.decoding("a city without root group or time zone")
    }
    let now = effects.now()
    var member = StoredMember(
      key: 0, id: effects.newID(), city: city.key, kind: .adult, handle: draft.handle,
      displayName: draft.displayName ?? draft.handle, locale: (draft.locale ?? .ja).rawValue, revision: 1,
      createdAt: now)
    member.key = try connection.members.insert(member)
    try connection.memberships.insert(member: member.key, group: root.key, role: .member, from: time.day(at: now))
    transaction.append(
      Event(city: city.key, member: member.key, kind: .member, target: member.key, operation: .created, at: now))
    if role != .member {
      try MembershipWriter(store: self, transaction: transaction, city: city).join(member.key, root, as: role)
    }
    return member
  }
}
