/** Calculates formulas over a parse tree with formulajs for the functions: what formula-engines.mjs measures. */

/** The tree's own: what needs the cells themselves, or leaves arguments uncalculated. */
const withCells = new Set(["IF", "IFERROR", "CHOOSE", "ROW", "ROWS", "COLUMN", "COLUMNS", "INDIRECT", "OFFSET"]);

/**
 * What each argument is made into before the call; the last letter goes on. n number, t text, b truth, v value as it is,
 * a area as an array, N the numbers of all arguments, B their truths, C what can be counted.
 */
const signatures = Object.fromEntries(
  `ABS:n AND:B AVERAGE:N AVERAGEIF:ava AVERAGEIFS:a(av) CEILING:n CONCATENATE:t COUNT:C COUNTA:a COUNTBLANK:a COUNTIF:av
  COUNTIFS:(av) DATE:n DATEVALUE:t DAY:n DAYS360:nnb EDATE:n EOMONTH:n EVEN:n EXACT:t FALSE: FIND:ttn FIXED:nnb FLOOR:n
  HLOOKUP:vanb HOUR:n INDEX:an INT:n ISBLANK:v ISERROR:v ISNA:v ISNUMBER:v ISTEXT:v LARGE:an LEFT:tn LEN:t LOOKUP:vaa
  LOWER:t MATCH:van MAX:N MEDIAN:N MID:tn MIN:N MINUTE:n MOD:n MONTH:n NA: NETWORKDAYS:nna NOT:b NOW: ODD:n OR:B PI: PMT:n
  POWER:n PRODUCT:N PROPER:t QUOTIENT:n RANK:nan REPLACE:tnnt REPT:tn RIGHT:tn ROUND:n ROUNDDOWN:n ROUNDUP:n SEARCH:ttn
  SECOND:n SIGN:n SMALL:an SQRT:n STDEV:N SUBSTITUTE:tttn SUBTOTAL:na SUM:N SUMIF:ava SUMIFS:a(av) SUMPRODUCT:a TEXT:vt
  TIME:n TODAY: TRIM:t TRUE: TRUNC:n UPPER:t VALUE:v VLOOKUP:vanb WEEKDAY:n WEEKNUM:n WORKDAY:nna YEAR:n YEARFRAC:n`
    .split(/\s+/)
    .map((entry) => entry.split(":")),
);

