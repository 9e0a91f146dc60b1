import Foundation
import Testing

/// Text that is kept in `Golden/` and compared. `RECORD_GOLDEN=1` writes it anew, and the run that does fails.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden").path

  static func check(_ name: String, _ text: String) throws {
    let path = "\(folder)/\(name).txt"
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    guard kept != text else { return }
    let pairs = zip(lines(of: kept), lines(of: text)).enumerated()
    let place = pairs.first { $0.element.0 != $0.element.1 }
      .map { "line \($0.offset + 1): kept \"\($0.element.0)\", found \"\($0.element.1)\"" }
    Issue.record("\(name) differs, \(place ?? "in length"); RECORD_GOLDEN=1 records it")
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
