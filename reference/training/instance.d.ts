/** What the trainer needs of WebAssembly; Node's types of version 20 have none of it. */
declare namespace WebAssembly {
  class Instance {
    constructor(module: Module, imports: { readonly env: { readonly memory: Memory } });
    readonly exports: Readonly<Record<string, unknown>>;
  }
}
