/** Room for so many bytes on their way; who asks for more waits until some have arrived. */
export class Room {
  #left: number;
  readonly #all: number;
  #waiting: (() => void)[] = [];

  constructor(all: number) {
    [this.#all, this.#left] = [all, all];
  }

  /** What is larger than all the room waits until it is alone. */
  async take(bytes: number): Promise<void> {
    while (this.#left < bytes && this.#left < this.#all) await new Promise<void>((go) => void this.#waiting.push(go));
    this.#left -= bytes;
  }

  giveBack(bytes: number): void {
    this.#left += bytes;
    for (const go of this.#waiting.splice(0)) go();
  }
}
