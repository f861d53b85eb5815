/** All columns and rows of the form in one list: arrows go between them, a letter picks a role, Enter opens one. */
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import type { KnownNames } from "./known-names";
import type { LearnLine, LineGroup } from "./learn-lines";
import { LineItem } from "./line-item";
import { pickedRow } from "./picked-role";
import { columnChoice, columnKinds, type LearnEdits, rowKinds } from "./role-choices";

const useStyles = makeStyles({
  heading: {
    margin: "8px 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  lines: { listStyle: "none", margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface LineListProps {
  readonly groups: readonly LineGroup[];
  readonly names: KnownNames;
  readonly untaught: ReadonlySet<string>;
  /** Keys of the columns that follow one that was corrected. */
  readonly alike: ReadonlyMap<string, unknown>;
  readonly edits: LearnEdits;
  readonly onEdit: (edits: LearnEdits) => void;
  /** The line that the keyboard has come to stands here. */
  readonly onAt: (line: LearnLine) => void;
}

export function LineList({ groups, names, untaught, alike, edits, onEdit, onAt }: LineListProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const [active, setActive] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const lines = groups.flatMap((group) => group.lines);
  const stop = lines.some(({ key }) => key === active) ? active : (lines[0]?.key ?? null);
  const focus = (key: string | undefined): void => buttons.current.get(key ?? "")?.focus();

  const put = (line: LearnLine, part: Partial<LearnEdits>): void => {
    const { [line.key]: _, ...columns } = edits.columns;
    const { [line.key]: __, ...rows } = edits.rows;
    onEdit({ ...edits, columns: { ...columns, ...part.columns }, rows: { ...rows, ...part.rows } });
  };
  /** False for a key that is no role's letter. */
  const pick = (line: LearnLine, letter: string): boolean => {
    const wanted = letter.toUpperCase();
    if (line.axis === "column") {
      const kind = columnKinds.find((known) => t(`learn.columnKey.${known}`) === wanted);
      if (kind !== undefined) put(line, { columns: { [line.key]: { ...columnChoice(line.role), kind } } });
      return kind !== undefined;
    }
    const kind = rowKinds.find((known) => t(`learn.rowKey.${known}`) === wanted);
    if (kind !== undefined) put(line, { rows: { [line.key]: pickedRow(kind, line) } });
    return kind !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent, line: LearnLine): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = steppedTo(event.key, lines.indexOf(line), lines.length);
    if (to !== null) {
      setOpen(null);
      focus(lines[to]?.key);
    } else if (event.key === "Escape") setOpen(null);
    else if (!pick(line, event.key)) return;
    event.preventDefault();
  };

  return (
    <div>
      {groups.map((group) => (
        <section key={group.id} aria-label={headingOf(group)}>
          <h3 className={styles.heading}>{headingOf(group)}</h3>
          <ul className={styles.lines}>
            {group.lines.map((line) => (
              <LineItem
                key={line.key}
                line={line}
                names={names}
                edits={edits}
                isUntaught={untaught.has(line.key)}
                isAlike={alike.has(line.key)}
                isOpen={open === line.key}
                isTabStop={stop === line.key}
                buttonRef={(button) => {
                  if (button === null) buttons.current.delete(line.key);
                  else buttons.current.set(line.key, button);
                }}
                onFocus={() => {
                  setActive(line.key);
                  onAt(line);
                }}
                onKeyDown={(event) => onKeyDown(event, line)}
                onToggle={() => setOpen(open === line.key ? null : line.key)}
                onClose={() => {
                  setOpen(null);
                  focus(line.key);
                }}
                onColumn={(choice) => put(line, { columns: { [line.key]: choice } })}
                onRow={(choice) => {
                  const isNew = line.axis === "row" && choice.kind !== line.role.kind;
                  put(line, { rows: { [line.key]: isNew ? pickedRow(choice.kind, line) : choice } });
                }}
                onBack={() => {
                  put(line, {});
                  focus(line.key);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );

  function headingOf({ of, lines: { length: count } }: LineGroup): string {
    switch (of.kind) {
      case "unsure":
      case "sure":
        return t(`learn.group.${of.kind}`, { count });
      case "columns":
      case "rows":
        return t(`learn.group.${of.kind}`, { sheet: of.sheet, count });
      case "columnRole":
        return t("learn.group.columnRole", { role: t(`learn.columnRole.${of.role}`), count });
      case "rowRole":
        return t("learn.group.rowRole", { role: t(`learn.rowRole.${of.role}`), count });
    }
  }
}

/** Where an arrow leads; `null` for another key, and past either end. */
function steppedTo(key: string, from: number, count: number): number | null {
  const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: count - 1 }[key];
  return to === undefined || to < 0 || to >= count ? null : to;
}
