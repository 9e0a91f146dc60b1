extension Method {
  /// Masses for a quantity in 1/1,000,000 of the action's unit; takes about a microsecond.
  ///
  /// Numeric inputs that are not given have their default. Inputs with words may be given again and must be the method's.
  ///
  /// - Throws: `quantity_negative`, `quantity_out_of_range`, `unknown_input`, `input_invalid`.
  public func figures(
    quantityMicro: Int64,
    inputs: [String: InputValue] = [:]
  ) throws(EstimateFault) -> Figures {
    guard quantityMicro >= 0 else { throw .negativeQuantity(-1) }
    let numbers = try numbers(inputs)
    guard kind != .resilience else { return .none }
    let quantity = FixedQuantity.value(micro: quantityMicro)
    guard let figures = compiled.program.figures(quantity: quantity, inputs: numbers) else {
      throw .quantityOutOfRange
    }
    return figures
  }

  /// The numeric inputs in the order the program takes them.
  func numbers(_ inputs: [String: InputValue]) throws(EstimateFault) -> [Double] {
    for (name, value) in inputs where content.numbers[name] == nil {
      guard let chosen = content.choices[name] else { throw .unknownInput(name) }
      guard value.option == chosen else {
        throw .invalidInput(name, en: "The method rests on \"\(chosen)\".", ja: "この計算は「\(chosen)」によるものです。")
      }
    }
    var numbers: [Double] = []
    for name in compiled.inputNames {
      guard let rule = content.numbers[name] else { continue }
      numbers.append(FixedQuantity.value(micro: try rule.micro(inputs[name], name: name)))
    }
    return numbers
  }
}

extension InputValue {
  /// The option it chooses; truth values choose `yes` and `no`.
  var option: String? {
    switch self {
    case .option(let option): option
    case .flag(let flag): flag ? "yes" : "no"
    case .number: nil
    }
  }
}

extension MethodContent.NumericInput {
  func micro(_ value: InputValue?, name: String) throws(EstimateFault) -> Int64 {
    guard let value else { return standard }
    guard case .number(let micro) = value, from <= micro, micro <= to else {
      let (low, high) = (NumberText.plain(micro: from), NumberText.plain(micro: to))
      throw .invalidInput(
        name,
        en: "Expected a number from \(low) to \(high).",
        ja: "\(low) から \(high) までの数にしてください。"
      )
    }
    return micro
  }
}
