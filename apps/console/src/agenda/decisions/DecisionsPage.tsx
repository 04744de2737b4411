import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useDeferredValue, useState } from "react";
import { useParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Refreshing } from "../../kernel/Refreshing.tsx";
import { DecisionsNav } from "./DecisionsNav.tsx";
import { RecordDecision } from "./RecordDecision.tsx";
import { registerDocument } from "./register-document.ts";
import { RegisterFilters } from "./RegisterFilters.tsx";
import { RegisterTable } from "./RegisterTable.tsx";
import styles from "./RegisterTable.module.css";
import { useLookedFor, type LookedFor } from "./use-looked-for.ts";

/** Screen 18: what was decided, the newest first, and how to find it again. */
export function DecisionsPage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const { looked, texts, change } = useLookedFor();
  const wished = JSON.stringify(looked);
  const settled = useDeferredValue(wished);
  return (
    <Page
      title={t`Decisions`}
      intro={
        <Trans>
          What was decided, how, and what stood in the way. None is ever changed; a later one may take its place.
        </Trans>
      }
    >
      <DecisionsNav />
      <RegisterFilters texts={texts} change={change} />
      <Refreshing isBusy={settled !== wished}>
        <Suspense fallback={<Loading />}>
          <Register key={settled} slug={slug} looked={JSON.parse(settled) as LookedFor} />
        </Suspense>
      </Refreshing>
    </Page>
  );
}

/** As many as are shown before somebody asks for more. */
const pageSize = 50;

function Register({ slug, looked }: { readonly slug: string; readonly looked: LookedFor }) {
  const [isRecording, setRecording] = useState(false);
  const { data } = useSuspenseQuery(registerDocument, {
    variables: { slug, first: pageSize, ...looked },
    fetchPolicy: "cache-and-network",
  });
  if (!data.initiative) return <NotThere />;
  const { id, viewerCan, decisions } = data.initiative;
  return (
    <div className={styles.register}>
      {viewerCan.includes("RECORD_DECISION") && (
        <div className={styles.above}>
          <Button onPress={() => setRecording(true)}>
            <Trans>Record what was decided elsewhere</Trans>
          </Button>
        </div>
      )}
      {decisions.totalCount > 0 ? (
        <RegisterTable slug={slug} looked={looked} first={decisions} pageSize={pageSize} />
      ) : (
        <NothingFound looked={looked} />
      )}
      {isRecording && <RecordDecision initiativeId={id} slug={slug} onClose={() => setRecording(false)} />}
    </div>
  );
}

function NothingFound({ looked }: { readonly looked: LookedFor }) {
  return Object.values(looked).some((one) => one !== null) ? (
    <Notice title={<Trans>No decision is like that</Trans>}>
      <Trans>Look for something else, or for all of them.</Trans>
    </Notice>
  ) : (
    <Notice title={<Trans>Nothing was decided yet</Trans>}>
      <Trans>
        What comes of a proposal is here by itself, on the day after its last; what was decided elsewhere is written
        down here.
      </Trans>
    </Notice>
  );
}
