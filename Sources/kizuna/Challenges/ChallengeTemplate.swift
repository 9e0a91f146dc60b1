import APITypes
import Accounting
import Foundation
import Models

/// A challenge without its city, group, days and teams: what another city can make one of. People write such files too, so it is read as
/// strictly as a request.
struct ChallengeTemplate: RequestBody {
  /// What kind of file it is.
  var kizuna = Self.kind
  var title = TextBody()
  var description: TextBody?
  /// How many days it lasts; nil until somebody says.
  var days: Int64?
  var lateDays: Int64?
  var actions: [ActionID]?
  var themes: [Theme]?
  var counting = ChallengeCounting.done
  var teamKind: GroupKind?
  var scoring = ScoringRequest(rule: .goal)
  var visibility: ChallengeVisibility?

  static let kind = "challenge-template-1"

  enum CodingKeys: String, CodingKey, CaseIterable {
    case kizuna, title, description, days, actions, themes, counting, scoring, visibility
    case lateDays = "late_days"
    case teamKind = "team_kind"
  }

  init() {}

  init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    kizuna = try fields.value(.kizuna)
    title = try fields.value(.title)
    description = try fields.optional(.description)
    days = try fields.optional(.days)
    lateDays = try fields.optional(.lateDays)
    actions = try fields.optional(.actions)
    themes = try fields.optionalChoices(.themes)
    counting = try fields.choice(.counting)
    teamKind = try fields.optionalChoice(.teamKind)
    scoring = try fields.value(.scoring)
    visibility = try fields.optionalChoice(.visibility)
  }

  init(_ challenge: ChallengeBody) {
    title = challenge.title
    description = challenge.description == TextBody() ? nil : challenge.description
    days = Int64(challenge.firstDay.distance(to: challenge.lastDay)) + 1
    lateDays = challenge.lateDays
    actions = challenge.actions.isEmpty ? nil : challenge.actions
    themes = challenge.themes.isEmpty ? nil : challenge.themes
    counting = challenge.counting
    teamKind = challenge.teamKind
    scoring = challenge.scoring
    visibility = challenge.visibility
  }

  /// - Throws: ``CommandFailure`` for what is no template, naming each field that is not as it should be.
  static func read(_ path: String) throws -> ChallengeTemplate {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(.notFound, .cannotRead(path))
    }
    do throws(Refusal) {
      let template = try RequestDecoding.decode(ChallengeTemplate.self, from: Array(data))
      guard template.kizuna == kind else { throw Refusal(.invalidValue) }
      return template
    } catch {
      throw CommandFailure.usage(.noTemplate(path), details: error.errors.map(Phrase.field))
    }
  }

  /// - Throws: ``CommandFailure`` where nobody has said how long it lasts.
  func request(
    group: PublicIdentifier, first: Day, teams: [PublicIdentifier]?
  ) throws -> ChallengeRequest {
    guard let days, days > 0 else { throw CommandFailure.usage(.noLastDay) }
    return ChallengeRequest(
      group: group, title: title, description: description, firstDay: first,
      lastDay: first.advanced(by: Int(min(days, 10_000)) - 1), lateDays: lateDays, actions: actions, themes: themes,
      counting: counting, teamKind: teamKind, teams: teams, scoring: scoring, visibility: visibility)
  }
}
