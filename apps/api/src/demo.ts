import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { PersonRole } from "@keelson/domain/identity/roles";
import { findInitiative } from "./agenda/initiatives/find-initiatives.ts";
import { importInto } from "./exchange/imports/import-package.ts";
import { Membership } from "./identity/memberships/membership.entity.ts";
import { findActorByEmail, findActorsByEmail, keelsonItself } from "./identity/persons/find-actor-by-email.ts";
import { assign } from "./identity/persons/assign.ts";
import { personOf } from "./identity/persons/person-of.ts";
import type { SignIn } from "./identity/sign-in/sign-in.ts";
import type { Keelson } from "./keelson.ts";
import { asOwner } from "./kernel/as-owner.ts";
import type { Work } from "./kernel/context.ts";
import { nil, nodeId } from "./kernel/node-id.ts";
import { schema } from "./schema.ts";
import { tellStory, type Deed } from "./story/tell-story.ts";

interface SamplePerson {
  readonly email: string;
  readonly name?: string;
  /** As the terminal calls them; of the others it says nothing. */
  readonly title?: string;
  /** The code of the organisation through which they are somebody. */
  readonly organisation: string;
  readonly roles: readonly PersonRole[];
}

interface Sample {
  readonly slug: string;
  /** What the terminal says of it. */
  readonly about: string;
  /** Whom a visitor may be in it, and who else is there; the first brings it in. */
  readonly people: readonly [SamplePerson, ...SamplePerson[]];
  /** What they have done together. */
  readonly deeds: readonly Deed[];
}

/** Real published data, beside which everything else is invented. */
const england: Sample = {
  slug: "childrens-outcomes-england",
  about:
    "Real published data of the authorities of England; the backbone, its people and whatever they report are invented:",
  people: [
    { title: "backbone", email: "backbone@demo.example", organisation: "BACKBONE", roles: ["BACKBONE_DIRECTOR"] },
    { title: "partner", email: "hampshire@demo.example", organisation: "E10000014", roles: ["PARTNER_LEAD"] },
    { title: "funder", email: "funder@demo.example", organisation: "FUNDER", roles: ["FUNDER_REPRESENTATIVE"] },
    // of no backbone, so that what is about it can be told as well
    {
      title: "handler",
      email: "handler@demo.example",
      organisation: "E10000030",
      roles: ["SENSITIVE_CASE_HANDLER", "CASE_HANDLER"],
    },
  ],
  deeds: [],
};

/** A town that does not exist, and all that its people have agreed on and done. Its story is written beside its figures. */
async function riverbend(): Promise<Sample> {
  const story = await readFile(`${folderOf("riverbend")}/story.json`, "utf8");
  return {
    slug: "riverbend",
    about: "Riverbend, a town that does not exist; its people, figures and words are invented:",
    // made by samples/riverbend/make.mjs, and told in a test
    ...(JSON.parse(story) as Pick<Sample, "people" | "deeds">),
  };
}

const samples = async (): Promise<readonly Sample[]> => [await riverbend(), england];

const folderOf = (slug: string): string => fileURLToPath(new URL(`../../../samples/${slug}`, import.meta.url));

/** One of them alone. */
export const openRiverbend = async (keelson: Keelson): Promise<void> => openSample(keelson, await riverbend());
export const openEngland = (keelson: Keelson): Promise<void> => openSample(keelson, england);

/** On first start, brings in the samples and the people to try them as. */
export async function openDemo(keelson: Keelson): Promise<void> {
  // beside each other: neither waits for a row of the other's
  await Promise.all((await samples()).map((sample) => openSample(keelson, sample)));
}

