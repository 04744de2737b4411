import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../kernel/format.ts";
import { Page } from "../kernel/Page.tsx";
import { Plain } from "../kernel/Plain.tsx";
import { signInAddress } from "../kernel/sign-in-address.ts";
import { useAnswer } from "../kernel/use-answer.ts";
import { WentWrong } from "../kernel/WentWrong.tsx";
import { graphql } from "./gql/gql.ts";

const document = graphql(`
  query Due($slug: String!, $period: PeriodCode!) {
    viewer {
      id
    }
    initiative(slug: $slug) {
      id
      name
      obligationPeriods(period: $period, first: 100) {
        nodes {
          id
          dueOn
          indicator {
            id
            name
          }
        }
      }
    }
  }
`);

/** What a partner is asked to report for a period, and by when. */
export function ReportPage({ slug, period }: { readonly slug: string; readonly period: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const answer = useAnswer(document, { slug, period });
  const due = answer.state === "there" ? (answer.data.initiative?.obligationPeriods.nodes ?? null) : null;
  const name = answer.state === "there" ? answer.data.initiative?.name : undefined;
  return (
    <Plain>
      <Page title={t`Report for ${format.period(period)}`} intro={name}>
        {answer.state === "failed" && <WentWrong error={answer.error} again={answer.again} />}
        {answer.state === "there" && !answer.data.viewer && (
          <Notice
            title={<Trans>Sign in to report</Trans>}
            action={
              <a href={signInAddress(location.pathname)}>
                <Trans>Sign in</Trans>
              </a>
            }
          />
        )}
        {answer.state === "there" && answer.data.viewer && !due?.length && (
          <Notice title={<Trans>Nothing is asked of you for this period</Trans>} />
        )}
        {due && due.length > 0 && (
          <ul>
            {due.map(({ id, indicator, dueOn }) => (
              <li key={id}>
                <Trans>
                  <bdi>{indicator.name}</bdi>, due on {format.day(dueOn)}
                </Trans>
              </li>
            ))}
          </ul>
        )}
      </Page>
    </Plain>
  );
}
