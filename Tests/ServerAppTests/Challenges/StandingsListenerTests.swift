import Models
import NIOCore
import Synchronization
import Testing

@testable import ServerApp

/// What a stream keeps for whoever reads slowly, and when it gives up.
@Suite struct StandingsListenerTests {
  private let start = Instant(milliseconds: 1_795_402_800_000)

  @Test(.timeLimit(.minutes(10)))
  func whoReadsSlowlyGetsTheNewestOnly() async throws {
    let listener = StandingsListener(at: start, lastID: "") {}
    listener.tick(.sample("1"), at: start)
    let written = Written()
    try await listener.run(now: { [start] in start }) { message in
      written.add(message)
      guard written.all.count == 1 else { return }
      // While the first is being written, three more come; then the stream ends.
      for name in ["2", "3", "4"] { listener.tick(.sample(name), at: start) }
      listener.finish()
    }
    #expect(written.all == ["1", "4"])
  }

  @Test func whoDoesNotReadIsDropped() {
    let isClosed = Mutex(false)
    let listener = StandingsListener(at: start, lastID: "") { isClosed.withLock { $0 = true } }
    for second in 0..<30 {
      listener.tick(.sample("\(second)"), at: start.advanced(bySeconds: Int64(second)))
      #expect(!isClosed.withLock { $0 })
    }
    listener.tick(.sample("30"), at: start.advanced(bySeconds: 30))
    #expect(isClosed.withLock { $0 })
  }

  @Test(.timeLimit(.minutes(10)))
  func aHeartbeatComesAfterSilenceAndAnEndAfterAQuarterOfAnHour() async throws {
    let listener = StandingsListener(at: start, lastID: "1") {}
    let written = Written()
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        try await listener.run(now: { [start] in start }) { message in
          written.add(message)
        }
      }
      var second: Int64 = 0
      for expected in 1...59 {
        for _ in 0..<15 {
          second += 1
          listener.tick(.sample("1"), at: start.advanced(bySeconds: second))
        }
        while written.all.count < expected { await Task.yield() }
      }
      listener.tick(nil, at: start.advanced(bySeconds: 900))
      try await tasks.waitForAll()
    }
    #expect(Set(written.all) == [": alive\n\n"])
    #expect(written.all.count == 60)
  }

  @Test(.timeLimit(.minutes(10)))
  func theLastStateIsTheEnd() async throws {
    let listener = StandingsListener(at: start, lastID: "1") {}
    listener.tick(.sample("2", isLast: true), at: start)
    let written = Written()
    try await listener.run(now: { [start] in start }) { message in written.add(message) }
    #expect(written.all == ["2"])
  }

  @Test func placesAreLimitedAndComeBack() throws {
    let places = StreamPlaces()
    var taken: [StreamPlace] = []
    for _ in 0..<20 { taken.append(try places.take(.member(1))) }
    #expect(throws: Refusal(.tooManyRequests, retryAfterSeconds: 30)) { try places.take(.member(1)) }
    _ = try places.take(.member(2))
    for _ in 0..<2000 { taken.append(try places.take(.origin("127.0.0"))) }
    #expect(throws: Refusal.self) { try places.take(.origin("127.0.0")) }
    taken.removeAll()
    taken = try (0..<20).map { _ in try places.take(.member(1)) }
    #expect(taken.count == 20)
  }
}

/// Messages in the order in which they were written.
private final class Written: Sendable {
  private let messages = Mutex<[String]>([])

  var all: [String] { messages.withLock { $0 } }

  func add(_ message: ByteBuffer) { messages.withLock { $0.append(String(buffer: message)) } }
}

extension StandingsSnapshot {
  /// One whose event is its id.
  fileprivate static func sample(_ id: String, isLast: Bool = false) -> StandingsSnapshot {
    StandingsSnapshot(json: [], id: id, event: ByteBuffer(string: id), isLast: isLast)
  }
}
