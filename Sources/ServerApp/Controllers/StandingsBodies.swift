import APITypes
import Accounting
import Foundation
import Models
import Services

// Boards in the shapes of the contract.

extension StandingsBody {
  init(_ board: Board, top: Int, around team: UUID? = nil, language: Language) {
    let body: (Board.Row) -> StandingBody = { StandingBody($0, of: board, language: language) }
    self.init(
      challenge: PublicIdentifier(board.challenge), asOf: board.asOf, state: board.state, rule: board.rule,
      counting: board.counting, isFilling: board.isFilling, bands: board.bands, fairWeight: board.fairWeight,
      rounding: board.rounding, teamCount: Int64(board.rows.count), data: board.rows.prefix(top).map(body),
      around: team.map { board.neighbourhood(of: $0).map(body) })
  }
}

extension StandingBody {
  init(_ row: Board.Row, of board: Board, language: Language) {
    self.init(
      team: Team(
        id: PublicIdentifier(row.team), name: row.name(in: language)),
      figures: row.figures.map { StandingFigures($0, row, of: board, language: language) },
      quarters: row.quarters.map(Int64.init))
  }
}

extension StandingFigures {
  init(_ figures: ChallengeFigures, _ row: Board.Row, of board: Board, language: Language) {
    let arithmetic = board.arithmetic(of: row)
    let tells = { (mass: ChallengeCounting) in row.masses.tells(mass, board.counting) }
    self.init(
      rank: row.rank.map(Int64.init), unrankedReason: row.unrankedReason, band: row.band.map(Int64.init),
      score: row.score.map { ScoreBody($0, unit: board.rule.unit) },
      arithmetic: arithmetic.map(ArithmeticBody.init),
      sentence: arithmetic?.sentence.text(language),
      sumMilligrams: tells(board.counting) ? figures.milligrams(board.counting) : nil,
      doneMilligrams: tells(.done) ? figures.doneMilligrams : nil,
      newMilligrams: tells(.new) ? figures.newMilligrams : nil, entries: figures.entries,
      enrolled: row.enrolled, activeMembers: figures.activeMembers, memberDays: figures.memberDays,
      lateEntries: figures.lateEntries, heldBackEntries: figures.heldBackEntries)
  }
}
