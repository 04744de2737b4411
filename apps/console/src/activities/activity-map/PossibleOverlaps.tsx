import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import type { OverlapResolution } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { Form } from "../../kernel/Form.tsx";
import { resolveOverlapDocument } from "../activity/changes.ts";
import { useSend } from "../use-send.ts";
import { useResolutionWords } from "../use-words.ts";
import type { ShownMap } from "./activity-map-document.ts";
import styles from "./PossibleOverlaps.module.css";

type Overlap = ShownMap["possibleOverlaps"][number];

/** Pairs worth a talk, and what their leads found who had it. Nothing here says that one of the two is too many. */
export function PossibleOverlaps({ map, slug }: { readonly map: ShownMap; readonly slug: string }) {
  if (map.possibleOverlaps.length === 0) return null;
  return (
    <section className={styles.overlaps} aria-labelledby="possible-overlaps">
      <h2 id="possible-overlaps" className={styles.heading}>
        <Trans>Possible overlaps – talk</Trans>
      </h2>
      <p className={styles.soft}>
        <Trans>
          The same kind of work, for the same people, in the same places, led by two organisations. Both may well be
          needed: their leads know.
        </Trans>
      </p>
      <ul className={styles.list}>
        {map.possibleOverlaps.slice(0, 20).map((overlap) => (
          <li key={overlap.activities.map(({ id }) => id).join(" ")} className={styles.pair}>
            <Pair overlap={overlap} slug={slug} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pair({ overlap, slug }: { readonly overlap: Overlap; readonly slug: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useResolutionWords();
  const send = useSend();
  const [isOpen, setOpen] = useState(false);
  const [resolution, setResolution] = useState<OverlapResolution>(overlap.talk?.resolution ?? "COMPLEMENTARY");
  const [note, setNote] = useState(overlap.talk?.note ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const ways: readonly OverlapResolution[] = ["COMPLEMENTARY", "AGREED_SPLIT", "MERGE", "INTENTIONAL_CHOICE"];
  const keep = async () => {
    const activityIds = overlap.activities.map(({ id }) => id);
    const input = { activityIds, resolution, note: note.trim() || null };
    const { problem: why } = await send(resolveOverlapDocument, { input }, (data) => data.resolveOverlap);
    setProblem(why);
    if (why === null) setOpen(false);
  };
  return (
    <>
      <p className={styles.names}>
        {overlap.activities.map(({ id, code, title, lead }) => (
          <span key={id}>
            <Link to={`/i/${slug}/activities/${code}`}>
              <bdi>{title}</bdi>
            </Link>{" "}
            <bdi className={styles.soft}>({lead.organisation.name})</bdi>
          </span>
        ))}
      </p>
      <p className={styles.soft}>
        {overlap.talk ? (
          <>
            {words[overlap.talk.resolution]}
            {overlap.talk.note && (
              <>
                {": "}
                <bdi>{overlap.talk.note}</bdi>
              </>
            )}
          </>
        ) : (
          <Trans>{format.percent(Number(overlap.likeness))} of where they work is the same</Trans>
        )}
      </p>
      {overlap.viewerCan.includes("RESOLVE_OVERLAP") &&
        (isOpen ? (
          <Form problem={problem} onSubmit={keep}>
            <Choice
              label={t`What you found`}
              value={resolution}
              onChoose={setResolution}
              options={ways.map((way) => ({ value: way, label: words[way] }))}
            />
            <TextInput
              label={t`In a few words`}
              value={note}
              dir="auto"
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
            <Button isMain>
              <Trans>Write it down</Trans>
            </Button>
          </Form>
        ) : (
          <div>
            <Button onPress={() => setOpen(true)}>
              <Trans>We have talked</Trans>
            </Button>
          </div>
        ))}
    </>
  );
}
