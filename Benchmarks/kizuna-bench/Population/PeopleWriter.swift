import Accounting
import Chance
import Foundation
import Models
import Secrets
import Storage

/// Makes schools, classes, households, clubs and everybody in them, each with a session but most members of clubs.
struct PeopleWriter {
  let transaction: Transaction
  let city: StoredCity
  let plan: PopulationPlan
  private var chance = SeededGenerator(seed: 1)
  private var people = People()
  private var places: [Int64: Int] = [:]
  private let root: StoredGroup
  private let wards: [StoredGroup]
  /// Everybody was there before the first entry.
  private let movedIn: Instant
  private var firstDay: Day { Day(number: Int32(movedIn.milliseconds / Instant.dayMilliseconds)) }

  /// In each class, of which about 33 are taken.
  private static let seats: Int64 = 40

  private var connection: any SQLConnection { transaction.connection }

  init(transaction: Transaction, plan: PopulationPlan) throws {
    self.transaction = transaction
    self.plan = plan
    let connection = transaction.connection
    guard let city = try connection.cities.find(slug: PopulationPlan.city),
      let root = try connection.groups.root(of: city.key)
    else { throw PopulationFault.noCity }
    self.city = city
    self.root = root
    wards = try connection.groups.directory(wards: true, schools: false, city: city.key, after: 0, limit: 100)
    movedIn = plan.now.advanced(bySeconds: -Int64(plan.days + 30) * 86_400)
  }

  mutating func write() throws -> People {
    people.city = city.key
    people.root = root.key
    for number in 0..<PopulationPlan.households {
      let ward = wards[number % wards.count]
      let home = try group(.household, "Home \(number)", below: ward)
      for place in 0..<PopulationPlan.adultsInHousehold {
        let adult = try member(.adult, handle: "bench-\(number)-\(place)")
        try join(adult, root, .member)
        try join(adult, home, place == 0 ? .keeper : .member)
        people.persons.append(person(adult, .adult, [root, ward, home], home: (number, home.key)))
        people.adultLines.append("\(try token(adult)) \(home.id.text)")
      }
    }
    // Who looks after the city logs nothing.
    let officer = try member(.adult, handle: "bench-officer")
    try join(officer, root, .officer)
    people.officerLines.append("\(try token(officer)) \(root.id.text)")
    let schools = try (0..<PopulationPlan.schools).map { number in
      let ward = wards[number % wards.count]
      return (ward, try group(.school, "School \(number)", below: ward))
    }
    for number in 0..<plan.clubs { try addClub(number) }
    let classes = try (0..<PopulationPlan.classes).map { number in
      let (ward, school) = schools[number % schools.count]
      let room = try group(.class, "Class \(number)", below: school, enrolled: Self.seats)
      try connection.classes.insert(.init(firstDay: firstDay, language: .ja), group: room.key)
      return (ward, school, room)
    }
    for number in 0..<PopulationPlan.pupils {
      let (ward, school, room) = classes[number % classes.count]
      let pupil = try member(.pupil, handle: nil)
      try join(pupil, room, .pupil)
      try connection.pupils.insert(.init(member: pupil, group: room.key, nickname: "Bench \(number)"))
      people.persons.append(person(pupil, .pupil, [root, ward, school, room], home: nil))
      people.pupilLines.append("\(try token(pupil)) \(room.id.text)")
    }
    return people
  }

  private mutating func addClub(_ number: Int) throws {
    let club = try group(.club, "Club \(number)", below: root, enrolled: Int64(PopulationPlan.membersOfClub))
    var members: [Int64] = []
    for place in 0..<PopulationPlan.membersOfClub {
      let adult = try member(.adult, handle: "bench-club-\(number)-\(place)")
      try join(adult, root, .member)
      try join(adult, club, .member)
      members.append(adult)
      if number < PopulationPlan.clubsWithSessions { people.clubLines.append("\(try token(adult)) \(club.id.text)") }
    }
    people.clubs.append(Club(group: club.key, members: members, scope: Scope([root.key, club.key])))
  }

  private mutating func group(
    _ kind: GroupKind, _ name: String, below parent: StoredGroup, enrolled: Int64? = nil
  ) throws -> StoredGroup {
    var group = StoredGroup(
      key: 0, id: newID(), city: city.key, parent: parent.key, kind: kind, name: name, englishName: nil,
      enrolled: enrolled,
      band: nil, revision: 1, createdAt: movedIn, closedAt: nil)
    group.key = try connection.groups.insert(group)
    return group
  }

  private mutating func member(_ kind: MemberKind, handle: String?) throws -> Int64 {
    let key = try connection.members.insert(
      StoredMember(
        key: 0, id: newID(), city: city.key, kind: kind, handle: handle, displayName: handle, locale: "ja", revision: 1,
        createdAt: movedIn))
    transaction.append(
      Event(city: city.key, member: key, kind: .member, target: key, operation: .created, at: movedIn))
    return key
  }

  private func join(_ member: Int64, _ group: StoredGroup, _ role: Role) throws {
    try connection.memberships.insert(member: member, group: group.key, role: role, from: firstDay)
  }

  /// A session whose token outlasts the longest run.
  private mutating func token(_ member: Int64) throws -> String {
    let ends = plan.now.advanced(bySeconds: 30 * 86_400)
    let session = try connection.sessions.insert(
      .init(
        key: 0, id: newID(), member: member, client: "bench", createdAt: plan.now, usedAt: plan.now, endsAt: ends))
    let token = Token.make(random: { chance.bytes($0) })
    try connection.sessions.addAccessToken(token.hash, session: session, until: ends)
    return token.text
  }

  private mutating func person(
    _ key: Int64, _ kind: MemberKind, _ groups: [StoredGroup], home: (place: Int, group: Int64)?
  ) -> Person {
    let scope = Scope(groups.map(\.key))
    return Person(key: key, kind: kind, groups: scope.groups.map { place(of: $0) }, scope: scope, home: home)
  }

  private mutating func place(of group: Int64) -> Int {
    if let known = places[group] { return known }
    people.groups.append(group)
    places[group] = people.groups.count - 1
    return people.groups.count - 1
  }

  private mutating func newID() -> UUID { .version7(at: movedIn, random: chance.bytes(10)) }
}

enum PopulationFault: Error { case noCity, noAction }
