import APITypes
import Accounting
import Foundation
import HTTPTypes
import Hummingbird
import Models
import NIOCore
import Services

/// Boards, as answers and as streams, and results.
struct StandingsController: Sendable {
  let streams: StandingsStreams
  private let replies = PublicReplies()

  private static let usualRows = 20
  private static let retryMilliseconds = 3000

  init(streams: StandingsStreams) { self.streams = streams }

  func add(to routes: inout RouteTable) {
    routes.visitor(.standings, standings)
    routes.visitor(.followStandings, follow)
    routes.visitor(.result, result)
  }

  private func standings(_ call: VisitorCall) async throws -> Response {
    let team = try around(call.call)
    var (audience, seat) = try await audience(of: call)
    audience.around = team
    let snapshot = try await streams.recentSnapshot(for: audience, at: seat)
    return try reply(call, version: "\(snapshot.id) \(audience)") { snapshot.json }
  }

  /// The file of a result: the same bytes for everybody, from every server.
  private func result(_ call: VisitorCall) async throws -> Response {
    let seat = try await streams.boards.seat(at: call.call.id(), visitor: call.principal)
    let (content, hash) = try await streams.boards.result(for: seat)
    return try reply(call, version: hash, publicly: "public, max-age=31536000, immutable") {
      Array(#"{"result":"#.utf8) + content + Array(#","sha256":"\#(hash)"}"#.utf8)
    }
  }

  private func follow(_ call: VisitorCall) async throws -> Response {
    let (audience, seat) = try await audience(of: call)
    let snapshot = try await streams.recentSnapshot(for: audience, at: seat)
    let isKnown = call.call.request.headers[.lastEventID] == snapshot.id
    // This tells a browser to come no more: there will be nothing else.
    if isKnown, snapshot.isLast { return Response(status: .noContent, headers: Self.headers(call)) }
    var headers = Self.headers(call)
    headers[.contentType] = ServerSentEvent.contentType
    // Proxies that would collect it first are told not to.
    headers[.accelBuffering] = "no"
    guard call.call.request.method != .head else { return Response(status: .ok, headers: headers) }
    let place = try streams.places.take(
      call.principal.map { .member($0.member.key) } ?? .origin(call.call.origin))
    let (request, channel) = (call.call.request, call.call.context.channel)
    let body = ResponseBody { [streams] writer in
      defer { withExtendedLifetime(place) {} }
      let listener = StandingsListener(at: streams.effects.now(), lastID: snapshot.id) {
        channel.close(promise: nil)
      }
      // Who has gone is noticed at once, and not at the next heartbeat.
      try await request.body.consumeWithInboundCloseHandler { _ in
        try await streams.listen(listener, to: audience, at: seat) {
          try await writer.write(ServerSentEvent.retry(milliseconds: Self.retryMilliseconds))
          if !isKnown { try await writer.write(snapshot.event) }
          if snapshot.isLast { return }
          try await listener.run(now: streams.effects.now) { try await writer.write($0) }
        }
        try await writer.finish(nil)
      } onInboundClosed: {
        listener.finish()
      }
    }
    return Response(status: .ok, headers: headers, body: body)
  }

  private func audience(of call: VisitorCall) async throws -> (StandingsAudience, BoardService.Seat) {
    let top = try call.call.count("top", usual: Self.usualRows)
    let seat = try await streams.boards.seat(at: call.call.id(), visitor: call.principal)
    let audience = StandingsAudience(
      challenge: seat.challenge.id, isInside: seat.isInside, language: call.language, top: top)
    return (audience, seat)
  }

  private func around(_ call: Call) throws -> UUID? {
    guard let text = call.query("around") else { return nil }
    guard let team = PublicIdentifier(text) else {
      throw Refusal(
        .invalidParameter, at: "around", LocalizedText(en: "Expected a team's id.", ja: "チームのIDにしてください。"))
    }
    return team.uuid
  }

  /// - Parameter publicly: How long an answer to nobody in particular may be kept.
  private func reply(
    _ call: VisitorCall, version: String, publicly: String = VisitorCall.publicly, _ make: () throws -> [UInt8]
  ) throws -> Response {
    try replies.reply(
      call.call, version: version, cacheControl: call.cacheControl(publicly: publicly), vary: VisitorCall.vary, make)
  }

  private static func headers(_ call: VisitorCall) -> HTTPFields {
    [.cacheControl: "no-store", .vary: VisitorCall.vary, .contentLanguage: call.language.rawValue]
  }
}

extension HTTPField.Name {
  /// Both are valid tokens, which the initializer checks.
  static let lastEventID = Self("Last-Event-ID")!
  static let accelBuffering = Self("X-Accel-Buffering")!
}
