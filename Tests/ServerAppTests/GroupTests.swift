import APITypes
import Testing

/// Households over HTTP: who may do what in one, and how it ends.
@Suite struct GroupTests {
  @Test func onlyKeepersLookAfterIt() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let ben = try await server.signUp("ben")
      let home = try await server.household(of: aki)
      try await server.join(home, keeper: aki, ben)
      let tag: KeyValuePairs<String, String> = ["If-Match": "\"1\""]
      for answer in [
        try await server.patch(Endpoint.changeGroup.path(home.id), as: ben, #"{"name": "x"}"#, headers: tag),
        try await server.delete(Endpoint.deleteGroup.path(home.id), as: ben, headers: tag),
        try await server.post(Endpoint.addCode.path(home.id), as: ben, "{}"),
        try await server.get(Endpoint.listCodes.path(home.id), as: ben),
        try await server.patch(Endpoint.changeMember.path(home.id, aki.id), as: ben, #"{"role": "member"}"#),
        try await server.delete(Endpoint.endMembership.path(home.id, aki.id), as: ben),
      ] {
        #expect(answer.status == 403)
        #expect(try answer.problem().code == "not_allowed")
      }
      #expect(try await server.get(Endpoint.groupTotals.path(home.id), as: ben).status == 200)
    }
  }

  @Test func oneThatEverybodyElseHasLeftCanBeClosed() async throws {
    try await TestServer.run { server in
      let aki = try await server.signUp("aki")
      let ben = try await server.signUp("ben")
      let home = try await server.household(of: aki)
      try await server.join(home, keeper: aki, ben)
      let target = Endpoint.deleteGroup.path(home.id)
      let full = try await server.delete(target, as: aki, headers: ["If-Match": "\"1\""])
      #expect(try full.problem().code == "group_not_empty")
      #expect(try await server.delete(Endpoint.endMembership.path(home.id, ben.id), as: ben).status == 204)
      #expect(try await server.delete(target, as: aki, headers: ["If-Match": "\"1\""]).status == 204)
      #expect(try await server.get(target, as: aki).status == 404)
      #expect(try await server.services.verifier.verify().isClean)
    }
  }

  /// A room full of people behind one address is let in.
  @Test(.timeLimit(.minutes(10)))
  func fortyPeopleJoinAtOnce() async throws {
    try await TestServer.run { server in
      let keeper = try await server.signUp("keeper")
      let root = try await server.root()
      let club = try await server.post(
        "/v1/groups", as: keeper, #"{"kind": "club", "parent": "\#(root)", "name": "Walkers"}"#
      ).body(as: GroupBody.self)
      let code = try await server.post(Endpoint.addCode.path(club.id), as: keeper, "{}").body(as: CodeBody.self).code
      let statuses = try await withThrowingTaskGroup(of: Int.self) { tasks in
        for number in 1...40 {
          tasks.addTask {
            let person = try await server.signUp("walker-\(number)")
            return try await server.post("/v1/memberships", as: person, #"{"code": "\#(code ?? "")"}"#).status
          }
        }
        return try await tasks.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }
      #expect(statuses == [201: 40])
    }
  }
}
