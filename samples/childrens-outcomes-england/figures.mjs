/**
 * Reading figures out of the sources' layouts: each function here makes one that takes a file's rows and returns its
 * figures as the source wrote them, symbols and all. `settle` says what the symbols mean.
 */

const at = (row) => ({ authority: row.new_la_code, area: row.la_name, year: row.time_period });
const isAuthority = (row) => row.geographic_level === "Local authority";
const each = (read, where) => (rows) =>
  rows.filter((row) => isAuthority(row) && where(row)).map((row) => ({ ...at(row), ...read(row) }));
const always = () => true;

export const count = (column) => each((row) => ({ value: row[column] }), always);
export const ratio = (numerator, denominator, where = always) =>
  each((row) => ({ numerator: row[numerator], denominator: row[denominator] }), where);

/** For sources that write a part and its whole on separate rows, told apart by `breakdown` within the same `group`. */
export const partOfWhole = (column, { group, breakdown, part, whole, where = always, categories }) =>
  function (rows) {
    const key = (row) => [row.time_period, row.new_la_code, row[group]].join();
    const kept = rows.filter((row) => isAuthority(row) && where(row));
    const wholes = new Map(kept.filter((row) => row[breakdown] === whole).map((row) => [key(row), row[column]]));
    return kept
      .filter((row) => row[breakdown] === part)
      .map((row) => ({
        ...at(row),
        categories: categories?.(row),
        numerator: row[column],
        denominator: wholes.get(key(row)),
      }));
  };

/** Fingertips leaves a cell blank and gives the reason in a note. 2010/11 and 2011/12 have no figures by sex: left out. */
export function hospitalAdmissions(rows) {
  const sexes = { Persons: {}, Female: { SEX: "FEMALE" }, Male: { SEX: "MALE" } };
  return rows
    .filter((row) => row["Area Type"].startsWith("Counties & UAs") && row["Time period"] >= "2012")
    .map((row) => ({
      authority: row["Area Code"],
      year: row["Time period"],
      categories: sexes[row.Sex],
      numerator: row["Value note"].startsWith("Value suppressed") ? "c" : row.Count,
      denominator: row.Denominator,
      ...remarkOn(row["Value note"], row.Count === ""),
    }));
}

function remarkOn(note, isBlank) {
  const together = /^Value for (.+) combined$/.exec(note)?.[1];
  if (together) return { together, isHeldElsewhere: isBlank };
  if (note.startsWith("Not presented")) return { remark: "not presented in the source: incomplete hospital records" };
  if (note.startsWith("Should be treated with caution"))
    return { remark: "to be read with caution, says the source: incomplete hospital records" };
  return {};
}

/** In order of precedence within a pair: what is hidden was at least counted. */
const symbols = new Map([
  ["c", ["SUPPRESSED_AT_SOURCE", "suppressed in the source (c)"]],
  ["low", ["SUPPRESSED_AT_SOURCE", "not zero, but rounded to zero in the source (low)"]],
  ["k", ["SUPPRESSED_AT_SOURCE", "not zero, but rounded to zero in the source (k)"]],
  ["x", ["NOT_COLLECTED", "not available in the source (x)"]],
  ["u", ["NOT_COLLECTED", "unreliable in the source (u)"]],
  ["", ["NOT_COLLECTED", "blank in the source"]],
  ["z", ["NOT_APPLICABLE", "not applicable in the source (z)"]],
]);
const isNumber = (cell) => /^\d+(\.\d+)?$/.test(cell);

/** A figure as the package states it: a value state, a note, and numbers only where the state allows them. */
export function settle({ value, numerator, denominator, remark = "", together, isHeldElsewhere }) {
  if (isHeldElsewhere) return { valueState: "NOT_APPLICABLE", note: `counted in the figure for ${together} together` };
  // "z" over 0 is a percentage that cannot be had, not a question that does not apply.
  if (denominator === "0" && (numerator === "0" || numerator === "z"))
    return { valueState: "NO_EXPOSURE", note: "nothing to measure in the source (0 of 0)" };

  const cells = [value, numerator, denominator].filter((cell) => cell !== undefined);
  const symbol = [...symbols.keys()].find((known) => cells.includes(known));
  if (symbol !== undefined) {
    const [valueState, meaning] = symbols.get(symbol);
    const isDenominatorKnown = valueState === "SUPPRESSED_AT_SOURCE" && isNumber(denominator);
    return {
      valueState,
      note: remark || meaning,
      ...(isDenominatorKnown && { denominator }),
    };
  }
  if (!cells.every(isNumber)) throw new Error(`A symbol without a meaning in ${cells.join(" / ")}`);
  const note = together ? `figure for ${together} together` : remark;
  return { valueState: "REPORTED", value, numerator, denominator, note };
}
