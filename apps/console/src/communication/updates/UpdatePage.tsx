import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { Link, useParams } from "react-router";
import { Translate } from "../../agenda/comments/Translate.tsx";
import { Translations } from "../../agenda/comments/Translations.tsx";
import { useLanguageName } from "../../agenda/comments/use-language-name.ts";
import { Written } from "../../agenda/comments/Written.tsx";
import { updateShapes, useUpdateWords } from "../../agenda/updates/use-update-words.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useAgain } from "../../kernel/use-again.ts";
import { PublishUpdate } from "./PublishUpdate.tsx";
import { updateDocument } from "./update-documents.ts";
import { UpdateForm } from "./UpdateForm.tsx";
import styles from "./UpdatePage.module.css";

/** One update, as it was written, with what stands beside it; a draft is looked at here once more before it goes out. */
export function UpdatePage() {
  const { initiative: slug = "", update: id = "" } = useParams();
  return (
    <Suspense fallback={<Loading isScreen />}>
      <Update key={id} slug={slug} id={id} />
    </Suspense>
  );
}

function Update({ slug, id }: { readonly slug: string; readonly id: string }) {
  const format = useFormat();
  const languageName = useLanguageName();
  const { kinds, audiences: audienceWords } = useUpdateWords();
  const [open, setOpen] = useState<"change" | "translate" | "publish" | null>(null);
  const { data, refetch } = useSuspenseQuery(updateDocument, {
    variables: { slug, id },
    fetchPolicy: "cache-and-network",
  });
  const again = useAgain(refetch);
  const update = data.initiative?.update;
  if (!data.initiative || !update) return <NotThere />;
  const { kind, title, text, language, audiences, publishedAt, version, viewerCan, author, translations } = update;
  const forWhom = format.list(audiences.map((one) => audienceWords[one]));
  return (
    <Page
      title={title}
      intro={
        <span className={styles.intro}>
          <Status kind={updateShapes[kind]}>{kinds[kind]}</Status>
          {author && (
            <span>
              <bdi>{author.name}</bdi>, <bdi>{author.membership.organisation.name}</bdi>
            </span>
          )}
          {publishedAt !== null && <time dateTime={publishedAt}>{format.day(publishedAt)}</time>}
          <Link to={`/i/${slug}/updates`}>
            <Trans>All updates</Trans>
          </Link>
        </span>
      }
      actions={
        <>
          {viewerCan.includes("TRANSLATE_TEXT") && (
            <Button onPress={() => setOpen("translate")}>
              <Trans>Translate</Trans>
            </Button>
          )}
          {viewerCan.includes("CHANGE_UPDATE") && (
            <Button onPress={() => setOpen("change")}>
              <Trans>Change</Trans>
            </Button>
          )}
          {viewerCan.includes("PUBLISH_UPDATE") && (
            <Button isMain onPress={() => setOpen("publish")}>
              <Trans>Publish</Trans>
            </Button>
          )}
        </>
      }
    >
      {publishedAt === null && (
        <Notice title={<Trans>This is a draft</Trans>}>
          <Trans>
            Whoever writes updates reads it already. Once it is published it stays as it is, and goes to: {forWhom}.
          </Trans>
        </Notice>
      )}
      <article className={styles.text}>
        <Written text={text} language={language} />
        <p className={styles.soft}>
          {languageName(language)} · <Trans>For: {forWhom}</Trans>
        </p>
        <Translations translations={translations} onChanged={again} />
      </article>
      {open === "change" && (
        <UpdateForm initiativeId={data.initiative.id} draft={update} onWritten={again} onClose={() => setOpen(null)} />
      )}
      {open === "publish" && (
        <PublishUpdate id={id} version={version} forWhom={forWhom} onDone={again} onClose={() => setOpen(null)} />
      )}
      {open === "translate" && (
        <Translate
          original={{ id, title, text, language, translations }}
          onDone={again}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
