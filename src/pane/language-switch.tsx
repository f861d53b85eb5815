/** Swedish or English: two small buttons, the spoken one pressed. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { LanguageCode } from "../checking/language";
import { useLanguageChoice } from "./language";
import { focusRing } from "./styles";

const codes: readonly LanguageCode[] = ["sv", "en"];

const useStyles = makeStyles({
  group: {
    display: "inline-flex",
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  option: {
    minWidth: "34px",
    height: "26px",
    padding: "0 6px",
    border: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    ...focusRing,
    "&[aria-pressed='true']": {
      backgroundColor: tokens.colorBrandBackground,
      color: tokens.colorNeutralForegroundOnBrand,
      forcedColorAdjust: "none",
      "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText" },
    },
  },
});

export function LanguageSwitch(): ReactNode {
  const styles = useStyles();
  const { language, choose } = useLanguageChoice();
  return (
    <div role="group" aria-label={language.t("pane.language.label")} className={styles.group}>
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          className={styles.option}
          aria-pressed={language.code === code}
          aria-label={language.t(`pane.language.${code}`)}
          onClick={() => choose(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
