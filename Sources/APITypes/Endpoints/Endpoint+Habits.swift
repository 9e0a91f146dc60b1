extension Endpoint {
  public static let today = Endpoint("getToday", .get, "/v1/me/today")
  public static let listHabits = Endpoint("listHabits", .get, "/v1/me/habits")
  public static let putHabit = Endpoint("putHabit", .put, "/v1/me/habits/{action}")
  public static let deleteHabit = Endpoint("deleteHabit", .delete, "/v1/me/habits/{action}")

  /// The day's screen, and what a member means to do again and again.
  public static let habits: [Endpoint] = [today, listHabits, putHabit, deleteHabit]
}
