/** A register as large as an organisation keeps one: 50,000 rows of 8 columns, spelt as Excel spells it. */
import { longSheetFile } from "./register-file";

export const registerRows = 50_000;

const head = ["Nr", "Datum", "Kommun", "Insats", "Ärende", "Timmar", "Kronor", "Summa"];
const towns = 24;
const services = 400;

/** The bytes of the workbook: numbers, dates, shared strings, amounts and a formula in each row. */
export function registerWorkbook(): Uint8Array {
  const title = head.map((_, column) => `<c r="${"ABCDEFGH"[column]}1" t="s"><v>${column}</v></c>`).join("");
  return longSheetFile({
    name: "Register",
    area: `A1:H${registerRows + 1}`,
    strings: [
      ...head,
      ...Array.from({ length: towns }, (_, index) => `Kommun ${index}`),
      ...Array.from({ length: services }, (_, index) => `Insats ${index} med råd &amp; stöd`),
      ...Array.from({ length: registerRows }, (_, index) => `Ärende ${2024 + (index % 3)}-${index}`),
    ],
    rows: [`<row r="1" spans="1:8">${title}</row>`, ...Array.from({ length: registerRows }, (_, index) => row(index))],
  });
}

function row(index: number): string {
  const r = index + 2;
  const [town, service] = [head.length + (index % towns), head.length + towns + (index % services)];
  const hours = 1 + (index % 37) / 4;
  const amount = 500 + (index % 211) * 5;
  return (
    `<row r="${r}" spans="1:8"><c r="A${r}"><v>${index + 1}</v></c><c r="B${r}" s="1"><v>${45_292 + (index % 1000)}</v></c>` +
    `<c r="C${r}" t="s"><v>${town}</v></c><c r="D${r}" t="s"><v>${service}</v></c>` +
    `<c r="E${r}" t="s"><v>${head.length + towns + services + index}</v></c><c r="F${r}"><v>${hours}</v></c>` +
    `<c r="G${r}" s="2"><v>${amount}</v></c><c r="H${r}" s="2"><f>F${r}*G${r}</f><v>${hours * amount}</v></c></row>`
  );
}
