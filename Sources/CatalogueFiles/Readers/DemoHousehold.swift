package import Accounting

/// An invented household of the demonstration city.
package struct DemoHousehold: Hashable, Sendable {
  package var name: String
  /// The ward's Japanese name.
  package var ward: String?
  package var members: [DemoMember]
  package var profile: DemoProfile
}

/// What an invented household uses.
package struct DemoProfile: Hashable, Sendable {
  package var petrolCarKilometresPerLitre: Double?
  package var evWattHoursPerKilometre: Double?
  package var electricityMenu: ValueName?
  package var people: Int?
}

/// A member of an invented household.
package struct DemoMember: Hashable, Sendable {
  package var handle: String
  package var displayName: String
  package var locale: Language
  package var habits: [DemoHabit]
}

/// What an invented member does, and how often.
package struct DemoHabit: Hashable, Sendable {
  package var action: ActionID
  package var quantity: Double
  package var perWeek: Int
  /// Whether it was done before joining.
  package var habit: Bool?
  package var inputs: [String: InputValue]
}
