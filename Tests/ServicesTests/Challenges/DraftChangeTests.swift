import Accounting
import Models
import Services
import Testing

@Suite struct DraftChangeTests {
  private func change(_ edit: @escaping @Sendable (inout ChallengeDraft) -> Void) -> ChallengeService.Change {
    var change = ChallengeService.Change()
    change.draft = edit
    return change
  }

  @Test func everythingOfADraftCanBeSaidAnew() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let draft = try await world.challenges.create(
        world.draft(in: scene.school.id, teams: [scene.classes[0]], minimum: 50, bands: [20]), by: scene.teacher)
      let id = draft.view.challenge.id
      let goal = try await world.challenges.update(
        id,
        change { draft in
          (draft.rule, draft.target, draft.teamKind) = (.goal, .entries(30), nil)
          (draft.minimumParticipationPercent, draft.bands, draft.counting) = (nil, [], .new)
        }, precondition: .any, by: scene.teacher)
      #expect(goal.challenge.rule == .goal && goal.challenge.target == .entries(30))
      #expect(goal.challenge.counting == .new && goal.challenge.bands.isEmpty && goal.teamCount == 0)
      let ranking = try await world.challenges.update(
        id,
        change { draft in
          (draft.rule, draft.target, draft.teamKind) = (.perMember, nil, .class)
          draft.actions = ["lights-off-day"]
        }, precondition: .any, by: scene.teacher)
      #expect(ranking.challenge.teamKind == .class && ranking.challenge.target == nil)
      // All classes, not the one that was chosen before it was a goal.
      let opened = try await world.open(id, by: scene.teacher)
      #expect(opened.teamCount == 2)
      for pupil in scene.pupils[0] {
        try await world.log("lights-off-day", by: pupil.principal)
        try await world.log("no-leftovers-day", by: pupil.principal)
      }
      #expect(try await world.board(id, of: scene.teacher).rows.first?.figures?.entries == 6)
      await expect(.challengeRunning) {
        try await world.challenges.update(
          id, change { $0.counting = .new }, precondition: .any, by: scene.teacher)
      }
    }
  }

  @Test func whatNoNewOneMayBeNoDraftBecomes() async throws {
    try await World.run { world in
      let scene = try await world.twoClasses()
      let draft = try await world.challenges.create(world.draft(in: scene.school.id), by: scene.teacher)
      let before = draft.view.challenge
      let edits: [(ProblemCode, @Sendable (inout ChallengeDraft) -> Void)] = [
        (.invalidValue, { $0.rule = .goal }),
        (.invalidValue, { $0.target = .entries(1) }),
        (.invalidValue, { $0.teamKind = .household }),
        // The school's own ward, and the school itself.
        (.invalidValue, { $0.teamKind = .ward }),
        (.invalidValue, { $0.teamKind = .school }),
        (.invalidValue, { $0.bands = [20, 10] }),
        (.invalidValue, { ($0.actions, $0.themes) = (["lights-off-day"], [.energy]) }),
        (.invalidValue, { $0.themes = [.resilience] }),
        (.unknownAction, { $0.actions = ["no-such-action"] }),
      ]
      for (code, edit) in edits {
        await expect(code) {
          try await world.challenges.update(before.id, change(edit), precondition: .any, by: scene.teacher)
        }
      }
      let after = try await world.challenges.challenge(before.id, of: scene.teacher).challenge
      #expect(after == before)
    }
  }
}
