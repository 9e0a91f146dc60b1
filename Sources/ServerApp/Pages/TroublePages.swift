import Accounting
import Hummingbird
import Models
import Services

/// What a browser is shown where it gets no page: a sentence in the visitor's language and ways on, never the API's JSON.
struct TroublePages: Sendable {
  let library: PageLibrary

  /// The first steps of the pages' paths.
  private static let roots = Set(PageRoute.all.compactMap { $0.path.split(separator: "/").first }).subtracting([
    "assets"
  ])
  private static let methods = MethodTable([], PageRoute.all)

  /// - Returns: Nil for a client of the API.
  func answer(_ refusal: Refusal, to request: Request, _ context: AppContext) -> Response? {
    guard Self.isBrowser(request) else { return nil }
    var call = PageCall(request, context, library: library) { "" }
    call.status = refusal.code.status
    var fields: PageContext = [Self.sentence(refusal.code.category): true]
    // Problems have no easy Japanese.
    if call.language != .jaHira { fields["detail"] = (refusal.detail ?? refusal.code.title).text(call.language) }
    if request.method == .post { fields["back"] = Self.back(request.uri.path) }
    return call.page("trouble", fields)
  }

  /// Where there are pages, and anywhere else but in the API for who asks for HTML.
  private static func isBrowser(_ request: Request) -> Bool {
    guard [.get, .head, .post].contains(request.method) else { return false }
    let root = request.uri.path.split(separator: "/").first ?? ""
    return roots.contains(root) || root != "v1" && request.headers[.accept]?.contains("text/html") == true
  }

  /// The page a form is on has the form's path; what only takes forms stands on another.
  private static func back(_ path: String) -> String? {
    methods.allowed(path: path).contains("GET") ? path : nil
  }

  private static func sentence(_ category: ProblemCode.Category) -> String {
    switch category {
    case .missing, .method: "missing"
    case .forbidden, .unauthenticated: "forbidden"
    case .tooMany, .unavailable, .timeout: "busy"
    default: "other"
    }
  }
}
