import Accounting

/// Titles of actions; an action of another edition is called by its id.
struct ActionTitles {
  let catalogue: Catalogue

  subscript(action: ActionID) -> LocalizedText {
    catalogue.action(action)?.title ?? LocalizedText(en: action.rawValue, ja: action.rawValue)
  }
}

extension CatalogueSource {
  /// The member's city, as it is kept here or else from the server; its time zone does not change.
  func city() async throws -> KnownCity {
    let server = try context.requireServer()
    let slug = try context.requireCity()
    if let city = cache.city(slug, at: server) { return city }
    return try await askedCity(slug, at: server)
  }

  /// Titles for answers of the server. They only adorn them, so any catalogue that can be had will do.
  func titles() async throws -> ActionTitles {
    let server = try context.requireServer()
    let slug = try context.requireCity()
    if let known = kept(slug, at: server) { return ActionTitles(catalogue: known.catalogue) }
    if let known = try? await current() { return ActionTitles(catalogue: known.catalogue) }
    return ActionTitles(catalogue: try program(slug).catalogue)
  }
}
