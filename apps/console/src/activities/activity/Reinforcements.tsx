import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { Suspense, useState } from "react";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { ReinforcementKind } from "../../gql/graphql.ts";
import { Form } from "../../kernel/Form.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { useSend } from "../use-send.ts";
import { useKindWords } from "../use-words.ts";
import type { ShownActivity } from "./activity-document.ts";
import styles from "./ActivityPage.module.css";
import { confirmReinforcementDocument, proposeReinforcementDocument, removeReinforcementDocument } from "./changes.ts";

const othersDocument = graphql(`
  query OtherActivities($slug: String!) {
    initiative(slug: $slug) {
      id
      activities(first: 100, filter: { statuses: [PROPOSED, PLANNED, ACTIVE, PAUSED] }) {
        nodes {
          id
          code
          title
          lead {
            id
            organisation {
              id
              name
            }
          }
        }
      }
    }
  }
`);

type ShownLink = ShownActivity["reinforcements"][number];

/** What it strengthens and by what it is strengthened. A link counts once both leads have said yes. */
export function Reinforcements({ activity, slug }: { readonly activity: ShownActivity; readonly slug: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.part} aria-labelledby="reinforcements">
      <h2 id="reinforcements" className={styles.heading}>
        <Trans>Strengthens, and is strengthened by</Trans>
      </h2>
      {activity.reinforcements.length === 0 ? (
        <p className={styles.soft}>
          <Trans>It stands alone so far.</Trans>
        </p>
      ) : (
        <ul className={styles.rows}>
          {activity.reinforcements.map((link) => (
            <Row key={link.id} link={link} activityId={activity.id} slug={slug} />
          ))}
        </ul>
      )}
      {activity.viewerCan.includes("PROPOSE_REINFORCEMENT") &&
        (isOpen ? (
          <div className={styles.form}>
            <Suspense fallback={<Loading />}>
              <LinkForm activity={activity} slug={slug} onDone={() => setOpen(false)} />
            </Suspense>
          </div>
        ) : (
          <div>
            <Button onPress={() => setOpen(true)}>
              <Trans>Link to another activity</Trans>
            </Button>
          </div>
        ))}
    </section>
  );
}

function Row({
  link,
  activityId,
  slug,
}: {
  readonly link: ShownLink;
  readonly activityId: string;
  readonly slug: string;
}) {
  const kinds = useKindWords();
  const send = useSend();
  const [problem, setProblem] = useState<string | null>(null);
  const input = { id: link.id, expectedVersion: link.version };
  const confirm = async () =>
    setProblem((await send(confirmReinforcementDocument, { input }, (data) => data.confirmReinforcement)).problem);
  const remove = async () =>
    setProblem((await send(removeReinforcementDocument, { input }, (data) => data.removeReinforcement)).problem);
  const isConfirmed = link.isConfirmedByFrom && link.isConfirmedByTo;
  const mayConfirm = link.viewerCan.includes("CONFIRM_REINFORCEMENT");
  const name = ({ id, code, title, lead }: ShownLink["from"]) =>
    id === activityId ? (
      <bdi>{title}</bdi>
    ) : (
      <>
        <Link to={`/i/${slug}/activities/${code}`}>
          <bdi>{title}</bdi>
        </Link>{" "}
        <bdi className={styles.soft}>({lead.organisation.name})</bdi>
      </>
    );
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <span>
          {name(link.from)} <strong>{kinds[link.kind]}</strong> {name(link.to)}
        </span>
        {link.description && <bdi className={styles.soft}>{link.description}</bdi>}
        {problem && <span role="alert">{problem}</span>}
      </span>
      <span className={styles.acts}>
        {isConfirmed ? (
          <Status kind="closed">
            <Trans>Both confirmed</Trans>
          </Status>
        ) : (
          <Status kind="no-data">
            {link.isConfirmedByFrom ? (
              <Trans>Waits for the other side</Trans>
            ) : link.isConfirmedByTo ? (
              <Trans>Waits for the first side</Trans>
            ) : (
              <Trans>Waits for both sides</Trans>
            )}
          </Status>
        )}
        {mayConfirm && (
          <Button isMain onPress={() => void confirm()}>
            <Trans>Confirm</Trans>
          </Button>
        )}
        {link.viewerCan.includes("REMOVE") && (
          <Button onPress={() => void remove()}>
            {mayConfirm ? <Trans>No</Trans> : <Trans>Take the link back</Trans>}
          </Button>
        )}
      </span>
    </li>
  );
}

const kindsOffered = [
  "FEEDS_INTO",
  "REFERS_TO",
  "PREPARES",
  "AMPLIFIES",
  "SHARES_RESOURCES",
  "FILLS_GAP_LEFT_BY",
  "ADVOCATES_FOR",
] as const;

function LinkForm({
  activity,
  slug,
  onDone,
}: {
  readonly activity: ShownActivity;
  readonly slug: string;
  readonly onDone: () => void;
}) {
  const { t } = useLingui();
  const kinds = useKindWords();
  const send = useSend();
  const { data } = useSuspenseQuery(othersDocument, { variables: { slug } });
  const others = (data.initiative?.activities.nodes ?? []).filter(({ id }) => id !== activity.id);
  const [toActivityId, setTo] = useState(others[0]?.id ?? "");
  const [kind, setKind] = useState<ReinforcementKind>("FEEDS_INTO");
  const [description, setDescription] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  if (others.length === 0)
    return (
      <p className={styles.soft}>
        <Trans>There is no other activity yet.</Trans>
      </p>
    );
  const keep = async () => {
    const input = { fromActivityId: activity.id, toActivityId, kind, description: description.trim() || null };
    const { problem: why } = await send(
      proposeReinforcementDocument,
      { input },
      (answer) => answer.proposeReinforcement,
    );
    setProblem(why);
    if (why === null) onDone();
  };
  return (
    <Form problem={problem} onSubmit={keep}>
      <Choice
        label={t`This activity`}
        value={kind}
        onChoose={setKind}
        options={kindsOffered.map((one) => ({ value: one, label: kinds[one] }))}
      />
      <Choice
        label={t`Which one`}
        value={toActivityId}
        onChoose={setTo}
        options={others.map(({ id, title, lead }) => ({ value: id, label: `${title} (${lead.organisation.name})` }))}
      />
      <TextInput
        label={t`How, in a few words`}
        value={description}
        dir="auto"
        onChange={({ currentTarget }) => setDescription(currentTarget.value)}
      />
      <Button isMain>
        <Trans>Propose the link</Trans>
      </Button>
    </Form>
  );
}
