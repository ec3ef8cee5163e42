/** Typographic and full-width characters as plain ones, one for one, so that columns stay those of the student's text. */

const plain = /^[\x20-\x7e]*$/;

const replacements = new Map<string, string>();
const replace = (characters: string, by: string): void => {
  for (const character of characters) replacements.set(character, by);
};
for (let code = 0xff01; code <= 0xff5e; code += 1) replacements.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
replace("\u2212\u2010\u2011\u2012\u2013\u2014\u2015\ufe63\ufe58", "-");
replace("\ufe62", "+");
replace("\u00d7\u2715\u2716\u22c5\u00b7\u2219\u2217", "*");
replace("\u00f7\u2215\u2044", "/");
replace("\ufe6a\u066a", "%");
replace("\u2019\u2018\u02bc", "'");
// Chinese keyboards give a full stop for the point: 0。998.
replace("\u3002\uff61", ".");
replace("\u2243\u2245\u2252\u2248\u223c\u301c", "\u2248");
replace("\t\r\n\u00a0\u3000\u2007\u2009\u200a\u2002\u2003\u202f\u205f\u200b\u200e\u200f\u2060\ufeff\u00ad", " ");

/** Spaces of LaTeX that mean nothing: `0.998\,\text{bits}`. */
const latexSpace = /\\[,;:! ]/g;

export function plainCharacters(text: string): string {
  let result = text;
  if (!plain.test(text)) {
    result = "";
    // By UTF-16 unit: what is replaced is always a single one.
    for (let index = 0; index < text.length; index += 1) result += replacements.get(text.charAt(index)) ?? text.charAt(index);
  }
  return result.includes("\\") ? result.replace(latexSpace, "  ") : result;
}
