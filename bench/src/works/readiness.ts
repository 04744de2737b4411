import pg from "pg";
import { ask, askFloor, clientOf, type Client } from "../http.ts";
import type { Place, Running } from "../keelson.ts";
import { sideBySide } from "../timing.ts";
import type { World } from "../world.ts";

/** Respondents of each organisation. */
const respondents = 5;

/** The heat table as the console asks for it, with what each of its cells opens. */
export const query = `query ($slug: String!) { initiative(slug: $slug) { readiness { assessments(first: 50) { nodes { id phase round state opensOn closesOn
  result { invited answered overall gate { result } items { code organisations mean }
    components { component organisations mean sd agreement band dots communityGap dontKnowRate } } } } } } }`;

/**
 * A round that asks every partner of the world, answered by five people of each, 16 statements apiece, and closed by the API; the seconds that
 * closing took, which counts it. The respondents are written by hand: they would be thousands of sign-ins.
 */
export async function holdRound(place: Place, api: Running, world: World): Promise<number> {
  const backbone = clientOf(api.address, world.backbone);
  const members = await partners(backbone, world.slug);
  const { id } = await done<{ id: string }>(backbone, "planAssessment", {
    initiativeId: members.initiativeId,
    phase: "PHASE_I",
    closesOn: "2999-12-31",
    invitations: members.ids.map((membershipId) => ({ membershipId, respondentsWanted: respondents })),
  });
  await done(backbone, "moveAssessment", { id, to: "OPEN" });
  await answer(await place.ownerUrl(), world.slug);
  const started = performance.now();
  await done(backbone, "moveAssessment", { id, to: "CLOSED" });
  const seconds = (performance.now() - started) / 1000;
  backbone.close();
  return seconds;
}

/**
 * The heat table by the API, beside one statement that counts the same answers by hand, and one that reads what the API kept when the round
 * was closed: as much less than any request is as such a statement is. Milliseconds a table.
 */
export async function timeReadiness(api: Running, floor: Running, world: World, rounds: number) {
  const [keelson, bare] = [clientOf(api.address, world.funder), clientOf(floor.address, world.funder)];
  const read = () => ask<Table>(keelson, query, { slug: world.slug });
  const [node] = (await read()).initiative.readiness.assessments.nodes;
  if (node?.result.components.some(({ dots }) => dots.length !== 500) !== false)
    throw new Error("the heat table is not one of 500 organisations");
  const [own = NaN, kept = NaN, counted = NaN] = await sideBySide(rounds, [
    read,
    () => askFloor(bare, "/heat", world.slug),
    () => askFloor(bare, "/heat-counted", world.slug),
  ]);
  keelson.close();
  bare.close();
  return { own, kept, counted };
}

interface Table {
  readonly initiative: {
    readonly readiness: {
      readonly assessments: {
        readonly nodes: readonly {
          readonly result: { readonly components: readonly { readonly dots: readonly number[] }[] };
        }[];
      };
    };
  };
}

async function partners(client: Client, slug: string): Promise<{ initiativeId: string; ids: string[] }> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: Members = await ask<Members>(
      client,
      `query ($slug: String!, $after: String) { initiative(slug: $slug) { id memberships(first: 100, after: $after, role: PARTNER) {
        pageInfo { hasNextPage endCursor } nodes { id } } } }`,
      { slug, after },
    );
    const { id, memberships } = answer.initiative;
    ids.push(...memberships.nodes.map((one) => one.id));
    if (!memberships.pageInfo.hasNextPage) return { initiativeId: id, ids };
    after = memberships.pageInfo.endCursor;
  }
}

interface Members {
  readonly initiative: {
    readonly id: string;
    readonly memberships: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly { readonly id: string }[];
    };
  };
}

async function done<Record>(client: Client, name: string, input: object): Promise<Record> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { it } = await ask<{ it: { assessment: Record | null; problems: unknown[] } }>(
    client,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { assessment { id } problems { code message } } }`,
    { input },
  );
  if (!it.assessment) throw new Error(JSON.stringify(it.problems));
  return it.assessment;
}

/** Five people of each organisation that is asked say what they think, as different as a hash is, and the round's days are over. */
async function answer(ownerUrl: string, slug: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, options: "-c search_path=keelson" });
  owner.on("error", () => undefined);
  await owner.connect();
  try {
    await owner.query("begin; select set_config('app.event', uuidv7()::text, true)");
    await owner.query(
      `with asked as (
         select v.*, row_number() over (order by v.code) - 1 as place from readiness_invitation v
         join initiative i on i.id = v.initiative_id where i.slug = '${slug}'),
       people as (
         insert into person (email, name) select n || '@readiness.example', 'Respondent ' || n
         from generate_series(1, (select count(*) from asked) * ${respondents}) n returning id),
       numbered as (select id, row_number() over () - 1 as n from people)
       insert into readiness_response (initiative_id, assessment_id, membership_id, person_id, answers)
       select a.initiative_id, a.assessment_id, a.membership_id, p.id, (
         select jsonb_object_agg('P1.' || c || '.' || s, jsonb_build_object('comment', null, 'evidence', '[]'::jsonb, 'answer',
           (array['NOT_STARTED', 'DISCUSSED', 'STARTED', 'LARGELY_IN_PLACE', 'FULLY_IN_PLACE', 'DONT_KNOW'])
             [1 + abs(hashtext(p.n || c || s)) % 6]))
         from unnest(array['GI', 'SP', 'CI', 'EI']) c, generate_series(1, 4) s)
       from numbered p join asked a on a.place = p.n % (select count(*) from asked)`,
    );
    await owner.query(
      `update readiness_assessment set opens_on = current_date - 9, closes_on = current_date - 2
       where initiative_id = (select id from initiative where slug = '${slug}')`,
    );
    await owner.query(
      "select audit_seal(current_setting('app.event')::uuid, '00000000-0000-0000-0000-000000000000', 'bench', null); commit",
    );
  } finally {
    await owner.end();
  }
}
