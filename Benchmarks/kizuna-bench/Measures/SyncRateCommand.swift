import ArgumentParser
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many times a second the disk makes four kilobytes durable: what every durable figure rests on.
struct SyncRateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sync-rate")

  @Option var folder: String
  @Option var seconds = 2.0

  func run() async throws {
    let path = folder + "/sync-rate.tmp"
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw ExitCode(1) }
    defer {
      close(file)
      unlink(path)
    }
    let block = [UInt8](repeating: 7, count: 4096)
    let clock = ContinuousClock()
    let start = clock.now
    var count = 0
    while clock.now - start < .seconds(seconds) {
      guard write(file, block, block.count) == block.count, fdatasync(file) == 0 else { throw ExitCode(1) }
      count += 1
    }
    print(Int(Double(count) / ((clock.now - start) / .seconds(1))))
  }
}
