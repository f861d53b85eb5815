/** What Excel's pane shows while Excel has not joined: why, what to ask the IT department for, and the ways on. */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button, Link, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular, CopyRegular } from "@fluentui/react-icons";
import { useLanguage } from "./language";
import { PaneHeader } from "./pane-header";

const useStyles = makeStyles({
  page: { minHeight: "100dvh", backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  main: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    maxWidth: "560px",
    padding: "16px",
    boxSizing: "border-box",
    "@media (max-width: 359px)": { paddingLeft: "12px", paddingRight: "12px" },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: { margin: "8px 0 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  start: { alignSelf: "flex-start" },
  letter: {
    width: "100%",
    // As high as the letter; where the browser cannot, high enough for it in a pane of 320.
    "& textarea": { fieldSizing: "content", minHeight: "340px", maxHeight: "none", overflowWrap: "anywhere" },
  },
  copy: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  told: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface WithoutExcelProps {
  /** `outside`: Office.js says that this is not Excel. */
  readonly why: "unreachable" | "outside";
  readonly onRetry: () => void;
}

/** Microsoft's list of what must be let through: row 70 has Office.js. */
const listOfAddresses = "https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges";
const usualAddress = "https://appsforoffice.microsoft.com";

export function WithoutExcel({ why, onRetry }: WithoutExcelProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div className={styles.page}>
      <PaneHeader />
      <main className={styles.main}>
        <div role="alert">
          <h2 className={styles.heading}>{t(`pane.withoutExcel.${why}.title`)}</h2>
        </div>
        <p className={styles.text}>{t(`pane.withoutExcel.${why}.text`)}</p>
        <Button
          appearance={why === "unreachable" ? "primary" : "secondary"}
          className={styles.start}
          icon={<ArrowClockwiseRegular />}
          onClick={onRetry}
        >
          {t("pane.withoutExcel.retry")}
        </Button>
        {why === "unreachable" && <Letter />}
        <h3 className={styles.part}>
          {t(why === "outside" ? "pane.withoutExcel.browser.outside" : "pane.withoutExcel.browser.heading")}
        </h3>
        <p className={styles.text}>
          {t("pane.withoutExcel.browser.text")}{" "}
          {/* A window of its own: Excel on Windows and Mac opens it in the computer's browser. */}
          <Link href={browserPage()} target="_blank" rel="noopener noreferrer" inline>
            {t("pane.withoutExcel.browser.link")}
          </Link>
        </p>
      </main>
    </div>
  );
}

/** The text to send to whoever keeps the network. */
function Letter(): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const headingId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    // Some Office windows give a page no clipboard: it is then copied by hand.
    if (outcome === "refused") area.current?.select();
  }, [outcome]);
  const office = officeAddress();
  const reason = office === usualAddress ? "listed" : "required";
  const letter = t("pane.withoutExcel.letter.body", {
    office,
    why: t(`pane.withoutExcel.letter.${reason}`, { list: listOfAddresses }),
  });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(letter);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };
  return (
    <>
      <h3 id={headingId} className={styles.part}>
        {t("pane.withoutExcel.letter.heading")}
      </h3>
      <Textarea
        className={styles.letter}
        textarea={{ ref: area }}
        readOnly
        value={letter}
        aria-labelledby={headingId}
      />
      <div className={styles.copy}>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {t("pane.withoutExcel.letter.copy")}
        </Button>
        <span role="status" className={styles.told}>
          {outcome !== null && t(`pane.withoutExcel.letter.${outcome}`)}
        </span>
      </div>
    </>
  );
}

/** Where the page fetches Office.js: a server of the förbund's own may name a mirror, or Microsoft's in another cloud. */
function officeAddress(): string {
  const link = document.querySelector<HTMLLinkElement>("link#office-script");
  return link === null ? usualAddress : new URL(link.href).origin;
}

function browserPage(): string {
  return new URL("index.html", document.baseURI).href;
}
