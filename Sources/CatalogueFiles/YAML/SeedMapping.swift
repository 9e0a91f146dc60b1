/// The members of a mapping.
struct SeedMapping {
  let owner: SeedNode
  let members: [String: SeedNode]

  subscript(key: String) -> SeedNode? { members[key] }

  /// The member, or nil and a fault.
  func required(_ key: String) -> SeedNode? {
    if members[key] == nil { owner.fault("\"\(key)\" is missing") }
    return members[key]
  }
}
