import { getNamedType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { DatabaseError } from "pg";
import { localContextOf } from "../../src/identity/local-context-of.ts";
import type { Actor } from "../../src/kernel/actor.ts";
import { localContextSql } from "../../src/kernel/local-context.ts";
import {
  attempts,
  restricted,
  restrictedQuestions,
  fields,
  inputs,
  twoSides,
  partnersWord,
  secrets,
  variants,
  mutations,
  own,
  type Principal,
} from "./expectations.ts";
import { backboneGiven } from "./backbone.ts";
import { asking, both, entering, policiesAlone, type Mode } from "./modes.ts";
import type { Sandbox } from "./sandbox.ts";
import {
  ask,
  codeOf,
  listenTo,
  nothingGiven,
  questions,
  reachable,
  secretFindings,
  selection,
  subscriptions,
  take,
  type Given,
} from "./walk.ts";
import type { World } from "./world.ts";

/** What the checks run against. Each gives its findings as sentences; none of them is a good answer. */
export interface Ground {
  readonly schema: GraphQLSchema;
  readonly world: World;
  readonly sandbox: Sandbox;
}

/** Where the policies are on, answers are what expectations.ts says to the letter; where they are off, nothing more comes out. */
const isToTheLetter = (mode: Mode): boolean => mode === both || mode === policiesAlone;

/** Every row of expectations.ts has its field or mutation, and every field and mutation its row. */
export function missingRows({ schema }: Pick<Ground, "schema">): string[] {
  const differ = (what: string, is: readonly string[], expected: readonly string[]) => [
    ...is.filter((name) => !expected.includes(name)).map((name) => `${what} ${name} has no row`),
    ...expected.filter((name) => !is.includes(name)).map((name) => `the row ${name} has no ${what}`),
  ];
  const sent = Object.keys(schema.getMutationType()!.getFields());
  return [
    ...differ("field", reachable(schema), [...fields.keys()]),
    ...differ("mutation", sent, [...new Set([...mutations.keys()].map(nameOf))]),
    ...differ("row of a mutation", [...mutations.keys()], Object.keys(inputs)),
  ];
}

/** A mutation may have a row for each kind of input: `waiveObligationPeriods, safety`. */
const nameOf = (row: string): string => row.split(",")[0]!;

/** Everything that can be read, and the payload of everything that may be done, by one principal. */
export async function readFindings({ schema, world, sandbox }: Ground, mode: Mode, who: Principal): Promise<string[]> {
  const actor = world.actors[who];
  const given = nothingGiven();
  await sandbox.undone(mode.login, async () => {
    for (const source of questions(schema, world, who)) {
      const answer = await ask(schema, asking(sandbox, world, mode, actor), source);
      take(given, world, schema.getQueryType()!, answer, answer.data);
    }
    for (const { name, source } of subscriptions(schema))
      for (const answer of await listenTo(schema, entering(sandbox, world, mode, actor), source, world.home.id)) {
        const isRefused = answer.errors?.every(({ extensions }) => codes.includes(codeOf(extensions))) ?? false;
        const isNothing = isRefused && fields.get(`Subscription.${name}`)?.[who] === "-";
        take(given, world, schema.getSubscriptionType()!, isNothing ? {} : answer, answer.data);
      }
    for (const [row, letters] of restricted) {
      const answer = await ask(schema, asking(sandbox, world, mode, actor), restrictedQuestions[row]!);
      const isRefused = answer.errors?.every(({ extensions }) => codes.includes(codeOf(extensions))) ?? false;
      // whoever does not know the initiative is not told that the question was wrong
      const isNothing = letters[who] === "-" && (isRefused || answer.data?.["initiative"] === null);
      take(given, world, schema.getQueryType()!, isNothing ? {} : answer, answer.data);
      if (letters[who] === "-" && !isNothing && isToTheLetter(mode)) given.errors.push(`${row} is answered`);
    }
    return null;
  });
  const problems = [...secretFindings(given, who, isToTheLetter(mode)), ...ownerFindings(given, who)];
  if (!isToTheLetter(mode)) return problems.map((found) => `${mode.name}: ${found}`);
  // a mutation tells its sender no more than they may read
  const told = nothingGiven();
  for (const [name, row] of mutations)
    if (row[who] === "W") await takePayloads({ schema, world, sandbox }, mode, who, name, told);
  const errors = [...given.errors, ...told.errors].map((error) => `${who} is refused an answer: ${error}`);
  const pages = [...given.pages, ...told.pages].map((page) => `${who}: ${page}`);
  const findings = [
    ...secretFindings(told, who, false),
    ...ownerFindings(told, who),
    ...letterFindings([given, told], who),
  ];
  return [...problems, ...errors, ...pages, ...findings].map((found) => `${mode.name}: ${found}`);
}

function letterFindings(given: readonly Given[], who: Principal): string[] {
  return [...fields].flatMap(([row, letters]) => {
    const letter = letters[who];
    const values = given.flatMap(({ values: found }) => found.get(row) ?? []);
    if (letter === "o") return [];
    if (letter === "-") return values.length > 0 ? [`${who} is given ${row}: ${JSON.stringify(values[0])}`] : [];
    if (values.length === 0) return [`${who} is not given ${row}`];
    // the backbone sees at once, and nothing of what it sees is hidden from it
    if (row === "Aggregate.suppressed" && values.includes(true) !== (letter === "A"))
      return [`${who} is told that ${letter === "A" ? "nothing" : "something"} is suppressed`];
    return [];
  });
}

const ownCode: Partial<Record<Principal, string>> = { lead: "A", reporter: "B" };

/** People who meet and agree on things know each other by name, and nothing else of each other: docs/decisions/0028 and 0031. */
const knownByName: readonly string[] = ["ActionOwner", "Attendance", "Author", "BackboneOwner", "Seat"];

/** Who is a member is known to all who take part. */
const knownToAll: readonly string[] = ["AdmitMembershipPayload", "MoveMembershipPayload"];

/** Rows that say whose they are are the backbone's to read, or those of one's own organisation. */
function ownerFindings(given: Given, who: Principal): string[] {
  if (who === "director" || who === "staff") return [];
  return [...given.owners]
    .filter(([type]) => !knownByName.includes(type) && !knownToAll.includes(type))
    .flatMap(([type, codes]) =>
      [...codes].filter((code) => code !== ownCode[who]).map((code) => `${who} is given a ${type} of ${code}`),
    );
}

/** Deeper than anything is read first: a payload's objects say what they say by themselves. */
const payloadDepth = 50;

async function takePayloads(ground: Ground, mode: Mode, who: Principal, name: string, told: Given): Promise<void> {
  const { schema, world } = ground;
  const payload = getNamedType(schema.getMutationType()!.getFields()[nameOf(name)]!.type) as GraphQLObjectType;
  await ground.sandbox.undone(mode.login, async () => {
    const { answer, data } = await send(
      ground,
      mode,
      world.actors[who],
      name,
      0,
      selection(schema, payload, payloadDepth),
    );
    take(told, world, payload, answer, data);
    return null;
  });
}

async function send(
  { schema, world, sandbox }: Ground,
  mode: Mode,
  actor: Actor | null,
  name: string,
  which: number | object,
  fields = "{ problems { code message path } }",
) {
  const type = String(schema.getMutationType()!.getFields()[nameOf(name)]!.args[0]!.type);
  const source = `mutation ($input: ${type}) { it: ${nameOf(name)}(input: $input) ${fields} }`;
  const input = typeof which === "number" ? inputs[name]!(world.ids)[which] : which;
  const answer = await ask(schema, asking(sandbox, world, mode, actor), source, { input });
  const data = (answer.data as { it?: { problems?: { code: string }[] } } | null | undefined)?.it;
  const codes = [
    ...(answer.errors ?? []).map(({ extensions }) => codeOf(extensions)),
    ...(data?.problems ?? []).map(({ code }) => code),
  ];
  return { answer, data, codes };
}

/** What whoever may not do it is told: not found and forbidden are one answer. */
export const refusal = (who: Principal): string => (who === "public" ? "UNAUTHENTICATED" : "NOT_FOUND");

/** Every mutation by one principal: done and written by those who may, refused to all others, who have written nothing. */
export async function writeFindings(ground: Ground, mode: Mode, who: Principal): Promise<string[]> {
  const findings: string[] = [];
  for (const [name, row] of mutations) {
    const may = row[who] === "W" && !(claimsAnother(mode) && name === "createApiToken");
    if (may && !isToTheLetter(mode)) continue;
    const said = await tried(ground, mode, ground.world.actors[who], name, 0);
    if (may && said.codes.length > 0) findings.push(`${who} may not ${name}: ${said.codes.join(", ")} ${said.told}`);
    if (may && said.codes.length === 0 && said.written.length === 0) findings.push(`${who} wrote nothing by ${name}`);
    findings.push(
      ...said.codes
        .filter((code) => !isKnown(code, said.told))
        .map((code) => `${who} is told ${code} of ${name}: ${said.told}`),
    );
    if (!may && said.written.length > 0) findings.push(`${who} wrote ${said.written.join(", ")} by ${name}`);
    if (!may && isToTheLetter(mode) && said.codes.join() !== refusal(who))
      findings.push(`${who} is told ${said.codes.join(", ") || "nothing"} of ${name}: ${said.told}`);
  }
  return findings.map((found) => `${mode.name}: ${found}`);
}

/** The codes a client may ever be told by a walk; a refusal of the database itself is masked, and told as an id. */
const codes: readonly string[] = [
  "NOT_FOUND UNAUTHENTICATED SCOPE_REQUIRED SCOPE_NOT_HELD BAD_USER_INPUT",
  "CONFLICT_OF_INTEREST FOUR_EYES_REQUIRED TRANSITION_NOT_ALLOWED REASON_REQUIRED CODE_TAKEN CONFLICT",
  "UNKNOWN_INDICATOR DIMENSION_DIFFERS OBLIGATION_EXISTS NOT_A_PARTNER ROLE_NOT_ALLOWED SLUG_TAKEN NOT_SET NOT_OPEN",
].flatMap((line) => line.split(" "));
const refusedByDatabase =
  /row-level security|permission denied|NOT_THE_PARTNER|NOT_THE_BACKBONE|TRANSITION_NOT_ALLOWED|has no clock/;
const isKnown = (code: string, message: string): boolean =>
  codes.includes(code) || (code === "unforeseen" && refusedByDatabase.test(message));

/** Then what is one's own is another's: no token is made for somebody else. */
const claimsAnother = (mode: Mode): boolean => mode.name.endsWith("somebody else");

/** What nobody does who is on both sides of a check, whatever else they may. */
export async function twoSidesFindings(ground: Ground, mode: Mode): Promise<string[]> {
  const { sandbox, world } = ground;
  const findings: string[] = [];
  for (const { name, who, given, input, codes } of twoSides(world)) {
    const said = await sandbox.undone(mode.login, async () => {
      // no audit of what is given by hand
      await sandbox.look(
        `set local session_replication_role = replica; ${given}; set local session_replication_role = origin`,
      );
      return send(ground, mode, world.actors[who], name, input);
    });
    if (said.codes.join() !== codes.join())
      findings.push(`${who} is told ${said.codes.join() || "nothing"} of ${name}, not ${codes.join()}`);
  }
  return findings.map((found) => `${mode.name}: ${found}`);
}

/** What is tried by hand, past policies and row-level security: the triggers and functions of the database refuse it. */
export async function attemptFindings({ sandbox, world }: Ground): Promise<string[]> {
  const findings: string[] = [];
  for (const { who, sql, seen } of attempts(world)) {
    const reached = await sandbox.undone("app", async () => {
      await sandbox.asApp(localContextSql(localContextOf(world.actors[who])));
      await sandbox.asApp("select set_config('app.event', uuidv7()::text, true)");
      try {
        const given = await sandbox.asApp(sql);
        return seen ? await sandbox.look(seen) : given;
      } catch (error) {
        if (!(error instanceof DatabaseError)) throw error;
        // by a policy of row-level security, or by a trigger
        return error.code === "42501" ||
          /^(NOT_THE_PARTNER|NOT_THE_BACKBONE|TRANSITION_NOT_ALLOWED|CONFLICT_OF_INTEREST)/.test(error.message)
          ? []
          : [error.message];
      }
    });
    if (reached.length > 0) findings.push(`${who} may ${sql}: ${JSON.stringify(reached[0])}`);
  }
  return findings;
}

/** People who are nearly a principal write and read as their roles say, and no more. */
export async function variantFindings(ground: Ground, mode: Mode): Promise<string[]> {
  const { sandbox, schema, world } = ground;
  const findings: string[] = [];
  for (const { name, actor, ...expected } of variants(world)) {
    const done = async (mutation: string) => (await tried(ground, mode, actor, mutation, 0)).written.length > 0;
    const given = nothingGiven();
    await sandbox.undone(mode.login, async () => {
      for (const source of questions(schema, world, "lead")) {
        const answer = await ask(schema, asking(sandbox, world, mode, actor), source);
        take(given, world, schema.getQueryType()!, answer, answer.data);
      }
    });
    const is = {
      records: await done("recordMeasurements"),
      accepts: await done("acceptMeasurements"),
      waives: await done("waiveObligationPeriods, safety"),
      reads: given.text.includes(secrets.submittedByA),
      readsDrafts: given.text.includes(secrets.draftOfA),
    };
    for (const [right, value] of Object.entries(is)) {
      const may = expected[right as keyof typeof is];
      // row-level security knows the partner: which of its people may let it off is for the policies alone
      if (right === "waives" && !isToTheLetter(mode)) continue;
      // where the policies are off nothing is promised to be done, only not to be
      if (isToTheLetter(mode) ? value !== may : value && !may)
        findings.push(`${mode.name}: ${name} ${may ? "no longer " : ""}${right}`);
    }
  }
  return findings;
}

/**
 * Property 11: by no mutation of the schema, whatever is sent, does somebody of the backbone write what a partner says. Every input
 * of every mutation is sent, and what partners have said is as it was. With the policies off it is refused all the same.
 */
export async function partnersWordFindings(ground: Ground, mode: Mode, who: Principal): Promise<string[]> {
  const { sandbox, world } = ground;
  const findings: string[] = [];
  const said = async () => JSON.stringify(await sandbox.look(partnersWord));
  for (const name of mutations.keys())
    for (const which of inputs[name]!(world.ids).keys()) {
      const isSame = await sandbox.undone(mode.login, async () => {
        const former = await said();
        await send(ground, mode, world.actors[who], name, which);
        return (await said()) === former;
      });
      if (!isSame) findings.push(`${mode.name}: ${who} changed what a partner says by ${name} (input ${which})`);
    }
  return findings;
}

/** The same by somebody who may, with a token that may only read. */
export async function readingTokenFindings(ground: Ground, mode: Mode, who: Principal): Promise<string[]> {
  const actor = ground.world.actors[who];
  const reading: Actor | null = actor && { ...actor, scopes: ["READ"] };
  const findings: string[] = [];
  for (const [name, row] of mutations) {
    if (row[who] !== "W") continue;
    // what one makes for oneself is no other's: only the policies ask what the token is for
    if (!isToTheLetter(mode) && own.includes(name)) continue;
    const said = await tried(ground, mode, reading, name, 0);
    if (said.written.length > 0) findings.push(`${who}, reading, wrote ${said.written.join(", ")} by ${name}`);
    if (isToTheLetter(mode) && !["SCOPE_REQUIRED", "SCOPE_NOT_HELD"].includes(said.codes.join()))
      findings.push(`${who}, reading, is told ${said.codes.join()} of ${name}`);
  }
  return findings.map((found) => `${mode.name}: ${found}`);
}

/** What a mutation said, and which tables it left different; all of it undone. */
async function tried(ground: Ground, mode: Mode, actor: Actor | null, name: string, which: number) {
  const { sandbox } = ground;
  return sandbox.undone(mode.login, async () => {
    const given = backboneGiven[name];
    if (given !== undefined)
      // no audit of what is given by hand
      await sandbox.look(
        `set local session_replication_role = replica; ${given}; set local session_replication_role = origin`,
      );
    const from = given === undefined ? before : await sandbox.digests();
    const { answer, codes } = await send(ground, mode, actor, name, which);
    const told = answer.errors?.map(({ message }) => message).join("; ") ?? "";
    // most refusals come before anything is written: then there is nothing to compare
    const written = (await sandbox.hasWritten()) ? await changed(sandbox, from) : [];
    return { codes, told, written };
  });
}

let before: Record<string, string> = {};

/** Takes down how every table stands, for `changed`. */
export async function remember(sandbox: Sandbox): Promise<void> {
  before = await sandbox.undone("superuser", () => sandbox.digests());
}

async function changed(sandbox: Sandbox, from = before): Promise<string[]> {
  const after = await sandbox.digests();
  return Object.keys(after).filter((table) => after[table] !== from[table]);
}
