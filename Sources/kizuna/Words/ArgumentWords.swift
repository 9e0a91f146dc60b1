public import APITypes
public import Accounting
public import ArgumentParser
public import Models

// The words of the API that are words of the command line too.

extension TotalsKey: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}
extension GroupKind: ExpressibleByArgument {}
extension AgeBand: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension AlertKind: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension HouseholdProfile.HeatingFuel: ExpressibleByArgument {}
extension ScoringRule: ExpressibleByArgument {}
extension ChallengeCounting: ExpressibleByArgument {}
extension ChallengeVisibility: ExpressibleByArgument {}
