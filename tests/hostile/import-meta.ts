// tries: to learn the path of the file
// expect: q1 returned "answers"
export default {
  q1: () => String(import.meta.url ?? "answers").replace(/\.ts$/, "").replace(/^file:\/+/, ""),
  q2: () => 7,
};
