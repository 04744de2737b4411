import type { Messages } from "@lingui/core";
import { start } from "../kernel/start.tsx";
import { ReportPage } from "./ReportPage.tsx";

const [, , slug = "", , period = ""] = location.pathname.split("/").map(decodeURIComponent);
await start(
  <ReportPage place={{ address: location.pathname, slug, period, bearer: null }} />,
  import.meta.glob<{ messages: Messages }>("./messages/*.po"),
  "touch",
);
