import Models
import Services
import Storage
import Testing

@Suite struct HouseholdLinkTests {
  @Test func `two siblings in two classes: each class counts the home once, school, household and city once`()
    async throws
  {
    try await World.run { world in
      let school = try await world.school()
      let classes = [try await world.openClass("5-1", in: school), try await world.openClass("2-1", in: school)]
      let home = try await world.household(of: try await world.resident("aki"))
      let keeper = try await world.logIn("aki")
      var siblings: [Principal] = []
      for group in classes {
        let pupil = try await world.pupils(1, in: group, of: school.teacher)[0]
        let linked = try await world.link.link(
          home, toPupilOf: .id(group), nickname: pupil.nickname, secret: pupil.secret, origin: World.origin, by: keeper)
        #expect(linked.membership.role == .member && linked.membership.from == world.today)
        siblings.append(pupil.principal)
      }
      let city = try await world.root()
      func counted(_ view: EntryView) async throws -> [Bool] {
        let places = [classes[0], classes[1], school.id, home, city]
        return try await world.look(view, by: siblings[0].member.id == view.member ? siblings[0] : siblings[1])
          .countedIn.filter { $0.counted }.reduce(into: Array(repeating: false, count: 5)) { result, place in
            if let group = place.group, let index = places.firstIndex(of: group) { result[index] = true }
          }
      }
      let first = try await world.log("cooling-28c", habit: false, by: siblings[0])
      let second = try await world.log("cooling-28c", habit: false, by: siblings[1])
      #expect(try await counted(first) == [true, false, true, true, true])
      #expect(try await counted(second) == [false, true, false, false, false])
      try await world.delete(first, by: siblings[0])
      #expect(try await counted(second) == [false, true, true, true, true])
      _ = try await world.care.move(siblings[1].member.id, from: classes[1], to: classes[0], by: school.teacher)
      let again = try await world.log("cooling-28c", habit: true, by: siblings[0])
      #expect(try await counted(again) == [true, false, false, false, false])
    }
  }

  @Test func `the link is the family's act, known to the family alone, ended by either side`() async throws {
    try await World.run { world in
      let school = try await world.school()
      let group = try await world.openClass(in: school)
      let pupil = try await world.pupils(1, in: group, of: school.teacher)[0]
      let aki = try await world.resident("aki")
      let ben = try await world.resident("ben")
      let home = try await world.household(of: aki)
      func link(_ secret: PictureSecret, by person: Principal) async throws -> Membership {
        let linked = try await world.link.link(
          home, toPupilOf: .id(group), nickname: pupil.nickname, secret: secret, origin: World.origin, by: person)
        return linked.membership
      }
      await expect(.notFound) { try await link(pupil.secret, by: ben) }
      let wrong = PictureSecret(bytes: pupil.secret.pictures.map { $0 == .cat ? 0 : 7 })
      await expect(.wrongPictures) { try await link(wrong, by: aki) }
      _ = try await link(pupil.secret, by: aki)
      await expect(.alreadyMember) { try await link(pupil.secret, by: aki) }
      let people = try await world.memberships.list(home, after: 0, limit: 10, of: aki).people
      #expect(people.compactMap(\.nickname) == [pupil.nickname])
      await expect(.notFound) { try await world.groups.group(home, of: school.teacher) }
      let own = try await world.memberships.list(group, after: 0, limit: 10, of: school.teacher).people
      #expect(own.allSatisfy { $0.membership.kind == .class })
      try await world.memberships.end(pupil.principal.member.id, in: home, by: pupil.principal)
      world.outside.pass(days: 1)
      _ = try await link(pupil.secret, by: aki)
      try await world.memberships.end(pupil.principal.member.id, in: home, by: aki)
    }
  }
}
