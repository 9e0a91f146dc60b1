package import Foundation

/// Something that a write has for itself until it is durable, because it decides by what it reads there.
///
/// One writer needs none of them. Where several write side by side, reading and then writing without the lock loses updates.
/// The order of the cases is the order in which a write takes its locks: whoever waits for one holds only earlier ones, so nobody
/// waits in a circle.
package enum WriteLock: Hashable, Comparable, Sendable {
  /// What concerns the installation: its cities, editions, keys, and cleaning up.
  case operation
  /// A name that only one may take.
  case name(String)
  /// A challenge with its teams and how far it is filled.
  case challenge(Int64)
  /// A member with its entries, memberships and sessions.
  case member(Int64)
  /// The id of an entry, which whoever comes first has.
  case entry(UUID)
  /// A group with its members; a household with its entries that count once.
  case group(Int64)
  /// The making of new members who write in the same transaction, in a city: the rows of its sheets.
  case rows(Int64)
  /// The rows that are written once and referred to by everybody; always last.
  case interning

  package static func < (left: WriteLock, right: WriteLock) -> Bool {
    (left.rank, left.key) < (right.rank, right.key)
  }

  private var rank: Int {
    switch self {
    case .operation: 0
    case .name: 1
    case .challenge: 2
    case .member: 3
    case .entry: 4
    case .group: 5
    case .rows: 6
    case .interning: 7
    }
  }

  /// The number that stands for it in every server: two locks with one number only wait for one another needlessly.
  package var key: Int64 {
    switch self {
    case .operation, .interning: numbered(0)
    case .name(let name): numbered(LockDigest.of(name.utf8))
    case .entry(let id): numbered(LockDigest.of(withUnsafeBytes(of: id.uuid) { Array($0) }))
    case .challenge(let key), .member(let key), .group(let key), .rows(let key): numbered(UInt64(bitPattern: key))
    }
  }

  private func numbered(_ value: UInt64) -> Int64 { Int64(bitPattern: UInt64(rank) << 60 | value & (1 << 60 - 1)) }
}

/// Another batch holds what a write asked for. Thrown out of the write's body, which then runs again in a later batch.
struct LockTaken: Error {}
