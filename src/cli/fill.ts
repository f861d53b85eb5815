/** `samkoll fill --kind outcomes FILE --out FILE2`: a copy with the sheets that are made of what the workbook holds. */
import { existsSync } from "node:fs";
import path from "node:path";
import type { Offering } from "../subjects/catalogue-of";
import type { FilledDocument, Filler } from "../subjects/subject";
import { oneLine } from "../checking/one-line";
import { newWorkbook } from "../hosts/file/write/new-workbook";
import { applyToFile } from "../hosts/file/write/apply-to-file";
import { HostProblem } from "../workbook/host";
import { recalculatedByAll } from "../workbook/formula/recalculate";
import { answersOf, requireAsked } from "./answers";
import { allOf, CallProblem, type Context, type ExitCode, ofKind, onlyFile, readCall, requireSameKind } from "./call";
import { aboutFile, readBytes } from "./files";
import { policyOf } from "./policy-file";
import { readWhole } from "./read-whole";

export async function fillCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const { language, catalogue, out, write } = context;
  const fillers = fillersOf(await catalogue.offers());
  const allOptions = [...new Set([...fillers.values()].flatMap(({ options }) => options))];
  const call = readCall(args, ["kind", "out", "policy", "answer", ...allOptions]);
  call.requireAll(["kind", "out"]);
  const filler = ofKind(call, fillers);
  const foreign = allOptions.filter(
    (option) => filler?.options.includes(option) !== true && call.all(option).length > 0,
  );
  if (foreign.length > 0) {
    const kind = filler?.kind ?? "";
    throw allOf(foreign.map((option) => new CallProblem("cli.call.notOfKind", { option: `--${option}`, kind })));
  }
  call.requireAll(filler?.needed ?? []);
  const file = onlyFile(call);
  const target = call.needed("out");
  const bytes = await aboutFile(file, () => readBytes(file));
  const snapshot = await aboutFile(file, () => readWhole(bytes));
  requireSameKind(file, target);
  const policy = policyOf(call.one("policy"), catalogue.policies);
  const answers = answersOf(call);
  const result = catalogue.check(snapshot, policy, undefined, answers);
  requireAsked(answers, [result]);
  const reading = await filler?.of(result, language, call.one, oneLine(file));
  if (reading === undefined) throw new CallProblem("cli.call.none");
  if (!reading.ok) throw new CallProblem("cli.call.because", { text: reading.fault });
  const { filling } = reading;
  // No Excel calculates the copy before the next reader opens it.
  const patch = await recalculatedByAll(snapshot, filling.patch);
  const blueprints = patch.flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint] : []));
  const filled = await aboutFile(file, () =>
    filler?.alone === true ? newWorkbook(blueprints) : applyToFile(bytes, patch).bytes,
  );
  const document = await documentOf(filling.document, target);
  await aboutFile(target, () => write(target, filled, file));
  if (document !== null) await aboutFile(document.file, () => write(document.file, document.bytes, file));
  const sheets = blueprints.map(({ name }) => name);
  out(`${language.t("cli.fill.done", { file: oneLine(target), sheets: sheets.join(", ") })}\n`);
  if (document !== null) out(`${language.t("cli.fill.document", { file: oneLine(document.file) })}\n`);
  for (const line of filling.left) out(`${oneLine(line)}\n`);
  return 0;
}

/** Made before anything is written, so that nothing is where it cannot be. */
async function documentOf(
  asked: FilledDocument | undefined,
  target: string,
): Promise<{ readonly file: string; readonly bytes: Uint8Array } | null> {
  if (asked === undefined) return null;
  const { file, ending, make } = asked;
  if (path.extname(file).toLowerCase() !== ending) {
    throw new CallProblem("cli.call.documentKind", { file, kind: ending });
  }
  await aboutFile(file, () => {
    if (existsSync(file) || path.resolve(file) === path.resolve(target)) throw new HostProblem("wouldOverwrite");
  });
  return { file, bytes: await make() };
}

/** By kind: each subject's own sheets, and further ones of it. */
function fillersOf(offers: readonly Offering[]): ReadonlyMap<string, Filler> {
  const all = offers.flatMap(({ subject, fill, fills = [] }): readonly Filler[] => [
    ...(fill === null ? [] : [ofSubject(subject.id, fill)]),
    ...fills,
  ]);
  return new Map(all.map((filler) => [filler.kind, filler]));
}

function ofSubject(kind: string, { of, notFound }: NonNullable<Offering["fill"]>): Filler {
  return {
    kind,
    options: [],
    needed: [],
    of: (result, language, _, file) => {
      const filling = of(result, language);
      return filling === null
        ? { ok: false, fault: language.text(notFound, { file: oneLine(file) }) }
        : { ok: true, filling };
    },
  };
}
