import type { Messages } from "@lingui/core";

const files = import.meta.glob<Messages>("./messages/*.po", { eager: true, import: "messages" });

/** What the public pages say, by language. All of them are in memory: no visitor waits for a file. */
export const catalogues: Readonly<Record<string, Messages>> = Object.fromEntries(
  Object.entries(files).map(([name, messages]) => [name.replace(/^.*\/|\.po$/g, ""), messages]),
);
