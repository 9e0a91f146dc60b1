extension Method {
  /// Masses with everything that explains them, for a quantity in 1/1,000,000 of the action's unit.
  ///
  /// - Throws: as `figures(quantityMicro:inputs:)`.
  public func estimate(
    quantityMicro: Int64,
    day: Day,
    inputs: [String: InputValue] = [:]
  ) throws(EstimateFault) -> Estimate {
    let figures = try figures(quantityMicro: quantityMicro, inputs: inputs)
    let plan = StepPlan(self)
    let filling = try StepFilling(plan, of: self, quantityMicro: quantityMicro, inputs: inputs, figures: figures)
    let steps = plan.steps(filling)
    return Estimate(
      action: action,
      kind: kind,
      title: content.title,
      quantityMicro: quantityMicro,
      unit: content.quantityUnit,
      day: day,
      edition: edition,
      basis: basis,
      mixesBases: content.mixesBases,
      figures: figures,
      assumed: steps.filter(\.isAssumed).compactMap(\.name),
      steps: steps,
      sources: sources(in: steps),
      note: content.note,
      sheet: content.sheet
    )
  }

  private func sources(in steps: [Step]) -> [SourceReference] {
    var order: [SourceID] = []
    for source in steps.compactMap(\.source) + content.actionSources where !order.contains(source) {
      order.append(source)
    }
    return order.compactMap { id in content.sources.first { $0.id == id } }
  }
}
