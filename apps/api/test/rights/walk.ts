import {
  createSourceEventStream,
  getNamedType,
  execute,
  parse,
  validate,
  type DocumentNode,
  isListType,
  isNonNullType,
  isObjectType,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";
import type { Actor } from "../../src/kernel/actor.ts";
import { Context, type DoorOptions } from "../../src/kernel/context.ts";
import { LiveFeed } from "../../src/kernel/live-feed.ts";
import { Stream } from "../../src/kernel/stream.ts";
import { asked, restricted, secrets, secretsSeen, type Principal } from "./expectations.ts";
import type { World } from "./world.ts";

/** Pages, what a mutation answers beside its record, and problems: their shape is their row. */
export const isStructural = (type: string): boolean => /(Connection|Edge|Payload)$|^(PageInfo|Problem)$/.test(type);

/** Every field that needs a row: of every object type that can be reached, but the structural ones. */
export function reachable(schema: GraphQLSchema): string[] {
  const seen = new Set<string>();
  const rows: string[] = [];
  const visit = (type: GraphQLObjectType) => {
    if (seen.has(type.name)) return;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      if (!isStructural(type.name) && type !== schema.getMutationType()) rows.push(`${type.name}.${field.name}`);
      const named = getNamedType(field.type);
      if (isObjectType(named)) visit(named);
    }
  };
  visit(schema.getQueryType()!);
  visit(schema.getMutationType()!);
  visit(schema.getSubscriptionType()!);
  return rows;
}

/** Every list of alternatives a field may be asked in, as the text of its arguments. */
function waysOf(owner: string, field: GraphQLField<unknown, unknown>): string[] {
  const required = field.args.filter(({ type }) => isNonNullType(type));
  return required.reduce(
    (ways, { name }) => {
      const values = asked[`${owner}.${field.name}.${name}`] ?? asked[name];
      if (!values) throw new Error(`${owner}.${field.name}: say in expectations.ts what its argument ${name} is`);
      return values.flatMap((value) => ways.map((way) => (way ? `${way}, ${name}: ${value}` : `${name}: ${value}`)));
    },
    [""],
  );
}

/** Fields that lead to some of what another leads to as well, and come before it: all of it is asked where all of it is. */
const shortcuts: readonly string[] = ["Initiative.submissions", "Initiative.measurement"];

/** How deep a type first comes in what can be read; pages and their rows are one step. */
const depths = new Map<GraphQLSchema, ReadonlyMap<string, number>>();
function depthsOf(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const known = depths.get(schema);
  if (known) return known;
  const found = new Map<string, number>([[schema.getQueryType()!.name, 0]]);
  const queue: GraphQLObjectType[] = [schema.getQueryType()!];
  for (let type = queue.shift(); type; type = queue.shift())
    for (const { name, type: below } of Object.values(type.getFields())) {
      const named = getNamedType(below);
      if (!isObjectType(named) || shortcuts.includes(`${type.name}.${name}`)) continue;
      const depth = found.get(type.name)! + (isStructural(named.name) ? 0 : 1);
      if ((found.get(named.name) ?? Number.POSITIVE_INFINITY) <= depth) continue;
      found.set(named.name, depth);
      queue.push(named);
    }
  depths.set(schema, found);
  return found;
}

/**
 * Everything that can be asked of a type: every field in every way, with everything below it. A type is asked for everything where it
 * comes first, and further down for what it says by itself; of a payload, that is all. What is `refused` is not asked.
 */
export function selection(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  depth: number,
  refused: ReadonlySet<string> = new Set(),
): string {
  const isFirst = depthsOf(schema).get(type.name) === depth || isStructural(type.name);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (refused.has(`${type.name}.${field.name}`)) return [];
    if (!isFirst && (isObjectType(named) || field.args.length > 0)) return [];
    const below = isObjectType(named)
      ? ` ${selection(schema, named, isStructural(named.name) ? depth : depth + 1, refused)}`
      : "";
    return waysOf(type.name, field).map((way, place) => {
      const alias = place === 0 ? field.name : `${field.name}_${place}: ${field.name}`;
      return `${alias}${way && `(${way})`}${below}`;
    });
  });
  return `{ __typename ${fields.join(" ")} }`;
}

