import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useFormat } from "../../kernel/format.ts";
import type { Support } from "./backbone-document.ts";
import styles from "./BackbonePage.module.css";
import { useSending } from "./use-sending.ts";

const openDocument = graphql(`
  mutation OpenBackboneReview($input: OpenBackboneReviewInput!) {
    openBackboneReview(input: $input) {
      review {
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

const closeDocument = graphql(`
  mutation CloseBackboneReview($input: CloseBackboneReviewInput!) {
    closeBackboneReview(input: $input) {
      review {
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

/** The review that people may take part in now, and what the viewer has to do with it; nothing where none is open. */
export function ReviewNow({ slug, review }: { readonly slug: string; readonly review: Support["review"] }) {
  const { t } = useLingui();
  const format = useFormat();
  const { problem, isBusy, send } = useSending();
  if (review?.state !== "OPEN") return null;
  const rates = review.ownRaters.find(({ viewerCan }) => viewerCan.includes("RATE_BACKBONE"));
  const close = () =>
    send(closeDocument, { input: { id: review.id } }, (data) => data.closeBackboneReview).catch(() => undefined);
  return (
    <section className={styles.now} aria-label={t`The review that is open now`}>
      <p className={styles.lead}>
        <Trans>People rate what the backbone does until {format.day(review.closesOn)}.</Trans>
      </p>
      <p className={styles.text}>
        <Trans>Nobody reads what one person says. What all of them say together is shown once it is closed.</Trans>
      </p>
      <div className={styles.actions}>
        {rates && (
          <Link className={styles.go} to={`/i/${slug}/backbone/rate`}>
            {review.ownRating ? (
              <Trans>Go on with what you say</Trans>
            ) : rates.isSelf ? (
              <Trans>Say how you see yourselves</Trans>
            ) : (
              <Trans>Rate what the backbone does</Trans>
            )}
          </Link>
        )}
        {review.viewerCan.includes("CLOSE_BACKBONE_REVIEW") && (
          <Button isBusy={isBusy} onPress={() => void close()}>
            <Trans>Close and count it</Trans>
          </Button>
        )}
      </div>
      {problem && (
        <p role="alert" className={styles.text}>
          {problem}
        </p>
      )}
    </section>
  );
}

/** So many days from now the last day is, unless somebody says another. */
const daysAtFirst = 28;
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Asks everybody who takes part, once a year: until when is all that is to be said. */
export function OpenReview({ initiativeId, close }: { readonly initiativeId: string; readonly close: () => void }) {
  const { t } = useLingui();
  const { problem, isBusy, send } = useSending();
  const [closesOn, setCloses] = useState(dayIn(daysAtFirst));
  const open = async () => {
    if (await send(openDocument, { input: { initiativeId, closesOn } }, (data) => data.openBackboneReview)) close();
  };
  return (
    <Dialog title={t`Ask how the backbone does`} closeLabel={t`Close`} onClose={close}>
      <Form problem={problem} onSubmit={open}>
        <p>
          <Trans>
            Every partner, community and funder that takes part is asked, and nobody chooses who. The backbone says
            beside them how it sees itself. It is asked once a year.
          </Trans>
        </p>
        <TextInput
          type="date"
          label={t`The last day to rate`}
          description={t`From two weeks to three months from now.`}
          value={closesOn}
          onChange={({ currentTarget }) => setCloses(currentTarget.value)}
        />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Ask everybody</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
