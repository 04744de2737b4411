import type { Messages } from "@lingui/core";
import { start } from "../kernel/start.tsx";
import { LinkPage } from "./LinkPage.tsx";
import { keepPage } from "./offline/newer.ts";
import { ReportPage } from "./ReportPage.tsx";

const [, first = "", second = "", , period = ""] = location.pathname.split("/").map(decodeURIComponent);
await start(
  first === "r" ? (
    <LinkPage secret={second} />
  ) : (
    <ReportPage place={{ address: location.pathname, slug: second, period, bearer: null }} />
  ),
  import.meta.glob<{ messages: Messages }>("./messages/*.po"),
  "touch",
);
await keepPage();
