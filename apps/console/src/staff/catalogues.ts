import type { Messages } from "@lingui/core";

/** What the staff's screens say, in each language. */
export const catalogues = import.meta.glob<{ messages: Messages }>("./messages/*.po");

/** What those screens say that no day begins on: they bring it along (lingui.config.ts). */
export const later = import.meta.glob<{ messages: Messages }>("./later/*.po");
