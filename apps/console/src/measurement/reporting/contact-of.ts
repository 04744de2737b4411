interface Acting {
  readonly roles: readonly string[];
}

/** Whom to talk to about a partner's report: whoever reports, else leads, else anybody; null where nobody acts for it. */
export function contactOf<Person extends Acting>(people: readonly Person[]): Person | null {
  const withRole = (role: string) => people.find(({ roles }) => roles.includes(role));
  return withRole("PARTNER_REPORTER") ?? withRole("PARTNER_LEAD") ?? people[0] ?? null;
}

/** The latest day on which any of them was here; null where none ever was. */
export const lastSeenOf = (people: readonly { readonly lastSeenOn: string | null }[]): string | null =>
  people
    .flatMap(({ lastSeenOn }) => lastSeenOn ?? [])
    .toSorted()
    .at(-1) ?? null;
