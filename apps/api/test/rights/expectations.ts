import type { Actor, Assignment } from "../../src/kernel/actor.ts";
import { parseNodeId } from "../../src/kernel/node-id.ts";
import { caseFields, caseInputs, caseLoaderKeys, caseLoaders, caseMutations, caseTables } from "./cases.ts";
import type { Ids, World } from "./world.ts";
import { dimension, kinds } from "../reporting.ts";
import {
  communicationAsked,
  communicationInputs,
  communicationLists,
  communicationLoaderKeys,
  communicationNotLoaders,
  communicationSecrets,
  communicationWord,
} from "./communication.ts";
import {
  activityInputs,
  activityLists,
  activityLoaderKeys,
  activityNotLoaders,
  activitySecrets,
  activityWord,
} from "./activities.ts";
import {
  governanceAttempts,
  governanceInputs,
  governanceLoaderKeys,
  governanceOwn,
  governanceSecrets,
  governanceWord,
} from "./governance.ts";
import {
  agendaAsked,
  agendaAttempts,
  agendaInputs,
  agendaLoaderKeys,
  agendaPartnersWord,
  agendaSecrets,
} from "./agenda.ts";
import {
  readinessAsked,
  readinessAttempts,
  readinessInputs,
  readinessLists,
  readinessLoaderKeys,
  readinessSecrets,
  readinessWord,
} from "./readiness.ts";
import { backboneInputs, backboneLists, backboneLoaderKeys, backboneSecrets, backboneWord } from "./backbone.ts";
import { ofModules } from "./of-modules.ts";
import { wordAsked, wordInputs, wordLists, wordLoaderKeys, wordNotLoaders, wordOwn, wordSecrets } from "./words.ts";

/**
 * Who may read and do what, in one place: the permission matrix of docs/methodology.md 3.2 for all that is built, to be reviewed
 * as that table is. test/matrix.test.ts walks the schema by it. A new field, mutation, table or loader needs its line here.
 */

/**
 * Everybody who may ask. `public` is nobody, without a token; the home initiative publishes, the other one does not. `outsider` is the director of another initiative's backbone; `lead` is partner A's and owns the rows
 * that are asked for; `reporter` is another partner's, B's; `admin` is a person with no role anywhere.
 */
export const principals = [
  "public",
  "outsider",
  "director",
  "staff",
  "steering",
  "lead",
  "reporter",
  "funder",
  "evaluator",
  "admin",
] as const;
export type Principal = (typeof principals)[number];

/**
 * One letter a principal.
 * R reads · O reads what is its own organisation's, and nobody else's · A aggregates only, released or suppressed ·
 * W may do it · - nothing comes back · o open: this world does not produce it, or it does not matter
 */
export type Letter = "R" | "O" | "A" | "W" | "-" | "o";
export type Rows<Column extends string, Cell extends string> = ReadonlyMap<string, Readonly<Record<Column, Cell>>>;