/**
 * One question for each root field, and for each field of the initiative that is asked for; without those fields that may not even be
 * asked by whoever asks, for they are an error and would take the rest of the answer along. `$submitted` is a measurement of A's.
 */
export function questions(schema: GraphQLSchema, { ids }: World, who: Principal): string[] {
  const refused = new Set([...restricted].filter(([, letters]) => letters[who] === "-").map(([field]) => field));
  const query = schema.getQueryType()!;
  return Object.values(query.getFields()).flatMap((field) =>
    waysOf("Query", field).map((way) => {
      const named = getNamedType(field.type);
      const source = `{ ${field.name}${way && `(${way})`} ${isObjectType(named) ? selection(schema, named, isStructural(named.name) ? 0 : 1, refused) : ""} }`;
      return source
        .replaceAll("$submitted", JSON.stringify(ids.submitted))
        .replaceAll("$agendaInForce", JSON.stringify(ids.agenda.inForce))
        .replaceAll("$proposal", JSON.stringify(ids.agenda.asked))
        .replaceAll("$consultation", JSON.stringify(ids.agenda.answered))
        .replaceAll("$case", JSON.stringify(ids.cases.received))
        .replaceAll("$assessment", JSON.stringify(ids.readiness.decided))
        .replaceAll("$meeting", JSON.stringify(ids.heldMeeting))
        .replaceAll("$update", JSON.stringify(ids.words.update))
        .replaceAll("$exchangePost", JSON.stringify(ids.words.tip));
    }),
  );
}

/** One subscription for each there is, to the home initiative: `$home`. What is below a change is asked what it says by itself. */
export function subscriptions(schema: GraphQLSchema): { readonly name: string; readonly source: string }[] {
  return Object.values(schema.getSubscriptionType()!.getFields()).flatMap((field) =>
    waysOf("Subscription", field).map((way) => {
      const change = getNamedType(field.type);
      if (!isObjectType(change)) throw new Error(`${field.name} tells of no object`);
      const below = Object.values(change.getFields()).map(({ name, type }) => {
        const named = getNamedType(type);
        return isObjectType(named) ? `${name} ${selection(schema, named, Number.POSITIVE_INFINITY)}` : name;
      });
      return {
        name: field.name,
        source: `subscription ($home: ID!) { ${field.name}(${way}) { __typename ${below.join(" ")} } }`,
      };
    }),
  );
}

/** What somebody is told who has been listening for hours, and goes away when nothing more has happened. */
export async function listenTo(
  schema: GraphQLSchema,
  { door, believed }: { readonly door: DoorOptions; readonly believed: Actor | null },
  source: string,
  home: string,
): Promise<ExecutionResult[]> {
  const gone = new AbortController();
  let reads = 0;
  const stream = new Stream({
    door,
    feed: new LiveFeed(door.database, () => undefined),
    whoAsks: async () => believed,
    lastEventId: String((Date.now() - 20 * 3_600_000) * 1_000),
    signal: gone.signal,
    inTurn: async (work) => {
      const answer = await work();
      // where to begin, then what has happened
      reads += 1;
      if (reads === 2) gone.abort();
      return answer;
    },
  });
  const args = { schema, document: parse(source), variableValues: { home } };
  const events = await createSourceEventStream({ ...args, contextValue: stream });
  if (!(Symbol.asyncIterator in events)) return [JSON.parse(JSON.stringify(events)) as ExecutionResult];
  const told: ExecutionResult[] = [];
  for await (const event of events) {
    const ctx = new Context(door, believed);
    const answer = await execute({ ...args, rootValue: event, contextValue: ctx });
    await ctx.end();
    told.push(JSON.parse(JSON.stringify(answer)) as ExecutionResult);
  }
  return told;
}

/** What one principal was given: the values of every field of the home initiative, and every answer's whole text. */
export interface Given {
  readonly values: Map<string, unknown[]>;
  /** The codes of organisations whose rows came, by type. */
  readonly owners: Map<string, Set<string>>;
  readonly errors: string[];
  /** Pages that say more of themselves than their rows do. */
  readonly pages: string[];
  text: string;
}

export const nothingGiven = (): Given => ({ values: new Map(), owners: new Map(), errors: [], pages: [], text: "" });

