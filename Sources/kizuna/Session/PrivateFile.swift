import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that only its owner can read, in a folder that only its owner can enter.
struct PrivateFile {
  let path: String

  private var folder: String { String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)) }

  /// The file's bytes; nil where there is none.
  ///
  /// - Throws: ``CommandFailure`` where somebody else could read or replace the file.
  func read() throws -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw CommandFailure(.failure, .cannotRead(path))
    }
    defer { close(descriptor) }
    try checkFolder()
    try Self.check(status(of: descriptor), path: path)
    return try bytes(of: descriptor)
  }

  /// Replaces the file in one step: others see the former bytes or the new ones.
  func write(_ bytes: [UInt8], temporarySuffix: String) throws {
    try makeFolder()
    let temporary = path + "." + temporarySuffix
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CommandFailure(.failure, .cannotWrite(path)) }
    let isWritten = Self.writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWritten, rename(temporary, path) == 0 else {
      unlink(temporary)
      throw CommandFailure(.failure, .cannotWrite(path))
    }
  }

  func remove() throws {
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
      throw CommandFailure(.failure, .cannotWrite(path))
    }
  }

  /// Makes the folder, open to its owner only, and checks it.
  func makeFolder() throws {
    if mkdir(folder, 0o700) != 0, errno == ENOENT {
      let parent = String(folder.prefix(upTo: folder.lastIndex(of: "/") ?? folder.startIndex))
      try? FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      mkdir(folder, 0o700)
    }
    try checkFolder()
  }

  private func checkFolder() throws {
    var status = stat()
    guard stat(folder, &status) == 0 else { throw CommandFailure(.failure, .cannotWrite(folder)) }
    try Self.check(status, path: folder)
  }

  private func status(of descriptor: Int32) throws -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw CommandFailure(.failure, .cannotRead(path)) }
    return status
  }

  private static func check(_ status: stat, path: String) throws {
    guard status.st_uid == geteuid() else { throw CommandFailure(.failure, .foreignOwner(path)) }
    guard status.st_mode & 0o077 == 0 else {
      let mode = status.st_mode & S_IFMT == S_IFDIR ? "700" : "600"
      throw CommandFailure(.failure, .permissionsTooWide(path), details: [.plain("chmod \(mode) \(path)")])
    }
  }

  private func bytes(of descriptor: Int32) throws -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = readDescriptor(descriptor, &buffer, buffer.count)
      if count < 0 { throw CommandFailure(.failure, .cannotRead(path)) }
      if count == 0 { return result }
      result += buffer.prefix(count)
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeDescriptor(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
