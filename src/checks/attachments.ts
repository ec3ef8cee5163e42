/** Findings for files that an answer names but that cannot be had. */
import type { Attachment, Finding } from "../model.ts";

export function attachmentFinding(attachment: Exclude<Attachment, { is: "file" }>): Finding {
  return attachment.is === "absent"
    ? { code: "file-absent", name: attachment.name, ...(attachment.looked === undefined ? {} : { looked: attachment.looked }) }
    : { code: "file-too-large", name: attachment.name, bytes: attachment.bytes, limit: attachment.limit };
}
