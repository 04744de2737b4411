import { foundInitiative, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { kinds, reporting, type Row } from "../../apps/api/test/reporting.ts";
import type { TestApi } from "../../apps/api/test/harness.ts";

const annual = { frequency: "ANNUAL" };

/** An initiative in which something has happened: outcomes on their way and not, with a gap, with a target, and one without any figure. */
export async function livedIn(api: TestApi, slug = "home"): Promise<TestInitiative> {
  const initiative = await foundInitiative(api, slug, ["A", "B", "C"]);
  const did = reporting(api, initiative);
  const visits = await did.define("VISITS", { ...kinds.COUNT, ...annual, level: "POPULATION" });
  await did.define("SHARE", { ...kinds.SHARE, ...annual, level: "SYSTEM" });
  await did.define("QUIET", { ...kinds.COUNT, ...annual, level: "PERFORMANCE" });
  for (const code of ["A", "B", "C"]) {
    await did.count(code, [
      { indicatorCode: "VISITS", period: "2021", value: "10" },
      { indicatorCode: "VISITS", period: "2022", value: "12" },
      { indicatorCode: "VISITS", period: "2024", value: "15" },
      { indicatorCode: "SHARE", period: "2023", numerator: "30", denominator: "60" },
      { indicatorCode: "SHARE", period: "2024", numerator: "31", denominator: "60" },
    ]);
  }
  await api.ask(
    initiative.backbone,
    `mutation ($baseline: SetBaselineInput!, $target: SetTargetInput!) {
      setBaseline(input: $baseline) { problems { code } }
      setTarget(input: $target) { problems { code } }
    }`,
    {
      baseline: { indicatorId: visits, period: "2021", value: "30" },
      target: { indicatorId: visits, period: "2027", value: "60" },
    },
  );
  return initiative;
}

/** What is asked of partners A and B for periods that are over, with what they said of the one before. */
export async function asked(
  api: TestApi,
  slug: string,
  indicators: Readonly<Record<string, object>>,
  said: Readonly<Record<string, readonly Row[]>> = {},
  from = "2024",
): Promise<TestInitiative> {
  const initiative = await foundInitiative(api, slug, ["A", "B"]);
  const did = reporting(api, initiative);
  for (const [code, indicator] of Object.entries(indicators)) {
    const id = await did.define(code, { ...indicator, ...annual });
    for (const partner of ["A", "B"]) await did.oblige(id, partner, from, "2025");
  }
  for (const [partner, rows] of Object.entries(said)) if (rows.length > 0) await did.count(partner, rows);
  return initiative;
}

/** Six things to count, each with last year's figure. */
export const six = ["ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX"] as const;
export const counted = (name: string) => ({
  ...kinds.COUNT,
  name: `${name[0]}${name.slice(1).toLowerCase()} things`,
  definition: `Every ${name.toLowerCase()} of the year, once.`,
});
export const before = six.map((indicatorCode, index) => ({ indicatorCode, period: "2023", value: String(10 + index) }));
