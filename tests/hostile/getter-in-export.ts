// tries: to hang in a getter of the default export
// expect: misfit getter
export default {
  get q1(): number { for (;;); },
  q2: () => 7,
};