// ── what is read ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Every field of every type but pages, payloads and problems, which the walk checks by their shape. */
export const fields = table<Principal, Letter>(
  principals,
  `
                                pub out dir stf ste lea rep fun eva adm
Query.viewer                     -   R   R   R   R   R   R   R   R   R
Query.reportLink                 -   -   -   -   -   -   -   -   -   -
Query.initiative                 R   -   R   R   R   R   R   R   R   -
Query.initiatives                R   -   R   R   R   R   R   R   R   -
Subscription.reportingProgressChanged -   -   R   R   A   A   A   A   A   -
Subscription.aggregateChanged    -   -   R   R   A   A   A   A   A   -
ReportingProgressChange.at       -   -   R   R   R   R   R   R   R   -
ReportingProgressChange.periods  -   -   R   R   R   R   R   R   R   -
ReportingProgressChange.initiative -   -   R   R   R   R   R   R   R   -
AggregateChange.at               -   -   R   R   R   R   R   R   R   -
AggregateChange.periods          -   -   R   R   A   A   A   A   A   -
AggregateChange.indicator        -   -   R   R   R   R   R   R   R   -

Viewer.id                        -   R   R   R   R   R   R   R   R   R
Viewer.name                      -   R   R   R   R   R   R   R   R   R
Viewer.email                     -   R   R   R   R   R   R   R   R   R
Viewer.language                  -   R   R   R   R   R   R   R   R   R
Viewer.memberships               -   -   R   R   R   R   R   R   R   -
Viewer.tokens                    -   R   R   R   R   R   R   R   R   R

Initiative.id                    R   -   R   R   R   R   R   R   R   -
Initiative.slug                  R   -   R   R   R   R   R   R   R   -
Initiative.name                  R   -   R   R   R   R   R   R   R   -
Initiative.problemArea           R   -   R   R   R   R   R   R   R   -
Initiative.currentPhase          R   -   R   R   R   R   R   R   R   -
Initiative.publicPageEnabled     R   -   R   R   R   R   R   R   R   -
Initiative.backboneDecision      -   -   R   R   R   R   R   R   R   -
Initiative.memberships           R   -   R   R   R   R   R   R   R   -
Initiative.indicator             R   -   R   R   R   R   R   R   R   -
Initiative.indicators            R   -   R   R   R   R   R   R   R   -
Initiative.reportingProgress     -   -   R   R   A   A   A   A   A   -
Initiative.currentPeriod         -   -   R   R   -   O   O   -   -   -
Initiative.obligations           -   -   R   R   -   O   O   -   -   -
Initiative.obligationPeriods     -   -   R   R   -   O   O   -   -   -
Initiative.submissions           -   -   R   R   -   O   O   -   -   -
Initiative.measurement           -   -   R   R   -   O   -   -   -   -
Initiative.viewerCan             -   -   R   R   R   R   -   -   -   -
Initiative.licenses              R   -   R   R   R   R   R   R   R   -
Initiative.sources               R   -   R   R   R   R   R   R   R   -
Credit.name                      R   -   R   R   R   R   R   R   R   -
Credit.title                     R   -   R   R   R   R   R   R   R   -
Credit.path                      R   -   R   R   R   R   R   R   R   -

Membership.id                    R   -   R   R   R   R   R   R   R   -
Membership.code                  R   -   R   R   R   R   R   R   R   -
Membership.roles                 R   -   R   R   R   R   R   R   R   -
Membership.organisation          R   -   R   R   R   R   R   R   R   -
Membership.initiative            R   -   R   R   R   R   R   R   R   -
Membership.viewerCan             -   -   R   R   R   R   R   R   -   -
Membership.people                -   -   R   R   -   O   O   -   -   -
MembershipPerson.id              -   -   R   R   -   O   O   -   -   -
MembershipPerson.name            -   -   R   R   -   O   O   -   -   -
MembershipPerson.email           -   -   R   R   -   O   O   -   -   -
MembershipPerson.roles           -   -   R   R   -   O   O   -   -   -
MembershipPerson.language        -   -   R   R   -   O   O   -   -   -
MembershipPerson.lastSeenOn      -   -   R   R   -   O   O   -   -   -
MembershipPerson.viewerCan       -   -   R   R   -   O   -   -   -   -
Membership.inCommittee           -   -   -   -   O   -   -   -   -   -
ReportLink.period                -   -   -   -   -   -   -   -   -   -
ReportLink.expiresOn             -   -   -   -   -   -   -   -   -   -
ReportLink.membership            -   -   -   -   -   -   -   -   -   -
ReportLink.person                -   -   -   -   -   -   -   -   -   -
Membership.burdenMinutesPerQuarter -   -   R   R   -   R   R   -   -   -
Membership.dataSharingConsent    -   -   R   R   O   O   O   O   O   -
Organisation.id                  R   -   R   R   R   R   R   R   R   -
Organisation.name                R   -   R   R   R   R   R   R   R   -

Indicator.id                     R   -   R   R   R   R   R   R   R   -
Indicator.code                   R   -   R   R   R   R   R   R   R   -
Indicator.name                   R   -   R   R   R   R   R   R   R   -
Indicator.definition             R   -   R   R   R   R   R   R   R   -
Indicator.definitionVersion      R   -   R   R   R   R   R   R   R   -
Indicator.unit                   R   -   R   R   R   R   R   R   R   -
Indicator.level                  R   -   R   R   R   R   R   R   R   -
Indicator.measureType            R   -   R   R   R   R   R   R   R   -
Indicator.acrossPartners         R   -   R   R   R   R   R   R   R   -
Indicator.acrossTime             R   -   R   R   R   R   R   R   R   -
Indicator.multiplier             R   -   R   R   R   R   R   R   R   -
Indicator.allowsNegative         R   -   R   R   R   R   R   R   R   -
Indicator.allowsOver100          R   -   R   R   R   R   R   R   R   -
Indicator.desiredDirection       R   -   R   R   R   R   R   R   R   -
Indicator.frequency              R   -   R   R   R   R   R   R   R   -
Indicator.yearStartMonth         R   -   R   R   R   R   R   R   R   -
Indicator.dimensions             R   -   R   R   R   R   R   R   R   -
Indicator.targets                R   -   R   R   R   R   R   R   R   -
Indicator.aggregate              A   -   R   R   A   A   A   A   A   -
Indicator.series                 A   -   R   R   A   A   A   A   A   -
Indicator.breakdown              A   -   R   R   A   A   A   A   A   -
Indicator.measurements           -   -   R   R   -   O   O   -   -   -
Indicator.reportingStyle         R   -   R   R   R   R   R   R   R   -
Indicator.answerDimension        R   -   R   R   R   R   R   R   R   -
Indicator.populationCap          -   -   -   -   -   -   -   -   -   -
Indicator.tolerance              -   -   -   -   -   -   -   -   -   -
Indicator.burdenMinutesPerReport R   -   R   R   R   R   R   R   R   -
Indicator.isSensitive            R   -   R   R   R   R   R   R   R   -
Indicator.suppressZeros          R   -   R   R   R   R   R   R   R   -
Indicator.baselines              R   -   R   R   R   R   R   R   R   -
Indicator.definitions            R   -   R   R   R   R   R   R   R   -
Indicator.curve                  -   -   R   R   -   -   -   -   -   -
Indicator.change                 -   -   R   R   -   -   -   -   -   -
Indicator.overlaps               -   -   R   R   -   O   -   -   -   -
Indicator.distribution           A   -   R   R   A   A   A   A   A   -
Indicator.reportingPeriods       -   -   R   R   R   R   R   R   R   -
Indicator.restatements           R   -   R   R   R   R   R   R   R   -
Indicator.viewerCan              -   -   R   R   -   R   R   -   -   -
Indicator.increments             o   -   o   o   o   o   o   o   o   -
Increment.period                 o   -   o   o   o   o   o   o   o   -
Increment.total                  o   -   o   o   o   o   o   o   o   -
Increment.change                 -   -   o   o   -   -   -   -   -   -

DefinitionVersion.version        R   -   R   R   R   R   R   R   R   -
DefinitionVersion.name           R   -   R   R   R   R   R   R   R   -
DefinitionVersion.definition     R   -   R   R   R   R   R   R   R   -
DefinitionVersion.unit           R   -   R   R   R   R   R   R   R   -
DefinitionVersion.level          R   -   R   R   R   R   R   R   R   -
DefinitionVersion.measureType    R   -   R   R   R   R   R   R   R   -
DefinitionVersion.acrossPartners R   -   R   R   R   R   R   R   R   -
DefinitionVersion.acrossTime     R   -   R   R   R   R   R   R   R   -
DefinitionVersion.multiplier     R   -   R   R   R   R   R   R   R   -
DefinitionVersion.allowsNegative R   -   R   R   R   R   R   R   R   -
DefinitionVersion.allowsOver100  R   -   R   R   R   R   R   R   R   -
DefinitionVersion.answerDimension R   -   R   R   R   R   R   R   R   -
DefinitionVersion.isSensitive    R   -   R   R   R   R   R   R   R   -
DefinitionVersion.suppressZeros  R   -   R   R   R   R   R   R   R   -
DefinitionVersion.desiredDirection R   -   R   R   R   R   R   R   R   -
DefinitionVersion.dimensions     R   -   R   R   R   R   R   R   R   -
DefinitionVersion.effectiveFrom  -   -   o   o   -   -   -   -   -   -
DefinitionVersion.tolerance      -   -   -   -   -   -   -   -   -   -
DefinitionVersion.populationCap  -   -   -   -   -   -   -   -   -   -
Baseline.period                  R   -   R   R   R   R   R   R   R   -
Baseline.value                   R   -   R   R   R   R   R   R   R   -
Baseline.numerator               -   -   -   -   -   -   -   -   -   -
Baseline.denominator             -   -   -   -   -   -   -   -   -   -
Baseline.quality                 R   -   R   R   R   R   R   R   R   -
Baseline.source                  R   -   R   R   R   R   R   R   R   -
Curve.points                     -   -   R   R   -   -   -   -   -   -
Curve.slopePerPeriod             -   -   R   R   -   -   -   -   -   -
Curve.forecast                   -   -   R   R   -   -   -   -   -   -
Curve.actual                     -   -   R   R   -   -   -   -   -   -
Curve.difference                 -   -   R   R   -   -   -   -   -   -
Curve.curveTurned                -   -   R   R   -   -   -   -   -   -
PanelChange.allPartners          -   -   R   R   -   -   -   -   -   -
PanelChange.samePartners         -   -   R   R   -   -   -   -   -   -
PanelChange.partnersInBoth       -   -   R   R   -   -   -   -   -   -
FigureChange.previous            -   -   R   R   -   -   -   -   -   -
FigureChange.current             -   -   R   R   -   -   -   -   -   -
FigureChange.change              -   -   R   R   -   -   -   -   -   -
FigureChange.changePercent       -   -   R   R   -   -   -   -   -   -
Overlap.id                       -   -   R   R   -   O   -   -   -   -
Overlap.period                   -   -   R   R   -   O   -   -   -   -
Overlap.people                   -   -   R   R   -   O   -   -   -   -
Overlap.method                   -   -   R   R   -   O   -   -   -   -
Overlap.recordedAt               -   -   R   R   -   O   -   -   -   -
Overlap.version                  -   -   R   R   -   O   -   -   -   -
Overlap.memberships              -   -   R   R   -   O   -   -   -   -
Overlap.agreedBy                 -   -   R   R   -   O   -   -   -   -
Overlap.isAgreed                 -   -   R   R   -   O   -   -   -   -
Overlap.viewerCan                -   -   R   R   -   O   -   -   -   -
Distribution.n                   o   -   o   o   o   o   o   o   o   -
Distribution.counts              o   -   o   o   o   o   o   o   o   -
Distribution.medianCategory      o   -   o   o   o   o   o   o   o   -
CategoryCount.category           o   -   o   o   o   o   o   o   o   -
CategoryCount.count              o   -   o   o   o   o   o   o   o   -
ReportingPeriod.period           -   -   R   R   R   R   R   R   R   -
ReportingPeriod.startDate        -   -   R   R   R   R   R   R   R   -
ReportingPeriod.endDate          -   -   R   R   R   R   R   R   R   -
ReportingPeriod.dueDate          -   -   R   R   R   R   R   R   R   -
ReportingPeriod.state            -   -   R   R   R   R   R   R   R   -
ReportingPeriod.closedAt         -   -   R   R   R   R   R   R   R   -
ReportingPeriod.closing          -   -   R   R   R   R   R   R   R   -
ReportingPeriod.expected         -   -   R   R   R   R   R   R   R   -
ReportingPeriod.reported         -   -   R   R   R   R   R   R   R   -
ReportingPeriod.accepted         -   -   R   R   R   R   R   R   R   -
ReportingPeriod.viewerCan        -   -   R   R   -   -   -   -   -   -
PeriodClosing.expected           -   -   R   R   R   R   R   R   R   -
PeriodClosing.reported           -   -   R   R   R   R   R   R   R   -
PeriodClosing.accepted           -   -   R   R   R   R   R   R   R   -
PeriodClosing.note               -   -   R   R   R   R   R   R   R   -
Restatement.period               R   -   R   R   R   R   R   R   R   -
Restatement.reason               R   -   R   R   R   R   R   R   R   -
Restatement.publishedOn          R   -   R   R   R   R   R   R   R   -
Restatement.before               -   -   R   R   -   -   -   -   -   -
Restatement.after                -   -   R   R   -   -   -   -   -   -
Restatement.relativeChange       -   -   R   R   -   -   -   -   -   -
Restatement.crossedTarget        -   -   R   R   -   -   -   -   -   -

Dimension.code                   R   -   R   R   R   R   R   R   R   -
Dimension.name                   R   -   R   R   R   R   R   R   R   -
Dimension.exclusive              R   -   R   R   R   R   R   R   R   -
Dimension.exhaustive             R   -   R   R   R   R   R   R   R   -
Dimension.isSensitive            R   -   R   R   R   R   R   R   R   -
Dimension.categories             R   -   R   R   R   R   R   R   R   -
Category.code                    R   -   R   R   R   R   R   R   R   -
Category.name                    R   -   R   R   R   R   R   R   R   -
Target.period                    R   -   R   R   R   R   R   R   R   -
Target.value                     R   -   R   R   R   R   R   R   R   -

Aggregate.period                 R   -   R   R   R   R   R   R   R   -
Aggregate.periodStart            R   -   R   R   R   R   R   R   R   -
Aggregate.periodEnd              R   -   R   R   R   R   R   R   R   -
Aggregate.value                  A   -   R   R   A   A   A   A   A   -
Aggregate.numerator              -   -   -   -   -   -   -   -   -   -
Aggregate.denominator            -   -   -   -   -   -   -   -   -   -
Aggregate.lower                  o   -   o   o   o   o   o   o   o   -
Aggregate.upper                  o   -   o   o   o   o   o   o   o   -
Aggregate.isLowerBound           A   -   R   R   A   A   A   A   A   -
Aggregate.reported               A   -   R   R   A   A   A   A   A   -
Aggregate.expected               A   -   R   R   A   A   A   A   A   -
Aggregate.waived                 A   -   R   R   A   A   A   A   A   -
Aggregate.coverage               A   -   R   R   A   A   A   A   A   -
Aggregate.status                 A   -   R   R   A   A   A   A   A   -
Aggregate.valueState             o   -   o   o   o   o   o   o   o   -
Aggregate.suppressed             A   -   R   R   A   A   A   A   A   -
Aggregate.restated               A   -   R   R   A   A   A   A   A   -
Aggregate.asOf                   R   -   R   R   R   R   R   R   R   -
Aggregate.definitionVersion      R   -   R   R   R   R   R   R   R   -
Aggregate.target                 R   -   R   R   R   R   R   R   R   -
Aggregate.progressStatus         o   -   o   o   o   o   o   o   o   -
Aggregate.progress               o   -   R   R   o   o   o   o   o   -
Aggregate.parts                  o   -   o   o   o   o   o   o   o   -
Aggregate.missingPartners        -   -   R   R   -   -   -   -   -   -
Progress.target                  o   -   R   R   o   o   o   o   o   -
Progress.baseline                o   -   o   o   o   o   o   o   o   -
Progress.progress                o   -   o   o   o   o   o   o   o   -
Progress.elapsed                 o   -   o   o   o   o   o   o   o   -
Progress.scheduleRatio           o   -   o   o   o   o   o   o   o   -
Progress.deviation               o   -   o   o   o   o   o   o   o   -
Progress.barPercent              o   -   o   o   o   o   o   o   o   -
Progress.status                  o   -   R   R   o   o   o   o   o   -
CompositePart.indicator          o   -   o   o   o   o   o   o   o   -
CompositePart.weight             o   -   o   o   o   o   o   o   o   -
CompositePart.worst              o   -   o   o   o   o   o   o   o   -
CompositePart.best               o   -   o   o   o   o   o   o   o   -
CompositePart.value              o   -   o   o   o   o   o   o   o   -
CompositePart.normalised         o   -   o   o   o   o   o   o   o   -
CategoryAggregate.category       R   -   R   R   R   R   R   R   R   -
CategoryAggregate.aggregate      A   -   R   R   A   A   A   A   A   -

ReportingProgress.period         -   -   R   R   A   A   A   A   A   -
ReportingProgress.expected       -   -   R   R   A   A   A   A   A   -
ReportingProgress.submitted      -   -   R   R   A   A   A   A   A   -
ReportingProgress.accepted       -   -   R   R   A   A   A   A   A   -
ReportingProgress.overdue        -   -   R   R   A   A   A   A   A   -
ReportingProgress.waived         -   -   R   R   A   A   A   A   A   -
ReportingProgress.completeness   -   -   R   R   A   A   A   A   A   -
ReportingProgress.timeliness     -   -   R   R   A   A   A   A   A   -
ReportingProgress.submissionRate -   -   R   R   A   A   A   A   A   -
ReportingProgress.partners       -   -   R   R   -   O   O   -   -   -
ReportingProgress.partnerCounts  -   -   R   R   -   -   -   -   -   -
ReportingProgress.dueOn          -   -   R   R   -   O   O   -   -   -
PartnerCounts.partners           -   -   R   R   -   -   -   -   -   -
PartnerCounts.late               -   -   R   R   -   -   -   -   -   -
PartnerCounts.notStarted         -   -   R   R   -   -   -   -   -   -
PartnerCounts.draft              -   -   R   R   -   -   -   -   -   -
PartnerCounts.submitted          -   -   R   R   -   -   -   -   -   -
PartnerCounts.returned           -   -   R   R   -   -   -   -   -   -
PartnerCounts.accepted           -   -   R   R   -   -   -   -   -   -
PartnerCounts.excused            -   -   R   R   -   -   -   -   -   -
PartnerProgress.standing         -   -   R   R   -   O   O   -   -   -
PartnerProgress.lateSince        -   -   o   o   -   o   o   -   -   -
PartnerProgress.daysLate         -   -   o   o   -   o   o   -   -   -
PartnerProgress.remindersSent    -   -   R   R   -   -   -   -   -   -
PartnerProgress.lastRemindedAt   -   -   R   R   -   -   -   -   -   -
PartnerProgress.streak           -   -   R   R   -   O   O   -   -   -
PeriodPunctuality.period         -   -   R   R   -   O   O   -   -   -
PeriodPunctuality.punctuality    -   -   R   R   -   O   O   -   -   -
PartnerProgress.membership       -   -   R   R   -   O   O   -   -   -
PartnerProgress.counts           -   -   R   R   -   O   O   -   -   -
PartnerProgress.obligationPeriods -   -   R   R   -   O   O   -   -   -
ReportingCounts.expected         -   -   R   R   -   O   O   -   -   -
ReportingCounts.submitted        -   -   R   R   -   O   O   -   -   -
ReportingCounts.accepted         -   -   R   R   -   O   O   -   -   -
ReportingCounts.overdue          -   -   R   R   -   O   O   -   -   -
ReportingCounts.waived           -   -   R   R   -   O   O   -   -   -
ReportingCounts.completeness     -   -   R   R   -   O   O   -   -   -
ReportingCounts.submissionRate   -   -   R   R   -   O   O   -   -   -
ReportingCounts.timeliness       -   -   R   R   -   O   O   -   -   -

Measurement.id                   -   -   R   R   -   O   O   -   -   -
Measurement.membership           -   -   R   R   -   O   O   -   -   -
Measurement.indicator            -   -   R   R   -   O   O   -   -   -
Measurement.period               -   -   R   R   -   O   O   -   -   -
Measurement.definitionVersion    -   -   R   R   -   O   O   -   -   -
Measurement.revision             -   -   R   R   -   O   O   -   -   -
Measurement.state                -   -   R   R   -   O   O   -   -   -
Measurement.reason               -   -   R   R   -   O   -   -   -   -
Measurement.note                 -   -   R   R   -   O   -   -   -   -
Measurement.version              -   -   R   R   -   O   O   -   -   -
Measurement.values               -   -   R   R   -   O   O   -   -   -
Measurement.recordedAt           -   -   R   R   -   O   O   -   -   -
Measurement.submittedAt          -   -   R   R   -   O   O   -   -   -
Measurement.decidedAt            -   -   R   R   -   O   O   -   -   -
Measurement.singleEyes           -   -   R   R   -   O   O   -   -   -
Measurement.revisions            -   -   R   R   -   O   O   -   -   -
Measurement.viewerCan            -   -   R   R   -   O   O   -   -   -
Measurement.queries              -   -   R   R   -   O   -   -   -   -
Measurement.previous             -   -   R   R   -   O   o   -   -   -
Measurement.doubts               -   -   R   R   -   O   O   -   -   -
Measurement.peers                -   -   R   R   -   -   -   -   -   -
MeasurementDoubt.code            -   -   R   R   -   O   O   -   -   -
MeasurementDoubt.categories      -   -   o   o   -   o   o   -   -   -
PeerRange.partners               -   -   R   R   -   -   -   -   -   -
PeerRange.low                    -   -   R   R   -   -   -   -   -   -
PeerRange.high                   -   -   R   R   -   -   -   -   -   -
MeasurementQuery.question        -   -   R   R   -   O   -   -   -   -
MeasurementQuery.askedAt         -   -   R   R   -   O   -   -   -   -
MeasurementQuery.answer          -   -   R   R   -   O   -   -   -   -
MeasurementQuery.answeredAt      -   -   R   R   -   O   -   -   -   -
MeasurementValue.categories      -   -   R   R   -   O   -   -   -   -
MeasurementValue.valueState      -   -   R   R   -   O   O   -   -   -
MeasurementValue.value           -   -   R   R   -   O   O   -   -   -
MeasurementValue.numerator       -   -   -   -   -   -   -   -   -   -
MeasurementValue.denominator     -   -   -   -   -   -   -   -   -   -
MeasurementValue.derived         -   -   R   R   -   O   O   -   -   -
MeasurementValue.note            -   -   R   R   -   O   o   -   -   -
MeasurementCategory.dimension    -   -   R   R   -   O   -   -   -   -
MeasurementCategory.category     -   -   R   R   -   O   -   -   -   -

Obligation.id                    -   -   R   R   -   O   O   -   -   -
Obligation.membership            -   -   R   R   -   O   O   -   -   -
Obligation.indicator             -   -   R   R   -   O   O   -   -   -
Obligation.from                  -   -   R   R   -   O   O   -   -   -
Obligation.to                    -   -   R   R   -   O   O   -   -   -
Obligation.state                 -   -   R   R   -   O   O   -   -   -
Obligation.purpose               -   -   R   R   -   O   O   -   -   -
Obligation.declinedBecause       -   -   R   R   -   O   -   -   -   -
Obligation.viewerCan             -   -   R   R   -   O   O   -   -   -
Obligation.burdenMinutesPerQuarter -   -   R   R   -   O   O   -   -   -
ObligationPeriod.id              -   -   R   R   -   O   O   -   -   -
ObligationPeriod.dueOn           -   -   R   R   -   O   O   -   -   -
ObligationPeriod.definition      -   -   R   R   -   O   O   -   -   -
ObligationPeriod.firstSubmittedAt -   -   R   R   -   O   O   -   -   -
ObligationPeriod.membership      -   -   R   R   -   O   O   -   -   -
ObligationPeriod.indicator       -   -   R   R   -   O   O   -   -   -
ObligationPeriod.period          -   -   R   R   -   O   O   -   -   -
ObligationPeriod.state           -   -   R   R   -   O   O   -   -   -
ObligationPeriod.measurement     -   -   R   R   -   O   O   -   -   -
ObligationPeriod.previous        -   -   R   R   -   O   O   -   -   -
ObligationPeriod.viewerCan       -   -   R   R   -   O   O   -   -   -
ObligationPeriod.waiveReason     -   -   R   R   -   O   -   -   -   -
ObligationPeriod.waiveNote       -   -   R   R   -   O   -   -   -   -

ReminderSent.membership          -   -   o   o   -   -   -   -   -   -
ReminderSent.missing             -   -   R   R   -   -   -   -   -   -
ReminderSent.people              -   -   o   o   -   -   -   -   -   -
RemindedPerson.id                -   -   o   o   -   -   -   -   -   -
RemindedPerson.name              -   -   o   o   -   -   -   -   -   -
RemindedPerson.language          -   -   o   o   -   -   -   -   -   -
ReminderPreview.language         -   -   R   R   -   -   -   -   -   -
ReminderPreview.people           -   -   R   R   -   -   -   -   -   -
ReminderPreview.to               -   -   R   R   -   -   -   -   -   -
ReminderPreview.subject          -   -   R   R   -   -   -   -   -   -
ReminderPreview.text             -   -   R   R   -   -   -   -   -   -
Person.id                        -   -   R   R   O   -   -   -   -   -
Person.name                      -   -   R   R   O   -   -   -   -   -
ApiToken.id                      -   R   R   R   R   R   R   R   R   R
ApiToken.name                    -   R   R   R   R   R   R   R   R   R
ApiToken.scopes                  -   R   R   R   R   R   R   R   R   R
ApiToken.createdOn               -   R   R   R   R   R   R   R   R   R
ApiToken.revokedOn               -   o   o   o   o   o   o   o   o   o
ApiToken.expiresOn               -   -   -   -   -   -   -   -   -   -
ApiToken.lastUsedOn              -   o   o   o   o   o   o   o   o   o
${ofModules("fields")}
${caseFields}
`,
);

