extension Catalogue {
  /// The method an estimate is made by: every name of the action found for the chain and the day.
  ///
  /// - Throws: `unknown_action`, `unknown_region`, `unknown_input`, `input_invalid`, `unknown_override`,
  ///   `override_wrong_dimension`, `override_invalid`, `no_factor_for_day`, `bases_mixed`.
  public func method(for request: MethodRequest) throws(EstimateFault) -> Method {
    guard let action = tables.actions[request.action] else { throw .unknownAction(request.action) }
    let resolution = try Resolution.of(action, request: request, tables: tables)
    var content = MethodContent(
      action,
      regions: request.regions,
      resolution: resolution,
      tables: tables,
      edition: edition
    )
    content.sheet = request.sheet.flatMap { sheet($0) }.map { SheetReference($0) }
    guard let method = try? Method(content, known: tables.formulas) else {
      throw .overrideWithoutResult(request.replacements.keys.min())
    }
    if !request.replacements.isEmpty, (try? method.figures(quantityMicro: 1_000_000)) == nil {
      throw .overrideWithoutResult(request.replacements.keys.min())
    }
    return method
  }
}
