import { Choice } from "@keelson/ui/Choice.tsx";
import { useLingui } from "@lingui/react/macro";
import { useNavigate, useParams } from "react-router";
import { initiativesOf } from "../../agenda/initiatives/initiatives-of.ts";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import styles from "./InitiativeSwitcher.module.css";

/** The initiative one is in, and the way to the others; just its name where there is one. */
export function InitiativeSwitcher() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { initiative = "" } = useParams();
  const navigate = useNavigate();
  const initiatives = viewer ? initiativesOf(viewer) : [];
  const here = initiatives.find(({ slug }) => slug === initiative);
  if (initiatives.length < 2) return here ? <bdi className={styles.only}>{here.name}</bdi> : null;
  return (
    <div className={styles.switcher}>
      <Choice
        label={t`Initiative`}
        isLabelHidden
        value={here?.slug ?? ""}
        onChoose={(slug) => void navigate(`/i/${slug}`)}
        options={[
          ...(here ? [] : [{ value: "", label: t`Choose an initiative` }]),
          ...initiatives.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
    </div>
  );
}
