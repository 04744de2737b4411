import { begin } from "./begin.ts";

begin(new URL(location.href));
// the page has its files fetched from the start (build/first-files.ts)
const { show } = await import("./show.tsx");
await show();
