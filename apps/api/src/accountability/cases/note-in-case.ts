import type { Work } from "../../kernel/context.ts";
import { asLeft } from "./as-left.ts";
import { CaseNote, type CaseFile } from "./case.entity.ts";
import type { NoteInCaseInput } from "./case.type.ts";
import { goOn } from "./go-on.ts";
import { heldCase } from "./held-case.ts";
import { sealed } from "./sealed.ts";
import { written } from "./written.ts";

/** Notes something for those who handle a case: anybody who reads it may. The one who told it never sees it. */
export const noteInCase: Work<NoteInCaseInput, { case: CaseFile | null }> = async (unit, input) => {
  const held = await heldCase(unit, input.caseId);
  const { initiativeId, id } = held.file;
  const words = sealed(unit, "case words", id, written(input.note, "note"));
  const { version: nth } = await goOn(unit, held, { step: null });
  const { personId: authorId } = held.actor;
  await unit.db.insert(CaseNote, { initiativeId, caseId: id, nth, words, authorId, writtenOn: held.today });
  return asLeft(unit, held.file);
};
