import APITypes

/// Which methods a path has. The framework answers a known path with another method as if the path were unknown.
struct MethodTable: Sendable {
  private let routes: [(steps: [Substring], method: String)]

  init(_ endpoints: [Endpoint], _ pages: [PageRoute]) {
    let all = endpoints.map { ($0.path, $0.method) } + pages.map { ($0.path, $0.method) }
    routes = all.map { ($0.split(separator: "/"), $1.rawValue) }
  }

  /// Empty for a path nobody knows.
  func allowed(path: String) -> [String] {
    let steps = path.split(separator: "/")
    let fitting = routes.filter { Self.matches($0.steps, steps) }
    // Where two patterns fit, the router goes by the one with fewer parameters and by no other.
    guard let best = fitting.map({ Self.parameterCount($0.steps) }).min() else { return [] }
    let found = Set(fitting.filter { Self.parameterCount($0.steps) == best }.map(\.method))
    return found.union(found.contains("GET") ? ["HEAD", "OPTIONS"] : ["OPTIONS"]).sorted()
  }

  private static func parameterCount(_ pattern: [Substring]) -> Int { pattern.filter { $0.hasPrefix("{") }.count }

  private static func matches(_ pattern: [Substring], _ steps: [Substring]) -> Bool {
    pattern.count == steps.count && zip(pattern, steps).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
  }
}
