/// Who a member is: an adult with an account, or a pupil of whom nothing personal is known.
public enum MemberKind: String, Codable, Sendable, CaseIterable { case adult, pupil }