/** What a field's required arguments are, by name or by `Type.field.name`; a field asked in several ways has several. */
export const asked: Record<string, readonly string[]> = {
  // of a subscription
  initiativeId: ["$home"],
  ...communicationAsked,
  ...agendaAsked,
  ...readinessAsked,
  ...wordAsked,
  slug: [`"home"`],
  code: [`"VISITS"`, `"REACHED"`, `"ANSWERS"`],
  first: ["50"],
  from: [`"2025Q1"`],
  to: [`"2026Q4"`],
  dimension: [`"sex"`],
  period: [`"2026Q3"`],
  "Indicator.aggregate.period": [
    `"2026Q3"`,
    `"2025Q4"`,
    `"2025"`,
    `"2025Q4", categories: [{ dimension: "sex", category: "F" }]`,
    `"2025Q4", asOf: "2099-01-01T00:00:00Z"`,
    `"2025Q4", asOf: "2000-01-01T00:00:00Z"`,
  ],
  "Initiative.activity.code": [`"DOING"`],
  "Initiative.agendaVersion.id": ["$agendaInForce"],
  "Initiative.outcome.code": [`"O1"`],
  "Indicator.breakdown.period": [`"2025Q4"`],
  until: [`"2025Q4"`],
  "Indicator.change.from": [`"2025Q2"`],
  "Indicator.change.to": [`"2025Q4"`],
  // A's: the walk puts it in
  "Initiative.measurement.id": ["$submitted"],
  "Initiative.case.id": ["$case"],
  // of nobody
  receiptCode: [`"0000"`],
  "Initiative.obligationPeriods.period": [`"2026"`, `"2022"`],
  "Initiative.reportingProgress.period": [`"2026"`],
};

