/** The three answers of 验真 in words; the same for the page and for the file hashed in the browser. */
import type { PublicDocument, Verification } from '../../src/disclosure/index.ts'

export type Answer = {
  tone: 'good' | 'bad' | 'unsure'
  sign: string
  title: string
  advice: string
  document?: PublicDocument | undefined
}

const answers: Record<Verification['answer'], Omit<Answer, 'document'>> = {
  match: {
    tone: 'good',
    sign: '✓',
    title: '一致：本机关制发，现行有效',
    advice: '请再核对下列名称、文号与您手中的文书是否相同。',
  },
  withdrawn: {
    tone: 'bad',
    sign: '✕',
    title: '已作废或者撤回',
    advice: '这份文书由本机关制发，但已经作废或者撤回，不再有效。',
  },
  unknown: {
    tone: 'unsure',
    sign: '？',
    title: '未查到',
    advice: '没有与之一致的文书。可能是文件改动过、编号输入有误，或者不是本机关制发；请拨打页尾的监督电话核实。',
  },
}

export function answerOf({ answer, document }: Verification): Answer {
  return { ...answers[answer], document }
}
