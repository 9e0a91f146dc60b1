public import Foundation

extension UUID {
  /// The 16 bytes, as the database keeps them.
  public var bytes: [UInt8] { withUnsafeBytes(of: uuid) { Array($0) } }

  /// - Parameter bytes: Exactly 16 bytes; nil otherwise.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var raw: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    withUnsafeMutableBytes(of: &raw) { $0.copyBytes(from: bytes) }
    self.init(uuid: raw)
  }

  /// A UUID of version 7 (RFC 9562): ordered by time, so that new rows stand side by side in an index.
  ///
  /// - Parameters:
  ///   - instant: Its 48 bits of milliseconds.
  ///   - random: Ten random bytes.
  public static func version7(at instant: Instant, random: [UInt8]) -> UUID {
    var bytes = [UInt8](repeating: 0, count: 16)
    for index in 0..<6 { bytes[index] = UInt8(truncatingIfNeeded: instant.milliseconds >> (40 - 8 * index)) }
    for index in 0..<10 { bytes[6 + index] = index < random.count ? random[index] : 0 }
    bytes[6] = bytes[6] & 0x0F | 0x70
    bytes[8] = bytes[8] & 0x3F | 0x80
    return UUID(bytes: bytes) ?? UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
  }

  /// As the API writes it: lower case.
  public var text: String {
    // Four ids stand in every entry of a list: digit by digit into an array, they took a tenth of its answer.
    String(unsafeUninitializedCapacity: 36) { text in
      var place = 0
      withUnsafeBytes(of: uuid) { bytes in
        for index in 0..<16 {
          if index == 4 || index == 6 || index == 8 || index == 10 {
            text[place] = UInt8(ascii: "-")
            place += 1
          }
          text[place] = Self.digit(bytes[index] >> 4)
          text[place + 1] = Self.digit(bytes[index] & 15)
          place += 2
        }
      }
      return place
    }
  }

  private static func digit(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10
  }
}
