import { tableOf } from "./tables/package-table.js";
const types = {
  code: "string",
  name: "string",
  country: "string",
  roles: "string",
  joined: "date",
  ended: "date",
  dataSharingConsent: "string",
};
/** Everybody who is or was in the initiative. */
export function organisationsTable(unit, initiativeId) {
  const sql = `
    select m.code, o.name, o.country, array_to_string(m.roles, ';') as roles, m.joined_on as joined, m.ended_on as ended,
      m.data_sharing_consent as "dataSharingConsent"
    from membership m
    join organisation o on o.id = m.organisation_id
    where m.initiative_id = $1
    order by m.code collate "C"`;
  return tableOf(unit, "organisations.csv", types, { sql, values: [initiativeId] });
}
//# sourceMappingURL=organisations-table.js.map
