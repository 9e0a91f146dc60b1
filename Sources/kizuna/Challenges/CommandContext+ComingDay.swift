import Accounting

extension CommandContext {
  /// A day of a challenge in the city's calendar; it may lie ahead, and a date with its year needs no calendar.
  func comingDay(_ word: String) async throws -> Day {
    if let date = Day(PlainText.folded(word)) { return date }
    return try DayWord.requireComing(
      word, today: await CatalogueSource(context: self).city().today(at: environment.now()))
  }

  func comingDay(_ word: String?) async throws -> Day? {
    guard let word else { return nil }
    return try await comingDay(word)
  }
}
