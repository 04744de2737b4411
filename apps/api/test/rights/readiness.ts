import { bankV1 } from "@keelson/domain/readiness/bank-v1";
import { parseNodeId } from "../../src/kernel/node-id.ts";
import { headersOf, type TestApi } from "../harness.ts";
import { behind, colleague, type TestInitiative } from "../initiative.ts";
import type { ModuleRights } from "./of-modules.ts";
import type { World } from "./world.ts";

/** The rights of docs/methodology.md 3.2, rows "Initiative settings" and "Readiness …": expectations.ts joins these to its own tables. */

export const readinessSecrets = {
  evidenceOfHome: "what home's answers rest on",
  conditionOfA: "what A sees to",
  evidenceAway: "what away's answers rest on",
  commentOfLead: "what A's lead answers in a round",
  commentOfReporter: "what B's reporter answers in a round",
  fileOfLead: "what A's lead calls a file.txt",
  fileOfReporter: "what B's reporter calls a file.txt",
  overrideOfHome: "why home goes on all the same",
} as const;

/** Of the home initiative: its screen, what A has to see to, and rounds in the states in which something is done with them. */
export interface ReadinessIds {
  readonly screen: string;
  readonly condition: string;
  /** What it asks besides the bank, in every round of the second phase. */
  readonly statement: string;
  readonly decided: string;
  readonly discussed: string;
  readonly closed: string;
  readonly open: string;
  readonly draft: string;
  /** What A's lead and B's reporter showed what they answered with, in the round that was decided by. */
  readonly fileOfLead: string;
  readonly fileOfReporter: string;
}

