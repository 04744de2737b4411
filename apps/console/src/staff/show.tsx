import { ApolloProvider } from "@apollo/client/react";
import { RouterProvider } from "react-router/dom";
import { start } from "../kernel/start.tsx";
import { Worn } from "../kernel/Worn.tsx";
import { apollo } from "./apollo.ts";
import { catalogues } from "./catalogues.ts";
import { router } from "./routes.tsx";

/** Shows the screen of the address, and every one after it. */
export const show = (): Promise<void> =>
  start(
    <Worn>
      <ApolloProvider client={apollo}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </Worn>,
    catalogues,
  );
