import Foundation
import Testing

/// Two servers on one PostgreSQL.
@Suite(.serialized, .enabled(if: PostgresCluster.isExpected, "PostgreSQL's programs are not here"))
struct TwoServersTests {
  private static let clients = 64

  @Test("64 clients write to each of two servers; one is killed with -9; nothing acknowledged is lost")
  func oneServerIsKilled() async throws {
    let cluster = try PostgresCluster()
    let servers = try (0..<2).map { _ in try BuiltServer("--database-url", cluster.url) }
    let load = try await Load(residents: 16, on: servers[0].address)
    let start = ContinuousClock.now
    let deadline = start + .seconds(Load.seconds)
    await withTaskGroup(of: Void.self) { group in
      for server in servers {
        for number in 0..<Self.clients {
          group.addTask { await load.write(number, on: server.address, until: deadline) }
        }
        for number in 0..<8 { group.addTask { await load.read(number, on: server.address, until: deadline) } }
      }
      group.addTask {
        try? await Task.sleep(until: start + .seconds(Load.seconds / 2))
        servers[0].killNow()
      }
    }
    #expect(Set(load.answers.keys) == [201])
    try await load.expectEverythingAcknowledged(on: servers[1].address)
    #expect(servers[1].stop() == 0)
    try expectSound(cluster)
  }

  @Test(
    "PostgreSQL is restarted and crashes under load: clients are told to come back, and nothing acknowledged is lost")
  func databaseIsRestarted() async throws {
    let cluster = try PostgresCluster()
    let servers = try (0..<2).map { _ in try BuiltServer("--database-url", cluster.url) }
    let load = try await Load(residents: 16, on: servers[0].address)
    let deadline = ContinuousClock.now + .seconds(Load.seconds + 4)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for server in servers {
        for number in 0..<Self.clients {
          group.addTask { await load.write(number, on: server.address, until: deadline) }
        }
      }
      group.addTask {
        for isCrash in [false, true] {
          try await Task.sleep(for: .seconds(Load.seconds / 3))
          cluster.stop(atOnce: isCrash)
          try await Task.sleep(for: .milliseconds(300))
          try cluster.start()
        }
      }
      try await group.waitForAll()
    }
    #expect(load.answers[201, default: 0] > 0 && load.answers[503, default: 0] > 0)
    #expect(Set(load.answers.keys).isSubset(of: [201, 503]), "\(load.answers)")
    #expect(load.withoutRetryAfter == 0)
    for server in servers { #expect(server.isRunning) }
    try await load.expectEverythingAcknowledged(on: servers[1].address)
    for server in servers { #expect(server.stop() == 0) }
    try expectSound(cluster)
  }

  @Test("while PostgreSQL stands still the server says that it isn't ready, and is again when it goes on")
  func databaseStandsStill() async throws {
    let cluster = try PostgresCluster()
    let server = try BuiltServer("--database-url", cluster.url, "--database-connections", "3")
    let anyone = Resident(server: server.address, token: "")
    #expect(try await anyone.send(.get, "/readyz").status == 200)
    try await Task.sleep(for: .seconds(1.1))
    cluster.stand(still: true)
    for _ in 0..<2 {
      let answer = try await anyone.send(.get, "/readyz")
      #expect(answer.status == 503 && answer.retryAfter != nil)
    }
    #expect(try await anyone.send(.get, "/livez").status == 200)
    cluster.stand(still: false)
    #expect(try await anyone.sendUntilTaken(.get, "/readyz").status == 200)
    #expect(server.stop() == 0)
  }

  @Test("what one server changes of sessions and memberships holds for the next request of the other")
  func changesAreSeenByBoth() async throws {
    let cluster = try PostgresCluster()
    let servers = try (0..<2).map { _ in try BuiltServer("--database-url", cluster.url) }
    let keeper = try await Resident.signUp("keeper", on: servers[0].address)
    let there = Resident(server: servers[1].address, token: keeper.token)
    let city = try await there.json(.get, "/v1/cities/saitama")
    let root = try #require(city["id"] as? String)
    let household = try await keeper.json(
      .post, "/v1/groups", body: #"{"kind":"household","parent":"\#(root)","name":"のはら"}"#)
    let path = "/v1/groups/\(try #require(household["id"] as? String))"
    #expect(try await there.send(.get, path).status == 200)
    // The last one out closes it.
    let me = try #require(try await keeper.json(.get, "/v1/me")["id"] as? String)
    #expect(try await keeper.send(.delete, path + "/members/\(me)").status == 204)
    #expect(try await there.send(.get, path).status == 404)
    #expect(try await there.send(.delete, "/v1/sessions/current").status == 204)
    #expect(try await keeper.send(.get, "/v1/me").status == 401)
    for server in servers { #expect(server.stop() == 0) }
  }

  private func expectSound(_ cluster: PostgresCluster) throws {
    let verification = try CommandRun("verify", "--database-url", cluster.url)
    #expect(verification.status == 0, "\(verification.errors)\(verification.output)")
  }
}

extension Resident {
  /// The answer's body as an object.
  fileprivate func json(_ method: Method, _ path: String, body: String? = nil) async throws -> [String: Any] {
    let answer = try await send(method, path, body: body)
    #expect((200..<300).contains(answer.status), "\(path): \(String(decoding: answer.body, as: UTF8.self))")
    return try #require(try JSONSerialization.jsonObject(with: answer.body) as? [String: Any])
  }
}
