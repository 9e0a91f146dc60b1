import APITypes
import Foundation
import Testing

/// Who may do what: `matrix.txt` says it for each operation, target and caller, and each of its cells is asked for.
@Suite struct MatrixTests {
  @Test func everyOperationHasARow() throws {
    let rows = try Matrix.kept()
    #expect(rows.keys.sorted() == MatrixRequest.all.map(\.row).sorted())
    let without = Set(Endpoint.all).subtracting(MatrixRequest.all.map(\.endpoint))
    #expect(without.isEmpty, "without a row: \(without.map(\.id).sorted())")
  }

  @Test(.timeLimit(.minutes(10)))
  func everyCellIsAsItSays() async throws {
    try await TestServer.run({ $0.writesPerMinute = nil }) { server in
      let cast = try await Cast.gather(on: server)
      var found: [String: [Int]] = [:]
      for request in MatrixRequest.all {
        for caller in Caller.allCases {
          let asked = try await request.request(cast, as: caller)
          let answer = try await request.endpoint == .followStandings ? server.beginning(of: asked) : server.send(asked)
          found[request.row, default: []].append(answer.status)
        }
      }
      try Matrix.check(found)
      #expect(try await server.services.verifier.verify().isClean)
    }
  }
}

/// The file, a line for each row: operation, target, and a status for each caller.
enum Matrix {
  private static let path = Project.tests + "/Authorization/matrix.txt"

  static func kept() throws -> [String: [Int]] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return Dictionary(
      uniqueKeysWithValues: lines.filter { !$0.hasPrefix("#") }.map { line in
        let words = line.split(separator: " ")
        return ("\(words[0]) \(words[1])", words.dropFirst(2).compactMap { Int($0) })
      })
  }

  static func check(_ found: [String: [Int]]) throws {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try text(found).write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded the matrix: read every cell that is new")
      return
    }
    let kept = try kept()
    for (row, statuses) in found {
      for (caller, pair) in zip(Caller.allCases, zip(kept[row] ?? [], statuses)) where pair.0 != pair.1 {
        Issue.record("\(row) as \(caller.rawValue): kept \(pair.0), found \(pair.1)")
      }
      #expect(kept[row]?.count == Caller.allCases.count, "\(row)")
    }
  }

  private static func text(_ found: [String: [Int]]) -> String {
    func line(_ cells: [String]) -> String {
      cells.enumerated().map { index, cell in
        cell.padding(toLength: max(cell.count, index == 0 ? 18 : index == 1 ? 11 : 4), withPad: " ", startingAt: 0)
      }.joined(separator: " ").replacing(#/ +$/#, with: "")
    }
    let head = Caller.allCases.enumerated().map { "# \($0.offset + 1) \($0.element.rawValue)" }
    let numbers = line(["# operation", "target"] + Caller.allCases.indices.map { "\($0 + 1)" })
    let rows = MatrixRequest.all.map { request in
      line([request.endpoint.id, request.target] + (found[request.row] ?? []).map(String.init))
    }
    return (head + [numbers] + rows).joined(separator: "\n") + "\n"
  }
}

/// Handles that nobody has yet.
enum Names {
  static func next() -> String { "guest-" + UUID().uuidString.prefix(8).lowercased() }
}
