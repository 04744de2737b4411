import { parsePeriod } from "@keelson/domain/measurement/period";
import { parseNodeId, type Kind } from "../../src/kernel/node-id.ts";
import { activities, outcomesIn } from "../activities.ts";
import type { TestApi } from "../harness.ts";
import type { TestInitiative } from "../initiative.ts";
import type { ModuleRights } from "./of-modules.ts";
import type { World } from "./world.ts";

/** The rights of docs/methodology.md 3.2, row "Activities & links": expectations.ts joins these to its own tables. */

export const activitySecrets = {
  doingOfA: "what A does on Tuesdays",
  doingAway: "what is done away on Tuesdays",
} as const;

export const activityRights: ModuleRights = {
  fields: `
Initiative.activityLists         R   -   R   R   R   R   R   R   R   -
Initiative.activities            -   -   R   R   R   R   R   R   R   -
Initiative.activity              -   -   R   R   R   R   R   R   R   -
ActivityLists.types              R   -   R   R   R   R   R   R   R   -
ActivityLists.populationGroups   R   -   R   R   R   R   R   R   R   -
ActivityLists.places             R   -   R   R   R   R   R   R   R   -
ActivityLists.viewerCan          -   -   R   R   -   R   -   -   -   -
ActivityLists.viewerLeads        -   -   -   -   -   R   -   -   -   -
ActivityTerm.id                  R   -   R   R   R   R   R   R   R   -
ActivityTerm.kind                R   -   R   R   R   R   R   R   R   -
ActivityTerm.code                R   -   R   R   R   R   R   R   R   -
ActivityTerm.name                R   -   R   R   R   R   R   R   R   -
ActivityTerm.isRetired           R   -   R   R   R   R   R   R   R   -
ActivityTerm.version             R   -   R   R   R   R   R   R   R   -
Activity.id                      -   -   R   R   R   R   R   R   R   -
Activity.code                    -   -   R   R   R   R   R   R   R   -
Activity.strategyCodes           -   -   R   R   R   R   R   R   R   -
Activity.title                   -   -   R   R   R   R   R   R   R   -
Activity.description             -   -   R   R   R   R   R   R   R   -
Activity.startDate               -   -   R   R   R   R   R   R   R   -
Activity.endDate                 -   -   R   R   R   R   R   R   R   -
Activity.status                  -   -   R   R   R   R   R   R   R   -
Activity.statusReason            -   -   R   R   R   R   R   R   R   -
Activity.isExploratory           -   -   R   R   R   R   R   R   R   -
Activity.isPublic                -   -   R   R   R   R   R   R   R   -
Activity.version                 -   -   R   R   R   R   R   R   R   -
Activity.lead                    -   -   R   R   R   R   R   R   R   -
Activity.supporting              -   -   R   R   R   R   R   R   R   -
Activity.type                    -   -   R   R   R   R   R   R   R   -
Activity.populationGroups        -   -   R   R   R   R   R   R   R   -
Activity.places                  -   -   R   R   R   R   R   R   R   -
Activity.capacityPerPeriod       -   -   R   R   R   R   R   R   R   -
Activity.capacityFrequency       -   -   R   R   R   R   R   R   R   -
Activity.nextStatuses            -   -   -   -   -   R   -   -   -   -
Activity.viewerCan               -   -   R   R   -   R   R   -   -   -
Activity.contributions           -   -   R   R   R   R   R   R   R   -
Activity.reinforcements          -   -   R   R   R   R   R   R   R   -
Activity.milestones              -   -   R   R   R   R   R   R   R   -
Activity.lateness                -   -   R   R   R   R   R   R   R   -
Activity.split                   -   -   R   R   R   R   R   R   R   -
ContributionLink.id              -   -   R   R   R   R   R   R   R   -
ContributionLink.weight          -   -   R   R   R   R   R   R   R   -
ContributionLink.evidenceLevel   -   -   R   R   R   R   R   R   R   -
ContributionLink.rationale       -   -   R   R   R   R   R   R   R   -
ContributionLink.version         -   -   R   R   R   R   R   R   R   -
ContributionLink.outcome         -   -   R   R   R   R   R   R   R   -
ReinforcementLink.id             -   -   R   R   R   R   R   R   R   -
ReinforcementLink.kind           -   -   R   R   R   R   R   R   R   -
ReinforcementLink.description    -   -   R   R   R   R   R   R   R   -
ReinforcementLink.version        -   -   R   R   R   R   R   R   R   -
ReinforcementLink.from           -   -   R   R   R   R   R   R   R   -
ReinforcementLink.to             -   -   R   R   R   R   R   R   R   -
ReinforcementLink.isConfirmedByFrom -   -   R   R   R   R   R   R   R   -
ReinforcementLink.isConfirmedByTo -   -   R   R   R   R   R   R   R   -
Milestone.id                     -   -   R   R   R   R   R   R   R   -
Milestone.title                  -   -   R   R   R   R   R   R   R   -
Milestone.plannedDate            -   -   R   R   R   R   R   R   R   -
Milestone.forecastDate           -   -   R   R   R   R   R   R   R   -
Milestone.actualDate             -   -   R   R   R   R   R   R   R   -
Milestone.state                  -   -   R   R   R   R   R   R   R   -
Milestone.version                -   -   R   R   R   R   R   R   R   -
Milestone.activity               -   -   R   R   R   R   R   R   R   -
Milestone.dependsOn              -   -   R   R   R   R   R   R   R   -
MilestoneLateness.dueCount       -   -   R   R   R   R   R   R   R   -
MilestoneLateness.doneOnTime     -   -   R   R   R   R   R   R   R   -
MilestoneLateness.onTimeRate     -   -   R   R   R   R   R   R   R   -
MilestoneLateness.medianSlippageDays -   -   R   R   R   R   R   R   R   -
ActivityCell.capacity            -   -   R   R   R   R   R   R   R   -
ActivityCell.outcome             -   -   R   R   R   R   R   R   R   -
ActivityCell.populationGroup     -   -   R   R   R   R   R   R   R   -
ActivityCell.place               -   -   R   R   R   R   R   R   R   -
Initiative.activityMap           -   -   R   R   R   R   R   R   R   -
ActivityMap.from                 -   -   R   R   R   R   R   R   R   -
ActivityMap.to                   -   -   R   R   R   R   R   R   R   -
ActivityMap.activities           -   -   R   R   R   R   R   R   R   -
ActivityMap.countedIds           -   -   R   R   R   R   R   R   R   -
ActivityMap.links                -   -   R   R   R   R   R   R   R   -
ActivityMap.outcomes             -   -   R   R   R   R   R   R   R   -
ActivityMap.cells                -   -   R   R   R   R   R   R   R   -
ActivityMap.needs                -   -   R   R   R   R   R   R   R   -
ActivityMap.reinforcement        -   -   R   R   R   R   R   R   R   -
ActivityMap.possibleOverlapCount -   -   R   R   R   R   R   R   R   -
ActivityMap.possibleOverlaps     -   -   R   R   R   R   R   R   R   -
ActivityMap.isolatedIds          -   -   R   R   R   R   R   R   R   -
ActivityMap.isolatedLeads        -   -   R   R   R   R   R   R   R   -
ActivityMap.orphanIds            -   -   R   R   R   R   R   R   R   -
OutcomeCoverage.outcome          -   -   R   R   R   R   R   R   R   -
OutcomeCoverage.activityIds      -   -   R   R   R   R   R   R   R   -
OutcomeCoverage.weight           -   -   R   R   R   R   R   R   R   -
OutcomeCoverage.coverage         -   -   R   R   R   R   R   R   R   -
OutcomeCoverage.state            -   -   R   R   R   R   R   R   R   -
CellCoverage.outcome             -   -   R   R   R   R   R   R   R   -
CellCoverage.populationGroup     -   -   R   R   R   R   R   R   R   -
CellCoverage.place               -   -   R   R   R   R   R   R   R   -
CellCoverage.activityIds         -   -   R   R   R   R   R   R   R   -
CellCoverage.need                -   -   R   R   R   R   R   R   R   -
CellCoverage.supply              -   -   R   R   R   R   R   R   R   -
CellCoverage.unsaid              -   -   R   R   R   R   R   R   R   -
CellCoverage.rate                -   -   R   R   R   R   R   R   R   -
CellCoverage.state               -   -   R   R   R   R   R   R   R   -
CellCoverage.weight              -   -   R   R   R   R   R   R   R   -
CellCoverage.coverage            -   -   R   R   R   R   R   R   R   -
CellCoverage.coverageState       -   -   R   R   R   R   R   R   R   -
NeedsMet.cellsCoveredShare       -   -   R   R   R   R   R   R   R   -
NeedsMet.needMetShare            -   -   R   R   R   R   R   R   R   -
NeedsMet.unmetNeed               -   -   R   R   R   R   R   R   R   -
NeedsMet.excessCapacity          -   -   R   R   R   R   R   R   R   -
NeedsMet.cellsUnsaid             -   -   R   R   R   R   R   R   R   -
Reinforcement.crossOrgPairs      -   -   R   R   R   R   R   R   R   -
Reinforcement.linkedCrossOrgPairs -   -   R   R   R   R   R   R   R   -
Reinforcement.density            -   -   R   R   R   R   R   R   R   -
Reinforcement.isolatedShare      -   -   R   R   R   R   R   R   R   -
PossibleOverlap.activities       -   -   R   R   R   R   R   R   R   -
PossibleOverlap.likeness         -   -   R   R   R   R   R   R   R   -
PossibleOverlap.talk             -   -   R   R   R   R   R   R   R   -
OverlapTalk.resolution           -   -   R   R   R   R   R   R   R   -
OverlapTalk.note                 -   -   R   R   R   R   R   R   R   -
OverlapTalk.resolvedAt           -   -   R   R   R   R   R   R   R   -
ContributionLink.viewerCan       -   -   -   -   -   R   -   -   -   -
ReinforcementLink.viewerCan      -   -   -   -   -   R   -   -   -   -
Milestone.viewerCan              -   -   -   -   -   R   -   -   -   -
PossibleOverlap.viewerCan        -   -   -   -   -   R   -   -   -   -
`,
  secrets: `
doingOfA                         -   -   R   R   R   R   R   R   R   -
doingAway                        -   R   -   -   -   -   -   -   -   -
`,
  mutations: `
addActivityTerm                  -   -   W   W   -   -   -   -   -   -
changeActivityTerm               -   -   W   W   -   -   -   -   -   -
proposeActivity                  -   -   -   -   -   W   -   -   -   -
changeActivity                   -   -   -   -   -   W   -   -   -   -
fileActivity                     -   -   W   W   -   W   -   -   -   -
changeActivityStatus             -   -   -   -   -   W   -   -   -   -
recordContribution               -   -   -   -   -   W   -   -   -   -
removeContribution               -   -   -   -   -   W   -   -   -   -
proposeReinforcement             -   -   -   -   -   W   -   -   -   -
confirmReinforcement             -   -   -   -   -   W   -   -   -   -
removeReinforcement              -   -   -   -   -   W   -   -   -   -
addMilestone                     -   -   -   -   -   W   -   -   -   -
changeMilestone                  -   -   -   -   -   W   -   -   -   -
changeMilestoneState             -   -   -   -   -   W   -   -   -   -
splitCapacity                    -   -   -   -   -   W   -   -   -   -
resolveOverlap                   -   -   -   -   -   W   -   -   -   -
setCellNeeds                     -   -   W   W   -   -   -   -   -   -
`,
  tables: `
activity_term select               I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
activity_term insert               -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
activity_term update               -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
activity select                    -    -    I    I    I    I    I    I    I    -    I    I    I    -    -
activity insert                    -    -    -    -    -    O    -    -    -    -    -    -    I    -    -
activity update                    -    -    I    I    -    O    O    -    -    -    -    -    -    -    -
contribution_link select           -    -    I    I    I    I    I    I    I    -    I    I    I    -    -
contribution_link insert           -    -    -    -    -    O    O    -    -    -    -    -    I    -    -
contribution_link update           -    -    -    -    -    O    O    -    -    -    -    -    -    -    -
contribution_link delete           -    -    -    -    -    O    O    -    -    -    -    -    -    -    -
reinforcement_link select          -    -    I    I    I    I    I    I    I    -    I    I    I    -    -
reinforcement_link insert          -    -    -    -    -    O    -    -    -    -    -    -    I    -    -
reinforcement_link update          -    -    -    -    -    O    -    -    -    -    -    -    -    -    -
reinforcement_link delete          -    -    -    -    -    O    -    -    -    -    -    -    -    -    -
milestone select                   -    -    I    I    I    I    I    I    I    -    I    I    I    -    -
milestone insert                   -    -    -    -    -    O    O    -    -    -    -    -    I    -    -
milestone update                   -    -    -    -    -    O    O    -    -    -    -    -    -    -    -
activity_cell select               -    -    I    I    I    I    I    I    I    -    I    I    I    -    -
activity_cell insert               -    -    -    -    -    O    O    -    -    -    -    -    I    -    -
activity_cell delete               -    -    -    -    -    O    O    -    -    -    -    -    -    -    -
cell_need select                   -    -    I    I    I    I    I    I    I    -    I    I    I    -    -
cell_need insert                   -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
cell_need update                   -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
cell_need delete                   -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
overlap_talk select                -    -    I    I    I    I    I    I    I    -    I    I    I    -    -
overlap_talk insert                -    -    -    -    -    O    -    -    -    -    -    -    I    -    -
overlap_talk update                -    -    -    -    -    O    -    -    -    -    -    -    -    -    -
`,
  loaders: `
findActivities                   -   -   R   R   R   R   R   R   R   -
activitiesById                   -   -   R   R   R   R   R   R   R   -
activitiesByCode                 -   -   R   R   R   R   R   R   R   -
activityTermsOf                  R   -   R   R   R   R   R   R   R   -
activityTermsById                R   -   R   R   R   R   R   R   R   -
contributionLinksOf              -   -   R   R   R   R   R   R   R   -
contributionLinksById            -   -   R   R   R   R   R   R   R   -
reinforcementLinksOf             -   -   R   R   R   R   R   R   R   -
reinforcementLinksById           -   -   R   R   R   R   R   R   R   -
milestonesOf                     -   -   R   R   R   R   R   R   R   -
milestonesById                   -   -   R   R   R   R   R   R   R   -
activityCellsOf                  -   -   R   R   R   R   R   R   R   -
findActivityMap                  -   -   R   R   R   R   R   R   R   -
`,
};

