import Storage

extension StorageError {
  /// What an answer says went wrong.
  ///
  /// Only names of constraints and columns are passed on. PostgreSQL's messages may quote values, so of the codes that are not
  /// expected here the SQLSTATE is all that is told.
  init(_ answer: PostgresAnswer) {
    // Without a code it is libpq that speaks: it lost the connection.
    guard let code = answer.field("C") else {
      self = .connectionLost
      return
    }
    self.init(sqlState: code, constraint: answer.field("n"), column: answer.field("c"))
  }

  init(sqlState code: String, constraint: String?, column: String?) {
    switch code {
    case "23505": self = .unique(constraint ?? "")
    case "23503": self = .foreignKey
    case "23514": self = .check(constraint ?? "")
    case "23502": self = .notNull(column ?? "")
    // Serialization failure, deadlock, lock time-out: somebody else was first.
    case "40001", "40P01", "55P03": self = .busy
    case "53100": self = .diskFull
    case "25006": self = .readOnly
    // Cancelled: by the statement time-out or by an operator; a caller who cancelled himself knows it.
    case "57014": self = .timedOut
    case "XX001", "XX002": self = .corrupt("SQLSTATE \(code)")
    // The server goes down, comes up, or has no connection left; the session idled too long in a transaction.
    case "57P01", "57P02", "57P03", "57P05", "53300", "25P03", "25P04": self = .connectionLost
    case _ where code.hasPrefix("08"): self = .connectionLost
    default: self = .other(code: Int(code, radix: 36) ?? 0, message: "SQLSTATE \(code)")
    }
  }
}
