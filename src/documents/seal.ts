/** How the seal gets onto a document (用印方式). Pure. */
import { getForm } from './form-register.ts'

export const sealManners = {
  'with-issue': '制发时套印，同时登记用印',
  'by-keeper': '印章管理人员逐份用印，用印后生成版式文件',
} as const
export type SealManner = keyof typeof sealManners

export const seals = { agency: '公章', enforcement: '行政执法专用章' } as const

/** Whether a seal belongs on this document at all. */
export function sealOf({ form, standing }: { form: string; standing: 'draft' | 'issued' }): keyof typeof seals | null {
  return standing === 'issued' ? getForm(form).seal : null
}
