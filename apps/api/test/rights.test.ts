import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeId, parseNodeId, prefixes, type Kind } from "../src/kernel/node-id.ts";
import { schema as buildSchema } from "../src/schema.ts";
import { rowCounts, tokenFor, type Answer, type TestApi } from "./harness.ts";
import { behind, colleague, publish, type TestInitiative } from "./initiative.ts";
import { reporting, type Reporting } from "./reporting.ts";
import { activityBounded, activityShortcuts } from "./rights/activities.ts";
import { agendaBounded, agendaShortcuts } from "./rights/agenda.ts";
import { governanceBounded } from "./rights/governance.ts";
import { backboneBounded, backboneOfEverybody } from "./rights/backbone.ts";
import { communicationBounded, communicationShortcuts } from "./rights/communication.ts";
import { wordBounded, wordShortcuts } from "./rights/words.ts";
import { backboneGiven, reopened } from "./rights/backbone.ts";
import { readinessBounded, readinessOfEverybody, readinessShortcuts } from "./rights/readiness.ts";
import { inputs, mutations, secrets } from "./rights/expectations.ts";
import { buildWorld, type World } from "./rights/world.ts";

let schema: GraphQLSchema;
let world: World;
let api: TestApi;
let home: TestInitiative;
let away: TestInitiative;
let did: Reporting;
/** Tokens by who asks; null is the public. */
let asking: Record<string, string | null>;

beforeAll(async () => {
  schema = await buildSchema();
  world = await buildWorld();
  ({ api, home, away } = world);
  did = reporting(api, home);
  asking = {
    public: null,
    outsider: away.backbone,
    "outsider's partner": away.partners["A"]!.token,
    funder: home.funder,
    "another partner": home.partners["B"]!.token,
    "a partner's staff": await colleague(api, home, world.ids.a, "office", ["PARTNER_STAFF"]),
    "the backbone, reading": await tokenFor(api, "backbone@home.example", ["READ"]),
    "the partner, reading": await tokenFor(api, "a@home.example", ["READ"]),
  };
});
afterAll(() => api.close());

/** Whose right a mutation is, and what they send. */
function rightOf(name: string): {
  rightful: "backbone" | "partner" | "committee" | "either" | "anybody" | "nameless" | "handler" | "invited";
  input: () => object;
} {
  const letters = mutations.get(name);
  const send = inputs[name];
  if (!letters || !send) throw new Error(`${name} has no row in test/rights/expectations.ts`);
  const own = letters.lead === "W" ? "partner" : "committee";
  const both = letters.lead === "W" ? "either" : "backbone";
  const inside = letters.director === "W" ? both : own;
  // what is done without saying who one is, and what those do who were named for it: nobody of the matrix was
  const outside = letters.public === "W" ? "nameless" : Object.values(letters).includes("W") ? inside : "handler";
  const isInvited = letters.evaluator === "W" && letters.lead !== "W";
  const rightful = letters.funder === "W" ? "anybody" : isInvited ? "invited" : outside;
  return { rightful, input: () => send(world.ids)[0] };
}

/** What somebody who may not do it is told. */
function told(mutation: string, who: string): string {
  if (rightOf(mutation).rightful === "nameless") return "NOT_FOUND";
  if (who === "public") return "UNAUTHENTICATED";
  if (mutation === "createApiToken") return "SCOPE_NOT_HELD";
  if (mutation === "revokeApiToken") return who === "the backbone, reading" ? "SCOPE_NOT_HELD" : "NOT_FOUND";
  return who.endsWith("reading") ? "SCOPE_REQUIRED" : "NOT_FOUND";
}

const sent = () => Object.values(schema.getMutationType()!.getFields());

function send(
  token: string | null,
  { name, args }: Pick<GraphQLField<unknown, unknown>, "name" | "args">,
  input: object,
) {
  return api.send<Record<string, { problems: { code: string }[] } | null> | null>(
    token,
    `mutation ($input: ${String(args[0]!.type)}) { ${name}(input: $input) { problems { code message path } } }`,
    { input },
  );
}
const codesOf = (answer: Answer<Record<string, { problems: { code: string }[] } | null> | null>): string[] => [
  ...(answer.errors ?? []).map(({ extensions }) => extensions.code),
  ...Object.values(answer.data ?? {}).flatMap((payload) => payload?.problems.map(({ code }) => code) ?? []),
];

