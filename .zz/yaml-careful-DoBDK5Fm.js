import { t as require_dist } from "./dist-BFLjXo8H.js";
import { t as frameOf } from "./frame-BE5a5UQP.js";
import { n as rawLatex, t as MOST_NODES } from "./yaml-limits-DE1bqFm3.js";
// src/files/yaml-blocks.ts
var import_dist = require_dist();
const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s#"'[\]{}&*!|>%@`,?:-][^:]*?))\s*:(?:\s|$)/u;
const DOCUMENT_MARK = /^(?:---|\.\.\.)(?:\s|$)/u;
/** A block begins with each line that begins with a key. */
function blocksOf(text) {
	const blocks = [];
	text.split(/\r\n|\n|\r/u).forEach((written, number) => {
		const line = DOCUMENT_MARK.test(written) ? "" : written;
		const key = KEY.exec(line);
		const last = blocks.at(-1);
		if (key !== null || last === void 0) blocks.push({
			text: [line],
			line: number,
			key: key?.[1] ?? key?.[2] ?? key?.[3]
		});
		else last.text.push(line);
	});
	return blocks.map((block) => ({
		...block,
		text: block.text.join("\n")
	}));
}
// src/files/expansion.ts
const NONE = {
	nodes: 0,
	depth: 0
};
/** The parser itself gives up far earlier; an alias inside its own anchor never ends. */
const ENDLESS = {
	nodes: Infinity,
	depth: Infinity
};
var Expansion = class {
	#anchors = /* @__PURE__ */ new Map();
	#targets = /* @__PURE__ */ new Map();
	#sizes = /* @__PURE__ */ new Map();
	constructor(document) {
		this.#measure(document.contents);
	}
	/** The node that an alias stands for; an anchor counts from where it is written until it is written anew. */
	target(alias) {
		return this.#targets.get(alias);
	}
	/** Of nodes and pairs of nodes. */
	sizeOf(item) {
		if ((0, import_dist.isPair)(item)) return outer([this.sizeOf(item.key), this.sizeOf(item.value)]);
		return (0, import_dist.isNode)(item) ? this.#sizes.get(item) ?? NONE : NONE;
	}
	/** Visits in the order of the file, so that an alias finds the anchor before it. */
	#measure(item) {
		if ((0, import_dist.isPair)(item)) {
			this.#measure(item.key);
			this.#measure(item.value);
			return;
		}
		if (!(0, import_dist.isNode)(item)) return;
		if ((0, import_dist.isAlias)(item)) {
			const target = this.#anchors.get(item.source);
			if (target !== void 0) this.#targets.set(item, target);
			this.#sizes.set(item, target === void 0 ? {
				nodes: 1,
				depth: 1
			} : this.#sizes.get(target) ?? ENDLESS);
			return;
		}
		if (item.anchor !== void 0) this.#anchors.set(item.anchor, item);
		if (!(0, import_dist.isCollection)(item)) {
			this.#sizes.set(item, {
				nodes: 1,
				depth: 1
			});
			return;
		}
		for (const inner of item.items) this.#measure(inner);
		const { nodes, depth } = outer(item.items.map((inner) => this.sizeOf(inner)));
		this.#sizes.set(item, {
			nodes: nodes + 1,
			depth: depth + 1
		});
	}
};
function outer(sizes) {
	return sizes.reduce((sum, { nodes, depth }) => ({
		nodes: sum.nodes + nodes,
		depth: Math.max(sum.depth, depth)
	}), NONE);
}
// src/files/yaml-tree.ts
var YamlTree = class {
	#source;
	#expansion;
	#nodesLeft = MOST_NODES;
	constructor(document, source) {
		this.#source = source;
		this.#expansion = new Expansion(document);
	}
	/** The entries of the outermost map, each with a look at its size first. */
	entries(root) {
		return this.#entries(root, (item, place) => {
			const { nodes, depth } = this.#expansion.sizeOf(item);
			if (depth === Infinity || nodes > this.#nodesLeft) return { code: "alias-bomb" };
			if (depth > 60) return this.#broken("TOO_DEEP", place);
			this.#nodesLeft -= nodes;
		});
	}
	#entries(map, obstacle) {
		const entries = /* @__PURE__ */ new Map();
		for (const item of map.items) {
			if (!(0, import_dist.isPair)(item) || !(0, import_dist.isNode)(item.key)) continue;
			const [key, place] = [this.#key(item.key), this.#place(item.key)];
			const first = entries.get(key);
			const finding = first === void 0 ? obstacle(item, place) : {
				code: "duplicate-key",
				key,
				first: first.place
			};
			const value = finding !== void 0 ? {
				is: "broken",
				finding,
				place
			} : (0, import_dist.isNode)(item.value) && !isBlank(item.value) ? this.#node(item.value) : {
				is: "empty",
				place
			};
			entries.set(key, {
				key,
				place: first?.place ?? place,
				value
			});
		}
		return [...entries.values()];
	}
	/** The characters of the key decide: 4.10 must not collapse to 4.1. */
	#key(key) {
		if ((0, import_dist.isScalar)(key)) return key.source ?? String(key.value);
		const [from, to] = key.range ?? [0, 0];
		return this.#source.text.slice(from, to).trim();
	}
	#node(node) {
		const place = this.#place(node);
		if ((0, import_dist.isAlias)(node)) {
			const target = this.#expansion.target(node);
			return target === void 0 ? {
				is: "broken",
				finding: this.#broken("BAD_ALIAS", place),
				place
			} : this.#node(target);
		}
		if ((0, import_dist.isMap)(node)) return {
			is: "map",
			place,
			entries: this.#entries(node, () => void 0)
		};
		if ((0, import_dist.isSeq)(node)) return {
			is: "list",
			place,
			items: node.items.map((item) => (0, import_dist.isNode)(item) && !isBlank(item) ? this.#node(item) : {
				is: "empty",
				place
			})
		};
		return (0, import_dist.isScalar)(node) ? scalar(node, place) : {
			is: "empty",
			place
		};
	}
	#place(node) {
		const at = this.#source.lines.linePos(node.range?.[0] ?? 0);
		return {
			file: this.#source.file,
			line: at.line + this.#source.offset,
			column: at.col
		};
	}
	#broken(why, { line, column }) {
		const { text, offset } = this.#source;
		return {
			code: "broken-yaml",
			why,
			frame: frameOf(text, line - offset, column, line)
		};
	}
};
/** Without a character of its own: its place is that of what it belongs to. */
function isBlank(node) {
	return (0, import_dist.isScalar)(node) && node.value === null && node.range !== null && node.range !== void 0 && node.range[0] === node.range[1];
}
/** LaTeX in double quotes is taken as typed; everything else as YAML reads it. */
function scalar(node, place) {
	if (node.value === null) return {
		is: "empty",
		place
	};
	if (node.type === "QUOTE_DOUBLE") {
		const token = node.srcToken;
		const source = token !== void 0 && "source" in token ? token.source : void 0;
		const raw = source === void 0 ? void 0 : rawLatex(source);
		if (raw !== void 0) return {
			is: "scalar",
			text: raw,
			place
		};
	}
	const text = node.source ?? JSON.stringify(node.value);
	return text.trim() === "" ? {
		is: "empty",
		place
	} : {
		is: "scalar",
		text,
		place
	};
}
// src/files/yaml-careful.ts
function readCarefully(text, file) {
	const read = parse(text);
	if (errorsOf(read.documents).length > 0) return byBlocks(text, file);
	const start = {
		file,
		line: 1,
		column: 1
	};
	const filled = read.documents.filter(({ contents }) => contents !== null && !((0, import_dist.isScalar)(contents) && contents.value === null));
	const entries = filled.flatMap((document) => entriesOf(document, {
		text,
		file,
		lines: read.lines,
		offset: 0
	}));
	if (entries.length > 0) return {
		root: {
			is: "map",
			place: start,
			entries
		},
		findings: []
	};
	return {
		root: void 0,
		findings: [{
			finding: { code: filled.every(({ contents }) => (0, import_dist.isMap)(contents)) ? "no-answers" : "not-a-map" },
			place: start
		}]
	};
}
/** Whatever a file has between lines of `---` is read: who writes them means no second file. */
function parse(text) {
	const lines = new import_dist.LineCounter();
	const documents = (0, import_dist.parseAllDocuments)(text, {
		lineCounter: lines,
		uniqueKeys: false,
		version: "1.2",
		schema: "core",
		strict: true,
		keepSourceTokens: true,
		logLevel: "silent",
		prettyErrors: false
	});
	return {
		documents: "empty" in documents ? [] : documents,
		lines
	};
}
/** LaTeX in double quotes is mended while it is read, so a bad escape in it is no error. */
function errorsOf(documents) {
	return documents.flatMap(({ errors }) => errors).filter(({ code }) => code !== "BAD_DQ_ESCAPE");
}
function entriesOf(document, source) {
	return (0, import_dist.isMap)(document.contents) ? new YamlTree(document, source).entries(document.contents) : [];
}
/** Reads each top-level entry by itself: what is broken in one costs only that one. */
function byBlocks(text, file) {
	const entries = [];
	const findings = [];
	const broken = (why, line, column) => {
		return {
			finding: {
				code: "broken-yaml",
				why,
				frame: frameOf(text, line, column)
			},
			place: {
				file,
				line,
				column
			}
		};
	};
	for (const block of blocksOf(text)) {
		const { documents, lines } = parse(block.text);
		const [error] = errorsOf(documents);
		if (error === void 0) {
			const [document] = documents;
			if (document === void 0 || document.contents === null) continue;
			if ((0, import_dist.isMap)(document.contents)) entries.push(...entriesOf(document, {
				text: block.text,
				file,
				lines,
				offset: block.line
			}));
			else findings.push(broken("no key", block.line + 1, 1));
			continue;
		}
		const at = lines.linePos(Math.min(error.pos[0], block.text.trimEnd().length));
		const found = broken(reasonOf(error), block.line + at.line, at.col);
		findings.push(found);
		if (block.key !== void 0) entries.push({
			key: block.key,
			place: {
				file,
				line: block.line + 1,
				column: 1
			},
			value: {
				is: "broken",
				...found
			}
		});
	}
	return {
		root: entries.length === 0 ? void 0 : {
			is: "map",
			place: {
				file,
				line: 1,
				column: 1
			},
			entries
		},
		findings
	};
}
/** The parser calls a bracket that is never closed a wrong indentation. */
function reasonOf({ code, message }) {
	return code === "BAD_INDENT" && message.includes("end with a") ? "MISSING_CHAR" : code;
}
export { readCarefully };
