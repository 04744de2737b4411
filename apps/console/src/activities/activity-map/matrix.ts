/** What the matrix needs of an activity. */
export interface Placed {
  readonly id: string;
  readonly lead: { readonly organisation: { readonly id: string; readonly name: string } };
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
  const leads = new Map(activities.map(({ lead: { organisation } }) => [organisation.id, organisation.name]));
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
        ? activity.lead.organisation.id === columnId
        : columnId === ""
          ? activity.places.length === 0
          : activity.places.some(({ id }) => id === columnId);
    if (!isHere) return false;
    if (outcomeId === null) return activity.contributions.length === 0;
    return activity.contributions.some(({ outcome }) => outcome.id === outcomeId);
  });
}

/** Who is in a place for an outcome, as far as is known. */
export type Presence = "SOMEBODY" | "PERHAPS_SOMEBODY" | "PERHAPS_SOMEBODY_HIDDEN" | "NOBODY";

/**
 * Whether anybody works towards an outcome in a place. `workingIds` are of all activities that count, shown or not: whoever has said no place may be
 * there, and of one the filter hides it is not known. Nobody is there only where all have said where they are, and it is elsewhere.
 */
export function presenceIn(activities: readonly Placed[], workingIds: readonly string[], placeId: string): Presence {
  const shown = new Map(activities.map((activity) => [activity.id, activity.places]));
  const working = workingIds.map((id) => shown.get(id));
  if (working.some((places) => places?.some(({ id }) => id === placeId))) return "SOMEBODY";
  if (working.some((places) => places?.length === 0)) return "PERHAPS_SOMEBODY";
  return working.includes(undefined) ? "PERHAPS_SOMEBODY_HIDDEN" : "NOBODY";
}