test("every mutation takes one input and tells its problems", () => {
  for (const { args, type } of sent()) {
    expect(args.map(({ name }) => name)).toEqual(["input"]);
    expect(Object.keys((getNamedType(type) as GraphQLObjectType).getFields())).toContain("problems"); // a payload
  }
});

test("nobody but those whose right it is changes anything, and nothing at all is written", async () => {
  const before = await rowCounts(api);
  for (const field of sent()) {
    const { rightful, input } = rightOf(field.name);
    for (const [who, token] of Object.entries(asking)) {
      const mayMake =
        rightful === "nameless" ? token === null : rightful === "anybody" && token !== null && !who.endsWith("reading");
      // what each of an organisation's people says for themselves
      const isTheirOwn =
        who === "a partner's staff" && [...readinessOfEverybody, ...backboneOfEverybody].includes(field.name);
      if (mayMake || isTheirOwn) continue;
      expect(codesOf(await send(token, field, input())), `${field.name} by ${who}`).toEqual([told(field.name, who)]);
    }
  }
  // the backbone writes no partner's figures, and no partner does the backbone's work
  for (const field of sent()) {
    const { rightful, input } = rightOf(field.name);
    const other = {
      backbone: home.partners["A"]!.token,
      partner: home.backbone,
      committee: home.backbone,
      either: home.partners["B"]!.token,
      anybody: null,
      nameless: home.backbone,
      handler: home.backbone,
      invited: home.backbone,
    }[rightful];
    const expected = rightful === "anybody" ? "UNAUTHENTICATED" : "NOT_FOUND";
    expect(codesOf(await send(other, field, input())), `${field.name} by the other side`).toEqual([expected]);
  }
  expect(await rowCounts(api)).toEqual(before);
});

test("what does not exist and what one may not know of are the same bytes", async () => {
  // a person's and an organisation's ids are of no initiative
  const kinds = new Map(
    (Object.keys(prefixes) as Kind[])
      .filter((kind) => kind !== "person" && kind !== "organisation")
      .map((kind) => [prefixes[kind], kind]),
  );
  const idPattern = new RegExp(`"((?:${[...kinds.keys()].join("|")})_[\\w-]+)"`, "g");
  const madeUp = "01890000-0000-7000-8000-000000000000";
  /** The same input with every id replaced. */
  const replaced = (input: object, by: (id: string) => string): object =>
    JSON.parse(JSON.stringify(input).replace(idPattern, (_, id: string) => JSON.stringify(by(id))));
  const kindOf = (id: string) => kinds.get(id.slice(0, 3))!;
  const before = await rowCounts(api);
  for (const field of sent().filter(({ name }) => rightOf(name).rightful !== "anybody")) {
    for (const who of ["outsider", "outsider's partner", "funder", "another partner"]) {
      const token = asking[who]!;
      const ask = async (by: (id: string) => string) =>
        JSON.stringify(await send(token, field, replaced(rightOf(field.name).input(), by)));
      const forbidden = await ask((id) => id);
      const inside = (id: string) => nodeId(kindOf(id), parseNodeId(kindOf(id), id).initiativeId, madeUp);
      const ways: Record<string, (id: string) => string> = {
        "a row that does not exist": (id) =>
          kindOf(id) === "initiative" ? nodeId("initiative", madeUp, madeUp) : inside(id),
        "an initiative that does not exist": (id) => nodeId(kindOf(id), madeUp, madeUp),
        "an id of another kind": (id) => id.replace(/^.../, "per"),
        "no id at all": () => "x",
        "a cut id": (id) => id.slice(0, -3),
      };
      for (const [what, by] of Object.entries(ways))
        expect(await ask(by), `${field.name} by ${who}: ${what}`).toBe(forbidden);
    }
  }
  expect(await rowCounts(api)).toEqual(before);
});

test("a call that mixes ids of two initiatives finds nothing, whatever one may do in both", async () => {
  const [field] = sent().filter(({ name }) => name === "proposeObligations");
  const asked = {
    indicatorId: world.ids.indicator,
    membershipIds: [away.partners["A"]!.id, home.partners["A"]!.id],
    from: "2026Q1",
  };
  expect(codesOf(await send(home.backbone, field!, asked))).toEqual(["NOT_FOUND"]);
  const [add] = sent().filter(({ name }) => name === "addMembership");
  const foreign = {
    initiativeId: away.id,
    code: "X",
    organisation: { id: world.ids.organisation },
    roles: ["PARTNER"],
  };
  expect(codesOf(await send(away.backbone, add!, foreign))).toEqual(["NOT_FOUND"]);
});

