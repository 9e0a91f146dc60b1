import APITypes

extension Journal {
  mutating func logs(_ aki: Person) async throws {
    page("06-entries")
    let target = "/v1/entries/\(EntryID.number(1))"
    let trip = try await call("A trip", .putEntry, target, as: aki, Trip.words)
    try await call("The same once more", .putEntry, target, as: aki, Trip.words, lines: 5)
    try await call("Read", .getEntry, target, as: aki, lines: 30)
    try await call("Read with a tag", .getEntry, target, as: aki, headers: ["If-None-Match": trip["etag"] ?? ""])
    try await call(
      "The day before", .addEntry, "/v1/entries", as: aki,
      #"{"id": "\#(EntryID.number(2))", "action": "ev-trip", "quantity": 800, "unit": "m", "day": "2026-11-22"}"#,
      headers: ["Idempotency-Key": "trip-2"], lines: 30)
    let page = try await call("A page", .listEntries, "/v1/entries?limit=1", as: aki, lines: 20)
    let next = try page.body(as: ListBody<EntryBody>.self).next ?? ""
    placeholders.name(next, "cursor of entries")
    try await call("The next page", .listEntries, "/v1/entries?limit=1&cursor=\(next)", as: aki, lines: 20)
    try await call(
      "It was farther", .putEntry, target, as: aki,
      #"{"action": "ev-trip", "quantity": 14, "day": "2026-11-23", "habit": false}"#,
      headers: ["If-Match": trip["etag"] ?? ""], lines: 30)
    try await call(
      "An edit too late", .putEntry, target, as: aki, #"{"action": "ev-trip", "quantity": 15, "day": "2026-11-23"}"#,
      headers: ["If-Match": trip["etag"] ?? "", "Accept-Language": "ja"], lines: 40)
    try await call(
      "Taken back", .deleteEntry, "/v1/entries/\(EntryID.number(2))", as: aki, headers: ["If-Match": "\"1\""])
  }

  mutating func changesSessions(_ aki: Person) async throws {
    page("10-sessions")
    let recovery = aki.recoveryCodes.first ?? ""
    let phone = Person(
      try await call(
        "A login from the phone", .logIn, "/v1/sessions",
        #"{"city": "saitama", "handle": "aki", "password": "seven green lanterns"}"#, headers: ["User-Agent": "phone"]
      ).body(as: SessionBody.self))
    placeholders.name(phone.accessToken, "phone's access token")
    placeholders.name(phone.refreshToken, "phone's refresh token")
    let renewed = Person(
      try await call(
        "New tokens", .refresh, "/v1/sessions/refresh", #"{"refresh_token": "\#(aki.refreshToken)"}"#
      ).body(as: SessionBody.self))
    placeholders.name(renewed.accessToken, "aki's second access token")
    placeholders.name(renewed.refreshToken, "aki's second refresh token")
    let sessions = try await call("The sessions", .sessions, "/v1/sessions", as: renewed)
      .body(as: ListBody<SessionEntryBody>.self)
    let other = sessions.data.first { !$0.current }?.id
    placeholders.name(other.map { "\($0)" } ?? "", "phone's session")
    try await call(
      "The phone is lost", .endSession, "/v1/sessions/\(other.map { "\($0)" } ?? "")", as: renewed)
    try await call("Its token is dead", .me, "/v1/me", as: phone)
    try await call(
      "Another password", .changePassword, "/v1/me/password", as: renewed,
      #"{"current_password": "seven green lanterns", "new_password": "eight blue umbrellas"}"#)
    try await call("Logged out", .endSession, "/v1/sessions/current", as: renewed)
    try await call(
      "By a recovery code", .resetPassword, "/v1/password-resets",
      """
      {"city": "saitama", "handle": "aki", "recovery_code": "\(recovery)", "new_password": "nine red bicycles"}
      """)
  }
}
