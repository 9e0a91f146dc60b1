/// Checks a definition and compiles it, collecting everything that is wrong.
struct CatalogueChecker {
  let definition: CatalogueDefinition
  let graph: NameGraph
  var tables = CatalogueTables()
  /// Of every value whose unit is sound.
  var units: [ValueName: Unit] = [:]
  private(set) var faults: [CatalogueFault] = []

  /// - Throws: every fault, in the order of their places.
  static func tables(of definition: CatalogueDefinition) throws(CatalogueFaults) -> CatalogueTables {
    var checker = CatalogueChecker(definition: definition)
    checker.checkSources()
    checker.checkRegions()
    checker.checkValues()
    checker.checkActions()
    checker.checkSheets()
    guard checker.faults.isEmpty else {
      throw CatalogueFaults(
        checker.faults.sorted {
          $0.path == $1.path ? $0.message < $1.message : $0.path.lexicographicallyPrecedes($1.path)
        }
      )
    }
    return checker.tables
  }

  private init(definition: CatalogueDefinition) {
    self.definition = definition
    graph = NameGraph(definition)
  }

  mutating func fault(_ path: [String], _ message: String) {
    faults.append(CatalogueFault(path: path, message: message))
  }

  mutating func fault(_ path: [String], _ fault: FormulaFault, in formula: String) {
    guard !fault.isConsequence else { return }
    faults.append(
      CatalogueFault(
        path: path,
        message: fault.message,
        formula: formula,
        offset: fault.offset,
        unknownName: fault.unknownName?.rawValue
      )
    )
  }

  /// The formula, or nil when a fault was noted.
  mutating func parsed(_ text: String, _ path: [String]) -> Formula? {
    if let formula = tables.formulas[text] { return formula }
    do {
      let formula = try FormulaParser.parse(text)
      tables.formulas[text] = formula
      return formula
    } catch {
      fault(path, error, in: text)
      return nil
    }
  }

  /// The unit, or nil when a fault was noted.
  mutating func unit(_ text: String, _ path: [String]) -> Unit? {
    do {
      return try Unit(text)
    } catch {
      faults.append(CatalogueFault(path: path, message: error.message, formula: text, offset: error.offset))
      return nil
    }
  }

  mutating func check(_ id: String, isIDAt path: [String]) {
    if !IdentifierRules.isID(id) {
      fault(path, "\"\(id.prefix(80))\" is no id: a-z, 0-9, \"-\", \"_\" and \".\", at most 80 characters")
    }
  }

  mutating func check(_ sources: [SourceID], _ path: [String]) {
    for (index, source) in sources.enumerated() where definition.sources[source] == nil {
      unknown("source", source.rawValue, path + [String(index)])
    }
  }

  mutating func unknown(_ what: String, _ name: String, _ path: [String]) {
    faults.append(
      CatalogueFault(path: path, message: "there is no \(what) \"\(name.prefix(80))\"", unknownName: name)
    )
  }
}
