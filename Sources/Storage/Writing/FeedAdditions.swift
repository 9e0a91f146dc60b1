/// What the writes of one batch add to the change feeds of their cities, numbered and written just before COMMIT.
///
/// Each city has a counter row. Whoever has raised it holds it until the commit, so numbers become visible in their own order and a
/// reader who goes on behind the last number seen never misses a line. A sequence would hand numbers out in one order and let them
/// appear in another.
struct FeedAdditions: Sendable {
  private var events: [Int64: [Event]] = [:]

  mutating func append(_ event: Event) { events[event.city, default: []].append(event) }

  mutating func merge(_ other: FeedAdditions) {
    for (city, added) in other.events { events[city, default: []] += added }
  }

  func apply(on connection: any SQLConnection) throws(StorageError) {
    for (city, added) in events.sorted(by: { $0.key < $1.key }) { try connection.events.append(added, city: city) }
  }
}
