import Accounting
import Services

/// What the operator asks for, in a form that can be handed to a running server.
enum OperatorRequest: Codable, Sendable {
  case addCity(CityPlan)
  case addOfficer(handle: String, city: String)
  case listEditions
  case publish(edition: String, city: String?)
  case addSheet(Sheet, city: String)
  case exportSheet(SheetID, city: String)
  case restate(city: String, from: Day, to: Day, edition: String)
  case verify
  case verifyResult(ResultVerification.File)
  case fingerprint
  case backUp(path: String)
}

extension OperatorRequest {
  /// Whether a folder without a city becomes one by this request.
  var maySetUp: Bool {
    switch self {
    case .addCity, .addOfficer: true
    case .listEditions, .publish, .addSheet, .exportSheet, .restate, .verify, .verifyResult, .fingerprint, .backUp:
      false
    }
  }
}

/// What came of it: lines for the operator to read.
struct OperatorReply: Codable, Sendable {
  var lines: [String]
  var hasFailed = false
}
