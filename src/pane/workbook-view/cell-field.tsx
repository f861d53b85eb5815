/** The field that one writes a cell's content in, in the cell itself or in the formula bar. */
import { longestText } from "../../workbook/unread-cells";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { useLanguage } from "../language";
import type { Editing, EditingTools } from "./use-editing";

/** Where one goes after writing: the next cell in that direction, or nowhere. */
export type Step = { readonly rows: number; readonly columns: number } | null;

/** Fluent's own keyboard control would take Tab before the field hears of it. */
const keepsTab = { "data-tabster": JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }) };

interface CellFieldProps {
  readonly className: string;
  readonly label: string;
  readonly value: string;
  readonly mode: Editing["mode"];
  readonly tools: EditingTools;
  /** The caret stands in the field as soon as it is there. */
  readonly takesFocus: boolean;
  readonly readOnly?: boolean;
  readonly onFocus?: () => void;
  /** The content is written, or was left as it is. */
  readonly onDone: (step: Step) => void;
}

export function CellField({ className, label, value, mode, tools, takesFocus, ...props }: CellFieldProps): ReactNode {
  const { t } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!takesFocus) return;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [takesFocus]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Letters being put together (´ and e) end with Enter too.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === "Escape") {
      tools.cancel();
      return props.onDone(null);
    }
    if (event.key === "F2") return tools.stayInText();
    const step = stepOf(event, mode);
    if (step === undefined) return;
    event.preventDefault();
    if (event.key === "Enter" && event.altKey) return insertLineBreak(event.currentTarget, tools.change);
    if (tools.commit()) props.onDone(step);
  };
  const onBlur = (event: FocusEvent): void => {
    // Another window or a tab of the browser: one comes back to what one was writing.
    if (event.relatedTarget === null && !document.hasFocus()) return;
    tools.commit();
  };
  return (
    <textarea
      ref={field}
      {...keepsTab}
      rows={1}
      wrap="off"
      spellCheck={false}
      autoComplete="off"
      maxLength={longestText}
      className={className}
      aria-label={label}
      aria-invalid={tools.refused !== null && takesFocus}
      title={props.readOnly === true ? t("edit.readOnly") : undefined}
      readOnly={props.readOnly}
      value={value}
      onChange={({ target }) => tools.change(target.value)}
      onFocus={props.onFocus}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}

/** `undefined` for a key that belongs to the text. */
function stepOf({ key, shiftKey }: KeyboardEvent, mode: Editing["mode"]): Step | undefined {
  const back = shiftKey ? -1 : 1;
  if (key === "Enter") return { rows: back, columns: 0 };
  if (key === "Tab") return { rows: 0, columns: back };
  if (mode === "edit" || shiftKey) return undefined;
  if (key === "ArrowUp" || key === "ArrowDown") return { rows: key === "ArrowUp" ? -1 : 1, columns: 0 };
  if (key === "ArrowLeft" || key === "ArrowRight") return { rows: 0, columns: key === "ArrowLeft" ? -1 : 1 };
  return undefined;
}

function insertLineBreak(field: HTMLTextAreaElement, change: (text: string) => void): void {
  field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
  change(field.value);
}
