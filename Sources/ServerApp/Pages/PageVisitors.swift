import HTTPTypes
import Models
import Services

/// Whom a browser's session cookie stands for.
struct PageVisitors: Sendable {
  let sessions: SessionService
  let limiter: WriteLimiter?

  /// Nil without a session that holds.
  func visitor(_ call: PageCall) async throws -> Principal? {
    guard let token = call.cookie(.session) else { return nil }
    let principal: Principal
    do {
      principal = try await sessions.authenticate(token)
    } catch let refusal as Refusal where refusal.code.category == .unauthenticated {
      return nil
    }
    // The same budget as over the API: it is the same member.
    if call.request.method == .post, let (budget, isExceeded) = limiter?.spend(principal.member.key, isWrite: true),
      isExceeded
    {
      throw Refusal(.tooManyRequests, retryAfterSeconds: Int64(budget.resetSeconds))
    }
    return principal
  }

  /// A pupil; anybody else is led to where pupils come back.
  func pupil(_ call: PageCall) async throws -> Principal {
    guard let visitor = try await visitor(call), visitor.member.kind == .pupil else {
      throw Elsewhere(location: call.cookie(.session) == nil ? "/join/return" : "/join/return?ended")
    }
    return visitor
  }

  /// An adult; who has no session is led to the login and from there to the page asked for.
  ///
  /// - Throws: ``ProblemCode/notAllowed`` for a pupil.
  func adult(_ call: PageCall) async throws -> Principal {
    let visitor = try await anyone(call)
    guard visitor.member.kind == .adult else { throw Refusal(.notAllowed) }
    return visitor
  }

  /// An adult or a pupil.
  func anyone(_ call: PageCall) async throws -> Principal {
    guard let visitor = try await visitor(call) else {
      throw Elsewhere(location: "/login?next=\(call.address.percentEncoded)")
    }
    return visitor
  }
}
