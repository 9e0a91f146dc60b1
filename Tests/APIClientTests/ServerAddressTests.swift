import APIClient
import Testing

struct ServerAddressTests {
  @Test(arguments: [
    ("https://kizuna.example", "https://kizuna.example"), ("HTTP://Kizuna.Example:8080/", "http://kizuna.example:8080"),
    ("https://kizuna.example/a//b/", "https://kizuna.example/a/b"), ("http://[::1]:8080", "http://[::1]:8080"),
  ])
  func reads(text: String, address: String) {
    #expect(ServerAddress(text)?.description == address)
  }

  @Test(arguments: [
    "", "kizuna.example", "ftp://kizuna.example", "https://", "https:///a", "https://user@kizuna.example",
    "https://a b",
    "https://kizuna.example?x", "https://kizuna.example#x", "https://:8080", "https://kizuna.example/\r\nX: y",
  ])
  func refuses(text: String) {
    #expect(ServerAddress(text) == nil)
  }
}
