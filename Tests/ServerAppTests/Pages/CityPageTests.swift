import APITypes
import Accounting
import Testing

@testable import ServerApp

/// What anybody sees of a city.
@Suite struct CityPageTests {
  @Test func `nothing is shown of fewer than ten people, and then the week with its themes`() async throws {
    try await TestServer.run { server in
      var stranger = Browser(server)
      for index in 0..<12 {
        let person = try await server.signUp(Names.next())
        if index == 9 {
          let page = try await stranger.get("/cities/saitama").text
          #expect(page.contains("10人以上が取り組むと") && !page.contains("class=\"total\""))
          #expect(page.matches(of: /少人数のため出しません/).count == CityPages.weekCount)
        }
        let path = "/v1/entries/\(EntryID.number(500 + index))"
        #expect(
          try await server.put(path, as: person, #"{"action": "walk", "quantity": 4, "day": "2026-11-23"}"#).status
            == 201)
      }
      server.clock.advance(bySeconds: 2)
      let page = try await stranger.get("/cities/saitama").text
      #expect(page.contains("<b>6.000 kg</b>"), "twelve walks of 4 km: what is shown changes by three people at least")
      #expect(page.matches(of: /少人数のため出しません/).count == CityPages.weekCount - 1)
      #expect(try await stranger.get("/cities/saitama?lang=en").text.contains("Mobility"))
      #expect(try await stranger.get("/cities/atlantis").status == 404)
      #expect(try await stranger.get("/cities/atlantis/method").status == 404)
    }
  }

  @Test func `the method page has every action, factor and source of the catalogue`() async throws {
    try await TestServer.run { server in
      var stranger = Browser(server)
      let page = try await stranger.get("/cities/saitama/method?lang=en").text
      let catalogue = try Project.catalogue()
      for action in catalogue.actions { #expect(page.contains("id=\"action-\(action.id.rawValue)\"")) }
      let factors = try await server.get("/v1/catalogue/factors?city=saitama").body(as: FactorsBody.self)
      for factor in factors.data { #expect(page.contains("<code>\(factor.name.rawValue)</code>")) }
      for source in factors.sources { #expect(page.contains(Furigana.escaped(source.address)), "\(source.id)") }
      // Each number leads to a source that is there.
      for number in page.matches(of: /href="#source-(\d+)"/).map({ $0.1 }) {
        #expect(page.contains("id=\"source-\(number)\""))
      }
    }
  }

  @Test(arguments: [(0, 2), (1, 2), (3, 4), (9, 10), (10, 10), (11, 20), (200_001, 400_000), (500_000, 1_000_000)])
  func `an axis ends at a number whose half is round`(most: Int64, end: Int64) {
    #expect(WeekChart.ceiling(most) == end)
  }

  @Test func `bars stand on the axis, one on the other, and what may not be shown has none`() throws {
    let monday = Day(number: 20_000)
    let chart = WeekChart(
      weeks: [
        .init(monday: monday, parts: (lower: 50, upper: 50)), .init(monday: monday, parts: nil),
        .init(monday: monday, parts: (lower: -5, upper: 25)),
      ], label: { "\($0)" }
    ).context
    let bars = try #require(chart["bars"] as? [PageContext])
    #expect(bars.map { $0["lower"] as? String } == ["84", "0", "0"])
    #expect(bars.map { $0["upper_y"] as? String } == ["16", "184", "142"])
    #expect(bars.map { $0["hidden"] as? Bool } == [false, true, false])
    #expect((chart["ticks"] as? [PageContext])?.map { $0["label"] as? String } == ["100", "50", "0"])
  }
}
