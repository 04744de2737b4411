import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { languageName } from "../../kernel/language-name.ts";
import parts from "../decisions/Parts.module.css";
import type { ShownConsultation } from "./consultation-document.ts";
import { useAudienceWords } from "./use-consultation-words.ts";

/** Whom it asks, in which languages, where and from when to when. */
export function ConsultationFacts({ consultation }: { readonly consultation: ShownConsultation }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const words = useAudienceWords();
  const { audiences, languages, channels, opensOn, closesOn, answeredOn, agendaVersion } = consultation;
  return (
    <dl className={parts.facts}>
      <dt>
        <Trans>Open</Trans>
      </dt>
      <dd>
        <time dateTime={opensOn}>{format.day(opensOn)}</time> – <time dateTime={closesOn}>{format.day(closesOn)}</time>
      </dd>
      <dt>
        <Trans>Whom it asks</Trans>
      </dt>
      <dd>{audiences.map((one) => words[one]).join(" · ")}</dd>
      <dt>
        <Trans>Answers in</Trans>
      </dt>
      <dd>{format.list(languages.map((tag) => languageName(tag, i18n.locale) ?? tag))}</dd>
      {channels.length > 0 && (
        <>
          <dt>
            <Trans>Where</Trans>
          </dt>
          <dd>
            <bdi>{channels.join(" · ")}</bdi>
          </dd>
        </>
      )}
      {agendaVersion && (
        <>
          <dt>
            <Trans>Common agenda</Trans>
          </dt>
          <dd>
            <Trans>Version {agendaVersion.number}</Trans>
          </dd>
        </>
      )}
      {answeredOn && (
        <>
          <dt>
            <Trans>Answered</Trans>
          </dt>
          <dd>
            <time dateTime={answeredOn}>{format.day(answeredOn)}</time>
          </dd>
        </>
      )}
    </dl>
  );
}
