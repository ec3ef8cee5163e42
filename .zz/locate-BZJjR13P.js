import { t as require_dist } from "./dist-BFLjXo8H.js";
import { t as frameOf } from "./frame-BE5a5UQP.js";
// src/files/locate.ts
var import_dist = require_dist();
/** `key` points at the key of the last step (an unknown one), `value` at what stands there, or at its parent where it is missing. */
function locator(text, file) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		uniqueKeys: false,
		logLevel: "silent"
	});
	const offsetOf = (path, what) => {
		if (what === "key" && path.length > 0) {
			const parent = document.getIn(path.slice(0, -1), true);
			const key = ((0, import_dist.isMap)(parent) ? parent.items.find((item) => (0, import_dist.isPair)(item) && (0, import_dist.isScalar)(item.key) && item.key.value === path.at(-1)) : void 0)?.key;
			if ((0, import_dist.isNode)(key) && key.range) return key.range[0];
		}
		for (let length = path.length; length > 0; length -= 1) {
			const node = document.getIn(path.slice(0, length), true);
			if ((0, import_dist.isNode)(node) && node.range) return node.range[0];
		}
		return 0;
	};
	return (path, what, message) => {
		const at = lines.linePos(offsetOf(path, what));
		return {
			place: {
				file,
				line: at.line,
				column: at.col
			},
			message,
			frame: frameOf(text, at.line, at.col)
		};
	};
}
export { locator as t };
