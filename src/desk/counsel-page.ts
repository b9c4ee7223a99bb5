/** Legal counsel: who is engaged and what is asked of them; and one question with its opinion. */
import type { Office } from '../acts/office.ts'
import { counselKinds, counselRequest } from '../counsel/index.ts'
import type { Tx } from '../kernel/database.ts'
import { day, dayOf } from '../kernel/day.ts'
import { findCounselRequestHead, listCounsel, listCounselRequests } from './counsel.views.ts'
import { subjectPage } from './subject-page.ts'

export async function counselList(office: Office, tx: Tx) {
  const today = dayOf(office.clock())
  const since = day(`${today.slice(0, 4)}-01-01`)
  const [counsel, requests] = await Promise.all([listCounsel(tx, since), listCounselRequests(tx)])
  const states = counselRequest.states as Record<string, string>
  return {
    since,
    counsel: counsel.map((row) => ({
      ...row,
      kind: counselKinds[row.kind],
      engaged: row.heldFrom <= today && today <= row.heldUntil,
    })),
    requests: requests.map(({ state, askedAt, ...row }) => ({
      ...row,
      askedOn: dayOf(askedAt),
      state: { name: state, label: states[state] ?? state },
      late: state === 'asked' && row.dueOn < today,
    })),
  }
}

export async function counselRequestPage(office: Office, tx: Tx, id: string) {
  const head = await findCounselRequestHead(tx, id)
  if (!head) return undefined
  const { about, question, papers, dueOn, counsel, kind, firm, party, askedBy, contentSha256, opinion, givenOn } = head
  const facts = {
    ...{
      要求出具意见: dueOn,
      送请人: askedBy,
      法律顾问: `${counsel}（${counselKinds[kind]}，${firm}）`,
      问题: question,
    },
    材料: papers.map(({ name, sha256 }) => `${name}（SHA-256 ${sha256.slice(0, 16)}…）`).join('；') || '没有材料',
    ...{ 出具日期: givenOn, 法律意见要点: opinion, 问题和材料的校验值: contentSha256 },
  }
  return {
    ...{ id, title: `咨询：${about}` },
    party: { name: party ?? '一般事务', creditCode: null, address: null, kind: '涉及' },
    summary: Object.entries(facts).flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
    ...(await subjectPage(office, tx, id)),
  }
}
