import type { Context } from '../acts/context.ts'
import { idField, longTextField, officersField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { opinionOf } from '../approvals/index.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import type { Tx } from '../kernel/database.ts'
import { crimeTransferRegulation, penaltyLaw } from '../law/citation.ts'
import { mustBeCertified } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { reportFields } from './crime-transfer.ts'
import { withCase } from './transfer.store.ts'

const basis = [penaltyLaw(27, 1), crimeTransferRegulation(3), crimeTransferRegulation(5)]
const opinion = longTextField('专案组意见', { max: 2000 })

/** 第五条第一款: at least two officers look at it as a group of their own and report in writing. From now on the case stands still. */
export const reportCrime = openingAct({
  name: 'crime-transfer.report',
  label: '涉嫌犯罪，提出移送报告',
  basis,
  by: ['officer'],
  ...{ procedure: 'crime-transfer', key: 'crimeTransferId' },
  fields: {
    caseId: idField('案件'),
    group: officersField('专案组成员', { description: '不少于两名执法人员' }),
    ...reportFields,
    opinion,
  },
  load: async (tx: Tx, { caseId, group }: { caseId?: string; group?: string[] }) => ({
    ...(await loadCase(tx, String(caseId))),
    members: await listOfficers(tx, group ?? []),
  }),
  must: [mustBeHandler],
  propose: ({ openCase, handlers }) => ({
    group: handlers.map(({ personId }) => personId),
    facts: openCase.clue,
    opinion: '经核实，当事人的行为涉嫌犯罪，建议移送公安机关依法处理。',
  }),
  rule: ({ openCase, subject, agency, members }, given, context) => {
    const unfit = mustBeCertified(members, { on: context.today, area: agency.areaCode, law: context.law })
    if (unfit) return unfit
    return {
      opened: {
        ...{ title: `${openCase.title}涉嫌犯罪移送`, subjectId: subject.id, caseId: openCase.id },
        handlers: members.map(({ personId }) => personId),
      },
      given: opinionsOfGroup('', given.opinion, context),
      notes: ['本案处罚程序自今日起冻结，办理期限停止计算（停止计算的依据待核实），移送有结果以前不得作出处罚决定。'],
    }
  },
  store: (tx, { given, proceeding }) =>
    insertOpinions(
      tx,
      given.map((one) => ({ ...one, subjectId: proceeding.id })),
    ),
})

/** What review sent back is written anew; what was reported before stays on record. */
export const reviseCrimeReport = proceedingAct({
  name: 'crime-transfer.revise',
  label: '补充移送报告',
  basis: [crimeTransferRegulation(5)],
  by: ['officer'],
  ...{ key: 'crimeTransferId', noun: '移送', fields: { ...reportFields, opinion } },
  load: withCase,
  must: [mustBeHandlerUnder(crimeTransferRegulation(5))],
  propose: ({ records }) => records.findLast(({ act }) => /^crime-transfer\.re(port|vise)$/.test(act))?.said ?? {},
  rule: ({ proceeding }, { opinion: said }, context) => ({ given: opinionsOfGroup(proceeding.id, said, context) }),
  store: (tx, { given }) => insertOpinions(tx, given),
})

/** Both the approval and the review of the report begin a round with it. */
function opinionsOfGroup(subjectId: string, opinion: string, context: Context) {
  const { agencyId } = context.actor
  return ['crime-transfer', 'crime-transfer-review'].map((kind) => {
    const of = { agencyId, subjectId, kind, level: 'handler' as const, round: context.newId() }
    return opinionOf(context, of, { outcome: 'agreed', opinion })
  })
}
