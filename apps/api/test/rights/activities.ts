import { parseNodeId } from "../../src/kernel/node-id.ts";
import { activities } from "../activities.ts";
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
Activity.nextStatuses            -   -   -   -   -   R   -   -   -   -
Activity.viewerCan               -   -   R   R   -   R   -   -   -   -
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
`,
  tables: `
activity_term select               I    -    I    I    I    I    I    I    I    -    I    I    I    -    -
activity_term insert               -    -    I    I    -    -    -    -    -    -    -    -    I    -    -
activity_term update               -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
activity select                    -    -    I    I    I    I    I    I    I    -    I    I    I    -    -
activity insert                    -    -    -    -    -    O    -    -    -    -    -    -    I    -    -
activity update                    -    -    I    I    -    O    O    -    -    -    -    -    -    -    -
`,
  loaders: `
findActivities                   -   -   R   R   R   R   R   R   R   -
activitiesById                   -   -   R   R   R   R   R   R   R   -
activitiesByCode                 -   -   R   R   R   R   R   R   R   -
activityTermsOf                  R   -   R   R   R   R   R   R   R   -
activityTermsById                R   -   R   R   R   R   R   R   R   -
`,
};

export const activityLists: readonly string[] = ["findActivities"];
export const activityNotLoaders: readonly string[] = ["filterOf"];

/** What partners say of what they do; the kind it is filed under is nobody's word. */
export const activityWord = `(select md5(string_agg((id, title, description, status, status_reason, capacity, supporting_ids, population_ids, place_ids,
    start_date, end_date, is_exploratory, is_public)::text, '' order by id)) from activity) as activities`;

/** Ids of the home initiative: an activity of A's that may be planned, and one word of each list. */
export interface ActivityIds {
  readonly activity: string;
  readonly activityType: string;
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
  fileActivity: (ids) => [{ id: ids.activities.activity, typeId: null }],
  changeActivityStatus: (ids) => [
    { id: ids.activities.activity, status: "ACTIVE" },
    { id: ids.activities.activity, status: "CANCELLED", reason: "over" },
  ],
};

const at = ({ rows }: World) => ({ initiativeId: rows.home });

export const activityLoaderKeys: Record<string, (world: World) => readonly unknown[]> = {
  findActivities: (world) => [
    {
      ...at(world),
      first: 9,
      statuses: null,
      membershipId: null,
      typeId: null,
      populationId: null,
      placeId: null,
      search: null,
    },
  ],
  activitiesById: (world) => [[{ ...at(world), id: parseNodeId("activity", world.ids.activities.activity).id }]],
  activitiesByCode: (world) => [[{ ...at(world), code: "DOING" }]],
  activityTermsOf: ({ rows }) => [[rows.home]],
  activityTermsById: (world) => [
    [{ ...at(world), id: parseNodeId("activityTerm", world.ids.activities.activityType).id }],
  ],
};

/** What A does, with everything said of it. */
export async function tellActivities(
  api: TestApi,
  { id: initiativeId, backbone, partners }: TestInitiative,
  secret: string,
): Promise<ActivityIds> {
  const act = activities(api);
  const term = async (kind: string, code: string) =>
    (await act.done(act.addTerm(backbone, { initiativeId, kind, code, name: `The ${code}` }))).id;
  const [a, b] = [partners["A"]!, partners["B"]!];
  const activityType = await term("ACTIVITY_TYPE", "CLUB");
  const activity = await act.done(
    act.propose(a.token, {
      leadMembershipId: a.id,
      code: "DOING",
      title: "Club",
      description: secret,
      startDate: "2026-01-01",
      endDate: "2026-12-31",
      supportingMembershipIds: [b.id],
      typeId: activityType,
      populationGroupIds: [await term("POPULATION_GROUP", "YOUTH")],
      placeIds: [await term("PLACE", "NORTH")],
      capacityPerPeriod: "40",
      isExploratory: true,
      isPublic: true,
    }),
  );
  await act.done(act.move(a.token, { id: activity.id, status: "PLANNED", reason: "all said yes" }));
  return { activity: activity.id, activityType };
}

/** Lists of the schema that are no pages, for each is bounded by what it belongs to. */
export const activityBounded: readonly string[] = [
  "Activity.places",
  "Activity.populationGroups",
  "Activity.supporting",
  "ActivityLists.places",
  "ActivityLists.populationGroups",
  "ActivityLists.types",
  "ActivityLists.viewerLeads",
];
