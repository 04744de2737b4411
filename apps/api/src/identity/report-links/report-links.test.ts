import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { activities } from "../../../test/activities.ts";
import { agendaOf, draftAgenda, propose } from "../../../test/agendas.ts";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, people, reporting, type Reporting } from "../../../test/reporting.ts";
import { itselfIn } from "../../door.ts";
import { readConsole } from "../../http/console-routes.ts";
import { localContextSql, nobody } from "../../kernel/local-context.ts";
import { nil, nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { verify } from "../../verify.ts";
import { findActorByEmail } from "../persons/find-actor-by-email.ts";
import { findActor } from "../tokens/find-actor.ts";
import { localContextOf } from "../local-context-of.ts";
import { hashOf } from "../tokens/create-api-token.ts";
import { forgetReportLinks, makeReportLink } from "./make-report-link.ts";

let api: TestApi;
let home: TestInitiative;
let away: TestInitiative;
let did: Reporting;
/** What the backbone asked of a partner and what it agreed to, and how many people it is said to share with another. */
let agreed: { proposed: string; accepted: string; shared: string; overlap: string };
const period = "2025Q1";

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A", "B"]);
  // its partners' people are home's as well
  away = await foundInitiative(api, "away", ["A"], "home");
  did = reporting(api, home);
  const visits = await did.define("VISITS", kinds.COUNT);
  for (const code of ["A", "B"]) await did.oblige(visits, code, period, period);
  await colleague(api, home, home.partners["A"]!.id, "reporter", ["PARTNER_REPORTER", "PARTNER_STAFF"]);
  const [a, b] = [home.partners["A"]!, home.partners["B"]!];
  const meals = await did.define("MEALS", kinds.COUNT);
  const proposed = await did.propose(meals, [a.id], period);
  const water = await did.propose(await did.define("WATER", kinds.COUNT), [a.id], period);
  await did.agree(a.token, [water.obligations[0]!.id]);
  const shared = await did.define("SHARED", people);
  const { overlap } = await did.overlap(home.backbone, {
    indicatorId: shared,
    period,
    membershipIds: [a.id, b.id],
    people: "1",
    method: "JOINT_SURVEY",
  });
  agreed = { proposed: proposed.obligations[0]!.id, accepted: water.obligations[0]!.id, shared, overlap: overlap!.id };
  await reporting(api, away).define("ELSEWHERE", kinds.COUNT);
});
afterAll(() => api.close());

/** The link that a mail to somebody would carry. */
async function linkFor(email: string, code = "A"): Promise<string> {
  const { initiativeId, id: membershipId } = parseNodeId("membership", home.partners[code]!.id);
  const { personId } = (await findActorByEmail(api.url, email))!;
  const asItself = itselfIn(api.database, { ...nobody, audience: [initiativeId], backbone: [initiativeId] });
  const { secret } = await asItself.run(
    makeReportLink,
    { initiativeId, membershipId, personId, period },
    { secret: "" },
  );
  return secret;
}

const whatFor = `{ reportLink { period expiresOn person { name } membership { code organisation { name } initiative { slug } } }
  viewer { name memberships { code initiative { slug } } tokens { id } } }`;

const rowOf = (value: string) => ({ indicatorCode: "VISITS", period, value });
const codesOf = (answer: { errors?: { extensions: { code: string } }[] }) =>
  answer.errors?.map(({ extensions }) => extensions.code);