export const activityLists: readonly string[] = ["findActivities"];
export const activityNotLoaders: readonly string[] = ["filterOf"];

/** What partners say of what they do; the kind it is filed under is nobody's word. */
export const activityWord = `(select md5(string_agg((id, title, description, status, status_reason, capacity, capacity_frequency, supporting_ids, population_ids, place_ids,
    start_date, end_date, is_exploratory, is_public)::text, '' order by id)) from activity) as activities,
  (select md5(string_agg(l::text, '' order by id)) from contribution_link l) as contributions,
  (select md5(string_agg(l::text, '' order by id)) from reinforcement_link l) as reinforcements,
  (select md5(string_agg(m::text, '' order by id)) from milestone m) as milestones,
  (select md5(string_agg(c::text, '' order by id)) from activity_cell c) as split,
  (select md5(string_agg(t::text, '' order by id)) from overlap_talk t) as talks`;

/** Ids of the home initiative: an activity of A's that may be planned, and one word of each list. */
export interface ActivityIds {
  readonly activity: string;
  readonly activityType: string;
  readonly populationGroup: string;
  readonly place: string;
  /** Of C's, or B's where there is no C. */
  readonly other: string;
  readonly outcome: string;
  readonly contribution: string;
  /** From the other to A's: the other has said yes, A has not. */
  readonly reinforcement: string;
  /** Two of A's activity: one that was reached, and one that waits for it. */
  readonly reached: string;
  readonly milestone: string;
}

