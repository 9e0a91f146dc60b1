import Foundation
import Models
import Storage
import Synchronization

/// Where groups hang, remembered: a group's parent, city and public id never change.
final class GroupTree: Sendable {
  struct Node: Sendable, Hashable {
    let id: UUID
    let parent: Int64?
    let kind: GroupKind
  }

  private let nodes = Mutex<[Int64: Node]>([:])

  func node(_ key: Int64, on connection: any SQLConnection) throws(StorageError) -> Node {
    if let node = nodes.withLock({ $0[key] }) { return node }
    let found = try connection.first("SELECT id, parent, kind FROM groups WHERE grp = \(key)") {
      row throws(StorageError) in
      Node(id: try row.uuid(0), parent: try row.optionalInteger(1), kind: try row.name(2))
    }
    guard let found else { throw .decoding("a group is missing") }
    // A writer may see a group that is not durable yet.
    if connection.isReadOnly { nodes.withLock { $0[key] = found } }
    return found
  }

  /// The groups and all their ancestors.
  func closure(of groups: some Sequence<Int64>, in transaction: Transaction) throws(StorageError) -> Scope {
    let connection = transaction.connection
    var result: Set<Int64> = []
    var read: [Int64: Node] = [:]
    for group in groups {
      var next: Int64? = group
      while let key = next, result.insert(key).inserted {
        let node = try node(key, on: connection)
        read[key] = node
        next = node.parent
      }
    }
    remember(read, after: transaction)
    return Scope(result)
  }

  /// The same on a reader.
  func closure(of groups: some Sequence<Int64>, on connection: any SQLConnection) throws(StorageError) -> Scope {
    var result: Set<Int64> = []
    for group in groups {
      var next: Int64? = group
      while let key = next, result.insert(key).inserted { next = try node(key, on: connection).parent }
    }
    return Scope(result)
  }

  private func remember(_ read: [Int64: Node], after transaction: Transaction) {
    let new = nodes.withLock { known in read.filter { known[$0.key] == nil } }
    guard !new.isEmpty else { return }
    transaction.onCommit { [self] in nodes.withLock { $0.merge(new) { old, _ in old } } }
  }
}
