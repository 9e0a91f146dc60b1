import Secrets
import Testing

@Suite struct RandomTests {
  @Test(arguments: [0, 1, 7, 8, 9, 16, 32, 1000]) func `as many bytes as asked for`(count: Int) {
    #expect(Random.bytes(count).count == count)
  }

  @Test func `no two the same`() {
    #expect(Set((0..<100).map { _ in Random.bytes(16) }).count == 100)
  }

  @Test func `every bit is sometimes set and sometimes not`() {
    let bytes = Random.bytes(2000)
    #expect(bytes.reduce(0, |) == 255 && bytes.reduce(255, &) == 0)
  }
}
