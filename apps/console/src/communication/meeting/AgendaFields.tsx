import { TextInput } from "@mantine/core";
import { agendaPurposes, type AgendaPurpose } from "@keelson/domain/communication/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import { AboutOutcomes } from "./AboutOutcomes.tsx";
import styles from "./AgendaFields.module.css";
import { useIndicatorsNamed } from "./use-indicators-named.ts";
import { useMeetingWords } from "./use-meeting-words.ts";

interface Point {
  /** Its place so far; null: a new one. */
  readonly place: number | null;
  readonly title: string;
  readonly purpose: AgendaPurpose;
  readonly indicatorCodes: string[];
}

/** The points of an agenda to type, each with what it is for and which outcomes it is about. One without words is none. */
export function AgendaFields({
  agenda,
  onChange,
}: {
  readonly agenda: readonly Point[];
  readonly onChange: (agenda: readonly Point[]) => void;
}) {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const { purposes } = useMeetingWords();
  const outcomes = useIndicatorsNamed(slug);
  const change = (place: number, changes: Partial<Point>) =>
    onChange(agenda.map((point, at) => (at === place ? { ...point, ...changes } : point)));
  return (
    <fieldset className={styles.agenda}>
      <legend className={styles.legend}>
        <Trans>Agenda</Trans>
      </legend>
      {agenda.map((point, place) => {
        const number = place + 1;
        return (
          // points have no id of their own: they are their places
          <div key={place} className={styles.point}>
            <TextInput
              className={styles.words ?? ""}
              label={t`Point ${number}`}
              value={point.title}
              maxLength={300}
              dir="auto"
              onChange={({ currentTarget }) => change(place, { title: currentTarget.value })}
            />
            <Choice
              label={t`What point ${number} is for`}
              isLabelHidden
              value={point.purpose}
              options={agendaPurposes.map((purpose) => ({ value: purpose, label: purposes[purpose] }))}
              onChoose={(purpose) => change(place, { purpose })}
            />
            <AboutOutcomes
              number={number}
              codes={point.indicatorCodes}
              outcomes={outcomes}
              onChoose={(indicatorCodes) => change(place, { indicatorCodes })}
            />
          </div>
        );
      })}
      <div>
        <Button
          onPress={() => onChange([...agenda, { place: null, title: "", purpose: "DISCUSS", indicatorCodes: [] }])}
        >
          <Trans>Add a point</Trans>
        </Button>
      </div>
    </fieldset>
  );
}
