import HTTPTypes
import Models

extension BadRequest {
  private static let own = "/v1/entries/\(EntryID.number(1))"
  private static let free = "/v1/entries/\(EntryID.number(77))"

  /// Requests that break a rule of HTTP or of the API's conventions.
  static let protocols = types + preconditions + idempotency + parameters + logins + accounts

  private static let types: [BadRequest] = [
    raw("no content type", .put, free, Trip.words, [], is: .unsupportedMediaType),
    raw("text", .put, free, Trip.words, [("Content-Type", "text/plain")], is: .unsupportedMediaType),
    raw(
      "a form", .post, "/v1/entries", "a=1", [("Content-Type", "application/x-www-form-urlencoded")],
      is: .unsupportedMediaType),
    BadRequest("an impossible type", .get, "/v1/entries", headers: ["Accept": "image/png"], is: .notAcceptable),
    BadRequest(
      "HTML only", .get, "/v1/cities", headers: ["Accept": "text/html;q=1"], sender: .nobody, is: .notAcceptable),
    BadRequest("a long address", .get, "/v1/me/totals?by=\(String(repeating: "x", count: 9000))", is: .uriTooLong),
    BadRequest(
      "huge headers", .get, "/v1/me", headers: ["X-Big": String(repeating: "x", count: 40_000)], is: .headersTooLarge),
    BadRequest("another method", .put, "/v1/me", "{}", is: .methodNotAllowed),
    BadRequest("nothing here", .get, "/v1/nothing", is: .notFound),
  ]

