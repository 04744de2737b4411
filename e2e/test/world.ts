import { foundInitiative, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { kinds, reporting } from "../../apps/api/test/reporting.ts";
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
