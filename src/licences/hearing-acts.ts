/** Makes the acts of telling and hearing, for a licence asked for and for a licence to be revoked: 第三十六条、第四十六条至第四十八条. */
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, dayField, longTextField, textField } from '../acts/field.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import { lengthOf, type Party } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { contactOf, lastSaid, mustBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { mustHaveLapsed, mustRequestInTime } from './licence.rules.ts'

export type Heard = {
  applied: { agencyName: string; matter: string; party: Party }
  deadlines: DeadlineRecord[]
  proposal: { proposed: string; reason: string }
}
export type HearingStep = {
  name: string
  key: string
  noun: string
  load: (tx: Tx, facts: ProceedingFacts) => Promise<Heard>
}

const fields = {
  proposed: textField('拟作出的决定'),
  reason: longTextField('事实、理由和依据', { max: 2000 }),
  told: z
    .array(z.object({ name: textField('姓名或者名称', { max: 60 }), interest: textField('利害关系') }))
    .min(1, '请写明被告知人')
    .max(30)
    .meta({ title: '被告知人', description: '申请人（被许可人）和全部利害关系人' }),
}
const Told = z.object(fields)

export function tellAct({ name, key, noun, load }: HearingStep): AnyAct {
  const basis = [licensingLaw(36), licensingLaw(47, 1)]
  return proceedingAct({
    name: `${name}.tell`,
    label: '告知拟决定和听证权利',
    basis,
    by: ['officer'],
    ...{ key, noun, fields, load },
    must: [mustBeHandlerUnder(...basis)],
    propose: ({ proposal, subject }) => ({
      ...proposal,
      told: [{ name: subject.name, interest: '申请人（被许可人）' }],
    }),
    rule: ({ applied, agency }, given, { law, today, actor }) => {
      const hearingDays = lengthOf(law, 'L-05', today)
      const content = { ...applied, ...given, hearingDays, contact: contactOf(agency, actor.name) }
      return { documents: [{ form: 'licence-interested-parties-notice', content }] }
    },
  })
}

export function serveTellingAct({ name, key, noun }: HearingStep): AnyAct {
  return serviceAct({
    name: `${name}.serve-telling`,
    label: '送达利害关系人告知书',
    basis: [licensingLaw(47, 1)],
    ...{ key, noun, form: 'licence-interested-parties-notice' },
    load: (tx: Tx, id) => loadProceeding(tx, id),
    must: [mustBeHandlerUnder(licensingLaw(47, 1))],
  })
}

export function requestHearingAct({ name, key, noun, load }: HearingStep): AnyAct {
  const basis = [licensingLaw(47, 1)]
  return proceedingAct({
    name: `${name}.request-hearing`,
    label: '登记听证申请',
    basis,
    by: ['officer'],
    ...{ key, noun, load },
    fields: {
      by: textField('听证申请人', { max: 60 }),
      requestedOn: dayField('申请日期'),
      content: longTextField('申请内容', { max: 2000 }),
    },
    must: [mustBeHandlerUnder(...basis)],
    propose: (_facts, { today }) => ({ requestedOn: today }),
    rule: ({ records, deadlines }, { by, requestedOn }, { today }) => {
      const told = lastSaid(records, `${name}.tell`, Told)?.told ?? []
      if (!told.some((one) => one.name === by))
        return refuse('not-told-person', `${by}不在被告知人之列。`, basis, '请核对，或者重新告知全部利害关系人。')
      if (requestedOn > today) return refuse('day-in-future', '申请日期不得晚于今天。', basis, '请核对日期。')
      return mustRequestInTime(deadlines, requestedOn) ?? { on: requestedOn }
    },
  })
}

const reasons = { lapsed: '期限届满，没有提出听证申请', waived: '书面放弃、撤回听证申请' } as const

export function noHearingAct({ name, key, noun, load }: HearingStep): AnyAct {
  const basis = [licensingLaw(47, 1)]
  return proceedingAct({
    name: `${name}.note-no-hearing`,
    label: '记录意见，不举行听证',
    basis,
    by: ['officer'],
    ...{ key, noun, load },
    fields: {
      ground: choiceField('不举行听证的原因', reasons),
      statement: longTextField('陈述、申辩意见和处理', { max: 4000 }),
    },
    must: [mustBeHandlerUnder(...basis)],
    propose: () => ({ statement: '没有提出意见。' }),
    rule: ({ deadlines }, { ground }, { today, lives }: Context) => {
      if (ground === 'waived') return {}
      if (Object.values(lives).includes('hearing-requested'))
        return refuse('hearing-owed', '已经提出听证申请，不得以期限届满为由不举行。', basis, '请通知听证。')
      return mustHaveLapsed(deadlines, today) ?? {}
    },
  })
}
