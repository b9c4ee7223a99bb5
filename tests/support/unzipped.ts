/** The files of a .zip that is not compressed, read from its own directory as every unpacker does. */
export type Unzipped = { path: string; sizeBytes: number; text: string }

export function unzipped(bytes: Uint8Array): Unzipped[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decode = (from: number, length: number) => new TextDecoder().decode(bytes.subarray(from, from + length))
  // the record at the end: no comment follows it
  const end = bytes.length - 22
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('不是完整的压缩包')
  const files: Unzipped[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const sizeBytes = view.getUint32(at + 24, true)
    const pathLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    files.push({ path: decode(at + 46, pathLength), sizeBytes, text: decode(start, sizeBytes) })
    at += 46 + pathLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return files
}
