import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { csvOf } from "../../kernel/csv.ts";
import { useFormat } from "../../kernel/format.ts";
import { Page } from "../../kernel/Page.tsx";
import { saveText } from "../../kernel/save.ts";
import { useUrlTexts } from "../../kernel/url-state.ts";
import styles from "./ChangePage.module.css";
import { changeTable } from "./change-table.ts";
import { ComponentChanges } from "./ComponentChanges.tsx";
import { useComponentNames, usePhaseNames } from "./use-readiness-names.ts";

const document = graphql(`
  query ReadinessChange($slug: String!) {
    initiative(slug: $slug) {
      id
      name
      readiness {
        assessments(first: 100) {
          nodes {
            id
            phase
            round
            closesOn
            result {
              components {
                component
                organisations
                mean
              }
            }
            change {
              items
              earlier {
                id
                round
                closesOn
                result {
                  components {
                    component
                    organisations
                    mean
                  }
                }
              }
              components {
                component
                pairs
                onlyEarlier
                onlyLater
                difference {
                  mean
                  median
                  hodgesLehmann
                  improved
                  same
                  worse
                  p
                  isMeaningful
                  hasFallen
                }
              }
            }
          }
        }
      }
    }
  }
`);

/** What became of readiness since the round before: of organisations that answered both alone, beside what all said in either. */
export function ChangePage() {
  const { t } = useLingui();
  const format = useFormat();
  const phases = usePhaseNames();
  const names = useComponentNames();
  const { initiative: slug = "" } = useParams();
  const { data } = useSuspenseQuery(document, { variables: { slug }, fetchPolicy: "cache-and-network" });
  const [{ from, to }, choose] = useUrlTexts(["from", "to"]);
  const { initiative } = data;
  if (!initiative?.readiness) return <NotThere />;
  const compared = initiative.readiness.assessments.nodes.filter(({ change }) => change !== null);
  // each is compared with the one before it: either end of the two names them
  const chosen =
    compared.find(({ id }) => id === to) ?? compared.find(({ change }) => change?.earlier?.id === from) ?? compared[0];
  const title = t`What changed since the round before`;
  const intro = <bdi>{initiative.name}</bdi>;
  if (!chosen?.change?.earlier)
    return (
      <Page title={title} intro={intro}>
        <Notice title={<Trans>There are no two rounds to compare yet</Trans>}>
          <Trans>Once a second round of the same phase is closed, it is compared with the one before it.</Trans>
        </Notice>
      </Page>
    );
  const { change, result } = chosen;
  const earlier = chosen.change.earlier;
  const rows = chosen.change.components.map((one) => ({
    ...one,
    before: earlier.result?.components.find(({ component }) => component === one.component) ?? null,
    after: result?.components.find(({ component }) => component === one.component) ?? null,
  }));
  const table = changeTable(rows);
  const hasFallen = rows.some(({ difference }) => difference?.hasFallen);
  return (
    <Page
      title={title}
      intro={intro}
      actions={
        <Button onPress={() => saveText(csvOf(table), "text/csv;charset=utf-8", "readiness-change.csv")}>
          <Trans>CSV</Trans> (
          <Plural value={table.rows.length} one="# row" other="# rows" />)
        </Button>
      }
    >
      {compared.length > 1 && (
        <Choice
          label={t`Which two rounds`}
          value={chosen.id}
          options={compared.map(({ id, phase, round, change: of }) => ({
            value: id,
            label: t`${phases[phase]}: round ${of?.earlier?.round ?? 0} and round ${round}`,
          }))}
          onChoose={(id) => choose({ to: id, from: null })}
        />
      )}
      <p className={styles.lead}>
        <Trans>
          {phases[chosen.phase]}: round {earlier.round} until {format.day(earlier.closesOn)}, and round {chosen.round}{" "}
          until {format.day(chosen.closesOn)}.
        </Trans>{" "}
        <Plural
          value={change.items}
          one="# statement was asked with the same words in both."
          other="# statements were asked with the same words in both."
        />
      </p>
      <p className={styles.text}>
        <Trans>
          Differences are of organisations that answered both rounds alone: who joins or leaves changes a mean that
          nobody’s view changed.
        </Trans>
      </p>
      <ComponentChanges rows={rows} names={names} />
      {hasFallen && (
        <Notice title={<Trans>A fall is a reason to talk, and not to blame</Trans>}>
          <Trans>
            Scores may fall because people understand the task better than the first time: they ask more of the same
            thing.
          </Trans>
        </Notice>
      )}
    </Page>
  );
}
