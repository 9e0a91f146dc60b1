public import Accounting

/// What a household says about its home. It values what its adults *use*, in later entries only.
public struct HouseholdProfile: Hashable, Sendable {
  /// The petrol car's fuel economy in metres a litre.
  public var petrolCarMetresPerLitre: Int64?
  /// The EV's use in watt-hours a kilometre.
  public var evWattHoursPerKilometre: Int64?
  /// The supplier's menu, a value of the catalogue named `electricity.menu.…`.
  public var electricityMenu: ValueName?
  public var heatingFuel: HeatingFuel?
  public var people: Int64?
  /// Solar panels' peak power in watts.
  public var solarWatts: Int64?
  /// Capacities in watt-hours.
  public var batteryWattHours: Int64?
  public var evBatteryWattHours: Int64?

  public init() {}

  public enum HeatingFuel: String, Codable, Sendable, CaseIterable { case electricity, gas, kerosene, lpg }

  /// The names of the catalogue that the profile puts a value of its own to.
  public var replacements: [ValueName: Replacement] {
    var result: [ValueName: Replacement] = [:]
    if let metres = petrolCarMetresPerLitre {
      result["petrol_car.fuel_economy"] = .measure(Measure(value: Double(metres) / 1000, unit: "km/L"))
    }
    if let wattHours = evWattHoursPerKilometre {
      result["ev_car.energy_use"] = .measure(Measure(value: Double(wattHours) / 1000, unit: "kWh/km"))
    }
    if let menu = electricityMenu { result["electricity.grid"] = .name(menu) }
    return result
  }
}
