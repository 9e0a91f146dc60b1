/// A page of a list. There are no totals.
public struct ListBody<Element: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  public var data: [Element]
  /// The cursor of the next page; null on the last one.
  @Nullable public var next: String?

  public init(_ data: [Element], next: String? = nil) {
    self.data = data
    self.next = next
  }
}
