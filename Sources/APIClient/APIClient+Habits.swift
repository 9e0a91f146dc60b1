public import APITypes
public import Accounting

/// The day's screen, and standing habits.
extension APIClient {
  public func today() async throws -> TodayBody { try await value(Call(.today)).body }

  public func habits() async throws -> [HabitBody] {
    try await value(Call(.listHabits), as: ListBody<HabitBody>.self).body.data
  }

  /// Begins a habit or sets its days anew; safe to repeat.
  public func putHabit(_ action: ActionID, _ request: HabitRequest) async throws -> HabitBody {
    try await value(Call(.putHabit, Endpoint.putHabit.path(action.rawValue)).with(body: request)).body
  }

  public func deleteHabit(_ action: ActionID) async throws {
    _ = try await bytes(Call(.deleteHabit, Endpoint.deleteHabit.path(action.rawValue)))
  }
}
