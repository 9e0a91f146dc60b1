import Foundation
import Models
import Services
import Storage
import Testing

@Suite struct MovingTests {
  @Test func `a move ends today and begins tomorrow`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let (old, new) = (try await world.openClass("5-1", in: school), try await world.openClass("5-2", in: school))
      let pupil = try await world.pupils(1, in: old, of: school.teacher)[0]
      let id = pupil.principal.member.id
      let moved = try await world.care.move(id, from: old, to: new, by: school.teacher)
      #expect(moved.membership.from == world.day(1) && moved.nickname == pupil.nickname)
      let today = try await world.log("lights-off-day", by: pupil.principal)
      #expect(today.countedIn.contains { $0.group == old } && !today.countedIn.contains { $0.group == new })
      world.outside.pass(days: 1)
      let tomorrow = try await world.log("lights-off-day", by: pupil.principal)
      #expect(tomorrow.countedIn.contains { $0.group == new } && !tomorrow.countedIn.contains { $0.group == old })
      _ = try await world.pupils.comeBack(
        to: .id(new), nickname: pupil.nickname, secret: pupil.secret, isShared: false, origin: World.origin)
      await expect(.wrongPictures) {
        try await world.pupils.comeBack(
          to: .id(old), nickname: pupil.nickname, secret: pupil.secret, isShared: false, origin: World.origin)
      }
    }
  }

  @Test func `to and back on one day is as if nothing had been`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let (old, new) = (try await world.openClass("5-1", in: school), try await world.openClass("5-2", in: school))
      let pupil = try await world.pupils(1, in: old, of: school.teacher)[0].principal
      try await world.log("lights-off-day", by: pupil)
      _ = try await world.care.move(pupil.member.id, from: old, to: new, by: school.teacher)
      _ = try await world.care.move(pupil.member.id, from: new, to: old, by: school.teacher)
      world.outside.pass(days: 1)
      let entry = try await world.log("lights-off-day", by: pupil)
      #expect(entry.countedIn.contains { $0.group == old } && !entry.countedIn.contains { $0.group == new })
    }
  }

  @Test func `only within the school, and only by who is staff of both`() async throws {
    try await World.run { world in
      let (school, other) = (try await world.school("one"), try await world.school("two"))
      let (old, new) = (try await world.openClass(in: school), try await world.openClass(in: other))
      let pupil = try await world.pupils(1, in: old, of: school.teacher)[0].principal
      await expect(.notFound) { try await world.care.move(pupil.member.id, from: old, to: new, by: school.teacher) }
      await expect(.parentNotPossible) {
        try await world.care.move(pupil.member.id, from: old, to: new, by: school.officer)
      }
      await expect(.notFound) { try await world.care.move(pupil.member.id, from: old, to: old, by: other.teacher) }
      await expect(.notFound) { try await world.care.move(pupil.member.id, from: old, to: UUID(), by: school.teacher) }
    }
  }

  @Test func `who is taken out of a class is out of everything that hangs on it`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let pupil = try await world.pupils(1, in: group, of: school.teacher)[0]
      let id = pupil.principal.member.id
      await expect(.notAllowed) { try await world.memberships.end(id, in: group, by: pupil.principal) }
      try await world.memberships.end(id, in: group, by: school.teacher)
      #expect(try await world.sessions.list(of: pupil.principal).isEmpty)
      await expect(.wrongPictures) {
        try await world.pupils.comeBack(
          to: .id(group), nickname: pupil.nickname, secret: pupil.secret, isShared: false, origin: World.origin)
      }
      await expect(.notFound) { try await world.memberships.end(id, in: group, by: school.teacher) }
    }
  }
}
