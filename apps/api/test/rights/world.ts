import { nil, nodeId, parseNodeId } from "../../src/kernel/node-id.ts";
import type { Actor } from "../../src/kernel/actor.ts";
import { findActorByEmail } from "../../src/identity/persons/find-actor-by-email.ts";
import { openApi, tokenFor, type TestApi } from "../harness.ts";
import { behind, colleague, enter, foundInitiative, publish, setConsent, type TestInitiative } from "../initiative.ts";
import { dimension, kinds, reporting, type Reporting } from "../reporting.ts";
import { tellCommunication, type CommunicationIds } from "./communication.ts";
import { tellActivities, type ActivityIds } from "./activities.ts";
import { tellAgenda, type AgendaIds, type AgendaRows } from "./agenda.ts";
import { tellGovernance, type GovernanceIds } from "./governance.ts";
import { plantCases, type Cases } from "./cases.ts";
import { tellBackbone, type BackboneIds } from "./backbone.ts";
import { tellReadiness, type ReadinessIds } from "./readiness.ts";
import { tellWords, wordPlanted, type WordIds } from "./words.ts";
import { principals, secrets, type Principal } from "./expectations.ts";

/** Two initiatives with something secret in everything, and everybody who may ask. */
export interface World {
  readonly api: TestApi;
  readonly home: TestInitiative;
  readonly away: TestInitiative;
  readonly ids: Ids;
  readonly tokens: Readonly<Record<Principal, string | null>>;
  readonly actors: Readonly<Record<Principal, Actor | null>>;
  /** Row ids, as the database knows them. */
  readonly rows: {
    readonly home: string;
    readonly away: string;
    /** The membership that A's lead acts for, and the one that B's reporter does. */
    readonly a: string;
    readonly b: string;
    readonly organisation: string;
    /** The membership that consented to be named to everybody, and its organisation. */
    readonly named: string;
    readonly organisationNamed: string;
    readonly indicator: string;
    readonly definition: string;
    /** A's measurements. */
    readonly draft: string;
    readonly submitted: string;
    readonly queried: string;
    /** The obligation period of `submitted`, an obligation of A, an overlap of A and C, and what counts their people. */
    readonly period: string;
    readonly proposed: string;
    readonly overlap: string;
    readonly reached: string;
    readonly reachedIndicator: string;
    readonly restatement: object;
    readonly agenda: AgendaRows;
  };
}

/** Ids of the home initiative, as its own people know them: what the inputs of mutations are made of. */
export interface Ids extends CommunicationIds {
  readonly initiative: string;
  readonly indicator: string;
  /** Partner A, whose lead asks. */
  readonly a: string;
  /** Partner B, whose reporter asks. */
  readonly b: string;
  readonly organisation: string;
  /** Of A: what it is asked and has not answered yet, and what it has accepted. */
  readonly proposed: string;
  readonly agreed: string;
  /** A's measurements by their state; `doubtful` is another submitted one. */
  readonly draft: string;
  readonly submitted: string;
  readonly doubtful: string;
  readonly queried: string;
  readonly accepted: string;
  readonly revised: string;
  readonly withdrawn: string;
  /** Partner C; different people whom A and C both count: said by the backbone, and another that will be taken back. */
  readonly c: string;
  readonly reached: string;
  readonly overlap: string;
  readonly removed: string;
  /** Proposed to A as well, and A's periods: one that is due, and one it was let off. */
  readonly unwanted: string;
  readonly due: string;
  readonly waived: string;
  /** A token of the director. */
  readonly token: string;
  /** Somebody of A's staff, as a person. */
  readonly leaver: string;
  readonly agenda: AgendaIds;
  readonly activities: ActivityIds;
  readonly readiness: ReadinessIds;
  readonly backbone: BackboneIds;
  readonly words: WordIds;
  readonly cases: Cases;
  readonly governance: GovernanceIds;
}

const S = secrets;