interface Ids {
  readonly initiative: string;
  readonly a: string;
  readonly b: string;
  readonly activities: ActivityIds;
}

export const activityInputs: Record<string, (ids: Ids) => readonly [object, ...object[]]> = {
  addActivityTerm: (ids) => [{ initiativeId: ids.initiative, kind: "PLACE", code: "NEW", name: "New" }],
  changeActivityTerm: (ids) => [
    { id: ids.activities.activityType, name: "Another" },
    { id: ids.activities.activityType, isRetired: true },
  ],
  proposeActivity: (ids) => [
    { leadMembershipId: ids.a, title: "new", startDate: "2026-01-01" },
    { leadMembershipId: ids.b, title: "new", startDate: "2026-01-01", code: "NEW" },
  ],
  changeActivity: (ids) => [
    { id: ids.activities.activity, title: "another" },
    { id: ids.activities.activity, capacityPerPeriod: "7", isPublic: true },
    {
      id: ids.activities.activity,
      supportingMembershipIds: [],
      populationGroupIds: [],
      placeIds: [],
      isExploratory: false,
    },
  ],
  fileActivity: (ids) => [
    { id: ids.activities.activity, typeId: null },
    { id: ids.activities.activity, strategyCodes: [] },
  ],
  changeActivityStatus: (ids) => [
    { id: ids.activities.activity, status: "ACTIVE" },
    { id: ids.activities.activity, status: "CANCELLED", reason: "over" },
  ],
  recordContribution: ({ activities: its }) => [
    { activityId: its.activity, outcomeId: its.outcome, weight: "CRITICAL", evidenceLevel: "STUDY" },
    { activityId: its.other, outcomeId: its.outcome },
  ],
  removeContribution: ({ activities: its }) => [{ id: its.contribution }],
  proposeReinforcement: ({ activities: its }) => [
    { fromActivityId: its.activity, toActivityId: its.other, kind: "AMPLIFIES" },
  ],
  confirmReinforcement: ({ activities: its }) => [{ id: its.reinforcement }],
  removeReinforcement: ({ activities: its }) => [{ id: its.reinforcement }],
  addMilestone: ({ activities: its }) => [{ activityId: its.activity, title: "new", plannedDate: "2027-01-01" }],
  changeMilestone: ({ activities: its }) => [{ id: its.milestone, title: "another", dependsOnIds: [] }],
  changeMilestoneState: ({ activities: its }) => [
    { id: its.milestone, state: "DONE" },
    { id: its.milestone, state: "MISSED" },
  ],
  splitCapacity: ({ activities: its }) => [{ activityId: its.activity, cells: [] }],
  setCellNeeds: ({ initiative, activities: its }) => [
    {
      initiativeId: initiative,
      period: "2026Q3",
      needs: [{ outcomeId: its.outcome, populationGroupId: its.populationGroup, placeId: its.place, need: "7" }],
    },
    {
      initiativeId: initiative,
      period: "2026Q3",
      needs: [{ outcomeId: its.outcome, populationGroupId: its.populationGroup, placeId: its.place, need: null }],
    },
  ],
  resolveOverlap: ({ activities: its }) => [
    { activityIds: [its.activity, its.other], resolution: "AGREED_SPLIT", note: "by age" },
  ],
};

