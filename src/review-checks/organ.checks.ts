/** Point 1, whether the organ may act at all (主体合法), and point 8, whether it leaves others theirs (职权). */

import { mustLeaveOthersPowers } from '../drafts/index.ts'
import type { Day } from '../kernel/day.ts'
import {
  type Citation,
  citationAsText,
  citationInChinese,
  parseCitation,
  penaltyLaw,
  workSafetyLaw,
} from '../law/citation.ts'
import type { Power } from '../matters/power.store.ts'
import { type Answer, asRefused, check, notApplicable, overall, type Proof, problem, sound, unknown } from './check.ts'
import { issuedOf, standing } from './on-site.ts'
import type { PenaltyRecord } from './record.ts'
import { asWarned } from './warned.ts'

export const organName = check({
  id: 'organ-name',
  point: 1,
  label: '文书所署机关是登记的行政执法机关',
  basis: [penaltyLaw(17), penaltyLaw(59, 1, 6)],
  answer: ({ record }) => {
    const draft = record.penalty?.draft
    const papers = [
      ...standing(record.documents).map(({ id, content }) => ({ id, content })),
      ...(draft ? [{ id: draft.documentId, content: draft.content }] : []),
    ].filter(({ content }) => typeof content.agencyName === 'string')
    const answers = papers.map(({ id, content }) =>
      content.agencyName === record.agency.name
        ? sound('', [{ text: `署名「${record.agency.name}」`, ref: { kind: 'document', id } }])
        : problem(`文书署名「${String(content.agencyName)}」，登记的机关是「${record.agency.name}」`, [
            { text: String(content.agencyName), ref: { kind: 'document', id } },
          ]),
    )
    return overall(answers, `${papers.length}份文书均以${record.agency.name}名义制作`)
  },
})

export const powerListed = check({
  id: 'power-listed',
  point: 1,
  label: '所行使的职权在本机关公布的权责清单内，办理时有效',
  basis: [penaltyLaw(17), penaltyLaw(39)],
  answer: ({ record, context }) => {
    const own = record.powers.filter(({ category }) => category === record.category)
    if (own.length === 0) return unknown('权责清单没有登记这一类执法事项，不能比对')
    const { penalty } = record
    if (!penalty) return heldNow(own, context.today)
    const on = begunOn(penalty)
    const cited = citedBases(penalty)
    if (cited.length === 0) return unknown('尚无处罚依据可以比对')
    const answers = cited.map((citation) => listedAnswer(own, citation, on))
    return overall(answers, `${cited.length}项处罚依据均在 ${on} 有效的权责清单内`)
  },
})

function heldNow(powers: Power[], on: Day): Answer {
  const held = powers.filter((power) => isHeld(power, on))
  if (held.length === 0) return problem(`权责清单中的这类事项在 ${on} 均已失效`)
  return sound(`权责清单登记有这类事项${held.length}项`, held.map(proofOf))
}

function listedAnswer(powers: Power[], citation: Citation, on: Day): Answer {
  const found = powers.filter(({ basis }) =>
    basis.some(({ statute, article }) => statute === citation.statute && article === citation.article),
  )
  const held = found.find((power) => isHeld(power, on))
  if (held) return sound('', [proofOf(held)])
  const words = citationInChinese(citation)
  const article: Proof = { text: words, ref: { kind: 'article', id: citationAsText(citation) } }
  const why = found.length === 0 ? '不在本机关权责清单内' : `所对应的权责事项在 ${on} 不在有效期内`
  return problem(`${words}${why}`, [article, ...found.map(proofOf)])
}

const proofOf = ({ code, name, heldFrom }: Power): Proof => ({
  text: `${code} ${name}（${heldFrom} 起）`,
  ref: { kind: 'register', id: code },
})

function isHeld({ heldFrom, heldUntil }: Power, on: Day): boolean {
  return heldFrom <= on && (heldUntil === null || on <= heldUntil)
}

function begunOn({ openCase }: PenaltyRecord): Day {
  return openCase.discoveredOn
}

function citedBases({ draft, report }: PenaltyRecord): Citation[] {
  const texts = (draft?.violations ?? report?.violations ?? []).flatMap(({ basis }) => basis)
  return [...new Set(texts)].map(parseCitation)
}

/** 〔某〕县, 〔某〕自治县 as an address begins; a county-level city or a district is not told from other words. */
const counties = /(?:^|[省市州区盟])([\p{Script=Han}]{1,14}?(?:自治县|县))/gu

export const jurisdiction = check({
  id: 'jurisdiction',
  point: 1,
  label: '违法行为发生地在本机关管辖区域内',
  basis: [penaltyLaw(22)],
  answer: ({ record }) => {
    const area = record.agency.government.replace(/人民政府$/, '')
    const places: Proof[] = [
      ...standing(record.documents).flatMap(({ id, content, form }) =>
        typeof content.place === 'string' && form !== 'hearing-notice' && form !== 'hearing-record'
          ? [{ text: content.place, ref: { kind: 'document' as const, id } }]
          : [],
      ),
      ...(record.subject.address
        ? [{ text: record.subject.address, ref: { kind: 'register' as const, id: record.subject.id } }]
        : []),
    ]
    const elsewhere = places.filter(({ text }) => isElsewhere(text, area))
    if (elsewhere.length > 0) return problem(`地点「${elsewhere[0]?.text}」不在${area}，须说明管辖依据`, elsewhere)
    const here = places.filter(({ text }) => text.includes(area))
    return here.length > 0
      ? sound(`现场或者当事人住所在${area}`, here)
      : unknown('记录的地点没有写明县名，不能判断', places)
  },
})

