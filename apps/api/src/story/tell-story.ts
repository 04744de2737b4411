import {
  execute,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  parse,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import type { Problem } from "@keelson/domain/measurement/problem";
import { writeDown } from "../audit/write-down.ts";
import { localContextOf } from "../identity/local-context-of.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Batch, Context, Unit, Work } from "../kernel/context.ts";
import { localContextSql } from "../kernel/local-context.ts";
import { Refused } from "../kernel/refusal.ts";
import { today } from "../kernel/today.ts";
import { Names, type Came, type Known } from "./names.ts";

/** One thing that somebody did: a mutation of the API, sent by them, some days ago. */
export interface Deed {
  /** From the day on which the story is told: 0 is that day, -30 a month before. */
  readonly day: number;
  /** The address of who did it. */
  readonly by: string;
  /** The mutation's name. */
  readonly does: string;
  /** Its input, with the names of `Names` in place of ids and days. */
  readonly input: unknown;
  /** What later deeds call what came of it. */
  readonly as?: string;
}

/** A sample's story: all of it in one transaction, or nothing. */
export interface Telling {
  readonly initiativeId: string;
  readonly timeZone: string;
  readonly deeds: readonly Deed[];
  /** Those who did it, by their addresses. */
  readonly actors: ReadonlyMap<string, Actor>;
  readonly known: Known;
  readonly schema: GraphQLSchema;
}

/**
 * Tells what people of a sample have done, as they would have done it: each deed is a mutation of the API in its own person's name, with
 * that person's rights, refusals and row-level security, and one audit event each. They take the day for that of the deed; the database does
 * not: what it stamps itself, the audit trail above all, says when it was really written down. Throws where a deed is refused.
 */
export const tellStory: Work<Telling, object> = async (unit, telling) => {
  const { deeds, actors, known, schema, initiativeId, timeZone } = telling;
  const first = today(unit.now, timeZone);
  const send = senderOf(schema);
  const names = new Names(unit, initiativeId, known, (days) => dayFrom(first, days));
  for (const deed of deeds) {
    const actor = actors.get(deed.by);
    if (!actor) throw new Error(`nobody of the story has the address ${deed.by}`);
    // at noon it is the same day everywhere around
    const now = deed.day === 0 ? unit.now : new Date(`${dayFrom(first, deed.day)}T12:00:00Z`);
    await begin(unit, actor, dayFrom(first, deed.day));
    const input = await names.said(deed.input);
    const came = await send(new Doing(unit, actor, now), deed.does, input);
    if (deed.as !== undefined) names.remember(deed.as, came);
  }
  // what the door writes down at the end is of no deed
  await begin(unit, null, "");
  return {};
};

/**
 * From here on the transaction is this person's, and what it changes is of a new event. What is answered in a round is of the deed's day: that
 * holds in an initiative of which the owner has said that it is being told, and nowhere else.
 */
async function begin(unit: Unit, actor: Actor | null, day: string): Promise<void> {
  await unit.rows(
    `${localContextSql(localContextOf(actor))}, set_config('app.event', uuidv7()::text, true), set_config('app.day', $1, true)`,
    [day],
  );
}

const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What resolvers take for the context of an operation: one deed in the story's transaction. */
class Doing implements Pick<Context, "actor" | "run" | "ask" | "load"> {
  readonly actor: Actor;
  private readonly unit: Unit;
  private reason: string | null = null;

  constructor(unit: Unit, actor: Actor, now: Date) {
    this.actor = actor;
    this.unit = { ...unit, actor, now, because: (reason) => void (this.reason = reason), become: () => undefined };
  }

  async run<Input, Output extends object>(
    work: Work<Input, Output>,
    input: Input,
    refused: Output,
  ): Promise<Output & { problems: readonly Problem[] }> {
    try {
      const output = await work(this.unit, input);
      await writeDown(this.unit, work.name, this.reason);
      return { ...output, problems: [] };
    } catch (error) {
      if (error instanceof Refused) return { ...refused, problems: error.problems };
      throw error;
    }
  }

  ask<Input, Output>(work: Work<Input, Output>, input: Input): Promise<Output> {
    return work(this.unit, input);
  }

  async load<Key, Value>(batch: Batch<Key, Value>, key: Key): Promise<Value> {
    const [value] = await batch(this.unit, [key]);
    return value as Value; // one slot a key
  }
}

/** What a mutation answers, as far as later deeds speak of it: its id, and the numbers by which a change is not made over another's. */
const told = ["id", "version", "minutesVersion", "contentHash"];

/** What comes with a record and is spoken of by its place in it, as what a screen asks to be seen to. */
const parts = ["conditions"];

interface Sending {
  readonly document: DocumentNode;
  /** Whether it answers with a list of records. */
  readonly isList: boolean;
}

/** Sends mutations as their clients would. Each is written once, however often it is sent. */
function senderOf(schema: GraphQLSchema) {
  const known = new Map<string, Sending>();
  return async (context: Doing, name: string, input: unknown): Promise<Came> => {
    const sending = known.get(name) ?? sendingOf(schema, name);
    known.set(name, sending);
    const { data, errors } = await execute({
      schema,
      document: sending.document,
      variableValues: { input },
      contextValue: context,
    });
    const did = data?.["did"] as { it?: Came | readonly Came[] | null; problems: readonly Problem[] } | undefined;
    if (errors || !did || did.problems.length > 0) {
      const why = JSON.stringify({ name, input, errors, problems: did?.problems });
      throw new Error(`the story cannot be told: ${why}`, { cause: errors?.[0]?.originalError });
    }
    return (sending.isList ? (did.it as readonly Came[])[0] : (did.it as Came | null | undefined)) ?? {}; // as the schema says
  };
}

function sendingOf(schema: GraphQLSchema, name: string): Sending {
  const mutation = schema.getMutationType()?.getFields()[name];
  const [argument] = mutation?.args ?? [];
  if (!mutation || !argument) throw new Error(`there is no mutation ${name}`);
  const payload = getNamedType(mutation.type) as GraphQLObjectType; // as all of ours
  const record = Object.values(payload.getFields()).find(
    (field) => field.name !== "problems" && isObjectType(getNamedType(field.type)),
  );
  const fields = record ? fieldsOf(getNamedType(record.type) as GraphQLObjectType) : [];
  const asked = fields.length > 0 ? `it: ${record?.name} { ${fields.join(" ")} }` : "";
  return {
    document: parse(
      `mutation ($input: ${String(argument.type)}) { did: ${name}(input: $input) { ${asked} problems { code message path } } }`,
    ),
    isList: record !== undefined && isListType(getNullableType(record.type)),
  };
}

const fieldsOf = (type: GraphQLObjectType): string[] =>
  Object.values(type.getFields())
    .map((field) => field.name)
    .flatMap((name) => (told.includes(name) ? [name] : parts.includes(name) ? [`${name} { id }`] : []));
