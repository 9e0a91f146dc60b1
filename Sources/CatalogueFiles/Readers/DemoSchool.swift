package import Accounting

/// An invented school of the demonstration city.
package struct DemoSchool: Hashable, Sendable {
  package var name: String
  /// The ward's name in one of the languages.
  package var ward: String
  package var teacher: DemoMember
  package var classes: [DemoClass]
  /// What its children log, and how often.
  package var habits: [DemoHabit]
}

/// A class of an invented school.
package struct DemoClass: Hashable, Sendable {
  package var name: String
  package var children: Int
  package var locale: Language
  /// The share of its children who log something on a school day, 0 to 1.
  package var takingPart: Double
}

extension DemoSchool {
  init?(_ node: SeedNode) {
    guard let members = node.members(["name", "ward", "teacher", "classes", "habits"]) else { return nil }
    let name = members.required("name")?.text()
    let ward = members.required("ward")?.text()
    let teacher = members.required("teacher").flatMap { DemoMember($0) }
    let classes = members.required("classes")?.elements()?.compactMap { DemoClass($0) }
    let habits = members.required("habits")?.elements()?.compactMap { DemoHabit($0) }
    guard let name, let ward, let teacher, let classes, let habits else { return nil }
    self.init(name: name, ward: ward, teacher: teacher, classes: classes, habits: habits)
  }
}

extension DemoClass {
  fileprivate init?(_ node: SeedNode) {
    guard let members = node.members(["name", "children", "locale", "taking_part"]) else { return nil }
    let name = members.required("name")?.text()
    let children = members.required("children")?.integer()
    let locale = members.required("locale")?.word(Language.self)
    let takingPart = members.required("taking_part")?.number()
    guard let name, let children, let locale, let takingPart else { return nil }
    if !(1...200).contains(children) { members["children"]?.fault("expected children of a class, 1 to 200") }
    if !(0...1).contains(takingPart) { members["taking_part"]?.fault("expected a share, 0 to 1") }
    self.init(name: name, children: children, locale: locale, takingPart: takingPart)
  }
}