/** `prepared` false: the arguments go to formulajs as they are, areas as arrays. */
export function formulajsWorkbook({ formulajs, formulaTree, fixture, prepared }) {
  const { errors } = formulajs.utils;
  const errorOf = new Map(Object.values(errors).map((error) => [error.message, error]));
  const sheets = new Map(fixture.sheets.map((sheet) => [sheet.name, cellsOf(sheet)]));
  const sheetSize = new Map([...sheets].map(([name, cells]) => [name, sizeOf(cells)]));
  const results = new Map();
  const fail = (code) => errorOf.get(code) ?? errors.value;

  return (formula) => {
    const tree = formulaTree(formula);
    const value = scalar(evaluate(tree, fixture.home));
    // Excel takes a difference near zero for zero where it is the formula's last step.
    const last = tree.kind === "binary" && "+-".includes(tree.sign) && typeof value === "number";
    const size = last ? Math.abs(toNumber(scalar(evaluate(tree.left, fixture.home)))) : 0;
    return plain(last && Math.abs(value) < size * 2 ** -49 ? 0 : value);
  };

  function evaluate(node, home) {
    switch (node.kind) {
      case "value":
        return node.value;
      case "error":
        return fail(node.error);
      case "area":
        return { sheet: node.sheet ?? home, ...cornersOf(node.area) };
      case "name": {
        const refersTo = Object.entries(fixture.names).find(([name]) => name.toLowerCase() === node.name.toLowerCase());
        return refersTo === undefined ? errors.name : evaluate(formulaTree(refersTo[1]), home);
      }
      case "minus":
        return broadcast((value) => arithmetic("-", 0, value), [valueOf(evaluate(node.of, home))]);
      case "percent":
        return broadcast((value) => arithmetic("/", value, 100), [valueOf(evaluate(node.of, home))]);
      case "binary":
        return broadcast(
          (a, b) => binary(node.sign, a, b),
          [valueOf(evaluate(node.left, home)), valueOf(evaluate(node.right, home))],
        );
      case "call":
        return call(node.name, node.args, home);
    }
  }

  function call(name, written, home) {
    const args = written.map((arg) => (arg.kind === "value" && arg.value === null ? null : arg));
    if (withCells.has(name)) return cellFunction(name, args, home);
    const fn = formulajs[name];
    const run = fn === undefined ? undefined : typeof fn === "function" ? fn : (fn.EQ ?? fn.S);
    if (run === undefined) return errors.name;
    const values = args.map((arg) => (arg === null ? undefined : evaluate(arg, home)));
    if (!prepared)
      return result(
        run,
        values.map((value) => valueOf(value)),
      );
    const letters = lettersFor(signatures[name], values.length);
    if ("NBC".includes(letters[0] || " ")) {
      const list = values.flatMap((value) => members(value, letters[0]));
      const error = list.find((value) => value instanceof Error);
      return error ?? result(run, letters[0] === "B" && list.length === 0 ? [errors.value] : list);
    }
    const prepare = values.map((value, index) => (letters[index] === "a" ? arrayOf(value) : valueOf(value)));
    // An array where one value belongs is calculated value by value.
    const single = (at) => letters[at] !== "a";
    const one = (...picked) => {
      const made = picked.map((value, at) => (single(at) ? argument(value, letters[at]) : value));
      const error = made.find((value, at) => value instanceof Error && letters[at] !== "v");
      return error ?? result(run, made.slice());
    };
    return broadcast(
      (...picked) => {
        let at = 0;
        return one(...prepare.map((value, index) => (single(index) ? picked[at++] : clone(value))));
      },
      prepare.filter((_, index) => single(index)),
    );
  }

  function argument(value, letter) {
    if (value === undefined || letter === "v") return value;
    return letter === "n" ? toNumber(value) : letter === "t" ? toText(value) : toTruth(value);
  }

  /** Cells count only where they hold a number (or a truth, for AND and OR); what is typed is made into one. */
  function members(value, letter) {
    const kinds = letter === "B" ? ["number", "boolean"] : ["number"];
    if (isArea(value) || Array.isArray(value)) {
      const flat = arrayOf(value).flat();
      return flat.filter((each) => kinds.includes(typeof each) || (each instanceof Error && letter !== "C"));
    }
    if (letter === "B") return [toTruth(value)];
    const number = toNumber(value);
    return letter === "C" && number instanceof Error ? [] : [number];
  }

  function result(run, args) {
    try {
      const value = run(...args);
      if (value instanceof Date) return serialOf(value);
      if (typeof value === "number" && !Number.isFinite(value)) return Number.isNaN(value) ? errors.value : errors.num;
      return value ?? null;
    } catch {
      return errors.error;
    }
  }

  function cellFunction(name, args, home) {
    const value = (at) => (args[at] == null ? null : scalar(evaluate(args[at], home)));
    const of = args[0] == null ? null : evaluate(args[0], home);
    switch (name) {
      case "IF": {
        const holds = toTruth(scalar(of));
        if (holds instanceof Error) return holds;
        const chosen = args[holds ? 1 : 2];
        return chosen === undefined ? holds : chosen === null ? 0 : evaluate(chosen, home);
      }
      case "IFERROR":
        return scalar(of) instanceof Error ? value(1) : scalar(of);
      case "CHOOSE": {
        const at = toNumber(scalar(of));
        return at instanceof Error ? at : args[at] === undefined ? errors.value : evaluate(args[at], home);
      }
      case "INDIRECT": {
        const node = formulaTree(toText(scalar(of)));
        return node.kind === "area" ? evaluate(node, home) : errors.ref;
      }
      case "OFFSET": {
        const [rows, columns] = [toNumber(value(1)), toNumber(value(2))];
        const [height, width] = [
          args[3] ? value(3) : of.lastRow - of.row + 1,
          args[4] ? value(4) : of.lastColumn - of.column + 1,
        ];
        const [row, column] = [of.row + rows, of.column + columns];
        return { sheet: of.sheet, row, column, lastRow: row + height - 1, lastColumn: column + width - 1 };
      }
      case "ROW":
        return of.row + 1;
      case "COLUMN":
        return of.column + 1;
      case "ROWS":
        return of.lastRow - of.row + 1;
      case "COLUMNS":
        return of.lastColumn - of.column + 1;
    }
  }

  function isArea(value) {
    return typeof value === "object" && value !== null && "lastRow" in value;
  }

  function arrayOf(value) {
    if (!isArea(value)) return Array.isArray(value) ? value : [[value]];
    const { rows, columns } = sheetSize.get(value.sheet) ?? { rows: 0, columns: 0 };
    const array = [];
    for (let row = value.row; row <= Math.min(value.lastRow, Math.max(rows, value.row)); row += 1) {
      const line = [];
      const last = Math.min(value.lastColumn, Math.max(columns, value.column));
      for (let column = value.column; column <= last; column += 1) line.push(cell(value.sheet, row, column));
      array.push(line);
    }
    return array;
  }

  function valueOf(value) {
    if (!isArea(value)) return value;
    const array = arrayOf(value);
    return array.length === 1 && array[0].length === 1 ? array[0][0] : array;
  }

  function scalar(value) {
    const plainValue = valueOf(value);
    return Array.isArray(plainValue) ? (plainValue[0]?.[0] ?? null) : plainValue;
  }

  function cell(sheet, row, column) {
    const key = `${sheet}!${row},${column}`;
    if (results.has(key)) return results.get(key);
    const held = sheets.get(sheet)?.get(`${row},${column}`) ?? null;
    const value = typeof held === "object" && held !== null ? scalar(evaluate(formulaTree(held.formula), sheet)) : held;
    results.set(key, value);
    return value;
  }

  /** One array's row or column stands for all of the other's; what a shorter one lacks is #N/A. */
  function broadcast(work, values) {
    if (!values.some(Array.isArray)) return work(...values);
    const arrays = values.map((value) => (Array.isArray(value) ? value : [[value]]));
    const height = Math.max(...arrays.map((array) => array.length));
    const width = Math.max(...arrays.map((array) => array[0].length));
    const at = (array, row, column) => {
      const line = array.length === 1 ? array[0] : array[row];
      const value = line === undefined ? undefined : line.length === 1 ? line[0] : line[column];
      return value === undefined && (line === undefined || column >= line.length) ? errors.na : value;
    };
    return Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => work(...arrays.map((array) => at(array, row, column)))),
    );
  }

  function binary(sign, a, b) {
    const error = [a, b].find((value) => value instanceof Error);
    if (error !== undefined) return error;
    if (sign === "&") return toText(a) + toText(b);
    if ("+-*/^".includes(sign)) return arithmetic(sign, a, b);
    const order = compare(a, b);
    return { "=": order === 0, "<>": order !== 0, "<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0 }[
      sign
    ];
  }

  function arithmetic(sign, left, right) {
    const [a, b] = [toNumber(left), toNumber(right)];
    if (a instanceof Error) return a;
    if (b instanceof Error) return b;
    if (sign === "/" && b === 0) return errors.div0;
    if (sign === "^" && a === 0 && b === 0) return errors.num;
    const value = { "+": a + b, "-": a - b, "*": a * b, "/": a / b, "^": a ** b }[sign];
    return Number.isFinite(value) ? value : errors.num;
  }

  function compare(left, right) {
    const emptyAs = (other) => (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
    const [a, b] = [left ?? emptyAs(right), right ?? emptyAs(left)];
    const kinds = ["number", "string", "boolean"];
    if (typeof a !== typeof b) return kinds.indexOf(typeof a) - kinds.indexOf(typeof b);
    if (typeof a === "string") return a.localeCompare(b, "sv", { sensitivity: "accent" });
    return typeof a === "number" ? Number(a.toPrecision(15)) - Number(b.toPrecision(15)) : Number(a) - Number(b);
  }

  function toNumber(value) {
    if (typeof value === "number" || value instanceof Error) return value;
    if (value === null || typeof value === "boolean") return Number(value);
    const text = String(value).trim();
    if (/^[-+]?(\d+(,\d+)?|,\d+)(e[-+]?\d+)?%?$/i.test(text)) {
      return Number(text.replace(",", ".").replace("%", "")) / (text.endsWith("%") ? 100 : 1);
    }
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return Date.parse(text) / 86_400_000 + 25_569;
    const time = /^(\d\d?):(\d\d)$/.exec(text);
    return time === null ? errors.value : (Number(time[1]) * 60 + Number(time[2])) / 1440;
  }

  function toText(value) {
    if (value instanceof Error || typeof value === "string") return value;
    if (value === null) return "";
    if (typeof value === "boolean") return value ? "SANT" : "FALSKT";
    return String(Number(value.toPrecision(15))).replace(".", ",");
  }

  function toTruth(value) {
    if (value instanceof Error) return value;
    return typeof value === "string" ? errors.value : Boolean(value);
  }

  function plain(value) {
    return value instanceof Error ? { error: value.message } : (value ?? 0);
  }
}

