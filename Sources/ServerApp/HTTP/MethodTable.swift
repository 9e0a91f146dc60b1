import APITypes

/// Which methods a path has. The framework answers a known path with another method as if the path were unknown.
struct MethodTable: Sendable {
  private let routes: [(steps: [Substring], method: String)]

  init(_ endpoints: [Endpoint]) {
    routes = endpoints.map { ($0.path.split(separator: "/"), $0.method.rawValue) }
  }

  /// Empty for a path nobody knows.
  func allowed(path: String) -> [String] {
    let steps = path.split(separator: "/")
    let found = Set(routes.filter { Self.matches($0.steps, steps) }.map(\.method))
    guard !found.isEmpty else { return [] }
    return found.union(found.contains("GET") ? ["HEAD", "OPTIONS"] : ["OPTIONS"]).sorted()
  }

  private static func matches(_ pattern: [Substring], _ steps: [Substring]) -> Bool {
    pattern.count == steps.count && zip(pattern, steps).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
  }
}
