import { a as compareShares, d as Fraction, i as addShares, l as shareOf, n as NOTHING$1, o as meanShare, r as WHOLE, s as multiplyShares, t as require_fastest_levenshtein, u as subtractShares } from "./fastest-levenshtein-BBzjJ02D.js";
import { n as fault, r as isFault } from "./text-B1RM4yS-.js";
import { t as arraysIn } from "./json-arrays-B2PzPMhD.js";
// src/maths/kept.ts
/** What was computed before, for a bounded number of arguments: a class writes the same numbers again and again. */
const MOST = 4096;
/** The same function, which must depend on its argument alone, with its last results at hand. */
function keeping(of) {
	const known = /* @__PURE__ */ new Map();
	return (given) => {
		const before = known.get(given);
		if (before !== void 0) return before;
		const found = of(given);
		if (known.size >= MOST) known.clear();
		known.set(given, found);
		return found;
	};
}
/** The same for what is an object: its result is kept as long as the object itself. */
function keepingOf(of) {
	const known = /* @__PURE__ */ new WeakMap();
	return (given) => {
		const kept = known.get(given) ?? { found: of(given) };
		known.set(given, kept);
		return kept.found;
	};
}
// src/checks/judgements.ts
/** Small constructors for what checks return. */
const correct = (findings = []) => ({
	verdict: "correct",
	credit: WHOLE,
	findings
});
const wrong = (findings) => ({
	verdict: "wrong",
	credit: NOTHING$1,
	findings
});
const unreadable$1 = (findings) => ({
	verdict: "unreadable",
	credit: NOTHING$1,
	findings
});
const unanswered = (findings = []) => ({
	verdict: "unanswered",
	credit: NOTHING$1,
	findings
});
const undecided = (findings, proposed = NOTHING$1) => ({
	verdict: "undecided",
	credit: NOTHING$1,
	proposed,
	findings
});
/** The judgement that follows from its parts, with the parts. */
const inParts = (each, together) => ({
	...together(each),
	parts: {
		each,
		together
	}
});
/** The verdict that belongs to a credit between nothing and everything. */
function verdictOf(credit) {
	return credit[0] <= 0 ? "wrong" : credit[0] === credit[1] ? "correct" : "partial";
}
const placed = (finding, place) => ({
	finding,
	place
});
/** What a student wrote, in the words of `wrong-structure`. */
function structureOf(value) {
	return value.is;
}
/** The one scalar of an answer, or the judgement to give where there is none. */
function scalarOf(answer) {
	if (answer.is === "callable") return unreadable$1([placed({ code: "function-not-allowed" }, answer.place)]);
	const { value } = answer;
	if (value.is === "scalar") return value;
	if (value.is === "empty") return unanswered();
	return unreadable$1([placed({
		code: "wrong-structure",
		want: "scalar",
		got: structureOf(value)
	}, value.place)]);
}
const isJudgement = (value) => "verdict" in value;
// src/checks/kind.ts
/** A mistake of the author of an assignment; the loader finds line and column for the path. */
var AuthorFault = class extends Error {
	path;
	constructor(path, message) {
		super(message);
		this.path = path;
		this.name = "AuthorFault";
	}
};
// src/checks/expected.ts
const isPlain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** Plain data from YAML or a reference; undefined where it is anything else. */
function dataOf(value) {
	if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string") return value;
	if (Array.isArray(value)) {
		const items = [];
		for (const item of value) {
			const data = dataOf(item);
			if (data === void 0) return void 0;
			items.push(data);
		}
		return items;
	}
	if (!isPlain(value)) return void 0;
	const entries = [];
	for (const [key, item] of Object.entries(value)) {
		const data = dataOf(item);
		if (data === void 0) return void 0;
		entries.push([key, data]);
	}
	return Object.fromEntries(entries);
}
/** The named arguments that the config gives. */
function argumentsOf$1(call) {
	const given = {};
	for (const [key, value] of Object.entries(call.with ?? {})) {
		const data = dataOf(value);
		if (data !== void 0) given[key] = data;
	}
	return given;
}
/** Calls a reference function; what it throws is the author's fault. */
function callReference(call, author, path) {
	const reference = author.reference(call.reference, [...path, "reference"]);
	const given = argumentsOf$1(call);
	let value;
	try {
		value = reference(given);
	} catch (error) {
		throw new AuthorFault(path, `The reference "${call.reference}" fails: ${error instanceof Error ? error.message : String(error)}`);
	}
	const data = dataOf(value);
	if (data === void 0) throw new AuthorFault(path, `The reference "${call.reference}" returns no plain data.`);
	author.took?.(call.reference, data);
	return data;
}
function expectedNumber(call, author, path) {
	const value = callReference(call, author, path);
	if (typeof value !== "number" || !Number.isFinite(value)) throw new AuthorFault(path, `The reference "${call.reference}" must give a finite number, it gives ${JSON.stringify(value)}.`);
	return value;
}
function expectedNames(call, author, path) {
	const value = callReference(call, author, path);
	const items = Array.isArray(value) ? value : [value];
	const names = items.filter((item) => typeof item === "string");
	if (names.length === 0 || names.length !== items.length) throw new AuthorFault(path, `The reference "${call.reference}" must give a name or a list of names.`);
	return names;
}
/** Flattens nested maps and lists of finite numbers. */
function expectedLeaves(call, author, path) {
	return leavesGiven(callReference(call, author, path), call, path);
}
/** Of what the reference gave. */
function leavesGiven(data, call, path) {
	const leaves = /* @__PURE__ */ new Map();
	const walk = (value, at) => {
		if (typeof value === "number" && Number.isFinite(value)) leaves.set(at, value);
		else if (typeof value === "object" && value !== null) for (const [key, item] of Object.entries(value)) walk(item, `${at}/${key}`);
		else throw new AuthorFault(path, `The reference "${call.reference}" must give finite numbers; at ${at || "the top"} it gives ${JSON.stringify(value)}.`);
	};
	walk(data, "");
	if (leaves.size === 0) throw new AuthorFault(path, `The reference "${call.reference}" gives no numbers.`);
	return leaves;
}
/** The same structure with every value left blank, for the answer template. */
function blankLike(value) {
	if (typeof value !== "object" || value === null) return "";
	if (Array.isArray(value)) return value.map(blankLike);
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, blankLike(item)]));
}
// src/maths/wilson.ts
/** Intervals of a proportion. */
/**
* Wilson's score interval of a proportion that was found to be `share` among `of` trials, `deviations` standard errors wide on each side.
* It stays inside [0, 1] and does not shrink to a point at 0 and 1. Source: E. B. Wilson, Probable inference, the law of succession, and
* statistical inference (1927), eq. 4; Agresti and Coull, Approximate is better than "exact" (1998).
*/
function wilson(share, of, deviations) {
	const square = deviations * deviations / of;
	const middle = (share + square / 2) / (1 + square);
	const half = deviations / (1 + square) * Math.sqrt(share * (1 - share) / of + square / (4 * of));
	return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
// src/checks/bands.ts
const bareSchema = (z) => z.array(z.strictObject({
	at_least: z.number().min(0).max(1),
	credit: z.number().min(0).max(1)
})).min(1);
/** So many standard errors, such as `3 se`. */
const errorsSchema = (z) => z.string().regex(/^\d+(?:\.\d+)? se$/u, "a number of standard errors is due, such as `3 se`");
const ruleSchema = (z) => z.strictObject({
	/** A setting of the config's `training`, and the set on which it was measured. */
	from: z.string(),
	of: z.enum([
		"train",
		"validation",
		"test"
	]),
	full: z.strictObject({ below_mean_by: errorsSchema(z) }),
	partial: z.strictObject({
		below_mean_by: errorsSchema(z),
		credit: z.number().gt(0).lt(1)
	}).optional()
});
const bandsSchema = (z) => z.union([bareSchema(z), ruleSchema(z)], { error: "Bands are a list of { at_least, credit }, or follow from trainings: { from, of, full, partial }." });
/** The bands as numbers. Throws an AuthorFault where a higher accuracy would earn less, or a training that failed would earn anything. */
function bandsOf(written, author, path) {
	const bands = "from" in written ? computed(written, author, path) : written;
	bands.forEach((band, position) => {
		const before = bands[position - 1];
		if (before !== void 0 && (band.at_least >= before.at_least || band.credit >= before.credit)) throw new AuthorFault("from" in written ? [...path, "partial"] : [...path, position], "Bands go from the highest accuracy and credit to the lowest.");
	});
	return bands;
}
/** A control may do better than chance by luck; so many standard errors are no luck. */
const LUCK = 3;
function computed({ from, of, full, partial }, author, path) {
	const { runs, controls } = author.training(from, [...path, "from"]);
	const [mean, size] = meanOf(runs, of, [...path, "of"]);
	const below = (errors) => rounded$2(wilson(mean, size, Number.parseFloat(errors))[0]);
	const bands = [{
		at_least: below(full.below_mean_by),
		credit: 1
	}, ...partial === void 0 ? [] : [{
		at_least: below(partial.below_mean_by),
		credit: partial.credit
	}]];
	const lowest = bands.at(-1)?.at_least ?? 1;
	for (const control of controls) {
		const [reached, samples] = meanOf(control.runs, of, [...path, "of"]);
		const [, most] = wilson(reached, samples, LUCK);
		if (most >= lowest) throw new AuthorFault(path, `The control "${control.name}" reaches ${reached.toFixed(3)}; credit from ${lowest} on would be open to it.`);
	}
	return bands;
}
/** Three digits, downwards: a threshold that is told is the threshold that counts. */
const rounded$2 = (accuracy) => Math.floor(accuracy * 1e3) / 1e3;
function meanOf(runs, set, path) {
	const shares = runs.map((sets) => {
		const reached = sets[set];
		if (reached === void 0) throw new AuthorFault(path, `The trainings were not measured on a set "${set}".`);
		return reached;
	});
	const size = Math.min(...shares.map(([, samples]) => samples));
	return [shares.reduce((sum, [correct, samples]) => sum + correct / samples, 0) / shares.length, size];
}
function creditFor$1(accuracy, bands) {
	const band = bands.find(({ at_least }) => accuracy >= at_least);
	return band === void 0 ? NOTHING$1 : shareOf(band.credit);
}
// src/checks/entries.ts
const branchesOf = keepingOf((leaves) => {
	const branches = /* @__PURE__ */ new Set([""]);
	for (const leaf of leaves.keys()) for (let end = leaf.lastIndexOf("/"); end > 0; end = leaf.lastIndexOf("/", end - 1)) branches.add(leaf.slice(0, end));
	return branches;
});
/** Leaves are paths such as `/色泽/青绿` or `/0`; names resolve the keys of maps. */
function entriesOf$4(answer, leaves, names) {
	const branches = branchesOf(leaves);
	const found = /* @__PURE__ */ new Map();
	/** Given twice with different values: nobody chooses between them. */
	const contested = /* @__PURE__ */ new Set();
	let superfluous = 0;
	const findings = [];
	const visit = (value, at) => {
		if (value.is === "empty") return;
		if (leaves.has(at)) {
			if (value.is === "scalar") {
				const before = found.get(at);
				if (before === void 0) found.set(at, value);
				else if (before.text.trim() !== value.text.trim()) {
					contested.add(at);
					findings.push(placed({
						code: "repeated-entry",
						at: shown(at)
					}, value.place));
				}
			} else findings.push(placed({
				code: "wrong-structure",
				want: "scalar",
				got: structureOf(value),
				at: shown(at)
			}, value.place));
			return;
		}
		if (value.is === "list") visitList(value, at);
		else if (value.is === "map") for (const entry of value.entries) visitEntry(entry, at);
		else findings.push(placed({
			code: "wrong-structure",
			want: leaves.has(`${at}/0`) ? "list" : "map",
			got: "scalar",
			...at === "" ? {} : { at: shown(at) }
		}, value.place));
	};
	const visitList = (list, at) => {
		if (!leaves.has(`${at}/0`) && !branches.has(`${at}/0`)) {
			for (const item of list.items) if (item.is === "map") visit(item, at);
			else if (item.is !== "empty") findings.push(placed({
				code: "wrong-structure",
				want: "map",
				got: "list",
				...at === "" ? {} : { at: shown(at) }
			}, item.place));
			return;
		}
		let due = 0;
		while (leaves.has(`${at}/${due}`) || branches.has(`${at}/${due}`)) due += 1;
		if (list.items.length !== due) findings.push(placed({
			code: "wrong-length",
			got: list.items.length,
			want: due
		}, list.place));
		superfluous += list.items.slice(due).filter((item) => item.is !== "empty").length;
		list.items.slice(0, due).forEach((item, position) => visit(item, `${at}/${position}`));
	};
	const visitEntry = (entry, at) => {
		const name = names.canonical(entry.key);
		const next = `${at}/${name ?? entry.key}`;
		if (name !== void 0 && (leaves.has(next) || branches.has(next))) {
			visit(entry.value, next);
			return;
		}
		if (entry.value.is === "empty") return;
		const nearest = names.nearest(entry.key);
		const near = nearest !== void 0 && (leaves.has(`${at}/${nearest}`) || branches.has(`${at}/${nearest}`)) ? { nearest } : {};
		findings.push(placed({
			code: "unknown-entry",
			at: shown(`${at}/${entry.key}`),
			...near
		}, entry.place));
	};
	visit(answer, "");
	const missing = [...leaves.keys()].filter((leaf) => !found.has(leaf));
	if (found.size > 0 && missing.length > 0) {
		const all = missing.map((leaf) => shown(leaf));
		findings.push(placed({
			code: "missing-entry",
			at: all.length > 6 ? `${all.slice(0, 6).join(", ")}, …` : all.join(", ")
		}, answer.place));
	}
	for (const at of contested) found.delete(at);
	return {
		found,
		superfluous,
		findings
	};
}
/** `/色泽/青绿` as people read it. */
function shown(leaf) {
	return leaf.slice(1).replaceAll("/", " / ");
}
// src/maths/number/characters.ts
/** Typographic and full-width characters as plain ones, one for one, so that columns stay those of the student's text. */
const plain$2 = /^[\x20-\x7e]*$/;
const replacements = /* @__PURE__ */ new Map();
const replace = (characters, by) => {
	for (const character of characters) replacements.set(character, by);
};
for (let code = 65281; code <= 65374; code += 1) replacements.set(String.fromCharCode(code), String.fromCharCode(code - 65248));
replace("−‐‑‒–—―﹣﹘", "-");
replace("﹢", "+");
replace("×✕✖⋅·∙∗", "*");
replace("÷∕⁄", "/");
replace("﹪٪", "%");
replace("’‘ʼ", "'");
replace("。｡", ".");
replace("≃≅≒≈∼〜", "≈");
replace("	\r\n\xA0　       ​‎‏⁠﻿­", " ");
/** Spaces of LaTeX that mean nothing: `0.998\,\text{bits}`. */
const latexSpace = /\\[,;:! ]/g;
function plainCharacters(text) {
	let result = text;
	if (!plain$2.test(text)) {
		result = "";
		for (let index = 0; index < text.length; index += 1) result += replacements.get(text.charAt(index)) ?? text.charAt(index);
	}
	return result.includes("\\") ? result.replace(latexSpace, "  ") : result;
}
// src/maths/number/exact.ts
/** Exact rationals, and the decimals that they are read from. Sizes are bounded before anything is computed. */
/** Below the 308 digits of a double, so that numerator and denominator of every exact value can become doubles. */
const MOST_DIGITS$1 = 300;
const LARGEST_EXPONENT = 400;
const LARGEST$1 = Number.MAX_VALUE;
const decimal$1 = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const powers = Array.from({ length: 24 }, (_, exponent) => 10n ** BigInt(exponent));
/** 10 to a power that is not negative. */
const powerOfTen$1 = (exponent) => powers[exponent] ?? 10n ** BigInt(exponent);
/** `value * 10^exponent`. */
const scaled$1 = (value, exponent) => exponent >= 0 ? value.mul(new Fraction(powerOfTen$1(exponent))) : value.div(new Fraction(powerOfTen$1(-exponent)));
/** Longer texts than people write as numbers are not worth keeping. */
const KEPT_LENGTH = 24;
function readDecimal(text) {
	return text.length > KEPT_LENGTH ? readAnyDecimal(text) : readShort(text);
}
const readShort = keeping(readAnyDecimal);
function readAnyDecimal(text) {
	const match = decimal$1.exec(text);
	if (match === null) return void 0;
	const whole = match[2] ?? "";
	const part = match[3] ?? "";
	if (whole === "" && part === "") return void 0;
	return decimalOf(match[1] === "-", whole, part, match[4] ?? "0");
}
function decimalOf(negative, whole, part, power) {
	const digits = (whole + part).replace(/^0+(?=\d)/, "");
	const exponent = Number(power);
	if (digits.length > MOST_DIGITS$1 || part.length > LARGEST_EXPONENT) return digits.length > part.length + 308 ? "not-finite" : "too-many-digits";
	if (digits !== "0" && Math.abs(exponent) > LARGEST_EXPONENT) return exponent > 0 ? "not-finite" : "too-small";
	const unsigned = BigInt(digits);
	const numerator = negative ? -unsigned : unsigned;
	const shift = digits === "0" ? 0 : exponent - part.length;
	const value = shift >= 0 ? new Fraction(numerator * powerOfTen$1(shift)) : new Fraction(numerator, powerOfTen$1(-shift));
	if (!fits$1(value)) return "not-finite";
	return {
		value,
		decimals: Math.max(0, part.length - (digits === "0" ? 0 : exponent)),
		significant: digits.length
	};
}
/** False where the double would overflow. */
const fits$1 = (value) => Math.abs(Number(value)) <= LARGEST$1;
/** False where a result of arithmetic has grown beyond what is worth computing with. */
const isSmall = ({ n, d }) => n < SIZE && d < SIZE;
const SIZE = 10n ** BigInt(MOST_DIGITS$1);
/** What the shortest decimal of a double says: 0.1 is one tenth, not the binary fraction next to it. */
const exactOf = keeping((double) => {
	const read = readDecimal(String(double));
	if (read === void 0 || typeof read === "string") throw new RangeError(`${double} is no finite number`);
	return read.value;
});
/** The nearest double: `Number(exact)` rounds numerator and denominator first and may be an ulp off. */
function nearestDouble(value) {
	const { s, n, d } = value;
	const shift = Math.max(0, 25 + String(d).length - String(n).length);
	const scaledUp = n * powerOfTen$1(shift);
	const sticky = scaledUp % d === 0n ? "0" : "1";
	return Number(`${s < 0n ? "-" : ""}${scaledUp / d}${sticky}e-${shift + 1}`);
}
// src/maths/formula/functions-integer.ts
/** Functions of integers, exact as long as a double can hold them, and the gamma function that goes with them. */
/** Only whole numbers have one, so that a real point is no evidence about a formula that is meant for integers. */
function factorial(n) {
	if (!Number.isInteger(n) || n < 0) return NaN;
	if (n > 170) return Infinity;
	let product = 1;
	for (let factor = 2; factor <= n; factor += 1) product *= factor;
	return product;
}
/** `n` may be any real, as in the binomial series; `k` is a whole number. */
function binomial(n, k) {
	if (!Number.isInteger(k) || !Number.isFinite(n)) return NaN;
	if (k < 0) return 0;
	const fewer = Number.isInteger(n) && n >= k && k > n - k ? n - k : k;
	if (fewer > 1e4) return NaN;
	let product = 1;
	for (let step = 1; step <= fewer; step += 1) product = product * (n - fewer + step) / step;
	return product;
}
/** Ordered selections: `n! / (n - k)!`. */
function permutations(n, k) {
	if (!Number.isInteger(n) || !Number.isInteger(k) || n < 0 || k < 0 || k > 1e4) return NaN;
	let product = 1;
	for (let step = 0; step < k; step += 1) product *= n - step;
	return product;
}
function greatestCommonDivisor(left, right) {
	if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return NaN;
	let [a, b] = [Math.abs(left), Math.abs(right)];
	while (b !== 0) [a, b] = [b, a % b];
	return a;
}
function leastCommonMultiple(left, right) {
	const divisor = greatestCommonDivisor(left, right);
	return divisor === 0 ? 0 : Math.abs(left / divisor * right);
}
/** The remainder has the sign of the divisor, as in number theory. */
function modulo(left, right) {
	return right === 0 ? NaN : left - right * Math.floor(left / right);
}
/** Lanczos' series with g = 7. */
const LANCZOS = [
	.9999999999998099,
	676.5203681218851,
	-1259.1392167224028,
	771.3234287776531,
	-176.6150291621406,
	12.507343278686905,
	-.13857109526572012,
	9984369578019572e-21,
	1.5056327351493116e-7
];
function gamma(x) {
	if (Number.isInteger(x)) return x <= 0 ? NaN : factorial(x - 1);
	if (x < .5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
	const [sum, t] = lanczos(x - 1);
	const half = t ** ((x - .5) / 2);
	return Math.sqrt(2 * Math.PI) * half * Math.exp(-t) * half * sum;
}
function lgamma(x) {
	if (!(x > 0)) return NaN;
	if (x < .5) return Math.log(Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x)));
	if (x < 100) return Math.log(gamma(x));
	const [sum, t] = lanczos(x - 1);
	return .5 * Math.log(2 * Math.PI) + (x - .5) * Math.log(t) - t + Math.log(sum);
}
function lanczos(x) {
	return [LANCZOS.reduce((total, coefficient, position) => total + (position === 0 ? coefficient : coefficient / (x + position)), 0), x + 7.5];
}
// src/maths/formula/functions-elementwise.ts
/** Functions of one real number; a vector or matrix is taken entry by entry. */
/** Stable for arguments of any size. */
function sigmoid$1(x) {
	if (x >= 0) return 1 / (1 + Math.exp(-x));
	const power = Math.exp(x);
	return power / (1 + power);
}
/** Zero for a power that is only too small to be held would pass for agreement, so it counts as not finite. */
function exponential(x) {
	const power = Math.exp(x);
	return power === 0 && x !== -Infinity ? NaN : power;
}
function softplus$1(x) {
	return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
function round$1(x) {
	return Math.sign(x) * Math.floor(Math.abs(x) + .5);
}
const SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);
const ELEMENTWISE$1 = /* @__PURE__ */ new Map([
	["exp", exponential],
	["expm1", Math.expm1],
	["log", Math.log],
	["ln", Math.log],
	["log2", Math.log2],
	["lb", Math.log2],
	["log10", Math.log10],
	["lg", Math.log10],
	["log1p", Math.log1p],
	["sqrt", Math.sqrt],
	["cbrt", Math.cbrt],
	["square", (x) => x * x],
	["cube", (x) => x * x * x],
	["abs", Math.abs],
	["sign", Math.sign],
	["sgn", Math.sign],
	["floor", Math.floor],
	["ceil", Math.ceil],
	["round", round$1],
	["fix", Math.trunc],
	["trunc", Math.trunc],
	["frac", (x) => x - Math.floor(x)],
	["sin", Math.sin],
	["cos", Math.cos],
	["tan", Math.tan],
	["cot", (x) => 1 / Math.tan(x)],
	["sec", (x) => 1 / Math.cos(x)],
	["csc", (x) => 1 / Math.sin(x)],
	["asin", Math.asin],
	["acos", Math.acos],
	["atan", Math.atan],
	["acot", (x) => x === 0 ? Math.PI / 2 : Math.atan(1 / x)],
	["asec", (x) => Math.acos(1 / x)],
	["acsc", (x) => Math.asin(1 / x)],
	["sinh", Math.sinh],
	["cosh", Math.cosh],
	["tanh", Math.tanh],
	["coth", (x) => 1 / Math.tanh(x)],
	["sech", (x) => 1 / Math.cosh(x)],
	["csch", (x) => 1 / Math.sinh(x)],
	["asinh", Math.asinh],
	["acosh", Math.acosh],
	["atanh", Math.atanh],
	["acoth", (x) => Math.atanh(1 / x)],
	["asech", (x) => Math.acosh(1 / x)],
	["acsch", (x) => Math.asinh(1 / x)],
	["sigmoid", sigmoid$1],
	["logit", (x) => Math.log(x) - Math.log1p(-x)],
	["softplus", softplus$1],
	["logsigmoid", (x) => -softplus$1(-x)],
	["relu", (x) => x > 0 ? x : x <= 0 ? 0 : NaN],
	["step", (x) => x > 0 ? 1 : x <= 0 ? 0 : NaN],
	["heaviside", (x) => x > 0 ? 1 : x <= 0 ? 0 : NaN],
	["silu", (x) => x * sigmoid$1(x)],
	["gelu_tanh", (x) => x / 2 * (1 + Math.tanh(SQRT_2_OVER_PI * (x + .044715 * x ** 3)))],
	["factorial", factorial],
	["gamma", gamma],
	["lgamma", lgamma]
]);
// src/maths/formula/stackless.ts
/** Thrown to leave a deep recursion, caught at its door and never shown: recording where it came from would cost more than the work it ends. */
var Stackless = class extends Error {
	constructor(message) {
		const { stackTraceLimit } = Error;
		Error.stackTraceLimit = 0;
		super(message);
		Error.stackTraceLimit = stackTraceLimit;
	}
};
// src/maths/formula/evaluate-code.ts
/** What formulas are compiled to: closures over a frame of values, with every shape known before anything runs. */
/** Largest number of elementary steps of one run, and of entries of one tensor. */
const LIMITS$1 = {
	work: 5e4,
	entries: 2500
};
/** Thrown inside the compiler and caught at its door: the formula has no value, and why. */
var Unfit = class extends Stackless {
	finding;
	constructor(finding) {
		super(finding.code);
		this.finding = finding;
	}
};
function shapeText(code) {
	if (code.is === "scalar") return "scalar";
	return code.shape.length === 1 ? `vector[${code.shape[0]}]` : `matrix[${code.shape.join(",")}]`;
}
function clash(scope, node, operation, left, right) {
	const text = (side) => typeof side === "string" ? side : shapeText(side);
	return new Unfit({
		code: "shape-clash",
		source: scope.source,
		column: node.at[0] + 1,
		operation,
		left: text(left),
		right: text(right)
	});
}
function tooComplex(what, limit) {
	return new Unfit({
		code: "too-complex",
		what,
		limit
	});
}
function unknownName(scope, node, name) {
	return new Unfit({
		code: "unknown-name",
		source: scope.source,
		column: node.at[0] + 1,
		name
	});
}
/** Counts the work of a node; a formula that would take too long is refused before it runs. */
function spend(scope, work) {
	scope.used.work += work;
	if (scope.used.work > LIMITS$1.work) throw tooComplex("operations", LIMITS$1.work);
}
function constant(value) {
	return {
		is: "scalar",
		constant: value,
		run: () => value
	};
}
/** A scalar that is rounded when it is computed. */
function scalar(scope, run) {
	spend(scope, 1);
	const { noise } = scope;
	return {
		is: "scalar",
		run: noise === null ? run : (frame) => noise.shake(run(frame))
	};
}
/** A tensor of the given rows and columns: a single column is a vector and a single entry a scalar. */
function tensor(scope, shape, run, work = 0) {
	const entries = shape.reduce((product, size) => product * size, 1);
	if (!(entries <= LIMITS$1.entries)) throw tooComplex("entries", LIMITS$1.entries);
	spend(scope, entries + work);
	const { noise } = scope;
	const shaken = noise === null ? run : (frame) => run(frame).map((entry) => noise.shake(entry));
	if (entries === 1) return {
		is: "scalar",
		run: (frame) => shaken(frame)[0] ?? NaN
	};
	if (shape.length === 2 && shape[1] === 1) return {
		is: "tensor",
		shape: shape.slice(0, 1),
		run: shaken
	};
	return {
		is: "tensor",
		shape,
		run: shaken
	};
}
function sameShape(left, right) {
	return left.shape.length === right.shape.length && left.shape.every((size, axis) => size === right.shape[axis]);
}
/** Rows and columns, a vector being a column. */
function rowsAndColumns(code) {
	return [code.shape[0] ?? 1, code.shape[1] ?? 1];
}
/** Entries of either kind of code as an array. */
function entriesOf$3(code) {
	return code.is === "tensor" ? code.run : (frame) => Float64Array.of(code.run(frame));
}
// src/maths/formula/linear-algebra.ts
/** Dense linear algebra on row-major arrays. */
function multiply(left, right, rows, inner, columns) {
	const product = new Float64Array(rows * columns);
	for (let row = 0; row < rows; row += 1) for (let step = 0; step < inner; step += 1) {
		const factor = left[row * inner + step] ?? NaN;
		for (let column = 0; column < columns; column += 1) {
			const place = row * columns + column;
			product[place] = (product[place] ?? NaN) + factor * (right[step * columns + column] ?? NaN);
		}
	}
	return product;
}
function transposed$1(data, rows, columns) {
	const turned = new Float64Array(data.length);
	for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) turned[column * rows + row] = data[row * columns + column] ?? NaN;
	return turned;
}
function unit(size) {
	const matrix = new Float64Array(size * size);
	for (let row = 0; row < size; row += 1) matrix[row * size + row] = 1;
	return matrix;
}
/** Gauss-Jordan elimination with pivots: solves `matrix * X = right` and gives the determinant on the way. */
function solve(matrix, right, size, columns) {
	const left = Float64Array.from(matrix);
	const solution = Float64Array.from(right);
	let determinant = 1;
	for (let pivot = 0; pivot < size; pivot += 1) {
		const best = pivotRow(left, size, pivot);
		const value = left[best * size + pivot] ?? NaN;
		if (!(Math.abs(value) > 0)) return {
			solution: solution.fill(NaN),
			determinant: value === 0 ? 0 : NaN
		};
		if (best !== pivot) {
			swapRows(left, size, best, pivot);
			swapRows(solution, columns, best, pivot);
			determinant = -determinant;
		}
		determinant *= value;
		for (let row = 0; row < size; row += 1) {
			if (row === pivot) continue;
			const factor = (left[row * size + pivot] ?? NaN) / value;
			addRow(left, size, pivot, row, -factor);
			addRow(solution, columns, pivot, row, -factor);
		}
	}
	for (let row = 0; row < size; row += 1) for (let column = 0; column < columns; column += 1) solution[row * columns + column] = (solution[row * columns + column] ?? NaN) / (left[row * size + row] ?? NaN);
	return {
		solution,
		determinant
	};
}
function pivotRow(matrix, size, pivot) {
	let best = pivot;
	for (let row = pivot + 1; row < size; row += 1) if (Math.abs(matrix[row * size + pivot] ?? NaN) > Math.abs(matrix[best * size + pivot] ?? NaN)) best = row;
	return best;
}
function swapRows(matrix, width, first, second) {
	const kept = matrix.slice(first * width, (first + 1) * width);
	matrix.copyWithin(first * width, second * width, (second + 1) * width);
	matrix.set(kept, second * width);
}
function addRow(matrix, width, from, to, factor) {
	for (let column = 0; column < width; column += 1) matrix[to * width + column] = (matrix[to * width + column] ?? NaN) + factor * (matrix[from * width + column] ?? NaN);
}
/** An integer power of a square matrix, negative ones through the inverse. */
function matrixPower(matrix, size, exponent) {
	let square = exponent < 0 ? solve(matrix, unit(size), size, size).solution : matrix;
	let power = unit(size);
	for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) power = multiply(power, square, size, size, size);
		if (left > 1) square = multiply(square, square, size, size, size);
	}
	return power;
}
/** `order` Infinity takes the largest entry; a matrix is taken entry by entry, as weight decay means it. */
function norm(data, order) {
	let largest = 0;
	for (const entry of data) largest = Math.max(largest, Math.abs(entry));
	if (order === Infinity || largest === 0 || !Number.isFinite(largest)) return largest;
	if (order === 0) return data.reduce((count, entry) => entry === 0 ? count : count + 1, 0);
	if (order === 1) return data.reduce((sum, entry) => sum + Math.abs(entry), 0);
	const scaled = data.reduce((sum, entry) => sum + (order === 2 ? (entry / largest) ** 2 : Math.abs(entry / largest) ** order), 0);
	return largest * (order === 2 ? Math.sqrt(scaled) : scaled ** (1 / order));
}
// src/maths/formula/evaluate-binary.ts
/** The operators. Shapes are strict: only a scalar may meet anything else, and nothing is broadcast. */
/** A product or quotient of numbers other than zero that is only too small to be held is no zero. */
function times(left, right) {
	const product = left * right;
	return product !== 0 || left === 0 || right === 0 ? product : NaN;
}
function over(left, right) {
	const quotient = left / right;
	return quotient !== 0 || left === 0 ? quotient : NaN;
}
function toThePower(base, exponent) {
	if (exponent === 2) return times(base, base);
	if (exponent === 3) return times(times(base, base), base);
	if (exponent === 4) return times(times(base, base), times(base, base));
	const power = base ** exponent;
	return power !== 0 || base === 0 ? power : NaN;
}
/** School mathematics: an odd root of a negative number is negative. */
function oddRoot(numerator) {
	return (base, exponent) => base < 0 ? (numerator % 2 === 0 ? 1 : -1) * toThePower(-base, exponent) : toThePower(base, exponent);
}
/** The power that an exponent known as a fraction asks for. */
function powerBy(exponent) {
	return exponent !== null && exponent.denominator > 1 && exponent.denominator % 2 === 1 ? oddRoot(exponent.numerator) : toThePower;
}
const NUMBERS = {
	"+": (left, right) => left + right,
	"-": (left, right) => left - right,
	"*": times,
	".*": times,
	"/": over,
	"./": over,
	"^": toThePower,
	".^": toThePower
};
/** Combines two compiled sides; `exponent` is what is known of the right side of a power. */
function combine$2(scope, node, left, right, exponent) {
	const { op } = node;
	if (op === "outer") return outer$1(scope, node, left, right);
	if (left.is === "scalar" && right.is === "scalar") {
		if (op === "^" || op === ".^") return scalarPower(scope, node, left, right, exponent);
		return ofScalars(scope, op, left, right);
	}
	if (op === "*" && left.is === "tensor" && right.is === "tensor") return product$3(scope, node, rowOf$1(scope, node, left, right), right);
	if (op === "^" && left.is === "tensor") return power$2(scope, node, left, right);
	if (op === "^" && right.is === "tensor" && right.shape.length > 1) throw clash(scope, node, op, left, right);
	if (op === "/" && left.is === "tensor" && right.is === "tensor" && left.shape.length > 1) throw clash(scope, node, op, left, right);
	return entrywise(scope, node, op === ".^" ? powerBy(exponent) : NUMBERS[op], left, right);
}
function ofScalars(scope, op, { run: left, constant: a }, { run: right, constant: b }) {
	const of = NUMBERS[op];
	const { noise } = scope;
	if (a !== void 0 && b !== void 0) return folded$2(scope, of(a, b), (frame) => of(left(frame), right(frame)));
	switch (op) {
		case "+": return scalar(scope, noise === null ? (frame) => left(frame) + right(frame) : (frame) => rounded$1(noise, left(frame), right(frame)));
		case "-": return scalar(scope, noise === null ? (frame) => left(frame) - right(frame) : (frame) => rounded$1(noise, left(frame), -right(frame)));
		default: return scalar(scope, (frame) => of(left(frame), right(frame)));
	}
}
/** A sum that looks whole is exact only if both of its terms are whole: 1 + 1e-30 is not 1. */
function rounded$1(noise, left, right) {
	const sum = left + right;
	return Number.isInteger(left) && Number.isInteger(right) ? sum : noise.jolt(sum);
}
/** A constant still runs where noise is wanted, because its digits are rounded too. */
function folded$2(scope, value, run) {
	return scope.noise === null ? constant(value) : {
		...scalar(scope, run),
		constant: value
	};
}
function scalarPower(scope, node, left, right, exponent) {
	const of = powerBy(exponent);
	if (left.constant !== void 0 && right.constant !== void 0) return folded$2(scope, of(left.constant, right.constant), (frame) => of(left.run(frame), right.run(frame)));
	if (node.left.is === "name" && node.left.name === "e" && left.constant === Math.E) return scalar(scope, (frame) => exponential(right.run(frame)));
	return scalar(scope, (frame) => of(left.run(frame), right.run(frame)));
}
/** Entry by entry: sides of the same shape, or a scalar with anything. */
function entrywise(scope, node, of, left, right) {
	if (left.is === "tensor" && right.is === "tensor") {
		if (!sameShape(left, right)) throw clash(scope, node, node.is === "binary" ? node.op : node.is === "call" ? node.name : node.is, left, right);
		return tensor(scope, left.shape, (frame) => {
			const other = right.run(frame);
			return left.run(frame).map((entry, place) => of(entry, other[place] ?? NaN));
		});
	}
	if (left.is === "tensor" && right.is === "scalar") return tensor(scope, left.shape, (frame) => {
		const other = right.run(frame);
		return left.run(frame).map((entry) => of(entry, other));
	});
	if (left.is === "scalar" && right.is === "tensor") return tensor(scope, right.shape, (frame) => {
		const other = left.run(frame);
		return right.run(frame).map((entry) => of(other, entry));
	});
	const [first, second] = [entriesOf$3(left), entriesOf$3(right)];
	return scalar(scope, (frame) => of(first(frame)[0] ?? NaN, second(frame)[0] ?? NaN));
}
/** `X_i w`: the i-th row of a matrix stands for itself where only a row can be meant, although by itself it is a column. */
function rowOf$1(scope, { left: tree }, left, right) {
	const row = tree.is === "element" && tree.indices.length === 1 && left.shape.length === 1 && left.shape[0] === right.shape[0] ? turn(scope, left) : left;
	return row.is === "tensor" ? row : left;
}
/** The matrix product; a vector is a column. */
function product$3(scope, node, left, right) {
	const [rows, inner] = rowsAndColumns(left);
	const [height, columns] = rowsAndColumns(right);
	if (inner !== height) throw clash(scope, node, "*", left, right);
	return tensor(scope, [rows, columns], (frame) => multiply(left.run(frame), right.run(frame), rows, inner, columns), rows * inner * columns);
}
function outer$1(scope, node, left, right) {
	if (left.is !== "tensor" || right.is !== "tensor" || left.shape.length !== 1 || right.shape.length !== 1) throw clash(scope, node, "outer", left, right);
	const [rows, columns] = [left.shape[0] ?? 1, right.shape[0] ?? 1];
	return tensor(scope, [rows, columns], (frame) => multiply(left.run(frame), right.run(frame), rows, 1, columns));
}
function power$2(scope, node, left, right) {
	const [size, columns] = rowsAndColumns(left);
	const exponent = right.is === "scalar" ? right.constant : void 0;
	if (size !== columns || exponent === void 0 || !Number.isInteger(exponent) || Math.abs(exponent) > 1024) throw clash(scope, node, "^", left, right);
	return tensor(scope, left.shape, (frame) => matrixPower(left.run(frame), size, exponent), 20 * size ** 3);
}
function turn(scope, of) {
	if (of.is === "scalar") return of;
	const [rows, columns] = rowsAndColumns(of);
	return tensor(scope, [columns, rows], (frame) => transposed$1(of.run(frame), rows, columns));
}
// src/maths/formula/evaluate-cases.ts
/** Conditions, and values that depend on them. */
/** `in` has no numbers to compare. */
const TESTS = /* @__PURE__ */ new Map([
	["=", (left, right) => left === right],
	["approx", (left, right) => left === right],
	["!=", (left, right) => left !== right],
	["<", (left, right) => left < right],
	["<=", (left, right) => left <= right],
	[">", (left, right) => left > right],
	[">=", (left, right) => left >= right]
]);
/** 1 where all of a chain holds, otherwise 0: an indicator. */
function condition(scope, tree, compile) {
	const terms = tree.terms.map((term) => onlyScalar(scope, term, compile(scope, term)));
	const links = tree.ops.map((op, position) => {
		const [test, left, right] = [
			TESTS.get(op),
			terms[position],
			terms[position + 1]
		];
		if (test === void 0 || left === void 0 || right === void 0) throw clash(scope, tree, op, "scalar", "set");
		return {
			test,
			left: left.run,
			right: right.run
		};
	});
	return scalar(scope, (frame) => links.every(({ test, left, right }) => test(left(frame), right(frame))) ? 1 : 0);
}
function piecewise$2(scope, tree, compile) {
	const cases = tree.cases.map(({ value, when }) => ({
		value: compile(scope, value),
		holds: when === null ? null : onlyScalar(scope, when, compile(scope, when)).run
	}));
	const first = cases[0]?.value;
	if (first === void 0) throw clash(scope, tree, "piecewise", "nothing", "nothing");
	if (first.is === "scalar") {
		const branches = cases.map(({ value, holds }) => ({
			run: onlyScalar(scope, tree, value).run,
			holds
		}));
		return scalar(scope, (frame) => branches.find(({ holds }) => holds === null || holds(frame) !== 0)?.run(frame) ?? NaN);
	}
	const entries = first.shape.reduce((product, size) => product * size, 1);
	const branches = cases.map(({ value, holds }) => {
		if (value.is === "scalar" || !sameShape(value, first)) throw clash(scope, tree, "piecewise", first, value);
		return {
			run: value.run,
			holds
		};
	});
	return tensor(scope, first.shape, (frame) => branches.find(({ holds }) => holds === null || holds(frame) !== 0)?.run(frame) ?? new Float64Array(entries).fill(NaN));
}
function onlyScalar(scope, node, code) {
	if (code.is === "tensor") throw clash(scope, node, node.is, code, "scalar");
	return code;
}
// src/maths/formula/evaluate-exponent.ts
/** The exact fraction that an exponent is written as, because odd roots of negative numbers are real. */
/** Null where the exponent is no plain number or too long. */
function fractionOf$1(tree) {
	switch (tree.is) {
		case "number": return ofDigits(tree.text);
		case "negate": {
			const of = fractionOf$1(tree.of);
			return of === null ? null : {
				...of,
				numerator: -of.numerator
			};
		}
		case "binary": return ARITHMETIC.has(tree.op) ? ofBinary(tree.op, fractionOf$1(tree.left), fractionOf$1(tree.right)) : null;
		default: return null;
	}
}
const ARITHMETIC = /* @__PURE__ */ new Set([
	"+",
	"-",
	"*",
	"/"
]);
function ofBinary(op, left, right) {
	if (left === null || right === null) return null;
	const [a, b, c, d] = [
		left.numerator,
		left.denominator,
		right.numerator,
		right.denominator
	];
	switch (op) {
		case "+": return reduced(a * d + c * b, b * d);
		case "-": return reduced(a * d - c * b, b * d);
		case "*": return reduced(a * c, b * d);
		case "/": return reduced(a * d, b * c);
		default: return null;
	}
}
function ofDigits(text) {
	const match = /^(\d*)(?:\.(\d*))?$/.exec(text);
	if (match === null) return null;
	const decimals = match[2] ?? "";
	return reduced(Number((match[1] ?? "") + decimals), 10 ** decimals.length);
}
function reduced(numerator, denominator) {
	if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0) return null;
	const divisor = greatestCommonDivisor(numerator, denominator) * Math.sign(denominator);
	return {
		numerator: numerator / divisor,
		denominator: denominator / divisor
	};
}
// src/maths/formula/walk.ts
function children(tree) {
	switch (tree.is) {
		case "number":
		case "name":
		case "words": return [];
		case "negate":
		case "transpose":
		case "factorial":
		case "percent":
		case "degrees":
		case "absolute": return [tree.of];
		case "plus-minus": return present$1([tree.left, tree.right]);
		case "binary": return [tree.left, tree.right];
		case "call": return tree.arguments;
		case "norm": return present$1([tree.of, tree.order]);
		case "series":
		case "vector-of": return present$1([
			tree.from,
			tree.to,
			tree.of
		]);
		case "element": return [tree.of, ...tree.indices];
		case "piecewise": return tree.cases.flatMap(({ value, when }) => present$1([value, when]));
		case "matrix": return tree.rows.flat();
		case "tuple":
		case "list":
		case "set": return tree.items;
		case "interval": return [tree.from, tree.to];
		case "union": return tree.parts;
		case "relation": return tree.terms;
	}
}
function present$1(trees) {
	return trees.filter((tree) => tree !== null);
}
/** The same node over changed children. */
function mapChildren(tree, change) {
	const maybe = (child) => child === null ? null : change(child);
	switch (tree.is) {
		case "number":
		case "name":
		case "words": return tree;
		case "negate":
		case "transpose":
		case "factorial":
		case "percent":
		case "degrees":
		case "absolute": return {
			...tree,
			of: change(tree.of)
		};
		case "plus-minus": return {
			...tree,
			left: maybe(tree.left),
			right: change(tree.right)
		};
		case "binary": return {
			...tree,
			left: change(tree.left),
			right: change(tree.right)
		};
		case "call": return {
			...tree,
			arguments: tree.arguments.map(change)
		};
		case "norm": return {
			...tree,
			of: change(tree.of),
			order: maybe(tree.order)
		};
		case "series":
		case "vector-of": return {
			...tree,
			from: maybe(tree.from),
			to: maybe(tree.to),
			of: change(tree.of)
		};
		case "element": return {
			...tree,
			of: change(tree.of),
			indices: tree.indices.map(change)
		};
		case "piecewise": return {
			...tree,
			cases: tree.cases.map(({ value, when }) => ({
				value: change(value),
				when: maybe(when)
			}))
		};
		case "matrix": return {
			...tree,
			rows: tree.rows.map((row) => row.map(change))
		};
		case "tuple":
		case "list":
		case "set": return {
			...tree,
			items: tree.items.map(change)
		};
		case "interval": return {
			...tree,
			from: change(tree.from),
			to: change(tree.to)
		};
		case "union": return {
			...tree,
			parts: tree.parts.map(change)
		};
		case "relation": return {
			...tree,
			terms: tree.terms.map(change)
		};
	}
}
/** True if the node or one below it answers to the question. */
function contains$1(tree, question) {
	const below = (node) => {
		if (question(node)) return true;
		if (node.is === "binary") return below(node.left) || below(node.right);
		for (const child of children(node)) if (below(child)) return true;
		return false;
	};
	return below(tree);
}
/** Free names with their first node, in the order in which they are written; the index of a sum is not free in it. */
function freeNames(tree, bound = [], found = /* @__PURE__ */ new Map()) {
	if (tree.is === "name") {
		if (!bound.includes(tree.name) && !found.has(tree.name)) found.set(tree.name, tree);
		return found;
	}
	if (tree.is === "series" || tree.is === "vector-of") {
		for (const bound_ of [tree.from, tree.to]) if (bound_ !== null) freeNames(bound_, bound, found);
		return freeNames(tree.of, bound.includes(tree.index) ? bound : [...bound, tree.index], found);
	}
	if (tree.is === "binary") {
		freeNames(tree.left, bound, found);
		return freeNames(tree.right, bound, found);
	}
	if (tree.is !== "number") for (const child of children(tree)) freeNames(child, bound, found);
	return found;
}
/** The same tree but for the places in the text and for unwritten product signs. */
function sameTree(left, right) {
	if (left === right) return true;
	if (left.is !== right.is || label(left) !== label(right)) return false;
	const ours = children(left);
	const theirs = children(right);
	return ours.length === theirs.length && ours.every((child, position) => sameTree(child, theirs[position] ?? left));
}
/** What distinguishes a node from others of the same kind, apart from its children. */
function label(tree) {
	switch (tree.is) {
		case "number":
		case "words": return tree.text;
		case "name":
		case "call": return tree.name;
		case "binary": return tree.op;
		case "series": return `${tree.operation} ${tree.index} ${tree.from === null} ${tree.to === null}`;
		case "vector-of": return `${tree.index} ${tree.from === null} ${tree.to === null}`;
		case "plus-minus": return String(tree.left === null);
		case "norm": return String(tree.order === null);
		case "piecewise": return tree.cases.map(({ when }) => String(when === null)).join();
		case "matrix": return tree.rows.map((row) => row.length).join();
		case "interval": return tree.closed.join();
		case "relation": return tree.ops.join();
		default: return "";
	}
}
// src/maths/formula/evaluate-ones.ts
/** The vector of ones and the unit matrix, as large as what they meet: `\mathbf{1} - h`, `X^T X + \lambda I`. */
/** Both sides of an operator compiled, each vector of ones in the length that the other side asks for. */
function sidesOf$2(scope, node, compile) {
	const [left, right] = [isOnes(scope, node.left), isOnes(scope, node.right)];
	if (left === right) return withUnit(scope, node, compile);
	const other = compile(scope, left ? node.right : node.left);
	const ones = onesFor(scope, node, left ? node.left : node.right, other, left);
	return left ? [ones, other] : [other, ones];
}
const UNIT$2 = "I";
/** Both sides compiled; where one has an `I` that nothing inside tells the size of, the other side does. */
function withUnit(scope, node, compile) {
	const [left, right] = [sized$2(scope, node.left, compile), sized$2(scope, node.right, compile)];
	if (!(left instanceof Unfit) && !(right instanceof Unfit)) return [left, right];
	if (left instanceof Unfit) {
		if (right instanceof Unfit) throw left;
		return [compile(scope, unitOf(node.left, lengthBeside(node, right, true, left))), right];
	}
	return right instanceof Unfit ? [left, compile(scope, unitOf(node.right, lengthBeside(node, left, false, right)))] : [left, right];
}
/** The fault, if it is only that the size of `I` is not known. */
function sized$2(scope, tree, compile) {
	try {
		return compile(scope, tree);
	} catch (fault) {
		if (fault instanceof Unfit && fault.finding.code === "unknown-name" && fault.finding.name === UNIT$2) return fault;
		throw fault;
	}
}
function lengthBeside({ op }, other, onLeft, fault) {
	if (other.is === "scalar" || op === "^" || op === "outer") throw fault;
	const [rows, columns] = rowsAndColumns(other);
	const length = op === "*" && !onLeft ? columns : rows;
	if (length === 1 || op !== "*" && rows !== columns) throw fault;
	return length;
}
function unitOf(tree, length) {
	if (tree.is !== "name") return mapChildren(tree, (child) => unitOf(child, length));
	return tree.name === UNIT$2 ? {
		is: "call",
		name: "eye",
		arguments: [{
			is: "number",
			text: String(length),
			at: tree.at
		}],
		at: tree.at
	} : tree;
}
function isOnes(scope, tree) {
	if (tree.is === "transpose") return isOnes(scope, tree.of);
	return tree.is === "name" && tree.name === "ones" && !scope.slots.has("ones");
}
function onesFor(scope, node, ones, other, onLeft) {
	if (other.is === "scalar") throw clash(scope, node, node.op, onLeft ? "ones" : other, onLeft ? other : "ones");
	const turned = ones.is === "transpose";
	const [rows, columns] = rowsAndColumns(other);
	const shape = node.op !== "*" ? other.shape : onLeft && turned ? [1, rows] : !onLeft && !turned ? [columns, 1] : null;
	const fits = node.op === "*" || turned === (other.shape.length === 2 && rows === 1);
	if (shape === null || !fits || node.op === "outer" || node.op === "^") throw clash(scope, node, node.op, onLeft ? "ones" : other, onLeft ? other : "ones");
	const length = shape.reduce((product, size) => product * size, 1);
	return tensor(scope, shape, () => new Float64Array(length).fill(1));
}
// src/maths/formula/random.ts
/** Seeded random numbers that are the same bytes on every machine: integer arithmetic only. */
/** FNV-1a over UTF-16 units. */
function hashOf(text) {
	let hash = 2166136261;
	for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 16777619);
	return hash >>> 0;
}
/** mulberry32: each call gives the next number in [0, 1). */
function generator(seed) {
	let state = seed | 0;
	return () => {
		state = state + 1831565813 | 0;
		let mixed = Math.imul(state ^ state >>> 15, 1 | state);
		mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
		return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
	};
}
// src/maths/formula/functions-unknown.ts
/** Functions that only have a name: each stands for one fixed smooth function, so that `f(x + x)` equals `f(2x)` and nothing else. */
function smooth(scope, node, given) {
	const of = given.map((code) => {
		if (code.is === "tensor") throw clash(scope, node, node.name, code, "scalar");
		return code;
	});
	return smoothOf(scope, node.name, of);
}
function smoothOf(scope, name, given) {
	const parts = given.map(({ run }, position) => ({
		run,
		...shape(hashOf(`${name} ${position}`))
	}));
	const offset = shape(hashOf(name)).slope;
	return scalar(scope, (frame) => {
		let wave = offset;
		let line = offset;
		for (const { run, slope, turn } of parts) {
			const x = run(frame);
			wave += turn * x;
			line += slope * x / Math.sqrt(1 + x * x);
		}
		return Math.sin(wave) + 1.5 * line;
	});
}
function shape(hash) {
	return {
		slope: .3 + hash % 977 / 1e3,
		turn: .4 + (hash >>> 10) % 991 / 1200
	};
}
// src/maths/formula/evaluate-series.ts
/** Sums and products over an index, elements, vectors given by their elements. */
function series$1(scope, node, compile) {
	const [from, to] = bounds(scope, node, compile);
	const { body, place, cost } = inner(scope, node, compile);
	const each = (frame, visit) => {
		const [first, last] = [from.run(frame), to.run(frame)];
		if (!Number.isInteger(first) || !Number.isInteger(last)) return false;
		frame.budget -= Math.max(0, last - first + 1) * cost;
		if (frame.budget < 0) throw tooComplex("operations", LIMITS$1.work);
		for (let index = first; index <= last; index += 1) {
			frame.scalars[place] = index;
			visit();
		}
		return true;
	};
	if (body.is === "scalar") {
		const sums = node.operation === "sum";
		return scalar(scope, (frame) => {
			let total = sums ? 0 : 1;
			return each(frame, () => {
				total = sums ? total + body.run(frame) : total * body.run(frame);
			}) ? total : NaN;
		});
	}
	if (node.operation === "product") throw clash(scope, node, "product", body, "scalar");
	return tensor(scope, body.shape, (frame) => {
		const total = new Float64Array(body.shape.reduce((product, size) => product * size, 1));
		return each(frame, () => body.run(frame).forEach((entry, at) => total[at] = (total[at] ?? NaN) + entry)) ? total : total.fill(NaN);
	});
}
function vectorOf$1(scope, node, compile) {
	const [from, to] = bounds(scope, node, compile);
	const [first, last] = [from.constant ?? NaN, to.constant ?? NaN];
	const length = last - first + 1;
	if (!Number.isInteger(first) || !(length >= 1)) throw clash(scope, node, "vector-of", from, to);
	if (length > LIMITS$1.entries) throw tooComplex("entries", LIMITS$1.entries);
	const { body, place, cost } = inner(scope, node, compile);
	if (body.is === "tensor") {
		if (node.of.is !== "vector-of" || body.shape.length !== 1) throw clash(scope, node, "vector-of", body, "scalar");
		return rowsOf(scope, body, place, first, length, cost);
	}
	const run = (frame) => Float64Array.from({ length }, (_, step) => {
		frame.scalars[place] = first + step;
		return body.run(frame);
	});
	return tensor(scope, [length, 1], run, cost * length);
}
/** A vector of vectors, each of them a row. */
function rowsOf(scope, row, place, first, length, cost) {
	const columns = row.shape[0] ?? 1;
	if (length * columns > LIMITS$1.entries) throw tooComplex("entries", LIMITS$1.entries);
	return tensor(scope, [length, columns], (frame) => {
		const entries = new Float64Array(length * columns);
		for (let step = 0; step < length; step += 1) {
			frame.scalars[place] = first + step;
			entries.set(row.run(frame), step * columns);
		}
		return entries;
	}, cost * length);
}
function inner(scope, node, compile) {
	const place = scope.used.scalars;
	scope.used.scalars += 1;
	const before = scope.used.work;
	const slots = new Map(scope.slots).set(node.index, {
		is: "scalar",
		index: place,
		declared: true
	});
	return {
		body: compile({
			...scope,
			slots
		}, node.of),
		place,
		cost: scope.used.work - before + 1
	};
}
function bounds(scope, node, compile) {
	const size = node.to === null ? sizeOfIndex(scope, node.of, node.index, compile) : void 0;
	if (node.to === null && size === void 0) throw new Unfit({
		code: "syntax-error",
		source: scope.source,
		column: node.at[0] + 1,
		why: "bounds-missing",
		near: node.index
	});
	const whole = (tree, otherwise) => {
		const code = tree === null ? {
			is: "scalar",
			constant: otherwise,
			run: () => otherwise
		} : compile(scope, tree);
		if (code.is === "tensor") throw clash(scope, node, node.is, code, "scalar");
		return code;
	};
	return [whole(node.from, 1), whole(node.to, size ?? NaN)];
}
/** The length of the dimension that the index is used in. */
function sizeOfIndex(scope, body, index, compile) {
	if (body.is === "element") {
		const axis = body.indices.findIndex((at) => at.is === "name" && at.name === index);
		const of = axis < 0 || body.of.is === "element" ? null : compile({
			...scope,
			used: { ...scope.used }
		}, body.of);
		if (of !== null && of.is === "tensor") return body.indices.length === 1 && of.shape[0] === 1 ? of.shape[1] : of.shape[axis];
	}
	for (const child of children(body)) {
		const size = sizeOfIndex(scope, child, index, compile);
		if (size !== void 0) return size;
	}
}
/** Counted from 1. A declared scalar with an index is that scalar; a name that nobody declared is some sequence. */
function element$1(scope, node, compile) {
	const indices = node.indices.map((at) => {
		const code = compile(scope, at);
		if (code.is === "tensor") throw clash(scope, at, "element", code, "scalar");
		return code;
	});
	const slot = node.of.is === "name" ? scope.slots.get(node.of.name) : void 0;
	if (node.of.is === "name" && slot?.is === "scalar" && !slot.declared) return sequenceAt(scope, node.of.name, slot.index, indices);
	const of = compile(scope, node.of);
	if (of.is === "scalar") return of;
	const [first, second] = indices;
	const [rows = 1, columns = 1] = of.shape;
	if (first === void 0 || indices.length > 2) throw clash(scope, node, "element", of, `${indices.length} indices`);
	if (second !== void 0) {
		if (of.shape.length === 1) throw clash(scope, node, "element", of, "2 indices");
		return scalar(scope, (frame) => of.run(frame)[inside$2(first.run(frame), rows) * columns + inside$2(second.run(frame), columns)] ?? NaN);
	}
	if (of.shape.length === 1 || rows === 1) return scalar(scope, (frame) => of.run(frame)[inside$2(first.run(frame), rows * columns)] ?? NaN);
	return tensor(scope, [columns, 1], (frame) => {
		const row = inside$2(first.run(frame), rows);
		const entries = of.run(frame);
		return Float64Array.from({ length: columns }, (_, column) => entries[row * columns + column] ?? NaN);
	});
}
/** Other elements at every point: all of them positive where the letter's own value is, of both signs elsewhere. */
function sequenceAt(scope, name, place, indices) {
	const { run } = smoothOf(scope, name, indices);
	return scalar(scope, (frame) => {
		const size = frame.scalars[place] ?? NaN;
		const wave = run(frame);
		return size > 0 ? size * (.3 + Math.abs(wave)) : size * Math.sin(2.7 * wave);
	});
}
function inside$2(index, size) {
	return Number.isInteger(index) && index >= 1 && index <= size ? index - 1 : NaN;
}
// src/maths/formula/functions-reduce.ts
/** Functions that take a whole vector or matrix to one number. */
/** Stable: the largest entry is taken out first. */
function logSumExp$1(data) {
	const largest = data.reduce((best, entry) => Math.max(best, entry), -Infinity);
	if (!Number.isFinite(largest)) return largest;
	return largest + Math.log(data.reduce((sum, entry) => sum + Math.exp(entry - largest), 0));
}
function sum$5(data) {
	return data.reduce((total, entry) => total + entry, 0);
}
function variance(data) {
	const mean = sum$5(data) / data.length;
	return data.reduce((total, entry) => total + (entry - mean) ** 2, 0) / data.length;
}
/** Positions count from 1, as elements do. */
function positionOf$1(data, better) {
	let best = 0;
	for (let place = 1; place < data.length; place += 1) if (better(data[place] ?? NaN, data[best] ?? NaN)) best = place;
	return best + 1;
}
const OF_ENTRIES = /* @__PURE__ */ new Map([
	["sum", sum$5],
	["mean", (data) => sum$5(data) / data.length],
	["prod", (data) => data.reduce((product, entry) => product * entry, 1)],
	["max", (data) => data.reduce((best, entry) => Math.max(best, entry), -Infinity)],
	["min", (data) => data.reduce((best, entry) => Math.min(best, entry), Infinity)],
	["logsumexp", logSumExp$1],
	["argmax", (data) => positionOf$1(data, (entry, best) => entry > best)],
	["argmin", (data) => positionOf$1(data, (entry, best) => entry < best)],
	["var", variance],
	["std", (data) => Math.sqrt(variance(data))]
]);
const ofEntries = (of) => (scope, _node, given) => {
	const [only] = given;
	if (only === void 0 || given.length !== 1) return null;
	const entries = entriesOf$3(only);
	return scalar(scope, (frame) => of(entries(frame)));
};
const dot = (scope, node, [left, right]) => {
	if (left?.is !== "tensor" || right?.is !== "tensor" || !sameShape(left, right)) throw clash(scope, node, "dot", left ?? "nothing", right ?? "nothing");
	return scalar(scope, (frame) => {
		const other = right.run(frame);
		return left.run(frame).reduce((total, entry, place) => total + entry * (other[place] ?? NaN), 0);
	});
};
function square$1(scope, node, of) {
	if (of?.is !== "tensor" || of.shape.length !== 2 || of.shape[0] !== of.shape[1]) throw clash(scope, node, node.name, of ?? "nothing", "nothing");
	return of;
}
const trace = (scope, node, [of]) => {
	if (of?.is === "scalar") return of;
	const matrix = square$1(scope, node, of);
	const [size] = rowsAndColumns(matrix);
	return scalar(scope, (frame) => matrix.run(frame).reduce((total, entry, place) => place % (size + 1) === 0 ? total + entry : total, 0));
};
const determinant = (scope, node, [of]) => {
	if (of?.is === "scalar") return of;
	const matrix = square$1(scope, node, of);
	const [size] = rowsAndColumns(matrix);
	return scalar(scope, (frame) => solve(matrix.run(frame), /* @__PURE__ */ new Float64Array(0), size, 0).determinant);
};
const normCall = (scope, _node, [of, order]) => {
	if (of === void 0 || order !== void 0 && order.is !== "scalar") return null;
	return normOf$1(scope, of, order);
};
/** Without an order the Euclidean norm. */
function normOf$1(scope, of, order) {
	const entries = entriesOf$3(of);
	if (order === void 0 || order.is === "tensor") return scalar(scope, (frame) => norm(entries(frame), 2));
	return scalar(scope, (frame) => norm(entries(frame), order.run(frame)));
}
const REDUCTIONS = new Map([
	...[...OF_ENTRIES].map(([name, of]) => [name, ofEntries(of)]),
	["dot", dot],
	["inner", dot],
	["trace", trace],
	["tr", trace],
	["det", determinant],
	["norm", normCall]
]);
// src/maths/formula/functions-mathjs.ts
const SCALAR = /* @__PURE__ */ new Set([
	"erf",
	"erfc",
	"zeta",
	"bellNumbers",
	"catalan"
]);
const MATRIX = /* @__PURE__ */ new Set([
	"pinv",
	"expm",
	"sqrtm"
]);
function isFromMathjs(name) {
	return SCALAR.has(name) || MATRIX.has(name);
}
/** Null while mathjs is not loaded or where it has no such function. */
function scalarFromMathjs(name) {
	return null;
}
function matrixFromMathjs(name) {
	return null;
}
// src/maths/formula/functions-build.ts
/** Functions that give a vector or a matrix. */
/** A number that is the same at every point: a size. */
function size(scope, node, of) {
	const value = of?.is === "scalar" ? of.constant : void 0;
	if (value === void 0 || !Number.isInteger(value) || value < 1) throw clash(scope, node, node.name, of ?? "nothing", "nothing");
	return value;
}
function shifted$2(data) {
	const largest = data.reduce((best, entry) => Math.max(best, entry), -Infinity);
	const powers = data.map((entry) => Math.exp(entry - largest));
	return {
		powers,
		largest,
		sum: powers.reduce((total, power) => total + power, 0)
	};
}
/** Of a vector as a whole, of a matrix row by row, as in attention. */
const byRows$1 = (ofRow) => (scope, node, [of]) => {
	if (of?.is !== "tensor") throw clash(scope, node, node.name, of ?? "nothing", "nothing");
	const length = (of.shape.length === 2 ? of.shape[1] : of.shape[0]) ?? 1;
	return tensor(scope, of.shape, (frame) => {
		const data = of.run(frame).slice();
		for (let from = 0; from < data.length; from += length) data.set(ofRow(data.subarray(from, from + length), scope), from);
		return data;
	});
};
const softmax = byRows$1((row, { noise }) => {
	const { powers, sum } = shifted$2(row);
	return powers.map((power) => noise?.jolt(power / sum) ?? power / sum);
});
const logSoftmax = byRows$1((row) => {
	const { largest, sum } = shifted$2(row);
	return row.map((entry) => entry - largest - Math.log(sum));
});
/** A vector becomes a diagonal matrix, a matrix gives its diagonal. */
const diag = (scope, node, [of]) => {
	if (of?.is !== "tensor") throw clash(scope, node, "diag", of ?? "nothing", "nothing");
	const [rows, columns] = rowsAndColumns(of);
	if (of.shape.length === 1 || rows === 1) {
		const length = Math.max(rows, columns);
		return tensor(scope, [length, length], (frame) => {
			const entries = of.run(frame);
			return unit(length).map((entry, place) => entry === 1 ? entries[place % length] ?? NaN : 0);
		});
	}
	const length = Math.min(rows, columns);
	return tensor(scope, [length, 1], (frame) => {
		const entries = of.run(frame);
		return Float64Array.from({ length }, (_, place) => entries[place * (columns + 1)] ?? NaN);
	});
};
const inverse = (scope, node, [of]) => {
	if (of?.is === "scalar") return entrywise(scope, node, (one, x) => one / x, constant(1), of);
	const [rows, columns] = of === void 0 ? [0, 1] : rowsAndColumns(of);
	if (of === void 0 || rows !== columns) throw clash(scope, node, node.name, of ?? "nothing", "nothing");
	return tensor(scope, of.shape, (frame) => solve(of.run(frame), unit(rows), rows, rows).solution, 2 * rows ** 3);
};
const filled$1 = (entry) => (scope, node, given) => {
	const shape = given.map((of) => size(scope, node, of));
	if (shape.length < 1 || shape.length > 2) throw clash(scope, node, node.name, "nothing", "nothing");
	const entries = shape.reduce((product_, length) => product_ * length, 1);
	return tensor(scope, shape, () => new Float64Array(entries).fill(entry));
};
const eye = (scope, node, [of]) => {
	const length = size(scope, node, of);
	return tensor(scope, [length, length], () => unit(length));
};
/** `onehot(k, n)`: the k-th unit vector of length n, counted from 1. */
const oneHot$1 = (scope, node, [position, length]) => {
	if (position?.is !== "scalar") throw clash(scope, node, node.name, position ?? "nothing", length ?? "nothing");
	const entries = size(scope, node, length);
	return tensor(scope, [entries, 1], (frame) => {
		const one = position.run(frame);
		const inside = Number.isInteger(one) && one >= 1 && one <= entries;
		return Float64Array.from({ length: entries }, (_, place) => inside ? place + 1 === one ? 1 : 0 : NaN);
	});
};
const cross = (scope, node, [left, right]) => {
	if (left?.is !== "tensor" || right?.is !== "tensor" || left.shape.join() !== "3" || right.shape.join() !== "3") throw clash(scope, node, "cross", left ?? "nothing", right ?? "nothing");
	return tensor(scope, [3, 1], (frame) => {
		const [a = NaN, b = NaN, c = NaN] = left.run(frame);
		const [x = NaN, y = NaN, z = NaN] = right.run(frame);
		return Float64Array.of(b * z - c * y, c * x - a * z, a * y - b * x);
	});
};
const kronecker = (scope, node, [left, right]) => {
	if (left?.is !== "tensor" || right?.is !== "tensor") throw clash(scope, node, "kron", left ?? "nothing", right ?? "nothing");
	const [rows, columns] = rowsAndColumns(left);
	const [height, width] = rowsAndColumns(right);
	const across = columns * width;
	return tensor(scope, [rows * height, across], (frame) => {
		const [a, b] = [left.run(frame), right.run(frame)];
		return new Float64Array(rows * height * across).map((_, place) => {
			const [row, column] = [Math.floor(place / across), place % across];
			return (a[Math.floor(row / height) * columns + Math.floor(column / width)] ?? NaN) * (b[row % height * width + column % width] ?? NaN);
		});
	});
};
const outer = (scope, node, [left, right]) => {
	if (left?.is !== "tensor" || right?.is !== "tensor" || left.shape.length !== 1 || right.shape.length !== 1) throw clash(scope, node, "outer", left ?? "nothing", right ?? "nothing");
	const [rows, columns] = [left.shape[0] ?? 1, right.shape[0] ?? 1];
	return tensor(scope, [rows, columns], (frame) => multiply(left.run(frame), right.run(frame), rows, 1, columns));
};
const hadamard = (scope, node, [left, right]) => left === void 0 || right === void 0 ? null : entrywise(scope, node, times, left, right);
const matrixProduct = (scope, node, [left, right]) => left?.is === "tensor" && right?.is === "tensor" ? product$3(scope, node, left, right) : null;
const transpose = (scope, _node, [of]) => of === void 0 ? null : turn(scope, of);
const BUILDERS = /* @__PURE__ */ new Map([
	["softmax", softmax],
	["logsoftmax", logSoftmax],
	["log_softmax", logSoftmax],
	["diag", diag],
	["inv", inverse],
	["transpose", transpose],
	["ones", filled$1(1)],
	["zeros", filled$1(0)],
	["eye", eye],
	["identity", eye],
	["id", eye],
	["onehot", oneHot$1],
	["cross", cross],
	["kron", kronecker],
	["outer", outer],
	["dotMultiply", hadamard],
	["matmul", matrixProduct],
	["multiply", matrixProduct]
]);
// src/maths/formula/functions.ts
/** Calls of known functions: arguments in, code out, with the shapes checked. */
const OF_TWO$1 = /* @__PURE__ */ new Map([
	["log", (x, base) => Math.log(x) / Math.log(base)],
	["root", root$1],
	["nthRoot", root$1],
	["sqrt", root$1],
	["pow", toThePower],
	["atan2", Math.atan2],
	["mod", modulo],
	["gcd", greatestCommonDivisor],
	["lcm", leastCommonMultiple],
	["binomial", binomial],
	["choose", binomial],
	["combinations", binomial],
	["nCr", binomial],
	["permutations", permutations],
	["nPr", permutations],
	["hypot", Math.hypot]
]);
/** Extremes and divisors of any number of scalars. */
const OF_MANY = /* @__PURE__ */ new Map([
	["max", Math.max],
	["min", Math.min],
	["gcd", greatestCommonDivisor],
	["lcm", leastCommonMultiple],
	["hypot", Math.hypot]
]);
/** Names that `call` knows without mathjs. */
function isKnownFunction(name) {
	return ELEMENTWISE$1.has(name) || OF_TWO$1.has(name) || OF_MANY.has(name) || REDUCTIONS.has(name) || BUILDERS.has(name) || isFromMathjs(name);
}
function root$1(x, degree) {
	if (degree === 3) return Math.cbrt(x);
	return x < 0 && degree % 2 !== 0 && Number.isInteger(degree) ? -toThePower(-x, 1 / degree) : toThePower(x, 1 / degree);
}
function call$1(scope, node, given) {
	const { name } = node;
	const [first, second] = given;
	if (scope.functions.has(name)) return smooth(scope, node, given);
	if (first !== void 0 && given.length === 1) {
		const of = ELEMENTWISE$1.get(name) ?? scalarFromMathjs(name);
		if (of !== null && of !== void 0) return elementwise$1(scope, EXACT$1.has(name) || scope.noise === null ? of : jolted(of, scope.noise), first);
	}
	const built = (REDUCTIONS.get(name) ?? BUILDERS.get(name))?.(scope, node, given);
	if (built !== void 0 && built !== null) return built;
	if (first !== void 0 && second !== void 0) {
		const ofTwo = given.length === 2 ? OF_TWO$1.get(name) : void 0;
		if (ofTwo !== void 0) return both(scope, node, ofTwo, first, second);
		const ofMany = OF_MANY.get(name);
		if (ofMany !== void 0) return given.slice(1).reduce((sofar, next) => both(scope, node, ofMany, sofar, next), first);
	}
	if (first?.is === "tensor") return fromMathjs(scope, node, first);
	if (isKnownFunction(name) && (!isFromMathjs(name) || scalarFromMathjs(name) !== null)) throw clash(scope, node, name, first ?? "nothing", second ?? "nothing");
	throw unknownName(scope, node, name);
}
/** Functions that give whole numbers exactly. */
const EXACT$1 = /* @__PURE__ */ new Set([
	"abs",
	"sign",
	"sgn",
	"floor",
	"ceil",
	"round",
	"fix",
	"trunc",
	"step",
	"heaviside",
	"relu",
	"square",
	"cube",
	"factorial"
]);
function jolted(of, noise) {
	return (x) => noise.jolt(of(x));
}
function elementwise$1(scope, of, code) {
	if (code.is === "tensor") return tensor(scope, code.shape, (frame) => code.run(frame).map((entry) => of(entry)));
	const { run } = code;
	return code.constant === void 0 ? scalar(scope, (frame) => of(run(frame))) : folded$2(scope, of(code.constant), (frame) => of(run(frame)));
}
function both(scope, node, of, left, right) {
	if (left.is === "scalar" && right.is === "scalar" && left.constant !== void 0 && right.constant !== void 0 && scope.noise === null) return constant(of(left.constant, right.constant));
	return entrywise(scope, node, of, left, right);
}
function fromMathjs(scope, node, matrix) {
	const of = matrixFromMathjs(node.name);
	const [rows, columns] = [matrix.shape[0] ?? 1, matrix.shape[1] ?? 1];
	if (of === null) {
		if (isKnownFunction(node.name) && !isFromMathjs(node.name)) throw clash(scope, node, node.name, matrix, "nothing");
		throw unknownName(scope, node, node.name);
	}
	if (matrix.shape.length !== 2 || node.name !== "pinv" && rows !== columns) throw clash(scope, node, node.name, matrix, "nothing");
	return tensor(scope, node.name === "pinv" ? [columns, rows] : [rows, columns], (frame) => flattened(of(nested$1(matrix.run(frame), rows, columns)), rows * columns), 50 * rows * columns * Math.max(rows, columns));
}
function nested$1(data, rows, columns) {
	return Array.from({ length: rows }, (_, row) => Array.from(data.subarray(row * columns, (row + 1) * columns)));
}
function flattened(value, length) {
	const entries = Array.isArray(value) ? value.flat(2) : [value];
	return Float64Array.from({ length }, (_, place) => typeof entries[place] === "number" ? entries[place] : NaN);
}
// src/maths/formula/evaluate.ts
/** Compiles an expression once, to be run at many points. */
/** Names that need no declaration. */
const CONSTANTS = /* @__PURE__ */ new Map([
	["pi", Math.PI],
	["e", Math.E],
	["Infinity", Infinity],
	["infinity", Infinity],
	["inf", Infinity]
]);
function compileFormula(tree, { source, slots, functions, noise }) {
	let scalars = 0;
	for (const slot of slots.values()) if (slot.is === "scalar") scalars = Math.max(scalars, slot.index + 1);
	const used = {
		scalars,
		tensors: 0,
		work: 0
	};
	try {
		const code = compile({
			source,
			slots,
			functions,
			noise,
			used
		}, tree);
		return {
			is: "program",
			shape: code.is === "scalar" ? [] : code.shape,
			run: code.run,
			scalars: used.scalars,
			work: used.work
		};
	} catch (fault) {
		if (fault instanceof Unfit) return {
			is: "unfit",
			finding: fault.finding
		};
		throw fault;
	}
}
function compile(scope, tree) {
	switch (tree.is) {
		case "number": return numeral$1(scope, tree.text);
		case "name": return variable(scope, tree);
		case "negate": return negated$1(scope, compile(scope, tree.of));
		case "transpose": return turn(scope, compile(scope, tree.of));
		case "factorial": return onScalar(scope, tree, factorial, compile(scope, tree.of));
		case "percent": return onScalar(scope, tree, (x) => x / 100, compile(scope, tree.of));
		case "degrees": return onScalar(scope, tree, (x) => x * Math.PI / 180, compile(scope, tree.of));
		case "binary": {
			const exponent = tree.op === "^" || tree.op === ".^" ? fractionOf$1(tree.right) : null;
			return combine$2(scope, tree, ...sidesOf$2(scope, tree, compile), exponent);
		}
		case "call": return call$1(scope, tree, tree.arguments.map((argument) => compile(scope, argument)));
		case "absolute": return absolute(scope, tree, compile(scope, tree.of));
		case "norm": return normOf$1(scope, compile(scope, tree.of), order(scope, tree.order));
		case "series": return series$1(scope, tree, compile);
		case "vector-of": return vectorOf$1(scope, tree, compile);
		case "element": return element$1(scope, tree, compile);
		case "piecewise": return piecewise$2(scope, tree, compile);
		case "relation": return condition(scope, tree, compile);
		case "matrix": return matrix$1(scope, tree);
		case "tuple": return matrix$1(scope, {
			...tree,
			is: "matrix",
			rows: tree.items.map((item) => [item])
		});
		case "plus-minus":
		case "list":
		case "set":
		case "interval":
		case "union":
		case "words": throw clash(scope, tree, tree.is, tree.is, "value");
	}
}
/** Decimals with nine digits or more are taken as rounded: their last digit is loose while noise says so. */
function numeral$1(scope, text) {
	const value = Number(text);
	const { noise } = scope;
	if (noise === null) return constant(value);
	const unit = lastDigit(text);
	return {
		is: "scalar",
		constant: value,
		run: () => noise.shake(value + noise.numeralShift * unit)
	};
}
/** What one step of the last digit is worth; zero for whole and for short numbers. */
function lastDigit(text) {
	const match = /^(\d*)\.(\d+)(?:[eE]([+-]?\d+))?$/.exec(text);
	if (match === null) return 0;
	return `${match[1] ?? ""}${match[2] ?? ""}`.replace(/^0+/, "").length < 9 ? 0 : Number(`1e${Number(match[3] ?? 0) - (match[2] ?? "").length}`);
}
function variable(scope, tree) {
	const slot = scope.slots.get(tree.name);
	if (slot === void 0) {
		const value = CONSTANTS.get(tree.name);
		const size = value === void 0 && tree.name.startsWith("I_") ? scope.slots.get(tree.name.slice(2)) : void 0;
		if (size?.is === "size") return call$1(scope, {
			is: "call",
			name: "eye",
			arguments: [],
			at: tree.at
		}, [constant(size.size)]);
		if (value === void 0) throw unknownName(scope, tree, tree.name);
		return folded$2(scope, value, () => value);
	}
	if (slot.is === "size") return constant(slot.size);
	const { index } = slot;
	if (slot.is === "scalar") return {
		is: "scalar",
		run: (frame) => frame.scalars[index] ?? NaN
	};
	return {
		is: "tensor",
		shape: slot.shape,
		run: (frame) => frame.tensors[index] ?? NOTHING
	};
}
const NOTHING = /* @__PURE__ */ new Float64Array(0);
function negated$1(scope, of) {
	if (of.is === "tensor") return tensor(scope, of.shape, (frame) => of.run(frame).map((entry) => -entry));
	const { run } = of;
	return of.constant === void 0 ? {
		is: "scalar",
		run: (frame) => -run(frame)
	} : folded$2(scope, -of.constant, (frame) => -run(frame));
}
function onScalar(scope, node, of, code) {
	if (code.is === "tensor") throw clash(scope, node, node.is, code, "scalar");
	return code.constant === void 0 ? scalar(scope, (frame) => of(code.run(frame))) : folded$2(scope, of(code.constant), (frame) => of(code.run(frame)));
}
/** Bars around a square matrix are its determinant. */
function absolute(scope, node, of) {
	return call$1(scope, {
		is: "call",
		name: of.is === "tensor" && of.shape.length === 2 ? "det" : "abs",
		arguments: [],
		at: node.at
	}, [of]);
}
function order(scope, tree) {
	if (tree === null || tree.is === "name" && (tree.name === "F" || tree.name === "fro")) return void 0;
	return compile(scope, tree);
}
function matrix$1(scope, tree) {
	const columns = tree.rows[0]?.length ?? 0;
	if (columns === 0 || tree.rows.length * columns > LIMITS$1.entries) throw clash(scope, tree, "matrix", "nothing", "nothing");
	const entries = tree.rows.flatMap((row) => {
		if (row.length !== columns) throw clash(scope, tree, "matrix", `vector[${columns}]`, `vector[${row.length}]`);
		return row.map((entry) => {
			const code = compile(scope, entry);
			if (code.is === "tensor") throw clash(scope, entry, "matrix", code, "scalar");
			return code.run;
		});
	});
	return tensor(scope, [tree.rows.length, columns], (frame) => Float64Array.from(entries, (run) => run(frame)));
}
// src/maths/formula/read-why.ts
/** Longest text in characters, deepest nesting, and most nodes of a formula. */
const READ_LIMITS = {
	characters: 2e4,
	depth: 200,
	nodes: 4e3
};
/** Thrown inside the reader and caught at its door. */
var Unreadable = class extends Stackless {
	why;
	from;
	to;
	what;
	constructor(why, from, to, what = "nodes") {
		super(why);
		this.why = why;
		this.from = from;
		this.to = to;
		this.what = what;
	}
};
function findingOf(fault, source) {
	const { why, what } = fault;
	if (why === "too-complex") return {
		code: "too-complex",
		what,
		limit: READ_LIMITS[what]
	};
	const near = source.slice(fault.from, Math.min(fault.to, fault.from + 40));
	return {
		code: "syntax-error",
		source,
		column: fault.from + 1,
		why,
		near
	};
}
// src/maths/formula/read-reader.ts
function peek(reader, ahead = 0) {
	return reader.tokens[reader.at + ahead] ?? reader.end;
}
function peekKind(reader, ahead = 0) {
	return (reader.tokens[reader.at + ahead] ?? reader.end).kind;
}
function take(reader) {
	const token = reader.tokens[reader.at] ?? reader.end;
	if (token !== reader.end) reader.at += 1;
	return token;
}
/** Takes the token if it is of the kind. */
function accept(reader, kind) {
	if (peekKind(reader) !== kind) return false;
	take(reader);
	return true;
}
/** Where the token taken last ends. */
function endOf(reader) {
	return reader.tokens[reader.at - 1]?.to ?? 0;
}
function fail(why, token) {
	throw new Unreadable(why, token.from, token.to);
}
function expectClosing(reader, kind, opening) {
	if (accept(reader, kind)) return;
	const found = peek(reader);
	if (found.kind === "end-of-text") fail("unclosed-bracket", opening);
	fail(isClosing(found.kind) ? "missing-bracket" : "unexpected-token", found);
}
function isClosing(kind) {
	return kind === ")" || kind === "]" || kind === "}" || kind === ")set" || kind === ")>" || kind === ")floor" || kind === ")ceil";
}
/** Counts a node; every node passes here. */
function made(reader, tree) {
	reader.nodes += 1;
	if (reader.nodes > READ_LIMITS.nodes) throw new Unreadable("too-complex", tree.at[0], tree.at[1], "nodes");
	return tree;
}
/** Goes one level deeper; the caller leaves with `reader.depth -= 1`. */
function deeper(reader) {
	reader.depth += 1;
	if (reader.depth > READ_LIMITS.depth) throw new Unreadable("too-complex", 0, 0, "depth");
}
function nameNode(reader, name, from) {
	return made(reader, {
		is: "name",
		name,
		at: [from, endOf(reader)]
	});
}
function callNode(reader, name, given, from) {
	return made(reader, {
		is: "call",
		name,
		arguments: given,
		at: [from, endOf(reader)]
	});
}
/** True where an operand begins without a sign before it, as in `2x` and `(a)(b)`. */
function startsFactor(reader) {
	const token = peek(reader);
	switch (token.kind) {
		case "name":
		case "function":
		case "number":
		case "(":
		case "[":
		case "{":
		case "<(":
		case "floor(":
		case "ceil(":
		case "frac":
		case "sqrt":
		case "binom":
		case "accent":
		case "underset":
		case "sum":
		case "prod":
		case "begin":
		case "partial":
		case "nabla": return true;
		case "|":
		case "norm": return token.note === void 0 ? reader.bars === 0 : token.note === "open";
		default: return false;
	}
}
// src/maths/formula/read-arithmetic.ts
/** Sums, products and signs, with mathjs's precedence. */
function sum$4(reader) {
	const { from } = peek(reader);
	let left = reader.grammar.product(reader);
	for (;;) {
		const kind = peekKind(reader);
		if (kind !== "+" && kind !== "-" && kind !== "±") return left;
		take(reader);
		const right = reader.grammar.product(reader);
		left = made(reader, kind === "±" ? {
			is: "plus-minus",
			left,
			right,
			at: [from, endOf(reader)]
		} : {
			is: "binary",
			op: kind,
			left,
			right,
			at: [from, endOf(reader)]
		});
	}
}
function multiplicative(reader, kind) {
	switch (kind) {
		case "*":
		case "/":
		case ".*":
		case "./": return kind;
		case "otimes": {
			const { otimes } = reader.lexicon.vocabulary;
			if (otimes === void 0) fail("otimes-not-declared", peek(reader));
			return otimes === "outer" ? "outer" : ".*";
		}
		default: return null;
	}
}
function product$2(reader) {
	const { from } = peek(reader);
	let left = implicitProduct(reader);
	for (;;) {
		const op = multiplicative(reader, peekKind(reader));
		if (op === null) return left;
		take(reader);
		const whole = op === "/" ? denominator(reader) : null;
		left = made(reader, {
			is: "binary",
			op,
			left,
			right: whole ?? implicitProduct(reader),
			at: [from, endOf(reader)]
		});
		if (whole !== null) left = timesTheRest(reader, left, from);
	}
}
function timesTheRest(reader, fraction, from) {
	let left = fraction;
	while (startsFactor(reader)) left = made(reader, {
		is: "binary",
		op: "*",
		left,
		right: numeralFraction(reader, peek(reader).from),
		implicit: true,
		at: [from, endOf(reader)]
	});
	return left;
}
/**
* Who puts the denominator in brackets, or leaves a space behind a number, has said where it ends: `1/(2n) x` and `a/2 x` are fractions
* times x. mathjs takes the x into the denominator; nobody who writes so means that. Null where the denominator goes on: `a/2b`.
*/
function denominator(reader) {
	const first = peek(reader);
	if (first.kind === "name") return nameBeforeNorm(reader);
	if (first.kind !== "(" && first.kind !== "number") return null;
	const start = reader.at;
	const { nodes } = reader;
	const factor = percent(reader, first.from);
	if (!startsFactor(reader) && peekKind(reader) !== "/") return factor;
	const isSpaced = peek(reader).from > endOf(reader);
	if (first.kind === "(" || isSpaced || peekKind(reader) === "norm" || peekKind(reader) === "|") return factor;
	reader.at = start;
	reader.nodes = nodes;
	return null;
}
/** `1/n ||x||^2` and `1/n \sum_i x_i`: a space, and then something that nobody writes below a line without brackets. */
function nameBeforeNorm(reader) {
	const next = peek(reader, 1);
	return (next.kind === "norm" || next.kind === "|" || next.kind === "sum" || next.kind === "prod" || next.kind === "function" && (next.text === "sum" || next.text === "prod")) && reader.bars === 0 && next.from > peek(reader).to ? reader.grammar.postfix(reader) : null;
}
/** Binds tighter than `/`: `a/2b` is `a/(2b)`; only a fraction of two plain numbers comes first: `1/2x` is `(1/2)x`, as in mathjs. */
function implicitProduct(reader) {
	const { from } = peek(reader);
	let left = numeralFraction(reader, from);
	let last = left;
	while (startsFactor(reader) || peekKind(reader) === "set(" && isOne(left)) {
		const token = peek(reader);
		if (token.kind === "number" && peekKind(reader, -1) === "number") fail("two-numbers", token);
		const before = last;
		const start = token.from;
		last = numeralFraction(reader, start);
		const condition = before === left && isOne(left) ? conditionOf$1(last) : null;
		if (condition !== null) left = condition;
		else if (before === left && last === reader.fraction && isMixed(left, last)) left = mixedNumber(reader, left, last, from);
		else left = made(reader, {
			is: "binary",
			op: "*",
			left,
			right: last,
			implicit: true,
			at: [from, endOf(reader)]
		});
	}
	return left;
}
/** What an indicator begins with: `1\{i=k\}`, `\mathbb{1}[i=k]`, `\mathbb{I}(i=k)`. */
function isOne(tree) {
	return tree.is === "name" ? tree.name === "ones" || tree.name === "I" : tree.is === "number" && tree.text === "1";
}
/** An indicator is its condition, which is worth 1 or 0. */
function conditionOf$1(tree) {
	const [only] = tree.is === "set" && tree.items.length === 1 ? tree.items : [tree];
	return only?.is === "relation" ? only : null;
}
function numeralFraction(reader, from) {
	let left = percent(reader, from);
	while (peekKind(reader) === "/" && isNumeral(left) && peekKind(reader, -1) === "number" && peekKind(reader, 1) === "number" && isSymbol(peekKind(reader, 2))) {
		take(reader);
		const right = percent(reader, peek(reader).from);
		left = made(reader, {
			is: "binary",
			op: "/",
			left,
			right,
			at: [from, endOf(reader)]
		});
	}
	return left;
}
function isNumeral(tree) {
	return tree.is === "number" || tree.is === "negate" && tree.of.is === "number";
}
function isSymbol(kind) {
	return kind === "name" || kind === "function" || kind === "(" || kind === "accent" || kind === "sqrt" || kind === "frac";
}
function isWhole$1(tree) {
	return tree.is === "number" && /^\d+$/.test(tree.text);
}
/** `1\frac12` is one and a half: nobody writes the product of two numbers so. */
function isMixed(whole, fraction) {
	if (!isWhole$1(whole.is === "negate" ? whole.of : whole) || fraction.is !== "binary" || fraction.left.is !== "number" || fraction.right.is !== "number") return false;
	return isWhole$1(fraction.left) && isWhole$1(fraction.right) && Number(fraction.left.text) < Number(fraction.right.text);
}
function mixedNumber(reader, whole, fraction, from) {
	const at = [from, endOf(reader)];
	if (whole.is !== "negate") return made(reader, {
		is: "binary",
		op: "+",
		left: whole,
		right: fraction,
		at
	});
	return made(reader, {
		is: "negate",
		of: made(reader, {
			is: "binary",
			op: "+",
			left: whole.of,
			right: fraction,
			at
		}),
		at
	});
}
function percent(reader, from) {
	const of = reader.grammar.unary(reader);
	if (peekKind(reader) !== "%") return of;
	const sign = take(reader);
	if (startsFactor(reader)) fail("ambiguous-percent", sign);
	return made(reader, {
		is: "percent",
		of,
		at: [from, endOf(reader)]
	});
}
/** A sign before a power belongs to the whole power: `-2^2` is -4. */
function unary(reader) {
	const token = peek(reader);
	if (token.kind !== "-" && token.kind !== "+" && token.kind !== "±") return reader.grammar.postfix(reader);
	take(reader);
	deeper(reader);
	const of = unary(reader);
	reader.depth -= 1;
	if (token.kind === "+") return of;
	const at = [token.from, endOf(reader)];
	return made(reader, token.kind === "-" ? {
		is: "negate",
		of,
		at
	} : {
		is: "plus-minus",
		left: null,
		right: of,
		at
	});
}
// src/maths/formula/read-bracket.ts
/** Round, square and curly brackets: grouping, tuples, intervals, matrices, sets. */
/** Runs a part inside a bracket: deeper by one, with no bars open. */
function inside$1(reader, part) {
	deeper(reader);
	const { bars } = reader;
	reader.bars = 0;
	const result = part();
	reader.bars = bars;
	reader.depth -= 1;
	return result;
}
/** Items up to a closing bracket, which is left where it is. */
function items(reader, closing) {
	return inside$1(reader, () => {
		const found = [];
		if (peekKind(reader) === closing) return found;
		do
			found.push(reader.grammar.relation(reader));
		while ((accept(reader, ",") || accept(reader, "separator")) && peekKind(reader) !== closing);
		return found;
	});
}
function round(reader) {
	const opening = take(reader);
	const found = items(reader, ")");
	if (peekKind(reader) === "]") return interval(reader, found, opening, false);
	expectClosing(reader, ")", opening);
	return grouped$1(reader, found, opening);
}
function grouped$1(reader, found, opening) {
	const [first, second] = found;
	if (first === void 0) fail("missing-operand", opening);
	if (second === void 0) return first;
	const at = [opening.from, endOf(reader)];
	if (found.length === 2 && (isInfinite$1(first) || isInfinite$1(second))) return made(reader, {
		is: "interval",
		from: first,
		to: second,
		closed: [false, false],
		at
	});
	return made(reader, {
		is: "tuple",
		items: found,
		at
	});
}
function interval(reader, found, opening, closedLeft) {
	const closing = take(reader);
	const [from, to] = found;
	if (from === void 0 || to === void 0 || found.length !== 2) fail("missing-bracket", closing);
	return made(reader, {
		is: "interval",
		from,
		to,
		closed: [closedLeft, closing.kind === "]"],
		at: [opening.from, closing.to]
	});
}
/** One item is only grouped; `[1, 2]` is a column as in mathjs, `[1, 2; 3, 4]` and `[[1, 2], [3, 4]]` are matrices. */
function square(reader) {
	const opening = take(reader);
	const rows = [items(reader, "]")];
	while (accept(reader, ";") && peekKind(reader) !== "]") rows.push(items(reader, "]"));
	const [first = []] = rows;
	if (peekKind(reader) === ")" && rows.length === 1) return interval(reader, first, opening, true);
	expectClosing(reader, "]", opening);
	const at = [opening.from, endOf(reader)];
	if (rows.length > 1) return made(reader, {
		is: "matrix",
		rows,
		at
	});
	const nested = first.flatMap((item) => isRow$1(reader, item) ? [item.rows.flat()] : []);
	if (first.length > 0 && nested.length === first.length) return made(reader, {
		is: "matrix",
		rows: nested,
		at
	});
	const [left, right] = first;
	if (left === void 0) fail("missing-operand", opening);
	if (right === void 0) return left;
	if (first.length === 2 && (isInfinite$1(left) || isInfinite$1(right))) return made(reader, {
		is: "interval",
		from: left,
		to: right,
		closed: [true, true],
		at
	});
	return made(reader, {
		is: "matrix",
		rows: first.map((item) => [item]),
		at
	});
}
/** `[1, 2]` as it stands inside another bracket; a column that LaTeX's environments made is none. */
function isRow$1(reader, item) {
	if (item.is !== "matrix" || item.rows.some((row) => row.length !== 1)) return false;
	const [from] = item.at;
	return reader.source.charAt(from) === "[" || reader.source.startsWith("\\left[", from);
}
function set$1(reader) {
	const opening = take(reader);
	const found = items(reader, ")set");
	expectClosing(reader, ")set", opening);
	return made(reader, {
		is: "set",
		items: found,
		at: [opening.from, endOf(reader)]
	});
}
/** `⟨a, b⟩`, `⌊x⌋`, `⌈x⌉`. */
function special$1(reader, closing, name, count) {
	const opening = take(reader);
	const found = items(reader, closing);
	expectClosing(reader, closing, opening);
	if (found.length !== count) fail("missing-operand", opening);
	return callNode(reader, name, found, opening.from);
}
function isInfinite$1(tree) {
	return tree.is === "negate" ? isInfinite$1(tree.of) : tree.is === "name" && tree.name === "infinity";
}
/** What `(a, b)` and `[a, b]` are where an interval is due; null for what cannot be one. */
function asInterval(tree) {
	if (tree.is === "interval") return tree;
	if (tree.is === "tuple") {
		const [from, to] = tree.items;
		return from !== void 0 && to !== void 0 && tree.items.length === 2 ? {
			is: "interval",
			from,
			to,
			closed: [false, false],
			at: tree.at
		} : null;
	}
	if (tree.is !== "matrix" || tree.rows.length !== 2 || tree.rows.some((row) => row.length !== 1)) return null;
	const [from, to] = tree.rows.flat();
	return from !== void 0 && to !== void 0 ? {
		is: "interval",
		from,
		to,
		closed: [true, true],
		at: tree.at
	} : null;
}
/** Braces of LaTeX hold together and say nothing. */
function group(reader) {
	const opening = take(reader);
	const found = items(reader, "}");
	expectClosing(reader, "}", opening);
	const [first] = found;
	if (first === void 0) fail("missing-operand", opening);
	return found.length === 1 ? first : made(reader, {
		is: "list",
		items: found,
		at: [opening.from, endOf(reader)]
	});
}
/** Consumes a bracket or brace that stands around one expression: an argument of a command. */
function argumentOf(reader) {
	const kind = peekKind(reader);
	if (kind === "{") return group(reader);
	if (kind === "end-of-text") fail("missing-argument", peek(reader));
	deeper(reader);
	const tree = reader.grammar.atom(reader);
	reader.depth -= 1;
	return tree;
}
// src/maths/formula/read-script-tokens.ts
/** Looking at a sub- or superscript as tokens, before it is read as an expression. */
function isOpening(kind) {
	return kind === "{" || kind === "(" || kind === "[" || kind === "set(" || kind === "<(" || kind === "floor(" || kind === "ceil(";
}
/** The place behind the script whose `^` or `_` is at `start`. */
function afterScript$1(reader, start) {
	const { tokens } = reader;
	const first = tokens[start + 1];
	if (first === void 0) return start + 1;
	if (!isOpening(first.kind)) return start + 2;
	reader.closings ??= closingsOf(tokens);
	return (reader.closings[start + 1] ?? tokens.length) + 1;
}
/** Brackets of all kinds as they nest, whatever they close; an unclosed one ends with the text. */
function closingsOf(tokens) {
	const closings = new Int32Array(tokens.length).fill(tokens.length - 1);
	const open = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const kind = tokens[at]?.kind ?? "end-of-text";
		if (isOpening(kind)) open.push(at);
		else if (isClosing(kind)) {
			const opening = open.pop();
			if (opening !== void 0) closings[opening] = at;
		}
	}
	return closings;
}
/** What is inside of a script, without its braces; only the beginning of a long one. */
function scriptTokens(reader, start, after) {
	const braces = isOpening(reader.tokens[start + 1]?.kind ?? "end-of-text");
	const from = braces ? start + 2 : start + 1;
	return reader.tokens.slice(from, Math.min(braces ? after - 1 : after, from + 60));
}
/** `12`, `ij`, `max`, `2,ij`: a label that consists of names, digits and commas; null for anything else. */
function labelOf(tokens) {
	let label = "";
	for (const { kind, text } of tokens) if (kind === "number" || kind === "name" || kind === "function" || kind === "words" || kind === "accent" || kind === ",") label += text;
	else return null;
	return label === "" ? null : label.replace(/\s+/g, "_");
}
// src/maths/formula/read-bars.ts
/** Bars: `|x|`, `||w||_1`, `\|Xw - y\|_2^2`. */
function bars(reader) {
	const opening = take(reader);
	if (opening.note === "close") fail("unopened-bracket", opening);
	const doubled = opening.kind === "|" && isDoubled(reader, opening);
	if (doubled) take(reader);
	deeper(reader);
	reader.bars += 1;
	const of = reader.grammar.sum(reader);
	reader.bars -= 1;
	reader.depth -= 1;
	close$4(reader, opening);
	if (doubled) close$4(reader, opening);
	const isNorm = doubled || opening.kind === "norm";
	const order = orderOf$2(reader);
	const at = [opening.from, endOf(reader)];
	if (!isNorm && order === void 0) return made(reader, {
		is: "absolute",
		of,
		at
	});
	return made(reader, {
		is: "norm",
		of,
		order: order ?? null,
		at
	});
}
function close$4(reader, opening) {
	const token = peek(reader);
	if (token.kind === opening.kind && token.note !== "open") take(reader);
	else fail(token.kind === "end-of-text" ? "unclosed-bracket" : "unexpected-token", token.kind === "end-of-text" ? opening : token);
}
/** Two touching bars open a norm if the next bars on the same level are two as well. */
function isDoubled(reader, opening) {
	const second = peek(reader);
	if (second.kind !== "|" || second.from !== opening.to || second.note === "close") return false;
	let depth = 0;
	for (let at = reader.at + 1; at < reader.tokens.length; at += 1) {
		const token = reader.tokens[at] ?? reader.end;
		if (token.kind === "|" && depth === 0) {
			const next = reader.tokens[at + 1];
			return next?.kind === "|" && next.from === token.to;
		}
		depth += level(token);
		if (depth < 0) return false;
	}
	return false;
}
function level({ kind }) {
	if (kind === "(" || kind === "[" || kind === "{" || kind === "set(") return 1;
	return kind === ")" || kind === "]" || kind === "}" || kind === ")set" ? -1 : 0;
}
/** `_p` behind the bars, before or after a power; `F` is Frobenius, which is what a norm without an order is. */
function orderOf$2(reader) {
	if (peekKind(reader) === "_") return orderHere(reader);
	if (peekKind(reader) !== "^") return void 0;
	const start = reader.at;
	const after = afterScript$1(reader, start);
	if (reader.tokens[after]?.kind !== "_") return void 0;
	reader.at = after;
	const order = orderHere(reader);
	moveScript(reader, start, after);
	return order;
}
/** `\|w\|^2_2` goes on as `\|w\|_2^2`: the power is read next, and the order behind it is not read again. */
function moveScript(reader, start, after) {
	const order = reader.tokens.slice(after, reader.at);
	const power = reader.tokens.slice(start, after);
	reader.tokens.splice(start, order.length + power.length, ...order, ...power);
	reader.at = start + order.length;
	reader.closings = null;
}
function orderHere(reader) {
	take(reader);
	const tree = argumentOf(reader);
	if ((tree.is === "name" || tree.is === "words") && (tree.is === "name" ? tree.name : tree.text) === "F") return null;
	return tree;
}
// src/maths/formula/function-names.ts
/** Functions that the reader knows by name: how they may be spelled, and which take an argument without brackets. */
/** Spellings that are not the canonical name itself; the evaluator only meets the canonical ones. */
const SPELLINGS = /* @__PURE__ */ new Map([
	["ln", "log"],
	["lg", "log10"],
	["lb", "log2"],
	["arcsin", "asin"],
	["arccos", "acos"],
	["arctan", "atan"],
	["arccot", "acot"],
	["arcsec", "asec"],
	["arccsc", "acsc"],
	["cosec", "csc"],
	["arccosec", "acsc"],
	["tg", "tan"],
	["ctg", "cot"],
	["arctg", "atan"],
	["arcctg", "acot"],
	["sh", "sinh"],
	["ch", "cosh"],
	["th", "tanh"],
	["arcsinh", "asinh"],
	["arccosh", "acosh"],
	["arctanh", "atanh"],
	["arsinh", "asinh"],
	["arcosh", "acosh"],
	["artanh", "atanh"],
	["arccoth", "acoth"],
	["arcoth", "acoth"],
	["arcsech", "asech"],
	["arccsch", "acsch"],
	["logistic", "sigmoid"],
	["Softmax", "softmax"],
	["Sigmoid", "sigmoid"],
	["ReLU", "relu"],
	["Relu", "relu"],
	["LogSumExp", "logsumexp"],
	["LSE", "logsumexp"],
	["lse", "logsumexp"],
	["Tr", "trace"],
	["tr", "trace"],
	["Diag", "diag"],
	["arg max", "argmax"],
	["arg min", "argmin"],
	["sgn", "sign"],
	["combinations", "binomial"],
	["choose", "binomial"],
	["nCr", "binomial"],
	["comb", "binomial"],
	["binom", "binomial"],
	["nPr", "permutations"],
	["ceiling", "ceil"],
	["inverse", "inv"],
	["inner", "dot"],
	["average", "mean"],
	["root", "nthRoot"],
	["Gamma", "gamma"]
]);
/** May stand before an operand without brackets: `sin x`, `\log p`. */
const STRONG = new Set("sin cos tan cot sec csc asin acos atan acot asec acsc sinh cosh tanh coth sech csch asinh acosh atanh acoth asech acsch log log2 log10 exp sqrt cbrt det trace max min argmax argmin softmax sigmoid relu diag logsumexp".split(" "));
/** Functions only with brackets behind them; elsewhere names like any other. */
const WEAK = new Set("expm1 log1p square cube abs sign floor ceil round fix trunc frac logit softplus logsigmoid step heaviside silu gelu_tanh factorial gamma lgamma sum prod mean var std dot norm logsoftmax log_softmax inv transpose ones zeros eye identity id onehot cross kron outer hadamard dotMultiply matmul multiply nthRoot pow atan2 mod gcd lcm binomial permutations hypot erf erfc zeta bellNumbers catalan pinv expm sqrtm".split(" "));
const TRIGONOMETRIC = new Set("sin cos tan cot sec csc sinh cosh tanh coth sech csch".split(" "));
/** The canonical name of a known function, or null. */
function functionName(word) {
	const name = SPELLINGS.get(word) ?? word;
	return STRONG.has(name) || WEAK.has(name) ? name : null;
}
function takesBareArgument(name) {
	return STRONG.has(name);
}
/** `\sin^{-1}` is the inverse of these and a power of the others. */
function hasInverse(name) {
	return TRIGONOMETRIC.has(name);
}
// src/maths/formula/read-letters.ts
/** Greek and other letters of Unicode as the ASCII words that names are made of. */
const GREEK_WORDS = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega".split(" ");
/** English names of the Greek letters, small and capital. */
const GREEK = /* @__PURE__ */ new Set([...GREEK_WORDS.filter((word) => word !== "sigmaf"), ..."Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split(" ")]);
const CAPITALS = "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Sigma Tau Upsilon Phi Chi Psi Omega".split(" ");
const SINGLE = /* @__PURE__ */ new Map([
	["ϵ", "epsilon"],
	["ϑ", "theta"],
	["ϕ", "phi"],
	["ϱ", "rho"],
	["ς", "sigma"],
	["ϖ", "pi"],
	["µ", "mu"],
	["∆", "Delta"],
	["Ω", "Omega"],
	["ℓ", "l"],
	["ı", "i"],
	["ȷ", "j"],
	["ℯ", "e"]
]);
/** Combining marks above a letter: `y` and U+0302 are `yhat`. */
const MARKS = /* @__PURE__ */ new Map([
	[770, "hat"],
	[772, "bar"],
	[773, "bar"],
	[771, "tilde"],
	[775, "dot"],
	[776, "ddot"],
	[8407, ""]
]);
function markOf(code) {
	return MARKS.get(code);
}
/** The ASCII word for one letter outside ASCII, with its mark if it has one, or null if it is no letter of mathematics. */
function wordOfLetter(letter) {
	const code = letter.codePointAt(0) ?? 0;
	if (code >= 945 && code <= 969) return code === 962 ? "sigma" : GREEK_WORDS[code - 945] ?? null;
	if (code >= 913 && code <= 937) return CAPITALS[code - 913] ?? null;
	const single = SINGLE.get(letter);
	if (single !== void 0) return single;
	const plain = letter.normalize("NFKC");
	if (plain !== letter) return /^[A-Za-z]$/.test(plain) ? plain : plain.length <= 2 && plain !== "" ? wordOfPlain(plain) : null;
	return wordOfMarked(letter);
}
function wordOfPlain(letter) {
	const code = letter.charCodeAt(0);
	return code >= 913 && code <= 1013 ? wordOfLetter(letter) : null;
}
function wordOfMarked(letter) {
	const parts = letter.normalize("NFD");
	if (parts.length !== 2) return null;
	const mark = MARKS.get(parts.charCodeAt(1));
	const base = parts.slice(0, 1);
	return mark !== void 0 && /^[A-Za-z]$/.test(base) ? base + mark : null;
}
// src/maths/formula/read-indexed.ts
/** Extremes over an index: `\max_j o_j` is the largest of all elements. */
function indexedArgument(reader, name, argument) {
	const start = reader.at;
	const after = afterScript$1(reader, start);
	const [index, more] = scriptTokens(reader, start, after);
	if (index?.kind !== "name" || more !== void 0) return fail("bad-subscript", peek(reader));
	reader.at = after;
	const of = argument(reader, name);
	if (!contains$1(of, (node) => node.is === "name" && node.name === index.text)) return callNode(reader, name.text, [of], name.from);
	const elements = made(reader, {
		is: "vector-of",
		of,
		index: index.text,
		from: null,
		to: null,
		at: [name.from, endOf(reader)]
	});
	return callNode(reader, name.text, [elements], name.from);
}
// src/maths/formula/read-call.ts
/** Calls of functions, with and without brackets, with powers and bases between name and argument. */
/** A name is a function's if it is known as one and an argument follows; an undeclared word before a bracket is one, too. */
function startsCall(reader, token) {
	const next = peekKind(reader, 1);
	if (token.kind === "function") {
		if (takesBareArgument(token.text) || next === "'" && peekKind(reader, 2) === "(") return true;
		return next === "(" || next === "{" && reader.latex || (next === "^" || next === "_") && reader.lexicon.vocabulary.functions?.has(token.text) !== true && followsScript(reader);
	}
	if (token.note !== "undeclared" || next !== "(") return false;
	if (token.text === "sigma" || token.text === "Gamma") return true;
	return token.text.length > 1 && !GREEK.has(token.text) && !/[0-9]/.test(token.text) && token.text.length === token.to - token.from;
}
/** `\operatorname{softmax}_k(o)` and the like: a bracket right behind the script. */
function followsScript(reader) {
	return peekKind(reader, 2) !== "(" && (peekKind(reader, 3) === "(" || peekKind(reader, 2) === "{" && peekKind(reader, 5) === "(");
}
function call(reader) {
	const name = take(reader);
	let power = null;
	let base = null;
	let inverse = false;
	for (;;) {
		const kind = peekKind(reader);
		if (kind === "'") return fail("prime-of-scalar", peek(reader));
		if (kind === "_" && base === null) {
			if (isExtreme(name.text)) return indexedArgument(reader, name, bareArgument);
			take(reader);
			base = scriptArgument(reader);
		} else if (kind === "^" && power === null) {
			const sign = take(reader);
			const given = scriptArgument(reader);
			inverse = isMinusOne(given);
			if (inverse && !hasInverse(name.text)) fail("inverse-function", sign);
			power = given;
		} else break;
	}
	const canonical = name.text === "sigma" ? "sigmoid" : name.text === "Gamma" ? "gamma" : name.text;
	const given = argumentsOf(reader, name);
	const of = applied(reader, name, inverse ? `a${canonical}` : canonical, given, base);
	return power === null || inverse ? of : made(reader, {
		is: "binary",
		op: "^",
		left: of,
		right: power,
		at: [name.from, endOf(reader)]
	});
}
function isExtreme(name) {
	return name === "max" || name === "min" || name === "argmax" || name === "argmin";
}
function isMinusOne(tree) {
	return tree.is === "negate" && tree.of.is === "number" && tree.of.text === "1";
}
/** `\sin^2`, `\log_{10}`, `sin^-1`: a group or a signed operand, and nothing behind it. */
function scriptArgument(reader) {
	const { from, kind } = peek(reader);
	if (kind === "{") return group(reader);
	if (kind === "-") {
		take(reader);
		return made(reader, {
			is: "negate",
			of: argumentOf(reader),
			at: [from, endOf(reader)]
		});
	}
	return argumentOf(reader);
}
/** In brackets, or for some functions the product that follows. */
function argumentsOf(reader, name) {
	const opening = peek(reader);
	if (opening.kind === "(" || opening.kind === "[" && !reader.latex || opening.kind === "{" || opening.kind === "set(") {
		take(reader);
		const closing = opening.kind === "(" ? ")" : opening.kind === "[" ? "]" : opening.kind === "{" ? "}" : ")set";
		const given = items(reader, closing);
		expectClosing(reader, closing, opening);
		if (given.length === 0) fail("missing-argument", name);
		return given;
	}
	return [bareArgument(reader, name)];
}
/** `\sin 2x`, `\log\frac{a}{b}`: ends before the next function and, unless only a number came so far, before a bracket. */
function bareArgument(reader, name) {
	if (!startsFactor(reader) && peekKind(reader) !== "-") return fail("missing-argument", name);
	deeper(reader);
	const { from } = peek(reader);
	let of = reader.grammar.unary(reader);
	while (startsFactor(reader)) {
		const { kind } = peek(reader);
		if (kind === "function" || kind === "sum" || kind === "prod" || kind === "number" || (kind === "(" || kind === "[" || kind === "{") && of.is !== "number") break;
		const right = reader.grammar.postfix(reader);
		of = made(reader, {
			is: "binary",
			op: "*",
			left: of,
			right,
			implicit: true,
			at: [from, endOf(reader)]
		});
	}
	reader.depth -= 1;
	if (peekKind(reader) === "/" && isConstant$1(of) && peekKind(reader, 1) === "number") fail("ambiguous-argument", peek(reader));
	return of;
}
/** Numbers and pi: `\log 5/8` and `\sin \pi/2` may mean either. */
function isConstant$1(tree) {
	if (tree.is === "binary") return tree.implicit === true && isConstant$1(tree.left) && isConstant$1(tree.right);
	return tree.is === "number" || tree.is === "name" && tree.name === "pi";
}
function applied(reader, name, canonical, given, base) {
	const [first] = given;
	if (canonical === "transpose" && first !== void 0 && given.length === 1) return made(reader, {
		is: "transpose",
		of: first,
		at: [name.from, endOf(reader)]
	});
	if (canonical === "piecewise") return piecewise$1(reader, name, given);
	if (canonical !== "log" || given.length !== 1) {
		const of = callNode(reader, canonical, given, name.from);
		return base === null ? of : made(reader, {
			is: "element",
			of,
			indices: [base],
			at: of.at
		});
	}
	if (base !== null) return logarithm(reader, name, given, base);
	const plain = reader.source.slice(name.from, name.to).includes("ln") ? "natural" : reader.lexicon.vocabulary.log ?? "natural";
	return callNode(reader, plain === "natural" ? "log" : plain === "base-2" ? "log2" : "log10", given, name.from);
}
function logarithm(reader, name, given, base) {
	if (base.is === "number" && (base.text === "2" || base.text === "10")) return callNode(reader, `log${base.text}`, given, name.from);
	if (base.is === "name" && base.name === "e") return callNode(reader, "log", given, name.from);
	return callNode(reader, "log", [...given, base], name.from);
}
/** `piecewise(value, condition, ..., otherwise)`, as the printer writes it. */
function piecewise$1(reader, name, given) {
	const cases = [];
	for (let place = 0; place < given.length; place += 2) {
		const [value, when = null] = given.slice(place, place + 2);
		if (value !== void 0) cases.push({
			value,
			when
		});
	}
	return made(reader, {
		is: "piecewise",
		cases,
		at: [name.from, endOf(reader)]
	});
}
// src/maths/formula/read-derivative.ts
/** Derivatives as names: `\frac{\partial l}{\partial o}` is the name `∂l/∂o`, which the left side of an answer may be. */
function derivative(reader) {
	const { from } = peek(reader);
	const above = differential(reader);
	if (peekKind(reader) !== "/" || peekKind(reader, 1) !== "partial") return nameNode(reader, above, from);
	take(reader);
	return nameNode(reader, `${above}/${differential(reader)}`, from);
}
function differential(reader) {
	take(reader);
	if (peekKind(reader) === "^") fail("unexpected-token", peek(reader));
	return startsFactor(reader) || peekKind(reader) === "words" ? `∂${textOf$1(reader, reader.grammar.postfix(reader))}` : "∂";
}
function textOf$1(reader, tree) {
	if (tree.is === "name") return tree.name;
	if (tree.is === "number") return tree.text;
	if (tree.is === "element") return `${textOf$1(reader, tree.of)}_${tree.indices.map((index) => textOf$1(reader, index)).join(",")}`;
	return `(${reader.source.slice(tree.at[0], tree.at[1])})`;
}
function isDifferential$1(tree) {
	return tree.is === "name" && tree.name.startsWith("∂") && !tree.name.includes("/");
}
function quotientOfDifferentials(reader, above, below, from) {
	return isDifferential$1(above) && isDifferential$1(below) ? nameNode(reader, `${above.name}/${below.name}`, from) : null;
}
/** `\nabla_W l` is `∂l/∂W`. */
function gradient$1(reader) {
	const sign = take(reader);
	let below = "";
	if (accept(reader, "_")) {
		const braces = accept(reader, "{");
		below = textOf$1(reader, reader.grammar.postfix(reader));
		if (braces && !accept(reader, "}")) fail("bad-subscript", peek(reader));
	}
	if (peekKind(reader) === "^") fail("unexpected-token", peek(reader));
	return nameNode(reader, `∂${startsFactor(reader) ? textOf$1(reader, reader.grammar.postfix(reader)) : ""}/∂${below}`, sign.from);
}
// src/maths/formula/read-environment.ts
/** LaTeX's environments: matrices, determinants, piecewise definitions. */
function environment(reader) {
	const begin = take(reader);
	switch (begin.text) {
		case "cases":
		case "dcases":
		case "rcases": return inside$1(reader, () => piecewise(reader, begin));
		case "array":
			skipColumns(reader);
			return reader.tokens[reader.at - 1]?.kind === "}" && opensBrace(reader, begin) ? inside$1(reader, () => piecewise(reader, begin)) : matrix(reader, begin);
		case "matrix":
		case "pmatrix":
		case "bmatrix":
		case "Bmatrix":
		case "smallmatrix": return matrix(reader, begin);
		case "vmatrix": return callNode(reader, "det", [matrix(reader, begin)], begin.from);
		default: return fail("unknown-command", begin);
	}
}
/** `{ll}` behind `\begin{array}`. */
function skipColumns(reader) {
	if (!accept(reader, "{")) return;
	while (peekKind(reader) !== "}" && peekKind(reader) !== "end-of-text") take(reader);
	accept(reader, "}");
}
function opensBrace(reader, begin) {
	return reader.tokens[reader.tokens.indexOf(begin) - 1]?.kind === "set(";
}
function close$3(reader, begin) {
	if (peekKind(reader) !== "end") fail(peekKind(reader) === "end-of-text" ? "unclosed-bracket" : "unexpected-token", peekKind(reader) === "end-of-text" ? begin : peek(reader));
	const end = take(reader);
	if (end.text !== begin.text) fail("missing-bracket", end);
}
function matrix(reader, begin) {
	const rows = inside$1(reader, () => {
		const found = [];
		do {
			if (peekKind(reader) === "end") break;
			const row = [reader.grammar.relation(reader)];
			while (accept(reader, "&")) row.push(reader.grammar.relation(reader));
			found.push(row);
		} while (accept(reader, "newline"));
		return found;
	});
	close$3(reader, begin);
	const [first] = rows;
	if (first === void 0) fail("missing-operand", begin);
	const [only, second] = first;
	if (only !== void 0 && second === void 0 && rows.length === 1) return only;
	return made(reader, {
		is: "matrix",
		rows,
		at: [begin.from, endOf(reader)]
	});
}
function piecewise(reader, begin) {
	const cases = [];
	do {
		if (peekKind(reader) === "end") break;
		cases.push(oneCase(reader));
	} while (accept(reader, "newline"));
	close$3(reader, begin);
	if (cases.length === 0) fail("missing-operand", begin);
	return made(reader, {
		is: "piecewise",
		cases,
		at: [begin.from, endOf(reader)]
	});
}
/** `x, & x > 0`, `x & \text{if } x > 0`, `0 & \text{otherwise}`. */
function oneCase(reader) {
	const value = reader.grammar.sum(reader);
	while (accept(reader, ",") || accept(reader, "&") || accept(reader, ";"));
	const word = peek(reader);
	if (word.kind === "words") {
		take(reader);
		if (word.text === "otherwise") return {
			value,
			when: null
		};
		if (word.text !== "if") fail("unexpected-token", word);
	}
	if (peekKind(reader) === "newline" || peekKind(reader) === "end") return {
		value,
		when: null
	};
	const when = reader.grammar.relation(reader);
	accept(reader, ",");
	return {
		value,
		when
	};
}
// src/maths/formula/read-series.ts
/** Sums and products over an index, and vectors of all elements: `\sum_{i=1}^{n}`, `[h_i]_{i=1}^{H}`. */
/** Reaches over the product behind it, up to the next plus or minus. */
function series(reader) {
	const sign = take(reader);
	const operation = sign.kind === "prod" ? "product" : "sum";
	let bounds = null;
	let to = null;
	for (let kind = peekKind(reader); kind === "_" || kind === "^"; kind = peekKind(reader)) if (kind === "_" && bounds === null) bounds = lowerBounds(reader, sign);
	else if (kind === "^" && to === null) to = upperBound(reader);
	else fail("bad-sum", peek(reader));
	deeper(reader);
	const of = reader.grammar.product(reader);
	reader.depth -= 1;
	if (bounds === null) {
		if (to !== null) fail("bad-sum", sign);
		return callNode(reader, operation === "sum" ? "sum" : "prod", [of], sign.from);
	}
	return nested(reader, operation, bounds, to, of, sign);
}
/** `\sum_{i,j}` is a sum of sums. */
function nested(reader, operation, { names, from }, to, of, sign) {
	const at = [sign.from, endOf(reader)];
	const start = from ?? (to === null ? null : made(reader, {
		is: "number",
		text: "1",
		at: to.at
	}));
	return names.reduceRight((body, index) => made(reader, {
		is: "series",
		operation,
		index,
		from: start,
		to,
		of: body,
		at
	}), of);
}
/** `i=1`, `i`, `i,j`, `ij`. */
function lowerBounds(reader, sign) {
	const start = reader.at;
	const after = afterScript$1(reader, start);
	const tokens = scriptTokens(reader, start, after);
	const names = tokens.filter(({ kind }) => kind === "name");
	const [first, second] = tokens;
	if (first?.kind !== "name") fail("bad-sum", first ?? sign);
	if (second?.kind === "relation" && second.text === "=") {
		reader.at = start + 4;
		const from = reader.grammar.sum(reader);
		if (reader.at !== after - 1) fail("bad-sum", peek(reader));
		reader.at = after;
		return {
			names: [first.text],
			from
		};
	}
	if (tokens.length >= 60 || tokens.some(({ kind }) => kind !== "name" && kind !== ",")) fail("bad-sum", second ?? first);
	reader.at = after;
	return {
		names: names.flatMap(({ text, note }) => note === "undeclared" && /^[a-z]+$/.test(text) ? text.split("") : [text]),
		from: null
	};
}
function upperBound(reader) {
	take(reader);
	return argumentOf(reader);
}
/** `[...]_{i=1}^{H}`, or `[...]_i` where an i stands inside; null where the subscript picks one element. */
function vectorOf(reader, of, tokens, from, after) {
	const [first, second] = tokens;
	if (first?.kind !== "name") return null;
	const counted = second?.kind === "relation" && second.text === "=";
	if (!counted && (tokens.length !== 1 || !contains$1(of, (node) => node.is === "name" && node.name === first.text))) return null;
	let start = null;
	if (counted) {
		reader.at += 4;
		start = reader.grammar.sum(reader);
		if (reader.at !== after - 1) fail("bad-subscript", peek(reader));
	}
	reader.at = after;
	const to = peekKind(reader) === "^" && (counted || peekKind(reader, 1) === "{") && !isTransposeMark(reader) ? upperBound(reader) : null;
	return made(reader, {
		is: "vector-of",
		of,
		index: first.text,
		from: start ?? (to === null ? null : made(reader, {
			is: "number",
			text: "1",
			at: to.at
		})),
		to,
		at: [from, endOf(reader)]
	});
}
function isTransposeMark(reader) {
	const token = peek(reader, peekKind(reader, 1) === "{" ? 2 : 1);
	return token.kind === "transpose" || token.kind === "name" && token.text === "T";
}
// src/maths/formula/read-plain-words.ts
const PLAIN_WORDS = /* @__PURE__ */ new Map([
	["and", ["separator", "and"]],
	["or", ["separator", "or"]],
	["in", ["relation", "in"]],
	["union", ["cup", "cup"]],
	["if", ["words", "if"]],
	["for", ["words", "if"]],
	["when", ["words", "if"]],
	["where", ["words", "if"]],
	["otherwise", ["words", "otherwise"]],
	["percent", ["%", "%"]],
	["else", ["words", "otherwise"]],
	["和", ["separator", "and"]],
	["及", ["separator", "and"]],
	["且", ["separator", "and"]],
	["或", ["separator", "or"]],
	["或者", ["separator", "or"]],
	["当", ["words", "if"]],
	["若", ["words", "if"]],
	["如果", ["words", "if"]],
	["其他", ["words", "otherwise"]],
	["其它", ["words", "otherwise"]],
	["否则", ["words", "otherwise"]]
]);
function plainWord(word) {
	return PLAIN_WORDS.get(word);
}
/** Marks above a letter that may also be written behind it: `y_hat`, `y^hat`, `hat(y)`. */
const DECORATIONS = /* @__PURE__ */ new Set([
	"hat",
	"bar",
	"tilde",
	"dot",
	"ddot",
	"prime",
	"star"
]);
// src/maths/formula/vocabulary.ts
/** Names: their canonical form, and what of a word an assignment has declared. */
/** Short names of functions that in handwriting are letters side by side. */
const LETTERS$1 = /* @__PURE__ */ new Set([
	"sh",
	"ch",
	"th",
	"tg",
	"lb"
]);
const DECORATED = /_(hat|bar|tilde|dot|ddot|prime|star)(?![A-Za-z0-9])/;
const lexicons = /* @__PURE__ */ new WeakMap();
/** `W_1`, `W_{1}` and `W^{(1)}` are `W1`; `y_hat` is `yhat`; `x_i` and `hidden_dim` stay as they are. */
function canonicalName(name) {
	if (name.length === 1) return name;
	return name.replace(/[{}()^\\\s]/g, "").replace(DECORATED, "$1").replace(/_(?=\d+$)/, "");
}
function lexiconOf(vocabulary) {
	const known = lexicons.get(vocabulary);
	if (known !== void 0) return known;
	const declared = /* @__PURE__ */ new Map();
	for (const [spelling, name] of vocabulary.aliases ?? []) declared.set(canonicalName(spelling), name);
	for (const name of vocabulary.names.keys()) declared.set(canonicalName(name), name);
	const forms = [...declared.keys()];
	const lexicon = {
		vocabulary,
		declared,
		longest: Math.max(1, ...forms.map((form) => form.length)),
		withUnderscore: forms.some((form) => form.includes("_")),
		pieces: /* @__PURE__ */ new Map()
	};
	lexicons.set(vocabulary, lexicon);
	return lexicon;
}
function dimensionsOf(lexicon, name) {
	return lexicon.vocabulary.names.get(name);
}
/** What a word without underscores stands for; `letters` when letters side by side are a product, as in LaTeX. */
function piecesOf(lexicon, word, letters) {
	const key = letters ? `\\${word}` : word;
	let pieces = lexicon.pieces.get(key);
	if (pieces === void 0) {
		pieces = split$1(lexicon, word, letters);
		if (lexicon.pieces.size < 5e3 && word.length <= 40) lexicon.pieces.set(key, pieces);
	}
	return pieces;
}
function split$1(lexicon, word, letters) {
	const apart = letters || lexicon.vocabulary.singleLetters === true;
	const whole = apart && LETTERS$1.has(word) && !lexicon.declared.has(word) ? null : wordAsOne(lexicon, word, word.length);
	if (whole !== null && (lexicon.declared.has(word) || word.length !== 2 || onlySplit(lexicon, word) === null)) return [whole];
	if (word.length > 1) {
		const declared = onlySplit(lexicon, word);
		if (declared !== null) return declared;
		if (apart) return letterByLetter(lexicon, word);
	}
	return [{
		kind: "name",
		text: word,
		length: word.length,
		undeclared: true
	}];
}
/** True for a word that is neither known nor made of what is declared. */
function isForeign(lexicon, word) {
	return wordAsOne(lexicon, word, word.length) === null && onlySplit(lexicon, word) === null;
}
function isKnownWord(lexicon, word) {
	return wordAsOne(lexicon, word, word.length) !== null;
}
/** A declared name, a known function, a Greek letter or a constant. */
function wordAsOne(lexicon, word, length) {
	const declared = lexicon.declared.get(word);
	if (declared !== void 0) return {
		kind: "name",
		text: declared,
		length,
		undeclared: false
	};
	if (lexicon.vocabulary.functions?.has(word) === true) return {
		kind: "function",
		text: word,
		length,
		undeclared: false
	};
	if (GREEK.has(word)) return {
		kind: "name",
		text: word,
		length,
		undeclared: false
	};
	if (word === "inf" || word === "Infinity" || word === "infinity" || word === "oo") return {
		kind: "name",
		text: "infinity",
		length,
		undeclared: false
	};
	const known = functionName(word);
	return known === null ? null : {
		kind: "function",
		text: known,
		length,
		undeclared: false
	};
}
/** The declared names that a word is made of, if there is exactly one way to take it apart. */
function onlySplit(lexicon, word) {
	const size = word.length;
	if (size > 40 || lexicon.declared.size === 0) return null;
	const ways = new Int32Array(size + 1);
	const steps = new Int32Array(size + 1);
	ways[size] = 1;
	for (let from = size - 1; from >= 0; from -= 1) for (let length = 1; length <= lexicon.longest && from + length <= size; length += 1) {
		const after = ways[from + length] ?? 0;
		if (after === 0 || !isPiece(lexicon, word.slice(from, from + length))) continue;
		ways[from] = Math.min(2, (ways[from] ?? 0) + after);
		steps[from] = length;
	}
	if (ways[0] !== 1) return null;
	const pieces = [];
	for (let from = 0; from < size; from += steps[from] ?? size) {
		const length = steps[from] ?? size;
		const piece = word.slice(from, from + length);
		const text = lexicon.declared.get(piece) ?? piece;
		pieces.push({
			kind: "name",
			text,
			length,
			undeclared: false
		});
	}
	return pieces;
}
/** Declared, or Euler's number. */
function isPiece(lexicon, piece) {
	return lexicon.declared.has(piece) || piece === "e";
}
/** Longest known piece first, else a single letter with the digits behind it. */
function letterByLetter(lexicon, word) {
	const pieces = [];
	for (let from = 0; from < word.length;) {
		const piece = longestAt(lexicon, word, from) ?? letterAt(word, from);
		pieces.push(piece);
		from += piece.length;
	}
	return pieces;
}
function longestAt(lexicon, word, from) {
	for (let length = Math.min(Math.max(lexicon.longest, 8), word.length - from); length > 1; length -= 1) {
		const piece = wordAsOne(lexicon, word.slice(from, from + length), length);
		if (piece === null || piece.kind === "function" && !mayTouch(lexicon, piece.text, length)) continue;
		return piece;
	}
	const declared = lexicon.declared.get(word.slice(from, from + 1));
	if (declared !== void 0) return {
		kind: "name",
		text: declared,
		length: 1,
		undeclared: false
	};
	return null;
}
/** A function inside a run of letters must be a well-known one: `xsinx`, `lnx`. */
function mayTouch(lexicon, name, length) {
	return lexicon.vocabulary.functions?.has(name) === true || takesBareArgument(name) && (length > 2 || name === "log");
}
function letterAt(word, from) {
	let to = from + 1;
	while (to < word.length && word.charCodeAt(to) <= 57) to += 1;
	return {
		kind: word.charCodeAt(from) <= 57 ? "number" : "name",
		text: word.slice(from, to),
		length: to - from,
		undeclared: true
	};
}
// src/maths/formula/read-subscript.ts
/** Subscripts: a longer name, an element of a vector or matrix, or the vector of all elements. */
function subscripted(reader, of, from) {
	const start = reader.at;
	const after = afterScript$1(reader, start);
	const tokens = scriptTokens(reader, start, after);
	if (tokens.length === 0) fail("bad-subscript", peek(reader));
	const label = tokens.length < 60 ? labelOf(tokens) : null;
	if (of.is === "name") return ofName(reader, of.name, {
		from,
		start,
		after,
		tokens,
		label
	});
	return vectorOf(reader, of, tokens, from, after) ?? made(reader, {
		is: "element",
		of,
		indices: indices(reader, after),
		at: [from, endOf(reader)]
	});
}
function ofName(reader, base, subscript) {
	const { from, after, tokens, label } = subscript;
	const declared = label === null ? null : declaredName(reader, base, label);
	if (declared !== null) {
		reader.at = after;
		return nameNode(reader, declared, from);
	}
	if (label !== null && DECORATIONS.has(label)) {
		reader.at = after;
		return nameNode(reader, base + label, from);
	}
	const numbered = numberedElement(reader, base, subscript);
	if (numbered !== null) return numbered;
	const dimensions = dimensionsOf(reader.lexicon, base) ?? 0;
	if (dimensions > 0) {
		const letters = label === null ? null : singleIndices(tokens, dimensions);
		if (letters !== null) return element(reader, base, letters, from, after);
		if (label === null || tokens.some(({ kind }) => kind === ",") || tokens.length === 1 && isIndex$2(tokens[0])) return made(reader, {
			is: "element",
			of: nameNode(reader, base, from),
			indices: indices(reader, after),
			at: [from, endOf(reader)]
		});
	}
	if (label === null || label.includes(",")) {
		const of = nameNode(reader, base, from);
		const found = indices(reader, after);
		const [only] = found;
		const simple = found.length !== 1 || only === void 0 ? null : only.is === "name" ? only.name : only.is === "number" ? only.text : null;
		const at = [from, endOf(reader)];
		return made(reader, simple === null ? {
			is: "element",
			of,
			indices: found,
			at
		} : {
			is: "name",
			name: declaredName(reader, base, simple) ?? joined(base, simple),
			at
		});
	}
	reader.at = after;
	return nameNode(reader, joined(base, label), from);
}
function joined(base, label) {
	return /^\d+$/.test(label) ? base + label : `${base}_${label}`;
}
function declaredName(reader, base, label) {
	return reader.lexicon.declared.get(joined(base, label)) ?? reader.lexicon.declared.get(base + label) ?? null;
}
function isIndex$2(token) {
	return token !== void 0 && (token.kind === "number" || token.kind === "name" && token.text.length === 1);
}
/** `ij` and `12` as one index for each dimension; places are those of the characters. */
function singleIndices(tokens, dimensions) {
	const found = [];
	for (const { kind, text, from, to } of tokens) {
		if (kind !== "name" && kind !== "number") return null;
		if (dimensions === 1 && tokens.length === 1 && (kind === "number" || text.length === 1)) return [kind === "number" ? {
			is: "number",
			text,
			at: [from, to]
		} : {
			is: "name",
			name: text,
			at: [from, to]
		}];
		for (let place = 0; place < text.length; place += 1) {
			const at = text.length === to - from ? [from + place, from + place + 1] : [from, to];
			const character = text.charAt(place);
			found.push(kind === "number" ? {
				is: "number",
				text: character,
				at
			} : {
				is: "name",
				name: character,
				at
			});
		}
	}
	return found.length === dimensions ? found : null;
}
function element(reader, base, found, from, after) {
	const of = nameNode(reader, base, from);
	reader.at = after;
	for (const index of found) made(reader, index);
	return made(reader, {
		is: "element",
		of,
		indices: found,
		at: [from, endOf(reader)]
	});
}
/** `W_{1ij}` and `W_{2,ij}`: elements of `W1` and `W2`. */
function numberedElement(reader, base, { from, after, tokens, label }) {
	const [first, second] = tokens;
	if (first?.kind !== "number" || second === void 0) return null;
	const name = reader.lexicon.declared.get(base + first.text);
	if (name === void 0) return null;
	const rest = tokens.slice(second.kind === "," ? 2 : 1);
	const found = label === null ? null : singleIndices(rest.filter(({ kind }) => kind !== ","), dimensionsOf(reader.lexicon, name) ?? 0);
	return found === null ? null : element(reader, name, found, from, after);
}
/** The indices as expressions: `W_{i+1,j}`. */
function indices(reader, after) {
	take(reader);
	const kind = peekKind(reader);
	if (kind === "{" || kind === "(") {
		const opening = take(reader);
		const found = items(reader, kind === "{" ? "}" : ")");
		if (reader.at !== after - 1 || peekKind(reader, -1) === "," || found.length === 0 || found.some((index) => index.is === "relation")) fail("bad-subscript", opening);
		reader.at = after;
		return found;
	}
	deeper(reader);
	const only = reader.grammar.atom(reader);
	reader.depth -= 1;
	return [only];
}
/** `x[1]` and `W[i, j]`, as in a program: as many plain indices as the name has dimensions, right behind it; else null. */
function bracketed$1(reader, of, from) {
	if (of.is !== "name" || reader.latex || peek(reader).from !== endOf(reader)) return null;
	const dimensions = dimensionsOf(reader.lexicon, of.name) ?? 0;
	const closing = reader.at + 2 * dimensions;
	if (dimensions === 0 || reader.tokens[closing]?.kind !== "]") return null;
	const tokens = reader.tokens.slice(reader.at + 1, closing);
	if (!tokens.every((token, place) => place % 2 === 0 ? isIndex$2(token) : token.kind === ",")) return null;
	const found = singleIndices(tokens.filter(({ kind }) => kind !== ","), dimensions);
	return found === null ? null : element(reader, of.name, found, from, closing + 1);
}
/** Raised labels that belong to a name: `W^{(1)}`, `W^{[2]}`, `y^hat`, `y^*`, and `W^1` where only `W1` is declared. */
function nameByPower(reader, base, from) {
	const start = reader.at;
	const braces = peekKind(reader, 1) === "{" ? 1 : 0;
	const bracket = peekKind(reader, 1 + braces);
	const parenthesised = bracket === "(" || bracket === "[" ? 1 : 0;
	const label = peek(reader, 1 + braces + parenthesised);
	if (label.kind !== "number" && label.kind !== "name" && label.kind !== "accent" && label.kind !== "*" && label.kind !== "words") return null;
	if (parenthesised === 1 && braces === 0 && label.kind !== "number") return null;
	const closing = start + 2 + braces + parenthesised;
	if (parenthesised === 1 && reader.tokens[closing]?.kind !== (bracket === "(" ? ")" : "]")) return null;
	const name = raisedName(reader, base, label, parenthesised === 1);
	if (name === null) return null;
	const behind = closing + parenthesised;
	if (braces === 1 && reader.tokens[behind]?.kind !== "}") return withMark(reader, name, from, behind);
	reader.at = behind + braces;
	return nameNode(reader, name, from);
}
function raisedName(reader, base, label, parenthesised) {
	const { declared, vocabulary } = reader.lexicon;
	if (label.kind === "number") {
		if (!parenthesised && (vocabulary.names.has(base) || vocabulary.names.size === 0)) return null;
		return declared.get(base + label.text) ?? null;
	}
	if (label.kind === "*") return declared.get(`${base}star`) ?? null;
	if (parenthesised) return declared.get(`${base}_${label.text}`) ?? null;
	if (DECORATIONS.has(label.text)) return declared.get(base + label.text) ?? base + label.text;
	return null;
}
/** `W^{(2)T}`: only a transpose may follow inside the same braces. */
function withMark(reader, name, from, behind) {
	const mark = reader.tokens[behind];
	if (mark === void 0 || reader.tokens[behind + 1]?.kind !== "}") return null;
	if (mark.kind !== "transpose" && !((mark.kind === "name" || mark.kind === "words") && mark.text === "T")) return null;
	reader.at = behind + 2;
	return made(reader, {
		is: "transpose",
		of: nameNode(reader, name, from),
		at: [from, endOf(reader)]
	});
}
// src/maths/formula/read-atom.ts
/** Operands: numbers, names, brackets, and LaTeX's constructs. */
function atom(reader) {
	const token = peek(reader);
	switch (token.kind) {
		case "number":
			take(reader);
			return made(reader, {
				is: "number",
				text: token.text,
				at: [token.from, token.to]
			});
		case "name":
		case "function":
			if (startsCall(reader, token)) return call(reader);
			take(reader);
			return made(reader, {
				is: "name",
				name: token.text,
				at: [token.from, token.to]
			});
		case "words": return words(reader);
		case "(": return round(reader);
		case "[": return square(reader);
		case "{": return group(reader);
		case "set(": return peekKind(reader, 1) === "begin" ? braced(reader) : set$1(reader);
		case "<(": return special$1(reader, ")>", "dot", 2);
		case "floor(": return special$1(reader, ")floor", "floor", 1);
		case "ceil(": return special$1(reader, ")ceil", "ceil", 1);
		case "|":
		case "norm": return bars(reader);
		case "frac": return fraction(reader);
		case "sqrt": return root(reader);
		case "binom":
			take(reader);
			return callNode(reader, "binomial", [argumentOf(reader), argumentOf(reader)], token.from);
		case "accent": return accented(reader);
		case "underset":
			take(reader);
			argumentOf(reader);
			return argumentOf(reader);
		case "sum":
		case "prod": return series(reader);
		case "begin": return environment(reader);
		case "partial": return nestedIn(reader, derivative);
		case "nabla": return nestedIn(reader, gradient$1);
		case "empty-set":
			take(reader);
			return made(reader, {
				is: "set",
				items: [],
				at: [token.from, token.to]
			});
		case "blank": return unsided(reader);
		default: return noOperand(reader, token);
	}
}
/** `\left. ... \right.` has no brackets to be seen. */
function unsided(reader) {
	take(reader);
	const of = inside$1(reader, () => reader.grammar.sum(reader));
	accept(reader, "blank");
	return of;
}
/** Words stand alone; a single one before a bracket is a function that we do not know. */
function words(reader) {
	const token = peek(reader);
	if (peekKind(reader, 1) === "(" && /^[A-Za-z]+$/.test(token.text)) return call(reader);
	take(reader);
	if (startsFactor(reader)) fail("unexpected-token", token);
	return made(reader, {
		is: "words",
		text: token.text,
		at: [token.from, token.to]
	});
}
function noOperand(reader, token) {
	if (reader.tokens[reader.at - 1] === void 0 && isClosing(token.kind)) fail("unopened-bracket", token);
	return fail("missing-operand", token);
}
/** `∂∂∂∂…` goes one level deeper with each sign. */
function nestedIn(reader, part) {
	deeper(reader);
	const tree = part(reader);
	reader.depth -= 1;
	return tree;
}
/** A piecewise definition whose brace closes with `\right.` or not at all. */
function braced(reader) {
	take(reader);
	const tree = environment(reader);
	if (!accept(reader, "blank")) accept(reader, ")set");
	return tree;
}
function fraction(reader) {
	const { from } = take(reader);
	const left = argumentOf(reader);
	const right = argumentOf(reader);
	const quotient = quotientOfDifferentials(reader, left, right, from);
	if (quotient !== null) return quotient;
	reader.fraction = made(reader, {
		is: "binary",
		op: "/",
		left,
		right,
		at: [from, endOf(reader)]
	});
	return reader.fraction;
}
function root(reader) {
	const sign = take(reader);
	if (peekKind(reader) !== "[") return callNode(reader, "sqrt", [argumentOf(reader)], sign.from);
	const opening = take(reader);
	const degree = inside$1(reader, () => reader.grammar.sum(reader));
	expectClosing(reader, "]", opening);
	return callNode(reader, "nthRoot", [argumentOf(reader), degree], sign.from);
}
/** `\hat{y}`, `\hat y_i` and `\hat{y_i}` all decorate the name. */
function accented(reader) {
	const accent = take(reader);
	const opening = peek(reader);
	const closing = opening.kind === "{" ? "}" : opening.kind === "(" ? ")" : null;
	if (closing !== null) take(reader);
	const base = take(reader);
	if (base.kind !== "name" && base.kind !== "words") return fail(base.kind === "end-of-text" ? "missing-argument" : "accent-over-expression", base.kind === "end-of-text" ? accent : base);
	const name = base.text + accent.text;
	let of = nameNode(reader, reader.lexicon.declared.get(name) ?? name, accent.from);
	if (closing === null) return of;
	if (peekKind(reader) === "_") of = subscripted(reader, of, accent.from);
	if (!accept(reader, closing)) fail("accent-over-expression", peek(reader));
	return of;
}
// src/maths/formula/read-envelope.ts
/** The pieces that are formulas; several stand side by side like the items of a list. */
function piecesOfText(source) {
	const boxes = source.includes("\\boxed") ? boxesOf(source) : null;
	if (boxes !== null) return boxes;
	const parts = source.includes("$") || /\\[([]/.test(source) ? delimited(source) : [];
	const [only] = parts;
	if (only === void 0 || parts.length === 1 && isPercent(source, only)) return [[only?.[0] ?? 0, source.length]];
	checkAround(source, parts);
	return parts;
}
const OPENING$1 = /\$\$?|\\\[|\\\(/g;
const CLOSING$1 = /* @__PURE__ */ new Map([
	["$", "$"],
	["$$", "$$"],
	["\\[", "\\]"],
	["\\(", "\\)"]
]);
function delimited(source) {
	const parts = [];
	OPENING$1.lastIndex = 0;
	for (let match = OPENING$1.exec(source); match !== null; match = OPENING$1.exec(source)) {
		if (isEscaped(source, match.index)) continue;
		const from = match.index + match[0].length;
		const to = source.indexOf(CLOSING$1.get(match[0]) ?? "$", from);
		if (to < 0) break;
		if (source.slice(from, to).trim() !== "") parts.push([from, to]);
		OPENING$1.lastIndex = to + match[0].length;
	}
	return parts;
}
/** `\\[2pt]` is a new line and `\$` a dollar. */
function isEscaped(source, at) {
	return at > 0 && source.charCodeAt(at - 1) === 92;
}
const JOINING = /^[\s,;.:。，、；：~$]*(?:and|or|和|或|或者|及|(?:\\(?:text|mbox)\s*\{\s*,?\s*(?:and|or|和|或)\s*\}))?(?:\\(?:quad|qquad|,|;|\s)|[\s,;.。，$])*$/;
/** `$28$ percent`: the word behind the dollars belongs to the number. */
function isPercent(source, [from, to]) {
	return source.slice(0, from).replace(/[\s$]/g, "") === "" && /^\$+\s*per\s?cent\s*\.?\s*$/i.test(source.slice(to));
}
/** Words around a formula are passed over, but not where they may turn its meaning round or hold numbers of their own. */
function checkAround(source, parts) {
	let last = 0;
	for (const [place, [from, to]] of [...parts, [source.length, source.length]].entries()) {
		const between = source.slice(last, from).replace(/\\?[$[\]()]+|\\$/g, " ");
		if (place > 0 && place < parts.length ? !JOINING.test(between) : !/^[\p{L}\s,.:;!'’，。：；、（）]*$/u.test(between) || /\b(?:not|no|never|cannot|percent|degrees?|times|half|minus|plus|negative|squared|cubed)\b|n['’]t\b|[不非无没负倍百]/i.test(between)) {
			const start = last + (/^[\s$\\\])]*/.exec(source.slice(last, from))?.[0].length ?? 0);
			throw new Unreadable("words-around-formula", start, Math.max(start, source.slice(0, from).replace(/[\s$\\[(]+$/, "").length));
		}
		last = to;
	}
}
/** The contents of boxes, if nothing of weight stands between and behind them; null if a box is only a part of a formula. */
function boxesOf(source) {
	const boxes = [];
	let last = 0;
	for (let at = source.indexOf("\\boxed"); at >= 0; at = source.indexOf("\\boxed", last)) {
		const from = source.indexOf("{", at);
		const to = from < 0 ? -1 : matching(source, from);
		if (to < 0 || source.slice(at + 6, from).trim() !== "") return null;
		if (boxes.length > 0 && !JOINING.test(source.slice(last, at).replace(/\\[()[\]]/g, " "))) return null;
		boxes.push([from + 1, to]);
		last = to + 1;
	}
	const behind = source.slice(last).replace(/\\(?:end\{[a-z*]+\}|[\])]|right[.)\]])/g, " ");
	return boxes.length > 0 && /^[\s.,。;$]*$/.test(behind) && standsAlone(source, boxes) ? boxes : null;
}
/** Before the first box there are only words, or a left side. */
function standsAlone(source, boxes) {
	const [first = [0, 0]] = boxes;
	const before = source.slice(0, source.lastIndexOf("\\boxed", first[0])).trim();
	return before === "" || /(?:[=$&:：,，。.]|\\[[(]|\\approx|[\p{L}])$/u.test(before);
}
function matching(source, from) {
	let depth = 0;
	for (let at = from; at < source.length; at += 1) {
		const code = source.charCodeAt(at);
		if (code === 123 && source.charCodeAt(at - 1) !== 92) depth += 1;
		else if (code === 125 && source.charCodeAt(at - 1) !== 92 && --depth === 0) return at;
	}
	return -1;
}
// src/maths/formula/read-layout.ts
const LAYOUT = new Set("aligned align alignat gather gathered equation split eqnarray multline multlined displaymath math flalign".split(" "));
/** The tokens without layout; a new line that begins no continuation starts another item of a list. */
function withoutLayout(tokens) {
	const kept = [];
	const open = [];
	for (const [place, token] of tokens.entries()) {
		const layout = open[open.length - 1] ?? true;
		if (token.kind === "begin") {
			open.push(LAYOUT.has(token.text));
			if (open[open.length - 1] === false) kept.push(token);
		} else if (token.kind === "end") {
			open.pop();
			if (!LAYOUT.has(token.text)) kept.push(token);
		} else if (token.text === "lost" && token.kind === "newline") {
			if (startsEquation(tokens, place + 1) && endsItem(kept)) kept.push({
				...token,
				kind: layout ? ";" : "newline"
			});
		} else if (!layout || token.kind !== "&" && token.kind !== "newline") kept.push(token);
		else if (token.kind === "newline" && startsItem(tokens, place + 1) && endsItem(kept)) kept.push({
			...token,
			kind: ";"
		});
	}
	return kept;
}
function startsItem(tokens, from) {
	let at = from;
	while (tokens[at]?.kind === "&") at += 1;
	const kind = tokens[at]?.kind;
	return kind !== void 0 && kind !== "end" && kind !== "newline" && !continues(kind) && kind !== "+" && kind !== "-";
}
/** `\ ` is a line break that lost a backslash if a left side and its sign come next: `\ o = W^T x`. */
function startsEquation(tokens, from) {
	let at = from;
	const first = tokens[at]?.kind;
	if (first !== "name" && first !== "frac") return false;
	let depth = 0;
	for (at += 1; at < tokens.length && at < from + 40; at += 1) {
		const kind = tokens[at]?.kind;
		if (kind === "{") depth += 1;
		else if (kind === "}") depth -= 1;
		else if (depth === 0 && kind === "relation") return tokens[at]?.text === "=";
		else if (depth === 0 && kind !== "_" && kind !== "&" && tokens[at - 1]?.kind !== "_") return false;
	}
	return false;
}
function endsItem(kept) {
	const last = kept[kept.length - 1]?.kind;
	return last !== void 0 && last !== "," && last !== ";" && !continues(last) && last !== "+" && last !== "-";
}
function continues(kind) {
	return kind === "relation" || kind === "*" || kind === "/" || kind === ".*" || kind === "±" || kind === "separator" || kind === ",";
}
// src/maths/formula/read-left-side.ts
/**
* Only a derivative, a name that nobody declared, or one before a bracket of arguments is a left side. Where no names are
* declared at all every name is a variable, and only a derivative is split off.
*/
function sidesOf$1(lexicon, whole) {
	if (whole.is !== "relation" || whole.ops[0] !== "=" && whole.ops[0] !== "approx") return { tree: whole };
	const [leftSide, second, ...others] = whole.terms;
	if (leftSide === void 0 || second === void 0 || !isLeftSide(lexicon, leftSide)) return { tree: whole };
	if (others.length === 0) return {
		tree: second,
		leftSide
	};
	return {
		tree: {
			is: "relation",
			terms: [second, ...others],
			ops: whole.ops.slice(1),
			at: [second.at[0], whole.at[1]]
		},
		leftSide
	};
}
function isLeftSide(lexicon, tree) {
	if (isDerivative(lexicon, tree)) return true;
	if (lexicon.vocabulary.names.size === 0) return false;
	if (tree.is === "name") return isUnknown(lexicon, tree);
	if (tree.is === "element") return isUnknown(lexicon, tree.of);
	if (tree.is === "call") return tree.arguments.every((argument) => argument.is === "name") && lexicon.vocabulary.functions?.has(tree.name) !== true && tree.name.length === 1;
	return tree.is === "binary" && tree.implicit === true && isUnknown(lexicon, tree.left) && (tree.right.is === "name" || tree.right.is === "tuple");
}
function isUnknown(lexicon, tree) {
	return tree.is === "name" && !lexicon.vocabulary.names.has(tree.name) && tree.name !== "e" && tree.name !== "pi" && tree.name !== "infinity";
}
/** `∂l/∂o`, and `dl/do` where neither is declared. */
function isDerivative(lexicon, tree) {
	if (tree.is === "name") return tree.name.startsWith("∂");
	return tree.is === "binary" && tree.op === "/" && isDifferential(lexicon, tree.left) && isDifferential(lexicon, tree.right);
}
/** `dl`, as one word or as letters side by side. */
function isDifferential(lexicon, tree) {
	if (tree.is === "element") return isDifferential(lexicon, tree.of);
	if (tree.is === "name") return tree.name.startsWith("d") && tree.name.length > 1 && isUnknown(lexicon, tree);
	if (tree.is !== "binary" || tree.implicit !== true) return false;
	return tree.left.is === "name" && tree.left.name === "d" && isUnknown(lexicon, tree.left) && (tree.right.is === "name" || tree.right.is === "element");
}
// src/maths/formula/read-objective.ts
/** `\min_w` before an objective says what it is minimised over; the objective is what counts. */
/** Takes it, as a name such as `min_w`; null where none stands here. */
function objective(reader) {
	const { from, kind } = peek(reader);
	if (kind === "underset") return undersetObjective(reader, from);
	const word = extreme(peek(reader));
	if (word === null || peekKind(reader, 1) !== "_") return null;
	const after = afterScript$1(reader, reader.at + 1);
	const tokens = scriptTokens(reader, reader.at + 1, after);
	if (!tokens.every((token) => token.kind === "," || isVariable(reader, token))) return null;
	reader.at = after;
	return nameNode(reader, `${word}_${labelOf(tokens) ?? ""}`, from);
}
function extreme({ kind, text }) {
	return kind === "function" && /^(?:arg)?(?:min|max)$/.test(text) ? text : null;
}
/** Declared names and Greek letters are minimised over, not counted through. */
function isVariable(reader, { kind, text }) {
	return kind === "name" && !/^[i-n]$/.test(text) && (reader.lexicon.vocabulary.names.has(text) || text.length > 1 || /[A-Zbvwxyz]/.test(text));
}
function undersetObjective(reader, from) {
	const start = reader.at;
	const after = afterScript$1(reader, start);
	const end = afterScript$1(reader, after - 1);
	const word = scriptTokens(reader, after - 1, end)[0];
	const text = word === void 0 ? null : extreme(word);
	if (text === null) return null;
	const label = labelOf(scriptTokens(reader, start, after)) ?? "";
	while (reader.at < end) take(reader);
	return nameNode(reader, `${text}_${label}`, from);
}
// src/maths/formula/read-outward.ts
/** The same tokens with round brackets at such ends; where nothing is turned outward, the very same list. */
function withRoundEnds(tokens) {
	if (!tokens.some(({ kind }, place) => kind === "]" && startsPart(tokens, place) || kind === "[" && endsPart(tokens, place))) return tokens;
	const turned = [...tokens];
	for (let from = 0; from < tokens.length;) {
		let to = from;
		while (to < tokens.length && !isBetween(tokens[to])) to += 1;
		turnPart(turned, from, to - 1);
		from = to + 1;
	}
	return turned;
}
function isBetween(token) {
	return token === void 0 || token.kind === "cup" || token.kind === "relation";
}
function startsPart(tokens, place) {
	return place === 0 || isBetween(tokens[place - 1]);
}
function endsPart(tokens, place) {
	return isBetween(tokens[place + 1]);
}
function isSquare({ kind }) {
	return kind === "[" || kind === "]";
}
/** Two ends between two square brackets that do not face each other. */
function turnPart(tokens, first, last) {
	const [opening, closing] = [tokens[first], tokens[last]];
	if (opening === void 0 || closing === void 0 || first >= last || !isSquare(opening) || !isSquare(closing)) return;
	const middle = separatorIn(tokens, first, last);
	if (middle === null) return;
	tokens[first] = {
		...opening,
		kind: opening.kind === "]" ? "(" : "["
	};
	tokens[last] = {
		...closing,
		kind: closing.kind === "[" ? ")" : "]"
	};
	const separator = tokens[middle];
	if (separator !== void 0) tokens[middle] = {
		...separator,
		kind: ","
	};
}
const OPENING = /* @__PURE__ */ new Set([
	"(",
	"{",
	"["
]);
const CLOSING = /* @__PURE__ */ new Set([
	")",
	"}",
	"]"
]);
/** The one comma or semicolon that stands in no bracket; null where there is none, or another, or brackets do not close. */
function separatorIn(tokens, first, last) {
	let found = null;
	let depth = 0;
	for (let place = first + 1; place < last; place += 1) {
		const kind = tokens[place]?.kind ?? "end-of-text";
		if (OPENING.has(kind)) depth += 1;
		if (CLOSING.has(kind)) depth -= 1;
		if (depth < 0) return null;
		if (depth > 0 || kind !== "," && kind !== ";" && kind !== "separator") continue;
		if (found !== null) return null;
		found = place;
	}
	return depth === 0 ? found : null;
}
// src/maths/formula/read-postfix.ts
/** What stands behind an operand: powers, transposes, factorials, primes. */
function postfix(reader) {
	const { from } = peek(reader);
	let of = reader.grammar.atom(reader);
	for (;;) switch (peek(reader).kind) {
		case "_":
			of = subscripted(reader, of, from);
			break;
		case "'":
			of = primed(reader, of, from);
			break;
		case "transpose":
			take(reader);
			of = transposed(reader, of, from);
			break;
		case "!":
			take(reader);
			of = made(reader, {
				is: "factorial",
				of,
				at: [from, endOf(reader)]
			});
			break;
		case "degree":
			take(reader);
			of = made(reader, {
				is: "degrees",
				of,
				at: [from, endOf(reader)]
			});
			break;
		case "[": {
			const picked = bracketed$1(reader, of, from);
			if (picked === null) return of;
			of = picked;
			break;
		}
		case "^":
			of = raised(reader, of, from);
			if (!reader.latex && peekKind(reader) === "^") return of;
			break;
		case ".^": {
			take(reader);
			const right = exponent(reader);
			return made(reader, {
				is: "binary",
				op: ".^",
				left: of,
				right,
				at: [from, endOf(reader)]
			});
		}
		default: return of;
	}
}
/** The transpose of a scalar is itself; a 1 that is transposed is the vector of ones. */
function transposed(reader, of, from) {
	if (of.is === "number" && of.text === "1") return made(reader, {
		is: "transpose",
		of: nameNode(reader, "ones", from),
		at: [from, endOf(reader)]
	});
	return isScalar(reader, of) ? of : made(reader, {
		is: "transpose",
		of,
		at: [from, endOf(reader)]
	});
}
/** A prime is mathjs's transpose; on a scalar it would be a derivative, of which we know nothing. */
function primed(reader, of, from) {
	const prime = take(reader);
	if (of.is === "name") {
		const declared = reader.lexicon.declared.get(`${of.name}prime`);
		if (declared !== void 0) return nameNode(reader, declared, from);
	}
	if (of.is === "name" && dimensionsOf(reader.lexicon, of.name) === void 0 && peekKind(reader) === "(" || isScalar(reader, of)) fail("prime-of-scalar", prime);
	return made(reader, {
		is: "transpose",
		of,
		at: [from, endOf(reader)]
	});
}
function isScalar(reader, tree) {
	if (tree.is === "number") return true;
	if (tree.is !== "name") return false;
	const dimensions = dimensionsOf(reader.lexicon, tree.name);
	if (dimensions !== void 0) return dimensions === 0;
	return tree.name === "e" || tree.name === "pi" || reader.lexicon.vocabulary.names.size === 0;
}
/** Whether a bare `^T` may be meant as a transpose: something in the base can have a shape. */
function mayHaveShape(reader, tree) {
	return contains$1(tree, (node) => node.is === "matrix" || node.is === "vector-of" || node.is === "name" && !isScalar(reader, node));
}
function raised(reader, of, from) {
	const named = of.is === "name" ? nameByPower(reader, of.name, from) : null;
	if (named !== null) return named;
	const start = reader.at;
	const braces = peekKind(reader, 1) === "{";
	const first = braces ? start + 2 : start + 1;
	const mark = reader.tokens[first] ?? reader.end;
	const marked = !braces || (reader.tokens[first + 1] ?? reader.end).kind === "}" ? asMark(reader, of, mark) : null;
	const behind = afterScript$1(reader, start);
	if ((braces || reader.latex) && (reader.tokens[behind] ?? reader.end).kind === "_" && marked === null) return raisedThenLowered(reader, of, from, behind);
	if (marked !== null) {
		reader.at = first;
		if (marked === "prime") of = primed(reader, of, from);
		else take(reader);
		if (braces) take(reader);
		if (marked === "transpose") return transposed(reader, of, from);
		return marked === "degrees" ? made(reader, {
			is: "degrees",
			of,
			at: [from, endOf(reader)]
		}) : of;
	}
	if (braces && mark.kind === "-" && isTranspose(reader, of, reader.tokens[first + 1]) && (reader.tokens[first + 2] ?? reader.end).kind === "}") return inverseTransposed(reader, of, from, first + 3);
	take(reader);
	const right = exponent(reader);
	return made(reader, {
		is: "binary",
		op: "^",
		left: of,
		right,
		at: [from, endOf(reader)]
	});
}
function raisedThenLowered(reader, of, from, subscript) {
	const start = reader.at;
	reader.at = subscript;
	const lowered = subscripted(reader, of, from);
	const after = reader.at;
	reader.at = start + 1;
	const right = argumentOf(reader);
	reader.at = after;
	return made(reader, {
		is: "binary",
		op: "^",
		left: lowered,
		right,
		at: [from, endOf(reader)]
	});
}
function inverseTransposed(reader, of, from, after) {
	reader.at = after;
	const at = [from, endOf(reader)];
	return made(reader, {
		is: "transpose",
		of: made(reader, {
			is: "binary",
			op: "^",
			left: of,
			right: made(reader, {
				is: "negate",
				of: made(reader, {
					is: "number",
					text: "1",
					at
				}),
				at
			}),
			at
		}),
		at
	});
}
function asMark(reader, of, token) {
	if (token.kind === "'") return "prime";
	if (token.kind === ".*") return "degrees";
	if (token.kind === "degree") return "degrees";
	return isTranspose(reader, of, token) ? "transpose" : null;
}
function isTranspose(reader, of, token) {
	if (token === void 0) return false;
	if (token.kind === "transpose") return true;
	if (token.kind !== "name" && token.kind !== "words" || token.text !== "T" || reader.lexicon.declared.has("T")) return false;
	return token.to - token.from > 1 || mayHaveShape(reader, of) || of.is === "number" && of.text === "1" && reader.lexicon.vocabulary.names.size > 0;
}
/** A group is an exponent by itself; else signs and a power, so that `2^-1` and `a^b^c` read as in mathjs. */
function exponent(reader) {
	deeper(reader);
	const right = peekKind(reader) === "{" ? groupThenPower(reader) : reader.grammar.unary(reader);
	reader.depth -= 1;
	return right;
}
function groupThenPower(reader) {
	const { from } = peek(reader);
	const left = group(reader);
	if (peekKind(reader) !== "^" || reader.latex) return left;
	take(reader);
	return made(reader, {
		is: "binary",
		op: "^",
		left,
		right: exponent(reader),
		at: [from, endOf(reader)]
	});
}
// src/maths/formula/read-relation.ts
/** The loosest levels: lists, conditions, chains of relations, unions of sets. */
const RELATIONS = new Map([
	"=",
	"!=",
	"<",
	"<=",
	">",
	">=",
	"approx",
	"in"
].map((relation) => [relation, relation]));
/** Items side by side; a single one stands for itself. */
function list$1(reader, closing) {
	const { from } = peek(reader);
	const first = reader.grammar.relation(reader);
	if (!isSeparator(peekKind(reader))) return first;
	const items = [first];
	while (skipSeparators(reader) && peekKind(reader) !== closing) items.push(reader.grammar.relation(reader));
	return items.length === 1 ? first : made(reader, {
		is: "list",
		items,
		at: [from, endOf(reader)]
	});
}
function isSeparator(kind) {
	return kind === "," || kind === ";" || kind === "separator";
}
/** `1, 2 and 3`, `1, 2, and 3`: a word after a comma adds nothing. */
function skipSeparators(reader) {
	const first = accept(reader, ",") || accept(reader, ";");
	return accept(reader, "separator") || first;
}
/** A chain keeps all its terms; `c ? a : b` chooses. */
function relation(reader) {
	const { from } = peek(reader);
	const first = union(reader);
	const chain = peekKind(reader) === "relation" ? related(reader, first, from) : first;
	return peekKind(reader) === "?" ? choice$1(reader, chain, from) : chain;
}
function related(reader, first, from) {
	const terms = [first];
	const ops = [];
	while (peekKind(reader) === "relation") {
		const token = take(reader);
		const op = RELATIONS.get(token.text);
		if (op === void 0) fail("unexpected-token", token);
		ops.push(op);
		const term = union(reader);
		terms.push(op === "in" ? asInterval(term) ?? term : term);
	}
	return made(reader, {
		is: "relation",
		terms,
		ops,
		at: [from, endOf(reader)]
	});
}
function union(reader) {
	const { from } = peek(reader);
	const first = halves(reader);
	if (peekKind(reader) !== "cup") return first;
	const parts = [asInterval(first) ?? first];
	while (accept(reader, "cup")) {
		const part = reader.grammar.sum(reader);
		parts.push(asInterval(part) ?? part);
	}
	return made(reader, {
		is: "union",
		parts,
		at: [from, endOf(reader)]
	});
}
/** What divides a whole group: `{n \choose k}`, `{a + b \over c}`, and the ratio `2:3` outside of brackets. */
function halves(reader) {
	const { from } = peek(reader);
	const left = reader.grammar.sum(reader);
	const { kind, text } = peek(reader);
	if (kind !== "over" && !(kind === ":" && reader.depth === 0 && isRatio(reader, left))) return left;
	take(reader);
	const right = reader.grammar.sum(reader);
	const at = [from, endOf(reader)];
	if (text === "choose") return made(reader, {
		is: "call",
		name: "binomial",
		arguments: [left, right],
		at
	});
	return made(reader, {
		is: "binary",
		op: "/",
		left,
		right,
		at
	});
}
const ENDS_RATIO = /* @__PURE__ */ new Set([
	"end-of-text",
	"relation",
	",",
	";",
	"separator"
]);
/** `x: 5` names the x that is to be 5 and `2:3:4` is no number. */
function isRatio(reader, left) {
	let colons = 0;
	for (let ahead = 0; !ENDS_RATIO.has(peekKind(reader, ahead)); ahead += 1) if (peekKind(reader, ahead) === ":") colons += 1;
	if (colons !== 1) return false;
	if (left.is !== "name") return true;
	return left.name.length === 1 && peekKind(reader, 1) === "name" && peek(reader, 1).text.length === 1;
}
function choice$1(reader, when, from) {
	const question = take(reader);
	deeper(reader);
	const value = reader.grammar.relation(reader);
	if (!accept(reader, ":")) fail("unexpected-token", question);
	const otherwise = reader.grammar.relation(reader);
	reader.depth -= 1;
	const rest = otherwise.is === "piecewise" ? otherwise.cases : [{
		value: otherwise,
		when: null
	}];
	return made(reader, {
		is: "piecewise",
		cases: [{
			value,
			when
		}, ...rest],
		at: [from, endOf(reader)]
	});
}
// src/maths/formula/read-scanner.ts
function isLetter$1(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90;
}
function isDigit(code) {
	return code >= 48 && code <= 57;
}
function push(scanner, kind, text, from, to) {
	scanner.tokens.push({
		kind,
		text,
		from,
		to
	});
}
function lastKind(scanner) {
	return scanner.tokens[scanner.tokens.length - 1]?.kind ?? null;
}
function skipDigits(source, from) {
	let at = from;
	while (at < source.length && isDigit(source.charCodeAt(at))) at += 1;
	return at;
}
function skipSpaces(source, from) {
	let at = from;
	while (at < source.length && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 10)) at += 1;
	return at;
}
/** Digits, decimals and a power of ten; after `_` digits only; one digit where LaTeX's arguments are single (`\frac12`). */
function scanNumber(scanner) {
	const { source, at } = scanner;
	const before = lastKind(scanner);
	let to = skipDigits(source, at);
	const whole = isDigit(source.charCodeAt(at));
	if (whole && scanner.latex && (before === "frac" || before === "sqrt" || before === "binom" || isSecondArgument(scanner))) to = at + 1;
	else if (!whole || before !== "_") to = skipFraction(scanner, to);
	if (to - at > READ_LIMITS.nodes) throw new Unreadable("too-complex", at, to, "characters");
	push(scanner, "number", source.slice(at, source.charCodeAt(to - 1) === 46 ? to - 1 : to), at, to);
	scanner.at = to;
}
/** The `2` of `\frac12` and of `\frac{1}2`. */
function isSecondArgument({ tokens, at }) {
	const last = tokens[tokens.length - 1];
	if (last?.to !== at || last.kind !== "number" && last.kind !== "}") return false;
	if (last.kind === "number") return takesTwo(tokens[tokens.length - 2]);
	let depth = 0;
	for (let place = tokens.length - 1; place >= 0 && tokens.length - place < 200; place -= 1) {
		const kind = tokens[place]?.kind;
		if (kind === "}") depth += 1;
		if (kind === "{" && --depth === 0) return takesTwo(tokens[place - 1]);
	}
	return false;
}
function takesTwo(token) {
	return token?.kind === "frac" || token?.kind === "binom";
}
function skipFraction({ source, at }, whole) {
	let to = whole;
	if (source.charCodeAt(to) === 46) {
		const next = source.charCodeAt(to + 1);
		if (!(next === 42 || next === 47 || next === 94 || next === 39 || next === 46)) to = skipDigits(source, to + 1);
		if (source.charCodeAt(to) === 46 && isDigit(source.charCodeAt(to + 1))) throw new Unreadable("bad-number", at, to + 1);
	}
	const letter = source.charCodeAt(to);
	if (letter !== 101 && letter !== 69) return to;
	const sign = source.charCodeAt(to + 1);
	const digits = sign === 43 || sign === 45 ? to + 2 : to + 1;
	return isDigit(source.charCodeAt(digits)) ? skipDigits(source, digits) : to;
}
// src/maths/formula/read-symbols.ts
/** What single characters and LaTeX commands stand for. */
function table(rows) {
	const symbols = /* @__PURE__ */ new Map();
	for (const [words, kind, text] of rows) for (const word of words.split(" ")) symbols.set(word, {
		kind,
		text: text ?? word
	});
	return symbols;
}
/** Characters outside ASCII that are no letters. */
const CHARACTERS = table([
	["⊙ ∘ ⊚", ".*"],
	["⊗", "otimes"],
	["±", "±"],
	[
		"≤ ⩽ ≦",
		"relation",
		"<="
	],
	[
		"≥ ⩾ ≧",
		"relation",
		">="
	],
	[
		"≠",
		"relation",
		"!="
	],
	[
		"≈ ≃ ≅",
		"relation",
		"approx"
	],
	[
		"∈",
		"relation",
		"in"
	],
	["∪", "cup"],
	[
		"∞",
		"name",
		"infinity"
	],
	["∅", "empty-set"],
	["‖ ∥", "norm"],
	["ᵀ ⊤ ⊺", "transpose"],
	["∂", "partial"],
	["∇", "nabla"],
	["∑", "sum"],
	["∏", "prod"],
	["√", "sqrt"],
	["°", "degree"],
	["⟨ 〈", "<("],
	["⟩ 〉", ")>"],
	["⌊", "floor("],
	["⌋", ")floor"],
	["⌈", "ceil("],
	["⌉", ")ceil"]
]);
const COMMANDS = new Map([
	...table([
		["frac dfrac tfrac cfrac nicefrac sfrac", "frac"],
		["sqrt", "sqrt"],
		["binom dbinom tbinom", "binom"],
		[
			"hat widehat",
			"accent",
			"hat"
		],
		[
			"bar overline",
			"accent",
			"bar"
		],
		[
			"tilde widetilde",
			"accent",
			"tilde"
		],
		[
			"dot",
			"accent",
			"dot"
		],
		[
			"ddot",
			"accent",
			"ddot"
		],
		["odot circ", ".*"],
		["otimes", "otimes"],
		["cdot times ast star bullet", "*"],
		["div", "/"],
		["pm", "±"],
		[
			"leq le leqslant leqq",
			"relation",
			"<="
		],
		[
			"geq ge geqslant geqq",
			"relation",
			">="
		],
		[
			"neq ne",
			"relation",
			"!="
		],
		[
			"lt",
			"relation",
			"<"
		],
		[
			"gt",
			"relation",
			">"
		],
		[
			"approx simeq cong doteq",
			"relation",
			"approx"
		],
		[
			"equiv coloneqq triangleq",
			"relation",
			"="
		],
		[
			"in",
			"relation",
			"in"
		],
		["cup", "cup"],
		["emptyset varnothing", "empty-set"],
		[
			"infty",
			"name",
			"infinity"
		],
		["partial", "partial"],
		["nabla", "nabla"],
		["top intercal", "transpose"],
		["prime", "'"],
		["sum", "sum"],
		["prod", "prod"],
		["degree", "degree"],
		["lfloor", "floor("],
		["rfloor", ")floor"],
		["lceil", "ceil("],
		["rceil", ")ceil"],
		["langle", "<("],
		["rangle", ")>"],
		["lbrace", "set("],
		["rbrace", ")set"],
		["lbrack", "["],
		["rbrack", "]"],
		["lparen", "("],
		["rparen", ")"],
		["vert mid", "|"],
		["Vert parallel", "norm"],
		[
			"ell",
			"name",
			"l"
		],
		[
			"imath",
			"name",
			"i"
		],
		[
			"jmath",
			"name",
			"j"
		],
		[
			"varepsilon",
			"name",
			"epsilon"
		],
		[
			"vartheta",
			"name",
			"theta"
		],
		[
			"varphi",
			"name",
			"phi"
		],
		[
			"varrho",
			"name",
			"rho"
		],
		[
			"varsigma",
			"name",
			"sigma"
		],
		["underset", "underset"],
		["over", "over"],
		["choose", "over"],
		["land wedge lor vee", "separator"],
		["arccsc arcsec arccot", "function"],
		["colon", ":"]
	]),
	["lvert", {
		kind: "|",
		text: "|",
		note: "open"
	}],
	["rvert", {
		kind: "|",
		text: "|",
		note: "close"
	}],
	["lVert", {
		kind: "norm",
		text: "norm",
		note: "open"
	}],
	["rVert", {
		kind: "norm",
		text: "norm",
		note: "close"
	}]
]);
function all$1(words, command) {
	for (const word of words.split(" ")) COMMANDS.set(word, command);
}
all$1("quad qquad enspace thinspace medspace thickspace displaystyle textstyle scriptstyle limits nolimits nonumber notag therefore because hline rm bf it", "skip");
all$1("tag label color hspace vspace phantom", "skip-argument");
all$1("mathbf boldsymbol bm vec mathrm mathit mathcal mathsf mathbb mathscr mathfrak mathtt pmb underline boxed fbox textcolor ensuremath overrightarrow", "style");
all$1("text textrm textbf textit mbox hbox textsf texttt", "prose");
all$1("operatorname", "operator-name");
all$1("left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr middle", "sized");
all$1("begin end", "environment");
/** What a command, named without its backslash, stands for; null if it is none that a formula can use. */
function commandOf(word) {
	const command = COMMANDS.get(word);
	if (command !== void 0) return command;
	const symbol = symbolOf(word);
	if (symbol !== null) COMMANDS.set(word, symbol);
	return symbol;
}
function symbolOf(word) {
	if (GREEK.has(word)) return {
		kind: "name",
		text: word
	};
	const name = word.length > 1 && /^[A-Za-z]+$/.test(word) ? functionName(word) : null;
	return name === null ? null : {
		kind: "function",
		text: name
	};
}
/** Characters that stand for exactly one of ASCII, so that places in the text stay what they are. */
const FOLDED = new Map(Object.entries({
	"-": "−–—‒‐‑﹣",
	"*": "×·⋅∙•∗✕・⸱",
	"/": "÷∕⁄",
	"'": "′’‘ʹ",
	".": "。．",
	",": "，、",
	";": "；",
	":": "：∶",
	"|": "∣❘",
	"~": "～",
	" ": "　\xA0      ​﻿⁡⁢",
	"[": "【〔",
	"]": "】〕"
}).flatMap(([ascii, others]) => others.split("").map((other) => [other.charCodeAt(0), ascii])));
/** The same text with full-width forms and look-alikes in ASCII, of the same length. */
function folded$1(source) {
	let text = "";
	let copied = 0;
	for (let at = 0; at < source.length; at += 1) {
		const code = source.charCodeAt(at);
		if (code < 128) continue;
		const ascii = code > 65280 && code < 65375 ? String.fromCharCode(code - 65248) : FOLDED.get(code);
		if (ascii === void 0) continue;
		text += source.slice(copied, at) + ascii;
		copied = at + 1;
	}
	return copied === 0 ? source : text + source.slice(copied);
}
// src/maths/formula/read-styled.ts
/** LaTeX commands whose argument is a word: styles, operator names and text. */
function pushNamed(scanner, text, kind, from, to) {
	const { lexicon } = scanner;
	const declared = lexicon.declared.get(text);
	if (declared !== void 0) return push(scanner, "name", declared, from, to);
	const token = {
		kind: kind === "function" || lexicon.vocabulary.functions?.has(text) === true ? "function" : "name",
		text,
		from,
		to
	};
	if (token.kind === "name") token.note = "undeclared";
	scanner.tokens.push(token);
}
/** The text in the braces that come next, or the next character. */
function argument(scanner, command) {
	const { source } = scanner;
	const from = skipSpaces(source, scanner.at);
	if (source.charCodeAt(from) !== 123) {
		scanner.at = Math.min(from + 1, source.length);
		return source.slice(from, from + 1);
	}
	const to = source.indexOf("}", from);
	if (to < 0) throw new Unreadable("unclosed-bracket", command, from + 1);
	scanner.at = to + 1;
	return source.slice(from + 1, to);
}
/** A style says nothing, but it holds the letters of a word together: `\mathrm{softmax}`; a bold 1 is the vector of ones. */
function scanStyled(scanner, command) {
	const { source } = scanner;
	const from = skipSpaces(source, scanner.at);
	const braces = source.charCodeAt(from) === 123;
	const start = braces ? from + 1 : from;
	let to = start;
	while (to < source.length && (isLetter$1(source.charCodeAt(to)) || isDigit(source.charCodeAt(to)))) to += 1;
	if (!braces) to = Math.min(to, start + 1);
	if (to === start || braces && source.charCodeAt(to) !== 125) return;
	const end = braces ? to + 1 : to;
	const word = source.slice(start, to);
	if (isDigit(source.charCodeAt(start)) && !/^\d+$/.test(word)) return;
	scanner.at = end;
	const style = source.slice(command + 1, scanner.at);
	if (isDigit(source.charCodeAt(start))) {
		if (word !== "1" || !/^(?:mathbf|boldsymbol|bm|mathbb|vec|pmb)/.test(style)) return push(scanner, "number", word, command, end);
		return pushNamed(scanner, "ones", "name", command, end);
	}
	pushLabel(scanner, word, command, end);
}
function pushLabel(scanner, word, from, to) {
	if (word.length > 1 && !scanner.lexicon.declared.has(word)) {
		const known = functionName(word);
		if (known !== null) return pushNamed(scanner, known, "function", from, to);
		if (word === "d" || GREEK.has(word)) return pushNamed(scanner, word, "name", from, to);
	}
	pushNamed(scanner, word, "name", from, to);
}
function scanOperatorName(scanner, command) {
	const word = argument(scanner, command).replace(/\\[,;:! ]|[\s~*]/g, "").replace(/\\(?:mathrm|text)\{?/, "");
	if (!/^[A-Za-z]\w*$/.test(word)) throw new Unreadable("unknown-command", command, scanner.at);
	pushNamed(scanner, functionName(word) ?? word, "function", command, scanner.at);
}
/** `\text{or}`, `\text{softmax}`, `\text{otherwise}`, `\text{max}` below a name, or words that are no mathematics. */
function scanProse$1(scanner, command) {
	const text = argument(scanner, command).replace(/[~\s$]+/g, " ").trim();
	const end = scanner.at;
	if (text === "" || text === "." || text === "。") return;
	if (text === "," || text === ";") return push(scanner, ",", ",", command, end);
	const plain = plainWord(text.toLowerCase().replace(/[,.，。]/g, "").trim());
	if (plain !== void 0) return push(scanner, plain[0], plain[1], command, end);
	if (scanner.lexicon.declared.has(text) || scanner.lexicon.vocabulary.functions?.has(text) === true || text.length > 1 && functionName(text) !== null) return pushLabel(scanner, text, command, end);
	push(scanner, "words", text, command, end);
}
// src/maths/formula/read-command.ts
/** LaTeX commands to tokens. */
/** `from` is behind the backslash; `lost` is a first letter that the text no longer has. */
function scanCommand(scanner, from, lost = "") {
	const { source, at } = scanner;
	let to = from;
	while (to < source.length && isLetter$1(source.charCodeAt(to))) to += 1;
	if (to === from && lost === "") return scanSign(scanner, from);
	const word = lost + source.slice(from, to);
	if (source.charCodeAt(to) === 42) to += 1;
	let command = commandOf(word);
	if (command === null && word === "arg") {
		const [extreme = "", name = ""] = /^\s*\\(max|min)(?![a-z])/.exec(source.slice(to, to + 20)) ?? [];
		if (extreme !== "") command = {
			kind: "function",
			text: `arg${name}`
		};
		to += extreme.length;
	}
	for (let shorter = to - 1; command === null && shorter >= from + 3 && to - from <= 40; shorter -= 1) {
		command = gluedTo(commandOf(lost + source.slice(from, shorter)), to - shorter);
		if (command !== null) to = shorter;
	}
	scanner.at = to;
	if (command === null) throw new Unreadable("unknown-command", at, Math.max(to, at + 1));
	if (typeof command === "object") {
		if (command.kind === "name" || command.kind === "function") return pushNamed(scanner, command.text, command.kind, at, to);
		scanner.tokens.push(command.note === void 0 ? {
			kind: command.kind,
			text: command.text,
			from: at,
			to
		} : {
			kind: command.kind,
			text: command.text,
			from: at,
			to,
			note: command.note
		});
		return;
	}
	switch (command) {
		case "skip": return;
		case "skip-argument":
			argument(scanner, at);
			return;
		case "style": return scanStyled(scanner, at);
		case "prose": return scanProse$1(scanner, at);
		case "operator-name": return scanOperatorName(scanner, at);
		case "sized": return scanSized(scanner, at, word);
		case "environment": {
			const name = argument(scanner, at).replace(/\*|\s/g, "");
			return push(scanner, word === "begin" ? "begin" : "end", name, at, scanner.at);
		}
	}
}
/** A command whose space got lost before the letters behind it: `\odoth`, `\quadx`, `\sinx`; only where nothing else can be meant. */
function gluedTo(command, letters) {
	if (command === "skip") return command;
	if (command === null || typeof command === "string") return null;
	const { kind } = command;
	return kind === ".*" || kind === "*" || kind === "relation" || (kind === "function" || kind === "name") && letters <= 2 ? command : null;
}
/** A backslash before a sign. */
function scanSign(scanner, from) {
	const { source, at } = scanner;
	const sign = source.charAt(from);
	scanner.at = from + 1;
	switch (sign) {
		case "{": return push(scanner, "set(", "{", at, from + 1);
		case "}": return push(scanner, ")set", "}", at, from + 1);
		case "|": return push(scanner, "norm", "norm", at, from + 1);
		case "\\": return push(scanner, "newline", "newline", at, from + 1);
		case "%": return push(scanner, "%", "%", at, from + 1);
		case "_": return push(scanner, "_", "_", at, from + 1);
		case "&": return push(scanner, "&", "&", at, from + 1);
		case " ": return push(scanner, "newline", "lost", at, from + 1);
		case "":
		case ",":
		case ";":
		case ":":
		case "!":
		case ">":
		case "/":
		case "\n":
		case "	":
		case "\r":
		case "$":
		case "(":
		case ")":
		case "[":
		case "]": return;
		default: throw new Unreadable("unknown-command", at, from + 1);
	}
}
/** `\left(`, `\bigl[`, `\right.`; the side tells an opening bar from a closing one. */
function scanSized(scanner, command, word) {
	const { source } = scanner;
	const from = skipSpaces(source, scanner.at);
	scanner.at = from;
	const side = word === "left" || word.endsWith("l") ? "open" : word === "right" || word.endsWith("r") ? "close" : void 0;
	if (source.charCodeAt(from) === 46) {
		scanner.at = from + 1;
		return push(scanner, "blank", ".", command, from + 1);
	}
	const count = scanner.tokens.length;
	const character = source.charCodeAt(from);
	if (character === 92) scanCommand(scanner, from + 1);
	else if (character === 40 || character === 41 || character === 91 || character === 93 || character === 124) {
		const sign = source.charAt(from);
		scanner.at = from + 1;
		if (sign === "(" || sign === ")" || sign === "[" || sign === "]" || sign === "|") push(scanner, sign, sign, from, from + 1);
	} else if (character === 60 || character === 62) {
		scanner.at = from + 1;
		push(scanner, character === 60 ? "<(" : ")>", source.charAt(from), from, from + 1);
	} else return;
	const token = scanner.tokens[count];
	if (token === void 0) return;
	token.from = command;
	if (side !== void 0 && (token.kind === "|" || token.kind === "norm")) token.note = side;
}
// src/maths/formula/read-scripts.ts
/** Raised and lowered characters of Unicode, and fractions in one character: `x²`, `W₁`, `½`. */
const RAISED = pairs$1("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵏᵐˣʸᵗᵃᵇᶜᵈᵉ", "0123456789+-=()nikmxytabcde");
const LOWERED = pairs$1("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-=()aehijklmnoprstuvx");
function pairs$1(from, to) {
	return new Map(from.split("").map((character, place) => [character, to[place] ?? ""]));
}
/** `½` and the like. */
const FRACTIONS = new Map(Object.entries({
	"½": "1/2",
	"⅓": "1/3",
	"⅔": "2/3",
	"¼": "1/4",
	"¾": "3/4",
	"⅕": "1/5",
	"⅖": "2/5",
	"⅗": "3/5",
	"⅘": "4/5",
	"⅙": "1/6",
	"⅚": "5/6",
	"⅛": "1/8",
	"⅜": "3/8",
	"⅝": "5/8",
	"⅞": "7/8"
}).map(([character, text]) => {
	const [above = "", below = ""] = text.split("/");
	return [character, [above, below]];
}));
function fractionOf(character) {
	return FRACTIONS.get(character);
}
/** The run of raised or lowered characters that begins here, or null. */
function scriptAt(source, from) {
	const first = source.charAt(from);
	const table = RAISED.has(first) ? RAISED : LOWERED.has(first) ? LOWERED : null;
	if (table === null) return null;
	let text = "";
	for (let at = from; at < source.length; at += 1) {
		const character = table.get(source.charAt(at));
		if (character === void 0) break;
		text += character;
	}
	return {
		kind: table === RAISED ? "^" : "_",
		text
	};
}
// src/maths/formula/read-word.ts
/** Words of plain text: names, functions, products of letters, and the few words that are no mathematics. */
/** Words that only a lost first letter of a command can leave before a brace. */
const BEHEADED = /* @__PURE__ */ new Map([
	["rac", "f"],
	["egin", "b"],
	["inom", "b"],
	["oldsymbol", "b"],
	["oxed", "b"]
]);
function scanWord(scanner) {
	const { source, at, latex, lexicon } = scanner;
	let to = at + 1;
	while (to < source.length && isWordCharacter(source.charCodeAt(to))) to += 1;
	if (lexicon.withUnderscore && source.charCodeAt(to) === 95 && scanUnderscored(scanner, to)) return;
	if (to < source.length && markOf(source.charCodeAt(to)) !== void 0) {
		if (to - at > 1) pushWord(scanner, at, to - 1);
		return scanMarked(scanner, source.charAt(to - 1), to - 1, to);
	}
	if (latex && to - at > 1) {
		const before = lastKind(scanner);
		if ((before === "^" || before === "_") && !DECORATIONS.has(source.slice(at, to)) && !lexicon.declared.has(source.slice(at, to))) to = at + 1;
		else if (takesOne(before)) to = at + 1;
		else if (source.charCodeAt(to) === 123 || source.charCodeAt(to) === 92) {
			const lost = BEHEADED.get(source.slice(at, to));
			if (lost !== void 0) return scanCommand(scanner, at, lost);
		}
	}
	if (!latex && to - at > 1 && source.charCodeAt(at) === 84 && lastKind(scanner) === "^" && isTransposeThenName(scanner, source.slice(at, to))) to = at + 1;
	pushWord(scanner, at, to);
}
/** `X^TX`: where no name begins with that T, it is the mark of a transpose. */
function isTransposeThenName({ lexicon }, word) {
	return lexicon.vocabulary.names.size > 0 && !lexicon.declared.has("T") && !lexicon.declared.has(word);
}
/** LaTeX's commands take one letter where there are no braces. */
function takesOne(before) {
	return before === "frac" || before === "sqrt" || before === "accent" || before === "binom";
}
function isWordCharacter(code) {
	return isLetter$1(code) || isDigit(code);
}
/** The longest declared name that is written with underscores, as `hidden_dim`. */
function scanUnderscored(scanner, firstEnd) {
	const { source, at, lexicon } = scanner;
	let found = 0;
	for (let to = firstEnd; source.charCodeAt(to) === 95 && to - at <= lexicon.longest;) {
		let next = to + 1;
		while (next < source.length && isWordCharacter(source.charCodeAt(next))) next += 1;
		if (next === to + 1) break;
		if (lexicon.declared.has(canonicalName(source.slice(at, next)))) found = next;
		to = next;
	}
	if (found === 0) return false;
	push(scanner, "name", lexicon.declared.get(canonicalName(source.slice(at, found))) ?? "", at, found);
	scanner.at = found;
	return true;
}
/** A word becomes one token or several, each with its own place. */
function pushWord(scanner, from, to) {
	const { source, lexicon, latex } = scanner;
	const word = source.slice(from, to);
	scanner.at = to;
	const pieces = piecesOf(lexicon, word, latex);
	const [first] = pieces;
	if (first !== void 0 && (pieces.length > 1 || first.undeclared || first.kind === "function") && word.length > 1) {
		if (special(scanner, word, from, to)) return;
	}
	let at = from;
	for (const { kind, text, length, undeclared } of pieces) {
		const token = {
			kind,
			text,
			from: at,
			to: at + length
		};
		if (undeclared) token.note = "undeclared";
		scanner.tokens.push(token);
		at += length;
	}
}
function special(scanner, word, from, to) {
	const { source } = scanner;
	const next = source.charCodeAt(skipSpaces(source, to));
	if ((word === "sum" || word === "prod") && next === 95) {
		push(scanner, word, word, from, to);
		return true;
	}
	if ((word === "hat" || word === "bar" || word === "tilde") && next === 40 && lastKind(scanner) !== "_" && lastKind(scanner) !== "^") {
		push(scanner, "accent", word, from, to);
		return true;
	}
	const plain = plainWord(word);
	if (plain === void 0 || lastKind(scanner) === "_") return false;
	push(scanner, plain[0], plain[1], from, to);
	return true;
}
/** One letter that is not of ASCII, with the digits behind it; or a run of Chinese words. */
function scanForeign(scanner) {
	const { source, at } = scanner;
	const letter = String.fromCodePoint(source.codePointAt(at) ?? 0);
	const to = at + letter.length;
	if (/\p{Script=Han}/u.test(letter)) return scanProse(scanner);
	const word = wordOfLetter(letter);
	if (word === null) throw new Unreadable("unexpected-character", at, to);
	if (word === "Sigma" || word === "Pi") {
		const next = source.charAt(skipSpaces(source, to));
		if (!scanner.lexicon.declared.has(word) && (next === "_" || letter === "Σ")) {
			push(scanner, word === "Sigma" ? "sum" : "prod", word, at, to);
			scanner.at = to;
			return;
		}
	}
	scanMarked(scanner, word, at, to);
}
function scanMarked(scanner, letter, from, afterLetter) {
	const { source, lexicon } = scanner;
	let word = letter;
	let to = afterLetter;
	for (let mark = markOf(source.charCodeAt(to)); mark !== void 0; mark = markOf(source.charCodeAt(to))) {
		word += mark;
		to += 1;
	}
	const end = skipDigits(source, to);
	word += source.slice(to, end);
	const declared = lexicon.declared.get(word);
	const token = {
		kind: "name",
		text: declared ?? word,
		from,
		to: end
	};
	if (declared === void 0) token.note = "undeclared";
	scanner.tokens.push(token);
	scanner.at = end;
}
function scanProse(scanner) {
	const { source, at } = scanner;
	const [run = ""] = /^\p{Script=Han}+/u.exec(source.slice(at, at + 200)) ?? [];
	const [kind, text] = plainWord(run) ?? ["words", run];
	const declared = scanner.lexicon.declared.get(run);
	push(scanner, declared === void 0 ? kind : "name", declared ?? text, at, at + run.length);
	scanner.at = at + run.length;
}
// src/maths/formula/read-scan.ts
/** Source text to tokens: one loop over the characters, every place in the student's own text. */
/** Reads tokens from the scanner's place up to `end`. */
function scan(scanner, end) {
	while (scanner.at < end) scanOne(scanner);
}
function single(scanner, kind) {
	push(scanner, kind, kind, scanner.at, scanner.at + 1);
	scanner.at += 1;
}
function double(scanner, kind, text, length = 2) {
	push(scanner, kind, text, scanner.at, scanner.at + length);
	scanner.at += length;
}
function scanOne(scanner) {
	const { source, at } = scanner;
	const code = source.charCodeAt(at);
	if (isLetter$1(code)) return scanWord(scanner);
	if (isDigit(code)) return scanNumber(scanner);
	const next = at + 1 < source.length ? source.charCodeAt(at + 1) : 0;
	switch (code) {
		case 32:
		case 126:
		case 36:
		case 8205:
			scanner.at += 1;
			return;
		case 43:
			if (next === 47 && source.charAt(at + 2) === "-") return double(scanner, "±", "±", 3);
			return single(scanner, "+");
		case 45: return single(scanner, "-");
		case 42:
			if (next === 42) return double(scanner, "^", "^");
			return single(scanner, "*");
		case 47: return single(scanner, "/");
		case 94: return single(scanner, "^");
		case 95: return single(scanner, "_");
		case 40: return single(scanner, "(");
		case 41: return single(scanner, ")");
		case 91: return single(scanner, "[");
		case 93: return single(scanner, "]");
		case 123: return single(scanner, scanner.latex || afterScript(scanner) ? "{" : "set(");
		case 125: return single(scanner, scanner.latex || closesGroup(scanner) ? "}" : ")set");
		case 44: return single(scanner, ",");
		case 59: return single(scanner, ";");
		case 58:
			if (next === 61) return double(scanner, "relation", "=");
			return single(scanner, ":");
		case 63: return single(scanner, "?");
		case 39: return single(scanner, "'");
		case 124: return single(scanner, "|");
		case 37: return single(scanner, "%");
		case 38: return single(scanner, "&");
		case 64: return double(scanner, "*", "*", 1);
		case 33:
			if (next === 61) return double(scanner, "relation", "!=");
			return single(scanner, "!");
		case 61:
			if (next === 61) return double(scanner, "relation", "=");
			if (next === 60) return double(scanner, "relation", "<=");
			return double(scanner, "relation", "=", 1);
		case 60:
			if (next === 61) return double(scanner, "relation", "<=");
			if (next === 62) return double(scanner, "relation", "!=");
			return double(scanner, "relation", "<", 1);
		case 62:
			if (next === 61) return double(scanner, "relation", ">=");
			return double(scanner, "relation", ">", 1);
		case 46: return scanDot(scanner, next);
		case 92: return scanCommand(scanner, at + 1);
		default: return code < 32 ? scanControl(scanner, code) : scanOther(scanner);
	}
}
function scanDot(scanner, next) {
	if (isDigit(next)) return scanNumber(scanner);
	if (next === 42) return double(scanner, ".*", ".*");
	if (next === 47) return double(scanner, "./", "./");
	if (next === 94) return double(scanner, ".^", ".^");
	if (next === 39) return double(scanner, "'", "'");
	if (next === 84 && !/^\w/.test(scanner.source.slice(scanner.at + 2, scanner.at + 3))) return double(scanner, "transpose", "T");
	if (scanner.source.slice(scanner.at + 1).trim() !== "") throw new Unreadable("unexpected-character", scanner.at, scanner.at + 1);
	scanner.at += 1;
}
/** In plain text braces are a set, but for `x^{2}` and `x_{2}`. */
function afterScript(scanner) {
	const last = scanner.tokens[scanner.tokens.length - 1];
	const group = last !== void 0 && (last.kind === "^" || last.kind === "_");
	scanner.braces.push(group);
	return group;
}
function closesGroup(scanner) {
	return scanner.braces.pop() === true;
}
/** Commands whose backslash and first letter became one control character on the way: `\f` and `rac`. */
const LOST = /* @__PURE__ */ new Map([
	[7, ["a", /[a-z]/y]],
	[8, ["b", /[a-z]/y]],
	[11, ["v", /[a-z]/y]],
	[12, ["f", /[a-z]/y]],
	[9, ["t", /imes|ext|op(?![a-z])|heta|ilde|frac|anh/y]],
	[10, ["n", /abla|eq(?![a-z])/y]],
	[13, ["r", /ho(?![a-z])|ight|floor|ceil|angle/y]]
]);
function scanControl(scanner, code) {
	const lost = LOST.get(code);
	if (lost !== void 0) {
		const [letter, rest] = lost;
		rest.lastIndex = scanner.at + 1;
		if (rest.test(scanner.source)) return scanCommand(scanner, scanner.at + 1, letter);
	}
	if (code !== 9 && code !== 10 && code !== 13 && code !== 12) throw new Unreadable("unexpected-character", scanner.at, scanner.at + 1);
	scanner.at += 1;
}
function scanOther(scanner) {
	const { source, at } = scanner;
	const character = source.charAt(at);
	const symbol = CHARACTERS.get(character);
	if (symbol !== void 0) {
		push(scanner, symbol.kind, symbol.text, at, at + 1);
		scanner.at += 1;
		return;
	}
	const fraction = fractionOf(character);
	if (fraction !== void 0) {
		push(scanner, "frac", "frac", at, at);
		push(scanner, "number", fraction[0], at, at + 1);
		push(scanner, "number", fraction[1], at, at + 1);
		scanner.at += 1;
		return;
	}
	const script = scriptAt(source, at);
	if (script === null) return scanForeign(scanner);
	push(scanner, script.kind, script.kind, at, at);
	push(scanner, "{", "{", at, at);
	for (let place = 0; place < script.text.length; place += 1) scanScript(scanner, script.text, place);
	scanner.at = at + script.text.length;
	push(scanner, "}", "}", scanner.at, scanner.at);
}
function scanScript(scanner, text, place) {
	const from = scanner.at + place;
	const character = text.charAt(place);
	const code = text.charCodeAt(place);
	const last = scanner.tokens[scanner.tokens.length - 1];
	if (isDigit(code) && last?.kind === "number" && last.to === from) {
		last.text += character;
		last.to = from + 1;
	} else if (isDigit(code)) push(scanner, "number", character, from, from + 1);
	else if (isLetter$1(code)) push(scanner, "name", scanner.lexicon.declared.get(character) ?? character, from, from + 1);
	else if (character === "=") push(scanner, "relation", "=", from, from + 1);
	else if (character === "+" || character === "-" || character === "(" || character === ")") push(scanner, character, character, from, from + 1);
}
// src/maths/formula/read.ts
const GRAMMAR = {
	relation,
	sum: sum$4,
	product: product$2,
	unary,
	postfix,
	atom
};
/** Never throws on any text; names that nobody declared are left to the evaluator. */
function readFormula(source, vocabulary) {
	try {
		return read(source, vocabulary);
	} catch (fault) {
		if (fault instanceof Unreadable) return {
			is: "unreadable",
			finding: findingOf(fault, source)
		};
		throw fault;
	}
}
function read(source, vocabulary) {
	if (source.length > READ_LIMITS.characters) throw new Unreadable("too-complex", 0, 0, "characters");
	const lexicon = lexiconOf(vocabulary);
	const text = folded$1(source);
	const latex = isLatex(text);
	const scanner = {
		source: text,
		lexicon,
		latex,
		tokens: [],
		braces: [],
		at: 0
	};
	if (latex) scanPieces(scanner);
	else scan(scanner, text.length);
	const tokens = withRoundEnds(latex ? withoutLayout(scanner.tokens) : scanner.tokens);
	const last = source.trimEnd().length;
	const reader = {
		source: text,
		tokens,
		end: {
			kind: "end-of-text",
			text: "",
			from: last,
			to: last
		},
		lexicon,
		latex,
		grammar: GRAMMAR,
		at: 0,
		depth: 0,
		nodes: 0,
		bars: 0,
		closings: null,
		fraction: null
	};
	const language = latex ? "latex" : "plain";
	if (tokens.length === 0) throw new Unreadable("empty", 0, 0);
	if (onlyWords(lexicon, text, tokens)) return {
		is: "formula",
		tree: {
			is: "words",
			text: source.trim(),
			at: [0, source.length]
		},
		language
	};
	const { tree, leftSide } = whole$1(reader);
	return leftSide === void 0 ? {
		is: "formula",
		tree,
		language
	} : {
		is: "formula",
		tree,
		language,
		leftSide
	};
}
/** A leading `=` and words such as `解：` are passed over, and so are trailing commas. */
function whole$1(reader) {
	if (peekKind(reader) === "words" && peekKind(reader, 1) === ":") reader.at += 2;
	if (peekKind(reader) === "relation" && (peek(reader).text === "=" || peek(reader).text === "approx")) reader.at += 1;
	const goal = objective(reader);
	const all = list$1(reader, "end-of-text");
	while (accept(reader, ",") || accept(reader, ";"));
	const rest = peek(reader);
	if (rest.kind !== "end-of-text") fail(isClosing(rest.kind) ? "unopened-bracket" : "unexpected-token", rest);
	const sides = sidesOf$1(reader.lexicon, all);
	return goal === null || sides.leftSide !== void 0 ? sides : {
		tree: all,
		leftSide: goal
	};
}
/** Any backslash or dollar, or what is left of a command whose backslash got lost. */
function isLatex(text) {
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 92 || code === 36 || code < 13 && code > 6 && code !== 9 && code !== 10) return true;
	}
	return text.includes("{") && /(?:rac|egin|inom|oldsymbol)\s*\{/.test(text);
}
function scanPieces(scanner) {
	for (const [place, [from, to]] of piecesOfText(scanner.source).entries()) {
		if (place > 0) scanner.tokens.push({
			kind: ",",
			text: ",",
			from,
			to: from
		});
		scanner.at = from;
		scan(scanner, to);
	}
}
/** `no solution`, `无解`: several words none of which means anything here. */
function onlyWords(lexicon, text, tokens) {
	if (tokens.length < 2) return false;
	if (tokens.every(({ kind }) => kind === "words")) return true;
	if (!tokens.every(({ from }) => isLetter$1(text.charCodeAt(from)))) return false;
	if (!/^\s*[A-Za-z]{2,}(?: +[A-Za-z]{2,})+\s*\.?\s*$/.test(text)) return false;
	const words = text.replace(".", "").trim().split(/ +/);
	return words.every((word) => !isKnownWord(lexicon, word)) && words.some((word) => isForeign(lexicon, word));
}
// src/maths/number/exact-tree.ts
const LARGEST_POWER = 1000n;
/** Null where there is anything but numbers and the four operations, where it divides by zero or where numbers grow too long. */
function exactValue(tree) {
	switch (tree.is) {
		case "number": {
			const read = readDecimal(tree.text);
			return typeof read === "object" ? read.value : null;
		}
		case "negate": return exactValue(tree.of)?.neg() ?? null;
		case "percent": return exactValue(tree.of)?.div(new Fraction(100n)) ?? null;
		case "binary": {
			const left = exactValue(tree.left);
			const right = left === null ? null : exactValue(tree.right);
			return left === null || right === null ? null : bounded(combined(tree.op, left, right));
		}
		default: return null;
	}
}
const bounded = (value) => value !== null && isSmall(value) ? value : null;
function combined(op, left, right) {
	switch (op) {
		case "+": return left.add(right);
		case "-": return left.sub(right);
		case "*":
		case ".*": return left.mul(right);
		case "/":
		case "./": return right.n === 0n ? null : left.div(right);
		case "^":
		case ".^": return power$1(left, right);
		default: return null;
	}
}
/** Whole powers whose result fits; the length of the result is known before it is computed. */
function power$1(base, exponent) {
	if (exponent.d !== 1n || exponent.n > LARGEST_POWER || base.n === 0n) return null;
	if (Math.max(String(base.n).length, String(base.d).length) * Number(exponent.n) > 700 && base.n * base.d !== 1n) return null;
	const raised = new Fraction(base.n ** exponent.n, base.d ** exponent.n);
	const signed = base.s < 0n && exponent.n % 2n === 1n ? raised.neg() : raised;
	return exponent.s < 0n ? signed.inverse() : signed;
}
// src/maths/number/expression.ts
/**
* Exact where the value is rational, else evaluated in doubles; never throws, and bounded in size, depth and steps. Underscores are refused
* behind a digit: `1_000` belongs to programs, and is no element of a vector either.
*/
function evaluateConstant(text) {
	const underscore = text.search(/(?<=\d)_/);
	if (underscore !== -1) return {
		is: "no-constant",
		why: "underscore",
		column: underscore + 1
	};
	const read = readFormula(text, { names: /* @__PURE__ */ new Map() });
	if (read.is === "unreadable") return refused$2(read.finding);
	if (read.leftSide !== void 0 || !isValue(read.tree)) return {
		is: "no-constant",
		why: read.tree.is
	};
	const exact = exactValue(read.tree);
	if (exact !== null) return fits$1(exact) ? {
		is: "exact",
		value: exact
	} : { is: "not-finite" };
	return evaluate(read.tree, text);
}
/** A relation, a list or an interval has no value, though parts of it have. */
function isValue({ is }) {
	return is !== "relation" && is !== "list" && is !== "set" && is !== "interval" && is !== "union" && is !== "words" && is !== "plus-minus" && is !== "tuple";
}
function evaluate(tree, source) {
	const program = compileFormula(tree, {
		source,
		slots: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Set(),
		noise: null
	});
	if (program.is === "unfit") return refused$2(program.finding);
	if (program.shape.length > 0) return {
		is: "no-constant",
		why: "wrong-shape"
	};
	try {
		const value = program.run({
			scalars: Array.from({ length: program.scalars }, () => 0),
			tensors: [],
			budget: LIMITS$1.work
		});
		if (typeof value !== "number") return {
			is: "no-constant",
			why: "wrong-shape"
		};
		return Number.isFinite(value) ? {
			is: "approximate",
			value
		} : { is: "not-finite" };
	} catch (fault) {
		if (fault instanceof Unfit) return refused$2(fault.finding);
		throw fault;
	}
}
function refused$2(finding) {
	const column = "column" in finding ? { column: finding.column } : {};
	return {
		is: "no-constant",
		why: finding.code === "syntax-error" ? finding.why : finding.code,
		...column
	};
}
// src/maths/number/chinese.ts
const digits = new Map(Array.from("零一二三四五六七八九", (digit, value) => [digit, value]));
digits.set("〇", 0);
digits.set("两", 2);
const places = /* @__PURE__ */ new Map([
	["十", 10],
	["百", 100],
	["千", 1e3]
]);
const written = /^(负?)([零〇一二两三四五六七八九十百千万亿]+)(?:点([零〇一二三四五六七八九]+))?$/;
const counted = /^([+-]?[\d.]+)\s*([万亿])$/;
function readChinese(text) {
	const mixture = counted.exec(text);
	if (mixture !== null) {
		const [, number = "", section = ""] = mixture;
		return readDecimal(`${number}e${section === "万" ? 4 : 8}`);
	}
	if (text.length > 40) return void 0;
	const match = written.exec(text);
	if (match === null) return void 0;
	const [, negative, characters = "", after = ""] = match;
	const whole = integerOf(characters);
	if (whole === void 0) return void 0;
	const part = Array.from(after, (character) => digits.get(character) ?? 0).join("");
	return readDecimal(`${negative === "" ? "" : "-"}${whole}.${part}`);
}
function integerOf(characters) {
	if (!/[十百千万亿]/.test(characters)) return characters.length > 15 ? void 0 : Number(Array.from(characters, (character) => digits.get(character) ?? 0).join(""));
	if (/[百千万亿][一二两三四五六七八九]$|零零|万.*万/.test(characters)) return void 0;
	let total = 0;
	let section = 0;
	let digit;
	let place = Infinity;
	for (const character of characters) {
		const value = digits.get(character);
		const power = places.get(character);
		if (value !== void 0) {
			if (digit !== void 0 && digit !== 0) return void 0;
			digit = value;
			continue;
		}
		if (power !== void 0) {
			if (power >= place) return void 0;
			section += (digit ?? 1) * power;
			place = power;
		} else {
			const counted = section + (digit ?? 0);
			total = character === "万" ? total + counted * 1e4 : (total + counted) * 1e8;
			section = 0;
			place = Infinity;
		}
		digit = void 0;
	}
	const sum = total + section + (digit ?? 0);
	return Number.isSafeInteger(sum) ? sum : void 0;
}
// src/maths/number/separators.ts
/** `61,470`, `1,234,567.8`, `48 000`, `1'000`: groups of three behind a first one that does not begin with zero. */
const grouped = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+|(?: {1,2}\d{3})+|(?:'\d{3})+)(?:\.\d*)?$/;
/** `0,998`, `16,5`, `1234,567`. */
const comma = /^[+-]?\d+,\d+$/;
/** `1.234.567,8`, `48 000,5`. */
const groupedComma = /^[+-]?[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: {1,2}\d{3})+),\d+$/;
function readSeparated(text) {
	const written = text.replaceAll("{,}", ",");
	if (grouped.test(written)) return readDecimal(written.replace(/[, ']/g, ""));
	if (!comma.test(written) && !groupedComma.test(written)) return void 0;
	const pointed = written.replace(/[. ]/g, "").replace(",", ".");
	const read = readDecimal(pointed);
	return typeof read === "object" ? {
		...read,
		commaReadAs: pointed
	} : read;
}
// src/maths/number/plain-forms.ts
/** `1.5*10^3`, `1.5\times10^{-3}`, `1.5 x 10⁻³`, `10^-3`. */
const powerOfTen = /^([+-]?)(?:([\d.,' ]*\d\.?)\s*(?:\*|x|X|\\times|\\cdot)\s*)?10\s*(?:(?:\^|\*\*)\s*(?:\{\s*([+-]?\d+)\s*\}|\(\s*([+-]?\d+)\s*\)|([+-]?\d+))|([⁺⁻]?[⁰¹²³⁴-⁹]+))$/;
const slashed = /^([+-]?)([\d.,' eE]+?)\s*\/\s*([\d.,' eE]+)$/;
const latexFraction = /^([+-]?)(\d*)\s*\\[dtc]?frac\s*(?:\{\s*([+-]?[\d.,]+)\s*\}\s*\{\s*([+-]?[\d.,]+)\s*\}|(\d)\s*(\d))$/;
/** `1 1/2`. Two numbers side by side are never meant as a product, and a part of one is always less than one. */
const mixed = /^([+-]?)(\d+)\s+(\d+)\s*\/\s*(\d+)$/;
const vulgar = /^([+-]?)(\d*)\s*([¼-¾⅐-⅞])$/;
/** Patterns with several gaps take long over long runs of spaces; what is longer is a plain decimal or a formula. */
const LONGEST$2 = 400;
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
function readPlain(text) {
	if (text.length > LONGEST$2) return readDecimal(text);
	const spaced = /^[+-]\s/.test(text) ? text.charAt(0) + text.slice(1).trimStart() : text;
	return readSimple(spaced) ?? readPowerOfTen(spaced) ?? readFraction(spaced) ?? readMixed(spaced) ?? readChinese(spaced);
}
const readSimple = (text) => readDecimal(text) ?? readSeparated(text);
function readPowerOfTen(text) {
	const match = powerOfTen.exec(text);
	if (match === null) return void 0;
	const [, sign = "", mantissa = "1", braced, bracketed, bare, raised = ""] = match;
	const exponent = braced ?? bracketed ?? bare ?? fromSuperscripts(raised);
	const read = readSimple(mantissa);
	if (read === void 0 || typeof read === "string") return read;
	const comma = read.commaReadAs;
	const shown = comma ?? mantissa.replace(/[, ']/g, "");
	const whole = readDecimal(`${sign}${shown}e${exponent}`);
	return typeof whole === "object" && comma !== void 0 ? {
		...whole,
		commaReadAs: `${sign}${shown}e${exponent}`
	} : whole;
}
const fromSuperscripts = (raised) => Array.from(raised, (sign) => sign === "⁻" ? "-" : sign === "⁺" ? "+" : String(superscripts.indexOf(sign))).join("");
function readFraction(text) {
	const slash = slashed.exec(text);
	if (slash !== null) {
		const [, sign = "", over = "", under = ""] = slash;
		return quotient(sign, readSimple(over.trim()), readSimple(under.trim()));
	}
	const latex = latexFraction.exec(text);
	if (latex === null) return void 0;
	const [, sign = "", whole = "", over, under, overDigit = "", underDigit = ""] = latex;
	const part = quotient(whole === "" ? sign : "", readSimple(over ?? overDigit), readSimple(under ?? underDigit));
	return whole === "" ? part : addPart(sign, whole, part);
}
function readMixed(text) {
	const match = mixed.exec(text);
	if (match !== null) {
		const [, sign = "", whole = "", over = "", under = ""] = match;
		return addPart(sign, whole, quotient("", readDecimal(over), readDecimal(under)));
	}
	const single = vulgar.exec(text);
	if (single === null) return void 0;
	const [, sign = "", whole = "", character = ""] = single;
	const [over = "", under = ""] = character.normalize("NFKC").split("⁄");
	return addPart(sign, whole === "" ? "0" : whole, quotient("", readDecimal(over), readDecimal(under)));
}
function quotient(sign, over, under) {
	if (over === void 0 || under === void 0) return void 0;
	if (typeof over === "string") return over;
	if (typeof under === "string") return under;
	if (under.value.n === 0n) return "not-finite";
	const value = over.value.div(under.value);
	const comma = over.commaReadAs ?? under.commaReadAs;
	return sized$1(sign === "-" ? value.neg() : value, comma === void 0 ? {} : { commaReadAs: comma });
}
function addPart(sign, whole, part) {
	const integer = readDecimal(whole);
	if (part === void 0 || typeof part === "string") return part;
	if (integer === void 0 || typeof integer === "string") return integer;
	if (part.value.s < 0n || part.value.n >= part.value.d) return void 0;
	const value = integer.value.add(part.value);
	return sized$1(sign === "-" ? value.neg() : value, {});
}
function sized$1(value, comma) {
	if (!fits$1(value)) return "not-finite";
	return isSmall(value) ? {
		value,
		decimals: null,
		significant: null,
		...comma
	} : "too-many-digits";
}
// src/maths/number/units.ts
/** What may stand behind a number: a unit of information, a counting word, a unit that the author declares. */
/** Spellings of one and the same unit, so that `bit` is accepted where `bits` is declared. */
const kinds$1 = [
	/* @__PURE__ */ new Set([
		"bit",
		"bits",
		"比特",
		"sh",
		"shannon",
		"shannons"
	]),
	/* @__PURE__ */ new Set([
		"nat",
		"nats",
		"奈特",
		"纳特"
	]),
	/* @__PURE__ */ new Set([
		"hartley",
		"hartleys",
		"dit",
		"dits",
		"ban",
		"bans",
		"哈特"
	]),
	/* @__PURE__ */ new Set([
		"个",
		"个参数",
		"层",
		"轮",
		"次",
		"张",
		"条",
		"parameters",
		"params",
		"weights",
		"epochs",
		"layers",
		"samples",
		"neurons",
		"units"
	])
];
/** Constants that may close a product, `2π`, and are no units. */
const constants = /* @__PURE__ */ new Set([
	"pi",
	"e",
	"tau",
	"π",
	"τ",
	"e",
	"\\pi",
	"\\tau"
]);
const suffix = /^(.*[\d.)}⁰¹²³⁴-⁹¼-¾⅐-⅞万亿一二三四五六七八九十百千零])\s*[([]?\s*(?:\\(?:text|textrm|mathrm|mathit|rm)\s*\{\s*[([]?)?\s*([\p{L}°Ω][\p{L}°Ω/.* -]{0,40}(?:\^?[-\d²³]{1,2})?)\s*[)\]]?\s*\}?\s*[)\]]?$/u;
/** Patterns with several gaps take long over long runs of spaces. */
const LONGEST$1 = 200;
const numerals = /^[十百千万亿一二三四五六七八九零点]+$/;
/** Splits a trailing word off; whether it is a unit at all is for `judgeUnit` to say. */
function splitUnit(text) {
	const match = text.length > LONGEST$1 ? null : suffix.exec(text);
	if (match === null) return void 0;
	const [, number = "", word = ""] = match;
	const unit = word.trim();
	return constants.has(unit) || numerals.test(unit) ? void 0 : {
		number,
		unit
	};
}
/** Entropies are per symbol, whether one says so or not. */
const perSymbol = /\s*(?:\/|\bper\b)\s*(?:symbol|sample|符号|样本)$/iu;
/** Looks like a unit and not like a remark: `kg`, `m/s^2`, `°C`, 千克. */
const unitLike = /^[\p{L}°Ω]{1,3}[²³]?(?:[/.*^ ]-?[\p{L}\d²³]{1,3}){0,3}$/u;
/** `unknown` for a word that is neither accepted nor recognisably a unit: perhaps a remark, which the student can take out. */
function judgeUnit(unit, accepted) {
	if (accepted.includes(unit)) return "accepted";
	const name = unit.toLowerCase().replace(perSymbol, "");
	const kind = kinds$1.find((spellings) => spellings.has(name));
	if (accepted.length === 0) return kind === void 0 ? "unknown" : "accepted";
	if (kind === void 0) return unitLike.test(unit) ? "wrong" : "unknown";
	return accepted.some((other) => kind.has(other.toLowerCase())) ? "accepted" : "wrong";
}
// src/maths/number/wrappings.ts
const pairs = [
	["$$", "$$"],
	["$", "$"],
	["\\(", "\\)"],
	["\\[", "\\]"],
	["**", "**"],
	["`", "`"],
	["\"", "\""],
	["“", "”"],
	["\\boxed{", "}"],
	["\\displaystyle", ""]
];
const leading = /^(?:[≈~=:]|\\text\{\s*(?:大?约为?|about)\s*\}|\\approx(?![a-z])|\\sim(?:eq)?(?![a-z])|大约为?|约等于|约为?|近似|等于|about\b|approx(?:imately)?\b\.?|roughly\b|circa\b|ca\.)\s*/iu;
const trailing = /(?:\.{2,}|…|\\(?:dots|ldots|cdots)|(?<!^[+-]?\d+)\.|[;,]|左右)$/u;
/** More of them around each other are no honest answer. */
const MOST_WRAPPINGS = 8;
function unwrap(piece) {
	let { text, from } = piece;
	for (let round = 0; round < MOST_WRAPPINGS; round += 1) {
		const before = text.length;
		const start = text.length - text.trimStart().length;
		text = text.trim();
		from += start;
		for (const [open, close] of pairs) {
			if (text.length <= open.length + close.length || !text.startsWith(open) || !text.endsWith(close)) continue;
			text = text.slice(open.length, text.length - close.length);
			from += open.length;
		}
		const head = leading.exec(text)?.[0].length ?? 0;
		if (head < text.length) {
			text = text.slice(head);
			from += head;
		}
		const tail = trailing.exec(text)?.[0].length ?? 0;
		if (tail < text.length) text = text.slice(0, text.length - tail);
		if (text.length === before) break;
	}
	return {
		text,
		from
	};
}
const openers = "([{";
const closers = ")]}";
/** The sides of `H(D) = 5/8 = 0.625`, split outside of brackets. */
function sidesOf({ text, from }) {
	const sides = [];
	let depth = 0;
	let start = 0;
	for (let index = 0; index < text.length; index += 1) {
		const character = text.charAt(index);
		if (openers.includes(character)) depth += 1;
		else if (closers.includes(character)) depth -= 1;
		const width = depth > 0 ? 0 : signWidth(text, index);
		if (width === 0) continue;
		sides.push({
			text: text.slice(start, index),
			from: from + start
		});
		start = index + width;
		index = start - 1;
	}
	return [...sides, {
		text: text.slice(start),
		from: from + start
	}];
}
function signWidth(text, index) {
	if ("=≈".includes(text.charAt(index))) return 1;
	if (text.charAt(index) === ":") return isName(text.slice(0, index)) ? 1 : 0;
	return text.startsWith("\\approx", index) ? 7 : 0;
}
const bracketed = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g;
const named$1 = /^\\?\p{L}[\p{L}\p{M}\p{N}\\_' |]*$/u;
const functions$1 = /^\\?(?:ln|log\d*|exp|sqrt|sin|cos|tan|abs|frac)(?![a-z])/i;
/** Whether the left side of an equals sign only names what is given: `H(D)`, `\mathrm{Gain}(D, 色泽)`, `答案`, but not `2x`. */
function isName(side) {
	let bare = side.trim();
	if (bare.length > 60 || functions$1.test(bare)) return false;
	for (let last = ""; last !== bare;) {
		last = bare;
		bare = bare.replace(bracketed, "");
	}
	return named$1.test(bare.trim());
}
// src/maths/number/read.ts
/** Numbers as students write them: read first, without the answer key; what cannot be read says why and where. */
const LONGEST = 1500;
const LONGEST_SHOWN = 60;
const MOST_SIDES = 6;
const infinite = /^[+-]?\s*(?:\.?nan|\.?inf(?:inity)?|∞|\\infty|[正负]?无穷大?)$/iu;
const percentSign = /\s*(?:\\?%|\bper ?cent\b|\bpct\b\.?)$/iu;
function readNumber(text, options = {}) {
	const quick = readDecimal(text);
	if (quick !== void 0) return typeof quick === "string" ? oversized(quick, text) : {
		is: "number",
		...quick,
		percent: false,
		notes: []
	};
	if (text.length > LONGEST) return unreadable(text, "too-long");
	const piece = unwrap({
		text: plainCharacters(text),
		from: 0
	});
	if (piece.text === "") return unreadable(text, "empty");
	const [first = piece, ...others] = sidesOf(piece);
	if (others.length === 0) return readSide(first, text, options);
	if (others.length >= MOST_SIDES) return unreadable(text, "equation", others.at(-1));
	return readEquation([first, ...others].map(unwrap), text, options);
}
/** `H(D) = 5/8 = 0.625`: the last side is what is handed in; numbers before it must say the same. */
function readEquation(sides, text, options) {
	const last = readSide(sides.at(-1) ?? {
		text: "",
		from: 0
	}, text, options);
	if (last.is === "unreadable") return last;
	for (const [position, side] of sides.slice(0, -1).entries()) {
		if (isName(side.text)) continue;
		const read = readSide(side, text, options);
		if (read.is === "unreadable" && position === 0) return unreadable(text, "equation", side);
		if (read.is === "number" && !agree(read, last)) return unreadable(text, "sides-differ", side);
	}
	return last;
}
/** The coarser side may be rounded or cut; sides with as many digits must be equal. */
function agree(left, right) {
	const deviation = Math.abs(Number(left.value.sub(right.value)));
	return deviation < 10 ** -(left.decimals === right.decimals ? Infinity : Math.min(left.decimals ?? Infinity, right.decimals ?? Infinity)) || deviation <= 1e-9 * Math.abs(Number(right.value));
}
function readSide(side, text, options) {
	if (infinite.test(side.text)) return notFinite(text);
	const body = side.text.replace(percentSign, "");
	const percent = body.length < side.text.length;
	if (percent && options.percent === "refuse") return unreadable(text, "percent", {
		text: "",
		from: side.from + body.length
	});
	const plain = readPlain(body);
	if (plain !== void 0) return finish(plain, text, percent);
	const split = splitUnit(body);
	return (split === void 0 ? void 0 : readWithUnit(split.number, split.unit, side, text, options, percent)) ?? evaluated({
		text: body,
		from: side.from
	}, text, percent);
}
/** Undefined where the trailing word is none: the whole may still be an expression. */
function readWithUnit(number, unit, side, text, { units = [] }, percent) {
	const judged = judgeUnit(unit, units);
	const plain = readPlain(number);
	const read = plain === void 0 ? evaluated({
		text: number,
		from: side.from
	}, text, percent) : finish(plain, text, percent);
	if (read.is === "unreadable") return plain === void 0 ? void 0 : read;
	if (judged === "unknown") return unreadable(text, "unknown-unit", {
		text: unit,
		from: side.from + side.text.lastIndexOf(unit)
	});
	if (judged === "wrong") return {
		is: "unreadable",
		finding: {
			code: "wrong-unit",
			got: clipped(unit),
			want: units[0] ?? ""
		}
	};
	return {
		...read,
		unit
	};
}
function evaluated(piece, text, percent) {
	const constant = evaluateConstant(piece.text);
	switch (constant.is) {
		case "exact": return finish({
			value: constant.value,
			decimals: null,
			significant: null
		}, text, percent);
		case "approximate": return finish({
			value: roundedOff(constant.value),
			approximate: constant.value,
			decimals: null,
			significant: null
		}, text, percent);
		case "not-finite": return notFinite(text);
		case "no-constant": return unreadable(text, constant.why, constant.column === void 0 ? void 0 : {
			text: "",
			from: piece.from + constant.column - 1
		});
	}
}
/** Without the noise of binary arithmetic, which shows from the sixteenth digit on. */
const roundedOff = (double) => exactOf(Number(double.toPrecision(15)));
function finish(numeral, text, percent) {
	if (typeof numeral === "string") return oversized(numeral, text);
	const { commaReadAs } = numeral;
	const notes = commaReadAs === void 0 ? [] : [{
		code: "decimal-comma",
		got: clipped(text),
		readAs: clipped(commaReadAs)
	}];
	return {
		is: "number",
		...percent ? hundredth(numeral) : numeral,
		percent,
		notes
	};
}
function hundredth(numeral) {
	const value = numeral.value.div(new Fraction(100n));
	return {
		...numeral,
		value,
		decimals: numeral.decimals === null ? null : numeral.decimals + 2,
		...numeral.approximate === void 0 ? {} : { approximate: nearestDouble(value) }
	};
}
const oversized = (why, text) => why === "not-finite" ? notFinite(text) : unreadable(text, why);
const notFinite = (text) => ({
	is: "unreadable",
	finding: {
		code: "not-finite",
		got: clipped(text)
	}
});
function unreadable(text, why, at) {
	return {
		is: "unreadable",
		finding: {
			code: "not-a-number",
			got: clipped(text),
			why,
			...at === void 0 ? {} : { column: at.from + 1 }
		}
	};
}
const clipped = (text) => text.length <= LONGEST_SHOWN ? text.trim() : `${text.slice(0, LONGEST_SHOWN).trim()}…`;
// src/checks/claims/claim.ts
function claimOf(at, { text, place }) {
	const read = readNumber(text);
	if (read.is === "unreadable") return {
		state: read.finding.code === "not-finite" ? "impossible" : "unreadable",
		findings: [placed(read.finding, place)]
	};
	const { value, decimals } = read;
	const double = Number(value);
	const notes = read.notes.map((note) => placed(note, place));
	if (read.percent && double > 0 && double < .01) {
		const whole = value.mul(100);
		return {
			state: "doubtful",
			value: whole,
			decimals: decimals === null ? null : decimals - 2,
			findings: [...notes, placed({
				code: "percent-of-fraction",
				at,
				got: text,
				readAs: String(Number(whole))
			}, place)]
		};
	}
	if (double >= 0 && double <= 1) return {
		state: "claimed",
		value,
		decimals,
		findings: notes
	};
	if (!read.percent && double > 10 && double <= 100) return {
		state: "claimed",
		value: value.div(100),
		decimals: decimals === null ? null : decimals + 2,
		findings: [...notes, placed({
			code: "read-as-percent",
			at,
			got: text,
			readAs: `${text.trim()}%`
		}, place)]
	};
	return {
		state: "impossible",
		findings: [...notes, placed({
			code: "accuracy-out-of-range",
			at,
			got: text
		}, place)]
	};
}
// src/checks/claims/fractions.ts
/** Which reported accuracies are fractions k/n of a set, as far as their digits say. */
/** Digits from here on are noise of single precision, in which frameworks count. */
const SINGLE_DIGITS = 8;
const SINGLE_NOISE = new Fraction(12n, 100000000n);
/** One unit of the last digit given; nothing for an exact value such as 9502/10000. */
function lastUnit(decimals) {
	if (decimals === null) return new Fraction(0);
	return decimals >= SINGLE_DIGITS ? SINGLE_NOISE : new Fraction(1n, powerOfTen$1(Math.max(0, decimals)));
}
/** Whether `share` becomes `claimed` when it is rounded or cut to the digits given. */
function canBecome(share, claimed, decimals) {
	const unit = lastUnit(decimals);
	const above = share.sub(claimed);
	return above.compare(0) === 0 || above.compare(unit.div(-2)) >= 0 && above.compare(unit) < 0;
}
/** The fraction of `size` that lies nearest to what is claimed, and whether it can have become it. */
function nearestFraction(claimed, decimals, size) {
	const nearest = Number(claimed.mul(size).round(0));
	const around = [
		nearest - 1,
		nearest,
		nearest + 1
	].filter((correct) => correct >= 0 && correct <= size);
	return {
		correct: Math.min(size, Math.max(0, nearest)),
		possible: around.some((correct) => canBecome(new Fraction(correct, size), claimed, decimals))
	};
}
// src/checks/names.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** Folds what is the same to a reader: width, case, and spaces, hyphens and underscores inside a name. */
function foldName(name) {
	return name.length > LONGEST_KEPT ? folded(name) : keptFold(name);
}
const LONGEST_KEPT = 40;
const folded = (name) => name.normalize("NFKC").trim().toLowerCase().replaceAll(/[\s_\-‐-―]+/g, "");
const keptFold = keeping(folded);
/** Nearest of some spellings, when at most a third of its letters would have to change. */
function nearestName(name, spellings) {
	const folded = foldName(name);
	let best;
	let least = Infinity;
	for (const spelling of spellings) {
		const apart = (0, import_fastest_levenshtein.distance)(folded, foldName(spelling));
		if (apart < least) [best, least] = [spelling, apart];
	}
	return best !== void 0 && least <= Math.max(1, Math.floor(Math.max(folded.length, best.length) / 3)) ? best : void 0;
}
/** `not (texture)` names no choice. */
const DENIAL = /[不非没无除]|\b(?:no|not|nor|never|except|without)\b/iu;
/** Resolves the given canonical names with all other spellings of the named groups of the config. */
function namesOf$2(canonical, groups, author, path) {
	const bySpelling = /* @__PURE__ */ new Map();
	for (const name of canonical) bySpelling.set(foldName(name), name);
	groups.forEach((group, position) => {
		const spellings = Object.hasOwn(author.names, group) ? author.names[group] : void 0;
		if (spellings === void 0) throw new AuthorFault([...path, position], `There is no group of names called "${group}"; there are: ${Object.keys(author.names).join(", ") || "none"}.`);
		for (const name of canonical) for (const other of Object.hasOwn(spellings, name) ? spellings[name] ?? [] : []) {
			const taken = bySpelling.get(foldName(other));
			if (taken !== void 0 && taken !== name) throw new AuthorFault([...path, position], `The spelling "${other}" stands for both "${taken}" and "${name}".`);
			bySpelling.set(foldName(other), name);
		}
	});
	const canonicalOf = (name) => {
		const whole = bySpelling.get(foldName(name));
		if (whole !== void 0) return whole;
		const parts = /^([^()（）]*)[(（]([^()（）]*)[)）]$/u.exec(name.trim());
		if (parts === null) return void 0;
		const [outer, inner] = [bySpelling.get(foldName(parts[1] ?? "")), bySpelling.get(foldName(parts[2] ?? ""))];
		if (outer === void 0 && DENIAL.test(parts[1] ?? "") || inner === void 0 && DENIAL.test(parts[2] ?? "")) return void 0;
		return outer === void 0 || inner === void 0 || outer === inner ? inner ?? outer : void 0;
	};
	return {
		canonical: canonicalOf,
		nearest: (name) => {
			const near = nearestName(name, bySpelling.keys());
			return near === void 0 ? void 0 : bySpelling.get(near);
		}
	};
}
// src/checks/claims/sizes.ts
const SIZES$1 = /^(?:sizes?|n|counts?|samples?|样本数|大小|数量|规模)$/u;
const ACCURACY = /^(?:accuracy|acc|value|rate|准确率|正确率|精度)$/u;
const CORRECT = /^(?:correct|right|hits|正确|正确数|正确个数)$/u;
const OF = /^(?:of|total|总数|共)$/u;
/** `test_size`, `n test`, `测试集大小`. */
const BESIDE$1 = /^n(.+)$|^(.+?)(?:size|samples?|count|n|样本数|大小|数量|规模)$/u;
/** `0.9502 (9502/10000)`, `0.9502 (n = 10000)`, `0.9502 of 10,000`, `9502 of 10000`. */
const INSIDE = /^(.+?)\s*(?:[（(]\s*(?:\d+\s*\/\s*|n\s*[=:：]\s*|共\s*)|\bof\s+|[,，;；]\s*n\s*[=:：]\s*)(\d[\d,]*)\s*(?:samples?|images?|个|张)?\s*[)）]?$/iu;
function splitSizes(written, names) {
	const sizes = /* @__PURE__ */ new Map();
	if (written.is !== "map") return {
		accuracies: written,
		sizes
	};
	const entries = written.entries.flatMap((entry) => {
		const name = names.canonical(entry.key);
		if (name !== void 0) return [{
			...entry,
			value: without$1(entry.value, (size) => sizes.set(name, size))
		}];
		const found = sizesOf(entry, names);
		for (const [set, size] of found) sizes.set(set, size);
		return found.length > 0 ? [] : [entry];
	});
	return {
		accuracies: {
			...written,
			entries
		},
		sizes
	};
}
function sizesOf({ key, value }, names) {
	if (SIZES$1.test(foldName(key))) return (value.is === "map" ? value.entries : []).flatMap((entry) => sized(names.canonical(entry.key), entry.value));
	const beside = BESIDE$1.exec(foldName(key));
	return beside === null ? [] : sized(names.canonical(beside[1] ?? beside[2] ?? ""), value);
}
function sized(set, value) {
	const size = sizeOf(value);
	return set === void 0 || size === void 0 ? [] : [[set, size]];
}
function sizeOf(value) {
	return value?.is === "scalar" ? wholeOf(value.text) : void 0;
}
function wholeOf(text) {
	const size = Number(text.replaceAll(/[\s,_]/gu, ""));
	return Number.isSafeInteger(size) && size > 0 ? size : void 0;
}
/** The accuracy alone; `{ correct: 392, of: 400 }` and `392 of 400` are the fraction that they say. */
function without$1(value, keep) {
	if (value.is === "scalar") {
		const inside = INSIDE.exec(value.text.trim());
		const size = inside === null ? void 0 : wholeOf(inside[2] ?? "");
		if (inside === null || size === void 0) return value;
		keep(size);
		const text = inside[1] ?? "";
		return {
			...value,
			text: (wholeOf(text) ?? 0) > 1 && !text.includes("%") ? `${text}/${size}` : text
		};
	}
	if (value.is !== "map") return value;
	const find = (pattern) => value.entries.find(({ key }) => pattern.test(foldName(key)))?.value;
	const [size, right, accuracy] = [
		sizeOf(find(SIZES$1) ?? find(OF)),
		sizeOf(find(CORRECT)),
		find(ACCURACY)
	];
	if (size !== void 0) keep(size);
	if (accuracy?.is === "scalar") return accuracy;
	return right !== void 0 && size !== void 0 ? {
		is: "scalar",
		text: `${right}/${size}`,
		place: value.place
	} : value;
}
// src/checks/verify-training.ts
const retrainSchema = (z) => z.strictObject({
	/** The function that trains. */
	reference: z.string(),
	dataset: z.string(),
	/** The question with the student's settings, and their names, which are also the trainer's. */
	hyperparameters: z.string(),
	settings: z.array(z.string()).min(1),
	/** What students do not say: a claim that one of these reproduces stands. */
	tries: z.array(z.record(z.string(), z.union([
		z.string(),
		z.number(),
		z.boolean()
	]))).min(1),
	seed: z.int().nonnegative(),
	/** How far a claim may lie from what was reached: Wilson's interval of the set's size. */
	within: errorsSchema(z),
	/** The most that one hand-in may take. */
	seconds: z.number().positive()
});
/** A claim above all that the student's own settings reach is for a person: other data may have been used. */
function withRetraining(judgement, { findings, tooHigh }, place) {
	const all = [...judgement.findings, ...findings.map((finding) => placed(finding, place))];
	if (!tooHigh || judgement.credit[0] === 0) return {
		...judgement,
		findings: all
	};
	return {
		...judgement,
		...undecided(all, judgement.credit)
	};
}
const NOTHING_FOUND = {
	findings: [],
	tooHigh: false
};
function retrainerOf(spec, groups, author, path) {
	const reference = author.reference(spec.reference, [...path, "reference"]);
	const dataset = author.dataset(spec.dataset, [...path, "dataset"]);
	const names = namesOf$2(spec.settings, groups, author, path);
	const known = /* @__PURE__ */ new Map();
	return (claims, hearing, retraining) => {
		if (claims.size === 0) return NOTHING_FOUND;
		const settings = settingsIn(hearing.answer(spec.hyperparameters), spec, names);
		if (typeof settings === "string") return {
			findings: [{
				code: "training-impossible",
				why: settings
			}],
			tooHigh: false
		};
		const key = JSON.stringify(settings);
		const tried = known.get(key) ?? triesOf(reference, dataset(), settings, spec, retraining, claims);
		if (!tried.some((one) => one.is === "not" && one.finding.code === "training-not-finished")) known.set(key, tried);
		return compare$1(claims, tried, Number.parseFloat(spec.within));
	};
}
/** The student's settings, or a word for what keeps them from being run. */
function settingsIn(answer, spec, names) {
	if (answer.is !== "written") return "no-settings";
	const { found } = entriesOf$4(answer.value, new Map(spec.settings.map((name) => [`/${name}`, name])), names);
	const settings = {};
	for (const name of spec.settings) {
		const read = readNumber(found.get(`/${name}`)?.text ?? "");
		if (read.is === "unreadable") return "no-settings";
		settings[name] = Number(read.value);
	}
	return settings;
}
function triesOf(reference, data, settings, spec, retraining, claims) {
	const deadline = Date.now() + spec.seconds * 1e3;
	const tried = [];
	for (const more of spec.tries) {
		const one = run(Object.entries(more).map(([name, value]) => `${name} ${value}`).join(", "), () => {
			retraining.alive();
			return Date.now() < deadline;
		});
		tried.push(one);
		if (one.is === "not" && one.finding.code === "training-not-finished") break;
		if (one.is === "trained" && [...claims].every(([set, { value }]) => placeOf(value, one.measured[set], Number.parseFloat(spec.within)) === "inside")) break;
		function run(name, goesOn) {
			try {
				const result = resultOf(reference({
					train: data.train,
					validation: data.validation,
					test: data.test,
					...settings,
					...more,
					seed: spec.seed,
					goesOn
				}));
				if (result === void 0) return {
					is: "not",
					finding: {
						code: "grader-fault",
						what: `${spec.reference} gives no result of a training`
					}
				};
				if (result.ended === "asked-to") return {
					is: "not",
					finding: {
						code: "training-not-finished",
						seconds: spec.seconds,
						epochs: result.epochs,
						of: settings.epochs ?? NaN
					}
				};
				return result.ended === "diverged" ? {
					is: "not",
					finding: {
						code: "training-diverged",
						by: name
					}
				} : {
					is: "trained",
					by: name,
					measured: result.measured
				};
			} catch (error) {
				return {
					is: "not",
					finding: {
						code: "training-impossible",
						why: error instanceof Error ? error.message : String(error)
					}
				};
			}
		}
	}
	return tried;
}
const isMap = (value) => typeof value === "object" && value !== null;
/** What a training reference gives, as far as it is needed. */
function resultOf(value) {
	if (!isMap(value) || typeof value.ended !== "string" || !Array.isArray(value.history) || !isMap(value.scores)) return void 0;
	const measured = {};
	for (const [set, score] of Object.entries(value.scores)) {
		if (!isMap(score) || typeof score.correct !== "number" || typeof score.of !== "number") return void 0;
		measured[set] = [score.correct, score.of];
	}
	return {
		ended: value.ended,
		epochs: value.history.length,
		measured
	};
}
function placeOf(claim, reached, errors) {
	if (reached === void 0) return "inside";
	const [low, high] = wilson(reached[0] / reached[1], reached[1], errors);
	return claim < low ? "below" : claim > high ? "above" : "inside";
}
const inside = (places) => places.filter((place) => place === "inside").length;
/** The try that most of the claims agree with speaks. */
function compare$1(claims, tried, errors) {
	const placesIn = ({ measured }) => [...claims].map(([set, { value }]) => placeOf(value, measured[set], errors));
	const trained = tried.filter((one) => one.is === "trained").toSorted((a, b) => inside(placesIn(b)) - inside(placesIn(a)));
	const problems = tried.flatMap((one) => one.is === "not" ? [one.finding] : []);
	const [best] = trained;
	if (best === void 0) return {
		findings: problems,
		tooHigh: false
	};
	const findings = [...claims].flatMap(([set, { value, text }]) => {
		const reached = best.measured[set];
		const side = placeOf(value, reached, errors);
		if (reached === void 0 || side === "inside") return [];
		const [from, to] = wilson(reached[0] / reached[1], reached[1], errors);
		return [{
			code: "claim-not-reproduced",
			side,
			at: set,
			claimed: text,
			measured: `${reached[0]}/${reached[1]}`,
			from: Math.floor(from * 1e3) / 1e3,
			to: Math.ceil(to * 1e3) / 1e3,
			by: best.by
		}];
	});
	if (findings.length > 0 && problems.some(({ code }) => code === "training-not-finished")) return {
		findings: problems,
		tooHigh: false
	};
	if (findings.length > 0) return {
		findings,
		tooHigh: placesIn(best).includes("above")
	};
	const measured = Object.fromEntries([...claims.keys()].flatMap((set) => best.measured[set] === void 0 ? [] : [[set, best.measured[set].join("/")]]));
	return {
		findings: [{
			code: "claim-reproduced",
			by: best.by,
			measured
		}],
		tooHigh: false
	};
}
// src/checks/accuracy.ts
const schema$13 = (z) => z.strictObject({
	/** Bands for each set that is asked for, from the one that should be highest down. */
	sets: z.record(z.string(), bandsSchema(z)),
	names: z.array(z.string()).optional(),
	/** How many samples a set has, where everybody has to report on the same ones. */
	sizes: z.record(z.string(), z.int().positive()).optional(),
	/** How the reported training is run again on request. */
	retrain: retrainSchema(z).optional()
});
const accuracy = {
	name: "accuracy",
	summary: {
		zh: "报告的准确率（小数或百分数），按档给分",
		en: "reported accuracies, fractions or percentages, credited by bands"
	},
	schema: schema$13,
	compile(spec, author) {
		const sets = Object.entries(spec.sets).map(([name, bands]) => [name, bandsOf(bands, author, ["sets", name])]);
		for (const name of Object.keys(spec.sizes ?? {})) if (!Object.hasOwn(spec.sets, name)) throw new AuthorFault(["sizes", name], `There is no set "${name}".`);
		const leaves = new Map(sets.map(([name, bands]) => [`/${name}`, bands]));
		const names = namesOf$2(Object.keys(spec.sets), spec.names ?? [], author, ["names"]);
		const retrain = spec.retrain === void 0 ? void 0 : retrainerOf(spec.retrain, spec.names ?? [], author, ["retrain"]);
		return {
			kind: accuracy.name,
			template: {
				hint: {
					zh: "准确率，小数或百分数，例如 0.95 或 95%",
					en: "accuracies as fractions or percentages, such as 0.95 or 95%"
				},
				blank: Object.fromEntries(sets.map(([name]) => [name, ""]))
			},
			judge(answer, hearing) {
				if (answer.is === "callable") return unreadable$1([placed({ code: "function-not-allowed" }, answer.place)]);
				if (answer.value.is === "empty") return unanswered();
				const { accuracies, sizes } = splitSizes(answer.value, names);
				const { found, findings } = entriesOf$4(accuracies, leaves, names);
				if (found.size === 0) return findings.length > 0 ? unreadable$1(findings) : unanswered();
				const claims = new Map([...found].map(([leaf, entry]) => [leaf, claimOf(leaf.slice(1), entry)]));
				const sizesOf = (set) => [.../* @__PURE__ */ new Set([sizes.get(set), spec.sizes?.[set]])].filter((size) => size !== void 0);
				const judgement = judgeClaims({
					claims,
					found,
					sizes: sizesOf
				}, leaves, findings);
				if (retrain === void 0 || hearing.retraining === void 0) return judgement;
				return withRetraining(judgement, retrain(claimed(claims, found), hearing, hearing.retraining), answer.place);
			}
		};
	}
};
/** The claims that are accuracies, by set. */
function claimed(claims, found) {
	return new Map([...claims].flatMap(([leaf, { state, value }]) => state === "claimed" && value !== void 0 ? [[leaf.slice(1), {
		value: Number(value),
		text: found.get(leaf)?.text ?? ""
	}]] : []));
}
function judgeClaims({ claims, found, sizes }, leaves, about) {
	const findings = [...about];
	const credits = [];
	let doubtful = false;
	let higher;
	for (const [leaf, bands] of leaves) {
		const claim = claims.get(leaf);
		const entry = found.get(leaf);
		findings.push(...claim?.findings ?? []);
		if (entry === void 0 || claim?.value === void 0) {
			credits.push(NOTHING$1);
			continue;
		}
		const at = leaf.slice(1);
		const value = Number(claim.value);
		const credit = creditFor$1(value, bands);
		credits.push(credit);
		const [full] = bands;
		if (full !== void 0 && value < full.at_least) findings.push(placed({
			code: "accuracy-below-band",
			at,
			got: entry.text,
			full: String(full.at_least),
			share: `${credit[0]}/${credit[1]}`
		}, entry.place));
		const odd = sizes(at).flatMap((size) => notOfSize(at, entry.text, claim, size));
		findings.push(...odd.map((finding) => placed(finding, entry.place)));
		doubtful ||= odd.length > 0 || claim.state === "doubtful";
		if (higher !== void 0 && value > higher.value) findings.push(placed({
			code: "unusual-order",
			higher: at,
			lower: higher.name
		}, entry.place));
		higher = {
			name: at,
			value
		};
	}
	const credit = meanShare(credits);
	const states = [...claims.values()].map((claim) => claim.state);
	const figures = figuresOf$1(claims, leaves);
	if (doubtful || states.includes("impossible")) return {
		...undecided(findings, credit),
		figures
	};
	if (states.every((state) => state === "unreadable")) return unreadable$1(findings);
	return {
		verdict: verdictOf(credit),
		credit,
		findings,
		figures
	};
}
/** The accuracy cannot come from counting so many samples: a mean over several runs, another set, or a slip. */
function notOfSize(at, got, { value, decimals = null }, size) {
	if (value === void 0) return [];
	const { correct, possible } = nearestFraction(value, decimals, size);
	return possible ? [] : [{
		code: "not-of-test-size",
		at,
		got,
		size,
		nearest: `${correct}/${size}`
	}];
}
function figuresOf$1(claims, leaves) {
	const sets = [...leaves].flatMap(([leaf, [full]]) => {
		const value = claims.get(leaf)?.value;
		return value === void 0 ? [] : [{
			name: leaf.slice(1),
			value: Number(value),
			...full === void 0 ? {} : { full: full.at_least }
		}];
	});
	return sets.length === 0 ? [] : [{
		is: "accuracies",
		sets
	}];
}
// src/maths/number/decimal.ts
/** Throws where the loader of the assignment has let something else through. */
function exactDecimal(decimal) {
	if (typeof decimal === "number") return exactOf(decimal);
	const read = readDecimal(decimal.trim());
	if (read === void 0 || typeof read === "string") throw new RangeError(`"${decimal}" is no decimal`);
	return read.value;
}
// src/maths/number/print.ts
/** As many digits as a double is sure of: 0.1 + 0.2 prints as 0.3. */
const SURE = 15;
/** `significant` shortens further; integers are printed whole up to the digits that are sure. */
function printNumber(value, significant = SURE) {
	const double = typeof value === "number" ? value : nearestDouble(value);
	if (!Number.isFinite(double)) return String(double);
	if (Number.isSafeInteger(double)) return String(double === 0 ? 0 : double);
	return String(Number(double.toPrecision(significant)));
}
// src/maths/number/digits.ts
/** Answers that are asked for to so many decimals or significant figures: the reference, correctly rounded. */
const HALF = new Fraction(1n, 2n);
const ONE$1 = new Fraction(1n);
function judgeDecimals(got, want, noise, rule) {
	return judge(got, want, noise, askedBy(rule, 0), {
		digits: digitsOf$1(rule),
		of: "decimals"
	});
}
function judgeSignificant(got, want, noise, rule) {
	if (want.n === 0n) return got.value.n === 0n ? { is: "close" } : {
		is: "far",
		allowed: "0"
	};
	return judge(got, want, noise, askedBy(rule, -1 - magnitude(want)), {
		digits: digitsOf$1(rule),
		of: "significant"
	});
}
const digitsOf$1 = (rule) => typeof rule === "number" ? rule : rule.at_least;
const askedBy = (rule, shift) => ({
	places: digitsOf$1(rule) + shift,
	isExactly: typeof rule === "number",
	truncated: typeof rule === "object" && rule.truncated === true
});
function judge(got, want, noise, asked, about) {
	const { value, decimals } = got;
	const own = got.approximate === void 0 ? placesOf(value) : Infinity;
	if (own > asked.places && asked.isExactly) {
		if (decimals === null && isSame$2(value, want, noise)) return { is: "close" };
		if (isRounded(value, want, noise, own, true)) return {
			is: "too-many-digits",
			...about
		};
	} else if (isRounded(value, want, noise, Math.max(own, asked.places), asked.truncated)) return { is: "close" };
	const shown = decimals === null || decimals === 0 ? own : decimals;
	if (shown < asked.places && value.n !== 0n && isRounded(value, want, noise, shown, true)) return {
		is: "too-few-digits",
		...about
	};
	return {
		is: "far",
		allowed: printNumber(scaled$1(asked.truncated ? ONE$1 : HALF, -asked.places))
	};
}
const isSame$2 = (value, want, noise) => value.sub(want).abs().compare(noise) <= 0;
/** Either neighbour of a tie is right, half up or half to even; cut off is less than a whole unit nearer to zero. */
function isRounded(value, want, noise, places, truncated) {
	if (!Number.isFinite(places)) return isSame$2(value, want, noise);
	const unit = scaled$1(ONE$1, -places);
	if (value.sub(want).abs().compare(unit.mul(HALF).add(noise)) <= 0) return true;
	const isSameSide = value.n === 0n || value.s === want.s;
	const cut = want.abs().sub(value.abs());
	return truncated && isSameSide && cut.add(noise).s >= 0n && cut.compare(unit.add(noise)) < 0;
}
/** Decimals that the value needs: 3 for 5/8, -2 for 61500, infinitely many for 1/3. */
function placesOf({ n, d }) {
	if (n === 0n) return -Infinity;
	if (d === 1n) return (/[1-9]0*$/.exec(String(n))?.index ?? 0) + 1 - String(n).length;
	let rest = d;
	let twos = 0;
	let fives = 0;
	for (; rest % 2n === 0n; rest /= 2n) twos += 1;
	for (; rest % 5n === 0n; rest /= 5n) fives += 1;
	return rest === 1n ? Math.max(twos, fives) : Infinity;
}
/** The power of ten of the first digit: 2 for 123, -3 for 0.00123. */
function magnitude({ n, d }) {
	const guess = String(n).length - String(d).length;
	return new Fraction(n, d).compare(scaled$1(ONE$1, guess)) >= 0 ? guess : guess - 1;
}
// src/maths/number/interval.ts
function endsOf(interval) {
	if ("length" in interval) return {
		from: interval[0],
		to: interval[1],
		isFromOpen: false,
		isToOpen: false
	};
	const { from, to, open } = interval;
	return {
		from,
		to,
		isFromOpen: open === "from" || open === "both",
		isToOpen: open === "to" || open === "both"
	};
}
function contains(interval, value) {
	const { from, to, isFromOpen, isToOpen } = endsOf(interval);
	const above = from === void 0 ? 1 : value.compare(exactDecimal(from));
	const below = to === void 0 ? -1 : value.compare(exactDecimal(to));
	return (isFromOpen ? above > 0 : above >= 0) && (isToOpen ? below < 0 : below <= 0);
}
/** `[0, 1)`, as mathematicians write it. */
function intervalText(interval) {
	const { from, to, isFromOpen, isToOpen } = endsOf(interval);
	return `${from === void 0 ? "(-∞" : `${isFromOpen ? "(" : "["}${from}`}, ${to === void 0 ? "∞)" : `${to}${isToOpen ? ")" : "]"}`}`;
}
// src/maths/number/noise.ts
/** How far binary arithmetic may have moved a value: never more than decides a tie or a bound. */
const NONE$1 = new Fraction(0n);
/** Four units in the last place of a double. */
const OF_REFERENCE = new Fraction(1n, 2n ** 50n);
/** A student's formula is evaluated in many steps. */
const OF_FORMULA = new Fraction(1n, 10n ** 12n);
/** More digits than these are noise, or the beginning of a number without end: 0.1 + 0.2 prints seventeen. */
const CLEAN_DIGITS = 15;
/** Nothing at all between two decimals: a reference that prints with few digits is meant as it prints. `reference` is `want`, exact. */
function noiseOf(got, want, reference) {
	if (got.approximate !== void 0) return reference.abs().mul(OF_FORMULA);
	return typeof want !== "number" || isClean(want) ? NONE$1 : reference.abs().mul(OF_REFERENCE);
}
const isClean = (double) => Number(double.toPrecision(CLEAN_DIGITS)) === double;
// src/maths/number/tolerance.ts
const close$2 = { is: "close" };
const same$1 = {
	is: "far",
	allowed: "0"
};
const SHOWN = 6;
/** A reference that is a double may carry binary noise, one that is exact does not. NaN agrees with nothing, not even NaN. */
function compareNumber(got, want, tolerance) {
	return compareRoughly(got, want, tolerance) ?? compareExactly(got, want, tolerance);
}
/** In doubles, where the bound is far enough away: undefined near it, and where anything but a deviation is allowed for. */
function compareRoughly(got, want, tolerance) {
	const { absolute = 0, relative = 0, decimals, significant, exact, integer, interval } = tolerance;
	if (got.approximate !== void 0 || decimals !== void 0 || significant !== void 0 || exact === true || integer === true || interval !== void 0) return void 0;
	if (tolerance.absolute === void 0 && tolerance.relative === void 0) return void 0;
	const [ours, theirs] = [Number(got.value), Number(want)];
	const allowed = Number(absolute) + Number(relative) * Math.abs(theirs);
	const doubt = DOUBT * (Math.abs(ours) + Math.abs(theirs) + allowed);
	const deviation = Math.abs(ours - theirs);
	if (deviation < allowed - doubt) return close$2;
	return deviation > allowed + doubt && typeof want === "number" ? {
		is: "far",
		allowed: allowedText(tolerance, want)
	} : void 0;
}
/** Far more than doubles lose in four operations, or a reference in its computation. */
const DOUBT = 1e-11;
const texts = /* @__PURE__ */ new WeakMap();
/** The deviation that is allowed, as it is told. */
function allowedText(tolerance, want) {
	const { absolute = 0, relative = 0 } = tolerance;
	const known = texts.get(tolerance) ?? /* @__PURE__ */ new Map();
	texts.set(tolerance, known);
	const text = known.get(want) ?? printNumber(exactDecimal(absolute).add(exactDecimal(relative).mul(exactOf(want).abs())), SHOWN);
	if (known.size >= MOST_TEXTS) known.clear();
	known.set(want, text);
	return text;
}
const MOST_TEXTS = 1e3;
/** The whole comparison, without the short cut. */
function compareExactly(got, want, tolerance) {
	if (typeof want === "number" && !Number.isFinite(want)) return { is: "not-finite-reference" };
	const reference = typeof want === "number" ? exactOf(want) : want;
	const noise = noiseOf(got, want, reference);
	const { absolute, relative, decimals, significant, exact, integer, interval } = tolerance;
	if (interval !== void 0 && !contains(interval, got.value)) return {
		is: "outside-interval",
		interval: intervalText(interval)
	};
	if (integer === true && got.value.d !== 1n) return { is: "not-an-integer" };
	const deviation = got.value.sub(reference).abs();
	const isMeasured = absolute !== void 0 || relative !== void 0;
	if (isMeasured) {
		const allowed = exactDecimal(absolute ?? 0).add(exactDecimal(relative ?? 0).mul(reference.abs()));
		if (deviation.compare(allowed.add(noise)) > 0) return {
			is: "far",
			allowed: printNumber(allowed, SHOWN)
		};
	}
	if ((exact === true || !isMeasured && decimals === void 0 && significant === void 0 && interval === void 0) && deviation.compare(noise) > 0) return same$1;
	const inDecimals = decimals === void 0 ? close$2 : judgeDecimals(got, reference, noise, decimals);
	if (inDecimals.is !== "close" || significant === void 0) return inDecimals;
	return judgeSignificant(got, reference, noise, significant);
}
// src/checks/carries.ts
/** What the kinds hand on to later questions: numbers read by the reader that judges them, names by their canonical spelling. */
/** One number of an answer; nothing where it cannot be read. */
function ownNumber(at, text, want, { tolerance, units }) {
	const read = readNumber(text, { units });
	if (read.is !== "number") return [];
	return [{
		at,
		value: Number(read.value),
		right: compareNumber(read, want, tolerance).is === "close"
	}];
}
const carriesNumber = (want, reading) => ({
	right: want,
	read: (value) => value.is === "scalar" ? ownNumber("", value.text, want, reading) : []
});
/** `found` tells which text of an answer stands for which entry. */
const carriesNumbers = (right, want, found, reading) => ({
	right,
	read: (value) => [...found(value)].flatMap(([at, { text }]) => ownNumber(at, text, want.get(at) ?? NaN, reading))
});
/** A list of names, as a whole; `named` gives none where one of them is unknown. */
const carriesNames = (right, named, isRight) => ({
	right,
	read(value) {
		const names = named(value);
		return names.length === 0 ? [] : [{
			at: "",
			value: names,
			right: isRight(names)
		}];
	}
});
const isSameList = (left, right) => left.length === right.length && left.every((name, position) => name === right[position]);
// src/checks/items.ts
/** What may stand between names only where all of them are then known: a name may hold a space or a stroke itself. */
const LOOSE = /\s*[/+|>⇒]\s*|\s+/u;
const SEPARATOR = /\s*(?:[,，、;；\n]|→|->|\s(?:and|和|与|及)\s)\s*/u;
const split = (text, separator) => text.split(separator).filter((part) => part !== "");
/** Splits a scalar only where its whole text is no name by itself. */
function itemsOf$1(value, names) {
	const findings = [];
	const items = [];
	const add = (text, place) => {
		items.push({
			text,
			place,
			name: names.canonical(text)
		});
	};
	const scalar = (text, place) => {
		const parts = names.canonical(text) === void 0 ? split(text, SEPARATOR) : [text];
		const loose = parts.flatMap((part) => names.canonical(part) === void 0 ? split(part, LOOSE) : [part]);
		for (const part of loose.every((name) => names.canonical(name) !== void 0) ? loose : parts) add(part, place);
	};
	if (value.is === "scalar") scalar(value.text, value.place);
	else if (value.is === "list") {
		for (const item of value.items) if (item.is === "scalar") add(item.text, item.place);
		else if (item.is !== "empty") findings.push(placed({
			code: "wrong-structure",
			want: "scalar",
			got: structureOf(item)
		}, item.place));
	} else if (value.is === "map") findings.push(placed({
		code: "wrong-structure",
		want: "list",
		got: "map"
	}, value.place));
	return {
		items,
		findings
	};
}
/** The canonical names in an answer; none where one of them is unknown. */
function namesIn$1(value, names) {
	const known = itemsOf$1(value, names).items.map((item) => item.name);
	return known.every((name) => name !== void 0) ? known : [];
}
/** Findings for names that nobody knows. */
function unknownItems(items, names, options) {
	return items.filter((item) => item.name === void 0).map((item) => {
		const nearest = names.nearest(item.text);
		return placed({
			code: "not-an-option",
			got: item.text,
			options,
			...nearest === void 0 ? {} : { nearest }
		}, item.place);
	});
}
// src/checks/schemas.ts
const textSchema = (z) => z.strictObject({
	zh: z.string().min(1),
	en: z.string().min(1)
});
/** A value that `reference/` computes: the name of the function and its named arguments. */
const referenceSchema = (z) => z.strictObject({
	reference: z.string(),
	with: z.record(z.string(), z.json()).optional()
});
const decimal = (z) => z.number().nonnegative().finite();
/** How close is close: `absolute` and `relative` together mean `|got - want| <= absolute + relative * |want|`; all other parts have to hold as well. */
const toleranceSchema = (z) => {
	const digits = z.union([z.int().nonnegative(), z.strictObject({
		at_least: z.int().nonnegative(),
		truncated: z.boolean().optional()
	})]);
	return z.strictObject({
		absolute: decimal(z).optional(),
		relative: decimal(z).optional(),
		decimals: digits.optional(),
		significant: digits.optional(),
		/** The reference itself. */
		exact: z.literal(true).optional(),
		/** A whole number. */
		integer: z.literal(true).optional(),
		/** Anything in `[from, to]`; `open` leaves ends out. */
		interval: z.union([z.tuple([z.number(), z.number()]), z.strictObject({
			from: z.number().optional(),
			to: z.number().optional(),
			open: z.enum([
				"from",
				"to",
				"both"
			]).optional()
		})]).optional(),
		reason: z.string().optional()
	});
};
const mistakeSchema = (z) => z.strictObject({
	mistake: z.string().regex(/^[a-z][a-z0-9-]*$/, "a name in small letters with hyphens"),
	gives: referenceSchema(z),
	feedback: textSchema(z),
	credit: z.number().min(0).max(1),
	only_after: z.strictObject({
		question: z.string(),
		mistake: z.string()
	}).optional()
});
const alternativeSchema = (z) => z.strictObject({
	alternative: z.string(),
	gives: referenceSchema(z),
	note: textSchema(z)
});
// src/checks/named-mistakes.ts
const namesMistakeSchema = (z) => mistakeSchema(z).omit({ only_after: true });
function namedMistakes(written, author) {
	return written.map((mistake, position) => ({
		...mistake,
		gives: new Set(expectedNames(mistake.gives, author, [
			"mistakes",
			position,
			"gives"
		]))
	}));
}
/** The judgement for exactly the names that a known mistake gives. */
function knownNames(names, mistakes, place) {
	const given = new Set(names);
	const known = mistakes.find(({ gives }) => gives.size === given.size && [...gives].every((name) => given.has(name)));
	if (known === void 0) return void 0;
	const credit = shareOf(known.credit);
	return {
		verdict: verdictOf(credit),
		credit,
		findings: [placed({
			code: "known-mistake",
			mistake: known.mistake,
			feedback: known.feedback
		}, place)]
	};
}
// src/checks/choice.ts
const schema$12 = (z) => z.strictObject({
	expected: referenceSchema(z),
	options: referenceSchema(z),
	names: z.array(z.string()).optional(),
	mistakes: z.array(namesMistakeSchema(z)).optional()
});
const choice = {
	name: "choice",
	summary: {
		zh: "从若干选项中选一个（并列者皆对）",
		en: "one of several options; ties are all right"
	},
	schema: schema$12,
	compile(spec, author) {
		const right = expectedNames(spec.expected, author, ["expected"]);
		const options = expectedNames(spec.options, author, ["options"]);
		const odd = right.find((name) => !options.includes(name));
		if (odd !== void 0) throw new AuthorFault(["options"], `The right answer "${odd}" is not among the options.`);
		const names = namesOf$2(options, spec.names ?? [], author, ["names"]);
		const mistakes = namedMistakes(spec.mistakes ?? [], author);
		const nameIn = (value) => value.is === "scalar" ? [names.canonical(value.text) ?? []].flat() : [];
		return {
			kind: choice.name,
			template: {
				hint: {
					zh: `写其中一个：${options.join("、")}`,
					en: `one of: ${options.join(", ")}`
				},
				blank: ""
			},
			carries: carriesNames(options.filter((name) => right.includes(name)), nameIn, (given) => given.every((name) => right.includes(name))),
			judge(answer) {
				const scalar = scalarOf(answer);
				if (isJudgement(scalar)) return scalar;
				const name = names.canonical(scalar.text);
				if (name === void 0) return unreadable$1(unknownItems([{
					...scalar,
					name
				}], names, options));
				if (right.includes(name)) return correct();
				return knownNames([name], mistakes, scalar.place) ?? wrong([placed({
					code: "wrong-choice",
					got: scalar.text
				}, scalar.place)]);
			}
		};
	}
};
// src/maths/number/hints.ts
const FARTHEST_POWER = 6;
/** However wide the tolerance, what is further off than this is no likeness. */
const LIKENESS = .02;
/** Nobody copies longer numbers by hand. */
const MOST_DIGITS = 20;
/** The likely origins, the likeliest first; none where the answer is close, or where either number is zero. */
function numberHints(got, want, tolerance) {
	if (!Number.isFinite(want) || want === 0 || got.value.n === 0n) return [];
	const reference = exactOf(want);
	const isClose = (value, other) => {
		const size = Math.abs(Number(other));
		return Math.abs(Number(value.value) - Number(other)) <= LIKENESS * size && compareNumber(value, other, tolerance).is === "close";
	};
	if (compareNumber(got, want, tolerance).is === "close") return [];
	const hints = [];
	const add = (hint, isLike) => {
		if (isLike) hints.push({
			code: "looks-like",
			hint
		});
		return isLike;
	};
	const ratio = Number(got.value) / want;
	const isAbout = (factor) => Math.abs(ratio / factor - 1) <= 2 * LIKENESS;
	add("sign", isAbout(-1) && isClose(got, reference.neg()));
	const times = (power) => isAbout(10 ** power) && isClose(shifted$1(got, -power), want);
	const isScaled = add("percent", times(2) || times(-2)) || addPower(hints, times);
	add("reciprocal", !isScaled && isNear(Number(got.value) * want) && isClose(got, 1 / want));
	add("natural-log", isAbout(Math.LN2) && isClose(got, want * Math.LN2));
	add("log10", isAbout(Math.log10(2)) && isClose(got, want * Math.log10(2)));
	add("swapped-digits", !isScaled && got.approximate === void 0 && swaps$1(got).some((swapped) => isClose(swapped, want) && isCopyOf(swapped, want)));
	return hints;
}
/** Whether its digits are the reference's, rounded or cut off: within a wide tolerance there are others. */
const isCopyOf = (value, want) => compareNumber(value, want, { decimals: {
	at_least: value.decimals ?? 0,
	truncated: true
} }).is === "close";
const isNear = (ratio) => Math.abs(ratio - 1) <= LIKENESS;
function addPower(hints, times) {
	for (let power = 1; power <= FARTHEST_POWER; power += 1) for (const signed of [power, -power]) {
		if (!times(signed)) continue;
		hints.push({
			code: "looks-like",
			hint: "power-of-ten",
			power: signed
		});
		return true;
	}
	return false;
}
function shifted$1(got, power) {
	const decimals = got.decimals === null ? null : Math.max(0, got.decimals - power);
	const value = scaled$1(got.value, power);
	return {
		value,
		decimals,
		...got.approximate === void 0 ? {} : { approximate: nearestDouble(value) }
	};
}
/** The same decimal with two neighbouring digits exchanged, each pair in turn. */
function swaps$1({ value, decimals }) {
	if (decimals === null) return [];
	const digits = String(scaled$1(value.abs(), decimals).n).padStart(decimals + 1, "0");
	const sign = value.s < 0n ? "-" : "";
	if (digits.length > MOST_DIGITS) return [];
	const swapped = [];
	for (let index = 0; index + 1 < digits.length; index += 1) {
		const left = digits.charAt(index);
		const right = digits.charAt(index + 1);
		const isLeadingZero = index === 0 && right === "0" && digits.length > decimals + 1;
		if (left === right || isLeadingZero) continue;
		const read = readDecimal(`${sign}${digits.slice(0, index)}${right}${left}${digits.slice(index + 2)}e-${decimals}`);
		if (typeof read === "object") swapped.push({
			value: read.value,
			decimals
		});
	}
	return swapped;
}
// src/checks/number-rule.ts
/** How one number is judged, alone or as an entry of many. */
const isKnown = (mistake, hearing) => mistake.only_after === void 0 || hearing.mistakes(mistake.only_after.question).includes(mistake.only_after.mistake);
function missedBy(compared, got, want) {
	switch (compared.is) {
		case "too-few-digits":
		case "too-many-digits": return {
			code: compared.is,
			got,
			digits: compared.digits,
			of: compared.of
		};
		case "outside-interval": return {
			code: "outside-interval",
			got,
			interval: compared.interval
		};
		case "not-an-integer": return {
			code: "not-an-integer",
			got
		};
		case "far": return {
			code: "not-close",
			got,
			want: String(want),
			allowed: compared.allowed
		};
	}
}
function judgeNumber(text, place, rule, hearing) {
	const at = rule.at === void 0 ? {} : { at: rule.at };
	const findings = [];
	const say = (finding) => {
		findings.push({
			finding,
			place
		});
	};
	const read = readNumber(text, { units: rule.units });
	if (read.is === "unreadable") {
		say(read.finding);
		return {
			state: read.finding.code === "not-finite" || read.finding.code === "wrong-unit" ? "wrong" : "unreadable",
			credit: NOTHING$1,
			findings
		};
	}
	for (const note of read.notes) say(note);
	const compared = compareNumber(read, rule.want, rule.tolerance);
	if (compared.is === "close") return {
		state: "right",
		credit: WHOLE,
		findings
	};
	if (compared.is === "not-finite-reference") {
		say({
			code: "grader-fault",
			what: "the reference is not finite"
		});
		return {
			state: "undecided",
			credit: NOTHING$1,
			findings
		};
	}
	const isNear = (want) => compareNumber(read, want, rule.tolerance).is === "close";
	for (const { alternative, gives, note } of rule.alternatives) {
		if (!isNear(gives)) continue;
		say({
			code: "alternative",
			alternative,
			note,
			...at
		});
		return {
			state: "right",
			credit: WHOLE,
			findings
		};
	}
	const known = rule.mistakes.find((mistake) => isKnown(mistake, hearing) && isNear(mistake.gives));
	if (known?.credit === 1) {
		say({
			code: "known-mistake",
			mistake: known.mistake,
			feedback: known.feedback,
			...at
		});
		return {
			state: "right",
			credit: WHOLE,
			findings
		};
	}
	say({
		...missedBy(compared, text, rule.want),
		...at
	});
	if (known !== void 0) {
		say({
			code: "known-mistake",
			mistake: known.mistake,
			feedback: known.feedback,
			...at
		});
		return {
			state: "wrong",
			credit: shareOf(known.credit),
			findings
		};
	}
	if (compared.is !== "too-few-digits" && compared.is !== "too-many-digits") for (const hint of numberHints(read, rule.want, rule.tolerance)) say({
		...hint,
		...at
	});
	return {
		state: "wrong",
		credit: NOTHING$1,
		findings
	};
}
// src/checks/tolerances.ts
function toleranceOf(written, path) {
	const parts = Object.entries(written).filter(([name, part]) => name !== "reason" && part !== void 0);
	if (parts.length === 0) throw new AuthorFault(path, "A tolerance says at least one of absolute, relative, decimals, significant, exact, integer, interval.");
	return Object.fromEntries(parts);
}
const exactTolerance = { exact: true };
// src/checks/count.ts
const schema$11 = (z) => z.strictObject({
	expected: referenceSchema(z),
	mistakes: z.array(mistakeSchema(z)).optional(),
	also_right: z.array(alternativeSchema(z)).optional()
});
const count = {
	name: "count",
	summary: {
		zh: "一个精确的整数",
		en: "one exact integer"
	},
	schema: schema$11,
	compile(spec, author) {
		const whole = (call, path) => {
			const value = expectedNumber(call, author, path);
			if (!Number.isSafeInteger(value)) throw new AuthorFault(path, `The reference "${call.reference}" must give an integer, it gives ${value}.`);
			return value;
		};
		const rule = {
			want: whole(spec.expected, ["expected"]),
			tolerance: exactTolerance,
			units: [],
			mistakes: (spec.mistakes ?? []).map((mistake, position) => ({
				...mistake,
				gives: whole(mistake.gives, [
					"mistakes",
					position,
					"gives"
				])
			})),
			alternatives: (spec.also_right ?? []).map((other, position) => ({
				...other,
				gives: whole(other.gives, [
					"also_right",
					position,
					"gives"
				])
			}))
		};
		return {
			kind: count.name,
			template: {
				hint: {
					zh: "写一个整数",
					en: "an integer"
				},
				blank: ""
			},
			carries: carriesNumber(rule.want, rule),
			judge(answer, hearing) {
				const scalar = scalarOf(answer);
				if (isJudgement(scalar)) return scalar;
				const read = readNumber(scalar.text);
				if (read.is === "number" && !Number.isInteger(Number(read.value))) return wrong([placed({
					code: "not-an-integer",
					got: scalar.text
				}, scalar.place)]);
				const judged = judgeNumber(scalar.text, scalar.place, rule, hearing);
				if (judged.state === "unreadable") return unreadable$1(judged.findings);
				return {
					verdict: verdictOf(judged.credit),
					credit: judged.credit,
					findings: judged.findings
				};
			}
		};
	}
};
// src/checks/claims/beside.ts
const besideSchema = (z) => z.strictObject({
	question: z.string(),
	entry: z.string()
});
/** Every group of names that knows the entry lends its spellings, since the other question's own groups are not at hand. */
function lookBeside({ question, entry }, author) {
	const groups = Object.keys(author.names).filter((group) => Object.hasOwn(author.names[group] ?? {}, entry));
	const leaves = /* @__PURE__ */ new Map([[`/${entry}`, true]]);
	const names = namesOf$2([entry], groups, author, []);
	return (hearing) => {
		const answer = hearing.answer(question);
		if (answer.is !== "written") return void 0;
		return entriesOf$4(splitSizes(answer.value, names).accuracies, leaves, names).found.get(`/${entry}`);
	};
}
// src/checks/attachments.ts
function attachmentFinding(attachment) {
	return attachment.is === "absent" ? {
		code: "file-absent",
		name: attachment.name,
		...attachment.looked === void 0 ? {} : { looked: attachment.looked }
	} : {
		code: "file-too-large",
		name: attachment.name,
		bytes: attachment.bytes,
		limit: attachment.limit
	};
}
// src/checks/claims/losses.ts
/** The losses of a curve, out of a list of the answer file or a table that came with it. */
const none = (finding, place) => ({
	is: "none",
	finding: placed(finding, place)
});
function lossesInList(value) {
	if (value.is === "map") return none({
		code: "wrong-structure",
		want: "list",
		got: "map"
	}, value.place);
	const texts = [];
	for (const item of value.items) {
		if (item.is !== "scalar") return none({
			code: "wrong-structure",
			want: "scalar",
			got: item.is
		}, item.place);
		texts.push(item.text);
	}
	const read = lossesOf(texts);
	return read.is === "bad" ? none(read.finding, value.items[read.at]?.place ?? value.place) : read;
}
async function lossesInFile(attachment, place) {
	if (attachment.is !== "file") return none(attachmentFinding(attachment), place);
	const { name } = attachment;
	const { readTable } = await import("./table-Di89cNC5.js");
	const table = await readTable(attachment.bytes);
	if (isFault(table)) return none({
		code: "file-unreadable",
		name,
		...table
	}, place);
	const column = lossColumn(table);
	const filled = table.rows.map((row, position) => ({
		row,
		position
	})).filter(({ row }) => (row[column] ?? "") !== "");
	if (filled.length === 0) return none({
		code: "file-unreadable",
		name,
		why: "no-numbers"
	}, place);
	const read = lossesOf(filled.map(({ row }) => row[column] ?? ""));
	if (read.is === "bad") {
		const row = (filled[read.at]?.position ?? 0) + (table.header === void 0 ? 1 : 2);
		return none({
			code: "file-unreadable",
			name,
			why: "no-number-in-row",
			at: String(row),
			got: read.finding.got,
			want: String(column + 1)
		}, place);
	}
	const epochs = epochsIn$1(table, column, filled.map(({ row }) => row));
	return epochs === void 0 ? read : {
		...read,
		epochs
	};
}
/** The column called loss (or 损失) that is not of validation, else the last one. */
function lossColumn({ header, rows }) {
	const named = header?.findIndex((cell) => /loss|损失/u.test(cell) && !/val|test|dev|验证|测试/u.test(cell)) ?? -1;
	return named === -1 ? (header ?? rows[0] ?? [""]).length - 1 : named;
}
/** A column by that name, or a first column that counts upwards. */
function epochsIn$1({ header }, losses, rows) {
	const named = header?.findIndex((cell) => /epoch|轮/u.test(cell)) ?? -1;
	const column = named === -1 && losses > 0 ? 0 : named;
	if (column === -1 || column === losses) return void 0;
	const epochs = rows.map((row) => Number(row[column] === "" ? NaN : row[column]));
	return epochs.every((epoch, at) => Number.isInteger(epoch) && (at === 0 || epoch > (epochs[at - 1] ?? NaN))) ? epochs : void 0;
}
/** Bad is the first text that is no number at all. */
function lossesOf(texts) {
	const values = [];
	let decimals = 0;
	let broken;
	for (const [at, text] of texts.entries()) {
		const read = readNumber(text);
		if (read.is === "number") {
			if (broken === void 0) values.push(Number(read.value));
			decimals = Math.max(decimals, read.decimals ?? 17);
		} else if (read.finding.code === "not-finite") broken ??= {
			code: "curve-not-finite",
			position: at + 1,
			got: read.finding.got
		};
		else if (read.finding.code !== "looks-like") return {
			is: "bad",
			at,
			finding: read.finding
		};
	}
	return {
		is: "losses",
		values,
		decimals,
		...broken === void 0 ? {} : { broken }
	};
}
// src/checks/claims/regular.ts
/** Curves too regular to have been measured: losses of a training never fall by the same step, or the same ratio, every time. */
const LEAST_VALUES = 8;
/** A step has to be so many units of the last digit for its evenness to mean anything. */
const UNITS = 5;
function regularity(values, decimals) {
	const [first = NaN, last = NaN] = [values[0], values.at(-1)];
	if (values.length < LEAST_VALUES || !(last < first) || !(last > 0)) return void 0;
	const unit = 10 ** -Math.min(decimals, 12);
	const step = (first - last) / (values.length - 1);
	if (step >= UNITS * unit && eachPair(values, (before, after) => Math.abs(before - after - step) <= 2 * unit)) return "same-steps";
	const ratio = (last / first) ** (1 / (values.length - 1));
	return (1 - ratio) * last >= UNITS * unit && eachPair(values, (before, after) => Math.abs(after - ratio * before) <= 2 * unit) ? "same-ratio" : void 0;
}
function eachPair(values, holds) {
	return values.every((value, at) => at === 0 || holds(values[at - 1] ?? NaN, value));
}
// src/checks/curve.ts
const schema$10 = (z) => z.strictObject({
	/** The loss of a model that knows nothing, where a curve begins. */
	start: referenceSchema(z),
	/** How far above `start` the first value may lie, as a factor. */
	start_within: z.number().positive(),
	/** The question and entry that say how many epochs were run. */
	epochs: besideSchema(z)
});
const curve = {
	name: "curve",
	summary: {
		zh: "损失曲线：数字列表，或提交的 CSV 文件",
		en: "a loss curve: a list of numbers, or a CSV file of the submission"
	},
	schema: schema$10,
	compile(spec, author) {
		const start = expectedNumber(spec.start, author, ["start"]);
		const epochsBeside = lookBeside(spec.epochs, author);
		return {
			kind: curve.name,
			template: {
				hint: {
					zh: "每个 epoch 的损失：数字列表，或随作业提交的 CSV 文件名",
					en: "the loss of each epoch: a list of numbers, or the name of a CSV file handed in with the answers"
				},
				blank: [""]
			},
			async judge(answer, hearing) {
				if (answer.is === "callable") return unreadable$1([placed({ code: "function-not-allowed" }, answer.place)]);
				const { value } = answer;
				if (value.is === "empty" || value.is === "list" && value.items.every((item) => item.is === "empty")) return unanswered();
				const losses = value.is === "scalar" ? await lossesInFile(hearing.attachment(value.text.trim()), value.place) : lossesInList(value);
				if (losses.is === "none") return losses.finding.finding.code === "file-too-large" ? undecided([losses.finding], WHOLE) : unreadable$1([losses.finding]);
				const findings = faultsOf(losses, {
					start,
					within: spec.start_within,
					epochs: epochsIn(hearing, epochsBeside)
				});
				const figures = figuresOf(losses, start);
				const all = findings.map((finding) => placed(finding, answer.place));
				return {
					...all.length > 0 ? undecided(all, findings.some(speaksAgainst) ? NOTHING$1 : WHOLE) : correct(),
					figures
				};
			}
		};
	}
};
function faultsOf(losses, { start, within, epochs }) {
	const { values, broken, decimals } = losses;
	if (broken !== void 0) return [broken];
	const findings = [];
	const [first = NaN] = values;
	const last = values.at(-1) ?? NaN;
	const negative = values.findIndex((loss) => loss < 0);
	if (negative !== -1) findings.push({
		code: "curve-negative",
		position: negative + 1,
		got: values[negative] ?? NaN
	});
	if (epochs !== void 0 && !isOfLength(losses, epochs)) findings.push({
		code: "curve-length",
		got: values.length,
		want: epochs
	});
	const beforeTraining = epochs !== void 0 && values.length === epochs + 1;
	if (first > start * within || beforeTraining && first < start / within) findings.push({
		code: "curve-start",
		got: first,
		want: start
	});
	const pattern = regularity(values, decimals);
	if (values.length > 1 && values.every((value) => value === first)) findings.push({
		code: "curve-constant",
		value: first
	});
	else if (!isFalling(values)) findings.push({
		code: "curve-not-falling",
		first,
		last
	});
	else if (pattern !== void 0) findings.push({
		code: "curve-too-regular",
		pattern
	});
	return findings;
}
/** A value for each epoch, perhaps one from before the first; or a table that counts to the last epoch in larger steps. */
function isOfLength({ values, epochs: counted }, epochs) {
	const last = counted?.at(-1);
	return values.length === epochs || values.length === epochs + 1 || values.length > 1 && (last === epochs || last === epochs - 1);
}
/** What no training gives; an odd start or length may have its reasons. */
function speaksAgainst({ code }) {
	return code !== "curve-start" && code !== "curve-length";
}
/** Falls in trend: the mean of the last tenth lies below that of the first; single steps may rise. */
function isFalling(values) {
	if (values.length < 2) return false;
	const tenth = Math.max(1, Math.floor(values.length / 10));
	return mean(values.slice(-tenth)) < mean(values.slice(0, tenth));
}
const mean = (part) => part.reduce((sum, value) => sum + value, 0) / part.length;
function epochsIn(hearing, beside) {
	const entry = beside(hearing);
	if (entry === void 0) return void 0;
	const read = readNumber(entry.text);
	return read.is === "number" ? Number(read.value) : void 0;
}
const MOST_POINTS = 200;
/** The first, the last and evenly some between. */
function figuresOf({ values, epochs }, start) {
	const count = Math.min(values.length, MOST_POINTS);
	const points = Array.from({ length: count }, (_, at) => {
		const place = count < 2 ? 0 : Math.round(at * (values.length - 1) / (count - 1));
		return [epochs?.[place] ?? place + 1, Number((values[place] ?? NaN).toPrecision(6))];
	});
	return count < 2 ? [] : [{
		is: "curve",
		points,
		start
	}];
}
// src/maths/formula/convert.ts
/** A vector is a list and a matrix a list of rows. */
function toData(value) {
	return plain$1(typeof value === "number" ? [] : value.shape, typeof value === "number" ? value : value.data);
}
/** The same for what a program gives. */
function plain$1(shape, value) {
	if (typeof value === "number") return value;
	const [rows = 0, columns] = shape;
	if (columns === void 0) return Array.from(value);
	return Array.from({ length: rows }, (_, row) => Array.from(value.subarray(row * columns, (row + 1) * columns)));
}
/** Null where the data is no number, vector or matrix; a matrix of one column counts as a vector, a 1 x 1 matrix or a list of one stays what it is written as. */
function fromData(data) {
	if (typeof data === "number") return data;
	if (!Array.isArray(data) || data.length === 0) return null;
	const numbers = data.filter((entry) => typeof entry === "number");
	if (numbers.length === data.length) return {
		shape: [numbers.length],
		data: Float64Array.from(numbers)
	};
	const rows = data.map(rowOf);
	const columns = rows[0]?.length ?? 0;
	if (rows.filter((row) => row !== null && row.length === columns && columns > 0).length !== rows.length) return null;
	const entries = Float64Array.from(rows.flatMap((row) => row ?? []));
	return {
		shape: columns === 1 ? [rows.length] : [rows.length, columns],
		data: entries
	};
}
function rowOf(row) {
	if (!Array.isArray(row)) return null;
	const numbers = row.filter((entry) => typeof entry === "number");
	return numbers.length === row.length ? numbers : null;
}
// src/maths/formula/equal-point.ts
/** Tight enough that nothing passes that differs by one part in a million. */
const EXACT = {
	relative: 1e-9,
	absolute: 0
};
/** Where not even long decimals may be rounded: what arithmetic itself loses is weighed apart. */
const STRICT = {
	relative: 1e-15,
	absolute: 0
};
function isDefined(value) {
	return typeof value === "number" ? Number.isFinite(value) : value.every((entry) => Number.isFinite(entry));
}
/** The quick look: it may say no to values that only rounding parts. */
function agrees(got, want, { relative, absolute }) {
	if (typeof got === "number" && typeof want === "number") return Math.abs(got - want) <= absolute + relative * Math.abs(want);
	const ours = entriesOf$2(got);
	const theirs = entriesOf$2(want);
	return ours.length === theirs.length && ours.every((entry, place) => Math.abs(entry - (theirs[place] ?? NaN)) <= absolute + relative * Math.abs(theirs[place] ?? NaN));
}
/** Rounding of this many times what was seen is still put down to rounding. */
const CAUTION$1 = 16;
/** Noise above this share of a value makes the point worthless. */
const TOO_NOISY = 1e-9;
/** Two values that are both zero but for noise agree only if the noise is small itself. */
const TINY = 1e-9;
/** The close look, with what is known of the noise on both sides. */
function weigh(got, want, tolerance, student, reference, rounded) {
	const ours = entriesOf$2(got);
	const theirs = entriesOf$2(want);
	let verdict = "agree";
	for (let place = 0; place < theirs.length; place += 1) {
		const [a, b] = [ours[place] ?? NaN, theirs[place] ?? NaN];
		const noise = CAUTION$1 * ((student.noise[place] ?? NaN) + (reference.noise[place] ?? NaN));
		const slack = rounded ? 1.0001 * Math.max(student.slack[place] ?? NaN, reference.slack[place] ?? NaN) : 0;
		const size = Math.max(Math.abs(a), Math.abs(b));
		const apart = Math.abs(a - b);
		if (!(noise >= 0 && slack >= 0)) verdict = "no-evidence";
		else if (apart > noise + slack + tolerance.absolute + tolerance.relative * Math.abs(b)) return "differ";
		else if (noise > TOO_NOISY * size && noise > TINY) verdict = "no-evidence";
	}
	return verdict;
}
function entriesOf$2(values) {
	return typeof values === "number" ? Float64Array.of(values) : values;
}
/** How far apart two values are as a share of the larger one. */
function distance(got, want) {
	const ours = entriesOf$2(got);
	return entriesOf$2(want).reduce((most, b, place) => {
		const a = ours[place] ?? NaN;
		return a === b ? most : Math.max(most, Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));
	}, 0);
}
// src/maths/formula/equal-apart.ts
/** Whether two values lie further apart than rounding can explain, told by a bound on its errors: cheaper than runs with the last bits shaken. */
/** So many times the bound must lie between them. */
const CAUTION = 1e3;
const UNIT$1 = 2 ** -52;
/** Errors below this share of the values leave no doubt about an agreement. */
const PRECISE = 1e-9;
/** Errors are carried along slopes, which holds only while they are small. */
const SMALL = 1e-6;
/** What is nested deeper has no bound. */
const MOST_NESTED$1 = 200;
/** The size of the slope at `x`, where the value there is known too. */
const SLOPES = /* @__PURE__ */ new Map([
	["exp", (_, value) => value],
	["sin", () => 1],
	["cos", () => 1],
	["tan", (_, value) => 1 + value * value],
	["sinh", Math.cosh],
	["cosh", Math.cosh],
	["tanh", () => 1],
	["atan", () => 1],
	["sigmoid", () => 1],
	["abs", () => 1],
	["log", (x) => 1 / x],
	["ln", (x) => 1 / x],
	["log2", (x) => 2 / x],
	["log10", (x) => 1 / x],
	["sqrt", (_, value) => 1 / value]
]);
/** Functions whose slope grows without bound near zero. */
const STEEP = /* @__PURE__ */ new Set([
	"log",
	"ln",
	"log2",
	"log10",
	"sqrt"
]);
/** For the values that two formulas have where the names have the values that `valueOf` gives. */
function quickLook(valueOf, student, reference, { absolute, relative }) {
	const bounds = new Bounds(valueOf);
	/** NaN where the compiled program computes another way, so that the bound says nothing of it. */
	const errorOf = (tree, known) => Math.abs(bounds.of(tree) - known) <= 1e-6 * Math.abs(known) ? bounds.error : NaN;
	return (got, want) => {
		const error = errorOf(student, got) + errorOf(reference, want);
		const apart = Math.abs(got - want);
		const allowed = absolute + relative * Math.abs(want);
		if (apart > CAUTION * error + allowed) return "differ";
		if (CAUTION * error <= PRECISE * Math.max(Math.abs(got), Math.abs(want))) return apart <= allowed ? "agree" : null;
		return apart <= error ? "no-evidence" : null;
	};
}
/** Values with a bound on their rounding error; NaN where there is none. */
var Bounds = class {
	valueOf;
	/** Of the value that was computed last. */
	error = 0;
	depth = 0;
	constructor(valueOf) {
		this.valueOf = valueOf;
	}
	of(tree) {
		if (this.depth >= MOST_NESTED$1) return NaN;
		this.depth += 1;
		const value = this.valueOfNode(tree);
		this.depth -= 1;
		return value;
	}
	valueOfNode(tree) {
		switch (tree.is) {
			case "number": return this.rounded(Number(tree.text));
			case "name": return this.named(tree.name);
			case "negate": return -this.of(tree.of);
			case "binary": return this.combined(tree);
			case "call": {
				const [only] = tree.arguments;
				return only === void 0 || tree.arguments.length > 1 ? NaN : this.called(tree.name, only);
			}
			case "absolute": return this.called("abs", tree.of);
			default: return NaN;
		}
	}
	rounded(value) {
		this.error = Number.isSafeInteger(value) ? 0 : UNIT$1 * Math.abs(value);
		return value;
	}
	named(name) {
		const value = this.valueOf(name);
		if (value === void 0) return this.rounded(CONSTANTS.get(name) ?? NaN);
		this.error = 0;
		return value;
	}
	combined({ op, left, right }) {
		const a = this.of(left);
		const ofA = this.error;
		const b = this.of(right);
		const ofB = this.error;
		switch (op) {
			case "+": return this.with(a + b, ofA + ofB);
			case "-": return this.with(a - b, ofA + ofB);
			case "*":
			case ".*": return this.with(a * b, Math.abs(a) * ofB + Math.abs(b) * ofA + ofA * ofB);
			case "/":
			case "./": return ofB <= SMALL * Math.abs(b) ? this.with(a / b, 2 * (ofA + Math.abs(a / b) * ofB) / Math.abs(b)) : NaN;
			case "^":
			case ".^": return this.power(a, ofA, b, ofB);
			default: return NaN;
		}
	}
	power(base, ofBase, exponent, ofExponent) {
		if (base === 0 || base < 0 && (!Number.isInteger(exponent) || ofExponent > 0)) return NaN;
		const logarithm = Math.log(Math.abs(base));
		const relative = Math.abs(exponent) * (ofBase / Math.abs(base)) + Math.abs(logarithm) * ofExponent;
		const value = base ** exponent;
		return relative <= SMALL ? this.with(value, Math.abs(value) * (2 * relative + 4 * UNIT$1)) : NaN;
	}
	called(name, argument) {
		const slope = SLOPES.get(name);
		const of = ELEMENTWISE$1.get(name);
		if (slope === void 0 || of === void 0) return NaN;
		const x = this.of(argument);
		const { error } = this;
		if (error > SMALL * (STEEP.has(name) ? Math.abs(x) : 1)) return NaN;
		const value = of(x);
		return error * value * value > SMALL ? NaN : this.with(value, 2 * Math.abs(slope(x, value)) * error + 4 * UNIT$1 * Math.abs(value));
	}
	with(value, error) {
		this.error = error + UNIT$1 * Math.abs(value);
		return value;
	}
};
// src/maths/formula/equal-noise.ts
/** How far a computed value can be trusted: run again with the last bits shaken, and see what moves. */
const FOUR_ULP = 2 ** -50;
const SHIFTS = [[0, 1], [0, -1]];
const RUNS = [
	[1, 0],
	[2, 0],
	[3, 0],
	[4, 0]
];
function shaker() {
	let random = generator(0);
	let still = false;
	/** Never by nothing: a run in which the last bit stays says nothing. */
	const jolt = (value) => {
		if (still) return value;
		const draw = 2 * random() - 1;
		return value + value * (draw < 0 ? .75 * draw - .25 : .75 * draw + .25) * FOUR_ULP;
	};
	return {
		numeralShift: 0,
		jolt,
		/** Whole numbers are exact and stay. */
		shake: (value) => Number.isInteger(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : jolt(value),
		restart(run, numeralShift) {
			random = generator(run);
			this.numeralShift = numeralShift;
			still = numeralShift !== 0;
		}
	};
}
/** Changes nothing and sees whether something on the way became infinite. */
function watcher() {
	const watch = {
		sawInfinity: false,
		numeralShift: 0,
		jolt: (value) => see(value),
		shake: (value) => see(value)
	};
	const see = (value) => {
		if (value === Infinity || value === -Infinity) watch.sawInfinity = true;
		return value;
	};
	return watch;
}
function trustOf(program, noise, frame, plain, derive, hasLongDecimals) {
	const centre = typeof plain === "number" ? Float64Array.of(plain) : plain;
	const furthest = (some) => {
		const most = new Float64Array(centre.length);
		for (const [run, shift] of some) {
			noise.restart(run, shift);
			derive();
			frame.budget = LIMITS$1.work;
			const moved = program.run(frame);
			(typeof moved === "number" ? [moved] : moved).forEach((entry, place) => most[place] = Math.max(most[place] ?? NaN, Math.abs(entry - (centre[place] ?? NaN))));
		}
		return most;
	};
	return {
		noise: furthest(RUNS),
		slack: hasLongDecimals ? furthest(SHIFTS) : new Float64Array(centre.length)
	};
}
// src/maths/formula/equal-digits.ts
/** Adds what a formula has of both. */
function digitsOf({ tree }, digits) {
	contains$1(tree, (node) => {
		noteDigits(node, digits);
		return false;
	});
}
/** Adds what one node has of both. */
function noteDigits(node, digits) {
	if (node.is === "number") {
		const value = Number(node.text);
		if (node.text.length > 8 && lastDigit(node.text) > 0) digits.long = true;
		if (value > 1e6 || value < 1e-6 && value !== 0) digits.wide = true;
	} else if (node.is === "binary" && node.op === "^" && node.right.is === "number" && Number(node.right.text) > 8) digits.wide = true;
}
// src/maths/formula/equal-hints.ts
/** Functions whose arguments are drawn as whole numbers. */
const OF_WHOLE_NUMBERS = /* @__PURE__ */ new Set([
	"factorial",
	"binomial",
	"choose",
	"combinations",
	"nCr",
	"permutations",
	"nPr",
	"gamma",
	"gcd",
	"lcm",
	"mod",
	"catalan",
	"bellNumbers"
]);
function hintsOf(trees) {
	const whole = /* @__PURE__ */ new Set();
	const indices = /* @__PURE__ */ new Map();
	const visit = (tree, isWhole) => {
		if (tree.is === "name" && isWhole) whole.add(tree.name);
		if (tree.is === "element" && tree.of.is === "name") {
			const of = tree.of.name;
			tree.indices.forEach((at, axis) => {
				if (at.is === "name") indices.set(at.name, (slots) => sizeAlong(slots.get(of), axis, tree.indices.length));
			});
		}
		const parts = wholeParts(tree);
		if (tree.is === "binary") {
			visit(tree.left, isWhole || parts.includes(tree.left));
			visit(tree.right, isWhole || parts.includes(tree.right));
			return;
		}
		for (const child of children(tree)) visit(child, isWhole || parts.includes(child));
	};
	for (const tree of trees) visit(tree, false);
	return {
		whole,
		indices
	};
}
function wholeParts(tree) {
	switch (tree.is) {
		case "factorial": return [tree.of];
		case "call": return OF_WHOLE_NUMBERS.has(tree.name) ? tree.arguments : NONE;
		case "series": return [tree.from, tree.to].filter((bound) => bound !== null);
		case "element": return tree.indices;
		case "binary": return tree.op === "^" && isNegative(tree.left) ? [tree.right] : NONE;
		default: return NONE;
	}
}
const NONE = [];
function isNegative(tree) {
	return tree.is === "negate" && tree.of.is === "number";
}
/** How far an index may run in a declared vector or matrix. */
function sizeAlong(slot, axis, indices) {
	if (slot?.is !== "tensor") return void 0;
	return indices === 1 && slot.shape[0] === 1 ? slot.shape[1] : slot.shape[axis];
}
// src/maths/formula/sample.ts
const FIRST$1 = [
	"readable-positive",
	"readable",
	"readable",
	"readable",
	"positive",
	"mixed",
	"positive",
	"mixed",
	"near-one",
	"small",
	"steps",
	"mixed",
	"large",
	"positive",
	"mixed",
	"positive",
	"small",
	"mixed",
	"positive",
	"mixed"
];
const LATER = [
	"near-one",
	"steps",
	"small",
	"positive",
	"steps",
	"mixed",
	"large",
	"whole"
];
/** How many points there are before those that are only tried when too many had no value. */
const USUAL_POINTS = FIRST$1.length;
function regimeOf(point) {
	return FIRST$1[point] ?? LATER[point % LATER.length] ?? "mixed";
}
const READABLE = [
	2,
	-1,
	3,
	.5,
	-2,
	1,
	-.5,
	4,
	-3,
	1.5
];
const READABLE_POSITIVE = [
	2,
	3,
	.5,
	1.5,
	4,
	1,
	5,
	2.5,
	.25,
	6
];
const READABLE_WHOLE = [
	2,
	3,
	1,
	4,
	5,
	6,
	7
];
const READABLE_SHARES = [
	.25,
	.6,
	.5,
	.8,
	.2,
	.75,
	.4,
	.1,
	.9,
	.3
];
const kept$1 = /* @__PURE__ */ new Map();
const MOST_KEPT$1 = 500;
/** Room for the numbers that a scalar has at the usual points, NaN where none was drawn yet: they are the same for every answer. */
function keptNumbers({ name, domain, range, position }, seed) {
	const key = `${seed} ${position} ${domain} ${range?.join() ?? ""} ${name}`;
	let numbers = kept$1.get(key);
	if (numbers === void 0) {
		if (kept$1.size >= MOST_KEPT$1) kept$1.clear();
		numbers = new Float64Array(USUAL_POINTS).fill(NaN);
		kept$1.set(key, numbers);
	}
	return numbers;
}
function draw(variable, seed, point, regime = regimeOf(point)) {
	const random = generator(Math.imul(hashOf(variable.name) ^ seed, 2654435761) + Math.imul(point, 2246822507));
	const { shape } = variable;
	if (shape.length === 0) return entry(variable, regime, random, variable.position + 3 * point);
	const length = shape[shape.length - 1] ?? 1;
	const entries = shape.reduce((product, size) => product * size, 1);
	if (variable.domain === "one-hot") return rowByRow(entries, length, () => oneHot(length, random));
	if (variable.domain === "probability") return rowByRow(entries, length, () => distribution(length, regime, random));
	const offset = Math.floor(random() * 10);
	return Float64Array.from({ length: entries }, (_, place) => entry(variable, regime, random, offset + 3 * place));
}
function rowByRow(entries, length, row) {
	const data = new Float64Array(entries);
	for (let start = 0; start < entries; start += length) data.set(row(), start);
	return data;
}
function oneHot(length, random) {
	const data = new Float64Array(length);
	data[Math.floor(random() * length)] = 1;
	return data;
}
/** Weights that differ, divided by their sum. */
function distribution(length, regime, random) {
	const offset = Math.floor(random() * 10);
	const readable = regime.startsWith("readable");
	const weights = Float64Array.from({ length }, (_, place) => readable ? 1 + (offset + 3 * place) % 10 : .05 + random());
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight) => weight / total);
}
function entry({ domain, range }, regime, random, position) {
	const readable = regime === "readable" || regime === "readable-positive";
	const whole = domain === "integer" || domain === "positive-integer" || regime === "whole";
	if (range !== null) {
		const [least, most] = range;
		return whole ? least + Math.floor(random() * (most - least + 1)) : least + (readable ? pick(READABLE_SHARES, position) : random()) * (most - least);
	}
	if (domain === "probability" || domain === "sigmoid") return readable ? pick(READABLE_SHARES, position) : .02 + .96 * random();
	if (whole) return wholeNumber(domain, regime, random, position);
	const value = real(regime, random, position);
	return domain === "positive" || domain === "nonnegative" ? Math.abs(value) : value;
}
function pick(values, position) {
	return values[position % values.length] ?? 1;
}
function wholeNumber(domain, regime, random, position) {
	const size = regime.startsWith("readable") ? pick(READABLE_WHOLE, position) : 1 + Math.floor(random() * 9);
	return domain === "integer" && regime !== "readable-positive" && random() < .4 ? -size : size;
}
function real(regime, random, position) {
	switch (regime) {
		case "readable-positive": return pick(READABLE_POSITIVE, position);
		case "readable": return pick(READABLE, position);
		case "positive": return .2 + 2.8 * random();
		case "near-one": return .9 + .2 * random();
		case "small": return sign(random) * (.02 + .3 * random());
		case "large": return sign(random) * (3 + 27 * random());
		case "steps": return position % 7 + 1 + .06 * (random() - .5);
		case "whole":
		case "mixed": return sign(random) * (.2 + 2.8 * random());
	}
}
function sign(random) {
	return random() < .5 ? -1 : 1;
}
// src/maths/formula/variables.ts
/** What an assignment says about its variables, put in an order in which they can be drawn and computed. */
const SIZES = [
	3,
	2,
	4,
	5,
	6,
	7,
	8,
	9,
	10,
	11,
	12,
	13,
	14,
	15,
	16
];
/** One size for each name, all different, larger than 1 and unlike the sizes that are fixed; the two settings differ throughout. */
function sizesIn(table, setting) {
	const fixed = new Set(table.base.flatMap(({ shape }) => shape.filter((size) => typeof size === "number")));
	const free = SIZES.filter((size) => !fixed.has(size));
	return new Map(table.sizes.map((name, position) => [name, free[position + setting] ?? 20 + position + setting]));
}
function concrete(shape, sizes) {
	return shape.map((size) => typeof size === "number" ? size : sizes.get(size) ?? 2);
}
function arrangeVariables(declarations, read, computed = {}, settings = {}) {
	const entries = Object.entries(declarations);
	const problems = [];
	const isDerived = (name, { is }) => is !== void 0 || Object.hasOwn(computed, name);
	const base = entries.filter(([name, declaration]) => !isDerived(name, declaration)).map(([name, { shape = [], domain = "real", range = null }]) => ({
		name,
		shape,
		domain,
		range
	}));
	const sizes = [...new Set(entries.flatMap(([, { shape = [] }]) => shape.filter((size) => typeof size === "string")))];
	const aliases = new Map(entries.flatMap(([name, declaration]) => (declaration.aliases ?? []).map((alias) => [canonicalAlias(alias, read), name])));
	const names = new Map([...sizes.map((name) => [name, 0]), ...entries.map(([name, { shape = [] }]) => [name, shape.length])]);
	const vocabulary = {
		...settings,
		names,
		aliases
	};
	const derived = [];
	for (const [name, { is, shape }] of entries) {
		const compute = Object.hasOwn(computed, name) ? computed[name] : void 0;
		if (compute !== void 0) {
			if (shape === void 0) problems.push({
				is: "shape-missing",
				variable: name
			});
			else derived.push({
				name,
				by: {
					is: "function",
					compute,
					shape
				},
				needs: base.map((variable) => variable.name)
			});
		} else if (is !== void 0) {
			const tree = read(is, vocabulary);
			if ("code" in tree) problems.push({
				is: "unreadable",
				variable: name,
				finding: tree
			});
			else derived.push({
				name,
				by: {
					is: "formula",
					tree,
					source: is
				},
				needs: [...freeNames(tree).keys()]
			});
		}
	}
	const table = {
		base,
		derived: inOrder(derived, problems),
		sizes,
		vocabulary
	};
	if (problems.length === 0) inferDimensions(table, names, problems);
	return problems.length > 0 ? problems : table;
}
/** `\hat{y}` is the name that the reader makes of it. */
function canonicalAlias(alias, read) {
	const tree = alias.includes("\\") ? read(alias, { names: /* @__PURE__ */ new Map() }) : null;
	return tree !== null && "is" in tree && tree.is === "name" ? tree.name : alias;
}
function inOrder(derived, problems) {
	const byName = new Map(derived.map((variable) => [variable.name, variable]));
	const done = /* @__PURE__ */ new Set();
	const visit = (variable, path) => {
		if (done.has(variable)) return;
		if (path.includes(variable.name)) {
			problems.push({
				is: "cycle",
				names: [...path.slice(path.indexOf(variable.name)), variable.name]
			});
			done.add(variable);
			return;
		}
		for (const need of variable.needs) {
			const needed = byName.get(need);
			if (needed !== void 0) visit(needed, [...path, variable.name]);
		}
		done.add(variable);
	};
	for (const variable of derived) visit(variable, []);
	return [...done];
}
/** Compiles what is derived, once, to learn its shape and whether it makes sense. */
function inferDimensions(table, names, problems) {
	const sizes = sizesIn(table, 0);
	const slots = new Map([...sizes].map(([name, size]) => [name, {
		is: "size",
		size
	}]));
	const put = (name, shape) => {
		slots.set(name, shape.length === 0 ? {
			is: "scalar",
			index: slots.size,
			declared: true
		} : {
			is: "tensor",
			index: slots.size,
			shape
		});
		names.set(name, shape.length);
	};
	for (const { name, shape } of table.base) put(name, concrete(shape, sizes));
	for (const { name, by } of table.derived) {
		if (by.is === "function") {
			put(name, concrete(by.shape, sizes));
			continue;
		}
		const program = compileFormula(by.tree, {
			source: by.source,
			slots,
			functions: table.vocabulary.functions ?? /* @__PURE__ */ new Set(),
			noise: null
		});
		if (program.is === "program") put(name, program.shape);
		else if (program.finding.code === "unknown-name") problems.push({
			is: "unknown-name",
			variable: name,
			name: program.finding.name
		});
		else problems.push({
			is: "unreadable",
			variable: name,
			finding: program.finding
		});
	}
}
// src/maths/formula/equal-space.ts
/** The points that formulas are compared at: names with their places in a frame, drawn and derived values put there. */
function spaceOf(names, hints, options, setting) {
	const { table, seed, functions } = options;
	const sizes = typeof setting === "object" ? setting : table === null ? /* @__PURE__ */ new Map() : sizesIn(table, setting);
	const slots = /* @__PURE__ */ new Map();
	for (const [name, size] of sizes) slots.set(name, {
		is: "size",
		size
	});
	const places = [];
	const counts = {
		scalars: 0,
		tensors: 0
	};
	const slotFor = (name, shape, declared) => {
		const index = shape.length === 0 ? counts.scalars++ : counts.tensors++;
		slots.set(name, shape.length === 0 ? {
			is: "scalar",
			index,
			declared
		} : {
			is: "tensor",
			index,
			shape
		});
		return index;
	};
	const { needed, derived } = neededOf(names, table);
	if (table !== null) for (const { name, shape, domain, range } of table.base) {
		if (!needed.has(name)) continue;
		const sized = concrete(shape, sizes);
		places.push({
			variable: {
				name,
				shape: sized,
				domain,
				range,
				position: places.length
			},
			index: slotFor(name, sized, true)
		});
	}
	const frame = {
		scalars: [],
		tensors: [],
		budget: LIMITS$1.work
	};
	const compile = (formula, noise = null) => {
		const program = compileFormula(formula.tree, {
			source: formula.source,
			slots,
			functions,
			noise
		});
		if (program.is === "program") counts.scalars = Math.max(counts.scalars, program.scalars);
		return program;
	};
	const steps = [];
	for (const variable of derived) {
		const step = stepOf(variable, {
			frame,
			slots,
			sizes,
			compile,
			slotFor
		});
		if (typeof step !== "function") return step;
		steps.push(step);
	}
	for (const name of needed) {
		if (slots.has(name) || CONSTANTS.has(name) || name === "ones" || derived.some((variable) => variable.name === name)) continue;
		const last = hints.indices.get(name)?.(slots);
		if (!options.undeclared && last === void 0) continue;
		const drawn = {
			name,
			shape: [],
			domain: last === void 0 ? "real" : "positive-integer",
			range: last === void 0 ? null : [1, last],
			position: places.length
		};
		places.push({
			variable: drawn,
			index: slotFor(name, [], false)
		});
	}
	const derive = () => steps.forEach((step) => step());
	const slotOf = (name) => {
		const slot = slots.get(name);
		return slot === void 0 || slot.is === "size" ? -1 : slot.index;
	};
	const noisyDerive = (noise) => {
		const shaken = derived.map((variable) => stepOf(variable, {
			frame,
			slots,
			sizes,
			compile: (formula) => compile(formula, noise),
			slotFor: slotOf
		}));
		return () => shaken.forEach((step) => typeof step === "function" ? step() : void 0);
	};
	const stores = places.map(({ variable }) => variable.shape.length === 0 && !hints.whole.has(variable.name) ? keptNumbers(variable, seed) : null);
	const put = ({ variable, index }, point, store) => {
		const known = store?.[point];
		if (known !== void 0 && !Number.isNaN(known)) {
			frame.scalars[index] = known;
			return;
		}
		const regime = regimeOf(point);
		const whole = hints.whole.has(variable.name) && (point % 2 === 1 || regime === "whole");
		const value = draw(variable, seed, point, whole ? "whole" : regime === "whole" ? "mixed" : regime);
		if (typeof value === "number") frame.scalars[index] = value;
		else frame.tensors[index] = value;
		if (store !== null && point < store.length && typeof value === "number") store[point] = value;
	};
	return {
		is: "space",
		frame,
		slots,
		sizes,
		places,
		move(point, free, held = 0) {
			frame.budget = LIMITS$1.work;
			for (let rank = 0; rank < places.length; rank += 1) {
				const place = places[rank];
				if (place !== void 0) put(place, free === void 0 || free.has(place.variable.name) ? point : held, stores[rank] ?? null);
			}
			derive();
		},
		derive,
		noisyDerive,
		compile,
		inputs: (wanted) => Object.fromEntries([...wanted].flatMap((name) => inputOf(name, slots.get(name), frame)))
	};
}
/** Names with all that they are derived from. */
function neededOf(names, table) {
	if (table === null) return {
		needed: names instanceof Set ? names : new Set(names),
		derived: []
	};
	const needed = new Set(names);
	return {
		needed,
		derived: table.derived.toReversed().filter(({ name, needs }) => {
			if (!needed.has(name)) return false;
			for (const need of needs) needed.add(need);
			return true;
		}).toReversed()
	};
}
function stepOf({ name, by, needs }, { frame, slots, sizes, compile, slotFor }) {
	const store = (index, value) => {
		if (typeof value === "number") frame.scalars[index] = value;
		else frame.tensors[index] = value;
	};
	if (by.is === "function") {
		const index = slotFor(name, concrete(by.shape, sizes), true);
		return () => {
			const value = by.compute(Object.fromEntries(needs.flatMap((need) => valueOf$2(need, slots.get(need), frame))));
			store(index, typeof value === "number" ? value : value.data);
		};
	}
	const program = compile(by);
	if (program.is === "unfit") return program;
	const index = slotFor(name, program.shape, true);
	return () => store(index, program.run(frame));
}
function valueOf$2(name, slot, frame) {
	if (slot === void 0) return [];
	if (slot.is === "size") return [[name, slot.size]];
	if (slot.is === "scalar") return [[name, frame.scalars[slot.index] ?? NaN]];
	return [[name, {
		shape: slot.shape,
		data: frame.tensors[slot.index] ?? /* @__PURE__ */ new Float64Array(0)
	}]];
}
function inputOf(name, slot, frame) {
	return valueOf$2(name, slot, frame).map(([key, value]) => [key, typeof value === "number" ? value : plain$1(value.shape, value.data)]);
}
// src/maths/formula/equal-pair.ts
/** Two formulas over the same points, compiled, with their noisy twins for the close look. */
/** The names of both, the reference's first, so that its values do not depend on what a student writes. */
function namesOf$1(student, reference) {
	const names = /* @__PURE__ */ new Set();
	for (const name of freeNames(reference.tree).keys()) if (!CONSTANTS.has(name)) names.add(name);
	const others = [];
	for (const name of freeNames(student.tree).keys()) if (!CONSTANTS.has(name) && !names.has(name)) others.push(name);
	for (const name of others.length > 1 ? others.toSorted() : others) names.add(name);
	return names;
}
function pairOf(student, reference, rules, setting, also) {
	const names = allNames$1(student, reference, rules.table, also);
	const space = spaceOf(names, hintsOf([reference.tree, student.tree]), rules, setting);
	if (space.is === "unfit") return {
		is: "unpaired",
		whose: "reference",
		finding: space.finding
	};
	return pairIn(space, student, reference, rules, names);
}
function allNames$1(student, reference, table, also) {
	const named = namesOf$1(student, reference);
	if (table === null && also === void 0) return named;
	const names = new Set(named);
	for (const name of declaredConstants(table)) if (freeNames(student.tree).has(name) || freeNames(reference.tree).has(name)) names.add(name);
	for (const name of also ?? []) names.add(name);
	return names;
}
/** An `e` that the assignment declares is a variable. */
function declaredConstants(table) {
	if (table === null) return [];
	return [...table.base, ...table.derived].flatMap(({ name }) => CONSTANTS.has(name) ? [name] : []);
}
/** In a space that is there already, as long as it holds all names of both. */
function pairIn(space, student, reference, rules, names) {
	const want = space.compile(reference);
	if (want.is === "unfit") return {
		is: "unpaired",
		whose: "reference",
		finding: want.finding
	};
	const got = space.compile(student);
	if (got.is === "unfit") return {
		is: "unpaired",
		whose: "student",
		finding: got.finding
	};
	const digits = {
		long: (rules.table?.derived.length ?? 0) > 0,
		wide: false
	};
	digitsOf(student, digits);
	digitsOf(reference, digits);
	const { long, wide } = digits;
	let noisy = null;
	let quick = null;
	return {
		is: "pair",
		space,
		student: got,
		reference: want,
		names,
		shown: shownNames(names, rules.table),
		counterexamples: rules.counterexamples,
		overflows: () => overflows(space, student),
		look(ours, theirs) {
			if (!isDefined(ours) || !isDefined(theirs)) return "no-evidence";
			if (!wide && agrees(ours, theirs, rules.tolerance)) return "agree";
			if (!long && typeof ours === "number" && typeof theirs === "number") {
				quick ??= quickLook(scalarsOf(space), student.tree, reference.tree, rules.tolerance);
				const verdict = quick(ours, theirs);
				if (verdict === "agree" || verdict === "differ") return verdict;
			}
			noisy ??= noisyOf(space, student, reference);
			if (noisy === null) return "no-evidence";
			const { shake, derive } = noisy;
			const [got_, want_] = [kept(ours), kept(theirs)];
			const trust = [trustOf(noisy.student, shake, space.frame, got_, derive, long), trustOf(noisy.reference, shake, space.frame, want_, derive, long)];
			space.derive();
			return weigh(got_, want_, rules.tolerance, ...trust, rules.rounded);
		}
	};
}
/** What is computed from one variable alone, as `softmax(o)` is, comes with that variable: its numbers are the round ones. */
function shownNames(names, table) {
	if (table === null || table.derived.length === 0) return names;
	const needs = new Map(table.derived.map((variable) => [variable.name, variable.needs]));
	const base = (name) => needs.get(name)?.flatMap(base) ?? (table.base.some((variable) => variable.name === name) ? [name] : []);
	const roots = [...names].flatMap((name) => {
		const found = needs.has(name) ? [...new Set(base(name))] : [];
		return found.length === 1 ? found : [];
	});
	return /* @__PURE__ */ new Set([...roots, ...names]);
}
function overflows(space, formula) {
	const watch = watcher();
	const program = space.compile(formula, watch);
	if (program.is === "unfit") return false;
	space.move(0);
	const value = program.run(space.frame);
	return watch.sawInfinity && (typeof value === "number" ? Number.isNaN(value) : value.some((entry) => Number.isNaN(entry)));
}
/** A program that is a single name gives the frame's own array. */
function kept(value) {
	return typeof value === "number" ? value : value.slice();
}
function noisyOf(space, student, reference) {
	const shake = shaker();
	const [ours, theirs] = [space.compile(student, shake), space.compile(reference, shake)];
	return ours.is === "program" && theirs.is === "program" ? {
		shake,
		derive: space.noisyDerive(shake),
		student: ours,
		reference: theirs
	} : null;
}
/** The numbers in a space; what is no number has no value here. */
function scalarsOf({ slots, frame }) {
	return (name) => {
		const slot = slots.get(name);
		if (slot === void 0) return void 0;
		if (slot.is === "size") return slot.size;
		return slot.is === "scalar" ? frame.scalars[slot.index] ?? NaN : NaN;
	};
}
// src/maths/formula/equal-values.ts
/** Equality of values: shapes first, then one seeded point after the other. */
const EQUAL = { is: "equal" };
/** Agreeing points without which nothing is called equal, and points that are tried at most. */
const POINTS = {
	needed: 6,
	most: 80
};
function compareValues(student, reference, rules) {
	const first = pairOf(student, reference, rules, 0);
	if (first.is === "unpaired") return unpaired(first);
	const result = comparePair(first, sameTree(student.tree, reference.tree));
	if (result.is !== "equal" || first.space.sizes.size === 0) return result;
	const second = pairOf(student, reference, rules, 1);
	return second.is === "unpaired" ? unpaired(second) : comparePair(second, false);
}
/** Steps after which no further points are tried. */
const MOST_WORK = 5e5;
/** A clash of shapes is a wrong answer, anything else that has no value is for the student to mend. */
function unpaired({ whose, finding }) {
	if (whose === "reference") return {
		is: "undecided",
		finding
	};
	return finding.code === "shape-clash" ? {
		is: "different",
		findings: [finding]
	} : {
		is: "unreadable",
		finding
	};
}
function comparePair(pair, same) {
	const { space, student, reference } = pair;
	if (student.shape.join() !== reference.shape.join()) return {
		is: "different",
		findings: [{
			code: "wrong-shape",
			got: nameOfShape(student.shape),
			want: nameOfShape(reference.shape)
		}]
	};
	if (same) return EQUAL;
	const constant = space.places.length === 0;
	const needed = constant ? 1 : POINTS.needed;
	const usual = constant ? 1 : USUAL_POINTS;
	const most = constant ? 1 : POINTS.most;
	const seen = {
		agree: 0,
		student: 0,
		reference: 0
	};
	let work = 0;
	for (let point = 0; point < usual || point < most && seen.agree < needed && work < MOST_WORK; point += 1) {
		const values = valuesAt$1(pair, point);
		if ("finding" in values) return values.whose === "student" ? {
			is: "unreadable",
			finding: values.finding
		} : {
			is: "undecided",
			finding: values.finding
		};
		const { got, want } = values;
		work += student.work + reference.work + LIMITS$1.work - space.frame.budget;
		if (isDefined(got)) seen.student += 1;
		if (isDefined(want)) seen.reference += 1;
		const verdict = pair.look(got, want);
		if (verdict === "agree") seen.agree += 1;
		if (verdict === "differ") return {
			is: "different",
			findings: pair.counterexamples ? [counterexample(pair, point)] : []
		};
	}
	if (seen.agree >= needed) return EQUAL;
	if (seen.student === 0 && seen.reference >= needed) {
		if (pair.overflows()) return {
			is: "undecided",
			finding: {
				code: "too-few-points",
				finite: 0,
				needed
			}
		};
		return {
			is: "different",
			findings: [undefinedAt(pair, usual)]
		};
	}
	return {
		is: "undecided",
		finding: {
			code: "too-few-points",
			finite: seen.agree,
			needed
		}
	};
}
/** Moves to a point and runs both; a sum that turns out too long is a finding. */
function valuesAt$1({ space, student, reference }, point, free, held) {
	let whose = "reference";
	try {
		space.move(point, free, held);
		const want = reference.run(space.frame);
		whose = "student";
		return {
			want,
			got: student.run(space.frame)
		};
	} catch (fault) {
		if (fault instanceof Unfit) return {
			whose,
			finding: fault.finding
		};
		throw fault;
	}
}
/** The point to show: a readable one where the two lie well apart, otherwise the one where they lie furthest apart. */
function counterexample(pair, from) {
	let shown = from;
	let furthest = 0;
	const until = pair.space.places.length === 0 ? 1 : Math.max(from + 1, USUAL_POINTS);
	for (let point = from; point < until; point += 1) {
		const values = valuesAt$1(pair, point);
		if ("finding" in values || point !== from && pair.look(values.got, values.want) !== "differ") continue;
		const apart = distance(values.got, values.want);
		if (apart > furthest) [shown, furthest] = [point, apart];
		if (point < 4 && apart > .01) break;
	}
	return atPoint(pair, shown);
}
function undefinedAt(pair, points) {
	for (let point = 0; point < points; point += 1) {
		const values = valuesAt$1(pair, point);
		if (!("finding" in values) && isDefined(values.want)) return atPoint(pair, point);
	}
	return atPoint(pair, 0);
}
function atPoint(pair, point) {
	const values = valuesAt$1(pair, point);
	if ("finding" in values) return values.finding;
	const { shape } = pair.reference;
	return {
		code: "counterexample",
		input: pair.space.inputs(pair.shown),
		got: plain$1(pair.student.shape, values.got),
		want: plain$1(shape, values.want)
	};
}
function nameOfShape(shape) {
	if (shape.length === 0) return "scalar";
	return shape.length === 1 ? `vector[${shape[0]}]` : `matrix[${shape.join(",")}]`;
}
/** Whether a formula has something that only counts as one value at a time: `±`. */
function isTwofold({ tree }) {
	return contains$1(tree, (node) => node.is === "plus-minus");
}
// src/maths/formula/equal-constants.ts
/** Equality up to constants: a positive factor, a constant of integration, or positive weights of the terms. */
/** The factor that takes the reference to the student's formula, from the first points where both have a value. */
function factorBetween(student, reference, rules) {
	const pair = pairOf(student, reference, rules, 0);
	if (pair.is === "unpaired") return unpaired(pair);
	if (pair.student.shape.join() !== pair.reference.shape.join()) return comparePair(pair, false);
	for (let point = 0; point < USUAL_POINTS; point += 1) {
		const values = valuesAt$1(pair, point);
		if ("finding" in values) return {
			is: "undecided",
			finding: values.finding
		};
		const { got, want } = values;
		if (!isDefined(got) || !isDefined(want)) continue;
		const [ours, theirs] = largest$1(got, want);
		if (theirs !== 0) return ours / theirs;
	}
	return {
		is: "undecided",
		finding: {
			code: "too-few-points",
			finite: 0,
			needed: POINTS.needed
		}
	};
}
function largest$1(got, want) {
	if (typeof want === "number" || typeof got === "number") return [Number(got), Number(want)];
	const place = want.reduce((best, entry, at) => Math.abs(entry) > Math.abs(want[best] ?? 0) ? at : best, 0);
	return [got[place] ?? NaN, want[place] ?? NaN];
}
function compareUpToFactor(student, reference, rules) {
	const factor = factorBetween(student, reference, rules);
	if (typeof factor !== "number") return factor;
	return compareValues(student, factor > 0 ? scaled(reference, factor) : reference, rules);
}
/** The formula times a number. */
function scaled({ tree, source }, factor) {
	return {
		source,
		tree: {
			is: "binary",
			op: "*",
			left: numeral(factor, tree),
			right: tree,
			at: tree.at
		}
	};
}
function numeral(value, where) {
	const digits = {
		is: "number",
		text: String(Math.abs(value)),
		at: where.at
	};
	return value < 0 ? {
		is: "negate",
		of: digits,
		at: where.at
	} : digits;
}
/** Antiderivatives: the difference may depend on anything but the given variables. */
function compareUpToAddition(student, reference, rules, variables) {
	const pair = pairOf(student, reference, {
		...rules,
		undeclared: true
	}, 0);
	if (pair.is === "unpaired") return unpaired(pair);
	const shapes = comparePair(pair, false);
	if (shapes.is !== "different" || shapes.findings.some(({ code }) => code === "wrong-shape")) return shapes;
	let agreeing = 0;
	for (const held of [
		0,
		4,
		6
	]) {
		let offset = null;
		for (let point = 0; point < USUAL_POINTS; point += 1) {
			const values = valuesAt$1(pair, point, variables, held);
			if ("finding" in values) return {
				is: "undecided",
				finding: values.finding
			};
			if (!isDefined(values.got) || !isDefined(values.want)) continue;
			const [got, want] = [entries(values.got), entries(values.want)];
			if (offset === null) {
				offset = got.map((entry, place) => entry - (want[place] ?? NaN));
				continue;
			}
			if (offset.some((constant, place) => {
				const [a, b] = [got[place] ?? NaN, want[place] ?? NaN];
				return !(Math.abs(a - b - constant) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), Math.abs(constant)));
			})) return {
				is: "different",
				findings: [counterexample(pair, 0)]
			};
			agreeing += 1;
		}
	}
	return agreeing >= POINTS.needed ? { is: "equal" } : {
		is: "undecided",
		finding: {
			code: "too-few-points",
			finite: agreeing,
			needed: POINTS.needed
		}
	};
}
function entries(value) {
	return typeof value === "number" ? Float64Array.of(value) : value;
}
/**
* Each term of the reference may carry a positive weight of its own: they are fitted, and the fit has to be exact. A weight may depend
* on the sizes (`1/n` for `1/(2n)`), so each setting of sizes is fitted by itself.
*/
function compareUpToWeights(student, reference, rules, bounds) {
	const plain = compareValues(student, reference, rules);
	if (plain.is !== "different" || plain.findings.some(({ code }) => code !== "counterexample")) return plain;
	const terms = termsOf$2(reference.tree).map((tree) => ({
		tree,
		source: reference.source
	}));
	const settings = rules.table === null || rules.table.sizes.length === 0 ? [0] : [0, 1];
	for (const setting of settings) {
		const weights = fit(student, terms, rules, setting);
		if (weights === null || !weights.every((weight) => weight >= bounds[0] && weight <= bounds[1])) return plain;
		const pair = pairOf(student, weighted(terms, weights), rules, setting);
		if (pair.is === "unpaired" || comparePair(pair, false).is !== "equal") return plain;
	}
	return EQUAL;
}
function weighted(terms, weights) {
	return terms.map((term, position) => scaled(term, weights[position] ?? NaN)).reduce(({ tree: left, source }, { tree: right }) => ({
		source,
		tree: {
			is: "binary",
			op: "+",
			left,
			right,
			at: left.at
		}
	}));
}
/** Terms of a sum, each with its sign. */
function termsOf$2(tree) {
	if (tree.is === "negate") return termsOf$2(tree.of).map((of) => of.is === "negate" ? of.of : {
		is: "negate",
		of,
		at: of.at
	});
	if (tree.is !== "binary" || tree.op !== "+" && tree.op !== "-") return [tree];
	const right = tree.op === "+" ? tree.right : {
		is: "negate",
		of: tree.right,
		at: tree.right.at
	};
	return [...termsOf$2(tree.left), ...termsOf$2(right)];
}
/** Least squares over the usual points, each divided by its size. */
function fit(student, terms, rules, setting) {
	const columns = [];
	for (const term of terms) {
		const pair = pairOf(student, term, rules, setting, terms.flatMap(({ tree }) => [...namesIn(tree)]));
		if (pair.is === "unpaired") return null;
		const column = [];
		const goal = [];
		for (let point = 0; point < USUAL_POINTS; point += 1) {
			const values = valuesAt$1(pair, point);
			if ("finding" in values) return null;
			column.push(...entries(values.want));
			goal.push(...entries(values.got));
		}
		columns[0] ??= goal;
		columns.push(column);
	}
	const [goal = [], ...weighted] = columns;
	const rows = goal.map((value, row) => [value, ...weighted.map((column) => column[row] ?? NaN)]).filter((row) => row.every((entry) => Number.isFinite(entry)));
	const count = terms.length;
	if (rows.length < 2 * count) return null;
	const normal = new Float64Array(count * count);
	const right = new Float64Array(count);
	for (const row of rows) {
		const size = Math.max(...row.map((entry) => Math.abs(entry))) || 1;
		for (let a = 0; a < count; a += 1) {
			right[a] = (right[a] ?? 0) + (row[a + 1] ?? 0) * (row[0] ?? 0) / size ** 2;
			for (let b = 0; b < count; b += 1) normal[a * count + b] = (normal[a * count + b] ?? 0) + (row[a + 1] ?? 0) * (row[b + 1] ?? 0) / size ** 2;
		}
	}
	return Array.from(solve(normal, right, count, 1).solution);
}
function namesIn(tree) {
	return freeNames(tree).keys();
}
// src/maths/formula/equal-collections.ts
function isCollection(tree) {
	return tree.is === "list" || tree.is === "set" || tree.is === "tuple";
}
/** The items of a collection; anything else is one item, or two where it has a `±`. */
function itemsOf(tree) {
	return (tree.is === "list" || tree.is === "set" || tree.is === "tuple" ? tree.items : [tree]).flatMap((item) => contains$1(item, (node) => node.is === "plus-minus") ? [choose(item, "+"), choose(item, "-")] : [item]);
}
/** Each item is compared with each. */
const MOST_ITEMS = 40;
/** Every `±` read with the same sign. */
function choose(tree, op) {
	if (tree.is !== "plus-minus") return mapChildren(tree, (child) => choose(child, op));
	const right = choose(tree.right, op);
	if (tree.left !== null) return {
		is: "binary",
		op,
		left: choose(tree.left, op),
		right,
		at: tree.at
	};
	return op === "-" ? {
		is: "negate",
		of: right,
		at: tree.at
	} : right;
}
function compareOrdered(got, want, student, reference, compare) {
	if (got.length !== want.length) return lengths(got, want);
	return worst(got.map((tree, place) => compare({
		...student,
		tree
	}, {
		...reference,
		tree: want[place] ?? tree
	})));
}
/** In any order, repeated items counting once. */
function compareItems(got, want, student, reference, compare) {
	if (got.length > MOST_ITEMS || want.length > MOST_ITEMS) return {
		is: "undecided",
		finding: {
			code: "too-complex",
			what: "items",
			limit: MOST_ITEMS
		}
	};
	const same = (left, right, ours, theirs) => compare({
		...ours,
		tree: left
	}, {
		...theirs,
		tree: right
	}).is === "equal";
	const left = distinct(got, (a, b) => same(a, b, student, student));
	const open = [...distinct(want, (a, b) => same(a, b, reference, reference))];
	if (left.length !== open.length) return lengths(left, open);
	let fault = { is: "equal" };
	for (const item of left) {
		const results = open.map((other) => compare({
			...student,
			tree: item
		}, {
			...reference,
			tree: other
		}));
		const place = results.findIndex(({ is }) => is === "equal");
		if (place >= 0) open.splice(place, 1);
		else fault = worst([fault, results.find(({ is }) => is !== "different") ?? results[0] ?? fault]);
	}
	return fault;
}
function distinct(items, same) {
	return items.filter((item, place) => !items.slice(0, place).some((earlier) => same(earlier, item)));
}
function lengths(got, want) {
	return {
		is: "different",
		findings: [{
			code: "wrong-shape",
			got: `items[${got.length}]`,
			want: `items[${want.length}]`
		}]
	};
}
/** A difference outweighs what cannot be read, and that what cannot be told. */
function worst(results) {
	for (const is of [
		"different",
		"unreadable",
		"undecided"
	]) {
		const found = results.find((result) => result.is === is);
		if (found !== void 0) return found;
	}
	return { is: "equal" };
}
// src/maths/formula/equal-prepare.ts
const GOALS = /* @__PURE__ */ new Set(["min", "argmin"]);
/** `\min_w` in front of an objective says what to do with it and is no part of it. */
function withoutGoal(formula) {
	return {
		...formula,
		tree: goalless(formula.tree)
	};
}
function goalless(tree) {
	if (tree.is === "relation") return {
		...tree,
		terms: tree.terms.map(goalless)
	};
	if (tree.is === "binary") {
		const left = goalless(tree.left);
		return left === tree.left ? tree : {
			...tree,
			left
		};
	}
	const [only] = tree.is === "call" && GOALS.has(tree.name) && tree.arguments.length === 1 ? tree.arguments : [];
	return only?.is === "vector-of" && !isIndex$1(only.of, only.index) ? only.of : tree;
}
/** `\min_j o_j` is the smallest entry. */
function isIndex$1(tree, name) {
	return contains$1(tree, (node) => node.is === "element" && node.indices.some((at) => at.is === "name" && at.name === name));
}
/** `x = 5` against `5`: a single name that nobody declared may stand on the left, on either side. */
function withoutLeftSide(student, reference, optional, table) {
	const [got, want] = [student.tree, reference.tree];
	if (got.is === "relation" && want.is !== "relation") {
		const right = rightSide(got, table, optional);
		const constant = isConstant(want) || want.is === "list" && want.items.every(isConstant);
		if (right !== null && (optional || constant) && !(want.is === "list" && want.items.some(({ is }) => is === "relation"))) return [{
			...student,
			tree: right
		}, reference];
	}
	if (want.is === "relation" && got.is !== "relation") {
		const right = rightSide(want, table, optional);
		if (right !== null && (optional || isConstant(right))) return [student, {
			...reference,
			tree: right
		}];
	}
	return bothLists(student, reference, table);
}
/** Lists in which only some items are named: `a = 4, -8, -10`. */
function bothLists(student, reference, table) {
	const bare = (formula) => {
		if (formula.tree.is !== "list" && formula.tree.is !== "set") return formula;
		const items = formula.tree.items.map((item) => item.is === "relation" ? rightSide(item, table, false) ?? item : item);
		return {
			...formula,
			tree: {
				...formula.tree,
				items
			}
		};
	};
	if (hasNamed(student) && hasPlain(reference) || hasNamed(reference) && hasPlain(student)) return [bare(student), bare(reference)];
	return [student, reference];
}
/** What follows the last equals sign, if names stand before the first. */
function rightSide(tree, table, optional) {
	const [left] = tree.terms;
	const right = tree.terms[tree.terms.length - 1];
	const undeclared = (name) => table === null || !table.vocabulary.names.has(name);
	const heads = (item) => {
		if (item.is === "name") return undeclared(item.name) || optional;
		if (table === null) return item.is === "binary" && (item.op === "*" && item.implicit === true || item.op === "/" && item.left.is === "name" && item.right.is === "name") && heads(item.left) && heads(item.right);
		if (item.is === "call") return !isKnownFunction(item.name);
		if (item.is === "element") return heads(item.of);
		return item.is === "binary" && item.op === "*" && item.implicit === true && heads(item.left);
	};
	const names = left?.is === "tuple" ? left.items : left === void 0 ? [] : [left];
	const equalities = tree.ops.every((op) => op === "=" || op === "approx");
	const named = names.length > 0 && names.every(heads);
	return right !== void 0 && equalities && named ? right : null;
}
function isConstant(tree) {
	return [...freeNames(tree).keys()].every((name) => CONSTANTS.has(name));
}
/**
* `h_i (1 - h_i)` stands for the vector of all of these where the other side is a vector without that index, and `x_i (p_j - y_j)` for
* the matrix, the first index counting its rows.
*/
function lifted(formula, other, rules) {
	if (rules.table === null) return formula;
	const hints = hintsOf([formula.tree]);
	const theirs = freeNames(other.tree);
	const free = [...freeNames(formula.tree).keys()].filter((name) => hints.indices.has(name) && !rules.table?.vocabulary.names.has(name) && !theirs.has(name));
	if (free.length === 0 || free.length > 2) return formula;
	const space = spaceOf([...freeNames(formula.tree).keys(), ...theirs.keys()], hints, rules, 0);
	const target = space.is === "space" ? space.compile(other) : space;
	const scalar = space.is === "space" ? space.compile(formula) : space;
	if (space.is === "unfit" || target.is === "unfit" || scalar.is === "unfit" || target.shape.length !== free.length || scalar.shape.length !== 0) return formula;
	const tree = orderOf$1(free, formula.indices).reduceRight((of, index) => ({
		is: "vector-of",
		of,
		index,
		from: null,
		to: null,
		at: formula.tree.at
	}), formula.tree);
	return {
		...formula,
		tree
	};
}
/** As the left side `W_{ij} =` has them, else in the order of the alphabet. */
function orderOf$1(free, told) {
	const named = told?.filter((name) => free.includes(name)) ?? [];
	return named.length === free.length ? named : free.toSorted();
}
function hasNamed({ tree }) {
	return tree.is === "list" && tree.items.some(({ is }) => is === "relation");
}
function hasPlain({ tree }) {
	return (tree.is === "list" || tree.is === "set") && tree.items.some(({ is }) => is !== "relation");
}
// src/maths/formula/evaluate-scalars.ts
/** Formulas of real numbers computed at many points at once, node by node; all else is left to the compiler. */
const MOST_NESTED = 200;
/** Deepest nesting of right sides. */
const DEEPEST = 24;
/** Two of them, so that a student's values and the reference's can lie side by side; what is in them lasts until the next call. */
const STACKS = [0, 1].map(() => Array.from({ length: DEEPEST }, () => new Float64Array(USUAL_POINTS)));
const OF_TWO = /* @__PURE__ */ new Map([["max", Math.max], ["min", Math.min]]);
/** The values, in room of its own for either `side`; null where a node is of another kind. Digits are noted on the way. */
function computeScalars(tree, { points, functions, digits, from, to }, side) {
	const rooms = STACKS[side] ?? [];
	return compute({
		rooms,
		points,
		functions,
		digits,
		from,
		to,
		depth: 0
	}, tree, 0) ? rooms[0] ?? null : null;
}
/** Puts the values into the room at `place`; false where it cannot. */
function compute(run, tree, place) {
	const room = run.rooms[place];
	if (room === void 0 || run.depth >= MOST_NESTED) return false;
	run.depth += 1;
	const done = computeInto(run, tree, place, room);
	run.depth -= 1;
	return done;
}
function computeInto(run, tree, place, room) {
	switch (tree.is) {
		case "number":
			noteDigits(tree, run.digits);
			room.fill(Number(tree.text), run.from, run.to);
			return true;
		case "name": {
			const known = run.points.get(tree.name);
			if (known !== void 0) for (let point = run.from; point < run.to; point += 1) room[point] = known[point] ?? NaN;
			else {
				const value = CONSTANTS.get(tree.name);
				if (value === void 0) return false;
				room.fill(value, run.from, run.to);
			}
			return true;
		}
		case "negate":
			if (!compute(run, tree.of, place)) return false;
			for (let point = run.from; point < run.to; point += 1) room[point] = -(room[point] ?? NaN);
			return true;
		case "percent":
			if (!compute(run, tree.of, place)) return false;
			for (let point = run.from; point < run.to; point += 1) room[point] = (room[point] ?? NaN) / 100;
			return true;
		case "absolute": return apply(run, Math.abs, tree.of, place, room);
		case "call": return called(run, tree, place, room);
		case "binary":
			noteDigits(tree, run.digits);
			return combine$1(run, tree, place, room);
		default: return false;
	}
}
function called(run, { name, arguments: given }, place, room) {
	const [first, second] = given;
	if (first === void 0 || given.length > 2 || OF_WHOLE_NUMBERS.has(name) || run.functions.has(name)) return false;
	if (second === void 0) {
		const of = ELEMENTWISE$1.get(name);
		return of !== void 0 && apply(run, of, first, place, room);
	}
	const of = OF_TWO.get(name);
	const beside = run.rooms[place + 1];
	if (of === void 0 || beside === void 0 || !compute(run, first, place) || !compute(run, second, place + 1)) return false;
	for (let point = run.from; point < run.to; point += 1) room[point] = of(room[point] ?? NaN, beside[point] ?? NaN);
	return true;
}
function apply(run, of, argument, place, room) {
	if (!compute(run, argument, place)) return false;
	for (let point = run.from; point < run.to; point += 1) room[point] = of(room[point] ?? NaN);
	return true;
}
function combine$1(run, tree, place, room) {
	const { op, left, right } = tree;
	if (isEuler(tree) && (op === "^" || op === ".^") && !run.points.has("e")) return apply(run, exponential, right, place, room);
	const of = operationOf(tree);
	const beside = run.rooms[place + 1];
	if (of === null || beside === void 0 || !compute(run, left, place) || !compute(run, right, place + 1)) return false;
	if (op === "+") for (let point = run.from; point < run.to; point += 1) room[point] = (room[point] ?? NaN) + (beside[point] ?? NaN);
	else if (op === "-") for (let point = run.from; point < run.to; point += 1) room[point] = (room[point] ?? NaN) - (beside[point] ?? NaN);
	else for (let point = run.from; point < run.to; point += 1) room[point] = of(room[point] ?? NaN, beside[point] ?? NaN);
	return true;
}
function isEuler({ left, right }) {
	return left.is === "name" && left.name === "e" && right.is !== "number";
}
function operationOf({ op, left, right }) {
	switch (op) {
		case "+":
		case "-":
		case "*":
		case ".*": return times;
		case "/":
		case "./": return over;
		case "^":
		case ".^": return left.is === "negate" && left.of.is === "number" ? null : powerBy(fractionOf$1(right));
		case "outer": return null;
	}
}
// src/maths/formula/equal-scalars.ts
/** The common case made quick: two formulas of real numbers, each computed at all usual points at once and without being compiled. */
/** Names that may be more than a real number. */
const SPECIAL$1 = [
	"i",
	"I",
	"ones"
];
/** Null where it takes the long way: other kinds of nodes, rounding in doubt, a difference that has to be shown. */
function compareScalars(student, reference, rules) {
	if (rules.table !== null || !rules.undeclared) return null;
	const names = namesOf$1(student, reference);
	if (SPECIAL$1.some((name) => names.has(name))) return null;
	const points = pointsOf$2(names, rules.seed);
	const last = names.size === 0 ? 1 : USUAL_POINTS;
	const scalars = {
		points,
		functions: rules.functions,
		digits: {
			long: false,
			wide: false
		},
		from: 0,
		to: Math.min(FIRST, last)
	};
	let agreeing = 0;
	for (; scalars.from < last; [scalars.from, scalars.to] = [scalars.to, last]) {
		const found = agreements(student, reference, scalars, rules);
		if (typeof found !== "number") return found;
		agreeing += found;
	}
	return agreeing >= (names.size === 0 ? 1 : POINTS.needed) ? EQUAL : null;
}
const FIRST = 3;
/** At how many of the points the two agree; a verdict where one is reached. */
function agreements(student, reference, scalars, rules) {
	const want = computeScalars(reference.tree, scalars, 0);
	const got = want === null ? null : computeScalars(student.tree, scalars, 1);
	if (want === null || got === null || scalars.digits.long) return null;
	let agreeing = 0;
	for (let point = scalars.from; point < scalars.to; point += 1) {
		const [ours, theirs] = [got[point] ?? NaN, want[point] ?? NaN];
		if (!Number.isFinite(ours) || !Number.isFinite(theirs)) continue;
		if (scalars.digits.wide || !agrees(ours, theirs, rules.tolerance)) {
			const verdict = quickLook((name) => scalars.points.get(name)?.[point], student.tree, reference.tree, rules.tolerance)(ours, theirs);
			if (verdict === "differ" && !rules.counterexamples) return {
				is: "different",
				findings: []
			};
			if (verdict === "no-evidence") continue;
			if (verdict !== "agree") return null;
		}
		agreeing += 1;
	}
	return agreeing;
}
/** The same numbers that a space would draw. */
function pointsOf$2(names, seed) {
	const points = /* @__PURE__ */ new Map();
	for (const name of names) {
		const variable = {
			name,
			shape: [],
			domain: "real",
			range: null,
			position: points.size
		};
		const numbers = keptNumbers(variable, seed);
		for (let point = 0; point < USUAL_POINTS; point += 1) if (Number.isNaN(numbers[point])) numbers[point] = Number(draw(variable, seed, point));
		points.set(name, numbers);
	}
	return points;
}
// src/maths/formula/equations.ts
/** Null where the tree is no condition. */
function conditionOf({ tree, source }) {
	if (tree.is === "relation") return all(tree.ops.map((op, position) => link(op, tree.terms[position], tree.terms[position + 1], source)));
	if (tree.is === "list") return alternatives(tree.items, source);
	return null;
}
/** The condition that a variable lies in an interval, a set or a union of them. */
function membership(variable, within, source) {
	const compare = (op, right) => ({
		is: "compare",
		op,
		left: {
			tree: variable,
			source
		},
		right: {
			tree: right,
			source
		}
	});
	switch (within.is) {
		case "interval": return all([isInfinite(within.from) ? TRUE : compare(within.closed[0] ? ">=" : ">", within.from), isInfinite(within.to) ? TRUE : compare(within.closed[1] ? "<=" : "<", within.to)]);
		case "tuple": {
			const [from, to] = within.items;
			return from === void 0 || to === void 0 || within.items.length !== 2 ? null : membership(variable, {
				is: "interval",
				from,
				to,
				closed: [false, false],
				at: within.at
			}, source);
		}
		case "set": return {
			is: "any",
			of: within.items.map((item) => compare("=", item))
		};
		case "union": {
			const parts = within.parts.map((part) => membership(variable, part, source));
			const known = parts.filter((part) => part !== null);
			return known.length === parts.length ? {
				is: "any",
				of: known
			} : null;
		}
		default: return null;
	}
}
const TRUE = {
	is: "all",
	of: []
};
function isInfinite(tree) {
	if (tree.is === "negate") return isInfinite(tree.of);
	return tree.is === "name" && /^inf(inity)?$/i.test(tree.name);
}
function all(parts) {
	const known = parts.filter((part) => part !== null);
	const [only] = known;
	if (known.length !== parts.length) return null;
	return known.length === 1 && only !== void 0 ? only : {
		is: "all",
		of: known
	};
}
function link(op, left, right, source) {
	if (left === void 0 || right === void 0) return null;
	if (op === "in") return membership(left, right, source);
	return {
		is: "compare",
		op: op === "approx" ? "=" : op,
		left: {
			tree: left,
			source
		},
		right: {
			tree: right,
			source
		}
	};
}
/** `x = 1 or x = -1`: equations in one and the same variable, side by side, are alternatives. */
function alternatives(items, source) {
	const names = new Set(items.flatMap((item) => [...freeNames(item).keys()]));
	if (!items.every((item) => item.is === "relation" && item.ops.every((op) => op === "=")) || names.size !== 1) return null;
	const parts = items.map((tree) => conditionOf({
		tree,
		source
	}));
	const known = parts.filter((part) => part !== null);
	return known.length === parts.length ? {
		is: "any",
		of: known
	} : null;
}
function comparisonsIn(condition) {
	return condition.is === "compare" ? [condition] : condition.of.flatMap(comparisonsIn);
}
/** The difference of the two sides, as a formula. */
function differenceOf({ left, right }) {
	return {
		source: left.source,
		tree: {
			is: "binary",
			op: "-",
			left: left.tree,
			right: right.tree,
			at: left.tree.at
		}
	};
}
function holds$1(op, sign) {
	switch (op) {
		case "=": return sign === 0;
		case "!=": return sign < 0 || sign > 0;
		case "<": return sign < 0;
		case "<=": return sign <= 0;
		case ">": return sign > 0;
		case ">=": return sign >= 0;
	}
}
function turned$2(op) {
	return {
		"=": "=",
		"!=": "!=",
		"<": ">",
		">": "<",
		"<=": ">=",
		">=": "<="
	}[op];
}
// src/maths/formula/equations-roots.ts
const STEPS = 90;
/** Symmetric around zero, from a thousandth to some hundred thousands, without round numbers, and the small whole numbers besides. */
const GRID = (() => {
	const positive = [];
	let t = .00137;
	for (let step = 0; step < STEPS; step += 1) {
		positive.push(t);
		t *= 1.237;
	}
	const whole = Array.from({ length: 12 }, (_, n) => n + 1);
	return Float64Array.of(...positive.map((x) => -x), ...whole.map((x) => -x), 0, ...whole, ...positive).toSorted((left, right) => left - right);
})();
/** The root of a straight line, told by three points of it; null where the line is not straight, or has no root. */
function straightRoot(line) {
	const [a, b, c] = [
		line(1),
		line(2),
		line(4)
	];
	const slope = b - a;
	const root = 1 - a / slope;
	return Math.abs(c - b - 2 * slope) <= 1e-12 * (Math.abs(b) + Math.abs(c)) && Number.isFinite(root) && slope !== 0 ? root : null;
}
function breaksOf(line) {
	const values = GRID.map(line);
	const breaks = [];
	const add = (at, precision, pole = false) => {
		breaks.push({
			at,
			within: precision * Math.max(Math.abs(at), .001),
			pole
		});
	};
	for (let step = 0; step < GRID.length; step += 1) {
		const [t, v] = [GRID[step] ?? NaN, values[step] ?? NaN];
		const [after, w] = [GRID[step + 1] ?? NaN, values[step + 1] ?? NaN];
		if (v === 0) add(t, 1e-9);
		else if (v * w < 0 || Number.isNaN(v) !== Number.isNaN(w) && Number.isFinite(after)) {
			const at = bisect(line, t, after, Number.isNaN(v) || Number.isNaN(w) ? (x) => Number.isNaN(x) === Number.isNaN(v) : (x) => x * v > 0);
			const largest = Math.max(Math.abs(v) || 0, Math.abs(w) || 0);
			add(at, Number.isNaN(v * w) ? 1e-7 : 1e-9, !(Math.abs(line(at)) <= largest));
		}
		const before = GRID[step - 1];
		const u = values[step - 1] ?? NaN;
		if (before === void 0 || Number.isNaN(after) || !(u * v > 0 && v * w > 0) || Math.abs(v) > Math.abs(u) || Math.abs(v) > Math.abs(w)) continue;
		const least = lowest(line, before, after);
		if (Math.abs(line(least)) <= 1e-11 * Math.max(Math.abs(u), Math.abs(w))) add(least, 1e-6);
	}
	return breaks;
}
/** The end of what belongs to the left side. */
function bisect(line, from, to, belongs) {
	let [left, right] = [from, to];
	for (let step = 0; step < 60; step += 1) {
		const middle = (left + right) / 2;
		if (middle === left || middle === right) break;
		const value = line(middle);
		if (value === 0) return middle;
		if (belongs(value)) left = middle;
		else right = middle;
	}
	return Math.abs(line(left)) <= Math.abs(line(right)) ? left : right;
}
const GOLDEN = .6180339887498949;
/** The place between two others where the function is nearest to zero: a root that is only touched. */
function lowest(line, from, to) {
	let [left, right] = [from, to];
	let [a, b] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
	let [fa, fb] = [Math.abs(line(a)), Math.abs(line(b))];
	for (let step = 0; step < 50; step += 1) if (fa <= fb) {
		[right, b, fb] = [
			b,
			a,
			fa
		];
		a = right - GOLDEN * (right - left);
		fa = Math.abs(line(a));
	} else {
		[left, a, fa] = [
			a,
			b,
			fb
		];
		b = left + GOLDEN * (right - left);
		fb = Math.abs(line(b));
	}
	return fa <= fb ? a : b;
}
// src/maths/formula/equations-sides.ts
/** The two sides of every comparison in a condition, compiled, and the sign of their difference at a point. */
function compileSides(condition, space) {
	const compared = /* @__PURE__ */ new Map();
	for (const part of comparisonsIn(condition)) {
		const [left, right] = [part.left, part.right].map((formula) => space.compile(formula));
		if (left === void 0 || right === void 0) continue;
		if (left.is === "unfit") return left.finding;
		if (right.is === "unfit") return right.finding;
		if (left.shape.length > 0 || right.shape.length > 0) return {
			code: "too-few-points",
			finite: 0,
			needed: 1
		};
		compared.set(part, {
			op: part.op,
			left: asNumber(left.run),
			right: asNumber(right.run),
			loose: looseness(part, space)
		});
	}
	const truth = (of, sign) => {
		if (of.is === "compare") {
			const side = compared.get(of);
			return side !== void 0 && holds$1(of.op, sign(side));
		}
		return of.is === "all" ? of.of.every((part) => truth(part, sign)) : of.of.some((part) => truth(part, sign));
	};
	return {
		compared: [...compared.values()],
		truth: (sign) => truth(condition, sign)
	};
}
function looseness(part, space) {
	if (![part.left, part.right].some(({ tree }) => contains$1(tree, (node) => node.is === "number" && lastDigit(node.text) > 0))) return () => 0;
	const noise = shaker();
	const [left, right] = [space.compile(part.left, noise), space.compile(part.right, noise)];
	if (left.is === "unfit" || right.is === "unfit") return () => 0;
	const apart = (t, moveTo, shift) => {
		noise.restart(0, shift);
		moveTo(t);
		return Number(left.run(space.frame)) - Number(right.run(space.frame));
	};
	return (_space, moveTo, at) => {
		const step = 1e-6 * Math.max(Math.abs(at), .001);
		const exact = 2 ** -40;
		const slope = Math.abs(apart(at + step, moveTo, exact) - apart(at - step, moveTo, exact)) / (2 * step);
		const slack = Math.max(Math.abs(apart(at, moveTo, 1) - apart(at, moveTo, exact)), Math.abs(apart(at, moveTo, -1) - apart(at, moveTo, exact)));
		return slope > 0 ? slack / slope : 0;
	};
}
/** Zero where the difference is rounding, or where the point is a root up to `within`. */
function signAt({ left, right }, space, moveTo, t, within) {
	const at = (place) => {
		moveTo(place);
		const [a, b] = [left(space.frame), right(space.frame)];
		return [a - b, Math.max(Math.abs(a), Math.abs(b))];
	};
	const [apart, size] = at(t);
	if (!Number.isFinite(apart)) return NaN;
	if (Math.abs(apart) <= 2 ** -46 * size) return 0;
	if (within > 0) {
		const moved = Math.max(Math.abs(at(t + within)[0] - apart) || 0, Math.abs(at(t - within)[0] - apart) || 0);
		if (Math.abs(apart) <= 1.0001 * moved) return 0;
	}
	return Math.sign(apart);
}
function asNumber(run) {
	return (frame) => Number(run(frame));
}
// src/maths/formula/equations-compare.ts
/** Whether two conditions hold at the same places: along lines through the space, at every root of either and between them. */
function compareConditions(student, reference, rules) {
	if (isSameThroughout(student, reference, rules)) return { is: "equal" };
	const names = new Set([reference, student].flatMap((condition) => comparisonsIn(condition).flatMap(({ left, right }) => [...freeNames(left.tree).keys(), ...freeNames(right.tree).keys()])));
	for (const name of CONSTANTS.keys()) names.delete(name);
	const space = spaceOf(names, hintsOf([reference, student].flatMap((condition) => comparisonsIn(condition).flatMap(({ left, right }) => [left.tree, right.tree]))), rules, 0);
	if (space.is === "unfit") return {
		is: "undecided",
		finding: space.finding
	};
	const [ours, theirs] = [compileSides(student, space), compileSides(reference, space)];
	if ("code" in theirs) return {
		is: "undecided",
		finding: theirs
	};
	if ("code" in ours && ours.code === "too-few-points") return {
		is: "undecided",
		finding: ours
	};
	if ("code" in ours) return ours.code === "shape-clash" ? {
		is: "different",
		findings: [ours]
	} : {
		is: "unreadable",
		finding: ours
	};
	try {
		return alongLines(space, ours, theirs, names);
	} catch (fault) {
		if (fault instanceof Unfit) return {
			is: "undecided",
			finding: fault.finding
		};
		throw fault;
	}
}
/** Part by part, in the same order. */
function isSameThroughout(student, reference, rules) {
	if (student.is === "compare") return reference.is === "compare" && isMultiple(student, reference, rules);
	if (reference.is !== student.is || reference.of.length !== student.of.length) return false;
	return student.of.every((part, place) => isSameThroughout(part, reference.of[place] ?? part, rules));
}
/** The difference of the sides is the reference's times a number other than zero, and the sign fits that number. */
function isMultiple(student, reference, rules) {
	const [ours, theirs] = [differenceOf(student), differenceOf(reference)];
	const factor = factorBetween(ours, theirs, rules);
	if (typeof factor !== "number" || factor === 0 || !Number.isFinite(factor)) return false;
	if (student.op !== (factor > 0 ? reference.op : turned$2(reference.op))) return false;
	if (freeNames(theirs.tree).size === 0 && freeNames(ours.tree).size === 0 && Math.abs(factor) !== 1) return false;
	return compareValues(ours, scaled(theirs, factor), rules).is === "equal";
}
function alongLines(space, ours, theirs, names) {
	const count = space.places.length;
	if (count === 0) return withoutVariables(space, ours, theirs);
	const lines = count === 1 ? 1 : 2 * Math.min(count, MOST_AXES) + 4;
	const tally = {
		held: 0,
		failed: 0,
		moves: 0,
		differs: null
	};
	for (let line = 0; line < lines; line += 1) {
		onLine(space, ours, theirs, moverOf(space, line, tally), tally);
		if (tally.differs !== null) return {
			is: "different",
			findings: [{
				code: "counterexample",
				input: space.inputs(names),
				...tally.differs
			}]
		};
	}
	const needed = count === 1 ? 1 : 3;
	const seen = Math.min(tally.held, tally.failed);
	return seen >= needed ? { is: "equal" } : {
		is: "undecided",
		finding: {
			code: "too-few-points",
			finite: seen,
			needed
		}
	};
}
/** Two lines along each of this many axes, and this many roots on each line. */
const MOST_AXES = 3;
const MOST_BREAKS = 60;
const MOST_MOVES = 4e4;
/** Nothing to vary: the differences of the sides tell apart what is about unknown functions, and truth all else. */
function withoutVariables(space, ours, theirs) {
	const apart = (sides) => sides.compared.map(({ left, right }) => left(space.frame) - right(space.frame));
	const truth = (sides) => sides.truth((side) => signAt(side, space, stay, 0, 0));
	const [got, want] = [apart(ours), apart(theirs)];
	if (truth(ours) !== truth(theirs) || !truth(theirs)) return {
		is: "different",
		findings: [{
			code: "counterexample",
			input: {},
			got,
			want
		}]
	};
	return {
		is: "undecided",
		finding: {
			code: "too-few-points",
			finite: 0,
			needed: 1
		}
	};
}
/** Puts the point `t` of a line into the space: along one axis first, then in slanting directions. */
function moverOf(space, line, tally) {
	const scalars = space.places.filter(({ variable }) => variable.shape.length === 0);
	const axis = line < 2 * Math.min(scalars.length, MOST_AXES) ? scalars[Math.floor(line / 2)] : void 0;
	space.move(axis === void 0 ? 4 + line : 1 + line % 2 * 4);
	const base = scalars.map(({ index }) => space.frame.scalars[index] ?? NaN);
	space.move(11 + line);
	const slope = scalars.map(({ index }) => space.frame.scalars[index] ?? NaN);
	space.move(axis === void 0 ? 4 + line : 1 + line % 2 * 4);
	const moving = scalars.flatMap((place, rank) => axis === void 0 || place === axis ? [{
		...place.variable,
		index: place.index,
		base: base[rank] ?? NaN,
		slope: slope[rank] ?? NaN
	}] : []);
	return (t) => {
		tally.moves += 1;
		if (tally.moves > MOST_MOVES) throw tooComplex("moves", MOST_MOVES);
		let inside = true;
		for (const variable of moving) {
			const value = axis === void 0 ? variable.base + t * variable.slope : t;
			space.frame.scalars[variable.index] = value;
			inside &&= isInside(variable, value);
		}
		space.frame.budget = LIMITS$1.work;
		space.derive();
		return inside;
	};
}
function isInside({ domain, range }, value) {
	if (range !== null && (value < range[0] || value > range[1])) return false;
	if (value < 0) return domain === "real" || domain === "integer";
	if (value === 0) return domain !== "positive" && domain !== "positive-integer";
	return value <= 1 || domain !== "probability" && domain !== "sigmoid";
}
function onLine(space, ours, theirs, moveTo, tally) {
	const lineOf = (side) => (t) => {
		const apart = moveTo(t) ? side.left(space.frame) - side.right(space.frame) : NaN;
		return Number.isFinite(apart) ? apart : NaN;
	};
	const found = (side) => {
		return breaksOf(lineOf(side)).map(({ at, within, pole }) => ({
			at,
			pole,
			within: Math.max(within, side.loose(space, moveTo, at))
		}));
	};
	const differsAt = (t, within) => {
		if (!moveTo(t)) return false;
		const truth = (sides) => sides.truth((side) => signAt(side, space, moveTo, t, within));
		const [got, want] = [truth(ours), truth(theirs)];
		if (want) tally.held += 1;
		else tally.failed += 1;
		if (got === want) return false;
		moveTo(t);
		tally.differs = {
			got,
			want
		};
		return true;
	};
	const [only, another] = theirs.compared;
	const straight = only === void 0 || another !== void 0 ? null : straightRoot(lineOf(only));
	const { held, failed } = tally;
	if (straight !== null && differsAt(straight, 1e-9 * Math.max(Math.abs(straight), .001))) return;
	const breaks = [];
	for (const side of theirs.compared) breaks.push(...found(side));
	if (breaks.slice(0, MOST_BREAKS).some(({ at, within, pole }) => !pole && differsAt(at, within))) return;
	[tally.held, tally.failed] = [held, failed];
	for (const side of ours.compared) breaks.push(...found(side));
	breaks.sort((left, right) => left.at - right.at);
	for (const [rank, { at, within, pole }] of breaks.slice(0, MOST_BREAKS).entries()) {
		if (!pole && differsAt(at, within)) return;
		const before = breaks[rank - 1];
		const after = breaks[rank + 1];
		const middles = [before === void 0 ? at - 1 - Math.abs(at) : (before.at + at) / 2, ...after === void 0 ? [at + 1 + Math.abs(at)] : []];
		for (const middle of middles) if (Math.abs(middle - at) > 2 * within + 1e-7 * Math.abs(at) && differsAt(middle, 0)) return;
	}
}
function stay() {
	return true;
}
// src/maths/formula/imaginary.ts
/** Complex numbers are nothing that we judge; this tells where an `i` is meant as the imaginary unit. */
const UNIT = "i";
const BESIDE = /* @__PURE__ */ new Set([
	UNIT,
	"pi",
	"e"
]);
/** The i itself, where it is clearly no index and no variable: `e^{i x}`, `i^2`, `3 + 4i`, `(x + i)(x - i)`. */
function imaginaryUnit(tree) {
	if (!contains$1(tree, isUnit)) return null;
	const unit = freeNames(tree).get(UNIT);
	if (unit === void 0 || hintsOf([tree]).indices.has(UNIT)) return null;
	return isComplexNumber(tree) || contains$1(tree, isTelling) || hasConjugates(tree) ? unit : null;
}
function isUnit(node) {
	return node.is === "name" && node.name === UNIT;
}
/** Nothing but numbers and i, as a whole, as one side of an equation or as an item. */
function isComplexNumber(tree) {
	if (tree.is === "relation" || tree.is === "list" || tree.is === "set" || tree.is === "tuple") return children(tree).some(isComplexNumber);
	const names = [...freeNames(tree).keys()];
	return names.includes(UNIT) && names.every((name) => BESIDE.has(name));
}
/** `e^{i x}`, `\exp(i x)` and whole powers of i. */
function isTelling(tree) {
	if (tree.is === "call" && tree.name === "exp") return tree.arguments.some(hasUnit);
	if (tree.is !== "binary" || tree.op !== "^" || tree.left.is !== "name") return false;
	return tree.left.name === "e" && hasUnit(tree.right) || tree.left.name === UNIT && tree.right.is === "number";
}
function hasUnit(tree) {
	return freeNames(tree).has(UNIT);
}
/** `x + i` beside `x - i`. */
function hasConjugates(tree) {
	const sums = [];
	const visit = (node) => {
		if (node.is === "binary" && (node.op === "+" || node.op === "-") && hasUnit(node.right) && sums.length < 20) sums.push(node);
		for (const child of children(node)) visit(child);
	};
	visit(tree);
	return sums.some((sum) => sum.op === "+" && sums.some((other) => other.op === "-" && sameTree(sum.left, other.left) && sameTree(sum.right, other.right)));
}
// src/maths/formula/equal.ts
/** Whether a student's formula says the same as the reference, whatever kind of thing the two are. */
function compareFormulas(student, reference, options = {}) {
	const rules = rulesOf(options);
	const quick = options.upTo === void 0 ? compareScalars(student, reference, rules) : null;
	if (quick !== null) return quick;
	const [got, want] = withoutLeftSide(withoutGoal(student), withoutGoal(reference), options.leftSide === void 0 ? rules.table !== null : options.leftSide === "optional", rules.table);
	const compared = compare(got, want, rules, options);
	return compared.is === "different" ? complexity(student, reference, rules) ?? compared : compared;
}
/** Nothing is refused for what an `i` would be if it were a real number. */
function complexity(student, reference, { table }) {
	if (table !== null) return null;
	for (const { tree, source } of [student, reference]) {
		const unit = imaginaryUnit(tree);
		if (unit !== null) return {
			is: "undecided",
			finding: {
				code: "unknown-name",
				source,
				column: unit.at[0] + 1,
				name: "i"
			}
		};
	}
	return null;
}
function rulesOf(options) {
	const table = options.table ?? null;
	return {
		table,
		seed: options.seed ?? 1,
		functions: options.functions ?? table?.vocabulary.functions ?? /* @__PURE__ */ new Set(),
		undeclared: options.undeclared ?? table === null,
		tolerance: {
			...options.roundedDecimals === false ? STRICT : EXACT,
			...options.tolerance
		},
		rounded: options.roundedDecimals ?? true,
		counterexamples: options.counterexamples ?? true
	};
}
function compare(given, due, rules, options) {
	const [student, reference] = [bothSigns(given), bothSigns(due)];
	const again = (got, want) => compareFormulas(got, want, options);
	const [got, want] = [student.tree, reference.tree];
	if (got.is === "words" || want.is === "words") return sameWords(got, want) ? EQUAL : different(want, got);
	const conditions = compareAsConditions(student, reference, rules);
	if (conditions !== null) return conditions;
	if (got.is === "interval" && want.is === "interval" && got.closed.join() !== want.closed.join()) return different(want, got);
	if (got.is === "interval" && want.is === "interval") return compareOrdered([got.from, got.to], [want.from, want.to], student, reference, again);
	if (got.is === "interval" && want.is === "tuple" && want.items.length === 2) return got.closed.includes(true) ? different(want, got) : compareOrdered([got.from, got.to], want.items, student, reference, again);
	if (got.is === "tuple" && want.is === "interval" && got.items.length === 2) return want.closed.includes(true) ? different(want, got) : compareOrdered(got.items, [want.from, want.to], student, reference, again);
	if (got.is === "union" && want.is === "union") return compareUnions(student, reference, rules);
	if (isTwofold(student) || isTwofold(reference) || isCollection(got) || isCollection(want)) return compareCollections(student, reference, again);
	if (got.is === "interval" || want.is === "interval" || got.is === "union" || want.is === "union") return different(want, got);
	return compareAsValues(lifted(student, reference, rules), lifted(reference, student, rules), rules, options);
}
function compareAsValues(student, reference, rules, options) {
	switch (options.upTo) {
		case "positive-constant": return compareUpToFactor(student, reference, rules);
		case "additive-constant": return compareUpToAddition(student, reference, rules, new Set(options.variables ?? freeNames(reference.tree).keys()));
		case "positive-weights": return compareUpToWeights(student, reference, rules, options.weights ?? [1e-4, 1e4]);
		default: return compareValues(student, reference, rules);
	}
}
/** Null where the two are not both about where something holds. */
function compareAsConditions(student, reference, rules) {
	const [ours, theirs] = [conditionOf(student), conditionOf(reference)];
	if (ours !== null && theirs !== null) return sameTree(student.tree, reference.tree) ? EQUAL : compareConditions(ours, theirs, rules);
	if (theirs !== null && reference.tree.is === "relation") {
		const variable = onlyName(reference.tree);
		const within = variable === null ? null : membership(variable, student.tree, student.source);
		return within === null ? isCollection(student.tree) ? null : different(reference.tree, student.tree) : compareConditions(within, theirs, rules);
	}
	if (ours !== null && student.tree.is === "relation") {
		const variable = onlyName(student.tree);
		const within = variable === null ? null : membership(variable, reference.tree, reference.source);
		return within === null ? isCollection(reference.tree) ? null : different(reference.tree, student.tree) : compareConditions(ours, within, rules);
	}
	return null;
}
/** `x = 2 ± 1` is two equations. */
function bothSigns(formula) {
	const { tree } = formula;
	return tree.is === "relation" && isTwofold(formula) ? {
		...formula,
		tree: {
			is: "list",
			items: itemsOf(tree),
			at: tree.at
		}
	} : formula;
}
function onlyName(tree) {
	const names = [...freeNames(tree)].filter(([name]) => name !== "pi" && name !== "e" && name !== "infinity");
	return names.length === 1 ? names[0]?.[1] ?? null : null;
}
function compareUnions(student, reference, rules) {
	const variable = {
		is: "name",
		name: "·",
		at: [0, 0]
	};
	const [ours, theirs] = [membership(variable, student.tree, student.source), membership(variable, reference.tree, reference.source)];
	return ours === null || theirs === null ? different(reference.tree, student.tree) : compareConditions(ours, theirs, {
		...rules,
		undeclared: true
	});
}
function compareCollections(student, reference, again) {
	const [got, want] = [student.tree, reference.tree];
	if (got.is === "tuple" && (want.is === "tuple" || want.is === "list") || want.is === "tuple" && got.is === "list") return compareOrdered(itemsOf(got), itemsOf(want), student, reference, again);
	if (got.is === "tuple" || want.is === "tuple") return different(want, got);
	return compareItems(itemsOf(got), itemsOf(want), student, reference, again);
}
/** `E` and `\text{E}` are the same word. */
function sameWords(student, reference) {
	const word = wordOf(student);
	return word !== null && word === wordOf(reference);
}
function different(want, got) {
	return {
		is: "different",
		findings: [{
			code: "wrong-shape",
			got: got?.is ?? "other",
			want: want.is
		}]
	};
}
function wordOf(tree) {
	return tree.is === "words" ? tree.text.trim().toLowerCase() : tree.is === "name" ? tree.name.toLowerCase() : null;
}
// src/checks/variables.ts
const variableSchema = (z) => z.strictObject({
	/** `[]` a number, `[K]` a vector, `[D, K]` a matrix; dimensions are names or sizes. */
	shape: z.array(z.union([z.string(), z.int().min(2)])).max(2).optional(),
	domain: z.enum([
		"real",
		"positive",
		"nonnegative",
		"probability",
		"one-hot",
		"integer",
		"positive-integer"
	]).optional(),
	range: z.tuple([z.number(), z.number()]).optional(),
	/** A formula of other variables: `softmax(o)`. */
	is: z.string().optional(),
	aliases: z.array(z.string()).optional()
});
/** What YAML left out is left out, not undefined. */
function declarationOf({ shape, domain, range, is, aliases }) {
	return {
		...shape === void 0 ? {} : { shape },
		...domain === void 0 ? {} : { domain },
		...range === void 0 ? {} : { range },
		...is === void 0 ? {} : { is },
		...aliases === void 0 ? {} : { aliases }
	};
}
// src/checks/setting.ts
/** A space stands in no name that can be read. */
const HIDDEN = "expected value";
function settingOf(group, author, path, settings = {}) {
	return arranged(group, declarationsOf(group, author, path), path, settings);
}
/** The group with one element in the place of each vector; undefined where a letter is no plain vector or number. */
function elementSettingOf(group, author, path, settings = {}) {
	const declarations = Object.entries(declarationsOf(group, author, path));
	if (declarations.some(([, { shape = [], domain }]) => shape.length > 1 || domain === "one-hot")) return void 0;
	return arranged(group, Object.fromEntries(declarations.map(([name, declaration]) => [name, {
		...declaration,
		shape: []
	}])), path, settings);
}
function declarationsOf(group, author, path) {
	const declared = Object.hasOwn(author.variables, group) ? author.variables[group] : void 0;
	if (declared === void 0) throw new AuthorFault(path, `There is no group of variables called "${group}"; there are: ${Object.keys(author.variables).join(", ") || "none"}.`);
	return Object.fromEntries(Object.entries(declared).map(([name, variable]) => [name, declarationOf(variable)]));
}
function arranged(group, declarations, path, settings) {
	const table = arrangeVariables(declarations, (source, vocabulary) => {
		const read = readFormula(source, vocabulary);
		return read.is === "formula" ? read.tree : read.finding;
	}, {}, settings);
	if ("length" in table) {
		const [problem] = table;
		throw new AuthorFault(path, `The variables "${group}" make no sense: ${JSON.stringify(problem)}.`);
	}
	return {
		table,
		vocabulary: table.vocabulary,
		names: Object.keys(declarations)
	};
}
/** Reads a formula of the author's. */
function authorFormula(source, { vocabulary }, path) {
	const read = readFormula(source, vocabulary);
	if (read.is === "unreadable") throw new AuthorFault(path, `This formula cannot be read: ${JSON.stringify(read.finding)}.`);
	return {
		tree: read.tree,
		source
	};
}
/** The setting with values that functions compute from all the others, and their sum as the reference formula. */
function withComputed({ table, names }, computed) {
	const hidden = computed.map((_, position) => `${HIDDEN} ${position}`);
	const derived = computed.map(({ compute, shape }, position) => ({
		name: hidden[position] ?? HIDDEN,
		by: {
			is: "function",
			compute,
			shape
		},
		needs: names
	}));
	const [first = {
		is: "name",
		name: HIDDEN,
		at: [0, 0]
	}, ...others] = hidden.map((name) => ({
		is: "name",
		name,
		at: [0, 0]
	}));
	const tree = others.reduce((left, right) => ({
		is: "binary",
		op: "+",
		left,
		right,
		at: [0, 0]
	}), first);
	return {
		table: {
			...table,
			derived: [...table.derived, ...derived]
		},
		formula: {
			tree,
			source: ""
		}
	};
}
// src/checks/formula-rule.ts
/** How a formula or a function is judged against the expected value, whatever that was computed from. */
/** The letters' values as functions take them: a vector of one entry, which formulas know as a number, is a list again. */
function argumentsAt(given, { vocabulary }) {
	const args = {};
	for (const [key, value] of Object.entries(given)) args[key] = asDeclared(toData(value), vocabulary.names.get(key) ?? 0);
	return args;
}
function asDeclared(data, dimensions) {
	return typeof data !== "number" || dimensions === 0 ? data : dimensions === 1 ? [data] : [[data]];
}
/** What a reference function gives at a point; what it throws is the author's fault. */
function dataAt(reference, name, given, setting, path) {
	try {
		return dataOf(reference(argumentsAt(given, setting)));
	} catch (error) {
		throw new AuthorFault(path, `The reference "${name}" fails for the variables of the question: ${error instanceof Error ? error.message : String(error)}`);
	}
}
/** A reference function of `reference/` as a function of the letters' values. */
function computedBy(name, setting, author, path) {
	const reference = author.reference(name, path);
	return (given) => {
		const data = dataAt(reference, name, given, setting, path);
		const value = data === void 0 ? null : fromData(data);
		if (value === null) throw new AuthorFault(path, `The reference "${name}" gives no number, vector or matrix.`);
		return value;
	};
}
/** The author's own formula for the expected value: it has to agree with what the reference computes, and explains better. */
function shownAs(source, computed, table, setting, { seed, verified }, path) {
	if (source === void 0) return computed;
	const formula = authorFormula(source, setting, path);
	if (verified) return formula;
	const compared = compareFormulas(formula, computed, {
		table,
		seed,
		tolerance: {
			relative: 1e-6,
			absolute: 1e-9
		}
	});
	if (compared.is === "equal") return formula;
	throw new AuthorFault(path, `This formula does not agree with the reference: ${JSON.stringify(compared)}.`);
}
/** The rule of answers in declared letters. */
function declaredRule(setting, reference, options) {
	return {
		setting,
		reference,
		options,
		table: options.table,
		seed: options.seed,
		stepsAllowed: reference.tree.is !== "relation",
		isShown: (name) => setting.vocabulary.names.has(name),
		pair: (text) => ({
			reading: readFormula(text, setting.vocabulary),
			reference,
			options
		})
	};
}
// src/checks/formula-options.ts
const formulaOptions = (z) => ({
	/** Values may differ by so much; without it they have to be equal but for rounding. */
	tolerance: z.strictObject({
		absolute: z.number().nonnegative().optional(),
		relative: z.number().nonnegative().optional(),
		reason: z.string().optional()
	}).optional(),
	/** Equal up to a positive factor, or up to a constant of integration. */
	up_to: z.enum(["positive-constant", "additive-constant"]).optional(),
	/** The variables of integration; all letters unless told. */
	constant_in: z.array(z.string()).optional(),
	/** A condition beside the value. */
	form: z.union([z.enum([
		"factored",
		"expanded",
		"simplified-fraction",
		"same-form"
	]), z.templateLiteral(["no-function:", z.string()])]).optional(),
	/** Whether `y = …` may stand for `…`. */
	left_side: z.enum(["optional", "refused"]).optional(),
	/** Decimals with nine digits and more are taken as rounded. */
	rounded_decimals: z.boolean().optional(),
	/** Names that stand for functions nobody defines. */
	functions: z.array(z.string()).optional(),
	/** What ⊗ means; it is refused where nobody says. */
	otimes: z.enum(["outer", "elementwise"]).optional(),
	/** The base of `log`. */
	log: z.enum([
		"natural",
		"base-2",
		"base-10"
	]).optional()
});
function compareOptionsOf(options) {
	const { tolerance, up_to: upTo, constant_in: variables, left_side: leftSide, rounded_decimals: roundedDecimals } = options;
	return {
		...tolerance === void 0 ? {} : { tolerance: {
			relative: tolerance.relative ?? 0,
			absolute: tolerance.absolute ?? 0
		} },
		...upTo === void 0 ? {} : { upTo },
		...variables === void 0 ? {} : { variables },
		...leftSide === void 0 ? {} : { leftSide },
		...roundedDecimals === void 0 ? {} : { roundedDecimals }
	};
}
function readingSettingsOf({ functions, otimes, log }) {
	return {
		...functions === void 0 ? {} : { functions: new Set(functions) },
		...otimes === void 0 ? {} : { otimes },
		...log === void 0 ? {} : { log }
	};
}
const formOf = ({ form }) => form;
// src/checks/formula-schemas.ts
const namedReference = (z) => z.strictObject({ reference: z.string() });
const formulaMistakeSchema = (z) => z.strictObject({
	mistake: z.string().regex(/^[a-z][a-z0-9-]*$/u, "a name in small letters with hyphens"),
	gives: z.strictObject({ formula: z.string() }),
	feedback: textSchema(z),
	credit: z.number().min(0).max(1)
});
/** How functions are tried. */
const functionOptions = (z) => ({
	cases: z.int().min(10).max(1e4).optional(),
	/** From 0 to 1: what is earned when only extreme inputs (logits of a thousand) fail. Without it they are not tried. */
	extreme_credit: z.number().min(0).max(1).optional()
});
function formulaMistakes(written, setting) {
	return (written ?? []).map(({ mistake, gives, feedback, credit }, position) => {
		const path = [
			"mistakes",
			position,
			"gives",
			"formula"
		];
		return {
			mistake,
			feedback,
			credit,
			formula: authorFormula(gives.formula, setting, path)
		};
	});
}
// src/maths/formula/transformations-factor.ts
/** Numbers as people write them. */
const SPECIAL = [
	[Math.LN2, "ln 2"],
	[1 / Math.LN2, "1/ln 2"],
	[Math.LN10, "ln 10"],
	[1 / Math.LN10, "1/ln 10"],
	[Math.PI, "pi"],
	[1 / Math.PI, "1/pi"],
	[Math.PI / 180, "pi/180"],
	[180 / Math.PI, "180/pi"],
	[Math.SQRT2, "sqrt(2)"],
	[Math.SQRT1_2, "1/sqrt(2)"]
];
/** `0.5` is `1/2`; what is no simple fraction keeps six digits. */
function fractionText(value) {
	for (let denominator = 1; denominator <= 60; denominator += 1) {
		const numerator = Math.round(value * denominator);
		if (numerator === 0 || Math.abs(value * denominator - numerator) > 1e-9 * Math.abs(numerator)) continue;
		return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
	}
	const special = SPECIAL.find(([number]) => Math.abs(Math.abs(value) - number) <= 1e-9 * number);
	return special === void 0 ? String(Number(value.toPrecision(6))) : `${value < 0 ? "-" : ""}${special[1]}`;
}
// src/maths/formula/transformations.ts
function transformation(name, more = {}) {
	return {
		code: "transformation",
		name,
		...more
	};
}
/** The one change that makes every sample right, or null; samples should come from points of both settings of sizes. */
function transformationOf(samples) {
	if (samples.length === 0) return null;
	if (samples.every(({ got, want }) => same(negated(got), want))) return transformation("negated");
	if (samples.every(({ got, want }) => same(turned$1(got), want))) return transformation("transposed");
	if (samples.every(({ got, want }) => same(negated(turned$1(got)), want))) return transformation("transposed", { factor: "-1" });
	if (samples.every(({ got, want }) => shapeOf$1(got).length === 2 && shapeOf$1(want).length === 1 && close$1(entriesOf$1(got), entriesOf$1(want)))) return transformation("flattened");
	if (samples.every(({ got, want }) => typeof got === "number" && typeof want !== "number" && close$1([got], [sum$3(want)]))) return transformation("summed");
	if (samples.every(({ got, want }) => shapeOf$1(got).length === 1 && shapeOf$1(want).length === 2 && (close$1(entriesOf$1(got), entriesOf$1(want)) || close$1(entriesOf$1(got), entriesOf$1(turned$1(want)))))) return transformation("written-flat");
	if (samples.every(({ got, want }) => haveSharedRows(got, want))) return transformation("rows-shared");
	if (samples.every(({ got, want }) => same(inverted(got), want))) return transformation("reciprocal");
	const factor = factorOf(samples);
	if (factor !== null) return transformation("scaled", { factor });
	const offset = offsetOf(samples);
	return offset === null ? null : transformation("shifted", { factor: offset });
}
/** What the given values are multiplied by, against what is due: `2`, `1/K`. */
function factorOf(samples) {
	const factors = samples.map(({ got, want, sizes }) => ({
		factor: ratio(got, want),
		sizes
	}));
	const known = factors.flatMap(({ factor, sizes }) => factor === null ? [] : [{
		factor,
		sizes
	}]);
	const [first] = known;
	if (first === void 0 || known.length !== factors.length) return null;
	if (close$1(known.map(({ factor }) => factor), known.map(() => first.factor))) return fractionText(first.factor);
	for (const name of first.sizes.keys()) for (const power of [
		-1,
		1,
		-2,
		2
	]) {
		const rest = known.map(({ factor, sizes }) => factor / (sizes.get(name) ?? NaN) ** power);
		if (!close$1(rest, rest.map(() => rest[0] ?? NaN))) continue;
		const number = fractionText(rest[0] ?? NaN);
		const size = Math.abs(power) === 2 ? `${name}^2` : name;
		return power < 0 ? `${number}/${size}` : number === "1" ? size : `${number}*${size}`;
	}
	return null;
}
/** Null unless all entries of the two stand in one and the same ratio. */
function ratio(got, want) {
	if (shapeOf$1(got).join() !== shapeOf$1(want).join()) return null;
	const [ours, theirs] = [entriesOf$1(got), entriesOf$1(want)];
	const place = theirs.reduce((best, entry, at) => Math.abs(entry) > Math.abs(theirs[best] ?? 0) ? at : best, 0);
	const factor = (ours[place] ?? NaN) / (theirs[place] ?? NaN);
	return Number.isFinite(factor) && factor !== 0 && close$1(ours, theirs.map((entry) => entry * factor)) ? factor : null;
}
function offsetOf(samples) {
	const offsets = samples.flatMap(({ got, want }) => {
		const theirs = entriesOf$1(want);
		return shapeOf$1(got).join() === shapeOf$1(want).join() ? entriesOf$1(got).map((entry, place) => entry - (theirs[place] ?? NaN)) : [NaN];
	});
	const [first = NaN] = offsets;
	return samples.length > 1 && offsets.every((offset) => Math.abs(offset - first) <= 1e-9 * Math.max(1, Math.abs(first))) ? fractionText(first) : null;
}
function shapeOf$1(value) {
	return typeof value === "number" ? [] : value.shape;
}
function entriesOf$1(value) {
	return typeof value === "number" ? [value] : Array.from(value.data);
}
function mapped$1(value, change) {
	return typeof value === "number" ? change(value) : {
		shape: value.shape,
		data: value.data.map((entry) => change(entry))
	};
}
function negated(value) {
	return mapped$1(value, (entry) => -entry);
}
function inverted(value) {
	return mapped$1(value, (entry) => 1 / entry);
}
function turned$1(value) {
	if (typeof value === "number") return NaN;
	const [rows = 1, columns = 1] = value.shape;
	const data = value.data.map((_, place) => value.data[place % rows * columns + Math.floor(place / rows)] ?? NaN);
	return {
		shape: rows === 1 ? [columns] : [columns, rows],
		data
	};
}
/** One and the same array in every row: it holds what was written last. */
function haveSharedRows(got, want) {
	const [rows = 1, columns = 1] = shapeOf$1(want);
	if (rows < 2 || shapeOf$1(got).length !== 2 || shapeOf$1(got).join() !== shapeOf$1(want).join()) return false;
	const last = entriesOf$1(want).slice((rows - 1) * columns);
	return close$1(entriesOf$1(got), Array.from({ length: rows }, () => last).flat()) && !same(got, want);
}
function sum$3(value) {
	return entriesOf$1(value).reduce((total, entry) => total + entry, 0);
}
function same(left, right) {
	return shapeOf$1(left).join() === shapeOf$1(right).join() && close$1(entriesOf$1(left), entriesOf$1(right));
}
/** Loose enough for students' single-precision habits, tight enough to tell causes apart. */
function close$1(left, right) {
	const size = Math.max(...right.map((entry) => Math.abs(entry)));
	return left.length === right.length && left.every((entry, place) => Math.abs(entry - (right[place] ?? NaN)) <= 1e-9 * size);
}
// src/maths/formula/explain-variants.ts
/** The likelier causes first. */
function* variantsOf$1(tree, material) {
	yield* swapsThroughout(tree, material);
	for (const edit of [
		swaps,
		transposes,
		products,
		signs,
		terms,
		droppedFactors,
		addedFactors,
		functions
	]) yield* everywhere(tree, (node) => edit(node, material));
}
/** Applies an edit at each node in turn. */
function* everywhere(tree, edit) {
	yield* edit(tree);
	const parts = children(tree);
	for (const [place, part] of parts.entries()) for (const { tree: changed, finding } of everywhere(part, edit)) {
		let at = -1;
		yield {
			finding,
			tree: mapChildren(tree, (child) => (at += 1, at === place ? changed : child))
		};
	}
}
/** A name that is another one wherever it stands. */
function* swapsThroughout(tree, { names }) {
	for (const from of freeNames(tree).keys()) for (const to of names) if (to !== from) yield {
		tree: renamed(tree, from, to),
		finding: transformation("variable-swapped", {
			from,
			to
		})
	};
}
function renamed(tree, from, to) {
	return tree.is === "name" && tree.name === from ? {
		...tree,
		name: to
	} : mapChildren(tree, (child) => renamed(child, from, to));
}
function* swaps(node, { names }) {
	if (node.is !== "name") return;
	for (const name of names) if (name !== node.name) yield {
		tree: {
			...node,
			name
		},
		finding: transformation("variable-swapped", {
			from: node.name,
			to: name
		})
	};
}
function* transposes(node, { text }) {
	if (node.is === "transpose") yield {
		tree: node.of,
		finding: transformation("transpose-too-many", { from: text(node.of) })
	};
	else if (node.is === "name" || node.is === "binary" || node.is === "call") yield {
		tree: {
			is: "transpose",
			of: node,
			at: node.at
		},
		finding: transformation("transpose-left-out", { from: text(node) })
	};
}
function* products(node) {
	if (node.is !== "binary") return;
	if (node.op === "*") {
		yield {
			tree: {
				...node,
				op: ".*"
			},
			finding: transformation("matrix-product-for-elementwise")
		};
		yield {
			tree: {
				...node,
				left: node.right,
				right: node.left
			},
			finding: transformation("factors-in-wrong-order")
		};
	}
	if (node.op === ".*") yield {
		tree: {
			...node,
			op: "*"
		},
		finding: transformation("elementwise-for-matrix-product")
	};
}
function* signs(node, { text }) {
	if (node.is === "negate") yield {
		tree: node.of,
		finding: transformation("sign-of-term", { from: text(node.of) })
	};
	if (node.is === "call" && node.arguments.length === 1) yield* insideOut(node.arguments, text, (of) => ({
		...node,
		arguments: [of]
	}));
	if (node.is === "binary" && node.op === "^") yield* insideOut([node.right], text, (right) => ({
		...node,
		right
	}));
	if (node.is !== "binary" || node.op !== "+" && node.op !== "-") return;
	yield {
		tree: {
			...node,
			op: node.op === "+" ? "-" : "+"
		},
		finding: transformation("sign-of-term", { from: text(node.right) })
	};
	yield {
		tree: {
			...node,
			left: {
				is: "negate",
				of: node.left,
				at: node.left.at
			}
		},
		finding: transformation("sign-of-term", { from: text(node.left) })
	};
}
/** The sign of what a function or a power is given. */
function* insideOut(parts, text, build) {
	for (const of of parts) if (of.is !== "negate") yield {
		tree: build({
			is: "negate",
			of,
			at: of.at
		}),
		finding: transformation("sign-of-term", { from: text(of) })
	};
}
function* terms(node, { names, text }) {
	if (node.is === "binary" && (node.op === "+" || node.op === "-")) {
		yield {
			tree: node.left,
			finding: transformation("term-too-many", { from: text(node.right) })
		};
		yield {
			tree: node.op === "+" ? node.right : {
				is: "negate",
				of: node.right,
				at: node.at
			},
			finding: transformation("term-too-many", { from: text(node.left) })
		};
	}
	if (node.is !== "name" && node.is !== "call" && node.is !== "binary" && node.is !== "negate") return;
	const ops = ["-", "+"];
	const turned = rightFirst(node);
	for (const name of names) {
		if (turned !== null) {
			const { left, right } = turned;
			for (const op of ops) yield {
				tree: {
					...turned,
					left,
					right: {
						is: "binary",
						op,
						left: right,
						right: {
							is: "name",
							name,
							at: node.at
						},
						at: node.at
					}
				},
				finding: transformation("term-left-out", {
					from: name,
					factor: op === "-" ? "-1" : "1"
				})
			};
		}
		for (const op of ops) yield {
			tree: {
				is: "binary",
				op,
				left: node,
				right: {
					is: "name",
					name,
					at: node.at
				},
				at: node.at
			},
			finding: transformation("term-left-out", {
				from: name,
				factor: op === "-" ? "-1" : "1"
			})
		};
	}
}
/** `X' * X * w` with its last product taken first, where a term may be missing too. */
function rightFirst(node) {
	if (node.is !== "binary" || node.op !== "*" || node.left.is !== "binary" || node.left.op !== "*") return null;
	return {
		...node,
		left: node.left.left,
		right: {
			...node,
			left: node.left.right
		}
	};
}
function* droppedFactors(node, { text }) {
	if (node.is !== "binary") return;
	if (node.op === "*" || node.op === ".*") {
		yield {
			tree: node.left,
			finding: transformation("factor-too-many", { from: text(node.right) })
		};
		yield {
			tree: node.right,
			finding: transformation("factor-too-many", { from: text(node.left) })
		};
	}
	if (node.op === "/" || node.op === "./") yield {
		tree: node.left,
		finding: transformation("factor-too-many", { from: `1/${text(node.right)}` })
	};
}
function* addedFactors(node, { factors }) {
	if (node.is === "number") return;
	const ops = [".*", "*"];
	for (const [factor, text] of factors) {
		const finding = transformation("factor-left-out", { from: text });
		for (const op of ops) yield {
			tree: {
				is: "binary",
				op,
				left: node,
				right: factor,
				at: node.at
			},
			finding
		};
		yield {
			tree: {
				is: "binary",
				op: "*",
				left: factor,
				right: node,
				at: node.at
			},
			finding
		};
	}
}
function* functions(node, { functions: names }) {
	const [only] = node.is === "call" ? node.arguments : [];
	if (only !== void 0 && node.is === "call" && node.arguments.length === 1) yield {
		tree: only,
		finding: transformation("function-too-many", { from: label(node) })
	};
	for (const name of names) yield {
		tree: {
			is: "call",
			name,
			arguments: [node],
			at: node.at
		},
		finding: transformation("function-left-out", { from: name })
	};
}
// src/maths/formula/explain.ts
/** What would make a refused formula right: one change to its value or to its tree, tried out and confirmed. */
/** Variants that are tried at most, and factors of the reference among them. */
const LIMITS = {
	variants: 1500,
	factors: 10,
	names: 16,
	work: 2e3,
	nodes: 150,
	steps: 25e3
};
const PROBES$1 = [
	5,
	9,
	4
];
/** Findings beside those of the comparison; none where no single change would do. */
function explainDifference(student, reference, options = {}) {
	if (isNoValue(student.tree) || isNoValue(reference.tree)) return [];
	const rules = rulesOf(options);
	const byValue = transformationOf(samplesOf(student, reference, rules));
	if (byValue !== null && byValue.name !== "shifted") return [byValue];
	const byTree = byVariant$1(student, reference, rules, options);
	return byTree !== null ? [byTree] : byValue === null ? [] : [byValue];
}
function isNoValue(tree) {
	return tree.is === "relation" || tree.is === "list" || tree.is === "set" || tree.is === "interval" || tree.is === "union" || tree.is === "words" || tree.is === "plus-minus";
}
function samplesOf(student, reference, rules) {
	const samples = [];
	for (const setting of [0, 1]) {
		const names = namesOf$1(student, reference);
		const space = spaceOf(names, hintsOf([reference.tree, student.tree]), rules, setting);
		if (space.is === "unfit") return [];
		const pair = pairIn(space, student, reference, rules, names);
		if (pair.is === "unpaired") return [];
		for (let point = 2; point < 14; point += 1) {
			const values = valuesAt$1(pair, point);
			if ("finding" in values) return [];
			if (!isDefined(values.got) || !isDefined(values.want)) continue;
			samples.push({
				got: valueOf$1(pair.student, values.got),
				want: valueOf$1(pair.reference, values.want),
				sizes: space.sizes
			});
		}
	}
	return samples.length < 6 ? [] : samples;
}
function valueOf$1({ shape }, value) {
	return typeof value === "number" ? value : {
		shape,
		data: value
	};
}
function byVariant$1(student, reference, rules, options) {
	const table = rules.table;
	const declared = table === null ? [] : [...table.base, ...table.derived].map(({ name }) => name);
	const names = /* @__PURE__ */ new Set([...namesOf$1(student, reference), ...declared]);
	const space = spaceOf(names, hintsOf([reference.tree, student.tree]), rules, 0);
	if (space.is === "unfit") return null;
	const want = space.compile(reference);
	const nodes = countOf(student.tree);
	if (want.is === "unfit" || want.work > LIMITS.work || nodes > LIMITS.nodes) return null;
	const most = Math.min(LIMITS.variants, LIMITS.steps / nodes);
	const probes = probesOf(space, want);
	if (probes.length === 0) return null;
	const { upTo: _, ...others } = options;
	const exact = {
		...others,
		counterexamples: false
	};
	let tried = 0;
	for (const { tree, finding } of variantsOf$1(student.tree, materialOf(student, reference, [...names].filter((name) => table === null || table.vocabulary.names.has(name))))) {
		tried += 1;
		if (tried > most) return null;
		const variant = {
			tree,
			source: student.source
		};
		if (fits(space, variant, want, probes) && compareFormulas(variant, reference, exact).is === "equal") return finding;
	}
	return null;
}
function probesOf(space, want) {
	try {
		return PROBES$1.flatMap((point) => {
			space.move(point);
			const value = want.run(space.frame);
			const frame = {
				scalars: [...space.frame.scalars],
				tensors: space.frame.tensors.map((entries) => entries.slice()),
				budget: 0
			};
			return isDefined(value) ? [{
				frame,
				value: typeof value === "number" ? value : value.slice()
			}] : [];
		});
	} catch (fault) {
		if (fault instanceof Unfit) return [];
		throw fault;
	}
}
/** Quick: most variants fail at the first point. */
function fits(space, variant, want, probes) {
	const program = space.compile(variant);
	if (program.is === "unfit" || program.work > LIMITS.work || program.shape.join() !== want.shape.join()) return false;
	try {
		return probes.every(({ frame, value }) => {
			frame.budget = LIMITS.work;
			return agrees(program.run(frame), value, {
				relative: 1e-7,
				absolute: 1e-12
			});
		});
	} catch (fault) {
		if (fault instanceof Unfit) return false;
		throw fault;
	}
}
function materialOf(student, reference, names) {
	const factors = factorsIn$1(reference.tree).slice(0, LIMITS.factors);
	return {
		names: names.slice(0, LIMITS.names),
		factors: factors.map((tree) => [tree, slice(reference.source, tree)]),
		functions: [...new Set(callsIn$1(reference.tree))],
		text: (tree) => slice(student.source, tree)
	};
}
function countOf(tree) {
	return children(tree).reduce((sum, child) => sum + countOf(child), 1);
}
function factorsIn$1(tree) {
	const below = children(tree).flatMap(factorsIn$1);
	if (tree.is === "binary" && (tree.op === "*" || tree.op === ".*")) return [
		tree.left,
		tree.right,
		...below
	];
	return below;
}
function callsIn$1(tree) {
	const below = children(tree).flatMap(callsIn$1);
	return tree.is === "call" && tree.arguments.length === 1 ? [tree.name, ...below] : below;
}
function slice(source, { at }) {
	return source.slice(at[0], at[1]);
}
// src/maths/formula/forms-canonical.ts
function canonical(tree) {
	if (tree.is === "relation" && tree.ops.length === 1 && tree.ops[0] === "=") return `(${tree.terms.map(canonical).toSorted().join(" = ")})`;
	const { sign, key } = signed(tree);
	return sign < 0 ? `-${key}` : key;
}
function flip({ sign, key }) {
	return {
		sign: sign === 1 ? -1 : 1,
		key
	};
}
function signed(tree) {
	if (tree.is === "number") return {
		sign: 1,
		key: String(Number(tree.text))
	};
	if (tree.is === "negate") return flip(signed(tree.of));
	if (tree.is === "binary") {
		if (tree.op === "+" || tree.op === "-") return sum$2(termsOf$1(tree));
		if (tree.op === "*" || tree.op === ".*" || tree.op === "/") return product$1(factorsOf$1(tree));
		if (tree.op === "^") return power(tree.left, tree.right);
	}
	const parts = children(tree).map(canonical);
	return {
		sign: 1,
		key: `${tree.is} ${label(tree)}(${parts.join(", ")})`
	};
}
/** A sum starts with a plus; if it does not, its sign is taken out. */
function sum$2(terms) {
	const sorted = terms.toSorted((left, right) => left.key < right.key ? -1 : left.key > right.key ? 1 : right.sign - left.sign);
	const sign = sorted[0]?.sign ?? 1;
	return {
		sign,
		key: `(${sorted.map((term) => `${term.sign === sign ? "+" : "-"}${term.key}`).join("")})`
	};
}
function termsOf$1(tree) {
	if (tree.is === "negate") return termsOf$1(tree.of).map(flip);
	if (tree.is === "binary" && tree.op === "+") return [...termsOf$1(tree.left), ...termsOf$1(tree.right)];
	if (tree.is === "binary" && tree.op === "-") return [...termsOf$1(tree.left), ...termsOf$1(tree.right).map(flip)];
	return [signed(tree)];
}
function product$1(factors) {
	return {
		sign: factors.filter((factor) => factor.sign < 0).length % 2 === 0 ? 1 : -1,
		key: `[${factors.map(({ key }) => key).toSorted().join("*")}]`
	};
}
function factorsOf$1(tree) {
	if (tree.is === "negate") {
		const [first, ...others] = factorsOf$1(tree.of);
		return first === void 0 ? [] : [flip(first), ...others];
	}
	if (tree.is === "binary" && (tree.op === "*" || tree.op === ".*")) return [...factorsOf$1(tree.left), ...factorsOf$1(tree.right)];
	if (tree.is === "binary" && tree.op === "/") return [...factorsOf$1(tree.left), ...factorsOf$1(tree.right).map(({ sign, key }) => ({
		sign,
		key: `/${key}`
	}))];
	return [signed(tree)];
}
function power(base, exponent) {
	const { sign, key } = signed(base);
	const to = canonical(exponent);
	const whole = Number(to);
	if (sign > 0 || !Number.isInteger(whole)) return {
		sign: 1,
		key: `${sign < 0 ? "-" : ""}${key}^${to}`
	};
	return {
		sign: whole % 2 === 0 ? 1 : -1,
		key: `${key}^${to}`
	};
}
// src/maths/formula/polynomial.ts
/** Polynomials in one letter with rational coefficients: read from a tree, and whether they can be taken apart over the rationals. */
const HIGHEST = 12;
const ZERO = new Fraction(0n);
const ONE = new Fraction(1n);
/** Null for what is no polynomial in at most one letter, or of a high degree. */
function polynomialOf(tree) {
	const names = [...freeNames(tree).keys()];
	return names.length > 1 ? null : expand(tree, names[0]);
}
function expand(tree, letter) {
	switch (tree.is) {
		case "number": return Number.isFinite(Number(tree.text)) ? trimmed([new Fraction(tree.text)]) : null;
		case "name": return tree.name === letter ? [ZERO, ONE] : null;
		case "negate": {
			const of = expand(tree.of, letter);
			return of === null ? null : of.map((coefficient) => coefficient.neg());
		}
		case "binary": return combine(tree, letter);
		default: return null;
	}
}
function combine({ op, left, right }, letter) {
	const [ours, theirs] = [expand(left, letter), expand(right, letter)];
	if (ours === null || theirs === null) return null;
	const constant = theirs.length <= 1 ? theirs[0] ?? ZERO : null;
	switch (op) {
		case "+": return sum$1(ours, theirs);
		case "-": return sum$1(ours, theirs.map((coefficient) => coefficient.neg()));
		case "*":
		case ".*": return product(ours, theirs);
		case "/": return constant === null || constant.n === 0n ? null : ours.map((coefficient) => coefficient.div(constant));
		case "^": {
			const exponent = constant === null ? NaN : Number(constant);
			if (!Number.isInteger(exponent) || exponent < 0 || exponent > HIGHEST) return null;
			let power = [ONE];
			for (let count = 0; count < exponent && power !== null; count += 1) power = product(power, ours);
			return power;
		}
		default: return null;
	}
}
function trimmed(coefficients) {
	const last = coefficients.findLastIndex(({ n }) => n !== 0n);
	return coefficients.slice(0, last + 1);
}
function sum$1(left, right) {
	return trimmed(Array.from({ length: Math.max(left.length, right.length) }, (_, place) => (left[place] ?? ZERO).add(right[place] ?? ZERO)));
}
function product(left, right) {
	if (left.length + right.length - 2 > HIGHEST) return null;
	const all = Array.from({ length: Math.max(0, left.length + right.length - 1) }, () => ZERO);
	for (const [i, a] of left.entries()) for (const [j, b] of right.entries()) all[i + j] = (all[i + j] ?? ZERO).add(a.mul(b));
	return trimmed(all);
}
/** Combinations of divisors that are tried for one degree of a factor. */
const MOST_TRIES = 2e4;
/** Values of the polynomial up to which their divisors are looked for. */
const LARGEST_VALUE = 1000000n;
/**
* Whether a product of two polynomials of degree 1 and more, by Kronecker's method: a factor's values divide the values of the whole, and
* so many of them determine it (van der Waerden, Algebra, section 5.6). Null where there are too many divisors to try.
*/
function isReducible(polynomial) {
	const whole = primitive(polynomial);
	const degree = whole.length - 1;
	for (let part = 1; part <= degree / 2; part += 1) {
		const found = hasFactor(whole, part);
		if (found !== false) return found;
	}
	return false;
}
/** The same polynomial times a number, with whole coefficients that have no divisor in common. */
function primitive(polynomial) {
	const divisor = polynomial.reduce((common, coefficient) => common.gcd(coefficient), ZERO);
	return divisor.n === 0n ? polynomial : polynomial.map((coefficient) => coefficient.div(divisor));
}
function hasFactor(whole, degree) {
	const points = [];
	const choices = [];
	for (let step = 0; points.length <= degree; step += 1) {
		const point = new Fraction(step % 2 === 0 ? -step / 2 : (step + 1) / 2);
		const { s, n } = valueAt$1(whole, point);
		if (n === 0n) return true;
		if (n > LARGEST_VALUE) return null;
		const divisors = divisorsOf(n * s);
		choices.push(points.length === 0 ? divisors : divisors.flatMap((divisor) => [divisor, -divisor]));
		points.push(point);
	}
	if (choices.reduce((count, { length }) => count * length, 1) > MOST_TRIES) return null;
	return combinations(choices).some((values) => {
		const factor = through(points, values);
		return factor.length - 1 === degree && divides(factor, whole);
	});
}
function valueAt$1(polynomial, point) {
	return polynomial.reduceRight((value, coefficient) => value.mul(point).add(coefficient), ZERO);
}
function divisorsOf(value) {
	const size = value < 0n ? -value : value;
	const found = [];
	for (let candidate = 1n; candidate * candidate <= size; candidate += 1n) if (size % candidate === 0n) found.push(candidate, ...candidate * candidate === size ? [] : [size / candidate]);
	return found;
}
function combinations(choices) {
	return choices.reduce((rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])), [[]]);
}
/** Lagrange's interpolation. */
function through(points, values) {
	return points.reduce((all, point, place) => {
		const others = points.filter((_, other) => other !== place);
		const basis = others.reduce((of, other) => product(of, [other.neg(), ONE]) ?? of, [ONE]);
		const scale = new Fraction(values[place] ?? 0n).div(others.reduce((of, other) => of.mul(point.sub(other)), ONE));
		return sum$1(all, basis.map((coefficient) => coefficient.mul(scale)));
	}, []);
}
function divides(factor, whole) {
	const rest = [...whole];
	const leading = factor[factor.length - 1] ?? ONE;
	for (let place = rest.length - 1; place >= factor.length - 1; place -= 1) {
		const times = (rest[place] ?? ZERO).div(leading);
		for (const [offset, coefficient] of factor.entries()) {
			const at = place - (factor.length - 1) + offset;
			rest[at] = (rest[at] ?? ZERO).sub(times.mul(coefficient));
		}
	}
	return rest.every(({ n }) => n === 0n);
}
// src/maths/formula/forms-factored.ts
/** Whether a product is taken apart as far as it goes. */
/**
* A product with at least as many factors that are no numbers as the reference, none of which can be taken apart over the rationals as far
* as that can be told: always for a polynomial in one letter of a usual degree; for others a common number is looked for.
*/
function isFactored(student, reference) {
	const factors = factorsOf(student);
	const wanted = factorsOf(reference).length;
	const least = wanted > 1 ? wanted : factors.every((factor) => polynomialOf(factor) !== null) || isProduct(reference) ? 1 : 2;
	return factors.length >= least && factors.every((factor) => isWhole(factor));
}
function isProduct(tree) {
	return tree.is === "negate" ? isProduct(tree.of) : tree.is === "binary" && (tree.op === "*" || tree.op === ".*");
}
/** The factors that are no numbers, each as often as it counts. */
function factorsOf(tree) {
	if (tree.is === "negate") return factorsOf(tree.of);
	if (tree.is === "binary") {
		if (tree.op === "*" || tree.op === ".*") return [...factorsOf(tree.left), ...factorsOf(tree.right)];
		if (tree.op === "/") return factorsOf(tree.left);
		if (tree.op === "^" && tree.right.is === "number" && Number.isInteger(Number(tree.right.text)) && Number(tree.right.text) <= MOST_REPEATED) {
			const once = factorsOf(tree.left);
			return Array.from({ length: Number(tree.right.text) }, () => once).flat();
		}
	}
	return freeNames(tree).size > 0 ? [tree] : [];
}
const MOST_REPEATED = 50;
function isWhole(factor) {
	if (coefficientsOf(factor).reduce((divisor, coefficient) => greatestCommonDivisor(divisor, coefficient), 0) > 1) return false;
	const polynomial = polynomialOf(factor);
	return polynomial === null || isReducible(polynomial) !== true;
}
/** `(2x + 4)(x - 1)` still has a 2 to take out. */
function coefficientsOf(tree) {
	if (tree.is === "negate") return coefficientsOf(tree.of);
	if (tree.is === "binary" && (tree.op === "+" || tree.op === "-")) return [...coefficientsOf(tree.left), ...coefficientsOf(tree.right)];
	if (tree.is === "number") return [wholeOr1(tree.text)];
	if (tree.is === "binary" && tree.op === "*") return [(coefficientsOf(tree.left)[0] ?? 1) * (coefficientsOf(tree.right)[0] ?? 1)];
	return [1];
}
function wholeOr1(text) {
	return Number.isSafeInteger(Number(text)) ? Number(text) : 1;
}
// src/maths/formula/forms.ts
/** Required forms: a condition of its own, beside the value. */
/** Null if the form is met; the reference tells how far a product has to be taken apart. */
function formFinding(student, form, reference) {
	return isMet(student, form, reference) ? null : {
		code: "form-not-met",
		form
	};
}
function isMet(student, form, reference) {
	switch (form) {
		case "factored": return isFactored(student, reference);
		case "expanded": return isExpanded(student);
		case "simplified-fraction": return hasLowestTerms(student);
		case "same-form": return canonical(student) === canonical(reference);
		default: {
			const name = form.slice(12);
			return !contains$1(student, (node) => node.is === "call" && node.name === name);
		}
	}
}
function isSum(tree) {
	if (tree.is === "negate") return isSum(tree.of);
	return tree.is === "binary" && (tree.op === "+" || tree.op === "-");
}
/** No product with a sum in it, and no whole power of one. */
function isExpanded(tree) {
	if (tree.is === "binary") {
		if ((tree.op === "*" || tree.op === ".*") && (isSum(tree.left) || isSum(tree.right))) return false;
		if (tree.op === "^" && isSum(tree.left) && tree.right.is === "number" && Number.isInteger(Number(tree.right.text))) return false;
	}
	if (tree.is === "negate" && isSum(tree.of)) return false;
	return children(tree).every(isExpanded);
}
/** Every fraction of whole numbers is in lowest terms, and there is no decimal. */
function hasLowestTerms(tree) {
	if (tree.is === "number") return /^\d+$/.test(tree.text);
	if (tree.is === "binary" && tree.op === "/") {
		const [top, bottom] = [whole(tree.left), whole(tree.right)];
		if (top !== null && bottom !== null) return bottom > 1 && greatestCommonDivisor(top, bottom) === 1;
	}
	if (tree.is === "binary" && freeNames(tree).size === 0 && tree.op !== "/" && whole(tree.left) !== null && whole(tree.right) !== null) return false;
	return children(tree).every(hasLowestTerms);
}
function whole(tree) {
	if (tree.is === "negate") {
		const of = whole(tree.of);
		return of === null ? null : -of;
	}
	return tree.is === "number" && /^\d+$/.test(tree.text) ? Number(tree.text) : null;
}
// src/checks/judge-formula.ts
/** Judges a written formula. */
function judgeFormula(value, rule) {
	if (value.is === "empty") return unanswered();
	const [only] = value.is === "list" && value.items.length === 1 ? value.items : [value];
	if (only?.is !== "scalar") return unreadable$1([placed({
		code: "wrong-structure",
		want: "scalar",
		got: structureOf(value)
	}, value.place)]);
	const judged = judgeText(only, rule);
	if (rule.ofOneElement === void 0 || !judged.findings.some(({ finding }) => finding.code === "shape-clash")) return judged;
	const ofOne = judgeText(only, rule.ofOneElement);
	return ofOne.verdict === "unreadable" || ofOne.verdict === "undecided" ? judged : ofOne;
}
function judgeText(only, rule) {
	const paired = rule.pair(only.text);
	if (paired.reading.is === "unreadable") return cannotRead(paired.reading.finding, only.place);
	return judgeOnce({
		tree: rule.stepsAllowed ? lastStep(paired.reading.tree) : paired.reading.tree,
		source: only.text,
		...indicesOf(paired.reading.leftSide)
	}, paired, rule, only.place);
}
/** `\\frac{\\partial l}{\\partial W_{ij}} = ...` says which index is the row. */
function indicesOf(leftSide) {
	const indices = leftSide?.is === "name" ? /^∂.*_([A-Za-z](?:,[A-Za-z])*)$/u.exec(leftSide.name)?.[1] : void 0;
	return indices === void 0 ? {} : { indices: indices.split(",") };
}
/** A derivation `a = b = c` hands in its last step. */
function lastStep(tree) {
	return tree.is === "relation" && tree.ops.every((op) => op === "=" || op === "approx") ? tree.terms.at(-1) ?? tree : tree;
}
/** Trees that differ in their places only are the same formula: of a class many write it, in ways of their own. */
function judgeOnce(student, paired, rule, place) {
	if (paired.options.table === void 0 || paired.options.table === null) return judgeTree(student, paired, rule, place);
	const known = judgedBefore(rule);
	const key = JSON.stringify([student.tree, student.indices], (name, part) => name === "at" ? void 0 : part);
	const before = known.get(key);
	if (before !== void 0) return {
		...before,
		findings: before.findings.map(({ finding }) => placed(finding, place))
	};
	const judgement = judgeTree(student, paired, rule, place);
	if (known.size >= MOST_KEPT) known.clear();
	if (judgement.findings.every(({ finding }) => SOURCELESS.has(finding.code))) known.set(key, judgement);
	return judgement;
}
/** What quotes nothing of the text. */
const SOURCELESS = /* @__PURE__ */ new Set([
	"counterexample",
	"known-mistake",
	"not-equal-up-to",
	"wrong-shape",
	"form-not-met"
]);
const MOST_KEPT = 300;
const judgedBefore = keepingOf((_rule) => /* @__PURE__ */ new Map());
/** The judgement for a tree, wherever it came from. */
function judgeTree(student, { reference, options }, rule, place) {
	const compared = compareFormulas(student, reference, options);
	switch (compared.is) {
		case "equal": {
			const unmet = rule.form === void 0 ? null : formFinding(student.tree, rule.form, reference.tree);
			return unmet === null ? correct() : wrong([placed(unmet, place)]);
		}
		case "unreadable": return cannotRead(compared.finding, place);
		case "undecided": return undecided([placed(compared.finding, place)]);
		case "different": {
			if (compared.findings.every(isPowerOfVector)) return undecided(compared.findings.map((finding) => placed(finding, place)));
			const { upTo, ...exact } = options;
			const known = rule.mistakes.find(({ formula }) => compareFormulas(student, formula, exact).is === "equal");
			const counterexamples = (upTo === void 0 ? compared.findings : compared.findings.map((finding) => finding.code === "counterexample" ? {
				code: "not-equal-up-to",
				upTo
			} : finding)).map((finding) => placed(withoutHidden(finding, rule), place));
			if (known !== void 0) {
				const credit = shareOf(known.credit);
				const findings = [placed({
					code: "known-mistake",
					mistake: known.mistake,
					feedback: known.feedback
				}, place), ...counterexamples];
				return {
					verdict: verdictOf(credit),
					credit,
					findings
				};
			}
			const explained = explainDifference(student, reference, options).map((finding) => placed(finding, place));
			return wrong([...counterexamples, ...explained]);
		}
	}
}
/** `h^2` of a vector has no meaning of its own, but people write it for the squares of the entries: a person looks. */
function isPowerOfVector(finding) {
	return finding.code === "shape-clash" && finding.operation === "^";
}
/** Mathematics that the reader does not know, as against a text that is no formula at all. */
const BEYOND_US = /* @__PURE__ */ new Set([
	"unknown-command",
	"otimes-not-declared",
	"prime-of-scalar",
	"inverse-function",
	"accent-over-expression",
	"bad-sum",
	"bounds-missing",
	"bad-subscript"
]);
/** The student's own notation, or a formula too large to try, may be right: a person looks. What is broken the student can mend. */
function cannotRead(finding, place) {
	return finding.code === "unknown-name" || finding.code === "too-complex" || finding.code === "syntax-error" && BEYOND_US.has(finding.why) ? undecided([placed(finding, place)]) : unreadable$1([placed(finding, place)]);
}
/** Values that only the reference computes are no part of the example that a student is shown. */
function withoutHidden(finding, { isShown }) {
	if (finding.code !== "counterexample") return finding;
	return {
		...finding,
		input: Object.fromEntries(Object.entries(finding.input).filter(([name]) => isShown(name)))
	};
}
// src/checks/close.ts
const shapeOf = (value) => typeof value === "number" ? [] : value.shape;
const entriesOf = (value) => typeof value === "number" ? [value] : [...value.data];
/** A matrix of one column is a vector, on either side. */
function columnShape(value) {
	const shape = shapeOf(value);
	return (shape.length === 2 && shape[1] === 1 ? shape.slice(0, 1) : shape).join();
}
/** Functions compute in floating point, perhaps by another road: looser than formulas, tight against every real mistake. */
const USUAL = {
	absolute: 1e-9,
	relative: 1e-6
};
function close(got, want, { absolute, relative } = USUAL) {
	if (columnShape(got) !== columnShape(want)) return false;
	const ours = entriesOf(got);
	return entriesOf(want).every((entry, place) => Math.abs((ours[place] ?? NaN) - entry) <= absolute + relative * Math.abs(entry));
}
// src/maths/formula/transformations-reversed.ts
const OPPOSITE = {
	"transpose-left-out": "transpose-too-many",
	"transpose-too-many": "transpose-left-out",
	"matrix-product-for-elementwise": "elementwise-for-matrix-product",
	"elementwise-for-matrix-product": "matrix-product-for-elementwise",
	"factor-left-out": "factor-too-many",
	"factor-too-many": "factor-left-out",
	"term-left-out": "term-too-many",
	"term-too-many": "term-left-out",
	"function-left-out": "function-too-many",
	"function-too-many": "function-left-out"
};
function reversed(finding) {
	const { from, to, ...rest } = finding;
	const name = OPPOSITE[finding.name] ?? finding.name;
	if (finding.name === "variable-swapped") return {
		...rest,
		name,
		...to === void 0 ? {} : { from: to },
		...from === void 0 ? {} : { to: from }
	};
	return {
		...finding,
		name
	};
}
// src/checks/function-value.ts
/** The value that a student's function gives for one input, however it likes its arguments. */
/** Where the question is about one element at a time, a function of numbers will do as well: `({ h_i }) => h_i * (1 - h_i)`. */
function valueAt(answer, due, elementwise) {
	return valueIn$1(answer, answer.call([due.input]), due, elementwise);
}
/** The same for many inputs, in order, up to the first on which time, memory or stack came to an end. */
function valuesAt(answer, cases, elementwise) {
	const lists = cases.map(({ input }) => [input]);
	return (answer.callMany?.(lists) ?? lists.map((args) => answer.call(args))).flatMap((outcome, place) => {
		const due = cases[place];
		return due === void 0 ? [] : [valueIn$1(answer, outcome, due, elementwise)];
	});
}
function valueIn$1(answer, outcome, due, elementwise) {
	const value = outcome.is === "returned" ? fromData(outcome.value) : null;
	if (value !== null && (!elementwise || close(value, due.want))) return {
		is: "value",
		value
	};
	const elements = elementwise ? byElements(answer, due) : null;
	if (elements !== null) return {
		is: "value",
		value: elements
	};
	return value === null ? {
		is: "no-value",
		outcome
	} : {
		is: "value",
		value
	};
}
function byElements(answer, { input, want }) {
	if (typeof want === "number") return null;
	const entries = [];
	for (let i = 0; i < want.data.length; i += 1) {
		const scalars = Object.entries(input).flatMap(([name, data]) => {
			const entry = Array.isArray(data) ? data[i] ?? null : data;
			return [[name, entry], [`${name}_i`, entry]];
		});
		const outcome = answer.call([Object.fromEntries(scalars)]);
		if (outcome.is !== "returned" || typeof outcome.value !== "number") return null;
		entries.push(outcome.value);
	}
	return {
		shape: want.shape,
		data: Float64Array.from(entries)
	};
}
// src/checks/function-trials.ts
function tryPoints(answer, rule) {
	const points = pointsOf$1(rule);
	if (points === null) return { is: "no-reference" };
	const trials = [];
	for (const [place, called] of valuesAt(answer, points, rule.elementwise).entries()) {
		const point = points[place];
		if (point === void 0) break;
		if (called.is === "no-value") return {
			is: "no-value",
			input: point.input,
			outcome: called.outcome,
			want: point.want,
			drawn: point.drawn
		};
		trials.push({
			...point,
			got: called.value,
			right: close(called.value, point.want, rule.closeness)
		});
	}
	return {
		is: "tried",
		trials
	};
}
const known$1 = /* @__PURE__ */ new WeakMap();
/** Made once for a question; null where the reference has no value. */
function pointsOf$1(rule) {
	const points = known$1.get(rule) ?? [...pointsIn(rule, 0), ...pointsIn(rule, 1)];
	const whole = points.every((point) => point !== null) ? points : null;
	known$1.set(rule, whole);
	return whole;
}
function pointsIn(rule, setting) {
	const space = spaceOf(allNames(rule), {
		whole: /* @__PURE__ */ new Set(),
		indices: /* @__PURE__ */ new Map()
	}, {
		table: rule.table,
		seed: rule.seed,
		functions: /* @__PURE__ */ new Set(),
		undeclared: false
	}, setting);
	const reference = space.is === "space" ? space.compile(rule.reference) : space;
	if (space.is === "unfit" || reference.is === "unfit") return [null];
	const mistakes = rule.mistakes.map(({ formula }) => space.compile(formula));
	return Array.from({ length: USUAL_POINTS }, (_, point) => point).flatMap((point) => {
		space.move(point);
		const want = valueOf(reference, space);
		if (want === null) return [];
		const mistaken = mistakes.map((program) => program.is === "unfit" ? null : valueOf(program, space));
		return [{
			input: inputsOf(space, rule),
			drawn: drawnAt(space),
			point: setting * USUAL_POINTS + point,
			want,
			sizes: space.sizes,
			mistaken
		}];
	});
}
/** The letters, and the values that only the reference computes where it is made of them. */
function allNames({ reference, setting }) {
	return [.../* @__PURE__ */ new Set([...setting.names, ...freeNames(reference.tree).keys()])];
}
/** The independent letters at the present point. */
function drawnAt({ places, frame, sizes }) {
	const values = places.map(({ variable: { name, shape }, index }) => [name, shape.length === 0 ? frame.scalars[index] ?? NaN : {
		shape,
		data: (frame.tensors[index] ?? /* @__PURE__ */ new Float64Array(0)).slice()
	}]);
	return {
		sizes,
		values: Object.fromEntries(values)
	};
}
/** What a function is called with at the present point. */
function inputsOf(space, { setting }) {
	const { names } = setting.vocabulary;
	return Object.fromEntries(Object.entries(space.inputs(setting.names)).map(([name, data]) => [name, asDeclared(data, names.get(name) ?? 0)]));
}
/** Null where it is not finite. */
function valueOf(program, space) {
	const value = program.run(space.frame);
	if (!isDefined(value)) return null;
	return typeof value === "number" ? value : {
		shape: program.shape,
		data: value.slice()
	};
}
// src/checks/function-explain.ts
/** What a refused function seems to compute: a change of the value, or of the formula that is right. */
const MOST_VARIANTS = 1500;
/** Trials that a variant is tried on before all others. */
const PROBES = 3;
function explainValues(trials, rule) {
	const byValue = transformationOf(trials);
	if (byValue !== null && byValue.name !== "shifted") return byValue;
	return byVariant(trials, rule) ?? byValue;
}
/** The right formula with one thing changed that gives the function's values everywhere; there is one only where the author shows a formula. */
function byVariant(trials, rule) {
	const { reference, setting, table, seed } = rule;
	if (reference.source === "") return null;
	const settingOf = (sizes) => {
		const space = spaceOf(/* @__PURE__ */ new Set([...allNames(rule), ...setting.names]), {
			whole: /* @__PURE__ */ new Set(),
			indices: /* @__PURE__ */ new Map()
		}, {
			table,
			seed,
			functions: /* @__PURE__ */ new Set(),
			undeclared: false
		}, sizes);
		return space.is === "unfit" ? null : space;
	};
	const spaces = [settingOf(0), settingOf(1)];
	const [first] = trials;
	const home = spaces[0];
	if (first === void 0 || home === null) return null;
	const material = {
		names: setting.names,
		factors: factorsIn(reference.tree).map((tree) => [tree, textOf(reference, tree)]),
		functions: callsIn(reference.tree),
		text: (tree) => textOf(reference, tree)
	};
	let tried = 0;
	for (const { tree, finding } of variantsOf$1(reference.tree, material)) {
		tried += 1;
		if (tried > MOST_VARIANTS) return null;
		const variant = {
			tree,
			source: reference.source
		};
		if (gives(variant, spaces, trials.slice(0, PROBES)) && gives(variant, spaces, trials)) return reversed(finding);
	}
	return null;
}
function gives(variant, spaces, trials) {
	const programs = spaces.map((space) => space?.compile(variant));
	return trials.every(({ got, point }) => {
		const [space, program] = [spaces[point < USUAL_POINTS ? 0 : 1], programs[point < USUAL_POINTS ? 0 : 1]];
		if (space === null || program === void 0 || program.is === "unfit") return false;
		if (program.shape.length > 0 && entriesOf(got).length !== program.shape.reduce((product, size) => product * size, 1)) return false;
		space.move(point % USUAL_POINTS);
		const value = valueIn(space, program);
		return value !== null && shapeOf(value).length === shapeOf(got).length && close(got, value);
	});
}
function valueIn(space, program) {
	try {
		const value = program.run(space.frame);
		return !isDefined(value) ? null : typeof value === "number" ? value : {
			shape: program.shape,
			data: value
		};
	} catch (fault) {
		if (fault instanceof Unfit) return null;
		throw fault;
	}
}
function factorsIn(tree) {
	const below = children(tree).flatMap(factorsIn);
	return tree.is === "binary" && (tree.op === "*" || tree.op === ".*") ? [
		tree.left,
		tree.right,
		...below
	] : below;
}
function callsIn(tree) {
	const below = children(tree).flatMap(callsIn);
	return tree.is === "call" && tree.arguments.length === 1 ? [.../* @__PURE__ */ new Set([tree.name, ...below])] : below;
}
const textOf = ({ source }, { at }) => source.slice(at[0], at[1]);
// src/maths/formula/sample-arbitrary.ts
/** Values of the given sizes inside the domain; shrinks towards small numbers. */
function domainArbitrary(variable, fc) {
	const { shape, domain } = variable;
	if (shape.length === 0) return numberIn$1(variable, fc);
	const entries = shape.reduce((product, size) => product * size, 1);
	const length = shape[shape.length - 1] ?? 1;
	const rows = entries / length;
	const whole = (data) => data.map((numbers) => ({
		shape,
		data: Float64Array.from(numbers)
	}));
	const each = (row) => whole(fc.array(row, {
		minLength: rows,
		maxLength: rows
	}).map((all) => all.flat()));
	if (domain === "one-hot") return each(fc.nat({ max: length - 1 }).map((one) => Array.from({ length }, (_, place) => place === one ? 1 : 0)));
	if (domain === "probability") return each(fc.array(fc.integer({
		min: 1,
		max: 100
	}), {
		minLength: length,
		maxLength: length
	}).map(shares));
	return whole(fc.array(numberIn$1(variable, fc), {
		minLength: entries,
		maxLength: entries
	}));
}
function shares(weights) {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight) => weight / total);
}
function numberIn$1({ domain, range }, fc) {
	const between = (min, max) => fc.double({
		min,
		max,
		noNaN: true,
		noDefaultInfinity: true
	});
	const whole = domain === "integer" || domain === "positive-integer";
	if (range !== null) return whole ? fc.integer({
		min: Math.ceil(range[0]),
		max: Math.floor(range[1])
	}) : between(range[0], range[1]);
	switch (domain) {
		case "real": return everySize(fc, fc.integer({
			min: -1,
			max: 1
		}), fc.integer({
			min: -9,
			max: 9
		}), between(-5, 5));
		case "positive": return everySize(fc, fc.constant(1), fc.integer({
			min: 1,
			max: 9
		}), between(.001, 5)).filter((value) => value > 0);
		case "nonnegative": return everySize(fc, fc.integer({
			min: 0,
			max: 1
		}), fc.integer({
			min: 0,
			max: 9
		}), between(0, 5));
		case "probability":
		case "sigmoid": return between(1e-6, 1 - 1e-6);
		case "one-hot": return fc.integer({
			min: 0,
			max: 1
		});
		case "integer": return fc.integer({
			min: -100,
			max: 100
		});
		case "positive-integer": return fc.integer({
			min: 1,
			max: 100
		});
	}
}
/** Mostly small numbers, now and then one over ten orders of magnitude; whatever fails shrinks to the smallest integers that do. */
function everySize(fc, tiny, small, usual) {
	const wide = fc.tuple(usual, fc.integer({
		min: -5,
		max: 1
	})).map(([value, power]) => value * 10 ** power);
	return fc.oneof({ withCrossShrink: true }, {
		arbitrary: tiny,
		weight: 3
	}, {
		arbitrary: small,
		weight: 2
	}, {
		arbitrary: usual,
		weight: 4
	}, {
		arbitrary: wide,
		weight: 1
	});
}
// src/checks/inputs.ts
const LARGEST = 8;
/** Inputs to choose from, because some have no gradient to speak of: zeros, or a softmax that is sure and right. */
const ALTERNATIVES = 4;
/** Longer than anybody unrolls a loop. */
const VERY_LARGE = 23;
/** Sizes from 1 on, but a one-hot or a probability vector of one entry says nothing. */
function leastSize(table, name) {
	return table.base.some(({ shape, domain }) => (domain === "one-hot" || domain === "probability") && shape.at(-1) === name) ? 2 : 1;
}
/** `stretch` makes real numbers extreme: logits of a thousand, saturated sigmoids, ties and zeros. */
function inputArbitrary(table, fc, stretch) {
	const names = table.sizes;
	return fc.tuple(...names.map((name) => fc.integer({
		min: leastSize(table, name),
		max: LARGEST
	}))).chain((drawn) => ofSizes(table, new Map(names.map((name, position) => [name, drawn[position] ?? 2])), fc, stretch));
}
/** What must not be left to chance: each class the true one, ties and zeros throughout, and one case of many entries. Of each group the one that tells most is tried. */
function certainInputs(table, fc, seed) {
	const drawnOf = (size, count) => {
		const all = fc.sample(ofSizes(table, new Map(table.sizes.map((name, position) => [name, size(position)])), fc, false), {
			seed,
			numRuns: count * ALTERNATIVES
		});
		return Array.from({ length: count }, (_, group) => all.slice(group * ALTERNATIVES, (group + 1) * ALTERNATIVES));
	};
	const hot = table.base.filter(({ domain, shape }) => domain === "one-hot" && shape.length === 1);
	const several = drawnOf((position) => hot.some(({ shape }) => shape[0] === table.sizes[position]) ? LARGEST : 2 + position % 6, Math.max(hot.length === 0 ? 0 : LARGEST, 2)).map((group, place) => group.map((input) => withClass(input, hot, place)));
	const even = several.slice(0, 2).map((group, place) => group.slice(0, 1).map((input) => withAll(input, table, place)));
	return [
		...several,
		...even,
		...drawnOf((position) => VERY_LARGE + 2 * position, 1)
	];
}
function ofSizes(table, sizes, fc, stretch) {
	const values = table.base.map((variable) => {
		const shape = concrete(variable.shape, sizes);
		return (stretch && isFree(variable) ? stretched(shape, fc) : domainArbitrary({
			shape,
			domain: variable.domain,
			range: variable.range
		}, fc)).map((value) => [variable.name, isFree(variable) ? rounded(value) : value]);
	});
	return fc.tuple(...values).map((entries) => ({
		sizes,
		values: Object.fromEntries(entries)
	}));
}
const isFree = ({ domain, range }) => domain === "real" && range === null;
function withClass({ sizes, values }, hot, place) {
	const ones = hot.map(({ name, shape }) => {
		const length = concrete(shape, sizes)[0] ?? 1;
		return [name, {
			shape: [length],
			data: Float64Array.from({ length }, (_, at) => at === place % length ? 1 : 0)
		}];
	});
	return {
		sizes,
		values: {
			...values,
			...Object.fromEntries(ones)
		}
	};
}
/** All real numbers one and the same. */
function withAll({ sizes, values }, { base }, entry) {
	const free = base.filter(isFree).map(({ name }) => [name, mapped(values[name] ?? NaN, () => entry)]);
	return {
		sizes,
		values: {
			...values,
			...Object.fromEntries(free)
		}
	};
}
/** Numbers that people can read, and none whose products are too small to be held. */
const rounded = (value) => mapped(value, (entry) => Math.abs(entry) < 1e-7 ? 0 : Number(entry.toPrecision(5)));
const mapped = (value, change) => typeof value === "number" ? change(value) : {
	shape: value.shape,
	data: value.data.map((entry) => change(entry))
};
/** Entries a thousand times too large for a careless exponential, beside ordinary ones. */
function stretched(shape, fc) {
	const entry = fc.oneof(fc.constantFrom(0, 1, -1), fc.constantFrom(1e3, -1e3), fc.constantFrom(40, -40));
	if (shape.length === 0) return entry;
	const count = shape.reduce((product, size) => product * size, 1);
	return fc.array(entry, {
		minLength: count,
		maxLength: count
	}).map((data) => ({
		shape,
		data: Float64Array.from(data)
	}));
}
// src/checks/function-cases.ts
/** Compiled settings that are kept, one for each combination of sizes. */
const MOST_PREPARED = 1e3;
var Cases = class {
	rule;
	fc;
	#prepared = /* @__PURE__ */ new Map();
	#drawn = /* @__PURE__ */ new Map();
	/** Dimensions of the expected value: 0 a number, 1 a vector, 2 a matrix. */
	#rank;
	constructor(rule, fc) {
		this.rule = rule;
		this.fc = fc;
		this.#rank = this.#compile(sizesIn(rule.table, 0))?.reference.shape.length ?? 0;
	}
	/** So many drawn inputs, less those where the reference itself is not finite. `stretch` draws extreme numbers; `part` draws others. */
	drawn(count, stretch, part) {
		const { table, seed } = this.rule;
		return this.#kept(`${count} ${stretch} ${part}`, () => this.fc.sample(inputArbitrary(table, this.fc, stretch), {
			seed: seed + part,
			numRuns: count
		}));
	}
	/** Those that are always tried. */
	certain() {
		return this.#kept("certain", () => certainInputs(this.rule.table, this.fc, this.rule.seed).flatMap((group) => this.#mostTelling(group)));
	}
	/** Undefined where the reference is not finite: there is no evidence against anybody. */
	at(drawn) {
		const prepared = this.#prepare(drawn.sizes);
		if (prepared === void 0) return void 0;
		const { space, reference } = prepared;
		space.move(0);
		for (const { variable, index } of space.places) {
			const value = drawn.values[variable.name];
			if (typeof value === "number") space.frame.scalars[index] = value;
			else if (value !== void 0) space.frame.tensors[index] = value.data;
		}
		space.derive();
		const want = withRank(valueOf(reference, space), this.#rank);
		return want === null ? void 0 : {
			drawn,
			want,
			input: inputsOf(space, this.rule)
		};
	}
	#mostTelling(group) {
		const told = group.map((drawn) => [drawn, tellingEntries(this.at(drawn))]);
		const most = Math.max(...told.map(([, count]) => count));
		return told.filter(([, count]) => count === most).slice(0, 1).map(([drawn]) => drawn);
	}
	#kept(key, draw) {
		const known = this.#drawn.get(key) ?? draw().flatMap((drawn) => this.at(drawn) ?? []);
		this.#drawn.set(key, known);
		return known;
	}
	#prepare(sizes) {
		const key = [...sizes.values()].join();
		if (!this.#prepared.has(key)) {
			if (this.#prepared.size >= MOST_PREPARED) this.#prepared.clear();
			this.#prepared.set(key, this.#compile(sizes));
		}
		return this.#prepared.get(key);
	}
	#compile(sizes) {
		const { table, seed, reference } = this.rule;
		const space = spaceOf(allNames(this.rule), {
			whole: /* @__PURE__ */ new Set(),
			indices: /* @__PURE__ */ new Map()
		}, {
			table,
			seed,
			functions: /* @__PURE__ */ new Set(),
			undeclared: false
		}, sizes);
		if (space.is === "unfit") return void 0;
		const program = space.compile(reference);
		return program.is === "unfit" ? void 0 : {
			space,
			reference: program
		};
	}
};
/** Smaller ones are as good as zero to a function that is wrong by a factor. */
const TELLING = .001;
const tellingEntries = (one) => one === void 0 ? -1 : entriesOf(one.want).filter((entry) => Math.abs(entry) > TELLING).length;
const known = /* @__PURE__ */ new WeakMap();
/** The cases of a question, drawn by the first hand-in that needs them. */
function casesOf(rule, fc) {
	const cases = known.get(rule) ?? new Cases(rule, fc);
	known.set(rule, cases);
	return cases;
}
function withRank(value, rank) {
	return typeof value === "number" && rank > 0 ? {
		shape: rank === 1 ? [1] : [1, 1],
		data: Float64Array.of(value)
	} : value;
}
// src/student-code.ts
/** Stopped by a limit: nothing is known of what it would have returned. */
function wasStopped(outcome) {
	return outcome.is === "timed-out" || outcome.is === "out-of-memory" || outcome.is === "stack-overflow";
}
// src/checks/outcomes.ts
/** The finding for an outcome that is no value. */
function outcomeFinding(outcome) {
	switch (outcome.is) {
		case "threw": return {
			code: "threw",
			message: outcome.message,
			...outcome.place === void 0 ? {} : { place: outcome.place }
		};
		case "misbehaved": return {
			code: "misbehaved",
			what: outcome.what
		};
		default: return { code: outcome.is };
	}
}
/** The returned value, or the judgement that says why there is none; code that was stopped is for a person to look at, never wrong. */
function judgeOutcome(outcome, place) {
	if (outcome.is === "returned") return { data: outcome.value };
	const at = outcome.is === "threw" && outcome.place !== void 0 ? outcome.place : place;
	return (wasStopped(outcome) ? undecided : wrong)([placed(outcomeFinding(outcome), at)]);
}
// src/checks/function-findings.ts
/** What is said of an input on which a student's function fails. */
/** The judgement of a function that gave no value, with the input beside it. */
function withoutValue({ place }, { outcome, want, input }) {
	const value = judgeOutcome(outcome, place);
	if (isJudgement(value)) return {
		...value,
		findings: [...value.findings, placed({
			code: "on-input",
			input
		}, place)]
	};
	return wrong([placed({
		code: "wrong-shape",
		got: shapeOfData(value.data),
		want: nameOfShape(shapeOf(want))
	}, place), placed({
		code: "on-input",
		input
	}, place)]);
}
function example({ input, got, want }) {
	const [ours, theirs] = [shapeOf(got), shapeOf(want)];
	return [...ours.join() === theirs.join() ? [] : [{
		code: "wrong-shape",
		got: nameOfShape(ours),
		want: nameOfShape(theirs)
	}], {
		code: "counterexample",
		input,
		got: toData(got),
		want: toData(want)
	}];
}
function shapeOfData(data) {
	if (!Array.isArray(data)) return data === null ? "nothing" : typeof data;
	const [first] = data;
	return Array.isArray(first) ? `list[${data.length}][${first.length}]` : `list[${data.length}]`;
}
// src/checks/function-where.ts
/** Where a function is right and where it is not: up to some dimension, for some class only, for small numbers only. */
const CASES = 80;
/** Fewer on either side may be chance. */
const ENOUGH = 4;
function whereRight(property) {
	return boundaryIn(property.seen(CASES), property.rule.table);
}
/** The one condition that tells all right cases from all wrong ones. */
function boundaryIn(seen, table) {
	const [right, wrong] = [seen.filter((one) => one.right), seen.filter((one) => !one.right)];
	if (right.length < ENOUGH || wrong.length < ENOUGH) return null;
	for (const name of table.sizes) {
		const sizeOf = ({ drawn }) => drawn.sizes.get(name) ?? NaN;
		const [ours, theirs] = [right.map(sizeOf), wrong.map(sizeOf)];
		if (Math.max(...ours) < Math.min(...theirs)) return transformation("right-up-to-size", {
			from: name,
			factor: String(Math.max(...ours))
		});
		if (Math.min(...ours) > Math.max(...theirs)) return transformation("right-from-size", {
			from: name,
			factor: String(Math.min(...ours))
		});
	}
	return byClass(right, wrong, table) ?? bySize(right, wrong, table);
}
function byClass(right, wrong, { base }) {
	for (const { name, shape, domain } of base) {
		if (domain !== "one-hot" || shape.length !== 1) continue;
		for (const [last, classOf] of [[false, classIn(name)], [true, fromEnd(name)]]) {
			const [ours, theirs] = [new Set(right.map(classOf)), new Set(wrong.map(classOf))];
			if ([...ours].some((one) => theirs.has(one))) continue;
			const named = (only) => last ? "last" : String(Math.max(...only));
			if (ours.size === 1 && (!last || ours.has(1))) return transformation("right-for-class", {
				from: name,
				factor: named(ours)
			});
			if (theirs.size === 1 && (!last || theirs.has(1))) return transformation("wrong-for-class", {
				from: name,
				factor: named(theirs)
			});
		}
	}
	return null;
}
/** Counted from 1, as people do. */
const classIn = (name) => ({ drawn }) => entriesOf(drawn.values[name] ?? NaN).indexOf(1) + 1;
const fromEnd = (name) => ({ drawn }) => entriesOf(drawn.values[name] ?? NaN).toReversed().indexOf(1) + 1;
function bySize(right, wrong, { base }) {
	const free = base.filter(({ domain, range }) => domain === "real" && range === null).map(({ name }) => name);
	const largest = ({ drawn }) => Math.max(0, ...free.flatMap((name) => entriesOf(drawn.values[name] ?? 0)).map(Math.abs));
	const limit = Math.max(...right.map(largest));
	return free.length > 0 && limit < Math.min(...wrong.map(largest)) ? transformation("right-for-small-numbers", { factor: String(Number(limit.toPrecision(2))) }) : null;
}
// src/checks/points.ts
/** Points of a setting, for what the loader has to know or to verify before anybody is graded. */
/** The values of all letters at a point. */
function pointsOf({ table, names }, seed, setting, points, path) {
	const space = spaceOf(names, {
		whole: /* @__PURE__ */ new Set(),
		indices: /* @__PURE__ */ new Map()
	}, {
		table,
		seed,
		functions: /* @__PURE__ */ new Set(),
		undeclared: false
	}, setting);
	if (space.is === "unfit") throw new AuthorFault(path, `The variables cannot be drawn: ${JSON.stringify(space.finding)}.`);
	return points.map((point) => {
		space.move(point);
		const values = {};
		for (const [name, data] of Object.entries(space.inputs(names))) values[name] = fromData(data) ?? NaN;
		return values;
	});
}
/** The shape of a computed value in the names of the sizes: `[5]` is `[K]` where K was drawn as 5. */
function shapeIn({ table }, value) {
	if (typeof value === "number") return [];
	const names = new Map([...sizesIn(table, 0)].map(([name, size]) => [size, name]));
	return value.shape.map((size) => names.get(size) ?? size);
}
// src/checks/judge-function-up-to.ts
/** Judges a function where constants are left open: it becomes one more letter, and what is said of formulas holds for it. */
/** A space stands in no name that can be read. */
const STUDENT = "student value";
function judgeFunctionUpTo(answer, rule) {
	const { setting, options, reference } = rule;
	let failure;
	const compute = (given) => {
		if (failure !== void 0) return NaN;
		const outcome = judgeOutcome(answer.call([argumentsAt(given, setting)]), answer.place);
		if (isJudgement(outcome)) {
			failure = outcome;
			return NaN;
		}
		const value = fromData(outcome.data);
		if (value === null) failure = wrong([placed({
			code: "misbehaved",
			what: "unsupported-type"
		}, answer.place)]);
		return value ?? NaN;
	};
	const [first] = pointsOf(setting, rule.seed, 0, [0], ["variables"]);
	if (first === void 0) return undecided([placed({
		code: "grader-fault",
		what: "no points"
	}, answer.place)]);
	const value = {
		name: STUDENT,
		by: {
			is: "function",
			compute,
			shape: shapeIn(setting, compute(first))
		},
		needs: setting.names
	};
	const table = {
		...rule.table,
		derived: [...rule.table.derived, value]
	};
	const judged = judgeTree({
		tree: {
			is: "name",
			name: STUDENT,
			at: [0, 0]
		},
		source: ""
	}, {
		reference,
		options: {
			...options,
			table
		}
	}, rule, answer.place);
	return failure ?? judged;
}
// src/checks/function-failure.ts
function failureOf(input, got, want) {
	return {
		is: entriesOf(got).every(Number.isFinite) ? "wrong" : "not-finite",
		input,
		got,
		want
	};
}
/** The way in which it fails, which a smaller example has to share. */
function wayOf(failure) {
	if (failure.is === "no-value") return `${failure.is} ${failure.outcome.is}`;
	return `${failure.is} ${columnShape(failure.got) === columnShape(failure.want)}`;
}
// src/checks/input-parts.ts
/** `count` positions from `from` on are gone wherever the dimension occurs. */
function without({ sizes, values }, table, name, from, count) {
	const size = sizes.get(name) ?? count;
	const kept = Array.from({ length: size }, (_, place) => place).filter((place) => place < from || place >= from + count);
	const changed = { ...values };
	for (const variable of table.base) {
		const value = values[variable.name];
		if (value === void 0 || typeof value === "number") continue;
		const cut = variable.shape.reduce((rest, dimension, axis) => dimension === name ? along(rest, axis, kept) : rest, value);
		changed[variable.name] = variable.domain === "one-hot" ? byRows(cut, withOne) : variable.domain === "probability" ? byRows(cut, withSumOne) : cut;
	}
	return {
		sizes: new Map(sizes).set(name, kept.length),
		values: changed
	};
}
/** The one of a one-hot vector in the first place; null where it stands there or the value is no vector. */
function movedToFirst(value) {
	if (typeof value === "number" || value.shape.length !== 1 || value.data[0] === 1) return null;
	return {
		shape: value.shape,
		data: value.data.map((_, place) => place === 0 ? 1 : 0)
	};
}
/** A constant added to every entry of a letter. */
function shifted({ sizes, values }, name, by) {
	const value = values[name] ?? NaN;
	return {
		sizes,
		values: {
			...values,
			[name]: typeof value === "number" ? value + by : {
				shape: value.shape,
				data: value.data.map((entry) => entry + by)
			}
		}
	};
}
/** The last position comes first wherever the dimension occurs. */
function rotated({ sizes, values }, table, name) {
	const changed = { ...values };
	for (const variable of table.base) {
		const value = values[variable.name];
		if (value === void 0 || typeof value === "number") continue;
		changed[variable.name] = variable.shape.reduce((rest, dimension, axis) => dimension === name ? rotatedAlong(rest, axis) : rest, value);
	}
	return {
		sizes,
		values: changed
	};
}
function rotatedAlong(value, axis) {
	const size = value.shape[axis] ?? 1;
	return along(value, axis, Array.from({ length: size }, (_, place) => (place + size - 1) % size));
}
function along({ shape, data }, axis, kept) {
	const inner = shape.slice(axis + 1).reduce((product, size) => product * size, 1);
	const size = shape[axis] ?? 1;
	const outer = data.length / (size * inner);
	const entries = [];
	for (let block = 0; block < outer; block += 1) for (const place of kept) entries.push(...data.subarray((block * size + place) * inner, (block * size + place + 1) * inner));
	return {
		shape: shape.map((length, at) => at === axis ? kept.length : length),
		data: Float64Array.from(entries)
	};
}
function byRows({ shape, data }, mend) {
	const length = shape.at(-1) ?? 1;
	const mended = new Float64Array(data.length);
	for (let start = 0; start < data.length; start += length) mended.set(mend(data.subarray(start, start + length)), start);
	return {
		shape,
		data: mended
	};
}
const withOne = (row) => row.includes(1) ? row : row.map((_, place) => place === 0 ? 1 : 0);
function withSumOne(row) {
	const total = row.reduce((sum, entry) => sum + entry, 0);
	return row.map((entry) => total > 0 ? entry / total : 1 / row.length);
}
// src/checks/function-shrink.ts
/** Calls of the function that a smaller example may cost. */
const MOST_CALLS = 400;
const MOST_ROUNDS = 3;
function smallest(start, table, failureAt) {
	let found = start;
	let calls = MOST_CALLS;
	const attempt = (drawn) => {
		calls -= 1;
		const failed = calls < 0 ? void 0 : failureAt(drawn);
		if (failed === void 0 || wayOf(failed) !== wayOf(start.failed)) return false;
		found = {
			drawn,
			failed
		};
		return true;
	};
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const before = found;
		for (const name of table.sizes) shorten(name, leastSize(table, name), table, () => found.drawn, attempt);
		for (const variable of table.base) simplify(variable, () => found.drawn, attempt);
		if (found === before) break;
	}
	return found;
}
/** Takes positions out along a dimension: all that may go, then halves, then one by one. */
function shorten(name, least, table, now, attempt) {
	const size = () => now().sizes.get(name) ?? least;
	const most = size() - least;
	if (most <= 0 || attempt(without(now(), table, name, least, most)) || attempt(without(now(), table, name, 0, most))) return;
	for (let count = Math.ceil(most / 2); count >= 1; count = count === 1 ? 0 : Math.ceil(count / 2)) for (let from = size() - count; from >= 0 && size() - count >= least; from = Math.min(from - 1, size() - count)) attempt(without(now(), table, name, from, count));
}
function simplify({ name, domain, range }, now, attempt) {
	const value = () => now().values[name] ?? NaN;
	const put = (changed) => attempt({
		...now(),
		values: {
			...now().values,
			[name]: changed
		}
	});
	if (domain === "one-hot") {
		const moved = movedToFirst(value());
		if (moved !== null) put(moved);
		return;
	}
	const plain = range === null ? PLAINEST[domain] : void 0;
	if (plain === void 0) return;
	const [simplest = 0] = plain;
	if (entriesOf(value()).every((entry) => entry === simplest) || put(filled(value(), simplest))) return;
	for (const place of entriesOf(value()).keys()) {
		const entry = entriesOf(value())[place] ?? NaN;
		for (const candidate of [
			...plain,
			Math.trunc(entry),
			Number(entry.toPrecision(1))
		]) if (candidate === entry || put(withEntry(value(), place, candidate))) break;
	}
}
/** The simplest numbers of a domain, the simplest first. */
const PLAINEST = {
	real: [
		0,
		1,
		-1
	],
	integer: [
		0,
		1,
		-1
	],
	nonnegative: [0, 1],
	positive: [1, 2],
	"positive-integer": [1, 2],
	sigmoid: [.5]
};
const filled = (value, entry) => typeof value === "number" ? entry : {
	shape: value.shape,
	data: value.data.map(() => entry)
};
function withEntry(value, place, entry) {
	return typeof value === "number" ? entry : {
		shape: value.shape,
		data: value.data.map((other, at) => at === place ? entry : other)
	};
}
// src/checks/identities.ts
const identitiesSchema = (z) => z.array(z.union([
	z.literal("sums-to-zero"),
	z.strictObject({ shift_invariant: z.string() }),
	z.strictObject({ permutes_with: z.string() })
]));
const SHIFT = 2.5;
/** The first identity that the function breaks at one of the inputs where the right value keeps it. */
function brokenIdentity(identities, table, inputs, valueAt, rightAt) {
	for (const identity of identities) for (const drawn of inputs) {
		const [value, right] = [valueAt(drawn), rightAt(drawn)];
		if (value === null || right === null || holds(identity, table, drawn, value, valueAt) || !holds(identity, table, drawn, right, rightAt)) continue;
		if (identity === "sums-to-zero") return {
			code: "identity-broken",
			identity,
			sum: sumOf(value)
		};
		return "shift_invariant" in identity ? {
			code: "identity-broken",
			identity: "shift-invariant",
			of: identity.shift_invariant
		} : {
			code: "identity-broken",
			identity: "permutes-with",
			of: identity.permutes_with
		};
	}
	return null;
}
function holds(identity, table, drawn, value, valueAt) {
	if (identity === "sums-to-zero") return Math.abs(sumOf(value)) <= 1e-6 * (1 + entriesOf(value).reduce((total, entry) => total + Math.abs(entry), 0));
	const there = valueAt("shift_invariant" in identity ? shifted(drawn, identity.shift_invariant, SHIFT) : rotated(drawn, table, identity.permutes_with));
	if (there === null) return true;
	return close(there, "shift_invariant" in identity ? value : turned(value, drawn.sizes.get(identity.permutes_with) ?? 0));
}
/** The same rotation of the value, along the one dimension of that length. */
function turned(value, size) {
	const axis = shapeOf(value).indexOf(size);
	return axis < 0 || typeof value === "number" ? value : rotatedAlong(value, axis);
}
const sumOf = (value) => entriesOf(value).reduce((total, entry) => total + entry, 0);
// src/checks/property.ts
/** Inputs that identities are tried on. */
const IDENTITY_INPUTS = 4;
var Property = class {
	answer;
	cases;
	constructor(answer, cases) {
		this.answer = answer;
		this.cases = cases;
	}
	get rule() {
		return this.cases.rule;
	}
	/** Cases in which there was a finite value to compare with. */
	evidence = 0;
	/** The smallest failing case among so many drawn ones, if any fails. `stretch` draws extreme numbers; `part` draws others. */
	failure(count, stretch, part = 0) {
		return this.#firstFailure(this.cases.drawn(count, stretch, part));
	}
	/** The same among the cases that are always tried. */
	certainFailure() {
		return this.#firstFailure(this.cases.certain());
	}
	/** Many drawn cases, right and wrong ones. */
	seen(count) {
		const cases = [...this.cases.drawn(count, false, 2), ...this.cases.certain()];
		return valuesAt(this.answer, cases, this.rule.elementwise).flatMap((called, place) => {
			const one = cases[place];
			return one === void 0 ? [] : [{
				drawn: one.drawn,
				right: this.#failureIn(one, called) === void 0
			}];
		});
	}
	/** The first declared identity that the function breaks. */
	brokenIdentity() {
		const { identities = [], table } = this.rule;
		return brokenIdentity(identities, table, this.cases.certain().slice(0, IDENTITY_INPUTS).map(({ drawn }) => drawn), (drawn) => this.#valueAt(drawn), (drawn) => this.cases.at(drawn)?.want ?? null);
	}
	/** The smallest example found that fails as this one does, starting from a few drawn ones. */
	exampleLike(drawn, count) {
		const failed = this.#failureAt(drawn);
		const drawnOnes = this.failure(count, false);
		if (failed === void 0 || drawnOnes !== void 0 && wayOf(drawnOnes) === wayOf(failed)) return drawnOnes;
		return this.#smallest({
			drawn,
			failed
		});
	}
	#firstFailure(cases) {
		for (const [place, called] of valuesAt(this.answer, cases, this.rule.elementwise).entries()) {
			const one = cases[place];
			if (one === void 0) continue;
			this.evidence += 1;
			const failed = this.#failureIn(one, called);
			if (failed !== void 0) return this.#smallest({
				drawn: one.drawn,
				failed
			});
		}
	}
	#smallest(found) {
		return smallest(found, this.rule.table, (drawn) => this.#failureAt(drawn)).failed;
	}
	#failureAt(drawn) {
		const one = this.cases.at(drawn);
		return one === void 0 ? void 0 : this.#failureIn(one, valueAt(this.answer, one, this.rule.elementwise));
	}
	#failureIn({ input, want }, called) {
		if (called.is === "no-value") return {
			is: "no-value",
			input,
			outcome: called.outcome,
			want
		};
		return close(called.value, want, this.rule.closeness) ? void 0 : failureOf(input, called.value, want);
	}
	#valueAt(drawn) {
		const one = this.cases.at(drawn);
		const called = one === void 0 ? void 0 : valueAt(this.answer, one, this.rule.elementwise);
		return called?.is === "value" ? called.value : null;
	}
};
// src/checks/judge-function.ts
/** Judges a student's function: first at the points of formulas, then as a property on drawn inputs, extreme ones last. */
/** Fewer cases show a counterexample of a function that is known to fail. */
const CASES_FOR_EXAMPLE = 60;
/** Of the ordinary cases: what overflows does so nearly everywhere out there. */
const EXTREME_SHARE = 1 / 4;
/** Inputs that are tried a second time. */
const TRIED_AGAIN = 10;
async function judgeFunction(given, rule) {
	const changed = /* @__PURE__ */ new Set();
	const answer = noting(given, changed);
	const judged = rule.options.upTo === void 0 ? await judgeTrials(answer, tryPoints(answer, rule), rule) : judgeFunctionUpTo(answer, rule);
	const notes = [...[...changed].map((parameter) => ({
		code: "changes-its-input",
		parameter
	})), ...given.remarks?.() ?? []];
	return {
		...judged,
		findings: [...judged.findings, ...notes.map((finding) => placed(finding, given.place))]
	};
}
/** Each call has an input of its own, so a function that changes it does no harm; the student is told. */
function noting(answer, changed) {
	const note = (outcome) => {
		if (outcome.is === "returned") for (const name of outcome.changedKeys ?? []) changed.add(name);
		return outcome;
	};
	return {
		...answer,
		call: (args) => note(answer.call(args)),
		callMany: (cases) => (answer.callMany?.(cases) ?? cases.map((args) => answer.call(args))).map(note)
	};
}
async function judgeTrials(answer, tried, rule) {
	if (tried.is === "no-reference") return undecided([placed({
		code: "grader-fault",
		what: "the reference has no value"
	}, answer.place)]);
	const { default: fc } = await import("./fast-check-CoiGk-Vf.js");
	const property = new Property(answer, casesOf(rule, fc));
	if (tried.is === "no-value") return withoutValue(answer, smallerOf(tried, property));
	const { trials } = tried;
	if (trials.length < USUAL_POINTS / 2) return undecided([placed({
		code: "too-few-points",
		finite: trials.length,
		needed: USUAL_POINTS / 2
	}, answer.place)]);
	if (!trials.every(({ right }) => right)) return refused$1(answer, trials, property, rule);
	const failure = ordinaryFailure(answer, property, rule.cases);
	if (failure !== void 0) return unrepeatable(answer, failure, rule) ?? failed(answer, failure, property);
	if (property.evidence < rule.cases / 2) return undecided([placed({
		code: "too-few-points",
		finite: property.evidence,
		needed: Math.ceil(rule.cases / 2)
	}, answer.place)]);
	const unsteadiness = unsteady(answer, trials, rule);
	if (unsteadiness !== void 0) return unsteadiness;
	const extreme = rule.extreme === void 0 ? void 0 : property.failure(Math.ceil(rule.cases * EXTREME_SHARE), true);
	return extreme === void 0 ? correct() : overflowing(answer, extreme, rule);
}
/** The second half meets a function that remembers nothing of the first. */
function ordinaryFailure(answer, property, cases) {
	const half = Math.ceil(cases / 2);
	const first = property.failure(half, false) ?? property.certainFailure();
	if (first !== void 0) return first;
	answer.fresh?.();
	return property.failure(cases - half, false, 1);
}
/** Some of the same inputs again, in another order, after everything else and in a world of their own: nothing may have changed. */
function unsteady(answer, trials, rule) {
	answer.fresh?.();
	const step = Math.max(1, Math.floor(trials.length / TRIED_AGAIN));
	return changed(answer, trials.toReversed().filter((_, place) => place % step === 0), rule);
}
/** An example that the student cannot see again helps nobody. */
function unrepeatable(answer, failure, rule) {
	return failure.is === "no-value" ? void 0 : changed(answer, [failure, failure], rule);
}
/** What follows if the function no longer gives what it gave before. */
function changed(answer, before, { elementwise }) {
	for (const [place, called] of valuesAt(answer, before, elementwise).entries()) {
		const then = before[place];
		if (then === void 0 || called.is === "value" && isSame$1(called.value, then.got)) continue;
		if (called.is === "no-value" && wasStopped(called.outcome)) return withoutValue(answer, {
			is: "no-value",
			outcome: called.outcome,
			input: then.input,
			want: then.want
		});
		return wrong([placed({ code: "not-deterministic" }, answer.place)]);
	}
}
/** A smaller input that fails in the same way, if there is one. */
function smallerOf(failure, property) {
	if (wasStopped(failure.outcome) && failure.outcome.is !== "stack-overflow") return failure;
	const smaller = property.exampleLike(failure.drawn, CASES_FOR_EXAMPLE);
	return smaller?.is === "no-value" && smaller.outcome.is === failure.outcome.is ? smaller : failure;
}
function failed(answer, failure, property) {
	if (failure.is === "no-value" && wasStopped(failure.outcome)) return withoutValue(answer, failure);
	const where = whereRight(property);
	const also = where === null ? [] : [placed(where, answer.place)];
	if (failure.is === "no-value") {
		const judged = withoutValue(answer, failure);
		return {
			...judged,
			findings: [...judged.findings, ...also]
		};
	}
	return wrong([...example(failure).map((finding) => placed(finding, answer.place)), ...also]);
}
/** Right on every ordinary input: the credit for what fails only on extreme ones is the author's. */
function overflowing(answer, failure, { extreme = 0 }) {
	const credit = shareOf(extreme);
	if (failure.is === "no-value" && wasStopped(failure.outcome)) return {
		...withoutValue(answer, failure),
		proposed: credit
	};
	const findings = [{
		code: "overflows",
		input: failure.input
	}, ...failure.is === "no-value" ? [] : example(failure)];
	return {
		verdict: verdictOf(credit),
		credit,
		findings: findings.map((finding) => placed(finding, answer.place))
	};
}
function refused$1(answer, trials, property, rule) {
	const known = rule.mistakes.find((_, position) => trials.every(({ got, mistaken }) => isClose(got, mistaken[position] ?? null)));
	const findings = known === void 0 ? [] : [{
		code: "known-mistake",
		mistake: known.mistake,
		feedback: known.feedback
	}];
	const first = trials.find(({ right }) => !right);
	const smallest = first === void 0 ? void 0 : property.exampleLike(first.drawn, CASES_FOR_EXAMPLE);
	const changing = smallest === void 0 ? void 0 : unrepeatable(answer, smallest, rule);
	if (changing?.verdict === "wrong") return changing;
	const shown = smallest === void 0 || smallest.is === "no-value" ? first : smallest;
	if (shown !== void 0) findings.push(...example({
		is: "wrong",
		...shown
	}));
	if (known === void 0) {
		const why = explainValues(trials, rule) ?? (unsteady(answer, trials, rule)?.verdict === "wrong" ? { code: "not-deterministic" } : whereRight(property));
		const broken = property.brokenIdentity();
		findings.push(...[why, broken].filter((finding) => finding !== null));
	}
	const credit = shareOf(known?.credit ?? 0);
	return {
		verdict: verdictOf(credit),
		credit,
		findings: findings.map((finding) => placed(finding, answer.place))
	};
}
const isSame$1 = (left, right) => {
	const [ours, theirs] = [entriesOf(left), entriesOf(right)];
	return ours.length === theirs.length && ours.every((entry, at) => Object.is(entry, theirs[at]));
};
const isClose = (got, want) => want !== null && close(got, want);
// src/maths/formula/sequences.ts
/** All trees with `a_i`, `a_n` and `a_1` as elements where `a` is a sequence in one of them. */
function withSequences(trees) {
	if (!trees.some(hasIndex)) return trees;
	const found = /* @__PURE__ */ new Map();
	for (const tree of trees) collect(tree, [], found);
	return found.size === 0 ? trees : trees.map((tree) => elementwise(tree, found));
}
function hasIndex(tree) {
	return contains$1(tree, (node) => node.is === "series" || node.is === "vector-of" || node.is === "element");
}
function collect(tree, bound, found) {
	if (tree.is === "name") {
		const split = subscriptOf(tree.name);
		if (split !== null && split.indices.some((index) => bound.includes(index))) found.set(split.base, split.indices.length);
		return;
	}
	if (tree.is === "element" && tree.of.is === "name") found.set(tree.of.name, tree.indices.length);
	const inside = tree.is === "series" || tree.is === "vector-of" ? [...bound, tree.index] : bound;
	for (const child of children(tree)) collect(child, inside, found);
}
function elementwise(tree, sequences) {
	if (tree.is !== "name") return mapChildren(tree, (child) => elementwise(child, sequences));
	const split = subscriptOf(tree.name) ?? numberOf(tree.name);
	if (split === null || sequences.get(split.base) !== split.indices.length) return tree;
	const { at } = tree;
	const indices = split.indices.map((text) => /^\d/.test(text) ? {
		is: "number",
		text,
		at
	} : {
		is: "name",
		name: text,
		at
	});
	return {
		is: "element",
		of: {
			is: "name",
			name: split.base,
			at
		},
		indices,
		at
	};
}
/** `a_i`, `a_ij`, `a_i,j`; longer words are labels, such as `hidden_dim`. */
function subscriptOf(name) {
	const [, base = "", label = ""] = /^(.+)_([A-Za-z]{1,2}|[A-Za-z\d]+(?:,[A-Za-z\d]+)+)$/.exec(name) ?? [];
	return base === "" ? null : {
		base,
		indices: label.includes(",") ? label.split(",") : label.split("")
	};
}
function numberOf(name) {
	const [, base = "", digits = ""] = /^(.*\D)(\d+)$/.exec(name) ?? [];
	return base === "" ? null : {
		base,
		indices: [digits]
	};
}
// src/maths/formula/read-together.ts
/** Reads two formulas whose letters nobody declared, so that both mean the same by the same letters. */
/** `mx` is one name unless `m` and `x` occur by themselves, or both sides agree only when they are read letter by letter. */
function readTogether(student, reference, settings = NO_SETTINGS) {
	const nameless = mayHaveNameless(student) || mayHaveNameless(reference) ? namelessFunctions(`${student} ; ${reference}`) : NO_NAMES;
	const plainest = settings === NO_SETTINGS && nameless.length === 0;
	const functions = plainest ? NO_FUNCTIONS : /* @__PURE__ */ new Set([...settings.functions ?? [], ...nameless]);
	const bare = plainest ? BARE : {
		...settings,
		functions,
		singleLetters: false,
		names: NOBODY
	};
	const [first, second] = [readFormula(student, bare), readFormula(reference, bare)];
	const [settled, settledToo] = [isSettled(first) && isLetterByLetter(student), isSettled(second) && isLetterByLetter(reference)];
	if (settled && settledToo) return together$1(first, second, functions);
	const read = (source, names, singleLetters = false) => {
		const list = [...names];
		const vocabulary = (given) => plainest ? plainVocabulary(given, singleLetters) : {
			...settings,
			functions,
			singleLetters,
			names: new Map(given.map((name) => [name, 0]))
		};
		const reading = readFormula(source, vocabulary(list));
		if (reading.is === "unreadable" || reading.leftSide === void 0) return reading;
		const alone = readFormula(source, vocabulary([]));
		return alone.is === "formula" && alone.leftSide !== void 0 ? reading : {
			is: "formula",
			language: reading.language,
			tree: equation(reading.leftSide, reading.tree)
		};
	};
	const names = /* @__PURE__ */ new Set([...namesOf(isSettled(first) ? first : read(student, [])), ...namesOf(isSettled(second) ? second : read(reference, []))]);
	const atoms = [...names].filter((name) => name.length === 1 || !isMadeOf(name, names));
	const [ours, theirs] = [settled ? first : read(student, atoms), settledToo ? second : read(reference, atoms)];
	const plain = together$1(ours, theirs, functions);
	if (ours.is === "unreadable" || theirs.is === "unreadable" || isSame(namesOf(ours), namesOf(theirs))) return plain;
	const [left, right] = [settled ? first : read(student, [], true), settledToo ? second : read(reference, [], true)];
	return isSame(namesOf(left), namesOf(right)) ? together$1(left, right, functions) : plain;
}
const vocabularies = /* @__PURE__ */ new Map();
const MOST_VOCABULARIES = 200;
/** The same one for the same names: the next row is likely to have them too. */
function plainVocabulary(names, singleLetters) {
	const key = `${singleLetters} ${names.join(" ")}`;
	let vocabulary = vocabularies.get(key);
	if (vocabulary === void 0) {
		vocabulary = {
			functions: NO_FUNCTIONS,
			singleLetters,
			names: new Map(names.map((name) => [name, 0]))
		};
		if (vocabularies.size >= MOST_VOCABULARIES) vocabularies.clear();
		vocabularies.set(key, vocabulary);
	}
	return vocabulary;
}
function together$1(student, reference, functions) {
	if (student.is === "unreadable" || reference.is === "unreadable") return {
		student,
		reference,
		functions
	};
	const [ours = student.tree, theirs = reference.tree] = withSequences([student.tree, reference.tree]);
	return {
		student: {
			...student,
			tree: ours
		},
		reference: {
			...reference,
			tree: theirs
		},
		functions
	};
}
const NOBODY = /* @__PURE__ */ new Map();
const NO_NAMES = [];
const NO_FUNCTIONS = /* @__PURE__ */ new Set();
const NO_SETTINGS = {};
/** One for all plain readings, so that what a word means is looked up once. */
const BARE = {
	functions: NO_FUNCTIONS,
	singleLetters: false,
	names: NOBODY
};
/** Whether every name is a single letter whatever is declared: words, if any, are functions that no letters beside one another are taken for. */
function isLetterByLetter(source) {
	let from = 0;
	for (let at = 0; at <= source.length; at += 1) {
		const code = source.charCodeAt(at);
		if (code === 95 || code === 36) return false;
		if (isLetter$1(code)) continue;
		if (at - from > 1 && !isFunctionWord(source.slice(from, at))) return false;
		from = at + 1;
	}
	return true;
}
function isFunctionWord(word) {
	return word === "ln" || word.length > 2 && functionName(word) !== null;
}
/** Neither a left side nor a fault that other names might change. */
function isSettled(reading) {
	return reading.is === "formula" && reading.leftSide === void 0;
}
const LONGEST_WORD = 40;
/** Whether a word is nothing but other names side by side: `xy` where `x` and `y` occur. */
function isMadeOf(word, names) {
	if (word.length > LONGEST_WORD) return false;
	const reached = /* @__PURE__ */ new Set([0]);
	for (let from = 0; from < word.length; from += 1) {
		if (!reached.has(from)) continue;
		for (let to = from + 1; to <= word.length; to += 1) if (to - from < word.length && names.has(word.slice(from, to))) reached.add(to);
	}
	return reached.has(word.length);
}
function equation(left, right) {
	const at = [left.at[0], right.at[1]];
	if (right.is !== "relation") return {
		is: "relation",
		terms: [left, right],
		ops: ["="],
		at
	};
	return {
		is: "relation",
		terms: [left, ...right.terms],
		ops: ["=", ...right.ops],
		at
	};
}
function mayHaveNameless(source) {
	return LETTERS.some(({ name }) => source.includes(name));
}
/** Letters that mathematics keeps for functions, where they are only ever applied. */
function namelessFunctions(source) {
	return LETTERS.filter(({ name, alone, applied }) => {
		if (!source.includes(name)) return false;
		const calls = source.match(applied)?.length ?? 0;
		return calls > 0 && calls === source.match(alone)?.length;
	}).map(({ name }) => name);
}
const LETTERS = ["f", "g"].map((name) => ({
	name,
	alone: new RegExp(`(?<![A-Za-z\\\\])${name}(?![A-Za-z])`, "gu"),
	applied: new RegExp(`(?<![A-Za-z\\\\])${name}\\s*(?:\\\\left)?\\s*\\(`, "gu")
}));
function namesOf(reading) {
	return reading.is === "formula" ? new Set(freeNames(reading.tree).keys()) : /* @__PURE__ */ new Set();
}
function isSame(left, right) {
	return left.size === right.size && [...left].every((name) => right.has(name));
}
// src/checks/undeclared-formula.ts
/** A formula whose letters nobody declared: they are real numbers, taken from both sides. */
function undeclaredFormula(kind, spec, seed) {
	const { expected } = spec;
	if (!("formula" in expected)) throw new AuthorFault(["expected"], "A reference function needs declared variables; name their group under variables, or give the expected value as a formula.");
	const settings = readingSettingsOf(spec);
	const alone = readFormula(expected.formula, {
		names: /* @__PURE__ */ new Map(),
		...settings
	});
	if (alone.is === "unreadable") throw new AuthorFault(["expected", "formula"], `This formula cannot be read: ${JSON.stringify(alone.finding)}.`);
	const upTo = spec.free_constants === void 0 ? {} : { upTo: "positive-weights" };
	const rule = {
		isShown: () => true,
		stepsAllowed: false,
		form: formOf(spec),
		mistakes: (spec.mistakes ?? []).map(({ mistake, gives, feedback, credit }, position) => {
			const read = readFormula(gives.formula, {
				names: /* @__PURE__ */ new Map(),
				...settings
			});
			if (read.is === "unreadable") throw new AuthorFault([
				"mistakes",
				position,
				"gives",
				"formula"
			], "This formula cannot be read.");
			return {
				mistake,
				feedback,
				credit,
				formula: {
					tree: read.tree,
					source: gives.formula
				}
			};
		}),
		pair(text) {
			const { student, reference, functions } = readTogether(text, expected.formula, settings);
			return {
				reading: student,
				reference: {
					tree: reference.is === "formula" ? reference.tree : alone.tree,
					source: expected.formula
				},
				options: {
					...compareOptionsOf(spec),
					...upTo,
					seed,
					functions
				}
			};
		}
	};
	return {
		kind,
		template: {
			hint: {
				zh: "公式（LaTeX 或普通写法）",
				en: "a formula (LaTeX or plain)"
			},
			blank: ""
		},
		judge: (answer) => answer.is === "callable" ? unreadable$1([placed({ code: "function-not-allowed" }, answer.place)]) : judgeFormula(answer.value, rule)
	};
}
// src/checks/formula.ts
const schema$9 = (z) => z.strictObject({
	/** The group of letters that the answer may use; without it every letter is a real number. */
	variables: z.string().optional(),
	expected: z.union([namedReference(z), z.strictObject({ formula: z.string() })]),
	/** The same as a formula, for better explanations; it has to agree with the reference. */
	shown_as: z.string().optional(),
	/** Terms of the reference, each of which may carry a positive constant of its own: a function that gives a list, or the summands of the formula. */
	free_constants: z.union([namedReference(z), z.literal("each-term")]).optional(),
	/** A function may take and give one element at a time. */
	elementwise: z.boolean().optional(),
	mistakes: z.array(formulaMistakeSchema(z)).optional(),
	...functionOptions(z),
	...formulaOptions(z)
});
const formula = {
	name: "formula",
	summary: {
		zh: "公式或函数，与参考答案处处相等",
		en: "a formula or a function, equal in value to the reference"
	},
	schema: schema$9,
	compile(spec, author) {
		if (spec.variables === void 0) return undeclaredFormula(formula.name, spec, author.seed);
		const rule = ruleOf(spec, spec.variables, author);
		const { names } = rule.setting;
		return {
			kind: formula.name,
			template: {
				hint: {
					zh: `公式（LaTeX 或普通写法），可用符号：${names.join(", ")}`,
					en: `a formula (LaTeX or plain), in the letters ${names.join(", ")}`
				},
				blank: "",
				parameters: names
			},
			judge: (answer) => answer.is === "callable" ? judgeFunction(answer, rule) : judgeFormula(answer.value, rule)
		};
	}
};
function ruleOf(spec, group, author) {
	const [path, reading] = [["variables"], readingSettingsOf(spec)];
	const rule = ruleIn(settingOf(group, author, path, reading), spec, author);
	const element = spec.elementwise === true ? elementSettingOf(group, author, path, reading) : void 0;
	return element === void 0 ? rule : {
		...rule,
		ofOneElement: ruleIn(element, spec, author)
	};
}
function ruleIn(setting, spec, author) {
	const { table, formula: reference } = expectedOf(spec, setting, author);
	const upTo = spec.free_constants === void 0 ? {} : { upTo: "positive-weights" };
	return {
		...declaredRule(setting, reference, {
			...compareOptionsOf(spec),
			...upTo,
			table,
			seed: author.seed
		}),
		form: formOf(spec),
		mistakes: formulaMistakes(spec.mistakes, setting),
		elementwise: spec.elementwise === true,
		cases: spec.cases ?? 100,
		extreme: spec.extreme_credit
	};
}
function expectedOf({ expected, free_constants: terms, shown_as: shown }, setting, author) {
	if (typeof terms === "object") return termsOf(terms.reference, setting, author);
	if ("formula" in expected) return {
		table: setting.table,
		formula: authorFormula(expected.formula, setting, ["expected", "formula"])
	};
	const [first = {}] = pointsOf(setting, author.seed, 0, [0], ["variables"]);
	const compute = computedBy(expected.reference, setting, author, ["expected", "reference"]);
	const computed = withComputed(setting, [{
		compute,
		shape: shapeIn(setting, compute(first))
	}]);
	return {
		table: computed.table,
		formula: shownAs(shown, computed.formula, computed.table, setting, author, ["shown_as"])
	};
}
/** The reference as a sum of terms that a function computes one by one. */
function termsOf(name, setting, author) {
	const path = ["free_constants", "reference"];
	const reference = author.reference(name, path);
	const terms = (given) => {
		const data = dataAt(reference, name, given, setting, path);
		const values = Array.isArray(data) ? data.map((item) => item === void 0 ? null : fromData(item)) : [];
		const known = values.filter((value) => value !== null);
		if (known.length === 0 || known.length !== values.length) throw new AuthorFault(path, `The reference "${name}" must give a list of terms.`);
		return known;
	};
	const [point = {}] = pointsOf(setting, author.seed, 0, [0], path);
	return withComputed(setting, terms(point).map((term, position) => {
		const compute = (given) => terms(given)[position] ?? NaN;
		return {
			compute,
			shape: shapeIn(setting, term)
		};
	}));
}
// src/maths/formula/dual-functions.ts
const sigmoid = (x) => x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
const softplus = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
const aside = (x, slope) => x === 0 ? NaN : slope;
const ELEMENTWISE = /* @__PURE__ */ new Map([
	["exp", [Math.exp, Math.exp]],
	["log", [Math.log, (x) => 1 / x]],
	["log2", [Math.log2, (x) => 1 / (x * Math.LN2)]],
	["log10", [Math.log10, (x) => 1 / (x * Math.LN10)]],
	["log1p", [Math.log1p, (x) => 1 / (1 + x)]],
	["sqrt", [Math.sqrt, (x) => 1 / (2 * Math.sqrt(x))]],
	["square", [(x) => x * x, (x) => 2 * x]],
	["sin", [Math.sin, Math.cos]],
	["cos", [Math.cos, (x) => -Math.sin(x)]],
	["tan", [Math.tan, (x) => 1 / Math.cos(x) ** 2]],
	["tanh", [Math.tanh, (x) => 1 / Math.cosh(x) ** 2]],
	["sinh", [Math.sinh, Math.cosh]],
	["cosh", [Math.cosh, Math.sinh]],
	["atan", [Math.atan, (x) => 1 / (1 + x * x)]],
	["sigmoid", [sigmoid, (x) => sigmoid(x) * sigmoid(-x)]],
	["softplus", [softplus, sigmoid]],
	["logsigmoid", [(x) => -softplus(-x), (x) => sigmoid(-x)]],
	["relu", [(x) => Math.max(x, 0), (x) => aside(x, x > 0 ? 1 : 0)]],
	["abs", [Math.abs, (x) => aside(x, Math.sign(x))]]
]);
const sum = (data) => data.reduce((total, entry) => total + entry, 0);
const largestOf = (data) => data.reduce((most, entry) => Math.max(most, entry), -Infinity);
function logSumExp(data) {
	const largest = largestOf(data);
	return largest + Math.log(data.reduce((total, entry) => total + Math.exp(entry - largest), 0));
}
/** Null for a function that is not known here. */
function callOf(duals, name, [of, second]) {
	if (of === void 0) return null;
	if (name === "dot" || name === "inner") return second === void 0 || second.shape.join() !== of.shape.join() ? null : duals.reduced(duals.zipped(of, second, (a, b) => a * b, (a, b) => [b, a]), sum, () => 1);
	if (second !== void 0) return null;
	const pair = ELEMENTWISE.get(name);
	if (pair !== void 0) return duals.mapped(of, ...pair);
	switch (name) {
		case "sum": return duals.reduced(of, sum, () => 1);
		case "mean": return duals.reduced(of, (data) => sum(data) / data.length, (data) => 1 / data.length);
		case "logsumexp": return duals.reduced(of, logSumExp, (data, value, at) => Math.exp((data[at] ?? NaN) - value));
		case "softmax": return of.shape.length !== 1 ? null : ofVector(duals, of, false);
		case "logsoftmax": return of.shape.length !== 1 ? null : ofVector(duals, of, true);
		default: return null;
	}
}
/** Softmax of a vector, or its logarithm: stable for entries of any size. */
function ofVector(duals, of, logarithm) {
	const total = logSumExp(of.data);
	const share = (at) => Math.exp((of.data[at] ?? NaN) - total);
	return duals.made(of.shape, (place, add) => {
		of.data.forEach((_, at) => add(of, at, ((at === place ? 1 : 0) - share(at)) * (logarithm ? 1 : share(place))));
		return logarithm ? (of.data[place] ?? NaN) - total : share(place);
	});
}
/** The norm of all entries together; null for orders other than 1 and 2. */
function normOf(duals, of, order) {
	if (order === 1) return duals.reduced(of, (data) => data.reduce((total, entry) => total + Math.abs(entry), 0), (data, _, at) => aside(data[at] ?? NaN, Math.sign(data[at] ?? NaN)));
	if (order === 2) return duals.reduced(of, (data) => Math.hypot(...data), (data, value, at) => (data[at] ?? NaN) / value);
	return null;
}
// src/maths/formula/dual.ts
/** The formula uses something that is not differentiated here, or its shapes do not fit. */
var NotDifferentiable = class extends Error {};
var Duals = class {
	n;
	constructor(n) {
		this.n = n;
	}
	constant(value) {
		return {
			shape: [],
			data: Float64Array.of(value),
			slopes: null
		};
	}
	/** Entry by entry: `entry` gives the value and says by `add` how it depends on others. */
	made(shape, entry) {
		const { n } = this;
		const length = shape.reduce((product, size) => product * size, 1);
		const data = new Float64Array(length);
		let slopes = null;
		for (let place = 0; place < length; place += 1) data[place] = entry(place, (of, at, weight) => {
			if (of.slopes === null || weight === 0) return;
			slopes ??= new Float64Array(length * n);
			for (let k = 0; k < n; k += 1) slopes[place * n + k] = (slopes[place * n + k] ?? 0) + weight * (of.slopes[at * n + k] ?? NaN);
		});
		return {
			shape: length === 1 ? [] : shape.length === 2 && shape[1] === 1 ? shape.slice(0, 1) : shape,
			data,
			slopes
		};
	}
	mapped(of, value, slope) {
		return this.made(of.shape, (place, add) => {
			const x = of.data[place] ?? NaN;
			add(of, place, slope(x));
			return value(x);
		});
	}
	/** Sides of one shape, or a scalar with anything. */
	zipped(left, right, value, slopes) {
		const scalars = [left.shape.length === 0, right.shape.length === 0];
		if (!scalars.includes(true) && left.shape.join() !== right.shape.join()) throw new NotDifferentiable();
		return this.made(scalars[0] === true ? right.shape : left.shape, (place, add) => {
			const [i, j] = [scalars[0] === true ? 0 : place, scalars[1] === true ? 0 : place];
			const [a, b] = [left.data[i] ?? NaN, right.data[j] ?? NaN];
			const [byLeft, byRight] = slopes(a, b);
			add(left, i, byLeft);
			add(right, j, byRight);
			return value(a, b);
		});
	}
	product(left, right) {
		const [rows = 1, inner = 1] = left.shape;
		const [height = 1, columns = 1] = right.shape;
		if (inner !== height) throw new NotDifferentiable();
		return this.made([rows, columns], (place, add) => {
			const [row, column] = [Math.floor(place / columns), place % columns];
			let total = 0;
			for (let step = 0; step < inner; step += 1) {
				const [i, j] = [row * inner + step, step * columns + column];
				const [a, b] = [left.data[i] ?? NaN, right.data[j] ?? NaN];
				add(left, i, b);
				add(right, j, a);
				total += a * b;
			}
			return total;
		});
	}
	turned(of) {
		if (of.shape.length === 0) return of;
		const [rows = 1, columns = 1] = of.shape;
		return this.made([columns, rows], (place, add) => {
			const at = place % rows * columns + Math.floor(place / rows);
			add(of, at, 1);
			return of.data[at] ?? NaN;
		});
	}
	/** A number made of all entries, with the weight of each. */
	reduced(of, value, weight) {
		return this.made([], (_, add) => {
			const result = value(of.data);
			of.data.forEach((_entry, at) => add(of, at, weight(of.data, result, at)));
			return result;
		});
	}
};
// src/maths/formula/dual-tree.ts
/** The gradient of a formula by one of its letters, which counts as independent even if it is declared as made of others. */
/** Undefined where the formula uses what is not differentiated here; the loss has to be a number. */
function dualGradient(tree, point, variable, table) {
	const by = Object.hasOwn(point, variable) ? point[variable] : void 0;
	if (by === void 0) return void 0;
	const n = typeof by === "number" ? 1 : by.data.length;
	const duals = new Duals(n);
	const known = /* @__PURE__ */ new Map([[variable, {
		...still(by),
		slopes: Float64Array.from({ length: n * n }, (_, place) => place % (n + 1) === 0 ? 1 : 0)
	}]]);
	const moving = movedBy(variable, table.derived);
	const letter = (name) => {
		const found = known.get(name);
		if (found !== void 0) return found;
		const derived = moving.get(name);
		if (derived?.by.is === "function") throw new NotDifferentiable();
		const given = Object.hasOwn(point, name) ? point[name] : void 0;
		const made = derived?.by.is === "formula" ? dualOf(duals, derived.by.tree, letter) : given === void 0 ? void 0 : still(given);
		if (made !== void 0) known.set(name, made);
		return made;
	};
	try {
		const loss = dualOf(duals, tree, letter);
		if (loss.shape.length > 0) return void 0;
		const slopes = loss.slopes ?? new Float64Array(n);
		return typeof by === "number" ? slopes[0] ?? NaN : {
			shape: by.shape,
			data: slopes
		};
	} catch (fault) {
		if (fault instanceof NotDifferentiable) return void 0;
		throw fault;
	}
}
const still = (value) => typeof value === "number" ? {
	shape: [],
	data: Float64Array.of(value),
	slopes: null
} : {
	...value,
	shape: value.data.length === 1 ? [] : value.shape,
	slopes: null
};
/** Letters that are made of the variable, directly or not. */
function movedBy(variable, derived) {
	const moving = /* @__PURE__ */ new Map();
	for (const one of derived) if (one.name !== variable && one.needs.some((need) => need === variable || moving.has(need))) moving.set(one.name, one);
	return moving;
}
function dualOf(duals, tree, letter) {
	const of = (part) => dualOf(duals, part, letter);
	switch (tree.is) {
		case "number": return duals.constant(Number(tree.text));
		case "name": return present(letter(tree.name) ?? (tree.name === "pi" ? duals.constant(Math.PI) : tree.name === "e" ? duals.constant(Math.E) : null));
		case "negate": return duals.mapped(of(tree.of), (x) => -x, () => -1);
		case "transpose": return duals.turned(of(tree.of));
		case "absolute": {
			const inside = of(tree.of);
			return inside.shape.length === 2 ? present(null) : present(callOf(duals, "abs", [inside]));
		}
		case "call":
			if (tree.name === "norm" && tree.arguments[0] !== void 0) return normed(duals, of(tree.arguments[0]), tree.arguments[1] === void 0 ? null : of(tree.arguments[1]));
			return present(callOf(duals, tree.name, tree.arguments.map(of)));
		case "norm": return normed(duals, of(tree.of), tree.order === null || tree.order.is === "name" && tree.order.name === "F" ? null : of(tree.order));
		case "binary": return binary(duals, tree, of(tree.left), of(tree.right));
		case "series": return tree.operation === "sum" ? sumOver(duals, tree, letter) : present(null);
		case "element": return elementOf(duals, of(tree.of), tree.indices.map((index) => plain(of(index)) ?? NaN));
		default: return present(null);
	}
}
function binary(duals, { op }, left, right) {
	const scalar = left.shape.length === 0 || right.shape.length === 0;
	switch (op) {
		case "+": return duals.zipped(left, right, (a, b) => a + b, () => [1, 1]);
		case "-": return duals.zipped(left, right, (a, b) => a - b, () => [1, -1]);
		case "*": return scalar ? duals.zipped(left, right, (a, b) => a * b, (a, b) => [b, a]) : duals.product(left, right);
		case ".*": return duals.zipped(left, right, (a, b) => a * b, (a, b) => [b, a]);
		case "/":
		case "./":
			if (op === "/" && !scalar && left.shape.length > 1) throw new NotDifferentiable();
			return duals.zipped(left, right, (a, b) => a / b, (a, b) => [1 / b, -a / (b * b)]);
		case "^":
		case ".^":
			if (op === "^" && (left.shape.length > 0 || right.shape.length > 0)) throw new NotDifferentiable();
			return duals.zipped(left, right, (a, b) => a ** b, (a, b) => [b === 0 ? 0 : b * a ** (b - 1), right.slopes === null ? 0 : a ** b * Math.log(a)]);
		case "outer":
			if (left.shape.length !== 1 || right.shape.length !== 1) throw new NotDifferentiable();
			return duals.product({
				...left,
				shape: [left.data.length, 1]
			}, {
				...right,
				shape: [1, right.data.length]
			});
	}
}
function sumOver(duals, tree, letter) {
	const bound = (part) => part === null ? void 0 : plain(dualOf(duals, part, letter));
	const [first, last] = [bound(tree.from) ?? 1, bound(tree.to) ?? lengthOf(duals, tree.of, tree.index, letter)];
	if (!Number.isInteger(first) || last === void 0 || !Number.isInteger(last)) throw new NotDifferentiable();
	let total = duals.constant(0);
	for (let index = first; index <= last; index += 1) {
		const term = dualOf(duals, tree.of, (name) => name === tree.index ? duals.constant(index) : letter(name));
		total = index === first ? term : duals.zipped(total, term, (a, b) => a + b, () => [1, 1]);
	}
	return total;
}
/** The length of the dimension that an index without bounds runs over. */
function lengthOf(duals, tree, index, letter) {
	if (tree.is === "element") {
		const axis = tree.indices.findIndex((at) => at.is === "name" && at.name === index);
		if (axis >= 0) return dualOf(duals, tree.of, letter).shape[axis] ?? 1;
	}
	return children(tree).map((child) => lengthOf(duals, child, index, letter)).find((length) => length !== void 0);
}
function elementOf(duals, of, indices) {
	if (of.shape.length === 0) return of;
	const [row = NaN, column] = indices;
	const [rows = 1, columns = 1] = of.shape;
	if (indices.length !== of.shape.length || !(row >= 1 && row <= rows) || column !== void 0 && !(column >= 1 && column <= columns)) throw new NotDifferentiable();
	const at = column === void 0 ? row - 1 : (row - 1) * columns + column - 1;
	return duals.made([], (_, add) => {
		add(of, at, 1);
		return of.data[at] ?? NaN;
	});
}
const normed = (duals, of, order) => present(normOf(duals, of, order === null ? 2 : plain(order) ?? NaN));
/** A number that does not change with the variable. */
const plain = ({ shape, data, slopes }) => shape.length === 0 && slopes === null ? data[0] : void 0;
function present(dual) {
	if (dual === null || dual === void 0) throw new NotDifferentiable();
	return dual;
}
// src/maths/formula/differentiate.ts
const LEVELS = 6;
const FIRST_STEP = .05;
const OTHER_STEP = .037;
/** Null where the variable is not in the point. */
function gradientOf(loss, point, variable) {
	const value = Object.hasOwn(point, variable) ? point[variable] : void 0;
	if (value === void 0) return null;
	if (typeof value === "number") {
		const { slope, error } = slopeOf((x) => loss({
			...point,
			[variable]: x
		}), value);
		return {
			value: slope,
			error
		};
	}
	let error = 0;
	const data = value.data.map((entry, place) => {
		const along = (x) => loss({
			...point,
			[variable]: {
				shape: value.shape,
				data: value.data.map((other, at) => at === place ? x : other)
			}
		});
		const found = slopeOf(along, entry);
		error = Math.max(error, found.error);
		return found.slope;
	});
	return {
		value: {
			shape: value.shape,
			data
		},
		error
	};
}
/** Two sequences of steps that have no step in common: one alone may agree with itself by chance. */
function slopeOf(along, at) {
	const [first, second] = [extrapolated(along, at, FIRST_STEP), extrapolated(along, at, OTHER_STEP)];
	const best = first.error <= second.error ? first : second;
	const error = Math.max(first.error, second.error, Math.abs(first.slope - second.slope));
	return {
		slope: best.slope,
		error: isKink(along, at, {
			slope: best.slope,
			error
		}) ? Infinity : error
	};
}
/** Ridders' method: halve the step and extrapolate to zero, keep the estimate that its neighbours agree with best. */
function extrapolated(along, at, firstStep) {
	const central = (step) => {
		const [right, left] = [at + step, at - step];
		return (along(right) - along(left)) / (right - left);
	};
	let step = firstStep * Math.max(1, Math.abs(at));
	let row = [central(step)];
	let best = {
		slope: row[0] ?? NaN,
		error: Infinity
	};
	for (let level = 1; level < LEVELS; level += 1) {
		step /= 2;
		const next = [central(step)];
		for (let order = 1; order <= level; order += 1) {
			const [finer, coarser] = [next[order - 1] ?? NaN, row[order - 1] ?? NaN];
			const slope = finer + (finer - coarser) / (4 ** order - 1);
			next.push(slope);
			const error = Math.max(Math.abs(slope - finer), Math.abs(slope - coarser));
			if (error < best.error) best = {
				slope,
				error
			};
		}
		row = next;
	}
	return best;
}
/** One-sided slopes that stay apart, however small the step. */
function isKink(along, at, { slope, error }) {
	const step = 1e-6 * Math.max(1, Math.abs(at));
	const middle = along(at);
	const [right, left] = [(along(at + step) - middle) / step, (middle - along(at - step)) / step];
	return Math.abs(right - left) > .001 * Math.max(1, Math.abs(slope)) + 10 * error;
}
// src/checks/gradient-expected.ts
/** The expected gradient: exact where the loss is a formula that can be differentiated, else by differences with a bound on their error. */
/** Differences of a smooth loss are right to eight digits or so; an answer is right or wrong by much more. */
const BY_DIFFERENCES = {
	relative: 1e-5,
	absolute: 1e-8
};
/** The error has to lie below what is allowed by this much. */
const MARGIN = .1;
/** The derivative where it stands; NaN where its error cannot be bounded, so that the point is no evidence. */
function byDifferences(loss, variable) {
	const value = (point) => {
		const result = loss(point);
		return typeof result === "number" ? result : NaN;
	};
	return (given) => {
		const found = gradientOf(value, given, variable);
		if (found === null) return NaN;
		return isSure(found.value, found.error) ? found.value : unknownLike(found.value);
	};
}
/** The gradient of a loss that the author wrote as a formula. */
function byFormula({ tree, source }, variable, table) {
	const numeric = byDifferences(lossOf({
		tree,
		source
	}, variable, table), variable);
	return (given) => dualGradient(tree, given, variable, table) ?? numeric(given);
}
/** Whether the loss is differentiated exactly, told at one of its points. */
function isExact({ tree }, point, variable, table) {
	return dualGradient(tree, point, variable, table) !== void 0;
}
/** The loss as a function of all letters, those that are made of the variable computed anew. */
function lossOf(formula, variable, table) {
	const moving = [...movedBy(variable, table.derived).values()];
	return (given) => {
		const frame = {
			scalars: [],
			tensors: [],
			budget: LIMITS$1.work
		};
		const slots = /* @__PURE__ */ new Map();
		const put = (name, value) => {
			if (typeof value === "number") slots.set(name, {
				is: "scalar",
				index: frame.scalars.push(value) - 1,
				declared: true
			});
			else slots.set(name, {
				is: "tensor",
				index: frame.tensors.push(value.data) - 1,
				shape: value.shape
			});
		};
		const run = ({ tree, source }) => {
			const program = compileFormula(tree, {
				source,
				slots,
				functions: table.vocabulary.functions ?? /* @__PURE__ */ new Set(),
				noise: null
			});
			if (program.is === "unfit") return NaN;
			const value = program.run({
				...frame,
				scalars: [...frame.scalars]
			});
			return typeof value === "number" ? value : {
				shape: program.shape,
				data: value
			};
		};
		try {
			for (const [name, value] of Object.entries(given)) if (!moving.some((one) => one.name === name)) put(name, value);
			for (const { name, by } of moving) put(name, by.is === "formula" ? run(by) : by.compute(given));
			return run(formula);
		} catch (fault) {
			if (fault instanceof Unfit) return NaN;
			throw fault;
		}
	};
}
/** Every entry is known much better than it is asked for. */
function isSure(value, error) {
	const smallest = typeof value === "number" ? Math.abs(value) : value.data.reduce((least, entry) => Math.min(least, Math.abs(entry)), Infinity);
	return error <= MARGIN * (BY_DIFFERENCES.absolute + BY_DIFFERENCES.relative * smallest);
}
const unknownLike = (value) => typeof value === "number" ? NaN : {
	shape: value.shape,
	data: value.data.map(() => NaN)
};
// src/checks/gradient.ts
const schema$8 = (z) => z.strictObject({
	variables: z.string(),
	/** The loss, a number: a function of the reference, or a formula in the letters. */
	of: z.union([namedReference(z), z.strictObject({ formula: z.string() })]),
	/** The letter that it is differentiated by. */
	by: z.string(),
	/** The gradient in closed form, exact where differences are not; verified against the derivative of the loss. */
	closed_form: namedReference(z).optional(),
	shown_as: z.string().optional(),
	/** What ⊗ means; where nobody says, a person has to look. */
	otimes: z.enum(["outer", "elementwise"]).optional(),
	mistakes: z.array(formulaMistakeSchema(z)).optional(),
	/** What holds of every right value; a student whose function breaks it is told. */
	identities: identitiesSchema(z).optional(),
	...functionOptions(z)
});
const gradient = {
	name: "gradient",
	summary: {
		zh: "梯度（公式或函数），与损失的导数比较",
		en: "a gradient, formula or function, against the derivative of a loss"
	},
	schema: schema$8,
	compile(spec, author) {
		const setting = settingOf(spec.variables, author, ["variables"], spec.otimes === void 0 ? {} : { otimes: spec.otimes });
		if (!setting.names.includes(spec.by)) throw new AuthorFault(["by"], `"${spec.by}" is not among the variables "${spec.variables}".`);
		const [first = {}] = pointsOf(setting, author.seed, 0, [0], ["variables"]);
		const derivative = derivativeOf(spec, setting, author, first);
		const closed = spec.closed_form === void 0 ? void 0 : computedBy(spec.closed_form.reference, setting, author, ["closed_form", "reference"]);
		if (closed !== void 0 && !author.verified) verify(closed, derivative.compute, setting, author.seed);
		const variable = first[spec.by] ?? NaN;
		const expected = withComputed(setting, [{
			compute: closed ?? derivative.compute,
			shape: shapeIn(setting, variable)
		}]);
		requireLetters(spec.identities ?? [], setting);
		const exact = closed !== void 0 || derivative.exact;
		const options = {
			table: expected.table,
			seed: author.seed,
			tolerance: exact ? { absolute: 1e-12 } : BY_DIFFERENCES
		};
		const rule = {
			...declaredRule(setting, shownAs(spec.shown_as, expected.formula, expected.table, setting, author, ["shown_as"]), options),
			mistakes: formulaMistakes(spec.mistakes, setting),
			elementwise: false,
			cases: spec.cases ?? 100,
			extreme: spec.extreme_credit,
			identities: spec.identities ?? [],
			closeness: exact ? void 0 : BY_DIFFERENCES
		};
		return {
			kind: gradient.name,
			template: {
				hint: {
					zh: `公式（LaTeX 或普通写法），形状与 ${spec.by} 相同；可用符号：${setting.names.join(", ")}`,
					en: `a formula (LaTeX or plain) of the shape of ${spec.by}, in the letters ${setting.names.join(", ")}`
				},
				blank: "",
				parameters: setting.names
			},
			judge: (answer) => answer.is === "callable" ? judgeFunction(answer, rule) : judgeFormula(answer.value, rule)
		};
	}
};
/** Identities speak of letters that are drawn and of dimensions that have a name. */
function requireLetters(identities, { table, names }) {
	for (const [position, identity] of identities.entries()) {
		if (identity === "sums-to-zero") continue;
		const [known, name] = "shift_invariant" in identity ? [table.base.map((variable) => variable.name), identity.shift_invariant] : [table.sizes, identity.permutes_with];
		if (!known.includes(name)) throw new AuthorFault(["identities", position], `"${name}" is none of ${known.join(", ") || names.join(", ")}.`);
	}
}
/** Points at which the author's work is tried. */
const TRIED = [2, 5];
function derivativeOf({ of, by }, setting, author, point) {
	if ("reference" in of) return {
		compute: byDifferences(computedBy(of.reference, setting, author, ["of", "reference"]), by),
		exact: false
	};
	const loss = authorFormula(of.formula, setting, ["of", "formula"]);
	const compute = byFormula(loss, by, setting.table);
	if (![0, 1].some((sizes) => pointsOf(setting, author.seed, sizes, TRIED, ["variables"]).some((one) => entriesOf(compute(one)).every(Number.isFinite)))) throw new AuthorFault(["of", "formula"], `This formula is no number that can be differentiated by "${by}".`);
	return {
		compute,
		exact: isExact(loss, point, by, setting.table)
	};
}
/** A closed form that is not the derivative would refuse right answers and accept wrong ones. */
function verify(closed, numeric, setting, seed) {
	const path = ["closed_form", "reference"];
	let compared = 0;
	for (const sizes of [0, 1]) for (const point of pointsOf(setting, seed, sizes, TRIED, path)) {
		const [ours, theirs] = [closed(point), numeric(point)];
		const [a, b] = [entriesOf(ours), entriesOf(theirs)];
		if (!b.every(Number.isFinite)) continue;
		compared += 1;
		if (!(a.length === b.length && a.every((entry, place) => Math.abs(entry - (b[place] ?? NaN)) <= BY_DIFFERENCES.absolute + BY_DIFFERENCES.relative * Math.abs(b[place] ?? NaN)))) throw new AuthorFault(path, "This closed form is not the derivative of the loss.");
	}
	if (compared === 0) throw new AuthorFault(path, "The closed form could not be verified: the loss has no derivative at the points tried.");
}
// src/checks/list.ts
const schema$7 = (z) => z.strictObject({
	expected: referenceSchema(z),
	names: z.array(z.string()).optional()
});
const list = {
	name: "list",
	summary: {
		zh: "按顺序列出名称",
		en: "several names in order"
	},
	schema: schema$7,
	compile(spec, author) {
		const right = expectedNames(spec.expected, author, ["expected"]);
		const names = namesOf$2([...new Set(right)], spec.names ?? [], author, ["names"]);
		return {
			kind: list.name,
			template: {
				hint: {
					zh: "按顺序列出名称",
					en: "names in order"
				},
				blank: [""]
			},
			carries: carriesNames(right, (value) => namesIn$1(value, names), (given) => isSameList(given, right)),
			judge(answer) {
				if (answer.is === "callable") return unreadable$1([placed({ code: "function-not-allowed" }, answer.place)]);
				const { items, findings } = itemsOf$1(answer.value, names);
				if (items.length === 0) return findings.length > 0 ? unreadable$1(findings) : unanswered();
				if (items.every((item) => item.name === void 0)) return unreadable$1([...findings, ...unknownItems(items, names, right)]);
				const notes = [...findings, ...unknownItems(items, names, right)];
				const kept = longestCommon(items.map((item) => item.name), right);
				if (items.length !== right.length) notes.push(placed({
					code: "wrong-length",
					got: items.length,
					want: right.length
				}, answer.place));
				const first = items.findIndex((item, position) => item.name !== void 0 && item.name !== right[position]);
				const item = items[first];
				if (item !== void 0) notes.push(placed({
					code: "out-of-order",
					position: first + 1,
					got: item.text
				}, item.place));
				const of = Math.max(right.length, items.length);
				return {
					verdict: verdictOf([kept, of]),
					credit: [kept, of],
					findings: notes
				};
			}
		};
	}
};
/** Length of the longest common subsequence: how many items stand in a right order. */
function longestCommon(given, right) {
	let row = Array.from({ length: right.length + 1 }, () => 0);
	for (const name of given) {
		const next = [0];
		right.forEach((due, position) => {
			next.push(name === due ? (row[position] ?? 0) + 1 : Math.max(row[position + 1] ?? 0, next[position] ?? 0));
		});
		row = next;
	}
	return row[right.length] ?? 0;
}
// src/maths/classify.ts
const ACTIVATIONS$1 = {
	sigmoid: (z) => 1 / (1 + Math.exp(-z)),
	tanh: Math.tanh,
	relu: (z) => Math.max(0, z)
};
/** Class of the largest logit for each sample: `argmax(W2^T f(W1^T x + b1) + b2)`, the activation `f` behind each layer but the last. */
function classify(layers, activation, features) {
	const width = layers[0]?.inputs ?? 1;
	const f = ACTIVATIONS$1[activation];
	const outputs = layers.map((layer) => new Float64Array(layer.outputs));
	return Uint8Array.from({ length: features.length / width }, (_, sample) => {
		let values = features.subarray(sample * width, (sample + 1) * width);
		for (const [at, layer] of layers.entries()) {
			const output = outputs[at] ?? /* @__PURE__ */ new Float64Array(0);
			forward(layer, values, output);
			if (at < layers.length - 1) for (let unit = 0; unit < output.length; unit += 1) output[unit] = f(output[unit] ?? NaN);
			values = output;
		}
		return largest(values);
	});
}
function forward({ outputs, weights, bias }, input, output) {
	if (bias === void 0) output.fill(0);
	else output.set(bias);
	for (let row = 0; row < input.length; row += 1) {
		const value = input[row] ?? NaN;
		if (value === 0) continue;
		const start = row * outputs;
		for (let column = 0; column < outputs; column += 1) output[column] = (output[column] ?? NaN) + value * (weights[start + column] ?? NaN);
	}
}
/** The place of the largest score, the first of several. */
function largest(scores) {
	let best = 0;
	for (let label = 1; label < scores.length; label += 1) if ((scores[label] ?? NaN) > (scores[best] ?? NaN)) best = label;
	return best;
}
// src/checks/models/layer-names.ts
/** What the names of arrays say: which are weights and which biases, and which belong together. */
const ROLES = [["bias", /bias(?:es)?|intercepts?_?|(?<![a-z])b(?=$|[\d_.:/[]|h$|o$|hidden|out)/u], ["weights", /weights?|kernels?|coefs?_?|theta|(?<![a-z])w(?=$|[\d_.:/[]|h$|o$|ih$|ho$|hidden|out|xh$|hy$)/u]];
function roleOf(name) {
	const small = name.toLowerCase();
	for (const [role, pattern] of ROLES) if (pattern.test(small)) return {
		role,
		stem: stemOf(small.replace(pattern, ""))
	};
	return {
		role: "unknown",
		stem: stemOf(small)
	};
}
const stemOf = (rest) => rest.replace(/:0$/u, "").replaceAll(/[\s_./[\]:-]+/gu, " ").trim();
// src/checks/models/biases.ts
/** A fault where something called a bias fits no layer: a network without it would be another one. */
function biasesFor(layers, arrays) {
	const vectors = arrays.flatMap(vectorsOf);
	const named = vectors.filter(({ name }) => roleOf(name).role === "bias");
	const left = [...named.length > 0 ? named : vectors.filter(({ name }) => roleOf(name).role === "unknown" && /^(?:arr_?)?\d*$/u.test(name))];
	const take = (fits) => {
		const at = left.findIndex(fits);
		return at === -1 ? void 0 : left.splice(at, 1)[0];
	};
	const byName = layers.map(({ name, outputs }) => take((vector) => vector.data.length === outputs && roleOf(vector.name).stem === roleOf(name).stem));
	const biases = layers.map(({ outputs }, at) => byName[at] ?? take((vector) => vector.data.length === outputs));
	const odd = named.length > 0 ? left.find(({ data }) => !layers.some(({ outputs }) => outputs === data.length)) : void 0;
	if (odd !== void 0) return fault("bias-length", {
		at: odd.name,
		got: String(odd.data.length),
		want: layers.map(({ outputs }) => outputs).join(", ")
	});
	const broken = biases.find((bias) => bias?.data.some((number) => !Number.isFinite(number)));
	return broken === void 0 ? biases.map((bias) => bias?.data) : fault("not-finite", { at: broken.name });
}
/** One axis, or one that is longer than 1; equal biases in a list are one array of two axes. */
function vectorsOf({ name, shape, data }) {
	if (shape.filter((size) => size > 1).length <= 1) return [{
		name,
		data
	}];
	const [count = 0, length = 0] = shape;
	if (shape.length !== 2 || roleOf(name).role !== "bias") return [];
	return Array.from({ length: count }, (_, at) => ({
		name: `${name}.${at}`,
		data: data.subarray(at * length, (at + 1) * length)
	}));
}
// src/checks/models/matrices.ts
/** A list of equal matrices is one array of three axes: it is taken apart again. Single rows and columns are matrices only by name. */
function matricesOf(arrays) {
	return arrays.flatMap(({ name, shape, data }) => {
		const [first = 0, rows = 0, columns = 0] = shape;
		if (shape.length === 2) {
			const isVector = first === 1 || rows === 1;
			return roleOf(name).role === "bias" || isVector && roleOf(name).role !== "weights" ? [] : [{
				name,
				rows: first,
				columns: rows,
				data
			}];
		}
		if (shape.length !== 3 || rows < 2 || columns < 2) return [];
		return Array.from({ length: first }, (_, at) => ({
			name: `${name}.${at}`,
			rows,
			columns,
			data: data.subarray(at * rows * columns, (at + 1) * rows * columns)
		}));
	});
}
function layerOf({ columns, data }, { inputs, outputs, turned }, bias) {
	const at = (input, output) => data[turned ? output * columns + input : input * columns + output] ?? NaN;
	const shift = "folded" in bias && bias.folded === "first" ? 1 : 0;
	const weights = new Float64Array(inputs * outputs);
	for (let input = 0; input < inputs; input += 1) for (let output = 0; output < outputs; output += 1) weights[input * outputs + output] = at(input + shift, output);
	if ("folded" in bias) return {
		inputs,
		outputs,
		weights,
		bias: Float64Array.from({ length: outputs }, (_, output) => at(bias.folded === "first" ? 0 : inputs, output))
	};
	return {
		inputs,
		outputs,
		weights,
		...bias.bias === void 0 ? {} : { bias: bias.bias }
	};
}
// src/checks/models/networks.ts
const MOST_LAYERS = 8;
/** More ways than square matrices of a sane network allow. */
const MOST_WAYS = 32;
const MOST_MATRICES = 64;
/** The first way is the likeliest by the order of the file; which one is meant shows when they are measured. */
function networksOf(arrays, inputs, classes) {
	const matrices = matricesOf(arrays);
	const named = matrices.filter(({ name }) => roleOf(name).role === "weights");
	for (const some of named.length > 0 && named.length < matrices.length ? [named, matrices] : [matrices]) for (const folded of [false, true]) {
		const chains = longest(chainsOf(some.slice(0, MOST_MATRICES), inputs, classes, folded));
		if (chains.length > 0) return built(chains, arrays, folded);
	}
	return fault("no-network", {
		got: shapesOf(arrays),
		want: `${inputs} → ${classes}`
	});
}
function built(chains, arrays, folded) {
	const ways = [];
	let problem;
	for (const chain of chains) {
		const odd = chain.find(({ matrix }) => matrix.data.some((number) => !Number.isFinite(number)));
		if (odd !== void 0) {
			problem ??= fault("not-finite", { at: odd.matrix.name });
			continue;
		}
		if (folded) {
			ways.push(...["first", "last"].map((place) => chain.map(({ matrix, fit }) => layerOf(matrix, fit, { folded: place }))));
			continue;
		}
		const biases = biasesFor(chain.map(({ matrix, fit }) => ({
			name: matrix.name,
			outputs: fit.outputs
		})), arrays);
		if ("why" in biases) problem ??= biases;
		else ways.push(chain.map(({ matrix, fit }, at) => layerOf(matrix, fit, { bias: biases[at] })));
	}
	return ways.length > 0 || problem === void 0 ? ways.slice(0, MOST_WAYS) : problem;
}
/** A network that uses more of the matrices is the one that was handed in. */
function longest(chains) {
	const most = Math.max(...chains.map((chain) => chain.length));
	return chains.filter((chain) => chain.length === most).slice(0, MOST_WAYS);
}
function chainsOf(matrices, inputs, classes, folded) {
	const chains = [];
	let tries = 2e4;
	const extend = (width, chain) => {
		tries -= 1;
		if (tries < 0) return;
		if (width === classes && chain.length > 0) chains.push(chain);
		if (chain.length === MOST_LAYERS) return;
		for (const matrix of matrices) {
			if (chain.some((step) => step.matrix === matrix)) continue;
			for (const fit of fitsOf(matrix, width, folded)) extend(fit.outputs, [...chain, {
				matrix,
				fit
			}]);
		}
	};
	extend(inputs, []);
	return chains;
}
function fitsOf({ rows, columns }, width, folded) {
	const due = folded ? width + 1 : width;
	const upright = {
		inputs: width,
		outputs: columns,
		turned: false
	};
	const turned = {
		inputs: width,
		outputs: rows,
		turned: true
	};
	return [...rows === due ? [upright] : [], ...columns === due ? [turned] : []];
}
function shapesOf(arrays) {
	return [...arrays.slice(0, 8).map(({ name, shape }) => `${name} [${shape.join(", ")}]`.trim()), ...arrays.length > 8 ? ["…"] : []].join(", ");
}
const LABEL = /label|pred|class|digit|标签|预测|类别|数字/u;
const TRUTH = /true|truth|actual|target|^y$|真实|实际/u;
const INDEX = /^$|^(?:id|idx|index|no|image_?id|sample|row|序号|编号|索引)$|^unnamed/u;
/** Values that are no label count as wrong answers. */
function labelled(values, classes) {
	const labels = new Uint8Array(values.length).fill(255);
	const odd = [];
	for (const [sample, value] of values.entries()) {
		const label = typeof value === "bigint" ? Number(value) : value;
		if (typeof label === "number" && Number.isInteger(label) && label >= 0 && label < classes) labels[sample] = label;
		else odd.push(value);
	}
	return odd.length === 0 ? { labels } : {
		labels,
		odd: {
			example: shortened(odd[0]),
			count: odd.length
		}
	};
}
const shortened = (value) => (typeof value === "number" || typeof value === "string" ? String(value) : JSON.stringify(value) ?? "").slice(0, 30);
/** An array of `samples` labels, or `samples` rows of a score a class; undefined where none has that shape. */
function predictionsIn(arrays, samples, classes) {
	const fitting = arrays.filter(({ shape }) => (shape[0] === samples || shape[1] === samples) && shape.reduce((product, size) => product * size, 1) % samples === 0);
	const chosen = fitting.find(({ name }) => LABEL.test(name.toLowerCase()) && !TRUTH.test(name.toLowerCase())) ?? (fitting.length === 1 ? fitting[0] : void 0);
	if (chosen === void 0) return void 0;
	const { data, shape } = chosen;
	if (data.length === samples) return labelled([...data], classes);
	if (shape.length !== 2 || shape[0] !== samples || shape[1] !== classes) return void 0;
	return { labels: Uint8Array.from({ length: samples }, (_, sample) => largest(data.subarray(sample * classes, (sample + 1) * classes))) };
}
/** What a function returned for some images. */
function predictionsFrom(data, samples, classes) {
	if (!isList(data) || data.length !== samples) return void 0;
	const scores = data.map((row) => isList(row) && row.length === classes && row.every((score) => typeof score === "number") ? largest(Float64Array.from(row, Number)) : void 0);
	if (scores.every((label) => label !== void 0)) return { labels: Uint8Array.from(scores) };
	return labelled(data.map((label) => isList(label) && label.length === 1 ? label[0] : label), classes);
}
const isList = (value) => Array.isArray(value);
/** A column of labels, perhaps behind an index by which the rows are put in order; or a score a class. */
function predictionsInTable(table, samples, classes) {
	const { header, rows } = table.rows.length === samples + 1 && table.header === void 0 ? numberedColumns(table) : table;
	if (rows.length === 0) return fault("no-numbers");
	if (rows.length !== samples) return fault("wrong-row-count", {
		got: String(rows.length),
		want: String(samples)
	});
	const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
	const column = (at) => rows.map((row) => numberIn(row[at]));
	const indexed = width > 1 && width !== classes && isIndex(header?.[0], column(0));
	const order = indexed ? orderOf(column(0)) : void 0;
	const ordered = (values) => order === void 0 ? values : order.map((row) => values[row] ?? NaN);
	const rest = indexed ? width - 1 : width;
	if (rest === classes) {
		const scores = Array.from({ length: classes }, (_, label) => ordered(column(label + (indexed ? 1 : 0))));
		return labelled(rows.map((_, sample) => argmax(scores.map((score) => score[sample] ?? NaN))), classes);
	}
	const named = (header ?? []).map((name, at) => ({
		name,
		at
	})).filter(({ name }) => LABEL.test(name) && !TRUTH.test(name));
	const chosen = named.length > 0 ? named[0]?.at : rest === 1 ? width - 1 : void 0;
	if (chosen === void 0) return fault("no-label-column", { got: String(width) });
	return labelled(ordered(column(chosen)), classes);
}
/** pandas numbers columns that have no names: the first row is then `0, 1, 2, …`, perhaps behind a blank. */
function numberedColumns({ rows: [first = [], ...rest] }) {
	return first.filter((cell) => cell !== "").every((cell, at) => cell === String(at)) ? {
		header: first,
		rows: rest
	} : { rows: [first, ...rest] };
}
/** NaN is no label, and a row with one has no largest score. */
const argmax = (scores) => scores.some(Number.isNaN) ? NaN : largest(Float64Array.from(scores));
function numberIn(cell = "") {
	const text = cell.replaceAll(/["'\s[\]]/gu, "");
	return text === "" ? NaN : Number(text);
}
/** By its name, or because it counts every row once. */
function isIndex(name, values) {
	const least = values.reduce((smallest, value) => Math.min(smallest, value), Infinity);
	const most = values.reduce((highest, value) => Math.max(highest, value), -Infinity);
	return values.every(Number.isInteger) && new Set(values).size === values.length && most - least === values.length - 1 && (least <= 1 || INDEX.test(name ?? ""));
}
function orderOf(values) {
	return values.map((_, row) => row).toSorted((left, right) => (values[left] ?? 0) - (values[right] ?? 0));
}
// src/checks/models/tally.ts
/** Predicted labels against the true ones: how many are right, and which were taken for which. */
/** Larger tables are no picture. */
const MOST_CLASSES = 40;
function correctIn(labels, truth) {
	return truth.reduce((sum, label, sample) => sum + (labels[sample] === label ? 1 : 0), 0);
}
function confusionOf(labels, truth, classes) {
	if (classes > MOST_CLASSES) return [];
	const counts = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
	let other = 0;
	truth.forEach((label, sample) => {
		const row = counts[label];
		const predicted = labels[sample] ?? classes;
		if (row === void 0 || predicted >= classes) other += 1;
		else row[predicted] = (row[predicted] ?? 0) + 1;
	});
	return [{
		is: "confusion",
		counts,
		other
	}];
}
/** Standard errors of a difference that chance explains once in a thousand times. */
const FAR = 3.29;
/** Undefined where rounding explains the difference; `far` where another test set of this size does not either. */
function differenceFrom(claim, claimed, correct, size) {
	const { value, decimals = null } = claim;
	if (value === void 0 || canBecome(new Fraction(correct, size), value, decimals)) return void 0;
	const [measured, said] = [correct / size, Number(value)];
	const pooled = (correct + said * size + 2) / (2 * size + 4);
	const error = Math.sqrt(2 * pooled * (1 - pooled) / size);
	const far = Math.abs(measured - said) > FAR * error + Number(lastUnit(decimals));
	return {
		code: "claim-differs",
		claimed,
		measured: `${correct}/${size}`,
		size,
		far
	};
}
// src/checks/models/measured.ts
/** Weights of a network before labels. Where square matrices leave several ways open, the one that does best is the one that was trained: no other has learnt anything. */
function measuredArrays(arrays, { test, classes, activation }) {
	const networks = networksOf(arrays, test.width, classes);
	if (isFault(networks)) {
		const predictions = predictionsIn(arrays, test.labels.length, classes);
		return predictions === void 0 ? networks : {
			...predictions,
			from: "labels",
			networks: []
		};
	}
	const ranked = networks.map((network) => ({
		network,
		labels: classify(network, activation, test.features)
	})).map((way) => ({
		...way,
		correct: correctIn(way.labels, test.labels)
	})).toSorted((left, right) => right.correct - left.correct);
	return {
		labels: ranked[0]?.labels ?? /* @__PURE__ */ new Uint8Array(0),
		from: "weights",
		networks: ranked.map(({ network }) => network)
	};
}
// src/checks/models/read-answer.ts
/** A written answer to a model question: the name of a file, of several npy files, or the weights themselves. */
/** The file may well hold a good model: a person has to look at what the grader will not open. */
const FOR_A_PERSON = /* @__PURE__ */ new Set([
	"pickle",
	"hdf5",
	"unknown-format",
	"dtype",
	"too-many-numbers",
	"object-array"
]);
const MOST_FILES = 40;
async function readAnswer(value, place, hearing, trial) {
	const files = namedFiles(value);
	if (files === void 0) {
		const arrays = arraysIn(plainOf(value));
		const measured = isFault(arrays) ? arrays : measuredArrays(arrays, trial);
		return isFault(measured) ? refused("answer", measured, place) : measured;
	}
	const arrays = [];
	for (const { text, called } of files) {
		const read = await readFile(hearing.attachment(text.trim()), place, trial);
		if (isJudgement(read) || "labels" in read) return read;
		arrays.push(...read.map((array) => called === void 0 ? array : {
			...array,
			name: read.length === 1 ? called : `${called}.${array.name}`
		}));
	}
	const measured = measuredArrays(arrays, trial);
	return isFault(measured) ? refused(files.map(({ text }) => text.trim()).join(", "), measured, place) : measured;
}
/** A word alone is the name of a file; in lists and maps only what has an ending. */
function namedFiles(value) {
	if (value.is === "scalar") return [{ text: value.text }];
	const named = value.is === "list" ? value.items.map((item) => ({
		item,
		called: void 0
	})) : value.entries.map((entry) => ({
		item: entry.value,
		called: entry.key
	}));
	const files = named.flatMap(({ item, called }) => {
		if (item.is !== "scalar" || !/\.[a-z]\w*$/iu.test(item.text.trim())) return [];
		return [{
			text: item.text,
			...called === void 0 || /file|文件/iu.test(called) ? {} : { called }
		}];
	});
	return files.length > 0 && files.length <= MOST_FILES && files.length === named.length ? files : void 0;
}
async function readFile(attachment, place, { test, classes }) {
	if (attachment.is === "absent") return unreadable$1([placed(attachmentFinding(attachment), place)]);
	if (attachment.is === "too-large") return undecided([placed(attachmentFinding(attachment), place)], WHOLE);
	const { name, bytes } = attachment;
	const { readArrays } = await import("./read-arrays-pJQ0Gbl3.js");
	const content = await readArrays(name, bytes);
	if (content !== "table") return isFault(content) ? refused(name, content, place) : content;
	const { readTable } = await import("./table-Di89cNC5.js");
	const table = await readTable(bytes);
	const predictions = isFault(table) ? table : predictionsInTable(table, test.labels.length, classes);
	return isFault(predictions) ? refused(name, predictions, place) : {
		...predictions,
		from: "labels",
		networks: []
	};
}
function refused(name, why, place) {
	const findings = [placed({
		code: "file-unreadable",
		name,
		...why
	}, place)];
	return FOR_A_PERSON.has(why.why) ? undecided(findings, WHOLE) : unreadable$1(findings);
}
/** Inline weights: numbers as written. */
function plainOf(value) {
	switch (value.is) {
		case "empty": return null;
		case "scalar": return value.text.trim() === "" ? null : Number(value.text);
		case "list": return value.items.map(plainOf);
		case "map": return Object.fromEntries(value.entries.map((entry) => [entry.key, plainOf(entry.value)]));
	}
}
// src/checks/models/run-function.ts
/** A student's `predict(images)` or `train(images, labels, validationImages, validationLabels)`, run where there is room for it. */
/** Images go over in parts: ten thousand of them as text would fill the sandbox. */
const NUMBERS_A_CALL = 25e4;
async function runFunction(answer, dataset, trial) {
	const room = await answer.roomy?.() ?? {
		call: (args) => answer.call(args),
		remarks: () => answer.remarks?.() ?? [],
		close: () => {}
	};
	try {
		return {
			measured: /^train/iu.test(answer.name ?? "") ? trained(answer, room, dataset, trial) : predicted(answer, room, trial),
			remarks: room.remarks().map((finding) => placed(finding, answer.place))
		};
	} finally {
		room.close();
	}
}
function trained({ place }, room, { train, validation }, trial) {
	const value = judgeOutcome(room.call([
		imagesOf(train),
		[...train.labels],
		imagesOf(validation),
		[...validation.labels]
	]), place);
	if (isJudgement(value)) return value;
	const arrays = arraysIn(value.data);
	const measured = isFault(arrays) ? arrays : measuredArrays(arrays, trial);
	return isFault(measured) ? wrong([placed({
		code: "file-unreadable",
		name: "train",
		...measured
	}, place)]) : measured;
}
function predicted({ place }, room, { test, classes }) {
	const images = imagesOf(test);
	const step = Math.max(1, Math.floor(NUMBERS_A_CALL / test.width));
	const parts = [];
	for (let from = 0; from < images.length; from += step) {
		const some = images.slice(from, from + step);
		const value = judgeOutcome(room.call([some]), place);
		if (isJudgement(value)) return value;
		const predictions = predictionsFrom(value.data, some.length, classes);
		if (predictions === void 0) return notAList(value.data, some.length, place);
		parts.push(predictions);
	}
	const labels = new Uint8Array(images.length);
	parts.forEach((part, at) => labels.set(part.labels, at * step));
	const odd = parts.flatMap((part) => part.odd ?? []);
	const [first] = odd;
	return {
		labels,
		from: "function",
		networks: [],
		...first === void 0 ? {} : { odd: {
			example: first.example,
			count: odd.reduce((sum, { count }) => sum + count, 0)
		} }
	};
}
function notAList(data, want, place) {
	const finding = {
		code: "wrong-shape",
		got: Array.isArray(data) ? `list[${data.length}]` : typeof data,
		want: `list[${want}]`
	};
	return {
		verdict: "wrong",
		credit: NOTHING$1,
		findings: [placed(finding, place)]
	};
}
function imagesOf({ features, width }) {
	return Array.from({ length: features.length / width }, (_, at) => [...features.subarray(at * width, (at + 1) * width)]);
}
// src/checks/models/variants.ts
const FACTORS = [
	["times-16", 16],
	["times-255", 255],
	["by-16", 1 / 16],
	["by-255", 1 / 255]
];
const ACTIVATIONS = [
	"sigmoid",
	"tanh",
	"relu"
];
/** One change at a time: the scale of the images, the activation, labels that begin with 1. */
function variantsOf(networks, activation, dataset) {
	const { features } = dataset.test;
	const inputs = [...FACTORS.map(([variant, factor]) => [variant, features.map((value) => value * factor)]), ["standardised", standardised(dataset)]];
	return networks.flatMap((network) => [...inputs.map(([variant, changed]) => ({
		variant,
		labels: classify(network, activation, changed)
	})), ...ACTIVATIONS.filter((other) => other !== activation).map((other) => ({
		variant: other,
		labels: classify(network, other, features)
	}))]);
}
function fromOne(labels) {
	return {
		variant: "labels-from-one",
		labels: labels.map((label) => label - 1)
	};
}
/** Each feature less its mean over the training set, by its standard deviation there. */
function standardised({ train, test }) {
	const { means, deviations } = momentsOf(train.labels.length > 0 ? train : test);
	return test.features.map((value, at) => (value - (means[at % test.width] ?? 0)) / (deviations[at % test.width] ?? 1));
}
function momentsOf({ features, width, labels }) {
	const means = new Float64Array(width);
	const squares = new Float64Array(width);
	features.forEach((value, at) => {
		means[at % width] = (means[at % width] ?? 0) + value / labels.length;
		squares[at % width] = (squares[at % width] ?? 0) + value * value / labels.length;
	});
	return {
		means,
		deviations: squares.map((square, at) => Math.sqrt(Math.max(0, square - (means[at] ?? 0) ** 2)) || 1)
	};
}
// src/checks/model.ts
const schema$6 = (z) => z.strictObject({
	dataset: z.string(),
	classes: z.int().min(2).max(255),
	bands: bandsSchema(z),
	/** Between the layers; sigmoid unless told. */
	activation: z.enum([
		"sigmoid",
		"tanh",
		"relu"
	]).optional(),
	/** How many hidden layers the network has to have. */
	hidden_layers: z.int().nonnegative().optional(),
	/** The reported accuracy that the measured one is compared with. */
	claim: besideSchema(z).optional(),
	/** The reported width of the hidden layer. */
	hidden: besideSchema(z).optional()
});
const model = {
	name: "model",
	summary: {
		zh: "训练好的模型（权重、预测标签或函数），在测试集上实测",
		en: "a trained model, weights, predicted labels or a function, measured on the test set"
	},
	schema: schema$6,
	compile(spec, author) {
		const bands = bandsOf(spec.bands, author, ["bands"]);
		const dataset = author.dataset(spec.dataset, ["dataset"]);
		const reported = {
			...spec.claim === void 0 ? {} : { claim: lookBeside(spec.claim, author) },
			...spec.hidden === void 0 ? {} : { hidden: lookBeside(spec.hidden, author) }
		};
		return {
			kind: model.name,
			template: {
				hint: {
					zh: "随作业提交的文件名：权重（.npz、.safetensors、.json，见 docs/models.md）或测试集的预测标签（.csv）；也可写函数 predict(images) -> labels，或 train(images, labels) -> { W1, b1, W2, b2 }",
					en: "the name of a file handed in with the answers: weights (.npz, .safetensors, .json; see docs/models.md) or predicted labels of the test set (.csv); or a function predict(images) -> labels, or train(images, labels) -> { W1, b1, W2, b2 }"
				},
				blank: "",
				parameters: ["images"]
			},
			async judge(answer, hearing) {
				if (answer.is === "written" && answer.value.is === "empty") return unanswered();
				const data = dataset();
				const trial = {
					test: data.test,
					classes: spec.classes,
					activation: spec.activation ?? "sigmoid"
				};
				const { measured, remarks } = await run(answer, hearing, data, trial);
				if (isJudgement(measured)) return {
					...measured,
					findings: [...measured.findings, ...remarks]
				};
				return judgeMeasured(measured, {
					spec,
					bands,
					data,
					trial,
					hearing,
					reported,
					answer,
					remarks
				});
			}
		};
	}
};
async function run(answer, hearing, data, trial) {
	if (answer.is === "callable") return runFunction(answer, data, trial);
	if (answer.value.is === "empty") return {
		measured: unanswered(),
		remarks: []
	};
	return {
		measured: await readAnswer(answer.value, answer.place, hearing, trial),
		remarks: []
	};
}
function judgeMeasured(measured, { spec, bands, data, trial, hearing, reported, answer, remarks }) {
	const { labels: truth } = trial.test;
	const of = truth.length;
	const correct = correctIn(measured.labels, truth);
	const credit = creditFor$1(correct / of, bands);
	const [network] = measured.networks;
	const layers = network === void 0 ? {} : {
		layers: [trial.test.width, ...network.map(({ outputs }) => outputs)],
		activation: trial.activation
	};
	const hidden = network === void 0 ? void 0 : network.length - 1;
	const said = [{
		code: "measured-accuracy",
		correct,
		of,
		...layers
	}];
	if (measured.odd !== void 0) said.push({
		code: "odd-labels",
		...measured.odd,
		of
	});
	const claimed = claimedBeside(hearing, reported, correct, of);
	const doubts = [
		...claimed?.far === true ? [claimed] : [],
		...hidden !== void 0 && spec.hidden_layers !== void 0 && hidden !== spec.hidden_layers ? [{
			code: "model-layers",
			hidden,
			want: spec.hidden_layers
		}] : [],
		...measured.from === "labels" && correct === of ? [{
			code: "without-a-mistake",
			of
		}] : []
	];
	const better = betterVariant(measured, trial, data, (right) => creditFor$1(right / of, bands), credit);
	if (better !== void 0) doubts.push({
		code: "model-variant",
		variant: better.variant,
		correct: better.correct,
		of
	});
	const remarked = [...claimed?.far === false ? [claimed] : [], ...network?.length === 2 ? hiddenBeside(hearing, reported, network[0]?.outputs ?? 0) : []];
	const findings = [...[
		...said,
		...doubts,
		...remarked
	].map((finding) => placed(finding, answer.place)), ...remarks];
	const figures = confusionOf(measured.labels, truth, spec.classes);
	if (doubts.length > 0) return {
		...undecided(findings, better?.credit ?? credit),
		figures
	};
	return {
		verdict: verdictOf(credit),
		credit,
		findings,
		figures
	};
}
/** The variant that would earn most, if that is more. */
function betterVariant(measured, trial, data, creditOf, credit) {
	if (compareShares(credit, creditOf(trial.test.labels.length)) >= 0) return void 0;
	const [best] = [...variantsOf(measured.networks.slice(0, 4), trial.activation, data), fromOne(measured.labels)].map((variant) => ({
		...variant,
		correct: correctIn(variant.labels, trial.test.labels)
	})).toSorted((left, right) => right.correct - left.correct);
	if (best === void 0) return void 0;
	const earned = creditOf(best.correct);
	return compareShares(earned, credit) > 0 ? {
		...best,
		credit: earned
	} : void 0;
}
function claimedBeside(hearing, { claim: look }, correct, of) {
	const entry = look?.(hearing);
	return entry === void 0 ? void 0 : differenceFrom(claimOf("", entry), entry.text.trim(), correct, of);
}
function hiddenBeside(hearing, { hidden: look }, got) {
	const entry = look?.(hearing);
	const read = entry === void 0 ? void 0 : readNumber(entry.text);
	return entry === void 0 || read?.is !== "number" || Number(read.value) === got ? [] : [{
		code: "hidden-differs",
		claimed: entry.text.trim(),
		got
	}];
}
// src/checks/number.ts
const schema$5 = (z) => z.strictObject({
	expected: referenceSchema(z),
	tolerance: toleranceSchema(z),
	units: z.array(z.string()).optional(),
	mistakes: z.array(mistakeSchema(z)).optional(),
	also_right: z.array(alternativeSchema(z)).optional()
});
const number = {
	name: "number",
	summary: {
		zh: "一个数，在容差之内",
		en: "one number, within a tolerance"
	},
	schema: schema$5,
	compile(spec, author) {
		const rule = {
			want: expectedNumber(spec.expected, author, ["expected"]),
			tolerance: toleranceOf(spec.tolerance, ["tolerance"]),
			units: spec.units ?? [],
			mistakes: mistakesOf(spec, author),
			alternatives: (spec.also_right ?? []).map((other, position) => ({
				...other,
				gives: expectedNumber(other.gives, author, [
					"also_right",
					position,
					"gives"
				])
			}))
		};
		return {
			kind: number.name,
			template: {
				hint: {
					zh: "写一个数，例如 0.998 或 5/8",
					en: "a number, such as 0.998 or 5/8"
				},
				blank: ""
			},
			carries: carriesNumber(rule.want, rule),
			judge(answer, hearing) {
				const scalar = scalarOf(answer);
				if (isJudgement(scalar)) return scalar;
				const judged = judgeNumber(scalar.text, scalar.place, rule, hearing);
				if (judged.state === "unreadable") return unreadable$1(judged.findings);
				if (judged.state === "undecided") return {
					verdict: "undecided",
					credit: judged.credit,
					findings: judged.findings
				};
				return {
					verdict: verdictOf(judged.credit),
					credit: judged.credit,
					findings: judged.findings
				};
			}
		};
	}
};
function mistakesOf(spec, author) {
	return (spec.mistakes ?? []).map((mistake, position) => ({
		...mistake,
		gives: expectedNumber(mistake.gives, author, [
			"mistakes",
			position,
			"gives"
		])
	}));
}
// src/checks/numbers.ts
const schema$4 = (z) => z.strictObject({
	expected: referenceSchema(z),
	tolerance: toleranceSchema(z),
	units: z.array(z.string()).optional(),
	names: z.array(z.string()).optional(),
	mistakes: z.array(mistakeSchema(z)).optional(),
	also_right: z.array(alternativeSchema(z)).optional()
});
const numbers = {
	name: "numbers",
	summary: {
		zh: "一组数（列表或嵌套的键值表），逐项给分",
		en: "several numbers, a list or a nested map, each credited by itself"
	},
	schema: schema$4,
	compile(spec, author) {
		const right = callReference(spec.expected, author, ["expected"]);
		const want = leavesGiven(right, spec.expected, ["expected"]);
		const tolerance = toleranceOf(spec.tolerance, ["tolerance"]);
		const gives = (call, path) => {
			const leaves = expectedLeaves(call, author, path);
			if (![...leaves.keys()].some((at) => want.has(at))) throw new AuthorFault(path, `The reference "${call.reference}" gives none of the entries that are asked for.`);
			return leaves;
		};
		const mistakes = (spec.mistakes ?? []).map((mistake, position) => ({
			...mistake,
			leaves: gives(mistake.gives, [
				"mistakes",
				position,
				"gives"
			])
		}));
		const alternatives = (spec.also_right ?? []).map((other, position) => ({
			...other,
			leaves: gives(other.gives, [
				"also_right",
				position,
				"gives"
			])
		}));
		const rules = /* @__PURE__ */ new Map();
		for (const [leaf, value] of want) rules.set(leaf, {
			want: value,
			tolerance,
			units: spec.units ?? [],
			mistakes: givenAt(mistakes, leaf),
			alternatives: givenAt(alternatives, leaf),
			at: shown(leaf)
		});
		const names = namesOf$2([...new Set([...want.keys()].flatMap((leaf) => leaf.split("/").slice(1)))], spec.names ?? [], author, ["names"]);
		const entriesIn = keepingOf((value) => entriesOf$4(value, want, names));
		return {
			kind: numbers.name,
			template: {
				hint: {
					zh: "每一项写一个数；不会的项留空",
					en: "a number for each entry; leave blank what you do not know"
				},
				get blank() {
					return blankLike(right);
				}
			},
			carries: carriesNumbers(right, want, (value) => entriesIn(value).found, {
				tolerance,
				units: spec.units ?? []
			}),
			judge(answer, hearing) {
				if (answer.is === "callable") return unreadable$1([placed({ code: "function-not-allowed" }, answer.place)]);
				if (answer.value.is === "empty") return unanswered();
				const entries = entriesIn(answer.value);
				const parts = [...rules].map(([leaf, rule]) => {
					const part = {
						at: leaf,
						name: shown(leaf),
						weight: 1
					};
					const entry = entries.found.get(leaf);
					return entry === void 0 ? {
						...part,
						state: "missing",
						credit: NOTHING$1,
						findings: []
					} : {
						...part,
						...judgeNumber(entry.text, entry.place, rule, hearing)
					};
				});
				return inParts(parts, (each) => judgementOf$1(each, entries, answer.place));
			}
		};
	}
};
function judgementOf$1(parts, { findings, superfluous }, place) {
	const credit = meanShare([...parts.map((part) => part.credit), ...Array.from({ length: superfluous }, () => NOTHING$1)]);
	const told = together([...findings, ...parts.flatMap((part) => part.findings)]);
	const given = parts.filter(({ state }) => state !== "missing");
	if (given.length === 0) return findings.length > 0 ? unreadable$1(told) : unanswered();
	const right = parts.filter(({ state }) => state === "right").length;
	if (right < parts.length) told.push(placed({
		code: "entries-right",
		right,
		of: parts.length
	}, place));
	if (credit[0] === 0 && given.every(({ state }) => state === "unreadable")) return unreadable$1(told);
	return {
		verdict: verdictOf(credit),
		credit,
		findings: told
	};
}
/** What each of some mistakes or alternatives gives for one entry. */
function givenAt(list, leaf) {
	return list.flatMap((item) => {
		const gives = item.leaves.get(leaf);
		return gives === void 0 ? [] : [{
			...item,
			gives
		}];
	});
}
/** One mistake in many entries is told once, with all the entries. */
function together(findings) {
	const told = [];
	const known = /* @__PURE__ */ new Map();
	for (const item of findings) {
		const { finding } = item;
		if (finding.code !== "known-mistake") {
			told.push(item);
			continue;
		}
		const seen = known.get(finding.mistake);
		if (seen === void 0) known.set(finding.mistake, {
			first: item,
			finding,
			at: [finding.at ?? ""]
		});
		else seen.at.push(finding.at ?? "");
	}
	for (const { first, finding, at } of known.values()) told.push({
		...first,
		finding: {
			...finding,
			at: at.join(", ")
		}
	});
	return told;
}
// src/checks/ranges.ts
const schema$3 = (z) => z.strictObject({
	entries: z.record(z.string(), z.strictObject({
		from: z.number(),
		to: z.number(),
		integer: z.boolean().optional()
	})),
	names: z.array(z.string()).optional()
});
const ranges = {
	name: "ranges",
	summary: {
		zh: "自选的若干设置，各在其合理范围内",
		en: "settings that the student chose, each within its range"
	},
	schema: schema$3,
	compile(spec, author) {
		const entries = Object.entries(spec.entries);
		for (const [name, { from, to }] of entries) if (from > to) throw new AuthorFault(["entries", name], "The range ends before it begins.");
		const leaves = new Map(entries.map(([name, range]) => [`/${name}`, range]));
		const names = namesOf$2(Object.keys(spec.entries), spec.names ?? [], author, ["names"]);
		return {
			kind: ranges.name,
			template: {
				hint: {
					zh: "写下你选的值",
					en: "the values that you chose"
				},
				blank: Object.fromEntries(entries.map(([name]) => [name, ""]))
			},
			judge(answer) {
				if (answer.is === "callable") return unreadable$1([placed({ code: "function-not-allowed" }, answer.place)]);
				if (answer.value.is === "empty") return unanswered();
				const { found, findings: about } = entriesOf$4(answer.value, leaves, names);
				if (found.size === 0) return about.length > 0 ? unreadable$1(about) : unanswered();
				const findings = [...about];
				let readable = 0;
				const credits = [...leaves].map(([leaf, { from, to, integer }]) => {
					const entry = found.get(leaf);
					if (entry === void 0) return NOTHING$1;
					const read = readNumber(entry.text);
					if (read.is === "unreadable") {
						findings.push(placed(read.finding, entry.place));
						return NOTHING$1;
					}
					readable += 1;
					const value = Number(read.value);
					if (integer === true && !Number.isInteger(value)) findings.push(placed({
						code: "not-an-integer",
						got: entry.text
					}, entry.place));
					else if (value < from || value > to) findings.push(placed({
						code: "outside-interval",
						got: entry.text,
						interval: `[${from}, ${to}]`,
						at: leaf.slice(1)
					}, entry.place));
					else return WHOLE;
					return NOTHING$1;
				});
				if (readable === 0) return unreadable$1(findings);
				const credit = meanShare(credits);
				return {
					verdict: verdictOf(credit),
					credit,
					findings
				};
			}
		};
	}
};
// src/checks/set.ts
const schema$2 = (z) => z.strictObject({
	expected: referenceSchema(z),
	options: referenceSchema(z),
	names: z.array(z.string()).optional(),
	mistakes: z.array(namesMistakeSchema(z)).optional()
});
const set = {
	name: "set",
	summary: {
		zh: "若干名称，不论顺序",
		en: "several names in any order"
	},
	schema: schema$2,
	compile(spec, author) {
		const right = new Set(expectedNames(spec.expected, author, ["expected"]));
		const options = expectedNames(spec.options, author, ["options"]);
		const odd = [...right].find((name) => !options.includes(name));
		if (odd !== void 0) throw new AuthorFault(["options"], `The right answer "${odd}" is not among the options.`);
		const names = namesOf$2(options, spec.names ?? [], author, ["names"]);
		const sorted = (some) => options.filter((name) => some.includes(name));
		const mistakes = namedMistakes(spec.mistakes ?? [], author);
		return {
			kind: set.name,
			template: {
				hint: {
					zh: `列出名称，选自：${options.join("、")}`,
					en: `a list of names from: ${options.join(", ")}`
				},
				blank: [""]
			},
			carries: carriesNames(sorted([...right]), (value) => sorted(namesIn$1(value, names)), (given) => isSameList(given, sorted([...right]))),
			judge(answer) {
				if (answer.is === "callable") return unreadable$1([placed({ code: "function-not-allowed" }, answer.place)]);
				const { items, findings } = itemsOf$1(answer.value, names);
				if (items.length === 0) return findings.length > 0 ? unreadable$1(findings) : unanswered();
				const unknown = unknownItems(items, names, options);
				const given = new Set(items.flatMap((item) => item.name === void 0 ? [] : [item.name]));
				if (given.size === 0) return unreadable$1([...findings, ...unknown]);
				const known = unknown.length === 0 ? knownNames([...given], mistakes, answer.place) : void 0;
				if (known !== void 0) return known;
				const extra = [...given].filter((name) => !right.has(name));
				const missing = [...right].filter((name) => !given.has(name)).length;
				const notes = [...findings, ...unknown];
				for (const name of extra) {
					const item = items.find((candidate) => candidate.name === name);
					notes.push(placed({
						code: "not-in-set",
						got: item?.text ?? name
					}, item?.place ?? answer.place));
				}
				if (missing > 0) notes.push(placed({
					code: "left-out-of-set",
					count: missing
				}, answer.place));
				const credit = creditFor({
					due: right.size,
					hits: right.size - missing,
					misses: extra.length,
					unknown: unknown.length,
					options: options.length
				});
				return {
					verdict: verdictOf(credit),
					credit,
					findings: notes
				};
			}
		};
	}
};
/** A wrong name takes back what a right one gives, or its part of all wrong ones where there are few of these; an unknown one is a slip, not a guess. */
function creditFor({ due, hits, misses, unknown, options }) {
	const wrongOnes = Math.max(1, options - due);
	const credit = subtractShares([hits - unknown, due], [misses, Math.min(due, wrongOnes)]);
	return compareShares(credit, NOTHING$1) > 0 ? credit : NOTHING$1;
}
// src/checks/wordings.ts
/** How far apart the parts of `A … B` may stand, in characters. */
const REACH = 40;
const SENTENCE_END = /[。！？!?；;\n]|\.(?=\s|$)/u;
const NEGATION = /(?:不会|不能|不是|没有|并非|无法|无须|\bnot|n't|\bnever|\bno|\bwithout)\s?$/u;
/** Width, case and runs of space are the same to a reader. */
function foldText(text) {
	return text.normalize("NFKC").toLowerCase().replaceAll(/[ \t\r\u3000]+/g, " ").trim();
}
/** A wording is words as they may stand in the text; `…` (or `...`) between words leaves room for others in the same sentence. */
function compileWording(wording) {
	const parts = foldText(wording.replaceAll("…", "...")).split(/\s*\.\.\.\s*/u).filter((part) => part !== "");
	return parts.length === 0 ? void 0 : { parts };
}
const isLetter = (character) => character !== void 0 && /[a-z0-9]/.test(character);
/** Position of a part that does not begin or end within a Latin word: `l1` is not in `xl100`, but `regulari` may go on. */
function positionOf(text, part, from) {
	for (let at = text.indexOf(part, from); at !== -1; at = text.indexOf(part, at + 1)) if (!isLetter(part[0]) || !isLetter(text[at - 1])) return at;
	return -1;
}
function matchOf(text, { parts }) {
	const [first = ""] = parts;
	for (let start = positionOf(text, first, 0); start !== -1; start = positionOf(text, first, start + 1)) {
		let end = start + first.length;
		let whole = true;
		for (const part of parts.slice(1)) {
			const next = positionOf(text, part, end);
			if (next === -1 || next - end > REACH || SENTENCE_END.test(text.slice(end, next))) {
				whole = false;
				break;
			}
			end = next + part.length;
		}
		if (whole) return {
			evidence: text.slice(start, end),
			negated: NEGATION.test(text.slice(Math.max(0, start - 12), start))
		};
	}
}
/** The first wording that stands in the text, one that is not denied if there is any. */
function findIdea(text, wordings) {
	const matches = wordings.map((wording) => matchOf(text, wording)).filter((match) => match !== void 0);
	return matches.find((match) => !match.negated) ?? matches[0];
}
// src/checks/text.ts
const schema$1 = (z) => z.strictObject({
	ideas: z.array(z.strictObject({
		idea: textSchema(z),
		wordings: z.array(z.string().min(1)).min(1)
	})).min(1),
	/** How many of the ideas make a full answer; all of them unless told. */
	need: z.int().positive().optional(),
	all_ideas_count_by_themselves: z.boolean().optional()
});
const text = {
	name: "text",
	summary: {
		zh: "文字回答：找要点、提议得分，由人决定",
		en: "an answer in words: key ideas are found, a credit is proposed, a person decides"
	},
	schema: schema$1,
	compile(spec) {
		const need = spec.need ?? spec.ideas.length;
		if (need > spec.ideas.length) throw new AuthorFault(["need"], `There are only ${spec.ideas.length} ideas, so ${need} of them cannot be asked for.`);
		const ideas = spec.ideas.map(({ idea, wordings }, position) => ({
			idea,
			wordings: wordings.map((wording, at) => {
				const compiled = compileWording(wording);
				if (compiled === void 0) throw new AuthorFault([
					"ideas",
					position,
					"wordings",
					at
				], "A wording needs at least one word.");
				return compiled;
			})
		}));
		return {
			kind: text.name,
			template: {
				hint: {
					zh: "用中文或英文作答",
					en: "answer in Chinese or English"
				},
				blank: ""
			},
			judge(answer) {
				if (answer.is === "callable") return unreadable$1([placed({ code: "function-not-allowed" }, answer.place)]);
				const written = foldText(wordsOf(answer.value).join("\n"));
				if (written === "") return unanswered();
				const findings = [];
				let found = 0;
				for (const { idea, wordings } of ideas) {
					const match = findIdea(written, wordings);
					if (match === void 0) findings.push(placed({
						code: "idea-not-found",
						idea
					}, answer.place));
					else if (match.negated) findings.push(placed({
						code: "idea-negated",
						idea,
						evidence: match.evidence
					}, answer.place));
					else {
						found += 1;
						findings.push(placed({
							code: "idea-found",
							idea,
							evidence: match.evidence
						}, answer.place));
					}
				}
				const proposed = [Math.min(found, need), need];
				if (found >= need && spec.all_ideas_count_by_themselves === true) return correct(findings);
				return undecided(findings, proposed[0] === proposed[1] ? shareOf(1) : proposed);
			}
		};
	}
};
/** All scalars of an answer: a text may be handed in as one block, a list or a map of parts. */
function wordsOf(value) {
	switch (value.is) {
		case "empty": return [];
		case "scalar": return [value.text];
		case "list": return value.items.flatMap(wordsOf);
		case "map": return value.entries.flatMap((entry) => [entry.key, ...wordsOf(entry.value)]);
	}
}
// src/checks/tree-data.ts
const isRow = (value) => typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((cell) => typeof cell === "string");
function treeData(table, gains, author) {
	const path = ["data"];
	const data = callReference(table, author, path);
	const fault = () => new AuthorFault(path, `The reference "${table.reference}" must give { attributes, target, rows } with rows of text.`);
	if (typeof data !== "object" || data === null || Array.isArray(data)) throw fault();
	const fields = new Map(Object.entries(data));
	const [attributes, target, rows] = [
		fields.get("attributes"),
		fields.get("target"),
		fields.get("rows")
	];
	if (!Array.isArray(attributes) || typeof target !== "string" || !Array.isArray(rows)) throw fault();
	const names = attributes.filter((name) => typeof name === "string");
	const table_ = rows.filter(isRow);
	if (names.length !== attributes.length || table_.length !== rows.length || table_.length === 0) throw fault();
	const cell = (row, column) => row[column] ?? "";
	const distinct = (column) => [...new Set(table_.map((row) => cell(row, column)))];
	const values = new Map(names.map((name) => [name, distinct(name)]));
	const reference = author.reference(gains.reference, ["gains", "reference"]);
	const remembered = /* @__PURE__ */ new Map();
	return {
		attributes: names,
		values: (attribute) => values.get(attribute) ?? [],
		labels: distinct(target),
		rows: (where) => table_.filter((row) => Object.entries(where).every(([name, value]) => row[name] === value)),
		label: (row) => cell(row, target),
		gains(where) {
			const key = Object.entries(where).map(([name, value]) => JSON.stringify([name, value])).toSorted().join();
			const known = remembered.get(key);
			if (known !== void 0) return known;
			const given = dataOf(reference({
				...argumentsOf$1(gains),
				where
			}));
			const found = /* @__PURE__ */ new Map();
			if (typeof given === "object" && given !== null) {
				for (const [name, gain] of Object.entries(given)) if (typeof gain === "number") found.set(name, gain);
			}
			remembered.set(key, found);
			return found;
		}
	};
}
/** Facts at a node; an empty one takes the labels of its parent. */
function factsAt(data, where, parent, within) {
	const rows = data.rows(where);
	const counts = /* @__PURE__ */ new Map();
	for (const row of rows) counts.set(data.label(row), (counts.get(data.label(row)) ?? 0) + 1);
	const most = Math.max(0, ...counts.values());
	const labels = rows.length === 0 ? parent : [...counts].filter(([, count]) => count === most).map(([label]) => label);
	const gains = counts.size <= 1 ? /* @__PURE__ */ new Map() : data.gains(where);
	const leaf = ![...gains.keys()].some((name) => new Set(rows.map((row) => row[name])).size > 1);
	const bestGain = Math.max(0, ...gains.values());
	return {
		labels,
		leaf,
		gains,
		best: [...gains].filter(([, gain]) => gain >= bestGain - within).map(([name]) => name),
		bestGain
	};
}
/** Nodes of the tree that grows below a node when the first best attribute is taken each time. */
function sizeBelow(data, where, parent, within) {
	const facts = factsAt(data, where, parent, within);
	const [attribute] = facts.best;
	if (facts.leaf || attribute === void 0) return 1;
	return data.values(attribute).reduce((sum, value) => sum + sizeBelow(data, {
		...where,
		[attribute]: value
	}, facts.labels, within), 1);
}
// src/checks/tree-nodes.ts
/** The nodes of a student's tree, each judged by what is right at its place. */
/** The nodes that stand there and those that are missing, in the order of the answer. */
function judgedNodes(root, judging) {
	const parts = [];
	judgeNode(root, {
		where: {},
		at: "",
		parent: judging.data.labels
	}, judging, parts);
	return parts;
}
function below({ where }, attribute, value, parent) {
	const next = {
		...where,
		[attribute]: value
	};
	return {
		where: next,
		at: Object.entries(next).map(([name, one]) => `${name}=${one}`).join(", "),
		parent
	};
}
const sizeAt = ({ where, parent }, { data, within }) => sizeBelow(data, where, parent, within);
/** `name` is what the student wrote there. */
const named = (at, name) => at === "" ? name : `${at}: ${name}`;
function judgeNode(node, spot, judging, parts) {
	const { where, at, parent } = spot;
	const facts = factsAt(judging.data, where, parent, judging.within);
	const [entry, ...others] = node.is === "map" ? node.entries : [];
	if (entry !== void 0 && others.length === 0) judgeSplit(entry, spot, facts, judging, parts);
	else if (node.is === "scalar") parts.push(judgedLeaf(node.text, node.place, spot, facts, judging));
	else {
		const finding = node.is === "empty" ? {
			code: "missing-entry",
			at
		} : {
			code: "wrong-structure",
			want: "map",
			got: node.is,
			at
		};
		parts.push(wrongPart(at, at, sizeAt(spot, judging), finding, node.place));
	}
}
function judgedLeaf(text, place, spot, facts, judging) {
	const { at } = spot;
	const label = judging.labelNames.canonical(text);
	const size = sizeAt(spot, judging);
	const wrong = (finding) => wrongPart(at, named(at, text), size, finding, place);
	if (label === void 0) return wrong({
		code: "unknown-label",
		at,
		got: text
	});
	if (size > 1) return wrong({
		code: "leaf-too-early",
		at,
		got: text,
		best: facts.best,
		bestGain: facts.bestGain
	});
	return facts.labels.includes(label) ? rightPart(at, named(at, text)) : wrong({
		code: "wrong-label",
		at,
		got: text,
		want: facts.labels
	});
}
function judgeSplit({ key, place, value }, spot, facts, judging, parts) {
	const { at } = spot;
	const wrong = (finding, weight = 1) => {
		parts.push(wrongPart(at, named(at, key), weight, finding, place));
	};
	const attribute = judging.attributeNames.canonical(key);
	if (attribute === void 0) {
		const nearest = judging.attributeNames.nearest(key);
		wrong({
			code: "attribute-unknown",
			at,
			got: key,
			...nearest === void 0 ? {} : { nearest }
		}, sizeAt({
			...spot,
			parent: facts.labels
		}, judging));
		return;
	}
	const gain = facts.gains.get(attribute);
	if (facts.leaf) wrong({
		code: "split-needless",
		at,
		got: key,
		want: facts.labels
	});
	else if (gain === void 0) wrong({
		code: "attribute-used-up",
		at,
		got: key
	});
	else {
		if (facts.best.includes(attribute)) parts.push(rightPart(at, named(at, key)));
		else wrong({
			code: "split-not-best",
			at,
			got: key,
			gain,
			best: facts.best,
			bestGain: facts.bestGain
		});
		judgeBranches(attribute, value, place, spot, facts, judging, parts);
	}
}
function judgeBranches(attribute, node, place, spot, facts, judging, parts) {
	const { at } = spot;
	const names = judging.valueNames.get(attribute);
	const seen = /* @__PURE__ */ new Set();
	const odd = (name, weight, finding, where) => {
		parts.push(wrongPart(`${at} ${attribute}: ${name} ${finding.code}`, named(at, name), weight, finding, where));
	};
	if (node.is === "map") for (const entry of node.entries) {
		const value = names?.canonical(entry.key);
		if (value === void 0) {
			const nearest = names?.nearest(entry.key);
			odd(entry.key, 1, {
				code: "branch-unknown",
				at,
				attribute,
				value: entry.key,
				...nearest === void 0 ? {} : { nearest }
			}, entry.place);
		} else if (seen.has(value)) odd(value, 1, {
			code: "branch-repeated",
			at,
			attribute,
			value
		}, entry.place);
		else {
			seen.add(value);
			judgeNode(entry.value, below(spot, attribute, value, facts.labels), judging, parts);
		}
	}
	else odd("", 0, {
		code: "wrong-structure",
		want: "map",
		got: node.is,
		at: at === "" ? attribute : `${at}, ${attribute}`
	}, node.place);
	for (const value of judging.data.values(attribute)) {
		if (seen.has(value)) continue;
		const missing = below(spot, attribute, value, facts.labels);
		if (!judging.emptyRequired && judging.data.rows(missing.where).length === 0) continue;
		odd(value, sizeAt(missing, judging), {
			code: "branch-missing",
			at,
			attribute,
			value
		}, place);
	}
}
const rightPart = (at, name) => ({
	at,
	name,
	weight: 1,
	state: "right",
	credit: WHOLE,
	findings: []
});
const wrongPart = (at, name, weight, finding, place) => ({
	at,
	name,
	weight,
	state: "wrong",
	credit: NOTHING$1,
	findings: [placed(finding, place)]
});
// src/checks/tree-carries.ts
function carriesTree(judging) {
	return {
		get right() {
			return grown({}, judging.data.labels, judging);
		},
		read(value) {
			const tree = treeIn(value, judging);
			return tree === void 0 ? [] : [{
				at: "",
				value: tree,
				right: judgedNodes(value, judging).every(({ state }) => state === "right")
			}];
		}
	};
}
/** Of attributes and labels that tie the first. */
function grown(where, parent, judging) {
	const { leaf, best, labels } = factsAt(judging.data, where, parent, judging.within);
	const [attribute] = best;
	if (leaf || attribute === void 0) return labels[0] ?? "";
	return { [attribute]: Object.fromEntries(judging.data.values(attribute).map((value) => [value, grown({
		...where,
		[attribute]: value
	}, labels, judging)])) };
}
/** The tree in canonical names; undefined where a name is unknown or something is missing or there twice. */
function treeIn(node, judging) {
	if (node.is === "scalar") return judging.labelNames.canonical(node.text);
	const [split, ...others] = node.is === "map" ? node.entries : [];
	const attribute = split === void 0 || others.length > 0 ? void 0 : judging.attributeNames.canonical(split.key);
	if (split?.value.is !== "map" || attribute === void 0) return void 0;
	const branches = /* @__PURE__ */ new Map();
	for (const { key, value } of split.value.entries) {
		const name = judging.valueNames.get(attribute)?.canonical(key);
		const subtree = treeIn(value, judging);
		if (name === void 0 || subtree === void 0 || branches.has(name)) return void 0;
		branches.set(name, subtree);
	}
	return { [attribute]: Object.fromEntries(branches) };
}
// src/checks/tree.ts
const schema = (z) => z.strictObject({
	data: referenceSchema(z),
	gains: referenceSchema(z),
	/** Gains nearer than this tie. */
	tie_within: z.number().positive(),
	empty_branches: z.enum(["required", "optional"]),
	names: z.array(z.string()).optional()
});
const tree = {
	name: "tree",
	summary: {
		zh: "一棵决策树，逐结点在数据集上判断",
		en: "a decision tree, judged node by node on its data set"
	},
	schema,
	carriedInto: "gains",
	compile(spec, author) {
		const data = treeData(spec.data, spec.gains, author);
		const groups = spec.names ?? [];
		const judging = {
			data,
			within: spec.tie_within,
			emptyRequired: spec.empty_branches === "required",
			attributeNames: namesOf$2(data.attributes, groups, author, ["names"]),
			valueNames: new Map(data.attributes.map((name) => [name, namesOf$2(data.values(name), groups, author, ["names"])])),
			labelNames: namesOf$2(data.labels, groups, author, ["names"])
		};
		const [first = "A"] = data.attributes;
		return {
			kind: tree.name,
			template: {
				hint: {
					zh: `嵌套书写：{属性: {取值: 子树或标签}}；属性：${data.attributes.join("、")}；标签：${data.labels.join("、")}`,
					en: `nested: {attribute: {value: subtree or label}}; attributes: ${data.attributes.join(", ")}; labels: ${data.labels.join(", ")}`
				},
				blank: exampleTree(first, data.values(first))
			},
			carries: carriesTree(judging),
			judge(answer) {
				if (answer.is === "callable") return unreadable$1([placed({ code: "function-not-allowed" }, answer.place)]);
				if (isBlank(answer.value)) return unanswered();
				if (answer.value.is === "list") return unreadable$1([placed({
					code: "wrong-structure",
					want: "map",
					got: "list"
				}, answer.value.place)]);
				return inParts(judgedNodes(answer.value, judging), (nodes) => judgementOf(nodes, answer.place));
			}
		};
	}
};
function exampleTree(attribute, values) {
	return { [attribute]: Object.fromEntries(values.map((value) => [value, ""])) };
}
/** The template's skeleton with nothing filled in is no answer. */
function isBlank(value) {
	if (value.is === "empty") return true;
	if (value.is === "list") return value.items.every(isBlank);
	return value.is === "map" && value.entries.every((entry) => isBlank(entry.value));
}
function judgementOf(nodes, place) {
	const of = nodes.reduce((sum, { weight }) => sum + weight, 0);
	const right = nodes.reduce((sum, { state, weight }) => state === "right" ? sum + weight : sum, 0);
	const others = nodes.filter(({ state, credit: [got] }) => state !== "right" && got > 0);
	const credit = multiplyShares(addShares([[right, 1], ...others.map((node) => multiplyShares(node.credit, [node.weight, 1]))]), [1, of]);
	const findings = nodes.flatMap((node) => node.findings);
	if (right < of) findings.push(placed({
		code: "nodes-right",
		right,
		of
	}, place));
	return {
		verdict: verdictOf(credit),
		credit,
		findings
	};
}
// src/checks/index.ts
/** The kinds of question, by the name in the YAML. */
/** The loader hands `compileChecked` only what `schema` has let through. */
function any(kind) {
	return {
		name: kind.name,
		summary: kind.summary,
		schema: kind.schema,
		carriedInto: kind.carriedInto ?? "expected",
		compileChecked: (spec, author) => kind.compile(spec, author)
	};
}
const kinds = [
	any(number),
	any(numbers),
	any(count),
	any(choice),
	any(set),
	any(list),
	any(tree),
	any(formula),
	any(gradient),
	any(text),
	any(ranges),
	any(accuracy),
	any(curve),
	any(model)
];
function kindNamed(name) {
	return kinds.find((kind) => kind.name === name);
}
// src/files/author-error.ts
/** What is wrong with an assignment: all of it at once, each with its place and a caret. */
var AssignmentError = class extends Error {
	problems;
	constructor(problems) {
		super(problems.map(({ place, message, frame }) => `${place.file}:${place.line}:${place.column}: ${message}\n${frame}`).join("\n"));
		this.problems = problems;
		this.name = "AssignmentError";
	}
};
/** What to say of a reference that does not exist. */
function unknownReference(name, names) {
	const near = nearestName(name, names);
	return `The reference has no function "${name}"${near === void 0 ? "" : `; did you mean "${near}"?`}`;
}
// src/sandbox/limits.ts
/** Limits that an honest hand-in never meets. */
const defaultLimits = {
	callTicks: 2e3,
	loadTicks: 4e3,
	submissionTicks: 2e4,
	memoryMegabytes: 64,
	stackBytes: 196608,
	outputCharacters: 4e3,
	resultCharacters: 4e6,
	resultDepth: 40,
	seed: 1
};
// src/files/limits-schema.ts
/** A call of so many ticks may take a second on a slow machine, and shows no sign of life meanwhile. */
const TICKS_A_SECOND = 400;
const SILENCE_SECONDS = 10;
const HUNG_SECONDS = 120;
const limitsSchema = (z) => z.strictObject({
	call_ticks: z.int().min(10).max(2e5).optional(),
	load_ticks: z.int().min(10).max(2e5).optional(),
	submission_ticks: z.int().min(10).max(1e6).optional(),
	memory_megabytes: z.int().min(17).max(2048).optional(),
	stack_kilobytes: z.int().min(16).max(192).optional(),
	output_characters: z.int().min(0).max(1e6).optional(),
	result_characters: z.int().min(100).max(1e8).optional(),
	result_depth: z.int().min(2).max(200).optional(),
	/** Without a sign of life, after which the thread is ended: native loops reach no tick. */
	silence_seconds: z.number().min(1).max(600).optional(),
	/** Of silence that one hand-in may cost in all. */
	hung_seconds: z.number().min(0).max(3600).optional()
}).superRefine((limits, context) => {
	const silence = limits.silence_seconds ?? SILENCE_SECONDS;
	for (const key of ["call_ticks", "load_ticks"]) {
		const ticks = limits[key];
		if (ticks !== void 0 && ticks > silence * TICKS_A_SECOND) context.addIssue({
			code: "custom",
			path: [key],
			message: `So many ticks may take ${Math.ceil(ticks / TICKS_A_SECOND)} s on a slow machine: silence_seconds has to be at least as long.`
		});
	}
});
function limitsOf(spec, seed) {
	const { silence_seconds: silence = SILENCE_SECONDS, hung_seconds: hung = HUNG_SECONDS } = spec ?? {};
	return {
		callTicks: spec?.call_ticks ?? defaultLimits.callTicks,
		loadTicks: spec?.load_ticks ?? defaultLimits.loadTicks,
		submissionTicks: spec?.submission_ticks ?? defaultLimits.submissionTicks,
		memoryMegabytes: spec?.memory_megabytes ?? defaultLimits.memoryMegabytes,
		stackBytes: spec?.stack_kilobytes === void 0 ? defaultLimits.stackBytes : spec.stack_kilobytes * 1024,
		outputCharacters: spec?.output_characters ?? defaultLimits.outputCharacters,
		resultCharacters: spec?.result_characters ?? defaultLimits.resultCharacters,
		resultDepth: spec?.result_depth ?? defaultLimits.resultDepth,
		seed,
		silence: silence * 1e3,
		hangs: Math.floor(hung / silence)
	};
}
// src/files/training-spec.ts
const trainingSchema = (z) => {
	const setting = z.strictObject({
		/** Begins from another setting and changes what stands here. */
		like: z.string().optional(),
		dataset: z.string().optional(),
		/** Named arguments of the trainer. */
		with: z.record(z.string(), z.union([
			z.string(),
			z.number(),
			z.boolean()
		])).optional(),
		seeds: z.array(z.int().nonnegative()).min(1).optional()
	});
	return z.strictObject({
		/** The function of the reference that trains, and the one that says which version it is. */
		trainer: z.string(),
		version: z.string(),
		/** The file of the results, beside the config; `grader reference train` writes it. */
		lock: z.string(),
		seeds: z.array(z.int().nonnegative()).min(1),
		settings: z.record(z.string(), setting),
		/** Trainings that cannot succeed: no band of credit may be open to them. */
		controls: z.record(z.string(), setting).optional()
	});
};
/** The grid with every `like` followed. Throws an Error that names the setting for one that leads nowhere. */
function gridOf(spec) {
	const all = new Map([...Object.entries(spec.settings), ...Object.entries(spec.controls ?? {})]);
	const whole = (name, seen) => {
		const setting = all.get(name);
		if (setting === void 0 || seen.includes(name)) throw new Error(`There is no training "${name}" to begin from.`);
		const base = setting.like === void 0 ? void 0 : whole(setting.like, [...seen, name]);
		const dataset = setting.dataset ?? base?.dataset;
		if (dataset === void 0) throw new Error(`The training "${name}" names no data set.`);
		return {
			dataset,
			with: {
				...base?.with,
				...setting.with
			},
			seeds: setting.seeds ?? base?.seeds ?? spec.seeds
		};
	};
	return [...all.keys()].map((name) => ({
		setting: name,
		isControl: !Object.hasOwn(spec.settings, name),
		...whole(name, [])
	}));
}
export { AuthorFault as _, AssignmentError as a, keepingOf as b, kinds as c, referenceSchema as d, textSchema as f, expectedNumber as g, dataOf as h, limitsSchema as i, wasStopped as l, argumentsOf$1 as m, trainingSchema as n, unknownReference as o, nearestName as p, limitsOf as r, kindNamed as s, gridOf as t, variableSchema as u, placed as v, verdictOf as y };
