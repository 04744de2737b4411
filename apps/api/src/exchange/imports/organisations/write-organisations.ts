import type { Unit } from "../../../kernel/context.ts";
import { freshIds } from "../fresh-ids.ts";
import type { Member } from "./read-organisations.ts";

/** Writes the organisations and their memberships; gives the memberships' ids in the same order. */
export async function writeOrganisations(
  unit: Unit,
  initiativeId: string,
  members: readonly Member[],
): Promise<string[]> {
  const organisationIds = await freshIds(unit, members.length);
  const ids = await freshIds(unit, members.length);
  await unit.rows(
    "insert into organisation (id, name, country) select * from unnest($1::uuid[], $2::text[], $3::text[])",
    [organisationIds, members.map(({ name }) => name.trim()), members.map(({ country }) => country)],
  );
  await unit.rows(
    `insert into membership (initiative_id, id, organisation_id, code, roles, data_sharing_consent, joined_on, ended_on, status)
     select $1, id, organisation_id, code, string_to_array(roles, ';'), consent, joined_on, ended_on,
       coalesce(status, case when ended_on < current_date then 'EXITED' else 'ACTIVE' end)
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[], $9::text[])
       u (id, organisation_id, code, roles, consent, joined_on, ended_on, status)`,
    [
      initiativeId,
      ids,
      organisationIds,
      members.map(({ code }) => code),
      members.map(({ roles }) => roles.join(";")),
      members.map(({ dataSharingConsent }) => dataSharingConsent),
      members.map(({ joinedOn }) => joinedOn),
      members.map(({ endedOn }) => endedOn),
      members.map(({ status }) => status),
    ],
  );
  return ids;
}
