/** The machine's answers before a legal review, of a whole case: reading the record, and judging it. */

import { signIn } from '../bin/case-client.ts'
import { driveCase } from '../bin/case-driver.ts'
import { CaseFacts } from '../bin/case-facts.ts'
import { digest } from '../src/acts/digest.ts'
import { demoPassword } from '../src/example/county.ts'
import { listAgencyIds } from '../src/identity/account.store.ts'
import type { Actor } from '../src/identity/actor.ts'
import { openDatabase, readOnly } from '../src/kernel/database.ts'
import { dayOf, instant } from '../src/kernel/day.ts'
import { exampleLaw } from '../src/law/example-law.ts'
import { procedures } from '../src/register.ts'
import { preAnswers } from '../src/review-checks/index.ts'
import { loadCaseRecord } from '../src/review-checks/record.store.ts'
import { median, type Row } from './row.ts'
import { type RunningServer, withServer } from './running-server.ts'

const times = 100

const facts = CaseFacts.parse({
  ...{ id: 'bench-2', authority: '某县应急管理局', area: '某县', inspected_on: null, party_as_published: '某铸造厂' },
  ...{ industry: '铸造', violation: '特种作业人员未取得相应资格上岗作业', violated: ['安全生产法|30|1'] },
  ...{ basis: ['安全生产法|97||7'], measures: ['罚款'], fine_yuan: 70_000 },
})

export function run(): Promise<Row[]> {
  return withServer(async (server) => {
    const fetching = (path: string, init: RequestInit) => fetch(`${server.origin}${path}`, init)
    const { caseId } = await driveCase({
      ...{ fetch: fetching, facts, password: demoPassword, provisions: exampleLaw.provisions },
      onStep: () => undefined,
    })
    const officer = await signIn(fetching, 'officer1', demoPassword)
    const page = await each(() => officer.get(`/api/cases/${caseId}`))
    const asked = await each(() => officer.get(`/api/cases/${caseId}/pre-answers`))
    const { judged, note } = await judge(server, caseId)
    const peer = { peer: page, unit: 'ms' }
    return [
      {
        name: 'pre-answers over HTTP',
        ours: asked,
        ratio: asked / page,
        ...peer,
        note: `${note}; peer: the page of the case`,
      },
      { name: 'pre-answers, judging alone', ours: judged, ratio: judged / page, ...peer, note: 'without reading' },
    ]
  })
}

/** The record read once, judged over and over. */
async function judge({ url }: RunningServer, caseId: string): Promise<{ judged: number; note: string }> {
  const db = openDatabase(url, 'mingzheng_app', 1)
  try {
    const [agencyId] = await listAgencyIds(db)
    if (agencyId === undefined) throw new Error('没有机关')
    const record = await readOnly(db, agencyId, (tx) => loadCaseRecord(tx, caseId))
    const now = instant(Date.now())
    const actor = { agencyId } as Actor
    const context = { actor, now, today: dayOf(now), law: exampleLaw, lives: {}, newId: () => '', digest }
    const seen = { record, context, tables: procedures }
    const judged = await each(() => Promise.resolve(preAnswers(seen)))
    const checked = preAnswers(seen).flatMap(({ checks }) => checks).length
    return { judged, note: `${checked} checks over ${record.documents.length} documents, ${record.steps.length} steps` }
  } finally {
    await db.destroy()
  }
}

/** Milliseconds, median. */
async function each(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const from = performance.now()
    await work()
    taken.push(performance.now() - from)
  }
  return median(taken)
}
