import APITypes
import HTTPTypes
import Hummingbird
import Models
import Services

/// Health and the API's own document.
struct OperationController: Sendable {
  let health: HealthService
  let document: APIDocument

  func add(to routes: inout RouteTable) {
    routes.open(.live) { _ in try Reply.json(HealthBody(.ok)) }
    routes.open(.ready) { _ in try await ready() }
    routes.open(.documentYAML) { _ in
      Reply.bytes(
        document.yaml, type: "application/yaml; charset=utf-8", headers: [.cacheControl: "public, max-age=300"])
    }
    routes.open(.documentJSON) { _ in
      Reply.bytes(document.json, type: Reply.json, headers: [.cacheControl: "public, max-age=300"])
    }
  }

  private func ready() async throws -> Response {
    let faults = await health.faults()
    guard faults.isEmpty else { throw Refusal(.storageUnavailable, retryAfterSeconds: 5) }
    return try Reply.json(HealthBody(.ok, checks: health.checks.map { .init(name: $0, status: .ok) }))
  }
}

/// The document in the two forms it is served in.
package struct APIDocument: Sendable {
  package let yaml: [UInt8]
  package let json: [UInt8]

  package init(yaml: [UInt8], json: [UInt8]) {
    self.yaml = yaml
    self.json = json
  }
}
