/** Canvas's "Download Submissions": one flat folder of files whose names begin with the student's name and two numbers. */
import { extname } from "node:path";
import { isAnswerName } from "../../files/find-answers.ts";
import type { Node } from "../node.ts";
import type { Found, Part } from "./layout.ts";

/** Canvas writes names in lower case without spaces and signs. Its numbers have no leading zeros. */
const UPLOAD = /^(?<name>[^\s.,]+?)_(?<late>LATE_)?(?<user>[1-9]\d*)_(?<upload>[1-9]\d*)_(?<file>.+)$/su;
const ANONYMOUS = /^(?<late>LATE_)?(?<name>anon)_(?<user>[A-Za-z0-9]{5})_(?<upload>[1-9]\d*)_(?<file>.+)$/su;
/** What was typed or linked to instead of uploaded. */
const TYPED = /^(?<name>[^\s.,]+?)_(?<late>LATE_)?(?<user>[1-9]\d*)_(?<file>(?:text|link)\.html)$/su;

interface Piece {
  readonly node: Node;
  readonly name: string;
  readonly isLate: boolean;
  readonly user: string;
  readonly upload: string | undefined;
  readonly file: string;
}

function pieceOf(node: Node): Piece | undefined {
  if (node.is === "folder") return undefined;
  const groups = (ANONYMOUS.exec(node.name) ?? UPLOAD.exec(node.name) ?? TYPED.exec(node.name))?.groups;
  if (groups === undefined) return undefined;
  const { name = "", late, user = "", upload, file = "" } = groups;
  return name === name.toLowerCase() ? { node, name, isLate: late !== undefined, user, upload, file } : undefined;
}

/** A few files may have strayed in. */
const MOST_STRAY = 0.2;

/** Other people number their files too, so numbers must behave as Canvas's do: one name to a user, no upload twice, and not all from one user. */
export function isCanvas(children: readonly Node[]): boolean {
  const pieces = children.flatMap((node) => pieceOf(node) ?? []);
  if (pieces.length === 0 || children.length - pieces.length > children.length * MOST_STRAY) return false;
  const names = new Map<string, string>();
  const uploads = new Set<string>();
  for (const { user, name, upload } of pieces) {
    if ((names.get(user) ?? name) !== name || (upload !== undefined && uploads.has(upload))) return false;
    names.set(user, name);
    if (upload !== undefined) uploads.add(upload);
  }
  return names.size > 1 || attemptsOf(pieces).every(({ pieces: together }) => together.filter(({ file }) => isAnswerName(file)).length <= 1);
}

export function canvas(children: readonly Node[]): { readonly found: readonly Found[]; readonly others: readonly Node[] } {
  const users = new Map<string, Piece[]>();
  const others: Node[] = [];
  for (const node of children) {
    const piece = pieceOf(node);
    if (piece === undefined) others.push(node);
    else users.set(piece.user, [...(users.get(piece.user) ?? []), piece]);
  }
  return { found: [...users].flatMap(([user, pieces]) => attemptsOf(pieces).map((attempt) => foundOf(user, attempt))), others };
}

interface Attempt {
  readonly number: number;
  readonly pieces: readonly Piece[];
}

function foundOf(user: string, { number, pieces }: Attempt): Found {
  const [first] = pieces;
  const name = first?.name ?? user;
  const text = pieces.find(({ upload }) => upload === undefined);
  const uploads = pieces.flatMap(({ upload }) => upload ?? []).toSorted((a, b) => Number(a) - Number(b));
  const late = pieces.some(({ isLate }) => isLate) ? { late: null } : {};
  const times = pieces.flatMap(({ node }) => (node.is === "file" && node.time !== undefined ? [node.time] : []));
  return {
    system: "canvas",
    name: name === "anon" ? `anon_${user}` : name,
    parts: pieces.filter(({ upload }) => upload !== undefined).map(({ node, file }): Part => ({ node, name: file })),
    ...(text === undefined ? {} : { text: { node: text.node, name: text.file } }),
    handed: { student: { id: name === "anon" ? user : name }, ...late, attempt: number + 1, system: { name: "canvas", user, ...(uploads[0] === undefined ? {} : { submission: uploads[0] }) } },
    key: `canvas ${user}`,
    ...(times.length === 0 ? {} : { time: times.reduce((a, b) => Math.max(a, b)) }),
  };
}

/** `answers.yaml` handed in again is `answers-1.yaml`; only a name that is there more than once says so. */
function attemptsOf(pieces: readonly Piece[]): readonly Attempt[] {
  const versions = new Map<string, Map<number, Piece>>();
  for (const piece of pieces) {
    const ending = extname(piece.file);
    const stem = piece.file.slice(0, piece.file.length - ending.length);
    const [, base = stem, number] = /^(.*)-(\d{1,3})$/su.exec(stem) ?? [];
    const key = `${base}${ending}`;
    versions.set(key, (versions.get(key) ?? new Map<number, Piece>()).set(number === undefined ? 0 : Number(number), piece));
  }
  const repeated = [...versions.values()].filter((of) => of.size > 1);
  const numbers = [...new Set(repeated.flatMap((of) => [...of.keys()]))].toSorted((a, b) => a - b);
  if (numbers.length === 0) return [{ number: 0, pieces }];
  return numbers.map((number) => ({
    number,
    pieces: [...versions].flatMap(([file, of]): readonly Piece[] => {
      const newest = [...of.keys()].filter((one) => of.size === 1 || one <= number).toSorted((a, b) => b - a)[0];
      const piece = newest === undefined ? undefined : of.get(newest);
      return piece === undefined ? [] : [of.size === 1 ? piece : { ...piece, file }];
    }),
  }));
}
