package import Storage

/// The database with what is remembered of its immutable rows. One for a process.
package final class Store: Sendable {
  package let database: any SQLDatabase
  package let effects: Effects
  package let retention: Retention
  let actions = InternTable.actions()
  let units = InternTable.units()
  let scopes = InternTable.scopes()
  let methods = MethodTable()
  let tree = GroupTree()
  let cities = CityShelf()
  let editions = EditionShelf()
  let challenges: ChallengeShelf
  let resolved = MethodCache()

  package init(database: any SQLDatabase, effects: Effects, retention: Retention = Retention()) {
    self.database = database
    self.effects = effects
    self.retention = retention
    challenges = ChallengeShelf(editions: editions, actions: actions)
  }
}
