import Models
import Testing

@Suite struct ChangersTests {
  @Test(arguments: ["", "x ", "1:2 ", "1:2:3:x ", "s:1:2 ", "t:1:1:1:1:1:1:1:1:1 ", "1:2:3:4:5 "])
  func `a text is that of changers, or none`(text: String) {
    #expect((Changers(text: text) == nil) == !text.isEmpty)
  }

  @Test func `one text added to another is both together`() throws {
    let texts = ["17:0:19000:0 23 ", "17:5:-19000:0 s:2:1:3:4:5:6:7:8:9 ", "s:-1:0:0:0:0:0:0:0:0 + "]
    let all = try #require(Changers(text: texts.joined()))
    #expect(all.text == "23 17:5:0:0 s:1:1:3:4:5:6:7:8:9 + ")
    #expect(Changers(text: all.text) == all)
    #expect(all.isPending && all.takers == [23] && all.onSheets.entries == 1)
  }

  @Test func `the compact form knows whoever took away, and of the others enough`() throws {
    var changers = Changers()
    for member in Int64(1)...400 {
      let milligrams = member % 2 == 0 ? Int64.max / 2 - member : member - Int64.max / 2
      changers.note(member, .init(newMilligrams: member % 3 == 0 ? milligrams : 0, otherMilligrams: milligrams))
    }
    let few = changers.compacted
    #expect(few.earlierTakers == Set((1...400).filter { $0 % 2 == 1 }))
    #expect((12...24).contains(few.shares.count) && few.isPending && few.hasOthers)
    #expect(few.shares.values.count { $0.newMilligrams > 0 } >= 10)
    #expect(few.shares.allSatisfy { changers.shares[$0.key] == $0.value })
    var bringers = few
    bringers.earlierTakers = []
    #expect(try !#require(Changers(text: bringers.text)).isCrowded)
    #expect(bringers.compacted == bringers)
  }

  @Test func `what came to nothing keeps waiting in the compact form, but is nobody's`() {
    var changers = Changers()
    changers.note(1, .init())
    #expect(changers.compacted.isPending && changers.compacted.shares.isEmpty)
    #expect(Changers().compacted.isEmpty)
  }
}
