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
    var rest = path[...]
    var result = ""
    for value in values {
      guard let begin = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
        let end = rest.utf8.firstIndex(of: UInt8(ascii: "}"))
      else { preconditionFailure("\(path) takes \(parameters.count) values, not \(values.count)") }
      result += rest[..<begin]
      result += PercentEncoding.encode(value.description)
      rest = rest[rest.utf8.index(after: end)...]
    }
    precondition(
      !rest.utf8.contains(UInt8(ascii: "{")), "\(path) takes \(parameters.count) values, not \(values.count)")
    return result + rest
  }

  /// The path, and behind a question mark the query's names and values, percent-encoded; nil values are left out.
  public static func target(path: String, query: KeyValuePairs<String, String?>) -> String {
    let pairs = query.compactMap { name, value in
      value.map { "\(PercentEncoding.encode(name))=\(PercentEncoding.encode($0))" }
    }
    return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
  }
}
