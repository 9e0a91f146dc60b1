import Models
import ServerApp
import Testing

/// The class sheet as a plain form: saved as a whole, corrected by revision, taken back and entered again.
@Suite struct SheetPageTests {
  private static func value(_ name: String, in page: String) throws -> String {
    let field = try Regex("name=\"\(name)\"[^>]* value=\"([^\"]*)\"", as: (Substring, Substring).self)
    return String(try #require(page.firstMatch(of: field), "no field \(name)").1)
  }

  @Test func `a sheet is entered, corrected, taken back and entered again`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      let path = "/classes/\(classroom.id)/sheet"
      var teacher = Browser(server)
      _ = try await teacher.logIn(classroom)
      let blank = try await teacher.get("\(path)?rows=3").text
      let run = try Self.value("run", in: blank)
      #expect(try Self.value("revision", in: blank) == "")

      let send = { (browser: inout Browser, run: String, revision: String, mark: String, action: String) in
        try await browser.post(
          path,
          [
            "sheet": "ecolife-2023-summer", "day": "2026-11-23", "run": run, "revision": revision, "rows": "3",
            "mark.1.car-free-day": mark, "mark.2.car-free-day": "2", "handed.3": "1",
            "nickname.2": mark == "x" ? "だれでもない" : "", "do": action,
          ])
      }
      let first = try await send(&teacher, run, "", "1", "save")
      #expect(first.status == 200)
      #expect(first.text.contains("<b>378</b>"), "two car-free days done")
      #expect(first.text.contains("<b>189</b>"), "one of them new")
      #expect(try Self.value("revision", in: first.text) == "1")
      #expect(try Self.value("revision", in: try await teacher.get(path).text) == "1", "it stands")

      let failed = try await send(&teacher, run, "1", "x", "save")
      #expect(failed.text.contains("○か◎を入れてください"))
      #expect(failed.text.contains("だれでもない"), "what was typed stays")
      #expect(failed.text.contains("保存できなかった行があります"))
      let stale = try await send(&teacher, run, "1", "1", "save")
      #expect(stale.status == 412)
      #expect(try Self.value("revision", in: stale.text) == "1", "the revision that was sent")

      let undone = try await send(&teacher, run, "2", "1", "take-back")
      #expect(undone.text.contains("シートを取り消しました"))
      let fresh = try Self.value("run", in: undone.text)
      #expect(fresh != run)
      #expect(try Self.value("revision", in: undone.text) == "")
      #expect(try await send(&teacher, fresh, "", "1", "save").text.contains("<b>378</b>"))
      #expect(try await server.services.verifier.verify().differences.isEmpty)

      var pupil = Browser(server)
      _ = try await pupil.join(classroom)
      #expect(try await pupil.get(path).status == 403)
    }
  }

  @Test func `rows far down stay on the page, so that the next save does not drop them`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      let path = "/classes/\(classroom.id)/sheet"
      var teacher = Browser(server)
      _ = try await teacher.logIn(classroom)
      let saved = try await teacher.post(
        path,
        [
          "sheet": "ecolife-2023-summer", "day": "2026-11-23",
          "run": try Self.value("run", in: try await teacher.get(path).text), "revision": "", "rows": "200",
          "mark.200.car-free-day": "1", "do": "save",
        ])
      #expect(saved.status == 200)
      #expect(try Self.value("mark.200.car-free-day", in: try await teacher.get("\(path)?rows=3").text) == "○")
    }
  }
}
