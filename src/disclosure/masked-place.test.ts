import { describe, expect, test } from 'vitest'
import { PenaltyDecision } from '../documents/index.ts'
import { placeInWords } from './masked-place.ts'

describe('公示稿：遮盖的位置用文书上的名称说明', () => {
  test.each([
    ['party.representative', '当事人 · 法定代表人或者负责人'],
    ['party.identityNumber', '当事人 · 身份证号'],
    ['facts', '查明的事实'],
    ['violations[0].discretion', '违法行为第1项 · 裁量理由'],
    ['evidence[11].name', '证据第12项 · 证据名称'],
    ['rectification', '责令改正'],
    ['payment.account', '缴纳 · 收款账号'],
    ['unheard[0].of', 'unheard第1项 · of'],
  ])('%s → %s', (path, words) => {
    expect(placeInWords(PenaltyDecision, path)).toBe(words)
  })
})
