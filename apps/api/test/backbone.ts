import { backboneFunctions } from "@keelson/domain/readiness/words";
import type { TestApi } from "./harness.ts";
import type { TestInitiative } from "./initiative.ts";

/** A review of the backbone that is open, a quarter of its time, and until when it is paid for. */
export async function askHowBackboneDoes(api: TestApi, { id: initiativeId, backbone }: TestInitiative): Promise<void> {
  const send = (name: string, input: object) =>
    api.ask(
      backbone,
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { problems { code } } }`,
      { input: { initiativeId, ...input } },
    );
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await send("openBackboneReview", { closesOn: inDays(28) });
  const shares = backboneFunctions.map((of, place) => ({ function: of, share: place === 0 ? "0.5" : "0.1" }));
  for (const period of ["2026Q1", "2026Q2"]) await send("setBackboneTime", { period, shares });
  await send("sayBackboneFunding", { securedUntil: "2199-12-31", source: "The foundation’s letter of May" });
}
