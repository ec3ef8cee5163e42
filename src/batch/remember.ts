/** An assignment that judges a written answer no more that it met twice: of five hundred students many write the same. */
import { meeting } from "../maths/kept.ts";
import type { Answer, Assignment, Check, Finding, Given, Hearing, Judgement, Place, Placed, Written } from "../model.ts";

/** Per question, so that an endless batch stays small: answers, and characters of them. */
const MOST_REMEMBERED = 400;
const MOST_CHARACTERS = 40_000;
const LONGEST = 1_000;

export function remembering(assignment: Assignment): Assignment {
  return { ...assignment, questions: assignment.questions.map((question) => ({ ...question, check: rememberingCheck(question.check) })) };
}

/**
 * A judgement in which places are positions in the answer that it was made of. Its parts keep theirs: later questions ask which
 * of them are right, and none of what is said of them reaches a report but through the judgement's own findings.
 */
interface Remembered {
  readonly judgement: Judgement;
  readonly places: readonly (number | undefined)[];
}

/** Functions are run each time, and whoever listens to other answers or files is asked each time. */
function rememberingCheck(check: Check): Check {
  const known = new Map<string, Remembered>();
  const wasMet = meeting();
  let characters = 0;
  return {
    ...check,
    async judge(answer: Given, hearing: Hearing): Promise<Judgement> {
      if (answer.is === "callable") return check.judge(answer, hearing);
      const { key, places } = shapeOf(answer);
      if (key.length > LONGEST) return check.judge(answer, hearing);
      const before = known.get(key);
      if (before !== undefined) {
        // What was met last is forgotten last.
        known.delete(key);
        known.set(key, before);
        return at(before, places);
      }
      if (!wasMet(key)) return check.judge(answer, hearing);
      let listened = false;
      const judgement = await check.judge(answer, listening(hearing, () => (listened = true)));
      const remembered = listened ? undefined : withoutPlaces(judgement, places);
      if (remembered !== undefined) {
        known.set(key, remembered);
        characters += key.length;
      }
      for (const oldest of known.keys()) {
        if (known.size <= MOST_REMEMBERED && characters <= MOST_CHARACTERS) break;
        known.delete(oldest);
        characters -= oldest.length;
      }
      return judgement;
    },
  };
}

function listening(hearing: Hearing, heard: () => void): Hearing {
  return {
    ...hearing,
    attachment(name) {
      heard();
      return hearing.attachment(name);
    },
    answer(question) {
      heard();
      return hearing.answer(question);
    },
    mistakes(question) {
      heard();
      return hearing.mistakes(question);
    },
    judged(question) {
      heard();
      return hearing.judged(question);
    },
  };
}

interface Shape {
  /** Everything but where it stands, and which places are one. */
  readonly key: string;
  readonly places: readonly Place[];
}

function shapeOf(answer: Extract<Answer, { is: "written" }>): Shape {
  const places: Place[] = [];
  const parts: unknown[] = [];
  const put = (place: Place): void => {
    parts.push(places.indexOf(place));
    places.push(place);
  };
  const walk = (value: Written): void => {
    put(value.place);
    if (value.is === "scalar") parts.push(value.text);
    else if (value.is === "list") {
      parts.push("[");
      value.items.forEach(walk);
      parts.push("]");
    } else if (value.is === "map") {
      parts.push("{");
      for (const entry of value.entries) {
        parts.push(entry.key);
        put(entry.place);
        walk(entry.value);
      }
      parts.push("}");
    } else parts.push(null);
  };
  put(answer.place);
  walk(answer.value);
  return { key: `${answer.value.is} ${JSON.stringify(parts)}`, places };
}

/** Undefined where a finding speaks of a place that is not the answer's. */
function withoutPlaces(judgement: Judgement, places: readonly Place[]): Remembered | undefined {
  const positions: (number | undefined)[] = [];
  for (const { finding, place } of judgement.findings) {
    const position = place === undefined ? undefined : places.indexOf(place);
    if (position === -1 || hasPlace(finding)) return undefined;
    positions.push(position);
  }
  return { judgement, places: positions };
}

function at({ judgement, places }: Remembered, here: readonly Place[]): Judgement {
  const findings = judgement.findings.map(({ finding }, position): Placed => {
    const place = here[places[position] ?? -1];
    return place === undefined ? { finding } : { finding, place };
  });
  return { ...judgement, findings };
}

function hasPlace(value: Finding | object): boolean {
  if ("file" in value && "line" in value) return true;
  return Object.values(value).some((inner) => typeof inner === "object" && inner !== null && hasPlace(inner));
}
