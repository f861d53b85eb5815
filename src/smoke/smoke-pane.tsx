/** The pane of the smoke test: begins it, asks the person, and gives the text to send in. */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button, Card, Field, makeStyles, Spinner, Text, Textarea, tokens } from "@fluentui/react-components";
import { saveCopy } from "../pane/browser/save-copy";
import type { Surroundings } from "./office";
import { faultOf, type StepRecord } from "./record";
import { type Answer, type Person, runSteps } from "./run-steps";
import { smokeText } from "./smoke-text";
import type { Facts, Step, Tools } from "./step";
import { askedAt, words } from "./words";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px", minWidth: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  told: { margin: 0 },
  saw: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  records: { margin: 0, padding: 0, listStyle: "none", fontSize: tokens.fontSizeBase200 },
  report: { "& textarea": { fontFamily: tokens.fontFamilyMonospace, minHeight: "320px" } },
});

interface SmokePaneProps {
  readonly steps: readonly Step[];
  readonly tools: Tools;
  readonly surroundings: Surroundings;
  readonly version: string;
}

/** What the person is asked now, and where the answer goes. */
interface Asked {
  readonly step: Step;
  readonly saw: Facts;
  readonly answer: (answer: Answer) => void;
}

type Stage =
  { readonly kind: "ready" | "notEmpty" | "running" | "done" } | { readonly kind: "notReadable"; readonly why: string };

export function SmokePane({ steps, tools, surroundings, version }: SmokePaneProps): ReactNode {
  const styles = useStyles();
  const [stage, setStage] = useState<Stage>({ kind: "ready" });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [records, setRecords] = useState<readonly StepRecord[]>([]);
  const [began, setBegan] = useState("");
  const person: Person = {
    ask: (step, saw) =>
      new Promise((resolve) => {
        setAsked({
          step,
          saw,
          answer: (answer) => {
            setAsked(null);
            resolve(answer);
          },
        });
      }),
  };
  const run = async (whom: Person | null): Promise<void> => {
    setBegan(localMinute(new Date()));
    setRecords([]);
    setStage({ kind: "running" });
    try {
      const { sheets } = await tools.host.read();
      if (sheets.some(({ rows }) => rows.length > 0)) {
        setStage({ kind: "notEmpty" });
        return;
      }
    } catch (error) {
      const { code, excel = "", said } = faultOf(error, "does");
      setStage({ kind: "notReadable", why: `${code} ${excel} ${said}` });
      return;
    }
    await runSteps(steps, tools, whom, (record) => setRecords((before) => [...before, record]));
    setStage({ kind: "done" });
  };
  const step = `${words.pane.step} ${Math.min(records.length + 1, steps.length)}/${steps.length}`;
  return (
    <main className={styles.pane}>
      <h1 className={styles.name}>{words.pane.name}</h1>
      <p className={styles.told}>{words.pane.about}</p>
      {stage.kind === "notEmpty" && <Text role="alert">{words.pane.needsEmpty}</Text>}
      {stage.kind === "notReadable" && (
        <Text role="alert">
          {words.pane.notReadable} {stage.why}
        </Text>
      )}
      {stage.kind !== "running" && stage.kind !== "done" && (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => void run(person)}>
            {words.pane.start}
          </Button>
          <Button onClick={() => void run(null)}>{words.pane.startAlone}</Button>
        </div>
      )}
      {stage.kind === "running" && asked === null && <Spinner size="small" label={`${step}: ${words.pane.running}`} />}
      {asked !== null && <Question key={asked.step.id} place={step} {...asked} />}
      {stage.kind === "done" && <Report text={smokeText({ version, began, surroundings, records })} />}
      <ul className={styles.records}>
        {records.map(({ id, verdict }) => (
          <li key={id}>
            {words.text.verdicts[verdict]} {words.steps[id].title}
          </li>
        ))}
      </ul>
    </main>
  );
}

function Question({ step, saw, answer, place }: Asked & { readonly place: string }): ReactNode {
  const styles = useStyles();
  const [remark, setRemark] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  // The button that had the focus is gone: the next question is read from its beginning.
  useEffect(() => heading.current?.focus(), []);
  const seen = Object.entries(saw).map(([what, told]) => `${what} ${told}`);
  return (
    <Card role="group" aria-labelledby={titleId}>
      <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
        {place}: {words.steps[step.id].title}
      </h2>
      <p className={styles.told}>{askedAt(step.id)}</p>
      {seen.length > 0 && (
        <p className={styles.saw}>
          {words.pane.saw}: {seen.join(", ")}
        </p>
      )}
      <Field label={words.pane.remark}>
        <Textarea value={remark} maxLength={300} onChange={(_, { value }) => setRemark(value)} />
      </Field>
      <div className={styles.buttons}>
        {(["ok", "no", "unsure", "skipped"] as const).map((verdict) => (
          <Button
            key={verdict}
            appearance={verdict === "skipped" ? "subtle" : "secondary"}
            onClick={() => answer({ verdict, remark })}
          >
            {words.pane.answers[verdict]}
          </Button>
        ))}
      </div>
    </Card>
  );
}

function Report({ text }: { readonly text: string }): ReactNode {
  const styles = useStyles();
  const [copying, setCopying] = useState<"not yet" | "copied" | "refused">("not yet");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopying("copied");
    } catch {
      // Some of Office's windows have no clipboard; the text is there to be marked.
      setCopying("refused");
    }
  };
  return (
    <>
      <p className={styles.told} role="status">
        {words.pane.done} {words.pane.close}
      </p>
      <Field label={words.pane.report} className={styles.report}>
        <Textarea readOnly value={text} resize="vertical" />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void copy()}>
          {copying === "copied" ? words.pane.copied : words.pane.copy}
        </Button>
        <Button onClick={() => saveCopy(new TextEncoder().encode(text), words.pane.fileName, "text/plain")}>
          {words.pane.save}
        </Button>
      </div>
      {copying === "refused" && <Text role="alert">{words.pane.notCopied}</Text>}
    </>
  );
}

function localMinute(time: Date): string {
  const two = (part: number): string => `${part}`.padStart(2, "0");
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(two).join("-");
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
