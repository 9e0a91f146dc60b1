import APITypes
import Accounting
import HTTPTypes
import Hummingbird
import Logging
import Models
import NIOCore
import Secrets
import Services
import Storage

/// Turns every error into a problem (RFC 9457), or into a page for a browser, answers methods that a path doesn't have, and puts the headers on that every answer carries.
struct ProblemMiddleware: RouterMiddleware {
  let methods: MethodTable
  let troubles: TroublePages

  static let longestTarget = 8 * 1024
  static let largestHeaders = 32 * 1024

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      try Self.checkSize(request)
      response = try await next(request, context).unlessKnown(to: request)
    } catch let error as HTTPError where error.status == .notFound {
      response = answerUnmatched(request, context)
    } catch let error as BudgetedError {
      response = answer(error.error, request, context)
      error.budget.describe(in: &response.headers)
    } catch {
      response = answer(error, request, context)
    }
    // Pages have a policy of their own: two on one answer would both hold. Nobody sets the rest, so it need not be looked for.
    let fields = response.headers[.contentSecurityPolicy] == nil ? Self.fields : Self.pageFields
    for field in fields { response.headers.append(field) }
    response.headers.append(HTTPField(name: .requestID, value: context.id))
    return response
  }

  private static let fields = [
    HTTPField(name: .xContentTypeOptions, value: "nosniff"),
    HTTPField(name: .contentSecurityPolicy, value: "default-src 'none'; frame-ancestors 'none'"),
    HTTPField(name: .referrerPolicy, value: "no-referrer"),
  ]
  private static let pageFields = [fields[0]]

  private static func checkSize(_ request: Request) throws(Refusal) {
    if request.uri.string.utf8.count > longestTarget { throw Refusal(.uriTooLong) }
    var size = 0
    for field in request.headers { size += field.name.rawName.utf8.count + field.value.utf8.count + 4 }
    if size > largestHeaders { throw Refusal(.headersTooLarge) }
  }

  private func answerUnmatched(_ request: Request, _ context: AppContext) -> Response {
    let allowed = methods.allowed(path: request.uri.path)
    guard !allowed.isEmpty else { return answer(Refusal.notFound, request, context) }
    let list = allowed.joined(separator: ", ")
    if request.method == .options { return Response(status: .noContent, headers: [.allow: list]) }
    var response = answer(Refusal(.methodNotAllowed), request, context)
    response.headers[.allow] = list
    return response
  }

  private func answer(_ error: any Error, _ request: Request, _ context: AppContext) -> Response {
    let refusal = Refusal(describing: error)
    if refusal.code.category == .internalFault {
      context.logger.error("request failed", metadata: ["error": "\(error)", "path": "\(request.uri.path)"])
    }
    var response =
      troubles.answer(refusal, to: request, context) ?? Self.problem(of: error, refusal, request, context)
    let category = refusal.code.category
    if let seconds = refusal.retryAfterSeconds ?? (category == .unavailable ? 1 : nil) {
      response.headers[.retryAfter] = "\(max(1, seconds))"
    }
    if category == .unauthenticated { response.headers[.wwwAuthenticate] = "Bearer realm=\"kizuna\"" }
    // What is left of a refused body is not read: the connection cannot carry another request.
    if category == .tooLarge || category == .headersTooLarge { response.headers[.connection] = "close" }
    return response
  }

  private static func problem(
    of error: any Error, _ refusal: Refusal, _ request: Request, _ context: AppContext
  ) -> Response {
    let language = AcceptLanguage.best(request.headers[.acceptLanguage])
    var problem = Problem(refusal, language: language, instance: context.id)
    if let fault = error as? EstimateFault { problem = Problem(fault, language: language, instance: context.id) }
    if let stale = error as? StaleEntry { problem.current = stale.present }
    let bytes = (try? JSONCoding.encode(problem)) ?? []
    return Reply.bytes(
      bytes, type: Reply.problem, status: refusal.code.status,
      headers: [.cacheControl: "no-store", .contentLanguage: language.rawValue])
  }
}

/// An edit came too late; the answer shows the present entry.
struct StaleEntry: Error {
  let present: EntryBody
}

extension Refusal {
  /// What a client is told about an error. Of what it doesn't know, it tells nothing.
  init(describing error: any Error) {
    switch error {
    case let refusal as Refusal: self = refusal
    case let fault as EstimateFault: self.init(fault)
    case is StaleEntry: self.init(.staleRevision)
    case is PasswordHasherBusy: self.init(.busy, retryAfterSeconds: 2)
    case is NIOTooManyBytesError: self.init(.bodyTooLarge)
    case let error as StorageError: self.init(error)
    case is CancellationError: self.init(.stopping)
    default: self.init(.internalError)
    }
  }

  private init(_ error: StorageError) {
    switch error {
    case .busy: self.init(.busy, retryAfterSeconds: 1)
    case .closed: self.init(.stopping, retryAfterSeconds: 5)
    case .connectionLost, .timedOut, .inputOutput: self.init(.storageUnavailable, retryAfterSeconds: 2)
    case .diskFull, .readOnly: self.init(.storageFull, retryAfterSeconds: 60)
    case .unique, .foreignKey, .check, .notNull, .corrupt, .decoding, .other: self.init(.internalError)
    }
  }
}

extension HTTPField.Name {
  /// Valid tokens, which the initializer checks.
  static let requestID = Self("X-Request-Id")!
  static let referrerPolicy = Self("Referrer-Policy")!
}
