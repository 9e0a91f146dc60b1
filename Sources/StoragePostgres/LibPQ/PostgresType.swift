import Storage

/// The types in use, by their fixed numbers in `pg_type`.
enum PostgresType {
  static let bytea: UInt32 = 17
  static let int8: UInt32 = 20
  static let int4: UInt32 = 23
  static let text: UInt32 = 25
  /// The server finds out from where the parameter stands.
  static let unstated: UInt32 = 0
}

extension SQLValue {
  var postgresType: UInt32 {
    switch self {
    case .null: PostgresType.unstated
    case .integer: PostgresType.int8
    case .text: PostgresType.text
    case .bytes: PostgresType.bytea
    }
  }
}
