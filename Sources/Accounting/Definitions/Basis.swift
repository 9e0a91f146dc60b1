/// What a mass of CO2 counts; estimates do not mix them unnoticed.
public enum Basis: String, Codable, Hashable, Sendable, CaseIterable {
  /// CO2 alone, fuels by gross heat value: Japan's official factors.
  case co2Gross = "co2_gross"
  /// CO2 alone, fuels by net heat value: IPCC.
  case co2Net = "co2_net"
  /// CO2 alone, heat basis not stated.
  case co2
  /// CO2 and other greenhouse gases: DESNZ, ADEME, EPA.
  case co2e
  /// An estimate whose action says why it mixes; no value of the catalogue has it.
  case mixed
}
