import EmbeddedSeeds
import Foundation
import ServerApp
import Yams

extension APIDocument {
  /// The document this binary was built with, as YAML and as JSON.
  static func embedded() throws -> APIDocument {
    let text = EmbeddedSeeds.openAPI
    let tree = try Yams.load(yaml: text) ?? [:]
    let json = try JSONSerialization.data(withJSONObject: tree, options: [.sortedKeys, .withoutEscapingSlashes])
    return APIDocument(yaml: Array(text.utf8), json: Array(json))
  }
}