const anything = {
  statuses: null,
  membershipId: null,
  typeId: null,
  populationId: null,
  placeId: null,
  outcomeId: null,
  search: null,
};
const rowOf = (kind: Kind, id: string) => parseNodeId(kind, id).id;
const at = ({ rows }: World) => ({ initiativeId: rows.home });

export const activityLoaderKeys: Record<string, (world: World) => readonly unknown[]> = {
  findActivities: (world) => [{ ...at(world), first: 9, ...anything }],
  activitiesById: (world) => [[{ ...at(world), id: parseNodeId("activity", world.ids.activities.activity).id }]],
  activitiesByCode: (world) => [[{ ...at(world), code: "DOING" }]],
  contributionLinksOf: (world) => [[{ ...at(world), id: rowOf("activity", world.ids.activities.activity) }]],
  contributionLinksById: (world) => [
    [{ ...at(world), id: rowOf("contributionLink", world.ids.activities.contribution) }],
  ],
  reinforcementLinksOf: (world) => [[{ ...at(world), id: rowOf("activity", world.ids.activities.activity) }]],
  reinforcementLinksById: (world) => [
    [{ ...at(world), id: rowOf("reinforcementLink", world.ids.activities.reinforcement) }],
  ],
  milestonesOf: (world) => [[{ ...at(world), id: rowOf("activity", world.ids.activities.activity) }]],
  milestonesById: (world) => [[{ ...at(world), id: rowOf("milestone", world.ids.activities.milestone) }]],
  activityCellsOf: (world) => [[{ ...at(world), id: rowOf("activity", world.ids.activities.activity) }]],
  findActivityMap: (world) => [{ ...at(world), ...anything, period: parsePeriod("2026Q3") }],
  activityTermsOf: ({ rows }) => [[rows.home]],
  activityTermsById: (world) => [
    [{ ...at(world), id: parseNodeId("activityTerm", world.ids.activities.activityType).id }],
  ],
};

