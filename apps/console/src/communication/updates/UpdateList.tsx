import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { updateShapes, useUpdateWords } from "../../agenda/updates/use-update-words.ts";
import { graphql } from "../../gql/gql.ts";
import type { UpdateList_UpdateFragment as Asked } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./UpdateList.module.css";

const fragment = graphql(`
  fragment UpdateList_update on Update {
    id
    kind
    title
    publishedAt
  }
`);

/** Updates, the latest first: what each is about, its title, and when it went out. */
export function UpdateList({
  updates,
  slug,
}: {
  readonly updates: readonly ({ readonly id: string } & FragmentType<Asked>)[];
  readonly slug: string;
}) {
  return (
    <ul className={styles.list}>
      {updates.map((update) => (
        <Row key={update.id} update={update} slug={slug} />
      ))}
    </ul>
  );
}

function Row({ update, slug }: { readonly update: FragmentType<Asked>; readonly slug: string }) {
  const format = useFormat();
  const { kinds } = useUpdateWords();
  const { data } = useSuspenseFragment({ fragment, from: update });
  return (
    <li>
      <Link to={`/i/${slug}/updates/${data.id}`} className={styles.row}>
        <bdi className={styles.title}>{data.title}</bdi>
        <span className={styles.soft}>
          {data.publishedAt === null ? <Trans>Draft</Trans> : format.day(data.publishedAt)}
        </span>
        <Status kind={updateShapes[data.kind]}>{kinds[data.kind]}</Status>
      </Link>
    </li>
  );
}
