/// Which values rest on which, over all regions: a chain may put any of their formulas together.
struct NameGraph {
  static let deepest = 32

  private(set) var circles: [[ValueName]] = []
  private(set) var tooDeep: [ValueName] = []
  private var edges: [ValueName: [ValueName]] = [:]
  private var depths: [ValueName: Int] = [:]
  private var unsound: Set<ValueName> = []

  init(_ definition: CatalogueDefinition) {
    for (name, value) in definition.values {
      let names = value.series.flatMap { (try? FormulaParser.parse($0.value))?.names ?? [] }
      edges[name] = Set(names).filter { definition.values[$0] != nil }.sorted()
    }
    for name in edges.keys.sorted() where depths[name] == nil { visit(name) }
    for name in edges.keys.sorted() where depths[name] ?? 0 > NameGraph.deepest {
      unsound.insert(name)
      // Only the first beyond the limit is worth a word; the others rest on it.
      if depths[name] == NameGraph.deepest + 1 { tooDeep.append(name) }
    }
  }

  /// In a circle or resting on too many names, so that it must not be worked out.
  func isUnsound(_ name: ValueName) -> Bool { unsound.contains(name) }

  /// Every name that names rest on, themselves included.
  func closure(of names: some Sequence<ValueName>) -> Set<ValueName> {
    var closure: Set<ValueName> = []
    var waiting = Array(names)
    while let name = waiting.popLast() {
      if closure.insert(name).inserted { waiting += edges[name] ?? [] }
    }
    return closure
  }

  /// Depth first with a stack of its own, since a hostile file may rest names on each other without end.
  private mutating func visit(_ root: ValueName) {
    var path: [(name: ValueName, next: Int)] = [(root, 0)]
    var onPath: Set<ValueName> = [root]
    while let (name, next) = path.last {
      let below = edges[name] ?? []
      if next < below.count {
        path[path.count - 1].next += 1
        let child = below[next]
        if onPath.contains(child) {
          noteCircle(path.map(\.name), from: child)
        } else if depths[child] == nil {
          path.append((child, 0))
          onPath.insert(child)
        }
      } else {
        depths[name] = (below.compactMap { depths[$0] }.max() ?? 0) + 1
        onPath.remove(name)
        path.removeLast()
      }
    }
  }

  private mutating func noteCircle(_ path: [ValueName], from start: ValueName) {
    guard let index = path.firstIndex(of: start) else { return }
    circles.append(Array(path[index...]))
    unsound.formUnion(path[index...])
  }
}
