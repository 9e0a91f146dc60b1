import Storage

/// Makes the connections of one purpose. Each has a gate of its own: readers that find no connection free must not keep writers from theirs.
struct PostgresConnector: Sendable {
  let parameters: ConnectionParameters
  let settings: SessionSettings
  var gate = ConnectionGate()
  /// One for all purposes of a database.
  var outage = Outage()

  /// - Throws: ``StorageError/connectionLost``, at once while the server has just been found unreachable.
  func connect() throws(StorageError) -> PostgresLink {
    if let link = attempt() { return link }
    if let failure = gate.failure { outage.began(failure) }
    throw .connectionLost
  }

  /// nil if there is no connection to be had, or it is too early to try again; the gate knows why.
  func attempt() -> PostgresLink? {
    let endings = outage.endings
    guard let attempt = gate.enter() else { return nil }
    do {
      let link = try connectTellingWhy()
      gate.succeeded()
      outage.ended()
      return link
    } catch {
      gate.failed(attempt, because: .init(reason: error.description, endings: endings))
      return nil
    }
  }

  /// For the start, where an operator reads what is wrong.
  func connectTellingWhy() throws(PostgresFault) -> PostgresLink {
    let link = try PostgresLink(parameters)
    try settings.apply(to: link)
    guard link.enterPipeline() else { throw PostgresFault("the connection was lost while it was set up") }
    return link
  }
}
