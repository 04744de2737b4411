import { backboneItems } from "@keelson/domain/readiness/backbone";
import { backboneFunctions } from "@keelson/domain/readiness/words";
import { nil, nodeId, parseNodeId } from "../../src/kernel/node-id.ts";
import type { TestApi } from "../harness.ts";
import { behind, type TestInitiative } from "../initiative.ts";
import type { ModuleRights } from "./of-modules.ts";
import type { World } from "./world.ts";

/** The rights of docs/methodology.md 4.7, and of decision 34: expectations.ts joins these to its own tables. */

export const backboneSecrets = {
  workOfHome: "what home's backbone works on",
  outcomeOfHome: "what came of what home's backbone did",
  fundingOfHome: "who pays home's backbone",
  fundingAway: "who pays the backbone of away",
} as const;

/** Of the home initiative: a review that takes ratings, one whose last day has passed, and what its backbone has taken on. */
export interface BackboneIds {
  readonly open: string;
  readonly due: string;
  readonly closed: string;
  readonly workItem: string;
  readonly membership: string;
  readonly person: string;
}

export const backboneRights: ModuleRights = {
  fields: `
Initiative.backbone              -   -   R   R   R   R   R   R   R   -
BackboneSupport.statements       -   -   R   R   R   R   R   R   R   -
BackboneSupport.anchors          -   -   R   R   R   R   R   R   R   -
BackboneSupport.review           -   -   R   R   R   R   R   R   R   -
BackboneSupport.closedReview     -   -   R   R   R   R   R   R   R   -
BackboneSupport.reviews          -   -   R   R   R   R   R   R   R   -
BackboneSupport.workItems        -   -   R   R   R   R   R   R   R   -
BackboneSupport.times            -   -   R   R   R   R   R   R   R   -
BackboneSupport.funding          -   -   R   R   R   R   R   R   R   -
BackboneSupport.fundingHistory   -   -   R   R   R   R   R   R   R   -
BackboneSupport.evidence         -   -   R   R   R   R   R   R   R   -
BackboneSupport.viewerCan        -   -   R   R   R   -   -   -   -   -
BackboneStatement.code           -   -   R   R   R   R   R   R   R   -
BackboneStatement.function       -   -   R   R   R   R   R   R   R   -
BackboneStatement.text           -   -   R   R   R   R   R   R   R   -
BackboneStatement.language       -   -   R   R   R   R   R   R   R   -
BackboneAnchor.answer            -   -   R   R   R   R   R   R   R   -
BackboneAnchor.text              -   -   R   R   R   R   R   R   R   -
BackboneReview.id                -   -   R   R   R   R   R   R   R   -
BackboneReview.opensOn           -   -   R   R   R   R   R   R   R   -
BackboneReview.closesOn          -   -   R   R   R   R   R   R   R   -
BackboneReview.state             -   -   R   R   R   R   R   R   R   -
BackboneReview.bankVersion       -   -   R   R   R   R   R   R   R   -
BackboneReview.ownRaters         -   -   R   R   -   R   R   R   -   -
BackboneReview.ownRating         -   -   -   -   -   R   R   -   -   -
BackboneReview.result            -   -   R   R   R   R   R   R   R   -
BackboneReview.viewerCan         -   -   R   R   R   -   -   -   -   -
BackboneRater.rater              -   -   R   R   -   R   R   R   -   -
BackboneRater.isSelf             -   -   R   R   -   R   R   R   -   -
BackboneRater.viewerCan          -   -   R   R   -   R   R   R   -   -
BackboneRating.membership        -   -   -   -   -   R   R   -   -   -
BackboneRating.answers           -   -   -   -   -   R   R   -   -   -
BackboneRating.revision          -   -   -   -   -   R   R   -   -   -
BackboneRated.code               -   -   -   -   -   R   R   -   -   -
BackboneRated.answer             -   -   -   -   -   R   R   -   -   -
BackboneResult.asked             -   -   R   R   R   R   R   R   R   -
BackboneResult.answered          -   -   R   R   R   R   R   R   R   -
BackboneResult.functions         -   -   R   R   R   R   R   R   R   -
BackboneFunctionScore.function   -   -   R   R   R   R   R   R   R   -
BackboneFunctionScore.organisations - - R   R   R   R   R   R   R   -
BackboneFunctionScore.isPublished -  -   R   R   R   R   R   R   R   -
BackboneFunctionScore.partnerScore - -   R   R   R   R   R   R   R   -
BackboneFunctionScore.selfScore  -   -   R   R   R   R   R   R   R   -
BackboneFunctionScore.gap        -   -   R   R   R   R   R   R   R   -
BackboneFunctionScore.dots       -   -   R   R   R   R   R   R   R   -
BackboneFunctionScore.items      -   -   R   R   R   R   R   R   R   -
BackboneItem.code                -   -   R   R   R   R   R   R   R   -
BackboneItem.organisations       -   -   R   R   R   R   R   R   R   -
BackboneItem.mean                -   -   R   R   R   R   R   R   R   -
BackboneWorkItem.id              -   -   R   R   R   R   R   R   R   -
BackboneWorkItem.function        -   -   R   R   R   R   R   R   R   -
BackboneWorkItem.title           -   -   R   R   R   R   R   R   R   -
BackboneWorkItem.language        -   -   R   R   R   R   R   R   R   -
BackboneWorkItem.plannedHours    -   -   R   R   R   R   R   R   R   -
BackboneWorkItem.state           -   -   R   R   R   R   R   R   R   -
BackboneWorkItem.outcomeNote     -   -   R   R   R   R   R   R   R   -
BackboneWorkItem.version         -   -   R   R   R   R   R   R   R   -
BackboneWorkItem.owner           -   -   R   R   R   R   R   R   R   -
BackboneOwner.id                 -   -   R   R   R   R   R   R   R   -
BackboneOwner.name               -   -   R   R   R   R   R   R   R   -
BackboneOwner.membership         -   -   R   R   R   R   R   R   R   -
BackboneWorkItem.viewerCan       -   -   R   R   -   -   -   -   -   -
BackboneTime.period              -   -   R   R   R   R   R   R   R   -
BackboneTime.shares              -   -   R   R   R   R   R   R   R   -
BackboneTimeShare.function       -   -   R   R   R   R   R   R   R   -
BackboneTimeShare.share          -   -   R   R   R   R   R   R   R   -
BackboneFunding.securedUntil     -   -   R   R   R   R   R   R   R   -
BackboneFunding.source           -   -   R   R   R   R   R   R   R   -
BackboneFunding.language         -   -   R   R   R   R   R   R   R   -
BackboneFunding.saidOn           -   -   R   R   R   R   R   R   R   -
BackboneFunding.months           -   -   R   R   R   R   R   R   R   -
BackboneEvidence.code            -   -   R   R   R   R   R   R   R   -
BackboneEvidence.measure         -   -   R   R   R   R   R   R   R   -
BackboneEvidence.part            -   -   R   R   R   R   R   R   R   -
BackboneEvidence.whole           -   -   R   R   R   R   R   R   R   -
BackboneEvidence.from            -   -   R   R   R   R   R   R   R   -
BackboneEvidence.to              -   -   R   R   R   R   R   R   R   -
`,
  secrets: `
workOfHome                       -   -   R   R   R   R   R   R   R   -
outcomeOfHome                    -   -   R   R   R   R   R   R   R   -
fundingOfHome                    -   -   R   R   R   R   R   R   R   -
fundingAway                      -   R   -   -   -   -   -   -   -   -
`,
  mutations: `
openBackboneReview               -   -   W   W   W   -   -   -   -   -
closeBackboneReview              -   -   W   W   W   -   -   -   -   -
rateBackbone                     -   -   -   -   -   W   -   -   -   -
addBackboneWorkItem              -   -   W   W   -   -   -   -   -   -
changeBackboneWorkItem           -   -   W   W   -   -   -   -   -   -
setBackboneTime                  -   -   W   W   -   -   -   -   -   -
sayBackboneFunding               -   -   W   W   W   -   -   -   -   -
`,
  tables: `
backbone_review select             -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
backbone_review insert             -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
backbone_review update             -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
backbone_rater select              -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
backbone_rating select             -    S    S    S    S    S    S    S    S    S    S    S    -    -    -
backbone_rating insert             -    S    S    S    S    S    S    S    S    S    -    -    -    -    -
backbone_rating update             -    S    S    S    S    S    S    S    S    S    -    -    -    -    -
backbone_result select             -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
backbone_result insert             -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
backbone_work_item select          -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
backbone_work_item insert          -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
backbone_work_item update          -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
backbone_time select               -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
backbone_time insert               -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
backbone_time update               -    -    I    I    -    -    -    -    -    -    -    -    -    -    -
backbone_funding select            -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
backbone_funding insert            -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
`,
  loaders: `
findBackboneReviews              -   -   R   R   R   R   R   R   R   -
backboneReviewsById              -   -   R   R   R   R   R   R   R   -
latestBackboneReviewOf           -   -   R   R   R   R   R   R   R   -
latestClosedBackboneReviewOf     -   -   R   R   R   R   R   R   R   -
backboneSummariesOf              -   -   R   R   R   R   R   R   R   -
ownBackboneRatersOf              -   -   R   R   -   R   R   R   -   -
ownBackboneRatingsOf             -   -   -   -   -   R   R   -   -   -
findBackboneWorkItems            -   -   R   R   R   R   R   R   R   -
backboneWorkItemsById            -   -   R   R   R   R   R   R   R   -
backboneOwnerNamesOf             -   -   R   R   R   R   R   R   R   -
findBackboneTimes                -   -   R   R   R   R   R   R   R   -
findBackboneFundings             -   -   R   R   R   R   R   R   R   -
latestBackboneFundingOf          -   -   R   R   R   R   R   R   R   -
meetingsWithoutBackboneOf        -   -   R   R   R   R   R   -   R   -
`,
};

