import { useSuspenseQuery } from "@apollo/client/react";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useDeferredValue } from "react";
import { useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Refreshing } from "../../kernel/Refreshing.tsx";
import { useUrlState } from "../../kernel/url-state.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { OutcomesList } from "./OutcomesList.tsx";
import { yearsShown } from "./series.ts";

const document = graphql(`
  query Indicators($slug: String!) {
    initiative(slug: $slug) {
      id
      name
      indicators(first: 100) {
        nodes {
          id
          frequency
        }
      }
    }
  }
`);

const views = ["charts", "table"] as const;
const sorts = ["distance", "name"] as const;
const spans = ["15", "10", "5"] as const;

/** Screen 10: where every outcome stands, and whether it is on its way. */
export function OutcomesPage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const [view, setView] = useUrlState("view", views);
  const [sort, setSort] = useUrlState("sort", sorts);
  const [years, setYears] = useUrlState("years", spans);
  const { data } = useSuspenseQuery(document, { variables: { slug } });
  const nodes = data.initiative?.indicators.nodes ?? [];
  const shown = yearsShown(
    Number(years),
    nodes.map(({ frequency }) => frequency),
  );
  // what was shown stays until what is wished for is there
  const settled = useDeferredValue(shown);
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
        <Refreshing isBusy={settled !== shown}>
          <Suspense fallback={<Loading />}>
            <OutcomesList
              slug={slug}
              years={settled}
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
