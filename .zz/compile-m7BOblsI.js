import { a as compareShares, i as addShares, l as shareOf, n as NOTHING, s as multiplyShares, t as require_fastest_levenshtein, u as subtractShares } from "./fastest-levenshtein-BBzjJ02D.js";
// src/marks/amount.ts
/** Points and percentages of the config, exact. */
const PERCENT = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/u;
/** `2` or `10%` as it was validated. */
function amountOf(written) {
	return typeof written === "number" ? {
		is: "points",
		points: shareOf(written)
	} : {
		is: "percent",
		percent: shareOf(Number(PERCENT.exec(written)?.[1] ?? 0))
	};
}
/** In points; a percentage is taken of `whole`. */
function pointsOf(amount, whole) {
	return amount.is === "points" ? amount.points : multiplyShares(whole, multiplyShares(amount.percent, [1, 100]));
}
// src/marks/duration.ts
const UNITS = {
	s: 1,
	second: 1,
	min: 60,
	minute: 60,
	h: 3600,
	hour: 3600,
	d: 86400,
	day: 86400
};
const LONGEST = 316224e3;
/** Undefined where the text is no span of whole seconds up to ten years. */
function readDuration(text) {
	const match = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/iu.exec(text.trim());
	const unit = match?.[2]?.toLowerCase() ?? "";
	const seconds = UNITS[unit] ?? UNITS[unit.replace(/(?<=..)s$/u, "")];
	return match === null || seconds === void 0 ? void 0 : spanOf(Number(match[1]), seconds);
}
/** So many units of some seconds each; whole days are days of the calendar. */
function spanOf(count, unit) {
	const seconds = Math.round(count * unit);
	if (!(seconds >= 0) || seconds > LONGEST || Math.abs(count * unit - seconds) > 1e-6) return void 0;
	return unit === UNITS.day && Number.isSafeInteger(count) ? {
		days: count,
		seconds: 0
	} : {
		days: 0,
		seconds
	};
}
function after(instant, { days, seconds }, clock) {
	return (days === 0 ? instant : clock.addDays(instant, days)) + seconds;
}
// src/marks/time.ts
/** The clock of a zone. Where it `readsLocal` not, it shows times of that zone, but a written one has to carry its offset. */
async function clockOf(zone, readsLocal = true) {
	const { Temporal: temporal } = await import("./temporal-polyfill-DazC0Fhm.js");
	try {
		return makeClock(temporal, temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(offsetOf(zone) ?? zone).timeZoneId, readsLocal);
	} catch {
		return {
			code: "unknown-zone",
			got: zone
		};
	}
}
const WRITTEN = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[ T]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(?:\s*(\S+))?$/iu;
function makeClock(temporal, zone, readsLocal) {
	const offsets = /* @__PURE__ */ new Map();
	const days = /* @__PURE__ */ new Map();
	const zoned = (instant) => temporal.Instant.fromEpochMilliseconds(instant * 1e3).toZonedDateTimeISO(zone);
	return {
		zone,
		readsLocal,
		read: (text) => readTime(temporal, text.trim(), readsLocal ? zone : void 0),
		addDays(instant, count) {
			const key = `${instant}+${count}`;
			const known = days.get(key) ?? Math.floor(zoned(instant).add({ days: count }).epochMilliseconds / 1e3);
			days.set(key, known);
			return known;
		},
		show(instant) {
			const quarter = Math.floor(instant / 900);
			const offset = offsets.get(quarter) ?? zoned(instant).offsetNanoseconds / 1e9;
			offsets.set(quarter, offset);
			return (/* @__PURE__ */ new Date((instant + offset) * 1e3)).toISOString().slice(0, 19).replace("T", " ").replace(/:00$/u, "");
		}
	};
}
function readTime(temporal, got, local) {
	const fault = (code) => ({
		is: "fault",
		fault: {
			code,
			got
		}
	});
	const match = WRITTEN.exec(got);
	if (match === null) return fault("no-time");
	const [, year, , month, day, hour, minute, second = "0", suffix] = match;
	const offset = suffix === void 0 ? void 0 : offsetOf(suffix);
	if (suffix !== void 0 && offset === void 0) return fault("no-time");
	if (hour === void 0) return fault("no-clock-time");
	const isEnd = Number(hour) === 24 && Number(minute) === 0 && Number(second) === 0;
	const fields = {
		year: Number(year),
		month: Number(month),
		day: Number(day),
		hour: isEnd ? 0 : Number(hour),
		minute: Number(minute),
		second: Number(second)
	};
	let plain;
	try {
		plain = temporal.PlainDateTime.from(fields, { overflow: "reject" }).add({ days: isEnd ? 1 : 0 });
	} catch {
		return fault("no-such-date");
	}
	const zone = offset ?? local;
	if (zone === void 0) return fault("no-zone");
	const [earlier, later] = ["earlier", "later"].map((disambiguation) => plain.toZonedDateTime(zone, { disambiguation }));
	if (earlier === void 0 || later === void 0) return fault("no-time");
	if (earlier.epochMilliseconds === later.epochMilliseconds) return {
		is: "instant",
		at: earlier.epochMilliseconds / 1e3,
		...offset === void 0 ? {} : { offset }
	};
	return {
		is: "fault",
		fault: {
			code: earlier.toPlainDateTime().equals(plain) ? "twice-by-clock-change" : "skipped-by-clock-change",
			got,
			zone
		}
	};
}
/** `Z`, `+8`, `+08`, `+0800`, `UTC+8` and `+08:00` as `+08:00`; undefined for what is no offset of a day at most. */
function offsetOf(text) {
	if (/^(?:z|utc|gmt)$/iu.test(text)) return "+00:00";
	const match = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/iu.exec(text);
	if (match === null) return void 0;
	const [, sign = "", hours = "", minutes = "00"] = match;
	return Number(hours) < 24 && Number(minutes) < 60 ? `${sign}${hours.padStart(2, "0")}:${minutes}` : void 0;
}
// src/marks/time-words.ts
function timeFaultEn(fault) {
	switch (fault.code) {
		case "no-time": return `"${fault.got}" is no date and time; write year, month and day first: 2024-05-02 23:59.`;
		case "no-clock-time": return `"${fault.got}" has no time of day; write it, such as ${fault.got} 23:59.`;
		case "no-zone": return `"${fault.got}" is a local time, and nothing says of which time zone; add its offset (${fault.got} +08:00) or give the config "timezone: Asia/Shanghai".`;
		case "no-such-date": return `There is no date or time "${fault.got}".`;
		case "skipped-by-clock-change": return `There is no "${fault.got}" in ${fault.zone}: the clocks skip it. Write another time.`;
		case "twice-by-clock-change": return `"${fault.got}" comes twice in ${fault.zone}, as the clocks are put back; write it with its offset.`;
		case "unknown-zone": return `There is no time zone "${fault.got}"; write a name of the IANA list such as Asia/Shanghai, or an offset such as +08:00.`;
	}
}
// src/marks/compile-deadline.ts
/** The due time, its grace, and what lateness costs. */
const NONE = {
	days: 0,
	seconds: 0
};
const UTC = "UTC";
async function compileDeadline(spec, complain) {
	const written = await writtenClock(spec.timezone, complain);
	const [due, clock] = await readDue(spec.due, written, complain);
	if (spec.due === void 0) {
		for (const key of [
			"grace",
			"late",
			"extensions"
		]) if (spec[key] !== void 0) complain([key], `"${key}" needs a time from which to count: "due" is missing.`);
	}
	const grace = spec.grace === void 0 ? NONE : readDuration(spec.grace);
	if (grace === void 0) complain(["grace"], `"${spec.grace}" is no span of time; write it as 15 minutes, 2 hours or 1 day.`);
	if (due === void 0) return { clock };
	const late = spec.late === void 0 ? void 0 : compileLate(spec.late, {
		due,
		grace: grace ?? NONE
	}, clock, complain);
	return {
		clock,
		deadline: {
			due,
			grace: grace ?? NONE,
			...late === void 0 ? {} : { late }
		}
	};
}
/** Without a time zone every time has to carry its offset. */
async function writtenClock(zone, complain) {
	const clock = zone === void 0 ? await clockOf(UTC, false) : await clockOf(zone);
	if (!("code" in clock)) return clock;
	complain(["timezone"], timeFaultEn(clock));
	const utc = await clockOf(UTC);
	if ("code" in utc) throw new Error("There is no UTC.");
	return utc;
}
/** Where no time zone is named, times are shown and days counted by the offset of the due time. */
async function readDue(text, clock, complain) {
	if (text === void 0) return [void 0, clock];
	const read = clock.read(text);
	if (read.is === "fault") {
		complain(["due"], timeFaultEn(read.fault));
		return [void 0, clock];
	}
	const own = clock.readsLocal || read.offset === void 0 ? clock : await clockOf(read.offset, false);
	return [read.at, "code" in own ? clock : own];
}
function compileLate(spec, deadline, clock, complain) {
	const [deduct, limit, afterCutOff] = [
		spec.deduct,
		spec.at_most,
		spec.after_cut_off
	].map((written) => written === void 0 ? void 0 : amountOf(written));
	for (const [key, amount] of [
		["deduct", deduct],
		["at_most", limit],
		["after_cut_off", afterCutOff]
	]) if (amount?.is === "percent" && compareShares(amount.percent, [100, 1]) > 0) complain(["late", key], "More than 100 percent cannot be taken or counted.");
	if (spec.of !== void 0 && deduct?.is === "points" && limit?.is !== "percent") complain(["late", "of"], "\"of\" says of what a percentage is taken; there is none here.");
	if (spec.after_cut_off !== void 0 && spec.cut_off === void 0) complain(["late", "after_cut_off"], "\"after_cut_off\" needs \"cut_off\".");
	const cutOff = spec.cut_off === void 0 ? void 0 : readCutOff(spec.cut_off, deadline, clock, complain);
	return {
		deduct: deduct ?? amountOf(spec.deduct),
		per: spec.per,
		of: spec.of ?? "earned",
		started: spec.count !== "full",
		...limit === void 0 ? {} : { limit },
		...cutOff === void 0 ? {} : { cutOff },
		...afterCutOff === void 0 ? {} : { afterCutOff },
		...spec.without_time === void 0 ? {} : { withoutTime: spec.without_time }
	};
}
/** A span after the due time, or a date. */
function readCutOff(text, { due, grace }, clock, complain) {
	const span = readDuration(text);
	const read = clock.read(text);
	if (span === void 0 && read.is === "fault") {
		complain(["late", "cut_off"], /^\s*\d{4}\D/u.test(text) ? timeFaultEn(read.fault) : `"${text}" is neither a span of time such as 3 days nor a date with a time.`);
		return;
	}
	const at = span === void 0 ? read.is === "instant" ? read.at : due : after(due, span, clock);
	if (at < after(due, grace, clock)) complain(["late", "cut_off"], "The cut-off lies before the end of the time that is granted (due and grace).");
	return span ?? at;
}
// src/marks/compile-groups.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function compileGroups(specs, questions, complain) {
	const taken = /* @__PURE__ */ new Map();
	return specs.map((spec, position) => {
		const ids = new Set(spec.questions.flatMap((name, at) => {
			const found = questions.filter(({ id }) => id === name || id.startsWith(`${name}.`)).map(({ id }) => id);
			const path = [
				"groups",
				position,
				"questions",
				at
			];
			if (found.length === 0) complain(path, `There is no question "${name}"${nearest(name, questions)}`);
			const double = found.find((id) => taken.has(id));
			if (double !== void 0) complain(path, `"${double}" is in ${taken.get(double) === position ? "this group twice" : "two groups"}; a question may be in one group once.`);
			for (const id of found) taken.set(id, position);
			return found;
		}));
		const own = questions.filter(({ id }) => ids.has(id));
		complainOfSizes(spec, own, position, complain);
		return {
			...spec.title === void 0 ? {} : { title: spec.title },
			questions: own.map(({ id }) => id),
			drop: spec.drop_lowest ?? 0,
			...spec.at_most === void 0 ? {} : { atMost: shareOf(spec.at_most) }
		};
	});
}
function complainOfSizes({ drop_lowest: drop, at_most: most }, own, position, complain) {
	if (drop === void 0 && most === void 0) complain(["groups", position], "A group says \"drop_lowest\", \"at_most\" or both.");
	if (own.length === 0) return;
	if (drop !== void 0 && drop >= own.length) complain([
		"groups",
		position,
		"drop_lowest"
	], `Only ${own.length} questions are in this group; fewer must be dropped.`);
	const extra = drop === void 0 ? void 0 : own.find((question) => question.extra === true);
	if (extra !== void 0) complain([
		"groups",
		position,
		"questions"
	], `"${extra.id}" is extra credit and cannot be dropped; leave it out of this group.`);
	if (most !== void 0 && compareShares(shareOf(most), addShares(own.map(({ points }) => points))) >= 0) complain([
		"groups",
		position,
		"at_most"
	], "These questions give no more than that together: this cap does nothing.");
}
function nearest(name, questions) {
	const [near] = questions.map(({ id }) => ({
		id,
		apart: (0, import_fastest_levenshtein.distance)(name, id)
	})).toSorted((a, b) => a.apart - b.apart);
	return near !== void 0 && near.apart <= Math.max(1, Math.floor(name.length / 3)) ? `; did you mean "${near.id}"?` : ".";
}
// src/marks/questions.ts
/** The lines of these rules, by the points that each question is taken to have: confirmed ones, or those that review may bring; `sum` is that of all. */
function questionLines(results, sum, pointsOf, policy) {
	const taken = policy.extra.size === 0 && policy.groups.length === 0 ? [] : results.map((result) => ({
		result,
		points: pointsOf(result)
	}));
	const lines = [...extraLines(taken, policy), ...policy.groups.flatMap((group) => groupLines(taken, group))];
	const total = addShares([sum, ...lines.map(({ points }) => points)]);
	return policy.atMost === void 0 ? lines : [...lines, ...capLines(total, policy.atMost)];
}
function extraLines(taken, { extra }) {
	const own = extra.size === 0 ? [] : taken.filter(({ result, points }) => extra.has(result.question) && points[0] !== 0);
	if (own.length === 0) return [];
	return [{
		code: "extra-credit",
		points: NOTHING,
		questions: own.map(({ result }) => result.question),
		earned: addShares(own.map(({ points }) => points))
	}];
}
function groupLines(taken, group) {
	const { drop, atMost, questions, title } = group;
	const own = taken.filter(({ result }) => questions.includes(result.question));
	const facts = {
		...title === void 0 ? {} : { title },
		questions
	};
	const dropped = drop === 0 ? [] : worstFirst(own).slice(0, drop);
	const lost = addShares(dropped.map(({ points }) => points));
	const rest = subtractShares(addShares(own.map(({ points }) => points)), lost);
	return [...dropped.length === 0 ? [] : [{
		code: "dropped",
		points: subtractShares(NOTHING, lost),
		...facts,
		dropped: inOrder(dropped, own)
	}], ...atMost === void 0 ? [] : capLines(rest, atMost, facts)];
}
function capLines(sum, at, group) {
	return compareShares(sum, at) <= 0 ? [] : [{
		code: "capped",
		points: subtractShares(at, sum),
		at,
		...group === void 0 ? {} : { group }
	}];
}
/** Of equal ones the one that awaits nothing goes first, then the later one. */
function worstFirst(own) {
	return own.toReversed().toSorted((a, b) => compareShares(a.points, b.points) || compareShares(a.result.awaiting, b.result.awaiting));
}
function inOrder(some, all) {
	return all.filter((one) => some.includes(one)).map(({ result }) => result.question);
}
// src/marks/compile.ts
/** Makes the policy of what `marks:` says, and finds what makes no sense in it. */
/** The policy together with all its faults; with any of them it is not to be used. */
async function compilePolicy(spec, questions) {
	const faults = [];
	const complain = (path, message) => void faults.push({
		path: ["marks", ...path],
		message
	});
	const { deadline, clock } = await compileDeadline(spec ?? {}, complain);
	const groups = compileGroups(spec?.groups ?? [], questions, complain);
	const extra = new Set(questions.filter((question) => question.extra === true).map(({ id }) => id));
	if (questions.length > 0 && extra.size === questions.length) faults.push({
		path: ["questions"],
		message: "All questions are extra credit; at least one must count."
	});
	const counted = questions.filter(({ id }) => !extra.has(id));
	const atMost = spec?.at_most === void 0 ? void 0 : pointsOf(amountOf(spec.at_most), bestOf(counted, {
		extra,
		groups
	}));
	const rules = {
		extra,
		groups,
		...atMost === void 0 ? {} : { atMost }
	};
	return {
		policy: {
			...rules,
			clock,
			possible: bestOf(counted, rules),
			best: bestOf(questions, rules),
			...deadline === void 0 ? {} : { deadline },
			...spec?.round === void 0 ? {} : { rounding: {
				to: shareOf(spec.round.to),
				how: spec.round.how ?? "half-up"
			} }
		},
		faults
	};
}
/** What these questions give to whoever has all of them right. */
function bestOf(questions, rules) {
	const results = questions.map(({ id, points }) => ({
		question: id,
		points,
		awaiting: NOTHING
	}));
	const sum = addShares(results.map(({ points }) => points));
	return addShares([sum, ...questionLines(results, sum, ({ points }) => points, rules).map(({ points }) => points)]);
}
export { PERCENT as n, compilePolicy as t };
