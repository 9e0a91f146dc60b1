import Accounting
package import Models

extension SQLConnection {
  package var profiles: ProfileRepository { ProfileRepository(connection: self) }
}

/// What households say about their homes.
package struct ProfileRepository {
  let connection: any SQLConnection

  package func find(group: Int64) throws(StorageError) -> HouseholdProfile? {
    try connection.first(
      """
      SELECT petrol_car_m_per_l, ev_wh_per_km, electricity_menu, heating_fuel, people, solar_w, battery_wh, ev_battery_wh
      FROM profiles WHERE grp = \(group)
      """
    ) { row throws(StorageError) in
      var profile = HouseholdProfile()
      profile.petrolCarMetresPerLitre = try row.optionalInteger(0)
      profile.evWattHoursPerKilometre = try row.optionalInteger(1)
      profile.electricityMenu = try row.optionalText(2).map { ValueName(rawValue: $0) }
      profile.heatingFuel = row.isNull(3) ? nil : try row.name(3)
      profile.people = try row.optionalInteger(4)
      profile.solarWatts = try row.optionalInteger(5)
      profile.batteryWattHours = try row.optionalInteger(6)
      profile.evBatteryWattHours = try row.optionalInteger(7)
      return profile
    }
  }

  package func set(_ profile: HouseholdProfile, group: Int64) throws(StorageError) {
    try connection.execute(
      """
      INSERT INTO profiles (grp, petrol_car_m_per_l, ev_wh_per_km, electricity_menu, heating_fuel, people, solar_w,
        battery_wh, ev_battery_wh)
      VALUES (\(group), \(profile.petrolCarMetresPerLitre), \(profile.evWattHoursPerKilometre),
        \(profile.electricityMenu?.rawValue), \(profile.heatingFuel?.rawValue), \(profile.people),
        \(profile.solarWatts), \(profile.batteryWattHours), \(profile.evBatteryWattHours))
      ON CONFLICT (grp) DO UPDATE SET petrol_car_m_per_l = excluded.petrol_car_m_per_l,
        ev_wh_per_km = excluded.ev_wh_per_km, electricity_menu = excluded.electricity_menu,
        heating_fuel = excluded.heating_fuel, people = excluded.people, solar_w = excluded.solar_w,
        battery_wh = excluded.battery_wh, ev_battery_wh = excluded.ev_battery_wh
      """)
  }
}
