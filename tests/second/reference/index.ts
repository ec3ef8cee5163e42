/** The right answers of the second assignment. */
import { lightGains, lights } from "./lights.ts";
import { errorByMatrix, fallSpeed, fallTime, heights, kineticEnergy, range, speedAfter, squaredError } from "./motion.ts";

const THROWS = [12, 15, 11, 14];

function statistics({ population = false }: { readonly population?: boolean }): Readonly<Record<string, number>> {
  const mean = THROWS.reduce((sum, value) => sum + value, 0) / THROWS.length;
  const squares = THROWS.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (population ? THROWS.length : THROWS.length - 1) };
}

export const references = {
  fallTime,
  fallSpeed,
  speedAfter,
  heights,
  kineticEnergy,
  range,
  squaredError,
  errorByMatrix,
  statistics,
  lights,
  lightGains,
  measured: () => THROWS.length,
  bestAngle: () => "45°",
  angles: () => ["30°", "45°", "60°"],
  quantities: () => ["velocity", "force", "mass", "energy"],
  vectors: () => ["velocity", "force"],
  phases: () => ["rise", "apex", "fall"],
  firstError: () => 4,
};
