/** What the colours stand for, of those that are used. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import { type RoleGroup, roleGroups, toneOf } from "./role-tones";
import { useToneStyles } from "./use-tone-styles";

const useStyles = makeStyles({
  legend: {
    listStyle: "none",
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 12px",
    margin: 0,
    padding: 0,
    // There nothing has a colour of its own: the list says each role in words.
    "@media (forced-colors: active)": { display: "none" },
  },
  entry: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  swatch: {
    width: "14px",
    height: "14px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxSizing: "border-box",
  },
});

export function Legend({ used }: { readonly used: ReadonlySet<RoleGroup> }): ReactNode {
  const styles = useStyles();
  const tones = useToneStyles();
  const { t } = useLanguage();
  return (
    <ul className={styles.legend} aria-label={t("learn.legend.label")}>
      {roleGroups
        .filter((group) => used.has(group))
        .map((group) => (
          <li key={group} className={styles.entry}>
            <span className={mergeClasses(styles.swatch, tones[toneOf[group]])} />
            {t(`learn.legend.${group}`)}
          </li>
        ))}
    </ul>
  );
}
