/** The keys that signed the log, for whoever checks a bundle: taken from here, not from the bundle itself. */
import type { FastifyInstance } from 'fastify'
import type { Sequencer } from './sequencer.ts'

export function policyRoutes(
  app: FastifyInstance,
  { sequencer }: { sequencer: Pick<Sequencer, 'listVerifierKeys'> },
): void {
  app.get('/api/public/log-policy', async (_request, reply) => {
    const keys = await sequencer.listVerifierKeys()
    return reply.type('text/plain; charset=utf-8').send(keys.map((key) => `log ${key}\n`).join(''))
  })
}
