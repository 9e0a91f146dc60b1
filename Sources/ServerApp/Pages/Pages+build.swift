import Hummingbird
import Secrets

/// All pages, on the API's router.
///
/// - Parameter key: Seals what a browser keeps for the server.
/// - Returns: The routes there are now besides the API's.
func addPages(
  _ services: AppServices, blank: BlankSheets, key: [UInt8], limiter: WriteLimiter?, to router: Router<AppContext>
) -> [PageRoute] {
  let effects = services.store.effects
  let visitors = PageVisitors(sessions: services.sessions, limiter: limiter)
  var pages = PageTable(router: router, library: blank.library, effects: effects)
  PrivacyPages(library: blank.library, retention: services.store.retention).add(to: &pages)
  PageAssets().add(to: &pages)
  JoinPages(
    pupils: services.pupils, sessions: services.sessions, groups: services.groups, visitors: visitors,
    seal: Seal(key: key), effects: effects
  ).add(to: &pages)
  ReturnPages(
    pupils: services.pupils, sessions: services.sessions, groups: services.groups, visitors: visitors
  ).add(to: &pages)
  TodayPages(
    entries: services.entries, totals: services.totals, groups: services.groups, pupils: services.pupils,
    catalogue: services.catalogue, habits: services.habits, screens: services.today, visitors: visitors
  ).add(to: &pages)
  PromisePages(habits: services.habits, visitors: visitors).add(to: &pages)
  LoginPages(sessions: services.sessions, catalogue: services.catalogue, visitors: visitors).add(to: &pages)
  ClassPages(
    groups: services.groups, codes: services.codes, unusual: services.unusual, challenges: services.challenges,
    catalogue: services.catalogue, visitors: visitors, effects: effects
  ).add(to: &pages)
  BoardPages(
    groups: services.groups, totals: services.totals, challenges: services.challenges, boards: services.boards,
    catalogue: services.catalogue, visitors: visitors, effects: effects
  ).add(to: &pages)
  ChallengePages(boards: services.boards, catalogue: services.catalogue, visitors: visitors).add(to: &pages)
  CityPages(
    catalogue: services.catalogue, totals: services.totals, challenges: services.challenges, effects: effects
  ).add(to: &pages)
  MethodPages(catalogue: services.catalogue).add(to: &pages)
  PrintPages(blank: blank, visitors: visitors).add(to: &pages)
  SheetPages(
    sheets: services.sheets, groups: services.groups, catalogue: services.catalogue, visitors: visitors,
    effects: effects
  ).add(to: &pages)
  UnusualPages(
    groups: services.groups, unusual: services.unusual, catalogue: services.catalogue, visitors: visitors
  ).add(to: &pages)
  return pages.routes
}
