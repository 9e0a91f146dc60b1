import APITypes
import Accounting
import HTTPTypes
import Hummingbird
import Services

/// What is stored of people, for anybody: as a page and for programs, in the same words.
struct PrivacyPages: Sendable {
  let library: PageLibrary
  let retention: Retention

  /// The names of the texts, which stand in no template.
  static let texts = PrivacyStatement.Kind.allCases.flatMap { kind in
    ["what", "why", "kept"].map { "privacy_\(kind.rawValue)_\($0)" }
  }

  func add(to pages: inout PageTable) {
    pages.page("/privacy") { call in
      let groups = PrivacyStatement.People.allCases.map { people -> PageContext in
        let records = PrivacyStatement.Kind.allCases.filter { $0.people == people }.map { kind -> PageContext in
          var texts: PageContext = [:]
          for part in ["what", "why", "kept"] { texts[part] = text("t", kind, part, call.language) }
          return texts
        }
        return [people.rawValue: true, "records": records]
      }
      return call.page("privacy", ["groups": groups])
    }
  }

  func add(to routes: inout RouteTable) {
    routes.open(.privacy) { call in
      func plain(_ kind: PrivacyStatement.Kind, _ part: String) -> String { text("plain", kind, part, call.language) }
      let body = PrivacyBody(
        records: PrivacyStatement.Kind.allCases.map { kind in
          PrivacyBody.Record(
            id: kind.rawValue, people: kind.people.rawValue, what: plain(kind, "what"), why: plain(kind, "why"),
            kept: plain(kind, "kept"), days: kind.days(retention).map(Int64.init))
        })
      return Reply.bytes(
        try JSONCoding.encode(body), type: Reply.json,
        headers: [
          .cacheControl: "public, max-age=300", .contentLanguage: call.language.rawValue, .vary: "Accept-Language",
        ])
    }
  }

  private func text(_ form: String, _ kind: PrivacyStatement.Kind, _ part: String, _ language: Language) -> String {
    library.render(
      "\(form).privacy_\(kind.rawValue)_\(part)",
      ["days": kind.days(retention) ?? 0, "sessionDays": retention.sessionDays], language)
  }
}
