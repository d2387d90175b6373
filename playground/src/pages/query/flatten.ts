// An answer of GraphQL as a flat table: its longest list goes down, what stands around it is repeated, other lists are joined.

export interface FlatTable {
  columns: string[];
  rows: string[][];
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Flat = Map<string, string>;

/** Steps that say nothing to a reader of a table. */
const SILENT = new Set(["nodes", "edges", "node", "rows"]);

export function flatten(data: unknown): FlatTable {
  const rows = expand(data as Json, []);
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? "")) };
}

function expand(value: Json, path: string[]): Flat[] {
  if (Array.isArray(value)) return value.flatMap((item) => expand(item, path));
  if (value === null || typeof value !== "object") return [new Map([[columnName(path), textOf(value)]])];
  const entries = Object.entries(value);
  const lists = entries.filter(([, child]) => countRows(child) !== null);
  const longest = lists.reduce<[string, Json] | null>(
    (best, entry) => (best && (countRows(best[1]) ?? 0) >= (countRows(entry[1]) ?? 0) ? best : entry),
    null,
  );
  let rows: Flat[] = [new Map()];
  for (const [name, child] of entries) {
    const below = [...path, name];
    if (longest?.[0] === name) {
      const expanded = expand(child, below);
      rows = expanded.length === 0 ? rows : rows.flatMap((row) => expanded.map((it) => new Map([...row, ...it])));
    } else {
      for (const [column, text] of joined(expand(child, below))) rows.forEach((row) => row.set(column, text));
    }
  }
  return rows;
}

/** How many rows a value would give, or null when it holds no list. */
function countRows(value: Json): number | null {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + (countRows(item) ?? 1), 0);
  if (value === null || typeof value !== "object") return null;
  const counts = Object.values(value)
    .map(countRows)
    .filter((it) => it !== null);
  return counts.length === 0 ? null : Math.max(...counts);
}

function joined(rows: Flat[]): Flat {
  const result: Flat = new Map();
  for (const row of rows) {
    for (const [column, text] of row) {
      const before = result.get(column);
      result.set(column, before === undefined ? text : `${before}; ${text}`);
    }
  }
  return result;
}

/** The steps to a value without the root field; `indicator.code`. */
function columnName(path: string[]): string {
  const steps = path.slice(1).filter((step) => !SILENT.has(step));
  return steps.join(".") || (path[0] ?? "");
}

function textOf(value: string | number | boolean | null): string {
  return value === null ? "" : String(value);
}
