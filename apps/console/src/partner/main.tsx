import type { Messages } from "@lingui/core";
import type { ReactNode } from "react";
import { start } from "../kernel/start.tsx";
import { LinkPage } from "./LinkPage.tsx";
import { keepPage } from "./offline/newer.ts";
import { ReportPage } from "./ReportPage.tsx";

const [, first = "", second = "", third = "", fourth = "", fifth = ""] = location.pathname
  .split("/")
  .map(decodeURIComponent);

async function pageOf(): Promise<ReactNode> {
  if (first === "r") return <LinkPage secret={second} />;
  const place = { address: location.pathname, slug: second };
  if (third === "report") return <ReportPage place={{ ...place, period: fourth, bearer: null }} />;
  // whoever reports needs none of it
  const { AnswerPage } = await import("./answering/AnswerPage.tsx");
  return <AnswerPage place={{ ...place, assessmentId: fifth }} />;
}

await start(pageOf(), import.meta.glob<{ messages: Messages }>("./messages/*.po"), "touch");
await keepPage();
