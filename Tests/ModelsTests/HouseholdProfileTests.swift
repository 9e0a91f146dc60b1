import Accounting
import Models
import Testing

@Suite struct HouseholdProfileTests {
  @Test func whatIsNotSaidReplacesNothing() {
    var profile = HouseholdProfile()
    #expect(profile.replacements.isEmpty)
    profile.people = 4
    profile.heatingFuel = .kerosene
    profile.solarWatts = 4_500
    #expect(profile.replacements.isEmpty)
  }

  @Test func ownFiguresTakeTheNamesOfTheCatalogue() {
    var profile = HouseholdProfile()
    profile.petrolCarMetresPerLitre = 18_500
    profile.evWattHoursPerKilometre = 131
    profile.electricityMenu = "electricity.menu.tepco.aqua"
    #expect(
      profile.replacements == [
        "petrol_car.fuel_economy": .measure(Measure(value: 18.5, unit: "km/L")),
        "ev_car.energy_use": .measure(Measure(value: 0.131, unit: "kWh/km")),
        "electricity.grid": .name("electricity.menu.tepco.aqua"),
      ]
    )
  }
}
