import "reflect-metadata";
import { dayNumberOf } from "@keelson/domain/measurement/civil-date";
import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import { nil, uuidPattern } from "./node-id.ts";
import { BadInput } from "./refusal.ts";

/** One page of a list, by keyset: cursors point at a row, so they survive rows that come and go before them. */
export class Page<Node> {
  readonly nodes: readonly Node[];
  private readonly around: Around;

  constructor(nodes: readonly Node[], around: Around) {
    this.nodes = nodes;
    this.around = around;
  }

  // most ask for the nodes alone. These stand on the class and not in a literal: V8 gives every literal whose getters close over
  // something a shape of its own, and a shape keeps what it closes over, all the rows, until the next long collection
  get edges(): readonly { readonly node: Node; readonly cursor: string }[] {
    return this.nodes.map((node, nth) => ({ node, cursor: this.around.cursorAt(nth) }));
  }

  get pageInfo(): PageInfo {
    const { hasNextPage, hasPreviousPage, cursorAt } = this.around;
    const last = this.nodes.length - 1;
    const [startCursor, endCursor] = last < 0 ? [null, null] : [cursorAt(0), cursorAt(last)];
    return { hasNextPage, hasPreviousPage, startCursor, endCursor };
  }

  /** How many rows the whole list has: counted only for whoever reads it. */
  get totalCount(): number | Promise<number> {
    return this.around.count();
  }

  /** The same page, of what each of its nodes is to somebody else. */
  map<Other>(nodeOf: (node: Node) => Other): Page<Other> {
    return new Page(this.nodes.map(nodeOf), this.around);
  }
}

/** What a page knows beside its nodes. */
interface Around {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly cursorAt: (nth: number) => string;
  readonly count: () => number | Promise<number>;
}

/** What is asked of a list: how many (1–100), and after which cursor. */
export interface PageAsked {
  readonly first: number;
  readonly after?: string | null;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;
  @Field(() => Boolean)
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true })
  startCursor!: string | null;
  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** A row's place in its list: its sort key, and its id among rows of the same sort key. */
export type Key = readonly [sortKey: string, id: string];

/** In which order a list comes. */
export interface Order {
  readonly type: "text" | "date" | "timestamptz";
  readonly direction: "asc" | "desc";
  /** The place before every row. */
  readonly start: Key;
  readonly isSortKey: (text: string) => boolean;
}

/** By a name or code, in the order of the alphabet. */
export const byText: Order = {
  type: "text",
  direction: "asc",
  start: ["", nil],
  isSortKey: (text) => !text.includes("\0"),
};

/** By a day, the newest first. */
export const newestFirst: Order = {
  type: "date",
  direction: "desc",
  start: ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  // the database knows no year 0
  isSortKey: (text) => dayNumberOf(text) !== null && text >= "0001",
};

/** By a day, the oldest first. */
export const oldestFirst: Order = { ...newestFirst, direction: "asc", start: ["-infinity", nil] };

/** By an instant, the latest first. */
export const latestFirst: Order = {
  ...newestFirst,
  type: "timestamptz",
  // an instant as we write it: others are read differently here and by the database, or by one of them alone
  isSortKey: (text) =>
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString() === text &&
    newestFirst.isSortKey(text.slice(0, 10)),
};

/** From where a page is read, and how many rows. */
export interface Keyset {
  readonly limit: number;
  readonly after: Key;
}

/**
 * The place after which a page begins. `limit` is one more than asked, so that the page knows whether another follows.
 * BAD_USER_INPUT where `first` is not 1–100 or the cursor is none of ours.
 */
export function keyset({ first, after }: PageAsked, order: Order = byText): Keyset {
  if (first < 1 || first > 100) throw new BadInput("first must be 1 to 100.");
  return { limit: first + 1, after: after ? parseCursor(after, order) : order.start };
}

/** Makes a page of the rows that `keyset` asked for; `keyOf` gives each row's place. */
export function page<Node>(
  { first, after }: PageAsked,
  rows: readonly Node[],
  count: () => number | Promise<number>,
  keyOf: (node: Node) => Key,
): Page<Node> {
  const nodes = rows.slice(0, first);
  return new Page(nodes, {
    hasNextPage: rows.length > first,
    hasPreviousPage: Boolean(after),
    cursorAt: (nth) => cursorOf(keyOf(nodes[nth] as Node)), // asked of rows that there are
    count,
  });
}

const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString("base64url");

function parseCursor(cursor: string, { isSortKey }: Order): Key {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(key) && key.length === 2 && typeof key[0] === "string" && typeof key[1] === "string")
      if (isSortKey(key[0]) && uuidPattern.test(key[1])) return [key[0], key[1]];
  } catch {
    // falls through to the one answer for all cursors that are not ours
  }
  throw new BadInput("after must be a cursor of this list.");
}

/** The Relay connection of a type, named after it: `Connection(IndicatorType, "Indicator")` is IndicatorConnection. */
export function Connection<Node extends object>(node: ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => node)
    node!: Node;
    @Field(() => String)
    cursor!: string;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [Edge])
    edges!: Edge[];
    @Field(() => [node])
    nodes!: Node[];
    @Field(() => PageInfo)
    pageInfo!: PageInfo;
    @Field(() => Int)
    totalCount!: number;
  }
  return ConnectionType;
}
