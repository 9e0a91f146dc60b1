import HTTPTypes
import Hummingbird
import Models
import Secrets
import Services

/// The pages' routes, apart from those of the API: they answer browsers, with HTML.
///
/// - `/join`, `/join/card`, `/join/return`, `/join/today`, `/join/promise`, `/join/leave`: a child's way in, and the day's actions
/// - `/login`, `/logout`, `/classes`: a teacher's
/// - `/classes/{id}/code`, `/classes/{id}/board`, `/classes/{id}/print`, `/classes/{id}/sheet`: one class, on the projector and on paper
/// - `/classes/{id}/unusual`: what a teacher has to confirm
/// - `/challenges/{id}`: a challenge's board
/// - `/cities/{slug}`, `/cities/{slug}/method`: a city for anybody, and how it counts
/// - `/privacy`: what is stored of people
/// - `/assets/...`: style, scripts and pictures
///
/// Forms are sent with POST and answered with 303, so that every page works without a script. What a form sends must carry the
/// token of the browser's cookie (double submit), and no other site may send it.
struct PageTable {
  /// Of every page, instead of the API's policy.
  static let policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

  let router: Router<AppContext>
  let library: PageLibrary
  let effects: Effects
  private(set) var routes: [PageRoute] = []

  init(router: Router<AppContext>, library: PageLibrary, effects: Effects) {
    self.router = router
    self.library = library
    self.effects = effects
  }

  typealias Show = @Sendable (PageCall) async throws -> Response

  /// A page.
  mutating func page(_ path: String, _ show: @escaping Show) {
    add(path, .get, show)
  }

  /// What a form of a page sends.
  ///
  /// - Parameters:
  ///   - fields: All that it may hold.
  ///   - families: What comes before the first dot of fields there are many of.
  ///   - show: The page it is on, shown anew to who sends an old form.
  mutating func form(
    _ path: String, _ fields: Set<String>, families: Set<String> = [], on show: @escaping Show,
    _ send: @escaping @Sendable (PageCall, PageForm) async throws -> Response
  ) {
    add(path, .post) { call in
      let form = try await PageForm(call.request, names: fields, families: families)
      let site = call.request.headers[.fetchSite] ?? "same-origin"
      guard site == "same-origin", let token = call.cookie(.form),
        Digest.equal(Array(token.utf8), Array(form["csrf"].utf8))
      else { return try await show(call.saying("form_old", .forbidden)) }
      return try await send(call, form)
    }
  }

  /// What belongs to the pages and is none.
  mutating func file(_ path: String, _ answer: @escaping @Sendable (Request, AppContext) throws -> Response) {
    routes.append(PageRoute(path: path, method: .get))
    router.on(RouterPath(path), method: .get) { try answer($0, $1) }
  }

  private mutating func add(_ path: String, _ method: HTTPRequest.Method, _ handler: @escaping Show) {
    routes.append(PageRoute(path: path, method: method))
    let library = library
    let effects = effects
    router.on(RouterPath(path), method: method) { request, context in
      let call = PageCall(request, context, library: library) { Digest.hex(effects.random(32)) }
      var response: Response
      do {
        response = try await handler(call)
      } catch let elsewhere as Elsewhere {
        response = call.redirect(elsewhere.location)
      }
      if call.cookie(.form) != call.formToken {
        response.setCookie(PageCookie.form.cookie(call.formToken, isSecure: call.isSecure))
      }
      if call.query("lang") == call.language.rawValue {
        response.setCookie(PageCookie.language.cookie(call.language.rawValue, isSecure: call.isSecure))
      }
      return response
    }
  }
}

/// The page asked for is not for this visitor now; another one is.
struct Elsewhere: Error {
  let location: String
}