export async function buildWorld(): Promise<World> {
  // the walk asks for everything at once, which nobody else may
  const endless = { operation: 1e9, windowSeconds: 600, signedIn: 2e9, address: 2e9 };
  const api = await openApi(10, undefined, undefined, { allowance: endless });
  const home = await foundInitiative(api, "home", ["A", "B", "C"]);
  const away = await foundInitiative(api, "away", ["A", "B"]);
  const partner = { ...(await tell(api, home)), ...(await tellCommunication(api, home, S.minutesOfHome, S.actionOfA)) };
  await tellAway(api, away);
  const { community, ...tokens } = await invite(api, home, away);
  const agenda = await tellAgenda(api, home, away, tokens.steering ?? "");
  const activities = await tellActivities(api, home, S.doingOfA);
  await tellActivities(api, away, S.doingAway);
  const governance = await tellGovernance(api, home, away, tokens.steering ?? "", community);
  const readiness = await tellReadiness(api, home, away, {
    steering: tokens.steering ?? "",
    reporter: tokens.reporter ?? "",
  });
  const backbone = await tellBackbone(api, home, away, tokens.reporter ?? "");
  // what it went on by is not all there any more, and whoever takes part learns what is missing
  await behind(api, "update constituent_group set is_most_affected = false");
  const { heldMeeting } = await tellCommunication(api, away, S.minutesAway, S.minutesAway);
  const said = await tellWords(api, home, partner.heldMeeting, S);
  const { wordsAway } = S;
  await tellWords(api, away, heldMeeting, {
    draftOfHome: wordsAway,
    updateOfHome: wordsAway,
    commentOfA: wordsAway,
    hiddenOfA: wordsAway,
    translationOfHome: wordsAway,
    translationForAll: wordsAway,
    hiddenTranslationOfA: wordsAway,
    translatedToAll: wordsAway,
    translatedInside: wordsAway,
    translatedAmong: wordsAway,
    storyOfA: wordsAway,
    answerToStory: wordsAway,
    tipOfA: wordsAway,
  });
  const cases = await plantCases(api, home, community);
  await setConsent(api, "home", "NAMED_PUBLIC", "FUNDER");
  await publish(api, home);
  await plant(api);
  const mails: Record<Principal, string | null> = {
    public: null,
    outsider: "backbone@away.example",
    director: "backbone@home.example",
    staff: "staff@home.example",
    steering: "steering@home.example",
    lead: "a@home.example",
    reporter: "reporter@home.example",
    funder: "funder@home.example",
    evaluator: "evaluator@home.example",
    admin: "admin@example.org",
  };
  const actors = {} as Record<Principal, Actor | null>;
  for (const who of principals) actors[who] = mails[who] ? await findActorByEmail(api.url, mails[who]) : null;
  const definitionOf = async (indicator: string) => {
    const sql = "select id from indicator_definition where indicator_id = $1";
    const [found] = await api.look<{ id: string }>(sql, [parseNodeId("indicator", indicator).id]);
    return found!.id;
  };
  await tokenFor(api, "backbone@home.example", ["READ", "REPORT", "MANAGE"]);
  const tokensOfDirector = await api.ask<{ viewer: { tokens: { id: string }[] } }>(
    home.backbone,
    "{ viewer { tokens { id } } }",
  );
  await colleague(api, home, home.partners["A"]!.id, "leaver", ["PARTNER_STAFF"]);
  const leaver = await findActorByEmail(api.url, "leaver@home.example");
  const [restatement] = await api.look<object>(
    `select initiative_id as "initiativeId", id, indicator_id as "indicatorId", definition_id as "definitionId", period,
       period_start as "periodStart", period_end as "periodEnd", restated_at as "restatedAt"
     from restatement where initiative_id = $1`,
    [parseNodeId("initiative", home.id).id],
  );
  const [named] = await api.look<{ id: string; organisation: string }>(
    "select id, organisation_id as organisation from membership where data_sharing_consent = 'NAMED_PUBLIC'",
  );
  const [period] = await api.look<{ id: string }>("select obligation_period_id as id from measurement where id = $1", [
    parseNodeId("measurement", partner.submitted).id,
  ]);
  return {
    api,
    home,
    away,
    ids: {
      ...partner,
      agenda: agenda.ids,
      activities,
      readiness,
      backbone,
      words: said,
      token: tokensOfDirector.viewer.tokens[0]!.id,
      leaver: nodeId("person", nil, leaver!.personId),
      cases,
      governance,
    },
    tokens,
    actors,
    rows: {
      agenda: agenda.rows,
      organisation: parseNodeId("organisation", partner.organisation).id,
      named: named!.id,
      organisationNamed: named!.organisation,
      indicator: parseNodeId("indicator", partner.indicator).id,
      definition: await definitionOf(partner.indicator),
      reached: await definitionOf(partner.reached),
      queried: parseNodeId("measurement", partner.queried).id,
      proposed: parseNodeId("obligation", partner.proposed).id,
      overlap: parseNodeId("overlap", partner.overlap).id,
      reachedIndicator: parseNodeId("indicator", partner.reached).id,
      period: period!.id,
      restatement: restatement!,
      draft: parseNodeId("measurement", partner.draft).id,
      submitted: parseNodeId("measurement", partner.submitted).id,
      home: parseNodeId("initiative", home.id).id,
      away: parseNodeId("initiative", away.id).id,
      a: parseNodeId("membership", home.partners["A"]!.id).id,
      b: parseNodeId("membership", home.partners["B"]!.id).id,
    },
  };
}

