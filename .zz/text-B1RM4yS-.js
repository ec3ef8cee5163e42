// src/checks/attached/fault.ts
const fault = (why, facts = {}) => ({
	why,
	...facts
});
const isFault = (value) => "why" in value;
// src/checks/attached/text.ts
/** Bytes of a table or of JSON as text: UTF-8, UTF-16 with its mark, or the encoding of Chinese spreadsheets. */
function textOf(bytes) {
	const utf16 = bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : void 0;
	for (const encoding of utf16 === void 0 ? ["utf-8", "gb18030"] : [utf16]) try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return text.includes("\0") ? void 0 : text;
	} catch {}
}
export { fault as n, isFault as r, textOf as t };
