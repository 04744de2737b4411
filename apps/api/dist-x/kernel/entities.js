/**
 * Reads entities by a statement of our own, from its `from` on: what every operation reads is not worth TypeORM's query builder, which
 * takes longer to write such a statement than PostgreSQL to answer it.
 */
export function readerOf(read) {
  const entities = entitiesOf(read);
  return async ({ db, rows }, from, values) => {
    const { select, nodeOf } = entities(db);
    return (await rows(`select ${select} ${from}`, values)).map(nodeOf);
  };
}
/** The columns of entities in SQL, and the node that a row of them is: of the shape that TypeORM gives. */
export function entitiesOf(read) {
  const known = new WeakMap();
  return ({ dataSource }) => {
    const before = known.get(dataSource);
    if (before) return before;
    const columns = columnsOf(dataSource, read);
    known.set(dataSource, columns);
    return columns;
  };
}
function columnsOf(dataSource, { node: [entity, alias], relations = {} }) {
  const metadata = dataSource.getMetadata(entity);
  const named = (alias, columns) =>
    columns.map((column) => ({
      property: column.propertyName,
      sql: `${alias}.${column.databaseName}`,
      name: `${alias}_${column.databaseName}`,
      // what the driver reads a text, a number or an id as is what it is
      valueOf: isItself(column) ? (value) => value : (value) => dataSource.driver.prepareHydratedValue(value, column), // TypeORM says any
    }));
  const own = named(alias, metadata.columns);
  const brought = Object.entries(relations).map(([property, of]) => {
    const relation = metadata.findRelationWithPropertyPath(property);
    if (!relation) throw new Error(`${metadata.name} has no ${property}`);
    return { property, columns: named(of, relation.inverseEntityMetadata.columns) };
  });
  const read = (row, columns) => {
    const node = {};
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
      return node; // all its columns, and what it brings along
    },
  };
}
const isItself = ({ type, transformer }) =>
  transformer === undefined && ["uuid", "text", "integer", "int", "boolean", "numeric"].includes(String(type));
//# sourceMappingURL=entities.js.map
