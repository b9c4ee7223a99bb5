/** The grounds on which a licence is revoked, and whether what was gained by it is protected: 《行政许可法》第六十九条. */
import { type Citation, licensingLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'

export const revocationGrounds = {
  abuse: '行政机关工作人员滥用职权、玩忽职守作出准予许可决定',
  beyond: '超越法定职权作出准予许可决定',
  procedure: '违反法定程序作出准予许可决定',
  unqualified: '对不具备申请资格或者不符合法定条件的申请人准予许可',
  other: '依法可以撤销行政许可的其他情形',
  fraud: '被许可人以欺骗、贿赂等不正当手段取得行政许可',
} as const
export type RevocationGround = keyof typeof revocationGrounds

/** 第一款: may be revoked; 第二款: shall be. */
export function articleOf(ground: RevocationGround): Citation {
  if (ground === 'fraud') return licensingLaw(69, 2)
  return licensingLaw(69, 1, Object.keys(revocationGrounds).indexOf(ground) + 1)
}

const unprotected = '被许可人以不正当手段取得许可，基于该行政许可取得的利益不受保护。'

/** 第四款: loss from a licence wrongly granted is made good; what fraud gained is not protected. */
export function protectionOf(ground: RevocationGround, protection: string | undefined): string | Refusal {
  if (ground === 'fraud') return unprotected
  if (protection !== undefined) return protection
  const reason = '撤销行政许可，被许可人的合法权益受到损害的，应当依法赔偿，须写明如何处理。'
  return refuse('protection-missing', reason, licensingLaw(69, 4), '请填写赔偿或者利益保护；没有损害的，写明理由。')
}

export type Concluded = {
  finding: 'established' | 'not-established'
  publicHarm: boolean
  ground: RevocationGround
}

/** 第三款: where it could do great harm to the public interest, it is not revoked. */
export function outcomeOf({ finding, publicHarm }: Concluded): 'revoke' | 'keep' {
  return finding === 'established' && !publicHarm ? 'revoke' : 'keep'
}
