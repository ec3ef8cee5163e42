/** Names for what things are made of. */
import { createHash } from "node:crypto";

export function hashOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 40);
}
