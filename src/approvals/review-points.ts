/** What every legal review answers, whatever is reviewed: the points of the bureau's plan, findings and conclusions. */
import { z } from 'zod'
import { choiceField, longTextField, textField } from '../acts/field.ts'
import type { Citation } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'

export const reviewOutcomes = {
  agreed: '同意',
  returned: '存在问题，改正后再次送审',
  'beyond-powers': '超越权限，移送有权机关',
  'suspected-crime': '涉嫌犯罪，移送司法机关',
} as const
export type ReviewOutcome = keyof typeof reviewOutcomes

export const findings = { sound: '合格', problem: '存在问题', 'not-applicable': '不适用' } as const

/** The eleven points of the bureau's plan (L7). */
export const reviewPoints = [
  '行政执法主体是否合法',
  '行政执法人员是否具备执法资格',
  '主要事实是否清楚',
  '证据是否确凿充分',
  '适用法律、法规、规章是否准确',
  '执行裁量基准是否适当',
  '程序是否合法',
  '是否超越本机关职权范围或者滥用职权',
  '行政执法文书是否规范、齐备',
  '违法行为是否涉嫌犯罪、需要移送司法机关',
  '其他应当审核的内容',
] as const

/** A page of a paper, a piece of evidence, a second of a recording, an article (法律|条|款|项). */
const citedKinds = { page: '文书页码', evidence: '证据', second: '录像时点', article: '条文' } as const
export type Cite = { kind: keyof typeof citedKinds; of: string; at?: number | undefined }

export type ReviewPoint = { point: string; finding: keyof typeof findings; reason: string; cites?: Cite[] | undefined }

export const examinationFields = {
  points: z
    .array(
      z.object({
        point: textField('审核事项', { widget: 'fixed' }),
        finding: choiceField('审核结果', findings),
        reason: longTextField('理由（引用页码、条文或录像时点）', { max: 2000 }),
        cites: z
          .array(
            z.object({
              kind: choiceField('引用什么', citedKinds),
              of: textField('编号或者条文', { max: 120 }),
              at: z.int().min(0).max(100_000).optional().meta({ title: '第几页、第几秒' }),
            }),
          )
          .max(12)
          .optional()
          .meta({ title: '引用' }),
      }),
    )
    .length(reviewPoints.length, `应当逐项审核${reviewPoints.length}项`)
    .meta({ title: '审核事项' }),
  outcome: choiceField('审核结论', reviewOutcomes),
  opinion: longTextField('审核意见', { max: 4000 }),
}

export const proposedPoints = () => reviewPoints.map((point) => ({ point, finding: 'sound' as const, reason: '' }))

type Examined = { points: ReviewPoint[]; outcome: ReviewOutcome }

/** Every point in its order, and no agreement over a problem. */
export function mustAnswerEveryPoint({ points, outcome }: Examined, basis: Citation): Refusal | undefined {
  if (points.some(({ point }, index) => point !== reviewPoints[index]))
    return refuse('points-differ', '审核事项应当逐项、依次填写，不得增减。', basis, '请按所列事项填写。')
  const problem = points.find(({ finding }) => finding === 'problem')
  if (outcome !== 'agreed' || !problem) return undefined
  const reason = `「${problem.point}」存在问题，不得作出同意的结论。`
  return refuse('agreed-with-problem', reason, basis, '请改为退回，或者更正该项结果。')
}
