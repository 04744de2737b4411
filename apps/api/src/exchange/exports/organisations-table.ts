import type { Unit } from "../../kernel/context.ts";
import type { OrganisationColumn } from "../imports/organisations/read-organisations.ts";
import { statusColumns, without } from "./tables/without.ts";
import { tableOf, type FieldTypes, type PackageTable } from "./tables/package-table.ts";

const types: FieldTypes<OrganisationColumn> = {
  code: "string",
  name: "string",
  country: "string",
  roles: "string",
  joined: "date",
  ended: "date",
  dataSharingConsent: "string",
  status: "string",
};

/** Everybody who is or was in the initiative, and who was asked; how each stands, where dates alone would say that all take part. */
export function organisationsTable(unit: Unit, initiativeId: string, hasStatuses: boolean): PackageTable {
  const sql = `
    select m.code, o.name, o.country, array_to_string(m.roles, ';') as roles, m.joined_on as joined, m.ended_on as ended,
      m.data_sharing_consent as "dataSharingConsent", m.status
    from membership m
    join organisation o on o.id = m.organisation_id
    where m.initiative_id = $1
    order by m.code collate "C"`;
  return tableOf(unit, "organisations.csv", without(types, hasStatuses ? [] : statusColumns), {
    sql,
    values: [initiativeId],
  });
}
