import type { Place } from "./reporter.ts";
import type { Supervised } from "./supervised.ts";

/** An initiative with one partner and as many indicators as there are reporters, made as anybody would: by the command line and the API. */
export async function foundReporting(server: Supervised, reporters: number): Promise<Place[]> {
  const email = "backbone@example.org";
  const partner = "partner@example.org";
  const said = async (...args: string[]) => {
    const { code, output } = await server.keelson(...args);
    if (code !== 0) throw new Error(output);
    return output.trim();
  };
  await said("create-admin", "--email", email);
  const backbone = await said("token", "--email", email, "--scopes", "MANAGE");
  const mutate = async <Answer>(
    name: string,
    type: string,
    fields: string,
    input: object,
    who = backbone,
  ): Promise<Answer> => {
    const response = await fetch(`${server.api}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${who}` },
      body: JSON.stringify({
        query: `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} problems { code message } } }`,
        variables: { input },
      }),
    });
    // the shape of `fields`
    const { data, errors } = (await response.json()) as {
      data?: Record<string, Answer & { problems: object[] }>;
      errors?: object[];
    };
    const answer = data?.[name];
    if (!answer || answer.problems.length > 0) throw new Error(JSON.stringify(answer?.problems ?? errors));
    return answer;
  };
  const { initiative } = await mutate<{ initiative: { id: string } }>(
    "createInitiative",
    "CreateInitiativeInput",
    "initiative { id }",
    { slug: "torture", name: "Torture", problemArea: "What breaks, breaks here first." },
  );
  const { membership } = await mutate<{ membership: { id: string } }>(
    "addMembership",
    "AddMembershipInput",
    "membership { id }",
    { initiativeId: initiative.id, code: "A", organisation: { name: "Organisation A" }, roles: ["PARTNER"] },
  );
  await mutate("invitePerson", "InvitePersonInput", "person { id }", {
    membershipId: membership.id,
    email: partner,
    roles: ["PARTNER_LEAD"],
  });
  const token = await said("token", "--email", partner, "--scopes", "REPORT");
  const answer = { membershipId: membership.id, accepts: true };
  await mutate("answerInvitation", "AnswerInvitationInput", "status", answer, token);
  const codes = Array.from({ length: reporters }, (_, place) => `REPORTED-${place}`);
  for (const code of codes)
    await mutate("defineIndicator", "DefineIndicatorInput", "indicator { id }", {
      initiativeId: initiative.id,
      code,
      name: code,
      definition: "All of them.",
      unit: "visits",
      level: "PERFORMANCE",
      measureType: "COUNT",
      acrossPartners: "SUM",
      acrossTime: "SUM",
      desiredDirection: "INCREASE",
      frequency: "DAILY",
    });
  const readToken = await said("token", "--email", email, "--scopes", "READ");
  return codes.map((code) => ({ api: server.api, token, readToken, membership: membership.id, code }));
}