/** formulajs changes the arrays that it is given. */
function clone(value) {
  return Array.isArray(value) ? value.map((line) => (Array.isArray(line) ? [...line] : line)) : value;
}

/** A day on the clock of this computer, as formulajs makes them, as Excel's serial number. */
function serialOf(date) {
  const utc = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes());
  const serial = utc / 86_400_000 + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

function lettersFor(signature = "v", count) {
  const repeated = /\((.*)\)/.exec(signature);
  const start = signature.replace(/\(.*\)/, "");
  const more = repeated === null ? start.slice(-1) : repeated[1];
  return (start + more.repeat(count)).slice(0, Math.max(count, 1));
}

function cellsOf({ rows }) {
  const cells = new Map();
  for (const [row, values] of Object.entries(rows)) {
    values.forEach((value, column) => {
      if (value !== null) cells.set(`${Number(row) - 1},${column}`, contentOf(value));
    });
  }
  return cells;
}

/** See `fill` in test/tooling/formulas-by-libreoffice.mjs. */
export function contentOf(value) {
  if (typeof value !== "string") return value;
  if (value.startsWith("=")) return { formula: value.slice(1) };
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return Date.parse(value) / 86_400_000 + 25_569;
  return value.replace(/^'/, "");
}

function sizeOf(cells) {
  const at = [...cells.keys()].map((key) => key.split(",").map(Number));
  return { rows: Math.max(...at.map(([row]) => row)), columns: Math.max(...at.map(([, column]) => column)) };
}

function cornersOf({ firstRow, firstColumn, lastRow, lastColumn }) {
  return { row: firstRow, column: firstColumn, lastRow, lastColumn };
}
