package import Accounting
import Foundation
package import Models
package import Storage

/// A small city with a school of two classes, a household and its people: realistic rows to write against.
package struct SampleCity: Sendable {
  package static let now = Instant(milliseconds: 1_795_406_706_789)
  package static let today = Day(year: 2026, month: 11, day: 23) ?? Day(number: 0)

  var key: Int64 = 0
  var edition: Int64 = 0
  package var root: Int64 = 0
  var school: Int64 = 0
  var firstClass: Int64 = 0
  var secondClass: Int64 = 0
  var household: Int64 = 0
  /// Two adults of the household, and a pupil of each class.
  var hanako: Int64 = 0
  var taro: Int64 = 0
  var firstPupil: Int64 = 0
  var secondPupil: Int64 = 0

  package static func make(in database: any SQLDatabase, slug: String = "saitama", ids: UInt8 = 1) async throws
    -> SampleCity
  {
    try await database.write { transaction in try make(on: transaction.connection, slug, Identifiers(ids)) }
  }

  private static func make(
    on connection: any SQLConnection, _ slug: String, _ ids: Identifiers
  ) throws(StorageError) -> SampleCity {
    var city = SampleCity()
    city.edition = try connection.editions.register(
      hash: String(repeating: "ab", count: 32), content: Array("{}".utf8), at: now)
    city.key = try connection.cities.insert(stored(slug, edition: city.edition), at: now)
    func group(_ kind: GroupKind, _ name: String, below parent: Int64?) throws(StorageError) -> Int64 {
      try connection.groups.insert(Self.group(kind, name, below: parent, city: city.key, id: ids.next()))
    }
    city.root = try group(.city, "さいたま市", below: nil)
    city.school = try group(.school, "高砂小学校", below: city.root)
    city.firstClass = try group(.class, "３年１組", below: city.school)
    city.secondClass = try group(.class, "３年２組", below: city.school)
    city.household = try group(.household, "みどりの家", below: city.root)
    func person(_ handle: String?, _ name: String?, in group: Int64, as role: Role) throws(StorageError) -> Int64 {
      let member = try connection.members.insert(Self.member(handle, name, city: city.key, id: ids.next()))
      try connection.memberships.insert(member: member, group: group, role: role, from: today.advanced(by: -30))
      return member
    }
    city.hanako = try person("hanako", "はなこ", in: city.household, as: .keeper)
    city.taro = try person("taro", "たろう", in: city.household, as: .member)
    city.firstPupil = try person(nil, nil, in: city.firstClass, as: .pupil)
    city.secondPupil = try person(nil, nil, in: city.secondClass, as: .pupil)
    return city
  }

  static func stored(_ slug: String, edition: Int64) -> StoredCity {
    StoredCity(
      key: 0, slug: slug, name: LocalizedText(en: "Saitama", ja: "さいたま市"), timeZone: "Asia/Tokyo",
      locales: ["ja", "ja-Hira", "en"], regions: ["jp.saitama", "jp.tepco", "jp"], registration: .open,
      schoolYearMonth: 4, schoolYearDay: 1, edition: edition)
  }

  static func group(_ kind: GroupKind, _ name: String, below parent: Int64?, city: Int64, id: UUID) -> StoredGroup {
    StoredGroup(
      key: 0, id: id, city: city, parent: parent, kind: kind, name: name, englishName: nil, enrolled: nil, band: nil,
      revision: 1, createdAt: now, closedAt: nil)
  }

  static func member(_ handle: String?, _ name: String?, city: Int64, id: UUID) -> StoredMember {
    StoredMember(
      key: 0, id: id, city: city, kind: handle == nil ? .pupil : .adult, handle: handle, displayName: name,
      locale: "ja",
      revision: 1, createdAt: now)
  }
}
