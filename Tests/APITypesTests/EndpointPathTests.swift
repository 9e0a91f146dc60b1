import APITypes
import Testing

struct EndpointPathTests {
  @Test func putsValuesInFromLeftToRight() {
    #expect(Endpoint.changeMember.path("a", "b") == "/v1/groups/a/members/b")
    #expect(Endpoint.cities.path() == "/v1/cities")
  }

  @Test(arguments: [
    ("ev-trip_1.~", "ev-trip_1.~"), ("a/b", "a%2Fb"), ("a b?c#d%", "a%20b%3Fc%23d%25"), ("桜", "%E6%A1%9C"),
    ("\n", "%0A"),
  ])
  func encodesWhatIsNotUnreserved(value: String, encoded: String) {
    #expect(Endpoint.city.path(value) == "/v1/cities/\(encoded)")
  }

  @Test func writesAQueryWithoutWhatIsNil() {
    #expect(Endpoint.target(path: "/v1/entries", query: ["from": nil, "limit": nil]) == "/v1/entries")
    #expect(
      Endpoint.target(path: "/v1/entries", query: ["from": "2026-11-01", "to": nil, "cursor": "a+b="])
        == "/v1/entries?from=2026-11-01&cursor=a%2Bb%3D"
    )
  }
}
