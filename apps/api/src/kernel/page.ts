import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import { uuidPattern } from "./node-id.ts";
import { BadInput } from "./refusal.ts";

/** One page of a list, by keyset: cursors point at a row, so they survive rows that come and go before them. */
export interface Page<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
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

/**
 * The key after which a page begins: `[sortKey, id]`, or null for the first page. `limit` is one more than asked, so that the
 * page knows whether another follows; `sortKey` is what the list's sort keys look like. BAD_USER_INPUT where `first` is not 1–100 or
 * the cursor is none of ours.
 */
export function keyset(
  { first, after }: PageAsked,
  sortKey: RegExp = /^[^\0]*$/,
): { limit: number; after: readonly [string, string] | null } {
  if (first < 1 || first > 100) throw new BadInput("first must be 1 to 100.");
  return { limit: first + 1, after: after ? parseCursor(after, sortKey) : null };
}

/** Makes a page of the rows that `keyset` asked for; `keyOf` gives each row's sort key and id. */
export function page<Node>(
  { first, after }: PageAsked,
  rows: readonly Node[],
  totalCount: number,
  keyOf: (node: Node) => readonly [string, string],
): Page<Node> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ node, cursor: Buffer.from(JSON.stringify(keyOf(node))).toString("base64url") }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

function parseCursor(cursor: string, sortKey: RegExp): readonly [string, string] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(key) && key.length === 2 && typeof key[0] === "string" && typeof key[1] === "string")
      if (sortKey.test(key[0]) && uuidPattern.test(key[1])) return [key[0], key[1]];
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
