extension Endpoint {
  public static let addGroup = Endpoint("addGroup", .post, "/v1/groups")
  public static let listGroups = Endpoint("listGroups", .get, "/v1/groups")
  public static let getGroup = Endpoint("getGroup", .get, "/v1/groups/{id}")
  public static let changeGroup = Endpoint("changeGroup", .patch, "/v1/groups/{id}", precondition: true)
  public static let deleteGroup = Endpoint("deleteGroup", .delete, "/v1/groups/{id}", precondition: true)
  public static let groupTotals = Endpoint(
    "getGroupTotals",
    .get,
    "/v1/groups/{id}/totals",
    query: ["from", "to", "by"]
  )

  public static let listMembers = Endpoint(
    "listMembers",
    .get,
    "/v1/groups/{id}/members",
    query: ["limit", "cursor"]
  )
  public static let changeMember = Endpoint("changeMember", .patch, "/v1/groups/{id}/members/{member}")
  /// Leaving, or being removed.
  public static let endMembership = Endpoint("endMembership", .delete, "/v1/groups/{id}/members/{member}")
  public static let join = Endpoint("join", .post, "/v1/memberships")

  public static let addCode = Endpoint("addCode", .post, "/v1/groups/{id}/codes")
  public static let listCodes = Endpoint("listCodes", .get, "/v1/groups/{id}/codes")
  public static let deleteCode = Endpoint("deleteCode", .delete, "/v1/groups/{id}/codes/{code_id}")

  public static let getProfile = Endpoint("getProfile", .get, "/v1/groups/{id}/profile")
  public static let putProfile = Endpoint("putProfile", .put, "/v1/groups/{id}/profile")

  /// New pictures for a pupil who has lost the card.
  public static let resetSecret = Endpoint("resetPupilSecret", .post, "/v1/groups/{id}/pupils/{member}/secret")
  public static let linkPupil = Endpoint("linkPupil", .post, "/v1/groups/{id}/link")

  /// A school's classes end and the next ones begin.
  public static let turnSchoolYear = Endpoint("turnSchoolYear", .post, "/v1/groups/{id}/school-years")

  /// Households and other groups, who is in them, and how one gets in.
  public static let groups: [Endpoint] = [
    addGroup, listGroups, getGroup, changeGroup, deleteGroup, groupTotals, listMembers, changeMember, endMembership,
    join, addCode, listCodes, deleteCode, getProfile, putProfile, resetSecret, linkPupil, turnSchoolYear,
  ]
}
