import Accounting
import Testing

@testable import CatalogueFiles

@Suite struct CityAndDemoTests {
  static let city = """
    slug: saitama
    name: { en: Saitama City, ja: さいたま市 }
    time_zone: Asia/Tokyo
    locales: [ja, en]
    regions: [jp, world]
    registration: open
    school_year: { month: 4, day: 1 }
    wards:
      - { en: Nishi-ku, ja: 西区 }
      - { en: Kita-ku, ja: 北区 }
    """

  static let household = """
    - name: みどりの家
      ward: 西区
      profile: { petrol_car_kilometres_per_litre: 15.5, electricity_menu: electricity.green, people: 4 }
      members:
        - handle: aki
          display_name: あき
          locale: ja-Hira
          habits:
            - { action: walk, quantity: 2.5, per_week: 3, habit: true, inputs: { people: 2, alone: "yes", slow: true } }
    - name: Empty
      members: []
    """

  private func cities(_ text: String) throws -> [CitySeed] {
    try Seeds.cities(SmallSeeds.files + [SeedFile(path: "cities/saitama.yaml", text: text)])
  }

  @Test func aCityIsRead() throws {
    let city = try #require(try cities(Self.city).first)
    #expect(city.slug == "saitama")
    #expect(city.regions == ["jp", "world"])
    #expect([city.schoolYearMonth, city.schoolYearDay] == [4, 1])
    #expect(city.wards.map(\.en) == ["Nishi-ku", "Kita-ku"])
  }

  @Test(arguments: [
    ("Asia/Tokyo", "Asia/Saitama", "cities/saitama.yaml:3:12: \"Asia/Saitama\" is no time zone"),
    ("[ja, en]", "[ja, fr]", "cities/saitama.yaml:4:15: expected one of en, ja"),
    ("[jp, world]", "[jp, mars]", "cities/saitama.yaml:5:15: there is no region \"mars\""),
    ("open", "closed", "cities/saitama.yaml:6:15: expected one of open, code"),
    ("month: 4, day: 1", "month: 2, day: 29", "cities/saitama.yaml:7:14: expected a month and a day of every year"),
    ("北区", "西区", "cities/saitama.yaml:9:3: two wards have the same name"),
    ("slug: saitama\n", "", "cities/saitama.yaml:1:1: \"slug\" is missing"),
  ])
  func faultsOfACity(old: String, new: String, expected: String) {
    let faults = #expect(throws: SeedFaults.self) { try cities(Self.city.replacing(old, with: new)) }
    #expect(faults?.faults.contains { $0.description.hasPrefix(expected) } == true, "\(faults?.description ?? "")")
  }

  @Test func householdsAreRead() throws {
    let households = try Seeds.demoHouseholds([SeedFile(path: "demo/all.yaml", text: Self.household)])
    #expect(households.map(\.name) == ["みどりの家", "Empty"])
    let first = try #require(households.first)
    #expect(first.profile.petrolCarKilometresPerLitre == 15.5)
    #expect(first.profile.evWattHoursPerKilometre == nil)
    #expect(first.profile.electricityMenu == "electricity.green")
    let habit = try #require(first.members.first?.habits.first)
    #expect(first.members.first?.locale == .jaHira)
    #expect(habit.quantity == 2.5)
    #expect(habit.inputs == ["people": .number(micro: 2_000_000), "alone": .option("yes"), "slow": .flag(true)])
  }

  private static let school = """
    - name: 見沼みらい小学校
      ward: 見沼区
      teacher: { handle: hinoki, display_name: ひのき, locale: ja }
      classes:
        - { name: 5年2組, children: 34, locale: ja-Hira, taking_part: 0.6 }
      habits:
        - { action: walk, quantity: 1, per_week: 2 }
    """

  @Test func schoolsAreRead() throws {
    let school = try #require(Seeds.demoSchools([SeedFile(path: "demo-schools/a.yaml", text: Self.school)]).first)
    #expect(school.teacher.handle == "hinoki" && school.teacher.habits.isEmpty)
    let group = try #require(school.classes.first)
    #expect(group.name == "5年2組" && group.children == 34 && group.locale == .jaHira && group.takingPart == 0.6)
    #expect(school.habits.map(\.perWeek) == [2])
  }

  @Test(arguments: [
    ("children: 34", "children: 0", "expected children of a class, 1 to 200"),
    ("taking_part: 0.6", "taking_part: 6", "expected a share, 0 to 1"),
  ])
  func faultsOfASchool(old: String, new: String, expected: String) {
    let faults = #expect(throws: SeedFaults.self) {
      try Seeds.demoSchools([
        SeedFile(path: "demo-schools/a.yaml", text: Self.school.replacing(old, with: new))
      ])
    }
    #expect(faults?.faults.map(\.message) == [expected])
  }

  /// The demonstration opens a challenge between its schools about one action, and gives out the code of the first school's class.
  @Test func schoolsOfTheDemonstrationCanCompete() throws {
    let files = try Seeds.read(folder: RealSeedsTests.folder)
    let schools = try Seeds.demoSchools(files)
    #expect(schools.map(\.teacher.handle) == ["hinoki-sensei", "keyaki-sensei"])
    let wards = try Seeds.cities(files).flatMap(\.wards).map(\.ja)
    let catalogue = try Seeds.catalogue(files)
    for school in schools {
      #expect(wards.contains(school.ward))
      #expect(school.habits.contains { $0.action == "lights-off-day" }, "\(school.name)")
      #expect(school.habits.allSatisfy { catalogue.action($0.action)?.isForPupils == true }, "\(school.name)")
    }
  }

  @Test func faultsOfAHousehold() {
    let faults = #expect(throws: SeedFaults.self) {
      try Seeds.demoHouseholds([
        SeedFile(path: "demo/all.yaml", text: Self.household.replacing("per_week: 3", with: "per_week: 8"))
      ])
    }
    #expect(faults?.faults.map(\.message) == ["expected days of a week, 1 to 7"])
  }
}