/** What A does, with everything said of it, and what others do beside it. */
export async function tellActivities(
  api: TestApi,
  { id: initiativeId, slug, backbone, partners }: TestInitiative,
  secret: string,
): Promise<ActivityIds> {
  const act = activities(api);
  const term = async (kind: string, code: string) =>
    (await act.done(act.addTerm(backbone, { initiativeId, kind, code, name: `The ${code}` }))).id;
  const [a, b, c] = [partners["A"]!, partners["B"]!, partners["C"] ?? partners["B"]!];
  const outcome = (await outcomesIn(api, backbone, slug))["O1"]!;
  const activityType = await term("ACTIVITY_TYPE", "CLUB");
  const populationGroup = await term("POPULATION_GROUP", "YOUTH");
  const place = await term("PLACE", "NORTH");
  const cell = { outcomeId: outcome, populationGroupId: populationGroup, placeId: place };
  const plan = async ({ id, token }: { id: string; token: string }, code: string, more: object = {}) => {
    const planned = { leadMembershipId: id, code, title: "Club", startDate: "2026-07-15", ...more };
    const activity = await act.done(act.propose(token, planned));
    await act.done(act.move(token, { id: activity.id, status: "PLANNED", reason: "all said yes" }));
    return activity.id;
  };
  const alike = { typeId: activityType, populationGroupIds: [populationGroup], placeIds: [place] };
  const activity = await plan(a, "DOING", {
    ...alike,
    description: secret,
    endDate: "2026-12-31",
    supportingMembershipIds: [b.id],
    capacityPerPeriod: "40",
    capacityFrequency: "QUARTERLY",
    strategyCodes: ["S1"],
    isExploratory: true,
    isPublic: true,
  });
  const other = await plan(c, "OTHER", alike);
  const third = await plan(c, "THIRD");
  // alone, and for no outcome
  await plan(b, "LONE");
  const contribute = (token: string, activityId: string) =>
    act.done(act.contribute(token, { activityId, outcomeId: outcome, rationale: "it reaches them" }));
  const contribution = await contribute(a.token, activity);
  await contribute(c.token, other);
  await act.done(act.split(a.token, { activityId: activity, cells: [{ ...cell, capacity: "40" }] }));
  await act.need(backbone, { initiativeId, period: "2026Q3", needs: [{ ...cell, need: "100", source: "a count" }] });
  const link = { kind: "FEEDS_INTO", description: "one sends to the other" };
  const agreed = await act.done(act.reinforce(a.token, { fromActivityId: activity, toActivityId: third, ...link }));
  await act.done(act.confirm(c.token, { id: agreed.id }));
  const reinforcement = await act.done(
    act.reinforce(c.token, { fromActivityId: other, toActivityId: activity, ...link }),
  );
  await act.done(act.resolve(c.token, { activityIds: [activity, other], resolution: "COMPLEMENTARY", note: "by day" }));
  const reached = await act.done(
    act.addMilestone(a.token, { activityId: activity, title: "Room found", plannedDate: "2026-07-20" }),
  );
  await act.done(act.changeMilestone(a.token, { id: reached.id, forecastDate: "2026-07-25" }));
  await act.done(act.moveMilestone(a.token, { id: reached.id, state: "DONE", actualDate: "2026-07-25" }));
  const milestone = await act.done(
    act.addMilestone(a.token, {
      activityId: activity,
      title: "Opened",
      plannedDate: "2026-08-01",
      dependsOnIds: [reached.id],
    }),
  );
  return {
    activity,
    activityType,
    populationGroup,
    place,
    other,
    outcome,
    contribution: contribution.id,
    reinforcement: reinforcement.id,
    reached: reached.id,
    milestone: milestone.id,
  };
}

/** Leads to what the list of activities leads to as well: a walk that asks for all at once leaves it out, for it may not ask for so much. */
export const activityShortcuts: readonly string[] = ["Initiative.activity"];

/** Lists of the schema that are no pages, for each is bounded by what it belongs to. */
export const activityBounded: readonly string[] = [
  "Activity.places",
  "Activity.populationGroups",
  "Activity.supporting",
  "Activity.contributions",
  "Activity.reinforcements",
  "Activity.milestones",
  "Activity.split",
  "ActivityMap.activities",
  "ActivityMap.cells",
  "ActivityMap.isolatedLeads",
  "ActivityMap.links",
  "ActivityMap.outcomes",
  "ActivityMap.possibleOverlaps",
  "Milestone.dependsOn",
  "PossibleOverlap.activities",
  "ActivityLists.places",
  "ActivityLists.populationGroups",
  "ActivityLists.types",
  "ActivityLists.viewerLeads",
];
