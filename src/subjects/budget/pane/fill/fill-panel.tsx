/** *Fyll i*: the tools that help one fill the budget, one open at a time. */
import { type ComponentType, lazy, type ReactNode, useEffect, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowLeftRegular,
  ClipboardPasteRegular,
  DataPieRegular,
  DocumentAddRegular,
  DocumentBulletListRegular,
  type FluentIcon,
  LearningAppRegular,
  PersonMoneyRegular,
  ReceiptMoneyRegular,
} from "@fluentui/react-icons";
import { useLanguage } from "../../../../pane/language";
import { usePane } from "../../../../pane/pane-context";
import { focusRing } from "../../../../pane/styles";
import { type FillToolProps, learnTool } from "./fill-tool";
import type { TextKey } from "../../../../checking/text-key";

interface FillTool {
  readonly id: string;
  readonly title: TextKey;
  readonly text: TextKey;
  readonly icon: FluentIcon;
  /** It writes nothing in the workbook, and works in one that is read-only. */
  readonly onlyReads?: true;
  /** Lazy: a tool loads when it is opened; the list stays until it has come. */
  readonly Tool: ComponentType<FillToolProps>;
}

/** In the order that a budget is filled in. */
const tools: readonly FillTool[] = [
  {
    id: "plan",
    title: "planForm.open",
    text: "planForm.hint",
    icon: DocumentBulletListRegular,
    Tool: lazy(async () => ({ default: (await import("./plan/plan-tool")).PlanTool })),
  },
  {
    id: "wage",
    title: "wage.title",
    text: "wage.text",
    icon: PersonMoneyRegular,
    Tool: lazy(async () => ({ default: (await import("./wage/wage-tool")).WageTool })),
  },
  {
    id: "shareOut",
    title: "shareOut.title",
    text: "shareOut.text",
    icon: DataPieRegular,
    Tool: lazy(async () => ({ default: (await import("./share-out/share-out-tool")).ShareOutTool })),
  },
  {
    id: "paste",
    title: "paste.title",
    text: "paste.text",
    icon: ClipboardPasteRegular,
    Tool: lazy(async () => ({ default: (await import("./paste/paste-tool")).PasteTool })),
  },
  {
    id: "followUp",
    title: "budget.followUp.title",
    text: "budget.followUp.text",
    icon: ReceiptMoneyRegular,
    Tool: lazy(async () => ({ default: (await import("../followup/follow-up-tool")).FollowUpTool })),
  },
  {
    id: learnTool,
    title: "learn.title",
    text: "learn.text",
    icon: LearningAppRegular,
    onlyReads: true,
    Tool: lazy(async () => ({ default: (await import("../learn/learn-tool")).LearnTool })),
  },
];

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  choice: {
    display: "grid",
    gridTemplateColumns: "24px 1fr",
    columnGap: "12px",
    alignItems: "center",
    width: "100%",
    padding: "10px 12px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ...focusRing,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":disabled": { opacity: 0.6, cursor: "not-allowed", backgroundColor: tokens.colorNeutralBackgroundDisabled },
  },
  icon: { gridRow: "1 / 3", color: tokens.colorBrandForeground1, display: "grid" },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  tool: { display: "flex", flexDirection: "column", gap: "12px" },
  head: { display: "flex", alignItems: "center", gap: "4px", marginLeft: "-8px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
});

interface FillPanelProps extends Omit<FillToolProps, "onDone"> {
  /** The open tool's id; `null` shows them all. */
  readonly open: string | null;
  readonly onOpen: (tool: string | null) => void;
  /** *Ny budget* needs no budget to work on, so it stands outside this list too. */
  readonly onNew: () => void;
}

export function FillPanel({ open, onOpen, onNew, ...given }: FillPanelProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { readOnly } = usePane();
  const tool = tools.find(({ id }) => id === open);
  if (tool !== undefined) return <OpenTool key={tool.id} tool={tool} {...given} onDone={() => onOpen(null)} />;
  return (
    <ul className={styles.list} aria-label={t("budget.fill.heading")}>
      {tools.map(({ id, title, text, icon, onlyReads }) => (
        <Choice
          key={id}
          title={t(title)}
          text={t(text)}
          icon={icon}
          shut={readOnly && onlyReads !== true}
          onChoose={() => onOpen(id)}
        />
      ))}
      <Choice
        title={t("newBudget.new.open")}
        text={t("newBudget.new.hint")}
        icon={DocumentAddRegular}
        shut={readOnly}
        onChoose={onNew}
      />
    </ul>
  );
}

interface ChoiceProps extends Pick<FillTool, "icon"> {
  readonly title: string;
  readonly text: string;
  /** It would only write, and nothing can be written. */
  readonly shut: boolean;
  readonly onChoose: () => void;
}

function Choice({ title, text, icon: Icon, shut, onChoose }: ChoiceProps): ReactNode {
  const styles = useStyles();
  return (
    <li>
      <button type="button" className={styles.choice} disabled={shut} onClick={onChoose}>
        <span className={styles.icon}>
          <Icon fontSize={24} />
        </span>
        <span className={styles.title}>{title}</span>
        <span className={styles.text}>{text}</span>
      </button>
    </li>
  );
}

/** The keyboard stands at the tool's heading when it opens; its first field is a Tab away. */
function OpenTool({ tool, ...given }: FillToolProps & { readonly tool: FillTool }): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.tool} aria-label={t(tool.title)}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          aria-label={t("budget.fill.back")}
          title={t("budget.fill.back")}
          onClick={given.onDone}
        />
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {t(tool.title)}
        </h2>
      </div>
      <tool.Tool {...given} />
    </section>
  );
}
