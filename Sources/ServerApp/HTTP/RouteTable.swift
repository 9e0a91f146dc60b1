import APITypes
import HTTPTypes
import Hummingbird
import Models
import Services

/// The server's routes. A handler for members can only be put behind an endpoint that requires a login, and the other way round.
struct RouteTable {
  let router: Router<AppContext>
  let sessions: SessionService
  let limiter: WriteLimiter?
  private(set) var endpoints: [Endpoint] = []

  init(router: Router<AppContext>, sessions: SessionService, limiter: WriteLimiter?) {
    self.router = router
    self.sessions = sessions
    self.limiter = limiter
  }

  mutating func open(_ endpoint: Endpoint, _ handler: @escaping @Sendable (Call) async throws -> Response) {
    precondition(endpoint.authentication == .none, "\(endpoint.id) looks at tokens")
    endpoints.append(endpoint)
    router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
      try await handler(Call(endpoint: endpoint, request: request, context: context))
    }
  }

  /// For anyone; who sends a token must send a good one, and is told what a member may see.
  mutating func visitor(_ endpoint: Endpoint, _ handler: @escaping @Sendable (VisitorCall) async throws -> Response) {
    precondition(endpoint.authentication == .optional, "\(endpoint.id) is not for members and others alike")
    endpoints.append(endpoint)
    let (sessions, limiter) = (sessions, limiter)
    router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
      let call = try Call(endpoint: endpoint, request: request, context: context)
      guard request.headers[.authorization] != nil else {
        return try await handler(VisitorCall(call: call, principal: nil))
      }
      let principal = try await sessions.authenticate(Self.token(in: request))
      return try await Self.budgeted(principal, isWrite: false, limiter) {
        try await handler(VisitorCall(call: call, principal: principal))
      }
    }
  }

  /// For adults: a pupil's token opens nothing that isn't said to be open to it.
  mutating func member(_ endpoint: Endpoint, _ handler: @escaping @Sendable (MemberCall) async throws -> Response) {
    everyone(endpoint) { call in
      guard call.principal.member.kind == .adult else { throw Refusal(.notAllowed) }
      return try await handler(call)
    }
  }

  /// For adults and pupils.
  mutating func everyone(_ endpoint: Endpoint, _ handler: @escaping @Sendable (MemberCall) async throws -> Response) {
    precondition(endpoint.requiresAuthentication, "\(endpoint.id) is open to everyone")
    endpoints.append(endpoint)
    let sessions = sessions
    let limiter = limiter
    router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
      let call = try Call(endpoint: endpoint, request: request, context: context)
      let principal = try await sessions.authenticate(Self.token(in: request))
      return try await Self.budgeted(principal, isWrite: endpoint.method != .get, limiter) {
        try await Self.answer(MemberCall(call: call, principal: principal), handler)
      }
    }
  }

  /// Carries a member's request out unless it is a write too many, and tells what is left of the budget.
  private static func budgeted(
    _ principal: Principal, isWrite: Bool, _ limiter: WriteLimiter?, _ answer: () async throws -> Response
  ) async throws -> Response {
    guard let (budget, isExceeded) = limiter?.spend(principal.member.key, isWrite: isWrite) else {
      return try await answer()
    }
    do {
      if isExceeded { throw Refusal(.tooManyRequests, retryAfterSeconds: Int64(budget.resetSeconds)) }
      var response = try await answer()
      budget.describe(in: &response.headers)
      return response
    } catch {
      throw BudgetedError(error: error, budget: budget)
    }
  }

  private static func answer(
    _ call: MemberCall, _ handler: @Sendable (MemberCall) async throws -> Response
  ) async throws -> Response {
    if call.call.endpoint.requiresPrecondition, call.call.request.headers[.ifMatch] == nil {
      throw Refusal(.preconditionRequired)
    }
    return try await handler(call)
  }

  private static func token(in request: Request) throws -> Substring {
    guard let header = request.headers[.authorization], let blank = header.utf8.firstIndex(of: UInt8(ascii: " ")),
      header[..<blank].lowercased() == "bearer"
    else { throw Refusal(.loginRequired) }
    return header[header.utf8.index(after: blank)...]
  }
}
