// tries: to find anything of the host among the global names
// expect: q1 returned []
const known = new Set(["process", "require", "fetch", "WebSocket", "XMLHttpRequest", "Deno", "Bun", "importScripts", "postMessage", "WebAssembly", "setTimeout", "setInterval", "std", "os", "print", "load", "scriptArgs", "SharedArrayBuffer", "Atomics"]);
export default {
  q1: () => Object.getOwnPropertyNames(globalThis).filter((name) => known.has(name)),
  q2: () => 7,
};
