import Accounting

/// A moment, in milliseconds since 1970-01-01T00:00:00Z without leap seconds.
public struct Instant: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Reads RFC 3339 in UTC as ``description`` writes it, with or without a fraction of a second; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    func isDigits(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }
    guard parts.count == 2, let day = Day(parts[0]), parts[1].hasSuffix("Z") else { return nil }
    let clock = parts[1].dropLast().split(separator: ".", omittingEmptySubsequences: false)
    let fields = clock[0].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count <= 2, fields.count == 3, fields.allSatisfy({ $0.utf8.count == 2 && isDigits($0) })
    else { return nil }
    let numbers = fields.compactMap { Int64($0) }
    guard numbers.count == 3, numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else { return nil }
    var fraction: Int64 = 0
    if clock.count == 2 {
      guard (1...9).contains(clock[1].utf8.count), isDigits(clock[1]) else { return nil }
      fraction = Int64((clock[1] + "00").prefix(3)) ?? 0
    }
    let seconds = (numbers[0] * 60 + numbers[1]) * 60 + numbers[2]
    self.init(milliseconds: Int64(day.number) * Self.dayMilliseconds + seconds * 1000 + fraction)
  }

  public static let dayMilliseconds: Int64 = 86_400_000

  public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  public func advanced(bySeconds seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }

  /// Whole seconds until `other`, rounded up; negative when it has passed.
  public func secondsUntil(_ other: Instant) -> Int64 {
    let distance = other.milliseconds - milliseconds
    return distance >= 0 ? (distance + 999) / 1000 : distance / 1000
  }

  /// RFC 3339 in UTC with milliseconds: `2026-11-23T04:05:06.789Z`.
  public var description: String {
    let colon = UInt8(ascii: ":")
    let dayNumber =
      (milliseconds - (milliseconds % Self.dayMilliseconds + Self.dayMilliseconds) % Self.dayMilliseconds)
      / Self.dayMilliseconds
    let rest = milliseconds - dayNumber * Self.dayMilliseconds
    let seconds = rest / 1000
    return DecimalDigits.text(length: 24) { bytes in
      bytes.append(contentsOf: Day(number: Int32(clamping: dayNumber)).description.utf8)
      for (mark, number) in [(UInt8(ascii: "T"), seconds / 3600), (colon, seconds / 60 % 60), (colon, seconds % 60)] {
        bytes.append(mark)
        DecimalDigits.append(number, width: 2, to: &bytes)
      }
      bytes.append(UInt8(ascii: "."))
      DecimalDigits.append(rest % 1000, width: 3, to: &bytes)
      bytes.append(UInt8(ascii: "Z"))
    }
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let instant = Instant(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "expected an instant like 2026-11-23T04:05:06Z"))
    }
    self = instant
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
