import { membershipRoles } from "@keelson/domain/identity/roles";
import { unread } from "../tables/coded.js";
import { openTable } from "../tables/open-table.js";
import { shown } from "../tables/shown.js";
import { rowsOnce } from "../tables/rows-once.js";
const consents = ["NONE", "AGGREGATE_ONLY", "NAMED_TO_PARTNERS", "NAMED_PUBLIC"];
const required = ["code", "name", "country", "roles", "joined", "ended"];
const optional = ["dataSharingConsent"];
/** Reads organisations.csv. */
export async function readOrganisations(source, faults) {
  const table = openTable(source, { file: "organisations.csv", required, optional }, faults);
  if (!table) return unread;
  const list = [];
  const placeOf = new Map();
  for await (const row of rowsOnce(table, ["code"])) {
    const member = memberOf(row);
    placeOf.set(member.code, row.isSound ? list.push(member) - 1 : null);
  }
  return { list, placeOf, isWhole: table.isWhole };
}
function memberOf(row) {
  const member = {
    code: row.code("code"),
    name: row.text("name", 300),
    country: row.cell("country") || null,
    roles: rolesOf(row),
    joinedOn: row.date("joined"),
    endedOn: row.date("ended"),
    dataSharingConsent: row.word("dataSharingConsent", consents, "AGGREGATE_ONLY"),
  };
  const { code, country, joinedOn, endedOn } = member;
  if (code.includes(";"))
    row.fault("code", "CODE_NOT_ALLOWED", `${shown(code)} is no code: a semicolon stands between several of them.`);
  if (country && !/^[A-Z]{2}$/.test(country)) {
    row.fault(
      "country",
      "COUNTRY_NOT_VALID",
      `${shown(country)} is no country code of two capital letters, such as GB.`,
    );
  }
  if (joinedOn && endedOn && endedOn < joinedOn) {
    row.fault("ended", "DATES_OUT_OF_ORDER", `It ended on ${endedOn}, before it joined on ${joinedOn}.`);
  }
  return member;
}
function rolesOf(row) {
  const words = row.list("roles");
  if (words.length === 0) row.fault("roles", "ROLE_REQUIRED", "Say what the organisation is here, e.g. PARTNER.");
  const roles = words.flatMap((word) => membershipRoles.find((role) => role === word) ?? []);
  const unknown = words.find((word) => !membershipRoles.some((role) => role === word));
  if (unknown !== undefined)
    row.fault("roles", "WORD_NOT_KNOWN", `${shown(unknown)} is none of ${membershipRoles.join(", ")}.`);
  return [...new Set(roles)];
}
//# sourceMappingURL=read-organisations.js.map
