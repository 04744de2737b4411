import type { Messages } from "@lingui/core";
import { start } from "../kernel/start.tsx";
import { PublicPage } from "./PublicPage.tsx";

const [, , slug = ""] = location.pathname.split("/");
await start(
  <PublicPage slug={decodeURIComponent(slug)} />,
  import.meta.glob<{ messages: Messages }>("./messages/*.po"),
  "touch",
);
