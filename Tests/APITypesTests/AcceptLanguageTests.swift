import APITypes
import Accounting
import Testing

struct AcceptLanguageTests {
  @Test(arguments: [
    (nil, Language.en), ("", .en), ("en", .en), ("ja", .ja), ("ja-JP", .ja), ("JA", .ja), ("en-GB,en;q=0.9", .en),
    ("ja-Hira", .jaHira), ("ja-hira-JP", .jaHira), ("ja-Hira;q=0.5, ja", .ja), ("ja, ja-Hira", .ja),
    ("fr", .en), ("fr, ja;q=0.1", .ja), ("*", .en), ("fr, *;q=0.5", .en), ("jav", .en),
    ("en;q=0.8, ja;q=0.9", .ja), ("en;q=0.9,ja;q=0.9", .en), ("ja;q=0", .en), ("ja;q=0, en;q=0", .en),
    ("ja;q=2, en;q=0.1", .en), ("ja;q=x", .en), ("ja;level=1", .en), (" ja ; q=1 , en", .ja), (",,;;q=,", .en),
    ("ja;Q=0.7,en;q=0.3", .ja),
  ])
  func best(header: String?, language: Language) {
    #expect(AcceptLanguage.best(header) == language)
  }
}
