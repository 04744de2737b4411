import { ApolloProvider } from "@apollo/client/react";
import { RouterProvider } from "react-router/dom";
import { start } from "../kernel/start.tsx";
import { Worn } from "../kernel/Worn.tsx";
import { apollo } from "./apollo.ts";
import { router } from "./routes.tsx";

await start(
  <Worn>
    <ApolloProvider client={apollo}>
      <RouterProvider router={router} />
    </ApolloProvider>
  </Worn>,
);
