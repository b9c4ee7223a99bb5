/** What tests of service share: decisions on the spot, drawn up and not yet served, of one inspection. */
import type { AvailableAct } from '../../src/acts/index.ts'
import { startApp, type TestApp } from './app.ts'
import { attempt, driveUntil, factsOf, offers } from './drive.ts'
import { open } from './measures.ts'
import { livesOf } from './steps.ts'

export const idOf = (on: string) => on.split('/')[1] ?? ''
const actOn = (on: string) => (on.startsWith('cases') ? 'decision.serve' : 'measures.serve')

export const confirmation = {
  ...{ recipient: '安全员丁', address: '某县示例路1号', postcode: '677500', telephone: '13600000000', agent: '文员申' },
  ...{ electronic: true, email: 'office@example.com', signer: '负责人丙' },
}

export type ServiceBench = {
  app: TestApp
  at: (day: string) => void
  /** A decision on the spot of 22 September 2025. */
  order: () => Promise<string>
  /** `done`, or the refusal's code and articles. */
  serve: (on: string, how: object, as?: string) => Promise<[string, string[]]>
  formOf: (on: string, as?: string) => Promise<AvailableAct | undefined>
  stateOf: (on: string) => Promise<string | undefined>
  confirmAddress: (on: string, given?: object) => Promise<string[]>
}

export async function startServiceBench(): Promise<ServiceBench> {
  const app = await startApp()
  await driveUntil(app, '记录现场检查', factsOf({ fine_yuan: 20_000 }))
  const [found] = await app.sql<{ id: string; problem: string }>(
    "select inspection_id as id, findings -> 0 ->> 'problem' as problem from inspection_record",
  )
  const at = (day: string) => app.setClock(`${day}T10:00:00+08:00`)
  return {
    ...{ app, at },
    order: () => {
      at('2025-09-22')
      const given = { dangers: [found?.problem ?? ''] }
      return open(app, 'officer1', { on: `inspections/${found?.id}`, act: 'measures.order', with: given })
    },
    serve: async (on, how, as = 'officer1') => {
      const { status, body } = await attempt(app, as, { on, act: actOn(on), with: { how } })
      return status === 200 ? ['done', []] : [body.code, body.basis]
    },
    formOf: async (on, as = 'officer1') => (await offers(app, as, on)).find(({ name }) => name === actOn(on)),
    stateOf: async (on) => {
      const lives = await livesOf(app, idOf(on))
      return lives['onsite-measures'] ?? lives['ordinary-penalty']
    },
    confirmAddress: (on, given = {}) => confirmAddress(app, on, given),
  }
}

/** @returns the titles of what was drawn up */
async function confirmAddress(app: TestApp, on: string, given: object): Promise<string[]> {
  const [party] = await app.sql<{ id: string }>('select subject_id as id from proceeding where id = $1', [idOf(on)])
  const input = { subjectId: party?.id, ...confirmation, confirmedOn: app.now().slice(0, 10), ...given }
  const { status, body } = await app.post('officer1', '/api/service-addresses', input)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.documents.map(({ title }) => title)
}
