import APITypes
import Models

/// What has a name and an id to be found by.
protocol NamedGroup {
  var id: PublicIdentifier { get }
  var kind: GroupKind { get }
  var name: String { get }
}

extension GroupBody: NamedGroup {}
extension DirectoryGroupBody: NamedGroup {}

/// Finds the group that is meant: by id, by the beginning of its id, by its name or the beginning of its name.
struct GroupFinder<Group: NamedGroup> {
  let groups: [Group]

  init(_ groups: [Group], of kinds: [GroupKind]) { self.groups = groups.filter { kinds.contains($0.kind) } }

  /// - Returns: Nil if there is none.
  func find(_ word: String) throws -> Group? {
    let folded = PlainText.folded(word)
    let rules: [(Group) -> Bool] = [
      { $0.id.description == folded },
      { PlainText.folded($0.name) == folded },
      { IdentifierPrefix.isPossible(folded) && $0.id.description.hasPrefix(folded) },
      { !folded.isEmpty && PlainText.folded($0.name).hasPrefix(folded) },
    ]
    for rule in rules {
      let found = groups.filter(rule)
      if found.count == 1 { return found[0] }
      if found.count > 1 {
        throw CommandFailure.usage(.severalGroups(word), details: found.map { .plain("\($0.id)  \($0.name)") })
      }
    }
    return nil
  }
}
