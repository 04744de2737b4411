/** What a module brings: how its things are stored, and what may be asked and done. */
export interface Module {
  readonly entities: readonly (new () => object)[];
  readonly resolvers: readonly (new () => object)[];
}
