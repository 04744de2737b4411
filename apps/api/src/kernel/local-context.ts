import { uuidPattern } from "./node-id.ts";

/**
 * What row-level security knows of the person asking, for one transaction: lists of ids. An empty list opens nothing.
 * docs/architecture.md "Data" says which table is readable through which list.
 */
export interface LocalContext {
  /** The person; null for the public. */
  readonly actor: string | null;
  /** The person, where they come as themselves and not by a link for one report: what is theirs alone. */
  readonly self: string | null;
  /** Whether what initiatives publish is read: the database knows which do. */
  readonly published: boolean;
  /** Initiatives read in any role. */
  readonly audience: readonly string[];
  /** Initiatives where the actor works for the backbone. */
  readonly backbone: readonly string[];
  /** Memberships the actor acts for. */
  readonly memberships: readonly string[];
  /** Initiatives the actor may manage: backbone work with the scope for it. */
  readonly manages: readonly string[];
  /** Memberships the actor may report for, and their initiatives. */
  readonly reports: readonly string[];
  readonly contributes: readonly string[];
  /** Memberships whose people the actor may let go, as their lead. */
  readonly leads: readonly string[];
  /** Initiatives whose meetings and actions the actor reads without being invited; memberships they are invited by. */
  readonly joins: readonly string[];
  readonly attends: readonly string[];
  /** Initiatives whose meetings the actor may run. */
  readonly convenes: readonly string[];
  /** Memberships whose actions the actor may add and change, and those they may answer for. */
  readonly speaks: readonly string[];
  readonly acts: readonly string[];
  /** Memberships that are the actor's own where people say what they think of readiness: no evaluator's, and of the backbone's people the backbone's. */
  readonly owns: readonly string[];
  /** Memberships in whose name the actor comments, translates and writes updates. */
  readonly says: readonly string[];
  /** Memberships the actor speaks for where partners decide: one voice each. */
  readonly voices: readonly string[];
  /** Initiatives in whose steering committee the actor is, and those in which they chair a working group. */
  readonly steers: readonly string[];
  readonly chairs: readonly string[];
  /** Initiatives in which the actor handles every case, those that are not SENSITIVE, and appeals. */
  readonly safeguards: readonly string[];
  readonly handles: readonly string[];
  readonly appeals: readonly string[];
  /** Memberships the actor is anything for, and the initiatives of those that are the backbone's: no case about them is theirs to read. */
  readonly belongs: readonly string[];
  readonly hosts: readonly string[];
  /** The case that somebody comes to by its receipt. */
  readonly told: readonly string[];
  /** The initiative that takes in a new case. */
  readonly takes: readonly string[];
  /** Initiatives an importer is writing. */
  readonly imports: readonly string[];
  /** Initiatives whose releases are being kept, after the actor's own work is done. */
  readonly keeps: readonly string[];
}

export const nobody: LocalContext = {
  actor: null,
  self: null,
  published: false,
  audience: [],
  backbone: [],
  memberships: [],
  manages: [],
  reports: [],
  contributes: [],
  leads: [],
  joins: [],
  attends: [],
  convenes: [],
  speaks: [],
  acts: [],
  owns: [],
  says: [],
  voices: [],
  steers: [],
  chairs: [],
  safeguards: [],
  handles: [],
  appeals: [],
  belongs: [],
  hosts: [],
  told: [],
  takes: [],
  imports: [],
  keeps: [],
};

/**
 * The SQL that sets the local context until the transaction ends. It is sent together with BEGIN, in one round trip, where
 * parameters are not possible: this is the only place that builds a statement from values, and it takes validated UUIDs alone.
 */
export function localContextSql(context: Partial<LocalContext>): string {
  const settings = Object.entries(context).map(
    ([name, value]: [string, string | readonly string[] | boolean | null]) => {
      if (typeof value === "boolean")
        return `set_config('app.${name}', ${value ? "published_initiatives()" : "''"}, true)`;
      const ids = value === null ? [] : typeof value === "string" ? [value] : value;
      for (const id of ids) if (!uuidPattern.test(id)) throw new Error(`not a UUID in app.${name}`);
      return `set_config('app.${name}', '${ids.join(",")}', true)`;
    },
  );
  // one number comes back, and not thirty columns that nobody reads
  return `select num_nulls(${settings.join(", ")})`;
}
