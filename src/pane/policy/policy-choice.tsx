/** Chooses another policy file for the open workbook, and tells what is wrong with one that cannot be used. */
import { type ReactNode, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentSettingsRegular } from "@fluentui/react-icons";
import { type PolicyFileFault, policyFaultText } from "../../checking/policy-file";
import type { Policy } from "../../checking/policy";
import { useLanguage } from "../language";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "4px" },
  faults: {
    margin: 0,
    paddingLeft: "18px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusDangerForeground1,
    overflowWrap: "anywhere",
  },
});

interface PolicyChoiceProps {
  readonly chosen: Policy | null;
  readonly onChoose: (policy: Policy | null) => void;
}

interface FaultyFile {
  readonly file: string;
  readonly faults: readonly PolicyFileFault[];
}

export function PolicyChoice({ chosen, onChoose }: PolicyChoiceProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const { loadUseCases } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const [faulty, setFaulty] = useState<FaultyFile | null>(null);

  const take = async (file: File): Promise<void> => {
    const notRead: FaultyFile = { file: file.name, faults: [{ key: "policy.fault.notReadable", path: "" }] };
    try {
      const reading = (await loadUseCases()).readPolicyFile(await file.text());
      setFaulty(reading.ok ? null : { file: file.name, faults: reading.faults });
      if (reading.ok) onChoose(reading.policy);
    } catch {
      setFaulty(notRead);
    }
  };

  return (
    <div className={styles.choice}>
      <div className={styles.actions}>
        <Button size="small" icon={<DocumentSettingsRegular />} onClick={() => input.current?.click()}>
          {t("policy.choose.label")}
        </Button>
        {chosen !== null && (
          <Button size="small" appearance="subtle" onClick={() => onChoose(null)}>
            {t("policy.choose.back")}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        data-policy-file
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file, mended, may be chosen again.
          currentTarget.value = "";
          if (file !== undefined) void take(file);
        }}
      />
      {faulty !== null && (
        <div role="alert">
          <ul className={styles.faults}>
            {faulty.faults.map((fault) => (
              <li key={`${fault.key} ${fault.path}`}>{policyFaultText(fault, faulty.file, language)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
