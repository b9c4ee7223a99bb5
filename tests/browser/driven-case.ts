/** A case that the product's own driver has carried so far, for tests that begin in the middle. */
import { type Page, test } from '@playwright/test'
import { driveCase } from '../../bin/case-driver.ts'
import { CaseFacts } from '../../bin/case-facts.ts'
import { demoPassword } from '../../src/example/county.ts'
import { exampleLaw } from '../../src/law/example-law.ts'
import { signInAs } from './desk.ts'

const facts = {
  ...{ authority: '某市应急管理局', area: '某市', inspected_on: '2026-11-02', industry: '工贸', source: '浏览器测试' },
  ...{ violation: '特种作业人员未取得相应资格上岗作业', violated: ['安全生产法|30|1'], basis: ['安全生产法|97||7'] },
  ...{ measures: ['罚款'], fine_yuan: 20_000 },
}

class Enough extends Error {}

/** Opens its page as 执法员甲; the driver stops after the act labelled `last`. */
export async function openCase(page: Page, { name, last }: { name: string; last: string }): Promise<void> {
  const { baseURL = '' } = test.info().project.use
  const party = `${name}测试厂${test.info().project.name}${test.info().retry}`
  await driveCase({
    fetch: (path, init) => fetch(`${baseURL}${path}`, init),
    facts: CaseFacts.parse({ ...facts, id: 'B-01', party_as_published: party }),
    ...{ password: demoPassword, provisions: exampleLaw.provisions },
    onStep: ({ label }) => {
      if (label === last) throw new Enough()
    },
  }).catch((error: unknown) => {
    if (!(error instanceof Enough)) throw error
  })
  await signInAs(page, '执法员甲')
  await page.goto(`/office/cases?q=${encodeURIComponent(party)}`)
  await page.getByRole('link', { name: new RegExp(party) }).click()
}
