import ArgumentParser
import Foundation
import Models
import Services
import Storage
import StoragePostgres
import StorageSQLite

/// Writes the population into a fresh database.
struct PopulationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "population")

  @Option(help: "The folder of a database of its own.") var dataDir: String?
  @Option(help: "Or a PostgreSQL database, as libpq takes it.") var databaseUrl: String?
  @Option(help: "How many entries lie behind.") var entries = 1_000_000
  @Option(help: "How many clubs there are besides, of ten adults with an entry each.") var clubs = 0
  @Option(help: "Where to write a line for each adult: token and household.") var adults: String?
  @Option(help: "Where to write a line for each pupil: token and class.") var pupils: String?
  @Option(help: "Where to write a line for each member of the first two clubs: token and club.")
  var clubMembers: String?

  @Option(help: "Where to write a line for the officer: token and city.") var officer: String?

  @Option(help: "The present moment, for what must come out the same on another day.") var now: String?

  func run() async throws {
    let now = try now.map { text in
      guard let now = Instant(text) else { throw ValidationError("not an instant: \(text)") }
      return now
    }
    let database = try await database()
    let plan = PopulationPlan(entries: entries, now: now ?? Effects.live.now(), clubs: clubs)
    let clock = ContinuousClock()
    let start = clock.now
    let people = try await Population(database: database, plan: plan).write()
    let seconds = (clock.now - start) / .seconds(1)
    await database.close()
    try write(people.adultLines, to: adults)
    try write(people.pupilLines, to: pupils)
    try write(people.clubLines, to: clubMembers)
    try write(people.officerLines, to: officer)
    let rate = Int(Double(plan.allEntries) / seconds)
    print("\(plan.allEntries) entries in \(String(format: "%.1f", seconds)) s: \(rate) a second")
  }

  private func database() async throws -> any SQLDatabase {
    switch (dataDir, databaseUrl) {
    case (let folder?, nil): try SQLiteDatabase(folder: folder)
    case (nil, let url?): try await PostgresDatabase(url: url)
    default: throw ValidationError("name either a data folder or a database")
    }
  }

  private func write(_ lines: [String], to path: String?) throws {
    guard let path else { return }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
  }
}