/** What only some may ask at all: for everybody else it is an error, and tells nothing. */
export const restricted = table<Principal, Letter>(
  principals,
  `
                                pub out dir stf ste lea rep fun eva adm
aggregate, includeSubmitted      -   -   R   R   -   -   -   -   -   -
series, includeSubmitted         -   -   R   R   -   -   -   -   -   -
Initiative.reportingProgress     -   -   R   R   A   A   A   A   A   -
`,
);

export const restrictedQuestions: Record<string, string> = {
  "aggregate, includeSubmitted": `{ initiative(slug: "home") { indicator(code: "VISITS") {
    aggregate(period: "2026Q2", includeSubmitted: true) { value reported } } } }`,
  "series, includeSubmitted": `{ initiative(slug: "home") { indicator(code: "VISITS") {
    series(from: "2026Q2", to: "2026Q2", includeSubmitted: true) { value reported } } } }`,
  "Initiative.reportingProgress": `{ initiative(slug: "home") { reportingProgress(period: "2026") {
    period expected submitted accepted overdue waived completeness submissionRate timeliness } } }`,
};

/** What is planted where, and who may ever come across it in an answer. Figures are like no other number. */
export const secrets = {
  draftOfA: "411001",
  noteOfADraft: "a note of A's draft",
  submittedByA: "431001",
  noteOfA: "a remark of A's",
  doubtfulOfA: "435001",
  queriedOfA: "441001",
  questionToA: "a question to A",
  acceptedOfA: "451001",
  replacedOfA: "461001",
  correctedByA: "561002",
  partOfA: "421111",
  draftOfB: "512001",
  submittedByB: "532001",
  acceptedOfB: "520301",
  correctedByC: "530999",
  // A 842333, B 520301, C 530407, and then C 530999
  totalReleased: "1893041",
  totalInside: "1893633",
  // A's and B's that are handed in and not decided on
  totalSubmitted: "963002",
  target: "777001",
  definition: "what home counts",
  decision: "decision of home",
  problem: "problem of home",
  organisation: "organisation B of home",
  // it consented to be named to everybody
  organisationNamed: "organisation FUNDER of home",
  purpose: "purpose of home",
  directorsMail: "backbone@home.example",
  leadsMail: "a@home.example",
  reportersMail: "reporter@home.example",
  othersMail: "c@home.example",
  draftAway: "613001",
  submittedAway: "612001",
  questionAway: "a question away",
  acceptedAway: "611001",
  targetAway: "677001",
  definitionAway: "what away counts",
  decisionAway: "decision of away",
  organisationAway: "organisation B of away",
  mailAway: "b@away.example",
  noteOfClosing: "a note of closing",
  reasonOfA: "a reason of A's",
  noteOfWaiving: "a note of waiving",
  baseline: "717001",
  sourceOfBaseline: "a source of home's",
  source: "a publication of home",
  contributor: "contributor@home.example",
  countOfA: "991001",
  answerOfA: "an answer of A's",
  reachedByA: "880001",
  overlap: "990003",
  ...activitySecrets,
  ...agendaSecrets,
  ...communicationSecrets,
  ...governanceSecrets,
  ...readinessSecrets,
  ...backboneSecrets,
  ...wordSecrets,
} as const;

/** Who may ever come across it in an answer. */
export const secretsSeen = table<Principal, Letter>(
  principals,
  `
                                pub out dir stf ste lea rep fun eva adm
draftOfA                         -   -   -   -   -   R   -   -   -   -
noteOfADraft                     -   -   -   -   -   R   -   -   -   -
submittedByA                     -   -   R   R   -   R   -   -   -   -
noteOfA                          -   -   R   R   -   R   -   -   -   -
doubtfulOfA                      -   -   R   R   -   R   -   -   -   -
queriedOfA                       -   -   R   R   -   R   -   -   -   -
questionToA                      -   -   R   R   -   R   -   -   -   -
acceptedOfA                      -   -   R   R   -   R   -   -   -   -
replacedOfA                      -   -   R   R   -   o   -   -   -   -
correctedByA                     -   -   R   R   -   R   -   -   -   -
partOfA                          -   -   R   R   -   R   -   -   -   -
draftOfB                         -   -   -   -   -   -   R   -   -   -
submittedByB                     -   -   R   R   -   -   R   -   -   -
acceptedOfB                      -   -   R   R   -   -   R   -   -   -
correctedByC                     -   -   R   R   -   -   -   -   -   -
totalReleased                    R   -   o   o   R   R   R   R   R   -
totalInside                      -   -   R   R   -   -   -   -   -   -
totalSubmitted                   -   -   R   R   -   -   -   -   -   -
target                           R   -   R   R   R   R   R   R   R   -
definition                       R   -   R   R   R   R   R   R   R   -
decision                         o   -   R   R   R   R   R   R   R   -
problem                          R   -   R   R   R   R   R   R   R   -
organisation                     -   -   R   R   R   R   R   R   R   -
organisationNamed                R   -   R   R   R   R   R   R   R   -
purpose                          -   -   R   R   -   R   R   -   -   -
directorsMail                    -   -   R   R   -   -   -   -   -   -
leadsMail                        -   -   R   R   -   R   -   -   -   -
reportersMail                    -   -   R   R   -   -   R   -   -   -
othersMail                       -   -   R   R   -   -   -   -   -   -
draftAway                        -   -   -   -   -   -   -   -   -   -
submittedAway                    -   R   -   -   -   -   -   -   -   -
questionAway                     -   R   -   -   -   -   -   -   -   -
acceptedAway                     -   R   -   -   -   -   -   -   -   -
targetAway                       -   R   -   -   -   -   -   -   -   -
definitionAway                   -   R   -   -   -   -   -   -   -   -
decisionAway                     -   R   -   -   -   -   -   -   -   -
organisationAway                 -   R   -   -   -   -   -   -   -   -
mailAway                         -   R   -   -   -   -   -   -   -   -
noteOfClosing                    -   -   R   R   R   R   R   R   R   -
reasonOfA                        -   -   R   R   -   R   -   -   -   -
noteOfWaiving                    -   -   R   R   -   R   -   -   -   -
baseline                         R   -   R   R   R   R   R   R   R   -
sourceOfBaseline                 R   -   R   R   R   R   R   R   R   -
source                           R   -   R   R   R   R   R   R   R   -
contributor                      -   -   -   -   -   -   -   -   -   -
answerOfA                        -   -   R   R   -   R   -   -   -   -
countOfA                         -   -   R   R   -   R   -   -   -   -
reachedByA                       -   -   R   R   -   R   -   -   -   -
overlap                          -   -   R   R   -   R   -   -   -   -
${ofModules("secrets")}
`,
);

// ── what is done ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const row = (period: string) => ({ indicatorCode: "VISITS", period, value: "1" });
let key = 0;
const report = (membershipId: string, rows: object[], more: object = {}) => ({
  membershipId,
  idempotencyKey: `a-key-of-mine-${(key += 1)}`,
  rows,
  ...more,
});

/** Who may send it, with the rows of the home initiative and of partner A. */
export const mutations = table<Principal, Letter>(
  principals,
  `
                                pub out dir stf ste lea rep fun eva adm
createApiToken                   -   W   W   W   W   W   W   W   W   W
createInitiative                 -   W   W   W   W   W   W   W   W   W
addMembership                    -   -   W   W   -   -   -   -   -   -
updateProfile                    -   W   W   W   W   W   W   W   W   W
removePerson                     -   -   W   W   -   W   -   -   -   -
invitePerson                     -   -   W   W   -   -   -   -   -   -
defineIndicator                  -   -   W   W   -   -   -   -   -   -
setTarget                        -   -   W   W   -   -   -   -   -   -
remindPartners                   -   -   W   W   -   -   -   -   -   -
proposeObligations               -   -   W   W   -   -   -   -   -   -
acceptObligations                -   -   -   -   -   W   -   -   -   -
recordMeasurements               -   -   -   -   -   W   -   -   -   -
submitMeasurements               -   -   -   -   -   W   -   -   -   -
queryMeasurement                 -   -   W   W   -   -   -   -   -   -
acceptMeasurements               -   -   W   W   -   -   -   -   -   -
revokeApiToken                   -   -   W   -   -   -   -   -   -   -
setBaseline                      -   -   W   W   -   -   -   -   -   -
clearBaseline                    -   -   W   W   -   -   -   -   -   -
clearTarget                      -   -   W   W   -   -   -   -   -   -
changeDefinition                 -   -   W   W   -   -   -   -   -   -
setPublicPage                    -   -   W   W   -   -   -   -   -   -
setDataSharingConsent            -   -   -   -   -   W   -   -   -   -
closePeriod                      -   -   W   W   -   -   -   -   -   -
reviseMeasurement                -   -   -   -   -   W   -   -   -   -
withdrawMeasurements             -   -   -   -   -   W   -   -   -   -
answerMeasurement                -   -   -   -   -   W   -   -   -   -
declineObligations               -   -   -   -   -   W   -   -   -   -
endObligations                   -   -   W   W   -   W   -   -   -   -
waiveObligationPeriods           -   -   W   W   -   -   -   -   -   -
waiveObligationPeriods, safety   -   -   W   W   -   W   -   -   -   -
reinstateObligationPeriods       -   -   W   W   -   -   -   -   -   -
recordOverlap                    -   -   W   W   -   W   -   -   -   -
agreeOverlap                     -   -   -   -   -   W   -   -   -   -
removeOverlap                    -   -   W   W   -   W   -   -   -   -
${ofModules("mutations")}
${caseMutations}
`,
);

