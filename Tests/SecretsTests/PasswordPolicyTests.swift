import Foundation
import Testing

@testable import Secrets

@Suite struct PasswordPolicyTests {
  @Test(arguments: [
    ("", PasswordWeakness.tooShort),
    ("aaaaaaaaaaa", .tooShort),
    ("k7#mQ2!vLp9", .tooShort),
    ("cafe\u{301}-cafe\u{301}-x", .tooShort),
    (String(repeating: "k7#mQ2!vLp9w", count: 22), .tooLong),
    ("Hanako-und-der-Berg", .containsHandle),
    ("the mountain of HANAKO", .containsHandle),
    ("ｈａｎａｋｏ with wide letters", .containsHandle),
    ("hanakohanako", .containsHandle),
  ])
  func `length and handle`(password: String, weakness: PasswordWeakness) {
    #expect(PasswordPolicy.weakness(of: password, handle: "hanako") == weakness)
  }

  @Test(arguments: [
    "password1234", "Password1234", "PASSWORDPASSWORD", "password-password", "p@ssw0rd2024!", "P@$$w0rd1234",
    "1234password1234", "pass1234pass1234", "ｐａｓｓｗｏｒｄ１２３４", "qwertyuiop12", "qwerty123456", "1qaz2wsx3edc",
    "1QAZ2WSX3EDC", "q1w2e3r4t5y6", "asdfghjklzxcv", "qwertzuiop123", "mnbvcxzlkjhgfdsa", "123456789012",
    "987654321098", "a12345678901", "111222333444", "000000000000", "aaaaaaaaaaaa", "abababababab", "abc!abc!abc!",
    "abcdefghijkl", "abcd12345678", "------------", "sakurasakura", "Sakura-Sakura", "sakura202420", "さくらさくらさくらさくら",
    "ありがとう12345678", "あいうえおかきくけこさし", "correcthorsebatterystaple", "Correct Horse Battery Staple", "letmeinplease",
    "welcome2026!", "kizunakizuna", "iloveyou!!!!", "trustno1trustno1", "michaeljordan23", "totoro totoro",
  ])
  func `common passwords are refused`(password: String) {
    #expect(PasswordPolicy.weakness(of: password, handle: "yuki") == .common)
  }

  @Test(arguments: [
    "k7#mQ2!vLp9w", "purple otter hums quietly", "dragon monkey sunshine flower", "sakura unter dem dach",
    "夏の電車は海まで走るのさ", "829174650318", "qwerty is not my cat", "zwölf Boxkämpfer jagen", "Tr0ub4dor&3-again",
    String(repeating: "k7#mQ2!vLp9wXe4z", count: 16), "cafe\u{301}-cafe\u{301}-xyz",
  ])
  func `others are accepted`(password: String) {
    #expect(PasswordPolicy.weakness(of: password, handle: "hanako") == nil)
  }

  @Test func `a handle of one or two letters isn't looked for`() {
    #expect(PasswordPolicy.weakness(of: "purple otter hums quietly", handle: "qu") == nil)
    #expect(PasswordPolicy.weakness(of: "purple otter hums quietly", handle: "") == nil)
    #expect(PasswordPolicy.weakness(of: "purple otter hums quietly", handle: "Ott") == .containsHandle)
  }

  @Test func `every listed word is refused alone and lengthened`() {
    let words = CommonPasswords.list.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(words.count > 700)
    #expect(Set(words).count == words.count)
    for word in words {
      #expect(word == word.precomposedStringWithCompatibilityMapping.lowercased(), "\(word)")
      for password in [
        word + "83920174650", "2026" + word.uppercased() + "!83920174", word + word + word + word + word,
      ] {
        let weakness = PasswordPolicy.weakness(of: password, handle: "")
        #expect(weakness == .common || password.count < PasswordPolicy.shortest, "\(password)")
      }
      if word.count >= PasswordPolicy.shortest { #expect(PasswordPolicy.weakness(of: word, handle: "") == .common) }
    }
  }

  @Test func `random passwords are never taken for common ones`() {
    for _ in 0..<500 {
      #expect(PasswordPolicy.weakness(of: JoinCode.make() + JoinCode.make(), handle: "") == nil)
    }
  }
}
