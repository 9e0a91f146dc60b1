import Accounting

/// Which language the user reads.
enum LanguageChoice {
  /// What is set, else what the locale says.
  ///
  /// - Throws: ``CommandFailure`` for a word that is no language of Kizuna.
  static func setting(_ setting: Setting<String>?, _ variables: [String: String]) throws -> Setting<Language> {
    guard let setting else { return locale(variables) }
    guard let language = named(setting.value) else {
      throw CommandFailure.usage(.noLanguage(setting.value, setting.origin.text))
    }
    return Setting(value: language, origin: setting.origin)
  }

  /// A guess for messages about settings that cannot be read.
  static func early(_ options: CommonOptions, _ environment: CommandEnvironment) -> Language {
    let word = options.lang ?? environment.variables["KIZUNA_LANG"]
    return word.flatMap(named) ?? locale(environment.variables).value
  }

  private static func named(_ word: String) -> Language? {
    Language.allCases.first { $0.rawValue.lowercased() == word.lowercased() }
  }

  /// The first of the locale's variables that is set (POSIX 8.2): `ja_JP.UTF-8` is Japanese, all others are English.
  private static func locale(_ variables: [String: String]) -> Setting<Language> {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = variables[name], !value.isEmpty else { continue }
      let language: Language = value == "ja" || value.hasPrefix("ja_") || value.hasPrefix("ja.") ? .ja : .en
      return Setting(value: language, origin: .variable(name))
    }
    return Setting(value: .en, origin: .standard)
  }
}
