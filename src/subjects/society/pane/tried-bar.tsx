/** Says that the figures below stand on values that are tried and not saved, and leads to them. */
import type { ReactNode } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../../pane/language";
import { assumptionName } from "./words";
import type { Trial } from "./use-trial";

const useStyles = makeStyles({
  bar: {
    margin: 0,
    padding: "6px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& button": { fontSize: "inherit", lineHeight: "inherit" },
  },
});

export function TriedBar({ trial, onShow }: { readonly trial: Trial; readonly onShow: () => void }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  if (trial.changed.length === 0) return null;
  const names = trial.changed.map((id) => assumptionName(id, language)).join("; ");
  return (
    <p className={styles.bar} data-tried>
      {t("societyPane.tried", { names })}{" "}
      <Link as="button" inline onClick={onShow}>
        {t("societyPane.triedShow")}
      </Link>
    </p>
  );
}
