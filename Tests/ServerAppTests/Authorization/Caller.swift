/// Who asks: a column of the matrix.
enum Caller: String, CaseIterable, Sendable {
  case anonymous
  /// An adult of the city who is in none of the groups.
  case resident
  /// Looks after the household and the club; `member` is in both.
  case keeper, member
  /// Of the school; `classTeacher` of the class alone; `otherTeacher` of another school.
  case teacher
  case classTeacher = "class_teacher"
  case otherTeacher = "other_teacher"
  /// Whose things are asked for; a classmate; a pupil of another class of the school.
  case pupil, classmate
  case otherPupil = "other_pupil"
  case officer
  /// An officer of another city.
  case foreignOfficer = "foreign_officer"
}
