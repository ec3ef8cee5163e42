/** Dense linear algebra on row-major arrays. */

export function multiply(left: Float64Array, right: Float64Array, rows: number, inner: number, columns: number): Float64Array {
  const product = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let step = 0; step < inner; step += 1) {
      const factor = left[row * inner + step] ?? NaN;
      for (let column = 0; column < columns; column += 1) {
        const place = row * columns + column;
        product[place] = (product[place] ?? NaN) + factor * (right[step * columns + column] ?? NaN);
      }
    }
  }
  return product;
}

export function transposed(data: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(data.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) turned[column * rows + row] = data[row * columns + column] ?? NaN;
  }
  return turned;
}

export function unit(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) matrix[row * size + row] = 1;
  return matrix;
}

/** Gauss-Jordan elimination with pivots: solves `matrix * X = right` and gives the determinant on the way. */
export function solve(matrix: Float64Array, right: Float64Array, size: number, columns: number): { readonly solution: Float64Array; readonly determinant: number } {
  const left = Float64Array.from(matrix);
  const solution = Float64Array.from(right);
  let determinant = 1;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const best = pivotRow(left, size, pivot);
    const value = left[best * size + pivot] ?? NaN;
    if (!(Math.abs(value) > 0)) return { solution: solution.fill(NaN), determinant: value === 0 ? 0 : NaN };
    if (best !== pivot) {
      swapRows(left, size, best, pivot);
      swapRows(solution, columns, best, pivot);
      determinant = -determinant;
    }
    determinant *= value;
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue;
      const factor = (left[row * size + pivot] ?? NaN) / value;
      addRow(left, size, pivot, row, -factor);
      addRow(solution, columns, pivot, row, -factor);
    }
  }
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < columns; column += 1) solution[row * columns + column] = (solution[row * columns + column] ?? NaN) / (left[row * size + row] ?? NaN);
  }
  return { solution, determinant };
}

function pivotRow(matrix: Float64Array, size: number, pivot: number): number {
  let best = pivot;
  for (let row = pivot + 1; row < size; row += 1) {
    if (Math.abs(matrix[row * size + pivot] ?? NaN) > Math.abs(matrix[best * size + pivot] ?? NaN)) best = row;
  }
  return best;
}

function swapRows(matrix: Float64Array, width: number, first: number, second: number): void {
  const kept = matrix.slice(first * width, (first + 1) * width);
  matrix.copyWithin(first * width, second * width, (second + 1) * width);
  matrix.set(kept, second * width);
}

function addRow(matrix: Float64Array, width: number, from: number, to: number, factor: number): void {
  for (let column = 0; column < width; column += 1) {
    matrix[to * width + column] = (matrix[to * width + column] ?? NaN) + factor * (matrix[from * width + column] ?? NaN);
  }
}

/** An integer power of a square matrix, negative ones through the inverse. */
export function matrixPower(matrix: Float64Array, size: number, exponent: number): Float64Array {
  let square = exponent < 0 ? solve(matrix, unit(size), size, size).solution : matrix;
  let power = unit(size);
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = multiply(power, square, size, size, size);
    if (left > 1) square = multiply(square, square, size, size, size);
  }
  return power;
}

/** `order` Infinity takes the largest entry; a matrix is taken entry by entry, as weight decay means it. */
export function norm(data: Float64Array, order: number): number {
  let largest = 0;
  for (const entry of data) largest = Math.max(largest, Math.abs(entry));
  if (order === Infinity || largest === 0 || !Number.isFinite(largest)) return largest;
  if (order === 0) return data.reduce((count, entry) => (entry === 0 ? count : count + 1), 0);
  if (order === 1) return data.reduce((sum, entry) => sum + Math.abs(entry), 0);
  const scaled = data.reduce((sum, entry) => sum + (order === 2 ? (entry / largest) ** 2 : Math.abs(entry / largest) ** order), 0);
  return largest * (order === 2 ? Math.sqrt(scaled) : scaled ** (1 / order));
}