/** Lists that are not paged: each is bounded by what it belongs to. */
export const backboneBounded: readonly string[] = [
  "BackboneFunctionScore.items",
  "BackboneRating.answers",
  "BackboneResult.functions",
  "BackboneReview.ownRaters",
  "BackboneSupport.anchors",
  "BackboneSupport.evidence",
  "BackboneSupport.statements",
  "BackboneTime.shares",
];

export const backboneLists: readonly string[] = [
  "findBackboneReviews findBackboneWorkItems findBackboneTimes findBackboneFundings",
];

/** What not only an organisation's lead does for it, but each of its people for themselves. */
export const backboneOfEverybody: readonly string[] = ["rateBackbone"];

/** What only those who rate say: as `partnersWord` of expectations.ts. What the backbone says of itself is its own word. */
export const backboneWord = `
  (select md5(string_agg((g.id, g.membership_id, g.person_id, g.answers)::text, '' order by g.id)) from backbone_rating g
    join backbone_rater r on r.initiative_id = g.initiative_id and r.review_id = g.review_id and r.membership_id = g.membership_id
    where not r.is_self) as ratings`;

const shares = backboneFunctions.map((of, place) => ({ function: of, share: place === 0 ? "1" : "0" }));

/** What is sent: as in expectations.ts. */
export const backboneInputs: Record<
  string,
  (ids: {
    readonly initiative: string;
    readonly a: string;
    readonly b: string;
    readonly backbone: BackboneIds;
  }) => readonly [object, ...object[]]
