import { useLingui } from "@lingui/react";

/** The language in which somebody reads, who probably writes in it too. */
export const useOwnLanguage = (): string => useLingui().i18n.locale.split("-")[0] ?? "en";
