/** The distribution of like cases beside the present amount; too few are listed, never summed up. */
import type { Tx } from '../kernel/database.ts'
import { type Alike, findDistribution, listBins, listNearest } from './like-cases.views.ts'

/** Below this a quartile says nothing about practice. */
const enough = 5
const bins = 12
const nearest = 5

export async function likeCases(tx: Tx, like: Alike, fineFen: number) {
  const [distribution, near] = await Promise.all([
    findDistribution(tx, like),
    listNearest(tx, like, { fineFen, limit: nearest }),
  ])
  const count = distribution?.count ?? 0
  if (!distribution || count < enough) return { count, distribution: null, bars: [], nearest: near }
  const { minimumFen, maximumFen } = distribution
  const width = (maximumFen - minimumFen) / bins
  const found = width === 0 ? [{ bin: 1, count }] : await listBins(tx, like, { minimumFen, maximumFen, bins })
  const bars = Array.from({ length: width === 0 ? 1 : bins }, (_, index) => ({
    fromFen: Math.round(minimumFen + index * width),
    toFen: Math.round(minimumFen + (index + 1) * width),
    count: found.find(({ bin }) => bin === index + 1)?.count ?? 0,
  }))
  return { count, distribution, bars, nearest: near }
}
