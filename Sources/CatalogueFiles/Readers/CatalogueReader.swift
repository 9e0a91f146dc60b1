import Accounting

/// Reads the catalogue's files to its definition; what cannot be read is noted and left out.
struct CatalogueReader {
  let faults = FaultLog()
  private(set) var definition = CatalogueDefinition()
  /// Where a definition stands: the first two steps of a catalogue's path.
  private var roots: [[String]: SeedNode] = [:]
  /// Names and ids of definitions that could not be read; what rests on them is not at fault.
  private var broken: Set<String> = []
  /// Files of several definitions that could not be read at all: any name may have stood in them.
  private var isIncomplete = false

  init(_ files: [SeedFile]) {
    for file in files where !SeedFolder.allCases.contains(where: { $0.holds(file.path) }) {
      faults.note(SeedFault(file: file.path, message: "there is no such folder or file among the seeds"))
    }
    let strays = faults.faults.count
    let sources = SeedFolder.sources.nodes(in: files, faults: faults)
    let regions = SeedFolder.regions.nodes(in: files, faults: faults)
    let values = SeedFolder.values.nodes(in: files, faults: faults)
    let actions = SeedFolder.actions.nodesByFileName(in: files, faults: faults)
    let sheets = SeedFolder.sheets.nodesByFileName(in: files, faults: faults)
    isIncomplete = faults.faults.count > strays
    definition.sources = read(sources, .sources) { node, _ in SourceDefinition(node) }
    definition.regions = read(regions, .regions) { node, _ in RegionDefinition(node) }
    definition.values = read(values, .values) { node, _ in ValueDefinition(node) }
    definition.actions = read(actions, .actions) { node, id in Action(node, fileName: id) }
    definition.sheets = read(sheets, .sheets) { node, id in Sheet(node, fileName: id) }
  }

  private mutating func read<ID: Identifier, Definition>(
    _ nodes: [String: SeedNode],
    _ folder: SeedFolder,
    _ reading: (SeedNode, String) -> Definition?
  ) -> [ID: Definition] {
    var definitions: [ID: Definition] = [:]
    for (id, node) in nodes.sorted(by: { $0.key < $1.key }) {
      roots[[folder.rawValue, id]] = node
      if let definition = reading(node, id) {
        definitions[ID(rawValue: id)] = definition
      } else {
        broken.insert(id)
      }
    }
    return definitions
  }

  /// A fault of the catalogue at its line and column; nil for one that follows from a definition that was left out.
  func placed(_ fault: CatalogueFault) -> SeedFault? {
    if let name = fault.unknownName, isIncomplete || broken.contains(name) { return nil }
    guard let root = roots[Array(fault.path.prefix(2))] else {
      return SeedFault(file: fault.path.joined(separator: "/"), message: fault.message, excerpt: fault.excerpt)
    }
    let node = root.descend(fault.path.dropFirst(2))
    return node.placed(fault.message, excerpt: fault.excerpt, offset: fault.offset ?? 0)
  }
}