test("a link says what it is for, and reports as its person for that partner", async () => {
  const link = await linkFor("reporter@home.example");
  const asked = await api.ask<{ reportLink: { expiresOn: string } }>(link, whatFor);
  expect(asked).toMatchObject({
    reportLink: {
      period,
      person: { name: "reporter" },
      membership: { code: "A", organisation: { name: "Organisation A" }, initiative: { slug: "home" } },
    },
    viewer: { name: "reporter", memberships: [{ code: "A", initiative: { slug: "home" } }], tokens: [] },
  });
  const [due] = await api.look<{ day: string }>("select ((now() at time zone 'UTC')::date + 45)::text as day");
  expect(asked.reportLink.expiresOn).toBe(due!.day);

  const { measurements, problems } = await did.record(link, home.partners["A"]!.id, [rowOf("12")]);
  expect(problems).toEqual([]);
  expect(measurements).toHaveLength(1);
  const [written] = await api.look<{ name: string; reason: string }>(
    `select p.name, e.reason from audit_event e join person p on p.id = e.actor_id where action = 'recordMeasurements'`,
  );
  expect(written).toEqual({ name: "reporter", reason: expect.stringMatching(/^by report link [0-9a-f-]{36}$/) });
  expect((await verify(api.url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
});

test("whoever comes by anything else came by no link", async () => {
  for (const who of [null, home.backbone, home.partners["A"]!.token])
    expect(await api.ask(who, "{ reportLink { period } }")).toEqual({ reportLink: null });
});

describe("a link opens nothing but its report:", () => {
  test("no other initiative of its person, no other partner, and nobody's addresses", async () => {
    const link = await linkFor("a@home.example");
    expect(
      await api.ask(link, `{ initiative(slug: "away") { name } initiatives(first: 9) { nodes { slug } } }`),
    ).toEqual({ initiative: null, initiatives: { nodes: [{ slug: "home" }] } });
    const other = await api.send(
      link,
      `mutation ($input: RecordMeasurementsInput!) { recordMeasurements(input: $input) { problems { code } } }`,
      { input: { membershipId: home.partners["B"]!.id, idempotencyKey: "not-mine-at-all", rows: [rowOf("1")] } },
    );
    expect(codesOf(other)).toEqual(["NOT_FOUND"]);
    const elsewhere = await api.send(
      link,
      `mutation ($input: RecordMeasurementsInput!) { recordMeasurements(input: $input) { problems { code } } }`,
      { input: { membershipId: away.partners["A"]!.id, idempotencyKey: "not-there-at-all", rows: [rowOf("1")] } },
    );
    expect(codesOf(elsewhere)).toEqual(["NOT_FOUND"]);
    const { initiative } = await api.ask<{ initiative: { memberships: { nodes: { people: null }[] } } }>(
      link,
      `{ initiative(slug: "home") { memberships(first: 9) { nodes { people { email } } } } }`,
    );
    expect(initiative.memberships.nodes.map(({ people }) => people)).toEqual([null, null, null, null]);
  });

  test.each([
    ["createApiToken", `(input: { name: "more", scopes: [READ, REPORT] }) { secret }`],
    ["updateProfile", `(input: { name: "Somebody else" }) { viewer { name } }`],
    ["removePerson", `(input: { membershipId: "$a", personId: "$person" }) { problems { code } }`],
    ["setDataSharingConsent", `(input: { membershipId: "$a", consent: NAMED_PUBLIC }) { problems { code } }`],
    ["createInitiative", `(input: { slug: "mine", name: "n", problemArea: "p" }) { problems { code } }`],
    ["revokeApiToken", `(input: { id: "$token" }) { problems { code } }`],
    [
      "invitePerson",
      `(input: { membershipId: "$a", email: "x@y.example", roles: [PARTNER_LEAD] }) { problems { code } }`,
    ],
    ["acceptObligations", `(input: { ids: ["$proposed"] }) { problems { code } }`],
    ["declineObligations", `(input: { ids: ["$proposed"], because: "Too much" }) { problems { code } }`],
    ["endObligations", `(input: { ids: ["$accepted"], lastPeriod: "2099Q4" }) { problems { code } }`],
    [
      "recordOverlap",
      `(input: { indicatorId: "$shared", period: "2025Q2", membershipIds: ["$a", "$b"], people: "2", method: JOINT_SURVEY }) { problems { code } }`,
    ],
    ["agreeOverlap", `(input: { id: "$overlap" }) { problems { code } }`],
    ["removeOverlap", `(input: { id: "$overlap" }) { problems { code } }`],
  ])("%s is refused, and writes nothing", async (name, args) => {
    const session = await api.session("a@home.example");
    const { viewer } = await api.ask<{ viewer: { id: string; tokens: { id: string }[] } }>(
      session,
      "{ viewer { id tokens { id } } }",
    );
    const all = () =>
      Promise.all(
        ["api_token", "obligation", "overlap"].map((table) =>
          api.look(`select md5(string_agg(t::text, '' order by id)) from ${table} t`),
        ),
      );
    const before = await all();
    const filled = args
      .replace(/\$(proposed|accepted|shared|overlap)/, (_, name: keyof typeof agreed) => agreed[name])
      .replace("$a", home.partners["A"]!.id)
      .replace("$person", viewer.id)
      .replace("$token", viewer.tokens[0]!.id)
      .replace("$b", home.partners["B"]!.id);
    const answer = await api.send(await linkFor("a@home.example"), `mutation { ${name}${filled} }`);
    expect(codesOf(answer)).toEqual([expect.stringMatching(/UNAUTHENTICATED|SCOPE_REQUIRED/)]);
    expect(await all()).toEqual(before);
    expect(await api.look("select name from person where name = 'Somebody else'")).toEqual([]);
  });

  test("nor is it offered what is refused; what belongs to reporting is", async () => {
    const offered = async (who: string) => {
      const { initiative } = await api.ask<{ initiative: Record<string, object> }>(
        who,
        `{ initiative(slug: "home") { obligations(first: 9) { nodes { viewerCan } }
          indicator(code: "SHARED") { viewerCan overlaps { viewerCan } }
          obligationPeriods(period: "${period}", first: 1) { nodes { viewerCan } } } }`,
      );
      return JSON.stringify(initiative);
    };
    const verbs = ["AGREE", "DECLINE", "END", "RECORD_OVERLAP", "REMOVE"];
    const [themselves, link] = [
      await offered(home.partners["A"]!.token),
      await offered(await linkFor("a@home.example")),
    ];
    for (const verb of verbs) {
      expect(themselves).toContain(`"${verb}"`);
      expect(link).not.toContain(`"${verb}"`);
    }
    for (const verb of ["RECORD", "WAIVE"]) expect(link).toContain(`"${verb}"`);
  });

  test("nothing of what partners plan, propose, say and decide, by policy and by row-level security", async () => {
    const { id, token } = home.partners["A"]!;
    const link = await linkFor("a@home.example");
    const asked = { initiativeId: home.id, title: "t", body: "b", method: "CONSENT", closesOn: "2999-12-31" };
    const ask = (name: string, input: object, fields: string, who = token) =>
      api.ask(
        who,
        `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} { id } problems { code } } }`,
        { input },
      );
    await ask("openProposal", { ...asked, membershipId: id }, "proposal");
    const decided = { initiativeId: home.id, title: "t", text: "t", rationale: "r", method: "CONSENT" };
    await ask("recordDecision", decided, "decision", home.backbone);
    await propose(api, home, (await draftAgenda(api, home, agendaOf([["O1", "an outcome"]]))).id);
    await behind(
      api,
      `insert into consultation (initiative_id, title, language, audiences, languages, channels, questions, opens_on, closes_on, status)
       select id, 't', 'en', '{PARTNERS}', '{en}', '{}', '{q}', current_date, current_date + 20, 'OPEN' from initiative where slug = 'home';
       insert into consultation_theme (initiative_id, consultation_id, text, language)
       select initiative_id, id, 't', 'en' from consultation`,
    );
    await activities(api).propose(token, {
      leadMembershipId: id,
      title: "Reading club",
      startDate: "2026-01-01",
    });
    const lists = ["proposals", "decisions", "agendaVersions", "activities", "consultations"];
    const seen = async (who: string) => {
      const { initiative } = await api.ask<{ initiative: Record<string, { nodes: object[] }> }>(
        who,
        `{ initiative(slug: "home") { ${lists.map((list) => `${list}(first: 9) { nodes { id } }`).join(" ")} } }`,
      );
      return lists.map((list) => initiative[list]!.nodes.length);
    };
    expect(await seen(token)).toEqual([1, 1, 1, 1, 1]);
    expect(await seen(link)).toEqual([0, 0, 0, 0, 0]);
    const held = async (who: string) => {
      const context = localContextOf(await findActor(api.database, `Bearer ${who}`));
      return api.database.transaction(async (db) => {
        await db.query(localContextSql(context));
        const partners = ["proposal", "proposal_voter", "decision", "agenda_version", "outcome", "activity"];
        const counts = [...partners, "agenda_endorsement", "consultation", "consultation_theme"].map(
          (table) => `(select count(*)::int from ${table})`,
        );
        const [{ counted }] = (await db.query(`select array[${counts.join()}] as counted`)) as [{ counted: number[] }];
        return counted;
      });
    };
    expect(await held(token)).toEqual([1, 2, 1, 1, 1, 1, 2, 1, 1]);
    expect(await held(link)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("row-level security closes a person's own to it as well", async () => {
    const link = await linkFor("a@home.example");
    const context = localContextOf(await findActor(api.database, `Bearer ${link}`));
    expect(context).toMatchObject({ self: null, leads: [], manages: [], backbone: [] });
    expect(context.memberships).toEqual([parseNodeId("membership", home.partners["A"]!.id).id]);
    expect(context.reports).toEqual(context.memberships);
    expect(context.audience).toEqual([parseNodeId("initiative", home.id).id]);
  });
});

describe("a link ends", () => {
  const opens = async (link: string) => !(await api.send(link, "{ viewer { name } }")).errors;

  test("when it has expired, and is taken away a month later", async () => {
    const link = await linkFor("a@home.example", "A");
    expect(await opens(link)).toBe(true);
    const age = (days: number) =>
      api.look(`update report_link set expires_at = now() - make_interval(days => ${days}) where secret_sha256 = $1`, [
        hashOf(link),
      ]);
    const there = () => api.look("select id from report_link where secret_sha256 = $1", [hashOf(link)]);
    const forget = () => itselfIn(api.database).run(forgetReportLinks, null, {});
    await age(0);
    expect(codesOf(await api.send(link, "{ viewer { name } }"))).toEqual(["UNAUTHENTICATED"]);
    await age(29);
    await forget();
    expect(await there()).toHaveLength(1);
    await age(31);
    await forget();
    expect(await there()).toEqual([]);
  });

  test("when its person does not report for the partner any more, and when the partner has left", async () => {
    const email = "leaver@home.example";
    await colleague(api, home, home.partners["B"]!.id, "leaver", ["PARTNER_REPORTER"]);
    const [link, partners] = [await linkFor(email, "B"), await linkFor("b@home.example", "B")];
    expect([await opens(link), await opens(partners)]).toEqual([true, true]);
    await behind(
      api,
      `update assignment set roles = '{PARTNER_STAFF}' where person_id = (select id from person where email = '${email}')`,
    );
    expect(await opens(link)).toBe(false);
    await behind(api, "update membership set ended_on = current_date - 1 where code = 'B'");
    expect(await opens(partners)).toBe(false);
  });
});

test("a link stays closed when its person is invited again, and whoever tries it was not here", async () => {
  const email = "again@home.example";
  const ask = (link: string) => api.send(link, "{ viewer { name } }");
  const { id: membershipId } = home.partners["A"]!;
  await colleague(api, home, membershipId, "again", ["PARTNER_REPORTER"]);
  const link = await linkFor(email);
  expect((await ask(link)).errors).toBeUndefined();
  const { personId: id } = (await findActorByEmail(api.url, email))!;
  const seen = () => api.look("select last_seen_on from person where id = $1", [id]);
  await api.ask(
    home.backbone,
    `mutation ($input: RemovePersonInput!) { removePerson(input: $input) { problems { code } } }`,
    {
      input: { membershipId, personId: nodeId("person", nil, id) },
    },
  );
  await behind(api, `update person set last_seen_on = '2026-01-01' where id = '${id}'`);
  const before = await seen();
  expect(codesOf(await ask(link))).toEqual(["UNAUTHENTICATED"]);
  await colleague(api, home, membershipId, "again", ["PARTNER_REPORTER"]);
  expect(codesOf(await ask(link))).toEqual(["UNAUTHENTICATED"]);
  expect(await seen()).toEqual(before);
  expect((await ask(await linkFor(email))).errors).toBeUndefined();
  expect(await seen()).not.toEqual(before);
});

test("of a link only the digest is kept, and no line of the log holds it, whoever asks by it", async () => {
  const lines: string[] = [];
  const logTo = { write: (line: string) => void lines.push(line) };
  const { publicPages } = await readConsole();
  const entries = { partner: "partner", staff: "staff" };
  const pages = { assets: import.meta.dirname, pages: entries, publicPages, worker: "" };
  const noisy = await openApi(3, undefined, undefined, { logLevel: "trace", logTo, pages });
  const secret = await linkFor("a@home.example");
  const page = await noisy.http.inject({ url: `/r/${secret}`, headers: { accept: "text/html" } });
  expect(page.body).toBe("partner");
  // no other page, and no cache, learns where somebody came from
  expect(page.headers).toMatchObject({ "referrer-policy": "no-referrer", "cache-control": "no-store" });
  await noisy.http.inject({
    method: "POST",
    url: "/graphql",
    headers: { authorization: `Bearer ${secret}` },
    payload: { query: "{ viewer { name } }" },
  });
  await noisy.close();
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join()).not.toContain(secret);
  const kept = await api.look<{ kept: string }>("select t::text as kept from report_link t");
  expect(JSON.stringify(kept)).not.toContain(secret);
  expect(kept.some((row) => row.kept.includes(hashOf(secret).toString("hex")))).toBe(true);
});
