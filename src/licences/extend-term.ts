/** Ten more working days, approved by the head, the reason told to the applicant: 第四十二条第一款. */
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import { longTextField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { approvalAct, opinionOf } from '../approvals/index.ts'
import { lengthOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { contactOf, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { acceptedOn, applicationOf, appliedOn, lastUnder } from './application.ts'
import { type ApplicationFacts, type ApplicationStep, loadApplication } from './application-step.ts'

const basis = [licensingLaw(42, 1)]
const fields = {
  reason: longTextField('不能在期限内决定的理由', { max: 1000 }),
  opinion: longTextField('承办人意见', { max: 2000 }),
}

const kindOf = ({ name }: ApplicationStep) => `${name}-extension`

export function proposeExtensionAct(step: ApplicationStep): AnyAct {
  const { name, key, noun } = step
  return proceedingAct({
    ...{ key, noun },
    name: `${name}.propose-extension`,
    label: '提请延长决定期限',
    basis,
    by: ['officer'],
    fields,
    load: loadApplication,
    must: [mustBeHandlerUnder(...basis)],
    propose: () => ({ opinion: '建议延长作出决定的期限，并将理由告知申请人。' }),
    rule: (facts, { opinion }, context) => {
      const limit = step.limitOf(applicationOf(facts).kind)
      if (limit !== 'L-02')
        return refuse(
          'other-limit',
          '本事项的决定期限由专门法规规定，该法规没有规定可以延长。',
          basis,
          '请在期限内作出决定；依法需要检验、鉴定、专家评审的，可以启动特别程序。',
        )
      const of = { agencyId: context.actor.agencyId, subjectId: facts.proceeding.id }
      const round = { ...of, kind: kindOf(step), round: context.newId() }
      return { given: opinionOf(context, { ...round, level: 'handler' }, { outcome: 'agreed', opinion }) }
    },
    store: (tx, { given }) => insertOpinions(tx, [given]),
  })
}

const load = async (tx: Tx, id: string): Promise<ApplicationFacts> => {
  const facts = await loadProceeding(tx, id)
  return { ...facts, ...(await loadApplication(tx, facts)) }
}

export function approveExtensionAct(step: ApplicationStep): AnyAct {
  const { name, key, noun } = step
  return approvalAct<ApplicationFacts>({
    ...{ key, noun },
    name: `${name}.approve-extension`,
    label: '批准延长决定期限',
    basis,
    by: 'agency-head',
    kind: kindOf(step),
    level: 'approver',
    outcomes: ['agreed', 'refused'],
    load,
    mustNotHandle: mustNotBeHandlerUnder(...basis),
    documents: (facts, { outcome }, { today, law, actor }) => {
      if (outcome !== 'agreed') return []
      const { reason = '' } = lastUnder(facts.records, 'propose-extension', z.object(fields)) ?? {}
      const content = {
        ...appliedOn(facts),
        ...{
          acceptedOn: acceptedOn(facts.records) ?? today,
          extendedBy: lengthOf(law, 'L-02-extension', today),
          reason,
        },
        contact: contactOf(facts.agency, actor.name),
      }
      return [{ form: 'licence-extension-notice', content }]
    },
  })
}

export function serveExtensionAct({ name, key, noun }: ApplicationStep): AnyAct {
  return serviceAct({
    ...{ key, noun },
    name: `${name}.serve-extension`,
    label: '送达延期决定通知书',
    basis,
    form: 'licence-extension-notice',
    load: (tx: Tx, id) => loadProceeding(tx, id),
    must: [mustBeHandlerUnder(...basis)],
  })
}
