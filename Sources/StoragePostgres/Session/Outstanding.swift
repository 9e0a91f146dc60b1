import Storage

/// Something sent whose answer has not been read.
enum Outstanding {
  case preparation(SQLTemplate)
  case statement(SQLText)
  /// A COMMIT whose outcome somebody waits for. When the connection is lost, nobody knows it.
  case commit
  /// The end of a transaction that changed nothing, a statement given up: an error only means that the connection is of no more use.
  case forgotten
  case sync

  var isSync: Bool { if case .sync = self { true } else { false } }
}

/// Where a session stands between BEGIN and COMMIT.
enum TransactionState {
  case none
  /// - Parameters:
  ///   - answered: Whether the body has seen an answer; before that, all of it can be sent again on another connection.
  ///   - onFreshLink: Whether the connection was made for it.
  case open(answered: Bool, onFreshLink: Bool)
  /// The connection went away under it; only its end and the next beginning are accepted.
  case lost
}
