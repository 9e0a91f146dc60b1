import APIClient
import Accounting
import CatalogueFiles
import EmbeddedSeeds

/// Finds the catalogue a command works with.
struct CatalogueSource {
  let context: CommandContext

  private static let standardCity = "saitama"

  var cache: CatalogueCache { CatalogueCache(folder: context.places.cache) }

  /// The city and its current edition, from the server; the edition only where it isn't kept here already.
  func current() async throws -> KnownCatalogue {
    try await current(of: context.requireCity(), at: context.requireServer())
  }

  /// The same, or without an answer what is known here; which one it is is said on stderr.
  func currentOrKnown() async throws -> KnownCatalogue {
    let server = try context.serverAddress()
    let slug = try context.citySlug() ?? Self.standardCity
    let known = try await found(slug, at: server)
    if let remark = known.remark(server: server?.description) { context.say(remark) }
    if known.city.slug != slug { context.say(.otherCity(slug, instead: known.city.slug)) }
    return known
  }

  private func found(_ slug: String, at server: ServerAddress?) async throws -> KnownCatalogue {
    guard let server else { return try program(slug) }
    do {
      return try await current(of: slug, at: server)
    } catch  where ExitStatus(error) == .unreachable {
      return try kept(slug, at: server) ?? program(slug)
    }
  }

  private func current(of slug: String, at server: ServerAddress) async throws -> KnownCatalogue {
    let city = try await askedCity(slug, at: server)
    let hash = city.edition ?? ""
    if let catalogue = cache.edition(hash) { return KnownCatalogue(catalogue: catalogue, city: city, origin: .server) }
    // The client checks that the edition is what its hash says.
    let catalogue = try await context.client(at: server).edition(hash)
    cache.keep(catalogue)
    return KnownCatalogue(catalogue: catalogue, city: city, origin: .server)
  }

  /// What the server says of a city, which is then kept.
  func askedCity(_ slug: String, at server: ServerAddress) async throws -> KnownCity {
    let city = KnownCity(try await context.client(at: server).city(slug))
    cache.keep(city, at: server)
    return city
  }

  /// What is kept of an earlier answer.
  func kept(_ slug: String, at server: ServerAddress) -> KnownCatalogue? {
    guard let city = cache.city(slug, at: server), let catalogue = city.edition.flatMap(cache.edition) else {
      return nil
    }
    return KnownCatalogue(catalogue: catalogue, city: city, origin: .cache)
  }

  /// What was built into this program.
  func program(_ slug: String) throws -> KnownCatalogue {
    let files = EmbeddedSeeds.files
    let cities = try Seeds.cities(files)
    guard let city = cities.first(where: { $0.slug == slug }) ?? cities.first(where: { $0.slug == Self.standardCity })
    else { throw CommandFailure(.failure, .noCity) }
    return KnownCatalogue(catalogue: try Seeds.catalogue(files), city: KnownCity(city), origin: .program)
  }
}
