/// What a group is. The city is the root and the tenant; every other group hangs below it.
public enum GroupKind: String, Codable, Sendable, CaseIterable {
  case city, ward, school, `class`, household, club, company

  /// Where a group of this kind may hang: a class below a school, everything else below a ward or the city.
  public var parentKinds: [GroupKind] {
    switch self {
    case .city: []
    case .ward: [.city]
    case .class: [.school]
    case .school, .household, .club, .company: [.ward, .city]
    }
  }

  /// Whether a group of this kind may hang below one of another, with others in between or without.
  public func canBeBelow(_ other: GroupKind) -> Bool {
    parentKinds.contains { $0 == other || $0.canBeBelow(other) }
  }

  /// The roles a member may hold here.
  public var roles: [Role] {
    switch self {
    case .city: [.officer, .member]
    case .ward: []
    case .school: [.teacher]
    case .class: [.teacher, .pupil]
    case .household, .club, .company: [.keeper, .member]
    }
  }

  /// The role that a code of such a group gives unless it says otherwise; nil where nobody joins by code.
  public var codeRole: Role? {
    switch self {
    case .city, .household, .club, .company: .member
    case .school: .teacher
    case .class: .pupil
    case .ward: nil
    }
  }
}

/// What a member is in a group. Officers and teachers have rights there and never count in its figures.
public enum Role: String, Codable, Sendable, CaseIterable {
  case officer, teacher, keeper, member, pupil

  /// Whether the member's entries count in the group's figures.
  public var counts: Bool { self == .keeper || self == .member || self == .pupil }
}
