package import HTTPTypes

/// A path of the pages and a method it has: known before the routes are made, so that the paths can say which methods they have.
package struct PageRoute: Hashable, Sendable {
  package let path: String
  package let method: HTTPRequest.Method

  private static let shown = [
    "/join", "/join/card", "/join/return", "/join/today", "/login", "/privacy", "/classes", "/classes/{id}/code",
    "/classes/{id}/board", "/classes/{id}/print", "/classes/{id}/sheet", "/classes/{id}/unusual", "/challenges/{id}",
    "/cities/{slug}",
    "/cities/{slug}/method",
    "/assets/{file}",
    "/assets/pictures/{file}",
  ]
  private static let sent = [
    "/join", "/join/card", "/join/return", "/join/today", "/join/promise", "/join/leave", "/login", "/logout",
    "/classes/{id}/code",
    "/classes/{id}/sheet", "/classes/{id}/unusual",
  ]

  package static let all =
    shown.map { PageRoute(path: $0, method: .get) } + sent.map { PageRoute(path: $0, method: .post) }
}
