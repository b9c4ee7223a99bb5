/** Point 2: who acted might act (执法资格), two where the law wants two, nobody in two parts. */

import { dayOf } from '../kernel/day.ts'
import { hearingLaw, penaltyLaw } from '../law/citation.ts'
import { mustBeCertified, mustHoldCertificates, type Officer, validCertificate } from '../officers/index.ts'
import { type Answer, check, overall, type Proof, problem, type Seen, sound } from './check.ts'
import { isOfficer, type Performance, performances } from './on-site.ts'

type Deed = {
  what: string
  on: Performance['on']
  officer: Officer | { name: string; certificateNumber: string }
  ref: Proof['ref']
}

export const certificates = check({
  id: 'certificates',
  point: 2,
  label: '每名执法人员在每次执法当日持有类别、区域相符的有效证件',
  basis: [penaltyLaw(42, 1), penaltyLaw(55, 1)],
  answer: (seen) => {
    const deeds = deedsOf(seen)
    const people = new Set(deeds.map(({ officer }) => officer.name)).size
    return overall(
      deeds.map((deed) => certified(deed, seen)),
      `${people}名执法人员在${new Set(deeds.map(({ on }) => on)).size}个执法日均持有效证件`,
    )
  },
})

/** Once a person and a day: the same certificate proves all of that day. */
function deedsOf({ record }: Seen): Deed[] {
  const seenOnSite = performances(record).flatMap(({ officers, ...done }) =>
    officers.map((officer) => ({ ...done, officer })),
  )
  const inOffice = record.steps.flatMap(({ personId, act, at }) => {
    const officer = record.handlers.find((handler) => handler.personId === personId)
    return officer ? [{ what: act, on: dayOf(at), officer, ref: { kind: 'act' as const, id: act } }] : []
  })
  const byDay = Map.groupBy([...seenOnSite, ...inOffice], ({ on, officer }) => `${on} ${keyOf(officer)}`)
  return [...byDay.values()].flatMap(([first]) => first ?? [])
}

const keyOf = (officer: Deed['officer']) => (isOfficer(officer) ? officer.personId : officer.certificateNumber)

function certified({ what, on, officer, ref }: Deed, { record }: Seen): Answer {
  const area = record.agency.areaCode
  if (!isOfficer(officer))
    return problem(`${what}：所写的执法人员${officer.name}（${officer.certificateNumber}）与登记的证件不符`, [
      { text: `${officer.name} ${officer.certificateNumber}`, ref },
    ])
  const refusal = mustHoldCertificates([officer], { on, area })
  if (refusal) return problem(refusal.reason, [{ text: `${on} ${officer.name}`, ref }])
  const number = validCertificate(officer, on, area)?.number ?? ''
  return sound('', [{ text: `${on} ${officer.name} ${number} 有效`, ref }])
}

export const twoOfficers = check({
  id: 'two-officers',
  point: 2,
  label: '调查、检查、强制、送达每次不少于两名执法人员',
  basis: [penaltyLaw(42, 1)],
  answer: (seen) => {
    const done = performances(seen.record)
    return overall(
      done.map((one) => enough(one, seen)),
      `${done.length}次现场执法均有两名以上执法人员`,
    )
  },
})

function enough({ what, on, officers, ref }: Performance, { record, context }: Seen): Answer {
  const all = officers.map((one) =>
    isOfficer(one) ? one : { personId: one.certificateNumber, name: one.name, certificates: [] },
  )
  const refusal = mustBeCertified(all, { on, area: record.agency.areaCode, law: context.law })
  const text = `${on} ${what}：${all.map(({ name }) => name).join('、') || '没有记载执法人员'}`
  return refusal?.code === 'too-few-officers'
    ? problem(`${what}：${refusal.reason}`, [{ text, ref }])
    : sound('', [{ text, ref }])
}

export const separatePersons = check({
  id: 'separate-persons',
  point: 2,
  label: '承办、审核、审批、法制审核由不同的人办理',
  basis: [penaltyLaw(58, 1), penaltyLaw(57, 1), hearingLaw(4)],
  answer: ({ record }) => {
    const own = new Set(record.handlers.map(({ personId }) => personId))
    const rounds = Map.groupBy(record.opinions, ({ kind, round }) => `${kind} ${round}`)
    const given = [...rounds.values()].flatMap((round) =>
      round.map((opinion, index): Answer => {
        const proofs: Proof[] = [
          { text: `${opinion.name}：${opinion.opinion}`, ref: { kind: 'act', id: opinion.kind } },
        ]
        const isTwice = round.slice(0, index).some(({ personId }) => personId === opinion.personId)
        const isOwn = opinion.level !== 'handler' && own.has(opinion.personId)
        return isTwice || isOwn
          ? problem(`${opinion.name}既承办又审核、审批，或者一人签署两级意见`, proofs)
          : sound('', proofs)
      }),
    )
    const reviewed = record.rounds.reviews.map(({ reviewerId, stage }): Answer => {
      const proofs: Proof[] = [{ text: stage, ref: { kind: 'act', id: 'review' } }]
      return own.has(reviewerId) ? problem('本案承办人参加了法制审核', proofs) : sound('', proofs)
    })
    return overall([...given, ...reviewed], '各级意见由不同人员签署，均不是承办人')
  },
})