describe("reading", () => {
  const secret = { draft: secrets.draftOfA, submitted: secrets.submittedByA, accepted: secrets.acceptedOfA };
  const args: Record<string, unknown> = {
    slug: "home",
    code: "VISITS",
    first: 50,
    period: "2026Q1",
    from: "2026Q1",
    to: "2026Q4",
    until: "2025Q4",
    dimension: "sex",
    receiptCode: "0000",
    get "Initiative.case.id"() {
      return world.ids.cases.received;
    },
    // of A, and handed in
    get id() {
      return world.ids.submitted;
    },
    get meetingId() {
      return world.ids.heldMeeting;
    },
    get about() {
      return world.ids.heldMeeting;
    },
    get assessmentId() {
      return world.ids.readiness.decided;
    },
    get exchangePostId() {
      return world.ids.words.tip;
    },
    get updateId() {
      return world.ids.words.update;
    },
  };

  /** Every field of a type with every field below it, three levels of lists deep, each with arguments that find something. */
  function fieldsBelow(
    type: GraphQLObjectType,
    refused: readonly string[] = [],
    path: readonly string[] = [],
  ): string[] {
    return Object.values(type.getFields()).flatMap((field) => {
      if (
        [
          ...refused,
          ...activityShortcuts,
          ...agendaShortcuts,
          ...communicationShortcuts,
          ...readinessShortcuts,
          ...wordShortcuts,
        ].includes(`${type.name}.${field.name}`)
      )
        return [];
      const named = getNamedType(field.type);
      const asked = field.args.filter(({ type }) => isNonNullType(type));
      const valueOf = (name: string) => args[`${type.name}.${field.name}.${name}`] ?? args[name];
      const unknown = asked.filter(({ name }) => valueOf(name) === undefined).map(({ name }) => name);
      expect(unknown, `${type.name}.${field.name} needs an argument the walk knows nothing of`).toEqual([]);
      const given = asked.map(({ name }) => `${name}: ${JSON.stringify(valueOf(name))}`);
      const call = given.length > 0 ? `${field.name}(${given.join(", ")})` : field.name;
      if (isLeafType(named)) return [call];
      // edges say what nodes say
      if (!isObjectType(named) || path.includes(named.name) || field.name === "edges" || path.length > 7) return [];
      const below = fieldsBelow(named, refused, [...path, named.name]);
      // of the query itself each by itself: together they would be more than one request may ask
      if (path.length === 0) return below.map((one) => `${call} { ${one} }`);
      return below.length === 0 ? [] : [`${call} { ${below.join(" ")} }`];
    });
  }
  /** One request a field of the query, of the viewer and of each initiative in it, for each is long, and their answers together. */
  const readAll = async (token: string | null, refused: readonly string[] = []): Promise<Answer<object>> => {
    const [initiative, viewer] = ["Initiative", "Viewer"].map((name) => schema.getType(name));
    if (!isObjectType(initiative) || !isObjectType(viewer))
      throw new Error("the schema has no initiative, or no viewer");
    const asked = [
      ...fieldsBelow(schema.getQueryType()!, [...refused, "Query.initiative", "Query.initiatives", "Query.viewer"]),
      ...fieldsBelow(viewer, refused, ["Viewer"]).map((part) => `viewer { ${part} }`),
      "initiatives(first: 5) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }",
      ...fieldsBelow(initiative, refused, ["Initiative"]).flatMap((part) => [
        `initiative(slug: "home") { ${part} }`,
        `initiatives(first: 5) { nodes { ${part} } }`,
      ]),
    ];
    const answers: Answer<object>[] = [];
    for (const field of asked) answers.push(await api.send(token, `{ ${field} }`));
    const errors = answers.flatMap((answer) => answer.errors ?? []);
    const data = answers.map((answer) => answer.data).reduce(together, {}) as object;
    return errors.length > 0 ? { data, errors } : { data };
  };

  /** What two answers say of the same. */
  function together(one: unknown, other: unknown): unknown {
    if (Array.isArray(one) && Array.isArray(other)) return one.map((item, place) => together(item, other[place]));
    if (typeof one !== "object" || typeof other !== "object" || !one || !other) return other;
    const merged: Record<string, unknown> = { ...one };
    for (const [name, value] of Object.entries(other))
      merged[name] = name in one ? together(merged[name], value) : value;
    return merged;
  }

  test("the public reads what is published, with no partner's figure, and does not learn that there is more", async () => {
    const answer = await readAll(null, ["Initiative.reportingProgress"]);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({
      viewer: null,
      initiative: { slug: "home" },
      initiatives: { totalCount: 1, nodes: [{ slug: "home" }] },
    });
    const text = JSON.stringify(answer.data);
    for (const figure of Object.values(secret)) expect(text).not.toContain(figure);
    expect(text).not.toMatch(/away|mea_|obl_|obp_|ovl_|per_|tok_|@/);
  });

  test("of an initiative that takes its page back the public learns nothing, at once", async () => {
    await publish(api, home, false);
    try {
      expect(await readAll(null)).toEqual({
        data: {
          viewer: null,
          reportLink: null,
          ownCase: null,
          discussion: null,
          initiative: null,
          initiatives: expect.objectContaining({ nodes: [], totalCount: 0 }),
        },
      });
    } finally {
      // what is said without a name, further down, is said to a page that is there
      await publish(api, home);
    }
  });

  test("an outsider does not learn that the initiative exists", async () => {
    for (const who of ["outsider", "outsider's partner"]) {
      const answer = await readAll(asking[who]!);
      expect(answer.errors).toBeUndefined();
      expect(answer.data).toMatchObject({ initiative: null, initiatives: { totalCount: 1 } });
      expect(JSON.stringify(answer)).not.toMatch(/home/);
    }
  });

  test("no field anywhere shows a partner's figure to a funder or another partner", async () => {
    for (const who of ["funder", "another partner"]) {
      const answer = await readAll(asking[who]!);
      expect(answer.errors).toBeUndefined();
      const text = JSON.stringify(answer.data);
      for (const figure of Object.values(secret)) expect(text, who).not.toContain(figure);
      if (who === "funder") expect(text).not.toContain("mea_");
    }
  });

  test("the backbone sees figures from submission on; the partner sees its drafts too", async () => {
    const backbone = JSON.stringify(await readAll(home.backbone));
    for (const figure of [secret.submitted, secret.accepted]) expect(backbone).toContain(figure);
    expect(backbone).not.toContain(secret.draft);
    const partner = JSON.stringify(await readAll(home.partners["A"]!.token));
    for (const figure of Object.values(secret)) expect(partner).toContain(figure);
  });

  test("Indicator.measurements has no edge for those who may not see one", async () => {
    const found = await did.indicator(
      home.funder,
      "VISITS",
      "measurements(first: 10) { edges { cursor } nodes { id } totalCount }",
    );
    expect(found).toEqual({ edges: [], nodes: [], totalCount: 0 });
    const all = await did.indicator<{ totalCount: number }>(
      home.backbone,
      "VISITS",
      "measurements(first: 10) { totalCount }",
    );
    expect(all.totalCount).toBeGreaterThan(3);
  });

  test("lists of the schema are pages: no field gives an unbounded list of rows", () => {
    const unbounded = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith("__") && !/(Connection|Payload)$/.test(name))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ owner: type.name, field })))
      .filter(({ field }) => {
        const named = getNamedType(field.type);
        return isListType(getNullableType(field.type)) && isObjectType(named);
      })
      .map(({ owner, field }) => `${owner}.${field.name}`);
    // each is bounded by what it belongs to
    expect(unbounded.toSorted()).toEqual(
      [
        "Aggregate.missingPartners",
        "Aggregate.parts",
        "DefinitionVersion.dimensions",
        "Dimension.categories",
        "Distribution.counts",
        "Indicator.baselines",
        "Indicator.breakdown",
        "Indicator.definitions",
        "Indicator.dimensions",
        "Indicator.increments",
        "Indicator.overlaps",
        "Indicator.reportingPeriods",
        "Indicator.series",
        "Indicator.targets",
        "Initiative.licenses",
        "Initiative.sources",
        "Measurement.doubts",
        "Measurement.queries",
        "Measurement.revisions",
        "Measurement.values",
        "MeasurementDoubt.categories",
        "MeasurementValue.categories",
        "Membership.inCommittee",
        "Membership.people",
        "Overlap.agreedBy",
        "Overlap.memberships",
        "PartnerProgress.obligationPeriods",
        "PartnerProgress.streak",
        "ReminderSent.people",
        "Viewer.memberships",
        "Viewer.tokens",
        "Case.events",
        "Case.messages",
        "Case.notes",
        "Case.people",
        "OwnCase.messages",
        "OwnCase.steps",
        ...activityBounded,
        ...agendaBounded,
        ...governanceBounded,
        ...communicationBounded,
        ...readinessBounded,
        ...backboneBounded,
        ...wordBounded,
      ].toSorted(),
    );
  });
});

