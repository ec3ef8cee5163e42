// tries: to import code from a data URL
// expect: load broken-code 3
import secret from "data:text/javascript,export default 1";
export default { q1: () => secret };
