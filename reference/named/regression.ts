/** What a config may ask about the elastic net; every function takes one object of named arguments. */
import type { ElasticNet } from "../elastic-net.ts";
import { elasticNet, elasticNetTerms } from "../elastic-net.ts";
import type { Given } from "../given.ts";
import { reading } from "../given.ts";

function elasticNetOf(reference: string, given: Given): ElasticNet {
  const read = reading(reference, given);
  return {
    w: read.vector("w"),
    X: read.matrix("X"),
    y: read.vector("y"),
    n: read.has("n") ? read.number("n") : undefined,
    alpha: read.number("alpha"),
    rho: read.number("rho"),
  };
}

/** The objective and its three terms without their constants: `{ w, X, y, n?, alpha, rho }`. */
export const regressionReferences = {
  elasticNet: (given: Given): number => elasticNet(elasticNetOf("elasticNet", given)),
  elasticNetTerms: (given: Given): readonly number[] => elasticNetTerms(elasticNetOf("elasticNetTerms", given)),
};
