import { GraphQLError, Kind, OperationTypeNode, parse } from "graphql";
import { limits } from "./limits.js";
import { TooMuch } from "./too-much.js";
/** Selections within selections, whether of fields or of fragments without a name, and what is asked of the schema itself. */
const nestingMax = 50;
/** How many documents are remembered as small enough, and how long one of them may be. */
const remembered = { documents: 500, length: 20_000 };
const known = new Set();
/**
 * Refuses a document that is larger than any that somebody needs (TooMuch), before it is validated: validation compares fields with
 * each other, and takes seconds over a document made for that. What is no GraphQL at all is left to whoever reads it next.
 */
export function checkDocument(text) {
  if (known.has(text)) return;
  try {
    const document = parse(text, { maxTokens: limits.tokens, noLocation: true });
    new Size(document).check();
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    // reading goes as deep as the text does
    if (error instanceof RangeError) throw new TooMuch("depth", null);
    if (error instanceof GraphQLError && error.message.includes("tokens. Parsing aborted"))
      throw new TooMuch("tokens", null);
    return;
  }
  if (text.length > remembered.length) return;
  if (known.size === remembered.documents) known.clear();
  known.add(text);
}
const nothing = { depth: 0, fields: 0, here: 0 };
class Size {
  constructor(document) {
    /** Null while it is being measured: a fragment that contains itself is nothing, and validation tells of it. */
    this.extents = new Map();
    this.aliases = 0;
    this.directives = 0;
    this.document = document;
    this.fragments = new Map(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
    );
  }
  check() {
    const { length } = this.document.definitions;
    if (length > limits.definitions) throw new TooMuch("definitions", length);
    for (const definition of this.document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.ofFragment(definition.name.value);
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      this.countDirectives(definition.directives);
      const { fields, here } = this.of(definition.selectionSet);
      if (fields > limits.fields) throw new TooMuch("fields", fields);
      if (definition.operation === OperationTypeNode.MUTATION && here > limits.mutations)
        throw new TooMuch("mutations", here);
    }
  }
  /** `names` counts the fields by their name in the answer: those of an inline fragment are of the selection around it. */
  of(selections, nesting = 0, names = new Map()) {
    if (nesting > nestingMax) throw new TooMuch("depth", null);
    let depth = 0;
    let fields = 0;
    let here = 0;
    for (const selection of selections.selections) {
      this.countDirectives(selection.directives);
      if (selection.kind === Kind.FIELD) {
        if (selection.alias && ++this.aliases > limits.aliases) throw new TooMuch("aliases", null);
        const name = selection.alias?.value ?? selection.name.value;
        const times = (names.get(name) ?? 0) + 1;
        if (times > limits.repeats) throw new TooMuch("repeats", null);
        names.set(name, times);
        const within = selection.selectionSet ? this.of(selection.selectionSet, nesting + 1) : nothing;
        // what is asked of the schema itself
        if (!selection.name.value.startsWith("__")) depth = Math.max(depth, 1 + within.depth);
        fields += 1 + within.fields;
        here += 1;
      } else {
        const within =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? this.ofFragment(selection.name.value)
            : this.of(selection.selectionSet, nesting + 1, names);
        depth = Math.max(depth, within.depth);
        fields += within.fields;
        here += within.here;
      }
      if (depth > limits.depth) throw new TooMuch("depth", null);
    }
    return { depth, fields, here };
  }
  ofFragment(name) {
    const measured = this.extents.get(name);
    if (measured !== undefined) return measured ?? nothing;
    const fragment = this.fragments.get(name);
    if (!fragment) return nothing;
    this.extents.set(name, null);
    this.countDirectives(fragment.directives);
    const extent = this.of(fragment.selectionSet);
    this.extents.set(name, extent);
    return extent;
  }
  countDirectives(directives = []) {
    this.directives += directives.length;
    if (this.directives > limits.directives) throw new TooMuch("directives", this.directives);
  }
}
//# sourceMappingURL=check-document.js.map
