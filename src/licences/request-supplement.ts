/** All that is missing is told once, within the limit of L-01: 《行政许可法》第三十二条第一款第（四）项. */

import { z } from 'zod'
import { textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { licensingLaw } from '../law/citation.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { applicationOf, appliedOn, contactOf, countedOf, missingOf, withKindsAndClocks } from './application.ts'
import { mustNotBeAcceptedByLaw } from './licence.rules.ts'

const basis = [licensingLaw(32, 1, 4)]

export const requestSupplement = proceedingAct({
  name: 'licence.request-supplement',
  label: '制作补正通知书',
  basis,
  by: ['officer'],
  ...{ key: 'licenceId', noun: '许可' },
  fields: {
    items: z
      .array(textField('需要补正的内容'))
      .min(1, '请写明需要补正的全部内容')
      .max(40)
      .meta({ title: '需要补正的内容', description: '只能告知一次：以后不得再要求补正别的内容' }),
  },
  load: withKindsAndClocks,
  must: [mustBeHandlerUnder(...basis), mustNotBeAcceptedByLaw],
  propose: (facts) => {
    const { materials } = countedOf(facts)
    const missing = missingOf(materials, applicationOf(facts).kind)
    return { items: missing.map(({ name, note }) => (note === undefined ? `提交${name}` : `提交${name}（${note}）`)) }
  },
  rule: (facts, { items }, { actor }) => {
    const { receivedOn } = applicationOf(facts)
    const content = { ...appliedOn(facts), receivedOn, items, contact: contactOf(facts.agency, actor.name) }
    return { documents: [{ form: 'licence-supplement-notice', content }] }
  },
})

type Clocked = ProceedingFacts & Awaited<ReturnType<typeof withKindsAndClocks>>

export const serveSupplement = serviceAct<Clocked>({
  name: 'licence.serve-supplement',
  label: '送达补正通知书',
  basis,
  ...{ key: 'licenceId', noun: '许可', form: 'licence-supplement-notice' },
  load: async (tx: Tx, id) => {
    const facts = await loadProceeding(tx, id)
    return { ...facts, ...(await withKindsAndClocks(tx, facts)) }
  },
  must: [mustBeHandlerUnder(...basis), mustNotBeAcceptedByLaw],
})
