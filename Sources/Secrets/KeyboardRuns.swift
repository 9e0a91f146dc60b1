/// Characters in an order everybody knows: along a keyboard's rows or columns, the alphabet, the digits, the kana.
enum KeyboardRuns {
  /// Walked in both directions; the end of one that closes a circle is followed by its beginning.
  private static let tracks: [[Character]] = {
    let circles = ["1234567890", "abcdefghijklmnopqrstuvwxyz"].map { $0 + $0 }
    let lines = [
      "qwertyuiop[]", "qwertzuiop", "azertyuiop", "asdfghjkl;'", "zxcvbnm,./", "1234567890-=", "!@#$%^&*()_+",
      "!\"#$%&'()=~|", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
      "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "1a2b3c4d5e6f7g8h9i0j",
      "a1b2c3d4e5f6g7h8i9j0", "!qaz@wsx#edc$rfv%tgb", "aiueokakikukekosashisusesotachitsuteto",
      "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん",
      "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
      "いろはにほへとちりぬるをわかよたれそつねならむ",
    ]
    return (circles + lines).flatMap { [Array($0), Array($0.reversed())] }
  }()

  /// Whether `text` is nothing but runs of three or more neighbours or equal characters, two characters excepted.
  ///
  /// Two, because `a12345678901` is no better than `123456789012`. Passwords chosen at random practically never
  /// look like this.
  static func make(up text: [Character]) -> Bool {
    var rest = text[...]
    var others = 0
    while !rest.isEmpty {
      let run = longestRun(rest)
      if run < 3 { others += 1 }
      if others > 2 { return false }
      rest = rest.dropFirst(run < 3 ? 1 : run)
    }
    return true
  }

  /// How many characters at the beginning of `text` are equal or follow one track.
  private static func longestRun(_ text: ArraySlice<Character>) -> Int {
    guard let first = text.first else { return 0 }
    var longest = text.prefix { $0 == first }.count
    for track in tracks {
      for start in track.indices where track[start] == first {
        longest = max(longest, zip(text, track[start...]).prefix { $0 == $1 }.count)
      }
    }
    return longest
  }
}
