/** What a network of organisations needs of a map. */
export interface Linked {
  readonly activities: readonly {
    readonly id: string;
    readonly lead: { readonly organisation: { readonly id: string; readonly name: string } };
  }[];
  readonly links: readonly {
    readonly isConfirmedByFrom: boolean;
    readonly isConfirmedByTo: boolean;
    readonly from: { readonly id: string };
    readonly to: { readonly id: string };
  }[];
}

/** An organisation in the network, and how many activities it leads. */
export interface OrganisationNode {
  readonly id: string;
  readonly name: string;
  readonly activities: number;
}

/** Two organisations whose activities are linked, by how many links that both leads confirmed, and how many that wait. */
export interface OrganisationLink {
  readonly from: string;
  readonly to: string;
  readonly confirmed: number;
  readonly waiting: number;
}

/** Organisations by how their activities are linked: each pair once, whichever way its links lead; those within one organisation are left out. */
export function organisationsOf({ activities, links }: Linked): {
  readonly nodes: readonly OrganisationNode[];
  readonly links: readonly OrganisationLink[];
} {
  const leadOf = new Map(activities.map(({ id, lead }) => [id, lead.organisation.id]));
  const nodes = new Map<string, OrganisationNode>();
  for (const {
    lead: {
      organisation: { id, name },
    },
  } of activities)
    nodes.set(id, { id, name, activities: (nodes.get(id)?.activities ?? 0) + 1 });
  const pairs = new Map<string, OrganisationLink>();
  for (const { from, to, isConfirmedByFrom, isConfirmedByTo } of links) {
    const [one, other] = [leadOf.get(from.id), leadOf.get(to.id)].toSorted();
    if (one === undefined || other === undefined || one === other) continue;
    const key = `${one} ${other}`;
    const before = pairs.get(key) ?? { from: one, to: other, confirmed: 0, waiting: 0 };
    const isConfirmed = isConfirmedByFrom && isConfirmedByTo;
    pairs.set(key, {
      ...before,
      confirmed: before.confirmed + (isConfirmed ? 1 : 0),
      waiting: before.waiting + (isConfirmed ? 0 : 1),
    });
  }
  return {
    nodes: [...nodes.values()].toSorted((a, b) => a.name.localeCompare(b.name)),
    links: [...pairs.values()],
  };
}
