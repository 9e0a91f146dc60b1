package import Accounting

/// Which masses of a team are told when its challenge is over.
///
/// The result has all that counts, and so what was never shown while it went on. Of each mass it tells three people at least have a part
/// (or nobody), and of the difference of two as well: where one child alone did something new, what is new is not told.
package enum ToldMasses: Int64, Hashable, Sendable {
  case both
  /// The one by which the challenge counts.
  case counted
  case none

  /// What of a team's figures is left to tell; the rest is zero.
  package func told(_ figures: ChallengeFigures, _ counting: ChallengeCounting) -> ChallengeFigures {
    var told = figures
    if !tells(.done, counting) { told.doneMilligrams = 0 }
    if !tells(.new, counting) { told.newMilligrams = 0 }
    return told
  }

  package func tells(_ mass: ChallengeCounting, _ counting: ChallengeCounting) -> Bool {
    self == .both || self == .counted && mass == counting
  }
}

extension ShownTeam {
  /// Which masses of what counted at the end may be told, by what was shown of it and by who has changed the rest.
  package func masses(
    of counted: ChallengeFigures, onSheets sheets: ChallengeFigures, _ changers: Changers, counting: ChallengeCounting
  ) -> ToldMasses {
    var (own, seen) = (counted, figures)
    own -= sheets
    seen -= onSheets
    let takers = counted.activeMembers >= Self.largeTeamMembers ? [] : changers.takers
    let fewest = SmallGroups.fewestChangers
    // What is shown was brought by so many; each who took something back since may be one less.
    let carriers = { (own: Int64, seen: Int64, mass: (Changers.Share) -> Int64, doubts: Bool) in
      let bringers = changers.shares.count { !takers.contains($0.key) && mass($0.value) > 0 }
      let losers = doubts ? changers.shares.values.count { mass($0) < 0 } : 0
      return own == 0 ? fewest : (seen == 0 ? 0 : fewest) + bringers - losers
    }
    let fresh = { (doubts: Bool) in carriers(own.newMilligrams, seen.newMilligrams, \.newMilligrams, doubts) }
    let other = carriers(own.otherMilligrams, seen.otherMilligrams, \.otherMilligrams, true)
    if fresh(true) >= fewest, other >= fewest { return .both }
    // Nobody loses a rank for a doubt.
    switch counting {
    case .new: return fresh(false) >= fewest ? .counted : .none
    case .done:
      let any = carriers(own.doneMilligrams, seen.doneMilligrams, { max($0.newMilligrams, $0.otherMilligrams) }, false)
      return max(Int64(any), own.fewestCarriers) >= Int64(fewest) ? .counted : .none
    }
  }
}

extension ChallengeFigures {
  fileprivate var otherMilligrams: Int64 { doneMilligrams - newMilligrams }
}

extension ToldMasses {
  /// What is to be said where a mass is not told.
  package static let explanation = LocalizedText(
    en: "A mass is left out where one or two people alone brought some of it.", ja: "1人か2人だけの量がわかってしまうところは表示しません。",
    jaHira: "ひとりか ふたりだけの りょうが わかって しまう ところは みせません。")
}