export const readinessRights: ModuleRights = {
  fields: `
Initiative.readiness             -   -   R   R   R   R   R   R   R   -
Readiness.screen                 -   -   R   R   R   R   R   R   R   -
Readiness.screenOverride         -   -   R   R   R   R   R   R   R   -
Readiness.screens                -   -   R   R   R   R   R   R   R   -
Readiness.viewerCan              -   -   R   R   R   -   -   -   -   -
SuitabilityScreen.id             -   -   R   R   R   R   R   R   R   -
SuitabilityScreen.result         -   -   R   R   R   R   R   R   R   -
SuitabilityScreen.answers        -   -   R   R   R   R   R   R   R   -
SuitabilityScreen.conditions     -   -   R   R   R   R   R   R   R   -
SuitabilityScreen.influentialChampion - - R  R   R   R   R   R   R   -
SuitabilityScreen.adequateFinancialResources - - R R R R  R   R   R   -
SuitabilityScreen.senseOfUrgency -   -   R   R   R   R   R   R   R   -
SuitabilityScreen.basisForCollaboration - - R R  R   R   R   R   R   -
SuitabilityScreen.language       -   -   R   R   R   R   R   R   R   -
SuitabilityScreen.screenedOn     -   -   R   R   R   R   R   R   R   -
ScreenAnswered.question          -   -   R   R   R   R   R   R   R   -
ScreenAnswered.answer            -   -   R   R   R   R   R   R   R   -
ScreenAnswered.evidence          -   -   R   R   R   R   R   R   R   -
ScreenCondition.id               -   -   R   R   R   R   R   R   R   -
ScreenCondition.question         -   -   R   R   R   R   R   R   R   -
ScreenCondition.text             -   -   R   R   R   R   R   R   R   -
ScreenCondition.owner            -   -   R   R   R   R   R   R   R   -
ScreenCondition.dueOn            -   -   R   R   R   R   R   R   R   -
ScreenCondition.metOn            -   -   R   R   R   R   R   R   R   -
ScreenCondition.metHow           -   -   R   R   R   R   R   R   R   -
ScreenCondition.viewerCan        -   -   R   R   R   R   -   -   -   -
Readiness.assessments            -   -   R   R   R   R   R   R   R   -
Readiness.assessment             -   -   R   R   R   R   R   R   R   -
Readiness.phaseHistory           -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.id           -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.phase        -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.round        -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.bankVersion  -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.opensOn      -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.closesOn     -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.state        -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.statements   -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.fileBytesMax -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.anchors      -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.invitations  -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.result       -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.discussion   -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.transition   -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.points       -   -   R   R   R   R   R   -   R   -
ReadinessPoint.component         -   -   R   R   R   R   R   -   R   -
ReadinessPoint.place             -   -   R   R   R   R   R   -   R   -
ReadinessPoint.title             -   -   R   R   R   R   R   -   R   -
ReadinessPoint.meeting           -   -   R   R   R   R   R   -   R   -
MeetingAgendaItem.about          -   -   R   R   R   R   R   -   R   -
AgendaComponent.component        -   -   R   R   R   R   R   -   R   -
AgendaComponent.assessment       -   -   R   R   R   R   R   -   R   -
ReadinessAssessment.ownInvitations -   -   -   -   -   R   R   -   -   -
ReadinessAssessment.ownResponse  -   -   -   -   -   R   R   -   -   -
ReadinessAssessment.viewerCan    -   -   R   R   R   -   -   -   -   -
ReadinessStatement.code          -   -   R   R   R   R   R   R   R   -
ReadinessStatement.component     -   -   R   R   R   R   R   R   R   -
ReadinessStatement.isCritical    -   -   R   R   R   R   R   R   R   -
ReadinessStatement.text          -   -   R   R   R   R   R   R   R   -
ReadinessStatement.language      -   -   R   R   R   R   R   R   R   -
ReadinessAnchor.answer           -   -   R   R   R   R   R   R   R   -
ReadinessAnchor.text             -   -   R   R   R   R   R   R   R   -
ReadinessAnchor.language         -   -   R   R   R   R   R   R   R   -
ReadinessInvitation.invited      -   -   R   R   R   R   R   R   R   -
ReadinessInvitation.isCommunity  -   -   R   R   R   R   R   R   R   -
ReadinessInvitation.respondentsWanted -   -   R   R   R   R   R   R   R   -
ReadinessInvitation.sharesScore  -   -   R   R   R   R   R   R   R   -
ReadinessInvitation.respondents  -   -   R   R   R   -   -   -   -   -
ReadinessInvitation.scores       -   -   -   -   -   R   -   -   -   -
ReadinessInvitation.viewerCan    -   -   -   -   -   R   R   -   -   -
ReadinessScore.component         -   -   -   -   -   R   -   -   -   -
ReadinessScore.value             -   -   -   -   -   R   -   -   -   -
ReadinessScore.speaksFirst       -   -   -   -   -   R   -   -   -   -
ReadinessResponse.language       -   -   -   -   -   R   R   -   -   -
ReadinessResponse.revision       -   -   -   -   -   R   R   -   -   -
ReadinessResponse.membership     -   -   -   -   -   R   R   -   -   -
ReadinessResponse.answers        -   -   -   -   -   R   R   -   -   -
ReadinessAnswered.code           -   -   -   -   -   R   R   -   -   -
ReadinessAnswered.answer         -   -   -   -   -   R   R   -   -   -
ReadinessAnswered.comment        -   -   -   -   -   R   R   -   -   -
ReadinessAnswered.evidence       -   -   -   -   -   R   R   -   -   -
ReadinessEvidence.kind           -   -   -   -   -   R   R   -   -   -
ReadinessEvidence.text           -   -   -   -   -   R   R   -   -   -
ReadinessEvidence.file           -   -   -   -   -   R   R   -   -   -
ReadinessUpload.fileId           -   -   -   -   -   R   -   -   -   -
ReadinessUpload.address          -   -   -   -   -   R   -   -   -   -
ReadinessUpload.until            -   -   -   -   -   R   -   -   -   -
ReadinessFile.id                 -   -   -   -   -   R   R   -   -   -
ReadinessFile.name               -   -   -   -   -   R   R   -   -   -
ReadinessFile.bytes              -   -   -   -   -   R   R   -   -   -
ReadinessFile.type               -   -   -   -   -   R   R   -   -   -
ReadinessFile.scan               -   -   -   -   -   R   R   -   -   -
ReadinessFile.address            -   -   -   -   -   R   R   -   -   -
ReadinessAssessment.change       -   -   R   R   R   R   R   R   R   -
ReadinessChange.earlier          -   -   R   R   R   R   R   R   R   -
ReadinessChange.items            -   -   R   R   R   R   R   R   R   -
ReadinessChange.components       -   -   R   R   R   R   R   R   R   -
ReadinessComponentChange.component - -   R   R   R   R   R   R   R   -
ReadinessComponentChange.pairs   -   -   R   R   R   R   R   R   R   -
ReadinessComponentChange.onlyEarlier - - R   R   R   R   R   R   R   -
ReadinessComponentChange.onlyLater - -   R   R   R   R   R   R   R   -
ReadinessComponentChange.difference - -  o   o   o   o   o   o   o   -
ReadinessDifference.mean         -   -   o   o   o   o   o   o   o   -
ReadinessDifference.median       -   -   o   o   o   o   o   o   o   -
ReadinessDifference.hodgesLehmann - -    o   o   o   o   o   o   o   -
ReadinessDifference.improved     -   -   o   o   o   o   o   o   o   -
ReadinessDifference.same         -   -   o   o   o   o   o   o   o   -
ReadinessDifference.worse        -   -   o   o   o   o   o   o   o   -
ReadinessDifference.p            -   -   o   o   o   o   o   o   o   -
ReadinessDifference.isMeaningful -   -   o   o   o   o   o   o   o   -
ReadinessDifference.hasFallen    -   -   o   o   o   o   o   o   o   -
ReadinessDiscussion.on           -   -   R   R   R   R   R   R   R   -
ReadinessDiscussion.among        -   -   R   R   R   R   R   R   R   -
ReadinessDiscussion.about        -   -   R   R   R   R   R   R   R   -
ReadinessDiscussion.outcome      -   -   R   R   R   R   R   R   R   -
ReadinessResult.invited          -   -   R   R   R   R   R   R   R   -
ReadinessResult.answered         -   -   R   R   R   R   R   R   R   -
ReadinessResult.participation    -   -   R   R   R   R   R   R   R   -
ReadinessResult.overall          -   -   R   R   R   R   R   R   R   -
ReadinessResult.components       -   -   R   R   R   R   R   R   R   -
ReadinessResult.items            -   -   R   R   R   R   R   R   R   -
ReadinessResult.gate             -   -   R   R   R   R   R   R   R   -
ReadinessComponent.component     -   -   R   R   R   R   R   R   R   -
ReadinessComponent.organisations -   -   R   R   R   R   R   R   R   -
ReadinessComponent.mean          -   -   R   R   R   R   R   R   R   -
ReadinessComponent.sd            -   -   R   R   R   R   R   R   R   -
ReadinessComponent.agreement     -   -   R   R   R   R   R   R   R   -
ReadinessComponent.band          -   -   R   R   R   R   R   R   R   -
ReadinessComponent.dots          -   -   R   R   R   R   R   R   R   -
ReadinessComponent.dontKnowRate  -   -   R   R   R   R   R   R   R   -
ReadinessComponent.communityGap  -   -   o   o   o   o   o   o   o   -
ReadinessItem.code               -   -   R   R   R   R   R   R   R   -
ReadinessItem.organisations      -   -   R   R   R   R   R   R   R   -
ReadinessItem.mean               -   -   R   R   R   R   R   R   R   -
ReadinessGate.result             -   -   R   R   R   R   R   R   R   -
ReadinessGate.reasons            -   -   R   R   R   R   R   R   R   -
ReadinessGate.conditions         -   -   o   o   o   o   o   o   o   -
PhaseTransition.id               -   -   R   R   R   R   R   R   R   -
PhaseTransition.fromPhase        -   -   R   R   R   R   R   R   R   -
PhaseTransition.toPhase          -   -   R   R   R   R   R   R   R   -
PhaseTransition.advice           -   -   R   R   R   R   R   R   R   -
PhaseTransition.isOverride       -   -   R   R   R   R   R   R   R   -
PhaseTransition.reason           -   -   R   R   R   R   R   R   R   -
PhaseTransition.decision         -   -   R   R   R   R   R   R   R   -
Readiness.ownStatements          -   -   R   R   R   R   R   R   R   -
OwnReadinessStatement.id         -   -   R   R   R   R   R   R   R   -
OwnReadinessStatement.code       -   -   R   R   R   R   R   R   R   -
OwnReadinessStatement.phase      -   -   R   R   R   R   R   R   R   -
OwnReadinessStatement.component  -   -   R   R   R   R   R   R   R   -
OwnReadinessStatement.language   -   -   R   R   R   R   R   R   R   -
OwnReadinessStatement.texts      -   -   R   R   R   R   R   R   R   -
OwnReadinessStatement.retiredAt  -   -   R   R   R   R   R   R   R   -
OwnReadinessStatement.viewerCan  -   -   R   R   R   -   -   -   -   -
ReadinessStatementText.language  -   -   R   R   R   R   R   R   R   -
ReadinessStatementText.text      -   -   R   R   R   R   R   R   R   -
ReadinessAssessment.ownStatements -   -   R   R   R   R   R   R   R   -
ReadinessResult.ownItems         -   -   R   R   R   R   R   R   R   -
Initiative.phaseDecisions        R   -   R   R   R   R   R   R   R   -
PhaseDecision.fromPhase          R   -   R   R   R   R   R   R   R   -
PhaseDecision.toPhase            R   -   R   R   R   R   R   R   R   -
PhaseDecision.decidedOn          R   -   R   R   R   R   R   R   R   -
PhaseDecision.isOverride         R   -   R   R   R   R   R   R   R   -
PhaseDecision.reason             R   -   R   R   R   R   R   R   R   -
Initiative.viewerSteers          R   -   R   R   R   R   R   R   R   -
Initiative.conditions            -   -   R   R   R   R   R   R   R   -
Conditions.on                    -   -   R   R   R   R   R   R   R   -
Conditions.panels                -   -   R   R   R   R   R   R   R   -
Conditions.equity                -   -   R   R   R   R   R   R   R   -
ConditionPanel.condition         -   -   R   R   R   R   R   R   R   -
ConditionPanel.signals           -   -   R   R   R   R   R   R   R   -
ConditionSignal.code             -   -   R   R   R   R   R   R   R   -
ConditionSignal.function         -   -   R   R   R   R   R   R   R   -
ConditionSignal.kind             -   -   R   R   R   R   R   R   R   -
ConditionSignal.value            -   -   R   R   R   R   R   R   R   -
ConditionSignal.silence          -   -   R   R   R   R   R   R   R   -
ConditionSignal.numerator        -   -   R   R   R   R   R   R   R   -
ConditionSignal.denominator      -   -   R   R   R   R   R   R   R   -
ConditionSignal.known            -   -   R   R   R   R   R   R   R   -
ConditionSignal.outOf            -   -   R   R   R   R   R   R   R   -
ConditionSignal.on               -   -   R   R   R   R   R   R   R   -
ConditionSignal.from             -   -   R   R   R   R   R   R   R   -
ConditionSignal.trend            -   -   R   R   R   R   R   R   R   -
ConditionSignal.trendSilence     -   -   R   R   R   R   R   R   R   -
ConditionSignal.place            -   -   R   R   R   R   R   R   R   -
SignalPoint.on                   -   -   R   R   R   R   R   R   R   -
SignalPoint.value                -   -   o   o   o   o   o   o   o   -
SignalPoint.numerator            -   -   R   R   R   R   R   R   R   -
SignalPoint.denominator          -   -   R   R   R   R   R   R   R   -
`,
  secrets: `
evidenceOfHome                   -   -   R   R   R   R   R   R   R   -
conditionOfA                     -   -   R   R   R   R   R   R   R   -
evidenceAway                     -   R   -   -   -   -   -   -   -   -
commentOfLead                    -   -   -   -   -   R   -   -   -   -
commentOfReporter                -   -   -   -   -   -   R   -   -   -
fileOfLead                       -   -   -   -   -   R   -   -   -   -
fileOfReporter                   -   -   -   -   -   -   R   -   -   -
overrideOfHome                   R   -   R   R   R   R   R   R   R   -
`,
  mutations: `
screenInitiative                 -   -   W   W   W   -   -   -   -   -
meetCondition                    -   -   W   W   W   W   -   -   -   -
planAssessment                   -   -   W   W   W   -   -   -   -   -
moveAssessment                   -   -   W   W   W   -   -   -   -   -
discussAssessment                -   -   W   W   W   -   -   -   -   -
putOnAgenda                      -   -   W   W   W   -   -   -   -   -
answerReadiness                  -   -   -   -   -   W   -   -   -   -
announceReadinessFile            -   -   -   -   -   W   -   -   -   -
shareReadinessScore              -   -   -   -   -   W   -   -   -   -
addReadinessStatement            -   -   W   W   W   -   -   -   -   -
translateReadinessStatement      -   -   W   W   W   -   -   -   -   -
retireReadinessStatement         -   -   W   W   W   -   -   -   -   -
decidePhase                      -   -   -   -   W   -   -   -   -   -
movePhaseBack                    -   -   -   -   W   -   -   -   -   -
`,
  tables: `
suitability_screen select          -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
suitability_screen insert          -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
suitability_condition select       -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
suitability_condition insert       -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
suitability_condition update       -    -    I    I    I    O    -    -    -    -    -    -    -    -    -
readiness_assessment select        -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
readiness_assessment insert        -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
readiness_assessment update        -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
readiness_invitation select        -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
readiness_invitation insert        -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
readiness_invitation update        -    -    -    -    O    O    -    -    -    -    -    -    -    -    -
readiness_response select          -    S    S    S    S    S    S    S    S    S    S    S    -    -    -
readiness_response insert          -    S    S    S    S    S    S    S    S    S    -    -    -    -    -
readiness_response update          -    S    S    S    S    S    S    S    S    S    -    -    -    -    -
readiness_file select              -    S    S    S    S    S    S    S    S    S    S    S    -    -    -
readiness_file insert              -    S    S    S    S    S    S    S    S    S    -    -    -    -    -
readiness_file update              -    S    S    S    S    S    S    S    S    S    -    -    -    -    -
readiness_file delete              -    S    S    S    S    S    S    S    S    S    -    -    -    -    -
readiness_result select            -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
readiness_result insert            -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
readiness_change select            -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
readiness_change insert            -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
readiness_score select             -    -    -    -    O    O    O    -    -    -    -    O    -    -    -
readiness_score insert             -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
readiness_statement select         -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
readiness_statement insert         -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
readiness_statement update         -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
question_bank select               -    *    *    *    *    *    *    *    *    *    *    *    -    -    *
question_bank insert               -    -    -    -    -    -    -    -    -    -    -    -    -    -    *
question_bank update               -    -    -    -    -    -    -    -    -    -    -    -    -    -    *
telling select                     -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
phase_transition select            I    -    I    I    I    I    I    I    I    -    I    I    -    -    -
phase_transition insert            -    -    -    -    I    -    -    -    -    -    -    -    -    -    -
`,
  loaders: `
findScreens                      -   -   R   R   R   R   R   R   R   -
latestScreenOf                   -   -   R   R   R   R   R   R   R   -
overridesOf                      -   -   R   R   R   R   R   R   R   -
conditionsOf                     -   -   R   R   R   R   R   R   R   -
conditionsById                   -   -   R   R   R   R   R   R   R   -
findAssessments                  -   -   R   R   R   R   R   R   R   -
findReadinessInvitations         -   -   R   R   R   R   R   R   R   -
assessmentsById                  -   -   R   R   R   R   R   R   R   -
changesOf                        -   -   R   R   R   R   R   R   R   -
summariesOf                      -   -   R   R   R   R   R   R   R   -
ownResponsesOf                   -   -   -   -   -   R   R   -   -   -
ownFilesById                     -   -   -   -   -   R   R   -   -   -
ownInvitationsOf                 -   -   -   -   -   R   R   -   -   -
respondentsOf                    -   -   R   R   R   -   -   -   -   -
scoresOfInvitations              -   -   -   -   -   R   -   -   -   -
findPhaseDecisions               R   -   R   R   R   R   R   R   R   -
findPhaseTransitions             -   -   R   R   R   R   R   R   R   -
transitionsOfAssessments         -   -   R   R   R   R   R   R   R   -
pointsOfAssessments              -   -   R   R   R   R   R   -   R   -
findOwnStatements                -   -   R   R   R   R   R   R   R   -
ownStatementsById                -   -   R   R   R   R   R   R   R   -
ownStatementsOf                  -   -   R   R   R   R   R   R   R   -
findConditions                   -   -   R   R   R   R   R   R   R   -
`,
};

