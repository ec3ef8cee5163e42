/** How much an archive may hold: far more than any homework, far less than a disk. */
import { MOST_ATTACHED_BYTES } from "../files/attachment.ts";

const MEGABYTE = 1024 * 1024;

export interface Limits {
  /** Bytes of one unpacked file; larger ones are never read. */
  readonly entryBytes: number;
  /** Unpacked bytes and files of one hand-in, counting archives inside archives. */
  readonly handInBytes: number;
  readonly handInEntries: number;
  /** Unpacked bytes and entries of what the learning management system gave. */
  readonly archiveBytes: number;
  readonly archiveEntries: number;
  /** How many times its packed size a file may grow, asked of files of more than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Archives inside archives inside one hand-in. */
  readonly nesting: number;
  /** Folders inside folders. */
  readonly depth: number;
}

export const LIMITS: Limits = {
  entryBytes: MOST_ATTACHED_BYTES,
  handInBytes: 512 * MEGABYTE,
  handInEntries: 5_000,
  archiveBytes: 32 * 1024 * MEGABYTE,
  archiveEntries: 1_000_000,
  ratio: 200,
  ratioFrom: 16 * MEGABYTE,
  nesting: 3,
  depth: 32,
};
