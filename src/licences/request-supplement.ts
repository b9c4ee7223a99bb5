/** All that is missing is told once, within the limit of L-01: 《行政许可法》第三十二条第一款第（四）项. */

import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import { textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { licensingLaw } from '../law/citation.ts'
import { askedAgain, contactOf, mustBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { applicationOf, appliedOn, countedOf } from './application.ts'
import { type ApplicationFacts, type ApplicationStep, loadApplication } from './application-step.ts'
import { mustNotBeAcceptedByLaw } from './licence.rules.ts'

const basis = [licensingLaw(32, 1, 4)]

export function requestSupplementAct({ name, key, noun }: ApplicationStep): AnyAct {
  return proceedingAct({
    name: `${name}.request-supplement`,
    label: '制作补正通知书',
    basis,
    by: ['officer'],
    ...{ key, noun },
    fields: {
      items: z
        .array(textField('需要补正的内容'))
        .min(1, '请写明需要补正的全部内容')
        .max(40)
        .meta({ title: '需要补正的内容', description: '只能告知一次：以后不得再要求补正别的内容' }),
    },
    load: loadApplication,
    must: [mustBeHandlerUnder(...basis), mustNotBeAcceptedByLaw],
    propose: (facts) => ({ items: askedAgain(countedOf(facts).materials, applicationOf(facts).asked) }),
    rule: (facts, { items }, { actor }) => {
      const { receivedOn } = applicationOf(facts)
      const content = { ...appliedOn(facts), receivedOn, items, contact: contactOf(facts.agency, actor.name) }
      return { documents: [{ form: 'licence-supplement-notice', content }] }
    },
  })
}

export function serveSupplementAct({ name, key, noun }: ApplicationStep): AnyAct {
  return serviceAct<ApplicationFacts>({
    name: `${name}.serve-supplement`,
    label: '送达补正通知书',
    basis,
    ...{ key, noun, form: 'licence-supplement-notice' },
    load: async (tx: Tx, id) => {
      const facts = await loadProceeding(tx, id)
      return { ...facts, ...(await loadApplication(tx, facts)) }
    },
    must: [mustBeHandlerUnder(...basis), mustNotBeAcceptedByLaw],
  })
}
