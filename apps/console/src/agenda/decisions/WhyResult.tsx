import { Plural, Trans } from "@lingui/react/macro";
import type { DecisionResult } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { whyOf, type Counted } from "./why-of.ts";
import styles from "./Parts.module.css";

/** Why it came out so, or would if nobody said anything else: which count, by which rule. */
export function WhyResult({
  counted,
  result,
  holder,
}: {
  readonly counted: Counted;
  /** Null: whoever holds it has not decided yet. */
  readonly result: DecisionResult | null;
  /** Who decides what was delegated. */
  readonly holder: string | null;
}) {
  const format = useFormat();
  const { voices, responded, isQuorumMet } = whyOf(counted);
  return (
    <div className={styles.why}>
      {counted.method !== "DELEGATED" && (
        <p>
          <Plural
            value={voices}
            one={`${format.number(responded)} of one organisation responded.`}
            other={`${format.number(responded)} of ${format.number(voices)} organisations responded.`}
          />{" "}
          {isQuorumMet ? (
            <Trans>That is enough: {counted.quorum} of them have to.</Trans>
          ) : (
            <Trans>That is too few for a decision: {counted.quorum} of them have to.</Trans>
          )}
        </p>
      )}
      {result === "RETURNED_TO_CONSULTATION" ? (
        <p>
          <Trans>
            A community blocks it. Its safeguard stands: however many others are for it, it goes back to be talked about
            with the people whom it is about.
          </Trans>
        </p>
      ) : (
        result !== "NO_QUORUM" && <ByRule counted={counted} holder={holder} />
      )}
    </div>
  );
}

function ByRule({ counted, holder }: { readonly counted: Counted; readonly holder: string | null }) {
  const format = useFormat();
  const { support, against, standing } = whyOf(counted);
  const [isFor, isAgainst, all] = [support, against, support + against].map((count) => format.number(count));
  switch (counted.method) {
    case "CONSENSUS":
      return (
        <p>
          <Trans>Consensus needs that nobody is against it.</Trans>{" "}
          {against === 0 ? (
            <Trans>Nobody is.</Trans>
          ) : (
            <Plural value={against} one="One organisation is." other={`${isAgainst} organisations are.`} />
          )}
        </p>
      );
    case "CONSENT":
      return (
        <p>
          <Trans>Consent needs that nobody blocks it or needs to discuss it more.</Trans>{" "}
          {standing === 0 ? (
            <Trans>Nobody does.</Trans>
          ) : (
            <Plural
              value={standing}
              one="One organisation does."
              other={`${format.number(standing)} organisations do.`}
            />
          )}
        </p>
      );
    case "SUPERMAJORITY":
      return (
        <p>
          <Trans>
            {isFor} of the {all} for and against are for it; {counted.threshold} are needed.
          </Trans>
        </p>
      );
    case "MAJORITY":
      return (
        <p>
          <Trans>
            {isFor} are for it and {isAgainst} against; more have to be for it than against.
          </Trans>
        </p>
      );
    case "DELEGATED":
      return (
        <p>
          {holder === null ? (
            <Trans>One organisation decides it for all.</Trans>
          ) : (
            <Trans>
              <bdi>{holder}</bdi> decides it for all.
            </Trans>
          )}
        </p>
      );
  }
}