/** What required arguments are: the walk puts in the round that was decided by. */
export const readinessAsked: Record<string, readonly string[]> = {
  "Readiness.assessment.assessmentId": ["$assessment"],
};

/** Fields that lead to what others lead to as well: a walk that asks for everything need not ask twice. */
export const readinessShortcuts: readonly string[] = [
  "AgendaComponent.assessment",
  "BackboneSupport.closedReview",
  "BackboneSupport.review",
  "Readiness.assessment",
  "Readiness.screen",
  "Readiness.screenOverride",
  "PhaseTransition.decision",
  "ReadinessAssessment.transition",
  "ReadinessPoint.meeting",
];

/** Lists that are not paged: each is bounded by what it belongs to. */
export const readinessBounded: readonly string[] = [
  "ConditionPanel.signals",
  "ConditionSignal.trend",
  "Conditions.equity",
  "Conditions.panels",
  "OwnReadinessStatement.texts",
  "ReadinessAnswered.evidence",
  "ReadinessAssessment.anchors",
  "ReadinessAssessment.ownInvitations",
  "ReadinessAssessment.ownStatements",
  "ReadinessAssessment.points",
  "ReadinessAssessment.statements",
  "ReadinessChange.components",
  "ReadinessInvitation.scores",
  "ReadinessResponse.answers",
  "ReadinessResult.components",
  "ReadinessResult.items",
  "ReadinessResult.ownItems",
  "SuitabilityScreen.answers",
  "SuitabilityScreen.conditions",
];

