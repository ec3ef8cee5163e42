// tries: to send the reader to another place by a forged stack
// expect: q1 threw /^Error: here$/
export default {
  q1: () => { const error = new Error("here"); error.stack = "    at x (/etc/passwd:1:1)\n    at y (answers.ts:99999:1)"; throw error; },
  q2: () => 7,
};
