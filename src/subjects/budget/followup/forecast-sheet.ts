/** *Prognos*: what the requisitions have come to, what is expected for the rest, and what is then to be returned. */
import { cellName, cellReference } from "../../../workbook/address";
import type { IsoDate } from "../../../workbook/iso-day";
import type { Patch } from "../../../workbook/patch";
import type { Snapshot } from "../../../workbook/snapshot";
import type { Language } from "../../../checking/language";
import { appendForms } from "../../../making/append-sheets";
import { inputFor } from "../../../making/sheet-style";
import { labelIn } from "../../../making/sheet-words";
import { kronor } from "../../../reading/money";
import { filled } from "../wage/wage-note-words";
import { followUpFields, followUpRows, forecastColumns } from "./follow-up-template";
import { followUpBlueprint } from "./follow-up-layout";
import { type FollowedRow, followedSections } from "./followed-rows";
import type { Granted } from "./granted-rows";
import { type FollowUpSheet, followUpSheets } from "./read-follow-up";
import { aboutFields, dayField, freeFollowUp, grantedContent } from "./requisition-sheet";
import { followUpWords } from "./words";

/** `until`: the day that the forecast goes to; `null` where nobody knows it yet, to be filled in. */
export function forecastPatch(granted: Granted, until: IsoDate | null, snapshot: Snapshot, language: Language): Patch {
  const words = followUpWords[language.code];
  const lasts = lastRequisitions(snapshot, granted.part);
  const { name, mark } = freeFollowUp(snapshot, "forecast", words.forecast.sheet);
  const spentTo = lasts.flatMap(({ to }) => (to?.date ? [to] : []));
  const [onlyEnd] = spentTo;
  const spentDay =
    spentTo.length === 1 && onlyEnd !== undefined
      ? { value: 0, formula: cellReference(onlyEnd.at), style: inputFor("day") }
      : dayField("", null).cell;
  const fields = [
    ...aboutFields(granted, language),
    { label: labelIn(language, followUpFields.spentTo), cell: spentDay },
    dayField(labelIn(language, followUpFields.until), until),
  ];
  const [grantedAt, actualAt, restAt, forecastAt, differenceAt] = [1, 2, 4, 5, 6];
  const at = (row: number, column: number): string => cellName({ row, column });
  const head = (id: keyof typeof forecastColumns): string => labelIn(language, forecastColumns[id]);
  const sections = followedSections(granted, lasts[0], language);
  const blueprint = followUpBlueprint<FollowedRow>(
    {
      name,
      mark,
      title: filled(words.forecast.title, { effort: granted.effort }).trim(),
      intro: words.forecast.intro,
      fields,
      days: [fields.length - 2, fields.length - 1],
      labelHead: head("label"),
      columns: [
        { head: head("granted"), width: 16, look: "told", of: grantedContent },
        {
          head: head("actual"),
          width: 16,
          look: lasts.length === 0 && granted.earlier !== "told" ? "input" : "told",
          of: (item) => {
            if (lasts.length === 0 && item.earlier !== null) {
              const { formula, amount } = item.earlier;
              return formula === null ? { value: kronor(amount) } : { formula };
            }
            const cells = lasts.flatMap((last) => spentCells(last, item));
            return cells.length === 0 ? { value: lasts.length === 0 ? null : 0 } : { formula: cells.join("+") };
          },
        },
        {
          head: head("left"),
          width: 16,
          look: "told",
          of: (_, row) => ({ formula: `${at(row, grantedAt)}-${at(row, actualAt)}` }),
        },
        { head: head("rest"), width: 16, look: "input", of: () => ({ value: null }) },
        {
          head: head("forecast"),
          width: 16,
          look: "told",
          of: (_, row) => ({ formula: `${at(row, actualAt)}+${at(row, restAt)}` }),
        },
        {
          head: head("difference"),
          width: 16,
          look: "told",
          of: (_, row) => ({ formula: `${at(row, grantedAt)}-${at(row, forecastAt)}` }),
        },
      ],
      sections,
      below: [
        {
          label: labelIn(language, followUpRows.toReturn),
          column: differenceAt,
          // Before anything is expected of the rest, all that is not spent would seem to be returned.
          formula: (sum) => {
            const rest = `${at(sum - countBelow(sections), restAt)}:${at(sum - 1, restAt)}`;
            return `IF(COUNT(${rest})<=${sumsAmong(sections)},"",MAX(0,${at(sum, differenceAt)}))`;
          },
        },
      ],
      signed: [words.signed.day, words.signed.name],
    },
    language,
    words,
  );
  return appendForms(snapshot, blueprint);
}

/** The last requisition of the part; of the whole budget, where each part is requisitioned for itself, of each part. */
function lastRequisitions(snapshot: Snapshot, part: string | null): readonly FollowUpSheet[] {
  const made = followUpSheets(snapshot).filter(({ kind }) => kind === "requisition");
  const own = made.filter((each) => each.part === part);
  if (own.length > 0 || part !== null) return own.slice(-1);
  const byPart = new Map(made.map((each) => [each.part, each]));
  return [...byPart.values()];
}

/** What was requisitioned up to and with this sheet. */
function spentCells(last: FollowUpSheet, { label, section }: FollowedRow): readonly string[] {
  const row = last.rows.find((other) => other.label === label && other.section === section);
  return (["earlier", "actual"] as const).flatMap((id) => {
    const cell = row?.amounts.get(id)?.at;
    return cell === undefined ? [] : [cellReference(cell)];
  });
}

type Sections = ReturnType<typeof followedSections>;

/** Rows from the first cost to the sum, and how many sums of sections are among them. */
function countBelow(sections: Sections): number {
  const [first] = sections;
  const titles = sections.filter(({ title }) => title !== "").length;
  const rows = sections.reduce((total, section) => total + section.rows.length, 0);
  return titles + rows + sumsAmong(sections) - (first?.title === "" ? 0 : 1);
}

function sumsAmong(sections: Sections): number {
  return sections.length > 1 ? sections.length : 0;
}
