import Foundation
import Models
import Synchronization

/// Public ids that are the same in every run; each line of them has ids of its own.
final class Identifiers: Sendable {
  private let line: UInt8
  private let count = Mutex<UInt64>(0)

  init(_ line: UInt8) { self.line = line }

  func next() -> UUID {
    let number = count.withLock { count in
      count += 1
      return count
    }
    let bytes = withUnsafeBytes(of: number.bigEndian) { Array($0) }
    return UUID.version7(at: SampleCity.now, random: [0, line] + bytes)
  }
}
