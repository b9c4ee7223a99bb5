/** One line of the table that `npm run bench` prints. */
export type Row = { name: string; ours: number; peer: number; ratio: number; unit: string; note: string }

export function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

export function median(values: number[]): number {
  return quantile(values, 0.5)
}
