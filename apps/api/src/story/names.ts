import type { Unit } from "../kernel/context.ts";
import { nodeId } from "../kernel/node-id.ts";

/** What a mutation answered: the fields of its record by which later deeds speak of it. */
export type Came = Readonly<Record<string, unknown>>;

/** What a story speaks of that was there before its first deed, by its name: ids of the API. */
export interface Known {
  /** By code. */
  readonly organisation: ReadonlyMap<string, string>;
  readonly indicator: ReadonlyMap<string, string>;
  /** By address. */
  readonly person: ReadonlyMap<string, string>;
}

/**
 * A story is written before its ids and days are known, and says them by names: `{ the: "A1" }` is the id of what came of the deed called
 * so, `{ the: "A1", its: "version" }` something else of it, `{ the: "A1", its: "conditions", at: 0 }` the id of its first part; `{ organisation }`, `{ indicator }`, `{ person }` and `{ outcome }` are ids;
 * `{ initiative: true }` is the initiative's; `{ day: -30 }` is a date, and so is `{{-30}}` in a text; `{ workday: -30 }` is none of a weekend's; `{ year: 0 }` is
 * this year, and `{ quarter: -1 }` the last one that is over, as codes of periods.
 */
export class Names {
  private readonly unit: Unit;
  private readonly initiativeId: string;
  private readonly known: Known;
  private readonly dayOf: (days: number) => string;
  private readonly came = new Map<string, Came>();
  private outcomes: ReadonlyMap<string, string> = new Map();

  constructor(unit: Unit, initiativeId: string, known: Known, dayOf: (days: number) => string) {
    this.unit = unit;
    this.initiativeId = initiativeId;
    this.known = known;
    this.dayOf = dayOf;
  }

  /** What came of a deed is called so from now on, in place of what was called so before. */
  remember(name: string, came: Came): void {
    this.came.set(name, { ...this.came.get(name), ...came });
  }

  /** The same value, with names in place of ids and days made good. */
  async said(value: unknown): Promise<unknown> {
    if (typeof value === "string")
      return value.replaceAll(/\{\{(-?\d+)\}\}/g, (_, days: string) => this.dayOf(Number(days)));
    if (Array.isArray(value)) return Promise.all(value.map((one) => this.said(one)));
    if (typeof value !== "object" || value === null) return value;
    const named = value as Readonly<Record<string, unknown>>;
    if (typeof named["day"] === "number") return this.dayOf(named["day"]);
    if (typeof named["workday"] === "number") return workdayOf(this.dayOf(named["workday"]));
    if (typeof named["year"] === "number") return String(Number(this.dayOf(0).slice(0, 4)) + named["year"]);
    if (typeof named["quarter"] === "number") return quarterOf(this.dayOf(0), named["quarter"]);
    if (named["initiative"] === true) return nodeId("initiative", this.initiativeId, this.initiativeId);
    if (typeof named["the"] === "string") {
      const its = typeof named["its"] === "string" ? named["its"] : "id";
      const came = this.came.get(named["the"])?.[its];
      return must(
        typeof named["at"] === "number" ? (came as readonly Came[] | undefined)?.[named["at"]]?.["id"] : came,
        named,
      );
    }
    // what is said beside other things is a field of that name, and no name
    const isAlone = Object.keys(named).length === 1;
    if (isAlone && typeof named["outcome"] === "string") return this.outcomeOf(named["outcome"]);
    for (const kind of ["organisation", "indicator", "person"] as const) {
      const name = named[kind];
      if (isAlone && typeof name === "string") return must(this.known[kind].get(name), named);
    }
    const entries = await Promise.all(Object.entries(named).map(async ([key, one]) => [key, await this.said(one)]));
    return Object.fromEntries(entries);
  }

  /** Outcomes are made by the story itself, by the agenda's drafts. */
  private async outcomeOf(code: string): Promise<string> {
    if (!this.outcomes.has(code)) {
      const found = await this.unit.rows<{ code: string; id: string }>(
        "select code, id from outcome where initiative_id = $1",
        [this.initiativeId],
      );
      this.outcomes = new Map(found.map((row) => [row.code, nodeId("outcome", this.initiativeId, row.id)]));
    }
    return must(this.outcomes.get(code), { outcome: code });
  }
}

/** The Friday before, where a day is at a weekend. */
function workdayOf(day: string): string {
  const weekday = new Date(day).getUTCDay();
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return new Date(Date.parse(day) - back * 86_400_000).toISOString().slice(0, 10);
}

/** The quarter that a day is in, or one so many after or before it. */
function quarterOf(day: string, quarters: number): string {
  const number = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) + quarters;
  return `${Math.floor(number / 4)}Q${(number % 4) + 1}`;
}

function must<Value>(value: Value | undefined, name: object): Value {
  if (value === undefined) throw new Error(`the story does not know ${JSON.stringify(name)}`);
  return value;
}
