import { i as __toESM } from "./rolldown-runtime-DYf_mQCB.js";
import { _ as AuthorFault, a as AssignmentError, b as keepingOf, g as expectedNumber, h as dataOf, l as wasStopped, m as argumentsOf, o as unknownReference, p as nearestName, r as limitsOf, s as kindNamed, t as gridOf, v as placed, y as verdictOf } from "./training-spec-DPl5ph2S.js";
import { a as compareShares, c as possiblePoints, i as addShares, l as shareOf, n as NOTHING, r as WHOLE, s as multiplyShares, u as subtractShares } from "./fastest-levenshtein-BBzjJ02D.js";
import { n as pointed, t as frameOf } from "./frame-BE5a5UQP.js";
import { n as rawLatex } from "./yaml-limits-DE1bqFm3.js";
import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { gunzipSync } from "node:zlib";
import { compileFunction } from "node:vm";
// src/checks/own-data.ts
/** A copy of the right value with the student's own values in their places. */
function merged(right, own) {
	const mine = new Map(own.map(({ at, value }) => [at, value]));
	const walk = (value, at) => {
		const given = mine.get(at);
		if (given !== void 0) return given;
		if (typeof value !== "object" || value === null) return value;
		if (isList(value)) return value.map((item, position) => walk(item, `${at}/${position}`));
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, `${at}/${key}`)]));
	};
	return walk(right, "");
}
const isList = (value) => Array.isArray(value);
/** The numbers in some data by their path, `/色泽/青绿`; text is left out. */
function leavesOf(data) {
	const leaves = /* @__PURE__ */ new Map();
	const walk = (value, at) => {
		if (typeof value === "number") leaves.set(at, value);
		else if (typeof value === "object" && value !== null) for (const [key, item] of Object.entries(value)) walk(item, `${at}/${key}`);
	};
	walk(data, "");
	return leaves;
}
/** Whether every number in some data is finite. */
const allFinite = (data) => [...leavesOf(data).values()].every(Number.isFinite);
/** The same data, numbers up to rounding. */
function agree(left, right) {
	if (typeof left === "number" && typeof right === "number") return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right));
	if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return left === right;
	const [mine, others] = [Object.entries(left), new Map(Object.entries(right))];
	return isList(left) === isList(right) && mine.length === others.size && mine.every(([key, value]) => agree(value, others.get(key) ?? null));
}
// src/checks/better-of.ts
/** Of a judgement by the key and one by the student's own earlier values, the better for each part. */
/** Never less than the first judgement; the second one counts only by the credit of the question. */
function betterOf(first, second, carrying) {
	if (first.parts !== void 0 && second.parts !== void 0) return betterParts(first, first.parts, second.parts, carrying);
	const credit = multiplyShares(second.credit, carrying.credit);
	if (compareShares(credit, first.credit) <= 0) return first;
	const partly = second.verdict === "correct" ? {} : { partly: true };
	return {
		verdict: verdictOf(credit),
		credit,
		findings: [...second.findings, note(carrying, {
			...dueOf(carrying.right),
			...partly
		})]
	};
}
function betterParts(first, parts, { each }, carrying) {
	const others = new Map(each.map((part) => [part.at, part]));
	const carried = [];
	const chosen = parts.each.map((part) => {
		const other = others.get(part.at);
		if (other === void 0 || other.weight !== part.weight) return part;
		const credit = multiplyShares(other.credit, carrying.credit);
		if (compareShares(credit, part.credit) <= 0) return part;
		carried.push(part);
		return {
			...part,
			credit,
			findings: other.findings,
			state: compareShares(credit, WHOLE) === 0 ? "right" : part.state
		};
	});
	if (carried.length === 0) return first;
	const judged = parts.together(chosen);
	const due = leavesOf(carrying.right ?? null);
	const numbers = carried.flatMap(({ at, name }) => due.has(at) ? [`${name} ${shown(due.get(at) ?? NaN)}`] : []);
	const facts = {
		...carried.length === parts.each.length ? {} : { at: carried.map(({ name }) => name).join(", ") },
		...numbers.length === 0 ? {} : { due: numbers.join(", ") }
	};
	return {
		...judged,
		findings: [...judged.findings, note(carrying, facts)],
		parts: {
			each: chosen,
			together: parts.together
		}
	};
}
function note({ questions, credit, place }, facts) {
	return placed({
		code: "carried-forward",
		questions,
		credit: credit[0] / credit[1],
		...facts
	}, place);
}
/** A number or names; anything larger is not told in a sentence. */
function dueOf(right) {
	if (typeof right === "number") return { due: shown(right) };
	return Array.isArray(right) && right.every((item) => typeof item === "string") ? { due: right.join(", ") } : {};
}
const shown = (value) => String(Number(value.toPrecision(6)));
// src/checks/carried-second.ts
/** A space stands in no name of a config. */
const HIDDEN = "carried value";
const REMEMBERED = 32;
/** What is compared with the right value, not with what follows from a wrong one. */
const OF_THE_KEY = /* @__PURE__ */ new Set([
	"mistakes",
	"also_right",
	"shown_as"
]);
/** The question as if these were the earlier values; throws where nothing follows from them. */
function compiledWith(values, { kind, spec, carried, author }) {
	const reference = author.reference(carried.reference, ["carried", "reference"]);
	const fixed = {
		...argumentsOf(carried),
		...values
	};
	const bound = (given) => {
		const data = dataOf(reference({
			...given,
			...fixed
		}));
		if (data === void 0 || !allFinite(data)) throw new Error(`"${carried.reference}" gives no finite value`);
		return data;
	};
	const withValues = {
		...author,
		reference: (name, path) => name === "carried value" ? bound : author.reference(name, path)
	};
	return kind.compileChecked({
		...spec,
		[kind.carriedInto]: { reference: HIDDEN }
	}, withValues);
}
/** Compiles for the values of students, who make the same mistakes: the last few checks are kept. */
function secondChecks(building) {
	const spec = Object.fromEntries(Object.entries(building.spec).filter(([key]) => !OF_THE_KEY.has(key)));
	const author = {
		...building.author,
		verified: true
	};
	const known = /* @__PURE__ */ new Map();
	return (values) => {
		const key = JSON.stringify(values);
		const check = known.get(key) ?? compiledWith(values, {
			...building,
			spec,
			author
		});
		known.delete(key);
		known.set(key, check);
		for (const oldest of known.keys()) if (known.size > REMEMBERED) known.delete(oldest);
		return check;
	};
}
// src/checks/plausible.ts
/** Which of a student's earlier values may be carried forward: a trivial or wild one would make what follows easy. */
/** Throws an AuthorFault where the right value itself would not be plausible. */
function plausibleOf(spec, right, author, path) {
	const leaves = leavesOf(right);
	if (Object.keys(spec).length === 0) throw new AuthorFault(path, "Say when the earlier value is plausible: at_least, at_most, integer, within_factor, never, distinct or wrong_at_most.");
	const odd = Object.keys(spec).find((rule) => rule !== "wrong_at_most");
	if (leaves.size === 0 && odd !== void 0) throw new AuthorFault([...path, odd], `The rule "${odd}" is about numbers; the earlier question asks for names.`);
	const isPlausible = entryRule(spec, leaves, author, path);
	const refused = [...leaves].find(([at, value]) => !isPlausible({
		at,
		value,
		right: false
	}) && !(spec.never ?? []).includes(value));
	if (refused !== void 0) throw new AuthorFault(path, `By these rules the right value itself is not plausible: ${refused[1]}${refused[0] === "" ? "" : ` at ${refused[0]}`}.`);
	const distinct = spec.distinct ?? 0;
	if (distinctIn(leaves.values()) < distinct) throw new AuthorFault([...path, "distinct"], `The right value has only ${distinctIn(leaves.values())} different numbers.`);
	return { among(own, judged) {
		if (spec.wrong_at_most !== void 0 && worthless(own, judged) > spec.wrong_at_most) return [];
		const sound = own.filter((one) => one.right || isPlausible(one));
		const values = leavesOf(merged(right, sound));
		if (distinctIn(values.values()) < distinct) return [];
		const trivial = trivialGroups(values, leaves);
		return sound.filter(({ at }) => !trivial.some((group) => at === group || at.startsWith(`${group}/`)));
	} };
}
function entryRule(spec, leaves, author, path) {
	const bound = (name, otherwise) => {
		const given = spec[name];
		return typeof given === "object" ? expectedNumber(given, author, [...path, name]) : given ?? otherwise;
	};
	const [least, most] = [bound("at_least", -Infinity), bound("at_most", Infinity)];
	return ({ at, value }) => {
		if (typeof value !== "number") return true;
		const want = leaves.get(at) ?? NaN;
		const near = spec.within_factor === void 0 || want === 0 || value / want <= spec.within_factor && want / value <= spec.within_factor && value / want > 0;
		return Number.isFinite(value) && value >= least && value <= most && near && (spec.integer === void 0 || Number.isInteger(value)) && !(spec.never ?? []).includes(value);
	};
}
const distinctIn = (values) => new Set(values).size;
/** How many of the values that were given earned nothing. */
function worthless(own, judged) {
	const earned = new Map(judged?.parts?.each.map(({ at, credit }) => [at, credit[0] > 0]));
	const whole = (judged?.credit[0] ?? 0) > 0;
	return own.filter(({ at }) => !(at === "" ? whole : earned.get(at) ?? whole)).length;
}
/** Groups of entries that the student made all equal, and single numbers made nothing, where the right ones are not. */
function trivialGroups(own, right) {
	return groupsOf(right).flatMap(({ group, leaves, only, isVaried }) => {
		const mine = leaves.map((leaf) => own.get(leaf) ?? NaN);
		if (only !== void 0) return mine[0] === 0 && only !== 0 ? [group] : [];
		return isVaried && distinctIn(mine) === 1 ? [group] : [];
	});
}
const groupsOf = keepingOf((right) => {
	return [...new Set([...right.keys()].flatMap((leaf) => leaf === "" ? [""] : parentsOf(leaf)))].map((group) => {
		const inside = [...right].filter(([leaf]) => leaf === group || leaf.startsWith(`${group}/`));
		const values = inside.map(([, value]) => value);
		return {
			group,
			leaves: inside.map(([leaf]) => leaf),
			only: values.length === 1 ? values[0] : void 0,
			isVaried: distinctIn(values) > 1
		};
	});
});
/** `/a/b` lies in `/a` and in the whole. */
function parentsOf(leaf) {
	const steps = leaf.split("/");
	return steps.slice(0, -1).map((_, length) => steps.slice(0, length + 1).join("/"));
}
// src/checks/carried-sources.ts
/** The earlier questions that a question builds on, and what a student wrote there. */
function sourcesOf({ kind, spec, carried, author, earlier }) {
	if (!Object.hasOwn(spec, kind.carriedInto)) throw new AuthorFault(["carried"], `A question of kind "${kind.name}" cannot build on earlier ones.`);
	return Object.entries(carried.from).map(([name, question]) => {
		const path = [
			"carried",
			"from",
			name
		];
		if (Object.hasOwn(carried.with ?? {}, name)) throw new AuthorFault(path, `"${name}" is also given by \`with\`.`);
		const carries = earlier(question)?.carries;
		if (carries === void 0) throw new AuthorFault(path, `The question "${question}" has no value that can be carried forward.`);
		const rules = Object.hasOwn(carried.plausible, name) ? carried.plausible[name] : void 0;
		return {
			name,
			question,
			carries,
			plausible: plausibleOf(rules ?? {}, carries.right, author, rules === void 0 ? path : [
				"carried",
				"plausible",
				name
			])
		};
	});
}
/** Several questions ask for what was written in the same one. */
const valuesIn = keepingOf((carries) => keepingOf((value) => carries.read(value)));
/** The student's own values where they are wrong and plausible, the right ones elsewhere; and which questions they come from. */
function ownValues(sources, hearing) {
	const questions = [];
	const values = sources.map(({ name, question, carries, plausible }) => {
		const answer = hearing.answer(question);
		const own = answer.is === "written" ? valuesIn(carries)(answer.value) : [];
		const carriedOn = own.every(({ right }) => right) ? [] : plausible.among(own, hearing.judged(question));
		if (carriedOn.every(({ right }) => right)) return [name, carries.right];
		questions.push(question);
		return [name, merged(carries.right, carriedOn)];
	});
	return {
		values: Object.fromEntries(values),
		questions
	};
}
// src/checks/carried-verify.ts
const fault = (message) => new AuthorFault(["carried", "reference"], message);
/** Throws an AuthorFault that says what it gives instead. */
function verifyCarried(check, building, sources) {
	const { kind, spec, carried } = building;
	const values = Object.fromEntries(sources.map(({ name, carries }) => [name, carries.right]));
	let again;
	let right;
	try {
		again = compiledWith(values, building);
		right = again.carries?.right;
	} catch (error) {
		throw fault(`The reference "${carried.reference}" fails on the right earlier values: ${(error instanceof Error ? error.message : String(error)).replaceAll(HIDDEN, carried.reference)}`);
	}
	if (right === void 0 || check.carries === void 0) {
		if (!Object.hasOwn(spec, "shown_as")) throw new AuthorFault(["carried"], `A question of kind "${kind.name}" that builds on earlier ones needs shown_as, so that its reference can be verified.`);
	} else if (!agree(right, check.carries.right)) throw fault(`The reference "${carried.reference}" must give the right value from the right earlier ones; it gives ${short(right)}, right is ${short(check.carries.right)}.`);
}
function short(data) {
	const text = JSON.stringify(data);
	return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
// src/checks/carried.ts
/** Questions that build on earlier ones: a wrong answer is judged a second time by what follows from the student's own earlier answers. */
/** The check with a second look; throws an AuthorFault where the carried reference does not give the right value from right ones. */
function carriedCheck(check, building) {
	const { carried, author } = building;
	const sources = sourcesOf(building);
	const credit = shareOf(carried.credit);
	if (!author.verified) verifyCarried(check, building, sources);
	const secondCheck = secondChecks(building);
	return {
		...check,
		async judge(answer, hearing) {
			const first = await check.judge(answer, hearing);
			if (first.verdict !== "wrong" && first.verdict !== "partial") return first;
			const own = ownValues(sources, hearing);
			if (own.questions.length === 0) return first;
			let second;
			let opinion;
			try {
				second = secondCheck(own.values);
				if (isTrivial(second, check)) return first;
				opinion = await second.judge(answer, hearing);
			} catch {
				return first;
			}
			return betterOf(first, opinion, {
				credit,
				right: second.carries?.right,
				questions: own.questions,
				place: answer.place
			});
		}
	};
}
const rightLeaves = keepingOf(({ right }) => leavesOf(right));
/** What follows is as easy as zero, or the same for all, though the right value is not. */
function isTrivial(second, first) {
	if (second.carries === void 0 || first.carries === void 0) return false;
	return trivialGroups(leavesOf(second.carries.right), rightLeaves(first.carries)).includes("");
}
// src/maths/random.ts
/** Seeded randomness that gives the same numbers on every machine: integer arithmetic only. */
/** A generator of uniform numbers in [0, 1) with 32 bits each (mulberry32, Tommy Ettinger 2017, public domain). */
function uniform(seed) {
	let state = seed >>> 0;
	return () => {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
		return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
	};
}
/** A seed of its own for everything that has a name: FNV-1a over the name, started from the parent's seed. */
function seedFor(parent, name) {
	let hash = (2166136261 ^ parent) >>> 0;
	for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
	return hash;
}
/** The numbers 0 to count - 1 in a seeded order (Fisher and Yates). */
function shuffled(count, seed) {
	const next = uniform(seed);
	const order = Array.from({ length: count }, (_, position) => position);
	for (let last = count - 1; last > 0; last -= 1) {
		const other = Math.floor(next() * (last + 1));
		const moved = order[last] ?? 0;
		order[last] = order[other] ?? 0;
		order[other] = moved;
	}
	return order;
}
// src/files/cache.ts
/** Small files that are costly to make, kept under the hash of all that they are made from. */
function hashOf(parts) {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(`${part.length}:`).update(part);
	return hash.digest("hex").slice(0, 40);
}
function cacheFolder() {
	const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
	return join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? join(homedir(), ".cache"), "homework-grader");
}
/** Undefined where nothing is cached; a cache that cannot be read is no cache. */
function fromCache(name) {
	try {
		return readFileSync(join(cacheFolder(), name), "utf8");
	} catch {
		return;
	}
}
/** Whole or not at all, and private to the user; a home that cannot be written to costs only time. */
function toCache(name, content) {
	try {
		const folder = cacheFolder();
		mkdirSync(folder, {
			recursive: true,
			mode: 448
		});
		const draft = join(folder, `${name}.${process.pid}.${Math.random().toString(36).slice(2)}`);
		writeFileSync(draft, content, { mode: 384 });
		renameSync(draft, join(folder, name));
	} catch {}
}
// src/files/config-name.ts
/** What an assignment file is called. */
const CONFIG_NAME = "grader.config.yaml";
// src/files/table.ts
/** Samples as a file has them: rows of numbers with a label each. */
/** What is wrong with a data set, in a sentence that names the file. */
var DataFault = class extends Error {
	constructor(message) {
		super(message);
		this.name = "DataFault";
	}
};
/** More than any data set of a homework has; what unpacks to more is no data set. */
const MOST_BYTES = 1e9;
/** The bytes of a file, unpacked where they are gzipped, whatever the file is called. */
function bytesOf(path, most = MOST_BYTES) {
	const bytes = readFileSync(path);
	if (bytes[0] !== 31 || bytes[1] !== 139) return bytes;
	try {
		return gunzipSync(bytes, { maxOutputLength: most });
	} catch (error) {
		throw new DataFault(error instanceof RangeError ? `${path}: unpacks to more than ${most} bytes.` : `${path}: the gzip data are broken or cut off.`);
	}
}
// src/files/csv-table.ts
/** Throws a DataFault for a file that is none; a broken row throws when it is read. */
function csvTable(path, label = "last") {
	const lines = textOf(path).split("\n").map((line, at) => ({
		line,
		number: at + 1
	})).filter(({ line }) => line.trim() !== "");
	const separator = /[,;\t]/u.exec(lines[0]?.line ?? "")?.[0];
	if (separator === void 0) throw new DataFault(`${path}: line 1 must have numbers with commas between them, a sample a line.`);
	const cellsOf = (line) => line.split(separator).map((cell) => cell.trim());
	if (!cellsOf(lines[0]?.line ?? "").every(isNumber$1)) lines.shift();
	const columns = cellsOf(lines[0]?.line ?? "").length;
	if (lines.length === 0) throw new DataFault(`${path}: there are no rows under the header.`);
	if (columns < 2) throw new DataFault(`${path}: a row must have at least one number and a label.`);
	let last;
	const numbersOf = (row) => {
		if (last?.row === row) return last.cells;
		const { line, number } = lines[row] ?? {
			line: "",
			number: 0
		};
		const cells = cellsOf(line);
		if (cells.length !== columns) throw new DataFault(`${path}:${number}: ${columns} numbers are due, here are ${cells.length}.`);
		const odd = cells.findIndex((cell) => !isNumber$1(cell));
		if (odd !== -1) throw new DataFault(`${path}:${number}: column ${odd + 1} is no number: "${cells[odd]?.slice(0, 40)}".`);
		last = {
			row,
			cells: cells.map(Number)
		};
		return last.cells;
	};
	return {
		rows: lines.length,
		shape: [columns - 1],
		label(row) {
			const tag = numbersOf(row).at(label === "first" ? 0 : -1) ?? NaN;
			if (Number.isInteger(tag) && tag >= 0 && tag <= 255) return tag;
			throw new DataFault(`${path}:${lines[row]?.number ?? 0}: the ${label} column is the label, a whole number from 0 to 255; here it is ${tag}.`);
		},
		write(row, target, at) {
			const cells = numbersOf(row);
			target.set(label === "first" ? cells.slice(1) : cells.slice(0, -1), at);
		}
	};
}
const isNumber$1 = (cell) => cell !== "" && Number.isFinite(Number(cell));
function textOf(path) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(path));
	} catch (error) {
		if (error instanceof DataFault) throw error;
		throw new DataFault(`${path}: this is no text in UTF-8.`);
	}
}
// src/files/find-data.ts
/** Where a data set lies: an absolute path, beside the config, or on the search path of data sets. */
/** Where Debian's packages put data sets. */
const COMMON = ["/usr/local/share/datasets", "/usr/share/datasets"];
/** The folders of GRADER_DATASETS (separated as in PATH), then those of the system. */
function searchPath(env = process.env) {
	return [...(env.GRADER_DATASETS ?? "").split(delimiter).filter((folder) => folder !== ""), ...COMMON];
}
/** Every place where `name` is looked for, in order. */
function placesOf(name, folder) {
	return isAbsolute(name) ? [name] : [resolve(folder, name), ...searchPath().map((place) => join(place, name))];
}
function findData(name, folder) {
	return placesOf(name, folder).find((path) => existsSync(path));
}
// src/files/idx.ts
/** Files of MNIST's own format (IDX): a magic number, sizes, then a byte a value. Source: LeCun, Cortes and Burges, THE MNIST DATABASE, "file formats". */
const UNSIGNED_BYTES = 8;
const TYPES = {
	9: "signed bytes",
	11: "16-bit integers",
	12: "32-bit integers",
	13: "32-bit floats",
	14: "64-bit floats"
};
/** Reads a file of `dimensions` dimensions. Throws a DataFault that names the file. */
function readIdx(path, dimensions) {
	const bytes = bytesOf(path);
	const header = 4 + 4 * dimensions;
	const [first, second, type, count] = bytes;
	if (first !== 0 || second !== 0 || type === void 0 || count === void 0) throw new DataFault(`${path}: this is no IDX file (it must begin with two zero bytes).`);
	if (type !== UNSIGNED_BYTES) throw new DataFault(`${path}: only unsigned bytes are read, these are ${TYPES[type] ?? `of the unknown type ${type}`}.`);
	if (count !== dimensions) throw new DataFault(`${path}: ${dimensions} dimensions are due, it has ${count}${dimensions === 3 && count === 1 ? "; is this the file of the labels?" : dimensions === 1 && count === 3 ? "; is this the file of the images?" : ""}.`);
	if (bytes.length < header) throw new DataFault(`${path}: the header is cut off.`);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const sizes = Array.from({ length: dimensions }, (_, axis) => view.getUint32(4 + 4 * axis));
	const due = sizes.reduce((product, size) => product * size, 1);
	const got = bytes.length - header;
	if (due !== got || due === 0) throw new DataFault(`${path}: the header promises ${sizes.join(" x ")} = ${due} values, there are ${got}.`);
	return {
		sizes,
		values: bytes.subarray(header)
	};
}
/** Images with the labels that belong to them. */
function idxTable(images, labels) {
	const { sizes, values } = readIdx(images, 3);
	const [count = 0, ...shape] = sizes;
	const tags = readIdx(labels, 1);
	if (tags.sizes[0] !== count) throw new DataFault(`${labels}: there are ${tags.sizes[0]} labels for ${count} images.`);
	const width = values.length / count;
	return {
		rows: count,
		shape,
		label: (row) => tags.values[row] ?? NaN,
		write(row, target, at) {
			target.set(values.subarray(row * width, (row + 1) * width), at);
		}
	};
}
const NAMES = {
	train: "train",
	test: "t10k"
};
/** The four files of MNIST's format in a folder, gzipped or not, with a hyphen or a dot before `idx`; undefined for what is not there. */
function idxFilesIn(folder, part) {
	const find = (what, dimensions) => ["-", "."].flatMap((mark) => ["", ".gz"].map((ending) => join(folder, `${NAMES[part]}-${what}${mark}idx${dimensions}-ubyte${ending}`))).find((path) => existsSync(path));
	return {
		images: find("images", 3),
		labels: find("labels", 1)
	};
}
// src/files/dataset.ts
/** Data sets of an assignment: CSV or MNIST's format, split as the config says. */
/** Looks for the files of a data set; `folder` is the config's. */
function filesOf({ file, test_file: testFile, folder: name }, folder) {
	if (name === void 0) {
		const wanted = [file, testFile].filter((path) => path !== void 0);
		const [main, test] = wanted.map((path) => findData(path, folder));
		const missing = wanted.filter((path) => findData(path, folder) === void 0).flatMap((path) => placesOf(path, folder));
		return {
			main: main === void 0 ? [] : [main],
			test: test === void 0 ? [] : [test],
			missing
		};
	}
	const place = findData(name, folder);
	if (place === void 0) return {
		main: [],
		test: [],
		missing: placesOf(name, folder)
	};
	const [train, test] = [idxFilesIn(place, "train"), idxFilesIn(place, "test")];
	const named = {
		"train-images-idx3-ubyte": train.images,
		"train-labels-idx1-ubyte": train.labels,
		"t10k-images-idx3-ubyte": test.images,
		"t10k-labels-idx1-ubyte": test.labels
	};
	return {
		main: present([train.images, train.labels]),
		test: present([test.images, test.labels]),
		missing: Object.entries(named).flatMap(([wanted, path]) => path === void 0 ? [`${join(place, wanted)}[.gz]`] : [])
	};
}
const present = (paths) => paths.filter((path) => path !== void 0);
/** Throws a DataFault with a sentence for the author when the files are not as declared. */
function readDataset(spec, folder) {
	const { main, test: own, missing } = filesOf(spec, folder);
	if (missing.length > 0) throw new DataFault(`not there: ${missing.join(", ")}`);
	const table = tableOf(main, spec);
	const testTable = own.length === 0 ? void 0 : tableOf(own, spec);
	const samples = table.rows + (testTable?.rows ?? 0);
	const { train, validation, test, unused = 0 } = spec.split;
	if (train + validation + test + unused !== samples) throw new DataFault(`The split has ${train + validation + test + unused} samples, the data ${samples}${unused === 0 ? "; what shall be left out is named `unused`" : ""}.`);
	if (testTable !== void 0 && testTable.shape.join() !== table.shape.join()) throw new DataFault(`Samples to train on are ${table.shape.join(" x ")}, those to test on ${testTable.shape.join(" x ")}.`);
	if (testTable !== void 0 && (test > testTable.rows || train + validation > table.rows)) throw new DataFault(`There are ${table.rows} samples to train on and ${testTable.rows} to test on; the split asks for ${train} + ${validation} and ${test}.`);
	const order = shuffled(table.rows, spec.seed);
	const positions = testTable === void 0 ? order.slice(train + validation, train + validation + test) : partOf(testTable.rows, test, spec.seed);
	const places = {
		train: {
			from: table,
			rows: order.slice(0, train)
		},
		validation: {
			from: table,
			rows: order.slice(train, train + validation)
		},
		test: {
			from: testTable ?? table,
			rows: positions
		}
	};
	const part = ({ from, rows }) => once(() => rowsOf(from, rows, spec.scale));
	const parts = {
		train: part(places.train),
		validation: part(places.validation),
		test: part(places.test)
	};
	return {
		shape: table.shape,
		samples,
		labels: (name) => Uint8Array.from(places[name].rows, (row) => places[name].from.label(row)),
		get train() {
			return parts.train();
		},
		get validation() {
			return parts.validation();
		},
		get test() {
			return parts.test();
		}
	};
}
/** All of a test set stays in its own order, so that predictions can be handed in line by line. */
function partOf(rows, wanted, seed) {
	return wanted === rows ? Array.from({ length: rows }, (_, row) => row) : shuffled(rows, seed).slice(0, wanted);
}
function tableOf(files, { folder, label }) {
	const [first = "", second = ""] = files;
	return folder === void 0 ? csvTable(first, label) : idxTable(first, second);
}
function rowsOf(table, rows, scale) {
	const width = table.shape.reduce((product, size) => product * size, 1);
	const features = new Float64Array(rows.length * width);
	const labels = new Uint8Array(rows.length);
	rows.forEach((row, at) => {
		labels[at] = table.label(row);
		table.write(row, features, at * width);
	});
	for (let cell = 0; cell < features.length; cell += 1) features[cell] = (features[cell] ?? NaN) / scale;
	return {
		width,
		features,
		labels
	};
}
function once(make) {
	let made;
	return () => made ??= make();
}
// src/files/version.ts
const version = typeof GRADER_VERSION === "string" ? GRADER_VERSION : "source";
// src/files/question-keys.ts
/**
* A key for each question that changes with everything its verdict depends on beside the hand-in: its own part of the config, the shared
* tables that it names, its seed, the values that the reference gave it, and the questions that it names. What is in doubt counts.
*/
/** The author, and what is taken from it until the end: what is taken later depends on answers. */
function noteTaken(author) {
	const taken = {
		values: [],
		functions: 0
	};
	let isOver = false;
	return {
		author: {
			...author,
			reference(name, path) {
				if (!isOver) taken.functions += 1;
				return author.reference(name, path);
			},
			took(name, value) {
				if (isOver) return;
				taken.functions -= 1;
				taken.values.push([name, value]);
			}
		},
		taken,
		end: () => void (isOver = true)
	};
}
function keysOf(frame, material) {
	const ids = frame.questions.map(({ id }) => id);
	const own = new Map(frame.questions.map((question) => [question.id, ownKey(question, frame, material)]));
	const named = new Map(frame.questions.map(({ id, kind: _kind, ...rest }) => [id, questionsIn(rest, ids).filter((other) => other !== id)]));
	const questions = ids.map((id) => {
		const needs = reachable(id, named);
		return [id, {
			key: hashOf([own.get(id) ?? "", ...needs.flatMap((other) => [other, own.get(other) ?? ""])]),
			needs
		}];
	});
	return {
		reading: hashOf([
			version,
			frame.assignment,
			...ids,
			JSON.stringify(unknownTo(frame)),
			material.trainings,
			String(material.retrain)
		]),
		questions: new Map(questions)
	};
}
/** Parts of the frame that nothing here knows may mean anything for any question. Marks are made of verdicts that are there. */
function unknownTo({ assignment: _assignment, title: _title, seed: _seed, reference: _reference, names: _names, variables: _variables, datasets: _datasets, questions: _questions, marks: _marks, ...rest }) {
	return rest;
}
function fileHash(path) {
	return hashOf([readFileSync(path).toString("latin1")]);
}
/** Titles are shown and never judged by. */
function ownKey({ title: _title, ...question }, frame, { folder, references, taken }) {
	const words = new Set(stringsIn(question));
	const tables = [frame.names ?? {}, frame.variables ?? {}].map((groups) => Object.entries(groups).filter(([name]) => words.has(name)));
	const datasets = Object.entries(frame.datasets ?? {}).filter(([name]) => words.has(name));
	const files = datasets.map(([, spec]) => {
		const { main, test } = filesOf(spec, folder);
		return [...main, ...test].map(fileHash);
	});
	const { values = [], functions = 1 } = taken.get(question.id) ?? {};
	return hashOf([
		version,
		String(frame.seed),
		JSON.stringify([
			question,
			tables,
			datasets,
			files,
			values
		]),
		functions > 0 || question.carried !== void 0 ? references : ""
	]);
}
/** Every text in a piece of the config, keys too. */
function stringsIn(value) {
	if (typeof value === "string") return [value];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}
