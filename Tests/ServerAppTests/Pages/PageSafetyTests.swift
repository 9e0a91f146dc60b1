import APITypes
import HTTPTypes
import Models
import Testing

@testable import ServerApp

/// What pages keep safe: sessions, forms, other people's classes, and secrets out of addresses.
@Suite struct PageSafetyTests {
  @Test func `forms of other sites and old forms change nothing`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      var browser = Browser(server)
      _ = try await browser.get("/join")
      let bare = try await browser.post("/join", ["code": classroom.letters], hasToken: false)
      #expect(bare.status == 403)
      #expect(bare.text.contains("ページが古くなっていました"))
      #expect(bare.text.contains("name=\"csrf\" value=\"\(browser.cookies["kizuna_form"] ?? "")\""))
      let foreign = try await browser.post(
        "/join", ["code": classroom.letters], headers: ["Sec-Fetch-Site": "cross-site"])
      #expect(foreign.status == 403)
      #expect(browser.cookies["kizuna_session"] == nil)
      var bareBrowser = Browser(server)
      #expect(try await bareBrowser.post("/join", ["code": classroom.letters]).status == 403, "no cookie, no form")
      #expect(try await browser.post("/join", ["code": classroom.letters, "more": "1"]).status == 400)
    }
  }

  /// Easy Japanese has its furigana on the page, and is all kana where there can be none.
  @Test(
    arguments: [
      ("ja", "家族の個人情報", "家族の個人情報"), ("ja-Hira", "家族", "かぞくの"),
      ("en", "personal data of the family", "personal data of the family"),
    ])
  func `what is kept of people is said to anybody, on a page and to programs alike`(
    language: String, shown: String, told: String
  ) async throws {
    try await TestServer.run { server in
      var browser = Browser(server)
      let page = try await browser.get("/privacy?lang=\(language)")
      #expect(page.status == 200)
      #expect(page.text.contains(shown) && page.text.contains("60") && page.text.contains("400"))
      #expect(try await browser.get("/join").text.contains("href=\"/privacy\""))
      let answer = try await server.get("/v1/privacy", headers: ["Accept-Language": language])
      let records = try answer.body(as: PrivacyBody.self).records
      #expect(records.map(\.id).contains("household_link"))
      #expect(records.first { $0.id == "pupil_entries" }?.days == 60)
      #expect(records.first { $0.id == "class_records" }?.kept.contains("400") == true)
      #expect(records.contains { $0.why.contains(told) })
      #expect(records.allSatisfy { !($0.what + $0.why + $0.kept).contains { "《{<&".contains($0) } && !$0.kept.isEmpty })
    }
  }

  @Test func `a pupil opens no teacher's page, and nobody a foreign class`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      var pupil = Browser(server)
      _ = try await pupil.join(classroom)
      for page in [
        "/classes", "/classes/\(classroom.id)/code", "/classes/\(classroom.id)/print",
        "/classes/\(classroom.id)/unusual",
      ] {
        #expect(try await pupil.get(page).status == 403, "\(page)")
      }
      #expect(try await pupil.post("/classes/\(classroom.id)/code", ["do": "close"]).status == 403)
      #expect(try await pupil.get("/classes/\(classroom.id)/board").status == 200, "the own class's board")

      var nobody = Browser(server)
      for page in ["code", "print", "board"] {
        let answer = try await nobody.get("/classes/\(classroom.id)/\(page)")
        #expect(answer.status == 303)
        #expect(answer["location"]?.hasPrefix("/login?next=") == true)
        #expect(try await pupil.get("/classes/\(EntryID.number(9))/\(page)").status == (page == "board" ? 404 : 403))
      }
      _ = try await server.signUp("aki")
      var resident = Browser(server)
      _ = try await resident.get("/login")
      _ = try await resident.post(
        "/login", ["city": "saitama", "handle": "aki", "password": Person.password, "next": ""])
      for id in [classroom.id, EntryID.number(9), "nothing"] {
        #expect(try await resident.get("/classes/\(id)/code").status == 404, "\(id)")
      }
    }
  }

  @Test func `a blank sheet by itself needs nothing of the server`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      let path = "/v1/groups/\(classroom.id)/blank-sheet"
      let sheet = try await server.get("\(path)?band=1-3", as: classroom.officer, headers: ["Accept-Language": "ja"])
      #expect(sheet.status == 200)
      #expect(sheet["content-type"] == "text/html; charset=utf-8")
      for words in ["5年2組", classroom.letters, "paper large", "@page", "data:image/svg+xml;base64,"] {
        #expect(sheet.text.contains(words), "\(words)")
      }
      for words in ["/assets/", "<script", "href=\"?", "<form"] { #expect(!sheet.text.contains(words), "\(words)") }
      let adult = try await server.get("\(path)?band=adult", as: classroom.officer)
      #expect(try adult.problem().code == "invalid_parameter")
      #expect(try await server.get("\(path)?sheet=nothing", as: classroom.officer).status == 404)
    }
  }

  @Test func `a login leads to the class that was asked for and nowhere else`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      for next in ["https://example.org/", "//example.org", "/classes//example.org", "/classes\\x", "/v1/me", ""] {
        var browser = Browser(server)
        #expect(try await browser.logIn(classroom, next: next)["location"] == "/classes", "\(next)")
      }
      var browser = Browser(server)
      let board = "/classes/\(classroom.id)/board"
      #expect(try await browser.logIn(classroom, next: board)["location"] == board)
      var wrong = Browser(server)
      _ = try await wrong.get("/login")
      let answer = try await wrong.post(
        "/login", ["city": "saitama", "handle": "officer", "password": "not this one at all", "next": ""])
      #expect(answer.status == 422)
      #expect(answer.text.contains("ハンドルとパスワードが合いません"))
      #expect(try await browser.post("/logout")["location"] == "/login")
      #expect(try await browser.get("/classes")["location"] == "/login?next=%2Fclasses")
    }
  }

  @Test func `cookies are for this server alone, and no address holds a secret`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      var teacher = Browser(server)
      _ = try await teacher.logIn(classroom)
      let code = try await teacher.get("/classes/\(classroom.id)/code").text
      #expect(code.contains(classroom.letters))
      #expect(code.contains("<svg"))
      _ = try await teacher.post("/classes/\(classroom.id)/code", ["do": "close"])
      #expect(!(try await teacher.get("/classes/\(classroom.id)/code").text.contains(classroom.letters)))
      _ = try await teacher.post("/classes/\(classroom.id)/code", ["do": "open"])
      let open = try await teacher.get("/classes/\(classroom.id)/code").text
      let letters = try #require(open.firstMatch(of: /big-code">([A-Z-]{9})</)).1

      var child = Browser(server)
      _ = try await child.get("/join", headers: ["X-Forwarded-Proto": "https"])
      _ = try await child.post("/join", ["code": String(letters)], headers: ["X-Forwarded-Proto": "https"])
      for cookie in child.setCookies {
        for part in ["HttpOnly", "SameSite=Strict", "Secure", "Path=/"] { #expect(cookie.contains(part), "\(cookie)") }
      }
      let secrets =
        [String(letters), classroom.letters] + teacher.cookies.values + child.cookies.values.filter { $0.count > 40 }
      for location in teacher.locations + child.locations {
        for secret in secrets { #expect(!location.contains(secret), "\(location)") }
      }
    }
  }

  @Test(arguments: [("ja", "このページはありません"), ("en", "There is no such page"), ("ja-Hira", "この ページは ないよ")])
  func `a browser that gets no page is told so in its language and led on`(language: String, title: String) async throws
  {
    try await TestServer.run { server in
      var browser = Browser(server)
      for path in ["/", "/joni", "/classes/x/y/z", "/join/leave"] {
        let answer = try await browser.get(
          path, headers: ["Accept": "text/html,*/*;q=0.8", "Accept-Language": language])
        #expect(answer.status == (path == "/join/leave" ? 405 : 404), "\(path)")
        for words in [title, "href=\"/join\"", "href=\"/classes\""] { #expect(answer.text.contains(words), "\(path)") }
      }
    }
  }

  @Test func `each form that fails is answered with a page and a way back`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom()
      var (child, teacher, nobody) = (Browser(server), Browser(server), Browser(server))
      _ = try await child.join(classroom)
      _ = try await teacher.logIn(classroom)
      _ = try await nobody.get("/join")
      let forms = [
        "/join", "/join/card", "/join/return", "/join/today", "/login", "/classes/\(classroom.id)/code",
        "/classes/\(classroom.id)/sheet",
      ]
      for path in forms {
        for browser in [child, teacher, nobody] {
          var browser = browser
          let odd = try await browser.post(path, ["nothing": "of this"])
          #expect(odd.status == 400)
          #expect(odd.text.contains("class=\"way\" href=\"\(path)\""), "\(path)")
        }
      }
      let ticked = try await child.post(
        "/join/today", ["day": "2026-11-23", "action": "no-such-thing", "tick": "new"])
      let location = try #require(ticked["location"])
      #expect(try await child.get(location).text.contains("保存できませんでした"))

      let sheet = try await teacher.post(
        "/classes/\(classroom.id)/sheet",
        [
          "sheet": "ecolife-2023-summer", "day": "2026-01-01", "run": EntryID.number(5), "rows": "2", "handed.1": "1",
          "mark.1.car-free-day": "1", "do": "save",
        ])
      #expect(sheet.status == 422)
      #expect(sheet.text.contains("value=\"○\""), "what was typed stays")
      #expect(sheet.text.contains(/id="notice"[^>]*>\s*<p>\s*\S/), "and says why")
      var late = teacher
      late.cookies["kizuna_session"] = "kzn_ended"
      let ended = try await late.get("/classes/\(classroom.id)/sheet?day=2026-11-20")
      #expect(
        ended["location"] == "/login?next=%2Fclasses%2F\(classroom.id.percentEncoded)%2Fsheet%3Fday%3D2026%2D11%2D20")
      #expect(LoginPages.target("/classes/\(classroom.id)/sheet?day=2026-11-20").hasSuffix("?day=2026-11-20"))
    }
  }

  @Test func `pages know their methods, and assets are kept until they change`() async throws {
    try await TestServer.run { server in
      let refused = try await server.put("/join", "{}")
      #expect(refused.status == 405)
      #expect(refused["allow"] == "GET, HEAD, OPTIONS, POST")
      #expect(try await server.send(.options, "/login")["allow"] == "GET, HEAD, OPTIONS, POST")
      var browser = Browser(server)
      for path in ["kizuna.css", "join.js", "ball.svg", "pictures/cat.svg"] {
        let asset = try await browser.get("/assets/\(path)")
        #expect(asset.status == 200)
        #expect(asset["cache-control"]?.hasPrefix("public") == true)
        let tag = try #require(asset["etag"])
        #expect(try await browser.get("/assets/\(path)", headers: ["If-None-Match": tag]).status == 304)
      }
      #expect(try await server.get("/assets/nothing.css").status == 404)
    }
  }
}
