import APITypes
import NIOCore
import Services

/// Standings as one audience is shown them at one moment: what polling answers, and a stream sends.
struct StandingsSnapshot: Sendable {
  let json: [UInt8]
  /// Changes whenever the content does.
  let id: String
  /// The same as an event of a stream.
  let event: ByteBuffer
  /// Whether no other will follow, because the challenge is closed.
  let isLast: Bool

}

extension StandingsSnapshot {
  init(_ board: Board, for audience: StandingsAudience) throws {
    let json = try JSONCoding.encode(
      StandingsBody(board, top: audience.top, around: audience.around, language: audience.language))
    let id = "\(board.asOf.milliseconds)-\(Fingerprint.text(json))"
    self.init(
      json: json, id: id, event: ServerSentEvent.event("standings", id: id, json: json),
      isLast: board.state == .closed && !board.isFilling)
  }
}
