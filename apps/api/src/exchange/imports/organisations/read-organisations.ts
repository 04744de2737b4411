import { membershipStatuses, type MembershipStatus } from "@keelson/domain/identity/membership-life";
import { membershipRoles, type MembershipRole } from "@keelson/domain/identity/roles";
import type { Faults } from "../faults.ts";
import type { PackageSource } from "../package/package-source.ts";
import { unread, type Coded } from "../tables/coded.ts";
import { openTable } from "../tables/open-table.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { shown } from "../tables/shown.ts";
import { rowsOnce } from "../tables/rows-once.ts";

/** An organisation and what it is in the initiative. */
export interface Member {
  readonly code: string;
  readonly name: string;
  readonly country: string | null;
  readonly roles: readonly MembershipRole[];
  readonly joinedOn: string | null;
  readonly endedOn: string | null;
  readonly dataSharingConsent: (typeof consents)[number];
  /** Null where nothing is said of it: it takes part until it ended. */
  readonly status: MembershipStatus | null;
}

const consents = ["NONE", "AGGREGATE_ONLY", "NAMED_TO_PARTNERS", "NAMED_PUBLIC"] as const;
const required = ["code", "name", "country", "roles", "joined", "ended"] as const;
const optional = ["dataSharingConsent", "status"] as const;
export type OrganisationColumn = (typeof required | typeof optional)[number];
type Column = OrganisationColumn;

/** Reads organisations.csv. */
export async function readOrganisations(source: PackageSource, faults: Faults): Promise<Coded<Member>> {
  const table = openTable<Column>(source, { file: "organisations.csv", required, optional }, faults);
  if (!table) return unread;
  const list: Member[] = [];
  const placeOf = new Map<string, number | null>();
  for await (const row of rowsOnce(table, ["code"])) {
    const member = memberOf(row);
    placeOf.set(member.code, row.isSound ? list.push(member) - 1 : null);
  }
  return { list, placeOf, isWhole: table.isWhole };
}

function memberOf(row: RowReader<Column>): Member {
  const member: Member = {
    code: row.code("code"),
    name: row.text("name", 300),
    country: row.cell("country") || null,
    roles: rolesOf(row),
    joinedOn: row.date("joined"),
    endedOn: row.date("ended"),
    dataSharingConsent: row.word("dataSharingConsent", consents, "AGGREGATE_ONLY"),
    status: row.cell("status") === "" ? null : row.word("status", membershipStatuses),
  };
  const { code, country, joinedOn, endedOn, status } = member;
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
  if (status === "EXITED" && endedOn === null)
    row.fault("ended", "DATE_REQUIRED", "It has left: say on which day its membership ended.");
  return member;
}

function rolesOf(row: RowReader<Column>): MembershipRole[] {
  const words = row.list("roles");
  if (words.length === 0) row.fault("roles", "ROLE_REQUIRED", "Say what the organisation is here, e.g. PARTNER.");
  const roles = words.flatMap((word) => membershipRoles.find((role) => role === word) ?? []);
  const unknown = words.find((word) => !membershipRoles.some((role) => role === word));
  if (unknown !== undefined)
    row.fault("roles", "WORD_NOT_KNOWN", `${shown(unknown)} is none of ${membershipRoles.join(", ")}.`);
  return [...new Set(roles)];
}
