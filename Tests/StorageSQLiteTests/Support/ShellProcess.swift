import Foundation

/// A shell in a process of its own, until it is killed.
///
/// Started by `posix_spawn` itself: Foundation's `Process.run()` goes through the open descriptors and crashes now and then while
/// other threads open and close files.
struct ShellProcess {
  private let id: pid_t

  init(_ script: String) throws {
    let words: [String] = ["/bin/sh", "-c", script]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, "/bin/sh", nil, nil, arguments, [nil])
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    self.id = id
  }

  /// Ends it as a power cut would, and returns when it is gone.
  func kill() {
    _ = Foundation.kill(id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }
}
