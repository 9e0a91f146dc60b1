import APITypes
import Models
import ServerApp
import Testing

/// A child's way in and the day's ticks, as a browser without scripts goes it.
@Suite struct ChildPageTests {
  @Test func `a child comes in, sees the card once, ticks, and goes`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      var browser = Browser(server)
      let card = try await browser.join(classroom)
      #expect(card.status == 200)
      #expect(card.text.contains("あなたのカード"))
      #expect(card.text.matches(of: /assets\/pictures\/[a-z]+\.svg/).count == 4)
      #expect(try await browser.get("/join/card").status == 200, "the same card again, and no second pupil")
      #expect(try await browser.post("/join", ["code": classroom.letters])["location"] == "/join/card")
      #expect(try await browser.post("/join/card")["location"] == "/join/today")
      #expect(try await browser.get("/join/card")["location"] == "/join/today")

      let fields: KeyValuePairs = ["day": "2026-11-23", "action": "lights-off-day", "tick": "new"]
      #expect(try await browser.post("/join/today", fields)["location"] == "/join/today?day=2026-11-23")
      #expect(try await browser.post("/join/today", fields).status == 303, "twice is once")
      var today = try await browser.get("/join/today").text
      #expect(today.contains("保存しました"))
      #expect(today.matches(of: /aria-pressed="true"/).count == 1)
      let pupil = try #require(browser.cookies["kizuna_session"])
      let list = { () async throws -> [EntryBody] in
        let answer = try await server.get("/v1/entries", headers: ["Authorization": "Bearer \(pupil)"])
        return try answer.body(as: ListBody<EntryBody>.self).data
      }
      #expect(try await list().map(\.habit) == [false])
      _ = try await browser.post(
        "/join/today", ["day": "2026-11-23", "action": "lights-off-day", "tick": "always"])
      #expect(try await list().map(\.habit) == [true])
      for _ in 0..<2 {
        _ = try await browser.post(
          "/join/today", ["day": "2026-11-23", "action": "lights-off-day", "tick": "none"])
        #expect(try await list().isEmpty)
        _ = try await browser.post("/join/today", fields)
        #expect(try await list().count == 1, "taken back and ticked again")
      }

      #expect(try await browser.post("/join/leave")["location"] == "/join")
      #expect(browser.cookies["kizuna_session"] == nil)
      #expect(try await browser.get("/join/today")["location"] == "/join/return")
      today = try await server.get("/v1/me", headers: ["Authorization": "Bearer \(pupil)"]).text
      #expect(today.contains("login_required"), "the token is dead, not only forgotten")
      #expect(try await server.services.verifier.verify().differences.isEmpty)
    }
  }

  @Test func `a child makes a promise, sees the week, and ends it`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      var browser = Browser(server)
      _ = try await browser.join(classroom)
      _ = try await browser.post("/join/card")
      #expect(try await !browser.get("/join/today").text.contains("class=\"dot"))
      let monday = ["day": "2026-11-23", "action": "lights-off-day"] as KeyValuePairs
      _ = try await browser.post(
        "/join/promise", ["day": "2026-11-23", "action": "lights-off-day", "on.1": "1", "on.3": "1"])
      var page = try await browser.get("/join/today").text
      #expect(page.matches(of: /class="dot"/).count == 2)
      #expect(page.matches(of: /class="dot none"/).count == 5)
      _ = try await browser.post(
        "/join/today", ["day": "2026-11-23", "action": "lights-off-day", "tick": "new"])
      page = try await browser.get("/join/today").text
      #expect(page.matches(of: /class="dot done"/).count == 1)
      #expect(page.contains("<b>1</b>"))
      let strange = try await browser.post("/join/promise", ["day": "2026-11-23", "action": "fly", "on.1": "1"])
      #expect(strange["location"]?.hasSuffix("&unsaved") == true)
      _ = try await browser.post("/join/promise", monday)
      #expect(try await !browser.get("/join/today").text.contains("class=\"dot"))
      #expect(try await browser.post("/join/promise", monday).status == 303, "ended twice is ended")
      #expect(try await browser.post("/join/promise", ["on.1": "1", "why": "x"]).status == 400)
    }
  }

  @Test func `a child comes back by nickname and pictures, step by step`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      var first = Browser(server)
      let card = try await first.join(classroom).text
      let pictures = card.matches(of: /assets\/pictures\/([a-z]+)\.svg/).map { String($0.1) }
      let nickname = try #require(card.firstMatch(of: /class="nickname">([^<]+)</)).1

      var browser = Browser(server)
      _ = try await browser.get("/join/return")
      var page = ""
      for index in pictures.indices {
        page = try await browser.post(
          "/join/return?class=other",
          [
            "code": classroom.letters, "nickname": String(nickname),
            "picks": pictures.prefix(index).joined(separator: ","), "pick": pictures[index],
          ]
        ).text
      }
      #expect(page.contains("value=\"\(pictures.joined(separator: ","))\""))
      #expect(page.contains("value=\"\(classroom.letters)\""), "nothing typed is lost")
      let wrong = try await browser.post(
        "/join/return",
        ["code": classroom.letters, "nickname": String(nickname), "picks": "cat,cat,cat,cat"])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("ニックネームと絵が合いません"))
      let back = try await browser.post(
        "/join/return",
        [
          "code": classroom.letters, "nickname": String(nickname), "picks": pictures.joined(separator: ","),
        ])
      #expect(back["location"] == "/join/today")
      #expect(try await browser.get("/join/today").text.contains(nickname))
      // The device knows its class now.
      _ = try await browser.post("/join/leave")
      _ = try await browser.get("/join")
      #expect(try await browser.get("/join/return").text.contains("前と同じクラス"))
      let again = try await browser.post(
        "/join/return", ["nickname": String(nickname), "picks": pictures.joined(separator: ",")])
      #expect(again["location"] == "/join/today")
    }
  }

  @Test func `wrong and closed codes are told, and guessing is slowed down`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      var browser = Browser(server)
      _ = try await browser.get("/join")
      let wrong = try await browser.post("/join", ["code": "BBBB-BBBB"])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("このコードではクラスに入れません"))
      #expect(wrong.text.contains("value=\"BBBB-BBBB\""))
      _ = try await server.delete("/v1/groups/\(classroom.id)/codes/\(classroom.code.id)", as: classroom.officer)
      #expect(try await browser.post("/join", ["code": classroom.letters]).status == 422)
      var last = wrong
      for _ in 0..<25 { last = try await browser.post("/join", ["code": "BBBB-BBBB"]) }
      #expect(last.status == 429)
      #expect(last["retry-after"] != nil)
      #expect(last.text.contains("回数が多すぎます"))
    }
  }
}
