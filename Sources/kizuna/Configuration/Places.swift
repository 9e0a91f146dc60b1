/// Where files stand, by the XDG Base Directory Specification.
struct Places {
  /// `config.toml`.
  let configuration: String
  /// The saved session, in a folder that nobody else can look into.
  let session: String
  /// Folder of what can be fetched again.
  let cache: String

  init(_ variables: [String: String]) {
    let home = variables["HOME"] ?? ""
    func folder(_ variable: String, _ standard: String) -> String {
      // The specification: relative paths are invalid and ignored.
      guard let path = variables[variable], path.hasPrefix("/") else { return "\(home)/\(standard)/kizuna" }
      return path + "/kizuna"
    }
    configuration = folder("XDG_CONFIG_HOME", ".config") + "/config.toml"
    session = folder("XDG_STATE_HOME", ".local/state") + "/session.json"
    cache = folder("XDG_CACHE_HOME", ".cache")
  }
}
