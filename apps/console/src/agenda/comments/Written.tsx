import styles from "./Written.module.css";

/** A text as somebody wrote it: its lines, its language, its direction. */
export function Written({ text, language }: { readonly text: string; readonly language: string }) {
  return (
    // a language that nobody said is told by the letters
    <p className={styles.text} dir="auto" {...(language !== "und" && { lang: language })}>
      {text}
    </p>
  );
}
