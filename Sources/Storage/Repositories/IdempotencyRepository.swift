package import Foundation
package import Models

extension SQLConnection {
  package var idempotency: IdempotencyRepository { IdempotencyRepository(connection: self) }
}

/// Which repeated POST made which row.
package struct IdempotencyRepository {
  let connection: any SQLConnection

  package func find(
    member: Int64, request: String, key: String, after: Instant
  ) throws(StorageError) -> (fingerprint: [UInt8], target: UUID)? {
    try connection.first(
      """
      SELECT fingerprint, target FROM idempotency_keys
      WHERE member = \(member) AND request = \(request) AND idempotency_key = \(key) AND created_at > \(after)
      """
    ) { row throws(StorageError) in (try row.bytes(0), try row.uuid(1)) }
  }

  package func insert(
    member: Int64, request: String, key: String, fingerprint: [UInt8], target: UUID, at now: Instant
  ) throws(StorageError) {
    try connection.execute(
      """
      INSERT INTO idempotency_keys (member, request, idempotency_key, fingerprint, target, created_at)
      VALUES (\(member), \(request), \(key), \(fingerprint), \(target), \(now))
      ON CONFLICT (member, request, idempotency_key) DO UPDATE
        SET fingerprint = excluded.fingerprint, target = excluded.target, created_at = excluded.created_at
      """)
  }
}
