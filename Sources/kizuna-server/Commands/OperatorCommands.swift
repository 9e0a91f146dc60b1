import Accounting
import ArgumentParser
import Foundation
import Services
import Storage

/// Prints what came of a request and ends with 1 if it failed.
func perform(_ request: OperatorRequest, _ database: DatabaseOptions) async throws {
  let reply = try await ControlClient.perform(request, on: database)
  for line in reply.lines { reply.hasFailed ? Terminal.note(line) : print(line) }
  if reply.hasFailed { throw ExitCode(1) }
}

struct CityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "city", abstract: "Cities: the tenants of an installation.", subcommands: [Add.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Adds a city.")

    @Argument(help: "Its short name in addresses, such as saitama.") var slug: String
    @Option(help: "Its name in Japanese.") var nameJa: String
    @Option(help: "Its name in English.") var nameEn: String
    @Option(help: "Its time zone.") var timeZone = "Asia/Tokyo"
    @Option(help: "Its chain of factor regions, the most special first, joined by commas.") var regions = "jp,world"
    @Option(help: "Its languages, joined by commas.") var locales = "ja,en"
    @Option(help: "Who may sign up: open or code.") var registration = "open"
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      guard let registration = Registration(rawValue: registration) else {
        throw ValidationError("registration is open or code")
      }
      let plan = CityPlan(
        slug: slug, name: LocalizedText(en: nameEn, ja: nameJa), timeZone: timeZone,
        locales: locales.split(separator: ",").map(String.init),
        regions: regions.split(separator: ",").map { RegionID(rawValue: String($0)) }, registration: registration)
      try await perform(.addCity(plan), database)
    }
  }
}

struct OfficerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "officer", abstract: "The people who look after a city.", subcommands: [Add.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes an officer: a new account with a one-time password, or the right for an account that exists.")

    @Argument(help: "The account's handle.") var handle: String
    @Option(help: "The city.") var city: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws { try await perform(.addOfficer(handle: handle, city: city), database) }
  }
}

struct RestateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restate", abstract: "Reports what entries would come to under another edition; touches nothing.")

  @Option(help: "The city.") var city: String
  @Option(help: "First day.", transform: Day.argument) var from: Day
  @Option(help: "Last day.", transform: Day.argument) var to: Day
  @Option(help: "The edition's hash or its beginning.") var edition: String
  @OptionGroup var database: DatabaseOptions

  func run() async throws { try await perform(.restate(city: city, from: from, to: to, edition: edition), database) }
}

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Recomputes everything from the entries; ends with 1 if anything differs.")

  @OptionGroup var database: DatabaseOptions

  func run() async throws { try await perform(.verify, database) }
}

struct FingerprintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fingerprint",
    abstract: "Prints a hash over what members are answered: equal where two databases tell everybody the same.")

  @OptionGroup var database: DatabaseOptions

  func run() async throws { try await perform(.fingerprint, database) }
}

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copies the database to a new SQLite file, restores the copy and verifies it.")

  @Argument(help: "The file to make.") var file: String
  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    try await perform(.backUp(path: URL(fileURLWithPath: file).standardizedFileURL.path), database)
  }
}

extension Day {
  static func argument(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw ValidationError("expected a day like 2026-11-23") }
    return day
  }
}

struct CatalogueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "The catalogue's editions.",
    subcommands: [CatalogueCheckCommand.self, List.self, Publish.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the editions the store knows.")
    @OptionGroup var database: DatabaseOptions
    func run() async throws { try await perform(.listEditions, database) }
  }

  struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes an edition the one by which later entries are valued.")
    @Argument(help: "The edition's hash or its beginning.") var edition: String
    @Option(help: "Only in this city.") var city: String?
    @OptionGroup var database: DatabaseOptions
    func run() async throws { try await perform(.publish(edition: edition, city: city), database) }
  }
}
