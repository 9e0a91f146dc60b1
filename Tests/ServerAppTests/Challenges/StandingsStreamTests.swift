import APITypes
import HTTPTypes
import Models
import NIOCore
import Synchronization
import Testing

@testable import ServerApp

/// Boards as streams.
@Suite struct StandingsStreamTests {
  @Test(.timeLimit(.minutes(15)))
  func aStreamShowsWhatPollingShows() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace()
      let pupil = race.pupils[0][0]
      try await server.listen(race.events, as: pupil) { stream in
        #expect(try await stream.next() == ["retry: 3000"])
        let first = try #require(try await stream.event())
        #expect(first.name == "standings")
        #expect(first.data == (try await server.get(race.standings, as: pupil).text))
        try await race.log(race.pupils[0][...])
        let second = try #require(try await stream.event())
        #expect(second.id != first.id)
        #expect(second.data == (try await server.get(race.standings, as: pupil).text))
      }
      try await server.waitForListeners(0)
    }
  }

  @Test(.timeLimit(.minutes(15)))
  func theSecondServerShowsTheSame() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace()
      let pupil = race.pupils[0][0]
      try await server.beside { other in
        try await other.listen(race.events, as: pupil) { stream in
          _ = try await stream.event()
          try await race.log(race.pupils[0][...])
          let event = try #require(try await stream.event())
          #expect(event.data == (try await server.get(race.standings, as: pupil).text))
        }
      }
    }
  }

  @Test(.timeLimit(.minutes(15)))
  func whoHasThePresentStateIsNotSentItAgain() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace()
      let first = try #require(try await server.listen(race.events) { try await $0.event() })
      try await server.listen(race.events, headers: ["Last-Event-ID": first.id]) { stream in
        #expect(try await stream.next() == ["retry: 3000"])
        try await server.waitForListeners(1)
        server.clock.advance(bySeconds: 14)
        await server.services.streams.tick()
        server.clock.advance(bySeconds: 1)
        #expect(try await stream.next() == [": alive"])
      }
      let other = try await server.listen(race.events, headers: ["Last-Event-ID": "0-0"]) { try await $0.event() }
      #expect(other == first)
    }
  }

  @Test(.timeLimit(.minutes(15)))
  func twoHundredListenersEndWithTheLastState() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace([11, 3])
      try await withThrowingTaskGroup(of: StreamEvent?.self) { listeners in
        for _ in 0..<200 {
          listeners.addTask { try await server.listen(race.events) { try await $0.last() } }
        }
        try await server.waitForListeners(200)
        try await race.log(race.pupils[0][...])
        server.clock.advance(bySeconds: ClassRace.secondsToItsEnd)
        let polled = try await server.get(race.standings).text
        var ends: [StreamEvent?] = []
        for try await last in listeners { ends.append(last) }
        #expect(ends.count == 200)
        #expect(ends.allSatisfy { $0?.data == polled })
      }
      #expect(try await race.board().state == .closed)
      let last = try #require(try await server.listen(race.events) { try await $0.last() })
      let again = try await server.get(race.events, headers: ["Last-Event-ID": last.id])
      #expect(again.status == 204 && again.body.isEmpty)
    }
  }

  @Test func headersSayWhatItIs() async throws {
    try await TestServer.run { server in
      let race = try await server.classRace([0])
      let head = try await server.send(.head, race.events, headers: ["Accept": "text/event-stream"])
      #expect(head.status == 200 && head.body.isEmpty)
      #expect(head["content-type"] == "text/event-stream")
      #expect(head["cache-control"] == "no-store")
      #expect(head["x-accel-buffering"] == "no")
      #expect(server.services.streams.count == 0)
      #expect(try await server.get(race.events + "?top=0").status == 422)
    }
  }

  @Test(.timeLimit(.minutes(15)))
  func aStopEndsStreamsAtOnce() async throws {
    let (addresses, announcement) = AsyncStream.makeStream(of: (port: Int, target: String).self)
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        defer { announcement.finish() }
        try await TestServer.run { server in
          let race = try await server.classRace([0])
          announcement.yield((server.port, race.events))
          try await server.waitForListeners(1)
        }
      }
      tasks.addTask {
        for await address in addresses {
          try await Wire.connect(to: address.port) { wire in
            wire.send(TestRequest(.get, address.target).bytes)
            #expect(await wire.readToEnd().suffix(5) == Array("0\r\n\r\n".utf8)[...])
          }
        }
      }
      try await tasks.waitForAll()
    }
  }
}
