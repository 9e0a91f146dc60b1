package import Accounting
import Foundation
import Models
import Storage

/// What entries would come to under another edition. Touches nothing.
package struct RestatementService: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  package struct Report: Codable, Sendable, Hashable {
    package struct Line: Codable, Sendable, Hashable {
      package var action: String
      package var entries: Int64
      package var presentMilligrams: Int64
      package var restatedMilligrams: Int64
    }
    package var edition: String
    /// Actions whose entries differ, the largest difference first.
    package var lines: [Line] = []
    package var entries: Int64 = 0
    /// Entries the other edition has no value for, by the reason's code.
    package var impossible: [String: Int64] = [:]
  }

  /// - Parameter prefix: The edition's hash or its unambiguous beginning.
  package func restate(city slug: String, from: Day, to: Day, edition prefix: String) async throws -> Report {
    let store = store
    return try await store.database.scan { connection in
      guard let city = try connection.cities.find(slug: slug) else { throw Refusal(.unknownCity) }
      guard let edition = try connection.editions.find(prefix: prefix) else { throw Refusal.unknownEdition }
      let catalogue = try store.editions.catalogue(edition.key, on: connection)
      var report = Report(edition: edition.hash)
      var lines: [String: Report.Line] = [:]
      for member in try connection.members.keys(city: city.key) {
        for entry in try connection.entries.ofMember(member, from: from, to: to, after: nil, limit: .max) {
          report.entries += 1
          let method = try store.methods.method(for: entry.method, on: connection)
          let inputs = try CanonicalInputs.inputs(entry.inputs)
          do {
            let restated = try method.restated(in: catalogue, day: entry.day, inputs: inputs)
            let figures = try restated.figures(quantityMicro: entry.quantityMicro, inputs: inputs)
            guard figures != entry.figures else { continue }
            let name = method.action.rawValue
            var line = lines[name] ?? .init(action: name, entries: 0, presentMilligrams: 0, restatedMilligrams: 0)
            line.entries += 1
            line.presentMilligrams += entry.figures.avoidedMilligrams
            line.restatedMilligrams += figures.avoidedMilligrams
            lines[name] = line
          } catch let fault as EstimateFault {
            report.impossible[fault.code, default: 0] += 1
          }
        }
      }
      report.lines = lines.values.sorted { ($1.difference, $0.action) < ($0.difference, $1.action) }
      return report
    }
  }
}

extension RestatementService.Report.Line {
  fileprivate var difference: Int64 { abs(restatedMilligrams - presentMilligrams) }
}
