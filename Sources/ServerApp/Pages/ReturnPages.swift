import Foundation
import HTTPTypes
import Hummingbird
import Models
import Services

/// Coming back: the nickname and the four pictures. Each picture is a step of its own where there is no script.
struct ReturnPages: Sendable {
  let pupils: PupilService
  let sessions: SessionService
  let groups: GroupService
  let visitors: PageVisitors

  func add(to pages: inout PageTable) {
    pages.page("/join/return", show)
    pages.form("/join/return", ["code", "nickname", "picks", "pick"], on: show, send)
  }

  private func show(_ call: PageCall) async throws -> Response {
    if let visitor = try await visitors.visitor(call), visitor.member.kind == .pupil {
      return call.redirect("/join/today")
    }
    let call = call.query("ended") == nil || call.notice != nil ? call : call.saying("ended", .ok)
    return page(call, code: "", nickname: "", picks: [])
  }

  private func send(_ call: PageCall, _ form: PageForm) async throws -> Response {
    var picks = form["picks"].split(separator: ",").prefix(PictureSecret.count).compactMap {
      Picture(rawValue: String($0))
    }
    if form.has("pick") {
      if form["pick"] == "undo" {
        picks = picks.dropLast()
      } else if picks.count < PictureSecret.count, let picture = Picture(rawValue: form["pick"]) {
        picks.append(picture)
      }
      return page(call, code: form["code"], nickname: form["nickname"], picks: picks)
    }
    do {
      guard let secret = PictureSecret(picks) else { throw Refusal(.wrongPictures) }
      let known = form.has("code") ? nil : call.cookie(.classroom).flatMap { UUID(uuidString: $0) }
      let opened = try await pupils.comeBack(
        to: known.map { .id($0) } ?? .code(form["code"]), nickname: form["nickname"], secret: secret, isShared: true,
        origin: call.origin)
      return try await call.entering(opened, groups: groups, sessions: sessions)
    } catch let refusal as Refusal {
      switch refusal.code {
      case .wrongPictures:
        return page(
          call.saying("return_wrong", .unprocessableContent), code: form["code"], nickname: form["nickname"], picks: [])
      case .codeNotValid:
        return page(
          call.saying("code_wrong", .unprocessableContent), code: form["code"], nickname: form["nickname"],
          picks: picks, asksForCode: true)
      case .tooManyAttempts:
        return page(call.waiting(refusal), code: form["code"], nickname: form["nickname"], picks: [])
      default: throw refusal
      }
    }
  }

  /// With the class this device was last in, unless another is meant; then with a field for the code.
  private func page(
    _ call: PageCall, code: String, nickname: String, picks: [Picture], asksForCode: Bool = false
  ) -> Response {
    var context: PageContext = [
      "code": code, "nickname": nickname, "picks": picks.map(\.rawValue).joined(separator: ","),
      "slots": (0..<PictureSecret.count).map { index -> PageContext in
        guard index < picks.count else { return ["number": index + 1, "filled": false] }
        let id = picks[index].rawValue
        return ["number": index + 1, "filled": true, "id": id, "name": call.pictureName(id)]
      },
      "pictures": Picture.allCases.map { picture -> PageContext in
        ["id": picture.rawValue, "name": call.pictureName(picture.rawValue)]
      },
    ]
    let isKnown = call.cookie(.classroom).flatMap { UUID(uuidString: $0) } != nil
    if isKnown, !asksForCode, call.query("class") != "other", code.isEmpty { context["class"] = true }
    return call.page("return", context)
  }
}
