import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import type { ActivityMapQueryVariables } from "../../gql/graphql.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { activityMapDocument } from "./activity-map-document.ts";
import { ActivityList } from "./ActivityList.tsx";
import { ActivityMatrix } from "./ActivityMatrix.tsx";
import styles from "./ActivityMapView.module.css";
import { ActivityTimeline } from "./ActivityTimeline.tsx";
import type { Proposal } from "./AddActivity.tsx";
import { MapFacts } from "./MapFacts.tsx";
import type { Column } from "./matrix.ts";
import { PossibleOverlaps } from "./PossibleOverlaps.tsx";

/** What lays a network out is loaded by whoever looks at one. */
const ActivityNetwork = lazy(async () => ({ default: (await import("./ActivityNetwork.tsx")).ActivityNetwork }));

/** The same activities, in the way that was chosen. */
export function ActivityMapView({
  variables,
  view,
  by,
  places,
  isFiltered,
  clear,
  propose,
}: {
  readonly variables: ActivityMapQueryVariables;
  readonly view: "matrix" | "timeline" | "network" | "list";
  readonly by: "organisation" | "place";
  readonly places: readonly Column[];
  readonly isFiltered: boolean;
  readonly clear: () => void;
  /** Begins to add an activity; null: the viewer may not. */
  readonly propose: ((proposal: Proposal) => void) | null;
}) {
  const { data } = useSuspenseQuery(activityMapDocument, { variables, fetchPolicy: "cache-and-network" });
  const map = data.initiative?.activityMap;
  if (!map) return <NotThere />;
  if (map.activities.length === 0 && isFiltered)
    return (
      <Notice
        title={<Trans>No activity answers this filter</Trans>}
        action={
          <Button onPress={clear}>
            <Trans>Clear filters</Trans>
          </Button>
        }
      />
    );
  if (map.activities.length === 0 && map.outcomes.length === 0)
    return (
      <Notice
        title={<Trans>Nobody has said yet what they do</Trans>}
        action={
          propose && (
            <Button isMain onPress={() => propose({})}>
              <Trans>Add activity</Trans>
            </Button>
          )
        }
      >
        <Trans>Start from what partners do already: title, who and when are enough.</Trans>
      </Notice>
    );
  return (
    <div className={styles.map}>
      <MapFacts map={map} isFiltered={isFiltered} />
      {view === "list" && <ActivityList map={map} slug={variables.slug} />}
      {view === "timeline" && <ActivityTimeline map={map} slug={variables.slug} year={variables.period} />}
      {view === "network" && (
        <Suspense fallback={<Loading />}>
          <ActivityNetwork map={map} slug={variables.slug} />
        </Suspense>
      )}
      {view === "matrix" && (
        <ActivityMatrix map={map} slug={variables.slug} by={by} places={places} propose={propose} />
      )}
      <PossibleOverlaps map={map} slug={variables.slug} />
    </div>
  );
}
