/// The checked and compiled catalogue: everything Kizuna knows about CO2, immutable.
public struct Catalogue: Sendable {
  public let definition: CatalogueDefinition
  /// Sorted keys, the same bytes on every machine.
  public let canonicalJSON: [UInt8]
  /// SHA-256 of `canonicalJSON`, 64 hexadecimal digits.
  public let edition: String
  /// By theme, category and id.
  public let actions: [Action]
  /// By id.
  public let sheets: [Sheet]
  let tables: CatalogueTables

  /// Checks everything; see `Seeds/README.md` for the rules.
  ///
  /// - Throws: every fault at once.
  public init(_ definition: CatalogueDefinition) throws(CatalogueFaults) {
    tables = try CatalogueChecker.tables(of: definition)
    do {
      canonicalJSON = try CanonicalJSON.bytes(of: definition)
    } catch {
      throw CatalogueFaults([CatalogueFault(path: [], message: "the catalogue cannot be written as JSON")])
    }
    self.definition = definition
    edition = CanonicalJSON.hash(of: canonicalJSON)
    actions = definition.actions.values.sorted { Catalogue.rank($0) < Catalogue.rank($1) }
    sheets = definition.sheets.values.sorted { $0.id < $1.id }
  }

  /// Reads a catalogue that was kept as JSON.
  ///
  /// - Throws: `DecodingError` or `CatalogueFaults`.
  public init(canonicalJSON: [UInt8]) throws {
    try self.init(JSONReading.decode(CatalogueDefinition.self, from: canonicalJSON))
  }

  public func action(_ id: ActionID) -> Action? { definition.actions[id] }
  public func sheet(_ id: SheetID) -> Sheet? { definition.sheets[id] }

  private static func rank(_ action: Action) -> (Int, Int, ActionID) {
    let theme = Theme.allCases.firstIndex(of: action.theme) ?? 0
    let category = ActionCategory.all.firstIndex(of: action.category) ?? 0
    return (theme, category, action.id)
  }
}
