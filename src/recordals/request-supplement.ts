/** All that is missing is told once. */
import { z } from 'zod'
import { textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { emergencyPlanRules } from '../law/citation.ts'
import { askedAgain, contactOf, mustBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { mustNotBeDeemed } from './recordal.rules.ts'
import { filedOn, type SubmissionFacts, withSubmission } from './submission.ts'

const basis = [emergencyPlanRules(28)]
const of = { key: 'recordalId', noun: '备案' }

export const requestRecordalSupplement = proceedingAct({
  ...of,
  name: 'recordal.request-supplement',
  label: '一次告知补正',
  basis,
  by: ['officer'],
  fields: {
    items: z
      .array(textField('需要补正的内容'))
      .min(1, '请写明需要补正的全部内容')
      .max(40)
      .meta({ title: '需要补正的内容', description: '一次写全：以后不得再要求补正别的内容' }),
  },
  load: withSubmission,
  must: [mustBeHandlerUnder(...basis), mustNotBeDeemed],
  propose: ({ counted, kind }) => ({ items: askedAgain(counted.materials, kind.content.materials) }),
  rule: (facts, { items }, { actor }) => {
    const { receivedOn, agency } = facts
    const content = { ...filedOn(facts), receivedOn, items, contact: contactOf(agency, actor.name) }
    return { documents: [{ form: 'recordal-supplement', content }] }
  },
})

export const serveRecordalSupplement = serviceAct<SubmissionFacts>({
  ...of,
  name: 'recordal.serve-supplement',
  label: '送达补正告知书',
  basis,
  form: 'recordal-supplement',
  load: async (tx: Tx, id) => {
    const facts = await loadProceeding(tx, id)
    return { ...facts, ...(await withSubmission(tx, facts)) }
  },
  must: [mustBeHandlerUnder(...basis), mustNotBeDeemed],
})
