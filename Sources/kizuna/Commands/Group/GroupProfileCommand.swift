import APITypes
import Accounting
import ArgumentParser
import Models

/// `kizuna group profile`
struct GroupProfileCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Show or change what a household says about its home.",
    discussion: "The figures value what its adults use, in later entries.\n\n"
      + Examples.text(
        "kizuna group profile みどりの家", "kizuna group profile みどりの家 --km-per-l 15.5 --ev-wh-per-km 130",
        "kizuna group profile みどりの家 --electricity-menu electricity.menu.green --people 4"))

  @OptionGroup var common: CommonOptions

  @Argument(help: "The household, by name or id.")
  var group: String

  @Option(name: .customLong("km-per-l"), help: "The petrol car's kilometres a litre.")
  var kilometresPerLitre: Double?

  @Option(name: .customLong("ev-wh-per-km"), help: "The EV's watt-hours a kilometre.")
  var wattHoursPerKilometre: Int64?

  @Option(help: "The supplier's menu, a value of the catalogue.")
  var electricityMenu: String?

  @Option(help: "What heats the home: electricity, gas, kerosene or lpg.")
  var heatingFuel: HouseholdProfile.HeatingFuel?

  @Option(help: "How many people live there.")
  var people: Int64?

  @Option(name: .customLong("solar-kw"), help: "The solar panels' peak power in kW.")
  var solarKilowatts: Double?

  func run(in context: CommandContext) async throws {
    let client = try context.memberClient()
    let found = try await client.requireGroup(group)
    let present = try await client.profile(of: found.id).body
    let wanted = changed(present)
    // PUT replaces the whole profile, so it is sent only where something differs.
    let profile = wanted == present ? present : try await client.putProfile(of: found.id, wanted).body
    try context.show(profile) {
      context.printer.block(ProfileText.text(profile, context.language, context.printer.style))
    }
  }

  private func changed(_ present: HouseholdProfileBody) -> HouseholdProfileBody {
    var profile = present
    if let kilometresPerLitre { profile.petrolCarKilometresPerLitre = kilometresPerLitre }
    if let wattHoursPerKilometre { profile.evWattHoursPerKilometre = wattHoursPerKilometre }
    if let electricityMenu { profile.electricityMenu = ValueName(electricityMenu) }
    if let heatingFuel { profile.heatingFuel = heatingFuel }
    if let people { profile.people = people }
    if let solarKilowatts { profile.solarKilowatts = solarKilowatts }
    return profile
  }
}