/** What is planted beside it. */
type Planted =
  | "token"
  | "leaver"
  | "agenda"
  | "activities"
  | "readiness"
  | "backbone"
  | "words"
  | "cases"
  | "governance";
/** Figures in every state, of three partners: what outside audiences see is not what there is. */
async function tell(api: TestApi, home: TestInitiative): Promise<Omit<Ids, Planted | keyof CommunicationIds>> {
  const did = reporting(api, home);
  const sexes = [dimension("sex", ["F", "M"])];
  const indicator = await did.define("VISITS", {
    ...kinds.COUNT,
    definition: S.definition,
    dimensions: sexes,
    burdenMinutesPerReport: 42,
  });
  const figure = (period: string, value: string, note?: string) => [
    { indicatorCode: "VISITS", period, value, ...(note && { note }) },
  ];
  const parts = (period: string, [f, m]: readonly [string, string]) =>
    [f, m].map((value, place) => ({
      indicatorCode: "VISITS",
      period,
      value,
      categories: [{ dimension: "sex", category: ["F", "M"][place]! }],
    }));
  const { id: a, token: lead } = home.partners["A"]!;
  const { id: b, token: other } = home.partners["B"]!;
  const first = async (found: Promise<readonly string[]>) => (await found)[0]!;

  const draft = await did.record(lead, a, figure("2026Q1", S.draftOfA, S.noteOfADraft));
  const submitted = await first(did.report("A", figure("2026Q2", S.submittedByA, S.noteOfA)));
  const doubtful = await first(did.report("A", figure("2024Q1", S.doubtfulOfA)));
  const queried = await first(did.report("A", figure("2025Q1", S.queriedOfA)));
  await did.query(queried, S.questionToA);
  const accepted = await first(did.count("A", figure("2026Q3", S.acceptedOfA)));
  for (const [period, value] of [
    ["2024Q2", "403001"],
    ["2024Q3", "404001"],
  ] as const)
    await did.count("A", figure(period, value));
  await did.count("A", figure("2025Q2", S.replacedOfA));
  await did.close(indicator, "2025Q2", S.noteOfClosing);
  await did.count("A", figure("2025Q2", S.correctedByA), { reason: "LATE_DATA" });
  await did.record(other, b, figure("2026Q1", S.draftOfB));
  await did.report("B", figure("2026Q2", S.submittedByB));
  await did.count("A", parts("2025Q4", [S.partOfA, "421222"]));
  await did.count("B", figure("2025Q4", S.acceptedOfB));
  await did.count("C", figure("2025Q4", "530407"));
  // one partner's correction is not released: the backbone sees another total than everybody else
  await did.count("C", figure("2025Q4", S.correctedByC), { reason: "LATE_DATA" });
  const answered = await first(did.report("A", figure("2023Q4", "1")));
  await did.query(answered, "Really?");
  await did.answer(lead, { id: answered, answer: S.answerOfA });
  const revised = await first(did.report("A", figure("2023Q1", "1")));
  const withdrawn = await first(did.report("A", figure("2023Q2", "1")));
  const ask = async (from: string, to = from) => (await did.propose(indicator, [a], from, to)).obligations[0]!.id;
  const proposed = await ask("2026Q4");
  const unwanted = await ask("2021Q1");
  const declined = await ask("2021Q2");
  await did.decline(lead, { ids: [declined], because: S.reasonOfA });
  const agreed = await ask("2027Q1", "2027Q2");
  const past = await ask("2022Q1", "2022Q2");
  await did.agree(lead, [agreed, past]);
  await did.oblige(indicator, "B", "2026Q1", "2026Q4");
  const [due, waived] = await did.due("2022");
  await did.waive(home.backbone, { ids: [waived!.id], reason: "OTHER", note: S.noteOfWaiving });
  await did.begin(indicator, "2024", { value: S.baseline, source: S.sourceOfBaseline, quality: "LOW" });
  await did.aim(indicator, "2026Q3", S.target);
  await did.aim(indicator, "2026Q4", "9");
  const answers = {
    measureType: "NOMINAL",
    acrossPartners: "DISTRIBUTION",
    acrossTime: "DISTRIBUTION",
    answerDimension: "sex",
  };
  const asked = await did.define("ANSWERS", {
    ...kinds.COUNT,
    ...answers,
    dimensions: sexes,
    burdenMinutesPerReport: 42,
  });
  await did.oblige(asked, "A", "2026Q1");
  await did.count(
    "A",
    parts("2026Q3", [S.countOfA, "7"]).map((row) => ({ ...row, indicatorCode: "ANSWERS" })),
  );
  const overlapping = await overlaps(home, did, sexes);
  const found = await api.ask<{ initiative: { memberships: { nodes: { organisation: { id: string } }[] } } }>(
    home.backbone,
    `{ initiative(slug: "home") { memberships(first: 1) { nodes { organisation { id } } } } }`,
  );
  return {
    initiative: home.id,
    indicator,
    a,
    b,
    organisation: found.initiative.memberships.nodes[0]!.organisation.id,
    proposed,
    agreed,
    unwanted,
    due: due!.id,
    waived: waived!.id,
    revised,
    withdrawn,
    ...overlapping,
    draft: draft.measurements[0]!.id,
    submitted,
    doubtful,
    queried,
    accepted,
  };
}