/** Those whose sender makes something of their own, and touches nobody else's. */
export const own: readonly string[] = [
  "createApiToken",
  "revokeApiToken",
  "createInitiative",
  "updateProfile",
  ...governanceOwn,
  ...wordOwn,
];

/** What is sent. The first is what its rightful sender could send; the walk of property 11 sends them all. */
export const inputs: Record<string, (ids: Ids) => readonly [object, ...object[]]> = {
  ...activityInputs,
  ...communicationInputs,
  ...governanceInputs,
  ...readinessInputs,
  ...backboneInputs,
  ...wordInputs,
  createApiToken: () => [{ name: "mine", scopes: ["READ", "REPORT", "MANAGE"] }],
  createInitiative: () => [{ slug: "a-new-one", name: "n", problemArea: "p" }],
  addMembership: (ids) => [
    { initiativeId: ids.initiative, code: "NEW", organisation: { name: "o" }, roles: ["PARTNER"] },
    { initiativeId: ids.initiative, code: "NEW", organisation: { id: ids.organisation }, roles: ["FUNDER"] },
  ],
  updateProfile: () => [{ name: "another name", language: "sw" }],
  removePerson: (ids) => [{ membershipId: ids.a, personId: ids.leaver }],
  invitePerson: (ids) => [
    { membershipId: ids.b, email: "new@home.example", roles: ["PARTNER_STAFF"] },
    { membershipId: ids.a, email: "backbone@away.example", roles: ["PARTNER_LEAD"] },
  ],
  defineIndicator: (ids) => [
    {
      ...kinds.COUNT,
      initiativeId: ids.initiative,
      code: "NEW",
      name: "n",
      dimensions: [dimension("sex", ["F", "M"])],
    },
  ],
  setTarget: (ids) => [{ indicatorId: ids.indicator, period: "2026Q3", value: "5" }],
  proposeObligations: (ids) => [{ indicatorId: ids.indicator, membershipIds: [ids.a], from: "2020Q1", to: "2020Q1" }],
  remindPartners: (ids) => [{ initiativeId: ids.initiative }, { initiativeId: ids.initiative, membershipIds: [ids.a] }],
  acceptObligations: (ids) => [{ ids: [ids.proposed] }, { ids: [ids.agreed] }],
  recordMeasurements: (ids) => [
    report(ids.a, [row("2024Q4")]),
    report(ids.a, [row("2026Q1")]), // over a draft
    report(ids.a, [row("2027Q1")], { submit: true }),
    report(ids.a, [row("2026Q3")], { submit: true, reason: "OTHER" }), // over what was accepted
    report(ids.a, [{ indicatorCode: "VISITS", period: "2026Q1", valueState: "NOT_APPLICABLE" }]),
  ],
  submitMeasurements: (ids) => [{ ids: [ids.draft] }, { ids: [ids.queried] }],
  queryMeasurement: (ids) => [{ id: ids.doubtful, question: "Is it so?" }],
  acceptMeasurements: (ids) => [{ ids: [ids.submitted] }],
  revokeApiToken: (ids) => [{ id: ids.token }],
  setBaseline: (ids) => [{ indicatorId: ids.indicator, period: "2023", value: "2" }],
  clearBaseline: (ids) => [{ indicatorId: ids.indicator, period: "2024" }],
  clearTarget: (ids) => [{ indicatorId: ids.indicator, period: "2026Q4" }],
  changeDefinition: (ids) => [{ indicatorId: ids.indicator, effectiveFrom: "2028Q1", name: "n" }],
  setDataSharingConsent: (ids) => [{ membershipId: ids.a, consent: "NAMED_TO_PARTNERS" }],
  setPublicPage: (ids) => [{ initiativeId: ids.initiative, enabled: false }],
  closePeriod: (ids) => [{ indicatorId: ids.indicator, period: "2020Q1" }],
  reviseMeasurement: (ids) => [
    { id: ids.revised, expectedVersion: 2, rows: [{ value: "3" }] },
    { id: ids.accepted, expectedVersion: 3, rows: [{ value: "3" }], reason: "OTHER" },
  ],
  withdrawMeasurements: (ids) => [{ ids: [ids.withdrawn] }, { ids: [ids.accepted], because: "b" }],
  answerMeasurement: (ids) => [{ id: ids.queried, answer: "It is so." }],
  declineObligations: (ids) => [{ ids: [ids.unwanted] }],
  endObligations: (ids) => [{ ids: [ids.agreed], lastPeriod: "2027Q1" }],
  waiveObligationPeriods: (ids) => [{ ids: [ids.due], reason: "CAPACITY", note: "Their only clerk left." }],
  "waiveObligationPeriods, safety": (ids) => [{ ids: [ids.due], reason: "SAFETY" }],
  reinstateObligationPeriods: (ids) => [{ ids: [ids.waived] }],
  recordOverlap: (ids) => [
    { indicatorId: ids.reached, period: "2026Q1", membershipIds: [ids.a, ids.c], people: "3", method: "EXPERT" },
  ],
  agreeOverlap: (ids) => [{ id: ids.overlap }],
  removeOverlap: (ids) => [{ id: ids.removed }],
  ...agendaInputs,
  ...caseInputs,
};

/** Nobody is on both sides of a check: what is given by hand, who then sends what, and what they are told. */
export function twoSides({ ids, rows, actors }: World): readonly TwoSides[] {
  const of = (who: Principal) => `'${actors[who]!.personId}'`;
  const assign = (role: string) =>
    `insert into assignment (initiative_id, membership_id, person_id, roles)
     values ('${rows.home}', '${rows.a}', ${of("evaluator")}, '{${role}}')`;
  const touched = (column: string, value: string) =>
    `update measurement set ${column} = ${value} where id = '${rows.submitted}'`;
  const accept = { name: "acceptMeasurements", who: "director", input: { ids: [ids.submitted] } } as const;
  const submit = { name: "submitMeasurements", who: "lead", input: { ids: [ids.draft] } } as const;
  const conflict = ["CONFLICT_OF_INTEREST"];
  return [
    { ...accept, given: touched("recorded_by", of("director")), codes: conflict },
    { ...accept, given: touched("submitted_by", of("director")), codes: conflict },
    { ...accept, given: touched("earlier_recorders", `array[${of("director")}::uuid]`), codes: conflict },
    { ...submit, given: assign("PARTNER_REVIEWER"), codes: ["FOUR_EYES_REQUIRED"] },
    { ...submit, given: assign("PARTNER_LEAD"), codes: ["FOUR_EYES_REQUIRED"] },
    { ...submit, given: assign("PARTNER_REPORTER"), codes: [] },
    // whoever had a hand in it is no second pair of eyes either, and where there is no other it goes through
    {
      ...submit,
      given: `${assign("PARTNER_REVIEWER")}; update measurement set earlier_recorders = array[${of("evaluator")}::uuid] where id = '${rows.draft}'`,
      codes: [],
    },
    {
      name: "invitePerson",
      who: "director",
      input: { membershipId: ids.a, email: "backbone@home.example", roles: ["PARTNER_LEAD"] },
      given: "select",
      codes: conflict,
    },
    {
      name: "invitePerson",
      who: "director",
      input: { membershipId: ids.a, email: "new@home.example", roles: ["BACKBONE_STAFF"] },
      given: "select",
      codes: ["ROLE_NOT_ALLOWED"],
    },
  ];
}

interface TwoSides {
  readonly name: string;
  readonly who: Principal;
  readonly given: string;
  readonly input: object;
  readonly codes: readonly string[];
}

/** What only partners say: figures and their standing as the partner's own, what it took on, and its consent. */
export const partnersWord = `select
  (select md5(string_agg(v::text, '' order by v::text)) from measurement_value v) as figures,
  (select md5(string_agg((id, membership_id, obligation_period_id, revision, not_applicable, reason, recorded_by, earlier_recorders, recorded_at,
    submitted_by, submitted_at, single_eyes, state in ('DRAFT'))::text, '' order by id)) from measurement) as measurements,
  (select md5(string_agg((membership_id, person_id, key, measurement_ids)::text, '' order by key)) from idempotency_key) as requests,
  (select md5(string_agg((id, agreed_by, declined_because)::text, '' order by id)) from obligation where agreed_by is not null or state = 'DECLINED') as taken_on,
  (select md5(string_agg((id, first_submitted_at)::text, '' order by id)) from obligation_period) as answered,
  (select md5(string_agg((id, data_sharing_consent)::text, '' order by id)) from membership
    where data_sharing_consent <> 'AGGREGATE_ONLY') as consent,
  (select md5(string_agg((id, answer, answered_by, answered_at)::text, '' order by id)) from measurement_query where answered_at is not null) as answers,
  (select md5(string_agg((id, agreed_ids)::text, '' order by id)) from overlap where agreed_ids <> '{}') as overlaps,
  ${activityWord},${agendaPartnersWord},
  ${communicationWord},${governanceWord},${readinessWord},${backboneWord}`;

