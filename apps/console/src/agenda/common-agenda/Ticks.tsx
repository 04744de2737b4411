import styles from "./AgendaEditor.module.css";

/** Any of a list, by their codes; what is chosen and not in the list stays chosen. */
export function Ticks({
  title,
  terms,
  chosen,
  choose,
}: {
  readonly title: string;
  readonly terms: readonly { readonly code: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly choose: (codes: readonly string[]) => void;
}) {
  if (terms.length === 0) return null;
  return (
    <fieldset className={styles.ticks}>
      <legend>{title}</legend>
      {terms.map(({ code, name }) => (
        <label key={code} className={styles.tick}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ currentTarget }) =>
              choose(currentTarget.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          />
          <bdi>{name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
