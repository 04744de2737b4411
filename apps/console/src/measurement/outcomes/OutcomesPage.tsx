import { useSuspenseQuery } from "@apollo/client/react";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useDeferredValue } from "react";
import { useParams } from "react-router";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Refreshing } from "../../kernel/Refreshing.tsx";
import { useUrlState } from "../../kernel/url-state.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { OutcomesList } from "./OutcomesList.tsx";
import { indicatorsDocument, outcomesVariables, spans } from "./outcomes-document.ts";

const views = ["charts", "table"] as const;
const sorts = ["distance", "name"] as const;

/** Screen 10: where every outcome stands, and whether it is on its way. */
export function OutcomesPage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const [view, setView] = useUrlState("view", views);
  const [sort, setSort] = useUrlState("sort", sorts);
  const [years, setYears] = useUrlState("years", spans);
  const { data } = useSuspenseQuery(indicatorsDocument, { variables: { slug } });
  const nodes = data.initiative?.indicators.nodes ?? [];
  // what was shown stays until what is wished for is there
  const settled = useDeferredValue(years);
  if (!data.initiative) return <NotThere />;
  return (
    <Page
      title={t`Outcomes`}
      actions={
        nodes.length > 0 && (
          <>
            <Choice
              label={t`Show as`}
              value={view}
              onChoose={setView}
              options={[
                { value: "charts", label: t`Charts` },
                { value: "table", label: t`Table` },
              ]}
            />
            <Choice
              label={t`First`}
              value={sort}
              onChoose={setSort}
              options={[
                { value: "distance", label: t`Furthest from the target` },
                { value: "name", label: t`By name` },
              ]}
            />
            <Choice
              label={t`Years`}
              value={years}
              onChoose={setYears}
              options={spans.map((span) => ({ value: span, label: span }))}
            />
          </>
        )
      }
    >
      {nodes.length === 0 ? (
        <Notice title={<Trans>No indicator is defined yet</Trans>}>
          <Trans>Outcomes are shown here as soon as the backbone says what is measured together.</Trans>
        </Notice>
      ) : (
        <Refreshing isBusy={settled !== years}>
          <Suspense fallback={<Loading />}>
            <OutcomesList
              variables={outcomesVariables(slug, Number(settled), nodes)}
              sort={sort}
              view={view}
              toggleView={() => setView(view === "charts" ? "table" : "charts")}
            />
          </Suspense>
        </Refreshing>
      )}
    </Page>
  );
}
