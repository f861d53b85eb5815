/** Reads a template file: every fault is told at once, with where in it and what was most likely meant. */
import { didYouMean } from "../../../reading/did-you-mean";
import { templateFault } from "./template-faults";
import { type BudgetTemplate, templateSchema, templateSchemaVersion } from "./template-schema";

/** `code`: what is wrong. `path`: where in the file, empty for the whole of it. */
export interface TemplateFileFault {
  readonly code: string;
  readonly path: string;
  /** What there is to choose from; the line, or the schema, where that is what is wrong. */
  readonly choices: string;
  readonly meant?: string | undefined;
}

export type TemplateFileReading =
  | { readonly ok: true; readonly template: BudgetTemplate }
  | { readonly ok: false; readonly faults: readonly TemplateFileFault[] };

export function readTemplateFile(text: string): TemplateFileReading {
  // Windows' Notepad puts a byte order mark first.
  const written = text.replace(/^\uFEFF/, "");
  let content: unknown;
  try {
    content = JSON.parse(written);
  } catch (cause) {
    return faulty({ code: "notJson", path: "", choices: lineOf(written, cause) });
  }
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    return faulty({ code: "noTemplate", path: "", choices: "" });
  }
  if ("budgetTemplates" in content) return faulty({ code: "policy", path: "budgetTemplates", choices: "" });
  if ("schema" in content && typeof content.schema === "number" && content.schema > templateSchemaVersion) {
    return faulty({ code: "later", path: "schema", choices: String(content.schema) });
  }
  const parsed = templateSchema.safeParse(content);
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.flatMap((issue) => faultsOf(issue)) };
  const fault = templateFault(parsed.data);
  return fault === null ? { ok: true, template: parsed.data } : faulty({ ...fault, choices: "" });
}

type Issue = NonNullable<ReturnType<typeof templateSchema.safeParse>["error"]>["issues"][number];

function faultsOf(issue: Issue): readonly TemplateFileFault[] {
  const path = issue.path.join(".");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: issue.code,
        path: [...issue.path, key].join("."),
        choices: "",
        meant: didYouMean(key, knownKeys),
      }));
    case "invalid_value":
      return [{ code: issue.code, path, choices: issue.values.map(String).join(", ") }];
    default:
      return [{ code: issue.code, path, choices: "" }];
  }
}

const knownKeys = [
  ...Object.keys(templateSchema.shape),
  ...["sv", "en", "also", "alone", "sheet", "section", "role", "organisation", "funder", "stage", "grain", "factor"],
  ...["costKind", "share", "of", "total", "words", "title", "about", "freeRows", "hasShare", "mostOwners"],
];

function faulty(fault: TemplateFileFault): TemplateFileReading {
  return { ok: false, faults: [fault] };
}

/** The line that JSON broke off at; empty where the engine does not say. */
function lineOf(text: string, cause: unknown): string {
  const message = cause instanceof Error ? cause.message : "";
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return String(text.slice(0, Number(position)).split("\n").length);
  return /end of (?:JSON )?input/i.test(message) ? String(text.split("\n").length) : "";
}
