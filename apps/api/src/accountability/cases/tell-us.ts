import { randomUUID } from "node:crypto";
import { receiptCode } from "@keelson/domain/accountability/receipt-code";
import type { Unit, Work } from "../../kernel/context.ts";
import { languageTag } from "../../kernel/language-tag.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import { nameless } from "../accountability.policy.ts";
import { CaseContact, CaseEvent, type CaseFile } from "./case.entity.ts";
import { intakesOf } from "./find-case-intake.ts";
import type { TellUsInput } from "./own-case.type.ts";
import { receiptHash } from "./receipt.ts";
import { opened, sealed, vaultOf } from "./sealed.ts";
import { written } from "./written.ts";

/**
 * Takes in what somebody tells, without knowing who they are, and gives the code by which they find it again. The same request is taken in once: its
 * idempotency key gives the same code again, to whoever sends the same words along with it.
 */
export const tellUs: Work<TellUsInput, { receiptCode: string | null }> = async (unit, input) => {
  nameless(unit.actor);
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  const [intake = null] = await intakesOf(unit, [initiativeId]);
  if (!intake) throw new NotFound("initiative");
  refuseClosed(intake, input.isAboutBackbone === true);
  const text = written(input.text);
  const language = languageOf(input.language);
  const contact = input.contact?.trim() ? written(input.contact, "contact") : null;
  const code = codeFor(unit, initiativeId, input.idempotencyKey);
  const receiptSha256 = receiptHash(code);
  const id = randomUUID();
  await unit.widen({ takes: [initiativeId], told: [id] });
  const isNew = await insert(unit, {
    initiativeId,
    id,
    receiptSha256,
    language,
    originalText: sealed(unit, "case words", id, text),
    aboutBackbone: input.isAboutBackbone === true,
  });
  if (!isNew) return answerAgain(unit, code, text);
  const [day] = await unit.rows<{ today: string }>("select today from case_of_receipt($1)", [receiptSha256]);
  const happenedOn = day?.today ?? "";
  await unit.db.insert(CaseEvent, { initiativeId, caseId: id, nth: 1, state: "RECEIVED", actorId: null, happenedOn });
  if (contact !== null) {
    const address = sealed(unit, "case contact", id, contact);
    await unit.db.insert(CaseContact, { initiativeId, caseId: id, address });
  }
  return { receiptCode: code };
};

/** Two who send the same at once are one: the second waits for the first, and finds it there. */
async function insert(unit: Unit, file: Partial<CaseFile>): Promise<boolean> {
  const { initiativeId, id, receiptSha256, language, originalText, aboutBackbone } = file;
  const written = await unit.rows<{ id: string }>(
    `insert into case_file (initiative_id, id, receipt_sha256, language, original_text, about_backbone) values ($1, $2, $3, $4, $5, $6)
     on conflict (initiative_id, receipt_sha256) do nothing returning id`,
    [initiativeId, id, receiptSha256, language, originalText, aboutBackbone],
  );
  return written.length > 0;
}

async function answerAgain(unit: Unit, code: string, text: string): Promise<{ receiptCode: string }> {
  const [before] = await unit.rows<{ own: { id: string; originalText: string } | null }>("select own_case($1) as own", [
    receiptHash(code),
  ]);
  const own = before?.own;
  const told = own && opened(unit, "case words", own.id, Buffer.from(own.originalText, "base64"));
  if (told === text) return { receiptCode: code };
  const message = "This key belongs to something else that was told. Make a new one.";
  throw new Refused({ code: "IDEMPOTENCY_KEY_REUSED", message, path: ["idempotencyKey"] });
}

function refuseClosed({ readers, independent }: { readers: number; independent: number }, isAboutBackbone: boolean) {
  if (readers === 0) {
    const message = "Nobody is named here to read what people tell. Turn to somebody outside.";
    throw new Refused({ code: "INTAKE_CLOSED", message, path: [] });
  }
  if (isAboutBackbone && independent === 0) {
    const message = "Everybody who reads this belongs to the backbone. Turn to somebody outside.";
    throw new Refused({ code: "NO_INDEPENDENT_HANDLER", message, path: ["isAboutBackbone"] });
  }
}

function languageOf(text: string): string {
  const tag = languageTag(text.trim());
  if (tag !== null && tag.length <= 100) return tag;
  const message = "Name the language by its code, such as sw or pt-BR; und where you do not know it.";
  throw new Refused({ code: "LANGUAGE_NOT_VALID", message, path: ["language"] });
}

/** As many letters as 128 drawn bits need, and no more than anybody sends. */
const keyPattern = /^[\w-]{22,128}$/;

function codeFor(unit: Unit, initiativeId: string, key: string): string {
  if (!keyPattern.test(key)) {
    const message = "Draw at least 128 bits, and send them as 22 to 128 letters, digits, - and _.";
    throw new Refused({ code: "IDEMPOTENCY_KEY_NOT_VALID", message, path: ["idempotencyKey"] });
  }
  return receiptCode(vaultOf(unit).draw("case receipt", `${initiativeId}\n${key}`));
}
