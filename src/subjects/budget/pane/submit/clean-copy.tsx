/** The clean copy to send in: what it is, what it came to lack, and the way where Excel gives none. */
import { type ReactNode, useState } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { SendCopyRegular } from "@fluentui/react-icons";
import { useLanguage } from "../../../../pane/language";
import { Bar, ProblemBar } from "../../../../pane/message-bars";
import { type Problem, problemOf } from "../../../../pane/problem";
import { usePane } from "../../../../pane/pane-context";
import type { CleanCopy as Outcome } from "../../../../pane/services";
import { useSession } from "../../../../pane/use-session";

const useStyles = makeStyles({
  copy: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  steps: {
    margin: 0,
    paddingLeft: "20px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

interface CleanCopyProps {
  /** Nothing is left to put right. */
  readonly ready: boolean;
  /** In so many places that go with the copy a person is pointed out. */
  readonly persons: number;
  /** What else one should know before. */
  readonly children?: ReactNode;
}

export function CleanCopy({ ready, persons, children }: CleanCopyProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { session, onCleanCopy } = usePane();
  // A workbook that is open for reading can be copied: only what is under way holds it up.
  const busy = useSession(session).task !== null;
  const [copying, setCopying] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const copy = async (make: () => Promise<Outcome>): Promise<void> => {
    setCopying(true);
    setProblem(null);
    setOutcome(null);
    try {
      setOutcome(await make());
    } catch (reason) {
      setProblem(problemOf(reason));
    } finally {
      setCopying(false);
    }
  };

  return (
    <section className={styles.copy} aria-label={t("submit.copy.heading")}>
      <h2 className={styles.heading}>{t("submit.copy.heading")}</h2>
      <p className={styles.text}>{t("submit.copy.text")}</p>
      {persons > 0 && <p className={styles.text}>{t("submit.copy.persons", { count: persons })}</p>}
      {children}
      {problem !== null && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
      {outcome !== null && (
        <Told
          outcome={outcome}
          disabled={copying || busy}
          onGoOn={(goOn) => void copy(goOn)}
          onDismiss={() => setOutcome(null)}
        />
      )}
      <Button
        appearance={ready ? "primary" : "secondary"}
        icon={<SendCopyRegular />}
        disabledFocusable={copying || busy}
        onClick={() => void copy(onCleanCopy)}
      >
        {t(ready ? "submit.copy.make" : "submit.copy.makeAnyway")}
      </Button>
    </section>
  );
}

interface ToldProps {
  readonly outcome: Outcome;
  readonly disabled: boolean;
  readonly onGoOn: (goOn: () => Promise<Outcome>) => void;
  readonly onDismiss: () => void;
}

function Told({ outcome, disabled, onGoOn, onDismiss }: ToldProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  switch (outcome.way) {
    case "downloaded":
    case "opened":
      return (
        <>
          <Bar intent="success" text={madeText(outcome, t)} onDismiss={onDismiss} />
          {outcome.of === "cells" && <p className={styles.text}>{t("submit.copy.cellsLack")}</p>}
        </>
      );
    case "cellsOnly":
      return (
        <>
          <Bar
            intent="info"
            text={`${t(`submit.copy.${outcome.why}`)} ${t("submit.copy.ofCells")}`}
            onDismiss={onDismiss}
          />
          <p className={styles.text}>{t("submit.copy.cellsLack")}</p>
          <Button disabledFocusable={disabled} onClick={() => onGoOn(outcome.goOn)}>
            {t("submit.copy.makeOfCells")}
          </Button>
          <Steps heading={t("submit.copy.orWhole")} page={outcome.page} />
        </>
      );
    case "byHand":
      return (
        <>
          <Bar intent="info" text={t("submit.copy.byHand")} onDismiss={onDismiss} />
          <Steps heading={t("submit.copy.orWhole")} page={outcome.page} />
        </>
      );
  }
}

/** By the browser page, which saves files itself. */
function Steps({ heading, page }: { readonly heading: string; readonly page: string }): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <>
      <p className={styles.text}>{heading}</p>
      <ol className={styles.steps} aria-label={heading}>
        <li>{t("submit.copy.step.save")}</li>
        <li>
          {t("submit.copy.step.open")}{" "}
          <Link href={page} target="_blank" rel="noreferrer" inline>
            {page}
          </Link>
        </li>
        <li>{t("submit.copy.step.drop")}</li>
      </ol>
    </>
  );
}

/** Where the copy is, and what became of what calls or calculates; what a copy of the cells lacks stands below, in full. */
function madeText(
  { way, name, of, macros, values }: Extract<Outcome, { readonly of: unknown }>,
  t: ReturnType<typeof useLanguage>["t"],
): string {
  return [
    t(`submit.copy.${way}`, { file: name }),
    macros ? t("submit.copy.macros") : "",
    values > 0 ? t(of === "cells" ? "submit.copy.valuesOfCells" : "submit.copy.values", { count: values }) : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}
