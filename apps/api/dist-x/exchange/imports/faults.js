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
];
/** More than anybody mends in one go, and few enough to be kept however many there are. */
const listedMax = 100;
/** A header may hold anything; a place is to be read. */
const columnLengthMax = 100;
/** The faults of one package: the first hundred by file and line, and the count of all. */
export class Faults {
  #count = 0;
  #listed = [];
  get count() {
    return this.#count;
  }
  get listed() {
    return this.#listed;
  }
  add(fault) {
    this.#count += 1;
    const last = this.#listed.at(-1);
    if (this.#listed.length === listedMax && last && !isBefore(fault, last)) return;
    const place = this.#listed.findIndex((listed) => isBefore(fault, listed));
    this.#listed.splice(place < 0 ? this.#listed.length : place, 0, fault);
    if (this.#listed.length > listedMax) this.#listed.pop();
  }
  /** Counts faults that are known to be there but too many to be listed. */
  countMore(more) {
    this.#count += more;
  }
}
/** `file:line:column code message`, on one line and without anything a terminal would act on. */
export function formatFault({ file, line, column, code, message }) {
  const place = [file, line, column?.slice(0, columnLengthMax)]
    .filter((part) => part !== null && part !== undefined)
    .join(":");
  return `${place} ${code} ${message}`.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
}
function isBefore(a, b) {
  const files = rank(a) - rank(b);
  return files !== 0 ? files < 0 : (a.line ?? 0) < (b.line ?? 0);
}
function rank({ file }) {
  return packageFiles.findIndex((known) => known === file);
}
function escaped(character) {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
//# sourceMappingURL=faults.js.map
