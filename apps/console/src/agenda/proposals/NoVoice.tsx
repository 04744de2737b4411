import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import parts from "../decisions/Parts.module.css";

/** Why somebody can take no position: said, for a form that is not there explains nothing. */
export function NoVoice({ slug }: { readonly slug: string }) {
  const { viewer } = useViewer();
  const own = viewer?.memberships.filter(({ initiative }) => initiative.slug === slug) ?? [];
  const is = (role: string) => own.some(({ roles }) => (roles as readonly string[]).includes(role));
  const why = ((): ReactNode => {
    if (is("BACKBONE"))
      return (
        <Trans>
          You work for the backbone. It brings proposals in and looks after them, and has no voice itself: the partners
          decide.
        </Trans>
      );
    if (is("PARTNER") || is("COMMUNITY") || is("STEERING_COMMITTEE"))
      return (
        <Trans>
          Whoever speaks for an organisation says where it stands: a partner’s lead, a community’s representative, a
          member of the committee. An organisation has a voice if it took part when the proposal was opened.
        </Trans>
      );
    return <Trans>Partners, communities and the steering committee have a voice. You read what they say.</Trans>;
  })();
  return (
    <section className={parts.card} aria-labelledby="no-voice">
      <h2 id="no-voice" className={parts.heading}>
        <Trans>You take no position here</Trans>
      </h2>
      <p className={parts.soft}>{why}</p>
    </section>
  );
}
