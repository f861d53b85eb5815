/** What a person is about to write into a cell, and what came of it. */
import { useCallback, useRef, useState } from "react";
import { type CellEditing, typedEdit } from "./edit-cells";
import type { Language } from "../../checking/language";
import { editText } from "./typed-cell";
import { type Address, cellName, sameAddress } from "../../workbook/address";
import { isShut, type LookOf } from "../../workbook/look";
import type { Patch } from "../../workbook/patch";
import { cellAt, type Snapshot } from "../../workbook/snapshot";

export interface Editing {
  readonly at: Address;
  readonly text: string;
  /** What it began with; `null` where one types anew. */
  readonly begunWith: string | null;
  readonly place: "cell" | "bar";
  /** `type`: begun by a letter, so that an arrow writes and moves on; `edit`: an arrow moves in the text. */
  readonly mode: "type" | "edit";
}

export interface EditingTools {
  readonly editing: Editing | null;
  /** Why the last attempt came to nothing; `null` after the next one that did not. */
  readonly refused: string | null;
  /** False where the cell is locked. `type` begins with nothing, `edit` with what the cell holds. */
  readonly begin: (at: Address, place: Editing["place"], mode: Editing["mode"]) => boolean;
  readonly change: (text: string) => void;
  readonly stayInText: () => void;
  /** Writes what was typed. False where it cannot be written: then it is still there to be mended. */
  readonly commit: () => boolean;
  readonly cancel: () => void;
  /** Writes an edit of its own: cleared, pasted. */
  readonly write: (make: (place: Place) => CellEditing) => void;
  readonly forgetRefusal: () => void;
}

export interface Place {
  readonly snapshot: Snapshot;
  readonly lookOf: LookOf;
  readonly language: Language["code"];
}

interface EditingOptions {
  readonly snapshot: Snapshot;
  readonly lookOf: LookOf;
  readonly language: Language;
  /** Writes as one step; the patch is made from the workbook as it is when its turn comes. */
  readonly onWrite: (make: (snapshot: Snapshot) => Patch) => void;
}

export function useEditing({ snapshot, lookOf, language, onWrite }: EditingOptions): EditingTools {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  // A key and the blur that follows it come before the next drawing.
  const current = useRef<Editing | null>(null);
  const set = useCallback((next: Editing | null) => {
    current.current = next;
    setEditing(next);
  }, []);

  const textOf = (at: Address): string => editText(cellAt(snapshot, at), language.code, snapshot.dateSystem);

  const write = (make: (place: Place) => CellEditing): boolean => {
    const place = { lookOf, language: language.code };
    const attempt = make({ ...place, snapshot });
    if (attempt.kind !== "patch") {
      setRefused(refusalText(attempt, language));
      return false;
    }
    setRefused(null);
    if (attempt.patch.length > 0) onWrite((now) => patchOf(make({ ...place, snapshot: now })));
    return true;
  };

  const cancel = useCallback(() => {
    setRefused(null);
    set(null);
  }, [set]);

  return {
    editing,
    refused,
    begin: (at, place, mode) => {
      if (isShut(snapshot, at, lookOf)) {
        setRefused(refusalText({ kind: "locked", at }, language));
        return false;
      }
      setRefused(null);
      const begunWith = mode === "type" ? null : textOf(at);
      set({ at, place, mode, begunWith, text: begunWith ?? "" });
      return true;
    },
    change: (text) => current.current && set({ ...current.current, text }),
    stayInText: () => current.current && set({ ...current.current, mode: "edit" }),
    commit: () => {
      const now = current.current;
      if (now === null) return true;
      const { at, text, begunWith } = now;
      // Unchanged is untouched: a figure that stands as text is not made a number by looking at it.
      if (text !== begunWith && !write((place) => typedEdit(text, at, place))) return false;
      setRefused(null);
      set(null);
      return true;
    },
    cancel,
    write: (make) => void write(make),
    forgetRefusal: () => setRefused(null),
  };
}

/** True where this cell is being written in. */
export function isEditing(editing: Editing | null, at: Address): editing is Editing {
  return editing !== null && sameAddress(editing.at, at);
}

function patchOf(attempt: CellEditing): Patch {
  return attempt.kind === "patch" ? attempt.patch : [];
}

function refusalText(attempt: Exclude<CellEditing, { kind: "patch" }>, { t }: Language): string {
  switch (attempt.kind) {
    case "locked":
      return t("edit.locked", { cell: cellName(attempt.at) });
    case "outside":
      return t("edit.outside");
    case "fault":
      return t(`edit.fault.${attempt.fault.reason}`, { word: attempt.fault.word });
  }
}
