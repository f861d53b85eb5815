/** What may be entered in a cell, as the worksheet part writes it and as it is read back. */
import { longestInValidation as longest, type BlueprintValidation } from "../../../workbook/blueprint";
import type { Snapshot } from "../../../workbook/snapshot";
import { isoDate, serialDate } from "../read/serial-date";
import { escapeXml } from "../xml/text-escapes";
import { childNamed, type XmlNode } from "../xml/xml-outline";

/** Throws a `RangeError` for a date that is none and for choices that do not fit in the cell's own list. */
export function validationsXml(
  validations: readonly BlueprintValidation[],
  dateSystem: Snapshot["dateSystem"],
): string {
  if (validations.length === 0) return "";
  const each = validations.map((validation) => validationXml(validation, dateSystem));
  return `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`;
}

/** `text` reads the text of an element. */
export function validationsFrom(
  list: XmlNode | undefined,
  dateSystem: Snapshot["dateSystem"],
  text: (node: XmlNode) => string,
): readonly BlueprintValidation[] {
  return (list?.children ?? []).flatMap((node) => {
    const formulas = ["formula1", "formula2"].map((name) => {
      const formula = childNamed(node, name);
      return formula ? text(formula) : "";
    });
    const allow = readAllow(node.attributes["type"], formulas[0] ?? "", formulas[1] ?? "", dateSystem);
    if (allow === undefined) return [];
    const { sqref = "", promptTitle = "", prompt = "", errorTitle = "", error = "" } = node.attributes;
    return [{ areas: sqref.split(" "), allow, promptTitle, prompt, errorTitle, error }];
  });
}

function validationXml(validation: BlueprintValidation, dateSystem: Snapshot["dateSystem"]): string {
  const { allow } = validation;
  const attributes = [
    `type="${allow.kind === "listFrom" ? "list" : allow.kind}" allowBlank="1" showInputMessage="1" showErrorMessage="1"`,
    `errorTitle="${attributeText(validation.errorTitle, longest.title)}"`,
    `error="${attributeText(validation.error, longest.error)}"`,
    `promptTitle="${attributeText(validation.promptTitle, longest.title)}"`,
    `prompt="${attributeText(validation.prompt, longest.prompt)}"`,
    `sqref="${validation.areas.join(" ")}"`,
  ];
  const [first, second] = limits(allow, dateSystem);
  const formulas = `<formula1>${escapeXml(first)}</formula1>${second === undefined ? "" : `<formula2>${second}</formula2>`}`;
  return `<dataValidation ${attributes.join(" ")}>${formulas}</dataValidation>`;
}

function limits(allow: BlueprintValidation["allow"], dateSystem: Snapshot["dateSystem"]): readonly [string, string?] {
  switch (allow.kind) {
    case "list":
      return [choicesFormula(allow.choices)];
    case "listFrom":
      return [anchored(allow.cells)];
    case "date":
      return [serialText(allow.min, dateSystem), serialText(allow.max, dateSystem)];
    default:
      return [String(allow.min), String(allow.max)];
  }
}

const anchoredCells = /^\$[A-Z]{1,3}\$\d+:\$[A-Z]{1,3}\$\d+$/;

function anchored(cells: string): string {
  return cells.replace(/([A-Z]{1,3})(\d+)/g, "$$$1$$$2");
}

function choicesFormula(choices: readonly string[]): string {
  const list = choices.join(",");
  if (list.length > longest.list || choices.some((choice) => choice.includes(","))) {
    throw new RangeError(`Choices do not fit in a list: ${list}`);
  }
  return `"${list.replaceAll('"', '""')}"`;
}

function serialText(iso: string, dateSystem: Snapshot["dateSystem"]): string {
  const serial = serialDate(iso, dateSystem);
  if (serial === undefined) throw new RangeError(`No date of the workbook: ${iso}`);
  return String(serial);
}

function attributeText(text: string, limit: number): string {
  return escapeXml(text.slice(0, limit)).replace(/\r?\n/g, "&#10;");
}

function readAllow(
  kind: string | undefined,
  first: string,
  second: string,
  dateSystem: Snapshot["dateSystem"],
): BlueprintValidation["allow"] | undefined {
  if (kind === "decimal" || kind === "whole") return { kind, min: Number(first), max: Number(second) };
  if (kind === "date") {
    const [min, max] = [isoDate(Number(first), dateSystem), isoDate(Number(second), dateSystem)];
    return min === undefined || max === undefined ? undefined : { kind, min, max };
  }
  if (kind !== "list") return undefined;
  if (anchoredCells.test(first)) return { kind: "listFrom", cells: first.replaceAll("$", "") };
  if (!first.startsWith('"')) return undefined;
  return { kind, choices: first.slice(1, -1).replaceAll('""', '"').split(",") };
}
