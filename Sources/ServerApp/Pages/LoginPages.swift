import HTTPTypes
import Hummingbird
import Models
import Services

/// A teacher's way in and out.
struct LoginPages: Sendable {
  let sessions: SessionService
  let catalogue: CatalogueService
  let visitors: PageVisitors

  func add(to pages: inout PageTable) {
    pages.page("/login", show)
    pages.form("/login", ["city", "handle", "password", "next"], on: show, logIn)
    pages.form("/logout", [], on: show) { call, _ in
      if let visitor = try await visitors.visitor(call) { try await sessions.end(nil, of: visitor) }
      var response = call.redirect("/login")
      response.setCookie(PageCookie.session.ended(isSecure: call.isSecure))
      return response
    }
  }

  private func show(_ call: PageCall) async throws -> Response {
    try await page(call, city: "", handle: "", next: call.query("next") ?? "")
  }

  private func logIn(_ call: PageCall, _ form: PageForm) async throws -> Response {
    do {
      let opened = try await sessions.logIn(
        city: form["city"], handle: form["handle"], password: form["password"], client: call.request.client,
        origin: call.origin)
      var response = call.redirect(Self.target(form["next"]))
      let seconds = Int(opened.tokens.expiresInSeconds)
      response.setCookie(
        PageCookie.session.cookie(opened.tokens.access, seconds: seconds, isSecure: call.isSecure))
      return response
    } catch let refusal as Refusal {
      let told: PageCall
      switch refusal.code {
      case .wrongCredentials, .unknownCity, .notFound: told = call.saying("login_wrong", .unprocessableContent)
      case .tooManyAttempts: told = call.waiting(refusal)
      default: throw refusal
      }
      return try await page(told, city: form["city"], handle: form["handle"], next: form["next"])
    }
  }

  /// Where a login leads: to the page of a class that was asked for, and never to another server.
  static func target(_ next: String) -> String {
    next.hasPrefix("/classes") && !next.contains("//") && !next.contains("\\")
      && next.utf8.allSatisfy { $0 > 32 && $0 < 127 }
      ? next : "/classes"
  }

  private func page(_ call: PageCall, city: String, handle: String, next: String) async throws -> Response {
    let cities = try await catalogue.cities()
    return call.page(
      "login",
      [
        "several_cities": cities.count > 1, "city": cities.first?.city.slug ?? "", "handle": handle,
        "next": Self.target(next),
        "cities": cities.map { view -> PageContext in
          [
            "slug": view.city.slug, "name": view.city.name.text(call.language),
            "selected": view.city.slug == city,
          ]
        },
      ])
  }
}
