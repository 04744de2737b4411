import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import type { Unit } from "./context.ts";

export type Row = Readonly<Record<string, unknown>>;

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
    const { select, nodeOf } = entities(db);
    return (await rows<Row>(`select ${select} ${from}`, values)).map(nodeOf);
  };
}

/** The columns of entities in SQL, and the node that a row of them is: of the shape that TypeORM gives. */
export function entitiesOf<Node extends ObjectLiteral>(read: Entities<Node>) {
  const known = new WeakMap<DataSource, Columns<Node>>();
  return ({ dataSource }: EntityManager): Columns<Node> => {
    const before = known.get(dataSource);
    if (before) return before;
    const columns = columnsOf(dataSource, read);
    known.set(dataSource, columns);
    return columns;
  };
}

interface Columns<Node> {
  readonly select: string;
  readonly nodeOf: (row: Row) => Node;
}

function columnsOf<Node extends ObjectLiteral>(
  dataSource: DataSource,
  { node: [entity, alias], relations = {} }: Entities<Node>,
): Columns<Node> {
  const metadata = dataSource.getMetadata(entity);
  const named = (alias: string, columns: typeof metadata.columns) =>
    columns.map((column) => ({
      property: column.propertyName,
      sql: `${alias}.${column.databaseName}`,
      name: `${alias}_${column.databaseName}`,
      // what the driver reads a text, a number or an id as is what it is
      valueOf: isItself(column)
        ? (value: unknown) => value
        : (value: unknown) => dataSource.driver.prepareHydratedValue(value, column) as unknown, // TypeORM says any
    }));
  const own = named(alias, metadata.columns);
  const brought = Object.entries(relations).map(([property, of]) => {
    const relation = metadata.findRelationWithPropertyPath(property);
    if (!relation) throw new Error(`${metadata.name} has no ${property}`);
    return { property, columns: named(of, relation.inverseEntityMetadata.columns) };
  });
  const read = (row: Row, columns: typeof own): Record<string, unknown> => {
    const node: Record<string, unknown> = {};
    for (const { property, name, valueOf } of columns) node[property] = valueOf(row[name]);
    return node;
  };
  return {
    select: [own, ...brought.map(({ columns }) => columns)]
      .flatMap((columns) => columns.map(({ sql, name }) => `${sql} as ${name}`))
      .join(", "),
    nodeOf: (row) => {
      const node = read(row, own);
      for (const { property, columns } of brought) node[property] = read(row, columns);
      return node as unknown as Node; // all its columns, and what it brings along
    },
  };
}

const isItself = ({ type, transformer }: ColumnMetadata): boolean =>
  transformer === undefined && ["uuid", "text", "integer", "int", "boolean", "numeric"].includes(String(type));
