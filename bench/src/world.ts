import { rm } from "node:fs/promises";
import path from "node:path";
import { ask, clientOf, type Client } from "./http.ts";
import type { Place, Running } from "./keelson.ts";
import { writePackage, type Size } from "./package.ts";

/** An initiative that was imported, and the tokens of its people. */
export interface World {
  readonly slug: string;
  readonly backbone: string;
  readonly funder: string;
  readonly rows: number;
  /** Of the import, end to end: start of the process, reading, writing, releases. */
  readonly seconds: number;
  readonly peakMiB: number;
}

/** Makes an initiative up, imports it by the command line, and gives its people tokens. */
export async function importWorld(place: Place, api: Running, size: Size): Promise<World> {
  const folder = path.join(place.directory, `package-${size.slug}`);
  const { rows } = await writePackage(folder, size);
  const email = `backbone@${size.slug}.example`;
  const { seconds, peakMiB } = await place.cli("import", folder, "--backbone", email);
  await rm(folder, { recursive: true });
  const backbone = (await place.cli("token", "--email", email, "--scopes", "READ,MANAGE")).output;
  const client = clientOf(api.address, backbone);
  const funder = await invite(place, client, size.slug, "FF", "FUNDER_REPRESENTATIVE", "READ");
  client.close();
  return { slug: size.slug, backbone, funder, rows, seconds, peakMiB };
}

/** Invites somebody for a member organisation and gives a token of theirs. */
export async function invite(
  place: Place,
  backbone: Client,
  slug: string,
  code: string,
  role: string,
  scopes: string,
): Promise<string> {
  const membershipId = (await memberships(backbone, slug)).get(code);
  const email = `${code.toLowerCase()}@${slug}.example`;
  const { invitePerson } = await ask<{ invitePerson: { problems: unknown[] } }>(
    backbone,
    "mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { problems { code message } } }",
    { input: { email, membershipId, roles: [role] } },
  );
  if (invitePerson.problems.length > 0) throw new Error(JSON.stringify(invitePerson.problems));
  return (await place.cli("token", "--email", email, "--scopes", scopes)).output;
}

/** Ids of the memberships by code, the first hundred. */
export async function memberships(client: Client, slug: string): Promise<Map<string, string>> {
  const { initiative } = await ask<{ initiative: { memberships: { nodes: { id: string; code: string }[] } } }>(
    client,
    "query ($slug: String!) { initiative(slug: $slug) { memberships(first: 100) { nodes { id code } } } }",
    { slug },
  );
  return new Map(initiative.memberships.nodes.map(({ id, code }) => [code, id]));
}
