/**
 * How large one document, and the work of one operation, may be. Each is several times what a page of a console or a partner's
 * script asks for, and small enough that a document at every limit is read in milliseconds: docs/decisions/0016-limits.md.
 */
export const limits = {
  /** Words, names and signs of the document. */
  tokens: 10_000,
  /** Fields within fields. What a document asks of the schema itself is exempt: graphql-js has a limit of its own there. */
  depth: 15,
  /** Operations and fragments: fragments are compared with each other. */
  definitions: 100,
  aliases: 100,
  directives: 20,
  /** Fields, with those of a fragment counted wherever it is spread. */
  fields: 5_000,
  /** How often one selection may name the same field: its namesakes are compared with each other. */
  repeats: 10,
  /** Root fields of a mutation: each is a transaction. */
  mutations: 10,
  /** Cost of one operation: about the number of objects in its answer (`costOf`). */
  cost: 100_000,
};
//# sourceMappingURL=limits.js.map
