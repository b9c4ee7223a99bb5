/** The rows of telling and hearing that two step tables share: 《行政许可法》第三十六条、第四十六条至第四十八条. */
import { licensingLaw as law } from '../law/citation.ts'
import type { Step } from '../procedures/procedure.ts'

export type HearingState = 'to-tell' | 'telling' | 'told' | 'hearing-requested' | 'hearing-arranged'

export const hearingStates: Record<HearingState, string> = {
  'to-tell': '待告知听证权利',
  telling: '告知书待送达',
  told: '已告知，等待意见',
  'hearing-requested': '待通知听证',
  'hearing-arranged': '待举行听证',
}

const officer = { by: ['officer' as const] }
const host = { by: ['reviewer' as const, 'section-head' as const, 'deputy-head' as const] }

/** Whoever was told and heard comes to `heard`. */
export function hearingSteps<State extends string>(name: string, heard: State): Step<State | HearingState>[] {
  const hold = { act: `${name}.hold-hearing`, ...host, basis: [law(48)], documents: ['licence-hearing-record'] }
  const arrange = { act: `${name}.arrange-hearing`, by: ['section-head' as const, 'deputy-head' as const], basis: [law(48, 1, 1)], documents: ['licence-hearing-notice'] }
  const note = { act: `${name}.note-no-hearing`, ...officer, basis: [law(36)] }
  return [
    { from: 'to-tell', act: `${name}.tell`, to: 'telling', ...officer, label: '告知利害关系人', basis: [law(36), law(47, 1)], documents: ['licence-interested-parties-notice'] },
    { from: 'telling', act: `${name}.serve-telling`, to: 'told', ...officer, label: '送达告知书', basis: [law(47, 1)], documents: ['service-receipt'], starts: ['L-05'] },
    { from: 'told', act: `${name}.request-hearing`, to: 'hearing-requested', ...officer, label: '申请听证', basis: [law(47, 1)], meets: ['L-05'], starts: ['L-06'] },
    { from: 'told', to: heard, label: '不举行听证', ...note, meets: ['L-05'] },
    { from: 'hearing-requested', to: 'hearing-arranged', label: '通知听证', ...arrange, starts: ['L-07'] },
    { from: 'hearing-requested', to: heard, label: '撤回听证申请', ...note, meets: ['L-06'], back: true },
    { from: 'hearing-arranged', to: 'hearing-arranged', label: '改期通知', ...arrange, drops: ['L-07'], starts: ['L-07'], back: true },
    { from: 'hearing-arranged', when: 'held', to: heard, label: '举行听证', ...hold, meets: ['L-06', 'L-07'] },
    { from: 'hearing-arranged', when: 'absent', to: heard, label: '缺席，视为放弃', ...hold, meets: ['L-06', 'L-07'] },
  ]
}
