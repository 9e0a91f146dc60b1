import Accounting
import Models
import Services
import Storage
import Testing

@Suite struct PupilTests {
  @Test func `forty children come in by one code from one address, each with a name of their own`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let pupils = try await world.pupils(40, in: group, of: school.teacher)
      #expect(Set(pupils.map(\.nickname)).count == 40)
      #expect(Set(pupils.map(\.nickname)).isSubset(of: Nicknames.all(.jaHira)))
      #expect(pupils.allSatisfy { $0.principal.member.displayName == nil && $0.principal.member.handle == nil })
      let listed = try await world.memberships.list(group, after: 0, limit: 200, of: school.teacher).people
      #expect(Set(listed.compactMap(\.nickname)) == Set(pupils.map(\.nickname)))
      await expect(.notAllowed) {
        try await world.memberships.list(group, after: 0, limit: 200, of: pupils[0].principal)
      }
    }
  }

  @Test func `twenty wrong codes are slowed down, and a right one is not charged`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let code = try await world.codes.create(in: group, role: nil, expiresAt: nil, by: school.teacher)
      for _ in 0..<20 { await expect(.codeNotValid) { try await world.pupil("BBBB-BBBB") } }
      let waiting = try await refusal { try await world.pupil("BBBB-BBBB") }
      #expect(waiting?.code == .tooManyAttempts && waiting?.retryAfterSeconds == 3)
      _ = try await world.pupil(code.displayed, origin: "203.0.113.0/24")
      world.outside.pass(seconds: 3)
      _ = try await world.pupil(code.displayed)
      _ = try await world.pupil(code.displayed)
    }
  }

  @Test func `what was done before the class came in counts for it, from its first day`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school, firstDay: world.day(-3))
      let pupil = try await world.pupils(1, in: group, of: school.teacher)[0].principal
      let counted = try await world.log("lights-off-day", on: world.day(-3), by: pupil)
      #expect(counted.countedIn.contains { $0.group == group })
      let before = try await world.log("lights-off-day", on: world.day(-4), by: pupil)
      #expect(before.countedIn.isEmpty)
      await expect(.invalidValue) { try await world.log("lights-off-day", note: "I am Aki", by: pupil) }
    }
  }

  @Test func `a pupil logs and promises nothing that only grown-ups do`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let pupil = try await world.pupils(1, in: group, of: school.teacher)[0].principal
      let walk = try await world.log("walk", 1, by: pupil)
      await expect(.actionForAdults) { try await world.log("ev-trip", 10, by: pupil) }
      await expect(.actionForAdults) { try await world.edit(walk, to: world.draft("ev-trip", 10), by: pupil) }
      await expect(.actionForAdults) {
        _ = try await world.habits.put("telework", weekdays: [1], from: nil, by: pupil)
      }
      try await world.log("ev-trip", 10, by: world.resident("aki"))
    }
  }

  @Test func `nicknames of an elementary class have no kanji unless somebody wants them`() async throws {
    try await World.run { world in
      let school = try await world.school()
      func kanji(_ band: String, _ language: Language? = nil) async throws -> Int {
        let group = try await world.openClass(band, in: school, band: band, language: language)
        let han = /\p{Script=Han}/
        return try await world.pupils(12, in: group, of: school.teacher).count {
          $0.nickname.firstMatch(of: han) != nil
        }
      }
      #expect(try await kanji("1-3") == 0)
      #expect(try await kanji("4-6") == 0)
      #expect(try await kanji("secondary") > 0)
      #expect(try await kanji("4-6", .ja) > 0)
    }
  }

  @Test func `a pupil comes back by nickname and pictures, five tries in ten minutes`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school, language: .en)
      let pupil = try await world.pupils(1, in: group, of: school.teacher)[0]
      let typed = pupil.nickname.uppercased().replacing(" ", with: "")
      let wrong = PictureSecret(bytes: [1, 2, 3, UInt8(pupil.secret.pictures[3] == .cat ? 4 : 7)])
      func comeBack(_ nickname: String, _ secret: PictureSecret) async throws -> PupilService.Opened {
        try await world.pupils.comeBack(
          to: .id(group), nickname: nickname, secret: secret, isShared: true, origin: World.origin)
      }
      let back = try await comeBack(typed, pupil.secret)
      #expect(back.member.id == pupil.principal.member.id && back.tokens.refresh == nil && back.secret == nil)
      await expect(.wrongPictures) { try await comeBack("Nobody Here", pupil.secret) }
      for _ in 0..<5 { await expect(.wrongPictures) { try await comeBack(typed, wrong) } }
      let waiting = try await refusal { try await comeBack(typed, pupil.secret) }
      #expect(waiting?.code == .tooManyAttempts && waiting?.retryAfterSeconds == 120)
      world.outside.pass(seconds: 120)
      _ = try await comeBack(typed, pupil.secret)
    }
  }

  @Test func `a shared device is logged out within the hour`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let code = try await world.codes.create(in: group, role: nil, expiresAt: nil, by: school.teacher)
      let opened = try await world.pupils.join(
        code: code.displayed, language: nil, isShared: true, origin: World.origin)
      #expect(opened.tokens.refresh == nil && opened.tokens.expiresInSeconds == 3600)
      world.outside.pass(seconds: 3600)
      await expect(.tokenExpired) { try await world.sessions.authenticate(opened.tokens.access) }
    }
  }

  @Test func `staff give new pictures, and what was known before opens nothing`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let pupils = try await world.pupils(2, in: group, of: school.teacher)
      let id = pupils[0].principal.member.id
      await expect(.notFound) { try await world.care.resetSecret(of: id, in: group, by: pupils[1].principal) }
      let new = try await world.care.resetSecret(of: id, in: group, by: school.teacher)
      func comeBack(_ secret: PictureSecret) async throws -> PupilService.Opened {
        try await world.pupils.comeBack(
          to: .id(group), nickname: pupils[0].nickname, secret: secret, isShared: false, origin: World.origin)
      }
      if new != pupils[0].secret { await expect(.wrongPictures) { try await comeBack(pupils[0].secret) } }
      _ = try await comeBack(new)
      #expect(try await world.sessions.list(of: pupils[0].principal).count == 1)
    }
  }

  @Test func `a code for pupils lasts a day at most`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let code = try await world.codes.create(in: group, role: nil, expiresAt: nil, by: school.teacher)
      #expect(code.role == .pupil && code.expiresAt == world.outside.now.advanced(bySeconds: 86_400))
      await expect(.invalidValue) {
        try await world.codes.create(
          in: group, role: nil, expiresAt: world.outside.now.advanced(bySeconds: 86_401), by: school.teacher)
      }
      let colleague = try await world.resident("colleague")
      #expect(try await world.join(group, of: school.teacher, colleague, as: .teacher).membership.role == .teacher)
      await expect(.codeNotValid) { try await world.memberships.join(code: code.displayed, origin: "", by: colleague) }
    }
  }

  @Test func `nobody can write a name or a note into what is kept of a pupil`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let pupil = try await world.pupils(1, in: try await world.openClass(in: school), of: school.teacher)[0].principal
      await expect(.notAllowed) {
        try await world.accounts.update(displayName: "Hanako", locale: nil, precondition: .any, of: pupil)
      }
      await expect(.invalidValue) { try await world.log("walk", 1, note: "with Hanako", by: pupil) }
      let written = try await world.count(
        "SELECT COUNT(*) FROM members WHERE kind = 'pupil' AND (display_name IS NOT NULL OR handle IS NOT NULL)")
      #expect(written == 0)
      #expect(try await world.count("SELECT COUNT(*) FROM entries WHERE note IS NOT NULL") == 0)
    }
  }
}
