/** A safety problem that is another organ's (《安全生产法》第六十九条): noted, handed over in writing, acknowledged. */
import { z } from 'zod'
import { dayField, idField, longTextField, textField } from '../acts/field.ts'
import { inspectedUnitOf, type OutOfScopeHandover } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { workSafetyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { procedure } from '../procedures/procedure.ts'
import { lastSaid, mustBeHandlerUnder } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustBeInspector, mustNotBeInFuture } from './inspection.rules.ts'
import { loadInspection } from './inspection-facts.store.ts'

const basis = [workSafetyLaw(69)]
const known = { key: 'handoverId', noun: '安全问题移交', basis }

type State = 'noted' | 'sent' | 'acknowledged'

export const outOfScope = procedure<State>({
  name: 'out-of-scope-handover',
  label: '非职责范围安全问题移交',
  key: 'handoverId',
  states: { noted: '已登记，待移交', sent: '已移交，待签收', acknowledged: '对方已签收' },
  ends: ['acknowledged'],
  steps: [
    {
      from: null,
      act: 'handover.note',
      to: 'noted',
      by: ['officer'],
      label: '登记职责范围外的安全问题',
      basis,
      starts: ['I-07'],
    },
    {
      from: 'noted',
      act: 'handover.send',
      to: 'sent',
      by: ['officer'],
      label: '移交有关部门',
      basis,
      documents: ['out-of-scope-handover'],
      meets: ['I-07'],
    },
    { from: 'sent', act: 'handover.acknowledge', to: 'acknowledged', by: ['officer'], label: '登记对方签收', basis },
  ],
})

const noteFields = {
  inspectionId: idField('检查'),
  foundOn: dayField('发现日期'),
  problems: z
    .array(
      z.object({
        problem: longTextField('安全问题', { max: 1000 }),
        place: textField('部位', { max: 100 }).optional(),
      }),
    )
    .min(1, '至少一项')
    .max(50)
    .meta({ title: '安全问题' }),
  immediate: longTextField('已采取的措施', { max: 1000 }).optional(),
}

export const noteOutOfScope = openingAct({
  ...known,
  name: 'handover.note',
  label: '登记职责范围外的安全问题',
  by: ['officer'],
  procedure: 'out-of-scope-handover',
  fields: noteFields,
  load: (tx: Tx, { inspectionId }: { inspectionId?: string }) => loadInspection(tx, String(inspectionId)),
  must: [mustBeInspector],
  propose: ({ visit }, { today }) => ({ foundOn: visit?.visitedOn ?? today }),
  rule: ({ subject, inspection, officers }, { foundOn }, context) => {
    const wrong = mustNotBeInFuture(foundOn, '发现日期', context)
    if (wrong) return wrong
    const handlers = officers.map(({ personId }) => personId)
    const title = `${subject.name}职责范围外安全问题移交`
    return { on: foundOn, opened: { title, subjectId: subject.id, inspectionId: inspection.id, handlers } }
  },
})

export const sendOutOfScope = proceedingAct({
  ...known,
  name: 'handover.send',
  label: '移交有关部门',
  by: ['officer'],
  fields: { receivingOrgan: textField('受移交部门', { max: 60 }) },
  must: [mustBeHandlerUnder(...basis)],
  rule: ({ records, agency, subject, handlers }, { receivingOrgan }) => {
    const noted = lastSaid(records, 'handover.note', z.object(noteFields))
    if (!noted) return refuse('not-noted', '尚未登记安全问题。', basis)
    const { telephone, address, postcode } = agency
    const content: OutOfScopeHandover = {
      agencyName: agency.name,
      receivingOrgan,
      unit: inspectedUnitOf(subject),
      foundOn: noted.foundOn,
      problems: noted.problems.map(({ problem, place = null }) => ({ problem, place })),
      immediate: noted.immediate ?? null,
      attachments: [],
      contact: { name: handlers[0]?.name ?? agency.shortName, telephone, address, postcode },
    }
    return { documents: [{ form: 'out-of-scope-handover', content }] }
  },
})

export const acknowledgeOutOfScope = proceedingAct({
  ...known,
  name: 'handover.acknowledge',
  label: '登记对方签收',
  by: ['officer'],
  fields: {
    receivedOn: dayField('签收日期'),
    receivedBy: textField('签收人', { max: 60 }),
  },
  must: [mustBeHandlerUnder(...basis)],
  propose: (_facts, { today }) => ({ receivedOn: today }),
  rule: (_facts, { receivedOn }, context) =>
    mustNotBeInFuture(receivedOn, '签收日期', context) ?? { on: receivedOn, documents: [] },
})