export const readinessLists: readonly string[] = [
  "findScreens findAssessments findReadinessInvitations findOwnStatements findPhaseDecisions findPhaseTransitions",
];

/** What not only an organisation's lead does for it, but each of its people for themselves. */
export const readinessOfEverybody: readonly string[] = ["announceReadinessFile", "answerReadiness"];

/** What only respondents and their organisations say: as `partnersWord` of expectations.ts. */
export const readinessWord = `
  (select md5(string_agg((id, membership_id, person_id, answers)::text, '' order by id)) from readiness_response) as responses,
  (select md5(string_agg((id, membership_id, person_id, sha256)::text, '' order by id)) from readiness_file) as files,
  (select md5(string_agg((assessment_id, membership_id)::text, '' order by assessment_id, membership_id)) from readiness_invitation
    where shares_score) as scores_shared`;

const answers = (evidence: string, said: Readonly<Record<string, string>> = {}) =>
  ["COMPLEX_PROBLEM", "CAPACITY_FOR_FIVE_CONDITIONS", "COMMUNITY_SUPPORT", "BACKBONE_FUNDING"].map((question) => ({
    question,
    answer: said[question] ?? "YES",
    evidence,
  }));

/** What is sent: as in expectations.ts. */
export const readinessInputs: Record<
  string,
  (ids: {
    readonly initiative: string;
    readonly a: string;
    readonly b: string;
    readonly readiness: ReadinessIds;
  }) => readonly [object, ...object[]]
