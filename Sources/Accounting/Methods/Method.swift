/// The frozen way an estimate is made: formulas, factors with their sources, inputs with words, replacements.
///
/// A method stands on its own: it can be evaluated and explained without the edition it came from. Requests for different
/// days that come to the same values give the same method. Numeric inputs are given with the quantity.
public struct Method: Sendable {
  let content: MethodContent
  let compiled: CompiledFormulas

  /// What the method is stored as: sorted keys, the same bytes on every machine.
  public let canonicalJSON: [UInt8]
  /// SHA-256 of `canonicalJSON`, 64 hexadecimal digits.
  public let hash: String

  public var action: ActionID { content.action }
  public var edition: String { content.edition }
  public var kind: ActionKind { content.kind }
  /// What its masses count; nil where no factor of CO2 takes part.
  public var basis: Basis? { content.basis }
  /// The unit of the quantity.
  public var unit: String { content.quantityUnit }
  /// The chain of regions, the most special first.
  public var regions: [RegionID] { content.regions.map(\.id) }

  /// The sheet whose regions and day chose the values; nil for what was not ticked on one.
  public var sheet: SheetReference? { content.sheet }

  /// Reads a stored method.
  ///
  /// - Throws: `DecodingError` for anything that is not a sound method.
  public init(canonicalJSON: [UInt8]) throws {
    self = try JSONReading.decode(Method.self, from: canonicalJSON)
  }

  /// - Throws: `FormulaFault` for content that does not compile.
  init(_ content: MethodContent, known: [String: Formula]) throws {
    self.content = content
    compiled = try ProgramBuilder.build(content, known: known)
    canonicalJSON = try CanonicalJSON.bytes(of: content)
    hash = CanonicalJSON.hash(of: canonicalJSON)
  }
}

extension Method: Hashable {
  public static func == (left: Method, right: Method) -> Bool { left.hash == right.hash }
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension Method: Codable {
  public init(from decoder: any Decoder) throws {
    let content = try MethodContent(from: decoder)
    do {
      try self.init(content, known: [:])
    } catch let fault as FormulaFault {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: fault.message))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    try content.encode(to: encoder)
  }
}
