import type { Plugin } from "vite";

/** Which entry an address belongs to while somebody develops; once built, apps/api/src/http/console-routes.ts says so. */
const entries: readonly (readonly [RegExp, string])[] = [
  [/^\/p\//, "/public.html"],
  [/^\/i\/[^/]+\/report\//, "/partner.html"],
  [/^/, "/staff.html"],
];

/** Gives a browser the page of its entry, whatever address it goes to. */
export const pages: Plugin = {
  name: "keelson-pages",
  apply: "serve",
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      const { url = "/", headers } = request;
      if (headers.accept?.includes("text/html"))
        request.url = entries.find(([address]) => address.test(url))?.[1] ?? url;
      next();
    });
  },
};
