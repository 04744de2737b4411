import { writeDown } from "./audit/write-down.js";
import { localContextOf } from "./identity/local-context-of.js";
import { keelsonIn } from "./identity/persons/find-actor-by-email.js";
import { Context } from "./kernel/context.js";
import { nobody } from "./kernel/local-context.js";
import { nil } from "./kernel/node-id.js";
/** The door of a database: what the kernel is handed by identity (who may see what) and audit (how it is written down). */
export const doorOf = (database) => ({ database, localContextOf, writeDown });
/** Acts as Keelson itself, asked by nobody, with just the rows that a local context opens. */
export const itselfIn = (database, context = nobody) =>
  new Context(
    { ...doorOf(database), localContextOf: () => ({ ...context, actor: nil, self: nil }) },
    keelsonIn(context),
  );
//# sourceMappingURL=door.js.map
