import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import {
  personRoles as allRoles,
  roleFits,
  type MembershipRole,
  type PersonRole,
} from "@keelson/domain/identity/roles";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { linesBut, readPartners } from "../set-up/read-partners.ts";
import { useDraft } from "../set-up/use-draft.ts";
import { useProblemWords } from "../set-up/use-problem-words.ts";
import { usePersonRoles } from "./use-person-roles.ts";

const document = graphql(`
  mutation InviteColleague($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      person {
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

interface Inviting {
  readonly id: string;
  readonly roles: readonly MembershipRole[];
  readonly organisation: { readonly name: string };
}

/** More people for an organisation that takes part: an address a line, and what they are there. A line that is refused stays, with why. */
export function InvitePeople({
  memberships,
  done,
}: {
  readonly memberships: readonly Inviting[];
  readonly done: () => Promise<void>;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const problemWords = useProblemWords();
  const personRoles = usePersonRoles();
  const [membershipId, setMembershipId] = useState(memberships[0]?.id ?? "");
  const membership = memberships.find(({ id }) => id === membershipId);
  const fitting = allRoles.filter((role) => membership && roleFits(role, membership.roles));
  const [chosen, setRole] = useState<PersonRole | null>(null);
  const role = fitting.find((one) => one === chosen) ?? fitting[0];
  const [pasted, setPasted] = useDraft(`colleagues ${membershipId}`);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const all = readPartners(pasted);
  const lines = all.filter(({ problem: none }) => none === null);

  const send = async () => {
    if (lines.length === 0 || !role) {
      setProblem(t`Paste at least one e-mail address.`);
      return;
    }
    setBusy(true);
    setProblem(null);
    const invited = new Set<string>();
    const refused: string[] = [];
    // they stay, and are not passed over in silence
    const unread = all.flatMap(({ text, problem: why }) =>
      why === "NO_EMAIL" ? [t`There is no address in: ${text}`] : [],
    );
    try {
      for (const { email, text } of lines) {
        const { data } = await client.mutate({
          mutation: document,
          variables: { input: { membershipId, email, roles: [role] } },
        });
        const [first] = data?.invitePerson.problems ?? [];
        if (first) refused.push(`${email}: ${problemWords(first)}`);
        else invited.add(text);
      }
    } catch {
      refused.push(t`Keelson could not be reached. What you typed is kept; try again.`);
    }
    setPasted((byNow) => linesBut((line) => invited.has(line), byNow));
    setBusy(false);
    if (refused.length === 0 && unread.length === 0) await done();
    else setProblem([...refused, ...unread].join(" · "));
  };
  return (
    <Form problem={problem} onSubmit={send}>
      <Choice
        label={t`Organisation`}
        value={membershipId}
        onChoose={setMembershipId}
        options={memberships.map(({ id, organisation }) => ({ value: id, label: organisation.name }))}
      />
      {role && (
        <Choice
          label={t`Role`}
          value={role}
          onChoose={setRole}
          options={fitting.map((one) => ({ value: one, label: personRoles[one] }))}
        />
      )}
      <TextArea
        label={<Trans>E-mail addresses</Trans>}
        hint={<Trans>One a line. Each gets a mail with a link.</Trans>}
        rows={4}
        value={pasted}
        onType={setPasted}
      />
      <div>
        <Button isMain isBusy={isBusy}>
          {lines.length === 0 ? (
            <Trans>Invite them</Trans>
          ) : (
            <Plural value={lines.length} one="Invite one person" other="Invite # people" />
          )}
        </Button>
      </div>
    </Form>
  );
}
