/** A memo spares the questions that come again, and holds no more than it may. */
import { memoize, memoizePerObject } from "../../src/workbook/memoize";

/** A memo of upper case, and the texts that it was asked in earnest. */
function watched(most: number, longest?: number) {
  const asked: string[] = [];
  const read = memoize(
    (text) => {
      asked.push(text);
      return text.toUpperCase();
    },
    most,
    longest,
  );
  return { asked, read };
}

it("answers a text that comes again without asking anew", () => {
  const { asked, read } = watched(10);
  expect([read("lön"), read("hyra"), read("lön")]).toEqual(["LÖN", "HYRA", "LÖN"]);
  expect(asked).toEqual(["lön", "hyra"]);
});

it("keeps what comes again through any number of texts that come once", () => {
  const { asked, read } = watched(10);
  for (let number = 0; number < 1_000; number += 1) {
    read("Personalkostnader");
    read(`anteckning ${number}`);
  }
  expect(asked.filter((text) => text === "Personalkostnader")).toHaveLength(1);
});

it("keeps as many as it is asked to, however often they are walked over", () => {
  const { asked, read } = watched(10);
  for (let walk = 0; walk < 5; walk += 1) {
    for (let number = 0; number < 10; number += 1) read(`rad ${number}`);
  }
  expect(asked).toHaveLength(10);
});

it("lets go of what has not come for twice as many texts as it keeps", () => {
  const { asked, read } = watched(10);
  read("lön");
  for (let number = 0; number < 20; number += 1) read(`anteckning ${number}`);
  read("lön");
  expect(asked.filter((text) => text === "lön")).toHaveLength(2);
});

it("keeps no long text", () => {
  const { asked, read } = watched(10, 3);
  read("lokal");
  read("lokal");
  expect(asked).toEqual(["lokal", "lokal"]);
});

it("remembers an answer that is nothing", () => {
  let asked = 0;
  const read = memoize(() => void (asked += 1));
  read("lön");
  read("lön");
  expect(asked).toBe(1);
});

it("asks once for each object, not for one that looks like it", () => {
  let asked = 0;
  const count = memoizePerObject((list: readonly number[]) => {
    asked += 1;
    return list.length;
  });
  const list = [1, 2];
  expect([count(list), count(list), count([1, 2])]).toEqual([2, 2, 2]);
  expect(asked).toBe(2);
});