function isElsewhere(place: string, area: string): boolean {
  if (place.includes(area)) return false
  const named = [...place.matchAll(counties)].map(([, county]) => county ?? '')
  return named.some((county) => !area.startsWith(county.replace(/(自治)?县$/, '')))
}

export const othersPowers = check({
  id: 'others-powers',
  point: 8,
  label: '没有作出应由人民政府、公安机关决定的处罚',
  basis: [workSafetyLaw(115)],
  answer: ({ record: { penalty } }) => {
    if (!penalty?.draft) return notApplicable('尚未拟定处罚决定')
    const { violations, content, documentId } = penalty.draft
    const named = /责令关闭已报请人民政府决定（(.+?)）/.exec(content.procedure)?.[1]
    const refusal = mustLeaveOthersPowers({ violations, governmentDocument: named })
    const proofs: Proof[] = [{ text: content.result, ref: { kind: 'document', id: documentId } }]
    return asRefused(refusal, () => sound('处罚种类中没有拘留；没有未经人民政府决定的关闭', proofs), proofs)
  },
})

export const licenceIssuer = check({
  id: 'licence-issuer',
  point: 8,
  label: '吊销、暂扣的许可证件由本机关颁发',
  basis: [{ statute: '安全生产许可证条例', article: 23 }],
  answer: (seen) => {
    const { penalty } = seen.record
    const takes = (penalty?.draft?.violations ?? [])
      .flatMap(({ measures }) => measures)
      .some((text) => /吊销|暂扣|降低.*等级/.test(text))
    if (!penalty || !takes) return notApplicable('不涉及吊销、暂扣许可证件')
    const held = penalty.licences.filter(({ ended }) => ended === null)
    if (held.length === 0) return asWarned(seen, 'revocation-by-issuer', '')
    const proofs = held.map(
      ({ name, number }): Proof => ({ text: `${name} ${number}`, ref: { kind: 'register', id: number } }),
    )
    return unknown('当事人持有本机关颁发的证件，请核对拟吊销、暂扣的是不是其中之一', proofs)
  },
})

/** 《生产安全事故报告和调查处理条例》第十九条: the county investigates ordinary accidents, those above investigate greater ones. */
export const accidentLevel = check({
  id: 'accident-level',
  point: 8,
  label: '较大以上事故的处罚不由县级作出',
  basis: [{ statute: '生产安全事故报告和调查处理条例', article: 19 }],
  answer: ({ record: { penalty, agency } }) => {
    const acts = (penalty?.assessment?.violations ?? []).filter(
      ({ stage, code }) => stage === 'accident' && code !== null,
    )
    if (acts.length === 0) return notApplicable('不是事故处罚')
    const greater = acts.filter(({ code }) => /^AQ-(95|114)-[2-4]$/.test(code ?? ''))
    const proofs = (of: typeof acts) =>
      of.map(({ penalty: place, fact }): Proof => ({ text: fact, ref: { kind: 'article', id: place } }))
    if (greater.length === 0) return sound('按一般事故处罚', proofs(acts))
    if (agency.areaCode.length < 6) return unknown('不是县级机关，请按事故等级核对', proofs(greater))
    return problem('较大以上事故由上级人民政府组织调查，县级机关不得据此处罚', proofs(greater))
  },
})

export const inspectionLawful = check({
  id: 'inspection-lawful',
  point: 7,
  label: '据以发现违法行为的检查经过批准，检查事项已经公布',
  basis: [workSafetyLaw(62, 2)],
  answer: ({ record }) => {
    const inspection = record.penalty?.inspection
    if (!inspection) return notApplicable('案件不是由检查发现')
    const [approval] = issuedOf(record, 'inspection-approval')
    if (!approval) return problem('检查没有审批表')
    const proofs: Proof[] = [
      { text: `行政检查审批表 ${approval.number ?? ''}`, ref: { kind: 'document', id: approval.id } },
    ]
    const { powerCode, plannedOn, urgentReason } = inspection
    const item = record.powers.find((power) => power.code === powerCode && power.category === 'inspection')
    if (powerCode !== null && (item === undefined || !isHeld(item, plannedOn)))
      return problem(`检查事项 ${powerCode} 没有公布，或者检查当日不在有效期内`, proofs)
    if (powerCode === null) return unknown('没有记载检查事项，不能与公布的清单比对', proofs)
    if ((approval.issueDay ?? plannedOn) > plannedOn && urgentReason === null)
      return problem(`检查在 ${plannedOn} 实施，审批在 ${approval.issueDay}，没有说明事后补办的理由`, proofs)
    return sound('检查先经批准（或者说明了补办理由），事项已经公布', [...proofs, ...(item ? [proofOf(item)] : [])])
  },
})
