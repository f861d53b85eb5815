/** Every rule of a fidelity measurement, in the order they are told. */
import type { Rule } from "../../../checking/rule";
import type { FidelityModel } from "../model";
import { judgementRules } from "./judgement";
import { structureRules } from "./structure";
import { sumRules } from "./sums";

export const fidelityRules: readonly Rule<FidelityModel>[] = [...structureRules, ...sumRules, ...judgementRules];
