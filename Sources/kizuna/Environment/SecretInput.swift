#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a password from the terminal without showing it.
///
/// The terminal is switched to single characters while it lasts, so that Ctrl-C too comes as a character and the terminal is put
/// back whatever happens.
enum SecretInput {
  private static let interrupt: UInt8 = 3
  private static let endOfInput: UInt8 = 4
  private static let erasers: [UInt8] = [8, 127]
  private static let lineEnds: [UInt8] = [10, 13]

  /// - Parameter prompt: Asks, when nothing typed is shown any more.
  static func read(prompt: () -> Void) throws -> String? {
    var former = termios()
    guard tcgetattr(STDIN_FILENO, &former) == 0 else { return nil }
    var silent = former
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &former) }
    prompt()
    var bytes: [UInt8] = []
    while let byte = nextByte() {
      if lineEnds.contains(byte) { return String(decoding: bytes, as: UTF8.self) }
      if byte == interrupt { throw CommandFailure(.interrupted, .interrupted) }
      if byte == endOfInput { break }
      if erasers.contains(byte) { eraseCharacter(&bytes) } else { bytes.append(byte) }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static func nextByte() -> UInt8? {
    var byte: UInt8 = 0
    return readDescriptor(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
  }

  /// The last character with all its UTF-8 bytes.
  private static func eraseCharacter(_ bytes: inout [UInt8]) {
    while let last = bytes.popLast(), last & 0b1100_0000 == 0b1000_0000 {}
  }
}
