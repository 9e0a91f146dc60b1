import Models
import Secrets

/// Where a list goes on: sealed, bound to what was asked for, and valid for three days.
struct CursorCodec: Sendable {
  private static let validSeconds: Int64 = 3 * 86_400
  private let seal: Seal

  init(key: [UInt8]) { seal = Seal(key: key) }

  /// - Parameters:
  ///   - place: Numbers that say where the list goes on.
  ///   - filter: Everything the list depends on besides.
  func text(_ place: [Int64], filter: String, now: Instant) -> String {
    let numbers = place.map { String($0) }.joined(separator: ",")
    return seal.seal("\(now.milliseconds);\(numbers);\(Fingerprint.text(filter))")
  }

  func place(_ cursor: String?, filter: String, count: Int, now: Instant) throws(Refusal) -> [Int64]? {
    guard let cursor else { return nil }
    guard cursor.utf8.count < 500, let text = seal.open(cursor) else { throw Refusal(.invalidCursor) }
    let parts = text.split(separator: ";")
    let numbers = parts.count == 3 ? parts[1].split(separator: ",").compactMap { Int64($0) } : []
    guard parts.count == 3, let at = Int64(parts[0]), numbers.count == count, parts[2] == Fingerprint.text(filter),
      Instant(milliseconds: at).advanced(bySeconds: Self.validSeconds) > now
    else { throw Refusal(.invalidCursor) }
    return numbers
  }
}
