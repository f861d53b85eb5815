/** Workbooks written part by part for the tests of the file host, and LibreOffice as a second opinion. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { HostProblem } from "../../../src/workbook/host";

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const officeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of one sheet "Blad1"; each part may be given in other words, `extra` adds parts. */
export interface HandMade {
  /** All inside the worksheet element; or a whole part when it begins with `<?xml` or another root. */
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
  /** 0 stores the parts as they are. */
  readonly level?: 0 | 1;
}

export function handMade({ sheet, strings, styles, workbook, extra = {}, level = 1 }: HandMade): Uint8Array {
  const links = [
    `<Relationship Id="rId1" Type="${officeNamespace}/worksheet" Target="worksheets/sheet1.xml"/>`,
    strings && `<Relationship Id="rId2" Type="${officeNamespace}/sharedStrings" Target="sharedStrings.xml"/>`,
    styles && `<Relationship Id="rId3" Type="${officeNamespace}/styles" Target="/xl/styles.xml"/>`,
  ];
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": contentTypes(strings !== undefined, styles !== undefined),
    "_rels/.rels": `<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${officeNamespace}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      workbook ??
      `<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageNamespace}/relationships">${links.filter((link) => link !== undefined).join("")}</Relationships>`,
    "xl/worksheets/sheet1.xml": sheet.includes("worksheet")
      ? sheet
      : `<worksheet xmlns="${mainNamespace}">${sheet}</worksheet>`,
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst xmlns="${mainNamespace}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `<styleSheet xmlns="${mainNamespace}">${styles}</styleSheet>` }),
    ...extra,
  };
  return zipOf(parts, level);
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 1 = 1): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
    { level },
  );
}

/** One part of a zip as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`${name} is not in the file`);
  return strFromU8(part);
}

/** What a piece of work throws: the code of the HostProblem, or what else happened. */
export function problemOf(work: () => unknown): string {
  const error = thrownBy(work);
  if (error instanceof HostProblem) return error.code;
  return error instanceof Error ? error.name : "no problem";
}

/** What the HostProblem says of where and how much. */
export function problemDetails(work: () => unknown): HostProblem["details"] {
  const error = thrownBy(work);
  return error instanceof HostProblem ? error.details : {};
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

export const hasLibreOffice = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"].some(
  existsSync,
);

/** Opens the file in LibreOffice and saves it in another format; a file that does not open throws. */
export function throughLibreOffice(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const [saved] = allThroughLibreOffice([bytes], from, to);
  if (saved === undefined) throw new Error(`LibreOffice does not open this ${from}`);
  return saved;
}

/** As `throughLibreOffice` for many at once, which starts it once; undefined in the place of one that does not open. */
export function allThroughLibreOffice(
  files: readonly Uint8Array[],
  from: string,
  to: string,
): readonly (Uint8Array | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), "samkoll-"));
  try {
    const inputs = files.map((bytes, index) => {
      const input = join(folder, `${index}.${from}`);
      writeFileSync(input, bytes);
      return input;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, ...inputs], { stdio: "pipe" });
    return files.map((_, index) => {
      const saved = join(out, `${index}.${to}`);
      return existsSync(saved) ? readFileSync(saved) : undefined;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function contentTypes(strings: boolean, styles: boolean): string {
  const override = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${types}.${kind}+xml"/>`;
  return [
    `<Types xmlns="${packageNamespace}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    override("workbook", "sheet.main"),
    override("worksheets/sheet1", "worksheet"),
    strings ? override("sharedStrings", "sharedStrings") : "",
    styles ? override("styles", "styles") : "",
    `</Types>`,
  ].join("");
}
