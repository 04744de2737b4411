import type { Imported } from "./import-package.ts";

/** Ends a dry run: the door rolls back, and the one who asked reads here what would have been written. */
export class Rehearsed extends Error {
  readonly imported: Imported;

  constructor(imported: Imported) {
    super("a dry run writes nothing");
    this.imported = imported;
  }
}
