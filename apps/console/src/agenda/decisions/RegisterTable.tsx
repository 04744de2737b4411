import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import type { RegisterQuery } from "../../gql/graphql.ts";
import { csvOf } from "../../kernel/csv.ts";
import { useFormat } from "../../kernel/format.ts";
import { saveText } from "../../kernel/save.ts";
import { registerDocument } from "./register-document.ts";
import { registerRows, type Registered } from "./register-rows.ts";
import styles from "./RegisterTable.module.css";
import { resultKinds, useKindWords, useMethodWords, useRecordingWords, useResultWords } from "./use-decision-words.ts";
import type { LookedFor } from "./use-looked-for.ts";

type RegisterPart = NonNullable<RegisterQuery["initiative"]>["decisions"];

/** The register as a table, a part of it at a time, and all that was found as CSV. */
export function RegisterTable({
  slug,
  looked,
  first,
  pageSize,
}: {
  readonly slug: string;
  readonly looked: LookedFor;
  /** Its first part. */
  readonly first: RegisterPart;
  readonly pageSize: number;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const format = useFormat();
  const [further, setFurther] = useState<readonly RegisterPart[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const parts = [first, ...further];
  const last = parts.at(-1) ?? first;
  const shown = parts.flatMap(({ nodes }) => nodes);
  const next = async (after: string | null | undefined, size: number): Promise<RegisterPart> => {
    const { data } = await client.query({
      query: registerDocument,
      variables: { slug, first: size, after: after ?? null, ...looked },
      fetchPolicy: "no-cache",
    });
    if (!data?.initiative) throw new Error("there is no register");
    return data.initiative.decisions;
  };
  const carefully = async (act: () => Promise<void>) => {
    setBusy(true);
    setSaid("");
    try {
      await act();
    } catch {
      setSaid(t`Keelson could not be reached. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  const save = async () => {
    const found: Registered[] = [];
    for (let part = await next(null, 100); ; part = await next(part.pageInfo.endCursor, 100)) {
      found.push(...part.nodes);
      if (!part.pageInfo.hasNextPage) break;
    }
    saveText(csvOf(registerRows(found)), "text/csv;charset=utf-8", `${slug}-decisions.csv`);
    setSaid(t`CSV is saved.`);
  };
  return (
    <div className={styles.register}>
      <Table label={t`The register of decisions`} className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              <Trans>No.</Trans>
            </th>
            <th scope="col">
              <Trans>Decision</Trans>
            </th>
            <th scope="col">
              <Trans>Decided</Trans>
            </th>
            <th scope="col">
              <Trans>How</Trans>
            </th>
            <th scope="col">
              <Trans>What came of it</Trans>
            </th>
            <th scope="col">
              <Trans>To be looked at again</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((decision) => (
            <Row key={decision.id} decision={decision} slug={slug} />
          ))}
        </tbody>
      </Table>
      <div className={styles.foot}>
        {last.pageInfo.hasNextPage && (
          <Button
            isBusy={isBusy}
            onPress={() =>
              void carefully(async () => setFurther([...further, await next(last.pageInfo.endCursor, pageSize)]))
            }
          >
            <Trans>
              Show more, {format.number(shown.length)} of {format.number(first.totalCount)} are here
            </Trans>
          </Button>
        )}
        <Button isBusy={isBusy} onPress={() => void carefully(save)}>
          <Plural
            value={first.totalCount}
            one="CSV of this decision"
            other={`CSV of these ${format.number(first.totalCount)} decisions`}
          />
        </Button>
        <p className={styles.said} role="status">
          {said}
        </p>
      </div>
    </div>
  );
}

function Row({ decision, slug }: { readonly decision: Registered; readonly slug: string }) {
  const format = useFormat();
  const kinds = useKindWords();
  const methods = useMethodWords();
  const results = useResultWords();
  const recordings = useRecordingWords();
  const { number, kind, title, language, decidedOn, method, result, reviewOn, supersededBy, recordedAs, meeting } =
    decision;
  return (
    <tr>
      <td className={styles.number}>{format.number(number)}</td>
      <th scope="row" className={styles.title}>
        <Link to={`/i/${slug}/decisions/${number}`}>
          <bdi lang={language}>{title}</bdi>
        </Link>
        <span className={styles.kind}>
          {kinds[kind]}
          {recordedAs && ` · ${recordings[recordedAs]}`}
          {meeting && (
            <>
              {" · "}
              <Link to={`/i/${slug}/meetings/${meeting.id}`}>
                <bdi>{meeting.title}</bdi>
              </Link>
            </>
          )}
          {supersededBy && (
            <>
              {" · "}
              <Trans>no longer in force: no. {format.number(supersededBy.number)} took its place</Trans>
            </>
          )}
        </span>
      </th>
      <td className={styles.day}>
        <time dateTime={decidedOn}>{format.day(decidedOn)}</time>
      </td>
      <td>{methods[method]}</td>
      <td>
        <Status kind={resultKinds[result]}>{results[result]}</Status>
      </td>
      <td className={styles.day}>{reviewOn && <time dateTime={reviewOn}>{format.day(reviewOn)}</time>}</td>
    </tr>
  );
}
