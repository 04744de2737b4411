import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Page } from "../../kernel/Page.tsx";
import { ReadinessNav } from "../ReadinessNav.tsx";
import { Advice } from "./Advice.tsx";
import { MoveBack } from "./MoveBack.tsx";
import { PhaseHistory } from "./PhaseHistory.tsx";
import { PhaseTrack } from "./PhaseTrack.tsx";
import { phasesDocument } from "./phases-document.ts";
import styles from "./PhasesPage.module.css";

/** How much of the history is shown before somebody asks for more. */
const pageSize = 20;

/** Where the initiative stands, what its people's answers advise, what the committee decides by them, and everything it has decided before. */
export function PhasesPage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const [isGoingBack, setGoingBack] = useState(false);
  const { data, fetchMore } = useSuspenseQuery(phasesDocument, {
    variables: { slug, first: pageSize },
    fetchPolicy: "cache-and-network",
  });
  const { initiative } = data;
  if (!initiative?.readiness) return <NotThere />;
  const { id, currentPhase, readiness } = initiative;
  const more = () =>
    fetchMore({
      variables: { after: readiness.phaseHistory.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => {
        const [had, next] = [before.initiative?.readiness, fetchMoreResult.initiative?.readiness];
        if (!before.initiative || !had || !next) return before;
        const nodes = [...had.phaseHistory.nodes, ...next.phaseHistory.nodes];
        const joined = { ...had, phaseHistory: { ...next.phaseHistory, nodes } };
        return { ...before, initiative: { ...before.initiative, readiness: joined } };
      },
    });
  return (
    <Page
      title={t`Phases`}
      intro={
        <Trans>
          People’s answers advise, and the steering committee decides. Going back is allowed: progress goes in circles.
        </Trans>
      }
      actions={
        readiness.viewerCan.includes("MOVE_PHASE_BACK") && (
          <Button onPress={() => setGoingBack(true)}>
            <Trans>Go back a phase</Trans>
          </Button>
        )
      }
    >
      <ReadinessNav />
      <PhaseTrack current={currentPhase} />
      <div className={styles.sides}>
        <Advice initiative={initiative} rounds={readiness.assessments.nodes} slug={slug} />
        <PhaseHistory history={readiness.phaseHistory} slug={slug} more={more} />
      </div>
      {isGoingBack && <MoveBack initiativeId={id} from={currentPhase} onClose={() => setGoingBack(false)} />}
    </Page>
  );
}
