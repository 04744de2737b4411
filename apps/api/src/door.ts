import type { DataSource } from "typeorm";
import { writeDown } from "./audit/write-down.ts";
import { localContextOf } from "./identity/local-context-of.ts";
import type { DoorOptions } from "./kernel/context.ts";

/** The door of a database: what the kernel is handed by identity (who may see what) and audit (how it is written down). */
export const doorOf = (database: DataSource): DoorOptions => ({ database, localContextOf, writeDown });