/** What is tried by hand. Each is refused, or reaches no row. */
export function attempts(world: World): readonly Attempt[] {
  const { rows, ids, actors } = world;
  const id = (node: string) => `'${parseNodeId(node.startsWith("mea") ? "measurement" : "obligation", node).id}'`;
  const obligation = `(initiative_id, membership_id, indicator_id, from_period, starts_on, state, proposed_by, agreed_by)
    select '${rows.home}', '${rows.b}', '${rows.indicator}', '2030Q1', '2030-01-01'`;
  const period = `(initiative_id, membership_id, indicator_id, period, period_start, period_end, due_on, state, waive_reason)
    values ('${rows.home}', '${rows.a}', '${rows.indicator}', '2030Q1', '2030-01-01', '2030-03-31', '2030-04-15'`;
  const moved = (measurement: string, to: string) =>
    `update measurement set state = '${to}' where id = ${id(measurement)} returning state`;
  const born = `insert into measurement (initiative_id, membership_id, obligation_period_id, definition_id, revision, recorded_by, state)
    select initiative_id, membership_id, obligation_period_id, definition_id, revision + 1, recorded_by`;
  const handedIn = `insert into measurement (initiative_id, membership_id, obligation_period_id, definition_id, revision, recorded_by, state,
      submitted_by, submitted_at)
    values ('${rows.home}', '${rows.a}', uuidv7(), uuidv7(), 9, uuidv7(), 'SUBMITTED', uuidv7(), now()) returning state`;
  const part = `(initiative_id, membership_id, measurement_id, category_set_id, value_state, value)
    select '${rows.home}', '${rows.a}', '${rows.submitted}', id, 'REPORTED', 1 from category_set where key = 'sex=F'`;
  return [
    // a measurement begins as a draft, or as handed in by its own partner, and no figure is added to one that was submitted
    { who: "lead", sql: `${born}, 'ACCEPTED' from measurement where id = ${id(ids.submitted)} returning state` },
    { who: "lead", sql: `${born}, 'SUBMITTED' from measurement where id = ${id(ids.submitted)} returning state` },
    { who: "director", sql: handedIn },
    { who: "outsider", sql: handedIn },
    { who: "lead", sql: `insert into measurement_value ${part} returning value` },
    // without looking, too: what one may not see one may not change either
    {
      who: "director",
      sql: "update measurement set version = 4242",
      seen: "select id from measurement where version = 4242 and state = 'DRAFT'",
    },
    // the backbone hands in nothing for a partner, takes nothing back, and drops nothing that waits
    { who: "director", sql: moved(ids.queried, "SUBMITTED") },
    { who: "director", sql: moved(ids.submitted, "DRAFT") },
    { who: "director", sql: moved(ids.submitted, "SUPERSEDED") },
    { who: "director", sql: moved(ids.draft, "SUBMITTED") },
    {
      who: "director",
      sql: `update measurement set submitted_by = decided_by where id = ${id(ids.queried)} returning state`,
    },
    // a partner accepts nothing, asks nothing, and changes nothing that was submitted
    { who: "lead", sql: moved(ids.submitted, "ACCEPTED") },
    { who: "lead", sql: moved(ids.submitted, "QUERIED") },
    { who: "lead", sql: moved(ids.accepted, "SUPERSEDED") },
    // a question is the backbone's, an answer the partner's, and what was answered stays
    {
      who: "lead",
      sql: `update measurement_query set question = 'q' where measurement_id = '${rows.queried}' returning question`,
    },
    {
      who: "director",
      sql: "update measurement_query set answer = 'a', answered_by = asked_by, answered_at = now() returning answer",
    },
    {
      who: "lead",
      sql: "update measurement_query set answer = 'another' where answered_at is not null returning answer",
    },
    // what was handed in stays under the definition it was given under
    {
      who: "lead",
      sql: `update measurement set definition_id = '${rows.reached}' where id = '${rows.submitted}' returning state`,
    },
    // nobody ends another's token, and nobody but Keelson itself has to do with mail
    {
      who: "lead",
      sql: "update api_token set revoked_at = '2020-01-01'",
      seen: `select id from api_token where revoked_at = '2020-01-01' and person_id <> '${actors.lead!.personId}'`,
    },
    {
      who: "lead",
      sql: "delete from outbox_mail",
      seen: "select 1 as gone where not exists (select from outbox_mail)",
    },
    // everybody agrees for themselves
    ...(["director", "lead"] as const).map((who) => ({
      who,
      sql: `update overlap set agreed_ids = membership_ids where id = '${rows.overlap}' returning people`,
    })),
    {
      who: "director",
      sql: `insert into overlap (initiative_id, indicator_id, period, period_start, period_end, membership_ids, agreed_ids, people, method, recorded_by)
        select initiative_id, indicator_id, '2030', '2030-01-01', '2030-12-31', membership_ids, membership_ids, 1, 'EXPERT', recorded_by
        from overlap where id = '${rows.overlap}' returning people`,
    },
    { who: "lead", sql: `update measurement set reason = 'OTHER' where id = ${id(ids.submitted)} returning state` },
    {
      who: "lead",
      sql: `update measurement_value set value = 1 where measurement_id = '${rows.submitted}' returning value`,
    },
    { who: "lead", sql: `delete from measurement_value where measurement_id = '${rows.submitted}' returning value` },
    // no burden is imposed
    { who: "director", sql: `update obligation set state = 'ACCEPTED' where id = ${id(ids.proposed)} returning state` },
    { who: "director", sql: `update obligation set state = 'DECLINED' where id = ${id(ids.proposed)} returning state` },
    {
      who: "director",
      sql: `update obligation set agreed_by = proposed_by where id = ${id(ids.proposed)} returning state`,
    },
    {
      who: "director",
      sql: `insert into obligation ${obligation}, 'ACCEPTED', '${actors.director!.personId}', null returning state`,
    },
    {
      who: "director",
      sql: `insert into obligation ${obligation}, 'PROPOSED', '${actors.director!.personId}', '${actors.director!.personId}' returning state`,
    },
    // a partner lets itself off nothing, and the backbone answers nothing
    {
      who: "lead",
      sql: `update obligation_period set state = 'WAIVED', waive_reason = 'OTHER' where state <> 'WAIVED' returning state`,
    },
    {
      who: "lead",
      sql: `update obligation_period set state = 'WAIVED', waive_reason = 'MEMBERSHIP_ENDED' returning state`,
    },
    { who: "lead", sql: `insert into obligation_period ${period}, 'WAIVED', 'CAPACITY') returning state` },
    {
      who: "lead",
      sql: "update obligation_period set state = 'DUE', waive_reason = null where waive_reason = 'OTHER' returning state",
    },
    { who: "director", sql: "update obligation_period set first_submitted_at = now() returning state" },
    // consent is the partner's
    { who: "director", sql: "update membership set data_sharing_consent = 'NAMED_PUBLIC' returning code" },
    {
      who: "director",
      sql: `insert into membership (initiative_id, organisation_id, code, roles, data_sharing_consent)
        values ('${rows.home}', '${rows.organisation}', 'X', '{PARTNER}', 'NAMED_PUBLIC') returning code`,
    },
    // what an organisation is here, and until when, is the backbone's to say
    { who: "lead", sql: "update membership set roles = '{PARTNER,BACKBONE}' returning code" },
    { who: "lead", sql: "update membership set ended_on = '2030-01-01' returning code" },
    ...governanceAttempts(world),
    ...readinessAttempts(world),
    ...agendaAttempts(rows.home, rows.agenda),
    // functions with the owner's rights do nothing for those who may not ask for it
    ...(["public", "outsider", "steering", "funder", "evaluator", "admin"] as const).map((who) => ({
      who,
      sql: `select at from stamp('${rows.home}') at where at is not null`,
    })),
    ...(["public", "outsider", "admin"] as const).map((who) => ({
      who,
      sql: `select expected from reporting_progress(array['${rows.home}'::uuid], array['2020-01-01'::date], array['2030-12-31'::date], array[null::uuid]) where expected > 0`,
    })),
  ];
}

export interface Attempt {
  readonly who: Principal;
  readonly sql: string;
  /** Where the statement gives no rows back: those that tell that it reached something. */
  readonly seen?: string;
}

/** Somebody who is nearly a principal: what they record for A, accept of A's, and come across. */
export interface Variant {
  readonly name: string;
  readonly actor: Actor;
  readonly records: boolean;
  readonly accepts: boolean;
  /** Lets A off a period, for safety. */
  readonly waives: boolean;
  /** A's submitted figures, and its drafts. */
  readonly reads: boolean;
  readonly readsDrafts: boolean;
}

export function variants({ actors, rows }: World): readonly Variant[] {
  const lead = actors.lead!;
  const at = (assignment: Partial<Assignment>, actor = lead): Actor => ({
    ...actor,
    assignments: [{ ...lead.assignments[0]!, ...assignment }],
  });
  const nothing = { records: false, accepts: false, waives: false, reads: false, readsDrafts: false };
  const own = { reads: true, readsDrafts: true };
  const director = actors.director!;
  return [
    { name: "A's reporter", actor: at({ roles: ["PARTNER_REPORTER"] }), ...nothing, ...own, records: true },
    {
      name: "A's reviewer",
      actor: at({ roles: ["PARTNER_REVIEWER"] }),
      ...nothing,
      ...own,
      records: true,
      waives: true,
    },
    { name: "A's staff", actor: at({ roles: ["PARTNER_STAFF"] }), ...nothing, ...own },
    { name: "a guest at A", actor: at({ roles: ["EVALUATOR", "COMMUNITY_REPRESENTATIVE"] }), ...nothing },
    { name: "A's lead, where A only funds", actor: at({ membershipRoles: ["FUNDER"] }), ...nothing, ...own },
    { name: "a lead of B", actor: at({ membershipId: rows.b }), ...nothing },
    {
      name: "a director who leads A",
      actor: { ...director, assignments: [...director.assignments, ...lead.assignments] },
      ...own,
      records: false,
      accepts: true,
      waives: true,
    },
    {
      name: "A's reporter who leads B",
      actor: {
        ...lead,
        assignments: [
          { ...lead.assignments[0]!, roles: ["PARTNER_REPORTER"] },
          { ...lead.assignments[0]!, membershipId: rows.b },
        ],
      },
      ...nothing,
      ...own,
      records: true,
    },
    {
      name: "a steering chair",
      actor: at({ roles: ["STEERING_CHAIR", "WORKING_GROUP_CHAIR"], membershipRoles: ["STEERING_COMMITTEE"] }),
      ...nothing,
    },
  ];
}

// ── what the database lets through ─────────────────────────────────────────────────────────────────────────────────────────

/**
 * The same rights as row-level security holds them, table by table, for whoever is bound by nothing else. `d-r` and `l-r` are
 * the director and A's lead with a token that may only read, `imp` an import of the home initiative, `kee` the keeping of its
 * releases, `its` Keelson itself, asked by nobody.
 */
export const sessions = [...principals, "director, reading", "lead, reading", "import", "keeping", "itself"] as const;
export type Session = (typeof sessions)[number];

/**
 * I the home initiative's rows · Z those of them that are not the committee's · T those of them that tell everybody · P those of organisations that consented to be named · N those of them that are no drafts · O partner A's, or B's for its reporter · S the person's own ·
 * * any row but an administrator's · V invitations · those of modules as they say · - none
 */
