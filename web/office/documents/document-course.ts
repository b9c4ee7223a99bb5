/** How far a document has come, in the order in which it happened. Pure. */

import type { DocumentPage as DocumentPageData } from '../../../src/desk/index.ts'
import { dayInChinese, dayOf, instantInChinese } from '../../../src/kernel/day.ts'

export type Passed = {
  key: string
  label: string
  when: string
  by: string | null
  /** A document that says more: the signature page, the receipt, the correction. */
  paper?: { id: string; title: string }
  scan?: string
}

export function courseOf(page: DocumentPageData): Passed[] {
  const { standing, number, drawnUpAt, drawnUpBy, seal } = page
  const made = standing === 'draft' ? '拟稿' : `制发${number === null ? '' : `，编号 ${number}`}`
  return [
    { key: 'made', label: made, when: instantInChinese(drawnUpAt), by: drawnUpBy },
    ...(seal.used ? [sealedBy(seal.used, seal.needed ?? '印章')] : []),
    ...page.signatures.map(({ sheetId, signer, name, manner, at, by, scan }) => ({
      ...{ key: sheetId, label: `${signer} ${name}：${manner}`, when: instantInChinese(at), by: `${by}办理` },
      ...{ paper: { id: sheetId, title: '签名页' }, ...(scan === null ? {} : { scan }) },
    })),
    ...page.services.map(({ receiptId, manner, on, recipient }) => ({
      ...{
        key: receiptId,
        label: recipient === null ? manner : `${manner}，收件人 ${recipient}`,
        when: dayInChinese(on),
        by: '',
      },
      paper: { id: receiptId, title: '送达回证' },
    })),
    ...page.corrections.map(({ id, number: correction, at, reason }) => ({
      ...{ key: id, label: `更正：${reason}`, when: dayInChinese(dayOf(at)), by: '' },
      paper: { id, title: `更正决定书${correction ?? ''}` },
    })),
    ...(page.void === null
      ? []
      : [{ key: 'void', label: `作废：${page.void.reason}`, when: instantInChinese(page.void.at), by: page.void.by }]),
  ]
}

function sealedBy({ manner, at, by }: { manner: string; at: DocumentPageData['drawnUpAt']; by: string }, seal: string) {
  return { key: 'sealed', label: `加盖${seal}（${manner}）`, when: instantInChinese(at), by }
}

export type State = { label: string; look: 'good' | 'warn' | 'wrong' | 'plain' }

/** What somebody must know before using it, the most important first. */
export function stateOf({ void: gone, standing, seal, services, corrections }: DocumentPageData): State {
  if (gone) return { label: '已作废', look: 'wrong' }
  if (standing === 'draft') return { label: '草稿，未编号', look: 'warn' }
  if (corrections.length > 0) return { label: '已更正', look: 'warn' }
  if (services.length > 0) return { label: '已送达', look: 'good' }
  if (seal.needed !== null) return seal.used ? { label: '已用印', look: 'good' } : { label: '等待用印', look: 'warn' }
  return { label: '已制作', look: 'plain' }
}
