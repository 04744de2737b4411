import type { Messages } from "@lingui/core";

/** What the staff's screens say, in each language. */
export const catalogues = import.meta.glob<{ messages: Messages }>("./messages/*.po");
