/** Rows of named attributes with a label: what a decision tree is grown on. */

export type Row = Readonly<Record<string, string>>;

/** Conditions on the way from the root to a node, `{ 纹理: "清晰" }`; the last one is the nearest. */
export type Where = Readonly<Record<string, string>>;

export interface Table {
  readonly attributes: readonly string[];
  /** The column that holds the labels. */
  readonly target: string;
  readonly rows: readonly Row[];
}

/** One cell; throws where the row has no such column. */
export function cellOf(row: Row, column: string): string {
  const cell = row[column];
  if (cell === undefined) throw new Error(`cellOf: column must be one of ${Object.keys(row).join(", ")}, it is "${column}".`);
  return cell;
}

/** All values of a column in the WHOLE table, in order of appearance: the branches of a split, empty ones included. */
export function valuesOf(table: Table, column: string): readonly string[] {
  return [...new Set(table.rows.map((row) => cellOf(row, column)))];
}

/** The rows at a node; throws where a condition names an attribute or a value that the table does not have. */
export function rowsAt(table: Table, where: Where): readonly Row[] {
  for (const [attribute, value] of Object.entries(where)) {
    requireOneOf("where", attribute, table.attributes);
    requireOneOf(`where.${attribute}`, value, valuesOf(table, attribute));
  }
  return table.rows.filter((row) => Object.entries(where).every(([attribute, value]) => row[attribute] === value));
}

/** Labels of some rows. */
export function labelsOf(table: Table, rows: readonly Row[]): readonly string[] {
  return rows.map((row) => cellOf(row, table.target));
}

/** Attributes that no condition has used up, in the table's order. */
export function freeAttributes(table: Table, where: Where): readonly string[] {
  return table.attributes.filter((attribute) => !Object.hasOwn(where, attribute));
}

/** Labels of the rows of each value of an attribute that occurs at the node, in the order of the whole table's values. */
export function branchesAt(table: Table, where: Where, attribute: string): ReadonlyMap<string, readonly string[]> {
  requireOneOf("attribute", attribute, table.attributes);
  const rows = rowsAt(table, where);
  const branches = valuesOf(table, attribute).map((value): [string, readonly string[]] => [value, labelsOf(table, rows.filter((row) => row[attribute] === value))]);
  return new Map(branches.filter(([, labels]) => labels.length > 0));
}

function requireOneOf(argument: string, got: string, options: readonly string[]): void {
  if (!options.includes(got)) throw new Error(`${argument} must be one of ${options.join(", ")}, it is "${got}".`);
}
