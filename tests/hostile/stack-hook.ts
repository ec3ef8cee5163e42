// tries: to get call sites of the host through Error.prepareStackTrace
// expect: q1 returned "nothing"
let seen: any = "nothing";
(Error as any).prepareStackTrace = (_error: unknown, sites: any[]) => { seen = sites.map((site) => typeof site.getThis?.()); return ""; };
export default {
  q1: () => { try { null!.x; } catch (error: any) { void error.stack; } return seen; },
  q2: () => 7,
};
