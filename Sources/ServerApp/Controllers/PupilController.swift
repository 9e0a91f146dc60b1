import APITypes
import Accounting
import Hummingbird
import Models
import Services

/// Children coming in and back, and what their class's staff and their family do for them.
struct PupilController: Sendable {
  let pupils: PupilService
  let care: PupilCare
  let link: HouseholdLink
  let schoolYear: SchoolYear
  let sessions: SessionReplies

  func add(to routes: inout RouteTable) {
    routes.open(.joinAsPupil) { call in
      let body: PupilRequest = try await call.body()
      return try await sessions.reply(
        pupils.join(
          code: body.code, language: body.locale, isShared: body.sharedDevice ?? false, origin: call.origin))
    }
    routes.open(.returnAsPupil) { call in
      let body: PupilReturn = try await call.body()
      return try await sessions.reply(
        pupils.comeBack(
          to: body.card.className(), nickname: body.card.nickname, secret: body.card.pictures(),
          isShared: body.sharedDevice ?? false, origin: call.origin))
    }
    routes.member(.resetSecret) { call in
      let secret = try await care.resetSecret(of: call.call.id("member"), in: call.call.id(), by: call.principal)
      return try Reply.json(SecretBody(secret: secret.pictures))
    }
    routes.member(.turnSchoolYear) { call in
      let body: SchoolYearRequest = try await call.call.body()
      let school = try call.call.id()
      let drafts = body.classes.map { opening in
        GroupService.Draft(
          kind: .class, parent: school, name: opening.name, enrolled: opening.enrolled, band: opening.band,
          language: opening.locale)
      }
      let turned = try await schoolYear.turn(school, firstDay: body.firstDay, opening: drafts, by: call.principal)
      return try Reply.json(
        SchoolYearBody(
          ended: turned.ended.map { GroupBody($0, language: call.language) },
          opened: turned.opened.map { GroupBody($0, language: call.language) }))
    }
    routes.member(.linkPupil) { call in
      let card: PupilCard = try await call.call.body()
      let linked = try await link.link(
        call.call.id(), toPupilOf: card.className(), nickname: card.nickname, secret: card.pictures(),
        origin: call.call.origin, by: call.principal)
      return try Reply.json(
        MembershipBody(
          group: PublicIdentifier(linked.group.id), member: PublicIdentifier(linked.member.id),
          role: linked.membership.role, from: linked.membership.from),
        status: .created)
    }
  }
}

extension PupilCard {
  fileprivate func className() throws -> PupilService.ClassName {
    // One of the two is there: the body says so when it is read.
    try group.map { .id($0.uuid) } ?? code.map { .code($0) } ?? { throw Refusal(.codeNotValid) }()
  }

  fileprivate func pictures() throws(Refusal) -> PictureSecret {
    guard let secret = PictureSecret(secret) else {
      throw Refusal(
        .invalidValue, at: "/secret", LocalizedText(en: "Four pictures, in order.", ja: "絵を順に4つ選んでください。"))
    }
    return secret
  }
}
