import APITypes
import Models
import Testing

struct HouseholdProfileBodyTests {
  @Test func becomesAProfileAndComesBack() throws {
    let body = try JSONCoding.decode(HouseholdProfileBody.self, from: Document.example("profile"))
    let profile = try body.profile()
    #expect(profile.petrolCarMetresPerLitre == 15_500)
    #expect(profile.solarWatts == 4_800)
    #expect(HouseholdProfileBody(profile) == body)
  }

  @Test(arguments: [
    (#"{"petrol_car_km_per_l": 0}"#, "/petrol_car_km_per_l"), (#"{"ev_wh_per_km": 5}"#, "/ev_wh_per_km"),
    (#"{"people": 0}"#, "/people"), (#"{"solar_kw": 1e300}"#, "/solar_kw"), (#"{"battery_kwh": -0.1}"#, "/battery_kwh"),
  ])
  func refusesWhatNoHomeHas(json: String, pointer: String) throws {
    let body = try RequestDecoding.decode(HouseholdProfileBody.self, from: Array(json.utf8))
    let refusal = #expect(throws: Refusal.self) { try body.profile() }
    #expect(refusal?.code == .invalidValue)
    #expect(refusal?.errors.map(\.pointer) == [pointer])
  }
}
