import { writeMails } from "../../identity/mails/write-mail.ts";
import type { Work } from "../../kernel/context.ts";

/**
 * Tells those who handle cases, or an appeal, that there is something new: an address and the name of the initiative, and nothing of what it is. By the
 * hour, so that no mail says when somebody wrote.
 */
export const tellCaseReaders: Work<null, { told: number }> = async (unit) => {
  const readers = await unit.rows<{ address: string; initiative: string; language: string }>(
    "select address, initiative, language from tell_case_readers()",
  );
  if (readers.length === 0) return { told: 0 };
  await writeMails(
    unit,
    readers.map(({ address, initiative, language }) => ({
      kind: "CASE_NEWS",
      address,
      details: { initiative, language },
    })),
  );
  return { told: readers.length };
};
