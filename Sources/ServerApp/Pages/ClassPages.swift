import APITypes
import Accounting
import Foundation
import Hummingbird
import Models
import Services
import Storage

/// A teacher's classes, and the code that lets children in, for the projector.
struct ClassPages: Sendable {
  let groups: GroupService
  let codes: CodeService
  let unusual: UnusualService
  let challenges: ChallengeService
  let catalogue: CatalogueService
  let visitors: PageVisitors
  let effects: Effects

  func add(to pages: inout PageTable) {
    pages.page("/classes", list)
    pages.page("/classes/{id}/code", show)
    pages.form("/classes/{id}/code", ["do"], on: show, openOrClose)
  }

  private func list(_ call: PageCall) async throws -> Response {
    let teacher = try await visitors.adult(call)
    let classes = try await groups.list(of: teacher).filter { $0.group.kind == .class }
    var contexts: [PageContext] = []
    for view in classes {
      var context: PageContext = ["id": view.group.id.text, "name": view.group.name]
      if let enrolled = view.group.enrolled { context["enrolled"] = enrolled }
      let waiting = try await unusual.count(inClass: view.group.id, of: teacher)
      if waiting > 0 { context["waiting"] = waiting }
      contexts.append(context)
    }
    let shown = try await challenges.list(after: nil, limit: 50, of: teacher).challenges.filter { $0.state != .draft }
    let links = shown.map { view -> PageContext in
      ["id": view.challenge.id.text, "title": view.challenge.title.text(call.language) ?? ""]
    }
    var context: PageContext = ["classes": contexts]
    if !links.isEmpty { context["challenges"] = ["links": links] as PageContext }
    return call.page("classes", context)
  }

  private func show(_ call: PageCall) async throws -> Response {
    let teacher = try await visitors.adult(call)
    let view = try await groups.classroom(call.id().uuid, of: teacher)
    var context: PageContext = [
      "class_id": view.group.id.text, "class_name": view.group.name, "join_address": "\(call.host)/join",
    ]
    if let code = try await codes.ofPupils(in: view.group.id, by: teacher) {
      let time = try await catalogue.time(of: view.city)
      context["code"] =
        [
          "text": code.displayed, "until": until(code.expiresAt, in: time),
          "qr": QRCode.svg("\(call.isSecure ? "https" : "http")://\(call.host)/join#\(code.displayed)") ?? "",
        ] as PageContext
    }
    return call.page("code", context)
  }

  private func openOrClose(_ call: PageCall, _ form: PageForm) async throws -> Response {
    let teacher = try await visitors.adult(call)
    let view = try await groups.classroom(call.id().uuid, of: teacher)
    let present = try await codes.ofPupils(in: view.group.id, by: teacher)
    switch (form["do"], present) {
    case ("open", nil): _ = try await codes.create(in: view.group.id, role: .pupil, expiresAt: nil, by: teacher)
    case ("close", let code?): try await codes.delete(code.id, of: view.group.id, by: teacher)
    case ("open", _), ("close", _): break
    default: throw Refusal(.malformedRequest)
    }
    return call.redirect("/classes/\(view.group.id.text)/code")
  }

  /// The time, with its day if that is not today.
  private func until(_ end: Instant, in time: CityTime) -> String {
    let day = time.day(at: end)
    let clock = time.clock(at: end)
    return day == time.day(at: effects.now()) ? clock : "\(PageNumbers.day(day)) \(clock)"
  }
}

extension GroupService {
  /// A class of the visitor's; another group is no class and as missing.
  func classroom(_ id: UUID, of visitor: Principal) async throws -> View {
    let view = try await group(id, of: visitor)
    guard view.group.kind == .class else { throw Refusal.notFound }
    return view
  }
}

extension CodeService {
  /// The code for pupils that holds now: the newest, if there are several.
  func ofPupils(in group: UUID, by visitor: Principal) async throws -> CodeRepository.Stored? {
    try await list(of: group, by: visitor).last { $0.role == .pupil }
  }
}

extension CatalogueService {
  /// The calendar of a city.
  func time(of slug: String) async throws -> CityTime {
    guard let time = CityTime(identifier: try await city(slug).city.timeZone) else { throw Refusal.notFound }
    return time
  }
}
