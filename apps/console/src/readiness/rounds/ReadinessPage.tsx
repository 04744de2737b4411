import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { useParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useCommands } from "../../kernel/commands.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { ReadinessNav } from "../ReadinessNav.tsx";
import { Heat } from "./Heat.tsx";
import { OwnStatements } from "./OwnStatements.tsx";
import { PlanRound } from "./PlanRound.tsx";
import { readinessDocument } from "./readiness-document.ts";
import { RoundCard } from "./RoundCard.tsx";
import styles from "./ReadinessPage.module.css";

/** Screen 12: how ready the initiative is, phase by phase, as its own people see it, and the rounds in which they said so. */
export function ReadinessPage() {
  const { initiative: slug = "" } = useParams();
  return (
    <Suspense fallback={<Loading isScreen />}>
      <Readiness slug={slug} />
    </Suspense>
  );
}

function Readiness({ slug }: { readonly slug: string }) {
  const { t } = useLingui();
  const [isPlanning, setPlanning] = useState(false);
  const { data } = useSuspenseQuery(readinessDocument, { variables: { slug }, fetchPolicy: "cache-and-network" });
  const { initiative } = data;
  const readiness = initiative?.readiness;
  const plans = readiness?.viewerCan.includes("PLAN_ASSESSMENT") ?? false;
  useCommands(
    plans ? [{ id: "plan-round", label: t`Plan a round`, group: "here", keys: "p", run: () => setPlanning(true) }] : [],
  );
  if (!initiative || !readiness) return <NotThere />;
  const rounds = readiness.assessments.nodes;
  const today = initiative.together?.today ?? "";
  const isAtWork = (state: string) => state !== "ARCHIVED" && state !== "DECIDED";
  const plan = plans && (
    <Button isMain={rounds.length === 0} onPress={() => setPlanning(true)}>
      <Trans>Plan a round</Trans>
    </Button>
  );
  const card = (round: (typeof rounds)[number]) => <RoundCard key={round.id} slug={slug} round={round} today={today} />;
  return (
    <Page
      title={t`Readiness`}
      intro={<Trans>How far we are, as our own people see it: to talk about, and no grade.</Trans>}
      actions={rounds.length > 0 && plan}
    >
      <ReadinessNav />
      {rounds.length === 0 ? (
        <Notice title={<Trans>Nobody was asked yet</Trans>} action={plan}>
          <Trans>
            In a round, people of each organisation say how far things are in place. What they say together is here,
            once it is closed; what one of them says, nobody else reads.
          </Trans>
        </Notice>
      ) : (
        <>
          {rounds.some(({ state }) => state === "OPEN") && (
            <section className={styles.rounds} aria-labelledby="open">
              <h2 id="open" className={styles.title}>
                <Trans>Open now</Trans>
              </h2>
              {rounds.filter(({ state }) => state === "OPEN").map(card)}
            </section>
          )}
          <Heat
            slug={slug}
            name={initiative.name}
            rounds={rounds}
            today={today}
            next={initiative.nextMeetings.nodes[0]}
          />
          <section className={styles.rounds} aria-labelledby="rounds">
            <h2 id="rounds" className={styles.title}>
              <Trans>Rounds</Trans>
            </h2>
            {rounds.filter(({ state }) => state !== "OPEN" && isAtWork(state)).map(card)}
            {rounds.some(({ state }) => !isAtWork(state)) && (
              <details className={styles.before}>
                <summary>
                  <Trans>Earlier rounds</Trans>
                </summary>
                {rounds.filter(({ state }) => !isAtWork(state)).map(card)}
              </details>
            )}
          </section>
        </>
      )}
      <Suspense fallback={<Loading />}>
        <OwnStatements
          initiativeId={initiative.id}
          slug={slug}
          phase={initiative.currentPhase}
          adds={readiness.viewerCan.includes("ADD_READINESS_STATEMENT")}
        />
      </Suspense>
      {isPlanning && (
        <PlanRound
          initiativeId={initiative.id}
          slug={slug}
          phase={initiative.currentPhase}
          today={today}
          onClose={() => setPlanning(false)}
        />
      )}
    </Page>
  );
}
