import APITypes
import Accounting
import Foundation
import HTTPTypes
import Hummingbird
import Models
import Services

/// One request of a page, and what every page needs to know of it.
struct PageCall: Sendable {
  let request: Request
  let context: AppContext
  let library: PageLibrary
  let language: Language
  /// What the page's forms must send back: the browser's cookie, or a fresh token that becomes its cookie.
  let formToken: String
  /// What the last step came to, by the name of its sentence (`notice.mustache`).
  var notice: String?
  /// What is to be said where no such sentence fits.
  var remark: String?
  var status: HTTPResponse.Status = .ok
  var retryAfterSeconds: Int64?

  /// - Parameter freshToken: For a browser that has none.
  init(_ request: Request, _ context: AppContext, library: PageLibrary, freshToken: () -> String) {
    self.request = request
    self.context = context
    self.library = library
    let chosen = request.uri.queryParameters.get("lang") ?? request.cookies[PageCookie.language.rawValue]?.value
    let header = request.headers[.acceptLanguage]
    language = chosen.flatMap { Language(rawValue: $0) } ?? header.map { AcceptLanguage.best($0) } ?? .ja
    let token = request.cookies[PageCookie.form.rawValue]?.value
    formToken = token.flatMap { $0.utf8.count == 64 ? $0 : nil } ?? freshToken()
  }

  var origin: String { context.origin }

  /// Whether the browser speaks TLS, with the proxy in front of the server. Whoever lies about it lies about his own cookies only.
  var isSecure: Bool { request.headers[.forwardedProto] == "https" }

  /// The address of this server as the browser has it, without scheme.
  var host: String { request.head.authority ?? "" }

  func cookie(_ cookie: PageCookie) -> String? {
    request.cookies[cookie.rawValue].flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  func query(_ name: String) -> String? { request.uri.queryParameters.get(name) }

  /// What was asked for, to be asked for again; of a form the page that it is on.
  var address: String { request.method == .get ? request.uri.string : request.uri.path }

  /// The path parameter `id`; what is no id is missing like a group that isn't there.
  func id() throws -> PublicIdentifier {
    guard let id = context.parameters.get("id").flatMap({ PublicIdentifier($0) }) else { throw Refusal.notFound }
    return id
  }

  /// The same request, to be answered with a sentence.
  func saying(_ notice: String, _ status: HTTPResponse.Status, retryAfterSeconds: Int64? = nil) -> PageCall {
    var call = self
    call.notice = notice
    call.status = status
    call.retryAfterSeconds = retryAfterSeconds
    return call
  }

  /// The same request, to be answered with how long to wait.
  func waiting(_ refusal: Refusal) -> PageCall {
    saying("wait", .tooManyRequests, retryAfterSeconds: refusal.retryAfterSeconds ?? 1)
  }

  /// A page of this call's language.
  ///
  /// - Parameters:
  ///   - name: Of its template.
  ///   - context: What the template says it needs, but for what every page has.
  func page(_ name: String, _ context: PageContext = [:]) -> Response {
    let text = library.render(name, base.merging(context) { $1 }, language)
    var headers = Self.headers
    headers[.contentLanguage] = language.rawValue
    if let retryAfterSeconds { headers[.retryAfter] = "\(max(1, retryAfterSeconds))" }
    return Reply.bytes(Array(text.utf8), type: "text/html; charset=utf-8", status: status, headers: headers)
  }

  /// Another page, to be asked for with GET.
  func redirect(_ location: String) -> Response {
    var headers = Self.headers
    headers[.location] = location
    return Response(status: .seeOther, headers: headers)
  }

  private static let headers: HTTPFields = [
    .cacheControl: "private, no-store", .contentSecurityPolicy: PageTable.policy, .referrerPolicy: "same-origin",
  ]

  private var base: PageContext {
    var base: PageContext = ["lang": language.rawValue, "csrf": formToken, "languages": languages]
    if let notice { base["notice"] = [notice: true] }
    if let retryAfterSeconds { base["wait_seconds"] = max(1, retryAfterSeconds) }
    if let remark { base["notice"] = ["remark": remark] }
    return base
  }

  /// The links that change the language, which keep the page's other parameters.
  private var languages: [PageContext] {
    let others = request.uri.queryParameters.filter { $0.key != "lang" }
      .map { "&\($0.key.percentEncoded)=\($0.value.percentEncoded)" }.joined()
    return [Language.ja, .jaHira, .en].map { other in
      [
        "code": other.rawValue, "name": library.text("language_name", other),
        "href": "?lang=\(other.rawValue)\(others)",
        "current": "\(other == language)",
      ]
    }
  }
}

extension StringProtocol {
  /// For a query.
  var percentEncoded: String { addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
}

extension HTTPField.Name {
  /// A valid token, which the initializer checks.
  static let forwardedProto = Self("X-Forwarded-Proto")!
  static let fetchSite = Self("Sec-Fetch-Site")!
}
