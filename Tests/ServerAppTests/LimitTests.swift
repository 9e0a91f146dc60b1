import Models
import NIOCore
import Testing

/// Clients that are slow, many or endless.
@Suite struct LimitTests {
  /// A request, and how many of its bytes come at once; the others drip.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Drip: ",
      "POST /v1/estimates HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{",
    ])
  func aDrippingClientIsCutOffAndNobodyWaits(_ beginning: String) async throws {
    try await TestServer.run({ $0.requestSeconds = 1 }) { server in
      let answered = try await Wire.connect(to: server.port) { wire in
        try await withThrowingTaskGroup(of: [UInt8]?.self) { tasks in
          tasks.addTask { await wire.readToEnd() }
          tasks.addTask {
            wire.send(Array(beginning.utf8))
            while !Task.isCancelled {
              try await Task.sleep(for: .milliseconds(20))
              wire.send(Array("x".utf8))
            }
            return nil
          }
          for _ in 0..<10 { #expect(try await server.get("/livez").status == 200) }
          let bytes = try await tasks.next() ?? nil
          tasks.cancelAll()
          return bytes
        }
      }
      #expect(answered == [], "cut off without an answer")
      #expect(try await server.get("/livez").status == 200)
    }
  }

  /// The time runs for each request, not for the connection.
  @Test(.timeLimit(.minutes(10)))
  func aPatientClientKeepsItsConnection() async throws {
    try await TestServer.run({ $0.requestSeconds = 1 }) { server in
      let bytes = try await Wire.connect(to: server.port) { wire in
        let request = "GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        for _ in 0..<3 {
          wire.send(Array("\(request)\r\n".utf8))
          try await Task.sleep(for: .milliseconds(600))
        }
        wire.send(Array("\(request)Connection: close\r\n\r\n".utf8))
        return await wire.readToEnd()
      }
      let answers = String(decoding: bytes, as: UTF8.self).split(separator: "HTTP/1.1 200 OK")
      #expect(answers.count == 4)
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func twoHundredClientsAtOnceAreAllAccepted() async throws {
    try await TestServer.run { server in
      let gate = Gate(count: 200)
      let statuses = try await withThrowingTaskGroup(of: Int?.self) { tasks in
        for _ in 0..<200 {
          tasks.addTask {
            try await Wire.connect(to: server.port) { wire in
              // Everybody is connected before anybody asks.
              await gate.arrive()
              wire.send(TestRequest(.get, "/v1/cities").bytes)
              return Answer(await wire.readToEnd())?.status
            }
          }
        }
        return try await tasks.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }
      #expect(statuses == [200: 200])
    }
  }

  /// What a client sends after a refused body is not waited for.
  @Test(.timeLimit(.minutes(10)))
  func aBodyOfTenMegabytesIsRefused() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let body = #"{"action": "ev-trip", "day": "2026-11-23", "note": "\#(String(repeating: "x", count: 10 << 20))"}"#
      let answer = try await server.put("/v1/entries/\(EntryID.number(1))", as: aki, body)
      #expect(answer.status == 413)
      #expect(try answer.problem().code == "body_too_large")
      #expect(answer["connection"] == "close")
      #expect(try await server.get("/v1/entries/\(EntryID.number(1))", as: aki).status == 404)
    }
  }

  /// Beyond what the parser reads at all there is no problem body any more, but an end.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "GET / HTTP/1.1\r\nX: \(String(repeating: "x", count: 200_000))", "NO SUCH THING\r\n\r\n",
      "GET /livez HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
    ])
  func whatIsNoHTTPIsCutOff(_ text: String) async throws {
    try await TestServer.run { server in
      let answer = try await Wire.connect(to: server.port) { wire in
        wire.send(Array(text.utf8))
        return Answer(await wire.readToEnd())
      }
      #expect(answer?.status == 400 || answer == nil)
      #expect(try await server.get("/livez").status == 200)
    }
  }
}

/// Lets nobody through before so many have arrived.
private actor Gate {
  private var missing: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(count: Int) { missing = count }

  func arrive() async {
    missing -= 1
    guard missing > 0 else {
      for one in waiting { one.resume() }
      waiting = []
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }
}
