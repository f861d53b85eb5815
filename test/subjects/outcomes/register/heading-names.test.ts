/** What municipalities call the main columns: forty names for each, none of them of two columns, and none of another day. */
import { nearNames, toldNames } from "../../../../src/subjects/outcomes/register/heading-names";
import { columnOfHeading, nearColumnsOfHeading } from "../../../../src/subjects/outcomes/register/heading-words";
import { isOtherDay } from "../../../../src/subjects/outcomes/register/other-days";
import { type ColumnId, columnIds, columnSpec } from "../../../../src/subjects/outcomes/register/register-template";

const namesOf = (id: ColumnId): readonly string[] => {
  const { label } = columnSpec(id);
  return [label.sv, label.en, ...(label.also ?? []), ...(toldNames[id] ?? [])];
};
const main: readonly ColumnId[] = [
  ...(["number", "referred", "enrolled", "sex", "birthYear", "municipality", "support", "work", "studies"] as const),
  ...(["ended", "reason", "step"] as const),
];

it.each(main)("%s has forty names or more", (id) => {
  const names = new Set([...namesOf(id), ...(nearNames[id] ?? [])]);
  expect(names.size).toBeGreaterThanOrEqual(40);
});

it.each(columnIds)("every name of %s says that column and no other", (id) => {
  expect(namesOf(id).filter((name) => columnOfHeading(name) !== id)).toEqual([]);
  expect(namesOf(id).filter(isOtherDay)).toEqual([]);
});

it.each(columnIds)("every name that may mean %s is asked about, and says no column", (id) => {
  const near = nearNames[id] ?? [];
  expect(near.filter((name) => columnOfHeading(name) !== null)).toEqual([]);
  expect(near.filter((name) => !nearColumnsOfHeading(name).includes(id))).toEqual([]);
});
