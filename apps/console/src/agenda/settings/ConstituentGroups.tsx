import type { FragmentType } from "@apollo/client";
import { useApolloClient, useSuspenseFragment } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { ConstituentGroups_ConstituentGroupFragment as ConstituentGroup } from "../../gql/graphql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useFormat } from "../../kernel/format.ts";
import styles from "./ConstituentGroups.module.css";
import { useSending } from "./use-sending.ts";

const fragment = graphql(`
  fragment ConstituentGroups_constituentGroup on ConstituentGroup {
    id
    name
    description
    isMostAffected
    languages
    estimatedSize
  }
`);

const setDocument = graphql(`
  mutation SetConstituentGroup($input: SetConstituentGroupInput!) {
    setConstituentGroup(input: $input) {
      constituentGroup {
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

const removeDocument = graphql(`
  mutation RemoveConstituentGroup($input: RemoveConstituentGroupInput!) {
    removeConstituentGroup(input: $input) {
      constituentGroups {
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

interface Changing {
  readonly initiativeId: string;
  readonly changed: () => Promise<unknown>;
}

/** Whom the initiative is about, who is most affected first. */
export function ConstituentGroups({
  groups,
  maySet,
  ...changing
}: Changing & {
  readonly groups: readonly (FragmentType<ConstituentGroup> & { readonly id: string })[];
  readonly maySet: boolean;
}) {
  const { t } = useLingui();
  const [isAdding, setAdding] = useState(false);
  return (
    <section className={styles.section} aria-label={t`Whom it is about`}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <Trans>Whom it is about</Trans>
        </h2>
        {maySet && (
          <Button onPress={() => setAdding(true)}>
            <Trans>Add people</Trans>
          </Button>
        )}
      </header>
      {groups.length === 0 && (
        <p className={styles.soft}>
          <Trans>Nobody has written down yet whom it is about.</Trans>
        </p>
      )}
      <ul className={styles.list}>
        {groups.map((group) => (
          <One key={group.id} group={group} maySet={maySet} changed={changing.changed} />
        ))}
      </ul>
      {isAdding && <Say {...changing} close={() => setAdding(false)} />}
    </section>
  );
}

function One({
  group,
  maySet,
  changed,
}: {
  readonly group: FragmentType<ConstituentGroup>;
  readonly maySet: boolean;
  readonly changed: () => Promise<unknown>;
}) {
  const { data } = useSuspenseFragment({ fragment, from: group });
  const { t, i18n } = useLingui();
  const spoken = new Intl.DisplayNames([i18n.locale], { type: "language" });
  const format = useFormat();
  const client = useApolloClient();
  const [isLeaving, setLeaving] = useState(false);
  const { id, name, description, isMostAffected, languages, estimatedSize } = data;
  const close = () => setLeaving(false);
  const { problem, isBusy, send } = useSending(
    async () =>
      (await client.mutate({ mutation: removeDocument, variables: { input: { id } } })).data?.removeConstituentGroup
        .problems,
    changed,
    close,
  );
  return (
    <li className={styles.one}>
      <span className={styles.line}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {isMostAffected && (
          <Status kind="submitted">
            <Trans>Most affected</Trans>
          </Status>
        )}
        {estimatedSize !== null && (
          <span className={styles.soft}>
            <Plural value={estimatedSize} one="about one person" other="about # people" />
          </span>
        )}
        {languages.length > 0 && (
          <span className={styles.soft}>{format.list(languages.map((one) => spoken.of(one) ?? one))}</span>
        )}
      </span>
      {description && <bdi className={styles.soft}>{description}</bdi>}
      {maySet && (
        <button type="button" className={styles.remove} onClick={() => setLeaving(true)}>
          <Trans>Take away</Trans>
          <span className="only-heard"> {name}</span>
        </button>
      )}
      {isLeaving && (
        <Dialog title={t`Take ${name} away?`} closeLabel={t`Close`} onClose={close}>
          <Form problem={problem} onSubmit={send}>
            <p>
              <Trans>The audit trail keeps that it was there.</Trans>
            </p>
            <div>
              <Button isMain isBusy={isBusy}>
                <Trans>Take away</Trans>
              </Button>
            </div>
          </Form>
        </Dialog>
      )}
    </li>
  );
}

function Say({ initiativeId, changed, close }: Changing & { readonly close: () => void }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [isMostAffected, setMostAffected] = useState(false);
  const { problem, isBusy, send } = useSending(
    async () => {
      const input = { initiativeId, name, description, isMostAffected };
      return (await client.mutate({ mutation: setDocument, variables: { input } })).data?.setConstituentGroup.problems;
    },
    changed,
    close,
  );
  return (
    <Dialog title={t`Whom is it about?`} closeLabel={t`Close`} onClose={close}>
      <Form problem={problem} onSubmit={send}>
        <TextInput
          label={t`Who they are`}
          description={t`A group, and no names: young people between 14 and 18, families in the valley.`}
          value={name}
          maxLength={200}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <TextArea label={<Trans>More about them</Trans>} value={description} onType={setDescription} />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={isMostAffected}
            onChange={({ currentTarget }) => setMostAffected(currentTarget.checked)}
          />
          <Trans>They are most affected</Trans>
        </label>
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Write it down</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