/** A question is named by its id, also where an entry of its answer follows: `q2.3.parameters.C1`, `q2.3.parameters/C1`. */
function questionsIn(value, ids) {
	const words = [...new Set(stringsIn(value))].filter((word) => word.length <= LONGEST_NAME);
	return ids.filter((id) => words.some((word) => word.includes(id)));
}
/** Texts that are longer are wordings and titles. */
const LONGEST_NAME = 200;
function reachable(from, named) {
	const found = /* @__PURE__ */ new Set();
	const open = [...named.get(from) ?? []];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		if (next === from || found.has(next)) continue;
		found.add(next);
		open.push(...named.get(next) ?? []);
	}
	return [...found].toSorted();
}
// src/files/reference.ts
/** The reference folder of an assignment: TypeScript, transpiled when it is loaded, cached under the hash of its sources. */
/** Changes with the way modules are transpiled, so that no stale code is run. */
const FORMAT$1 = "commonjs-1";
/** `index` is the file that exports `references`. */
async function loadReferences(index, label) {
	const folder = dirname(index);
	const sources = readSources(folder);
	const entry = posix.normalize(relative(folder, index).split(sep).join("/"));
	const fail = (path, message, line = 1, column = 1) => new AssignmentError([{
		place: {
			file: label(join(folder, path)),
			line,
			column
		},
		message,
		frame: frameOf(sources.get(path) ?? "", line, column)
	}]);
	if (!sources.has(entry)) throw new AssignmentError([{
		place: {
			file: label(index),
			line: 1,
			column: 1
		},
		message: "The reference file does not exist.",
		frame: ""
	}]);
	const hash = hashOf([FORMAT$1, ...[...sources].flat()]);
	const named = run(await transpiled(sources, hash, fail), entry, folder, fail).references;
	if (typeof named !== "object" || named === null) throw fail(entry, "The reference must export `references`, an object of named functions.");
	const references = /* @__PURE__ */ new Map();
	for (const [name, value] of Object.entries(named)) {
		if (typeof value !== "function") throw fail(entry, `The reference "${name}" is no function.`);
		references.set(name, (given) => value(given));
	}
	return {
		references,
		hash
	};
}
function readSources(folder) {
	try {
		const names = readdirSync(folder, {
			recursive: true,
			encoding: "utf8"
		}).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts") && !name.includes("node_modules"));
		return new Map(names.toSorted().map((name) => [name.split(sep).join("/"), readFileSync(join(folder, name), "utf8")]));
	} catch {
		return /* @__PURE__ */ new Map();
	}
}
async function transpiled(sources, hash, fail) {
	const cached = fromCache(`reference-${hash}.json`);
	if (cached !== void 0) return new Map(Object.entries(JSON.parse(cached)).map(([path, code]) => [path, String(code)]));
	const { transform } = await import("./dist-btnP5Oww.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const modules = /* @__PURE__ */ new Map();
	for (const [path, source] of sources) try {
		modules.set(path, transform(source, {
			transforms: ["typescript", "imports"],
			filePath: path,
			production: true,
			preserveDynamicImport: true
		}).code);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const at = /^(.*) \((\d+):(\d+)\)$/su.exec(message.replace(/^Error transforming [^:]*: /u, ""));
		throw fail(path, `This is no TypeScript: ${at?.[1] ?? message}`, Number(at?.[2] ?? 1), Number(at?.[3] ?? 1));
	}
	toCache(`reference-${hash}.json`, JSON.stringify(Object.fromEntries(modules)));
	return modules;
}
function run(modules, entry, folder, fail) {
	const outside = createRequire(join(folder, "index.js"));
	const loaded = /* @__PURE__ */ new Map();
	const load = (path) => {
		const known = loaded.get(path);
		if (known !== void 0) return known.exports;
		const module = { exports: {} };
		loaded.set(path, module);
		const need = (name) => {
			if (!name.startsWith(".")) return outside(name);
			const target = posix.normalize(posix.join(posix.dirname(path), name));
			const found = [
				target,
				`${target}.ts`,
				target.replace(/\.js$/u, ".ts"),
				`${target}/index.ts`
			].find((candidate) => modules.has(candidate));
			if (found === void 0) throw fail(path, `It imports "${name}", which is not there.`);
			return load(found);
		};
		compileFunction(modules.get(path) ?? "", [
			"module",
			"exports",
			"require"
		], { filename: join(folder, path) })(module, module.exports, need);
		return module.exports;
	};
	try {
		return load(entry);
	} catch (error) {
		if (error instanceof AssignmentError) throw error;
		throw fail(entry, `The reference fails when it is loaded: ${error instanceof Error ? error.message : String(error)}`);
	}
}
// src/files/training-lock.ts
/** The file in which the results of reference trainings are kept: computed by `grader reference train`, committed, read when an assignment is loaded. */
/** What decides which numbers come out of a data set's files. */
function specText({ scale, split, seed, label }) {
	const { train, validation, test, unused = 0 } = split;
	return `scale ${scale}, train ${train}, validation ${validation}, test ${test}, unused ${unused}, seed ${seed}${label === void 0 ? "" : `, label ${label}`}`;
}
/** What a run is made from. */
function sourceOf(trainer, data, row, seed) {
	const settings = JSON.stringify(Object.entries(row.with).toSorted(([a], [b]) => a < b ? -1 : 1));
	return hashOf([
		trainer,
		data.spec,
		...Object.entries(data.sha256).flat(),
		settings,
		String(seed)
	]).slice(0, 16);
}
/** The lock, or nothing where there is none; throws an Error for a file that is no lock. */
function readLock(path) {
	let text;
	try {
		text = readFileSync(path, "utf8");
	} catch {
		return;
	}
	const data = parsed(text);
	if (!isLock(data)) throw new Error(`${path} is no file of training results; delete it and run "grader reference train".`);
	return data;
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
function isRun(value) {
	if (!isMap(value) || !isMap(value.with) || !isMap(value.sets)) return false;
	const texts = [
		value.setting,
		value.ended,
		value.from,
		value.gave
	].every((text) => typeof text === "string");
	const sets = Object.values(value.sets).every((set) => Array.isArray(set) && set.length === 2 && set.every(isCount) && set[0] <= set[1] && set[1] > 0);
	return texts && sets && isCount(value.seed) && isCount(value.epochs) && (value.loss === null || typeof value.loss === "number");
}
function isLock(value) {
	return isMap(value) && typeof value.trainer === "string" && isMap(value.datasets) && Object.values(value.datasets).every((data) => isMap(data) && typeof data.spec === "string" && isMap(data.sha256)) && Array.isArray(value.runs) && value.runs.every(isRun);
}
// src/files/training-results.ts
/** What the reference trainings of an assignment reached, for the bands of credit that follow from them. */
const MEND = "run \"grader reference train\"";
/** Looks up a setting of the grid; throws an AuthorFault where the lock does not have its runs as the config asks for them now. */
function trainingResults(material) {
	let read;
	return (setting, path) => {
		const { spec, lockPath } = material;
		if (spec === void 0) throw new AuthorFault(path, "The config has no `training` for these bands to follow from.");
		const grid = gridFor(spec, path);
		const row = grid.find((candidate) => candidate.setting === setting && !candidate.isControl);
		if (row === void 0) {
			const near = nearestName(setting, Object.keys(spec.settings));
			throw new AuthorFault(path, `There is no setting "${setting}" among the trainings${near === void 0 ? "" : `; did you mean "${near}"?`}`);
		}
		try {
			read ??= readLock(lockPath);
		} catch (error) {
			throw new AuthorFault(path, error instanceof Error ? error.message : String(error));
		}
		if (read === void 0) throw new AuthorFault(path, `${relative(process.cwd(), lockPath)} is not there; ${MEND}.`);
		const lock = read;
		const controls = grid.filter(({ isControl, dataset }) => isControl && dataset === row.dataset);
		return {
			runs: runsOf(row, lock, material, path).map(({ sets }) => sets),
			controls: controls.map((control) => ({
				name: control.setting,
				runs: runsOf(control, lock, material, path).map(({ sets }) => sets)
			}))
		};
	};
}
function gridFor(spec, path) {
	try {
		return gridOf(spec);
	} catch (error) {
		throw new AuthorFault(path, error instanceof Error ? error.message : String(error));
	}
}
function runsOf(row, lock, { datasets, version }, path) {
	const data = lock.datasets[row.dataset];
	const spec = datasets[row.dataset];
	if (spec === void 0) throw new AuthorFault(path, `The training "${row.setting}" is on the data set "${row.dataset}", which the config does not have.`);
	if (data === void 0 || data.spec !== specText(spec)) throw new AuthorFault(path, `The data set "${row.dataset}" is split in another way than when "${row.setting}" was trained; ${MEND}.`);
	const trainer = version();
	return row.seeds.map((seed) => {
		const run = lock.runs.find((candidate) => candidate.setting === row.setting && candidate.seed === seed);
		if (run === void 0) throw new AuthorFault(path, `There is no result of the training "${row.setting}" with seed ${seed}; ${MEND}.`);
		if (run.from !== sourceOf(trainer, data, row, seed)) throw new AuthorFault(path, `The training "${row.setting}" with seed ${seed} was run with other settings or an older trainer; ${MEND}.`);
		return run;
	});
}
// src/files/assignment.ts
/** Loads an assignment: config, reference and checks; the only door that throws, an AssignmentError with everything that is wrong. */
/** A config file, or a folder that has one. */
async function loadConfig(where) {
	const path = configIn(where);
	const file = relative(process.cwd(), path) || path;
	const text = readConfig(path, file);
	const folder = dirname(path);
	const key = `config-${hashOf([version, text])}.json`;
	const cached = version === "source" ? void 0 : fromCache(key);
	const load = (index = "reference/index.ts") => loadReferences(resolve(folder, index), (full) => relative(process.cwd(), full) || full);
	const frame = cached === void 0 ? await validated(text, file, load) : JSON.parse(cached);
	if (cached === void 0 && version !== "source") toCache(key, JSON.stringify(frame));
	return {
		frame,
		...await load(frame.reference),
		path,
		file,
		text
	};
}
/** A config file, or a folder that has one. */
async function loadAssignment(where, seed) {
	const { frame, references, hash, path, file, text } = await loadConfig(where);
	const folder = dirname(path);
	const seeded = seed === void 0 ? frame : {
		...frame,
		seed
	};
	const lockPath = resolve(folder, frame.training?.lock ?? "");
	const trainings = frame.training === void 0 ? "" : textOr(lockPath, "");
	const whole = hashOf([
		version,
		text,
		hash,
		String(seeded.seed),
		trainings
	]);
	const verified = version !== "source" && fromCache(`sound-${whole}`) !== void 0;
	const taken = /* @__PURE__ */ new Map();
	const assignment = await compile(seeded, {
		folder,
		references,
		text,
		file,
		verified,
		taken,
		lockPath
	});
	if (!verified && version !== "source") toCache(`sound-${whole}`, "");
	return {
		assignment,
		hash: whole,
		path,
		hasRules: frame.marks !== void 0 || assignment.questions.some(({ extra }) => extra === true),
		policy: async () => (await (await import("./compile-D5fiYnqg.js")).compilePolicy(frame.marks, assignment.questions)).policy,
		...frame.marks?.extensions === void 0 ? {} : { extensions: resolve(folder, frame.marks.extensions) },
		keys: (retrain = false) => keysOf(seeded, {
			folder,
			references: hash,
			taken,
			trainings,
			retrain
		})
	};
}
function textOr(path, none) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return none;
	}
}
async function validated(text, file, load) {
	const { validateConfig } = await import("./validate-DCJ4A9RC.js");
	return validateConfig(text, file, async (index) => {
		try {
			return [...(await load(index)).references.keys()];
		} catch (error) {
			if (error instanceof AssignmentError) return error;
			throw error;
		}
	});
}
function configIn(where) {
	const path = resolve(where);
	return existsSync(path) && statSync(path).isDirectory() ? join(path, CONFIG_NAME) : path;
}
function readConfig(path, file) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		throw new AssignmentError([{
			place: {
				file,
				line: 1,
				column: 1
			},
			message: "There is no such assignment file.",
			frame: ""
		}]);
	}
}
async function compile(frame, material) {
	const questions = [];
	const faults = [];
	frame.questions.forEach((question, position) => {
		try {
			const earlier = (id) => questions.find((one) => one.id === id)?.check;
			questions.push(compileQuestion(question, authorOf(frame, material, question), earlier, material.taken));
		} catch (error) {
			if (!(error instanceof AuthorFault)) throw error;
			faults.push({
				fault: error,
				path: [
					"questions",
					position,
					...error.path
				]
			});
		}
	});
	if (faults.length > 0) {
		const { locator } = await import("./locate-VKu7CvRU.js");
		const locate = locator(material.text, material.file);
		throw new AssignmentError(faults.map(({ fault, path }) => locate(path, "value", fault.message)));
	}
	return {
		id: frame.assignment,
		title: frame.title,
		seed: frame.seed,
		limits: limitsOf(frame.limits, frame.seed),
		questions
	};
}
function compileQuestion(question, author, earlier, takenBy) {
	const { id, kind: name, points, extra, title, carried, ...spec } = question;
	const kind = kindNamed(name);
	if (kind === void 0) throw new AuthorFault(["kind"], `There is no kind "${name}".`);
	const { author: noting, taken, end } = noteTaken(author);
	const check = kind.compileChecked(spec, noting);
	end();
	takenBy.set(id, taken);
	const isSound = carried !== void 0 && Object.values(carried.from).every((from) => earlier(from) !== void 0);
	return {
		id,
		kind: name,
		title,
		points: shareOf(points),
		...extra === true ? { extra } : {},
		check: isSound ? carriedCheck(check, {
			kind,
			spec,
			carried,
			author,
			earlier
		}) : check
	};
}
function authorOf(frame, { folder, references, verified, lockPath }, question) {
	const reference = (name, path) => {
		const found = references.get(name);
		if (found !== void 0) return found;
		throw new AuthorFault(path, unknownReference(name, references.keys()));
	};
	return {
		verified,
		seed: seedFor(frame.seed, question.id),
		reference,
		referenceNames: [...references.keys()],
		names: frame.names ?? {},
		variables: frame.variables ?? {},
		dataset(name, path) {
			const spec = Object.hasOwn(frame.datasets ?? {}, name) ? frame.datasets?.[name] : void 0;
			if (spec === void 0) throw new AuthorFault(path, `There is no data set "${name}" in the config.`);
			const { missing } = filesOf(spec, folder);
			if (missing.length > 0) throw new AuthorFault(path, `The data set "${name}" is not there; looked at ${missing.join(", ")}.${spec.get === void 0 ? "" : ` ${spec.get.en}`}`);
			let read;
			return () => {
				const rows = read?.() ?? readDataset(spec, folder);
				read = () => rows;
				return rows;
			};
		},
		training: trainingResults({
			spec: frame.training,
			datasets: frame.datasets ?? {},
			lockPath,
			version: () => String(reference(frame.training?.version ?? "", ["version"])({}))
		})
	};
}
// src/files/attachment.ts
/** Files of a submission by the name that an answer gives; nothing outside the submission is ever opened. */
const MOST_ATTACHED_BYTES = 209715200;
function attachmentIn(folder, name) {
	const absent = {
		is: "absent",
		name,
		...folder === void 0 ? {} : { looked: basename(folder) }
	};
	if (folder === void 0 || name === "" || name.length > 255 || name.includes("\0") || isAbsolute(name) || /^[a-z]:|\\/iu.test(name)) return absent;
	const file = fileInside(folder, name);
	if (file === void 0) return absent;
	if (file.bytes > 209715200) return {
		is: "too-large",
		name,
		bytes: file.bytes,
		limit: MOST_ATTACHED_BYTES
	};
	try {
		return {
			is: "file",
			name,
			bytes: readFileSync(file.path)
		};
	} catch {
		return absent;
	}
}
/** A plain file below a folder; symbolic links are followed only as far as they stay inside. */
function fileInside(folder, name) {
	try {
		const root = realpathSync(folder);
		const path = realpathSync(join(root, name));
		const inside = relative(root, path);
		if (inside === "" || inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return void 0;
		const facts = statSync(path);
		return facts.isFile() ? {
			path,
			bytes: facts.size
		} : void 0;
	} catch {
		return;
	}
}
// src/files/decode.ts
/** Accepts a byte order mark, and UTF-16 where one says so. */
function decode(bytes) {
	const text = tryDecode(bytes, (bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : void 0) ?? "utf-8");
	if (text !== void 0 && !text.includes("\0")) return {
		is: "text",
		text
	};
	return {
		is: "unreadable",
		guess: guessOf(bytes)
	};
}
/** Zeros at every second byte are UTF-16 without its mark; GB18030 contains GBK and GB2312 and refuses most bytes of other encodings. */
function guessOf(bytes) {
	const zeros = [0, 0];
	bytes.forEach((byte, position) => {
		if (byte === 0) zeros[position % 2] = (zeros[position % 2] ?? 0) + 1;
	});
	const [even = 0, odd = 0] = zeros;
	if (Math.max(even, odd) > bytes.length / 4 && Math.min(even, odd) === 0) return "UTF-16";
	return even + odd === 0 && tryDecode(bytes, "gb18030") !== void 0 ? "GBK" : void 0;
}
function tryDecode(bytes, encoding) {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return;
	}
}
// src/files/find-answers.ts
/** Which file of a hand-in holds the answers, and where its other files lie. */
const YAML$2 = /* @__PURE__ */ new Set([
	".yaml",
	".yml",
	".json"
]);
const CODE$2 = /* @__PURE__ */ new Set([
	".ts",
	".mts",
	".js",
	".mjs"
]);
const ANSWER_ENDINGS = [...YAML$2, ...CODE$2];
/** `answers` is what the template is called; the others are what students make of it. */
const isNamedAnswers = (name) => /^(?:answers?|答案|作业)$/iu.test(basename(name, extname(name)));
const languageOf = (name) => {
	const ending = (extname(name) || basename(name)).toLowerCase();
	if (name.toLowerCase().endsWith(".d.ts")) return void 0;
	return YAML$2.has(ending) ? "yaml" : CODE$2.has(ending) ? "code" : void 0;
};
/** Hidden files are no answers, except one whose whole name is an ending. */
const isAnswerName = (name) => languageOf(name) !== void 0 && (!name.startsWith(".") || ANSWER_ENDINGS.includes(name.toLowerCase()));
/** The name of a hand-in: its folder, or its file without the ending. */
function submissionName(path, isFolder) {
	return isFolder ? basename(path) : basename(path, extname(path));
}
/** Files of a single-file hand-in `x.yaml` lie beside it in the folder `x.files`. */
const companionOf = (path) => `${path.slice(0, path.length - extname(path).length)}.files`;
function locateAnswers(path) {
	try {
		const facts = statSync(path);
		if (facts.isFile()) return {
			is: "file",
			path,
			language: languageOf(path) ?? "yaml",
			folder: companionOf(path)
		};
		if (!facts.isDirectory()) return unopened("not-a-file");
		for (const candidates of candidatesIn(path)) {
			const [only, second] = candidates;
			if (only === void 0) continue;
			if (second !== void 0) return {
				is: "none",
				finding: {
					code: "several-answer-files",
					files: candidates
				}
			};
			if (fileInside(path, only) === void 0) return unopened("leads-outside");
			return {
				is: "file",
				path: join(path, only),
				language: languageOf(only) ?? "yaml",
				folder: path
			};
		}
		return {
			is: "none",
			finding: {
				code: "no-answer-file",
				looked: ["answers.yaml", "answers.ts"]
			}
		};
	} catch (error) {
		return unopened(codeOf(error));
	}
}
/** What may be the answer file of a folder, most likely first. */
function candidatesIn(folder) {
	const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && isAnswerName(entry.name)).map((entry) => entry.name).toSorted();
	const yaml = names.filter((name) => languageOf(name) === "yaml" && !name.toLowerCase().endsWith(".json"));
	return [
		names.filter(isNamedAnswers),
		yaml,
		names.filter((name) => languageOf(name) === "code")
	];
}
function unopened(why) {
	return {
		is: "none",
		finding: {
			code: "unreadable-path",
			why
		}
	};
}
/** The system's short word for what went wrong. */
function codeOf(error) {
	return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
// node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
/**
* Returned by a scalar resolver when the source does not match its tag.
*
* @category Tags
*/
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
/**
* Create a normalized scalar tag definition.
*
* @category Tags
*/
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized sequence tag definition.
*
* @category Tags
*/
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized mapping tag definition.
*
* @category Tags
*/
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/** @category Tags */
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
/** @category Tags */
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
/** @category Tags */
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
/** @category Tags */
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
/** @category Tags */
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
/**
* Enables merge keys in {@link CORE_SCHEMA} when added with
* {@link Schema.withTags}.
*
* @category Tags
*/
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
/**
* The `!!binary` tag, represented as a `Uint8Array`.
*
* @category Tags
*/
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
/**
* The YAML 1.1 `!!timestamp` tag, represented as a JavaScript `Date`.
*
* @category Tags
*/
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
/** @category Tags */
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!omap
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   { one: 1 },
*   { two: 2 }
* ]
* ```
*
* @category Tags
*/
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!pairs
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   ['one', 1],
*   ['two', 2]
* ]
* ```
*
* @category Tags
*/
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
/**
* This is the default mapping implementation. It uses `{}` objects and has only
* partial functionality due to language limitations. This choice was made
* because users expect to get JavaScript objects, and it was left unchanged to
* avoid too many breaking changes in the v5 release.
*
* Side effects:
*
* - `Object.hasOwn()` checks or `for...of` loops are required for safe use (to
*   avoid falling through to prototypes).
* - Only scalar string keys are supported properly.
* - Other scalar keys, such as `null` and numbers, are converted to strings.
*   This is historical behaviour, and it can cause side effects such as
*   problems with `!!merge`.
*
* Note that non-string scalar keys may be deprecated in future versions.
*
* Ideally, use {@link realMapTag} instead.
*
* @category Tags
*/
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
/**
* The YAML 1.1 `!!set` tag, represented as a JavaScript `Set`.
*
* @category Tags
*/
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
/**
* Controls tag resolution when loading and type selection when dumping.
*
* @category Schemas
*/
var Schema = class Schema {
	tags;
	/** @internal */
	implicitScalarTags;
	/**
	* Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
	* the resolvers that may match that key, in schema order; a key absent from
	* the map uses
	* {@link Schema.implicitScalarAnyFirstChar}
	* (resolvers that declared no first-char constraint, so they apply to any
	* first character).
	*/
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	/**
	* The default scalar tag (`!!str`), resolved once so the composer's fallback
	* for unresolved plain scalars avoids a keyed lookup per scalar.
	*
	* @internal
	*/
	defaultScalarTag;
	/**
	* The default container tags (`!!seq` / `!!map`), used by the dumper: when a
	* value is identified by its default tag, the tag is implicit and not
	* printed. Undefined if the schema does not define them (then such values
	* can't be dumped).
	*
	* @internal
	*/
	defaultSequenceTag;
	/** @internal */
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	/** @internal */
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	/**
	* Creates a new schema with the specified tags added. If a tag already
	* exists, it is replaced by the specified tag.
	*
	* @example
	*
	* ```javascript
	* import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
	*
	* const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
	* ```
	*/
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
/**
* The YAML 1.2 Failsafe Schema: strings, sequences, and mappings.
*
* @category Schemas
*/
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
/**
* The default schema for the loaders. Note, {@link CORE_SCHEMA} comes
* without the `!!merge` tag. You can easily enable it if needed.
*
* @example
* Enable {@link mergeTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Schemas
*/
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]).withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
({
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
});
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
/**
* Default scalar styling rules in application order.
* See [Scalar styling](../../docs/scalar_styling.md) for usage details.
*
* @category AST
*/
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name));
EVENT_ID.DOCUMENT;
EVENT_ID.SEQUENCE;
EVENT_ID.MAPPING;
EVENT_ID.SCALAR;
EVENT_ID.ALIAS;
EVENT_ID.POP;
SCALAR_STYLE.PLAIN;
SCALAR_STYLE.SINGLE_QUOTED;
SCALAR_STYLE.DOUBLE_QUOTED;
SCALAR_STYLE.LITERAL_BLOCK;
SCALAR_STYLE.FOLDED_BLOCK;
COLLECTION_STYLE.BLOCK;
COLLECTION_STYLE.FLOW;
CHOMPING_MODE.CLIP;
CHOMPING_MODE.STRIP;
CHOMPING_MODE.KEEP;
// src/files/yaml-events.ts
/** Null where the careful way has to look. */
function readPlainYaml(text, file) {
	const events = eventsOf(text);
	if (events === null || events.length > 3e5 || !events.every(isPlain)) return null;
	const entries = new Builder(text, file, events).entries();
	if (entries === null || entries.length === 0) return null;
	return {
		root: {
			is: "map",
			place: {
				file,
				line: 1,
				column: 1
			},
			entries
		},
		findings: []
	};
}
function eventsOf(text) {
	try {
		return parseEvents(text, { maxDepth: 60 });
	} catch {
		return null;
	}
}
function isPlain(event) {
	switch (event.type) {
		case EVENT_ID.DOCUMENT: return event.directives.length === 0;
		case EVENT_ID.ALIAS: return false;
		case EVENT_ID.POP: return true;
		default: return event.anchorStart === -1 && event.tagStart === -1;
	}
}
/** Thrown where the events are none that can be made a tree here. */
var Unusual = class extends Error {};
const NULLS = /* @__PURE__ */ new Set([
	"",
	"~",
	"null",
	"Null",
	"NULL"
]);
var Builder = class {
	#text;
	#file;
	#events;
	#next = 0;
	/** Behind what was read last. */
	#end = 0;
	/** The line that was met last, and where it starts: places come in order. */
	#line = 1;
	#lineStart = 0;
	constructor(text, file, events) {
		[this.#text, this.#file, this.#events] = [
			text,
			file,
			events
		];
	}
	/** Those of all documents; null where one of them is no map. */
	entries() {
		const all = [];
		try {
			while (this.#next < this.#events.length) {
				if (this.#take().type !== EVENT_ID.DOCUMENT) return null;
				const content = this.#value(null);
				if (content.is === "map") all.push(...content.entries);
				else if (content.is !== "empty") return null;
				if (this.#take().type !== EVENT_ID.POP) return null;
			}
		} catch (fault) {
			if (fault instanceof Unusual) return null;
			throw fault;
		}
		return all;
	}
	#take() {
		const event = this.#events[this.#next];
		this.#next += 1;
		if (event === void 0) throw new Unusual();
		return event;
	}
	#isOver() {
		return this.#events[this.#next]?.type === EVENT_ID.POP;
	}
	/** `around` is the place of what has no characters of its own. */
	#value(around) {
		const event = this.#take();
		switch (event.type) {
			case EVENT_ID.SCALAR: return this.#scalar(event, around);
			case EVENT_ID.SEQUENCE: {
				const place = this.#place(event.start);
				const items = [];
				while (!this.#isOver()) items.push(this.#value(place));
				this.#next += 1;
				return {
					is: "list",
					place,
					items
				};
			}
			case EVENT_ID.MAPPING: return {
				is: "map",
				place: this.#place(event.start),
				entries: this.#pairs()
			};
			default: throw new Unusual();
		}
	}
	#pairs() {
		const entries = /* @__PURE__ */ new Map();
		while (!this.#isOver()) {
			const event = this.#take();
			if (event.type !== EVENT_ID.SCALAR || event.valueStart === -1) throw new Unusual();
			const place = this.#placeOf(event);
			const key = getScalarValue(this.#text, event);
			const value = this.#value(place);
			const first = entries.get(key)?.place;
			entries.set(key, first === void 0 ? {
				key,
				place,
				value
			} : {
				key,
				place: first,
				value: {
					is: "broken",
					finding: {
						code: "duplicate-key",
						key,
						first
					},
					place
				}
			});
		}
		this.#next += 1;
		return [...entries.values()];
	}
	/** LaTeX in double quotes is taken as typed; everything else as YAML reads it. */
	#scalar(event, around) {
		if (event.valueStart === -1) return {
			is: "empty",
			place: around ?? this.#place(this.#end)
		};
		const place = this.#placeOf(event);
		const text = (event.style === SCALAR_STYLE.DOUBLE_QUOTED ? rawLatex(this.#text.slice(event.valueStart - 1, event.valueEnd + 1)) : void 0) ?? getScalarValue(this.#text, event);
		if (event.style === SCALAR_STYLE.PLAIN && NULLS.has(text)) return {
			is: "empty",
			place
		};
		return text.trim() === "" ? {
			is: "empty",
			place
		} : {
			is: "scalar",
			text,
			place
		};
	}
	/** Where its first character stands: a quote, or the `|` above a block. */
	#placeOf({ style, valueStart, valueEnd }) {
		const from = style === SCALAR_STYLE.PLAIN ? valueStart : style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? valueStart - 1 : this.#blockMark(valueStart);
		const place = this.#place(from);
		this.#end = valueEnd;
		return place;
	}
	#blockMark(before) {
		const between = this.#text.slice(this.#end, before);
		const at = between.search(/[|>]/u);
		if (at === -1 || between.slice(0, at).includes("#")) throw new Unusual();
		return this.#end + at;
	}
	#place(at) {
		if (at < this.#lineStart) [this.#line, this.#lineStart] = [1, 0];
		for (let end = this.#text.indexOf("\n", this.#lineStart); end !== -1 && end < at; end = this.#text.indexOf("\n", this.#lineStart)) {
			this.#line += 1;
			this.#lineStart = end + 1;
		}
		return {
			file: this.#file,
			line: this.#line,
			column: at - this.#lineStart + 1
		};
	}
};
// src/files/read-yaml.ts
/** What is plain and right is read quickly; a broken part never takes the whole file with it. */
async function readYaml(text, file) {
	return readPlainYaml(text, file) ?? (await import("./yaml-careful-DoBDK5Fm.js")).readCarefully(text, file);
}
// src/files/parsed.ts
/** The first thing in a tree that keeps it from being plain written data. */
function obstacle(parsed) {
	switch (parsed.is) {
		case "broken": return {
			is: "unreadable",
			finding: parsed.finding,
			place: parsed.place
		};
		case "function": return {
			is: "unreadable",
			finding: { code: "function-not-allowed" },
			place: parsed.place
		};
		case "list": return first(parsed.items);
		case "map": return first(parsed.entries.map((entry) => entry.value));
		default: return;
	}
}
function first(items) {
	for (const item of items) {
		const found = obstacle(item);
		if (found !== void 0) return found;
	}
}
function writtenOf(parsed) {
	switch (parsed.is) {
		case "list": return {
			...parsed,
			items: parsed.items.map(writtenOf)
		};
		case "map": return {
			...parsed,
			entries: parsed.entries.map((entry) => ({
				...entry,
				value: writtenOf(entry.value)
			}))
		};
		case "empty":
		case "scalar": return parsed;
		default: return {
			is: "empty",
			place: parsed.place
		};
	}
}
/** The answer that a piece of the file is; `place` is that of its key. */
function answerOf(parsed, place) {
	if (parsed.is === "empty") return { is: "missing" };
	if (parsed.is === "function") return {
		is: "callable",
		place,
		...parsed.run
	};
	return obstacle(parsed) ?? {
		is: "written",
		value: writtenOf(parsed),
		place
	};
}
// src/files/sort-answers.ts
/** Keys that may stand beside the answers. */
const HEADER = /* @__PURE__ */ new Set([
	"assignment",
	"student",
	"note"
]);
const foldId = (key) => key.normalize("NFKC").trim().toLowerCase();
function sortAnswers(root, ids) {
	const byFolded = new Map(ids.map((id) => [foldId(id), id]));
	const isPrefix = (folded) => ids.some((id) => foldId(id).startsWith(`${folded}.`));
	const found = /* @__PURE__ */ new Map();
	const findings = [];
	const visit = (entry, prefix) => {
		const folded = prefix + foldId(entry.key);
		const id = byFolded.get(folded);
		if (id !== void 0) keep(id, {
			place: entry.place,
			value: entry.value
		});
		else if (isPrefix(folded)) {
			if (entry.value.is === "map") for (const inner of entry.value.entries) visit(inner, `${folded}.`);
			else if (entry.value.is === "broken") breakAll(`${folded}.`, entry.value);
			else if (entry.value.is !== "empty") unknown(entry, prefix);
		} else if (!(prefix === "" && HEADER.has(folded)) && !within(entry, folded)) unknown(entry, prefix);
	};
	/** `q2.3.parameters.C1: 150` is an entry of `q2.3.parameters`. */
	const within = (entry, folded) => {
		for (let end = folded.lastIndexOf("."); end > 0; end = folded.lastIndexOf(".", end - 1)) {
			const id = byFolded.get(folded.slice(0, end));
			if (id === void 0) continue;
			const value = entry.key.slice(entry.key.length - (folded.length - end - 1)).split(".").reduceRight((inner, key) => ({
				is: "map",
				place: entry.place,
				entries: [{
					key,
					place: entry.place,
					value: inner
				}]
			}), entry.value);
			keep(id, {
				place: entry.place,
				value
			});
			return true;
		}
		return false;
	};
	const keep = (id, answer) => {
		found.set(id, [...found.get(id) ?? [], answer]);
	};
	const breakAll = (prefix, value) => {
		for (const id of ids) if (foldId(id).startsWith(prefix)) keep(id, {
			place: value.place,
			value
		});
	};
	const unknown = (entry, prefix) => {
		const id = prefix + entry.key;
		const nearest = nearestName(id, ids);
		findings.push({
			finding: {
				code: "unknown-question",
				id,
				...nearest === void 0 ? {} : { nearest }
			},
			place: entry.place
		});
	};
	for (const entry of root.entries) visit(entry, "");
	const answers = /* @__PURE__ */ new Map();
	for (const [id, all] of found) answers.set(id, merge(id, all));
	return {
		answers,
		findings
	};
}
/** Several places may each give a part of one map; anything else that is given twice is nobody's guess. */
function merge(id, all) {
	const filled = all.filter(({ value }) => value.is !== "empty");
	const [first, second] = filled;
	if (first === void 0) return { is: "missing" };
	if (second === void 0) return answerOf(first.value, first.place);
	const entries = [];
	for (const { value, place } of filled) {
		if (value.is === "broken") return answerOf(value, place);
		if (value.is !== "map") return {
			is: "unreadable",
			finding: {
				code: "answered-twice",
				id
			},
			place: second.place
		};
		entries.push(...value.entries);
	}
	return answerOf({
		is: "map",
		place: first.place,
		entries
	}, first.place);
}
// src/files/submission.ts
/** A hand-in on disk to a Submission; whatever is wrong with it becomes a finding, never an exception. */
const MOST_ANSWER_BYTES = 4194304;
async function openSubmission(path, reading) {
	const located = locateAnswers(path);
	const name = reading.name ?? submissionName(path, located.is === "none" || located.path !== path);
	if (located.is === "none") return still(unread(name, path, located.finding, reading.ids));
	const file = basename(located.path);
	const start = {
		file,
		line: 1,
		column: 1
	};
	const text = readText(located.path);
	if (typeof text !== "string") return still(unread(name, located.path, text, reading.ids, start));
	if (text.trim() === "") return still(unread(name, located.path, { code: "no-answers" }, reading.ids, start));
	if (located.language === "yaml") return still(assemble$1(name, located, await readYaml(text, file), reading));
	const read = await reading.code(located, text);
	return {
		submission: assemble$1(name, located, read, reading),
		close: () => read.close()
	};
}
/** A submission that runs nothing. */
function still(submission) {
	return {
		submission,
		close: () => {}
	};
}
function readText(path) {
	try {
		const { size } = statSync(path);
		if (size > 4194304) return {
			code: "submission-too-large",
			bytes: size,
			limit: MOST_ANSWER_BYTES
		};
		const bytes = readFileSync(path);
		const other = {
			code: "wrong-file-type",
			ending: extname(path)
		};
		if (isDocument(bytes)) return other;
		const decoded = decode(bytes);
		if (decoded.is === "text") return decoded.text;
		return languageOf(path) === void 0 && decoded.guess === void 0 ? other : {
			code: "not-utf8",
			...decoded.guess === void 0 ? {} : { guess: decoded.guess }
		};
	} catch (error) {
		return {
			code: "unreadable-path",
			why: codeOf(error)
		};
	}
}
/** PDF, Word and archives begin with a word of their own. */
function isDocument(bytes) {
	const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
	return [
		"%PDF-",
		"PK",
		"Rar!",
		"{\\rtf"
	].some((word) => start.startsWith(word));
}
/** Nobody's answers can be read: each question says so, except where there is simply nothing. A folder has no line to point at. */
function unread(name, path, finding, ids, place) {
	const empty = finding.code === "no-answers" || finding.code === "no-answer-file";
	const at = place ?? {
		file: basename(path),
		line: 1,
		column: 1
	};
	return {
		name,
		answers: new Map(empty ? [] : ids.map((id) => [id, {
			is: "unreadable",
			finding,
			place: at
		}])),
		findings: [{
			finding,
			...place === void 0 ? {} : { place }
		}],
		attachment: (file) => ({
			is: "absent",
			name: file
		})
	};
}
function assemble$1(name, located, { root, findings }, reading) {
	if (root === void 0) {
		const [first] = findings;
		return unread(name, located.path, first?.finding ?? { code: "no-answers" }, reading.ids, first?.place);
	}
	const sorted = sortAnswers(root, reading.ids);
	return {
		name,
		answers: sorted.answers,
		findings: [...findings, ...sorted.findings],
		attachment: (file) => attachmentIn(located.folder, file)
	};
}
// src/grade.ts
/** Assignment + Submission -> Report: the one place where verdicts become points. */
/** Judges every question in the order of the assignment; a check that fails costs only its own question a look by a person. */
async function grade(assignment, submission, retraining) {
	const results = [];
	const judgements = /* @__PURE__ */ new Map();
	for (const question of assignment.questions) {
		const answer = submission.answers.get(question.id) ?? { is: "missing" };
		const judgement = await judge(question, answer, {
			question: question.id,
			attachment: (name) => submission.attachment(name),
			answer: (id) => submission.answers.get(id) ?? { is: "missing" },
			mistakes: (id) => judgements.get(id)?.findings.flatMap(({ finding }) => finding.code === "known-mistake" ? [finding.mistake] : []) ?? [],
			judged: (id) => judgements.get(id),
			...retraining === void 0 ? {} : { retraining }
		});
		judgements.set(question.id, judgement);
		results.push(resultOf$1(question, answer, judgement));
	}
	return {
		assignment: assignment.id,
		title: assignment.title,
		submission: submission.name,
		seed: assignment.seed,
		earned: addShares(results.map((result) => result.earned)),
		awaiting: addShares(results.map((result) => result.awaiting)),
		proposed: addShares(results.map((result) => result.proposed)),
		possible: possiblePoints(assignment.questions),
		findings: submission.findings,
		results
	};
}
async function judge(question, answer, hearing) {
	if (answer.is === "missing") return {
		verdict: "unanswered",
		credit: NOTHING,
		findings: []
	};
	if (answer.is === "unreadable") return {
		verdict: answer.finding.code === "code-failed" && wasStopped(answer.finding.outcome) ? "undecided" : "unreadable",
		credit: NOTHING,
		findings: [{
			finding: answer.finding,
			place: answer.place
		}]
	};
	try {
		return await question.check.judge(answer, hearing);
	} catch (error) {
		const what = error instanceof Error ? error.message : String(error);
		return {
			verdict: "undecided",
			credit: NOTHING,
			findings: [{
				finding: {
					code: "grader-fault",
					what
				},
				place: answer.place
			}]
		};
	}
}
function resultOf$1(question, answer, judgement) {
	const earned = multiplyShares(question.points, judgement.credit);
	const open = judgement.verdict === "undecided";
	return {
		question: question.id,
		kind: question.kind,
		title: question.title,
		points: question.points,
		earned,
		awaiting: open ? subtractShares(question.points, earned) : NOTHING,
		proposed: open ? multiplyShares(question.points, judgement.proposed ?? NOTHING) : NOTHING,
		verdict: judgement.verdict,
		findings: judgement.findings,
		...judgement.figures === void 0 || judgement.figures.length === 0 ? {} : { figures: judgement.figures },
		...answer.is === "missing" ? {} : { place: answer.place }
	};
}
// src/batch/remember.ts
/** Per question, so that an endless batch stays small. */
const MOST_REMEMBERED = 400;
const LONGEST = 1e3;
function remembering(assignment) {
	return {
		...assignment,
		questions: assignment.questions.map((question) => ({
			...question,
			check: rememberingCheck(question.check)
		}))
	};
}
/** Functions are run each time, and whoever listens to other answers or files is asked each time. */
function rememberingCheck(check) {
	const known = /* @__PURE__ */ new Map();
	return {
		...check,
		async judge(answer, hearing) {
			if (answer.is === "callable") return check.judge(answer, hearing);
			const { key, places } = shapeOf(answer);
			if (key.length > LONGEST) return check.judge(answer, hearing);
			const before = known.get(key);
			if (before !== void 0) {
				known.delete(key);
				known.set(key, before);
				return at$2(before, places);
			}
			let listened = false;
			const judgement = await check.judge(answer, listening(hearing, () => listened = true));
			const remembered = listened ? void 0 : withoutPlaces(judgement, places);
			if (remembered !== void 0) known.set(key, remembered);
			for (const oldest of known.keys()) if (known.size > MOST_REMEMBERED) known.delete(oldest);
			else break;
			return judgement;
		}
	};
}
function listening(hearing, heard) {
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
		}
	};
}
function shapeOf(answer) {
	const places = [];
	const parts = [];
	const put = (place) => {
		parts.push(places.indexOf(place));
		places.push(place);
	};
	const walk = (value) => {
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
	return {
		key: `${answer.value.is} ${JSON.stringify(parts)}`,
		places
	};
}
/** Undefined where a finding speaks of a place that is not the answer's. */
function withoutPlaces(judgement, places) {
	const positions = [];
	for (const { finding, place } of judgement.findings) {
		const position = place === void 0 ? void 0 : places.indexOf(place);
		if (position === -1 || hasPlace(finding)) return void 0;
		positions.push(position);
	}
	return {
		judgement,
		places: positions
	};
}
function at$2({ judgement, places }, here) {
	const findings = judgement.findings.map(({ finding }, position) => {
		const place = here[places[position] ?? -1];
		return place === void 0 ? { finding } : {
			finding,
			place
		};
	});
	return {
		...judgement,
		findings
	};
}
function hasPlace(value) {
	if ("file" in value && "line" in value) return true;
	return Object.values(value).some((inner) => typeof inner === "object" && inner !== null && hasPlace(inner));
}
// src/batch/received-figures.ts
const MOST = 4;
const MOST_NUMBERS = 2e3;
/** Undefined where they are no figures. */
function receivedFigures(data) {
	if (!Array.isArray(data) || data.length > MOST) return void 0;
	const figures = data.flatMap((one) => figureOf(one) ?? []);
	return figures.length === data.length ? figures : void 0;
}
function figureOf(data) {
	if (!isRecord$1(data)) return void 0;
	switch (data.is) {
		case "curve": {
			const points = listOf(data.points, (point) => isNumbers(point) && point.length === 2 ? [point[0] ?? NaN, point[1] ?? NaN] : void 0);
			return points !== void 0 && isNumber(data.start) ? {
				is: "curve",
				points,
				start: data.start
			} : void 0;
		}
		case "accuracies": {
			const sets = listOf(data.sets, (set) => isRecord$1(set) && typeof set.name === "string" && isNumber(set.value) && (set.full === void 0 || isNumber(set.full)) ? {
				name: set.name,
				value: set.value,
				...set.full === void 0 ? {} : { full: set.full }
			} : void 0);
			return sets === void 0 ? void 0 : {
				is: "accuracies",
				sets
			};
		}
		case "confusion": {
			const counts = listOf(data.counts, (row) => isNumbers(row) ? row : void 0);
			return counts !== void 0 && counts.every((row) => row.length === counts.length) && isNumber(data.other) ? {
				is: "confusion",
				counts,
				other: data.other
			} : void 0;
		}
		default: return;
	}
}
function listOf(data, read) {
	if (!Array.isArray(data) || data.length > MOST_NUMBERS) return void 0;
	const items = data.map(read).filter((item) => item !== void 0);
	return items.length === data.length ? items : void 0;
}
const isRecord$1 = (data) => typeof data === "object" && data !== null && !Array.isArray(data);
const isNumber = (data) => typeof data === "number" && Number.isFinite(data);
const isNumbers = (data) => Array.isArray(data) && data.length <= MOST_NUMBERS && data.every(isNumber);
// src/batch/wire.ts
/** Lines of JSON in which numbers that JSON does not know survive: between a lane and whoever grades, and in the journal. */
/** Begins every text that stands for a number, and every text that would look like one. */
const MARK = "\0";
const WRITTEN_MARK = JSON.stringify(MARK).slice(1, -1);
/** Without the line break. Marks are rare, and looking for them is much quicker than a function that sees every entry. */
function encode(value) {
	if (!needsMark(value)) return JSON.stringify(value);
	return JSON.stringify(value, (_key, inner) => {
		if (typeof inner === "number" && isUnknownToJson(inner)) return `${MARK}${Object.is(inner, -0) ? "-0" : String(inner)}`;
		return typeof inner === "string" && inner.startsWith(MARK) ? `${MARK}=${inner}` : inner;
	});
}
function decodeLine(line) {
	if (!line.includes(WRITTEN_MARK)) return JSON.parse(line);
	return JSON.parse(line, (_key, inner) => {
		if (typeof inner !== "string" || !inner.startsWith(MARK)) return inner;
		return inner.startsWith(`${MARK}=`) ? inner.slice(2) : Number(inner.slice(1));
	});
}
const isUnknownToJson = (value) => !Number.isFinite(value) || Object.is(value, -0);
function needsMark(value) {
	if (typeof value === "number") return isUnknownToJson(value);
	if (typeof value === "string") return value.startsWith(MARK);
	if (typeof value !== "object" || value === null) return false;
	return Array.isArray(value) ? value.some(needsMark) : Object.values(value).some(needsMark);
}
// src/batch/record.ts
/**
* A report as one line of JSON, without what the assignment knows: names, titles and points are taken from there again.
* Lines come from workers, boxes, other machines and an old journal: what makes no sense is no report.
*/
/** Of the report's questions, which may be some of the assignment's. */
function encodeReport({ findings, results }) {
	return encode({
		findings,
		results: results.map(slim)
	});
}
function slim({ question, earned, awaiting, proposed, verdict, findings, figures, place }) {
	return {
		question,
		verdict,
		earned,
		...verdict === "undecided" ? {
			awaiting,
			proposed
		} : {},
		...findings.length === 0 ? {} : { findings },
		...figures === void 0 ? {} : { figures },
		...place === void 0 ? {} : { place }
	};
}
/** Undefined where the line is no report of exactly these questions. */
function decodeReport(line, assignment, submission) {
	let data;
	try {
		data = decodeLine(line);
	} catch {
		return;
	}
	return reportFrom(data, assignment, submission);
}
function reportFrom(data, assignment, submission) {
	if (!isRecord(data) || !Array.isArray(data.results) || data.results.length !== assignment.questions.length) return void 0;
	const findings = placedOf(data.findings, []);
	const given = data.results;
	if (findings === void 0) return void 0;
	const results = assignment.questions.flatMap((question, position) => resultOf(given[position], question, findings) ?? []);
	return results.length === given.length ? assemble(assignment, submission, findings, results) : void 0;
}
/** A report whose sums are those of its results. */
function assemble(assignment, submission, findings, results) {
	const sum = (of) => addShares(results.map(of));
	return {
		assignment: assignment.id,
		title: assignment.title,
		submission,
		seed: assignment.seed,
		earned: sum(({ earned }) => earned),
		awaiting: sum(({ awaiting }) => awaiting),
		proposed: sum(({ proposed }) => proposed),
		possible: possiblePoints(assignment.questions),
		findings,
		results
	};
}
function resultOf(data, { id, kind, title, points }, ofAll) {
	if (!isRecord(data) || data.question !== id) return void 0;
	const { earned, awaiting = NOTHING, proposed = NOTHING, verdict } = data;
	const findings = data.findings === void 0 ? [] : placedOf(data.findings, ofAll);
	if (!isShare$1(earned) || !isShare$1(awaiting) || !isShare$1(proposed) || !isVerdict(verdict) || findings === void 0) return void 0;
	const open = verdict === "undecided" ? addShares([earned, awaiting]) : earned;
	if (compareShares(open, points) > 0 || compareShares(proposed, points) > 0 || verdict !== "undecided" && compareShares(awaiting, NOTHING) !== 0) return void 0;
	if (data.place !== void 0 && !isPlace(data.place)) return void 0;
	const figures = data.figures === void 0 ? [] : receivedFigures(data.figures);
	if (figures === void 0) return void 0;
	return {
		question: id,
		kind,
		title,
		points,
		earned,
		awaiting,
		proposed,
		verdict,
		findings,
		...figures.length === 0 ? {} : { figures },
		...data.place === void 0 ? {} : { place: data.place }
	};
}
/** What is said of the hand-in as a whole is one object in all its questions, by which reports know not to say it again. */
function placedOf(data, ofAll) {
	if (!Array.isArray(data)) return void 0;
	const placed = data.flatMap((one) => {
		if (!isRecord(one) || !isRecord(one.finding) || typeof one.finding.code !== "string") return [];
		if (one.place !== void 0 && !isPlace(one.place)) return [];
		const text = ofAll.length === 0 ? "" : encode(one.finding);
		return [{
			finding: ofAll.find((known) => encode(known.finding) === text)?.finding ?? one.finding,
			...one.place === void 0 ? {} : { place: one.place }
		}];
	});
	return placed.length === data.length ? placed : void 0;
}
function isRecord(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isShare$1(data) {
	if (!Array.isArray(data) || data.length !== 2) return false;
	const [got, of] = data;
	return typeof got === "number" && typeof of === "number" && Number.isSafeInteger(got) && Number.isSafeInteger(of) && got >= 0 && of > 0;
}
const VERDICTS$1 = /* @__PURE__ */ new Set([
	"correct",
	"partial",
	"wrong",
	"unanswered",
	"unreadable",
	"undecided"
]);
const isVerdict = (data) => VERDICTS$1.has(data);
function isPlace(data) {
	return isRecord(data) && typeof data.file === "string" && Number.isSafeInteger(data.line) && Number.isSafeInteger(data.column);
}
// src/report/sentences/values.ts
/** Data of findings as people read them. */
/** A number with as many digits as tell it apart, without binary noise. */
function shortNumber(value) {
	if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
	return String(Number(value.toPrecision(6)));
}
/** Vectors as `[1, 2]`, matrices row by row, long ones cut. */
function shortData(value) {
	if (typeof value === "number") return shortNumber(value);
	if (Array.isArray(value)) return `[${value.slice(0, 8).map((item) => shortData(item)).join(", ")}${value.length > 8 ? ", …" : ""}]`;
	if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
	return JSON.stringify(value) ?? "";
}
function shortInput(input) {
	return Object.entries(input).map(([name, value]) => `${name} = ${shortData(value)}`).join(", ");
}
/** What a student wrote, short enough for a message and on one line. */
function quoted(text) {
	const line = text.replaceAll(/\s+/gu, " ").trim();
	return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
}
/** All of \p{Cc} but the line break, as ranges: a look ahead at every character costs more than all the rest of a sentence. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;
/** Control characters and marks of direction could draw over the report: they are shown as what they are not. */
function visible(text) {
	return text.replaceAll(CONTROLS, "�");
}
/** What a program said, on one line of bearable length. */
function oneLine(text) {
	const line = text.replaceAll(/\s+/gu, " ").trim();
	return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
function megabytes(bytes) {
	return `${shortNumber(Math.ceil(bytes / 104857.6) / 10)} MB`;
}
/** A sentence ends once, whoever wrote it. */
function ended(text, stop) {
	return /[.。!！?？…:：]$/u.test(text) ? text : text + stop;
}
/** The student's text with a caret under a column, as lines of their own. */
function withCaret(source, column) {
	const [shown, below] = pointed(source, column);
	return `\n    ${shown}\n    ${below}`;
}
/** Right ones of all, set by set. */
function shownSets(sets) {
	return Object.entries(sets).map(([set, share]) => `${set} ${share}`).join(", ");
}
function percent(correct, of) {
	return `${shortNumber(100 * correct / of)} %`;
}
/** Seconds as `1 d 8 h 2 min 5 s`, without what is zero. */
function spanOf(seconds, units) {
	const said = [
		[Math.floor(seconds / 86400), units.day],
		[Math.floor(seconds / 3600) % 24, units.hour],
		[Math.floor(seconds / 60) % 60, units.minute],
		[seconds % 60, units.second]
	].filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
	return said.length === 0 ? `0${units.second}` : said.join(" ");
}
/** `64-24-10`: the widths of a network from the images to the classes. */
function layersText(layers) {
	return layers.join("-");
}
// src/report/sentences/experiments-en.ts
const experimentsEn = {
	"accuracy-out-of-range": ({ at: where, got }) => `${where}: no accuracy can be ${quoted(got)}; a person has to look.`,
	"accuracy-below-band": ({ at: where, got, full }) => `${where}: ${quoted(got)} is below ${full}, where full credit begins.`,
	"read-as-percent": ({ at: where, got, readAs }) => `${where}: ${quoted(got)} was read as ${readAs}.`,
	"percent-of-fraction": ({ at: where, got, readAs }) => `${where}: ${quoted(got)} is less than one percent as written; if ${readAs} is meant, leave the percent sign out. A person has to look.`,
	"unusual-order": ({ higher, lower }) => `Remark: ${higher} is higher than ${lower}, which is unusual.`,
	"not-of-test-size": ({ at: where, got, size, nearest }) => `${where}: ${quoted(got)} cannot come from counting ${size} samples (the nearest is ${nearest} = ${ratio$1(nearest)}); a person has to look.`,
	"curve-not-falling": ({ first, last }) => `The loss does not fall: it begins with ${shortNumber(first)} and ends with ${shortNumber(last)}.`,
	"curve-constant": ({ value }) => `The loss is ${shortNumber(value)} from the first value to the last: nothing was learnt, or one number was logged again and again.`,
	"curve-too-regular": ({ pattern }) => `The loss falls by the same ${pattern === "same-steps" ? "amount" : "ratio"} every time, which no training does; a person has to look.`,
	"curve-length": ({ got, want }) => `The curve has ${got} values, but ${want} epochs are reported.`,
	"curve-start": ({ got, want }) => `The loss begins with ${shortNumber(got)}; a model that knows nothing has about ${shortNumber(want)}.`,
	"curve-negative": ({ position, got }) => `Value ${position} of the curve is ${shortNumber(got)}; a cross-entropy is never negative.`,
	"curve-not-finite": ({ position, got }) => `Value ${position} of the curve is ${quoted(got)}: the training went astray there (perhaps the logarithm of 0, or too large a learning rate); a person has to look.`,
	"file-absent": ({ name, looked }) => `The file ${quoted(name)} is not in the hand-in${looked === void 0 ? "" : `; it would have to lie in the folder ${quoted(looked)}`}.`,
	"file-too-large": ({ name, bytes, limit }) => `The file ${quoted(name)} has ${megabytes(bytes)}; at most ${megabytes(limit)} are read.`,
	"file-unreadable": (finding) => `The file ${quoted(finding.name)} cannot be used: ${FAULTS$1[finding.why](finding)}.`,
	"measured-accuracy": ({ correct, of, layers, activation }) => `Measured on the test set${layers === void 0 ? "" : ` (${layersText(layers)}, ${activation})`}: ${correct} of ${of} right (${percent(correct, of)}).`,
	"model-variant": ({ variant, correct, of }) => `${VARIANTS$1[variant]} it gets ${correct} of ${of} right (${percent(correct, of)}): it seems to have been trained that way; a person has to look.`,
	"model-layers": ({ hidden, want }) => `The network has ${hidden} hidden ${hidden === 1 ? "layer" : "layers"}, ${want} ${want === 1 ? "is" : "are"} asked for; a person has to look.`,
	"hidden-differs": ({ claimed, got }) => `Remark: the hidden layer has ${got} units, but ${claimed} are reported.`,
	"odd-labels": ({ count, of, example }) => `${count} of ${of} predictions are no labels, such as ${quoted(example)}; they count as wrong.`,
	"without-a-mistake": ({ of }) => `All ${of} labels handed in are right, which no small network achieves: they may be the true ones. A person has to look.`,
	"claim-reproduced": ({ by, measured }) => `Trained again with these settings (${by}), the reported accuracies are reached: ${shownSets(measured)}.`,
	"claim-not-reproduced": ({ side, at: where, claimed, measured, from, to, by }) => `${side === "below" ? "Remark: " : ""}${where}: trained again with these settings (${by}), ${measured} were right, which speaks for ${percent(from, 1)} to ${percent(to, 1)}; ${quoted(claimed)} is reported.${side === "below" ? "" : " Other data or another initialisation may be the reason; a person has to look."}`,
	"training-diverged": ({ by }) => `Trained again with these settings (${by}), the loss became infinite.`,
	"training-not-finished": ({ seconds, epochs, of }) => `Trained again for ${seconds} s, ${epochs} of ${of} epochs were done; the claims could not be compared.`,
	"training-impossible": ({ why }) => `The training could not be run again: ${why === "no-settings" ? "the hyperparameters are not given as numbers" : why}.`,
	"claim-differs": ({ claimed, measured, size, far }) => `Reported ${claimed}, measured ${measured} = ${ratio$1(measured)}: ${far ? `more than another test set of ${size} samples explains; a person has to look` : `another test set of ${size} samples may differ so much`}.`
};
function ratio$1(fraction) {
	const [got = NaN, of = NaN] = fraction.split("/").map(Number);
	return shortNumber(got / of);
}
const VARIANTS$1 = {
	"times-16": "With the images multiplied by 16",
	"times-255": "With the images multiplied by 255",
	"by-16": "With the images divided by 16",
	"by-255": "With the images divided by 255",
	standardised: "With each pixel standardised by the training set",
	sigmoid: "With sigmoid as its activation",
	tanh: "With tanh as its activation",
	relu: "With ReLU as its activation",
	"labels-from-one": "With its labels counted from 1"
};
const here$1 = ({ at }) => at === void 0 || at === "" ? "" : `${at}: `;
const FAULTS$1 = {
	pickle: () => "it is a pickle (.pt, .pkl, .joblib), which would run code when opened; save the weights with numpy.savez or as safetensors instead (docs/models.md)",
	hdf5: () => "it is HDF5 (Keras, MATLAB); save the arrays of get_weights() with numpy.savez instead (docs/models.md)",
	"unknown-format": ({ got }) => `${got === void 0 || got === "" ? "its format" : `the format .${got}`} is not known; save the weights as .npz, .safetensors or .json (docs/models.md)`,
	"no-json": ({ got }) => `it is no valid JSON${because$1(got)}`,
	"no-npy": (fault) => `${here$1(fault)}this is no array as numpy.save writes it`,
	"no-zip": ({ got }) => `it is no archive as numpy.savez writes it${because$1(got)}`,
	"no-safetensors": (fault) => `${here$1(fault)}the header is not as safetensors writes it`,
	"no-table": ({ got }) => `it is no table of text${because$1(got)}`,
	truncated: (fault) => `${here$1(fault)}the file ends before the numbers do; upload it again`,
	"expands-too-far": () => "it would grow beyond what is read",
	encrypted: () => "it is encrypted",
	overlapping: (fault) => `${here$1(fault)}the places of the tensors leave holes, overlap or do not match their shapes`,
	dtype: (fault) => `${here$1(fault)}numbers of type ${fault.got ?? "?"} are not read; save them as float32`,
	"object-array": (fault) => `${here$1(fault)}this is an array of Python objects, which would run code when opened; save each matrix as an array of its own: np.savez("model.npz", W1=W1, b1=b1, W2=W2, b2=b2)`,
	"not-finite": (fault) => `${here$1(fault)}there is NaN or infinity among the numbers`,
	"too-many-numbers": (fault) => `${here$1(fault)}there are more numbers than are read`,
	"nothing-in-it": () => "there is nothing in it",
	"no-numbers": () => "there are no numbers in it",
	"no-number-in-row": ({ at, got, want }) => `row ${at}: ${quoted(got ?? "")} in column ${want} is no number`,
	"wrong-row-count": ({ got, want }) => `it has ${got} rows of predictions, the test set has ${want} samples`,
	"no-network": ({ got, want }) => `the arrays make no network from images to classes (${want}); found: ${got}`,
	"bias-length": ({ at, got, want }) => `${at} has ${got} entries, which fits no layer (${want})`,
	"no-label-column": ({ got }) => `it has ${got} columns and none is called label; hand in one column of labels, or a column a class`
};
function because$1(got) {
	return got === void 0 ? "" : ` (${got.replaceAll(/\s+/gu, " ").slice(0, 120)})`;
}
// src/report/sentences/reasons-en.ts
const misbehavioursEn = {
	"nothing-returned": "it returns nothing (is a return missing?)",
	promise: "it returns a promise; write it without async",
	function: "it returns a function",
	proxy: "it returns a proxy",
	getter: "it returns an object with getters",
	cycle: "it returns an object that contains itself",
	"too-large": "it returns more than allowed",
	"too-deep": "it returns lists nested too deeply",
	"unsupported-type": "it returns something that is neither a number nor a list of numbers"
};
const YAML$1 = {
	BAD_INDENT: "the indentation is not right",
	TAB_AS_INDENT: "tabs cannot indent; use spaces",
	MISSING_CHAR: "a character is missing, perhaps a closing quote or bracket; put formulas in single quotes '…'",
	UNEXPECTED_TOKEN: "this is unexpected here; put formulas in single quotes '…'",
	BLOCK_AS_IMPLICIT_KEY: "a nested map has to begin on a line of its own; if this is text, put it in quotes",
	BLOCK_IN_FLOW: "lines of a block do not go inside brackets; put formulas in single quotes '…'",
	MULTILINE_IMPLICIT_KEY: "a colon is missing after a key, or a text of several lines is not quoted",
	IMPOSSIBLE: "the parser cannot go on here",
	BAD_ALIAS: "an alias (*) without its anchor (&); put formulas in single quotes '…'",
	MULTIPLE_DOCS: "there is more than one document (---) in the file",
	MISSING_COLON: "a colon is missing",
	BAD_SCALAR_START: "a text cannot begin with this character; put it in single quotes '…'",
	TOO_DEEP: "this is nested too deeply",
	RESOURCE_EXHAUSTION: "this is nested too deeply",
	"no key": "a question id and a colon are missing"
};
function yamlEn(code) {
	return YAML$1[code] ?? `something is wrong here (${code.toLowerCase().replaceAll("_", " ")}); put formulas in single quotes '…'`;
}
const CODE$1 = { "no default export": "The file does not hand over its answers; write export default { … }" };
/** Ours where it is our own reason, else what the compiler says. */
function codeEn(why) {
	const [, module] = /^cannot import "(.*)"$/u.exec(why) ?? [];
	if (module !== void 0) return `${quoted(module)} cannot be imported: only types from "grader" and other files of the same hand-in, written as "./name"`;
	const [, name = "", from] = /^Could not find export '(.+)' in module '(.+)'$/u.exec(why) ?? [];
	if (from !== void 0) return from === "grader" ? `"grader" has nothing but types, and no value ${quoted(name)}: write import type, or leave it out` : `${quoted(from)} does not export ${quoted(name)}`;
	return CODE$1[why] ?? `This is no valid TypeScript: ${why}`;
}
const PATHS$1 = {
	ENOENT: "it is not there (perhaps its name has characters that are not UTF-8, or it is a link to nowhere)",
	EACCES: "permission denied",
	EPERM: "permission denied",
	ELOOP: "its links run in a circle",
	"not-a-file": "it is neither a file nor a folder",
	"leads-outside": "it is a link that leads out of the hand-in"
};
/** The system's own word where we have no sentence for it. */
function pathEn(why) {
	return PATHS$1[why] ?? why;
}
const SYNTAX$1 = {
	empty: "there is nothing here",
	"unknown-name": "here stands a word",
	"unexpected-character": "this character has no meaning in a formula",
	"unexpected-token": "this is unexpected here",
	"unknown-command": "this command is not known",
	"missing-operand": "something is missing beside the operator",
	"missing-argument": "an argument is missing",
	"missing-bracket": "a bracket is missing",
	"unclosed-bracket": "a bracket is not closed",
	"unopened-bracket": "a bracket is closed that was never opened",
	"two-numbers": "two numbers stand side by side; write a sign between them",
	"bad-number": "this is no number",
	"otimes-not-declared": "⊗ may mean several things; write ⊙ for the element-wise product or x yᵀ for the outer product",
	"prime-of-scalar": "a prime transposes vectors and matrices, and this is neither",
	"inverse-function": "it is not clear whether the reciprocal or the inverse function is meant",
	"ambiguous-argument": "it is not clear how far the argument of the function goes; use brackets",
	"ambiguous-percent": "it is not clear what the percent sign belongs to",
	"accent-over-expression": "an accent stands over one letter only",
	"bad-subscript": "this subscript makes no sense",
	"bad-sum": "the index or the bounds of the sum are missing",
	"bounds-missing": "the bounds of the sum are missing",
	"words-around-formula": "there are words around the formula; write the formula alone"
};
function syntaxEn(why) {
	return SYNTAX$1[why] ?? why.replaceAll("-", " ");
}
const isMean$1 = (factor) => factor !== void 0 && /^1\/[A-Za-z]\w*$/u.test(factor);
const TRANSFORMATIONS$1 = {
	negated: () => "the sign is flipped",
	transposed: ({ factor }) => factor === "-1" ? "it is transposed and the sign is flipped" : "it is transposed",
	flattened: () => "it is a matrix of one row or column, written out flat",
	scaled: ({ factor }) => `it is the right value times ${factor ?? "a constant"}${isMean$1(factor) ? " (a mean where the sum is due)" : ""}`,
	reciprocal: () => "it is the reciprocal of the right value",
	shifted: ({ factor }) => `it is off by the constant ${factor ?? ""}`,
	summed: () => "the entries are summed up where each is due",
	"written-flat": () => "it is the right matrix, written as one flat list",
	"rows-shared": () => "all rows are one and the same array: make a new one for each row",
	"right-up-to-size": ({ from, factor }) => `it is right only up to ${from ?? "the size"} = ${factor ?? ""}`,
	"right-from-size": ({ from, factor }) => `it is right only from ${from ?? "the size"} = ${factor ?? ""} on`,
	"right-for-class": ({ factor }) => `it is right only where ${factor === "last" ? "the last class" : `class ${factor ?? ""}`} is the true one (counted from 1)`,
	"wrong-for-class": ({ factor }) => `it is wrong only where ${factor === "last" ? "the last class" : `class ${factor ?? ""}`} is the true one (counted from 1)`,
	"right-for-small-numbers": ({ factor }) => `it is right only for numbers up to about ${factor ?? ""}`,
	"variable-swapped": ({ from, to }) => `${from} stands where ${to} is due`,
	"transpose-left-out": ({ from }) => `the transpose of ${from} is due`,
	"transpose-too-many": ({ from }) => `${from} is due, not its transpose`,
	"matrix-product-for-elementwise": () => "a matrix product stands where the element-wise product is due",
	"elementwise-for-matrix-product": () => "an element-wise product stands where the matrix product is due",
	"factors-in-wrong-order": () => "the factors of a product stand in the wrong order",
	"factor-left-out": ({ from }) => `the factor ${from ?? ""} is left out`,
	"factor-too-many": ({ from }) => `the factor ${from ?? ""} does not belong there`,
	"term-left-out": ({ from }) => `the term ${from ?? ""} is left out`,
	"term-too-many": ({ from }) => `the term ${from ?? ""} does not belong there`,
	"sign-of-term": ({ from }) => `the sign of ${from ?? "a term"} is wrong`,
	"function-left-out": ({ from }) => `the function ${from ?? ""} is left out`,
	"function-too-many": ({ from }) => `the function ${from ?? ""} does not belong there`
};
function transformationsEn(finding) {
	return TRANSFORMATIONS$1[finding.name](finding);
}
const ENTRIES$1 = {
	"leaves-folder": "its name leads out of the folder",
	absolute: "its name begins at the root of a disk",
	"bad-name": "its name is no file name",
	"too-deep": "it lies in too many folders",
	link: "it is a link",
	special: "it is neither a file nor a folder",
	encrypted: "it is protected by a password",
	method: "it is packed in a way that is not read here; pack it again as an ordinary zip",
	corrupt: "its bytes are damaged",
	overlaps: "it shares its bytes with other entries, as archives made to do harm do",
	duplicate: "its name stands in the archive twice, and the last one counts",
	"file-and-folder": "a folder has the same name"
};
function entryEn(why) {
	return ENTRIES$1[why];
}
const ARCHIVES$1 = {
	truncated: "its end is missing; perhaps it was not uploaded or downloaded whole",
	damaged: "it is damaged",
	empty: "there is nothing in it"
};
function archiveEn(why) {
	return ARCHIVES$1[why];
}
// src/report/sentences/en.ts
const at$1 = (where) => where === void 0 || where === "" ? "" : `${where}: `;
const node$1 = (where) => where === "" ? "at the root" : `at the node ${where}`;
const maybe$1 = (nearest) => nearest === void 0 ? "" : ` Did you mean “${nearest}”?`;
const HINTS$1 = {
	sign: "It has the wrong sign.",
	percent: "It is off by a factor of 100: percent and fraction may be mixed up.",
	reciprocal: "It is the reciprocal of the right value.",
	"natural-log": "It looks like the natural logarithm where base 2 is due.",
	log10: "It looks like the logarithm to base 10 where base 2 is due.",
	"power-of-ten": "It is off by a power of ten: look at the decimal point.",
	"swapped-digits": "Two digits look swapped."
};
const STRUCTURES$1 = {
	scalar: "a single value",
	list: "a list",
	map: "a map of names to values",
	function: "a function",
	empty: "nothing"
};
const en$1 = {
	"known-mistake": ({ feedback, at: where }) => ended(at$1(where) + feedback.en, "."),
	alternative: ({ note, at: where }) => ended(at$1(where) + note.en, "."),
	"carried-forward": ({ questions, credit, at: where, due, partly }, { reveal }) => {
		const from = `your own ${questions.length === 1 ? "answer" : "answers"} to ${questions.join(" and ")}`;
		const by = reveal && due !== void 0 ? ` (by which ${due} would be right)` : "";
		const what = partly === true ? `Judged by what follows from ${from}` : `Not right in itself, but right by ${from}`;
		return `${at$1(where)}${what}${by}; the error there is not counted again${credit < 1 ? ` (here ${percent(credit, 1)} of the points are given)` : ""}.`;
	},
	"grader-fault": ({ what }) => `The grader failed here (${what}); a person has to look. This is not your mistake.`,
	"not-a-number": ({ got, column, why }) => `A number is due; ${quoted(got)} cannot be read as one${why === void 0 ? "" : ` (${syntaxEn(why)})`}.${column === void 0 ? "" : withCaret(got, column)}`,
	"not-finite": ({ got }) => `A finite number is due, not ${quoted(got)}. A logarithm or a division of 0 may have slipped in; 0·log 0 counts as 0.`,
	"not-an-integer": ({ got, at: where }) => `${at$1(where)}${quoted(got)} is not the whole number that is due.`,
	"not-close": ({ got, want, allowed, at: where }, { reveal }) => `${at$1(where)}${quoted(got)} is not the right value (${allowed === "0" ? "no deviation is allowed" : `allowed: ±${allowed}`})${reveal ? `; right is ${shortNumber(Number(want))}` : ""}.`,
	"outside-interval": ({ got, interval, at: where }) => `${at$1(where)}${quoted(got)} lies outside ${interval}.`,
	"too-many-digits": ({ got, digits, of, at: where }) => `${at$1(where)}${quoted(got)} has more digits than are asked for; round it to ${digits} ${of === "decimals" ? "decimals" : "significant figures"}.`,
	"too-few-digits": ({ got, digits, of, at: where }) => `${at$1(where)}${quoted(got)} has not enough digits; ${digits} ${of === "decimals" ? "decimals" : "significant figures"} are due.`,
	"looks-like": ({ hint, at: where }) => at$1(where) + HINTS$1[hint],
	"decimal-comma": ({ got, readAs }) => `${quoted(got)} was read as ${readAs}; write a decimal point.`,
	"wrong-unit": ({ got, want }) => `The unit is ${quoted(got)}; ${want} is due.`,
	"wrong-structure": ({ want, got, at: where }) => `${at$1(where)}${capital(STRUCTURES$1[want])} is due, here stands ${STRUCTURES$1[got]}.`,
	"wrong-length": ({ got, want }) => `${want} items are due, here are ${got}.`,
	"missing-entry": ({ at: where }) => ended(`Not answered: ${where}`, "."),
	"unknown-entry": ({ at: where, nearest }) => `Nothing is asked under the name “${where}”.${maybe$1(nearest)}`,
	"repeated-entry": ({ at: where }) => `“${where}” is given twice; the first one was judged.`,
	"entries-right": ({ right, of }) => `${right} of ${of} entries are right.`,
	"not-an-option": ({ got, options, nearest }) => `${quoted(got)} is none of the names that are asked for (${options.join(", ")}).${maybe$1(nearest)}`,
	"wrong-choice": ({ got }) => `${quoted(got)} is not the right one.`,
	"not-in-set": ({ got }) => `${quoted(got)} does not belong here.`,
	"left-out-of-set": ({ count }) => `${count} ${count === 1 ? "name is" : "names are"} left out.`,
	"out-of-order": ({ position, got }) => `Position ${position} is not right: ${quoted(got)}.`,
	"split-not-best": ({ at: where, got, gain, best, bestGain }, { reveal }) => reveal ? `${capital(node$1(where))} “${got}” has the gain ${shortNumber(gain)}; ${best.join(" or ")} with ${shortNumber(bestGain)} is better.` : `${capital(node$1(where))} “${got}” is not the best split: another attribute has a larger gain.`,
	"branch-missing": ({ at: where, attribute, value }) => `${capital(node$1(where))} the branch ${attribute}=${value} is missing.`,
	"branch-unknown": ({ at: where, attribute, value, nearest }) => `${capital(node$1(where))} “${value}” is no value of ${attribute}.${maybe$1(nearest)}`,
	"branch-repeated": ({ at: where, attribute, value }) => `${capital(node$1(where))} the branch ${attribute}=${value} is there twice.`,
	"wrong-label": ({ at: where, got }) => `The leaf ${node$1(where)} says ${quoted(got)}, but the majority of the samples there says otherwise.`,
	"unknown-label": ({ at: where, got }) => `The leaf ${node$1(where)} says ${quoted(got)}, which is no label.`,
	"leaf-too-early": ({ at: where, got, best, bestGain }, { reveal }) => `${capital(node$1(where))} the tree ends with ${quoted(got)}, but the samples there are mixed; ${reveal ? `a split by ${best.join(" or ")} gains ${shortNumber(bestGain)}` : "a split is due"}.`,
	"split-needless": ({ at: where, got }) => `${capital(node$1(where))} all samples have the same label: it is a leaf, no split on ${quoted(got)}.`,
	"attribute-used-up": ({ at: where, got }) => `${capital(node$1(where))} ${quoted(got)} was already used on the way here.`,
	"attribute-unknown": ({ at: where, got, nearest }) => `${capital(node$1(where))} ${quoted(got)} is no attribute.${maybe$1(nearest)}`,
	"nodes-right": ({ right, of }) => `${right} of ${of} nodes are right.`,
	"syntax-error": ({ source, column, why, near }) => `The formula cannot be read: ${syntaxEn(why)}${near === "" ? "" : ` at “${near}”`}.${withCaret(source, column)}`,
	"unknown-name": ({ source, column, name, nearest }) => `“${name}” is not one of the declared letters; a person has to look.${maybe$1(nearest)}${withCaret(source, column)}`,
	"shape-clash": ({ source, column, operation, left, right }) => `The shapes do not fit: ${left} ${operation} ${right}.${withCaret(source, column)}`,
	"wrong-shape": ({ got, want }) => `The result is a ${got}; a ${want} is due.`,
	counterexample: ({ input, got, want }) => `It fails on ${shortInput(input)}: yours gives ${shortData(got)}, right is ${shortData(want)}.`,
	transformation: (finding) => `It looks like this: ${transformationsEn(finding)}.`,
	"not-equal-up-to": ({ upTo }) => ({
		"positive-constant": "No positive factor makes it equal to the right one.",
		"additive-constant": "No constant added makes it equal to the right one.",
		"positive-weights": "No choice of positive constants before its terms makes it equal to the right one."
	})[upTo],
	"too-few-points": ({ finite, needed }) => `The formula is finite at only ${finite} of the points tried (${needed} are needed); a person has to look.`,
	"too-complex": ({ what, limit }) => `The formula is too large to be evaluated (${what}, at most ${limit}).`,
	"form-not-met": ({ form }) => `The value is right, but the form is not the one asked for: ${form}.`,
	threw: ({ message }) => `The function fails: ${oneLine(message)}`,
	"timed-out": () => "The function was stopped: it does not come to an end within the time allowed. That does not count as wrong; a person has to look. Check that every loop ends and nothing is computed again and again.",
	"out-of-memory": () => "The function was stopped: it uses more memory than allowed. That does not count as wrong; a person has to look. Check for lists that grow without end.",
	"stack-overflow": () => "The function was stopped: it calls itself too deeply. That does not count as wrong; a person has to look. Check that its recursion ends, or use a loop.",
	misbehaved: ({ what }) => `The function returns no plain numbers, vectors or matrices: ${misbehavioursEn[what]}.`,
	overflows: ({ input }) => `The function overflows for large inputs, for example ${shortInput(input)}.`,
	"changes-its-input": ({ parameter }) => `The function changes its argument ${parameter}; this was not counted against it.`,
	"on-input": ({ input }) => `This happens on ${shortInput(input)}.`,
	"not-deterministic": () => "The function gives different results for the same input.",
	"used-random": () => "The function draws random numbers; here they are the same in every run.",
	"used-clock": () => "The function asks for the time; here the clock stands still.",
	"identity-broken": ({ identity, of, sum }) => identity === "sums-to-zero" ? `The entries of the right value always add up to 0; yours add up to ${shortNumber(sum ?? NaN)}.` : identity === "shift-invariant" ? `Adding the same constant to all entries of ${of ?? "the input"} must change nothing; yours changes.` : `Reordering the entries along ${of ?? "a dimension"} must reorder the value in the same way; yours does not follow.`,
	printed: ({ output }) => `Printed: ${oneLine(output)}`,
	"idea-found": ({ idea, evidence }) => `Found: ${idea.en} (${quoted(evidence)}).`,
	"idea-not-found": ({ idea }, { reveal }) => reveal ? `Not found: ${idea.en}.` : "A key idea was not found; a person decides.",
	"idea-negated": ({ idea, evidence }) => `Mentioned, but perhaps denied: ${idea.en} (${quoted(evidence)}).`,
	...experimentsEn,
	"broken-yaml": ({ why, frame }) => `This is no valid YAML: ${yamlEn(why)}.\n${frame}`,
	"duplicate-key": ({ key, first }) => `“${key}” stands here a second time${first === void 0 ? "" : ` (first in line ${first.line})`}; keep one.`,
	"unknown-question": ({ id, nearest }) => `There is no question “${id}”.${maybe$1(nearest)}`,
	"answered-twice": ({ id }) => `${id} is answered twice; keep one answer.`,
	"no-answers": () => "There are no answers in this file.",
	"not-utf8": ({ guess }) => `The file is not UTF-8${guess === void 0 ? "" : `; it seems to be ${guess}`}. Save it again as UTF-8.`,
	"submission-too-large": ({ bytes, limit }) => `The file has ${megabytes(bytes)}; an answer file may have ${megabytes(limit)}.`,
	"alias-bomb": () => "This grows without measure through its YAML aliases (&, *); write the values out.",
	"not-a-map": () => "The file is no map of question ids to answers; write lines such as “q1.1: answer” (in TypeScript: export default { \"q1.1\": answer }).",
	"wrong-file-type": ({ ending }) => `This file${ending === "" ? "" : ` (${ending})`} holds no answers that can be read; answers are a YAML or TypeScript file (answers.yaml, answers.ts).`,
	"no-answer-file": ({ looked }) => `There is no answer file in this folder; call it ${looked.join(" or ")}.`,
	"several-answer-files": ({ files }) => `There are several answer files (${files.join(", ")}); keep one, or call one of them answers.`,
	"broken-code": ({ why, frame }) => `${ended(codeEn(why), ".")}\n${frame}`,
	"code-failed": ({ outcome }) => `The file cannot be run: ${outcomeEn(outcome)}${wasStopped(outcome) ? " That does not count as wrong; a person has to look." : ""}`,
	"function-not-allowed": () => "A written value is due here, not a function.",
	"unreadable-path": ({ why }) => `The file or folder cannot be opened: ${pathEn(why)}.`,
	killed: () => "The code could not be stopped in time, so its process was ended; a person has to look.",
	"entry-refused": ({ entry, why }) => `${quoted(entry)} in the archive was not read: ${entryEn(why)}.`,
	"entry-too-large": ({ entry, bytes, packed, limit }) => `${quoted(entry)} in the archive was not read: it unpacks to ${megabytes(bytes)}${packed === void 0 ? "" : ` (packed: ${megabytes(packed)})`}, at most ${megabytes(limit)} are allowed.`,
	"entry-bomb": ({ entry, bytes, packed, limit }) => `${quoted(entry)} in the archive was not read: ${megabytes(packed)} unpack to ${megabytes(bytes)}, ${shortNumber(Math.floor(bytes / Math.max(1, packed)))} times as much; at most ${limit} times are allowed.`,
	"entry-size-lies": ({ entry, declared, real }) => `${quoted(entry)} in the archive was not read: it says that it has ${declared} bytes, but ${real > declared ? `at least ${real} came` : `only ${real} came`}.`,
	"entry-renamed": ({ entry, as, why }) => `${quoted(entry)} in the archive is read as ${quoted(as)}: ${why === "case" ? "another name differs from it only in upper and lower case" : "not every system can have a file of that name"}.`,
	"archive-too-large": ({ archive, bytes, limit }) => `${quoted(archive)} was not opened: it unpacks to ${megabytes(bytes)}, a hand-in may have ${megabytes(limit)}.`,
	"archive-too-many": ({ archive, count, limit }) => `${quoted(archive)} was not opened: it has ${count} files, a hand-in may have ${limit}.`,
	"archive-too-deep": ({ archive, limit }) => `${quoted(archive)} was not opened: it is an archive in an archive in an archive; ${limit} levels are opened.`,
	"archive-broken": ({ archive, why }) => `${quoted(archive)} cannot be opened: ${archiveEn(why)}.`,
	"archive-unsupported": ({ archive, kind }) => `${quoted(archive)} is an archive of the kind ${kind}, which is not opened here; hand in a .zip or .tar.gz.`
};
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
function outcomeEn(outcome) {
	switch (outcome.is) {
		case "returned": return "it exports nothing.";
		case "threw": return oneLine(outcome.message);
		case "misbehaved": return `${misbehavioursEn[outcome.what]}.`;
		case "timed-out": return "it does not come to an end within the time allowed.";
		case "out-of-memory": return "it uses more memory than allowed.";
		case "stack-overflow": return "it calls itself too deeply.";
	}
}
// src/report/sentences/experiments-zh.ts
const experimentsZh = {
	"accuracy-out-of-range": ({ at: where, got }) => `${where}：准确率不可能是 ${quoted(got)}，需人工查看。`,
	"accuracy-below-band": ({ at: where, got, full }) => `${where}：${quoted(got)} 低于满分线 ${full}。`,
	"read-as-percent": ({ at: where, got, readAs }) => `${where}：${quoted(got)} 读作 ${readAs}。`,
	"percent-of-fraction": ({ at: where, got, readAs }) => `${where}：${quoted(got)} 按字面不到百分之一；若指 ${readAs}，请去掉百分号。需人工查看。`,
	"unusual-order": ({ higher, lower }) => `提示：${higher} 高于 ${lower}，不常见。`,
	"not-of-test-size": ({ at: where, got, size, nearest }) => `${where}：对 ${size} 个样本计数得不出 ${quoted(got)}（最接近的是 ${nearest} = ${ratio(nearest)}），需人工查看。`,
	"curve-not-falling": ({ first, last }) => `损失没有下降：起于 ${shortNumber(first)}，止于 ${shortNumber(last)}。`,
	"curve-constant": ({ value }) => `损失从头到尾都是 ${shortNumber(value)}：没有学到东西，或者一直记录了同一个数。`,
	"curve-too-regular": ({ pattern }) => `损失每次都${pattern === "same-steps" ? "下降同样的量" : "按同样的比例下降"}，真实的训练不会如此，需人工查看。`,
	"curve-length": ({ got, want }) => `曲线有 ${got} 个值，但报告了 ${want} 个 epoch。`,
	"curve-start": ({ got, want }) => `损失起于 ${shortNumber(got)}；一无所知的模型约为 ${shortNumber(want)}。`,
	"curve-negative": ({ position, got }) => `曲线第 ${position} 个值为 ${shortNumber(got)}；交叉熵不会为负。`,
	"curve-not-finite": ({ position, got }) => `曲线第 ${position} 个值为 ${quoted(got)}：训练在此处出了问题（可能对 0 取了对数，或学习率过大），需人工查看。`,
	"file-absent": ({ name, looked }) => `提交中没有文件 ${quoted(name)}${looked === void 0 ? "" : `；它应放在文件夹 ${quoted(looked)} 中`}。`,
	"file-too-large": ({ name, bytes, limit }) => `文件 ${quoted(name)} 有 ${megabytes(bytes)}；最多读取 ${megabytes(limit)}。`,
	"file-unreadable": (finding) => `文件 ${quoted(finding.name)} 无法使用：${FAULTS[finding.why](finding)}。`,
	"measured-accuracy": ({ correct, of, layers, activation }) => `在测试集上实测${layers === void 0 ? "" : `（${layersText(layers)}，${activation}）`}：${of} 个中 ${correct} 个正确（${percent(correct, of)}）。`,
	"model-variant": ({ variant, correct, of }) => `${VARIANTS[variant]}，则 ${of} 个中 ${correct} 个正确（${percent(correct, of)}）：看来是这样训练的，需人工查看。`,
	"model-layers": ({ hidden, want }) => `网络有 ${hidden} 个隐藏层，题目要求 ${want} 个，需人工查看。`,
	"hidden-differs": ({ claimed, got }) => `提示：隐藏层有 ${got} 个单元，报告的是 ${claimed}。`,
	"odd-labels": ({ count, of, example }) => `${of} 个预测中有 ${count} 个不是标签，例如 ${quoted(example)}；按错误计。`,
	"without-a-mistake": ({ of }) => `提交的 ${of} 个标签全部正确，小型网络做不到：可能就是真实标签。需人工查看。`,
	"claim-reproduced": ({ by, measured }) => `按这些设置重新训练（${by}），能达到所报告的准确率：${shownSets(measured)}。`,
	"claim-not-reproduced": ({ side, at: where, claimed, measured, from, to, by }) => `${side === "below" ? "提示：" : ""}${where}：按这些设置重新训练（${by}），${measured} 正确，对应 ${percent(from, 1)} 至 ${percent(to, 1)}；报告为 ${quoted(claimed)}。${side === "below" ? "" : "可能用了其他数据或初始化；需人工查看。"}`,
	"training-diverged": ({ by }) => `按这些设置重新训练（${by}），损失发散。`,
	"training-not-finished": ({ seconds, epochs, of }) => `重新训练 ${seconds} 秒，完成 ${of} 个 epoch 中的 ${epochs} 个；未能与所报告的准确率比较。`,
	"training-impossible": ({ why }) => `无法重新训练：${why === "no-settings" ? "超参数没有以数值给出" : why}。`,
	"claim-differs": ({ claimed, measured, size, far }) => `报告为 ${claimed}，实测为 ${measured} = ${ratio(measured)}：${far ? `换一个 ${size} 个样本的测试集也不至于差这么多，需人工查看` : `换一个 ${size} 个样本的测试集可能有这样的差别`}。`
};
function ratio(fraction) {
	const [got = NaN, of = NaN] = fraction.split("/").map(Number);
	return shortNumber(got / of);
}
const VARIANTS = {
	"times-16": "若把图像乘以 16",
	"times-255": "若把图像乘以 255",
	"by-16": "若把图像除以 16",
	"by-255": "若把图像除以 255",
	standardised: "若按训练集把每个像素标准化",
	sigmoid: "若激活函数用 sigmoid",
	tanh: "若激活函数用 tanh",
	relu: "若激活函数用 ReLU",
	"labels-from-one": "若标签从 1 开始数"
};
const here = ({ at }) => at === void 0 || at === "" ? "" : `${at} `;
const FAULTS = {
	pickle: () => "这是 pickle（.pt、.pkl、.joblib），打开时会执行代码；请改用 numpy.savez 或 safetensors 保存权重（见 docs/models.md）",
	hdf5: () => "这是 HDF5（Keras、MATLAB）；请用 numpy.savez 保存 get_weights() 的各个数组（见 docs/models.md）",
	"unknown-format": ({ got }) => `${got === void 0 || got === "" ? "格式无法识别" : `无法识别 .${got} 格式`}；请把权重保存为 .npz、.safetensors 或 .json（见 docs/models.md）`,
	"no-json": ({ got }) => `不是有效的 JSON${because(got)}`,
	"no-npy": (fault) => `${here(fault)}不是 numpy.save 写出的数组`,
	"no-zip": ({ got }) => `不是 numpy.savez 写出的文件${because(got)}`,
	"no-safetensors": (fault) => `${here(fault)}的文件头不符合 safetensors 格式`,
	"no-table": ({ got }) => `不是文本表格${because(got)}`,
	truncated: (fault) => `${here(fault)}的数据不完整，文件提前结束；请重新上传`,
	"expands-too-far": () => "解压后超过读取上限",
	encrypted: () => "文件已加密",
	overlapping: (fault) => `${here(fault)}张量的位置有空隙、重叠，或与形状不符`,
	dtype: (fault) => `${here(fault)}不读取 ${fault.got ?? "?"} 类型的数；请保存为 float32`,
	"object-array": (fault) => `${here(fault)}是 Python 对象数组，打开时会执行代码；请把每个矩阵单独保存为数组：np.savez("model.npz", W1=W1, b1=b1, W2=W2, b2=b2)`,
	"not-finite": (fault) => `${here(fault)}数据中有 NaN 或无穷大`,
	"too-many-numbers": (fault) => `${here(fault)}数据量超过读取上限`,
	"nothing-in-it": () => "文件中没有内容",
	"no-numbers": () => "文件中没有数",
	"no-number-in-row": ({ at, got, want }) => `第 ${at} 行第 ${want} 列的 ${quoted(got ?? "")} 不是数`,
	"wrong-row-count": ({ got, want }) => `预测有 ${got} 行，测试集有 ${want} 个样本`,
	"no-network": ({ got, want }) => `这些数组组不成从图像到类别的网络（${want}）；找到的是：${got}`,
	"bias-length": ({ at, got, want }) => `${at} 有 ${got} 项，与各层（${want}）都不符`,
	"no-label-column": ({ got }) => `有 ${got} 列，但没有名为 label 的列；请提交一列标签，或每类一列`
};
function because(got) {
	return got === void 0 ? "" : `（${got.replaceAll(/\s+/gu, " ").slice(0, 120)}）`;
}
// src/report/sentences/reasons-zh.ts
const misbehavioursZh = {
	"nothing-returned": "没有返回值（是否漏了 return？）",
	promise: "返回了 promise；请不要使用 async",
	function: "返回了函数",
	proxy: "返回了 proxy",
	getter: "返回的对象带有 getter",
	cycle: "返回的对象包含自身",
	"too-large": "返回的内容超过上限",
	"too-deep": "返回的列表嵌套过深",
	"unsupported-type": "返回的既不是数也不是数的列表"
};
const YAML = {
	BAD_INDENT: "缩进不正确",
	TAB_AS_INDENT: "不能用制表符缩进；请用空格",
	MISSING_CHAR: "缺少字符，可能是引号或括号没有闭合；公式请放在单引号 '…' 中",
	UNEXPECTED_TOKEN: "此处出现了意外的内容；公式请放在单引号 '…' 中",
	BLOCK_AS_IMPLICIT_KEY: "嵌套的键值表须另起一行；若是文字请加引号",
	BLOCK_IN_FLOW: "括号内不能写分行的内容；公式请放在单引号 '…' 中",
	MULTILINE_IMPLICIT_KEY: "键后缺少冒号，或多行文字没有加引号",
	IMPOSSIBLE: "无法继续解析",
	BAD_ALIAS: "别名（*）没有对应的锚点（&）；公式请放在单引号 '…' 中",
	MULTIPLE_DOCS: "文件中有多个文档（---）",
	MISSING_COLON: "缺少冒号",
	BAD_SCALAR_START: "文字不能以此字符开头；请放在单引号 '…' 中",
	TOO_DEEP: "嵌套过深",
	RESOURCE_EXHAUSTION: "嵌套过深",
	"no key": "缺少题号和冒号"
};
function yamlZh(code) {
	return YAML[code] ?? `此处有误（${code.toLowerCase().replaceAll("_", " ")}）；公式请放在单引号 '…' 中`;
}
const CODE = { "no default export": "文件没有导出答案；请写 export default { … }" };
/** 自己的原因用中文；编译器的话原样给出。 */
function codeZh(why) {
	const [, module] = /^cannot import "(.*)"$/u.exec(why) ?? [];
	if (module !== void 0) return `不能导入 ${quoted(module)}：只能导入 "grader" 中的类型，以及同一份提交中的其他文件（写成 "./文件名"）`;
	const [, name = "", from] = /^Could not find export '(.+)' in module '(.+)'$/u.exec(why) ?? [];
	if (from !== void 0) return from === "grader" ? `"grader" 只提供类型，没有值 ${quoted(name)}：请写 import type，或删去` : `${quoted(from)} 没有导出 ${quoted(name)}`;
	return CODE[why] ?? `TypeScript 语法有误：${why}`;
}
const PATHS = {
	ENOENT: "找不到（文件名可能不是 UTF-8 编码，或是失效的链接）",
	EACCES: "没有权限",
	EPERM: "没有权限",
	ELOOP: "链接循环",
	"not-a-file": "既不是文件也不是文件夹",
	"leads-outside": "它是指向提交之外的链接"
};
/** 没有说法的，用系统自己的词。 */
function pathZh(why) {
	return PATHS[why] ?? why;
}
const SYNTAX = {
	empty: "这里没有内容",
	"unknown-name": "这里是文字",
	"unexpected-character": "公式中不应有这个字符",
	"unexpected-token": "此处出现了意外的内容",
	"unknown-command": "不认识这个命令",
	"missing-operand": "运算符旁缺少内容",
	"missing-argument": "缺少参数",
	"missing-bracket": "缺少括号",
	"unclosed-bracket": "括号没有闭合",
	"unopened-bracket": "多了一个右括号",
	"two-numbers": "两个数并列；请在中间写上运算符",
	"bad-number": "这不是一个数",
	"otimes-not-declared": "⊗ 含义不明；逐元素乘积请写 ⊙，外积请写 x yᵀ",
	"prime-of-scalar": "撇号表示向量或矩阵的转置，而这里两者都不是",
	"inverse-function": "不清楚是倒数还是反函数",
	"ambiguous-argument": "不清楚函数的参数到哪里为止；请加括号",
	"ambiguous-percent": "不清楚百分号属于哪一部分",
	"accent-over-expression": "帽子等记号只能加在一个字母上",
	"bad-subscript": "下标没有意义",
	"bad-sum": "求和的下标或上下限不完整",
	"bounds-missing": "求和缺少上下限",
	"words-around-formula": "公式周围有文字；请只写公式"
};
function syntaxZh(why) {
	return SYNTAX[why] ?? why;
}
const isMean = (factor) => factor !== void 0 && /^1\/[A-Za-z]\w*$/u.test(factor);
const TRANSFORMATIONS = {
	negated: () => "符号反了",
	transposed: ({ factor }) => factor === "-1" ? "结果转置了，并且符号反了" : "结果转置了",
	flattened: () => "只有一行或一列的矩阵被写成了一列数",
	scaled: ({ factor }) => `是正确值的 ${factor ?? "常数"} 倍${isMean(factor) ? "（应求和之处取了平均）" : ""}`,
	reciprocal: () => "是正确值的倒数",
	shifted: ({ factor }) => `差一个常数 ${factor ?? ""}`,
	summed: () => "把各分量加在了一起，而应逐个给出",
	"written-flat": () => "矩阵的值是对的，但写成了一列数",
	"rows-shared": () => "各行是同一个数组；每行都要新建一个",
	"right-up-to-size": ({ from, factor }) => `只在 ${from ?? "维数"} 不超过 ${factor ?? ""} 时正确`,
	"right-from-size": ({ from, factor }) => `只在 ${from ?? "维数"} 不小于 ${factor ?? ""} 时正确`,
	"right-for-class": ({ factor }) => `只在真实类别是${factor === "last" ? "最后一类" : `第 ${factor ?? ""} 类`}时正确`,
	"wrong-for-class": ({ factor }) => `真实类别是${factor === "last" ? "最后一类" : `第 ${factor ?? ""} 类`}时不正确`,
	"right-for-small-numbers": ({ factor }) => `只在数值不超过约 ${factor ?? ""} 时正确`,
	"variable-swapped": ({ from, to }) => `应为 ${to} 之处写成了 ${from}`,
	"transpose-left-out": ({ from }) => `应为 ${from} 的转置`,
	"transpose-too-many": ({ from }) => `应为 ${from}，不必转置`,
	"matrix-product-for-elementwise": () => "应为逐元素乘积之处写成了矩阵乘积",
	"elementwise-for-matrix-product": () => "应为矩阵乘积之处写成了逐元素乘积",
	"factors-in-wrong-order": () => "乘积中因子的次序不对",
	"factor-left-out": ({ from }) => `漏了因子 ${from ?? ""}`,
	"factor-too-many": ({ from }) => `多了因子 ${from ?? ""}`,
	"term-left-out": ({ from }) => `漏了一项 ${from ?? ""}`,
	"term-too-many": ({ from }) => `多了一项 ${from ?? ""}`,
	"sign-of-term": ({ from }) => `${from ?? "某一项"} 的符号不对`,
	"function-left-out": ({ from }) => `漏了函数 ${from ?? ""}`,
	"function-too-many": ({ from }) => `多了函数 ${from ?? ""}`
};
function transformationsZh(finding) {
	return TRANSFORMATIONS[finding.name](finding);
}
const ENTRIES = {
	"leaves-folder": "它的路径指向文件夹之外",
	absolute: "它的路径从磁盘根目录开始",
	"bad-name": "它的名字不能作为文件名",
	"too-deep": "它所在的文件夹层数过多",
	link: "它是链接",
	special: "它既不是文件也不是文件夹",
	encrypted: "它有密码保护",
	method: "它的压缩方式这里不能读取；请重新打包成普通的 zip",
	corrupt: "它的内容已损坏",
	overlaps: "它与其他条目共用同一段数据，恶意压缩包才会如此",
	duplicate: "同名条目出现了两次，以最后一个为准",
	"file-and-folder": "另有同名的文件夹"
};
function entryZh(why) {
	return ENTRIES[why];
}
const ARCHIVES = {
	truncated: "末尾缺失，可能没有完整上传或下载",
	damaged: "它已损坏",
	empty: "其中没有任何文件"
};
function archiveZh(why) {
	return ARCHIVES[why];
}
// src/report/sentences/zh.ts
const at = (where) => where === void 0 || where === "" ? "" : `${where}：`;
const node = (where) => where === "" ? "根结点" : `结点 ${where}`;
const maybe = (nearest) => nearest === void 0 ? "" : `是否想写“${nearest}”？`;
const HINTS = {
	sign: "符号反了。",
	percent: "差了 100 倍：可能混淆了百分数与小数。",
	reciprocal: "这是正确值的倒数。",
	"natural-log": "像是用了自然对数；这里以 2 为底。",
	log10: "像是用了以 10 为底的对数；这里以 2 为底。",
	"power-of-ten": "差了 10 的幂：请检查小数点。",
	"swapped-digits": "像是有两位数字写反了。"
};
const STRUCTURES = {
	scalar: "单个值",
	list: "列表",
	map: "键值表",
	function: "函数",
	empty: "空"
};
const zh$1 = {
	"known-mistake": ({ feedback, at: where }) => ended(at(where) + feedback.zh, "。"),
	alternative: ({ note, at: where }) => ended(at(where) + note.zh, "。"),
	"carried-forward": ({ questions, credit, at: where, due, partly }, { reveal }) => {
		const from = `你自己在 ${questions.join("、")} 中的答案`;
		const by = reveal && due !== void 0 ? `（应为 ${due}）` : "";
		const what = partly === true ? `按${from}推算${by}来评分` : `答案本身不对，但按${from}推算${by}是对的`;
		return `${at(where)}${what}；那里的错误不重复扣分${credit < 1 ? `（此处按 ${percent(credit, 1)} 给分）` : ""}。`;
	},
	"grader-fault": ({ what }) => `评分程序在此出错（${what}），需人工查看；这不是你的错。`,
	"not-a-number": ({ got, column, why }) => `此处应为一个数；${quoted(got)} 无法读作数${why === void 0 ? "" : `（${syntaxZh(why)}）`}。${column === void 0 ? "" : withCaret(got, column)}`,
	"not-finite": ({ got }) => `此处应为有限的数，而不是 ${quoted(got)}。可能出现了 0 的对数或除以 0；约定 0·log 0 = 0。`,
	"not-an-integer": ({ got, at: where }) => `${at(where)}此处应为整数，而不是 ${quoted(got)}。`,
	"not-close": ({ got, want, allowed, at: where }, { reveal }) => `${at(where)}${quoted(got)} 不正确（${allowed === "0" ? "不允许误差" : `允许误差：±${allowed}`}）${reveal ? `；正确值为 ${shortNumber(Number(want))}` : ""}。`,
	"outside-interval": ({ got, interval, at: where }) => `${at(where)}${quoted(got)} 超出范围 ${interval}。`,
	"too-many-digits": ({ got, digits, of, at: where }) => `${at(where)}${quoted(got)} 位数过多；请四舍五入到 ${digits} 位${of === "decimals" ? "小数" : "有效数字"}。`,
	"too-few-digits": ({ got, digits, of, at: where }) => `${at(where)}${quoted(got)} 位数不够；需要 ${digits} 位${of === "decimals" ? "小数" : "有效数字"}。`,
	"looks-like": ({ hint, at: where }) => at(where) + HINTS[hint],
	"decimal-comma": ({ got, readAs }) => `${quoted(got)} 读作 ${readAs}；请用小数点。`,
	"wrong-unit": ({ got, want }) => `单位是 ${quoted(got)}；应为 ${want}。`,
	"wrong-structure": ({ want, got, at: where }) => `${at(where)}此处应为${STRUCTURES[want]}，实际为${STRUCTURES[got]}。`,
	"wrong-length": ({ got, want }) => `应有 ${want} 项，实际有 ${got} 项。`,
	"missing-entry": ({ at: where }) => ended(`未作答：${where}`, "。"),
	"unknown-entry": ({ at: where, nearest }) => `题目中没有“${where}”这一项。${maybe(nearest)}`,
	"repeated-entry": ({ at: where }) => `“${where}”给出了两次；以第一次为准。`,
	"entries-right": ({ right, of }) => `${of} 项中 ${right} 项正确。`,
	"not-an-option": ({ got, options, nearest }) => `${quoted(got)} 不是可选的名称（${options.join("、")}）。${maybe(nearest)}`,
	"wrong-choice": ({ got }) => `${quoted(got)} 不正确。`,
	"not-in-set": ({ got }) => `${quoted(got)} 不属于这里。`,
	"left-out-of-set": ({ count }) => `漏了 ${count} 个。`,
	"out-of-order": ({ position, got }) => `第 ${position} 个不对：${quoted(got)}。`,
	"split-not-best": ({ at: where, got, gain, best, bestGain }, { reveal }) => reveal ? `${node(where)}：“${got}”的信息增益为 ${shortNumber(gain)}；${best.join("或")}的增益 ${shortNumber(bestGain)} 更大。` : `${node(where)}：“${got}”不是最优划分，另有属性的信息增益更大。`,
	"branch-missing": ({ at: where, attribute, value }) => `${node(where)}：缺少分支 ${attribute}=${value}。`,
	"branch-unknown": ({ at: where, attribute, value, nearest }) => `${node(where)}：“${value}”不是${attribute}的取值。${maybe(nearest)}`,
	"branch-repeated": ({ at: where, attribute, value }) => `${node(where)}：分支 ${attribute}=${value} 出现了两次。`,
	"wrong-label": ({ at: where, got }) => `${node(where)}处的叶子写的是 ${quoted(got)}，但该处多数样本并非如此。`,
	"unknown-label": ({ at: where, got }) => `${node(where)}处的叶子写的是 ${quoted(got)}，这不是类别标签。`,
	"leaf-too-early": ({ at: where, got, best, bestGain }, { reveal }) => `${node(where)}：以 ${quoted(got)} 结束，但该处样本不纯，${reveal ? `按${best.join("或")}划分可得增益 ${shortNumber(bestGain)}` : "应继续划分"}。`,
	"split-needless": ({ at: where, got }) => `${node(where)}：样本同属一类，应为叶子，不必再按 ${quoted(got)} 划分。`,
	"attribute-used-up": ({ at: where, got }) => `${node(where)}：${quoted(got)} 在上层已经用过。`,
	"attribute-unknown": ({ at: where, got, nearest }) => `${node(where)}：${quoted(got)} 不是属性。${maybe(nearest)}`,
	"nodes-right": ({ right, of }) => `${of} 个结点中 ${right} 个正确。`,
	"syntax-error": ({ source, column, why, near }) => `公式无法读取：${syntaxZh(why)}${near === "" ? "" : `，在“${near}”处`}。${withCaret(source, column)}`,
	"unknown-name": ({ source, column, name, nearest }) => `“${name}”不是题目声明的符号，需人工查看。${maybe(nearest)}${withCaret(source, column)}`,
	"shape-clash": ({ source, column, operation, left, right }) => `形状不匹配：${left} ${operation} ${right}。${withCaret(source, column)}`,
	"wrong-shape": ({ got, want }) => `结果的形状是 ${got}；应为 ${want}。`,
	counterexample: ({ input, got, want }) => `反例：当 ${shortInput(input)} 时，你的结果是 ${shortData(got)}，正确的是 ${shortData(want)}。`,
	transformation: (finding) => `看起来是：${transformationsZh(finding)}。`,
	"not-equal-up-to": ({ upTo }) => ({
		"positive-constant": "乘以任何正数都不等于正确答案。",
		"additive-constant": "加上任何常数都不等于正确答案。",
		"positive-weights": "各项前无论取怎样的正常数，都不等于正确答案。"
	})[upTo],
	"too-few-points": ({ finite, needed }) => `在所试的点中公式只有 ${finite} 处有限（至少需要 ${needed} 处），需人工查看。`,
	"too-complex": ({ what, limit }) => `公式过大，无法求值（${what}，上限 ${limit}）。`,
	"form-not-met": ({ form }) => `数值正确，但形式不符合要求：${form}。`,
	threw: ({ message }) => `函数运行出错：${oneLine(message)}`,
	"timed-out": () => "函数在允许的时间内没有结束，已被中止。不按错误计，需人工查看。请检查每个循环是否都会结束，有无重复计算。",
	"out-of-memory": () => "函数使用的内存超过上限，已被中止。不按错误计，需人工查看。请检查有无不断增长的列表。",
	"stack-overflow": () => "函数递归过深，已被中止。不按错误计，需人工查看。请检查递归能否结束，或改用循环。",
	misbehaved: ({ what }) => `函数返回的不是数、向量或矩阵：${misbehavioursZh[what]}。`,
	overflows: ({ input }) => `输入很大时函数溢出，例如 ${shortInput(input)}。`,
	"changes-its-input": ({ parameter }) => `函数改动了参数 ${parameter}；未因此扣分。`,
	"on-input": ({ input }) => `例如当 ${shortInput(input)} 时。`,
	"not-deterministic": () => "同样的输入得到不同的结果。",
	"used-random": () => "函数用了随机数；这里每次运行的随机数都相同。",
	"used-clock": () => "函数读取了时间；这里的时钟是静止的。",
	"identity-broken": ({ identity, of, sum }) => identity === "sums-to-zero" ? `正确值的各分量之和总是 0；你的和是 ${shortNumber(sum ?? NaN)}。` : identity === "shift-invariant" ? `给 ${of ?? "输入"} 的所有分量加上同一个常数，结果应当不变；你的结果变了。` : `沿 ${of ?? "某一维"} 调换次序，结果应当随之调换；你的结果没有。`,
	printed: ({ output }) => `输出：${oneLine(output)}`,
	"idea-found": ({ idea, evidence }) => `找到要点：${idea.zh}（${quoted(evidence)}）。`,
	"idea-not-found": ({ idea }, { reveal }) => reveal ? `未找到要点：${idea.zh}。` : "有一个要点未找到；由人决定。",
	"idea-negated": ({ idea, evidence }) => `提到但可能是否定：${idea.zh}（${quoted(evidence)}）。`,
	...experimentsZh,
	"broken-yaml": ({ why, frame }) => `YAML 格式有误：${yamlZh(why)}。\n${frame}`,
	"duplicate-key": ({ key, first }) => `“${key}”在此重复出现${first === void 0 ? "" : `（第一次在第 ${first.line} 行）`}；请只保留一个。`,
	"unknown-question": ({ id, nearest }) => `没有题号“${id}”。${maybe(nearest)}`,
	"answered-twice": ({ id }) => `${id} 作答了两次；请只保留一个。`,
	"no-answers": () => "文件中没有答案。",
	"not-utf8": ({ guess }) => `文件不是 UTF-8 编码${guess === void 0 ? "" : `，看起来是 ${guess}`}；请另存为 UTF-8。`,
	"submission-too-large": ({ bytes, limit }) => `文件有 ${megabytes(bytes)}；答案文件最多 ${megabytes(limit)}。`,
	"alias-bomb": () => "此处通过 YAML 别名（&、*）无限膨胀；请直接写出各值。",
	"not-a-map": () => "文件不是“题号: 答案”的形式；请逐行写 q1.1: 答案（TypeScript 写 export default { \"q1.1\": 答案 }）。",
	"wrong-file-type": ({ ending }) => `无法从这个文件${ending === "" ? "" : `（${ending}）`}中读取答案；答案应为 YAML 或 TypeScript 文件（answers.yaml、answers.ts）。`,
	"no-answer-file": ({ looked }) => `文件夹中没有答案文件；请命名为 ${looked.join(" 或 ")}。`,
	"several-answer-files": ({ files }) => `有多个答案文件（${files.join("、")}）；请只保留一个，或将其一命名为 answers。`,
	"broken-code": ({ why, frame }) => `${ended(codeZh(why), "。")}\n${frame}`,
	"code-failed": ({ outcome }) => `文件无法运行：${outcomeZh(outcome)}${wasStopped(outcome) ? "不按错误计，需人工查看。" : ""}`,
	"function-not-allowed": () => "此处应为书写的值，而不是函数。",
	"unreadable-path": ({ why }) => `文件或文件夹无法打开：${pathZh(why)}。`,
	killed: () => "代码无法及时停止，其进程已被终止；需人工查看。",
	"entry-refused": ({ entry, why }) => `压缩包中的 ${quoted(entry)} 未被读取：${entryZh(why)}。`,
	"entry-too-large": ({ entry, bytes, packed, limit }) => `压缩包中的 ${quoted(entry)} 未被读取：解压后有 ${megabytes(bytes)}${packed === void 0 ? "" : `（压缩后 ${megabytes(packed)}）`}，上限为 ${megabytes(limit)}。`,
	"entry-bomb": ({ entry, bytes, packed, limit }) => `压缩包中的 ${quoted(entry)} 未被读取：${megabytes(packed)} 解压成 ${megabytes(bytes)}，达 ${shortNumber(Math.floor(bytes / Math.max(1, packed)))} 倍；上限为 ${limit} 倍。`,
	"entry-size-lies": ({ entry, declared, real }) => `压缩包中的 ${quoted(entry)} 未被读取：声明为 ${declared} 字节，实际${real > declared ? `至少有 ${real}` : `只有 ${real}`} 字节。`,
	"entry-renamed": ({ entry, as, why }) => `压缩包中的 ${quoted(entry)} 改按 ${quoted(as)} 读取：${why === "case" ? "另有一个名字与它只差大小写" : "并非所有系统都允许这样的文件名"}。`,
	"archive-too-large": ({ archive, bytes, limit }) => `${quoted(archive)} 未被打开：解压后有 ${megabytes(bytes)}，一份提交的上限为 ${megabytes(limit)}。`,
	"archive-too-many": ({ archive, count, limit }) => `${quoted(archive)} 未被打开：其中有 ${count} 个文件，一份提交的上限为 ${limit} 个。`,
	"archive-too-deep": ({ archive, limit }) => `${quoted(archive)} 未被打开：压缩包层层嵌套；最多打开 ${limit} 层。`,
	"archive-broken": ({ archive, why }) => `${quoted(archive)} 无法打开：${archiveZh(why)}。`,
	"archive-unsupported": ({ archive, kind }) => `${quoted(archive)} 是 ${kind} 格式的压缩包，这里不能打开；请提交 .zip 或 .tar.gz。`
};
function outcomeZh(outcome) {
	switch (outcome.is) {
		case "returned": return "没有导出任何内容。";
		case "threw": return oneLine(outcome.message);
		case "misbehaved": return `${misbehavioursZh[outcome.what]}。`;
		case "timed-out": return "在允许的时间内没有结束。";
		case "out-of-memory": return "使用的内存超过上限。";
		case "stack-overflow": return "递归过深。";
	}
}
// src/report/words.ts
const en = {
	verdicts: {
		correct: "correct",
		partial: "partial",
		wrong: "wrong",
		unanswered: "unanswered",
		unreadable: "unreadable",
		undecided: "awaits review"
	},
	total: "Total",
	confirmed: "confirmed",
	awaiting: (points, proposed) => `Up to ${points} more await review (proposed: ${proposed})`,
	awaitingAfterRules: (points, proposed) => `With the rules above that is up to ${points} more in the total (proposed: ${proposed})`,
	awaitingNothing: "With the rules above that does not change the total",
	graded: "Graded",
	byHand: "by hand",
	aside: (text, aside) => `${text} (${aside})`,
	rule: "Rule",
	awaits: (points) => `up to ${points} more await review`,
	submission: "Submission",
	question: "Question",
	verdict: "Verdict",
	points: "Points",
	remarks: "Remarks",
	seed: "seed",
	counts: (count, verdict) => `${count} ${verdict === "undecided" ? "awaiting review" : en.verdicts[verdict]}`,
	line: (line) => `Line ${line}: `,
	colon: ": ",
	comma: ", "
};
const zh = {
	verdicts: {
		correct: "正确",
		partial: "部分正确",
		wrong: "错误",
		unanswered: "未作答",
		unreadable: "无法读取",
		undecided: "待人工评阅"
	},
	total: "总分",
	confirmed: "已确认",
	awaiting: (points, proposed) => `另有至多 ${points} 分待评阅（建议给 ${proposed} 分）`,
	awaitingAfterRules: (points, proposed) => `按以上规则，总分至多再加 ${points} 分（建议 ${proposed} 分）`,
	awaitingNothing: "按以上规则，总分不会因此改变",
	graded: "题目得分",
	byHand: "人工评定",
	aside: (text, aside) => `${text}（${aside}）`,
	rule: "规则",
	awaits: (points) => `另有至多 ${points} 分待评阅`,
	submission: "提交",
	question: "题目",
	verdict: "判定",
	points: "得分",
	remarks: "说明",
	seed: "随机种子",
	counts: (count, verdict) => `${zh.verdicts[verdict]} ${count}`,
	line: (line) => `第 ${line} 行：`,
	colon: "：",
	comma: "，"
};
const words = {
	zh,
	en
};
// src/report/findings.ts
const catalogues$1 = {
	zh: zh$1,
	en: en$1
};
/** Several formats say the same of one report. */
const told = /* @__PURE__ */ new WeakMap();
/** The first line is the sentence, the others are a frame with a caret. What a student wrote can draw nothing else. */
function sentence(finding, language, wording) {
	const by = language + String(wording.reveal);
	const known = told.get(finding);
	if (known?.by === by) return known.text;
	const text = said(finding, language, wording);
	told.set(finding, {
		by,
		text
	});
	return text;
}
function said(finding, language, wording) {
	const say = catalogues$1[language][finding.code];
	return visible(say(finding, wording));
}
/** A sentence behind the place that it speaks of, where there is one; in the file at hand a line is enough. */
function sentenceWithPlace({ finding, place }, language, wording, near) {
	const text = sentence(finding, language, wording);
	if (place === void 0) return text;
	return (near?.file === place.file ? words[language].line(place.line) : visible(`${place.file}:${place.line}:${place.column}: `)) + text;
}
/** Sentences of a question: the place is said only where it is another than the one before, and nothing is said twice. */
function sentencesOf(findings, language, wording, answer) {
	let last = answer;
	const told = findings.map((placed) => {
		const { place } = placed;
		const at = (other) => place?.file === other?.file && place?.line === other?.line;
		const same = place === void 0 || at(last) || at(answer);
		if (place !== void 0) last = place;
		return same ? sentence(placed.finding, language, wording) : sentenceWithPlace(placed, language, wording, answer);
	});
	return [...new Set(told)];
}
// src/report/points.ts
/** At most two decimals for people, without trailing zeros; halves go up. */
function pointsText(points) {
	return String(roundedPoints(points, 2));
}
/** A number for JSON and CSV, rounded half up on the exact value. */
function roundedPoints([got, of], decimals = 4) {
	const [twice, factor] = [2 * got * 10 ** decimals, 10 ** decimals];
	if (got >= 0 && Number.isSafeInteger(twice)) return Math.floor(((twice - twice % of) / of + 1) / 2) / factor;
	const scale = 10n ** BigInt(decimals);
	const doubled = 2n * BigInt(got) * scale / BigInt(of);
	const whole = doubled >= 0n ? (doubled + 1n) / 2n : -((1n - doubled) / 2n);
	return Number(whole) / Number(scale);
}
/** All decimals of points that have at most four, so that the lines of a sum add up to the reader; of others two. */
function exactPoints(points) {
	return String(roundedPoints(points, 1e4 % points[1] === 0 ? 4 : 2));
}
/** With its sign: what a rule adds or takes. */
function signedPoints([got, of]) {
	return `${got === 0 ? "" : got < 0 ? "−" : "+"}${exactPoints([Math.abs(got), of])}`;
}
// src/report/sentences/marks-en.ts
const UNITS$1 = {
	day: ["day", "days"],
	hour: ["hour", "hours"]
};
const HOW$1 = {
	"half-up": "halves up",
	"half-even": "halves to the even one",
	"half-down": "halves down",
	up: "always up",
	down: "always down"
};
const SPANS$1 = {
	day: " d",
	hour: " h",
	minute: " min",
	second: " s"
};
const amount$1 = (some, of) => some.is === "percent" ? `${exactPoints(some.percent)}% of ${of}` : `${exactPoints(some.points)} ${exactPoints(some.points) === "1" ? "point" : "points"}`;
const whole$1 = (of) => of === "earned" ? "what was earned" : "what is possible";
const late$1 = ({ submitted, due, zone, by }) => `Handed in ${submitted}, ${spanOf(by, SPANS$1)} after the due time (${due}, ${zone})`;
const group$1 = (title, questions) => title === void 0 ? questions.join(", ") : `“${title}”`;
const cost$1 = ({ units, per, deduct, of, limit }) => `${units} ${UNITS$1[per][units === 1 ? 0 : 1]} ${units === 1 ? "counts" : "count"}, ${amount$1(deduct, whole$1(of))} each${limit === void 0 ? "" : `, at most ${amount$1(limit, whole$1(of))}`}`;
const marksEn = {
	override: ({ question, change, before, after, reason, who, when }) => {
		const [from, to] = [exactPoints(before), exactPoints(after)];
		const did = change === "verdict" ? `judged ${after[0] === 0 ? "wrong" : "correct"} (graded: ${from})` : change === "add" ? `changed from ${from} to ${to}` : `set to ${to} (before: ${from})`;
		return `${question ?? "The total"}: ${did} by ${who}, ${when}: ${reason}`;
	},
	"extra-credit": ({ questions, earned }) => `Extra credit, beyond what is possible: ${exactPoints(earned)} of the points are from ${questions.join(", ")}`,
	dropped: ({ title, questions, dropped }) => `The lowest ${dropped.length === 1 ? "one" : String(dropped.length)} of ${group$1(title?.en, questions)} ${dropped.length === 1 ? "does" : "do"} not count: ${dropped.join(", ")}`,
	capped: ({ at, group: some }) => `${some === void 0 ? "All questions together" : group$1(some.title?.en, some.questions)}: at most ${exactPoints(at)} points count`,
	extension: ({ until, reason }) => `The due time was extended to ${until}${reason === void 0 ? "" : `: ${reason}`}`,
	"within-grace": (line) => `${late$1(line)}, within the grace: nothing is deducted`,
	late: ({ counted, ...line }) => `${late$1(line)}: ${counted === void 0 ? "nothing is deducted" : cost$1(counted)}`,
	"past-cut-off": ({ cutOff, counts, ...line }) => `${late$1(line)} and after the cut-off (${cutOff}): ${counts === void 0 ? "nothing counts" : `what counts is at most ${amount$1(counts, whole$1("earned"))}`}`,
	"lateness-unknown": ({ marked }) => marked ? "The learning management system marks this as late but does not say by how much: nothing is deducted, a person has to look" : "It is not known when this was handed in: nothing is deducted for lateness",
	"marked-late": (line) => `The learning management system marks this as late without a time: ${cost$1(line)}`,
	rounded: ({ to, how }) => `Rounded to multiples of ${exactPoints(to)} (${HOW$1[how]})`
};
// src/report/sentences/marks-zh.ts
const UNITS = {
	day: "天",
	hour: "小时"
};
const HOW = {
	"half-up": "恰为一半时进位",
	"half-even": "恰为一半时取偶",
	"half-down": "恰为一半时舍去",
	up: "一律进位",
	down: "一律舍去"
};
const SPANS = {
	day: " 天",
	hour: " 小时",
	minute: " 分",
	second: " 秒"
};
const amount = (some, of) => some.is === "percent" ? `${of}的 ${exactPoints(some.percent)}%` : ` ${exactPoints(some.points)} 分`;
const whole = (of) => of === "earned" ? "所得分" : "满分";
const late = ({ submitted, due, zone, by }) => `${submitted} 提交，比截止时间（${due}，${zone}）晚 ${spanOf(by, SPANS)}`;
const group = (title, questions) => title === void 0 ? questions.join("、") : `“${title}”`;
const cost = ({ units, per, deduct, of, limit }) => `按 ${units} ${UNITS[per]}计，每${UNITS[per]}扣${amount(deduct, whole(of))}${limit === void 0 ? "" : `，最多扣${amount(limit, whole(of))}`}`;
// src/report/marks.ts
const catalogues = {
	zh: {
		override: ({ question, change, before, after, reason, who, when }) => {
			const [from, to] = [exactPoints(before), exactPoints(after)];
			const did = change === "verdict" ? `判为${after[0] === 0 ? "错误" : "正确"}（自动评分 ${from}）` : change === "add" ? `由 ${from} 分改为 ${to} 分` : `改为 ${to} 分（原 ${from} 分）`;
			return `${question ?? "总分"}：由 ${who} 于 ${when} ${did}：${reason}`;
		},
		"extra-credit": ({ questions, earned }) => `附加题（不计入满分）：其中 ${exactPoints(earned)} 分来自 ${questions.join("、")}`,
		dropped: ({ title, questions, dropped }) => `${group(title?.zh, questions)}中得分最低的 ${dropped.length} 题不计分：${dropped.join("、")}`,
		capped: ({ at, group: some }) => `${some === void 0 ? "所有题目" : group(some.title?.zh, some.questions)}合计至多计 ${exactPoints(at)} 分`,
		extension: ({ until, reason }) => `截止时间已延长至 ${until}${reason === void 0 ? "" : `：${reason}`}`,
		"within-grace": (line) => `${late(line)}，在宽限时间内，不扣分`,
		late: ({ counted, ...line }) => `${late(line)}：${counted === void 0 ? "不扣分" : cost(counted)}`,
		"past-cut-off": ({ cutOff, counts, ...line }) => `${late(line)}，且已过最后期限（${cutOff}）：${counts === void 0 ? "不计分" : `至多计${amount(counts, whole("earned"))}`}`,
		"lateness-unknown": ({ marked }) => marked ? "教学平台标记为迟交，但没有说明迟了多久：不扣分，需人工确认" : "提交时间未知：不因迟交扣分",
		"marked-late": (line) => `教学平台标记为迟交，没有具体时间：${cost(line)}`,
		rounded: ({ to, how }) => `取整到 ${exactPoints(to)} 的倍数（${HOW[how]}）`
	},
	en: marksEn
};
/** The sentence of a line, without its points. */
function markSentence(line, language) {
	const say = catalogues[language][line.code];
	return visible(oneLine(say(line)));
}
/** What stands between the questions and the total: points and sentence of each line, what was graded first. Empty where no rule did anything. */
function markRows({ graded, lines }, language) {
	if (lines.length === 0) return [];
	return [[exactPoints(graded), words[language].graded], ...lines.map((line) => [signedPoints(line.points), markSentence(line, language)])];
}
/** What review may still bring, and what the rules would leave of it. */
function awaitingSentences({ report, awaiting, proposed }, language) {
	const text = words[language];
	if (report.awaiting[0] === 0) return [];
	const plain = text.awaiting(exactPoints(report.awaiting), exactPoints(report.proposed));
	if (compareShares(awaiting, report.awaiting) === 0 && compareShares(proposed, report.proposed) === 0) return [plain];
	return [plain, awaiting[0] === 0 ? text.awaitingNothing : text.awaitingAfterRules(exactPoints(awaiting), exactPoints(proposed))];
}
/** Questions whose points a person decided. */
function decidedByHand({ lines }) {
	return new Set(lines.flatMap((line) => line.code === "override" && line.question !== void 0 ? [line.question] : []));
}
/** For other programs. */
function marksObject(marked, language) {
	return {
		graded: roundedPoints(marked.graded),
		total: roundedPoints(marked.total),
		possible: roundedPoints(marked.possible),
		awaiting: roundedPoints(marked.awaiting),
		proposed: roundedPoints(marked.proposed),
		lines: marked.lines.map((line) => ({
			...plainFacts(line),
			message: markSentence(line, language)
		}))
	};
}
/** The facts of a line as JSON: points are numbers, a percentage is text such as `10%`. */
function plainFacts(facts) {
	return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, plainFact(value)]));
}
function plainFact(value) {
	if (isShare(value)) return roundedPoints(value);
	if (isAmount(value)) return value.is === "points" ? roundedPoints(value.points) : `${roundedPoints(value.percent)}%`;
	return typeof value === "object" && value !== null && !Array.isArray(value) ? plainFacts(value) : value;
}
function isShare(value) {
	return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "number");
}
function isAmount(value) {
	return typeof value === "object" && value !== null && "is" in value && (value.is === "points" && "points" in value || value.is === "percent" && "percent" in value);
}
// src/report/json.ts
/** One line without a line break at its end. */
function jsonOf(report, options) {
	const object = reportObject(report, options);
	return hasNonFinite(object) ? JSON.stringify(object, replaceNonFinite) : JSON.stringify(object);
}
function reportObject(report, options) {
	const handed = options.handed ?? options.marked?.handed;
	return {
		assignment: report.assignment,
		submission: report.submission,
		seed: report.seed,
		earned: roundedPoints(report.earned),
		awaiting: roundedPoints(report.awaiting),
		proposed: roundedPoints(report.proposed),
		possible: roundedPoints(report.possible),
		...handed === void 0 ? {} : { handed },
		...options.marked === void 0 ? {} : { marks: marksObject(options.marked, options.language) },
		findings: report.findings.map((placed) => findingObject(placed, options)),
		messages: messagesOf(report.findings, options),
		results: report.results.map((result) => resultObject(result, options))
	};
}
function resultObject(result, options) {
	return {
		question: result.question,
		kind: result.kind,
		points: roundedPoints(result.points),
		earned: roundedPoints(result.earned),
		awaiting: roundedPoints(result.awaiting),
		proposed: roundedPoints(result.proposed),
		verdict: result.verdict,
		findings: result.findings.map((placed) => findingObject(placed, options)),
		messages: messagesOf(result.findings, options),
		...result.figures === void 0 ? {} : { figures: result.figures },
		...result.place === void 0 ? {} : { place: result.place }
	};
}
function messagesOf(findings, options) {
	return findings.map(({ finding }) => sentence(finding, options.language, options));
}
function findingObject({ finding, place }, { reveal }) {
	return {
		...reveal ? finding : withoutKey(finding),
		...place === void 0 ? {} : { place }
	};
}
/** Fields that say what the right answer is, by the code of the finding. Gains are asked for in questions of their own. */
const KEYS = {
	"not-close": ["want"],
	"carried-forward": ["due"],
	"split-not-best": [
		"gain",
		"best",
		"bestGain"
	],
	"leaf-too-early": ["best", "bestGain"],
	"split-needless": ["want"],
	"wrong-label": ["want"],
	"idea-not-found": ["idea"]
};
/** A self-check must not hand out what the right answer is. */
function withoutKey(finding) {
	const hidden = KEYS[finding.code];
	return hidden === void 0 ? finding : Object.fromEntries(Object.entries(finding).filter(([name]) => !hidden.includes(name)));
}
function hasNonFinite(value) {
	if (typeof value === "number") return !Number.isFinite(value);
	if (typeof value !== "object" || value === null) return false;
	return Array.isArray(value) ? value.some(hasNonFinite) : Object.values(value).some(hasNonFinite);
}
/** JSON has no NaN and no infinities: they are written as strings. */
function replaceNonFinite(_key, value) {
	return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
// src/report/text.ts
/** The verdict, with a word where it is not the grader's. */
function verdictText({ question, verdict }, { language, marked }) {
	const text = words[language];
	return marked !== void 0 && decidedByHand(marked).has(question) ? text.aside(text.verdicts[verdict], text.byHand) : text.verdicts[verdict];
}
function countsLine(report, { language }) {
	return [
		"correct",
		"partial",
		"wrong",
		"unreadable",
		"unanswered",
		"undecided"
	].map((verdict) => ({
		verdict,
		count: report.results.filter((result) => result.verdict === verdict).length
	})).filter(({ count }) => count > 0).map(({ verdict, count }) => words[language].counts(count, verdict)).join(words[language].comma);
}
// src/report/markdown.ts
function markdownOf(report, options) {
	const { language } = options;
	const text = words[language];
	const spoken = new Set(report.findings.map(({ finding }) => finding));
	return `${[
		`# ${cell(report.submission)}`,
		"",
		escapeMarkdown(report.title[language]),
		"",
		...totalLines(report, options),
		`${countsLine(report, options)}${text.comma}${text.seed} ${report.seed}`,
		"",
		...report.findings.flatMap((placed) => item(sentenceWithPlace(placed, language, options))),
		...report.findings.length > 0 ? [""] : [],
		`| ${text.question} | ${text.points} | ${text.verdict} |`,
		"| --- | --- | --- |",
		...report.results.map((result) => `| ${result.question} ${cell(result.title[language])} | ${pointsText(result.earned)} / ${pointsText(result.points)} | ${verdictText(result, options)} |`),
		"",
		...report.results.flatMap((result) => section(result, spoken, options))
	].join("\n").trimEnd()}\n`;
}
function totalLines(report, { language, marked }) {
	const text = words[language];
	const sum = (points, possible) => [`**${text.total}${text.colon}${points} / ${possible}** ${text.confirmed}`, ""];
	if (marked !== void 0) {
		const rows = markRows(marked, language).map(([points, sentence]) => `| ${cell(sentence)} | ${points} |`);
		const table = rows.length === 0 ? [] : [
			`| ${text.rule} | ${text.points} |`,
			"| --- | ---: |",
			...rows,
			""
		];
		return [
			...sum(exactPoints(marked.total), exactPoints(marked.possible)),
			...table,
			...awaitingSentences(marked, language).flatMap((sentence) => [sentence, ""])
		];
	}
	const open = report.awaiting[0] === 0 ? [] : [text.awaiting(pointsText(report.awaiting), pointsText(report.proposed)), ""];
	return [...sum(pointsText(report.earned), pointsText(report.possible)), ...open];
}
function section(result, spoken, options) {
	const findings = result.findings.filter(({ finding }) => !spoken.has(finding));
	if (findings.length === 0) return [];
	const { language } = options;
	const place = result.place === void 0 ? "" : ` (${escapeMarkdown(result.place.file)}:${result.place.line})`;
	return [
		`## ${result.question} ${escapeMarkdown(result.title[language])}${words[language].colon}${verdictText(result, options)}${words[language].comma}${pointsText(result.earned)} / ${pointsText(result.points)}${place}`,
		"",
		...sentencesOf(findings, language, options, result.place).flatMap(item),
		""
	];
}
/** Frames with carets become code, so that their spaces stay. */
function item(text) {
	const [first = "", ...frame] = text.split("\n");
	return [`- ${escapeMarkdown(first)}`, ...frame.length === 0 ? [] : [
		"",
		"  ```text",
		...frame.map((line) => `  ${line.replaceAll("```", "'''")}`),
		"  ```",
		""
	]];
}
/** What a student wrote must not become markup. */
function escapeMarkdown(text) {
	return visible(text).replaceAll(/[\\`*_[\]<>#|$~]/gu, (character) => `\\${character}`);
}
function cell(text) {
	return escapeMarkdown(text).replaceAll(/\r?\n/gu, " ");
}
// node_modules/csv-stringify/lib/utils/get.js
const charCodeOfDot = ".".charCodeAt(0);
const reEscapeChar = /\\(\\)?/g;
const rePropName = RegExp("[^.[\\]]+|\\[(?:([^\"'][^[]*)|([\"'])((?:(?!\\2)[^\\\\]|\\\\.)*?)\\2)\\]|(?=(?:\\.|\\[\\])(?:\\.|\\[\\]|$))", "g");
const reIsDeepProp = /\.|\[(?:[^[\]]*|(["'])(?:(?!\1)[^\\]|\\.)*?\1)\]/;
const reIsPlainProp = /^\w*$/;
const getTag = function(value) {
	return Object.prototype.toString.call(value);
};
const isSymbol = function(value) {
	const type = typeof value;
	return type === "symbol" || type === "object" && value && getTag(value) === "[object Symbol]";
};
const isKey = function(value, object) {
	if (Array.isArray(value)) return false;
	const type = typeof value;
	if (type === "number" || type === "symbol" || type === "boolean" || !value || isSymbol(value)) return true;
	return reIsPlainProp.test(value) || !reIsDeepProp.test(value) || object != null && value in Object(object);
};
const stringToPath = function(string) {
	const result = [];
	if (string.charCodeAt(0) === charCodeOfDot) result.push("");
	string.replace(rePropName, function(match, expression, quote, subString) {
		let key = match;
		if (quote) key = subString.replace(reEscapeChar, "$1");
		else if (expression) key = expression.trim();
		result.push(key);
	});
	return result;
};
const castPath = function(value, object) {
	if (Array.isArray(value)) return value;
	else return isKey(value, object) ? [value] : stringToPath(value);
};
const toKey = function(value) {
	if (typeof value === "string" || isSymbol(value)) return value;
	const result = `${value}`;
	return result == "0" && 1 / value == -Infinity ? "-0" : result;
};
const get = function(object, path) {
	path = castPath(path, object);
	let index = 0;
	const length = path.length;
	while (object != null && index < length) object = object[toKey(path[index++])];
	return index && index === length ? object : void 0;
};
// node_modules/csv-stringify/lib/utils/is_object.js
const is_object = function(obj) {
	return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};
// node_modules/csv-stringify/lib/api/normalize_columns.js
const normalize_columns = function(columns) {
	if (columns === void 0 || columns === null) return [void 0, void 0];
	if (typeof columns !== "object") return [Error("Invalid option \"columns\": expect an array or an object")];
	if (!Array.isArray(columns)) {
		const newcolumns = [];
		for (const k in columns) newcolumns.push({
			key: k,
			header: columns[k]
		});
		columns = newcolumns;
	} else {
		const newcolumns = [];
		for (const column of columns) if (typeof column === "string") newcolumns.push({
			key: column,
			header: column
		});
		else if (typeof column === "object" && column !== null && !Array.isArray(column)) {
			if (!column.key) return [Error("Invalid column definition: property \"key\" is required")];
			if (column.header === void 0) column.header = column.key;
			newcolumns.push(column);
		} else return [Error("Invalid column definition: expect a string or an object")];
		columns = newcolumns;
	}
	return [void 0, columns];
};
// node_modules/csv-stringify/lib/api/CsvError.js
var CsvError = class CsvError extends Error {
	constructor(code, message, ...contexts) {
		if (Array.isArray(message)) message = message.join(" ");
		super(message);
		if (Error.captureStackTrace !== void 0) Error.captureStackTrace(this, CsvError);
		this.code = code;
		for (const context of contexts) for (const key in context) {
			const value = context[key];
			this[key] = Buffer.isBuffer(value) ? value.toString() : value == null ? value : JSON.parse(JSON.stringify(value));
		}
	}
};
// node_modules/csv-stringify/lib/utils/underscore.js
const underscore = function(str) {
	return str.replace(/([A-Z])/g, function(_, match) {
		return "_" + match.toLowerCase();
	});
};
// node_modules/csv-stringify/lib/api/normalize_options.js
const normalize_options = function(opts) {
	const options = {};
	for (const opt in opts) options[underscore(opt)] = opts[opt];
	if (options.bom === void 0 || options.bom === null || options.bom === false) options.bom = false;
	else if (options.bom !== true) return [new CsvError("CSV_OPTION_BOOLEAN_INVALID_TYPE", ["option `bom` is optional and must be a boolean value,", `got ${JSON.stringify(options.bom)}`])];
	if (options.delimiter === void 0 || options.delimiter === null) options.delimiter = ",";
	else if (Buffer.isBuffer(options.delimiter)) options.delimiter = options.delimiter.toString();
	else if (typeof options.delimiter !== "string") return [new CsvError("CSV_OPTION_DELIMITER_INVALID_TYPE", ["option `delimiter` must be a buffer or a string,", `got ${JSON.stringify(options.delimiter)}`])];
	if (options.quote === void 0 || options.quote === null) options.quote = "\"";
	else if (options.quote === true) options.quote = "\"";
	else if (options.quote === false) options.quote = "";
	else if (Buffer.isBuffer(options.quote)) options.quote = options.quote.toString();
	else if (typeof options.quote !== "string") return [new CsvError("CSV_OPTION_QUOTE_INVALID_TYPE", ["option `quote` must be a boolean, a buffer or a string,", `got ${JSON.stringify(options.quote)}`])];
	if (options.quoted === void 0 || options.quoted === null) options.quoted = false;
	if (options.escape_formulas === void 0 || options.escape_formulas === null) options.escape_formulas = false;
	else if (typeof options.escape_formulas !== "boolean") return [new CsvError("CSV_OPTION_ESCAPE_FORMULAS_INVALID_TYPE", ["option `escape_formulas` must be a boolean,", `got ${JSON.stringify(options.escape_formulas)}`])];
	if (options.quoted_empty === void 0 || options.quoted_empty === null) options.quoted_empty = void 0;
	if (options.quoted_match === void 0 || options.quoted_match === null || options.quoted_match === false) options.quoted_match = null;
	else if (!Array.isArray(options.quoted_match)) options.quoted_match = [options.quoted_match];
	if (options.quoted_match) for (const quoted_match of options.quoted_match) {
		const isString = typeof quoted_match === "string";
		const isRegExp = quoted_match instanceof RegExp;
		if (!isString && !isRegExp) return [new CsvError("CSV_OPTION_QUOTED_MATCH", ["option `quoted_match` must be a string or a regex,", `got ${JSON.stringify(options.quoted_match)}`])];
	}
	if (options.quoted_string === void 0 || options.quoted_string === null) options.quoted_string = false;
	if (options.eof === void 0 || options.eof === null) options.eof = true;
	if (options.escape === void 0 || options.escape === null) options.escape = "\"";
	else if (Buffer.isBuffer(options.escape)) options.escape = options.escape.toString();
	else if (typeof options.escape !== "string") return [Error(`Invalid Option: escape must be a buffer or a string, got ${JSON.stringify(options.escape)}`)];
	if (options.escape.length > 1) return [Error(`Invalid Option: escape must be one character, got ${options.escape.length} characters`)];
	if (options.header === void 0 || options.header === null || options.header === false) options.header = false;
	else if (options.header !== true) throw new CsvError("CSV_INVALID_OPTION_HEADER", ["option `header` is expected to be a boolean,", `got ${JSON.stringify(options.header)}`], options);
	if (options.header_as_comment === void 0 || options.header_as_comment === null || options.header_as_comment === false) options.header_as_comment = false;
	else if (options.header_as_comment === true) options.header_as_comment = "#";
	else if (Buffer.isBuffer(options.header_as_comment)) options.header_as_comment = options.header_as_comment.toString();
	else if (typeof options.header_as_comment !== "string") throw new CsvError("CSV_INVALID_OPTION_HEADER_AS_COMMENT", ["option `header_as_comment` must be a boolean, a string or a buffer,", `got ${JSON.stringify(options.header_as_comment)}`], options);
	const [errColumns, columns] = normalize_columns(options.columns);
	if (errColumns !== void 0) return [errColumns];
	options.columns = columns;
	if (options.quoted === void 0 || options.quoted === null) options.quoted = false;
	if (options.cast === void 0 || options.cast === null) options.cast = {};
	if (options.cast.bigint === void 0 || options.cast.bigint === null) options.cast.bigint = (value) => "" + value;
	if (options.cast.boolean === void 0 || options.cast.boolean === null) options.cast.boolean = (value) => value ? "1" : "";
	if (options.cast.date === void 0 || options.cast.date === null) options.cast.date = (value) => "" + value.getTime();
	if (options.cast.number === void 0 || options.cast.number === null) options.cast.number = (value) => "" + value;
	if (options.cast.object === void 0 || options.cast.object === null) options.cast.object = (value) => JSON.stringify(value);
	if (options.cast.string === void 0 || options.cast.string === null) options.cast.string = function(value) {
		return value;
	};
	if (options.on_record !== void 0 && typeof options.on_record !== "function") return [Error(`Invalid Option: "on_record" must be a function.`)];
	if (options.quote_record_delimiter === void 0 || options.quote_record_delimiter === null) options.quote_record_delimiter = !options.record_delimiter;
	else if (typeof options.quote_record_delimiter !== "boolean") return [new CsvError("CSV_OPTION_QUOTE_RECORD_DELIMITER_INVALID_TYPE", ["option `quote_record_delimiter` must be a boolean,", `got ${JSON.stringify(options.quote_record_delimiter)}`])];
	if (options.record_delimiter === void 0 || options.record_delimiter === null) options.record_delimiter = "\n";
	else if (Buffer.isBuffer(options.record_delimiter)) options.record_delimiter = options.record_delimiter.toString();
	else if (typeof options.record_delimiter !== "string") return [Error(`Invalid Option: record_delimiter must be a buffer or a string, got ${JSON.stringify(options.record_delimiter)}`)];
	switch (options.record_delimiter) {
		case "unix":
			options.record_delimiter = "\n";
			break;
		case "mac":
			options.record_delimiter = "\r";
			break;
		case "windows":
			options.record_delimiter = "\r\n";
			break;
		case "ascii":
			options.record_delimiter = "";
			break;
		case "unicode": options.record_delimiter = "\u2028";
	}
	return [void 0, options];
};
// node_modules/csv-stringify/lib/api/index.js
const bom_utf8 = Buffer.from([
	239,
	187,
	191
]);
const emits_separator = function(value, separators) {
	return separators.some((separator) => separator.length !== 0 && (value.indexOf(separator) !== -1 || separator.length > 1 && (value + separator).indexOf(separator) < value.length));
};
const matches_quoted_match = function(value, quoted_match) {
	if (!quoted_match) return false;
	return quoted_match.some((pattern) => typeof pattern === "string" ? value.indexOf(pattern) !== -1 : value.search(pattern) !== -1);
};
const stringifier = function(options, state, info) {
	return {
		options,
		state,
		info,
		__transform: function(chunk, push) {
			if (!Array.isArray(chunk) && typeof chunk !== "object") return Error(`Invalid Record: expect an array or an object, got ${JSON.stringify(chunk)}`);
			if (this.info.records === 0) {
				if (Array.isArray(chunk)) {
					if (this.options.header === true && this.options.columns === void 0) return Error("Undiscoverable Columns: header option requires column option or object records");
				} else if (this.options.columns === void 0) {
					const [err, columns] = normalize_columns(Object.keys(chunk));
					if (err) return;
					this.options.columns = columns;
				}
			}
			if (this.info.records === 0) {
				this.bom(push);
				const err = this.headers(push);
				if (err) return err;
			}
			try {
				if (this.options.on_record) this.options.on_record(chunk, this.info.records);
			} catch (err) {
				return err;
			}
			let err, chunk_string;
			if (this.options.eof) {
				[err, chunk_string] = this.stringify(chunk);
				if (err) return err;
				if (chunk_string === void 0) return;
				else chunk_string = chunk_string + this.options.record_delimiter;
			} else {
				[err, chunk_string] = this.stringify(chunk);
				if (err) return err;
				if (chunk_string === void 0) return;
				else if (this.options.header || this.info.records) chunk_string = this.options.record_delimiter + chunk_string;
			}
			this.info.records++;
			push(chunk_string);
		},
		stringify: function(chunk, chunkIsHeader = false) {
			if (typeof chunk !== "object") return [void 0, chunk];
			const { columns } = this.options;
			const record = [];
			if (Array.isArray(chunk)) {
				const length = columns ? Math.min(chunk.length, columns.length) : chunk.length;
				for (let i = 0; i < length; i++) {
					const field = chunk[i];
					const [err, value] = this.__cast(field, {
						index: i,
						column: i,
						records: this.info.records,
						header: chunkIsHeader
					});
					if (err) return [err];
					record[i] = [value, field];
				}
			} else for (let i = 0; i < columns.length; i++) {
				const field = get(chunk, columns[i].key);
				const [err, value] = this.__cast(field, {
					index: i,
					column: columns[i].key,
					records: this.info.records,
					header: chunkIsHeader
				});
				if (err) return [err];
				record[i] = [value, field];
			}
			let csvrecord = "";
			for (let i = 0; i < record.length; i++) {
				let options, err;
				let [value, field] = record[i];
				if (typeof value === "string") options = this.options;
				else if (is_object(value)) {
					options = { ...value };
					value = options.value;
					delete options.value;
					if (typeof value !== "string" && value !== void 0 && value !== null) {
						if (err) return [Error(`Invalid Casting Value: returned value must return a string, null or undefined, got ${JSON.stringify(value)}`)];
					}
					options = {
						...this.options,
						...options
					};
					[err, options] = normalize_options(options);
					if (err !== void 0) return [err];
				} else if (value === void 0 || value === null) options = this.options;
				else return [Error(`Invalid Casting Value: returned value must return a string, an object, null or undefined, got ${JSON.stringify(value)}`)];
				const { delimiter, escape, quote, quoted, quoted_empty, quoted_string, quoted_match, record_delimiter, quote_record_delimiter, escape_formulas } = options;
				if ("" === value && "" === field) {
					if ((matches_quoted_match(value, quoted_match) || true === quoted_empty || true === quoted_string && false !== quoted_empty) === true) value = quote + value + quote;
					csvrecord += value;
				} else if (value) {
					if (typeof value !== "string") return [Error(`Formatter must return a string, null or undefined, got ${JSON.stringify(value)}`)];
					const containsdelimiter = emits_separator(value, [delimiter]);
					const containsQuote = quote !== "" && value.indexOf(quote) >= 0;
					const containsEscape = value.indexOf(escape) >= 0 && escape !== quote;
					const containsRecordDelimiter = emits_separator(value, [record_delimiter, ...quote_record_delimiter === false ? [] : ["\n", "\r"]]);
					const quotedString = quoted_string && typeof field === "string";
					const quotedMatch = matches_quoted_match(value, quoted_match);
					if (escape_formulas) switch (value[0]) {
						case "-":
							if (typeof field === "number" || typeof field === "bigint") break;
							value = `'${value}`;
							break;
						case "=":
						case "+":
						case "@":
						case "	":
						case "\r":
						case "＝":
						case "＋":
						case "－":
						case "＠": value = `'${value}`;
					}
					const shouldQuote = containsQuote === true || containsdelimiter || containsRecordDelimiter || quoted || quotedString || quotedMatch;
					if (shouldQuote === true && containsEscape === true) value = value.replaceAll(escape, () => escape + escape);
					if (containsQuote === true) value = value.replaceAll(quote, () => escape + quote);
					if (shouldQuote === true) value = quote + value + quote;
					csvrecord += value;
				} else if (quoted_empty === true || field === "" && quoted_string === true && quoted_empty !== false) csvrecord += quote + quote;
				if (i !== record.length - 1) csvrecord += delimiter;
			}
			return [void 0, csvrecord];
		},
		bom: function(push) {
			if (this.options.bom !== true) return;
			push(bom_utf8);
		},
		headers: function(push) {
			if (this.options.header === false) return;
			if (this.options.columns === void 0) return;
			let err;
			let headers = this.options.columns.map((column) => column.header);
			if (this.options.eof) {
				[err, headers] = this.stringify(headers, true);
				headers += this.options.record_delimiter;
			} else [err, headers] = this.stringify(headers, true);
			if (err) return err;
			if (this.options.header_as_comment) headers = this.options.header_as_comment + " " + headers;
			push(headers);
		},
		__cast: function(value, context) {
			const type = typeof value;
			try {
				if (type === "string") return [void 0, this.options.cast.string(value, context)];
				else if (type === "bigint") return [void 0, this.options.cast.bigint(value, context)];
				else if (type === "number") return [void 0, this.options.cast.number(value, context)];
				else if (type === "boolean") return [void 0, this.options.cast.boolean(value, context)];
				else if (value instanceof Date) return [void 0, this.options.cast.date(value, context)];
				else if (type === "object" && value !== null) return [void 0, this.options.cast.object(value, context)];
				else if (value === null && this.options.cast.null !== void 0) return [void 0, this.options.cast.null(value, context)];
				else if (value === void 0 && this.options.cast.undefined !== void 0) return [void 0, this.options.cast.undefined(value, context)];
				else return [void 0, value];
			} catch (err) {
				return [err];
			}
		}
	};
};
// node_modules/csv-stringify/lib/sync.js
const stringify = function(records, opts = {}) {
	const data = [];
	const [err, options] = normalize_options(opts);
	if (err !== void 0) throw err;
	const api = stringifier(options, { stop: false }, { records: 0 });
	for (const record of records) {
		const err = api.__transform(record, function(record) {
			data.push(record);
		});
		if (err !== void 0) throw err;
	}
	if (data.length === 0) {
		api.bom((d) => {
			data.push(d);
		});
		const err = api.headers((headers) => {
			data.push(headers);
		});
		if (err !== void 0) throw err;
	}
	return data.join("");
};
// src/report/status.ts
const STATUSES = [
	"complete",
	"awaiting-review",
	"unreadable",
	"no-answers",
	"fault"
];
function statusOf(report) {
	const codes = [...report.findings, ...report.results.flatMap((result) => result.findings)].map(({ finding }) => finding.code);
	return statusBy(new Set(codes), report.results.map(({ verdict }) => verdict), report.awaiting[0] !== 0);
}
/** The same of a report that was read back from a file. */
function statusBy(codes, verdicts, awaits) {
	if (isFault(codes)) return "fault";
	if (verdicts.every((verdict) => verdict === "unanswered")) return "no-answers";
	if (verdicts.every((verdict) => verdict === "unreadable")) return "unreadable";
	return awaits ? "awaiting-review" : "complete";
}
/** Whether something went wrong that is not the student's fault. */
function isFault(codes) {
	return codes.has("grader-fault") || codes.has("killed");
}
// src/report/csv.ts
/** The gradebook: a row a student, a column a question id. */
/** Cells that begin with a sign of a formula are guarded against being run by a spreadsheet; names of files may have any line break in them. */
const FORMAT = {
	escape_formulas: true,
	record_delimiter: "\r\n",
	quoted_match: /[\r\n]/u
};
/** With the rules of the course, `report` is that of the mark. */
function csvRow(report, marked) {
	const points = report.results.map(({ earned }) => roundedPoints(earned));
	return stringify([[
		report.submission,
		...points,
		roundedPoints(report.earned),
		roundedPoints(report.awaiting),
		roundedPoints(marked?.possible ?? report.possible),
		statusOf(report),
		...marked === void 0 ? [] : markCells(marked)
	]], FORMAT);
}
const LATE = /* @__PURE__ */ new Set([
	"late",
	"past-cut-off",
	"marked-late"
]);
/** What lateness cost, blank where nobody knows whether it was late; what the other rules made; the mark. */
function markCells({ report, lines, total }) {
	const late = addShares(lines.filter(({ code }) => LATE.has(code)).map(({ points }) => points));
	const adjusted = subtractShares(subtractShares(total, report.earned), late);
	return [
		lines.some(({ code }) => code === "lateness-unknown") ? "" : roundedPoints(late),
		roundedPoints(adjusted),
		roundedPoints(total)
	];
}
// src/report/spread.ts
/** Mean, quartiles and extremes of points. */
/** A ten-thousandth of a point: what reports are rounded to, so that sums are exact. */
const PER_POINT = 1e4;
/** Values by how often they occur: a class has few different totals, however large it is. */
var Units = class {
	#times = /* @__PURE__ */ new Map();
	#count = 0;
	#sum = 0;
	add(points) {
		const units = Math.round(points * PER_POINT);
		this.#times.set(units, (this.#times.get(units) ?? 0) + 1);
		this.#count += 1;
		this.#sum += units;
	}
	sum() {
		return this.#sum / PER_POINT;
	}
	get count() {
		return this.#count;
	}
	/** Rounded to what the values are rounded to. */
	mean() {
		return Math.round(this.#sum / this.#count) / PER_POINT;
	}
	/** The values at some places of the sorted list, `places` ascending. */
	at(places) {
		const sorted = [...this.#times].toSorted(([a], [b]) => a - b);
		let [index, before] = [0, 0];
		return places.map((place) => {
			while (index < sorted.length - 1 && before + (sorted[index]?.[1] ?? 0) <= place) {
				before += sorted[index]?.[1] ?? 0;
				index += 1;
			}
			return (sorted[index]?.[0] ?? 0) / PER_POINT;
		});
	}
};
/** Quartiles between two values are interpolated, as spreadsheets do (QUARTILE.INC); undefined of no values. */
function spread(units) {
	if (units.count === 0) return void 0;
	const last = units.count - 1;
	const quantile = (quarters) => {
		const at = last * quarters / 4;
		const [low = 0, high = 0] = units.at([Math.floor(at), Math.ceil(at)]);
		return Math.round((low + (high - low) * (at - Math.floor(at))) * PER_POINT) / PER_POINT;
	};
	return {
		mean: units.mean(),
		min: quantile(0),
		lowerQuartile: quantile(1),
		median: quantile(2),
		upperQuartile: quantile(3),
		max: quantile(4)
	};
}
// src/report/summary.ts
const VERDICTS = [
	"correct",
	"partial",
	"wrong",
	"unanswered",
	"unreadable",
	"undecided"
];
/** The field that tells findings of one code apart, where the code alone says little. */
const WHICH = [
	"mistake",
	"hint",
	"alternative",
	"name",
	"identity"
];
const MOST_FINDINGS = 20;
const EXAMPLES = 5;
/** `marked`: what the rules of the course made of the report, where it has any. */
function countedOf(report, language, marked) {
	const remarks = (placed) => placed.map(({ finding }) => ({
		...labelOf(finding),
		message: () => sentence(finding, language, { reveal: true })
	}));
	return {
		submission: report.submission,
		total: roundedPoints(marked?.total ?? report.earned),
		awaiting: roundedPoints(marked?.awaiting ?? report.awaiting),
		possible: roundedPoints(marked?.possible ?? report.possible),
		status: statusOf(report),
		findings: remarks(report.findings),
		results: report.results.map(({ question, points, earned, awaiting, verdict, findings }) => ({
			question,
			points: roundedPoints(points),
			earned: roundedPoints(earned),
			awaiting: roundedPoints(awaiting),
			verdict,
			findings: remarks(findings)
		}))
	};
}
/** Names of files and letters are the student's own: only `transformation` has a name that others share. */
function labelOf(finding) {
	const field = WHICH.find((name) => name in finding && (name !== "name" || finding.code === "transformation"));
	const which = field === void 0 ? void 0 : Object.entries(finding).find(([name]) => name === field)?.[1];
	return {
		code: finding.code,
		...typeof which === "string" ? { which } : {}
	};
}
var Summary = class {
	#totals = new Units();
	#statuses = new Map(STATUSES.map((status) => [status, 0]));
	#questions = /* @__PURE__ */ new Map();
	#whole = new Findings();
	#submissions = 0;
	#awaiting = 0;
	#possible = 0;
	#open = new Units();
	add({ submission, total, awaiting, possible, status, findings, results }) {
		this.#submissions += 1;
		this.#possible = Math.max(this.#possible, possible);
		this.#totals.add(total);
		if (awaiting > 0) this.#awaiting += 1;
		this.#open.add(awaiting);
		this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
		this.#whole.add(submission, findings);
		for (const result of results) {
			const known = this.#questions.get(result.question) ?? new QuestionCount(result.question, result.points);
			this.#questions.set(result.question, known);
			known.add(submission, result);
		}
	}
	toJSON() {
		return {
			submissions: this.#submissions,
			possible: this.#possible,
			statuses: Object.fromEntries(this.#statuses),
			totals: spread(this.#totals),
			awaiting: {
				submissions: this.#awaiting,
				points: this.#open.sum()
			},
			findings: this.#whole.commonest(),
			questions: [...this.#questions.values()]
		};
	}
};
var QuestionCount = class {
	question;
	points;
	#earned = new Units();
	#open = new Units();
	#verdicts = new Map(VERDICTS.map((verdict) => [verdict, 0]));
	#findings = new Findings();
	constructor(question, points) {
		this.question = question;
		this.points = points;
	}
	add(submission, { earned, awaiting, verdict, findings }) {
		this.#earned.add(earned);
		this.#open.add(awaiting);
		this.#verdicts.set(verdict, (this.#verdicts.get(verdict) ?? 0) + 1);
		this.#findings.add(submission, findings);
	}
	toJSON() {
		const { question, points } = this;
		return {
			question,
			points,
			mean: spread(this.#earned)?.mean ?? 0,
			awaiting: this.#open.sum(),
			verdicts: Object.fromEntries(this.#verdicts),
			findings: this.#findings.commonest()
		};
	}
};
/** Counts each finding once a submission. */
var Findings = class {
	#counts = /* @__PURE__ */ new Map();
	add(submission, remarks) {
		const seen = /* @__PURE__ */ new Set();
		for (const { code, which, message } of remarks) {
			const key = `${code} ${which ?? ""}`;
			if (seen.has(key)) continue;
			seen.add(key);
			const known = this.#counts.get(key) ?? {
				code,
				...which === void 0 ? {} : { which },
				count: 0,
				examples: [],
				message: message()
			};
			this.#counts.set(key, known);
			known.count += 1;
			if (known.examples.length < EXAMPLES) known.examples.push(submission);
		}
	}
	commonest() {
		return [...this.#counts.values()].toSorted((a, b) => b.count - a.count).slice(0, MOST_FINDINGS);
	}
};
// bench/zz.ts
const files = readdirSync("/tmp/in10k").slice(0, Number(process.argv[2] ?? 3e3));
const { assignment } = await loadAssignment("grader.config.yaml");
const ids = assignment.questions.map(({ id }) => id);
const times = /* @__PURE__ */ new Map();
const add = (k, t) => times.set(k, (times.get(k) ?? 0) + t);
const remembered = remembering(assignment);
const timed = {
	...remembered,
	questions: remembered.questions.map((q) => ({
		...q,
		check: {
			...q.check,
			async judge(a, h) {
				const t = performance.now();
				const r = await q.check.judge(a, h);
				add("Q " + q.id, performance.now() - t);
				return r;
			}
		}
	}))
};
const summary = new Summary();
let n = 0;
const c0 = process.cpuUsage();
for (const f of files) {
	n += 1;
	if (n === 1e3) times.clear();
	let t = performance.now();
	const { submission } = await openSubmission(join("/tmp/in10k", f), {
		ids,
		code: (async () => {
			throw new Error();
		})
	});
	add("open", performance.now() - t);
	t = performance.now();
	const report = await grade(timed, submission);
	add("grade", performance.now() - t);
	t = performance.now();
	const line = encodeReport(report);
	add("encode", performance.now() - t);
	t = performance.now();
	const back = decodeReport(line, assignment, submission.name);
	add("decode", performance.now() - t);
	t = performance.now();
	const j = jsonOf(back, {
		language: "en",
		reveal: true
	});
	add("json", performance.now() - t);
	t = performance.now();
	const m = markdownOf(back, {
		language: "en",
		reveal: true
	});
	add("md", performance.now() - t);
	t = performance.now();
	csvRow(back);
	summary.add(countedOf(back, "en"));
	add("csv+summary", performance.now() - t);
	if (n === 1) console.log(line.length, j.length, m.length);
}
const c = process.cpuUsage(c0);
console.log("cpu each", (c.user + c.system) / 1e3 / n);
for (const [k, v] of [...times].sort((a, b) => b[1] - a[1])) console.log((v / (n - 999)).toFixed(4), k);
export {};
