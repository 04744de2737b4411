import type { DataSource } from "typeorm";
import { writeDown } from "./audit/write-down.ts";
import { localContextOf } from "./identity/local-context-of.ts";
import { keelsonIn } from "./identity/persons/find-actor-by-email.ts";
import { Context, type DoorOptions } from "./kernel/context.ts";
import { nobody, type LocalContext } from "./kernel/local-context.ts";
import { nil } from "./kernel/node-id.ts";

/** The door of a database: what the kernel is handed by identity (who may see what) and audit (how it is written down). */
export const doorOf = (
  database: DataSource,
  { vault = null, files = null }: Pick<DoorOptions, "vault" | "files"> = {},
): DoorOptions => ({ database, localContextOf, writeDown, vault, files });

/** Acts as Keelson itself, asked by nobody, with just the rows that a local context opens. */
export const itselfIn = (database: DataSource, context: LocalContext = nobody): Context =>
  new Context(
    { ...doorOf(database), localContextOf: () => ({ ...context, actor: nil, self: nil }) },
    keelsonIn(context),
  );
