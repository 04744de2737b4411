import type { TestApi } from "../../apps/api/test/harness.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { kinds, reporting } from "../../apps/api/test/reporting.ts";

/** The quarter that ended last, and the one before it. */
export const [before, now] = quarters();

/**
 * A quarter that was due five days ago: of eight partners three have handed nothing in, one has begun, one is asked a question, one is let off, and two
 * are done. Their people read French, Swahili and Arabic, or have not said.
 */
export async function lateQuarter(api: TestApi, slug = "home"): Promise<TestInitiative> {
  const codes = ["ACCEPTED", "ASKED", "BEGUN", "EXCUSED", "HANDEDIN", "LATE", "LATER", "LATEST"];
  const initiative = await foundInitiative(api, slug, codes);
  const did = reporting(api, initiative);
  const indicators = [
    await did.define("VISITS", { ...kinds.COUNT, level: "POPULATION", burdenMinutesPerReport: 10 }),
    await did.define("MEALS", { ...kinds.COUNT, level: "PERFORMANCE", burdenMinutesPerReport: 5 }),
  ];
  for (const code of codes) for (const id of indicators) await did.oblige(id, code, before, now);
  const rows = (period: string, value = "12") =>
    ["VISITS", "MEALS"].map((indicatorCode) => ({ indicatorCode, period, value }));
  for (const code of ["ACCEPTED", "ASKED", "BEGUN", "HANDEDIN", "LATER"]) await did.count(code, rows(before));
  await did.count("ACCEPTED", rows(now));
  await did.report("HANDEDIN", rows(now));
  const [first] = await did.report("ASKED", rows(now, "24"));
  await did.query(first!, "It has doubled. Is it the new office?");
  const begun = initiative.partners["BEGUN"]!;
  await did.record(begun.token, begun.id, rows(now).slice(0, 1));
  const excused = (await did.due(now)).filter(({ membership }) => membership.code === "EXCUSED");
  await did.waive(initiative.backbone, { ids: excused.map(({ id }) => id), reason: "SAFETY" });
  await colleague(api, initiative, initiative.partners["LATE"]!.id, "reader", ["PARTNER_REPORTER"]);
  for (const [name, language] of [
    ["reader", "fr"],
    ["later", "sw"],
    ["latest", "ar"],
  ])
    await behind(api, `update person set language = '${language}' where email = '${name}@${slug}.example'`);
  await behind(
    api,
    `update obligation_period set due_on = current_date - 5 where period = '${now}'
       and initiative_id = (select id from initiative where slug = '${slug}')`,
  );
  return initiative;
}

/** By the clock: a period is reported once it has ended. */
function quarters(): [string, string] {
  const today = new Date();
  const codeOf = (quartersAgo: number) => {
    const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 3 * quartersAgo, 1));
    return `${month.getUTCFullYear()}Q${Math.floor(month.getUTCMonth() / 3) + 1}`;
  };
  return [codeOf(2), codeOf(1)];
}
