/** Which drafts the browser keeps, with a way to go on with each and a way to forget it. */
import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "../language";
import { draftDays } from "./draft-days";
import type { Draft } from "./draft-store";
import type { Drafts } from "./use-drafts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    padding: "4px 12px 4px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: { flexGrow: 1, minWidth: "min(100%, 240px)", flexBasis: "0", overflowWrap: "anywhere" },
});

interface DraftBarsProps {
  readonly drafts: Drafts;
  readonly onContinue: (draft: Draft) => void;
}

export function DraftBars({ drafts, onContinue }: DraftBarsProps): ReactNode {
  const { code, t } = useLanguage();
  const { own, left } = drafts;
  const time = (savedAt: number): string => momentText(savedAt, Date.now(), code);
  return (
    <>
      {own.status !== "keeping" && <DraftBar text={t(`edit.draft.${own.status}`)} />}
      {own.status !== "forgotten" && own.savedAt !== null && (
        <DraftBar text={t("edit.draft.kept", { time: time(own.savedAt), days: draftDays })}>
          <Button size="small" onClick={drafts.forgetOwn}>
            {t("edit.draft.forget")}
          </Button>
        </DraftBar>
      )}
      {left.map((draft) => (
        <DraftBar
          key={draft.id}
          text={t("edit.draft.left", { time: time(draft.savedAt), name: draft.name, days: draftDays })}
        >
          <Button
            size="small"
            appearance="primary"
            aria-label={t("edit.draft.continueWith", { name: draft.name })}
            onClick={() => onContinue(draft)}
          >
            {t("edit.draft.continue")}
          </Button>
          <Button
            size="small"
            aria-label={t("edit.draft.forgetThat", { name: draft.name })}
            onClick={() => drafts.forget(draft.id)}
          >
            {t("edit.draft.forget")}
          </Button>
        </DraftBar>
      ))}
    </>
  );
}

function DraftBar({ text, children }: { readonly text: string; readonly children?: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <div role="status" className={styles.bar}>
      <span className={styles.text}>{text}</span>
      {children}
    </div>
  );
}

/** "14:05" of the same day, "25 nov. 14:05" of another. */
export function momentText(moment: number, now: number, language: "sv" | "en"): string {
  const sameDay = new Date(moment).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", {
    ...(!sameDay && { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
  }).format(moment);
}
