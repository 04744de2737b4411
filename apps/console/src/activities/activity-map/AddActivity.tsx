import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { recordContributionDocument } from "../activity/changes.ts";
import { useOrganisations } from "../../agenda/initiatives/use-organisations.ts";
import { useSend } from "../use-send.ts";
import styles from "./AddActivity.module.css";

const document = graphql(`
  mutation ProposeActivity($input: ProposeActivityInput!) {
    proposeActivity(input: $input) {
      activity {
        id
        code
      }
      problems {
        code
        message
      }
    }
  }
`);

/** From where somebody began to add an activity: the gap it would close. */
export interface Proposal {
  readonly outcome?: { readonly id: string; readonly text: string };
  readonly placeId?: string;
  readonly placeName?: string;
}

interface Lead {
  readonly id: string;
  readonly organisation: { readonly name: string };
}

interface AddActivityProps {
  readonly slug: string;
  readonly proposal: Proposal;
  /** Those the viewer speaks for. None where they chair a working group and propose for each partner alike. */
  readonly leads: readonly Lead[];
  readonly onClose: () => void;
}

/** Title, who and when: the rest is said on its page. */
export function AddActivity(props: AddActivityProps) {
  const { t } = useLingui();
  return (
    <Dialog title={<Trans>Add activity</Trans>} closeLabel={t`Close`} onClose={props.onClose}>
      {props.leads.length > 0 ? <Fields {...props} /> : <FieldsForAnyPartner {...props} />}
    </Dialog>
  );
}

function FieldsForAnyPartner(props: AddActivityProps) {
  const { organisations, isWhole } = useOrganisations(props.slug);
  const leads = organisations.filter(({ roles, status }) => status === "ACTIVE" && roles.includes("PARTNER"));
  return isWhole ? <Fields {...props} leads={leads} /> : <Loading />;
}

function Fields({ slug, proposal, leads, onClose }: AddActivityProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const send = useSend();
  const [title, setTitle] = useState("");
  const [leadId, setLeadId] = useState(leads[0]?.id ?? "");
  const [startDate, setStartDate] = useState(() => new Date().toISOString().slice(0, 10));
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const add = async () => {
    if (title.trim() === "") return setProblem(t`Give it a title.`);
    if (startDate === "") return setProblem(t`Say when it begins.`);
    setBusy(true);
    setProblem(null);
    const input = {
      leadMembershipId: leadId,
      title: title.trim(),
      startDate,
      ...(proposal.placeId && { placeIds: [proposal.placeId] }),
    };
    const { answer, problem: why } = await send(document, { input }, (data) => data.proposeActivity);
    if (answer?.activity && proposal.outcome) {
      const link = { activityId: answer.activity.id, outcomeId: proposal.outcome.id };
      await send(recordContributionDocument, { input: link }, (data) => data.recordContribution);
    }
    setBusy(false);
    setProblem(why);
    if (!answer?.activity) return undefined;
    onClose();
    return navigate(`/i/${slug}/activities/${answer.activity.code}`);
  };
  return (
    <div className={styles.form}>
      {proposal.outcome && (
        <p className={styles.about}>
          <Trans>
            It will contribute to: <bdi>{proposal.outcome.text}</bdi>
          </Trans>
          {proposal.placeName && (
            <>
              {" · "}
              <bdi>{proposal.placeName}</bdi>
            </>
          )}
        </p>
      )}
      <Form problem={problem} onSubmit={add}>
        <TextInput
          label={t`What will be done`}
          value={title}
          maxLength={200}
          dir="auto"
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Choice
          label={t`Who leads it`}
          value={leadId}
          onChoose={setLeadId}
          options={leads.map(({ id, organisation }) => ({ value: id, label: organisation.name }))}
        />
        <TextInput
          type="date"
          label={t`When it begins`}
          value={startDate}
          onChange={({ currentTarget }) => setStartDate(currentTarget.value)}
        />
        <Button isMain isBusy={isBusy}>
          <Trans>Propose it</Trans>
        </Button>
      </Form>
    </div>
  );
}
