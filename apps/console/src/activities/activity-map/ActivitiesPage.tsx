import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useDeferredValue, useState } from "react";
import { useParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useCommands } from "../../kernel/commands.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Refreshing } from "../../kernel/Refreshing.tsx";
import { useUrlState, useUrlTexts } from "../../kernel/url-state.ts";
import { activityListsDocument } from "./activity-map-document.ts";
import { ActivityMapView } from "./ActivityMapView.tsx";
import { AddActivity, type Proposal } from "./AddActivity.tsx";

const views = ["matrix", "timeline", "network", "list"] as const;
const columns = ["organisation", "place"] as const;

/** Screen 14: who does what where, where nobody does yet, and how it fits together. */
export function ActivitiesPage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const { data } = useSuspenseQuery(activityListsDocument, { variables: { slug } });
  const [view, setView] = useUrlState("view", views);
  const [by, setBy] = useUrlState("by", columns);
  const [year, setYear] = useUrlState("year", yearsAround());
  const [{ kind, place }, change] = useUrlTexts(["kind", "place"]);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const lists = data.initiative?.activityLists;
  const typeId = lists?.types.find(({ code }) => code === kind)?.id ?? null;
  const placeId = lists?.places.find(({ code }) => code === place)?.id ?? null;
  const variables = { slug, period: year, filter: { typeId, placeId } };
  // what was shown stays until what is wished for is there
  const settled = useDeferredValue(JSON.stringify(variables));
  const mayPropose = lists?.viewerCan.includes("PROPOSE_ACTIVITY") ?? false;
  useCommands([
    { id: "matrix", label: t`Show the matrix`, group: "here", keys: "1", run: () => setView("matrix") },
    { id: "timeline", label: t`Show the timeline`, group: "here", keys: "2", run: () => setView("timeline") },
    { id: "network", label: t`Show the network`, group: "here", keys: "3", run: () => setView("network") },
    { id: "list", label: t`Show the list`, group: "here", keys: "4", run: () => setView("list") },
    ...(mayPropose
      ? [{ id: "add", label: t`Add an activity`, group: "here" as const, keys: "c", run: () => setProposal({}) }]
      : []),
  ]);
  if (!data.initiative || !lists) return <NotThere />;
  return (
    <Page
      title={t`Activities`}
      intro={<Trans>Who does what, where nobody does yet, and how it fits together</Trans>}
      actions={
        <>
          <Choice
            label={t`Show as`}
            value={view}
            onChoose={setView}
            options={[
              { value: "matrix", label: t`Matrix` },
              { value: "timeline", label: t`Timeline` },
              { value: "network", label: t`Network` },
              { value: "list", label: t`List` },
            ]}
          />
          {view === "matrix" && lists.places.length > 0 && (
            <Choice
              label={t`Columns`}
              value={by}
              onChoose={setBy}
              options={[
                { value: "organisation", label: t`Organisations` },
                { value: "place", label: t`Places` },
              ]}
            />
          )}
          <Choice
            label={t`Year`}
            value={year}
            onChoose={setYear}
            options={yearsAround()
              .toSorted()
              .map((one) => ({ value: one, label: one }))}
          />
          {lists.types.length > 0 && (
            <Choice
              label={t`Kind`}
              value={kind ?? ""}
              onChoose={(next) => change({ kind: next || null })}
              options={[
                { value: "", label: t`All kinds` },
                ...lists.types.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
          )}
          {lists.places.length > 0 && (
            <Choice
              label={t`Place`}
              value={place ?? ""}
              onChoose={(next) => change({ place: next || null })}
              options={[
                { value: "", label: t`All places` },
                ...lists.places.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
          )}
          {mayPropose && (
            <Button isMain onPress={() => setProposal({})}>
              <Trans>Add activity</Trans>
            </Button>
          )}
        </>
      }
    >
      <Refreshing isBusy={settled !== JSON.stringify(variables)}>
        <Suspense fallback={<Loading />}>
          <ActivityMapView
            variables={JSON.parse(settled) as typeof variables} // as it was written above
            view={view}
            by={by}
            places={lists.places.filter(({ id, isRetired }) => !isRetired && (placeId ?? id) === id)}
            isFiltered={typeId !== null || placeId !== null}
            clear={() => change({ kind: null, place: null })}
            propose={mayPropose ? setProposal : null}
          />
        </Suspense>
      </Refreshing>
      {proposal && (
        <AddActivity slug={slug} proposal={proposal} leads={lists.viewerLeads} onClose={() => setProposal(null)} />
      )}
    </Page>
  );
}

/** This year first, for it is meant where the address names none. */
function yearsAround(): [string, ...string[]] {
  const year = new Date().getUTCFullYear();
  return [String(year), String(year - 1), String(year + 1)];
}
