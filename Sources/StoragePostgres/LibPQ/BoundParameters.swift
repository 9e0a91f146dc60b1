import Storage

/// Parameters as libpq takes them: three arrays of pointers, lengths and formats over one block of bytes.
enum BoundParameters {
  typealias Pointers = UnsafePointer<UnsafePointer<CChar>?>?

  /// - Parameter types: What the statement was prepared for.
  static func withPointers<R>(
    to values: [SQLValue], types: [UInt32], _ body: (Pointers, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> R
  ) -> R {
    guard !values.isEmpty else { return body(nil, nil, nil) }
    // One byte more than there is: empty values need an address, too, since none means NULL.
    var block: [UInt8] = [0]
    block.reserveCapacity(1 + 16 * values.count)
    var starts: [Int] = []
    starts.reserveCapacity(values.count)
    var lengths: [Int32] = []
    lengths.reserveCapacity(values.count)
    var formats: [Int32] = []
    formats.reserveCapacity(values.count)
    for (value, type) in zip(values, types) {
      starts.append(block.count)
      formats.append(value.append(to: &block, statedAs: type))
      lengths.append(Int32(block.count - starts[starts.count - 1]))
    }
    return block.withUnsafeBytes { bytes in
      let pointers = zip(values, starts).map { value, start in
        value == .null ? nil : bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
      }
      return body(pointers, lengths, formats)
    }
  }
}

extension SQLValue {
  /// PostgreSQL's binary form: integers of eight bytes, most significant first; text and bytes as they are.
  ///
  /// - Returns: The format, 1 for binary. An integer whose type the server has found out by itself may be a shorter one there, so it
  ///   goes as text (format 0), which ends with a zero.
  fileprivate func append(to block: inout [UInt8], statedAs type: UInt32) -> Int32 {
    switch self {
    case .null: break
    case .integer(let number) where type == PostgresType.unstated:
      block.append(contentsOf: String(number).utf8)
      block.append(0)
      return 0
    case .integer(let number): withUnsafeBytes(of: number.bigEndian) { block.append(contentsOf: $0) }
    case .text(let text): block.append(contentsOf: text.utf8)
    case .bytes(let bytes): block.append(contentsOf: bytes)
    }
    return 1
  }
}
