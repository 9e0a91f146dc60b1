import Foundation
import PackagePlugin

/// Puts files of the package into the binaries, as one Swift file of string literals for the target that uses the plugin: the catalogue
/// and the API's document for `EmbeddedSeeds`, what pages are made of for `ServerApp`.
@main
struct EmbedSeeds: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let files =
      target.name == "ServerApp"
      ? Self.files(in: root.appending(path: "Sources/ServerApp/PageFiles"), ["mustache", "json", "css", "js", "svg"])
      : Self.files(in: root.appending(path: "Seeds"), ["yaml"]) + [root.appending(path: "API/openapi.yaml")]
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files",
        executable: try context.tool(named: "embed-seeds").url,
        arguments: [output.path, root.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }

  /// The files below a folder whose names end so, in the order of their paths.
  private static func files(in folder: URL, _ endings: Set<String>) -> [URL] {
    (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? [])
      .filter { endings.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}