> = {
  screenInitiative: ({ initiative, a }) => [
    { initiativeId: initiative, answers: answers("e") },
    {
      initiativeId: initiative,
      answers: answers("e", { BACKBONE_FUNDING: "NO" }),
      conditions: [{ question: "BACKBONE_FUNDING", text: "t", membershipId: a, dueOn: "2999-12-31" }],
    },
  ],
  meetCondition: ({ readiness }) => [{ id: readiness.condition, how: "h" }],
  planAssessment: ({ initiative, a }) => [
    { initiativeId: initiative, phase: "PHASE_III", closesOn: "2999-12-31", invitations: [{ membershipId: a }] },
  ],
  moveAssessment: ({ readiness }) => [
    { id: readiness.draft, to: "OPEN" },
    { id: readiness.closed, to: "ARCHIVED" },
    { id: readiness.open, to: "CLOSED" },
  ],
  discussAssessment: ({ readiness }) => [{ id: readiness.closed, among: "a", about: "b", outcome: "o" }],
  putOnAgenda: ({ readiness }) => [
    {
      assessmentId: readiness.closed,
      component: "STRATEGIC_PLANNING",
      title: "t",
      plan: { title: "t", on: "2999-12-30", at: "10:00" },
    },
  ],
  answerReadiness: ({ readiness, a, b }) => [
    { assessmentId: readiness.open, membershipId: a, answers: [{ code: "P2.GI.1", answer: "STARTED" }] },
    { assessmentId: readiness.open, membershipId: b, answers: [{ code: "P2.GI.1", answer: "STARTED" }] },
  ],
  announceReadinessFile: ({ readiness, a, b }) => [
    { assessmentId: readiness.open, membershipId: a, name: "n", bytes: 1 },
    { assessmentId: readiness.open, membershipId: b, name: "n", bytes: 1 },
  ],
  shareReadinessScore: ({ readiness, a, b }) => [
    { assessmentId: readiness.decided, membershipId: a, shares: true },
    { assessmentId: readiness.decided, membershipId: b, shares: true },
  ],
  addReadinessStatement: ({ initiative }) => [
    { initiativeId: initiative, phase: "PHASE_III", component: "STRATEGIC_PLANNING", text: "t", language: "en" },
  ],
  translateReadinessStatement: ({ readiness }) => [{ id: readiness.statement, language: "sw", text: "t" }],
  retireReadinessStatement: ({ readiness }) => [{ id: readiness.statement }],
  decidePhase: ({ readiness }) => [
    { assessmentId: readiness.discussed, goesOn: false, title: "t", text: "t", rationale: "r", method: "CONSENT" },
  ],
  movePhaseBack: ({ initiative }) => [
    { initiativeId: initiative, to: "PHASE_I", title: "t", text: "t", reason: "r", method: "CONSENT" },
  ],
};

