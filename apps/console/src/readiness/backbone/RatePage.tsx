import { useSuspenseQuery } from "@apollo/client/react";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useParams } from "react-router";
import { useOwnLanguage } from "../../agenda/decisions/use-own-language.ts";
import { graphql } from "../../gql/gql.ts";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Page } from "../../kernel/Page.tsx";
import { RateForm } from "./RateForm.tsx";

const document = graphql(`
  query RateBackbonePage($slug: String!, $language: String!) {
    initiative(slug: $slug) {
      id
      name
      backbone {
        statements(language: $language) {
          code
          function
          text
          language
        }
        anchors(language: $language) {
          answer
          text
        }
        review {
          id
          state
          closesOn
          ownRaters {
            isSelf
            viewerCan
            rater {
              id
              organisation {
                id
                name
              }
            }
          }
          ownRating {
            revision
            membership {
              id
            }
            answers {
              code
              answer
            }
          }
        }
      }
    }
  }
`);

/** Where somebody says how the backbone does, statement by statement: who reads it is said before they begin. */
export function RatePage() {
  const { t } = useLingui();
  const language = useOwnLanguage();
  const { initiative: slug = "" } = useParams();
  const { data } = useSuspenseQuery(document, { variables: { slug, language } });
  const { viewer } = useViewer();
  const { initiative } = data;
  const backbone = initiative?.backbone;
  if (!backbone || !viewer) return <NotThere />;
  const { review, statements, anchors } = backbone;
  const raters = (review?.ownRaters ?? []).filter(({ viewerCan }) => viewerCan.includes("RATE_BACKBONE"));
  const isOpen = review?.state === "OPEN" && raters.length > 0;
  return (
    <Page
      title={t`How does the backbone do?`}
      intro={<bdi>{initiative.name}</bdi>}
      actions={
        <Link to={`/i/${slug}/backbone`}>
          <Trans>Backbone support</Trans>
        </Link>
      }
    >
      {review && isOpen ? (
        <RateForm
          key={`${viewer.id} ${review.id}`}
          personId={viewer.id}
          review={review}
          raters={raters.map(({ isSelf, rater }) => ({ isSelf, id: rater.id, name: rater.organisation.name }))}
          statements={statements}
          anchors={anchors}
        />
      ) : (
        <Notice title={<Trans>Nothing is asked now</Trans>}>
          <Trans>Once a year everybody who takes part is asked how the backbone does.</Trans>
        </Notice>
      )}
    </Page>
  );
}
