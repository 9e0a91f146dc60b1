import Models
import Services
import Testing

@Suite struct EntryListTests {
  @Test func `newest day first, later arrivals first, in pages without a gap`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      var expected: [[EntryView]] = []
      for offset in [-2, 0, -1] {
        var day: [EntryView] = []
        for _ in 0..<3 { day.insert(try await world.log("walk", 1, on: world.day(offset), by: aki), at: 0) }
        expected.append(day)
      }
      let ids = [expected[1], expected[2], expected[0]].flatMap { $0.map(\.entry.id) }
      for limit in [1, 2, 4, 9, 10] {
        var shown: [EntryView] = []
        var place: EntryService.Place?
        repeat {
          let page = try await world.entries.list(
            from: world.day(-2), to: world.today, after: place, limit: limit, of: aki)
          #expect(page.entries.count <= limit && !page.entries.isEmpty)
          shown += page.entries
          place = page.next
        } while place != nil
        #expect(shown.map(\.entry.id) == ids, "by \(limit)")
      }
    }
  }

  @Test func `both ends of the period are in it`() async throws {
    try await World.run { world in
      let aki = try await world.resident("aki")
      for offset in -3...0 { try await world.log("walk", 1, on: world.day(offset), by: aki) }
      let list = try await world.entries.list(from: world.day(-2), to: world.day(-1), after: nil, limit: 9, of: aki)
      #expect(list.entries.map(\.entry.day) == [world.day(-1), world.day(-2)])
      #expect(list.next == nil)
    }
  }
}
