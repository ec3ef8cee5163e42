/** Whether what a question builds on stands before it; every problem at once. */
import type { Path } from "../checks/kind.ts";
import { nearestName } from "../checks/names.ts";

interface Problem {
  readonly path: Path;
  /** One sentence, with the mend. */
  readonly message: string;
}

type Untyped = Readonly<Record<string, unknown>>;

interface Edge {
  readonly id: string;
  readonly name: string;
}

/** The questions as the YAML has them: their shapes may be wrong, which is told elsewhere. */
export function carriedProblems(questions: readonly Untyped[]): readonly Problem[] {
  const ids = questions.map(({ id }) => (typeof id === "string" ? id : ""));
  const edges = new Map(questions.map((question, position) => [ids[position] ?? "", edgesOf(question)]));
  return questions.flatMap((question, position) => {
    const id = ids[position] ?? "";
    const at = (...steps: Path): Path => ["questions", position, "carried", ...steps];
    const from = edgesOf(question).flatMap((edge): readonly Problem[] => {
      const message = messageFor(edge.id, id, ids, position, edges);
      return message === undefined ? [] : [{ path: at("from", edge.name), message }];
    });
    const known = edgesOf(question).map(({ name }) => name);
    const odd = Object.keys(recordIn(recordIn(question, "carried"), "plausible")).filter((name) => !known.includes(name));
    return [...from, ...odd.map((name) => ({ path: at("plausible", name), message: `There is no "${name}" in \`from\`; there are: ${known.join(", ") || "none"}.` }))];
  });
}

function messageFor(target: string, id: string, ids: readonly string[], position: number, edges: ReadonlyMap<string, readonly Edge[]>): string | undefined {
  const there = ids.indexOf(target);
  if (there === -1) {
    const near = nearestName(target, ids);
    return `There is no question "${target}"${near === undefined ? "" : `; did you mean "${near}"?`}`;
  }
  if (there < position) return undefined;
  const circle = wayFrom(target, id, edges);
  if (circle !== undefined) return `These questions build on each other in a circle: ${[id, ...circle].join(" -> ")}.`;
  return `"${target}" comes after "${id}"; a question builds on earlier ones only. Move it up.`;
}

/** The questions from one to another along what they build on. */
function wayFrom(start: string, goal: string, edges: ReadonlyMap<string, readonly Edge[]>, seen: readonly string[] = []): readonly string[] | undefined {
  if (start === goal) return [goal];
  if (seen.includes(start)) return undefined;
  for (const { id } of edges.get(start) ?? []) {
    const way = wayFrom(id, goal, edges, [...seen, start]);
    if (way !== undefined) return [start, ...way];
  }
  return undefined;
}

function edgesOf(question: Untyped): readonly Edge[] {
  return Object.entries(recordIn(recordIn(question, "carried"), "from")).flatMap(([name, id]) => (typeof id === "string" ? [{ name, id }] : []));
}

function recordIn(value: Untyped, key: string): Untyped {
  const inner = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof inner === "object" && inner !== null && !Array.isArray(inner) ? { ...inner } : {};
}
