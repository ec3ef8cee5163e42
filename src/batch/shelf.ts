/** Reports as they are finished, taken in order. Those that have to wait long lie in the journal, so that memory stays flat. */
import type { Report } from "../model.ts";

/** More than a few seconds' work, and a few megabytes. */
const MOST_HELD = 512;

/** Fetches a report again. */
export type Fetch = () => Report;

export class Shelf {
  readonly #places = new Map<number, Report | Fetch>();
  #held = 0;
  #failure: { readonly error: unknown } | undefined;
  #wake: () => void = () => {};
  #taken: () => void = () => {};

  /** Without `fetch` the report itself is held, however many there are. */
  put(place: number, report: Report, fetch?: Fetch): void {
    if (fetch !== undefined && this.#held >= MOST_HELD) this.#places.set(place, fetch);
    else {
      this.#held += 1;
      this.#places.set(place, report);
    }
    this.#wake();
  }

  /** Resolves when some of what is held was taken. */
  async room(): Promise<void> {
    while (this.#held >= MOST_HELD && this.#failure === undefined) await new Promise<void>((go) => void (this.#taken = go));
  }

  get isFull(): boolean {
    return this.#held >= MOST_HELD;
  }

  /** Whoever takes the next report gets this error. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wake();
    this.#taken();
  }

  async take(place: number): Promise<Report> {
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure.error;
      const found = this.#places.get(place);
      if (found !== undefined) {
        this.#places.delete(place);
        if (typeof found === "function") return found();
        this.#held -= 1;
        this.#taken();
        return found;
      }
      await new Promise<void>((wake) => void (this.#wake = wake));
    }
  }
}
