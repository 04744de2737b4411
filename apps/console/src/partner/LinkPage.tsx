import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useState } from "react";
import { ask, Failed, Outdated } from "../kernel/ask.ts";
import { Loading } from "../kernel/Loading.tsx";
import { Page } from "../kernel/Page.tsx";
import { Plain } from "../kernel/Plain.tsx";
import { WentWrong } from "../kernel/WentWrong.tsx";
import { graphql } from "./gql/gql.ts";
import { NewerNeeded } from "./offline/NewerNeeded.tsx";
import { readForm } from "./report/keep.ts";
import type { Place } from "./report/use-form.ts";
import { ReportPage } from "./ReportPage.tsx";

const document = graphql(`
  query Link {
    reportLink {
      period
      membership {
        id
        initiative {
          id
          slug
        }
      }
    }
  }
`);

/**
 * A report opened by a reminder's link, without signing in. Its secret is in the address and in the memory of this page, and nowhere else; what this
 * device keeps is kept under a digest of it.
 */
export function LinkPage({ secret }: { readonly secret: string }) {
  const { t } = useLingui();
  const [place, setPlace] = useState<Place | null>(null);
  const [error, setError] = useState<unknown>(null);
  const open = useCallback(() => {
    setError(null);
    placeOf(secret).then(setPlace, setError);
  }, [secret]);
  useEffect(open, [open]);
  if (place) return <ReportPage place={place} />;
  return (
    <Plain>
      {error === null ? (
        <Loading isScreen />
      ) : (
        <Page title={t`Report`}>
          {error instanceof Outdated ? (
            <NewerNeeded />
          ) : error instanceof Failed && error.code === "UNAUTHENTICATED" ? (
            <Notice
              isUrgent
              title={<Trans>This link is not good any more</Trans>}
              action={
                <a href="/signin">
                  <Trans>Sign in</Trans>
                </a>
              }
            >
              <Trans>
                Links of reminders end after some weeks. What you typed is saved on this device: sign in, or wait for
                the next reminder.
              </Trans>
            </Notice>
          ) : (
            <WentWrong error={error} again={open} />
          )}
        </Page>
      )}
    </Plain>
  );
}

/** What the link is for: as the API says, or as it said when this device last reached it. */
async function placeOf(secret: string): Promise<Place> {
  const address = await addressOf(secret);
  try {
    const { reportLink } = await ask(document, {}, undefined, secret);
    if (!reportLink) throw new Failed("This is no link of a reminder.", null, "UNAUTHENTICATED");
    return { address, slug: reportLink.membership.initiative.slug, period: reportLink.period, bearer: secret };
  } catch (error) {
    if (error instanceof Failed || error instanceof Outdated) throw error;
    const kept = address === null ? undefined : await readForm(address);
    if (!kept) throw error;
    return { address, slug: kept.slug, period: kept.period, bearer: secret };
  }
}

/** A name for the link that does not open it. Browsers compute none on a page without https: nothing is kept of the form then. */
async function addressOf(secret: string): Promise<string | null> {
  if (!isSecureContext) return null;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  return `/r/${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
