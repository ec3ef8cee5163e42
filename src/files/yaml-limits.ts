/** More nodes than any honest answer file has, aliases counted each time they are used. */
export const MOST_NODES = 300_000;
export const DEEPEST = 60;
