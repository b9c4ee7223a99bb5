/** Before the tests of the public site there is something public: an authority's published case, carried through by the product's own driver. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { driveCase } from '../../bin/case-driver.ts'
import { CaseFacts, CaseFile } from '../../bin/case-facts.ts'
import { demoPassword } from '../../src/example/county.ts'
import { exampleLaw } from '../../src/law/example-law.ts'

const file = join(import.meta.dirname, '../data/cases/published-cases.json')

test('备一件已公示的案件', async ({ baseURL }) => {
  const { cases } = CaseFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  const facts = cases.map((one) => CaseFacts.parse(one)).find(({ id }) => id === 'SY-2024-01')
  if (!facts) throw new Error('示例文件里没有 SY-2024-01')
  const driven = await driveCase({
    fetch: (path, init) => fetch(`${baseURL}${path}`, init),
    facts,
    password: demoPassword,
    provisions: exampleLaw.provisions,
    now: Date.now,
    onStep: () => undefined,
  })
  expect(driven.publicHref).toMatch(/^\/decisions\//)
})
