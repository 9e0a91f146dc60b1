import Accounting
import Foundation
import Models
import Services
import Storage
import Testing

extension World {
  /// A school with one teacher.
  struct School {
    let id: UUID
    let officer: Principal
    let teacher: Principal
  }

  /// A pupil with what stands on the card.
  struct Pupil {
    let principal: Principal
    let nickname: String
    let secret: PictureSecret
  }

  func school(_ name: String = "school", by officer: Principal? = nil) async throws -> School {
    let officer = if let officer { officer } else { try await self.officer("\(name)-officer") }
    let school = try await make(.school, below: ward(), by: officer)
    let teacher = try await resident("\(name)-teacher")
    try await join(school, of: officer, teacher)
    return School(id: school, officer: officer, teacher: teacher)
  }

  func openClass(
    _ name: String = "5-2", in school: School, firstDay: Day? = nil, band: String? = nil, language: Language? = nil,
    enrolled: Int64? = nil
  ) async throws -> UUID {
    let draft = GroupService.Draft(
      kind: .class, parent: school.id, name: name, enrolled: enrolled, band: band, firstDay: firstDay,
      language: language)
    return try await groups.create(draft, by: school.teacher).view.group.id
  }

  /// Lets children in by one fresh code.
  func pupils(_ count: Int, in group: UUID, of teacher: Principal, isShared: Bool = false) async throws -> [Pupil] {
    let code = try await codes.create(in: group, role: nil, expiresAt: nil, by: teacher)
    var result: [Pupil] = []
    for _ in 0..<count { result.append(try await pupil(code.displayed, isShared: isShared)) }
    return result
  }

  func pupil(_ code: String, isShared: Bool = false, origin: String = World.origin) async throws -> Pupil {
    let opened = try await pupils.join(code: code, language: nil, isShared: isShared, origin: origin)
    return Pupil(
      principal: try await sessions.authenticate(opened.tokens.access), nickname: opened.nickname,
      secret: try #require(opened.secret))
  }
}
