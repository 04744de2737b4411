/** The date of an instant where an initiative is. */
export function today(now, timeZone) {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    calendar: "iso8601",
  }).formatToParts(now);
  const part = (type) => parts.find((known) => known.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}
//# sourceMappingURL=today.js.map
