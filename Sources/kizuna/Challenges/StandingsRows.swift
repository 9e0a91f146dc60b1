import APITypes

/// The rows of standings as one table: those from the top, then those around a team, each team once.
struct StandingsRows {
  let rows: [StandingBody]
  /// The row before which others are left out; nil if none are.
  let gap: Int?

  init(_ standings: StandingsBody) {
    let top = standings.data
    let known = Set(top.map(\.team.id))
    let around = standings.around ?? []
    let added = around.filter { !known.contains($0.team.id) }
    rows = top + added
    // Those around a team follow one another: if one of them stands above already, the others come right behind it.
    let isOnePiece = added.count < around.count || Int64(rows.count) >= standings.teamCount
    gap = added.isEmpty || isOnePiece ? nil : top.count
  }
}