/** What is tried by hand, past policies: as `attempts` of expectations.ts. */
export function readinessAttempts({ rows, ids }: World) {
  // the backbone buries nothing that was answered, and that nothing was decided by
  return (["director", "staff"] as const).flatMap((who) =>
    [ids.readiness.closed, ids.readiness.discussed].map((id) => ({
      who,
      sql: `update readiness_assessment set state = 'ARCHIVED' where initiative_id = '${rows.home}'
        and id = '${parseNodeId("assessment", id).id}' returning id`,
    })),
  );
}

const condition = ({ rows, ids }: World) => [
  [{ initiativeId: rows.home, id: parseNodeId("screenCondition", ids.readiness.condition).id }],
];

const round = ({ rows, ids }: World) => ({
  initiativeId: rows.home,
  id: parseNodeId("assessment", ids.readiness.decided).id,
});

/** What loaders are handed: as in expectations.ts. */
export const readinessLoaderKeys: Record<string, (world: World) => readonly unknown[]> = {
  findScreens: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  latestScreenOf: ({ rows }) => [[rows.home]],
  overridesOf: ({ rows }) => [[rows.home]],
  conditionsOf: ({ rows, ids }) => [[{ initiativeId: rows.home, id: parseNodeId("screen", ids.readiness.screen).id }]],
  conditionsById: condition,
  findAssessments: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  findReadinessInvitations: (world) => [{ ...round(world), first: 9 }],
  assessmentsById: (world) => [[round(world)]],
  changesOf: ({ rows, ids }) => [[{ initiativeId: rows.home, id: parseNodeId("assessment", ids.readiness.closed).id }]],
  summariesOf: (world) => [[round(world)]],
  ownResponsesOf: (world) => [[round(world)]],
  ownFilesById: ({ rows, ids }) => [
    [ids.readiness.fileOfLead, ids.readiness.fileOfReporter].map((id) => ({
      initiativeId: rows.home,
      id: parseNodeId("readinessFile", id).id,
    })),
  ],
  ownInvitationsOf: (world) => [[round(world)]],
  respondentsOf: (world) => [[{ ...round(world), membershipId: world.rows.a }]],
  scoresOfInvitations: (world) => [[{ ...round(world), membershipId: world.rows.a }]],
  findPhaseDecisions: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  findPhaseTransitions: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  transitionsOfAssessments: (world) => [[round(world)]],
  pointsOfAssessments: (world) => [[round(world)]],
  findOwnStatements: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  ownStatementsById: ({ rows, ids }) => [
    [{ initiativeId: rows.home, id: parseNodeId("readinessStatement", ids.readiness.statement).id }],
  ],
  ownStatementsOf: (world) => [[round(world)]],
  findConditions: ({ rows }) => [rows.home],
};

