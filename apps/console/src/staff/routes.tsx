import { createBrowserRouter, Navigate } from "react-router";
import { InitiativesPage } from "../agenda/initiatives/InitiativesPage.tsx";
import { Landing } from "../agenda/initiatives/Landing.tsx";
import { SignInPage } from "../identity/sign-in/SignInPage.tsx";
import { NotThere } from "../identity/viewer/NotThere.tsx";

import { Loading } from "../kernel/Loading.tsx";
import { EntryError, RouteError } from "./RouteError.tsx";
import { Shell } from "./shell/Shell.tsx";

/** Every address of the staff entry. A screen is loaded when somebody first goes there. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: EntryError,
    hydrateFallbackElement: <Loading isScreen />,
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
              { path: "/i/:initiative", element: <Navigate to="outcomes" replace /> },
              {
                path: "/i/:initiative/outcomes",
                lazy: async () => ({
                  Component: (await import("../measurement/outcomes/OutcomesPage.tsx")).OutcomesPage,
                }),
              },
              {
                path: "/start",
                lazy: async () => ({ Component: (await import("../agenda/set-up/StartPage.tsx")).StartPage }),
              },
              {
                path: "/start/new",
                lazy: async () => ({ Component: (await import("../agenda/set-up/FoundPage.tsx")).FoundPage }),
              },
              {
                path: "/i/:initiative/set-up",
                lazy: async () => ({ Component: (await import("../agenda/set-up/SetUpPage.tsx")).SetUpPage }),
              },
              {
                path: "/i/:initiative/review",
                lazy: async () => ({ Component: (await import("../measurement/review/ReviewPage.tsx")).ReviewPage }),
              },
              ...["/settings", "/i/:initiative/settings"].flatMap((within) => [
                {
                  path: `${within}/tokens`,
                  lazy: async () => ({ Component: (await import("../agenda/settings/TokensPage.tsx")).TokensPage }),
                },
                {
                  path: `${within}/profile`,
                  lazy: async () => ({ Component: (await import("../agenda/settings/ProfilePage.tsx")).ProfilePage }),
                },
              ]),
              { path: "/settings", element: <Navigate to="profile" replace /> },
              { path: "/i/:initiative/settings", element: <Navigate to="members" replace /> },
              {
                path: "/i/:initiative/settings/members",
                lazy: async () => ({ Component: (await import("../agenda/settings/MembersPage.tsx")).MembersPage }),
              },
              {
                path: "/i/:initiative/settings/public",
                lazy: async () => ({ Component: (await import("../agenda/settings/PublicPage.tsx")).PublicPage }),
              },
              { path: "*", Component: NotThere },
            ],
          },
        ],
      },
    ],
  },
]);
