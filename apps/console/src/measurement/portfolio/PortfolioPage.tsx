import { useApolloClient } from "@apollo/client/react";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useDeferredValue, useMemo } from "react";
import { initiativesOf } from "../../agenda/initiatives/initiatives-of.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Refreshing } from "../../kernel/Refreshing.tsx";
import { useUrlState } from "../../kernel/url-state.ts";
import { spans } from "../outcomes/outcomes-document.ts";
import { askPortfolio } from "./ask-portfolio.ts";
import { ExportPack } from "./ExportPack.tsx";
import { InitiativeFigure } from "./InitiativeFigure.tsx";

/** Screen 25: the outcomes of all that somebody funds, each once, over the same years; what is withheld is listed, and why. */
export function PortfolioPage() {
  const { t } = useLingui();
  const client = useApolloClient();
  const { viewer } = useViewer();
  const [years, setYears] = useUrlState("years", spans);
  const funded = viewer ? initiativesOf(viewer).filter(({ roles }) => roles.includes("FUNDER")) : [];
  const slugs = funded.map(({ slug }) => slug).join(" ");
  const asked = useMemo(
    () => slugs.split(" ").map((slug) => ({ slug, answer: askPortfolio(client, slug, Number(years)) })),
    [client, slugs, years],
  );
  // what was shown stays until what is wished for is there
  const settled = useDeferredValue(asked);
  if (funded.length === 0) return <NotThere />;
  return (
    <Page
      title={t`Portfolio`}
      intro={
        <Trans>
          Outcomes of the initiatives you fund, each once. People and percentages are not added up over them.
        </Trans>
      }
      actions={
        <Choice
          label={t`Years`}
          value={years}
          onChoose={setYears}
          options={spans.map((span) => ({ value: span, label: span }))}
        />
      }
    >
      <Refreshing isBusy={settled !== asked}>
        {settled.map(({ slug, answer }) => (
          <Suspense key={slug} fallback={<Loading />}>
            <InitiativeFigure answer={answer} />
          </Suspense>
        ))}
        <Suspense fallback={<Loading />}>
          <ExportPack answers={settled} />
        </Suspense>
      </Refreshing>
    </Page>
  );
}
