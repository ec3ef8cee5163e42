// tries: to import over the network
// expect: load broken-code 3
import secret from "https://example.org/x.js";
export default { q1: () => secret };
