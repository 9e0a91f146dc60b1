import Accounting
import Testing

@testable import kizuna

@Suite struct SettingsTests {
  private static let file = """
    # Where I log
    server = "https://file.test"   # at home
    city="saitama"

    lang = "ja-Hira"
    """

  @Test func flagsBeforeVariablesBeforeTheFile() async throws {
    let machine = try TestMachine(variables: ["KIZUNA_CITY": "kobe", "LANG": "ja_JP.UTF-8"])
    try machine.home.write(Self.file, to: ".config/kizuna/config.toml")
    var transcript = Transcript(machine)
    await transcript.run("config", "list")
    await transcript.run("config", "list", "--show-origin")
    await transcript.run("config", "list", "--show-origin", "--server", "http://LOCALHOST:8080/api/", "--lang", "EN")
    await transcript.run("config", "list", "--json")
    await transcript.run("config", "list", "--lang", "fr")
    await transcript.run("config", "list", "--city", "../x")
    await transcript.run("config", "list", "--server", "ftp://x")
    try Golden.check("config", transcript.text)
  }

  @Test(arguments: [
    ("server: x", 1), ("\nserver = https://x", 2), ("city = \"a\\\"b\"", 1), ("city = 'a'", 1), ("city = \"a\" b", 1),
    ("city = \"a\"\ncity = \"b\"", 2), ("colour = \"red\"", 1), ("[profile]", 1), ("city = \"a", 1),
  ])
  func strictLines(text: String, line: Int) {
    #expect {
      try ConfigurationFile(path: "f", text: text)
    } throws: { error in
      (error as? CommandFailure)?.message.en.hasPrefix("f:\(line):") == true
    }
  }

  @Test(arguments: [
    ([:], "en"), (["LANG": "ja_JP.UTF-8"], "ja"), (["LANG": "ja_JP.UTF-8", "LC_ALL": "C"], "en"),
    (["LC_MESSAGES": "ja", "LANG": "en_GB"], "ja"), (["LANG": "jam_JM"], "en"),
    (["LC_ALL": "", "LANG": "ja_JP"], "ja"),
  ])
  func theLocale(variables: [String: String], language: String) throws {
    #expect(try LanguageChoice.setting(nil, variables).value.rawValue == language)
  }

  @Test func relativePlacesAreIgnored() {
    let places = Places(["HOME": "/home/a", "XDG_CONFIG_HOME": "etc", "XDG_STATE_HOME": "/state"])
    #expect(places.configuration == "/home/a/.config/kizuna/config.toml")
    #expect(places.session == "/state/kizuna/session.json")
    #expect(places.cache == "/home/a/.cache/kizuna")
  }
}
