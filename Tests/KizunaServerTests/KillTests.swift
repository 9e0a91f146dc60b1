import Foundation
import Synchronization
import Testing

/// What was answered is there after the power is gone.
@Suite(.serialized)
struct KillTests {
  /// `make torture` asks for longer.
  private static let seconds = Double(ProcessInfo.processInfo.environment["KIZUNA_TORTURE_SECONDS"] ?? "") ?? 3
  private static let writers = 64
  private static let readers = 8

  @Test("64 clients put entries while 8 read totals; after kill -9 every acknowledged entry is there once")
  func acknowledgedEntriesSurvive() async throws {
    let folder = try ScratchFolder()
    let server = try BuiltServer(folder: folder.path)
    let residents = try await residents(16, on: server.address)
    let acknowledged = Acknowledged()
    let deadline = ContinuousClock.now + .seconds(Self.seconds)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<Self.writers {
        group.addTask { await write(number, residents, until: deadline, acknowledged) }
      }
      for number in 0..<Self.readers {
        group.addTask { await read(residents[number % residents.count], until: deadline) }
      }
      group.addTask {
        try? await Task.sleep(until: deadline - .milliseconds(200))
        server.killNow()
      }
    }
    let ids = acknowledged.all
    #expect(ids.count > 50, "the clients hardly wrote anything")

    let again = try BuiltServer(folder: folder.path)
    for (id, number) in ids {
      let owner = Resident(server: again.address, token: residents[number % residents.count].token)
      let answer = try await owner.send(.get, "/v1/entries/\(id)")
      #expect(answer.status == 200, "entry \(id) was acknowledged and is gone")
    }
    #expect(again.stop() == 0)
    let verification = try CommandRun("verify", "--data-dir", folder.path)
    #expect(verification.status == 0, "\(verification.errors)")
  }

  private func residents(_ count: Int, on server: String) async throws -> [Resident] {
    var residents: [Resident] = []
    for number in 0..<count { residents.append(try await .signUp("resident-\(number)", on: server)) }
    return residents
  }

  private func write(
    _ number: Int, _ residents: [Resident], until deadline: ContinuousClock.Instant,
    _ acknowledged: Acknowledged
  ) async {
    var count = 0
    while ContinuousClock.now < deadline {
      count += 1
      let id = UUID().uuidString.lowercased()
      let day = DaysAgo.text(1 + (number + count) % 30)
      let body = #"{"action":"ev-trip","quantity":0.5,"day":"\#(day)","habit":\#(count % 2 == 0)}"#
      guard let answer = try? await residents[number % residents.count].send(.put, "/v1/entries/\(id)", body: body)
      else {
        return
      }
      if answer.status == 201 { acknowledged.add(id, by: number) }
    }
  }

  private func read(_ resident: Resident, until deadline: ContinuousClock.Instant) async {
    while ContinuousClock.now < deadline {
      guard let answer = try? await resident.send(.get, "/v1/me/totals"), answer.status == 200 else { return }
    }
  }
}

/// The entries the server said it has, and whose they are.
private final class Acknowledged: Sendable {
  private let entries = Mutex<[String: Int]>([:])

  var all: [String: Int] { entries.withLock { $0 } }

  func add(_ id: String, by number: Int) { entries.withLock { $0[id] = number } }
}

enum DaysAgo {
  /// A day of the recent past, as the API writes it.
  static func text(_ days: Int) -> String {
    let date = Date(timeIntervalSinceNow: -86_400 * Double(days))
    return date.formatted(.iso8601.year().month().day())
  }
}
