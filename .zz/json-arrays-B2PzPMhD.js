import { n as fault, r as isFault, t as textOf } from "./text-B1RM4yS-.js";
// src/checks/attached/number-array.ts
/** More numbers than any network of a homework has; what is larger is refused before anything is allocated. */
const MOST_NUMBERS = 2e7;
/** How many numbers a shape holds; undefined where it is no shape, or too large. */
function countOf(shape) {
	if (shape.length > 8 || !shape.every((size) => Number.isSafeInteger(size) && size >= 0)) return void 0;
	const count = shape.reduce((product, size) => product * size, 1);
	return count <= 2e7 ? count : void 0;
}
// src/checks/attached/json-arrays.ts
const MOST_ARRAYS = 200;
function readJson(bytes) {
	const text = textOf(bytes);
	if (text === void 0) return fault("no-json");
	try {
		return arraysIn(JSON.parse(text));
	} catch (error) {
		if (/\b(?:NaN|Infinity)\b/u.test(text)) return fault("not-finite");
		return fault("no-json", { got: error instanceof Error ? error.message : String(error) });
	}
}
/** Rectangular lists become arrays named by their path, `layers.0.W`; other values are passed over. */
function arraysIn(data) {
	const arrays = [];
	const visit = (value, path, depth) => {
		if (typeof value !== "object" || value === null || depth > 8 || arrays.length >= MOST_ARRAYS) return void 0;
		const shape = shapeOf(value, 0);
		if (shape !== void 0) {
			if (shape.reduce((product, size) => product * size, 1) > 2e7) return fault("too-many-numbers", { at: path });
			arrays.push({
				name: path,
				shape,
				data: Float64Array.from(flat(value, shape.length))
			});
			return;
		}
		for (const [key, inner] of Object.entries(value)) {
			const found = visit(inner, path === "" ? key : `${path}.${key}`, depth + 1);
			if (found !== void 0) return found;
		}
	};
	const found = visit(data, "", 0);
	if (found !== void 0 && isFault(found)) return found;
	return arrays.length === 0 ? fault("no-numbers") : arrays;
}
/** Undefined where it is no list of numbers, or of lists of one shape. */
function shapeOf(value, depth) {
	if (!Array.isArray(value) || value.length === 0 || depth >= 8) return void 0;
	const items = value;
	if (items.every((item) => typeof item === "number")) return [items.length];
	const [first, ...others] = items.map((item) => shapeOf(item, depth + 1));
	if (first === void 0 || !others.every((shape) => shape !== void 0 && shape.length === first.length && shape.every((size, axis) => size === first[axis]))) return void 0;
	return [items.length, ...first];
}
function flat(value, axes) {
	return Array.isArray(value) ? value.flat(axes - 1).filter((item) => typeof item === "number") : [];
}
export { countOf as i, readJson as n, MOST_NUMBERS as r, arraysIn as t };
