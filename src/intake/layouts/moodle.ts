/** Moodle's "Download all submissions": a folder, or in older versions a file, that begins with the full name and the participant's number. */
import type { Node } from "../node.ts";
import type { Found } from "./layout.ts";
import { timeOf } from "./layout.ts";

const FOLDER = /^(?<name>.*)_(?<user>\d+)_assignsubmission_(?<kind>file|onlinetext)_?$/su;
const FILE = /^(?<name>.*)_(?<user>\d+)_assignsubmission_(?<kind>file|onlinetext)_(?<file>.+)$/su;

interface Piece {
  readonly node: Node;
  readonly name: string;
  readonly user: string;
  readonly kind: string;
  readonly file: string;
}

export function isMoodle(children: readonly Node[]): boolean {
  return children.some((node) => pieceOf(node) !== undefined);
}

/** Files and online text of one participant are one hand-in; `others` did not come from Moodle. */
export function moodle(children: readonly Node[]): { readonly found: readonly Found[]; readonly others: readonly Node[] } {
  const others: Node[] = [];
  const users = new Map<string, Piece[]>();
  for (const node of children) {
    const piece = pieceOf(node);
    if (piece === undefined) others.push(node);
    else users.set(piece.user, [...(users.get(piece.user) ?? []), piece]);
  }
  const found = [...users].flatMap(([user, pieces]): readonly Found[] => {
    const [first] = pieces;
    if (first === undefined) return [];
    const texts = pieces.filter(({ kind }) => kind === "onlinetext").flatMap((piece) => textOf(piece) ?? []);
    const times = pieces.flatMap(({ node }) => timeOf(node) ?? []);
    return [
      {
        system: "moodle",
        name: first.name,
        parts: pieces.filter(({ kind }) => kind === "file").map(({ node, file }) => ({ node, name: file })),
        ...(texts[0] === undefined ? {} : { text: { node: texts[0], name: texts[0].name } }),
        handed: { student: { id: first.name, name: first.name }, system: { name: "moodle", user } },
        key: `moodle ${user}`,
        ...(times.length === 0 ? {} : { time: times.reduce((a, b) => Math.max(a, b)) }),
      },
    ];
  });
  return { found, others };
}

function pieceOf(node: Node): Piece | undefined {
  const groups = (node.is === "folder" ? FOLDER : FILE).exec(node.name)?.groups;
  if (groups === undefined) return undefined;
  const { name = "", user = "", kind = "", file = node.name } = groups;
  return { node, name: name.replaceAll("_", " ").trim() || `Participant ${user}`, user, kind, file };
}

const textOf = ({ node }: Piece): Node | undefined => (node.is === "file" ? node : node.children().find((child) => /\.html?$/iu.test(child.name)));
