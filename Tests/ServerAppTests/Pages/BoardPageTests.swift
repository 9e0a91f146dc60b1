import APITypes
import Models
import ServerApp
import Testing

/// What the board says of how many took part.
@Suite struct BoardPageTests {
  private func board(rows: Int, enrolled: Int) async throws -> String {
    try await TestServer.run { server in
      let classroom = try await server.classroom(enrolled: enrolled)
      var teacher = Browser(server)
      _ = try await teacher.logIn(classroom)
      let ticks = (1...rows).map { #"{"row": \#($0), "ticks": [{"action": "car-free-day", "habit": false}]}"# }
      let run = try await server.put(
        "/v1/groups/\(classroom.id)/sheet-runs/\(EntryID.number(3))", as: classroom.officer,
        #"{"sheet": "ecolife-2023-summer", "day": "2026-11-23", "rows": [\#(ticks.joined(separator: ","))]}"#)
      #expect(run.status == 201)
      return try await teacher.get("/classes/\(classroom.id)/board").text
    }
  }

  @Test func `a part of the class is a share`() async throws {
    let page = try await board(rows: 6, enrolled: 8)
    #expect(page.contains("<b>75<span>%</span></b>"))
    #expect(page.contains("8人中 6人"))
    #expect(page.contains("stroke-dasharray=\"75 100\""))
    #expect(page.contains("テレビ<b>32</b>時間分のCO2"), "1,134 g are shown as 1.1 kg")
  }

  @Test func `the class's own open goal is a second ring`() async throws {
    try await TestServer.run { server in
      let classroom = try await server.classroom(enrolled: 8)
      var teacher = Browser(server)
      _ = try await teacher.logIn(classroom)
      #expect(try await !teacher.get("/classes/\(classroom.id)/board").text.contains("class=\"goal\""))
      let made = try await server.post(
        "/v1/challenges", as: classroom.officer,
        """
        {"group": "\(classroom.id)", "title": {"ja": "クラスの目標"}, "first_day": "2026-11-20", "last_day": "2026-11-30",
         "counting": "done", "scoring": {"rule": "goal", "target_entries": 12}}
        """)
      let id = try made.body(as: ChallengeBody.self).id
      let opened = try await server.patch(
        "/v1/challenges/\(id)", as: classroom.officer, #"{"state": "open"}"#, headers: ["If-Match": "*"])
      #expect(opened.status == 200)
      let ticks = (1...6).map { #"{"row": \#($0), "ticks": [{"action": "car-free-day", "habit": false}]}"# }
      let run = try await server.put(
        "/v1/groups/\(classroom.id)/sheet-runs/\(EntryID.number(3))", as: classroom.officer,
        #"{"sheet": "ecolife-2023-summer", "day": "2026-11-23", "rows": [\#(ticks.joined(separator: ","))]}"#)
      #expect(run.status == 201)
      server.clock.advance(bySeconds: 2)
      let page = try await teacher.get("/classes/\(classroom.id)/board").text
      #expect(page.contains("<b>50<span>%</span></b>") && page.contains("クラスの目標"))
    }
  }

  @Test func `more than the class has are records, and no share`() async throws {
    let page = try await board(rows: 6, enrolled: 5)
    #expect(page.contains("<b>6</b>"))
    #expect(page.contains("今日の記録"))
    #expect(page.contains("5人のクラス"))
    #expect(page.contains("stroke-dasharray=\"100 100\""))
    #expect(!page.contains("<span>%</span>"))
  }
}
