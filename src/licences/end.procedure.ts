/** The step tables by which a licence ends: cancelled, or revoked: 《行政许可法》第六十九条、第七十条. */
import { archiveRegulation, licensingLaw as law, penaltyLaw } from '../law/citation.ts'
import { reviewOfProceeding, reviewSteps } from '../legal-review/index.ts'
import { procedure } from '../procedures/procedure.ts'
import { remedySteps, resultPublication } from '../proceedings/index.ts'
import { type HearingState, hearingStates, hearingSteps } from './hearing.procedure.ts'

const officer = { by: ['officer' as const] }
const archiving = { by: ['archivist' as const], basis: [penaltyLaw(47), archiveRegulation(39)] }
const compiled = { to: 'compiled' as const, label: '立卷编目', ...archiving, documents: ['dossier-cover', 'dossier-catalogue'] }
const head = ['agency-head' as const]

type Cancellation = 'proposed' | 'examined' | 'returned' | 'approved' | 'cancelled' | 'served' | 'dropped' | 'compiled' | 'archived'
const cancelling = { basis: [law(70)] }

export const cancellation = procedure<Cancellation>({
  name: 'licence-cancellation',
  label: '注销许可程序',
  key: 'licenceCancellationId',
  states: {
    proposed: '待审核',
    examined: '待审批',
    returned: '已退回',
    approved: '已批准，待决定',
    cancelled: '已注销，待送达',
    served: '决定书已送达',
    dropped: '终止办理',
    compiled: '已立卷',
    archived: '已归档',
  },
  ends: ['archived'],
  steps: [
    { from: null, act: 'licence-cancellation.propose', to: 'proposed', ...officer, label: '提请注销', ...cancelling },
    { from: 'proposed', act: 'licence-cancellation.examine', when: 'agreed', to: 'examined', by: ['section-head'], label: '审核', ...cancelling },
    { from: 'proposed', act: 'licence-cancellation.examine', when: 'returned', to: 'returned', by: ['section-head'], label: '退回', ...cancelling },
    { from: 'examined', act: 'licence-cancellation.approve', when: 'agreed', to: 'approved', by: ['deputy-head'], label: '审批', ...cancelling, documents: ['licence-approval'] },
    { from: 'examined', act: 'licence-cancellation.approve', when: 'returned', to: 'returned', by: ['deputy-head'], label: '退回', ...cancelling },
    { from: 'returned', act: 'licence-cancellation.repropose', to: 'proposed', ...officer, label: '修改后重新提请', ...cancelling },
    { from: 'returned', act: 'licence-cancellation.drop', to: 'dropped', ...officer, label: '终止办理', ...cancelling, documents: ['licence-approval'], back: true },
    { from: 'approved', act: 'licence-cancellation.decide', to: 'cancelled', by: head, label: '作出注销决定', ...cancelling, documents: ['licence-cancellation'] },
    { from: 'cancelled', act: 'licence-cancellation.serve', to: 'served', ...officer, label: '送达决定书', ...cancelling, documents: ['service-receipt'], starts: ['R-01', 'R-02', 'G-01'] },
    { from: 'served', act: 'licence-cancellation.compile', ...compiled, needs: { 'licence-cancellation-publication': ['published', 'withdrawn'] } },
    { from: 'dropped', act: 'licence-cancellation.compile', ...compiled },
    { from: 'compiled', act: 'licence-cancellation.archive', to: 'archived', label: '归档', ...archiving, meets: ['G-01'] },
    ...remedySteps<Cancellation>(['served', 'compiled', 'archived'], '-on-licence-cancellation'),
  ],
})
export const cancellationPublication = resultPublication({ name: 'licence-cancellation', label: '注销许可', key: 'licenceCancellationId', clock: 'P-02', basis: [law(40), law(70)] }, [{ act: 'licence-cancellation.decide', by: head }])

type Revocation = HearingState | 'investigating' | 'to-keep' | 'kept' | 'concluded' | 'review-due' | 'in-review' | 'review-supplementing' | 'review-examined' | 'review-passed' | 'proposed' | 'proposal-examined' | 'approved' | 'revoked' | 'served' | 'compiled' | 'archived'
const revoking = { basis: [law(69)] }
const reviewing = { due: 'review-due', submitted: 'in-review', supplementing: 'review-supplementing', examined: 'review-examined', returned: 'review-due', passed: 'review-passed' } as const

