import APITypes

extension ListBody {
  /// Asks for page after page until there is no other.
  ///
  /// - Parameter page: Gives the page at a cursor; nil for the first.
  static func whole(_ page: (_ cursor: String?) async throws -> ListBody) async throws -> [Element] {
    var (found, cursor): ([Element], String?) = ([], nil)
    repeat {
      let next = try await page(cursor)
      found += next.data
      cursor = next.next
    } while cursor != nil
    return found
  }
}
