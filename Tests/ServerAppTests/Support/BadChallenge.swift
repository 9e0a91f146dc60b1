import APITypes
import Accounting
import HTTPTypes
import Models

/// A request about a challenge that is refused, and how. It is made by the keeper of a club.
struct BadChallenge: Sendable {
  let name: String
  let method: HTTPRequest.Method
  /// `{club}` and `{draft}` stand for ids.
  let target: String
  let body: String?
  let headers: [(name: String, value: String)]
  let code: ProblemCode
  let pointer: String?

  func request(
    club: PublicIdentifier, draft: PublicIdentifier, as person: Person, _ language: Language
  ) -> TestRequest {
    func filled(_ text: String) -> String {
      text.replacing("{club}", with: "\(club)").replacing("{draft}", with: "\(draft)")
    }
    var request = TestRequest(method, filled(target), as: person, body.map(filled))
    request.headers += headers + [("Accept-Language", language.rawValue)]
    return request
  }

  /// A goal that could be made.
  static func body(club: PublicIdentifier, title: String = "Together") -> String {
    new(["group": "\"\(club)\"", "title": #"{"en": "\#(title)"}"#])
  }

  private static let good: [(name: String, value: String)] = [
    ("group", #""{club}""#), ("title", #"{"en": "Together"}"#), ("first_day", #""2026-11-23""#),
    ("last_day", #""2026-11-30""#), ("counting", #""done""#),
    ("scoring", #"{"rule": "goal", "target_mg": 100000}"#),
  ]

  /// The good fields, some of them replaced, left out (by an empty text) or added.
  private static func new(_ changed: KeyValuePairs<String, String>) -> String {
    let names = Set(changed.map(\.key))
    let fields = good.filter { !names.contains($0.name) } + changed.map { (name: $0.key, value: $0.value) }
    return "{" + fields.filter { !$0.value.isEmpty }.map { #""\#($0.name)": \#($0.value)"# }.joined(separator: ", ")
      + "}"
  }

  private static func made(
    _ name: String, _ changed: KeyValuePairs<String, String>, is code: ProblemCode, at pointer: String?
  ) -> BadChallenge {
    BadChallenge(
      name: name, method: .post, target: "/v1/challenges", body: new(changed), headers: [], code: code,
      pointer: pointer)
  }

  private static func changed(
    _ name: String, _ body: String, tag: String? = "\"1\"", is code: ProblemCode, at pointer: String? = nil
  ) -> BadChallenge {
    BadChallenge(
      name: name, method: .patch, target: "/v1/challenges/{draft}", body: body,
      headers: tag.map { [("If-Match", $0)] } ?? [], code: code, pointer: pointer)
  }

  private static func asked(
    _ name: String, _ method: HTTPRequest.Method, _ target: String, _ body: String? = nil, is code: ProblemCode,
    at pointer: String? = nil
  ) -> BadChallenge {
    BadChallenge(name: name, method: method, target: target, body: body, headers: [], code: code, pointer: pointer)
  }

  static let all = syntax + rules + changes + questions

  private static let syntax: [BadChallenge] = [
    made("an unknown field", ["prize": "1"], is: .unknownField, at: "/prize"),
    made(
      "an unknown field below", ["scoring": #"{"rule": "goal", "target": 1}"#], is: .unknownField, at: "/scoring/target"
    ),
    made("no title", ["title": ""], is: .malformedRequest, at: "/title"),
    made("a title as text", ["title": #""x""#], is: .malformedRequest, at: "/title"),
    made("an unknown language", ["title": #"{"fr": "x"}"#], is: .unknownField, at: "/title/fr"),
    made("30 February", ["first_day": #""2026-02-30""#], is: .malformedRequest, at: "/first_day"),
    made("counting nothing", ["counting": #""some""#], is: .malformedRequest, at: "/counting"),
    made("an unknown rule", ["scoring": #"{"rule": "luck"}"#], is: .malformedRequest, at: "/scoring/rule"),
    made("no rule", ["scoring": "{}"], is: .malformedRequest, at: "/scoring/rule"),
    made("an unknown theme", ["themes": #"["energy", "magic"]"#], is: .malformedRequest, at: "/themes/1"),
    made("themes as text", ["themes": #""energy""#], is: .malformedRequest, at: "/themes"),
    made("half a day", ["late_days": "0.5"], is: .malformedRequest, at: "/late_days"),
    made("a team without an id", ["teams": #"["x"]"#], is: .malformedRequest, at: "/teams/0"),
    made(
      "a fraction as target", ["scoring": #"{"rule": "goal", "target_mg": 0.5}"#], is: .malformedRequest,
      at: "/scoring/target_mg"),
    made(
      "bands of text", ["scoring": #"{"rule": "fair", "bands": ["a"]}"#], is: .malformedRequest, at: "/scoring/bands/0"),
  ]

  private static let rules: [BadChallenge] = [
    made("an empty title", ["title": "{}"], is: .invalidValue, at: "/title"),
    made("a blank title", ["title": #"{"en": " "}"#], is: .invalidValue, at: "/title"),
    made(
      "a title of 81", ["title": #"{"en": "\#(String(repeating: "x", count: 81))"}"#], is: .invalidValue, at: "/title"),
    made(
      "a description of 1001", ["description": #"{"ja": "\#(String(repeating: "あ", count: 1001))"}"#],
      is: .invalidValue,
      at: "/description"),
    made("a foreign group", ["group": #""\#(EntryID.number(5))""#], is: .invalidValue, at: "/group"),
    made("backwards", ["last_day": #""2026-11-22""#], is: .invalidValue, at: "/last_day"),
    made("over", ["first_day": #""2026-11-01""#, "last_day": #""2026-11-02""#], is: .invalidValue, at: "/first_day"),
    made("two years", ["last_day": #""2028-11-23""#], is: .invalidValue, at: "/last_day"),
    made("31 late days", ["late_days": "31"], is: .invalidValue, at: "/late_days"),
    made("before it ends", ["late_days": "-1"], is: .invalidValue, at: "/late_days"),
    made("actions and themes", ["actions": #"["walk"]"#, "themes": #"["energy"]"#], is: .invalidValue, at: "/themes"),
    made("an unknown action", ["actions": #"["walk", "fly"]"#], is: .unknownAction, at: "/actions/1"),
    made("an action twice", ["actions": #"["walk", "walk"]"#], is: .invalidValue, at: "/actions"),
    made("a goal without target", ["scoring": #"{"rule": "goal"}"#], is: .invalidValue, at: "/scoring/target_mg"),
    made(
      "a goal of nothing", ["scoring": #"{"rule": "goal", "target_mg": 99999}"#], is: .invalidValue,
      at: "/scoring/target_mg"),
    made(
      "a goal with two targets", ["scoring": #"{"rule": "goal", "target_mg": 1, "target_entries": 1}"#],
      is: .invalidValue,
      at: "/scoring/target_entries"),
    made("a goal with teams", ["team_kind": #""class""#], is: .invalidValue, at: "/team_kind"),
    made(
      "teams of households", ["scoring": #"{"rule": "total"}"#, "team_kind": #""household""#], is: .invalidValue,
      at: "/team_kind"),
    made("ranks without teams", ["scoring": #"{"rule": "total"}"#], is: .invalidValue, at: "/team_kind"),
    made(
      "a target of ranks", ["scoring": #"{"rule": "total", "target_mg": 5}"#, "team_kind": #""class""#],
      is: .invalidValue,
      at: "/scoring/target_mg"),
    made(
      "more than everybody",
      ["scoring": #"{"rule": "total", "minimum_participation": 101}"#, "team_kind": #""class""#],
      is: .invalidValue, at: "/scoring/minimum_participation"),
    made(
      "bands backwards", ["scoring": #"{"rule": "total", "bands": [40, 20]}"#, "team_kind": #""class""#],
      is: .invalidValue,
      at: "/scoring/bands"),
    made(
      "classes of a club", ["scoring": #"{"rule": "total"}"#, "team_kind": #""class""#], is: .invalidValue,
      at: "/team_kind"),
    made(
      "a team that is none", ["scoring": #"{"rule": "total"}"#, "team_kind": #""class""#, "teams": #"["{club}"]"#],
      is: .teamNotPossible, at: "/teams/0"),
  ]

  private static let changes: [BadChallenge] = [
    changed("unseen", "{}", tag: nil, is: .preconditionRequired),
    changed("stale", "{}", tag: "\"9\"", is: .staleRevision),
    changed("closed by hand", #"{"state": "closed"}"#, is: .malformedRequest, at: "/state"),
    changed("another group", #"{"group": "{club}"}"#, is: .unknownField, at: "/group"),
    changed("no title left", #"{"title": {}}"#, is: .invalidValue, at: "/title"),
    changed("backwards", #"{"last_day": "2026-11-01"}"#, is: .invalidValue, at: "/last_day"),
    asked("a team of a goal", .put, "/v1/challenges/{draft}/teams/{club}", "{}", is: .teamNotPossible),
    asked(
      "a team of nobody", .put, "/v1/challenges/{draft}/teams/{club}", #"{"enrolled": 0}"#, is: .invalidValue,
      at: "/enrolled"),
    asked("a team without a body", .put, "/v1/challenges/{draft}/teams/{club}", "", is: .malformedRequest, at: ""),
    asked("no team's id", .put, "/v1/challenges/{draft}/teams/5-1", "{}", is: .invalidIdentifier),
    asked("a deletion unseen", .delete, "/v1/challenges/{draft}", is: .preconditionRequired),
  ]

  private static let questions: [BadChallenge] = [
    asked("no id", .get, "/v1/challenges/autumn", is: .invalidIdentifier),
    asked("no rows", .get, "/v1/challenges/{draft}/standings?top=0", is: .invalidValue, at: "top"),
    asked("201 rows", .get, "/v1/challenges/{draft}/standings?top=201", is: .invalidValue, at: "top"),
    asked("around nothing", .get, "/v1/challenges/{draft}/standings?around=me", is: .invalidParameter, at: "around"),
    asked("an unknown parameter", .get, "/v1/challenges/{draft}/standings?band=1", is: .unknownParameter, at: "band"),
    asked(
      "around in a stream", .get, "/v1/challenges/{draft}/events?around={club}", is: .unknownParameter, at: "around"),
    asked("a draft's board", .get, "/v1/challenges/{draft}/standings", is: .notFound),
    asked("a draft's stream", .get, "/v1/challenges/{draft}/events", is: .notFound),
    asked("a made-up cursor", .get, "/v1/challenges?cursor=abc", is: .invalidCursor),
    asked("no such city", .get, "/v1/cities/atlantis/challenges", is: .notFound),
    asked("limit 0", .get, "/v1/cities/saitama/challenges?limit=0", is: .invalidValue, at: "limit"),
    asked("another method", .post, "/v1/challenges/{draft}/standings", "{}", is: .methodNotAllowed),
  ]
}
