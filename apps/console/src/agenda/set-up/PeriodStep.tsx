import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { dueOn, parsePeriod } from "@keelson/domain/measurement/period";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useFormat } from "../../kernel/format.ts";
import { firstPeriods } from "./first-periods.ts";
import styles from "./PeriodStep.module.css";
import { useProblemWords } from "./use-problem-words.ts";
import type { SetUpInitiative } from "./use-set-up.ts";

const document = graphql(`
  mutation AskPartners($input: ProposeObligationsInput!) {
    proposeObligations(input: $input) {
      obligations {
        id
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

const partnersDocument = graphql(`
  query PartnersToAsk($slug: String!, $after: String) {
    initiative(slug: $slug) {
      id
      memberships(first: 100, role: PARTNER, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
        }
      }
    }
  }
`);

/** From which period on partners are asked, and so when the first is due. Whoever is asked already is not asked twice. */
export function PeriodStep({
  initiative,
  goOn,
}: {
  readonly initiative: SetUpInitiative;
  readonly goOn: () => Promise<void>;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const client = useApolloClient();
  const problemWords = useProblemWords();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const indicators = initiative.indicators.nodes.filter(({ viewerCan }) => viewerCan.includes("PROPOSE_OBLIGATIONS"));
  const { totalCount: partners } = initiative.memberships;
  const rhythms = firstPeriods(indicators, new Date().toISOString().slice(0, 10));
  const periodOf = (key: string, periods: readonly string[]) => chosen[key] ?? periods[1] ?? "";

  const ask = async (indicatorId: string, from: string, membershipIds: readonly string[]): Promise<string | null> => {
    if (membershipIds.length === 0) return null;
    const { data } = await client.mutate({
      mutation: document,
      variables: { input: { indicatorId, membershipIds: [...membershipIds], from } },
    });
    const problems = data?.proposeObligations.problems ?? [];
    const asked = problems.filter(({ code }) => code === "OBLIGATION_EXISTS").map(({ path }) => Number(path[1]));
    // who is asked already is left out, and the others are asked
    if (asked.length > 0 && asked.length === problems.length)
      return ask(
        indicatorId,
        from,
        membershipIds.filter((_, place) => !asked.includes(place)),
      );
    return problems[0] ? problemWords(problems[0]) : null;
  };
  /** All that take part, however many pages they are. */
  const partnersToAsk = async (after: string | null = null): Promise<string[]> => {
    const { data } = await client.query({
      query: partnersDocument,
      variables: { slug: initiative.slug, after },
      fetchPolicy: "network-only",
    });
    const page = data?.initiative?.memberships;
    const ids = page?.nodes.map(({ id }) => id) ?? [];
    return page?.pageInfo.hasNextPage ? [...ids, ...(await partnersToAsk(page.pageInfo.endCursor))] : ids;
  };
  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const membershipIds = await partnersToAsk();
      for (const { key, periods, indicatorIds } of rhythms)
        for (const id of indicatorIds) {
          const refused = await ask(id, periodOf(key, periods), membershipIds);
          if (refused !== null) {
            setProblem(refused);
            return;
          }
        }
      await goOn();
    } catch {
      setProblem(t`Keelson could not be reached. What you typed is kept; try again.`);
    } finally {
      setBusy(false);
    }
  };
  if (indicators.length === 0 || partners === 0)
    return (
      <Notice
        title={<Trans>There is nobody to ask, or nothing to ask for yet</Trans>}
        action={
          <Link to={indicators.length === 0 ? "?step=indicators" : "?step=partners"}>
            {indicators.length === 0 ? <Trans>To the indicators</Trans> : <Trans>To the partners</Trans>}
          </Link>
        }
      >
        <Trans>Partners are asked for indicators from a period on. Both are needed for that.</Trans>
      </Notice>
    );
  return (
    <Form problem={problem} onSubmit={send}>
      {rhythms.map(({ key, periods, indicatorIds }) => {
        const period = parsePeriod(periodOf(key, periods));
        const names = indicators.filter(({ id }) => indicatorIds.includes(id)).map(({ name }) => name);
        return (
          <section key={key} className={styles.rhythm}>
            <p className={styles.names}>
              <bdi>{format.list(names)}</bdi>
            </p>
            <Choice
              label={t`First period`}
              value={periodOf(key, periods)}
              onChoose={(next) => setChosen((before) => ({ ...before, [key]: next }))}
              options={periods.map((code) => ({ value: code, label: format.period(code) }))}
            />
            {period && (
              <p className={styles.soft}>
                <Trans>
                  It ends on {format.day(period.end)}, and is due on <strong>{format.day(dueOn(period))}</strong>.
                </Trans>
              </p>
            )}
          </section>
        );
      })}
      <p className={styles.soft}>
        <Trans>Each partner may accept or decline what it is asked. Nothing binds it before it has.</Trans>
      </p>
      <div>
        <Button isMain isBusy={isBusy}>
          <Plural value={partners} one="Ask one partner" other="Ask # partners" />
        </Button>
      </div>
    </Form>
  );
}
