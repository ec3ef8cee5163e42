import { i as __toESM } from "./rolldown-runtime-DYf_mQCB.js";
import { n as fault, r as isFault } from "./text-B1RM4yS-.js";
import { i as countOf, n as readJson, r as MOST_NUMBERS } from "./json-arrays-B2PzPMhD.js";
// src/checks/attached/number-kinds.ts
const LAYOUTS = {
	f8: {
		bytes: 8,
		read: (view, at, little) => view.getFloat64(at, little)
	},
	f4: {
		bytes: 4,
		read: (view, at, little) => view.getFloat32(at, little)
	},
	f2: {
		bytes: 2,
		read: (view, at, little) => half(view.getUint16(at, little))
	},
	bf2: {
		bytes: 2,
		read: (view, at, little) => upperHalf(view.getUint16(at, little))
	},
	i8: {
		bytes: 8,
		read: (view, at, little) => Number(view.getBigInt64(at, little))
	},
	i4: {
		bytes: 4,
		read: (view, at, little) => view.getInt32(at, little)
	},
	i2: {
		bytes: 2,
		read: (view, at, little) => view.getInt16(at, little)
	},
	i1: {
		bytes: 1,
		read: (view, at) => view.getInt8(at)
	},
	u8: {
		bytes: 8,
		read: (view, at, little) => Number(view.getBigUint64(at, little))
	},
	u4: {
		bytes: 4,
		read: (view, at, little) => view.getUint32(at, little)
	},
	u2: {
		bytes: 2,
		read: (view, at, little) => view.getUint16(at, little)
	},
	u1: {
		bytes: 1,
		read: (view, at) => view.getUint8(at)
	},
	b1: {
		bytes: 1,
		read: (view, at) => view.getUint8(at) === 0 ? 0 : 1
	}
};
/** IEEE 754 binary16: a sign, 5 bits of exponent, 10 of fraction. */
function half(bits) {
	const sign = bits & 32768 ? -1 : 1;
	const exponent = bits >> 10 & 31;
	const fraction = bits & 1023;
	if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
	return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
const scratch = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(4));
/** bfloat16 is the upper half of a single. */
function upperHalf(bits) {
	scratch.setUint32(0, bits << 16);
	return scratch.getFloat32(0);
}
function numbersAt(bytes, at, count, kind, little) {
	const { bytes: size, read } = LAYOUTS[kind];
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const data = new Float64Array(count);
	for (let place = 0; place < count; place += 1) data[place] = read(view, at + place * size, little);
	return data;
}
// src/checks/attached/npy.ts
/** NumPy itself refuses longer headers. */
const LONGEST_HEADER$1 = 1e4;
const MAGIC = "NUMPY";
const MOST_ARRAYS = 64;
const isNpy = (bytes) => latin1(bytes, 0, 6) === MAGIC;
const latin1 = (bytes, from, to) => Buffer.from(bytes.subarray(from, to)).toString("latin1");
/** `np.save` may be called on one open file several times: the arrays then follow each other and are named by their number. */
function readNpy(bytes, name) {
	const arrays = [];
	let rest = bytes;
	while (rest.length > 0 && arrays.length < MOST_ARRAYS && (arrays.length === 0 || isNpy(rest))) {
		const read = readOne(rest, arrays.length === 0 ? name : `${name}.${arrays.length}`);
		if (isFault(read)) return read;
		arrays.push(read.array);
		rest = rest.subarray(read.end);
	}
	return arrays.length === 0 ? fault("no-npy", { at: name }) : arrays;
}
function readOne(bytes, at) {
	const header = headerOf(bytes, at);
	if (isFault(header)) return header;
	const { kind, little, columnMajor, shape, start } = header;
	const count = countOf(shape);
	if (count === void 0) return fault("too-many-numbers", { at });
	const end = start + count * LAYOUTS[kind].bytes;
	if (end > bytes.length) return fault("truncated", { at });
	const data = numbersAt(bytes, start, count, kind, little);
	return {
		array: {
			name: at,
			shape,
			data: columnMajor ? rowMajor(data, shape) : data
		},
		end
	};
}
function headerOf(bytes, at) {
	const major = bytes[6] ?? 0;
	const before = major === 1 ? 10 : 12;
	if (!isNpy(bytes) || major < 1 || major > 3 || bytes.length < before) return fault("no-npy", { at });
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
	if (length > LONGEST_HEADER$1) return fault("no-npy", { at });
	if (before + length > bytes.length) return fault("truncated", { at });
	const text = latin1(bytes, before, before + length);
	const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/u.exec(text)?.[1];
	const order = /'fortran_order'\s*:\s*(True|False)/u.exec(text)?.[1];
	const described = /'descr'\s*:\s*(?:'([^']*)'|\[)/u.exec(text);
	if (shape === void 0 || order === void 0 || described === null) return fault("no-npy", { at });
	const [, descr = "[…]"] = described;
	const kind = kindOf(descr);
	if (kind === void 0) return descr.includes("O") ? fault("object-array", { at }) : fault("dtype", {
		at,
		got: descr
	});
	const sizes = shape.split(",").map((size) => size.trim().replace(/L$/u, "")).filter((size) => size !== "").map(Number);
	return {
		kind,
		little: !descr.startsWith(">"),
		columnMajor: order === "True",
		shape: sizes,
		start: before + length
	};
}
function kindOf(descr) {
	const name = /^[<>|=]?([fiub]\d)$/u.exec(descr)?.[1];
	return NPY_KINDS.find((kind) => kind === name);
}
const NPY_KINDS = [
	"f8",
	"f4",
	"f2",
	"i8",
	"i4",
	"i2",
	"i1",
	"u8",
	"u4",
	"u2",
	"u1",
	"b1"
];
/** From Fortran's order, in which the first axis runs fastest. */
function rowMajor(data, shape) {
	if (shape.length < 2) return data;
	const steps = shape.map((_, axis) => shape.slice(0, axis).reduce((product, size) => product * size, 1));
	const index = shape.map(() => 0);
	return data.map(() => {
		const value = data[index.reduce((sum, place, axis) => sum + place * (steps[axis] ?? 0), 0)] ?? NaN;
		for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
			index[axis] = (index[axis] ?? 0) + 1;
			if ((index[axis] ?? 0) < (shape[axis] ?? 0)) break;
			index[axis] = 0;
		}
		return value;
	});
}
// src/checks/attached/npz.ts
const MOST_ENTRIES = 1e3;
const MOST_BYTES = 8 * MOST_NUMBERS;
const isZip = (bytes) => bytes[0] === 80 && bytes[1] === 75;
async function readNpz(bytes) {
	const { fromBufferPromise } = await import("./yauzl-D8cydDY6.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	try {
		return await arraysIn(await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
	} catch (error) {
		return fault("no-zip", { got: error instanceof Error ? error.message : String(error) });
	}
}
async function arraysIn(zip) {
	if (zip.entryCount > MOST_ENTRIES) return fault("expands-too-far");
	const arrays = [];
	let left = MOST_BYTES;
	for await (const entry of zip.eachEntry()) {
		const { fileName: name } = entry;
		if (/\.pkl$/iu.test(name)) return fault("pickle");
		if (/\.(?:h5|hdf5)$/iu.test(name)) return fault("hdf5");
		if (!/\.npy$/iu.test(name)) continue;
		if (entry.isEncrypted()) return fault("encrypted");
		if (entry.uncompressedSize > left) return fault("expands-too-far");
		left -= entry.uncompressedSize;
		const read = readNpy(await contentOf(zip, entry), name.replace(/\.npy$/iu, ""));
		if (isFault(read)) return read;
		arrays.push(...read);
	}
	return arrays.length === 0 ? fault("nothing-in-it") : arrays;
}
/** The stream itself fails where an entry is longer or shorter than it says. */
async function contentOf(zip, entry) {
	const stream = await zip.openReadStreamPromise(entry);
	const chunks = [];
	for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk);
	return Buffer.concat(chunks);
}
// src/checks/attached/safetensors.ts
const LONGEST_HEADER = 16777216;
const KINDS = {
	F64: "f8",
	F32: "f4",
	F16: "f2",
	BF16: "bf2",
	I64: "i8",
	I32: "i4",
	I16: "i2",
	I8: "i1",
	U64: "u8",
	U32: "u4",
	U16: "u2",
	U8: "u1",
	BOOL: "b1"
};
/** A length that fits and a brace behind it. */
function isSafetensors(bytes) {
	const length = headerLength(bytes);
	return length !== void 0 && bytes[8] === 123 && 8 + length <= Math.max(bytes.length, LONGEST_HEADER);
}
function headerLength(bytes) {
	if (bytes.length < 8) return void 0;
	const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(0, true);
	return length >= 2n && length <= BigInt(LONGEST_HEADER) ? Number(length) : void 0;
}
function readSafetensors(bytes) {
	const length = headerLength(bytes);
	if (length === void 0) return fault("no-safetensors");
	const start = 8 + length;
	if (start > bytes.length) return fault("truncated");
	const tensors = tensorsIn(bytes.subarray(8, start));
	if (isFault(tensors)) return tensors;
	let end = 0;
	for (const { name, from, to } of tensors) {
		if (from !== end) return fault("overlapping", { at: name });
		end = to;
	}
	if (start + end > bytes.length) return fault("truncated");
	if (start + end < bytes.length) return fault("overlapping");
	return tensors.map(({ name, kind, shape, count, from }) => ({
		name,
		shape,
		data: numbersAt(bytes, start + from, count, kind, true)
	}));
}
/** In the order of their places. */
function tensorsIn(header) {
	let parsed;
	try {
		parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(header));
	} catch {
		return fault("no-safetensors");
	}
	if (!isRecord(parsed)) return fault("no-safetensors");
	const tensors = [];
	for (const [name, described] of Object.entries(parsed)) {
		if (name === "__metadata__") continue;
		const tensor = tensorOf(name, described);
		if (isFault(tensor)) return tensor;
		tensors.push(tensor);
	}
	return tensors.length === 0 ? fault("nothing-in-it") : tensors.toSorted((left, right) => left.from - right.from || left.to - right.to);
}
function tensorOf(at, described) {
	if (!isRecord(described)) return fault("no-safetensors", { at });
	const { dtype, shape, data_offsets: offsets } = described;
	if (typeof dtype !== "string" || !isWholeNumbers(shape) || !isWholeNumbers(offsets) || offsets.length !== 2) return fault("no-safetensors", { at });
	const kind = Object.hasOwn(KINDS, dtype) ? KINDS[dtype] : void 0;
	if (kind === void 0) return fault("dtype", {
		at,
		got: dtype
	});
	const count = countOf(shape);
	if (count === void 0) return fault("too-many-numbers", { at });
	const [from = 0, to = 0] = offsets;
	if (to - from !== count * LAYOUTS[kind].bytes) return fault("overlapping", { at });
	return {
		name: at,
		kind,
		shape,
		count,
		from,
		to
	};
}
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isWholeNumbers = (value) => Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= 0);
// src/checks/attached/read-arrays.ts
async function readArrays(name, bytes) {
	const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? "";
	if (bytes.length === 0) return fault("nothing-in-it");
	if (PICKLES.has(ending)) return fault("pickle");
	if (isNpy(bytes)) return readNpy(bytes, name.replace(/^.*\//u, "").replace(/\.npy$/iu, ""));
	if (isZip(bytes)) return readNpz(bytes);
	if (starts(bytes, [
		137,
		72,
		68,
		70
	])) return fault("hdf5");
	if (isPickle(bytes)) return fault("pickle");
	if (ending === "safetensors" || isSafetensors(bytes)) return readSafetensors(bytes);
	if (ending === "npy") return fault("no-npy", { at: name });
	if (ending === "npz") return fault("no-zip");
	if (isCompressed(bytes)) return fault("pickle");
	if (ending === "json" || isJson(bytes)) return readJson(bytes);
	if ([
		"csv",
		"tsv",
		"txt",
		"dat"
	].includes(ending)) return "table";
	return fault("unknown-format", { got: ending });
}
/** PyTorch's and Python's, whatever is in them. */
const PICKLES = /* @__PURE__ */ new Set([
	"pt",
	"pth",
	"ckpt",
	"pkl",
	"pickle",
	"joblib"
]);
const starts = (bytes, start) => start.every((byte, at) => bytes[at] === byte);
/** Protocols 2 to 5 begin with their number; older PyTorch files are such pickles too. */
const isPickle = (bytes) => bytes[0] === 128 && (bytes[1] ?? 0) >= 2 && (bytes[1] ?? 0) <= 5;
/** joblib compresses its pickles with zlib, gzip, bzip2 or xz. */
const isCompressed = (bytes) => [
	[120, 156],
	[120, 1],
	[120, 94],
	[120, 218],
	[31, 139],
	[
		66,
		90,
		104
	],
	[
		253,
		55,
		122
	]
].some((start) => starts(bytes, start));
/** A bracket or brace behind a mark of order and blanks. */
function isJson(bytes) {
	return /^(?:\u00ef\u00bb\u00bf)?\s*[[{]/u.test(Buffer.from(bytes.subarray(0, 200)).toString("latin1"));
}
export { readArrays };