  private static let preconditions: [BadRequest] = [
    BadRequest("a deletion unseen", .delete, own, is: .preconditionRequired),
    BadRequest("a change unseen", .patch, "/v1/me", #"{"locale": "en"}"#, is: .preconditionRequired),
    BadRequest("a tag without quotes", .delete, own, headers: ["If-Match": "1"], is: .invalidPrecondition),
    BadRequest("an empty tag list", .delete, own, headers: ["If-Match": ","], is: .invalidPrecondition),
    BadRequest("a stale tag", .delete, own, headers: ["If-Match": "\"9\""], is: .staleRevision),
    BadRequest("a weak tag", .delete, own, headers: ["If-Match": "W/\"1\""], is: .staleRevision),
    BadRequest("a stale edit", .put, own, longer, headers: ["If-Match": "\"9\""], is: .staleRevision),
    BadRequest("an edit of nothing", .put, free, Trip.words, headers: ["If-Match": "\"1\""], is: .staleRevision),
    BadRequest("other content", .put, own, longer, is: .entryExistsWithDifferentContent),
  ]

  private static let longer = #"{"action": "ev-trip", "quantity": 13, "day": "2026-11-23"}"#

  private static let idempotency: [BadRequest] = [
    BadRequest(
      "a key of 256", .post, "/v1/entries", Trip.words,
      headers: ["Idempotency-Key": String(repeating: "k", count: 256)],
      is: .invalidPrecondition),
    BadRequest(
      "an empty key", .post, "/v1/entries", Trip.words, headers: ["Idempotency-Key": "\"\""], is: .invalidPrecondition),
    BadRequest(
      "a key again, another body", .post, "/v1/entries", Trip.words, headers: ["Idempotency-Key": "used"],
      is: .idempotencyKeyReused),
  ]

  private static let parameters: [BadRequest] = [
    BadRequest("no UUID", .get, "/v1/entries/1", is: .invalidIdentifier),
    BadRequest("nearly a UUID", .put, "/v1/entries/\(EntryID.number(7))0", Trip.words, is: .invalidIdentifier),
    BadRequest("an unknown parameter", .get, "/v1/entries?colour=red", is: .unknownParameter, at: "colour"),
    BadRequest("limit 0", .get, "/v1/entries?limit=0", is: .invalidValue, at: "limit"),
    BadRequest("limit 201", .get, "/v1/entries?limit=201", is: .invalidValue, at: "limit"),
    BadRequest("no limit", .get, "/v1/entries?limit=ten", is: .invalidValue, at: "limit"),
    BadRequest("a made-up cursor", .get, "/v1/entries?cursor=abc", is: .invalidCursor),
    BadRequest("a long cursor", .get, "/v1/entries?cursor=\(String(repeating: "a", count: 600))", is: .invalidCursor),
    BadRequest("no day", .get, "/v1/me/totals?from=yesterday", is: .invalidParameter, at: "from"),
    BadRequest("backwards", .get, "/v1/me/totals?from=2026-11-23&to=2026-11-22", is: .invalidParameter, at: "from"),
    BadRequest("two years", .get, "/v1/me/totals?from=2024-11-23&to=2026-11-23", is: .periodTooLong, at: "from"),
    BadRequest("by colour", .get, "/v1/me/totals?by=colour", is: .invalidParameter, at: "by"),
    BadRequest("no city", .get, "/v1/catalogue", sender: .nobody, is: .invalidParameter, at: "city"),
    BadRequest("no such city", .get, "/v1/catalogue?city=atlantis", sender: .nobody, is: .unknownCity, at: "city"),
    BadRequest("no such action", .get, "/v1/catalogue/actions/x?city=saitama", sender: .nobody, is: .notFound),
    BadRequest("a parameter of SQL", .get, "/v1/cities/x'%20OR%20'1'='1", sender: .nobody, is: .notFound),
  ]

  private static let logins: [BadRequest] = [
    BadRequest("no token", .get, "/v1/me", sender: .nobody, is: .loginRequired),
    BadRequest(
      "no token at all", .get, "/v1/me", headers: ["Authorization": "Bearer"], sender: .nobody, is: .loginRequired),
    BadRequest(
      "a malformed token", .get, "/v1/me", headers: ["Authorization": "Bearer kzn_x"], sender: .nobody,
      is: .loginRequired),
    BadRequest(
      "an unknown token", .get, "/v1/me", headers: ["Authorization": "Bearer kzn_\(String(repeating: "A", count: 43))"],
      sender: .nobody, is: .loginRequired),
    BadRequest(
      "another scheme", .get, "/v1/me", headers: ["Authorization": "Basic YWtpOng="], sender: .nobody,
      is: .loginRequired),
    BadRequest(
      "a refresh token nobody gave out", .post, "/v1/sessions/refresh", #"{"refresh_token": "kzn_x"}"#, sender: .nobody,
      is: .loginRequired),
    BadRequest(
      "a wrong password", .post, "/v1/sessions", #"{"city": "saitama", "handle": "aki", "password": "wrong"}"#,
      sender: .nobody, is: .wrongCredentials),
    BadRequest(
      "nobody's password", .post, "/v1/sessions", #"{"city": "saitama", "handle": "nobody", "password": "wrong"}"#,
      sender: .nobody, is: .wrongCredentials),
  ]

  private static let accounts: [BadRequest] = [
    account("a short password", "newcomer", "short", is: .weakPassword, at: "/password"),
    account("the handle as password", "newcomer", "newcomer-newcomer", is: .weakPassword, at: "/password"),
    account("a handle with blanks", "new comer", Person.password, is: .invalidValue, at: "/handle"),
    account("a handle that is taken", "ben", Person.password, is: .handleTaken, at: "/handle"),
    BadRequest(
      "a code nobody gave out", .post, "/v1/memberships", #"{"code": "BCDF-GHJK"}"#, is: .codeNotValid, at: "/code"),
    BadRequest(
      "below nothing", .post, "/v1/groups", #"{"kind": "household", "parent": "\#(EntryID.number(5))", "name": "x"}"#,
      is: .parentNotPossible, at: "/parent"),
  ]

  private static func account(
    _ name: String, _ handle: String, _ password: String, is code: ProblemCode, at pointer: String
  ) -> BadRequest {
    BadRequest(
      name, .post, "/v1/accounts", #"{"city": "saitama", "handle": "\#(handle)", "password": "\#(password)"}"#,
      sender: .nobody, is: code, at: pointer)
  }

  private static func raw(
    _ name: String, _ method: HTTPRequest.Method, _ target: String, _ body: String, _ headers: [(String, String)],
    is code: ProblemCode
  ) -> BadRequest {
    BadRequest(
      name,
      TestRequest(
        method: method, target: target, headers: headers.map { (name: $0.0, value: $0.1) }, body: Array(body.utf8)),
      is: code)
  }
}
