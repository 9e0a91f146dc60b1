public import Accounting
public import Models

/// What a household says about its home, as request and as answer. `PUT` replaces all of it.
public struct HouseholdProfileBody: RequestBody {
  /// The petrol car's fuel economy in kilometres a litre.
  @Nullable public var petrolCarKilometresPerLitre: Double?
  /// The EV's use in watt-hours a kilometre.
  @Nullable public var evWattHoursPerKilometre: Int64?
  /// The supplier's menu, a value of the catalogue named `electricity.menu.…`.
  @Nullable public var electricityMenu: ValueName?
  @Nullable public var heatingFuel: HouseholdProfile.HeatingFuel?
  @Nullable public var people: Int64?
  /// Solar panels' peak power in kilowatts.
  @Nullable public var solarKilowatts: Double?
  /// Capacities in kilowatt-hours.
  @Nullable public var batteryKilowattHours: Double?
  @Nullable public var evBatteryKilowattHours: Double?

  public init() {}

  enum CodingKeys: String, CodingKey, CaseIterable {
    case petrolCarKilometresPerLitre = "petrol_car_km_per_l"
    case evWattHoursPerKilometre = "ev_wh_per_km"
    case electricityMenu = "electricity_menu"
    case heatingFuel = "heating_fuel"
    case people
    case solarKilowatts = "solar_kw"
    case batteryKilowattHours = "battery_kwh"
    case evBatteryKilowattHours = "ev_battery_kwh"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder, CodingKeys.self)
    petrolCarKilometresPerLitre = try fields.optional(.petrolCarKilometresPerLitre)
    evWattHoursPerKilometre = try fields.optional(.evWattHoursPerKilometre)
    electricityMenu = try fields.optional(.electricityMenu)
    heatingFuel = try fields.optionalChoice(.heatingFuel)
    people = try fields.optional(.people)
    solarKilowatts = try fields.optional(.solarKilowatts)
    batteryKilowattHours = try fields.optional(.batteryKilowattHours)
    evBatteryKilowattHours = try fields.optional(.evBatteryKilowattHours)
  }
}
