/**
 * Why what is read is believed: told by its words, shown by arithmetic, learned from the förbund's template or from an
 * answer, or only likely: a label that is misspelt or has other words, a value further away than beside its label.
 */
export type Evidence = "told" | "shown" | "learned" | "likely";
