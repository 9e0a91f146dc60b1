import Storage

/// Makes the connections of one purpose. All connectors of a database share one ``ConnectionGate``.
struct PostgresConnector: Sendable {
  let parameters: ConnectionParameters
  let settings: SessionSettings
  let gate: ConnectionGate

  /// - Throws: ``StorageError/connectionLost``, at once while the server has just been found unreachable.
  func connect() throws(StorageError) -> PostgresLink {
    guard let attempt = gate.enter() else { throw .connectionLost }
    do {
      let link = try connectTellingWhy()
      gate.succeeded()
      return link
    } catch {
      gate.failed(attempt)
      throw .connectionLost
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
