import ArgumentParser
import CatalogueFiles
import EmbeddedSeeds
import Foundation
import Models
import Secrets
import ServerApp
import Services
import StorageSQLite

/// Makes the population that writes: adults, three to a household, each with an access token.
struct PopulationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "population")

  @Option var dataDir: String
  @Option var households = 200
  @Option(help: "Where to write a line for each adult: token and household.") var tokens: String

  /// The population moved in long enough ago for the days that are written to.
  private static let daysAgo: Int64 = 60

  func run() async throws {
    let database = try SQLiteDatabase(folder: dataDir)
    // Passwords are not what is measured here.
    let hasher = PasswordHasher(parameters: .minimumForTests)
    let now = Effects.live.now()
    let past = Effects(now: { now.advanced(bySeconds: -Self.daysAgo * 86_400) }, random: Effects.live.random)
    let then = AppServices(store: Store(database: database, effects: past), hasher: hasher)
    let today = AppServices(store: Store(database: database, effects: .live), hasher: hasher)
    let files = EmbeddedSeeds.files
    try await then.operation.prepare(
      catalogue: Seeds.catalogue(files),
      cities: Seeds.cities(files).map { seed in
        CityPlan(
          slug: seed.slug, name: seed.name, timeZone: seed.timeZone, locales: seed.locales, regions: seed.regions)
      })
    let root = try await then.catalogue.city("saitama").root.id
    let lines = try await withThrowingTaskGroup(of: [String].self) { group in
      for number in 0..<households { group.addTask { try await household(number, root, then, today) } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: tokens))
    await database.close()
  }

  private func household(
    _ number: Int, _ root: UUID, _ then: AppServices, _ today: AppServices
  ) async throws -> [String] {
    var keeper: Principal?
    var home: UUID?
    var lines: [String] = []
    for place in 0..<3 {
      let handle = "bench-\(number)-\(place)"
      let password = Token.make().text
      let opened = try await then.accounts.signUp(
        AccountDraft(city: "saitama", handle: handle, password: password), client: "bench", origin: handle)
      let principal = Principal(member: opened.member, session: 0)
      if let keeper, let home {
        let code = try await then.codes.create(in: home, role: nil, expiresAt: nil, by: keeper)
        _ = try await then.memberships.join(code: code.letters, origin: "bench-\(number)", by: principal)
      } else {
        let group = try await then.groups.create(
          .init(kind: .household, parent: root, name: "Home \(number)"), by: principal
        ).view.group
        home = group.id
        keeper = principal
      }
      let session = try await today.sessions.logIn(
        city: "saitama", handle: handle, password: password, client: "bench", origin: "bench-\(number)")
      lines.append("\(session.tokens.access) \(home.map(\.text) ?? "")")
    }
    return lines
  }
}
