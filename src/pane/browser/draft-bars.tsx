/**
 * Which drafts the browser keeps, with a way to go on with each and a way to forget it. That of the open workbook is
 * kept a while after each edit: what tells it stands at the foot of the page, so that nothing moves under the pointer.
 */
import type { ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
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
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  head: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  foot: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  text: { flexGrow: 1, minWidth: "min(100%, 240px)", flexBasis: "0", overflowWrap: "anywhere" },
});

type OwnDraftProps = Pick<Drafts, "own" | "forgetOwn">;

export function OwnDraft({ own, forgetOwn }: OwnDraftProps): ReactNode {
  const styles = useStyles();
  const { code, t } = useLanguage();
  return (
    <>
      {own.status !== "keeping" && <DraftBar className={styles.foot} text={t(`edit.draft.${own.status}`)} />}
      {own.status !== "forgotten" && own.savedAt !== null && (
        <DraftBar
          className={styles.foot}
          text={t("edit.draft.kept", { time: momentText(own.savedAt, Date.now(), code), days: draftDays })}
        >
          <Button size="small" onClick={forgetOwn}>
            {t("edit.draft.forget")}
          </Button>
        </DraftBar>
      )}
    </>
  );
}

interface LeftDraftsProps extends Pick<Drafts, "left" | "forget"> {
  readonly onContinue: (draft: Draft) => void;
}

export function LeftDrafts({ left, forget, onContinue }: LeftDraftsProps): ReactNode {
  const styles = useStyles();
  const { code, t } = useLanguage();
  return (
    <>
      {left.map((draft) => (
        <DraftBar
          key={draft.id}
          className={styles.head}
          text={t("edit.draft.left", {
            time: momentText(draft.savedAt, Date.now(), code),
            name: draft.name,
            days: draftDays,
          })}
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
            onClick={() => forget(draft.id)}
          >
            {t("edit.draft.forget")}
          </Button>
        </DraftBar>
      ))}
    </>
  );
}

interface DraftBarProps {
  readonly text: string;
  readonly className: string;
  readonly children?: ReactNode;
}

function DraftBar({ text, className, children }: DraftBarProps): ReactNode {
  const styles = useStyles();
  return (
    <div role="status" className={mergeClasses(styles.bar, className)}>
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
