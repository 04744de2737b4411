import { useFragment } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { graphql } from "../../gql/gql.ts";
import styles from "./Failures.module.css";
import { totalOf } from "./total.ts";
import type { Failure } from "./use-decisions.ts";
import { useFigureText } from "./use-figure-text.ts";
import { useStateWords } from "./use-state-words.ts";

const fragment = graphql(`
  fragment Failures_measurement on Measurement {
    id
    state
    version
    values {
      categories {
        dimension
        category
      }
      valueState
      value
      numerator
      denominator
    }
  }
`);

/** What could not be decided on, and why; where somebody else was faster, what was looked at and what it is by now. */
export function Failures({
  failures,
  look,
  dismiss,
}: {
  readonly failures: readonly Failure[];
  readonly look: (id: string) => void;
  readonly dismiss: () => void;
}) {
  const format = useFormat();
  if (failures.length === 0) return null;
  const together = Math.max(...failures.map(({ sent }) => sent));
  return (
    <div role="alert" className={styles.failures}>
      <p className={styles.title}>
        {together > 1 ? (
          <Trans>
            None of the {format.number(together)} that were accepted together was taken in. What stood in the way is
            named here.
          </Trans>
        ) : (
          <Trans>Not everything went through. What is named here still waits.</Trans>
        )}
      </p>
      <ul className={styles.list}>
        {failures.map((failure) => (
          <One key={failure.item.id} failure={failure} look={look} />
        ))}
      </ul>
      <Button onPress={dismiss}>
        <Trans>Understood</Trans>
      </Button>
    </div>
  );
}

function One({
  failure: { item, code, message },
  look,
}: {
  readonly failure: Failure;
  readonly look: (id: string) => void;
}) {
  const format = useFormat();
  const figureText = useFigureText(item.indicator.unit);
  const stateWords = useStateWords();
  const { data, complete } = useFragment({ fragment, from: { __typename: "Measurement", id: item.id } });
  return (
    <li>
      <button type="button" className={styles.name} onClick={() => look(item.id)}>
        <bdi>{item.membership.organisation.name}</bdi>: <bdi>{item.indicator.name}</bdi>, {format.period(item.period)}
      </button>{" "}
      {isOvertaken(code) ? (
        complete && data.version !== item.version ? (
          <Trans>
            It moved while you looked at it. You saw <bdi>{figureText(totalOf(item.values))}</bdi>; by now it is{" "}
            <bdi>{figureText(totalOf(data.values))}</bdi> ({stateWords[data.state]}).
          </Trans>
        ) : (
          <Trans>Its partner has just taken it back.</Trans>
        )
      ) : code === "CONFLICT_OF_INTEREST" ? (
        <Trans>You had a hand in it yourself; somebody else at the backbone decides on it.</Trans>
      ) : code === null ? (
        <Trans>Keelson could not be reached.</Trans>
      ) : (
        <bdi>{message}</bdi>
      )}
    </li>
  );
}

/** Somebody was faster: its partner, or somebody else at the backbone. */
const isOvertaken = (code: string | null) =>
  code === "CONFLICT" || code === "TRANSITION_NOT_ALLOWED" || code === "NOT_FOUND";
