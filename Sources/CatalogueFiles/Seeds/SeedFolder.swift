/// The folders of the seeds.
enum SeedFolder: String, CaseIterable {
  case sources, regions, values, actions, sheets, cities, demo
  case demoSchools = "demo-schools"

  func holds(_ path: String) -> Bool {
    self == .regions ? path == "regions.yaml" : path.hasPrefix(rawValue + "/")
  }

  func files(in files: [SeedFile]) -> [SeedFile] {
    files.filter { holds($0.path) }.sorted { $0.path < $1.path }
  }

  /// The members of all files of a folder whose files map ids to definitions.
  func nodes(in files: [SeedFile], faults: FaultLog) -> [String: SeedNode] {
    var nodes: [String: SeedNode] = [:]
    for file in self.files(in: files) {
      guard let members = YAMLDocument.root(of: file, faults: faults)?.anyMembers() else { continue }
      for (key, node) in members {
        if let first = nodes[key] {
          node.fault("\"\(key)\" stands already in \(first.file)")
        } else {
          nodes[key] = node
        }
      }
    }
    return nodes
  }

  /// The files of a folder that define one thing each, by its id, which is the file's name.
  func nodesByFileName(in files: [SeedFile], faults: FaultLog) -> [String: SeedNode] {
    var nodes: [String: SeedNode] = [:]
    for file in self.files(in: files) {
      nodes[Self.id(of: file)] = YAMLDocument.root(of: file, faults: faults)
    }
    return nodes
  }

  /// `ev-trip` of `actions/ev-trip.yaml`.
  static func id(of file: SeedFile) -> String {
    let name = file.path.split(separator: "/").dropFirst().joined(separator: "/")
    return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
  }
}
