/** Every rule of a fidelity measurement, in the order they are told. */
import type { Rule } from "../../../checking/rule";
import type { FidelityModel } from "../model";
import type { FidelityPolicy } from "../policy";
import { judgementRules } from "./judgement";
import { structureRules } from "./structure";
import { sumRules } from "./sums";

export const fidelityRules: readonly Rule<FidelityModel, FidelityPolicy>[] = [
  ...structureRules,
  ...sumRules,
  ...judgementRules,
];
