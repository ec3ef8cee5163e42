// tries: to import a file by its absolute path
// expect: load broken-code 3
import secret from "/etc/hostname";
export default { q1: () => secret };
