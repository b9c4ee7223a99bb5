import type { Context } from '../acts/context.ts'
import { idField, longTextField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { opinionOf } from '../approvals/index.ts'
import { type CaseFacts, loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { changeSources, type Decision } from '../decisions/index.ts'
import { partyOf, type RevocationDecision, remediesOf } from '../documents/index.ts'
import type { Money } from '../execution/index.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese, penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustHaveStandingDecision, mustNotBeHeavier, mustSayWhatChanged, refundFen } from './revocation.rules.ts'
import { loadStanding } from './revocation.store.ts'
import { type Revocation, revocationFields } from './revocation.ts'

const basis = [penaltyLaw(75, 2)]
const loadProposing = async (tx: Tx, { caseId }: { caseId?: string | undefined }) => ({
  ...(await loadCase(tx, String(caseId))),
  ...(await loadStanding(tx, String(caseId))),
})

/** 第七十五条第二款: whoever finds an error corrects it without being asked. The draft is what is then reviewed. */
export const proposeRevocation = openingAct({
  name: 'revocation.propose',
  label: '提请撤销、变更处罚决定',
  basis,
  by: ['officer'],
  procedure: 'revocation',
  key: 'revocationId',
  fields: { caseId: idField('案件'), ...revocationFields, opinion: longTextField('承办人意见', { max: 2000 }) },
  load: loadProposing,
  must: [mustBeHandler, mustHaveStandingDecision],
  propose: ({ decision }) => ({
    source: 'own' as const,
    opinion: `${decision?.number ?? '原'}行政处罚决定确有错误，建议依法改正。`,
  }),
  rule: (facts, { opinion, ...said }, context) => {
    const { openCase, subject, handlers, decision, money } = facts
    if (!decision) return refuse('no-decision', '本案没有有效的处罚决定。', basis)
    const unfit = mustBeProposable(said, decision)
    if (unfit) return unfit
    const of = { agencyId: context.actor.agencyId, subjectId: '', kind: 'revocation', round: context.newId() }
    const verb = said.mode === 'changed' ? '变更' : '撤销'
    const content = draftContent(facts, { said, decision, money }, context)
    return {
      given: opinionOf(context, { ...of, level: 'handler' }, { outcome: 'agreed', opinion }),
      opened: {
        ...{ title: `${verb}${decision.number}行政处罚决定`, subjectId: subject.id, caseId: openCase.id },
        handlers: handlers.map(({ personId }) => personId),
      },
      documents: [{ form: 'revocation-decision', standing: 'draft', content }],
    }
  },
  store: (tx, { given, proceeding }) => insertOpinions(tx, [{ ...given, subjectId: proceeding.id }]),
})

function mustBeProposable(said: Revocation, decision: Decision): Refusal | undefined {
  if (said.source === 'supervision' && said.reference === undefined)
    return refuse('reference-missing', '根据执法监督决定办理的，应当写明文号。', basis, '请填写监督文书文号。')
  return mustSayWhatChanged(said.mode === 'changed', said) ?? mustNotBeHeavier(said, decision)
}

type Drafting = { said: Revocation; decision: Decision; money: Money }

function draftContent(
  { agency, subject }: Pick<CaseFacts, 'agency' | 'subject'>,
  { said, decision, money }: Drafting,
  context: Context,
): RevocationDecision {
  const { mode, source, reference, reason, changedTo = null, fineFen } = said
  const number = reference === undefined ? '' : `（${reference}）`
  const afterwards = mode === 'remake' ? '撤销后，本机关将依法重新作出处理。' : ''
  return {
    agencyName: agency.name,
    kind: mode === 'changed' ? 'changed' : 'revoked',
    party: partyOf(subject),
    priorDocument: { title: '行政处罚决定书', number: decision.number, issuedOn: decision.decidedOn },
    occasion: `${changeSources[source]}${number}。${afterwards}`,
    reason,
    basis: basis.map(citationInChinese).join('、'),
    changedTo,
    refundFen: refundFen({ ruling: mode, fineFen }, money),
    remedies: remediesOf(agency, context),
  }
}

export const withdrawRevocation = proceedingAct({
  name: 'revocation.withdraw',
  label: '撤回提请',
  basis,
  by: ['officer'],
  ...{ key: 'revocationId', noun: '撤销、变更' },
  fields: { reason: longTextField('撤回的理由', { max: 1000 }) },
  must: [mustBeHandlerUnder(...basis)],
  rule: () => ({}),
})
