import { useLingui } from "@lingui/react";

/** The time of an instant of today; of another day, its day too. */
export function useTime(): (milliseconds: number) => string {
  const { locale } = useLingui().i18n;
  return (milliseconds) => {
    const isToday = new Date(milliseconds).toDateString() === new Date().toDateString();
    return formatOf(locale, isToday).format(milliseconds);
  };
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Made once: it takes longer than all else that a keystroke does. */
function formatOf(locale: string, isToday: boolean): Intl.DateTimeFormat {
  const known = made.get(`${locale} ${isToday}`);
  if (known) return known;
  const spoken = locale.startsWith("en") ? "en-GB" : locale;
  const format = new Intl.DateTimeFormat(spoken, { timeStyle: "short", ...(!isToday && { dateStyle: "medium" }) });
  made.set(`${locale} ${isToday}`, format);
  return format;
}
