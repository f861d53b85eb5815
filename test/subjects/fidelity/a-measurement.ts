/** Makes fidelity workbooks for the tests: filled as asked, read as a host would read them. */
import { defaultPolicy, type WholePolicy } from "../../check";
import { createLanguage } from "../../../src/checking/language";
import { newMeasurementSheets } from "../../../src/subjects/fidelity/sheets/new-measurement";
import { locateFidelity } from "../../../src/subjects/fidelity/locate/locate-fidelity";
import type { FidelityModel, Measurement } from "../../../src/subjects/fidelity/model";
import type { NewMeasurement, RowContent } from "../../../src/subjects/fidelity/sheets/new-measurement-request";
import { fidelityRules } from "../../../src/subjects/fidelity/rules/catalogue";
import type { Scale } from "../../../src/subjects/fidelity/scales/scale";
import { knownScales } from "../../../src/subjects/fidelity/scales/scales";
import type { Finding } from "../../../src/checking/finding";
import { runRules } from "../../../src/checking/rule";
import { swedishTexts } from "../../cases/words";
import { sheetOf } from "../../../src/workbook/blueprint-sheet";
import type { Snapshot } from "../../../src/workbook/snapshot";

export const sv = createLanguage("sv", swedishTexts);

export function scaleOf(id: string): Scale {
  const scale = knownScales.find((known) => known.id === id);
  if (scale === undefined) throw new Error(`No scale ${id}`);
  return scale;
}

export const ips25 = scaleOf("ips-25");

/** Whole scores over the scale's criteria that add up to `total`, as even as can be. */
export function scoresFor(total: number, scale: Scale = ips25): readonly number[] {
  const count = scale.criteria.length;
  const low = Math.floor(total / count);
  return scale.criteria.map((_, index) => (index < total - low * count ? low + 1 : low));
}

export interface Filling {
  readonly scale?: Scale;
  readonly raters?: number;
  readonly measuredOn?: string | null;
  readonly startedOn?: string | null;
  readonly previousOn?: string | null;
  readonly service?: string;
  /** By the criterion's place in the scale. */
  readonly row?: (index: number) => RowContent;
  readonly numbers?: NewMeasurement["numbers"];
}

export function requestOf({ scale = ips25, raters = 1, row, ...filling }: Filling): NewMeasurement {
  return {
    scale,
    service: filling.service ?? "IPS Hudiksvall",
    measuredOn: filling.measuredOn === undefined ? "2018-05-27" : filling.measuredOn,
    startedOn: filling.startedOn ?? null,
    previousOn: filling.previousOn ?? null,
    raters,
    content: new Map(scale.criteria.map(({ id }, index) => [id, row?.(index) ?? {}])),
    numbers: filling.numbers ?? {},
  };
}

/** Every criterion scored, with a source. */
export function scored(scores: readonly (number | null)[], filling: Filling = {}): Filling {
  return {
    ...filling,
    row: (index) => {
      const score = scores[index] ?? null;
      return { ...(score !== null && { score, sources: ["interviews"] as const }), ...filling.row?.(index) };
    },
  };
}

export function workbookOf(...fillings: readonly Filling[]): Snapshot {
  const sheets = fillings.map((filling, index) => {
    const [blueprint] = newMeasurementSheets(requestOf(filling), sv);
    if (blueprint === undefined) throw new Error("No sheet was made");
    return { ...sheetOf(blueprint), name: index === 0 ? blueprint.name : `${blueprint.name} ${index + 1}` };
  });
  return { sheets, dateSystem: 1900, names: new Map() };
}

export function located(snapshot: Snapshot): FidelityModel {
  return locateFidelity(snapshot, knownScales);
}

export function onlyMeasurement(snapshot: Snapshot): Measurement {
  const [measurement, ...others] = located(snapshot).measurements;
  if (measurement === undefined || others.length > 0) throw new Error("Not one measurement");
  return measurement;
}

export function fidelityFindings(snapshot: Snapshot, policy: WholePolicy = defaultPolicy): readonly Finding[] {
  return runRules(fidelityRules, located(snapshot), policy);
}

export function rulesFound(snapshot: Snapshot, policy?: WholePolicy): readonly string[] {
  return fidelityFindings(snapshot, policy).map(({ rule, variant }) =>
    variant === undefined ? rule : `${rule} ${variant}`,
  );
}
