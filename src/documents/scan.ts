/** A scanned or photographed signature: what kind of file it may be, told by its first bytes, and how large. Pure. */

export const scanTypes = { 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'application/pdf': 'PDF' } as const
export type ScanType = keyof typeof scanTypes

/** A photograph of one page from a telephone has three to eight megabytes. */
export const scanLimitBytes = 20 * 1024 * 1024
export const scanHelp = `JPEG、PNG 或者 PDF，不超过 ${scanLimitBytes / 1024 / 1024} MB`

const beginnings: [ScanType, number[]][] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

/** What the file is, whatever its name says. */
export function scanTypeOf(bytes: Uint8Array): ScanType | undefined {
  return beginnings.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[0]
}
