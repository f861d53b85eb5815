/** *Granska* of a measurement: the limits that apply, the findings with their mends, and a word where there are none. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Address } from "../../workbook/address";
import { FindingsPanel } from "../findings/findings-panel";
import { useLanguage } from "../language";
import { PolicyLine } from "../policy/policy-line";
import type { LoadUseCases } from "../services";
import type { Checked, Session } from "../session";
import { useMendPreview } from "../use-mend-preview";

const useStyles = makeStyles({ text: { margin: 0, fontSize: tokens.fontSizeBase200 } });

interface FidelityReviewProps {
  readonly checked: Checked;
  readonly session: Session;
  readonly loadUseCases: LoadUseCases;
  readonly selected: Address | null;
  readonly busy: boolean;
  readonly onGo: (at: Address) => void;
}

export function FidelityReview(props: FidelityReviewProps): ReactNode {
  const { checked, session, loadUseCases, selected, busy, onGo } = props;
  const styles = useStyles();
  const { t } = useLanguage();
  const { result, snapshot } = checked;
  const { preview, dialog } = useMendPreview(session, loadUseCases, snapshot.dateSystem);
  return (
    <>
      <PolicyLine policy={result.policy} session={session} loadUseCases={loadUseCases} />
      {result.findings.length === 0 && <p className={styles.text}>{t("fidelityPane.nothingFound")}</p>}
      <FindingsPanel
        findings={result.findings}
        snapshot={snapshot}
        selected={selected}
        busy={busy}
        onGo={onGo}
        onMend={preview}
      />
      {dialog}
    </>
  );
}
