/** Something in a package that its author can put right, and the exact place of it. */
export interface Fault {
  /** A file of the package, or the package itself. */
  readonly file: string;
  /** The line of the file on which the record starts; the header is line 1. Null: the file as a whole. */
  readonly line: number | null;
  /** The column by its name in the header, in datapackage.json the field. Null: the row as a whole. */
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** The files of a package in the order in which their faults are told. */
export const packageFiles = [
  "datapackage.json",
  "organisations.csv",
  "dimensions.csv",
  "indicators.csv",
  "components.csv",
  "obligations.csv",
  "waivers.csv",
  "measurements.csv",
  "overlaps.csv",
  "targets.csv",
  "baselines.csv",
] as const;
export type PackageFile = (typeof packageFiles)[number];

/** More than anybody mends in one go, and few enough to be kept however many there are. */
const listedMax = 100;
/** A header may hold anything; a place is to be read. */
const columnLengthMax = 100;

/** The faults of one package: the first hundred by file and line, and the count of all. */
export class Faults {
  #count = 0;
  readonly #listed: Fault[] = [];

  get count(): number {
    return this.#count;
  }

  get listed(): readonly Fault[] {
    return this.#listed;
  }

  add(fault: Fault): void {
    this.#count += 1;
    const last = this.#listed.at(-1);
    if (this.#listed.length === listedMax && last && !isBefore(fault, last)) return;
    const place = this.#listed.findIndex((listed) => isBefore(fault, listed));
    this.#listed.splice(place < 0 ? this.#listed.length : place, 0, fault);
    if (this.#listed.length > listedMax) this.#listed.pop();
  }

  /** Counts faults that are known to be there but too many to be listed. */
  countMore(more: number): void {
    this.#count += more;
  }
}

/** `file:line:column code message`, on one line and without anything a terminal would act on. */
export function formatFault({ file, line, column, code, message }: Fault): string {
  const place = [file, line, column?.slice(0, columnLengthMax)]
    .filter((part) => part !== null && part !== undefined)
    .join(":");
  return `${place} ${code} ${message}`.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
}

function isBefore(a: Fault, b: Fault): boolean {
  const files = rank(a) - rank(b);
  return files !== 0 ? files < 0 : (a.line ?? 0) < (b.line ?? 0);
}

function rank({ file }: Fault): number {
  return packageFiles.findIndex((known) => known === file);
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
