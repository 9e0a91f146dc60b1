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
  /// How entries count in the challenges of a city, as it stands: shared by all who count some.
  case counting(Int64)
  /// The same for who changes it: nobody's entry that was counted by the old rule is still on its way, neither in another batch nor in this one.
  case countingAlone(Int64)
  /// A member with its entries, memberships and sessions.
  case member(Int64)
  /// The id of an entry, which whoever comes first has.
  case entry(UUID)
  /// A group with its members; a household with its entries that count once.
  case group(Int64)
  /// The rows that are written once and referred to by everybody; always last.
  case interning

  package static func < (left: WriteLock, right: WriteLock) -> Bool {
    (left.rank, left.key.number) < (right.rank, right.key.number)
  }

  private var rank: Int {
    switch self {
    case .operation: 0
    case .name: 1
    case .challenge: 2
    case .counting, .countingAlone: 3
    case .member: 4
    case .entry: 5
    case .group: 6
    case .interning: 7
    }
  }

  package var key: LockKey {
    switch self {
    case .operation, .interning: numbered(0)
    case .name(let name): numbered(LockDigest.of(name.utf8))
    case .entry(let id): numbered(LockDigest.of(withUnsafeBytes(of: id.uuid) { Array($0) }))
    case .counting(let key): LockKey(numbered(UInt64(bitPattern: key)).number, isShared: true)
    case .challenge(let key), .countingAlone(let key), .member(let key), .group(let key):
      numbered(UInt64(bitPattern: key))
    }
  }

  private func numbered(_ value: UInt64) -> LockKey {
    LockKey(Int64(bitPattern: UInt64(rank) << 60 | value & (1 << 60 - 1)))
  }

  /// Whether it is of no use where others of the batch have summed up already what is applied at its end.
  var mustComeFirst: Bool { if case .countingAlone = self { true } else { false } }
}

/// Another batch holds what a write asked for. Thrown out of the write's body, which then runs again in a later batch.
struct LockTaken: Error {}
