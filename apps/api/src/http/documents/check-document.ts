import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { limits } from "./limits.ts";
import { TooMuch } from "./too-much.ts";

/** Selections within selections, whether of fields or of fragments without a name, and what is asked of the schema itself. */
const nestingMax = 50;

/** How many documents are remembered as small enough, and how long one of them may be. */
const remembered = { documents: 500, length: 20_000 };
const known = new Set<string>();

/**
 * Refuses a document that is larger than any that somebody needs (TooMuch), before it is validated: validation compares fields with
 * each other, and takes seconds over a document made for that. What is no GraphQL at all is left to whoever reads it next.
 */
export function checkDocument(text: string): void {
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

/** How deep a selection goes, and how many fields it has, fragments written out. */
interface Extent {
  readonly depth: number;
  readonly fields: number;
  /** Its own fields, without those within them. */
  readonly here: number;
}

const nothing: Extent = { depth: 0, fields: 0, here: 0 };

class Size {
  private readonly document: DocumentNode;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Null while it is being measured: a fragment that contains itself is nothing, and validation tells of it. */
  private readonly extents = new Map<string, Extent | null>();
  private aliases = 0;
  private directives = 0;

  constructor(document: DocumentNode) {
    this.document = document;
    this.fragments = new Map(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
    );
  }

  check(): void {
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
  private of(selections: SelectionSetNode, nesting = 0, names = new Map<string, number>()): Extent {
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

  private ofFragment(name: string): Extent {
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

  private countDirectives(directives: readonly unknown[] = []) {
    this.directives += directives.length;
    if (this.directives > limits.directives) throw new TooMuch("directives", this.directives);
  }
}
