import Accounting
import Foundation
import Models

extension ReferenceModel {
  /// One figure's place: a group, a day, and an action or all of them.
  struct Cell: Hashable {
    var day: Day
    var group: Int
    var action: String?
  }

  struct Sum: Equatable {
    var entries: Int64 = 0
    var members: Set<Int> = []
    var quantityMicro: Int64 = 0
    var done: Int64 = 0
    var new: Int64 = 0
    var low: Int64 = 0
    var high: Int64 = 0
  }

  /// All of a day's entries that could count for the same deed of the same home in a group.
  private struct Deed: Hashable {
    var day: Day
    var group: Int
    var action: ActionID
    var home: Int
  }

  /// The groups that each entry belongs to, and those in which it counts.
  func places() -> [UUID: (all: Set<Int>, counting: Set<Int>)] {
    var result: [UUID: (all: Set<Int>, counting: Set<Int>)] = [:]
    var isDone: Set<Deed> = []
    for entry in entries.sorted(by: { $0.arrival < $1.arrival }) {
      let day = entry.content.day
      let rule = estimates.rule(entry.content.action)
      let isInSeason = rule.season?.contains(day.month) ?? true
      let scope = scope(of: entry.member, on: day)
      // Homes have numbers from 0; whoever lives in none is one of their own, below.
      let home = household(of: entry.member, on: day) ?? -1 - entry.member
      var counting: Set<Int> = []
      for group in scope {
        let deed = Deed(day: day, group: group, action: entry.content.action, home: home)
        let isFirst = rule.oncePer == .member || isDone.insert(deed).inserted
        if isFirst && isInSeason { counting.insert(group) }
      }
      result[entry.id] = (scope, counting)
    }
    return result
  }

  func totals() -> [Cell: Sum] {
    var result: [Cell: Sum] = [:]
    let places = places()
    for entry in entries {
      guard let place = places[entry.id] else { continue }
      for group in place.all {
        let action = entry.content.action.rawValue
        for cell in [
          Cell(day: entry.content.day, group: group, action: action),
          Cell(day: entry.content.day, group: group, action: nil),
        ] {
          var sum = result[cell] ?? Sum()
          sum.entries += 1
          sum.members.insert(entry.member)
          if place.counting.contains(group) {
            sum.done += entry.figures.avoidedMilligrams
            sum.low += entry.figures.lowMilligrams
            sum.high += entry.figures.highMilligrams
            if entry.content.habit == false { sum.new += entry.figures.avoidedMilligrams }
            if cell.action != nil { sum.quantityMicro += entry.content.quantityMicro }
          }
          result[cell] = sum
        }
      }
    }
    return result
  }
}
