/** SOC-305 to 309: what sentences and labels say of the calculation, against its own figures. */
import { asNumber } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { valuesOf } from "../assumptions/assumptions";
import { type Sentence, sentencesIn } from "../claims/sentences";
import { personSums } from "../assumptions/rows-show";
import { afterOf } from "../table/locate-persons";
import { asKr, type SocietyFound } from "./ground";

/** Note 19: 63 500 is 5 % of the benefit, and the step from 80 to 75 % is 5 of 80. */
const secondYear: Rule<SocietyFound> = {
  id: "SOC-305",
  severity: "warning",
  source: "hudiksvallNote19",
  mends: false,
  check: (model) => {
    const { sgiFirstYear: first, sgiSecondYear: second } = valuesOf(model.assumptions);
    const sick = (model.case?.persons ?? [])
      .flatMap(({ before, months }) => before.map((support) => ({ ...support, months })))
      .filter(({ kind }) => kind === "sicknessBenefit");
    const yearly = sick.reduce((all, { amount, months }) => all + amount * months, 0);
    const tax = sick.reduce((all, { tax: own, months }) => all + own * months, 0);
    const step = (first - second) / first;
    const [wrong, right] = [yearly * (first - second), yearly * step];
    if (right <= 0) return [];
    return sentencesIn(model.snapshot).flatMap(({ at, plain, amounts }): readonly Reported[] => {
      if (!/sjukpenning|\bsgi\b|sickness benefit/.test(plain)) return [];
      if (!/\bar (?:2|tva)\b|andra aret|ett ar|second year|75 (?:procent|%)/.test(plain)) return [];
      const told = amounts.find((each) => Math.abs(each - wrong) <= wrong * 0.015);
      if (told === undefined) return [];
      return [{ at, values: { net: asKr((yearly - tax) * step) }, expected: asKr(right), found: asKr(told) }];
    });
  },
};

const monthNames = ["jan", "feb", "mar", "apr", "maj|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dec"];
const monthAndYear = new RegExp(`\\b(${monthNames.join("|")})[a-z]*\\.? ?((?:19|20)\\d\\d)`, "g");

/** "första verksamhetsåret" from September 2016 to December 2017 is sixteen months. */
const firstYear: Rule<SocietyFound> = {
  id: "SOC-306",
  severity: "warning",
  source: "hudiksvallResult",
  mends: false,
  check: ({ snapshot }) =>
    sentencesIn(snapshot).flatMap(({ at, plain }): readonly Reported[] => {
      if (!/forsta (?:verksamhets|projekt|drift)?aret|ett ars? verksamhet|first year/.test(plain)) return [];
      const [from, to] = [...plain.matchAll(monthAndYear)].map(([, month = "", year]) => {
        const index = monthNames.findIndex((names) => names.split("|").includes(month));
        return Number(year) * 12 + index;
      });
      if (from === undefined || to === undefined) return [];
      const months = to - from + 1;
      return months > 12 && months <= 36 ? [{ at, values: { months: asNumber(months) } }] : [];
    }),
};

/** "ca 1 miljon" beside a budget of 1 672 000 less 250 000 for what regular running does without. */
const regularCost: Rule<SocietyFound> = {
  id: "SOC-307",
  severity: "warning",
  source: "hudiksvallBudget",
  mends: false,
  check: ({ snapshot }) => {
    const sentences = sentencesIn(snapshot).filter(({ amounts }) => amounts.length > 0);
    const once = sentences.filter(({ plain }) =>
      /projektledning|foljeforskning|utvardering|implementering|engangs/.test(plain),
    );
    const budget = sentences.find(({ plain }) =>
      /^(?:total )?budget(?:en)?\b|\bbudget(?:en)? for\b|projektbudget/.test(plain),
    );
    const whole = budget?.amounts[0];
    const less =
      once.find((each) => each !== budget)?.amounts.at(-1) ??
      (budget !== undefined && once.includes(budget) ? budget.amounts.at(-1) : undefined);
    if (whole === undefined || less === undefined || less >= whole) return [];
    const right = whole - less;
    return sentences.flatMap(({ at, plain, amounts }): readonly Reported[] => {
      const told = amounts.find((each) => each !== whole && each !== less && each > 100_000);
      if (!/regulj/.test(plain) || told === undefined || Math.abs(told - right) <= right * 0.1) return [];
      return [{ at, values: { budget: asKr(whole), less: asKr(less) }, expected: asKr(right), found: asKr(told) }];
    });
  },
};

/** "mellan ca 400 000 och 1,5 miljoner" beside a list of 380 000 to 2 000 000. */
const range: Rule<SocietyFound> = {
  id: "SOC-308",
  severity: "warning",
  source: "hudiksvallRange",
  mends: false,
  check: ({ snapshot }) => {
    const sentences = sentencesIn(snapshot).filter(({ plain }) => /missbruk|abuse/.test(plain));
    const isRange = ({ plain, amounts }: Sentence): boolean =>
      amounts.length === 2 && /mellan|between|fran .* till|samhallskostnad/.test(plain);
    const list = sentences.filter((each) => !isRange(each)).flatMap(({ amounts }) => amounts);
    if (list.length < 3) return [];
    const [least, most] = [Math.min(...list), Math.max(...list)];
    return sentences.filter(isRange).flatMap(({ at, amounts }): readonly Reported[] => {
      const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
      if (Math.abs(low - least) <= least * 0.1 && Math.abs(high - most) <= most * 0.1) return [];
      return [{ at, values: { low: asKr(low), high: asKr(high), least: asKr(least), most: asKr(most) } }];
    });
  },
};

const countWords: readonly (readonly [RegExp, number])[] = [
  [/\b(?:tva|two|2) ar\b/, 2],
  [/\b(?:tre|three|3) (?:ar|years)\b/, 3],
  [/\b(?:fyra|four|4) (?:ar|years)\b/, 4],
  [/\b(?:fem|five|5) (?:ar|years)\b/, 5],
];

/** "efter exempelvis tre år … ackumulerat 15 personer": half of ten a year, but the first year's ten are counted whole. */
const accumulated: Rule<SocietyFound> = {
  id: "SOC-309",
  severity: "warning",
  source: "hudiksvallYears",
  mends: false,
  check: (model) => {
    const { table } = model;
    const people = table === null ? [] : personSums(table).filter(({ rows }) => afterOf(rows).kind !== "none");
    const { kept } = valuesOf(model.assumptions);
    const own = people.length;
    if (own === 0) return [];
    return sentencesIn(model.snapshot).flatMap(({ at, text, plain }): readonly Reported[] => {
      if (!/ackumuler|accumulat/.test(plain)) return [];
      const years = countWords.find(([pattern]) => pattern.test(plain))?.[1];
      const told = Number(/(\d{1,4})\s+(?:personer|people|persons|deltagare)/iu.exec(text)?.[1]);
      if (years === undefined || Math.abs(told - years * own * kept) > 0.5) return [];
      const right = own + (years - 1) * own * kept;
      const halved = Array.from({ length: years }, (_, year) => own * kept ** year).reduce(
        (all, each) => all + each,
        0,
      );
      if (Math.abs(right - told) < 0.5) return [];
      const values = { first: asNumber(own), halved: asNumber(halved), years: asNumber(years) };
      return [{ at, values, expected: asNumber(right), found: asNumber(told) }];
    });
  },
};

export const sentenceRules: readonly Rule<SocietyFound>[] = [secondYear, firstYear, regularCost, range, accumulated];
