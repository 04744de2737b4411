/** What the matrix needs of an activity. */
export interface Placed {
  readonly id: string;
  readonly lead: { readonly id: string; readonly code: string; readonly organisation: { readonly name: string } };
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly contributions: readonly { readonly outcome: { readonly id: string } }[];
}

/** A column of the matrix: an organisation or a place. */
export interface Column {
  readonly id: string;
  readonly name: string;
}

/**
 * The columns of the matrix, by name: the organisations that lead something, or all places of the initiative's list; where an activity says no place,
 * `nowhere` is one more.
 */
export function columnsOf(
  activities: readonly Placed[],
  by: "organisation" | "place",
  places: readonly Column[],
  nowhere: string,
): readonly Column[] {
  if (by === "place") {
    const isSomewhere = activities.every((activity) => activity.places.length > 0);
    return isSomewhere ? places : [...places, { id: "", name: nowhere }];
  }
  const leads = new Map(activities.map(({ lead }) => [lead.id, lead.organisation.name]));
  return [...leads].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Which activities stand where an outcome and a column meet, in the order given; those of no outcome with `outcomeId` null. */
export function cellOf<Activity extends Placed>(
  activities: readonly Activity[],
  outcomeId: string | null,
  by: "organisation" | "place",
  columnId: string,
): readonly Activity[] {
  return activities.filter((activity) => {
    const isHere =
      by === "organisation"
        ? activity.lead.id === columnId
        : columnId === ""
          ? activity.places.length === 0
          : activity.places.some(({ id }) => id === columnId);
    if (!isHere) return false;
    if (outcomeId === null) return activity.contributions.length === 0;
    return activity.contributions.some(({ outcome }) => outcome.id === outcomeId);
  });
}
