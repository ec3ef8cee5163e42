/** Assignment + Submission -> Report: the one place where verdicts become points. */
import { addShares, multiplyShares, NOTHING, possiblePoints, subtractShares } from "./maths/share.ts";
import type { Answer, Assignment, Hearing, Judgement, Question, Report, Result, Retraining, Submission } from "./model.ts";
import { wasStopped } from "./student-code.ts";

/** Judges every question in the order of the assignment; a check that fails costs only its own question a look by a person. */
export async function grade(assignment: Assignment, submission: Submission, retraining?: Retraining): Promise<Report> {
  const results: Result[] = [];
  const judgements = new Map<string, Judgement>();
  for (const question of assignment.questions) {
    const answer = submission.answers.get(question.id) ?? { is: "missing" as const };
    const hearing: Hearing = {
      question: question.id,
      attachment: (name) => submission.attachment(name),
      answer: (id) => submission.answers.get(id) ?? { is: "missing" },
      mistakes: (id) => judgements.get(id)?.findings.flatMap(({ finding }) => (finding.code === "known-mistake" ? [finding.mistake] : [])) ?? [],
      judged: (id) => judgements.get(id),
      ...(retraining === undefined ? {} : { retraining }),
    };
    const judgement = await judge(question, answer, hearing);
    judgements.set(question.id, judgement);
    results.push(resultOf(question, answer, judgement));
  }
  return {
    assignment: assignment.id,
    title: assignment.title,
    submission: submission.name,
    seed: assignment.seed,
    earned: addShares(results.map((result) => result.earned)),
    awaiting: addShares(results.map((result) => result.awaiting)),
    proposed: addShares(results.map((result) => result.proposed)),
    possible: possiblePoints(assignment.questions),
    findings: submission.findings,
    results,
  };
}

async function judge(question: Question, answer: Answer, hearing: Hearing): Promise<Judgement> {
  if (answer.is === "missing") return { verdict: "unanswered", credit: NOTHING, findings: [] };
  if (answer.is === "unreadable") {
    // What a file that was stopped would have said, nobody knows.
    const stopped = answer.finding.code === "code-failed" && wasStopped(answer.finding.outcome);
    return { verdict: stopped ? "undecided" : "unreadable", credit: NOTHING, findings: [{ finding: answer.finding, place: answer.place }] };
  }
  try {
    return await question.check.judge(answer, hearing);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { verdict: "undecided", credit: NOTHING, findings: [{ finding: { code: "grader-fault", what }, place: answer.place }] };
  }
}

function resultOf(question: Question, answer: Answer, judgement: Judgement): Result {
  const earned = multiplyShares(question.points, judgement.credit);
  const open = judgement.verdict === "undecided";
  return {
    question: question.id,
    kind: question.kind,
    title: question.title,
    points: question.points,
    earned,
    awaiting: open ? subtractShares(question.points, earned) : NOTHING,
    proposed: open ? multiplyShares(question.points, judgement.proposed ?? NOTHING) : NOTHING,
    verdict: judgement.verdict,
    findings: judgement.findings,
    ...(judgement.figures === undefined || judgement.figures.length === 0 ? {} : { figures: judgement.figures }),
    ...(answer.is === "missing" ? {} : { place: answer.place }),
  };
}
