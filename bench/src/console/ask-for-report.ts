import { ask, clientOf } from "../http.ts";
import type { Place, Running } from "../keelson.ts";

const slug = "childrens-outcomes-england";
const partner = "E10000014";
/** What Hampshire is asked for; of the year to March 2026, which nobody has published yet. */
const codes = ["REREFERRALS", "REFERRALS", "CIN_STARTED", "CIN_AT_31_MARCH", "CPP_SUBSEQUENT", "CARE_LEAVERS_SUITABLE"];
const first = "2025April";

/** The period whose report is open then. */
export const openPeriod = "2026";

interface Asked {
  readonly initiative: {
    readonly indicators: { readonly nodes: readonly { readonly id: string; readonly code: string }[] };
  };
}

/**
 * Has the sample's backbone ask its partner for one more report, and the partner agree and correct a figure: everything in the sample is accepted, and
 * nothing would be left to type or to review.
 */
export async function askForReport(place: Place, { address }: Running): Promise<void> {
  const token = async (email: string) =>
    (await place.cli("token", "--email", email, "--scopes", "READ,REPORT,MANAGE")).output;
  const backbone = clientOf(address, await token("backbone@demo.example"));
  const lead = clientOf(address, await token("hampshire@demo.example"));
  const own = await ask<{ viewer: { memberships: { id: string; code: string }[] } }>(
    lead,
    "{ viewer { memberships { id code } } }",
    {},
  );
  const membershipId = own.viewer.memberships.find(({ code }) => code === partner)?.id;
  const { initiative } = await ask<Asked>(
    backbone,
    `{ initiative(slug: "${slug}") { indicators(first: 100) { nodes { id code } } } }`,
    {},
  );
  for (const { id, code } of initiative.indicators.nodes) {
    if (!codes.includes(code)) continue;
    const { proposeObligations } = await ask<{
      proposeObligations: { obligations: { id: string }[]; problems: object[] };
    }>(
      backbone,
      "mutation ($input: ProposeObligationsInput!) { proposeObligations(input: $input) { obligations { id } problems { code message } } }",
      { input: { indicatorId: id, membershipIds: [membershipId], from: first, to: first } },
    );
    const agreed = await ask<{ acceptObligations: { problems: object[] } }>(
      lead,
      "mutation ($input: ObligationIdsInput!) { acceptObligations(input: $input) { problems { code message } } }",
      { input: { ids: proposeObligations.obligations.map((one) => one.id) } },
    );
    const problems = [...proposeObligations.problems, ...agreed.acceptObligations.problems];
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
  }
  // and one figure waits for the backbone: the recount of the README
  const { recordMeasurements } = await ask<{ recordMeasurements: { problems: object[] } }>(
    lead,
    "mutation ($input: RecordMeasurementsInput!) { recordMeasurements(input: $input) { problems { code message } } }",
    {
      input: {
        membershipId,
        idempotencyKey: "hampshire-2024-recount",
        reason: "LATE_DATA",
        submit: true,
        rows: [{ indicatorCode: "REREFERRALS", period: "2023April", numerator: "4000", denominator: "20000" }],
      },
    },
  );
  if (recordMeasurements.problems.length > 0) throw new Error(JSON.stringify(recordMeasurements.problems));
  backbone.close();
  lead.close();
}
