/** How long the decision may take: begun with acceptance, stopped by hearings and appraisals, extended once: 第四十二条、第四十五条. */
import { licensingLaw as law } from '../law/citation.ts'
import { type Procedure, procedure } from '../procedures/procedure.ts'

type Term = 'running' | 'paused' | 'extension-proposed' | 'extension-approved' | 'extended' | 'paused-extended' | 'hearing' | 'hearing-extended' | 'ended'
const officer = { by: ['officer' as const] }
const pairs = [
  ['running', 'paused', 'hearing'],
  ['extended', 'paused-extended', 'hearing-extended'],
] as const
const all: Term[] = ['running', 'paused', 'extension-proposed', 'extension-approved', 'extended', 'paused-extended']

export function applicationTerm({ name, label, key, limits }: { name: string; label: string; key: string; limits: string[] }): Procedure<Term> {
  const examining = { needs: { [name]: ['accepted', 'deemed-accepted', 'verified'] } }
  const stop = { pauses: limits, basis: [law(45)] }
  const goOn = { resumes: limits, basis: [law(45)] }
  const extension = { basis: [law(42, 1)] }
  return procedure<Term>({
    name: `${name}-term`,
    label,
    key,
    states: {
      running: '计算中',
      paused: '特别程序，停止计算',
      'extension-proposed': '延期待批准',
      'extension-approved': '延期通知书待送达',
      extended: '延长后计算中',
      'paused-extended': '延长后特别程序，停止计算',
      hearing: '听证，停止计算',
      'hearing-extended': '延长后听证，停止计算',
      ended: '已了结',
    },
    ends: ['ended'],
    unbegun: [`${name}.withdraw-application`],
    steps: [
      ...['accept', 'accept-deemed'].flatMap((verb) => limits.map((limit) => ({ from: null, act: `${name}.${verb}`, when: limit, to: 'running' as const, ...officer, label: '受理，起算期限', basis: [law(42, 1)], starts: [limit] }))),
      ...pairs.flatMap(([open, paused, hearing]) => [
        { from: open, act: `${name}.begin-special-procedure`, to: paused, ...officer, label: '启动特别程序', ...stop, ...examining, documents: ['licence-special-procedure-notice'], back: true as const },
        { from: paused, act: `${name}.end-special-procedure`, to: open, ...officer, label: '特别程序结束', ...goOn },
        { from: open, act: `${name}.request-hearing`, to: hearing, ...officer, label: '申请听证', ...stop },
        { from: hearing, act: `${name}.hold-hearing`, to: open, by: ['reviewer' as const, 'section-head' as const, 'deputy-head' as const], label: '听证结束', ...goOn },
        { from: hearing, act: `${name}.note-no-hearing`, to: open, ...officer, label: '撤回听证申请', ...goOn },
        { from: open, act: `${name}.note-no-hearing`, to: open, ...officer, label: '不举行听证', basis: [law(47, 1)] },
        { from: open, act: `${name}.decide`, to: 'ended' as const, by: ['agency-head' as const], label: '作出决定', basis: [law(42, 1)] },
      ]),
      { from: 'running', act: `${name}.propose-extension`, to: 'extension-proposed', ...officer, label: '提请延长期限', ...extension, back: true },
      { from: 'extension-proposed', act: `${name}.approve-extension`, when: 'agreed', to: 'extension-approved', by: ['agency-head'], label: '批准延长', ...extension, documents: ['licence-extension-notice'], extends: { 'L-02': 'L-02-extension' } },
      { from: 'extension-proposed', act: `${name}.approve-extension`, when: 'refused', to: 'running', by: ['agency-head'], label: '不予延长', ...extension },
      { from: 'extension-approved', act: `${name}.serve-extension`, to: 'extended', ...officer, label: '告知延长理由', ...extension, documents: ['service-receipt'] },
      ...all.map((from) => ({ from, act: `${name}.withdraw-application`, to: 'ended' as const, ...officer, label: '撤回申请', basis: [law(29)] })),
    ],
  })
}
