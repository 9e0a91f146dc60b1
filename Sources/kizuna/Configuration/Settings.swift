import APIClient
import Accounting

/// Where a setting's value comes from.
enum SettingOrigin: Equatable {
  case flag(String)
  case variable(String)
  case file(String)
  case standard

  /// As `config list --show-origin` prints it; the same in every language.
  var text: String {
    switch self {
    case .flag(let name): "flag \(name)"
    case .variable(let name): "variable \(name)"
    case .file(let path): "file \(path)"
    case .standard: "default"
    }
  }
}

/// A value and where it comes from.
struct Setting<Value: Equatable>: Equatable {
  let value: Value
  let origin: SettingOrigin
}

/// What is set: flags before environment variables before the file.
struct Settings {
  let server: Setting<ServerAddress>?
  let city: Setting<String>?
  let language: Setting<Language>

  /// - Throws: ``CommandFailure`` for a value that is none, and for a file that cannot be read.
  init(_ options: CommonOptions, _ environment: CommandEnvironment, _ places: Places) throws {
    let file = try ConfigurationFile.read(places.configuration)
    func found(_ key: String, _ flag: String?) -> Setting<String>? {
      if let flag { return Setting(value: flag, origin: .flag("--\(key)")) }
      let name = "KIZUNA_\(key.uppercased())"
      if let value = environment.variables[name], !value.isEmpty {
        return Setting(value: value, origin: .variable(name))
      }
      return file.values[key].map { Setting(value: $0, origin: .file(file.path)) }
    }
    server = try found("server", options.server).map { setting in
      guard let address = ServerAddress(setting.value) else {
        throw CommandFailure.usage(.noAddress(setting.value, setting.origin.text))
      }
      return Setting(value: address, origin: setting.origin)
    }
    city = try found("city", options.city).map { setting in
      guard KnownCity.isSlug(setting.value) else {
        throw CommandFailure.usage(.noSlug(setting.value, setting.origin.text))
      }
      return setting
    }
    language = try LanguageChoice.setting(found("lang", options.lang), environment.variables)
  }
}
