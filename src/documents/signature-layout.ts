/** Lines for signatures: empty for a hand, or what is on record about who signed or refused. */
import { type Block, field, paragraph, signatures } from './block.ts'
import type { Officer } from './officer.ts'
import type { Signature } from './signature.ts'
import { date } from './wording.ts'

export function signedBy(label: string, signature: Signature | null): Block {
  if (signature?.manner === 'refused') {
    const witness = signature.witness === null ? '' : `见证人：${signature.witness}。`
    return paragraph(`${label}：拒绝签名。${signature.reason}${witness}`)
  }
  return signatures([field(`${label}（签名）`, signature?.name ?? null), field('日期', date(signature?.on ?? null))])
}

/** Officers sign by hand on the line that bears their name and certificate number. */
export function officersSign(label: string, officers: Officer[]): Block {
  return signatures(
    ...officers.map(({ name, certificateNumber }) => [
      field(`${label}${name}（签名）`, null),
      field('证号', certificateNumber),
    ]),
  )
}
