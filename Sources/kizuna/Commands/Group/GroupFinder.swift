import APITypes

/// Finds the group that is meant: by id, by the beginning of its id, by its name or the beginning of its name.
struct GroupFinder {
  let groups: [GroupBody]

  func require(_ word: String) throws -> GroupBody {
    let folded = PlainText.folded(word)
    let rules: [(GroupBody) -> Bool] = [
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
    throw CommandFailure(.notFound, .noGroup(word), details: groups.map { .plain($0.name) })
  }
}
