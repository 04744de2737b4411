import type { Messages } from "@lingui/core";
import { start } from "../kernel/start.tsx";
import { Worn } from "../kernel/Worn.tsx";
import { ReportPage } from "./ReportPage.tsx";

const [, , slug = "", , period = ""] = location.pathname.split("/").map(decodeURIComponent);
await start(
  <Worn>
    <ReportPage slug={slug} period={period} />
  </Worn>,
  import.meta.glob<{ messages: Messages }>("./messages/*.po"),
  "touch",
);
