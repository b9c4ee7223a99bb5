import { expect, test } from 'vitest'
import { signersNamedIn } from './signers-named.ts'

test.each([
  [
    '单位由代表它的人签名，不填单位名称',
    { party: { kind: 'organisation', name: '某铸造厂', representative: '负责人丙' } },
    { party: ['负责人丙'], officer: [], witness: [] },
  ],
  ['单位没有登记负责人的，留空', { party: { kind: 'organisation', name: '某铸造厂', representative: null } }, {}],
  ['个人由本人签名', { party: { kind: 'person', name: '个人丁' } }, { party: ['个人丁'] }],
  [
    '笔录：被询问人、两名执法人员、在场人',
    { person: { name: '工人戊' }, officers: [{ name: '执法员甲' }, { name: '执法员乙' }], present: '邻厂职工' },
    { party: ['工人戊'], officer: ['执法员甲', '执法员乙'], witness: ['邻厂职工'] },
  ],
  [
    '检查记录：负责人和联系人各出现一次',
    { unit: { name: '某厂', representative: '负责人丙', contact: '负责人丙' }, officers: [] },
    { party: ['负责人丙'] },
  ],
  [
    '集体讨论记录：每名出席人员',
    { attendees: [{ name: '局长' }, { name: '副局长甲' }] },
    { attendee: ['局长', '副局长甲'] },
  ],
])('%s', (_what, content, named) => {
  expect(signersNamedIn(content)).toEqual({ party: [], officer: [], witness: [], attendee: [], ...named })
})
