import type { EndorsementState } from "@keelson/domain/agenda/endorsement";
import type { AgendaStatus } from "@keelson/domain/agenda/agenda-life";

/** What the rules below need of a version; lists are the newest first. */
export interface Listed {
  readonly id: string;
  readonly number: string;
  readonly status: AgendaStatus;
  readonly ownEndorsements: readonly { readonly state: EndorsementState }[];
}

/** How an address names a version: by its number, or by its id where several have that number. */
export const namedIn = (versions: readonly Listed[], { id, number }: Listed): string =>
  versions.filter((version) => version.number === number).length === 1 ? number : id;

/** The version that an address names. Null: there is none such. */
export const versionNamed = <Version extends Listed>(
  versions: readonly Version[],
  name: string | null,
): Version | null => versions.find(({ id, number }) => id === name || number === name) ?? null;

/** The version that is read where the address names none: the one in force, or else the one that has come furthest. Null: there is none. */
export function chosenVersion<Version extends Listed>(
  versions: readonly Version[],
  asked: string | null,
): Version | null {
  const named = versionNamed(versions, asked);
  if (named) return named;
  const order: readonly AgendaStatus[] = ["ADOPTED", "PROPOSED_FOR_ADOPTION", "IN_CONSULTATION", "DRAFT", "SUPERSEDED"];
  for (const status of order) {
    const found = versions.find((version) => version.status === status);
    if (found) return found;
  }
  return versions[0] ?? null;
}

/** The newest other version that somebody's own organisation endorsed, with a reservation or without: what they know already. */
export function endorsedBefore<Version extends Listed>(versions: readonly Version[], id: string): Version | null {
  const older = versions.slice(versions.findIndex((version) => version.id === id) + 1);
  return (
    older.find(({ ownEndorsements }) =>
      ownEndorsements.some(({ state }) => state === "ENDORSED" || state === "ENDORSED_WITH_RESERVATIONS"),
    ) ?? null
  );
}
