import Accounting

/// A catalogue, the city it is used for, and where it comes from.
struct KnownCatalogue {
  let catalogue: Catalogue
  let city: KnownCity
  let origin: Origin

  enum Origin: Equatable {
    /// The server says that it is the current one.
    case server
    /// Kept from an earlier answer of the server, which does not answer now.
    case cache
    /// Built into this program.
    case program
  }

  /// What is said on stderr about it; nothing where the server itself was asked.
  func remark(server: String?) -> Phrase? {
    let edition = String(catalogue.edition.prefix(8))
    return switch origin {
    case .server: nil
    case .cache: .usingCache(edition, server: server ?? "")
    case .program: server.map { .usingProgramInstead(edition, server: $0) } ?? .usingProgram(edition)
    }
  }
}
