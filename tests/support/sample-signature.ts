/** A party's signature on the screen, as the pad sends it. */
import { createHash } from 'node:crypto'
import type { SignatureSheet } from '../../src/documents/index.ts'
import { canonical } from '../../src/kernel/canonical.ts'
import { instant } from '../../src/kernel/day.ts'
import { agencyName } from './sample-case.ts'

const stroke = (from: [number, number], to: [number, number], at: number) =>
  Array.from({ length: 8 }, (_, step) => ({
    x: Math.round(from[0] + ((to[0] - from[0]) * step) / 7),
    y: Math.round(from[1] + ((to[1] - from[1]) * step) / 7),
    t: at + step * 16,
    p: 250 + step * 90,
  }))

export const strokes = [
  stroke([100, 80], [420, 90], 0),
  stroke([260, 40], [250, 260], 300),
  [{ x: 500, y: 150, t: 700, p: 600 }],
]

export const signatureSheet: SignatureSheet = {
  agencyName,
  documentTitle: '询问笔录',
  documentNumber: null,
  contentSha256: 'a'.repeat(64),
  pdfSha256: 'b'.repeat(64),
  signer: 'party',
  name: '负责人丙',
  manner: 'screen',
  strokes,
  strokesSha256: createHash('sha256').update(canonical(strokes)).digest('hex'),
  scan: null,
  refusal: null,
  signedAt: instant('2026-12-07T02:00:00Z'),
  takenBy: '执法员甲',
}
