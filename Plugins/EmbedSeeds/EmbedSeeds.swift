import Foundation
import PackagePlugin

/// Puts the files of `Seeds/` and the API's document into the binaries that link `EmbeddedSeeds`, as one Swift file of string literals.
@main
struct EmbedSeeds: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let seeds = root.appending(path: "Seeds")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let yaml =
      FileManager.default.enumerator(at: seeds, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.path < $1.path } ?? []
    let files = yaml + [root.appending(path: "API/openapi.yaml")]
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files",
        executable: try context.tool(named: "embed-seeds").url,
        arguments: [output.path, root.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
