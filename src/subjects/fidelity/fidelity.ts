/** Fidelity as a subject: measurements are located by their scales, judged, and scored beside the plan's caseload. */
import { runRules } from "../../checking/rule";
import { defineSubject } from "../subject";
import { fidelityKey } from "./examined-fidelity";
import { fidelityFigures } from "./figures/fidelity-figures";
import { columnQuestion } from "./locate/columns";
import { locateFidelity } from "./locate/locate-fidelity";
import { rowQuestion } from "./locate/unnamed-rows";
import { joinQuestion } from "./locate/join-raters";
import { scaleQuestion } from "./locate/numbered-criteria";
import { fidelityPolicy } from "./policy";
import { fidelityRules } from "./rules/catalogue";
import { fidelityTexts } from "./texts";
import { scalesWith } from "./scales/scales";

export const fidelitySubject = defineSubject({
  key: fidelityKey,
  lookedFor: "fidelity.lookedFor",
  policy: fidelityPolicy,
  rules: fidelityRules,
  questionKinds: [columnQuestion, rowQuestion, joinQuestion, scaleQuestion],
  ruleGroups: [
    { prefix: "FID-1", title: "Programtrohet: kriterier och poäng" },
    { prefix: "FID-2", title: "Programtrohet: summor och nivå" },
    { prefix: "FID-3", title: "Programtrohet: underlag och rimlighet" },
  ],
  texts: fidelityTexts,
  offers: async () => (await import("./offers")).fidelityOffers,
  examine: ({ snapshot, policy, answers, facts: { caseload, effort } }) => {
    const limits = fidelityPolicy.of(policy);
    const fidelity = locateFidelity(snapshot, scalesWith(limits.fidelityScales), answers);
    const figures = fidelity.measurements.map((measurement) => ({
      measurement,
      figures: fidelityFigures(measurement, caseload),
    }));
    return {
      found: { fidelity, fidelityFigures: figures, policy: limits, projectName: effort?.name ?? null },
      isFound: fidelity.measurements.length > 0,
      sheets: fidelity.measurements.flatMap(({ sheets }) => sheets),
      findings: runRules(fidelityRules, fidelity, limits),
      questions: [...fidelity.questions, ...fidelity.measurements.flatMap(({ questions }) => questions)],
    };
  },
});
