public import Accounting
public import Models

extension Refusal {
  /// Why an estimate cannot be made, as a refusal that points at the request's field.
  public init(_ fault: EstimateFault) {
    let code = ProblemCode(rawValue: fault.code) ?? .invalidValue
    guard let field = fault.field else {
      self.init(code, fault.detail)
      return
    }
    let steps = field.split(separator: ".", maxSplits: 1).map { JSONPointer.step(String($0)) }
    self.init(code, at: steps.joined(), fault.detail)
  }
}

extension Problem {
  /// Why an estimate cannot be made, with the value and the day that `no_factor_for_day` tells besides.
  ///
  /// `instance`: the request's id.
  public init(_ fault: EstimateFault, language: Language, instance: String) {
    self.init(Refusal(fault), language: language, instance: instance)
    guard knownCode == .noFactorForDay else { return }
    name = fault.name
    firstCoveredDay = fault.firstCoveredDay
  }
}
