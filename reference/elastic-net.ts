/**
 * The elastic net: least squares with an L1 and a squared L2 penalty.
 * Source: Zou & Hastie, Regularization and variable selection via the elastic net, J. R. Stat. Soc. B 67 (2005), eq. 3, in the
 * parametrisation of scikit-learn's ElasticNet (alpha as there, rho its l1_ratio).
 */
import { matVec, norm1, squaredNorm2, subtract } from "./linear.ts";
import type { Matrix, Vector } from "./shapes.ts";
import { requireShapes } from "./shapes.ts";

/** w [D], X [n, D] a row a sample, y [n]; n the number that averages the squares; alpha >= 0, 0 <= rho <= 1, both without unit. */
export interface ElasticNet {
  readonly w: Vector;
  readonly X: Matrix;
  readonly y: Vector;
  /** The rows of X unless given. */
  readonly n?: number | undefined;
  readonly alpha: number;
  readonly rho: number;
}

/**
 * The three terms without their constants, `[ ||Xw - y||_2^2 / n, alpha rho ||w||_1, alpha (1 - rho) ||w||_2^2 ]`: textbooks differ in the positive
 * constants before them (the objective here takes 1/2, 1 and 1/2), and each choice is an elastic net.
 */
export function elasticNetTerms({ w, X, y, n = X.length, alpha, rho }: ElasticNet): readonly [squares: number, lasso: number, ridge: number] {
  requireShapes("elasticNet", ["X", X, "n", "D"], ["w", w, "D"], ["y", y, "n"]);
  if (!(n > 0)) throw new Error(`elasticNet: n must be positive, it is ${n}.`);
  if (!(alpha >= 0)) throw new Error(`elasticNet: alpha must not be negative, it is ${alpha}.`);
  if (!(rho >= 0 && rho <= 1)) throw new Error(`elasticNet: rho must lie between 0 and 1, it is ${rho}.`);
  return [squaredNorm2(subtract(matVec(X, w), y)) / n, alpha * rho * norm1(w), alpha * (1 - rho) * squaredNorm2(w)];
}

/** The objective `1/(2n) ||Xw - y||_2^2 + alpha rho ||w||_1 + alpha (1 - rho)/2 ||w||_2^2`. Source: scikit-learn, ElasticNet. */
export function elasticNet(given: ElasticNet): number {
  const [squares, lasso, ridge] = elasticNetTerms(given);
  return squares / 2 + lasso + ridge / 2;
}