describe("a token", () => {
  const viewer = (authorization: string) =>
    api.http.inject({
      method: "POST",
      url: "/graphql",
      headers: { authorization },
      payload: { query: "{ viewer { name } }" },
    });

  test.each(["Bearer kls_unknown", "Bearer", "Basic YTpi", "Bearer a b", "kls_unknown"])(
    "that is none is UNAUTHENTICATED: %s",
    async (authorization) => {
      const response = await viewer(authorization);
      expect(response.statusCode).toBe(401);
      expect(response.json()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    },
  );

  test("that has expired is unknown", async () => {
    const token = await api.person("brief@home.example");
    expect((await viewer(`Bearer ${token}`)).statusCode).toBe(200);
    await behind(
      api,
      "update api_token set expires_on = current_date - 1 where person_id = (select id from person where email = 'brief@home.example')",
    );
    expect((await viewer(`Bearer ${token}`)).statusCode).toBe(401);
  });

  test("gives the rights of this very moment: what was taken away a second ago is gone", async () => {
    const token = await colleague(api, home, home.partners["B"]!.id, "leaving", ["PARTNER_LEAD"]);
    const sees = async () =>
      (await api.ask<{ initiative: object | null }>(token, `{ initiative(slug: "home") { name } }`)).initiative !==
      null;
    expect(await sees()).toBe(true);
    await behind(
      api,
      "delete from assignment where person_id = (select id from person where email = 'leaving@home.example')",
    );
    expect(await sees()).toBe(false);
  });

  test("is kept as a digest only, and its secret is in no log of what changed", async () => {
    const { createApiToken } = await api.ask<{ createApiToken: { secret: string; token: { scopes: string[] } } }>(
      home.funder,
      `mutation { createApiToken(input: { name: "mine", scopes: [READ] }) { secret token { scopes } problems { code } } }`,
    );
    expect(createApiToken).toMatchObject({
      secret: expect.stringMatching(/^kls_[\w-]{43}$/),
      token: { scopes: ["READ"] },
    });
    const kept = await api.look("select t::text from api_token t");
    expect(JSON.stringify(kept)).not.toContain(createApiToken.secret);
  });

  test.each([
    ["no scope", { name: "t", scopes: [] }, "SCOPE_REQUIRED"],
    ["no name", { name: " ", scopes: ["READ"] }, "TEXT_REQUIRED"],
    ["an end that is over", { name: "t", scopes: ["READ"], expiresOn: "2020-01-01" }, "DATE_IN_THE_PAST"],
  ])("with %s is refused", async (_, input, code) => {
    const [field] = sent().filter(({ name }) => name === "createApiToken");
    expect(codesOf(await send(home.funder, field!, input))).toEqual([code]);
  });
});

test("and everybody whose right it is may do it", async () => {
  for (const field of sent()) {
    const { rightful, input } = rightOf(field.name);
    const token = {
      backbone: home.backbone,
      either: home.backbone,
      committee: world.tokens.steering,
      partner: home.partners["A"]!.token,
      anybody: home.funder,
      nameless: null,
      handler: world.ids.cases.handler,
      invited: world.tokens.evaluator,
    }[rightful];
    const given = backboneGiven[field.name];
    if (given !== undefined) await behind(api, given);
    expect(codesOf(await send(token, field, input())), field.name).toEqual([]);
    if (given !== undefined) await behind(api, reopened(world));
  }
});
