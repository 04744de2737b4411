import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Page } from "../kernel/Page.tsx";
import { Plain } from "../kernel/Plain.tsx";
import { useAnswer } from "../kernel/use-answer.ts";
import { WentWrong } from "../kernel/WentWrong.tsx";
import { graphql } from "./gql/gql.ts";

const document = graphql(`
  query PublicInitiative($slug: String!) {
    initiative(slug: $slug) {
      id
      name
      problemArea
    }
  }
`);

/** What anybody may read of an initiative. Nothing is shown of one that shows nothing to the public: nor that it is there. */
export function PublicPage({ slug }: { readonly slug: string }) {
  const { t } = useLingui();
  const answer = useAnswer(document, { slug });
  const initiative = answer.state === "there" ? answer.data.initiative : null;
  return (
    <Plain>
      <Page title={initiative?.name ?? t`Published outcomes`} intro={initiative?.problemArea}>
        {answer.state === "failed" && <WentWrong error={answer.error} again={answer.again} />}
        {answer.state === "there" && !initiative && (
          <Notice title={<Trans>Nothing is published here</Trans>}>
            <Trans>Either there is no such initiative, or it has not published anything yet.</Trans>
          </Notice>
        )}
      </Page>
    </Plain>
  );
}
