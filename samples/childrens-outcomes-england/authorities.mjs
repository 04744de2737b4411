/**
 * Local authorities are named by their nine-character code, never by name: four reorganisations since 2019 kept the name
 * and changed the code. `from` ended on the eve of `on`; `to` began on it.
 */
const reorganisations = [
  // Bournemouth, Poole and Dorset became two: Christchurch moved from Dorset, so neither of the two is an old area.
  {
    on: "2019-04-01",
    from: ["E06000028", "E06000029", "E10000009"],
    to: ["E06000058", "E06000059"],
  },
  { on: "2020-04-01", from: ["E10000002"], to: ["E06000060"] }, // Buckinghamshire
  { on: "2021-04-01", from: ["E10000021"], to: ["E06000061", "E06000062"] }, // Northamptonshire
  { on: "2023-04-01", from: ["E10000006"], to: ["E06000063", "E06000064"] }, // Cumbria
  { on: "2023-04-01", from: ["E10000023"], to: ["E06000065"] }, // North Yorkshire
  { on: "2023-04-01", from: ["E10000027"], to: ["E06000066"] }, // Somerset
  { on: "2025-04-01", from: ["E08000016"], to: ["E08000038"] }, // Barnsley
  { on: "2025-04-01", from: ["E08000019"], to: ["E08000039"] }, // Sheffield
];

const beginningOf = (code) => reorganisations.find(({ to }) => to.includes(code));
const endOf = (code) => reorganisations.find(({ from }) => from.includes(code));
const isNewCodeOnly = ({ from, to }) => from.length === 1 && to.length === 1;

/**
 * Who answers for a source row of this code in this period (`start`, `end`: ISO dates).
 *
 * Some sources give the whole series under today's codes, others list an authority before it began or after it ended. A
 * change of code alone is undone, so the figure stands with the code in force on the last day of the period. Otherwise
 * `code` is null, and `predecessors` are those who were there instead.
 */
export function answering(code, { start, end }) {
  const beginning = beginningOf(code);
  const ending = endOf(code);
  if (beginning && beginning.on > end)
    return isNewCodeOnly(beginning)
      ? { code: beginning.from[0], predecessors: [] }
      : { code: null, predecessors: beginning.from };
  if (ending && ending.on <= end && isNewCodeOnly(ending)) return { code: ending.to[0], predecessors: [] };
  if (ending && ending.on <= start) return { code: null, predecessors: [] };
  return { code, predecessors: [] };
}

/** One partner for each code in `names` (code → name); an ended authority whose successor has its name says so in its own. */
export function partners(names) {
  const current = new Set([...names].filter(([code]) => !endOf(code)).map(([, name]) => name));
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => {
      const ended = endOf(code) ? eveOf(endOf(code).on) : "";
      return {
        code,
        name: ended && current.has(name) ? `${name} (until ${ended})` : name,
        country: "GB",
        roles: "PARTNER",
        joined: beginningOf(code)?.on ?? "",
        ended,
        dataSharingConsent: "NAMED_PUBLIC",
      };
    });
}

function eveOf(isoDate) {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
