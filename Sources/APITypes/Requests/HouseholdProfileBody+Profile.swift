import Accounting
public import Models

extension HouseholdProfileBody {
  public init(_ profile: HouseholdProfile) {
    self.init()
    petrolCarKilometresPerLitre = profile.petrolCarMetresPerLitre.map(Self.thousands)
    evWattHoursPerKilometre = profile.evWattHoursPerKilometre
    electricityMenu = profile.electricityMenu
    heatingFuel = profile.heatingFuel
    people = profile.people
    solarKilowatts = profile.solarWatts.map(Self.thousands)
    batteryKilowattHours = profile.batteryWattHours.map(Self.thousands)
    evBatteryKilowattHours = profile.evBatteryWattHours.map(Self.thousands)
  }

  /// The profile in whole metres, watts and watt-hours, half to even.
  ///
  /// - Throws: `invalid_value`, for what no home has. Whether the menu exists is not looked at.
  public func profile() throws(Refusal) -> HouseholdProfile {
    var profile = HouseholdProfile()
    profile.petrolCarMetresPerLitre = try thousandths(
      petrolCarKilometresPerLitre,
      .petrolCarKilometresPerLitre,
      1...100
    )
    profile.evWattHoursPerKilometre = try whole(evWattHoursPerKilometre, .evWattHoursPerKilometre, 20...2000)
    profile.electricityMenu = electricityMenu
    profile.heatingFuel = heatingFuel
    profile.people = try whole(people, .people, 1...50)
    profile.solarWatts = try thousandths(solarKilowatts, .solarKilowatts, 0...1000)
    profile.batteryWattHours = try thousandths(batteryKilowattHours, .batteryKilowattHours, 0...1000)
    profile.evBatteryWattHours = try thousandths(evBatteryKilowattHours, .evBatteryKilowattHours, 0...1000)
    return profile
  }

  private static func thousands(_ value: Int64) -> Double { Double(value) / 1000 }

  private func whole(_ value: Int64?, _ key: CodingKeys, _ range: ClosedRange<Int64>) throws(Refusal) -> Int64? {
    guard let value, !range.contains(value) else { return value }
    throw Self.outside(key, "\(range.lowerBound)", "\(range.upperBound)")
  }

  private func thousandths(_ value: Double?, _ key: CodingKeys, _ range: ClosedRange<Int64>) throws(Refusal) -> Int64? {
    guard let value else { return nil }
    let thousandths = Int64(exactly: (value * 1000).rounded(.toNearestOrEven))
    guard let thousandths, (range.lowerBound * 1000...range.upperBound * 1000).contains(thousandths) else {
      throw Self.outside(key, "\(range.lowerBound)", "\(range.upperBound)")
    }
    return thousandths
  }

  private static func outside(_ key: CodingKeys, _ low: String, _ high: String) -> Refusal {
    Refusal(
      .invalidValue,
      at: "/\(key.rawValue)",
      LocalizedText(en: "Expected a value from \(low) to \(high).", ja: "\(low)から\(high)までの値にしてください。")
    )
  }
}
