import APITypes
import Testing

extension Journal {
  /// A walk on Mondays and Fridays, and the screen of the day.
  mutating func meansToWalk(_ aki: Person) async throws {
    page("16-habits")
    try await call(
      "Mondays and Fridays from now on", .putHabit, "/v1/me/habits/walk", as: aki, #"{"weekdays": [1, 5]}"#)
    try await call("What is meant, and how far it is", .listHabits, "/v1/me/habits", as: aki)
    try await call("The screen of the day", .today, "/v1/me/today", as: aki)
    try await call("No more", .deleteHabit, "/v1/me/habits/walk", as: aki)
    try await call(
      "No such day of the week", .putHabit, "/v1/me/habits/walk", as: aki, #"{"weekdays": [8]}"#)
  }
}
