/** *Rekvisition*: a sheet a period, each row following the granted budget and what was requisitioned before. */
import type { BlueprintCell } from "../../../workbook/blueprint";
import { cellName, cellReference } from "../../../workbook/address";
import { freeSheetName } from "../../../workbook/free-names";
import { type IsoDate, dateToSerial } from "../../../workbook/iso-day";
import type { Patch } from "../../../workbook/patch";
import type { Snapshot } from "../../../workbook/snapshot";
import type { Language } from "../../../checking/language";
import { appendForms } from "../../../making/append-sheets";
import { inputFor, styles } from "../../../making/sheet-style";
import { labelIn } from "../../../making/sheet-words";
import { kronor } from "../../../reading/money";
import type { Period } from "../../../reading/period";
import {
  type FollowUpKind,
  followUpFields,
  followUpMarks,
  followUpRows,
  requisitionColumns,
} from "./follow-up-template";
import { followUpBlueprint } from "./follow-up-layout";
import { type FollowedRow, followedSections } from "./followed-rows";
import type { Granted } from "./granted-rows";
import { followUpSheets } from "./read-follow-up";
import { filled } from "../wage/wage-note-words";
import { followUpWords } from "./words";

/** The workbook gets one sheet more; the requisitions before stay as somebody filled them in. */
export function requisitionPatch(granted: Granted, period: Period, snapshot: Snapshot, language: Language): Patch {
  const words = followUpWords[language.code];
  const before = followUpSheets(snapshot).filter(({ kind, part }) => kind === "requisition" && part === granted.part);
  const last = before.at(-1);
  const { name, mark } = freeFollowUp(snapshot, "requisition", words.requisition.sheet);
  const fields = [
    ...aboutFields(granted, language),
    dayField(labelIn(language, followUpFields.from), period.from),
    dayField(labelIn(language, followUpFields.to), period.to),
  ];
  const [grantedAt, earlierAt, actualAt, leftAt] = [1, 2, 3, 4];
  const at = (row: number, column: number): string => cellName({ row, column });
  const head = (id: keyof typeof requisitionColumns): string => labelIn(language, requisitionColumns[id]);
  const blueprint = followUpBlueprint<FollowedRow>(
    {
      name,
      mark,
      title: filled(words.requisition.title, { effort: granted.effort }).trim(),
      intro: words.requisition.intro,
      fields,
      days: [fields.length - 2, fields.length - 1],
      labelHead: head("label"),
      columns: [
        { head: head("granted"), width: 16, look: "told", of: grantedContent },
        {
          head: head("earlier"),
          width: 16,
          // The first sheet does not know what was requisitioned on paper.
          look: last === undefined && granted.earlier !== "told" ? "input" : "told",
          of: ({ label, section, earlier }) => {
            if (last === undefined && earlier !== null) {
              return earlier.formula === null ? { value: kronor(earlier.amount) } : { formula: earlier.formula };
            }
            const row = last?.rows.find((other) => other.label === label && other.section === section);
            const cells = (["earlier", "actual"] as const).flatMap((id) => row?.amounts.get(id)?.at ?? []);
            return cells.length === 0 ? { value: 0 } : { formula: cells.map(cellReference).join("+") };
          },
        },
        { head: head("actual"), width: 16, look: "input", of: () => ({ value: null }) },
        {
          head: head("left"),
          width: 16,
          look: "told",
          of: (_, row) => ({ formula: `${at(row, grantedAt)}-${at(row, earlierAt)}-${at(row, actualAt)}` }),
        },
        { head: head("remark"), width: 30, look: "text", of: () => ({ value: null }) },
      ],
      sections: followedSections(granted, last, language),
      below: [
        {
          label: labelIn(language, followUpRows.toRequisition),
          column: actualAt,
          // A budget is a ceiling, and actual costs are what is paid.
          formula: (sum) => `MIN(${at(sum, actualAt)},MAX(0,${at(sum, actualAt)}+${at(sum, leftAt)}))`,
        },
      ],
      signed: [words.signed.day, words.signed.name],
    },
    language,
    words,
  );
  return appendForms(snapshot, blueprint);
}

/** The budget's own cell where one holds the amount. */
export function grantedContent({ granted, formula }: FollowedRow): { formula: string } | { value: number } {
  return formula === null ? { value: kronor(granted) } : { formula };
}

/** What the sheet is about: the effort, and which part of its budget. */
export function aboutFields(
  granted: Granted,
  language: Language,
): readonly { readonly label: string; readonly cell: Pick<BlueprintCell, "value" | "style"> }[] {
  const told = { ...styles.label, align: "left" } as const;
  return [
    { label: labelIn(language, followUpFields.effort), cell: { value: granted.effort, style: told } },
    {
      label: labelIn(language, followUpFields.part),
      cell: { value: granted.part ?? labelIn(language, followUpRows.whole), style: told },
    },
  ];
}

export function dayField(
  label: string,
  day: IsoDate | null,
): { readonly label: string; readonly cell: Pick<BlueprintCell, "value" | "style"> } {
  return { label, cell: { value: day === null ? null : dateToSerial(day, 1900), style: inputFor("day") } };
}

/** A name for the sheet, and the defined name that it is known by. */
export function freeFollowUp(
  { sheets, names }: Pick<Snapshot, "sheets" | "names">,
  kind: FollowUpKind,
  sheet: string,
): { readonly name: string; readonly mark: string } {
  const used = new Set([...names.keys()].map((name) => name.toLowerCase()));
  let mark: string = followUpMarks[kind];
  for (let number = 2; used.has(mark.toLowerCase()); number += 1) mark = `${followUpMarks[kind]}_${number}`;
  const taken = sheets.map(({ name }) => name);
  return { name: freeSheetName(sheet, taken), mark };
}