/** Different people of A and C: agreed in one period, and said in two more. */
async function overlaps(home: TestInitiative, did: Reporting, sexes: object[]) {
  const people = { measureType: "PEOPLE_COUNT", acrossPartners: "SUM_DISTINCT", acrossTime: "LAST" };
  const reached = await did.define("REACHED", { ...kinds.COUNT, ...people, dimensions: sexes });
  const [a, c] = [home.partners["A"]!, home.partners["C"]!];
  for (const [code, value] of [
    ["A", S.reachedByA],
    ["C", "880002"],
  ] as const)
    await did.count(code, [{ indicatorCode: "REACHED", period: "2025Q4", value }]);
  const say = async (period: string, count: string) => {
    const said = { indicatorId: reached, period, membershipIds: [a.id, c.id], people: count, method: "EXPERT" };
    const { overlap, problems } = await did.overlap(home.backbone, said);
    if (!overlap) throw new Error(JSON.stringify(problems));
    return overlap.id;
  };
  const agreedOverlap = await say("2025Q4", S.overlap);
  for (const { token } of [a, c]) await did.agreeOverlap(token, { id: agreedOverlap });
  return { c: c.id, reached, overlap: await say("2026Q2", "3"), removed: await say("2026Q3", "3") };
}

async function tellAway(api: TestApi, away: TestInitiative) {
  const did = reporting(api, away);
  const sexes = [dimension("sex", ["F", "M"])];
  const indicator = await did.define("VISITS", {
    ...kinds.COUNT,
    definition: S.definitionAway,
    dimensions: sexes,
  });
  const figure = (period: string, value: string) => [{ indicatorCode: "VISITS", period, value }];
  const { id, token } = away.partners["A"]!;
  await did.record(token, id, figure("2026Q1", S.draftAway));
  const [queried] = await did.report("A", figure("2026Q2", S.submittedAway));
  await did.query(queried!, S.questionAway);
  await did.count("A", figure("2025Q4", S.acceptedAway));
  await did.propose(indicator, [id], "2026Q4", "2026Q4");
  await did.oblige(indicator, "B", "2026Q1", "2026Q4");
  await did.aim(indicator, "2026Q3", S.targetAway);
}

