import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import type { Unit } from "./context.ts";

/** What rows of a statement are read as. */
export interface Entities<Node> {
  /** The entity that a row is, and its alias in the SQL; by their properties, the aliases of those it brings along. */
  readonly node: readonly [entity: EntityTarget<Node>, alias: string];
  readonly relations?: Readonly<Record<string, string>>;
}

/**
 * Reads entities by a statement of our own, from its `from` on: what every operation reads is not worth TypeORM's query builder, which
 * takes longer to write such a statement than PostgreSQL to answer it.
 */
export function readerOf<Node extends ObjectLiteral>(read: Entities<Node>) {
  const entities = entitiesOf(read);
  return async ({ db, rows }: Unit, from: string, values: readonly unknown[]): Promise<Node[]> => {
    const { node, nodeOf } = entities(db);
    return (await rows<{ node: unknown }>(`select ${node} as node ${from}`, values)).map((row) => nodeOf(row.node));
  };
}

/** The columns of entities in SQL, and the node that a row of them is: of the shape that TypeORM gives. */
export function entitiesOf<Node extends ObjectLiteral>(read: Entities<Node>) {
  const known = new WeakMap<DataSource, Reading<Node>>();
  return ({ dataSource }: EntityManager): Reading<Node> => {
    const before = known.get(dataSource);
    if (before) return before;
    const reading = readingOf(dataSource, read);
    known.set(dataSource, reading);
    return reading;
  };
}

/**
 * A row travels as one JSON array: taking fifty columns apart one by one took `pg` two to three times as long as it takes to parse that.
 */
interface Reading<Node> {
  /** A row, as it is sent. */
  readonly node: string;
  /** The same in two steps, where rows are sorted before they are sent: its columns by names of their own, and the row of a table of them. */
  readonly columns: string;
  readonly nodeIn: (table: string) => string;
  readonly nodeOf: (sent: unknown) => Node;
}

function readingOf<Node extends ObjectLiteral>(
  dataSource: DataSource,
  { node: [entity, alias], relations = {} }: Entities<Node>,
): Reading<Node> {
  const metadata = dataSource.getMetadata(entity);
  const own = columnsOf(alias, metadata.columns);
  const brought = Object.entries(relations).map(([property, of]) => {
    const relation = metadata.findRelationWithPropertyPath(property);
    if (!relation) throw new Error(`${metadata.name} has no ${property}`);
    return { property, columns: columnsOf(of, relation.inverseEntityMetadata.columns) };
  });
  const all = [own, ...brought.map(({ columns }) => columns)];
  const row = (cell: (column: Sent) => string) =>
    `json_build_array(${all.map((columns) => `json_build_array(${columns.map(cell).join(", ")})`).join(", ")})`;
  const read = (sent: readonly unknown[], columns: readonly Sent[]): Record<string, unknown> => {
    const node: Record<string, unknown> = {};
    // not by entries(): its pairs would be most of what a list allocates
    columns.forEach(({ property, valueOf }, index) => {
      node[property] = valueOf ? valueOf(sent[index]) : sent[index];
    });
    return node;
  };
  return {
    node: row(({ sql }) => sql),
    columns: all.flatMap((columns) => columns.map(({ sql, name }) => `${sql} as ${name}`)).join(", "),
    nodeIn: (table) => row(({ name }) => `${table}.${name}`),
    nodeOf: (sent) => {
      const [values = [], ...others] = sent as unknown[][]; // as `row` builds it
      const node = read(values, own);
      brought.forEach(({ property, columns }, index) => {
        node[property] = read(others[index] ?? [], columns);
      });
      return node as unknown as Node; // all its columns, and what it brings along
    },
  };
}

interface Sent {
  readonly property: string;
  readonly sql: string;
  readonly name: string;
  /** What JSON does not say by itself. */
  readonly valueOf: ((value: unknown) => unknown) | null;
}

const columnsOf = (alias: string, columns: readonly ColumnMetadata[]): Sent[] =>
  columns.map(({ propertyName: property, databaseName, type, transformer }) => {
    const sent = sentAs[String(type)];
    if (!sent || transformer) throw new Error(`no reader knows what ${String(type)} ${databaseName} is sent as`);
    const { cast, valueOf } = sent;
    return { property, sql: `${alias}.${databaseName}${cast}`, name: `${alias}_${databaseName}`, valueOf };
  });

const itself = { cast: "", valueOf: null };

/** What columns of each type are sent as, and what they are then: the same as the driver reads them as. */
const sentAs: Readonly<Record<string, { readonly cast: string; readonly valueOf: Sent["valueOf"] }>> = {
  uuid: itself,
  text: itself,
  boolean: itself,
  integer: itself,
  date: itself,
  jsonb: itself,
  // digits, all of them: a number of JSON would lose some
  numeric: { cast: "::text", valueOf: null },
  bigint: { cast: "::text", valueOf: null },
  // of UTC, whatever zone the server is set to: others have offsets that no Date reads
  timestamptz: { cast: " at time zone 'UTC'", valueOf: instantOf },
  bytea: { cast: "", valueOf: bytesOf },
};

function instantOf(sent: unknown): unknown {
  if (typeof sent !== "string") return null;
  if (sent.endsWith("infinity")) return sent.startsWith("-") ? -Infinity : Infinity;
  return new Date(`${sent}Z`);
}

/** Hexadecimal after a backslash and an x, as PostgreSQL writes them. */
function bytesOf(sent: unknown): unknown {
  return typeof sent === "string" ? Buffer.from(sent.slice(2), "hex") : null;
}
