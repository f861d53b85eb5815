/** The words of the inventory. */
import type { TextLoaders } from "../../../src/checking/language";

const rules = (title: string, message: string, source: string): object => ({
  "INV-101": { title, message, mend: "→ 0", why: title },
  source: { inventoryList: source },
});

export const inventoryTexts: TextLoaders = {
  sv: async () => ({
    texts: {
      inventory: {
        name: "Inventarier",
        lookedFor: "inventarielista (ett blad som börjar med Inventarielista)",
        notFound: "Ingen inventarielista hittades i {{file}}.",
        made: "{{file}} är en tom inventarielista för {{project}}.",
        noProject: "Ange --project utan siffror.",
        limit: "Högst {{most}} av varje sak.",
        right: "Alla {{count}} saker är räknade.",
        total: "Saker: {{total}}",
      },
      rules: rules("Antalet är negativt", "Det kan inte finnas {{number}} stycken.", "Förrådets lista"),
    },
  }),
  en: async () => ({
    texts: {
      inventory: {
        name: "Inventory",
        lookedFor: "an inventory (a sheet that begins with Inventarielista)",
        notFound: "No inventory was found in {{file}}.",
        made: "{{file}} is a blank inventory of {{project}}.",
        noProject: "Give --project without digits.",
        limit: "At most {{most}} of each.",
        right: "All {{count}} things are counted.",
        total: "Things: {{total}}",
      },
      rules: rules("The number is negative", "There cannot be {{number}} of it.", "The list of the store"),
    },
  }),
};
