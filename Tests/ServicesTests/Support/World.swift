import Accounting
import EnginesForTests
import Models
import Secrets
import Services
import Storage
import Testing

/// A whole installation in a temporary folder: the real catalogue, two cities, and all services on a real database.
///
///     try await World.run { world in
///       let aki = try await world.resident("aki")
///       let walk = try await world.log("walk", 4, by: aki)
///       #expect(walk.entry.figures.avoidedMilligrams == 500_000)
///     }
///
/// It is noon of 15 July 2026 in Saitama and Kawaguchi. When the test is over, everything kept is recomputed from the
/// entries.
final class World: Sendable {
  let engine: Engine
  let folder: String
  let database: any SQLDatabase
  let outside: Outside
  let store: Store
  let accounts: AccountService
  let sessions: SessionService
  let groups: GroupService
  let memberships: MembershipService
  let pupils: PupilService
  let care: PupilCare
  let link: HouseholdLink
  let schoolYear: SchoolYear
  let codes: CodeService
  let profiles: ProfileService
  let entries: EntryService
  let sheets: SheetService
  let totals: TotalsService
  let challenges: ChallengeService
  let boards: BoardService
  let alerts: AlertService
  let unusual: UnusualService
  let habits: HabitService
  let screens: TodayService
  let catalogue: CatalogueService
  let operation: OperatorService
  let verifier: Verifier
  let backups: BackupService
  let restatements: RestatementService

  init(_ engine: Engine, _ database: any SQLDatabase, folder: String, seed: UInt64) {
    self.engine = engine
    self.database = database
    self.folder = folder
    outside = Outside(now: .tokyo("2026-07-15T12:00:00"), seed: seed)
    let store = Store(database: database, effects: outside.effects)
    let hasher = PasswordHasher(parameters: .minimumForTests, workers: 1, random: outside.effects.random)
    let attempts = AttemptBudget()
    self.store = store
    accounts = AccountService(store: store, hasher: hasher, attempts: attempts)
    sessions = SessionService(store: store, hasher: hasher, attempts: attempts)
    groups = GroupService(store: store)
    memberships = MembershipService(store: store, attempts: attempts)
    pupils = PupilService(store: store, hasher: hasher, budget: PupilBudget())
    care = PupilCare(store: store, hasher: hasher)
    link = HouseholdLink(pupils: pupils)
    schoolYear = SchoolYear(store: store)
    codes = CodeService(store: store)
    profiles = ProfileService(store: store)
    entries = EntryService(store: store)
    sheets = SheetService(store: store)
    totals = TotalsService(store: store)
    challenges = ChallengeService(store: store)
    boards = BoardService(store: store)
    alerts = AlertService(store: store)
    unusual = UnusualService(store: store)
    habits = HabitService(store: store)
    screens = TodayService(store: store)
    catalogue = CatalogueService(store: store)
    operation = OperatorService(store: store, hasher: hasher)
    verifier = Verifier(store: store)
    backups = BackupService(store: store)
    restatements = RestatementService(store: store)
  }

  /// Runs `body` in a fresh world on every engine.
  ///
  /// - Parameter endsClean: Whether a verification must find nothing at the end; false for tests that break things.
  static func run(
    seed: UInt64 = 1, endsClean: Bool = true, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: (World) async throws -> Void
  ) async throws {
    for engine in Engine.allCases {
      try await engine.withDatabase { database, folder in
        let world = World(engine, database, folder: folder, seed: seed)
        try await world.found()
        try await body(world)
        if endsClean { try await world.expectClean(sourceLocation: sourceLocation) }
      }
    }
  }

  func found() async throws {
    let saitama = try #require(try RealSeeds.city("saitama"))
    try await operation.prepare(catalogue: RealSeeds.catalogue(), cities: [saitama])
    try await addCity("kawaguchi", wards: [LocalizedText(en: "Shiba", ja: "芝")])
  }

  /// Verifies with nothing remembered, so that only what is kept can be right.
  func expectClean(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let verification = try await Verifier(store: Store(database: database, effects: outside.effects)).verify()
    #expect(verification.differences == [], sourceLocation: sourceLocation)
    #expect(verification.isClean, sourceLocation: sourceLocation)
  }
}