> = {
  openBackboneReview: ({ initiative }) => [
    { initiativeId: initiative, closesOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10) },
  ],
  closeBackboneReview: ({ backbone }) => [{ id: backbone.due }],
  rateBackbone: ({ backbone, a, b }) => [
    { reviewId: backbone.open, membershipId: a, answers: [{ code: "BV1", answer: "MOSTLY" }] },
    { reviewId: backbone.open, membershipId: b, answers: [{ code: "BV1", answer: "MOSTLY" }] },
  ],
  addBackboneWorkItem: ({ initiative, backbone: { membership, person } }) => [
    { initiativeId: initiative, function: "ADVANCE_POLICY", title: "t", membershipId: membership, personId: person },
  ],
  changeBackboneWorkItem: ({ backbone: { membership, person, workItem } }) => [
    {
      id: workItem,
      function: "ADVANCE_POLICY",
      title: "t",
      membershipId: membership,
      personId: person,
      state: "DROPPED",
      outcomeNote: "o",
    },
  ],
  setBackboneTime: ({ initiative }) => [{ initiativeId: initiative, period: "2025Q1", shares }],
  sayBackboneFunding: ({ initiative }) => [{ initiativeId: initiative, securedUntil: "2199-12-31", source: "s" }],
};

/** What is made so by hand before a mutation: no review is opened beside one that is open. */
export const backboneGiven: Readonly<Record<string, string>> = {
  openBackboneReview: "update backbone_review set state = 'CLOSED'",
};

