/** The help of the whole program as it was last written for this language and width: making it takes longer than starting Node. */
import { fromCache, toCache } from "../files/cache.ts";
import { version } from "../files/version.ts";
import type { Console } from "./console.ts";
import { languageOfLocale } from "./console.ts";

function nameFor({ env, columns }: Console): string | undefined {
  return version === "source" ? undefined : `help-${version}-${languageOfLocale(env)}-${columns}.txt`;
}

export function keptHelp(io: Console): string | undefined {
  const name = nameFor(io);
  const text = name === undefined ? undefined : fromCache(name);
  return text === "" ? undefined : text;
}

/** A console that notes what is written to it, and what keeps the whole of it once it was written. */
export function notingHelp(io: Console): { readonly console: Console; keep(): void } {
  let written = "";
  return {
    console: {
      ...io,
      out(text) {
        written += text;
        io.out(text);
      },
    },
    keep() {
      const name = nameFor(io);
      if (name !== undefined) toCache(name, written);
    },
  };
}
