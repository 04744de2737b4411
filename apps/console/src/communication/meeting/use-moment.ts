import { useLingui } from "@lingui/react";

/** An instant as the clock shows it where the initiative is, with its weekday: "Fri 12 Dec 2026, 14:30". */
export function useMoment(): (instant: string, timeZone: string) => string {
  const { locale } = useLingui().i18n;
  // a day before its month, as nearly everywhere
  const spoken = locale.startsWith("en") ? "en-GB" : locale;
  return (instant, timeZone) =>
    new Intl.DateTimeFormat(spoken, {
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZone,
    }).format(new Date(instant));
}
