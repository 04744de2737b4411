import { parseDecimal } from "@keelson/domain/measurement/decimal";
import { parsePeriod } from "@keelson/domain/measurement/period";
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { registerEnumType } from "type-graphql";
/** A scalar that is a string on the wire: `read` gives the canonical text, or null where the text is none. */
function textScalar(name, description, read) {
  const parse = (value) => {
    const text = typeof value === "string" ? read(value) : null;
    if (text === null)
      throw new GraphQLError(`${JSON.stringify(value)} is no ${name}: ${description}`, {
        extensions: { code: "BAD_USER_INPUT" },
      });
    return text;
  };
  return new GraphQLScalarType({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
    serialize: (value) => (value instanceof Date ? value.toISOString() : parse(value)),
  });
}
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
export const DateTimeScalar = textScalar("DateTime", "RFC 3339 instant, UTC, e.g. 2026-03-31T09:30:00.000Z", (text) => {
  const instant = instantPattern.test(text) ? new Date(text) : null;
  if (instant === null || Number.isNaN(instant.getTime())) return null;
  const utc = instant.toISOString();
  // an offset can move it out of the years 1–9999, which nothing below can write down
  return /^(?!0000)\d{4}-/.test(utc) ? utc : null;
});
export const DateScalar = textScalar("Date", "ISO 8601 calendar date, e.g. 2026-03-31", (text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text) ? text : null,
);
/**
 * As input any text is let through: a figure that is no number is the reporter's mistake, answered as NOT_A_NUMBER with its row
 * and the ways out, and not as an error that takes the whole request down.
 */
export const DecimalScalar = new GraphQLScalarType({
  name: "Decimal",
  description:
    'Exact decimal number as a string, no exponent, e.g. "57.8125". Measurements and money never travel as floats. A quotient is ' +
    "rounded once, half away from zero, to 10 decimals.",
  parseValue: asText,
  parseLiteral: (node) => asText("value" in node ? node.value : undefined),
  serialize: (value) => {
    // a sum of figures may have more digits than any figure may
    const decimal = typeof value === "string" ? (parseDecimal(value) ?? /^-?\d+(\.\d+)?$/.exec(value)?.[0]) : null;
    if (!decimal) throw new Error(`not a decimal: ${String(value)}`);
    return decimal;
  },
});
function asText(value) {
  if (typeof value === "string") return value;
  throw new GraphQLError('A Decimal is a string, such as "57.8125", so that no digit is lost on the way.', {
    extensions: { code: "BAD_USER_INPUT" },
  });
}
/** Input takes any text too: an unknown period of a row is that row's problem (PERIOD_NOT_VALID). */
export const PeriodCodeScalar = new GraphQLScalarType({
  name: "PeriodCode",
  description:
    "A reporting period by its DHIS2 code: 2026 · 2026S1 · 2026Q1 · 202603 · 2026W7 · 20260315, and years that start in " +
    "another month: 2026April, 2026July, 2026Sep, 2026Oct (2026April runs from 2026-04-01 to 2027-03-31).",
  parseValue: asPeriodText,
  parseLiteral: (node) => asPeriodText("value" in node ? node.value : undefined),
  serialize: (value) => {
    if (typeof value === "string" && parsePeriod(value)) return value;
    throw new Error(`not a period: ${String(value)}`);
  },
});
function asPeriodText(value) {
  if (typeof value === "string") return value;
  throw new GraphQLError('A PeriodCode is a string, such as "2026Q1".', { extensions: { code: "BAD_USER_INPUT" } });
}
/** A GraphQL enum of the words the domain knows; the words are written once, there. */
export function enumOf(name, words) {
  // every word is its own value
  const values = Object.fromEntries(words.map((word) => [word, word]));
  registerEnumType(values, { name });
  return values;
}
//# sourceMappingURL=scalars.js.map
