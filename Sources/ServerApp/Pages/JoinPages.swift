import Accounting
import Hummingbird
import Models
import Secrets
import Services

/// A child's way in: the class's code, then the card with the nickname and the pictures.
struct JoinPages: Sendable {
  let pupils: PupilService
  let sessions: SessionService
  let groups: GroupService
  let visitors: PageVisitors
  let seal: Seal
  let effects: Effects

  func add(to pages: inout PageTable) {
    pages.page("/join", show)
    pages.form("/join", ["code"], on: show, join)
    pages.page("/join/card", card)
    pages.form("/join/card", [], on: card) { call, _ in
      var response = call.redirect("/join/today")
      response.setCookie(PageCookie.card.ended(isSecure: call.isSecure))
      return response
    }
    pages.form("/join/leave", [], on: show) { call, _ in
      if let visitor = try await visitors.visitor(call) { try await sessions.end(nil, of: visitor) }
      var response = call.redirect("/join")
      for cookie in [PageCookie.session, .card] { response.setCookie(cookie.ended(isSecure: call.isSecure)) }
      return response
    }
  }

  private func show(_ call: PageCall) async throws -> Response {
    if let visitor = try await visitors.visitor(call), visitor.member.kind == .pupil {
      return call.redirect("/join/today")
    }
    return call.page("join", ["code": ""])
  }

  private func join(_ call: PageCall, _ form: PageForm) async throws -> Response {
    // Sent twice, or with a card that is not copied yet: the child is there already.
    if let visitor = try await visitors.visitor(call), visitor.member.kind == .pupil {
      return call.redirect("/join/card")
    }
    let opened: PupilService.Opened
    do {
      opened = try await pupils.join(
        code: form["code"], language: call.language, isShared: true, origin: call.origin)
    } catch let refusal as Refusal {
      let told: PageCall
      switch refusal.code {
      case .codeNotValid: told = call.saying("code_wrong", .unprocessableContent)
      case .classFull: told = call.saying("class_full", .unprocessableContent)
      case .tooManyAttempts: told = call.waiting(refusal)
      default: throw refusal
      }
      return told.page("join", ["code": form["code"]])
    }
    var response = try await call.entering(opened, groups: groups, sessions: sessions)
    let pictures = opened.secret?.pictures.map(\.rawValue).joined(separator: ",") ?? ""
    let until = effects.now().advanced(bySeconds: PageCookie.cardSeconds)
    let card = seal.seal("card;\(until.milliseconds);\(pictures);\(opened.nickname)")
    response.setCookie(
      PageCookie.card.cookie(card, seconds: Int(PageCookie.cardSeconds), isSecure: call.isSecure))
    response.headers[.location] = "/join/card"
    return response
  }

  private func card(_ call: PageCall) async throws -> Response {
    let parts = call.cookie(.card).flatMap { seal.open($0) }?.split(separator: ";", maxSplits: 3) ?? []
    guard parts.count == 4, parts[0] == "card", let until = Int64(parts[1]),
      effects.now() < Instant(milliseconds: until)
    else { return call.redirect("/join/today") }
    let secret = parts[2].split(separator: ",").enumerated().map { index, id -> PageContext in
      ["number": index + 1, "id": String(id), "name": call.pictureName(String(id))]
    }
    return call.page("card", ["nickname": String(parts[3]), "secret": secret])
  }
}

extension PageCall {
  /// What a drawing shows.
  func pictureName(_ id: String) -> String {
    let names = library.pictureNames[id]
    return names?[language.rawValue] ?? names?["ja"] ?? id
  }

  /// Leads a pupil who was let in to the day's page, with the session and the class on the device.
  func entering(_ opened: PupilService.Opened, groups: GroupService, sessions: SessionService) async throws -> Response
  {
    var response = redirect("/join/today")
    let seconds = Int(opened.tokens.expiresInSeconds)
    response.setCookie(PageCookie.session.cookie(opened.tokens.access, seconds: seconds, isSecure: isSecure))
    let principal = try await sessions.authenticate(opened.tokens.access)
    if let group = try await groups.list(of: principal).first(where: { $0.role == .pupil }) {
      response.setCookie(PageCookie.classroom.cookie(group.group.id.text, isSecure: isSecure))
    }
    return response
  }
}