export type Reach =
  | "Z"
  | "E"
  | "L"
  | "X"
  | "J"
  | "G"
  | "H"
  | "D"
  | "M"
  | "Q"
  | "U"
  | "W"
  | "Y"
  | "F"
  | "K"
  | "I"
  | "T"
  | "P"
  | "N"
  | "O"
  | "S"
  | "*"
  | "V"
  | "-";

export const commands = ["select", "insert", "update", "delete"] as const;
export type Command = (typeof commands)[number];

export const tables = table<Session, Reach>(
  sessions,
  `
 pub  out  dir  stf  ste  lea  rep  fun  eva  adm  d-r  l-r  imp  kee  its
initiative select                  I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
initiative insert                  -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
initiative update                  -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
membership select                  P    -    I    I    I    I    I    I    I    -    I    I    I    -    -
membership insert                  -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
membership update                  -    -    I    I    -    O    -    -    -    -    -    -    -    -    -
assignment select                  -    -    I    I    S    O    O    S    S    -    I    O    I    -    -
assignment insert                  -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
assignment update                  -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
assignment delete                  -    -    Z    Z    O    O    -    -    -    -    -    -    -    -    -
dimension select                   I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
dimension insert                   -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
category select                    I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
category insert                    -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
category_set select                I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
category_set insert                -    -    I    I    -    I    I    -    -    -    -    -    I    -    -
indicator select                   I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
indicator insert                   -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
indicator_definition select        I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
indicator_definition insert        -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
indicator_definition update        -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
definition_dimension select        I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
definition_dimension insert        -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
target select                      I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
target insert                      -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
target update                      -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
obligation select                  -    -    I    I    -    O    O    -    -    -    I    O    I    -    -
obligation insert                  -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
obligation update                  -    -    I    I    -    O    O    -    -    -    -    -    I    -    -
obligation_period select           -    -    I    I    -    O    O    -    -    -    I    O    I    -    -
obligation_period insert           -    -    -    -    -    O    O    -    -    -    -    -    I    -    -
obligation_period update           -    -    I    I    -    O    O    -    -    -    -    -    I    -    -
measurement select                 -    -    N    N    -    O    O    -    -    -    N    O    I    -    -
measurement insert                 -    -    -    -    -    O    O    -    -    -    -    -    I    -    -
measurement update                 -    -    N    N    -    O    O    -    -    -    -    -    -    -    -
measurement_value select           -    -    N    N    -    O    O    -    -    -    N    O    I    -    -
measurement_value insert           -    -    -    -    -    O    O    -    -    -    -    -    I    -    -
measurement_value delete           -    -    -    -    -    O    O    -    -    -    -    -    -    -    -
baseline select                    I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
baseline insert                    -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
baseline update                    -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
measurement_query select           -    -    I    I    -    O    O    -    -    -    I    O    -    -    -
measurement_query insert           -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
measurement_query update           -    -    -    -    -    O    O    -    -    -    -    -    -    -    -
overlap select                     -    -    I    I    -    O    O    -    -    -    I    O    I    I    -
overlap insert                     -    -    I    I    -    O    O    -    -    -    -    -    I    -    -
overlap update                     -    -    I    I    -    O    O    -    -    -    -    -    -    -    -
period_closing select              -    -    I    I    I    I    I    I    I    -    I    I    -    I    -
period_closing insert              -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
restatement select                 I    -    I    I    I    I    I    I    I    -    I    I    -    I    -
restatement insert                 -    -    -    -    -    -    -    -    -    -    -    -    -    I    -
restatement_figure select          -    -    I    I    -    -    -    -    -    -    I    -    -    I    -
restatement_figure insert          -    -    -    -    -    -    -    -    -    -    -    -    -    I    -
idempotency_key select             -    -    -    -    -    S    -    -    -    -    -    -    -    -    -
idempotency_key insert             -    -    -    -    -    S    -    -    -    -    -    -    -    -    -
initiative_clock select            I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
initiative_clock insert            -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
counted_figure select              -    -    I    I    -    O    O    -    -    -    I    O    -    I    -
counted_figure insert              -    -    -    -    -    -    -    -    -    -    -    -    I    -    -
aggregate_cell select              -    -    I    I    -    -    -    -    -    -    I    -    -    I    -
release select                     I    -    I    I    I    I    I    I    I    -    I    I    -    I    -
release insert                     -    -    -    -    -    -    -    -    -    -    -    -    -    I    -
release update                     -    -    -    -    -    -    -    -    -    -    -    -    -    I    -
release_cell select                I    -    I    I    I    I    I    I    I    -    I    I    -    I    -
release_cell insert                -    -    -    -    -    -    -    -    -    -    -    -    -    I    -
release_due select                 -    -    -    -    -    -    -    -    -    -    -    -    -    I    -
release_due insert                 -    -    -    -    -    -    -    -    -    -    -    -    -    I    -
release_due delete                 -    -    -    -    -    -    -    -    -    -    -    -    -    I    -
audit_chain select                 -    -    I    I    -    -    -    -    -    -    I    -    -    -    -
audit_event select                 -    -    I    I    -    -    -    -    -    -    I    -    -    -    -
audit_change select                -    -    I    I    -    -    -    -    -    -    I    -    -    -    -
organisation select                P    -    I    I    I    I    I    I    I    -    I    I    I    -    -
api_token select                   -    -    S    S    S    S    S    S    S    S    S    S    -    -    -
person select                      -    S    I    I    S    O    O    S    S    S    I    O    I    -    -
person update                      -    S    S    S    S    S    S    S    S    S    S    S    -    -    -
person insert                      -    *    *    *    *    *    *    *    *    *    *    *    -    -    *
organisation insert                -    *    *    *    *    *    *    *    *    *    *    *    -    -    *
api_token insert                   -    -    S    S    S    S    S    S    S    S    S    S    -    -    -
api_token update                   -    -    S    S    S    S    S    S    S    S    S    S    -    -    -
provenance select                  I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
provenance insert                  -    -    -    -    -    -    -    -    -    -    -    -    I    -    -
package_export select              -    -    I    I    -    -    -    -    -    -    I    -    I    -    -
package_export insert              -    -    -    -    -    -    -    -    -    -    -    -    I    -    -
live_event select                  -    -    I    I    T    T    T    T    T    -    I    T    -    -    -
report_link select                 -    S    S    S    S    S    S    S    S    S    S    S    -    -    -
report_link insert                 -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
reminder select                    -    -    I    I    -    -    -    -    -    -    I    -    -    -    -
reminder insert                    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
outbox_mail select                 -    -    -    -    -    -    -    -    -    -    -    -    -    -    *
outbox_mail insert                 -    V    V    V    V    V    V    V    V    V    V    V    -    -    *
outbox_mail delete                 -    -    -    -    -    -    -    -    -    -    -    -    -    -    *
${ofModules("tables")}
${caseTables}
`,
);

/** A reviewed table, as it is written: the names of the columns, then a line a row. */
function table<Column extends string, Cell extends string>(
  columns: readonly Column[],
  text: string,
): Rows<Column, Cell> {
  const [, ...lines] = text.split("\n").filter((line) => line.trim() !== "");
  const rows = lines.map((line) => {
    const words = line.trim().split(/\s+/);
    const [name, cells] = [words.slice(0, -columns.length).join(" "), words.slice(-columns.length)];
    if (name === "") throw new Error(`${line}: a name and ${columns.length} cells, please`);
    // the letters above are all there are
    return [name, Object.fromEntries(columns.map((column, place) => [column, cells[place]]))] as const;
  });
  if (new Set(rows.map(([name]) => name)).size < rows.length) throw new Error("a row is there twice");
  return new Map(rows) as unknown as Rows<Column, Cell>;
}

// ── how rows are reached ───────────────────────────────────────────────────────────────────────────────────────────────────

/** Who is given anything by a list or loader (an export of a find-*.ts) that is handed the keys of home's and A's rows. */
export const loaders = table<Principal, Letter>(
  principals,
  `
                                pub out dir stf ste lea rep fun eva adm
findInitiatives                  R   R   R   R   R   R   R   R   R   -
findInitiative                   R   -   R   R   R   R   R   R   R   -
initiativesById                  R   -   R   R   R   R   R   R   R   -
creditsOf                        R   -   R   R   R   R   R   R   R   -
findMemberships                  R   -   R   R   R   R   R   R   R   -
membershipsById                  -   -   R   R   R   R   R   R   R   -
membershipsById, named           R   -   R   R   R   R   R   R   R   -
organisationsById                -   -   R   R   R   R   R   R   R   -
organisationsById, named         R   -   R   R   R   R   R   R   R   -
findIndicators                   R   -   R   R   R   R   R   R   R   -
indicatorsByCode                 R   -   R   R   R   R   R   R   R   -
indicatorsById                   R   -   R   R   R   R   R   R   R   -
definitionsById                  R   -   R   R   R   R   R   R   R   -
dimensionsOf                     R   -   R   R   R   R   R   R   R   -
targetsOf                        R   -   R   R   R   R   R   R   R   -
clockOf                          R   -   R   R   R   R   R   R   R   -
releasesOf                       R   -   R   R   R   R   R   R   R   -
findLiveBeginning                -   -   R   R   R   R   R   R   R   -
findLiveEvents                   -   -   R   R   R   R   R   R   R   -
talliesOf                        -   -   R   R   -   -   -   -   -   -
submittedTalliesOf               -   -   R   R   -   -   -   -   -   -
ownLanguage                      -   R   R   R   R   R   R   R   R   R
peopleOf                         -   -   R   R   -   R   -   -   -   -
committeePeopleOf                -   -   -   -   -   -   -   -   -   -
ownMemberships                   -   R   R   R   R   R   R   R   R   -
findOwnTokens                    -   R   R   R   R   R   R   R   R   R
burdenOf                         -   -   R   R   -   R   -   -   -   -
findPartnersProgress             -   -   R   R   -   R   R   -   -   -
partnerBoardOf                   -   -   R   R   -   R   R   -   -   -
currentPeriodOf                  -   -   R   R   -   R   R   -   -   -
reportingCountsOf                -   -   R   R   R   R   R   R   R   -
reportingCountsOf, a partner     -   -   R   R   -   R   -   -   -   -
restatedFiguresOf                -   -   R   R   -   -   -   -   -   -
todayOf                          R   -   R   R   R   R   R   R   R   -
definitionsOf                    R   -   R   R   R   R   R   R   R   -
definitionsByCode                R   -   R   R   R   R   R   R   R   -
baselinesOf                      R   -   R   R   R   R   R   R   R   -
reportingPeriodsOf               -   -   R   R   R   R   R   R   R   -
findRestatements                 R   -   R   R   R   R   R   R   R   -
distinctOf                       -   -   R   R   -   -   -   -   -   -
panelsOf                         -   -   R   R   -   -   -   -   -   -
checkersOf                       -   -   R   R   -   R   -   -   -   -
revisionsOf                      -   -   R   R   -   R   -   -   -   -
findObligationPeriods            -   -   R   R   -   R   R   -   -   -
findObligationPeriodsById        -   -   R   R   -   R   -   -   -   -
obligationPeriodsOf              -   -   R   R   -   R   -   -   -   -
findObligations                  -   -   R   R   -   R   R   -   -   -
findObligationsById              -   -   R   R   -   R   -   -   -   -
overlapsOf                       -   -   R   R   -   R   -   -   -   -
findOverlap                      -   -   R   R   -   R   -   -   -   -
queriesOf                        -   -   R   R   -   R   -   -   -   -
findMeasurements                 -   -   R   R   -   R   R   -   -   -
findSubmissions                  -   -   R   R   -   R   R   -   -   -
measurementsAt                   -   -   R   R   -   R   -   -   -   -
measurementsAt, a draft          -   -   -   -   -   -   -   -   -   -
peersOf                          -   -   R   R   -   -   -   -   -   -
measurementsById                 -   -   R   R   -   R   -   -   -   -
measurementsById, a draft        -   -   -   -   -   R   -   -   -   -
findMeasurementsById             -   -   R   R   -   R   -   -   -   -
findMeasurementsById, a draft    -   -   -   -   -   R   -   -   -   -
valuesOf                         -   -   R   R   -   R   -   -   -   -
valuesOf, a draft                -   -   -   -   -   R   -   -   -   -
${ofModules("loaders")}
${caseLoaders}
`,
);

