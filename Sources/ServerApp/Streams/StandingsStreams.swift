import Models
import ServiceLifecycle
package import Services
import Synchronization

/// Everybody who listens to standings. Once a second each audience's board is looked at, and what is new goes to all of its listeners.
package final class StandingsStreams: Service {
  private struct Room {
    let seat: BoardService.Seat
    var listeners: [ObjectIdentifier: StandingsListener] = [:]
  }

  let boards: BoardService
  let effects: Effects
  let press = StandingsPress()
  let places = StreamPlaces()
  private let rooms = Mutex<[StandingsAudience: Room]>([:])

  package init(boards: BoardService, effects: Effects) {
    self.boards = boards
    self.effects = effects
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(1))
        await self.tick()
      }
    }
  }

  /// How many listen.
  package var count: Int { rooms.withLock { rooms in rooms.values.reduce(0) { $0 + $1.listeners.count } } }

  /// What is to be done every second.
  package func tick() async {
    for (audience, room) in rooms.withLock({ $0 }) {
      // Without a board nobody is told anything new, and everybody is kept until there is one again.
      let snapshot = try? await snapshot(for: audience, at: room.seat)
      let now = effects.now()
      for listener in room.listeners.values { listener.tick(snapshot, at: now) }
    }
  }

  private func snapshot(for audience: StandingsAudience, at seat: BoardService.Seat) async throws -> StandingsSnapshot {
    try press.snapshot(of: await boards.board(for: seat), for: audience)
  }

  /// One of the last seconds, for who asks once and will hear of, or ask for, newer ones.
  func recentSnapshot(
    for audience: StandingsAudience, at seat: BoardService.Seat
  ) async throws -> StandingsSnapshot {
    try press.snapshot(of: await boards.recentBoard(for: seat), for: audience)
  }

  /// Listens for as long as `body` runs, or until the server stops.
  func listen(
    _ listener: StandingsListener, to audience: StandingsAudience, at seat: BoardService.Seat,
    _ body: () async throws -> Void
  ) async throws {
    rooms.withLock { $0[audience, default: Room(seat: seat)].listeners[ObjectIdentifier(listener)] = listener }
    defer { leave(listener, audience) }
    try await withGracefulShutdownHandler(operation: body) { listener.finish() }
  }

  private func leave(_ listener: StandingsListener, _ audience: StandingsAudience) {
    rooms.withLock { rooms in
      rooms[audience]?.listeners[ObjectIdentifier(listener)] = nil
      if rooms[audience]?.listeners.isEmpty == true { rooms[audience] = nil }
    }
  }
}