/** And what undoes it. */
export const reopened = ({ ids: { backbone } }: World): string =>
  `update backbone_review set state = 'OPEN' where id in (${[backbone.open, backbone.due].map((id) => `'${parseNodeId("backboneReview", id).id}'`).join(", ")})`;

const ofHome = ({ rows }: World) => [[rows.home]];
const page = ({ rows }: World) => [{ initiativeId: rows.home, first: 9 }];
const review = ({ rows, ids }: World) => [
  [{ initiativeId: rows.home, id: parseNodeId("backboneReview", ids.backbone.closed).id }],
];
const item = ({ rows, ids }: World) => [
  [{ initiativeId: rows.home, id: parseNodeId("backboneWorkItem", ids.backbone.workItem).id }],
];

/** What loaders are handed: as in expectations.ts. */
export const backboneLoaderKeys: Record<string, (world: World) => readonly unknown[]> = {
  findBackboneReviews: page,
  backboneReviewsById: review,
  latestBackboneReviewOf: ofHome,
  latestClosedBackboneReviewOf: ofHome,
  backboneSummariesOf: review,
  ownBackboneRatersOf: review,
  ownBackboneRatingsOf: review,
  findBackboneWorkItems: page,
  backboneWorkItemsById: item,
  backboneOwnerNamesOf: item,
  findBackboneTimes: page,
  findBackboneFundings: page,
  latestBackboneFundingOf: ofHome,
  meetingsWithoutBackboneOf: ({ rows }) => [[{ initiativeId: rows.home, start: "1999-01-01", end: "2199-12-31" }]],
};

const S = backboneSecrets;

