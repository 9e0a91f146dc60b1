import APITypes
import Accounting
import Models
import Testing

@testable import kizuna

@Suite struct ExplainTranscriptTests {
  let city: TestCity

  init() throws { city = try TestCity() }

  @Test func anActionByTheServersCatalogue() async throws {
    let machine = try TestMachine(
      [city.cityAnswer, city.editionAnswer] + [WireAnswer](repeating: city.cityAnswer, count: 5),
      variables: ["KIZUNA_SERVER": TestCity.server])
    var transcript = Transcript(machine, editions: [city.catalogue.edition])
    await transcript.run("explain", "ev-trip", "12.5km")
    await transcript.run("explain", "ev-trip", "12.5km", "--override", "electricity=0.3 kgCO2/kWh", "--lang", "ja")
    await transcript.run("explain", "ev-trip", "1mile")
    await transcript.run("explain", "ev-trip", "--input", "charging=coal")
    await transcript.run("explain", "cooling-28c", "--day", "2020-08-01", "--json")
    await transcript.run("explain", "ev-trip", "--override", "electricity=0.3")
    try Golden.check("explain-online", transcript.text)
  }

  @Test func anActionWithoutAnAnswer() async throws {
    let machine = try TestMachine([.silence, .silence], variables: ["KIZUNA_SERVER": TestCity.server])
    try machine.keepCatalogue(city)
    var transcript = Transcript(machine, editions: [city.catalogue.edition])
    await transcript.run("explain", "cooling-28c", "--day", "08-07")
    await transcript.run("catalogue", "--lang", "ja")
    try Golden.check("explain-offline", transcript.text)
  }

  @Test func anEditionThatIsNotWhatItsNameSays() async throws {
    let other = city.editionAnswer
    var liar = city.city
    liar.edition = String(repeating: "0", count: 64)
    let machine = try TestMachine([.json(liar), other], variables: ["KIZUNA_SERVER": TestCity.server])
    let (status, output, _) = await machine.run(["explain", "cooling-28c"])
    #expect(status == 1)
    #expect(output.isEmpty)
  }

  @Test func theProgramsOwnCatalogue() async throws {
    let machine = try TestMachine()
    let (status, output, error) = await machine.run(["explain", "ev-trip", "12.5km", "--day", "2026-11-20"])
    #expect(status == 0)
    #expect(output.hasPrefix("Drove an EV instead of a petrol car, 12.5 km: 1.685 kg CO2 avoided (1.06 to 2.32)\n"))
    #expect(error.contains("built into this program"))
    #expect(machine.wire.log.isEmpty)
  }

  @Test func theCatalogue() async throws {
    let machine = try TestMachine(
      [WireAnswer](repeating: city.cityAnswer, count: 6), variables: ["KIZUNA_SERVER": TestCity.server])
    try machine.keepCatalogue(city)
    var transcript = Transcript(machine, editions: [city.catalogue.edition])
    await transcript.run("catalogue")
    await transcript.run("catalogue", "--theme", "energy", "れいぼう", "--lang", "ja-Hira")
    await transcript.run("catalogue", "show", "ev-trip")
    await transcript.run("catalogue", "show", "cooling-28c", "--lang", "ja")
    await transcript.run("catalogue", "list", "訓練", "--json", "--lang", "ja")
    await transcript.run("catalogue", "list", "submarine")
    try Golden.check("catalogue", transcript.text)
  }
}
