import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useUrlState } from "../../kernel/url-state.ts";
import { ReadinessNav } from "../ReadinessNav.tsx";
import { EarlierScreens } from "./EarlierScreens.tsx";
import { GoToWork } from "./GoToWork.tsx";
import { ScreenForm } from "./ScreenForm.tsx";
import { ScreenShown } from "./ScreenShown.tsx";
import { suitabilityDocument } from "./suitability-document.ts";
import styles from "./SuitabilityPage.module.css";

/** How many screens are shown before somebody asks for more: there are seldom two. */
const pageSize = 10;

/** The questions before everything: is working together the right approach at all, and may the initiative go to work by it? */
export function SuitabilityPage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const [view, setView] = useUrlState("view", ["read", "answer"]);
  const { data, fetchMore } = useSuspenseQuery(suitabilityDocument, {
    variables: { slug, first: pageSize },
    fetchPolicy: "cache-and-network",
  });
  const { initiative } = data;
  if (!initiative?.readiness) return <NotThere />;
  const { screens, viewerCan } = initiative.readiness;
  const [last, ...earlier] = screens.nodes;
  const today = initiative.together?.today ?? null;
  const mayScreen = viewerCan.includes("SCREEN_INITIATIVE");
  const more = () =>
    fetchMore({
      variables: { after: screens.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => {
        const [had, next] = [before.initiative?.readiness, fetchMoreResult.initiative?.readiness];
        if (!before.initiative || !had || !next) return before;
        const nodes = [...had.screens.nodes, ...next.screens.nodes];
        const readiness = { ...had, screens: { ...next.screens, nodes } };
        return { ...before, initiative: { ...before.initiative, readiness } };
      },
    });
  const isAnswering = mayScreen && view === "answer";
  return (
    <Page
      title={t`Suitability`}
      intro={
        <Trans>
          Is working together the right approach at all? Four questions before everything: it does not suit every
          problem.
        </Trans>
      }
      actions={
        mayScreen &&
        !isAnswering && (
          <Button isMain={!last} onPress={() => setView("answer")}>
            {last ? <Trans>Answer the questions anew</Trans> : <Trans>Answer the four questions</Trans>}
          </Button>
        )
      }
    >
      <ReadinessNav />
      {isAnswering ? (
        <ScreenForm
          initiativeId={initiative.id}
          slug={slug}
          today={today}
          last={last ?? null}
          onDone={() => setView("read")}
        />
      ) : (
        <div className={styles.sides}>
          <div className={styles.main}>
            {last ? (
              <ScreenShown screen={last} today={today} />
            ) : (
              <Notice title={<Trans>Nobody has answered the four questions yet</Trans>}>
                <Trans>
                  The backbone or the steering committee answers them, with what each answer rests on. They are talked
                  over in one room; whoever takes part reads what came of it.
                </Trans>
              </Notice>
            )}
            {earlier.length > 0 && (
              <EarlierScreens screens={earlier} hasMore={screens.pageInfo.hasNextPage} more={more} />
            )}
          </div>
          <div className={styles.side}>
            <GoToWork initiative={initiative} slug={slug} screen={last ?? null} />
          </div>
        </div>
      )}
    </Page>
  );
}
