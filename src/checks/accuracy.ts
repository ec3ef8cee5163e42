/** Reported accuracies, as fractions or percentages, each with its bands of credit. */
import type { z } from "zod";
import { meanShare, NOTHING } from "../maths/share.ts";
import { readNumber } from "../maths/number/read.ts";
import type { Check, Judgement, Placed, Share } from "../model.ts";
import type { Bands } from "./bands.ts";
import { bandsSchema, checkBands, creditFor } from "./bands.ts";
import type { FoundEntry } from "./entries.ts";
import { entriesOf } from "./entries.ts";
import { placed, unanswered, undecided, unreadable, verdictOf } from "./judgements.ts";
import type { Kind, Zod } from "./kind.ts";
import { namesOf } from "./names.ts";

const schema = (z: Zod) =>
  z.strictObject({
    /** Bands for each set that is asked for, from the one that should be highest down. */
    sets: z.record(z.string(), bandsSchema(z)),
    names: z.array(z.string()).optional(),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

interface Claim {
  readonly value?: number;
  readonly state: "claimed" | "impossible" | "unreadable";
  readonly findings: readonly Placed[];
}

export const accuracy: Kind<Spec> = {
  name: "accuracy",
  summary: { zh: "报告的准确率（小数或百分数），按档给分", en: "reported accuracies, fractions or percentages, credited by bands" },
  schema,
  compile(spec, author): Check {
    const sets = Object.entries(spec.sets);
    for (const [name, bands] of sets) checkBands(bands, ["sets", name]);
    const leaves = new Map(sets.map(([name, bands]) => [`/${name}`, bands]));
    const names = namesOf(Object.keys(spec.sets), spec.names ?? [], author, ["names"]);
    return {
      kind: accuracy.name,
      template: {
        hint: { zh: "准确率，小数或百分数，例如 0.95 或 95%", en: "accuracies as fractions or percentages, such as 0.95 or 95%" },
        blank: Object.fromEntries(sets.map(([name]) => [name, ""])),
      },
      judge(answer): Judgement {
        if (answer.is === "callable") return unreadable([placed({ code: "function-not-allowed" }, answer.place)]);
        if (answer.value.is === "empty") return unanswered();
        const { found, findings } = entriesOf(answer.value, leaves, names);
        if (found.size === 0) return findings.length > 0 ? unreadable(findings) : unanswered();
        const claims = new Map([...found].map(([leaf, entry]) => [leaf, claimOf(leaf.slice(1), entry)]));
        return judgeClaims(claims, leaves, findings, found);
      },
    };
  },
};

function claimOf(at: string, { text, place }: FoundEntry): Claim {
  const read = readNumber(text);
  if (read.is === "unreadable") {
    return { state: read.finding.code === "not-finite" ? "impossible" : "unreadable", findings: [placed(read.finding, place)] };
  }
  const value = Number(read.value);
  const notes = read.notes.map((note) => placed(note, place));
  if (read.percent || (value >= 0 && value <= 1)) {
    const state = value >= 0 && value <= 1 ? "claimed" : "impossible";
    return { state, value, findings: state === "claimed" ? notes : [...notes, placed({ code: "accuracy-out-of-range", at, got: text }, place)] };
  }
  // 95 can only mean 95 %; 1.5 may be a slip of any kind.
  if (value > 10 && value <= 100) {
    return { state: "claimed", value: Number(read.value.div(100)), findings: [...notes, placed({ code: "read-as-percent", at, got: text, readAs: `${text}%` }, place)] };
  }
  return { state: "impossible", value, findings: [...notes, placed({ code: "accuracy-out-of-range", at, got: text }, place)] };
}

function judgeClaims(
  claims: ReadonlyMap<string, Claim>,
  leaves: ReadonlyMap<string, Bands>,
  about: readonly Placed[],
  found: ReadonlyMap<string, FoundEntry>,
): Judgement {
  const findings: Placed[] = [...about];
  const credits: Share[] = [];
  let higher: { readonly name: string; readonly value: number } | undefined;
  for (const [leaf, bands] of leaves) {
    const claim = claims.get(leaf);
    const entry = found.get(leaf);
    if (claim === undefined || entry === undefined) {
      credits.push(NOTHING);
      continue;
    }
    findings.push(...claim.findings);
    if (claim.state !== "claimed" || claim.value === undefined) {
      credits.push(NOTHING);
      continue;
    }
    const at = leaf.slice(1);
    const credit = creditFor(claim.value, bands);
    credits.push(credit);
    const [full] = bands;
    if (full !== undefined && claim.value < full.at_least) {
      findings.push(placed({ code: "accuracy-below-band", at, got: entry.text, full: String(full.at_least), share: `${credit[0]}/${credit[1]}` }, entry.place));
    }
    if (higher !== undefined && claim.value > higher.value) findings.push(placed({ code: "unusual-order", higher: at, lower: higher.name }, entry.place));
    higher = { name: at, value: claim.value };
  }
  const credit = meanShare(credits);
  const states = [...claims.values()].map((claim) => claim.state);
  if (states.includes("impossible")) return undecided(findings, credit);
  if (states.every((state) => state === "unreadable")) return unreadable(findings);
  return { verdict: verdictOf(credit), credit, findings };
}
