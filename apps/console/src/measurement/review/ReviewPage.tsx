import { useSuspenseQuery } from "@apollo/client/react";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense } from "react";
import { useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useUrlState } from "../../kernel/url-state.ts";
import { ReviewQueue } from "./ReviewQueue.tsx";

const document = graphql(`
  query MayReview($slug: String!) {
    initiative(slug: $slug) {
      id
      viewerCan
    }
  }
`);

/** Screen 9: what partners handed in, looked at one after the other, and taken in or returned with a question. */
export function ReviewPage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const [waitsFor, setWaitsFor] = useUrlState("waits", ["backbone", "partner"]);
  const { data } = useSuspenseQuery(document, { variables: { slug } });
  if (!data.initiative) return <NotThere />;
  if (!data.initiative.viewerCan.includes("ACCEPT"))
    return (
      <Page title={t`To review`}>
        <Notice title={<Trans>The backbone reviews what partners hand in</Trans>}>
          <Trans>Nothing waits for you here. If you work for the backbone, ask it to invite you.</Trans>
        </Notice>
      </Page>
    );
  return (
    <Page
      title={t`To review`}
      actions={
        <Choice
          label={t`Waiting for`}
          value={waitsFor}
          onChoose={setWaitsFor}
          options={[
            { value: "backbone", label: t`You: handed in` },
            { value: "partner", label: t`Partners: returned` },
          ]}
        />
      }
    >
      <Suspense fallback={<Loading />}>
        <ReviewQueue key={waitsFor} slug={slug} state={waitsFor === "backbone" ? "SUBMITTED" : "QUERIED"} />
      </Suspense>
    </Page>
  );
}
