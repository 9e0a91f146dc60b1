/// Numbers of a fixed width, for dates and times: every answer is full of them, and formatting by way of texts took ten times as long.
package enum DecimalDigits {
  /// A text of about so many bytes, all ASCII.
  package static func text(length: Int, _ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digits of a number, with zeros before them up to a width.
  package static func append(_ number: Int64, width: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let first = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0"))
      rest /= 10
    } while rest > 0 || bytes.count - first < width
    rest = number.magnitude
    var place = bytes.count
    while rest > 0 {
      place -= 1
      bytes[place] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
