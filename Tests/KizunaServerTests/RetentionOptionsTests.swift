import Testing

@testable import kizuna_server

@Suite struct RetentionOptionsTests {
  @Test func `what an operator says holds, the last word of each`() {
    let read = RetentionOptions.read(["pupil-entries=30", "sessions=200", "pupil-entries = 45"])
    #expect(read.faults == [])
    #expect(read.retention.pupilEntriesDays == 45 && read.retention.sessionDays == 200)
    #expect(read.retention.classRecordDays == 400)
  }

  @Test func `all faults are told at once`() {
    let read = RetentionOptions.read(["pupil-entries=3", "entries=5", "sessions=often", "idempotency-keys=0"])
    #expect(read.faults.count == 4)
    for word in ["pupil-entries is 3 days", "entries=5", "sessions=often", "idempotency-keys is 0 days"] {
      #expect(read.faults.contains { $0.contains(word) }, "\(word)")
    }
  }
}
