import Accounting
import CatalogueFiles
import Foundation
import Models
import ServerApp
import Services
import StorageSQLite

extension OperatorRequest {
  /// Carries the request out, here and now. Refusals become a reply; other errors are thrown.
  func run(on installation: Installation) async throws -> OperatorReply {
    do {
      return try await reply(installation.services)
    } catch let refusal as Refusal {
      return OperatorReply(
        lines: ["\(refusal.code.rawValue): \((refusal.detail ?? refusal.code.title).en)"], hasFailed: true)
    } catch let fault as BackupFault {
      return OperatorReply(lines: [fault.description], hasFailed: true)
    } catch let faults as CatalogueFaults {
      return OperatorReply(lines: faults.faults.map { "\($0)" }, hasFailed: true)
    }
  }

  private func reply(_ services: AppServices) async throws -> OperatorReply {
    switch self {
    case .addCity(let plan):
      try await services.operation.addCity(plan)
      return OperatorReply(lines: ["added the city \(plan.slug)"])
    case .addOfficer(let handle, let city):
      guard let password = try await services.operation.addOfficer(handle: handle, city: city) else {
        return OperatorReply(lines: ["\(handle) is now an officer of \(city)"])
      }
      return OperatorReply(lines: [
        "\(handle) is now an officer of \(city)", "one-time password, shown only here: \(password)",
      ])
    case .listEditions:
      return OperatorReply(
        lines: try await services.operation.editions().map { edition in
          let cities = edition.cities.isEmpty ? "" : "  current in \(edition.cities.joined(separator: ", "))"
          return "\(edition.hash.prefix(16))  registered \(edition.registeredAt)\(cities)"
        })
    case .publish(let edition, let city):
      let hash = try await services.operation.publish(edition: edition, city: city)
      return OperatorReply(lines: ["published edition \(hash)"])
    case .addSheet(let sheet, let city):
      let edition = try await services.operation.add(sheet, to: city)
      return OperatorReply(lines: ["\(city) has the sheet \(sheet.id.rawValue); its edition is \(edition)"])
    case .exportSheet(let id, let city):
      let text = try await services.operation.sheet(id, of: city).seedText
      return OperatorReply(lines: text.split(separator: "\n").map(String.init))
    case .restate(let city, let from, let to, let edition):
      return OperatorReply(
        try await services.restatements.restate(city: city, from: from, to: to, edition: edition))
    case .verify: return OperatorReply(try await services.verifier.verify())
    case .verifyResult(let file):
      return OperatorReply(
        faults: try await ResultVerification.faults(in: file, store: services.store), of: file, withDatabase: true)
    case .fingerprint:
      let report = try await AnswerFingerprint(store: services.store).report()
      return OperatorReply(lines: ["\(report.hash)  \(report.entries) entries, \(report.reports) totals"])
    case .backUp(let path):
      try await services.backups.backUp(to: path, write: SQLiteDatabase.writeFile) {
        try await BackupFile(path: $0).verify()
      }
      return OperatorReply(lines: ["backed up to \(path), restored and verified"])
    }
  }
}

extension OperatorReply {
  init(_ verification: Verification) {
    lines = verification.differences
    if verification.differenceCount > Int64(lines.count) {
      lines.append("… and \(verification.differenceCount - Int64(lines.count)) more")
    }
    let result = verification.isClean ? "no difference" : "\(verification.differenceCount) differences"
    lines.append("verified \(verification.entries) entries and \(verification.totals) totals: \(result)")
    hasFailed = !verification.isClean
  }

  init(_ report: RestatementService.Report) {
    lines = report.lines.map { line in
      "\(line.action): \(line.entries) entries, \(line.presentMilligrams) mg -> \(line.restatedMilligrams) mg"
    }
    for (code, count) in report.impossible.sorted(by: { $0.key < $1.key }) {
      lines.append("\(count) entries cannot be restated: \(code)")
    }
    let changed = report.lines.reduce(0) { $0 + $1.entries }
    lines.append(
      "edition \(report.edition.prefix(16)): \(changed) of \(report.entries) entries would differ; nothing was changed")
  }
}
