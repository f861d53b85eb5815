/** What a form tells beside its sums, in words: its template, who pays, its periods and stages. Loaded with what shows it. */
import type { LanguageCode } from "../../../checking/language";
import type { Ore } from "../../../reading/money";
import type { StageFigures } from "../followup/stages";
import type { Stage } from "../form/form-model";
import en from "../texts/en/form-figures.json";
import sv from "../texts/sv/form-figures.json";
import type { ToldFigures } from "./figures-types";

export const formFigureWords: Readonly<Record<LanguageCode, typeof sv>> = { sv, en };

export type ToldStage = Stage | "toReturn";

/** In the order that money goes. */
const order: readonly ToldStage[] = [
  ...(["applied", "granted", "budget", "actual", "requisitioned", "remaining", "forecast"] as const),
  "toReturn",
];

const ofFollowUp: Readonly<Partial<Record<ToldStage, keyof StageFigures>>> = {
  granted: "granted",
  actual: "used",
  requisitioned: "requisitioned",
  remaining: "left",
  forecast: "forecast",
  toReturn: "toReturn",
};

/** As the follow-up has it, and where that says nothing as the form's own columns do; what nothing tells is absent. */
export function toldStages({
  stages,
  followed,
}: Pick<ToldFigures, "stages" | "followed">): readonly { readonly stage: ToldStage; readonly amount: Ore }[] {
  return order.flatMap((stage) => {
    const key = ofFollowUp[stage];
    const followedUp = key === undefined ? null : (followed?.[key] ?? null);
    const amount = followedUp ?? stages.find((each) => each.stage === stage)?.amount ?? null;
    return amount === null ? [] : [{ stage, amount }];
  });
}

/** In a form without a place for posts none is told, and nobody has said that there are none. */
export function tellsPosts({ fullTimePosts, template }: Pick<ToldFigures, "fullTimePosts" | "template">): boolean {
  return fullTimePosts > 0 || template?.id === "uppsala-2013";
}

/** Which template the budget was read by. */
export function templateSentence({ template }: Pick<ToldFigures, "template">, code: LanguageCode): string {
  const words = formFigureWords[code].template;
  if (template === null) return words.none;
  return words.read
    .replace("{{name}}", () => template.name)
    .replace("{{edition}}", () => template.edition)
    .replace("{{forbund}}", () => template.forbund);
}

export interface FormFigureGroup {
  readonly id: "funders" | "periods" | "stages";
  readonly heading: string;
  readonly rows: readonly { readonly label: string; readonly amount: Ore }[];
}

/** Only those that the form tells. */
export function formFigureGroups(figures: ToldFigures, code: LanguageCode): readonly FormFigureGroup[] {
  const { funders, periods, stages } = formFigureWords[code];
  const groups: readonly FormFigureGroup[] = [
    {
      id: "funders",
      heading: funders.heading,
      rows: figures.byFunder.map(({ funder, amount }) => ({ label: funders[funder], amount })),
    },
    {
      id: "periods",
      heading: periods.heading,
      rows: figures.byPeriod.map(({ period, amount }) => ({ label: period.label, amount })),
    },
    {
      id: "stages",
      heading: stages.heading,
      rows: toldStages(figures).map(({ stage, amount }) => ({ label: stages[stage], amount })),
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}
