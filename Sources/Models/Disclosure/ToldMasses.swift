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

/// How many people brought what is new of a team's mass, what is not, and any of it; rows of sheets are nobody's.
package struct MassCarriers: Hashable, Sendable {
  package var fresh: Int64
  package var other: Int64
  package var any: Int64

  package init(fresh: Int64, other: Int64, any: Int64) { (self.fresh, self.other, self.any) = (fresh, other, any) }
}

extension ToldMasses {
  /// - Parameter own: What counted at the end, without rows of sheets.
  package init(of own: ChallengeFigures, _ carriers: MassCarriers, counting: ChallengeCounting) {
    let fewest = Int64(SmallGroups.fewestChangers)
    let isFreshTold = own.newMilligrams == 0 || carriers.fresh >= fewest
    let isOtherTold = own.otherMilligrams == 0 || carriers.other >= fewest
    let isAnyTold = own.doneMilligrams == 0 || carriers.any >= fewest
    if isFreshTold, isOtherTold, isAnyTold {
      self = .both
    } else {
      self = (counting == .new ? isFreshTold : isAnyTold) ? .counted : .none
    }
  }
}

extension ShownTeam {
  /// Whether what was shown of a team, and who has changed it since, is enough to know that both of its masses may be told.
  package func hasEvidence(
    of counted: ChallengeFigures, onSheets sheets: ChallengeFigures, _ changers: Changers
  ) -> Bool {
    var (own, seen) = (counted, figures)
    own -= sheets
    seen -= onSheets
    let takers = changers.takers
    // What is shown was brought by so many; each who took something back since may be one less.
    let isOfEnough = { (own: Int64, seen: Int64, mass: (Changers.Share) -> Int64) in
      let bringers = changers.shares.count { !takers.contains($0.key) && mass($0.value) > 0 }
      let losers = changers.shares.values.count { mass($0) < 0 }
      return own == 0 || (seen == 0 ? 0 : SmallGroups.fewestChangers) + bringers - losers >= SmallGroups.fewestChangers
    }
    return isOfEnough(own.newMilligrams, seen.newMilligrams, \.newMilligrams)
      && isOfEnough(own.otherMilligrams, seen.otherMilligrams, \.otherMilligrams)
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
