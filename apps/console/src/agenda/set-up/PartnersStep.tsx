import { Button } from "@keelson/ui/Button.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { useState } from "react";
import { Form } from "../../kernel/Form.tsx";
import styles from "./PartnersStep.module.css";
import { linesBut, readPartners, type PastedPartner } from "./read-partners.ts";
import { useDraft } from "./use-draft.ts";
import { useOrganisations } from "../initiatives/use-organisations.ts";
import { useInvitations } from "./use-invitations.ts";

/** Who takes part: an organisation and an address a line. Those who are in are done with; a line that is refused stays, with why. */
export function PartnersStep({
  initiative,
  askAgain,
  goOn,
}: {
  readonly initiative: { readonly id: string; readonly slug: string };
  /** Asks who takes part by now. */
  readonly askAgain: () => Promise<unknown>;
  readonly goOn: () => Promise<void>;
}) {
  const { t } = useLingui();
  const [pasted, setPasted] = useDraft(`partners ${initiative.id}`);
  const [problem, setProblem] = useState<string | null>(null);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setBusy] = useState(false);
  // nobody is taken in twice: whoever is there has to be known
  const { organisations, isWhole, askAgain: askWho } = useOrganisations(initiative.slug);
  const invite = useInvitations(initiative.id, organisations);
  const lines = readPartners(pasted);
  const words: Readonly<Record<NonNullable<PastedPartner["problem"]>, string>> = {
    NO_EMAIL: t`There is no e-mail address in this line.`,
    TWICE: t`This address is in the list twice.`,
  };
  const ready = lines.filter((line) => line.problem === null);
  const send = async () => {
    if (lines.length === 0) {
      setProblem(t`Paste at least one address, or leave this for later.`);
      return;
    }
    setBusy(true);
    setProblem(null);
    const why: Record<string, string> = {};
    // what is not in yet is not lost
    const done = new Set<string>();
    try {
      for (const line of ready) {
        const found = await invite(line);
        if (found === null) done.add(line.text);
        else why[line.text] = found;
      }
    } catch {
      setProblem(t`Keelson could not be reached. What you typed is kept; try again.`);
    }
    await Promise.all([askAgain(), askWho()]).catch(() => undefined);
    setRefused(why);
    const rest = lines.filter(({ text }) => !done.has(text));
    setPasted((byNow) => linesBut((line) => done.has(line), byNow));
    setBusy(false);
    if (rest.length === 0) await goOn();
    else setProblem((before) => before ?? t`Some lines need another look: they are still there, each with why.`);
  };
  const partners = organisations.filter(({ roles }) => roles.includes("PARTNER"));
  return (
    <Form problem={problem} onSubmit={send}>
      {partners.length > 0 && (
        <p className={styles.soft}>
          <Plural value={partners.length} one="One partner takes part:" other="# partners take part:" />{" "}
          {partners
            .slice(0, 8)
            .map(({ organisation }) => organisation.name)
            .join(", ")}
          {partners.length > 8 && " …"}
        </p>
      )}
      <TextArea
        label={<Trans>Partners</Trans>}
        hint={
          <Trans>
            One a line, as you have them: “River Trust, ana@river.example”, or the address alone. Each gets a mail with
            a link.
          </Trans>
        }
        rows={8}
        value={pasted}
        onType={setPasted}
      />
      {lines.length > 0 && (
        <ul className={styles.lines} aria-label={t`As it is understood`}>
          {lines.map((line) => {
            const why = line.problem === null ? refused[line.text] : words[line.problem];
            return (
              <li key={line.line} className={styles.line} data-refused={why !== undefined || undefined}>
                <span className={styles.what}>
                  <bdi className={styles.name}>{line.organisation}</bdi> <bdi className={styles.soft}>{line.email}</bdi>
                </span>
                {why !== undefined && (
                  <span className={styles.why}>
                    <Trans>
                      Line {line.line}: {why}
                    </Trans>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <div>
        <Button isMain isBusy={isBusy || !isWhole}>
          {ready.length === 0 ? (
            <Trans>Invite them</Trans>
          ) : (
            <Plural value={ready.length} one="Invite one partner" other="Invite # partners" />
          )}
        </Button>
      </div>
    </Form>
  );
}
