/** The meeting of the leading group in the middle of a case that is otherwise carried in the browser. */
import type { Page } from '@playwright/test'
import { signIn } from '../../bin/case-client.ts'
import { everybody } from '../../bin/case-driving.ts'
import { CaseFacts } from '../../bin/case-facts.ts'
import { deliberate, signRecord } from '../../bin/case-meeting.ts'
import { demoPassword } from '../../src/example/county.ts'

/** Seven people in one room, each at his own telephone: over the same addresses that their screens use. */
export async function meet(page: Page, party: string): Promise<void> {
  const { origin, pathname } = new URL(page.url())
  const caseId = /cases\/([0-9a-f-]{36})/.exec(pathname)?.[1] ?? ''
  const fetchHere = (path: string, init: RequestInit) => fetch(`${origin}${path}`, init)
  const people = await everybody((name) => signIn(fetchHere, name, demoPassword))
  const facts = CaseFacts.parse({
    ...{ id: 'B-01', authority: '某市应急管理局', area: '某市', inspected_on: '2025-09-15', party_as_published: party },
    ...{ industry: '工贸', violation: '无证上岗', violated: ['安全生产法|30|1'], basis: ['安全生产法|97||7'] },
    ...{ measures: ['罚款'], fine_yuan: 70_000, source: '测试' },
  })
  const drive = {
    people,
    facts,
    violations: [],
    today: '',
    officers: [],
    onStep: () => undefined,
    now: Date.now,
    acts: 0,
  }
  await signRecord(drive, await deliberate(drive, caseId))
  await page.reload()
}
