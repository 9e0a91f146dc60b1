package import APITypes
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Secrets
package import Services

/// The services behind the API, put together in one place.
package struct AppServices: Sendable {
  package let store: Store
  package let accounts: AccountService
  package let sessions: SessionService
  package let groups: GroupService
  package let memberships: MembershipService
  package let pupils: PupilService
  package let care: PupilCare
  package let link: HouseholdLink
  package let schoolYear: SchoolYear
  package let codes: CodeService
  package let profiles: ProfileService
  package let entries: EntryService
  package let sheets: SheetService
  package let totals: TotalsService
  package let challenges: ChallengeService
  package let boards: BoardService
  package let streams: StandingsStreams
  package let alerts: AlertService
  package let unusual: UnusualService
  package let habits: HabitService
  package let today: TodayService
  package let catalogue: CatalogueService
  package let health: HealthService
  package let operation: OperatorService
  package let verifier: Verifier
  package let backups: BackupService
  package let restatements: RestatementService

  package init(store: Store, hasher: PasswordHasher) {
    let attempts = AttemptBudget()
    self.store = store
    accounts = AccountService(store: store, hasher: hasher, attempts: attempts)
    sessions = SessionService(store: store, hasher: hasher, attempts: attempts)
    groups = GroupService(store: store)
    memberships = MembershipService(store: store, attempts: attempts)
    let pupils = PupilService(store: store, hasher: hasher, budget: PupilBudget())
    self.pupils = pupils
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
    streams = StandingsStreams(boards: boards, effects: store.effects)
    alerts = AlertService(store: store)
    unusual = UnusualService(store: store)
    habits = HabitService(store: store)
    today = TodayService(store: store)
    catalogue = CatalogueService(store: store)
    health = HealthService(store: store)
    operation = OperatorService(store: store, hasher: hasher)
    verifier = Verifier(store: store)
    backups = BackupService(store: store)
    restatements = RestatementService(store: store)
  }
}

/// All routes, on one router: the API's endpoints, and the pages.
///
/// - Throws: What is wrong with a page's template.
package func buildRouter(
  _ services: AppServices, cursorKey: [UInt8], document: APIDocument, configuration: ServerConfiguration
) throws -> (router: Router<AppContext>, endpoints: [Endpoint], pages: [PageRoute]) {
  let router = Router(context: AppContext.self, options: [.autoGenerateHeadEndpoints])
  let library = try PageLibrary()
  router.add(
    middleware: ProblemMiddleware(
      methods: MethodTable(Endpoint.all, PageRoute.all), troubles: TroublePages(library: library)))
  let cursors = CursorCodec(key: cursorKey)
  let effects = services.store.effects
  var routes = RouteTable(
    router: router, sessions: services.sessions,
    limiter: configuration.writesPerMinute.map { WriteLimiter(writesPerMinute: $0) })
  PrivacyPages(library: library, retention: services.store.retention).add(to: &routes)
  OperationController(health: services.health, document: document).add(to: &routes)
  CatalogueController(
    catalogue: services.catalogue, groups: services.groups, totals: services.totals, cursors: cursors, effects: effects
  ).add(to: &routes)
  let replies = SessionReplies(cities: services.catalogue, pupils: services.pupils)
  AccountController(
    accounts: services.accounts, sessions: services.sessions, totals: services.totals, replies: replies
  ).add(to: &routes)
  PupilController(
    pupils: services.pupils, care: services.care, link: services.link, schoolYear: services.schoolYear,
    sessions: replies
  )
  .add(to: &routes)
  EntryController(entries: services.entries, cursors: cursors, effects: effects).add(to: &routes)
  GroupController(
    groups: services.groups, codes: services.codes, profiles: services.profiles, totals: services.totals
  ).add(to: &routes)
  ChallengeController(challenges: services.challenges, cursors: cursors, effects: effects).add(to: &routes)
  StandingsController(streams: services.streams).add(to: &routes)
  let blank = BlankSheets(
    groups: services.groups, codes: services.codes, catalogue: services.catalogue, library: library)
  SheetController(sheets: services.sheets, blank: blank, cursors: cursors, effects: effects).add(to: &routes)
  MembershipController(memberships: services.memberships, care: services.care, cursors: cursors, effects: effects).add(
    to: &routes)
  StaffController(alerts: services.alerts, unusual: services.unusual, cursors: cursors, effects: effects).add(
    to: &routes)
  HabitController(today: services.today, habits: services.habits).add(to: &routes)
  let pages = addPages(services, blank: blank, key: cursorKey, limiter: routes.limiter, to: router)
  return (router, routes.endpoints, pages)
}

/// The server, ready to run.
///
/// - Parameter onReady: Called with the port once connections are accepted.
package func buildApplication(
  _ services: AppServices, document: APIDocument, configuration: ServerConfiguration, logger: Logger,
  onReady: @escaping @Sendable (Int) async -> Void = { _ in }
) async throws -> some ApplicationProtocol {
  let key = try await services.operation.cursorKey()
  let router = try buildRouter(services, cursorKey: key, document: document, configuration: configuration).router
  let requestSeconds = configuration.requestSeconds
  return Application(
    router: router,
    server: HTTPServerBuilder { responder in
      OnEventLoop(
        HTTP1Channel(
          responder: responder,
          configuration: .init(
            additionalChannelHandlers: [ReadDeadline(.seconds(requestSeconds))],
            idleTimeout: .seconds(configuration.idleSeconds))))
    },
    configuration: .init(
      address: .hostname(configuration.host, port: configuration.port), serverName: "kizuna",
      backlog: configuration.backlog),
    services: [services.streams],
    onServerRunning: { channel in await onReady(channel.localAddress?.port ?? configuration.port) },
    logger: logger)
}
