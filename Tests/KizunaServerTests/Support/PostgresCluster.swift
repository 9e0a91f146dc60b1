import Foundation
import Synchronization

/// A PostgreSQL of the test's own: a fresh cluster with default durability in a temporary folder, reachable by a socket in it.
final class PostgresCluster: Sendable {
  /// Where `initdb` and `postgres` are; nil without them, and then what needs them is skipped.
  static let programs: String? = {
    let files = FileManager.default
    let debian = "/usr/lib/postgresql"
    let versions = ((try? files.contentsOfDirectory(atPath: debian)) ?? []).sorted().reversed()
    let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return (versions.map { "\(debian)/\($0)/bin" } + path).first { files.isExecutableFile(atPath: "\($0)/initdb") }
  }()

  /// In CI a missing PostgreSQL is a failure, not a reason to skip.
  static var isExpected: Bool {
    let environment = ProcessInfo.processInfo.environment
    return programs != nil || environment["CI"] != nil || environment["KIZUNA_REQUIRE_POSTGRES"] != nil
  }

  private let folder: String
  private let server = Mutex<Process?>(nil)

  var url: String { "postgresql://kizuna@/postgres?host=\(folder)" }

  init() throws {
    // A socket's path may have 107 bytes, so the folder's is short.
    folder = "/tmp/kizuna-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if let account = Self.account {
      try FileManager.default.setAttributes([.ownerAccountName: account.name], ofItemAtPath: folder)
    }
    let initialise = try Self.process(
      "initdb", "--pgdata=\(folder)/data", "--username=kizuna", "--auth=trust", "--locale=C", "--encoding=UTF8")
    try initialise.run()
    initialise.waitUntilExit()
    try start()
  }

  /// Starts it and waits until it takes connections.
  func start() throws {
    try server.withLock { server in
      let process = try Self.process(
        "postgres", "-D", "\(folder)/data", "-k", folder, "-c", "listen_addresses=", "-c",
        "unix_socket_permissions=0777", "-c", "log_min_messages=fatal")
      try process.run()
      server = process
    }
    while true {
      let ready = try Self.process("pg_isready", "--quiet", "--host=\(folder)", "--username=kizuna")
      try ready.run()
      ready.waitUntilExit()
      if ready.terminationStatus == 0 { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }

  /// Ends it: in order (every session is cut off), or at once, as a crash would.
  func stop(atOnce: Bool = false) {
    server.withLock { server in
      guard let process = server else { return }
      kill(process.processIdentifier, atOnce ? SIGQUIT : SIGINT)
      process.waitUntilExit()
      server = nil
    }
  }

  /// Has all its processes stand still, or go on: as with a disk that hangs, connections stay open and nothing is answered.
  func stand(still: Bool) {
    server.withLock { server in
      guard let process = server else { return }
      let parent = process.processIdentifier
      for number in [parent] + Self.children(of: parent) { kill(number, still ? SIGSTOP : SIGCONT) }
    }
  }

  private static func children(of parent: Int32) -> [Int32] {
    let numbers = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int32($0) }
    return numbers.filter { number in
      let status = (try? String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8)) ?? ""
      return status.split(separator: "\n").contains("PPid:\t\(parent)")
    }
  }

  deinit {
    stand(still: false)
    stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Whom it runs as where the tests run as root, which PostgreSQL refuses.
  private static let account: (name: String, group: UInt32)? = {
    guard getuid() == 0 else { return nil }
    for name in ["postgres", "nobody"] { if let found = getpwnam(name) { return (name, found.pointee.pw_gid) } }
    return nil
  }()

  private static func process(_ program: String, _ arguments: String...) throws -> Process {
    guard let programs else { throw NoPostgres() }
    let process = Process()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    let path = "\(programs)/\(program)"
    if let account {
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
      process.arguments =
        ["--reuid=\(account.name)", "--regid=\(account.group)", "--clear-groups", path] + arguments
    } else {
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
    }
    return process
  }

  struct NoPostgres: Error {}
}
