// tries: to hang in a native loop over a giant list
// expect: killed
// needs: thread
export default {
  q1: () => { const list: unknown[] = []; list.length = 2 ** 32 - 1; return list.join(''); },
  q2: () => 7,
};