/** Brings in one sample, each part where it is not there yet: a start that was cut short is taken up where it stopped. */
async function openSample(keelson: Keelson, { slug, people, deeds }: Sample): Promise<void> {
  const [director] = people;
  if (!(await findActorByEmail(keelson.ownerUrl, director.email))) {
    const input = { source: folderOf(slug), dryRun: false, backboneEmail: director.email, publicPageEnabled: true };
    await importInto(keelson.actAs(keelsonItself), input);
  }
  const ctx = keelson.actAs(await findActorByEmail(keelson.ownerUrl, director.email));
  const initiative = await ctx.ask(findInitiative, slug);
  await ctx.end();
  if (!initiative) throw new Error(`${slug} is not there, or ${director.email} takes no part in it`);
  const emails = people.map(({ email }) => email);
  const there = await findActorsByEmail(keelson.ownerUrl, emails);
  const missing = people.filter(({ email }) => !there.has(email));
  if (missing.length > 0) {
    const joining = keelson.actAs(there.get(director.email) ?? null);
    const { problems } = await joining.run(joinSample, { initiativeId: initiative.id, people: missing }, {});
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
  }
  if (deeds.length === 0) return;
  // a start that was cut short after the last deed left only this to do
  if (await isTold(keelson, initiative.id)) return void (await sayTelling(keelson, initiative.id, false));
  const actors = await findActorsByEmail(keelson.ownerUrl, emails);
  const telling = {
    initiativeId: initiative.id,
    timeZone: initiative.timeZone,
    deeds,
    actors,
    known: {
      ...(await codesIn(keelson, initiative.id)),
      person: new Map([...actors].map(([email, { personId }]) => [email, nodeId("person", nil, personId)])),
    },
    schema: await schema(),
  };
  await sayTelling(keelson, initiative.id, true);
  await keelson.actAs(keelsonItself).run(tellStory, telling, {});
  await sayTelling(keelson, initiative.id, false);
}

/** Says that an initiative's story is being told: what its people answered in rounds is of their own days as long as it is. */
const sayTelling = ({ ownerUrl }: Keelson, initiativeId: string, isTelling: boolean): Promise<unknown> =>
  asOwner(ownerUrl, (owner) =>
    owner.query(
      isTelling ? "insert into telling (id) values ($1) on conflict do nothing" : "delete from telling where id = $1",
      [initiativeId],
    ),
  );

/** A story is told as a whole, and every story has an agenda. */
const isTold = ({ ownerUrl }: Keelson, initiativeId: string): Promise<boolean> =>
  asOwner(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query("select from agenda_version where initiative_id = $1 limit 1", [
      initiativeId,
    ]);
    return rowCount !== 0;
  });

/** The ids of organisations and indicators, by their codes. */
const codesIn = ({ ownerUrl }: Keelson, initiativeId: string) =>
  asOwner(ownerUrl, async (owner) => {
    const of = async (kind: "membership" | "indicator") => {
      const { rows } = await owner.query<{ code: string; id: string }>(
        `select code, id from ${kind} where initiative_id = $1`,
        [initiativeId],
      );
      return new Map(rows.map(({ code, id }) => [code, nodeId(kind, initiativeId, id)]));
    };
    return { organisation: await of("membership"), indicator: await of("indicator") };
  });

const linkSeconds = 12 * 60 * 60;

/** What the terminal should say at every start: how to become one of them, in a browser or a script. */
export async function demoLinks(signIn: Pick<SignIn, "linkFor">): Promise<string> {
  const told = await Promise.all(
    (await samples()).map(async ({ about, people }) => {
      const shown = people.flatMap(({ title, email }) => (title ? [{ title, email }] : []));
      const links = await Promise.all(
        shown.map(async ({ title, email }) => `  ${title.padEnd(9)}${await signIn.linkFor(email, linkSeconds)}`),
      );
      return { links: [about, ...links], emails: shown.map(({ email }) => email) };
    }),
  );
  return [
    "There are two samples. Be one of their people, by a link that signs a browser in once:",
    ...told.flatMap(({ links }) => links),
    "or by a token for a script:",
    "  npm run -s keelson -- token --email EMAIL --scopes READ,REPORT,MANAGE",
    ...told.map(({ emails }) => `  with ${emails.join(", ")}`),
  ].join("\n");
}

interface Joining {
  readonly initiativeId: string;
  readonly people: readonly SamplePerson[];
}

/** As invitations, but for the mail: nobody reads what is sent to an invented person. */
const joinSample: Work<Joining, object> = async (unit, { initiativeId, people }) => {
  const memberships = await unit.db.findBy(Membership, { initiativeId });
  const byCode = new Map(memberships.map((membership) => [membership.code, membership]));
  for (const { email, name, organisation, roles } of people) {
    const membership = byCode.get(organisation);
    if (!membership) throw new Error(`nobody here is called ${organisation}`);
    const person = await personOf(unit, email, name ?? null);
    await assign(unit, membership, person.id, roles);
  }
  return {};
};
