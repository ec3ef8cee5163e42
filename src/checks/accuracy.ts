/** Reported accuracies, as fractions or percentages, each with its bands of credit. */
import type { z } from "zod";
import { meanShare, NOTHING } from "../maths/share.ts";
import type { Check, Figure, Finding, Judgement, Placed, Share } from "../model.ts";
import type { Bands } from "./bands.ts";
import { bandsOf, bandsSchema, creditFor } from "./bands.ts";
import type { FoundEntry } from "./entries.ts";
import { entriesOf } from "./entries.ts";
import type { Claim } from "./claims/claim.ts";
import { claimOf } from "./claims/claim.ts";
import { nearestFraction } from "./claims/fractions.ts";
import { splitSizes } from "./claims/sizes.ts";
import { placed, unanswered, undecided, unreadable, verdictOf } from "./judgements.ts";
import type { Kind, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { namesOf } from "./names.ts";
import type { Claims } from "./verify-training.ts";
import { retrainerOf, retrainSchema, withRetraining } from "./verify-training.ts";

const schema = (z: Zod) =>
  z.strictObject({
    /** Bands for each set that is asked for, from the one that should be highest down. */
    sets: z.record(z.string(), bandsSchema(z)),
    names: z.array(z.string()).optional(),
    /** How many samples a set has, where everybody has to report on the same ones. */
    sizes: z.record(z.string(), z.int().positive()).optional(),
    /** How the reported training is run again on request. */
    retrain: retrainSchema(z).optional(),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

export const accuracy: Kind<Spec> = {
  name: "accuracy",
  summary: { zh: "报告的准确率（小数或百分数），按档给分", en: "reported accuracies, fractions or percentages, credited by bands" },
  schema,
  compile(spec, author): Check {
    const sets = Object.entries(spec.sets).map(([name, bands]) => [name, bandsOf(bands, author, ["sets", name])] as const);
    for (const name of Object.keys(spec.sizes ?? {})) if (!Object.hasOwn(spec.sets, name)) throw new AuthorFault(["sizes", name], `There is no set "${name}".`);
    const leaves = new Map(sets.map(([name, bands]) => [`/${name}`, bands]));
    const names = namesOf(Object.keys(spec.sets), spec.names ?? [], author, ["names"]);
    const retrain = spec.retrain === undefined ? undefined : retrainerOf(spec.retrain, spec.names ?? [], author, ["retrain"]);
    return {
      kind: accuracy.name,
      template: {
        hint: { zh: "准确率，小数或百分数，例如 0.95 或 95%", en: "accuracies as fractions or percentages, such as 0.95 or 95%" },
        blank: Object.fromEntries(sets.map(([name]) => [name, ""])),
      },
      judge(answer, hearing): Judgement {
        if (answer.is === "callable") return unreadable([placed({ code: "function-not-allowed" }, answer.place)]);
        if (answer.value.is === "empty") return unanswered();
        const { accuracies, sizes } = splitSizes(answer.value, names);
        const { found, findings } = entriesOf(accuracies, leaves, names);
        if (found.size === 0) return findings.length > 0 ? unreadable(findings) : unanswered();
        const claims = new Map([...found].map(([leaf, entry]) => [leaf, claimOf(leaf.slice(1), entry)]));
        const sizesOf = (set: string): readonly number[] => [...new Set([sizes.get(set), spec.sizes?.[set]])].filter((size) => size !== undefined);
        const judgement = judgeClaims({ claims, found, sizes: sizesOf }, leaves, findings);
        if (retrain === undefined || hearing.retraining === undefined) return judgement;
        return withRetraining(judgement, retrain(claimed(claims, found), hearing, hearing.retraining), answer.place);
      },
    };
  },
};

/** The claims that are accuracies, by set. */
function claimed(claims: ReadonlyMap<string, Claim>, found: ReadonlyMap<string, FoundEntry>): Claims {
  return new Map([...claims].flatMap(([leaf, { state, value }]) => (state === "claimed" && value !== undefined ? [[leaf.slice(1), { value: Number(value), text: found.get(leaf)?.text ?? "" }] as const] : [])));
}

/** What the answer and the config say of the sets. */
interface Said {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly found: ReadonlyMap<string, FoundEntry>;
  /** The sizes that a reported accuracy of this set has to be a fraction of. */
  readonly sizes: (set: string) => readonly number[];
}

function judgeClaims({ claims, found, sizes }: Said, leaves: ReadonlyMap<string, Bands>, about: readonly Placed[]): Judgement {
  const findings: Placed[] = [...about];
  const credits: Share[] = [];
  let doubtful = false;
  let higher: { readonly name: string; readonly value: number } | undefined;
  for (const [leaf, bands] of leaves) {
    const claim = claims.get(leaf);
    const entry = found.get(leaf);
    findings.push(...(claim?.findings ?? []));
    if (entry === undefined || claim?.value === undefined) {
      credits.push(NOTHING);
      continue;
    }
    const at = leaf.slice(1);
    const value = Number(claim.value);
    const credit = creditFor(value, bands);
    credits.push(credit);
    const [full] = bands;
    if (full !== undefined && value < full.at_least) {
      findings.push(placed({ code: "accuracy-below-band", at, got: entry.text, full: String(full.at_least), share: `${credit[0]}/${credit[1]}` }, entry.place));
    }
    const odd = sizes(at).flatMap((size) => notOfSize(at, entry.text, claim, size));
    findings.push(...odd.map((finding) => placed(finding, entry.place)));
    doubtful ||= odd.length > 0 || claim.state === "doubtful";
    if (higher !== undefined && value > higher.value) findings.push(placed({ code: "unusual-order", higher: at, lower: higher.name }, entry.place));
    higher = { name: at, value };
  }
  const credit = meanShare(credits);
  const states = [...claims.values()].map((claim) => claim.state);
  const figures = figuresOf(claims, leaves);
  if (doubtful || states.includes("impossible")) return { ...undecided(findings, credit), figures };
  if (states.every((state) => state === "unreadable")) return unreadable(findings);
  return { verdict: verdictOf(credit), credit, findings, figures };
}

/** The accuracy cannot come from counting so many samples: a mean over several runs, another set, or a slip. */
function notOfSize(at: string, got: string, { value, decimals = null }: Claim, size: number): readonly Finding[] {
  if (value === undefined) return [];
  const { correct, possible } = nearestFraction(value, decimals, size);
  return possible ? [] : [{ code: "not-of-test-size", at, got, size, nearest: `${correct}/${size}` }];
}

function figuresOf(claims: ReadonlyMap<string, Claim>, leaves: ReadonlyMap<string, Bands>): readonly Figure[] {
  const sets = [...leaves].flatMap(([leaf, [full]]) => {
    const value = claims.get(leaf)?.value;
    return value === undefined ? [] : [{ name: leaf.slice(1), value: Number(value), ...(full === undefined ? {} : { full: full.at_least }) }];
  });
  return sets.length === 0 ? [] : [{ is: "accuracies", sets }];
}
