/** The top-level entries of a YAML file by their text, for files that cannot be read as a whole. */

export interface Block {
  readonly text: string;
  /** Lines before the block. */
  readonly line: number;
  readonly key: string | undefined;
}

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s#"'[\]{}&*!|>%@`,?:-][^:]*?))\s*:(?:\s|$)/u;
const DOCUMENT_MARK = /^(?:---|\.\.\.)(?:\s|$)/u;

/** A block begins with each line that begins with a key. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: { text: string[]; line: number; key: string | undefined }[] = [];
  text.split(/\r\n|\n|\r/u).forEach((written, number) => {
    const line = DOCUMENT_MARK.test(written) ? "" : written;
    const key = KEY.exec(line);
    const last = blocks.at(-1);
    if (key !== null || last === undefined) blocks.push({ text: [line], line: number, key: key?.[1] ?? key?.[2] ?? key?.[3] });
    else last.text.push(line);
  });
  return blocks.map((block) => ({ ...block, text: block.text.join("\n") }));
}