/** A screen with two conditions, one of them A's and one that was met; one away; rounds in every state that something is done in. */
export async function tellReadiness(
  api: TestApi,
  home: TestInitiative,
  away: TestInitiative,
  asked: { readonly steering: string; readonly reporter: string },
): Promise<ReadinessIds> {
  const S = readinessSecrets;
  await tellScreen(api, away, S.evidenceAway, "t");
  const { id: screen, conditions } = await tellScreen(api, home, S.evidenceOfHome, S.conditionOfA);
  await write(api, home.backbone, "meetCondition", { id: conditions[1]!.id, how: "h" }, "condition { id }");
  const { id: initiativeId } = home;
  await write(
    api,
    asked.steering,
    "moveInitiative",
    { initiativeId, to: "ACTIVE", reason: "r" },
    "initiative { status }",
  );
  await write(
    api,
    asked.steering,
    "recordDecision",
    { initiativeId, kind: "SCREEN_OVERRIDE", title: "t", text: "t", rationale: "r", method: "CONSENT" },
    "decision { id }",
  );
  const statement = await tellStatements(api, home);
  return { screen, condition: conditions[0]!.id, statement, ...(await tellRounds(api, home, asked)) };
}

const write = async <Record>(
  api: TestApi,
  who: string,
  name: string,
  input: object,
  fields: string,
): Promise<Record> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { it } = await api.ask<{ it: { record: Record | null; problems: object[] } }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { record: ${fields} problems { code path } } }`,
    { input },
  );
  if (!it.record) throw new Error(JSON.stringify(it.problems));
  return it.record;
};

/** One that rounds ask, one of each phase, and one that is retired. */
async function tellStatements(api: TestApi, { id, backbone }: TestInitiative): Promise<string> {
  const statements: string[] = [];
  for (const phase of ["PHASE_II", "PHASE_I", "PHASE_III"]) {
    const input = { initiativeId: id, phase, component: "STRATEGIC_PLANNING", text: "t", language: "en" };
    const { id: made } = await write<{ id: string }>(api, backbone, "addReadinessStatement", input, "statement { id }");
    statements.push(made);
  }
  await write(api, backbone, "retireReadinessStatement", { id: statements[2]! }, "statement { id }");
  // a version of the bank whose translations were bettered
  const { version, ...bank } = bankV1;
  const kept = JSON.stringify(bank).replaceAll("'", "''");
  await behind(api, `insert into question_bank (version, bank) values (${version}, '${kept}')`);
  return statements[0]!;
}

const tellScreen = (api: TestApi, { id, backbone, partners }: TestInitiative, evidence: string, text: string) =>
  write<{ id: string; conditions: { id: string }[] }>(
    api,
    backbone,
    "screenInitiative",
    {
      initiativeId: id,
      answers: answers(evidence, { COMMUNITY_SUPPORT: "PARTLY", BACKBONE_FUNDING: "NO" }),
      conditions: [
        { question: "COMMUNITY_SUPPORT", text, membershipId: partners["A"]!.id, dueOn: "2999-12-31" },
        { question: "BACKBONE_FUNDING", text: "t", membershipId: partners["B"]!.id, dueOn: "2999-12-31" },
      ],
      influentialChampion: "c",
      adequateFinancialResources: "m",
      senseOfUrgency: "u",
      basisForCollaboration: "b",
    },
    "screen { id conditions { id } }",
  );

/** One that was decided against its advice, with three of A who answered, and one of B and C each; then one in every other state. */
async function tellRounds(
  api: TestApi,
  home: TestInitiative,
  { steering, reporter }: { readonly steering: string; readonly reporter: string },
): Promise<Omit<ReadinessIds, "screen" | "condition" | "statement">> {
  const S = readinessSecrets;
  const [a, b, c] = ["A", "B", "C"].map((code) => home.partners[code]!) as [Partner, Partner, Partner];
  const plan = async (phase: string) =>
    (
      await write<{ id: string }>(
        api,
        home.backbone,
        "planAssessment",
        {
          initiativeId: home.id,
          phase,
          closesOn: "2999-12-31",
          invitations: [a, b, c].map(({ id }) => ({ membershipId: id })),
        },
        "assessment { id }",
      )
    ).id;
  const move = (id: string, to: string) => write(api, home.backbone, "moveAssessment", { id, to }, "assessment { id }");
  const discuss = (id: string) =>
    write(api, home.backbone, "discussAssessment", { id, among: "a", about: "b", outcome: "o" }, "assessment { id }");
  const close = async (id: string) => {
    await behind(
      api,
      "update readiness_assessment set opens_on = current_date - 9, closes_on = current_date - 2 where state = 'OPEN'",
    );
    await move(id, "CLOSED");
  };
  const answer = (
    token: string,
    assessmentId: string,
    membershipId: string,
    comment: string,
    phase = "P1",
    fileId?: string,
  ) =>
    write(
      api,
      token,
      "answerReadiness",
      {
        assessmentId,
        membershipId,
        answers: ["GI", "SP", "CI", "EI"].flatMap((component) =>
          [1, 2, 3, 4].map((place) => ({
            code: `${phase}.${component}.${place}`,
            answer: place === 4 ? "DONT_KNOW" : membershipId === a.id ? "DISCUSSED" : "STARTED",
            comment,
            evidence: [{ kind: "DATA", text: "d", ...(fileId && { fileId }) }],
          })),
        ),
      },
      "response { language }",
    );
  const others = [
    await colleague(api, home, a.id, "second", ["PARTNER_STAFF"]),
    await colleague(api, home, a.id, "third", ["PARTNER_STAFF"]),
  ];
  const decided = await plan("PHASE_I");
  await move(decided, "OPEN");
  const show = (token: string, { id }: Partner, name: string) =>
    sendFile(api, token, { assessmentId: decided, membershipId: id, name }, name);
  const fileOfLead = await show(a.token, a, S.fileOfLead);
  const fileOfReporter = await show(reporter, b, S.fileOfReporter);
  await answer(a.token, decided, a.id, S.commentOfLead, "P1", fileOfLead);
  for (const token of others) await answer(token, decided, a.id, "c");
  await answer(reporter, decided, b.id, S.commentOfReporter, "P1", fileOfReporter);
  await answer(c.token, decided, c.id, "c");
  await close(decided);
  await discuss(decided);
  await write(
    api,
    home.backbone,
    "putOnAgenda",
    {
      assessmentId: decided,
      component: "COMMUNITY_INVOLVEMENT",
      title: "t",
      plan: { title: "t", on: "2999-12-30", at: "10:00" },
    },
    "meeting { id }",
  );
  await write(
    api,
    steering,
    "decidePhase",
    {
      assessmentId: decided,
      goesOn: true,
      title: "t",
      text: "t",
      rationale: "r",
      method: "CONSENT",
      overrideReason: S.overrideOfHome,
    },
    "transition { id }",
  );
  const closed = async () => {
    const id = await plan("PHASE_II");
    await move(id, "OPEN");
    await close(id);
    return id;
  };
  const discussed = await closed();
  await discuss(discussed);
  const justClosed = await closed();
  const open = await plan("PHASE_II");
  await move(open, "OPEN");
  await answer(a.token, open, a.id, S.commentOfLead, "P2");
  // of another phase than the open one: of each phase one is open at a time
  const draft = await plan("PHASE_III");
  return { decided, discussed, closed: justClosed, open, draft, fileOfLead, fileOfReporter };
}

/** Announces a file and sends it: by its id answers name it. */
async function sendFile(api: TestApi, token: string, about: object, bytes: string): Promise<string> {
  const input = { ...about, bytes: Buffer.byteLength(bytes) };
  const fields = "upload { fileId address }";
  const { fileId, address } = await write<{ fileId: string; address: string }>(
    api,
    token,
    "announceReadinessFile",
    input,
    fields,
  );
  const headers = { ...headersOf(token, api.signIn.origin), "content-type": "application/octet-stream" };
  const { statusCode, body } = await api.http.inject({
    method: "POST",
    url: address,
    headers,
    payload: Buffer.from(bytes),
  });
  if (statusCode !== 201) throw new Error(body);
  return fileId;
}

type Partner = TestInitiative["partners"][string];
