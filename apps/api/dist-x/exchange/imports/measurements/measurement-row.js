import { checkFigure } from "@keelson/domain/measurement/figure";
import { checkNote } from "@keelson/domain/measurement/note";
import { valueStates } from "@keelson/domain/measurement/words";
import { versionAt } from "../indicators/versions.js";
import { isPeriod, ownPeriod } from "../obligations/periods.js";
import { place } from "../tables/coded.js";
import { shown } from "../tables/shown.js";
/** Reads the rows of measurements.csv, one at a time. */
export class MeasurementRow {
  #table;
  #known;
  #periods;
  #categorySets;
  #dimensions;
  #reported;
  constructor(table, known, periods, categorySets) {
    this.#table = table;
    this.#known = known;
    this.#periods = periods;
    this.#categorySets = categorySets;
    this.#dimensions = known.dimensions.list;
    this.#reported = known.indicators.list.map((indicator) => ({
      indicator,
      periods: new Map(),
      versions: indicator.versions.map((definition) => ({ definition, cuts: new Map() })),
    }));
  }
  /** The figure; null where it cannot be told which one it is. */
  read(row) {
    const { line, cells } = row;
    const organisation = this.#place(row, "organisation");
    const indicator = this.#place(row, "indicator");
    const reported = indicator === null ? undefined : this.#reported[indicator];
    if (indicator === null || !reported) return null;
    const period = this.#period(row, reported);
    // of a period that is none, the rest is read under the first definition
    const version = reported.versions[period?.version ?? 0];
    if (!version) return null;
    const category = this.#category(row, version);
    const figure = this.#figure(row, version.definition);
    if (organisation === null || period === null || category === null) return null;
    return { line, organisation, indicator, period: period.place, category, figure, note: cells["note"] || null };
  }
  #place(row, column) {
    const found = place(
      column === "organisation" ? this.#known.organisations : this.#known.indicators,
      row.cells[column] ?? "",
    );
    if (found !== "UNKNOWN") return found;
    const code = column === "organisation" ? "UNKNOWN_ORGANISATION" : "UNKNOWN_INDICATOR";
    this.#table.fault(row.line, column, code, `${shown(row.cells[column] ?? "")} is not in ${column}s.csv.`);
    return null;
  }
  #period(row, { indicator, periods }) {
    const text = row.cells["period"] ?? "";
    const known = periods.get(text);
    if (known !== undefined) return known;
    const period = ownPeriod(indicator, text);
    if (!isPeriod(period)) {
      this.#table.fault(row.line, "period", period.code, period.message);
      return null;
    }
    const found = { place: this.#periods.placeOf(period), version: versionAt(indicator, period.start) };
    periods.set(text, found);
    return found;
  }
  #category(row, { definition, cuts }) {
    let cut = "";
    for (const { code } of this.#dimensions) cut += `${row.cells[code]}\n`;
    const known = cuts.get(cut);
    if (known !== undefined) return known;
    const categories = {};
    let isSound = true;
    for (const { code, categories: codes } of this.#dimensions) {
      const category = row.cells[code] ?? "";
      if (category === "") continue;
      if (!definition.dimensions.includes(code)) {
        this.#table.fault(
          row.line,
          code,
          "DIMENSION_NOT_OF_INDICATOR",
          `${definition.code} is not cut by ${code}. Leave it blank.`,
        );
        isSound = false;
      } else if (!codes.includes(category)) {
        isSound = false;
        if (!this.#known.dimensions.isWhole) continue;
        this.#table.fault(
          row.line,
          code,
          "UNKNOWN_CATEGORY",
          `${shown(category)} is no category of ${code}: ${codes.slice(0, 20).join(", ")}.`,
        );
      }
      categories[code] = category;
    }
    if (!isSound) return null;
    const found = this.#categorySets.placeOf(categories);
    cuts.set(cut, found);
    return found;
  }
  #figure({ line, cells }, definition) {
    const word = cells["valueState"] ?? "";
    const valueState = word === "" ? "REPORTED" : valueStates.find((known) => known === word);
    if (!valueState) {
      this.#table.fault(line, "valueState", "WORD_NOT_KNOWN", `${shown(word)} is none of ${valueStates.join(", ")}.`);
      return null;
    }
    const { value = null, numerator = null, denominator = null } = cells;
    const { figure, problems } = checkFigure(definition, { valueState, value, numerator, denominator });
    const noted = checkNote(definition.measureType, valueState, cells["note"] ?? null);
    for (const { code, message, path } of [...problems, ...noted])
      this.#table.fault(line, path[0] ?? "value", code, message);
    return figure;
  }
}
//# sourceMappingURL=measurement-row.js.map
