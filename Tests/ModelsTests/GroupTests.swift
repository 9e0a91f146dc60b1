import Accounting
import Models
import Testing

@Suite struct GroupTests {
  /// Kind, where it may hang, who may be in it, and what its code gives.
  static let table: [(GroupKind, parents: [GroupKind], roles: [Role], code: Role?)] = [
    (.city, [], [.officer, .member], .member),
    (.ward, [.city], [], nil),
    (.school, [.ward, .city], [.teacher], .teacher),
    (.class, [.school], [.teacher, .pupil], .pupil),
    (.household, [.ward, .city], [.keeper, .member], .member),
    (.club, [.ward, .city], [.keeper, .member], .member),
    (.company, [.ward, .city], [.keeper, .member], .member),
  ]

  @Test func theTableHoldsEveryKindOnce() {
    #expect(Self.table.map(\.0) == GroupKind.allCases)
  }

  @Test(arguments: table)
  func kinds(kind: GroupKind, parents: [GroupKind], roles: [Role], code: Role?) {
    #expect(Set(kind.parentKinds) == Set(parents))
    #expect(Set(kind.roles) == Set(roles))
    #expect(kind.codeRole == code)
    if let code { #expect(kind.roles.contains(code), "a code gives a role of its group") }
  }

  @Test func everyGroupHangsBelowTheCity() {
    for kind in GroupKind.allCases { #expect(kind.canBeBelow(.city) == (kind != .city), "\(kind)") }
    #expect(GroupKind.allCases.filter { $0.canBeBelow(.ward) } == [.school, .class, .household, .club, .company])
    #expect(GroupKind.allCases.filter { $0.canBeBelow(.school) } == [.class])
    #expect(!GroupKind.allCases.contains { $0.canBeBelow(.class) })
  }

  @Test func whoCountsInFigures() {
    #expect(Role.allCases.filter(\.counts) == [.keeper, .member, .pupil])
    // The order is one of rights: the strongest comes first.
    #expect(Role.allCases == [.officer, .teacher, .keeper, .member, .pupil])
  }

  @Test func namesOfTheAPI() {
    #expect(GroupKind.allCases.map(\.rawValue) == ["city", "ward", "school", "class", "household", "club", "company"])
    #expect(Role.allCases.map(\.rawValue) == ["officer", "teacher", "keeper", "member", "pupil"])
    #expect(MemberKind.allCases.map(\.rawValue) == ["adult", "pupil"])
  }

  @Test func membershipsHoldWholeDaysAndBothEnds() throws {
    let from = try #require(Day("2026-04-01"))
    let to = try #require(Day("2027-03-31"))
    let year = Membership(group: 4, kind: .class, role: .pupil, from: from, to: to)
    #expect([-1, 0, 1].map { year.holds(on: from.advanced(by: $0)) } == [false, true, true])
    #expect([-1, 0, 1].map { year.holds(on: to.advanced(by: $0)) } == [true, true, false])
    let open = Membership(group: 4, kind: .class, role: .pupil, from: from, to: nil)
    #expect(open.holds(on: from.advanced(by: 100_000)))
    #expect(!open.holds(on: from.advanced(by: -1)))
    let day = Membership(group: 4, kind: .class, role: .pupil, from: from, to: from)
    #expect([-1, 0, 1].map { day.holds(on: from.advanced(by: $0)) } == [false, true, false])
  }
}
