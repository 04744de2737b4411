import { useLingui } from "@lingui/react";

/** The time of an instant of today; of another day, its day too. */
export function useTime(): (milliseconds: number) => string {
  const { locale } = useLingui().i18n;
  return (milliseconds) => {
    const isToday = new Date(milliseconds).toDateString() === new Date().toDateString();
    const spoken = locale.startsWith("en") ? "en-GB" : locale;
    return new Intl.DateTimeFormat(spoken, {
      timeStyle: "short",
      ...(!isToday && { dateStyle: "medium" }),
    }).format(milliseconds);
  };
}
