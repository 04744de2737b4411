import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { createBrowserRouter, Navigate } from "react-router";
import { InitiativesPage } from "../agenda/initiatives/InitiativesPage.tsx";
import { Landing } from "../agenda/initiatives/Landing.tsx";
import { NotThere } from "../identity/viewer/NotThere.tsx";
import type { Ask } from "../kernel/ahead.ts";
import type { Document } from "../kernel/ask.ts";
import { speakAlso } from "../kernel/messages.ts";
import { preloadIndicator } from "../measurement/indicator/indicator-document.ts";
import { preloadOutcomes } from "../measurement/outcomes/outcomes-document.ts";
import { preloadReporting } from "../measurement/reporting/reporting-document.ts";
import { apollo } from "./apollo.ts";
import { later } from "./catalogues.ts";
import { EntryError, RouteError } from "./RouteError.tsx";
import { PrintFrame } from "./shell/PrintFrame.tsx";
import { First, Shell } from "./shell/Shell.tsx";

/** Every address of the staff entry. A screen is loaded when somebody first goes there. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: EntryError,
    hydrateFallbackElement: <First />,
    children: [
      {
        path: "/signin",
        lazy: async () => ({ Component: (await import("../identity/sign-in/SignInPage.tsx")).SignInPage }),
      },
      {
        path: "/signin/link",
        lazy: async () => ({ Component: (await import("../identity/sign-in/LinkPage.tsx")).LinkPage }),
      },
      {
        path: "/signin/password",
        lazy: async () => ({ Component: (await import("../identity/sign-in/PasswordPage.tsx")).PasswordPage }),
      },
      {
        path: "/stop/:token",
        lazy: async () => ({ Component: (await import("../identity/notifications/StopPage.tsx")).StopPage }),
      },
      {
        // what is printed, with nothing around it
        Component: PrintFrame,
        children: [
          {
            ErrorBoundary: RouteError,
            path: "/print/i/:initiative/conditions",
            lazy: async () => ({
              Component: (await bringing(import("../readiness/conditions/PrintConditionsPage.tsx")))
                .PrintConditionsPage,
            }),
          },
        ],
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
                loader: ({ params: { initiative = "" }, request }) =>
                  ahead(preloadOutcomes(askKept, initiative, new URL(request.url).searchParams)),
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
                path: "/i/:initiative/reporting",
                // what is chosen there is read by the board itself, and never from memory
                shouldRevalidate: ({ currentUrl, nextUrl }) => currentUrl.pathname !== nextUrl.pathname,
                loader: ({ params: { initiative = "" }, request }) =>
                  ahead(preloadReporting(askKept, initiative, new URL(request.url).searchParams)),
                lazy: async () => ({
                  Component: (await import("../measurement/reporting/ReportingPage.tsx")).ReportingPage,
                }),
              },
              {
                path: "/i/:initiative/review",
                lazy: async () => ({ Component: (await import("../measurement/review/ReviewPage.tsx")).ReviewPage }),
              },
              {
                path: "/i/:initiative/outcomes/:code",
                loader: ({ params: { initiative: slug = "", code = "" }, request }) =>
                  ahead(preloadIndicator(askKept, { slug, code }, new URL(request.url).searchParams)),
                lazy: async () => ({
                  Component: (await import("../measurement/indicator/IndicatorPage.tsx")).IndicatorPage,
                }),
              },
              {
                path: "/i/:initiative/agenda",
                lazy: async () => ({
                  Component: (await bringing(import("../agenda/common-agenda/AgendaPage.tsx"))).AgendaPage,
                }),
              },
              {
                path: "/i/:initiative/agenda/outcomes/:code",
                lazy: async () => ({
                  Component: (await import("./outcome/OutcomePage.tsx")).OutcomePage,
                }),
              },
              {
                path: "/i/:initiative/activities",
                lazy: async () => ({
                  Component: (await import("../activities/activity-map/ActivitiesPage.tsx")).ActivitiesPage,
                }),
              },
              {
                path: "/i/:initiative/activities/:code",
                lazy: async () => ({
                  Component: (await import("../activities/activity/ActivityPage.tsx")).ActivityPage,
                }),
              },
              {
                path: "/i/:initiative/decisions",
                lazy: async () => ({
                  Component: (await bringing(import("../agenda/decisions/DecisionsPage.tsx"))).DecisionsPage,
                }),
              },
              {
                path: "/i/:initiative/decisions/:number",
                lazy: async () => ({
                  Component: (await bringing(import("../agenda/decisions/DecisionPage.tsx"))).DecisionPage,
                }),
              },
              {
                path: "/i/:initiative/proposals",
                lazy: async () => ({
                  Component: (await bringing(import("../agenda/proposals/ProposalsPage.tsx"))).ProposalsPage,
                }),
              },
              {
                path: "/i/:initiative/proposals/:proposal",
                lazy: async () => ({
                  Component: (await bringing(import("../agenda/proposals/ProposalPage.tsx"))).ProposalPage,
                }),
              },
              {
                path: "/i/:initiative/consultations",
                lazy: async () => ({
                  Component: (await bringing(import("../agenda/consultations/ConsultationsPage.tsx")))
                    .ConsultationsPage,
                }),
              },
              {
                path: "/i/:initiative/consultations/:consultation",
                lazy: async () => ({
                  Component: (await bringing(import("../agenda/consultations/ConsultationPage.tsx"))).ConsultationPage,
                }),
              },
              {
                path: "/i/:initiative/readiness",
                lazy: async () => ({
                  Component: (await bringing(import("../readiness/rounds/ReadinessPage.tsx"))).ReadinessPage,
                }),
              },
              {
                path: "/i/:initiative/readiness/phases",
                lazy: async () => ({
                  Component: (await bringing(import("../readiness/phases/PhasesPage.tsx"))).PhasesPage,
                }),
              },
              {
                path: "/i/:initiative/readiness/suitability",
                lazy: async () => ({
                  Component: (await bringing(import("../readiness/suitability/SuitabilityPage.tsx"))).SuitabilityPage,
                }),
              },
              {
                path: "/i/:initiative/conditions",
                lazy: async () => ({
                  Component: (await bringing(import("../readiness/conditions/ConditionsPage.tsx"))).ConditionsPage,
                }),
              },
              {
                path: "/i/:initiative/backbone",
                lazy: async () => ({
                  Component: (await bringing(import("../readiness/backbone/BackbonePage.tsx"))).BackbonePage,
                }),
              },
              {
                path: "/i/:initiative/backbone/rate",
                lazy: async () => ({
                  Component: (await bringing(import("../readiness/backbone/RatePage.tsx"))).RatePage,
                }),
              },
              {
                path: "/i/:initiative/readiness/change",
                lazy: async () => ({
                  Component: (await bringing(import("../readiness/change/ChangePage.tsx"))).ChangePage,
                }),
              },
              {
                path: "/i/:initiative/together",
                lazy: async () => ({
                  Component: (await import("../communication/together/TogetherPage.tsx")).TogetherPage,
                }),
              },
              {
                path: "/i/:initiative/updates",
                lazy: async () => ({
                  Component: (await import("../communication/updates/UpdatesPage.tsx")).UpdatesPage,
                }),
              },
              {
                path: "/i/:initiative/updates/:update",
                lazy: async () => ({ Component: (await import("../communication/updates/UpdatePage.tsx")).UpdatePage }),
              },
              {
                path: "/i/:initiative/exchange",
                lazy: async () => ({
                  Component: (await bringing(import("../communication/exchange/ExchangePage.tsx"))).ExchangePage,
                }),
              },
              {
                path: "/i/:initiative/actions",
                lazy: async () => ({
                  Component: (await import("../communication/actions/ActionsPage.tsx")).ActionsPage,
                }),
              },
              {
                path: "/i/:initiative/meetings/:meeting",
                lazy: async () => ({
                  Component: (await import("../communication/meeting/MeetingPage.tsx")).MeetingPage,
                }),
              },
              {
                path: "/i/:initiative/voice",
                lazy: async () => ({
                  Component: (await bringing(import("../accountability/cases/CasesPage.tsx"))).CasesPage,
                }),
              },
              {
                path: "/i/:initiative/voice/:case",
                lazy: async () => ({
                  Component: (await bringing(import("../accountability/cases/CasePage.tsx"))).CasePage,
                }),
              },
              {
                path: "/portfolio",
                lazy: async () => ({
                  Component: (await import("../measurement/portfolio/PortfolioPage.tsx")).PortfolioPage,
                }),
              },
              ...["/settings", "/i/:initiative/settings"].flatMap((within) => [
                {
                  path: `${within}/tokens`,
                  lazy: async () => ({
                    Component: (await bringing(import("../agenda/settings/TokensPage.tsx"))).TokensPage,
                  }),
                },
                {
                  path: `${within}/notifications`,
                  lazy: async () => ({
                    Component: (await bringing(import("../agenda/settings/NotificationsPage.tsx"))).NotificationsPage,
                  }),
                },
                {
                  path: `${within}/profile`,
                  lazy: async () => ({
                    Component: (await bringing(import("../agenda/settings/ProfilePage.tsx"))).ProfilePage,
                  }),
                },
              ]),
              { path: "/settings", element: <Navigate to="profile" replace /> },
              { path: "/i/:initiative/settings", element: <Navigate to="members" replace /> },
              {
                path: "/i/:initiative/settings/members",
                lazy: async () => ({
                  Component: (await bringing(import("../agenda/settings/MembersPage.tsx"))).MembersPage,
                }),
              },
              {
                path: "/i/:initiative/settings/groups",
                lazy: async () => ({
                  Component: (await bringing(import("../agenda/settings/GroupsPage.tsx"))).GroupsPage,
                }),
              },
              {
                path: "/i/:initiative/settings/statements",
                lazy: async () => ({
                  Component: (await bringing(import("../agenda/settings/StatementsPage.tsx"))).StatementsPage,
                }),
              },
              {
                path: "/i/:initiative/settings/public",
                lazy: async () => ({
                  Component: (await bringing(import("../agenda/settings/PublicPage.tsx"))).PublicPage,
                }),
              },
              { path: "*", Component: NotThere },
            ],
          },
        ],
      },
    ],
  },
]);

/** A screen, with what it says beside what every screen does. */
async function bringing<Screen>(screen: Promise<Screen>): Promise<Screen> {
  const [loaded] = await Promise.all([screen, speakAlso(later)]);
  return loaded;
}

/** Asks what is not known yet. */
const askKept: Ask = async <Data, Variables>(document: Document<Data, Variables>, variables: Variables) => {
  // codegen's documents are Apollo's too
  const query = document as TypedDocumentNode<Data, Variables & OperationVariables>;
  const { data } = await apollo.query({ query, variables: variables as Variables & OperationVariables });
  return data ?? null;
};

/** Begins to ask for what a screen shows while its file, and who is here, are on their way; the screen says what came of it. */
function ahead(asked: Promise<unknown>): null {
  asked.catch(() => undefined);
  return null;
}
