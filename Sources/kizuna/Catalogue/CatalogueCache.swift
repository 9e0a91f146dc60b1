import APIClient
import APITypes
import Accounting
import Foundation

/// Editions and cities kept in the cache's folder. What is damaged there counts as missing.
struct CatalogueCache {
  let folder: String

  func city(_ slug: String, at server: ServerAddress) -> KnownCity? {
    read(name(of: slug, at: server)).flatMap { try? JSONCoding.decode(KnownCity.self, from: $0) }
  }

  func keep(_ city: KnownCity, at server: ServerAddress) {
    guard let bytes = try? JSONCoding.encode(city) else { return }
    write(bytes, name(of: city.slug, at: server))
  }

  /// An edition whose bytes come to the hash that it is called by.
  func edition(_ hash: String) -> Catalogue? {
    guard let bytes = read("edition-\(hash).json"), let catalogue = try? Catalogue(canonicalJSON: bytes),
      catalogue.edition == hash
    else { return nil }
    return catalogue
  }

  func keep(_ catalogue: Catalogue) { write(catalogue.canonicalJSON, "edition-\(catalogue.edition).json") }

  /// The address with everything but letters and digits replaced.
  private func name(of slug: String, at server: ServerAddress) -> String {
    let address = server.description.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return "city-\(String(address))-\(slug).json"
  }

  private func read(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(name)").map { [UInt8]($0) }
  }

  /// A cache that cannot be written is no failure.
  private func write(_ bytes: [UInt8], _ name: String) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"), options: .atomic)
  }
}
