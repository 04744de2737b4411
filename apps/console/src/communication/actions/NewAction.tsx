import { useApolloClient } from "@apollo/client/react";
import { TextInput } from "@mantine/core";
import { matchPerson } from "@keelson/domain/communication/match-person";
import { readAction } from "@keelson/domain/communication/read-action";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { useCommands } from "../../kernel/commands.ts";
import { Form } from "../../kernel/Form.tsx";
import { useFormat } from "../../kernel/format.ts";
import styles from "./NewAction.module.css";

const ownersDocument = graphql(`
  query ActionOwners($slug: String!, $search: String!) {
    initiative(slug: $slug) {
      id
      together {
        possibleOwners(search: $search) {
          id
          name
          membership {
            id
          }
        }
      }
    }
  }
`);

const addDocument = graphql(`
  mutation AddAction($input: AddActionItemInput!) {
    addActionItem(input: $input) {
      actionItem {
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

/** One line: what @who by when. Without anybody's name it is one's own. */
export function NewAction({
  slug,
  today,
  onAdded,
}: {
  readonly slug: string;
  readonly today: string;
  readonly onAdded: () => unknown;
}) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const client = useApolloClient();
  const { viewer } = useViewer();
  const input = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useCommands([
    { id: "new-action", label: t`New action`, group: "here", keys: "c", run: () => input.current?.focus() },
  ]);
  const { text, who, dueOn } = readAction(line, today);

  /** Whom the line means; a sentence where that cannot be told. */
  const findOwner = async (): Promise<{ membershipId: string; personId: string } | string> => {
    if (who === null) {
      const own = viewer?.memberships.find(({ initiative }) => initiative.slug === slug);
      return own && viewer ? { membershipId: own.id, personId: viewer.id } : t`Say who does it: @name.`;
    }
    const { data } = await client.query({
      query: ownersDocument,
      variables: { slug, search: who },
      fetchPolicy: "network-only",
    });
    const people = (data?.initiative?.together?.possibleOwners ?? []).map((person) => ({
      ...person,
      membershipId: person.membership.id,
    }));
    const match = matchPerson(who, people);
    if (match.kind === "ONE") return { membershipId: match.person.membershipId, personId: match.person.id };
    return match.kind === "NOBODY"
      ? t`There is nobody called “${who}” to whom you can give this.`
      : t`“${who}” may be ${format.list(match.names)}. Write more of the name.`;
  };

  const add = async () => {
    setAdded(null);
    if (text === "") return setProblem(t`Say what is to be done.`);
    if (dueOn === null)
      return setProblem(t`Say by when, at the end: “by Friday”, “by 31 December” or “by 2026-12-31”.`);
    setBusy(true);
    setProblem(null);
    try {
      const owner = await findOwner();
      if (typeof owner === "string") return setProblem(owner);
      const language = i18n.locale === "en-XA" ? "en" : i18n.locale;
      const { data } = await client.mutate({
        mutation: addDocument,
        variables: { input: { ...owner, text, dueOn, language } },
      });
      const [first] = data?.addActionItem.problems ?? [];
      if (first) return setProblem(first.message);
      setLine((byNow) => (byNow === line ? "" : byNow));
      setAdded(text);
      // the next one can be added before the list shows this one
      void onAdded();
    } catch {
      setProblem(t`Keelson could not be reached. What you typed is still here; try again.`);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={styles.room}>
      <Form problem={problem} onSubmit={add}>
        <div className={styles.line}>
          <TextInput
            ref={input}
            className={styles.input ?? ""}
            label={t`New action`}
            description={t`What, @who, by when: Call the clinics @Amina by Friday`}
            value={line}
            maxLength={500}
            dir="auto"
            autoComplete="off"
            onChange={({ currentTarget }) => setLine(currentTarget.value)}
          />
          <Button isMain isBusy={isBusy}>
            <Trans>Add</Trans>
          </Button>
        </div>
      </Form>
      <p className={styles.read} role="status">
        {line.trim() !== "" ? (
          <>
            <bdi>{text || "…"}</bdi> · {who === null ? <Trans>you</Trans> : <bdi>@{who}</bdi>} ·{" "}
            {dueOn === null ? <Trans>by when?</Trans> : format.day(dueOn)}
          </>
        ) : (
          added !== null && <Trans>Added: “{added}”.</Trans>
        )}
      </p>
    </div>
  );
}