export const revocationProcedure = procedure<Revocation>({
  name: 'licence-revocation',
  label: '撤销许可程序',
  key: 'licenceRevocationId',
  states: {
    investigating: '调查中',
    'to-keep': '拟不予撤销，待决定',
    kept: '不予撤销',
    ...hearingStates,
    concluded: '已听取意见，待拟稿',
    'review-due': '待送法制审核',
    'in-review': '待初审',
    'review-supplementing': '待补充送审材料',
    'review-examined': '待审签',
    'review-passed': '审核通过',
    proposed: '待审核',
    'proposal-examined': '待审批',
    approved: '已批准，待决定',
    revoked: '已撤销，待送达',
    served: '决定书已送达',
    compiled: '已立卷',
    archived: '已归档',
  },
  ends: ['archived'],
  steps: [
    { from: null, act: 'licence-revocation.open', to: 'investigating', ...officer, label: '启动撤销程序', ...revoking },
    { from: 'investigating', act: 'licence-revocation.conclude', when: 'revoke', to: 'to-tell', ...officer, label: '调查终结，拟撤销', ...revoking },
    { from: 'investigating', act: 'licence-revocation.conclude', when: 'keep', to: 'to-keep', ...officer, label: '调查终结，拟不予撤销', basis: [law(69, 3)] },
    { from: 'to-keep', act: 'licence-revocation.keep', when: 'kept', to: 'kept', by: head, label: '不予撤销', basis: [law(69, 3)], documents: ['licence-approval'], starts: ['G-01'] },
    { from: 'to-keep', act: 'licence-revocation.keep', when: 'returned', to: 'investigating', by: head, label: '退回继续调查', ...revoking },
    ...hearingSteps<Revocation>('licence-revocation', 'concluded'),
    { from: 'concluded', act: 'licence-revocation.draft', to: 'review-due', ...officer, label: '拟定撤销决定', ...revoking, documents: ['licence-revocation'] },
    ...(['review-due', 'review-passed'] as const).map((from) => ({ from, act: 'licence-revocation.draft', to: 'review-due' as const, ...officer, label: '修改决定稿', ...revoking, documents: ['licence-revocation'], back: true as const })),
    ...reviewSteps<Revocation>({ ...reviewOfProceeding('licence-revocation'), basis: [law(69)], states: reviewing }),
    { from: 'review-passed', act: 'licence-revocation.propose', to: 'proposed', ...officer, label: '提请审批', ...revoking },
    { from: 'proposed', act: 'licence-revocation.examine', when: 'agreed', to: 'proposal-examined', by: ['section-head'], label: '审核', ...revoking },
    { from: 'proposed', act: 'licence-revocation.examine', when: 'returned', to: 'concluded', by: ['section-head'], label: '退回', ...revoking },
    { from: 'proposal-examined', act: 'licence-revocation.approve', when: 'agreed', to: 'approved', by: ['deputy-head'], label: '审批', ...revoking, documents: ['licence-approval'] },
    { from: 'proposal-examined', act: 'licence-revocation.approve', when: 'returned', to: 'concluded', by: ['deputy-head'], label: '退回', ...revoking },
    { from: 'approved', act: 'licence-revocation.decide', to: 'revoked', by: head, label: '作出撤销决定', ...revoking, documents: ['licence-revocation'] },
    { from: 'revoked', act: 'licence-revocation.serve', to: 'served', ...officer, label: '送达决定书', ...revoking, documents: ['service-receipt'], starts: ['R-01', 'R-02', 'G-01'] },
    { from: 'served', act: 'licence-revocation.compile', ...compiled, needs: { 'licence-revocation-publication': ['published', 'withdrawn'] } },
    { from: 'kept', act: 'licence-revocation.compile', ...compiled },
    { from: 'compiled', act: 'licence-revocation.archive', to: 'archived', label: '归档', ...archiving, meets: ['G-01'] },
    ...remedySteps<Revocation>(['served', 'compiled', 'archived'], '-on-licence-revocation'),
  ],
})
export const revocationPublication = resultPublication({ name: 'licence-revocation', label: '撤销许可', key: 'licenceRevocationId', clock: 'P-02', basis: [law(40), law(69)] }, [{ act: 'licence-revocation.decide', by: head }])
