/** Makes the acts that answer a remedy: drafted by those who handled the matter, approved by the head, sent in time. */

import type { AnyAct } from '../acts/act.ts'
import { listDeadlines } from '../acts/deadline.store.ts'
import { choiceField, dayField, textField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { approvalAct } from '../approvals/index.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import type { PenaltyDecision } from '../documents/index.ts'
import { handlersOpinion } from '../evidence/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { type Citation, citationInChinese } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { lastSaid, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { AnswerSaid, answerContent, answerFields, type Common, proposedAnswer } from './answer-fields.ts'
import { findHead, listEvidenceUntil } from './disputed.store.ts'
import { type Received, receivedIn } from './received.ts'
import { mustBeHandlerOrReviewer, mustLieBetween } from './remedy.rules.ts'

type Named = { name: string; label: string }
export type AnsweringStep = {
  key: string
  noun: string
  form: string
  /** The duty to answer, and what silence means. */
  basis: Citation
  silence: Citation
  prepare: Named
  approve: Named
  send: Named
  clocks: string[]
  content: (common: Common, received: Received, facts: ProceedingFacts) => Record<string, unknown>
}

export function answeringActs(step: AnsweringStep): { prepare: AnyAct; approve: AnyAct; send: AnyAct } {
  return { prepare: preparing(step), approve: approving(step), send: sending(step) }
}

async function loadAnswering(tx: Tx, facts: ProceedingFacts) {
  const { disputed, disputedId } = receivedIn(facts.records)
  const [evidence, head, document] = await Promise.all([
    listEvidenceUntil(tx, facts.proceeding.caseId, disputed.issuedOn),
    findHead(tx, disputed.issuedOn),
    findLatestDocument(tx, disputedId, 'penalty-decision'),
  ])
  return { evidence, head, decision: document?.content as PenaltyDecision | undefined }
}

function preparing({ key, noun, basis, silence, prepare }: AnsweringStep): AnyAct {
  return proceedingAct({
    ...prepare,
    basis: [basis],
    by: ['officer', 'reviewer'],
    ...{ key, noun },
    fields: answerFields,
    load: loadAnswering,
    must: [mustBeHandlerOrReviewer(basis)],
    propose: proposedAnswer,
    rule: (facts, { opinion, materials }, context) => {
      if (facts.evidence.length + materials.length === 0) {
        const reason = '没有列明证据、依据；不提交证据的，视为没有证据、依据。'
        return refuse('no-evidence', reason, [basis, silence], '请列明作出决定的证据、依据和其他材料。')
      }
      return { given: handlersOpinion({ proceeding: facts.proceeding, kind: prepare.name }, opinion, context) }
    },
    store: (tx, { given }) => insertOpinions(tx, [given]),
  })
}

function approving({ key, noun, form, basis, prepare, approve, content }: AnsweringStep): AnyAct {
  type Facts = ProceedingFacts & Awaited<ReturnType<typeof loadAnswering>>
  return approvalAct<Facts>({
    ...approve,
    basis: [basis],
    ...{ kind: prepare.name, key, noun, by: 'agency-head', level: 'approver', outcomes: ['agreed', 'returned'] },
    load: async (tx, id) => {
      const facts = await loadProceeding(tx, id)
      return { ...facts, ...(await loadAnswering(tx, facts)) }
    },
    mustNotHandle: mustNotBeHandlerUnder(basis),
    documents: (facts) => {
      const said = lastSaid(facts.records, prepare.name, AnswerSaid)
      if (!said) throw new RangeError('没有拟定的答复')
      const received = receivedIn(facts.records)
      return [{ form, content: content(answerContent(said, facts, received), received, facts) }]
    },
  })
}

const manners = { 'in-person': '当面提交', post: '邮寄', online: '网上提交' } as const

function sending({ key, noun, form, basis, silence, send, clocks }: AnsweringStep): AnyAct {
  return proceedingAct({
    ...send,
    basis: [basis],
    by: ['officer', 'reviewer', 'clerk'],
    ...{ key, noun },
    fields: {
      sentOn: dayField('提交日期'),
      manner: choiceField('提交方式', manners),
      receipt: textField('签收人或者回执号'),
    },
    load: async (tx, { proceeding: { id } }) => ({
      document: await findLatestDocument(tx, id, form),
      clock: (await listDeadlines(tx, [id])).findLast(({ rowId }) => clocks.includes(rowId)),
    }),
    must: [],
    propose: (_facts, { today }) => ({ sentOn: today, manner: 'in-person' as const }),
    rule: ({ document, clock }, { sentOn }, context) => {
      if (!document) return refuse('nothing-to-send', '还没有批准的文书可以提交。', basis, '请先拟定并批准。')
      const wrong = mustLieBetween({ what: '提交日期', on: sentOn, after: dayOf(document.drawnUpAt) }, context, basis)
      if (wrong) return wrong
      if (!clock || sentOn <= clock.dueOn) return { on: sentOn }
      const late = `期限已于 ${clock.dueOn} 届满：无正当理由逾期提供证据的，视为没有相应证据（${citationInChinese(silence)}）。`
      return { on: sentOn, notes: [late] }
    },
  })
}
