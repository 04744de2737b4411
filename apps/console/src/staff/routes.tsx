import { createBrowserRouter } from "react-router";
import { InitiativesPage } from "../agenda/initiatives/InitiativesPage.tsx";
import { Landing } from "../agenda/initiatives/Landing.tsx";
import { SignInPage } from "../identity/sign-in/SignInPage.tsx";
import { NotThere } from "../identity/viewer/NotThere.tsx";
import { EntryError, RouteError } from "./RouteError.tsx";
import { First, Shell } from "./shell/Shell.tsx";

/** Every address of the staff entry. A screen is loaded when somebody first goes there. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: EntryError,
    hydrateFallbackElement: <First />,
    children: [
      { path: "/signin", Component: SignInPage },
      {
        path: "/signin/link",
        lazy: async () => ({ Component: (await import("../identity/sign-in/LinkPage.tsx")).LinkPage }),
      },
      {
        path: "/signin/password",
        lazy: async () => ({ Component: (await import("../identity/sign-in/PasswordPage.tsx")).PasswordPage }),
      },
      {
        Component: Shell,
        children: [
          {
            ErrorBoundary: RouteError,
            children: [
              { path: "/", Component: Landing },
              { path: "/initiatives", Component: InitiativesPage },
              {
                path: "/inbox",
                lazy: async () => ({ Component: (await import("../measurement/inbox/InboxPage.tsx")).InboxPage }),
              },
              {
                path: "/i/:initiative",
                lazy: async () => ({ Component: (await import("../measurement/home/HomePage.tsx")).HomePage }),
              },
              {
                path: "/i/:initiative/home",
                lazy: async () => ({
                  Component: (await import("../measurement/home/PartnerHomePage.tsx")).PartnerHomePage,
                }),
              },
              {
                path: "/i/:initiative/outcomes",
                lazy: async () => ({
                  Component: (await import("../measurement/outcomes/OutcomesPage.tsx")).OutcomesPage,
                }),
              },
              {
                path: "/i/:initiative/reporting",
                lazy: async () => ({
                  Component: (await import("../measurement/reporting/ReportingPage.tsx")).ReportingPage,
                }),
              },
              {
                path: "/i/:initiative/review",
                lazy: async () => ({ Component: (await import("../measurement/review/ReviewPage.tsx")).ReviewPage }),
              },
              { path: "*", Component: NotThere },
            ],
          },
        ],
      },
    ],
  },
]);
