public import Models

/// A group as a city's public directory lists it.
public struct DirectoryGroupBody: Codable, Hashable, Sendable {
  public var id: PublicIdentifier
  /// The city's slug.
  public var city: String
  public var kind: GroupKind
  public var parent: PublicIdentifier
  public var name: String

  public init(id: PublicIdentifier, city: String, kind: GroupKind, parent: PublicIdentifier, name: String) {
    self.id = id
    self.city = city
    self.kind = kind
    self.parent = parent
    self.name = name
  }
}
