import APITypes
import Accounting

/// A household's profile, one line for each figure it states.
enum ProfileText {
  static func text(_ profile: HouseholdProfileBody, _ language: Language, _ style: Style) -> String {
    let fields: [(Phrase, String?)] = [
      (.profilePetrolCar, profile.petrolCarKilometresPerLitre.map { "\(QuantityText.number($0)) km/L" }),
      (.profileEV, profile.evWattHoursPerKilometre.map { "\($0) Wh/km" }),
      (.profileMenu, profile.electricityMenu?.rawValue),
      (.profileHeating, profile.heatingFuel?.rawValue),
      (.profilePeople, profile.people.map { "\($0)" }),
      (.profileSolar, profile.solarKilowatts.map { "\(QuantityText.number($0)) kW" }),
      (.profileBattery, profile.batteryKilowattHours.map { "\(QuantityText.number($0)) kWh" }),
      (.profileEVBattery, profile.evBatteryKilowattHours.map { "\(QuantityText.number($0)) kWh" }),
    ]
    var table = Table([("", .left), ("", .left)])
    table.rows = fields.compactMap { label, value in value.map { [label.text(language), $0] } }
    return table.rows.isEmpty ? Phrase.profileEmpty.text(language) + "\n" : table.text(style, heading: false)
  }
}
