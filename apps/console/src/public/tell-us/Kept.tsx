import type { WordsGiven } from "./words-given.ts";

/** What was filled in on the pages before, going along unseen. */
export function Kept({ words, without }: { readonly words: WordsGiven; readonly without: "text" | "contact" | null }) {
  const { language, text, isAboutBackbone, contact, key } = words;
  return (
    <>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="language" value={language} />
      {without !== "text" && (
        <>
          <input type="hidden" name="text" value={text} />
          {isAboutBackbone && <input type="hidden" name="about" value="backbone" />}
        </>
      )}
      {without !== "contact" && <input type="hidden" name="contact" value={contact} />}
    </>
  );
}
