import Foundation
import Models
import Storage
import Synchronization

/// Where groups hang, remembered: a group's parent, city and public id never change.
final class GroupTree: Sendable {
  typealias Node = GroupRepository.Node

  private let nodes = Mutex<[Int64: Node]>([:])

  func node(_ key: Int64, on connection: any SQLConnection) throws(StorageError) -> Node {
    if let node = nodes.withLock({ $0[key] }) { return node }
    let found = try connection.groups.node(key)
    guard let found else { throw .decoding("a group is missing") }
    // A writer may see a group that is not durable yet.
    if connection.isReadOnly { nodes.withLock { $0[key] = found } }
    return found
  }

  /// The groups and all their ancestors.
  func closure(of groups: some Sequence<Int64>, on connection: any SQLConnection) throws(StorageError) -> Scope {
    Scope(try nodes(of: groups, on: connection).keys)
  }

  /// The same where somebody writes: what was read is remembered when it is durable.
  func closure(of groups: some Sequence<Int64>, in transaction: Transaction) throws(StorageError) -> Scope {
    let read = try nodes(of: groups, on: transaction.connection)
    remember(read, after: transaction)
    return Scope(read.keys)
  }

  private func nodes(
    of groups: some Sequence<Int64>, on connection: any SQLConnection
  ) throws(StorageError) -> [Int64: Node] {
    var result: [Int64: Node] = [:]
    for group in groups {
      var next: Int64? = group
      while let key = next, result[key] == nil {
        let node = try node(key, on: connection)
        result[key] = node
        next = node.parent
      }
    }
    return result
  }

  private func remember(_ read: [Int64: Node], after transaction: Transaction) {
    let new = nodes.withLock { known in read.filter { known[$0.key] == nil } }
    guard !new.isEmpty else { return }
    transaction.onCommit { [self] in nodes.withLock { $0.merge(new) { old, _ in old } } }
  }
}
