package import Accounting
package import Foundation
package import Models
package import Secrets
package import Storage

/// How children come in, and come back: by the class's code, a nickname drawn for them and four pictures. Nothing else is asked or kept.
package struct PupilService: Sendable {
  let store: Store
  let hasher: PasswordHasher
  let budget: PupilBudget

  package init(store: Store, hasher: PasswordHasher, budget: PupilBudget) {
    self.store = store
    self.hasher = hasher
    self.budget = budget
  }

  /// More come in only where a code has gone around.
  static let mostPupils = 200

  package struct Opened: Sendable {
    package let member: StoredMember
    package let nickname: String
    package let tokens: IssuedTokens
    /// Shown once; nil for a pupil who came back.
    package let secret: PictureSecret?
  }

  /// How a pupil names the class when coming back: by a code that holds, or by its id on a device that knows it.
  package enum ClassName: Sendable {
    case code(String)
    case id(UUID)
  }

  /// Makes a pupil of the class whose code it is. The pupil's membership counts from the class's first day: only the account is new.
  ///
  /// - Parameter isShared: Whether others will use the device after: the session then ends within the hour.
  /// - Throws: ``ProblemCode/codeNotValid``, ``ProblemCode/classFull``, ``ProblemCode/tooManyAttempts``.
  package func join(
    code text: String, language: Language?, isShared: Bool, origin: String
  ) async throws -> Opened {
    let known = try await code(text, origin: origin)
    let secret = store.effects.pictureSecret()
    let phc = try await hasher.hash(secret.text)
    let store = store
    return try await store.database.write { transaction in
      try transaction.lock(.counting(known.city), .group(known.code.group))
      let connection = transaction.connection
      let now = store.effects.now()
      // Closed or deleted since it was looked up.
      guard let code = try connection.codes.find(letters: known.code.letters, city: known.city, now: now),
        let details = try connection.classes.find(group: code.group)
      else { throw Self.wrongCode }
      let nickname = try Self.freeNickname(in: code.group, details.language, store: store, on: connection)
      let city = try store.cities.city(known.city, in: transaction)
      let today = try city.time().day(at: now)
      var member = StoredMember(
        key: 0, id: store.effects.newID(), city: city.key, kind: .pupil, handle: nil, displayName: nil,
        locale: (language ?? details.language).rawValue, revision: 1, createdAt: now)
      member.key = try connection.members.insert(member)
      try connection.pupils.insert(.init(member: member.key, group: code.group, nickname: nickname))
      try connection.passwords.set(phc, member: member.key)
      try connection.memberships.insert(
        member: member.key, group: code.group, role: .pupil, from: min(details.firstDay, today))
      for (kind, target) in [(Event.Kind.member, member.key), (.membership, code.group)] {
        transaction.append(
          Event(city: city.key, member: member.key, kind: kind, target: target, operation: .created, at: now))
      }
      let tokens = try transaction.openSession(
        member: member.key, client: Self.client, isShared: isShared, store: store
      ).tokens
      return Opened(member: member, nickname: nickname, tokens: tokens, secret: secret)
    }
  }

  /// Lets a pupil in again. A wrong nickname and wrong pictures are told alike and take the same time.
  ///
  /// - Throws: ``ProblemCode/wrongPictures``, ``ProblemCode/codeNotValid``, ``ProblemCode/tooManyAttempts``.
  package func comeBack(
    to name: ClassName, nickname: String, secret: PictureSecret, isShared: Bool, origin: String
  ) async throws -> Opened {
    let group = try await group(name, origin: origin)
    let proven = try await prove(nickname: nickname, secret: secret, in: group, origin: origin)
    let store = store
    return try await store.database.write { transaction in
      try transaction.lock(.member(proven.member.key))
      let connection = transaction.connection
      guard try connection.passwords.find(member: proven.member.key) == proven.phc,
        try connection.pupils.find(member: proven.member.key)?.group == group
      else { throw Refusal(.wrongPictures) }
      let tokens = try transaction.openSession(
        member: proven.member.key, client: Self.client, isShared: isShared, store: store
      ).tokens
      return Opened(member: proven.member, nickname: proven.nickname, tokens: tokens, secret: nil)
    }
  }

  /// The pupil's own nickname; nil for adults.
  package func nickname(of member: StoredMember) async throws -> String? {
    guard member.kind == .pupil else { return nil }
    return try await store.database.read { try $0.pupils.find(member: member.key)?.nickname }
  }

  /// Kept instead of the device's description.
  private static let client = "pupil"

  private static let wrongCode = Refusal(.codeNotValid, at: "/code", ProblemCode.codeNotValid.title)
}

