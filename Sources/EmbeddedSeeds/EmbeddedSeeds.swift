package import CatalogueFiles

/// The files of `Seeds/` and the API's document as they were when this binary was built.
package enum EmbeddedSeeds {
  private static let folder = "Seeds/"

  /// The seed files, with paths relative to `Seeds/`.
  package static var files: [SeedFile] {
    embeddedFiles.compactMap { file in
      let path = "\(file.path)"
      return path.hasPrefix(folder) ? SeedFile(path: String(path.dropFirst(folder.count)), text: "\(file.text)") : nil
    }
  }

  /// `API/openapi.yaml`.
  package static var openAPI: String {
    embeddedFiles.first { "\($0.path)" == "API/openapi.yaml" }.map { "\($0.text)" } ?? ""
  }
}
