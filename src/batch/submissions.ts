/** What a batch is made of; how it comes in is the business of `intake/`. */
export type { SubmissionPath } from "../intake/submissions.ts";
export { oneSubmission, submissionsIn } from "../intake/submissions.ts";
