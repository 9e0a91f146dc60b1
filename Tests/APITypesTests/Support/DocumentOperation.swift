import APITypes

/// An operation as the document describes it.
struct DocumentOperation: Hashable {
  let id: String
  let method: String
  let path: String
  let query: Set<String>
  let pathParameters: Set<String>
  let authentication: Endpoint.Authentication
  let requiresPrecondition: Bool

  static let all: [DocumentOperation] = (Document.content["paths"]?.object ?? [:]).flatMap { path, item in
    let shared = item["parameters"]?.list ?? []
    return (item.object ?? [:]).filter { $0.key != "parameters" }.map { method, operation in
      DocumentOperation(method, path, operation, parameters: shared + (operation["parameters"]?.list ?? []))
    }
  }

  private init(_ method: String, _ path: String, _ operation: JSONValue, parameters: [JSONValue]) {
    let parameters = parameters.map(Document.resolved)
    func names(in place: String) -> Set<String> {
      Set(parameters.filter { $0["in"]?.text == place }.compactMap { $0["name"]?.text })
    }
    id = operation["operationId"]?.text ?? ""
    self.method = method.uppercased()
    self.path = path
    query = names(in: "query")
    pathParameters = names(in: "path")
    authentication = Self.authentication(operation["security"]?.list)
    requiresPrecondition = parameters.contains { $0["name"]?.text == "If-Match" && $0["required"] == .flag(true) }
  }

  /// Where the operation says nothing of its own, the document asks for a token; an empty one of several ways is no token.
  private static func authentication(_ security: [JSONValue]?) -> Endpoint.Authentication {
    guard let security else { return .required }
    return security.isEmpty ? .none : security.contains(.object([:])) ? .optional : .required
  }
}
