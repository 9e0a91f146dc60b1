import Accounting
import Testing

@testable import kizuna

@Suite struct ActionMatcherTests {
  let matcher: ActionMatcher

  init() throws { matcher = ActionMatcher(actions: try TestCatalogue.make().actions) }

  @Test(arguments: [
    ("ev-trip", "ev-trip"), ("EV-Trip", "ev-trip"), ("ｅｖ－ｔｒｉｐ", "ev-trip"), ("ev-t", "ev-trip"),
    ("cooling-2", "cooling-28c"),
    ("訓練", "ev-drill"), ("drove", "ev-trip"), ("an EV drove", "ev-trip"), ("でんきのくるま", "ev-trip"), ("デンキ", "ev-trip"),
    ("れいぼう", "cooling-28c"), ("電気自動車で移動", "ev-trip"), ("one hour", "cooling-hour-less"),
  ])
  func finds(word: String, id: String) {
    guard case .one(let action) = matcher.match(word) else {
      Issue.record("\(word): \(matcher.match(word))")
      return
    }
    #expect(action.id.rawValue == id)
  }

  @Test func severalAreToldApartByTheQuantity() throws {
    #expect(ids(matcher.match("電気自動車")) == ["ev-drill", "ev-trip"])
    let quantity = try QuantityWord(["12km"])
    #expect(ids(matcher.match("電気自動車", where: quantity.fits)) == ["ev-trip"])
    #expect(ids(matcher.match("cooling", where: quantity.fits)) == ["cooling-28c", "cooling-hour-less"])
  }

  @Test(arguments: [("evtrip", ["ev-trip"]), ("ev-trap", ["ev-trip"]), ("coolnig-28c", ["cooling-28c"]), ("zzz", [])])
  func suggests(word: String, first: [String]) {
    guard case .none(let near) = matcher.match(word) else {
      Issue.record("\(word) was found")
      return
    }
    #expect(near.count <= ActionMatcher.mostCandidates)
    #expect(Array(near.prefix(1)).map(\.id.rawValue) == first)
  }

  @Test func emptyWordsFindNothing() {
    #expect(matcher.match("") == .none(near: []))
    #expect(matcher.match("　") == .none(near: []))
  }

  private func ids(_ match: ActionMatcher.Match) -> [String] {
    switch match {
    case .one(let action): [action.id.rawValue]
    case .several(let actions), .none(let actions): actions.map(\.id.rawValue).sorted()
    }
  }
}
