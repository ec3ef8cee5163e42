// tries: to import a file above the hand-in
// expect: load broken-code 3
import secret from "../../../../etc/passwd";
export default { q1: () => secret, q2: () => 7 };
