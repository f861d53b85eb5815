/** Percent and months as people type them. */
import { readMonthsText, readPercentText } from "../../src/reading/hundredths-text";

it.each([
  ["38,46", 3_846],
  ["38.46 %", 3_846],
  ["100", 10_000],
  ["62,5%", 6_250],
  ["50 procent", 5_000],
  ["0", 0],
])("reads %s as %d hundredths of a percent", (text, hundredths) => {
  expect(readPercentText(text)).toBe(hundredths);
});

it.each(["", "halv", "38,465", "-5", "1 000", "50 % av heltid", "١٢"])("does not guess what %s is", (text) => {
  expect(readPercentText(text)).toBeNull();
});

it.each([
  ["12", 1_200],
  ["5,5 månader", 550],
  ["6 mån", 600],
  ["1 month", 100],
])("reads %s as %d hundredths of a month", (text, hundredths) => {
  expect(readMonthsText(text)).toBe(hundredths);
});
