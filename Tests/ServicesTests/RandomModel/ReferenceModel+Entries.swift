import Accounting
import Foundation
import Models

extension ReferenceModel {
  struct Content: Equatable {
    var action: ActionID
    var quantityMicro: Int64
    var day: Day
    var habit: Bool?
  }

  struct Entry {
    var id: UUID
    var member: Int
    /// Its place among all that ever arrived.
    var arrival: Int
    var content: Content
    var first: Content
    var revision: Int64 = 1
    /// The household's own figure when it was valued.
    var wattHours: Int64?
    var isUnusual: Bool
    var figures: Figures
  }

  func entry(_ id: UUID) -> Entry? { entries.first { $0.id == id } }

  mutating func log(_ id: UUID, _ content: Content, by member: Int) throws -> Answer {
    switch judge(content, of: member, besides: nil) {
    case .refused(let code): return .refused(code)
    case .accepted(let isUnusual):
      let wattHours = household(of: member, on: content.day).flatMap { groups[$0].wattHours }
      arrivals += 1
      entries.append(
        Entry(
          id: id, member: member, arrival: arrivals, content: content, first: content, wattHours: wattHours,
          isUnusual: isUnusual,
          figures: try estimates.figures(content.action, content.quantityMicro, wattHours: wattHours)))
      return .done
    }
  }

  mutating func edit(_ id: UUID, to content: Content) throws -> Answer {
    let index = entries.firstIndex { $0.id == id }!
    let old = entries[index]
    // The present content is no edit, but the same write again.
    if content == old.content { return .done }
    switch judge(content, of: old.member, besides: id) {
    case .refused(let code): return .refused(code)
    case .accepted(let isUnusual):
      var new = old
      new.content = content
      new.revision += 1
      new.isUnusual = isUnusual
      if (content.action, content.day) != (old.content.action, old.content.day) {
        new.wattHours = household(of: old.member, on: content.day).flatMap { groups[$0].wattHours }
      }
      new.figures = try estimates.figures(content.action, content.quantityMicro, wattHours: new.wattHours)
      entries[index] = new
      return .done
    }
  }

  mutating func delete(_ id: UUID) { entries.removeAll { $0.id == id } }

  private enum Judgement {
    case accepted(isUnusual: Bool)
    case refused(ProblemCode)
  }

  /// The rules of the day and of the day's bounds.
  private func judge(_ content: Content, of member: Int, besides id: UUID?) -> Judgement {
    let isMoved = id == nil || entry(id!)!.content.day != content.day
    if isMoved, content.day > latestDay { return .refused(.dayInFuture) }
    if isMoved, content.day < today.advanced(by: -400) { return .refused(.dayTooEarly) }
    let bounds = estimates.rule(content.action).quantity
    let others = entries.filter {
      $0.member == member && $0.id != id && $0.content.day == content.day && $0.content.action == content.action
    }
    let total = others.reduce(content.quantityMicro) { $0 + $1.content.quantityMicro }
    if total > bounds.most { return .refused(.aboveDailyBound) }
    return .accepted(isUnusual: total > bounds.usual)
  }
}
