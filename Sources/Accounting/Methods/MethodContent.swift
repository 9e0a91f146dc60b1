/// Everything an estimate and its explanation need besides the quantity and the numeric inputs.
struct MethodContent: Codable, Hashable, Sendable {
  struct Side: Codable, Hashable, Sendable {
    var role: StepRole
    var formula: String
  }

  struct Region: Codable, Hashable, Sendable {
    var id: RegionID
    var name: LocalizedText
  }

  struct NumericInput: Codable, Hashable, Sendable {
    var title: LocalizedText
    var unit: String
    var from: Int64
    var to: Int64
    var standard: Int64
  }

  var edition: String
  var action: ActionID
  var kind: ActionKind
  var title: LocalizedText
  var note: LocalizedText?
  var basis: Basis?
  var mixesBases: LocalizedText?
  var quantityName: String
  var quantityUnit: String
  var regions: [Region]
  var sides: [Side]
  /// By name, so that the same choice is the same bytes.
  var values: [ResolvedValue]
  var numbers: [String: NumericInput]
  /// The option chosen for each input with words.
  var choices: [String: String]
  /// By id.
  var sources: [SourceReference]
  var actionSources: [SourceID]
  var sheet: SheetReference?
}
