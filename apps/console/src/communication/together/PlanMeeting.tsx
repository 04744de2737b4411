import { useApolloClient } from "@apollo/client/react";
import { TextInput } from "@mantine/core";
import type { AgendaPurpose } from "@keelson/domain/communication/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { PlanMeetingInput } from "../../gql/graphql.ts";
import { Form } from "../../kernel/Form.tsx";
import { AgendaFields } from "../meeting/AgendaFields.tsx";
import { inputOf, MeetingFields, useMissing, type MeetingSaid } from "../meeting/MeetingFields.tsx";
import styles from "./PlanMeeting.module.css";

const document = graphql(`
  mutation PlanMeeting($input: PlanMeetingInput!) {
    planMeeting(input: $input) {
      meeting {
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

const seriesDocument = graphql(`
  mutation PlanMeetingSeries($input: PlanMeetingSeriesInput!) {
    planMeetingSeries(input: $input) {
      meetings {
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

/** A meeting of an hour in the morning, of which nothing else is said yet. */
const unsaid: MeetingSaid = {
  title: "",
  on: "",
  at: "10:00",
  durationMinutes: "60",
  place: "",
  link: "",
  languages: [],
  interpretation: [],
};
/** In how many days a meeting comes again; 0: it does not. */
const rhythms = ["0", "7", "14", "28", "91"] as const;
/** How many of a series are planned at once: about as far as people look ahead. */
const atOnce = 6;

/** Plans a meeting to which everybody who takes part is invited, or several that come again. */
export function PlanMeeting({
  initiativeId,
  slug,
  onClose,
}: {
  readonly initiativeId: string;
  readonly slug: string;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const missing = useMissing();
  const [said, setSaid] = useState<MeetingSaid>(unsaid);
  const [agenda, setAgenda] = useState<
    readonly { place: number | null; title: string; purpose: AgendaPurpose; indicatorCodes: string[] }[]
  >([]);
  const [rhythm, setRhythm] = useState<(typeof rhythms)[number]>("0");
  const [purpose, setPurpose] = useState("");
  const [circle, setCircle] = useState("");
  const isSeries = rhythm !== "0";
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const plan = async () => {
    const lacks = missing(said);
    if (lacks !== null) return setProblem(lacks);
    if (isSeries && purpose.trim() === "") return setProblem(t`Say what these meetings are for.`);
    setBusy(true);
    setProblem(null);
    const meeting = {
      initiativeId,
      ...inputOf(said),
      agenda: agenda.filter((point) => point.title.trim() !== ""),
    };
    try {
      const { problems, id } = isSeries ? await planSeries(meeting) : await planOne(meeting);
      const [first] = problems;
      if (first) return setProblem(first.code === "LINK_NOT_VALID" ? t`A link begins with https://.` : first.message);
      if (id) await navigate(`/i/${slug}/meetings/${id}`);
    } catch {
      setProblem(t`Keelson could not be reached. What you typed is still here; try again.`);
    } finally {
      setBusy(false);
    }
  };
  const planOne = async (meeting: PlanMeetingInput) => {
    const { data } = await client.mutate({ mutation: document, variables: { input: meeting } });
    return { problems: data?.planMeeting.problems ?? [], id: data?.planMeeting.meeting?.id };
  };
  const planSeries = async (first: PlanMeetingInput) => {
    const { data } = await client.mutate({
      mutation: seriesDocument,
      variables: {
        input: { first, purpose, circle, cadenceDays: Number(rhythm), meetings: atOnce, language: i18n.locale },
      },
    });
    return { problems: data?.planMeetingSeries.problems ?? [], id: data?.planMeetingSeries.meetings[0]?.id };
  };
  const often = {
    "0": t`Once`,
    "7": t`Every week`,
    "14": t`Every two weeks`,
    "28": t`Every four weeks`,
    "91": t`Every three months`,
  };
  return (
    <Dialog title={<Trans>Plan a meeting</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={plan}>
        <MeetingFields said={said} change={(changes) => setSaid({ ...said, ...changes })} />
        <Choice
          label={t`How often`}
          value={rhythm}
          options={rhythms.map((value) => ({ value, label: often[value] }))}
          onChoose={setRhythm}
        />
        {isSeries && (
          <>
            <TextInput
              label={t`What these meetings are for`}
              value={purpose}
              maxLength={2000}
              dir="auto"
              onChange={({ currentTarget }) => setPurpose(currentTarget.value)}
            />
            <TextInput
              label={t`Whose they are, if not everybody's`}
              description={t`The name of a group or circle. Everybody is invited all the same.`}
              value={circle}
              maxLength={200}
              dir="auto"
              onChange={({ currentTarget }) => setCircle(currentTarget.value)}
            />
          </>
        )}
        <AgendaFields agenda={agenda} onChange={setAgenda} />
        <div className={styles.actions}>
          <Button isMain isBusy={isBusy}>
            {isSeries ? (
              <Trans>Plan the next {atOnce}, and invite everybody</Trans>
            ) : (
              <Trans>Plan it, and invite everybody</Trans>
            )}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
