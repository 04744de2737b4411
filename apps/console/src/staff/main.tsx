import type { Messages } from "@lingui/core";
import { ApolloProvider } from "@apollo/client/react";
import { RouterProvider } from "react-router/dom";
import { viewerDocument } from "../identity/viewer/use-viewer.ts";
import { start } from "../kernel/start.tsx";
import { Worn } from "../kernel/Worn.tsx";
import { apollo } from "./apollo.ts";
import { router } from "./routes.tsx";

// who is here is asked while the rest is loading; the gate waits for the same answer
if (!location.pathname.startsWith("/signin")) apollo.query({ query: viewerDocument }).catch(() => undefined);

await start(
  <Worn>
    <ApolloProvider client={apollo}>
      <RouterProvider router={router} />
    </ApolloProvider>
  </Worn>,
  import.meta.glob<{ messages: Messages }>("./messages/*.po"),
);