/** A review that was closed and is published, one that takes ratings, and one whose last day has passed; work, time and funding. */
export async function tellBackbone(
  api: TestApi,
  home: TestInitiative,
  away: TestInitiative,
  reporter: string,
): Promise<BackboneIds> {
  const write = async (who: string, name: string, input: object, fields: string) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { it } = await api.ask<{ it: { record: { id: string } | null; problems: object[] } }>(
      who,
      `mutation ($input: ${type}!) { it: ${name}(input: $input) { record: ${fields} problems { code path } } }`,
      { input },
    );
    if (!it.record) throw new Error(JSON.stringify(it.problems));
    return it.record;
  };
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const open = async () =>
    (await write(home.backbone, "openBackboneReview", { initiativeId: home.id, closesOn: inDays(30) }, "review { id }"))
      .id;
  const rate = (who: string, reviewId: string, membershipId: string) =>
    write(
      who,
      "rateBackbone",
      {
        reviewId,
        membershipId,
        answers: Object.values(backboneItems)
          .flat()
          .map((code) => ({ code, answer: "PARTLY" })),
      },
      "rating { membership { id } }",
    );
  const [a, b] = [home.partners["A"]!, home.partners["B"]!];
  const closed = await open();
  await rate(a.token, closed, a.id);
  await rate(reporter, closed, b.id);
  // by hand, and by people whose rights nobody looks at: of each of the others somebody too, so that there are five, and of the backbone
  await behind(
    api,
    `insert into backbone_rating (initiative_id, review_id, membership_id, person_id, answers)
       select r.initiative_id, r.review_id, r.membership_id, p.id, g.answers
       from (select r.*, row_number() over (order by r.code) as place from backbone_rater r
         where not exists (select from backbone_rating o where o.review_id = r.review_id and o.membership_id = r.membership_id)) r
       join (select id, row_number() over (order by email) as place from person
         where email in ('b@away.example', 'c@home.example', 'second@home.example', 'third@home.example')) p using (place),
       (select answers from backbone_rating limit 1) g;
     update backbone_review set opens_on = opens_on - 800, closes_on = closes_on - 800;
     insert into meeting_attendance (initiative_id, meeting_id, membership_id, person_id, mode)
       select t.initiative_id, t.id, m.id, p.id, 'REMOTE' from meeting t join membership m on m.initiative_id = t.initiative_id
         join person p on p.email = case m.code when 'A' then 'a@home.example' else 'c@home.example' end
       where t.state = 'HELD' and m.code in ('A', 'C') on conflict do nothing`,
  );
  await write(home.backbone, "closeBackboneReview", { id: closed }, "review { id }");
  const due = await open();
  await behind(
    api,
    "update backbone_review set opens_on = opens_on - 400, closes_on = closes_on - 400 where state = 'OPEN'",
  );
  // no two are open at a time: one that takes ratings and one that may be closed are put beside each other by hand
  await behind(api, "update backbone_review set state = 'CLOSED' where state = 'OPEN'");
  const taking = await open();
  const { id: dueRow } = parseNodeId("backboneReview", due);
  // longer open than anybody may ask for: so long ago that another may be opened once it is closed
  await behind(
    api,
    `update backbone_review set opens_on = opens_on - 320 where opens_on > current_date - 9;
     update backbone_review set state = 'OPEN' where id = '${dueRow}'`,
  );
  const [own] = await api.look<{ initiative: string; membership: string; person: string }>(
    `select a.initiative_id as initiative, a.membership_id as membership, a.person_id as person from assignment a
     where a.initiative_id = $1 and 'BACKBONE_DIRECTOR' = any (a.roles)`,
    [parseNodeId("initiative", home.id).id],
  );
  const [membership, person] = [
    nodeId("membership", own!.initiative, own!.membership),
    nodeId("person", nil, own!.person),
  ];
  const said = {
    function: "BUILD_PUBLIC_WILL",
    title: S.workOfHome,
    plannedHours: 9,
    membershipId: membership,
    personId: person,
  };
  const { id: workItem } = await write(
    home.backbone,
    "addBackboneWorkItem",
    { initiativeId: home.id, ...said },
    "workItem { id }",
  );
  await write(
    home.backbone,
    "changeBackboneWorkItem",
    { id: workItem, ...said, state: "IN_PROGRESS", outcomeNote: S.outcomeOfHome },
    "workItem { id }",
  );
  await write(home.backbone, "setBackboneTime", { initiativeId: home.id, period: "2026Q1", shares }, "time { period }");
  for (const [{ id, backbone }, source] of [
    [home, S.fundingOfHome],
    [away, S.fundingAway],
  ] as const)
    await write(
      backbone,
      "sayBackboneFunding",
      { initiativeId: id, securedUntil: "2199-12-31", source },
      "funding { saidOn }",
    );
  return { open: taking, due, closed, workItem, membership, person };
}
