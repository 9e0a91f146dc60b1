import AsyncHTTPClient
import Foundation
import NIOCore
import Synchronization
import Testing

/// The built `kizuna-server` as a process of its own.
final class BuiltServer: Sendable {
  /// Beside the tests' own bundle.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("kizuna-server").path

  let address: String
  private let process: Mutex<Process>

  var identifier: Int32 { process.withLock { $0.processIdentifier } }
  var isRunning: Bool { process.withLock { $0.isRunning } }

  /// Starts the server and waits for its line on standard output.
  ///
  /// - Parameter place: Where its data is: `--data-dir` or `--database-url` with what belongs to it.
  init(_ place: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = ["serve", "--port", "0", "--no-rate-limits"] + place
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var text = ""
    while !text.contains("\n") {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      text += String(decoding: piece, as: UTF8.self)
    }
    guard let line = text.split(separator: "\n").first, line.hasPrefix("ready ") else {
      throw ServerDidNotStart(output: text)
    }
    address = String(line.dropFirst("ready ".count))
    self.process = Mutex(process)
  }

  /// Ends it at once, as a power cut would.
  func killNow() {
    process.withLock { process in
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
  }

  /// Asks it to stop and waits.
  ///
  /// - Returns: Its exit status.
  func stop() -> Int32 {
    process.withLock { process in
      process.terminate()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  struct ServerDidNotStart: Error { let output: String }
}

/// A folder that is gone when the test is.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("kizuna-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
