import CLibPQ
import Foundation
import Storage

/// One connection of libpq in pipeline mode: what is sent is only queued, and answers are read in the same order.
///
/// It never blocks in queueing (libpq's non-blocking mode: what the socket doesn't take is kept), and blocks its thread in asking for answers
/// and reading them, though no longer than its patience lasts. For one thread at a time.
final class PostgresLink {
  private let pointer: OpaquePointer
  /// How long the server may be silent while it owes something; then the connection is given up as lost. Negative: for ever.
  var patienceMilliseconds: Int32 = 5_000
  private(set) var isGivenUp = false

  init(_ parameters: ConnectionParameters) throws(PostgresFault) {
    let pointer = parameters.withPointers { PQconnectdbParams($0, $1, 0) }
    guard let pointer else { throw PostgresFault("no memory for a connection to PostgreSQL") }
    self.pointer = pointer
    // Here and only here libpq's own words are passed on: they name host, port, database and user, and no password.
    guard PQstatus(pointer) == CONNECTION_OK else { throw PostgresFault(Self.message(of: pointer)) }
    // Notices would go to standard error.
    PQsetNoticeReceiver(pointer, { _, _ in }, nil)
  }

  deinit { PQfinish(pointer) }

  var serverVersion: Int { Int(PQserverVersion(pointer)) }

  /// Whether the other end is gone, or has kept silent for too long.
  var isLost: Bool { isGivenUp || PQstatus(pointer) == CONNECTION_BAD }

  func makeCancelToken() -> CancelToken? { PQgetCancel(pointer).map(CancelToken.init) }

  func enterPipeline() -> Bool { PQsetnonblocking(pointer, 1) == 0 && PQenterPipelineMode(pointer) == 1 }

  func prepare(_ statement: StatementCache.Prepared, _ text: String) -> Bool {
    PQsendPrepare(pointer, statement.name, text, Int32(statement.types.count), statement.types) == 1
  }

  /// Queues a prepared statement; its rows come back in binary.
  func execute(_ statement: StatementCache.Prepared, _ parameters: [SQLValue]) -> Bool {
    BoundParameters.withPointers(to: parameters, types: statement.types) { values, lengths, formats in
      PQsendQueryPrepared(pointer, statement.name, Int32(parameters.count), values, lengths, formats, 1) == 1
    }
  }

  func execute(unprepared text: String) -> Bool { PQsendQueryParams(pointer, text, 0, nil, nil, nil, nil, 1) == 1 }

  /// Asks the server to answer what it got so far; without that it may keep answers back.
  func requestAnswers() -> Bool { PQsendFlushRequest(pointer) == 1 && flush() }

  /// Sends what is queued, and takes in what comes meanwhile: libpq itself, once it waits for an answer, waits for room to send without
  /// listening, and a server that waits for somebody to listen makes no room.
  private func flush() -> Bool {
    while true {
      switch PQflush(pointer) {
      case 0: return true
      case 1:
        guard let happened = wait(for: POLLIN | POLLOUT) else { return false }
        if happened & Int16(POLLIN) != 0, PQconsumeInput(pointer) == 0 { return false }
      default: return false
      }
    }
  }

  /// Ends the pipeline's implicit transaction, and after an error lets the server go on with what follows.
  func sync() -> Bool { PQpipelineSync(pointer) == 1 }

  /// Waits for the next answer; nil between the answers of two statements, and when the connection is lost.
  func nextAnswer() -> PostgresAnswer? {
    // `PQgetResult` would wait for ever on a server that stands still.
    while !isGivenUp, PQisBusy(pointer) == 1 {
      guard wait(for: PQflush(pointer) == 1 ? POLLIN | POLLOUT : POLLIN) != nil else { break }
      if PQconsumeInput(pointer) == 0 { break }
    }
    return isGivenUp ? nil : PQgetResult(pointer).map(PostgresAnswer.init)
  }

  /// What of `events` happened at the socket; nil if nothing did for too long.
  private func wait(for events: Int32) -> Int16? {
    var socket = pollfd(fd: PQsocket(pointer), events: Int16(events), revents: 0)
    while true {
      let count = poll(&socket, 1, patienceMilliseconds)
      if count > 0 { return socket.revents }
      if count < 0, errno == EINTR { continue }
      isGivenUp = true
      // Nothing more is said, so that nothing later, such as libpq's good-bye, waits for the other end.
      _ = shutdown(PQsocket(pointer), Int32(SHUT_RDWR))
      return nil
    }
  }

  /// Runs statements without parameters at once, outside the pipeline, which must be empty.
  func runAlone(_ script: String) -> PostgresAnswer? {
    guard PQexitPipelineMode(pointer) == 1 else { return nil }
    guard PQsendQuery(pointer, script) == 1, flush() else { return nil }
    let answer = lastAnswer()
    return PQenterPipelineMode(pointer) == 1 ? answer : nil
  }

  /// Runs one statement with text parameters and text rows, before the pipeline is entered.
  func runFirst(_ text: String, _ parameters: [String]) -> PostgresAnswer? {
    let types = parameters.map { _ in PostgresType.text }
    return BoundParameters.withPointers(to: parameters.map(SQLValue.text), types: types) { values, lengths, formats in
      guard PQsendQueryParams(pointer, text, Int32(types.count), types, values, lengths, formats, 0) == 1 else {
        return nil
      }
      return lastAnswer()
    }
  }

  /// Outside the pipeline: the answer to the last of the statements that were sent together, an error if one failed.
  private func lastAnswer() -> PostgresAnswer? {
    var last: PostgresAnswer?
    while let answer = nextAnswer() { last = answer }
    return isGivenUp ? nil : last
  }

  private static func message(of pointer: OpaquePointer) -> String {
    String(cString: PQerrorMessage(pointer)).split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "; ")
  }
}
