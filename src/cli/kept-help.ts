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

/** A console that also keeps what is written to it. */
export function keepHelp(io: Console): Console {
  const name = nameFor(io);
  return {
    ...io,
    out(text) {
      if (name !== undefined) toCache(name, text);
      io.out(text);
    },
  };
}
