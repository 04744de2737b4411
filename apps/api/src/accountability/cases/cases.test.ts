import { caseStates, caseSteps, nextCaseState } from "@keelson/domain/accountability/case-states";
import { receiptGroups } from "@keelson/domain/accountability/receipt-code";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, rowCounts, signInOf, vaultOfTests, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, publish, type TestInitiative } from "../../../test/initiative.ts";
import { itselfIn } from "../../door.ts";
import { nil, nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { verify } from "../../verify.ts";
import { openServer } from "../../server.ts";
import { closeAnsweredCases } from "./close-answered-cases.ts";
import { tellCaseReaders } from "./tell-case-readers.ts";

let api: TestApi;
let home: TestInitiative;
let people: Record<"keeper" | "clerk" | "host" | "reviewer" | "colleague", string>;
const log: string[] = [];

const membership = async (initiative: TestInitiative, role: string): Promise<string> => {
  const { initiative: found } = await api.ask<{ initiative: { memberships: { nodes: { id: string }[] } } }>(
    initiative.backbone,
    `query ($slug: String!, $role: MembershipRole) { initiative(slug: $slug) { memberships(first: 1, role: $role) { nodes { id } } } }`,
    { slug: initiative.slug, role },
  );
  return found.memberships.nodes[0]!.id;
};

beforeAll(async () => {
  api = await openApi(undefined, undefined, undefined, {
    allowance: { operation: 1e6, windowSeconds: 600, signedIn: 1e9, address: 1e9 },
    logLevel: "trace",
    logTo: { write: (line) => void log.push(line) },
  });
  home = await foundInitiative(api, "home", ["A", "B"]);
  await publish(api, home);
  const { A, B } = home.partners;
  people = {
    keeper: await colleague(api, home, B!.id, "keeper", ["SENSITIVE_CASE_HANDLER"]),
    clerk: await colleague(api, home, B!.id, "clerk", ["CASE_HANDLER"]),
    host: await colleague(api, home, await membership(home, "BACKBONE"), "host", ["SENSITIVE_CASE_HANDLER"]),
    reviewer: await colleague(api, home, A!.id, "reviewer", ["CASE_APPEAL_REVIEWER"]),
    colleague: await colleague(api, home, B!.id, "colleague", ["CASE_APPEAL_REVIEWER"]),
  };
});
afterAll(() => api.close());

interface Told {
  readonly receiptCode: string | null;
  readonly problems: { code: string; message: string; path: string[] }[];
}
const newKey = () => randomBytes(16).toString("base64url");

async function tell(more: object = {}, initiative = home): Promise<Told> {
  const { tellUs } = await api.ask<{ tellUs: Told }>(
    null,
    `mutation ($input: TellUsInput!) { tellUs(input: $input) { receiptCode problems { code message path } } }`,
    {
      input: {
        initiativeId: initiative.id,
        language: "sw",
        text: "Maji hayakufika.",
        idempotencyKey: newKey(),
        ...more,
      },
    },
  );
  return tellUs;
}
const code = async (more: object = {}, initiative = home): Promise<string> => {
  const told = await tell(more, initiative);
  expect(told.problems).toEqual([]);
  return told.receiptCode!;
};

const ownFields = `initiativeName language text receivedOn state dueOn outcome appealOutcome appealUntil hasContact
  steps { state happenedOn } messages { isOwn text writtenOn } viewerCan`;
interface Own {
  readonly text: string;
  readonly state: string;
  readonly language: string;
  readonly hasContact: boolean;
  readonly steps: { state: string }[];
  readonly messages: { isOwn: boolean; text: string }[];
  readonly viewerCan: string[];
  readonly [other: string]: unknown;
}
const own = async (receiptCode: string, who: string | null = null): Promise<Own | null> => {
  const query = `query ($code: String!) { ownCase(receiptCode: $code) { ${ownFields} } }`;
  return (await api.ask<{ ownCase: Own | null }>(who, query, { code: receiptCode })).ownCase;
};

type Answered = { codes: string[]; record: Record<string, unknown> | null };
async function send(
  who: string | null,
  name: string,
  input: object,
  type: string,
  fields = "state",
): Promise<Answered> {
  const field = name.includes("Own") ? "ownCase" : "case";
  const answer = await api.send<Record<string, Record<string, unknown> & { problems: { code: string }[] }> | null>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${field} { ${fields} } problems { code } } }`,
    { input },
  );
  const it = answer.data?.["it"];
  return {
    codes: [
      ...(answer.errors ?? []).map(({ extensions }) => extensions.code),
      ...(it?.problems ?? []).map((p) => p.code),
    ],
    record: (it?.[field] as Record<string, unknown> | null | undefined) ?? null,
  };
}
const inputs: Record<string, string> = {
  assignCase: "AssignCaseInput",
  acknowledgeCase: "AcknowledgeCaseInput",
  triageCase: "TriageCaseInput",
  writeToTeller: "WriteToTellerInput",
  noteInCase: "NoteInCaseInput",
  moveCase: "MoveCaseInput",
  respondToCase: "RespondToCaseInput",
  decideCaseAppeal: "DecideCaseAppealInput",
  writeInOwnCase: "WriteInOwnCaseInput",
  appealOwnCase: "WriteInOwnCaseInput",
  withdrawOwnCase: "OwnCaseInput",
  forgetOwnContact: "OwnCaseInput",
};
const act = (who: string | null, name: string, input: object, fields?: string) =>
  send(who, name, input, inputs[name]!, fields);
const done = async (who: string | null, name: string, input: object): Promise<void> =>
  expect([name, (await act(who, name, input)).codes]).toEqual([name, []]);

/** The ids of what somebody reads, and what it says. */
async function reads(who: string | null, stage?: string) {
  const { initiative } = await api.ask<{
    initiative: {
      cases: { totalCount: number; nodes: { id: string; text: string; contact: string | null }[] };
      caseCounts: Record<string, number> | null;
    };
  }>(
    who,
    `query ($stage: CaseStage) { initiative(slug: "home") {
      cases(first: 100, stage: $stage) { totalCount nodes { id text contact } } caseCounts { new due overdue closed } } }`,
    { stage },
  );
  return initiative;
}
/** The id of the case with these words, as somebody finds it; null where they do not. */
const idOf = async (who: string, text: string): Promise<string | null> =>
  (await reads(who)).cases.nodes.find((node) => node.text === text)?.id ?? null;

/** Told in words of their own, so that it is found. */
async function told(more: object = {}) {
  const text = `words ${newKey()}`;
  const receiptCode = await code({ text, ...more });
  return { text, receiptCode };
}
const triage = (caseId: string, more: object = {}) => ({
  caseId,
  category: "COMPLAINT_PROGRAMME",
  severity: "ROUTINE",
  involvesChild: false,
  threatensSafety: false,
  ...more,
});
/** Read and triaged by the keeper. */
async function triaged(more: object = {}, triageMore: object = {}) {
  const { text, receiptCode } = await told(more);
  const caseId = (await idOf(people.keeper, text))!;
  await done(people.keeper, "acknowledgeCase", { caseId, text: "Tumeipata." });
  await done(people.keeper, "triageCase", triage(caseId, triageMore));
  return { text, receiptCode, caseId };
}

describe("what somebody tells", () => {
  test("is found by its code alone, byte for byte, in any language and script", async () => {
    const text = "  \uD83D\uDE4A 𞤆𞤵𞤤𞤢𞤪\n\n\tمياه — 水がない  ";
    const receiptCode = await code({ language: "und", text });
    expect(receiptCode).toMatch(/^\d{40}$/);
    const arabic = receiptGroups(receiptCode)
      .join(" ")
      .replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    expect(await own(arabic)).toMatchObject({
      initiativeName: "Initiative home",
      language: "und",
      text,
      state: "RECEIVED",
      steps: [{ state: "RECEIVED" }],
      messages: [],
      hasContact: false,
      viewerCan: ["REPLY", "WITHDRAW"],
    });
    expect(await own(await code({ language: "gsw-CH" }))).toMatchObject({ language: "gsw-CH" });
    expect(await own("0".repeat(40))).toBeNull();
    expect(await own("not a code")).toBeNull();
  });

  test("is read by those who were named for it, and exists for nobody else", async () => {
    const { text, receiptCode } = await told();
    const caseId = (await idOf(people.keeper, text))!;
    expect(await idOf(people.host, text)).toBe(caseId);
    const admin = await api.person("admin@example.org");
    await behind(api, "update person set is_admin = true where email = 'admin@example.org'");
    const others = {
      backbone: home.backbone,
      funder: home.funder,
      partner: home.partners["B"]!.token,
      clerk: people.clerk,
      reviewer: people.reviewer,
    };
    for (const [who, token] of Object.entries(others)) {
      const { cases, caseCounts } = await reads(token);
      expect([who, cases]).toEqual([who, { totalCount: 0, nodes: [] }]);
      expect([who, caseCounts === null]).toEqual([who, who !== "clerk" && who !== "reviewer"]);
    }
    const byId = `query ($id: ID!) { initiative(slug: "home") { case(id: $id) { id text messages { text } notes { text } events { state } people { name } due { task } } } }`;
    for (const token of [...Object.values(others), null])
      expect(await api.ask(token, byId, { id: caseId })).toEqual({ initiative: { case: null } });
    expect(await api.ask(admin, byId, { id: caseId })).toEqual({ initiative: null });
    for (const [name, type] of Object.entries(inputs).filter(([, type]) => !type.includes("Own")))
      for (const token of [...Object.values(others), admin]) {
        const input = { ...triage(caseId), text: "t", note: "n", step: "review", outcome: "ANSWERED", personId: null };
        const picked = (names: string[]) =>
          Object.fromEntries(Object.entries(input).filter(([key]) => names.includes(key)));
        const needs: Record<string, string[]> = {
          assignCase: ["caseId", "personId"],
          acknowledgeCase: ["caseId", "text"],
          triageCase: ["caseId", "category", "severity", "involvesChild", "threatensSafety"],
          writeToTeller: ["caseId", "text"],
          noteInCase: ["caseId", "note"],
          moveCase: ["caseId", "step"],
          respondToCase: ["caseId", "text", "outcome"],
          decideCaseAppeal: ["caseId", "text"],
        };
        const more = name === "decideCaseAppeal" ? { outcome: "CONFIRMED" } : {};
        expect([name, (await send(token, name, { ...picked(needs[name]!), ...more }, type)).codes]).toEqual([
          name,
          ["NOT_FOUND"],
        ]);
      }
    // whoever says who they are comes to nothing, by the right code
    for (const token of [people.keeper, home.funder]) expect(await own(receiptCode, token)).toBeNull();
    for (const name of ["writeInOwnCase", "appealOwnCase"])
      expect((await act(people.keeper, name, { receiptCode, text: "t" })).codes).toEqual(["NOT_FOUND"]);
  });

  test("is taken in once, however often it is sent", async () => {
    const input = { idempotencyKey: newKey(), text: "once", contact: "+255 700 000 000" };
    const before = await rowCounts(api);
    const codes = await Promise.all([tell(input), tell(input), tell(input)]);
    expect(new Set(codes.map(({ receiptCode }) => receiptCode)).size).toBe(1);
    const after = await rowCounts(api);
    expect(after["case_file"]).toBe(before["case_file"]! + 1);
    expect(after["case_contact"]).toBe(before["case_contact"]! + 1);
    expect(await tell({ ...input, text: "twice" })).toMatchObject({
      receiptCode: null,
      problems: [{ code: "IDEMPOTENCY_KEY_REUSED" }],
    });
  });

  test.each([
    ["nothing but blanks", { text: " \n " }, "TEXT_REQUIRED"],
    ["too much at once", { text: "x".repeat(20_001) }, "TEXT_TOO_LONG"],
    ["a language that is none", { language: "kiswahili!" }, "LANGUAGE_NOT_VALID"],
    ["a key that is no secret", { idempotencyKey: "1" }, "IDEMPOTENCY_KEY_NOT_VALID"],
  ])("is refused where it is %s, and no word of it comes back", async (_, more, expected) => {
    const { receiptCode, problems } = await tell({ text: "a secret", ...more });
    expect(receiptCode).toBeNull();
    expect(problems).toMatchObject([{ code: expected }]);
    expect(JSON.stringify(problems)).not.toContain("a secret");
  });

  test("is not taken in from somebody who is known", async () => {
    const before = await rowCounts(api);
    for (const token of [home.backbone, home.funder, people.keeper]) {
      const input = { initiativeId: home.id, language: "en", text: "t", idempotencyKey: newKey() };
      const answer = await api.send(
        token,
        `mutation ($input: TellUsInput!) { tellUs(input: $input) { receiptCode } }`,
        { input },
      );
      expect(answer.errors).toMatchObject([
        { extensions: { code: "NOT_FOUND" }, message: expect.stringMatching(/known who you are/) },
      ]);
    }
    expect(await rowCounts(api)).toEqual(before);
  });
});

describe("an initiative takes something in", () => {
  const intake = async (slug: string) => {
    const query = `query ($slug: String!) { initiative(slug: $slug) { caseIntake { readers independent } } }`;
    return (await api.ask<{ initiative: { caseIntake: object | null } | null }>(null, query, { slug })).initiative;
  };

  test("where it publishes and somebody was named to read it, who has no part in it", async () => {
    const quiet = await foundInitiative(api, "quiet", ["A"]);
    const send = (more: object) =>
      api.send<{ tellUs: Told }>(
        null,
        `mutation ($input: TellUsInput!) { tellUs(input: $input) { receiptCode problems { code } } }`,
        {
          input: { initiativeId: quiet.id, language: "en", text: "t", idempotencyKey: newKey(), ...more },
        },
      );
    expect((await send({})).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect(await intake("quiet")).toBeNull();
    await publish(api, quiet);
    expect(await intake("quiet")).toEqual({ caseIntake: { readers: 0, independent: 0 } });
    expect((await send({})).data.tellUs.problems).toMatchObject([{ code: "INTAKE_CLOSED" }]);
    // whoever handles what is not SENSITIVE does not read what nobody has triaged
    await colleague(api, quiet, quiet.partners["A"]!.id, "clerk", ["CASE_HANDLER", "CASE_APPEAL_REVIEWER"]);
    expect((await send({})).data.tellUs.problems).toMatchObject([{ code: "INTAKE_CLOSED" }]);
    await colleague(api, quiet, await membership(quiet, "BACKBONE"), "host", ["SENSITIVE_CASE_HANDLER"]);
    expect(await intake("quiet")).toEqual({ caseIntake: { readers: 1, independent: 0 } });
    expect((await send({ isAboutBackbone: true })).data.tellUs.problems).toMatchObject([
      { code: "NO_INDEPENDENT_HANDLER" },
    ]);
    expect((await send({})).data.tellUs.problems).toEqual([]);
    await publish(api, quiet, false);
    expect((await send({})).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  });

  test("and nobody through a funder reads it", async () => {
    const funder = await membership(home, "FUNDER");
    await expect(colleague(api, home, funder, "f", ["SENSITIVE_CASE_HANDLER"])).rejects.toThrow(/ROLE_NOT_ALLOWED/);
  });
});

test("a case goes its whole way, and whoever told it reads what became of it, and no note", async () => {
  const { text, receiptCode, caseId } = await triaged({ language: "ar", contact: "call my sister" });
  expect(await idOf(people.clerk, text)).toBe(caseId);
  await done(people.keeper, "noteInCase", { caseId, note: "between us" });
  const clerkId = async () => {
    const query = `query ($id: ID!) { initiative(slug: "home") { case(id: $id) { handler { id name } people { id name handles } nextSteps contact } } }`;
    const found = await api.ask<{
      initiative: { case: { people: { id: string; name: string }[]; nextSteps: string[]; contact: string | null } };
    }>(people.clerk, query, { id: caseId });
    return found.initiative.case;
  };
  // somebody else's case: read, and not taken further
  expect((await clerkId()).nextSteps).toEqual([]);
  expect((await act(people.clerk, "moveCase", { caseId, step: "review" })).codes).toEqual(["NOT_THE_HANDLER"]);
  const clerk = (await clerkId()).people.find(({ name }) => name === "clerk")!;
  await done(people.keeper, "assignCase", { caseId, personId: clerk.id });
  expect(await clerkId()).toMatchObject({ nextSteps: ["review", "refer", "investigate"], contact: "call my sister" });

  await done(people.clerk, "moveCase", { caseId, step: "review" });
  await done(people.clerk, "writeToTeller", { caseId, text: "أين كان ذلك؟", awaitsAnswer: true });
  expect(await own(receiptCode)).toMatchObject({ state: "AWAITING_COMPLAINANT", dueOn: null });
  await done(null, "writeInOwnCase", { receiptCode, text: "عند البئر" });
  for (const early of ["close", "reopen", "refer"])
    expect((await act(people.clerk, "moveCase", { caseId, step: early, text: "t" })).codes).toEqual([
      "TRANSITION_NOT_ALLOWED",
    ]);
  expect((await act(null, "appealOwnCase", { receiptCode, text: "t" })).codes).toEqual(["TRANSITION_NOT_ALLOWED"]);
  expect((await act(people.clerk, "respondToCase", { caseId, outcome: "UPHELD", text: " " })).codes).toEqual([
    "TEXT_REQUIRED",
  ]);
  await done(people.clerk, "respondToCase", { caseId, outcome: "PARTLY_UPHELD", text: "سنصلح المضخة" });
  await done(people.clerk, "moveCase", { caseId, step: "close" });
  // closing early cuts off no appeal
  expect(await own(receiptCode)).toMatchObject({
    state: "CLOSED",
    outcome: "PARTLY_UPHELD",
    viewerCan: ["APPEAL", "FORGET_CONTACT"],
  });

  expect(await idOf(people.reviewer, text)).toBeNull();
  await done(null, "appealOwnCase", { receiptCode, text: "لا أقبل" });
  expect(await idOf(people.reviewer, text)).toBe(caseId);
  const review = { caseId, step: "reviewAppeal" };
  expect((await act(people.clerk, "moveCase", review)).codes).toEqual(["CONFLICT_OF_INTEREST"]);
  expect((await act(people.colleague, "moveCase", review)).codes).toEqual(["CONFLICT_OF_INTEREST"]);
  await done(people.reviewer, "moveCase", review);
  expect((await act(people.keeper, "decideCaseAppeal", { caseId, outcome: "CONFIRMED", text: "t" })).codes).toEqual([
    "CONFLICT_OF_INTEREST",
  ]);
  await done(people.reviewer, "decideCaseAppeal", { caseId, outcome: "CHANGED", text: "أنت على حق" });
  await done(people.clerk, "moveCase", { caseId, step: "close" });

  const last = await own(receiptCode);
  expect(last).toMatchObject({
    state: "CLOSED",
    appealOutcome: "CHANGED",
    steps: [
      "RECEIVED",
      "ACKNOWLEDGED",
      "TRIAGED",
      "IN_REVIEW",
      "AWAITING_COMPLAINANT",
      "IN_REVIEW",
      "RESPONDED",
      "CLOSED",
      "APPEALED",
      "APPEAL_IN_REVIEW",
      "APPEAL_DECIDED",
      "CLOSED",
    ].map((state) => ({ state })),
    messages: [
      { isOwn: false, text: "Tumeipata." },
      { isOwn: false, text: "أين كان ذلك؟" },
      { isOwn: true, text: "عند البئر" },
      { isOwn: false, text: "سنصلح المضخة" },
      { isOwn: true, text: "لا أقبل" },
      { isOwn: false, text: "أنت على حق" },
    ],
    viewerCan: ["FORGET_CONTACT"],
  });
  expect(JSON.stringify(last)).not.toMatch(/between us|clerk|keeper|reviewer/);
  expect((await act(null, "appealOwnCase", { receiptCode, text: "t" })).codes).toEqual(["TRANSITION_NOT_ALLOWED"]);
  expect((await act(null, "writeInOwnCase", { receiptCode, text: "t" })).codes).toEqual(["CASE_CLOSED"]);
});

describe("who must not read it", () => {
  test("what is to be feared most is for those named for that alone, and what was said of it with it", async () => {
    for (const more of [
      { category: "RETALIATION" },
      { category: "SEXUAL_EXPLOITATION_ABUSE_HARASSMENT", severity: "SERIOUS" },
      { involvesChild: true },
      { threatensSafety: true },
      { severity: "SENSITIVE" },
    ]) {
      const { text, caseId } = await triaged({}, more);
      expect(await idOf(people.clerk, text)).toBeNull();
      const query = `query ($id: ID!) { initiative(slug: "home") { case(id: $id) { severity people { name } } } }`;
      expect(await api.ask(people.keeper, query, { id: caseId })).toEqual({
        initiative: { case: { severity: "SENSITIVE", people: [{ name: "host" }, { name: "keeper" }] } },
      });
    }
  });

  test("whoever belongs to whom it is about hands it over by saying so, and reads it no more", async () => {
    const { text } = await told();
    const caseId = (await idOf(people.keeper, text))!;
    await done(people.keeper, "acknowledgeCase", { caseId, text: "t" });
    const about = triage(caseId, { aboutMembershipId: home.partners["B"]!.id });
    expect(await act(people.keeper, "triageCase", about)).toEqual({ codes: [], record: null });
    expect(await idOf(people.keeper, text)).toBeNull();
    expect(await idOf(people.clerk, text)).toBeNull();
    expect(await idOf(people.host, text)).toBe(caseId);
    expect((await act(people.keeper, "noteInCase", { caseId, note: "n" })).codes).toEqual(["NOT_FOUND"]);
    // nor is it given to them
    const keeper = (await api.look<{ id: string }>("select id from person where email = 'keeper@home.example'"))[0]!;
    const given = { caseId, personId: nodeId("person", nil, keeper.id) };
    expect((await act(people.host, "assignCase", given)).codes).toEqual(["CONFLICT_OF_INTEREST"]);
    await done(people.host, "moveCase", { caseId, step: "review" });
  });

  test("what its teller said is about the backbone, nobody of it reads, nor does it vanish where nobody else is left", async () => {
    const { text } = await told({ isAboutBackbone: true });
    const caseId = (await idOf(people.keeper, text))!;
    expect(await idOf(people.host, text)).toBeNull();
    await done(people.keeper, "acknowledgeCase", { caseId, text: "t" });
    const about = triage(caseId, { severity: "SENSITIVE", aboutMembershipId: home.partners["B"]!.id });
    expect((await act(people.keeper, "triageCase", about)).codes).toEqual(["NO_HANDLER_LEFT"]);
    expect(await idOf(people.keeper, text)).toBe(caseId);
  });

  test("how to reach its teller is for whoever handles it, until its teller takes it back", async () => {
    const { text, receiptCode } = await told({ contact: "house 7" });
    const contact = async (who: string) => (await reads(who)).cases.nodes.find((node) => node.text === text)!.contact;
    const caseId = (await idOf(people.keeper, text))!;
    expect(await contact(people.keeper)).toBeNull();
    await done(people.keeper, "assignCase", { caseId });
    expect([await contact(people.keeper), await contact(people.host)]).toEqual(["house 7", null]);
    expect(await own(receiptCode)).toMatchObject({ hasContact: true });
    await done(null, "forgetOwnContact", { receiptCode });
    expect(await own(receiptCode)).toMatchObject({ hasContact: false, text });
    expect(await contact(people.keeper)).toBeNull();
  });
});

describe("by its code somebody", () => {
  test("withdraws it; where others may be in danger it goes on, and is told so", async () => {
    const { receiptCode, caseId } = await triaged({}, { threatensSafety: true });
    await done(null, "withdrawOwnCase", { receiptCode });
    expect((await act(people.keeper, "moveCase", { caseId, step: "investigate" })).codes).toEqual(["REASON_REQUIRED"]);
    await done(people.keeper, "moveCase", { caseId, step: "investigate", text: "Others are at risk." });
    expect(await own(receiptCode)).toMatchObject({ state: "INVESTIGATION" });
    const routine = await triaged();
    await done(null, "withdrawOwnCase", { receiptCode: routine.receiptCode });
    expect(
      (await act(people.keeper, "moveCase", { caseId: routine.caseId, step: "investigate", text: "t" })).codes,
    ).toEqual(["TRANSITION_NOT_ALLOWED"]);
  });

  test("does nothing with a slip in it, and is told of the slip alone", async () => {
    const receiptCode = await code();
    const slip = `${receiptCode.slice(0, 39)}${(Number(receiptCode[39]) + 1) % 10}`;
    expect((await act(null, "withdrawOwnCase", { receiptCode: slip })).codes).toEqual(["RECEIPT_NOT_VALID"]);
    expect((await act(null, "withdrawOwnCase", { receiptCode: "0".repeat(40) })).codes).toEqual(["NOT_FOUND"]);
    expect(await own(receiptCode)).toMatchObject({ state: "RECEIVED" });
  });

  test("appeals within thirty days; what was answered is closed after them, and what is late is told how", async () => {
    const late = await triaged();
    const closing = await triaged();
    for (const { caseId } of [late, closing]) {
      await done(people.keeper, "moveCase", { caseId, step: "review" });
      await done(people.keeper, "respondToCase", { caseId, outcome: "ANSWERED", text: "t" });
    }
    await behind(api, "update case_file set responded_on = current_date - 40 where state = 'RESPONDED'");
    const appeal = await act(null, "appealOwnCase", { receiptCode: late.receiptCode, text: "t" });
    expect(appeal.codes).toEqual(["LATE_APPEAL_MAY_BE_ADMITTED_WITH_REASON"]);
    const closed = await itselfIn(api.database).run(closeAnsweredCases, null, { closed: 0 });
    expect(closed).toMatchObject({ closed: 2, problems: [] });
    expect(await own(closing.receiptCode)).toMatchObject({ state: "CLOSED", viewerCan: [] });
    await done(people.keeper, "moveCase", { caseId: closing.caseId, step: "reopen", text: "We look again." });
    expect(await own(closing.receiptCode)).toMatchObject({ state: "REOPENED" });
  });
});

test("the database has the same drawing: every step that is not drawn is refused, whoever takes it", async () => {
  const { caseId } = await triaged();
  const { id } = parseNodeId("case", caseId);
  for (const severity of ["ROUTINE", "SENSITIVE"] as const)
    for (const from of caseStates)
      for (const to of caseStates.filter((state) => state !== from)) {
        const past = { severity, hasAppealed: false, hasReopened: false };
        const isDrawn = caseSteps.some((step) => nextCaseState(from, step, past) === to);
        const moved = await api
          .look(
            `begin; set local session_replication_role = replica; update case_file set state = '${from}', severity = '${severity}' where id = '${id}';
             set local session_replication_role = origin; select set_config('app.event', uuidv7()::text, true);
             update case_file set state = '${to}' where id = '${id}'`,
          )
          .then(
            () => true,
            (error: Error) => !/TRANSITION_NOT_ALLOWED/.test(error.message) && error.message,
          );
        await api.look("rollback");
        expect(`${from} ${to} ${moved}`).toBe(`${from} ${to} ${isDrawn}`);
      }
});

test("what was told and said stays as it was, for the owner of the tables too", async () => {
  const { caseId } = await triaged();
  await done(people.keeper, "noteInCase", { caseId, note: "n" });
  for (const change of ["original_text = ''", "language = 'en'", "receipt_sha256 = ''", "received_at = now()"])
    await expect(api.look(`update case_file set ${change}`)).rejects.toThrow(/TRANSITION_NOT_ALLOWED|check/);
  for (const table of ["case_event", "case_message", "case_note"])
    await expect(api.look(`update ${table} set nth = nth`)).rejects.toThrow(/TRANSITION_NOT_ALLOWED/);
});

test("from one address nobody tells without end, and somebody elsewhere is not kept from it", async () => {
  const signIn = signInOf(api);
  const http = await openServer({ database: api.database, signIn, vault: vaultOfTests, logLevel: "error" });
  const query = `mutation ($input: TellUsInput!) { tellUs(input: $input) { problems { code } } }`;
  const from = async (remoteAddress: string) => {
    const input = { initiativeId: home.id, language: "en", text: " ", idempotencyKey: newKey() };
    const payload = { query, variables: { input } };
    return (await http.inject({ method: "POST", url: "/graphql", remoteAddress, payload })).statusCode;
  };
  try {
    const statuses: number[] = [];
    for (let times = 0; times < 20; times += 1) statuses.push(await from("203.0.113.8"));
    expect(statuses.filter((status) => status === 200)).toHaveLength(19);
    expect(statuses.at(-1)).toBe(429);
    expect(await from("203.0.113.9")).toBe(200);
  } finally {
    await http.close();
    await signIn.close();
  }
});

test("nothing of it is anywhere in the open: not in a row, a log, a mail or what changed, and no moment and no address", async () => {
  await itselfIn(api.database).run(tellCaseReaders, null, { told: 0 });
  await api.look("delete from outbox_mail");
  log.length = 0;
  const canary = "canary-of-what-was-told";
  const address = "203.0.113.77";
  const inject = (query: string, variables: object) =>
    api.http.inject({
      method: "POST",
      url: "/graphql",
      remoteAddress: address,
      headers: { "user-agent": "canary-agent" },
      payload: { query, variables },
    });
  const input = {
    initiativeId: home.id,
    language: "en",
    text: canary,
    contact: "canary-contact",
    idempotencyKey: newKey(),
  };
  const first = await inject(`mutation Tell($input: TellUsInput!) { tellUs(input: $input) { receiptCode } }`, {
    input,
  });
  const receiptCode = first.json<{ data: { tellUs: { receiptCode: string } } }>().data.tellUs.receiptCode;
  await inject(`mutation ($input: WriteInOwnCaseInput!) { writeInOwnCase(input: $input) { problems { code } } }`, {
    input: { receiptCode, text: "canary-answer" },
  });
  const caseId = (await idOf(people.keeper, canary))!;
  await done(people.keeper, "noteInCase", { caseId, note: "canary-note" });
  await inject(`query ($code: String!) { ownCase(receiptCode: $code) { text } }`, { code: receiptCode });
  const told = await itselfIn(api.database).run(tellCaseReaders, null, { told: 0 });
  // those who read it, and nobody else: the clerk does not, before somebody has triaged it
  expect(told).toMatchObject({ told: 2, problems: [] });
  const mails = await api.look<{ kind: string; address: string; details: object }>(
    "select kind, address, details from outbox_mail order by address",
  );
  expect(mails.map(({ address: to }) => to)).toEqual(["host@home.example", "keeper@home.example"]);
  for (const { kind, details } of mails)
    expect([kind, Object.keys(details).toSorted()]).toEqual(["CASE_NEWS", ["initiative", "language"]]);
  expect(await itselfIn(api.database).run(tellCaseReaders, null, { told: 0 })).toMatchObject({ told: 0 });

  const tables = await api.look<{ name: string }>(
    "select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('keelson', 'auth', 'traffic', 'graphile_worker') and c.relkind in ('r', 'p')",
  );
  let rows = "";
  for (const { name } of tables) {
    const [all] = await api.look<{ text: string }>(
      `select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`,
    );
    rows += all!.text;
  }
  const hex = (words: string) => Buffer.from(words).toString("hex");
  for (const secret of ["canary-", receiptCode, input.idempotencyKey, address, "canary-agent"]) {
    expect(rows).not.toContain(secret);
    expect(rows).not.toContain(hex(secret));
    expect(log.join("")).not.toContain(secret);
  }
  const [moment] = await api.look<{ exact: number }>(
    "select count(*)::int as exact from case_file where received_at <> date_trunc('hour', received_at)",
  );
  expect(moment).toEqual({ exact: 0 });
  // what changed is chained apart from the initiative, where its backbone would read it
  const events = await api.look(
    "select from audit_event where action ~* 'case|tell' and initiative_id <> '00000000-0000-0000-0000-000000000000'",
  );
  expect(events).toEqual([]);
  expect((await verify(api.url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
});