/** Everybody else who may ask, with tokens that may do all their owner may. */
async function invite(
  api: TestApi,
  home: TestInitiative,
  away: TestInitiative,
): Promise<World["tokens"] & { readonly community: string }> {
  const member = async (code: string, roles: string[]) => {
    const { addMembership } = await api.ask<{ addMembership: { membership: { id: string } } }>(
      home.backbone,
      `mutation ($input: AddMembershipInput!) { addMembership(input: $input) { membership { id } problems { code } } }`,
      { input: { initiativeId: home.id, code, organisation: { name: `Organisation ${code}` }, roles } },
    );
    await enter(api, addMembership.membership.id);
    return addMembership.membership.id;
  };
  const { initiative } = await api.ask<{ initiative: { memberships: { nodes: { id: string }[] } } }>(
    home.backbone,
    `{ initiative(slug: "home") { memberships(first: 1, role: BACKBONE) { nodes { id } } } }`,
  );
  const steering = await member("STEERING", ["STEERING_COMMITTEE"]);
  const community = await member("COMMUNITY", ["COMMUNITY"]);
  await api.person("admin@example.org");
  return {
    community,
    public: null,
    outsider: away.backbone,
    director: home.backbone,
    staff: await colleague(api, home, initiative.memberships.nodes[0]!.id, "staff", ["BACKBONE_STAFF"]),
    steering: await colleague(api, home, steering, "steering", ["STEERING_MEMBER"]),
    lead: home.partners["A"]!.token,
    reporter: await colleague(api, home, home.partners["B"]!.id, "reporter", ["PARTNER_REPORTER"]),
    funder: home.funder,
    evaluator: await colleague(api, home, community, "evaluator", ["EVALUATOR"]),
    admin: await tokenFor(api, "admin@example.org", ["READ", "REPORT", "MANAGE"]),
  };
}

/** Texts that no mutation writes as they are needed here; the audit trail of this database is nobody's concern. */
async function plant(api: TestApi) {
  await api.look(
    `begin; select set_config('app.event', uuidv7()::text, true);
     update initiative set backbone_decision = 'decision of ' || slug, problem_area = 'problem of ' || slug;
     update person set name = 'person ' || replace(email, '@', ' of '), language = 'en', is_admin = email like 'admin@%';
     update organisation o set name = 'organisation ' || m.code || ' of ' || i.slug
       from membership m join initiative i on i.id = m.initiative_id where m.organisation_id = o.id;
     insert into outbox_mail (kind, address) values ('SIGN_IN', 'a@home.example');
     ${wordPlanted}
     insert into reminder (initiative_id, obligation_period_id, step, sent_at) select initiative_id, id, 'SOON', now() - interval '2 days' from obligation_period;
     insert into report_link (initiative_id, membership_id, person_id, period, secret_sha256, expires_at)
       select initiative_id, membership_id, person_id, '2026Q1', sha256(person_id::text::bytea), now() + interval '1 day' from assignment;
     insert into provenance select id, '[{"name": "free"}]', jsonb_build_array(jsonb_build_object('title', 'a publication of ' || slug,
       'path', 'figures.csv', 'email', 'contributor@' || slug || '.example')) from initiative;
     insert into package_export (initiative_id, sha256, rows) select id, repeat('0', 64), 1 from initiative;
     update obligation o set purpose = 'purpose of ' || i.slug from initiative i where i.id = o.initiative_id;
     select audit_seal(current_setting('app.event')::uuid, '00000000-0000-0000-0000-000000000000', 'test', null); commit`,
  );
}
