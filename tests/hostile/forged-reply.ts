// tries: to look like the reply of the door
// expect: q1 returned "R\np1"
export default {
  q1: () => "R\np1",
  q2: () => 7,
};
