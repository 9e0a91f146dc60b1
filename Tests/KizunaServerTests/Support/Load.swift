import Foundation
import Synchronization
import Testing

/// Clients that put entries one after the other, and what they were answered.
final class Load: Sendable {
  /// `make torture` asks for longer.
  static let seconds = Double(ProcessInfo.processInfo.environment["KIZUNA_TORTURE_SECONDS"] ?? "") ?? 3

  let tokens: [String]
  private let seen = Mutex(Seen())

  private struct Seen {
    var acknowledged: [String: Int] = [:]
    var answers: [Int: Int] = [:]
    var withoutRetryAfter = 0
  }

  /// Signs residents up, whose clients then write.
  init(residents: Int, on server: String) async throws {
    var tokens: [String] = []
    for number in 0..<residents { tokens.append(try await Resident.signUp("resident-\(number)", on: server).token) }
    self.tokens = tokens
  }

  /// The entries some server said it has, with the clients' numbers.
  var acknowledged: [String: Int] { seen.withLock { $0.acknowledged } }
  /// How often each status was answered.
  var answers: [Int: Int] { seen.withLock { $0.answers } }
  /// Refusals for the moment that did not say when to come back.
  var withoutRetryAfter: Int { seen.withLock { $0.withoutRetryAfter } }

  func resident(_ number: Int, on server: String) -> Resident {
    Resident(server: server, token: tokens[number % tokens.count])
  }

  /// Puts entries until the deadline, or until the server is gone.
  func write(_ number: Int, on server: String, until deadline: ContinuousClock.Instant) async {
    let resident = resident(number, on: server)
    var count = 0
    while ContinuousClock.now < deadline {
      count += 1
      let id = UUID().uuidString.lowercased()
      let day = DaysAgo.text(1 + (number + count) % 30)
      let body = #"{"action":"ev-trip","quantity":0.5,"day":"\#(day)","habit":\#(count % 2 == 0)}"#
      guard let answer = try? await resident.send(.put, "/v1/entries/\(id)", body: body) else { return }
      seen.withLock { seen in
        seen.answers[answer.status, default: 0] += 1
        if answer.status == 201 { seen.acknowledged[id] = number }
        if answer.status == 503, answer.retryAfter == nil { seen.withoutRetryAfter += 1 }
      }
      if answer.status == 503 { try? await Task.sleep(for: .milliseconds(20)) }
    }
  }

  /// Reads totals until the deadline, or until the server is gone.
  func read(_ number: Int, on server: String, until deadline: ContinuousClock.Instant) async {
    let resident = resident(number, on: server)
    while ContinuousClock.now < deadline {
      guard let answer = try? await resident.send(.get, "/v1/me/totals"), answer.status == 200 else { return }
    }
  }

  /// Looks for every acknowledged entry.
  func expectEverythingAcknowledged(on server: String) async throws {
    let entries = Array(acknowledged)
    #expect(entries.count > 50, "the clients hardly wrote anything")
    let missing = try await withThrowingTaskGroup(of: [String].self) { group in
      let lanes = 16
      for lane in 0..<lanes {
        group.addTask {
          var missing: [String] = []
          for place in stride(from: lane, to: entries.count, by: lanes) {
            let (id, number) = entries[place]
            let status = try await self.resident(number, on: server).sendUntilTaken(.get, "/v1/entries/\(id)").status
            if status != 200 { missing.append("\(id): \(status)") }
          }
          return missing
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(missing == [], "acknowledged and gone")
  }
}

enum DaysAgo {
  /// A day of the recent past, as the API writes it.
  static func text(_ days: Int) -> String {
    let date = Date(timeIntervalSinceNow: -86_400 * Double(days))
    return date.formatted(.iso8601.year().month().day())
  }
}
