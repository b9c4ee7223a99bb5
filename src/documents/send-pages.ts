/** Pages as a picture: outlines of characters, which a telephone's line carries at a fifth of their size. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply } from 'fastify'

const gzipped = promisify(gzip)

/** What came from outside may be hostile: it is shown, never run. */
export const lookedAt = {
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
}

export async function sendPages(reply: FastifyReply, pages: string): Promise<FastifyReply> {
  reply.headers({ 'content-encoding': 'gzip', 'cache-control': 'private, no-cache', ...lookedAt })
  return reply.type('image/svg+xml').send(await gzipped(pages))
}