const documents = new Map<string, DocumentNode>();

/** Asks with what somebody holds in their hands. A question is read and checked once, however many ask it. */
export async function ask(
  schema: GraphQLSchema,
  ctx: Context,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const document = documents.get(source) ?? parse(source);
  if (!documents.has(source)) {
    const [wrong] = validate(schema, document);
    if (wrong) throw wrong;
    documents.set(source, document);
  }
  const answer = await execute({ schema, document, variableValues, contextValue: ctx });
  await ctx.end();
  return JSON.parse(JSON.stringify(answer)) as ExecutionResult;
}

/** What an error is called; one that nobody meant for the person has no code of ours, and is masked where it is served. */
export const codeOf = (extensions: Record<string, unknown> | undefined): string =>
  typeof extensions?.["code"] === "string" ? extensions["code"] : "unforeseen";

/**
 * Takes an answer apart: an object of this type, and all below it. Rows of other initiatives are read for secrets only.
 */
export function take(
  given: Given,
  world: World,
  type: GraphQLObjectType,
  answer: ExecutionResult,
  data: unknown,
): void {
  given.text += JSON.stringify(data ?? null);
  for (const { message, extensions, path } of answer.errors ?? []) {
    given.text += message;
    given.errors.push(`${path?.join(".")}: ${codeOf(extensions)}: ${message}`);
  }
  visit(data, type);

  function visit(value: unknown, outer: GraphQLOutputType): void {
    const inner = isNonNullType(outer) ? outer.ofType : outer;
    if (isListType(inner)) return Array.isArray(value) ? value.forEach((one) => visit(one, inner.ofType)) : undefined;
    if (!isObjectType(inner) || !isHome(value, world)) return;
    given.pages.push(...pageFindings(inner.name, value));
    const owner = value["membership"] as { code?: string } | undefined;
    if (owner?.code) given.owners.set(inner.name, (given.owners.get(inner.name) ?? new Set()).add(owner.code));
    for (const [alias, below] of Object.entries(value)) {
      const field = inner.getFields()[alias.replace(/_\d+$/, "")];
      if (!field) continue;
      visit(below, field.type);
      const row = `${inner.name}.${field.name}`;
      if (isSomething(below, world)) given.values.set(row, [...(given.values.get(row) ?? []), below]);
    }
  }
}

/** What a page says of itself is what its rows say: no count and no cursor tells of a row that is not there. */
function pageFindings(type: string, { nodes, edges, totalCount, pageInfo }: Record<string, unknown>): string[] {
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return [];
  const { endCursor } = pageInfo as { endCursor: string | null };
  const isTrue =
    edges.length === nodes.length && totalCount === nodes.length && (endCursor === null) === (nodes.length === 0);
  return isTrue ? [] : [`a ${type} of ${nodes.length} rows has ${edges.length} edges and counts ${String(totalCount)}`];
}

/** An object that is not of another initiative: opaque ids say whose they are. */
function isHome(value: unknown, { rows }: World): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const id = "id" in value && typeof value.id === "string" ? value.id : "";
  const packed = Buffer.from(id.slice(4), "base64url").toString("hex").slice(0, 32);
  return packed.length < 32 || /^0+$/.test(packed) || packed === rows.home.replaceAll("-", "");
}

/** Nothing is null, an empty list, a page without rows, and what is another initiative's. */
function isSomething(value: unknown, world: World): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some((one) => isSomething(one, world));
  if (typeof value !== "object") return true;
  if (!isHome(value, world)) return false;
  return "nodes" in value ? isSomething(value.nodes, world) : true;
}

/** What a principal may come across and must not, and the other way round. `demanded` is off where the policies are. */
export function secretFindings(given: Given, who: Principal, demanded: boolean): string[] {
  return Object.entries(secrets).flatMap(([name, text]) => {
    const letter = secretsSeen.get(name)![who];
    const isThere = new RegExp(`(?<![\\w@.])${text.replaceAll(".", "\\.")}(?!\\w)`).test(given.text);
    if (isThere && letter === "-") return [`${who} comes across ${name} (${text})`];
    return demanded && !isThere && letter === "R" ? [`${who} is not told ${name} (${text})`] : [];
  });
}