extension PupilService {
  /// A pupil who is known by nickname and pictures, with the hash that proved it.
  struct Proven: Sendable {
    let member: StoredMember
    let nickname: String
    let phc: String
  }

  /// - Throws: ``ProblemCode/wrongPictures`` or ``ProblemCode/tooManyAttempts``.
  func prove(nickname: String, secret: PictureSecret, in group: Int64, origin: String) async throws -> Proven {
    let now = store.effects.now()
    try budget.origins.check(origin, now: now)
    let form = Nicknames.comparable(nickname)
    try budget.charge(nickname: form, group: group, now: now)
    let found = try await store.database.read { connection -> (StoredMember, String, String)? in
      guard
        let pupil = try connection.pupils.ofGroup(group).first(where: { Nicknames.comparable($0.nickname) == form }),
        let member = try connection.members.inAnyCity(pupil.member),
        let phc = try connection.passwords.find(member: pupil.member)
      else { return nil }
      return (member, pupil.nickname, phc)
    }
    guard let (member, nickname, phc) = found else {
      try await hasher.verifyUnknown(secret.text)
      budget.recordWrongPictures(group: group, now: now)
      throw Refusal(.wrongPictures)
    }
    guard try await hasher.verify(secret.text, against: phc) != .wrong else {
      budget.recordWrongPictures(group: group, now: now)
      throw Refusal(.wrongPictures)
    }
    budget.forgive(nickname: form, group: group)
    return Proven(member: member, nickname: nickname, phc: phc)
  }

  /// The class somebody names; where there is none, the answer is that of a wrong code.
  func group(_ name: ClassName, origin: String) async throws -> Int64 {
    switch name {
    case .code(let text): return try await code(text, origin: origin).code.group
    case .id(let id):
      let now = store.effects.now()
      try budget.origins.check(origin, now: now)
      let found = try await store.database.read { try $0.groups.openInAnyCity(id) }
      guard let found, found.kind == .class else {
        budget.origins.record(origin, now: now)
        throw Refusal(.codeNotValid, at: "/class", ProblemCode.codeNotValid.title)
      }
      return found.key
    }
  }

  /// A pupils' code that holds.
  private func code(_ text: String, origin: String) async throws -> (code: CodeRepository.Stored, city: Int64) {
    let now = store.effects.now()
    try budget.origins.check(origin, now: now)
    let found = try await store.database.read { connection in
      try JoinCode.normalized(text).flatMap { try connection.codes.inAnyCity(letters: $0, now: now) }
    }
    guard let found, found.code.role == .pupil else {
      budget.origins.record(origin, now: now)
      throw Self.wrongCode
    }
    return found
  }

  /// A nickname that nobody in the class has.
  static func freeNickname(
    in group: Int64, _ language: Language, store: Store, on connection: any SQLConnection
  ) throws -> String {
    let taken = Set(try connection.pupils.ofGroup(group).map(\.nickname))
    guard taken.count < mostPupils else { throw Refusal(.classFull) }
    while true {
      // Ten thousand and more against two hundred: the first is nearly always free.
      let nickname = store.effects.nickname(language)
      if !taken.contains(nickname) { return nickname }
    }
  }
}
