extension Endpoint {
  /// The names in the path's braces, from left to right.
  public var parameters: [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
  }

  /// The path with its parameters put in, percent-encoded.
  ///
  ///     Endpoint.changeMember.path(group, member)  // /v1/groups/0192…/members/0193…
  ///
  /// `values`: one for each of ``parameters``, in their order.
  public func path(_ values: any CustomStringConvertible...) -> String {
    precondition(values.count == parameters.count, "\(path) takes \(parameters.count) values")
    var rest = values[...]
    let steps = path.split(separator: "/").map { step in
      guard step.hasPrefix("{"), let value = rest.popFirst() else { return String(step) }
      return PercentEncoding.encode(value.description)
    }
    return "/" + steps.joined(separator: "/")
  }

  /// The path, and behind a question mark the query's names and values, percent-encoded; nil values are left out.
  public static func target(path: String, query: KeyValuePairs<String, String?>) -> String {
    let pairs = query.compactMap { name, value in
      value.map { "\(PercentEncoding.encode(name))=\(PercentEncoding.encode($0))" }
    }
    return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
  }
}