/** What a find-*.ts exports besides: pure functions, what finds out who asks, and fields made of the loaders above. */
export const notLoaders: readonly string[] = [
  "findInitiativeId findIncrements findActor findReportLink findActorByEmail findActorsByEmail keelsonIn findDuplicates shownToken keptTallies keptDistinct",
  "findAggregate findSeries findBreakdown findBounds findMissingPartners findCurve findDistribution findPanelChange findReportingPeriods findReportingProgress findPartnerCounts findStreak findPrevious",
  "definitionAt periodOf placeOf cellOfCategory ruleOf isReleased findCandidates findConsents findParts findBefore",
  ...activityNotLoaders,
  ...wordNotLoaders,
  ...communicationNotLoaders,
].flatMap((names) => names.split(" "));

const at = ({ rows }: World) => ({ initiativeId: rows.home });
const figures = ({ rows }: World) => {
  const quarter = { categoryKey: "", from: "2025-10-01", to: "2025-12-31", asOf: null };
  return [{ initiativeId: rows.home, definitionId: rows.definition, ...quarter }];
};

/** A quarter of A's visits. */
const quarter = ({ rows }: World, start: string, end: string) => ({
  membershipId: rows.a,
  indicatorId: rows.indicator,
  start,
  end,
});

/** The lists that are fields of their own: they take what somebody holds in their hands, not a transaction of it. */
export const lists: readonly string[] = [
  "findMemberships findIndicators findMeasurements findSubmissions findObligations findObligationPeriods findRestatements",
  "findPartnersProgress findAgendaVersions findProposals findProposalVoters findDecisions findEndorsements findConsultations findCases",
  ...activityLists,
  ...communicationLists,
  ...readinessLists,
  ...backboneLists,
  ...wordLists,
].flatMap((names) => names.split(" "));

/** What it is handed. */
export const loaderKeys: Record<string, (world: World) => readonly unknown[]> = {
  ...activityLoaderKeys,
  ...communicationLoaderKeys,
  ...governanceLoaderKeys,
  ...readinessLoaderKeys,
  ...backboneLoaderKeys,
  ...wordLoaderKeys,
  findInitiatives: () => [{ first: 9 }],
  findInitiative: () => ["home"],
  initiativesById: ({ rows }) => [[rows.home]],
  findMemberships: (world) => [{ ...at(world), first: 9 }],
  membershipsById: (world) => [[{ ...at(world), id: world.rows.a }]],
  "membershipsById, named": (world) => [[{ ...at(world), id: world.rows.named }]],
  organisationsById: ({ rows }) => [[rows.organisation]],
  "organisationsById, named": ({ rows }) => [[rows.organisationNamed]],
  findIndicators: (world) => [{ ...at(world), first: 9 }],
  indicatorsByCode: (world) => [[{ ...at(world), code: "VISITS" }]],
  indicatorsById: (world) => [[{ ...at(world), id: world.rows.indicator }]],
  definitionsById: (world) => [[{ ...at(world), id: world.rows.definition }]],
  dimensionsOf: (world) => [[{ ...at(world), id: world.rows.definition }]],
  targetsOf: (world) => [[{ ...at(world), id: world.rows.indicator }]],
  creditsOf: ({ rows }) => [[rows.home]],
  clockOf: ({ rows }) => [[rows.home]],
  releasesOf: (world) => [figures(world)],
  findLiveBeginning: (world) => [{ ...at(world), of: "FIGURES", lastEventId: null }],
  findLiveEvents: (world) => [{ ...at(world), of: "FIGURES", after: "0" }],
  talliesOf: (world) => [figures(world)],
  submittedTalliesOf: (world) => [figures(world).map((one) => ({ ...one, from: "2026-04-01", to: "2026-06-30" }))],
  ownLanguage: () => [["own"]],
  peopleOf: (world) => [[{ ...at(world), id: world.rows.a }]],
  committeePeopleOf: (world) => [[{ ...at(world), id: world.rows.a }]],
  ownMemberships: () => [["own"]],
  findOwnTokens: () => [],
  burdenOf: (world) => [[{ ...at(world), id: world.rows.a }]],
  findPartnersProgress: (world) => [{ ...at(world), start: "2025-01-01", end: "2026-12-31", first: 9 }],
  partnerBoardOf: (world) => [[{ ...at(world), start: "2025-01-01", end: "2026-12-31" }]],
  currentPeriodOf: ({ rows }) => [[rows.home]],
  reportingCountsOf: (world) => [[{ ...at(world), membershipId: null, start: "2025-01-01", end: "2026-12-31" }]],
  "reportingCountsOf, a partner": (world) => [
    [{ ...at(world), membershipId: world.rows.a, start: "2025-01-01", end: "2026-12-31" }],
  ],
  restatedFiguresOf: ({ rows }) => [[rows.restatement]],
  todayOf: ({ rows }) => [[rows.home]],
  definitionsOf: (world) => [[{ ...at(world), id: world.rows.indicator }]],
  definitionsByCode: (world) => [[{ ...at(world), code: "VISITS" }]],
  baselinesOf: (world) => [[{ ...at(world), id: world.rows.indicator }]],
  reportingPeriodsOf: (world) => [
    [
      {
        ...at(world),
        id: world.rows.indicator,
        frequency: "QUARTERLY",
        yearStartMonth: 1,
        measureType: "COUNT",
        start: "2025-01-01",
        end: "2025-12-31",
      },
    ],
  ],
  findRestatements: (world) => [{ ...at(world), indicatorId: world.rows.indicator, first: 9 }],
  distinctOf: (world) => [figures(world).map((one) => ({ ...one, definitionId: world.rows.reached }))],
  panelsOf: (world) => [figures(world).map(({ from, to, ...one }) => ({ ...one, tiles: [{ start: from, end: to }] }))],
  checkersOf: (world) => [[{ ...at(world), id: world.rows.a }]],
  revisionsOf: (world) => [[{ ...at(world), id: world.rows.period }]],
  findObligationPeriods: (world) => [{ ...at(world), start: "2020-01-01", end: "2030-12-31", first: 50 }],
  findObligationPeriodsById: ({ rows }) => [rows.home, [rows.period]],
  obligationPeriodsOf: (world) => [[{ ...at(world), id: world.rows.a, start: "2020-01-01", end: "2030-12-31" }]],
  findObligations: (world) => [{ ...at(world), first: 50 }],
  findObligationsById: ({ rows }) => [rows.home, [rows.proposed]],
  overlapsOf: (world) => [[{ ...at(world), id: world.rows.reachedIndicator }]],
  findOverlap: (world) => [{ ...at(world), id: world.rows.overlap }],
  queriesOf: (world) => [[{ ...at(world), id: world.rows.queried }]],
  findMeasurements: (world) => [{ ...at(world), indicatorId: world.rows.indicator, first: 50 }],
  findSubmissions: (world) => [{ ...at(world), state: "SUBMITTED", first: 50 }],
  measurementsAt: (world) => [[{ ...at(world), ...quarter(world, "2025-10-01", "2025-12-31") }]],
  "measurementsAt, a draft": (world) => [[{ ...at(world), ...quarter(world, "2026-01-01", "2026-03-31") }]],
  peersOf: (world) => [
    [{ ...at(world), ...quarter(world, "2025-10-01", "2025-12-31"), definitionId: world.rows.definition }],
  ],
  measurementsById: (world) => [[{ ...at(world), id: world.rows.submitted }]],
  "measurementsById, a draft": (world) => [[{ ...at(world), id: world.rows.draft }]],
  findMeasurementsById: ({ rows }) => [rows.home, [rows.submitted]],
  "findMeasurementsById, a draft": ({ rows }) => [rows.home, [rows.draft]],
  valuesOf: (world) => [[{ ...at(world), id: world.rows.submitted }]],
  "valuesOf, a draft": (world) => [[{ ...at(world), id: world.rows.draft }]],
  ...agendaLoaderKeys,
  ...caseLoaderKeys,
};
