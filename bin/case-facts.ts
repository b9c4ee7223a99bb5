/** Cases as authorities publish them, read into what the procedure needs. What was not published is said to be so. */
import { z } from 'zod'
import { isDay } from '../src/kernel/day.ts'
import { parseCitation } from '../src/law/citation.ts'
import type { ProvisionRow } from '../src/law/law-book.ts'

const citation = z.string().refine((text) => {
  try {
    parseCitation(text)
    return true
  } catch {
    return false
  }
}, '引用应为“法律|条|款|项”')

export const CaseFacts = z.object({
  id: z.string().min(1),
  authority: z.string(),
  area: z.string(),
  inspected_on: z.string().nullable().optional(),
  decided_on: z.string().nullable().optional(),
  party_as_published: z.string().min(1, '缺少当事人'),
  industry: z.string().nullable().optional(),
  violation: z.string().min(1, '缺少违法事实'),
  violated: z.array(citation).default([]),
  basis: z.array(citation).min(1, '缺少处罚依据'),
  measures: z.array(z.string()).default([]),
  fine_yuan: z.number().min(0).nullable().optional(),
  confiscation: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
})
export type CaseFacts = z.infer<typeof CaseFacts>
export const CaseFile = z.object({ cases: z.array(z.unknown()).min(1, '文件里没有案件') })

export type Violation = {
  fact: string
  violated: string[]
  basis: string[]
  discretion: string
  measures: string[]
  fineFen: number
}

/** `2024-05` and a missing date are dates too: the first day that fits, and today. */
export function dayKnown(text: string | null | undefined, today: string): string {
  if (text && isDay(text)) return text
  if (text && isDay(`${text}-01`)) return `${text}-01`
  return text && isDay(`${text}-01-01`) ? `${text}-01-01` : today
}

/** Provisions about how to punish several acts are not themselves what is punished. */
function isAboutMerging(basis: string): boolean {
  return basis.startsWith('安全生产违法行为行政处罚办法')
}

/** One violation a penalty provision (分别裁量); the published total is shared out within what each provision allows. */
export function violationsOf(facts: CaseFacts, provisions: ProvisionRow[]): Violation[] {
  const own = facts.basis.filter((basis) => !isAboutMerging(basis))
  const bases = own.length > 0 ? own : facts.basis
  const texts = facts.violation
    .replace(/（均[^）]*）/, '')
    .split(/[；;]/)
    .map((text) => text.trim())
  const merging = facts.basis.filter((basis) => !bases.includes(basis))
  const shares = shareOut(
    Math.round((facts.fine_yuan ?? 0) * 100),
    bases.map((basis) => ceilingOf(basis, provisions)),
  )
  return bases.map((basis, index) => {
    const last = index === bases.length - 1
    const fact = (last ? texts.slice(index) : texts.slice(index, index + 1)).join('；') || facts.violation
    const violated = last ? facts.violated.slice(index) : facts.violated.slice(index, index + 1)
    const fineFen = shares[index] ?? 0
    return {
      fact,
      violated,
      basis: [basis, ...merging],
      discretion: discretionOf(facts, bases.length),
      measures: measuresOf(facts, fineFen),
      fineFen,
    }
  })
}

function ceilingOf(basis: string, provisions: ProvisionRow[]): number {
  const cited = parseCitation(basis)
  const rows = provisions.filter(
    ({ penalty, target }) =>
      target === 'organisation' && penalty.statute === cited.statute && penalty.article === cited.article,
  )
  const ceilings = rows.map((row) => row.maximumFen ?? Number.POSITIVE_INFINITY)
  return ceilings.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...ceilings)
}

/** Evenly in whole hundreds of yuan; what one provision cannot carry goes to the others. */
function shareOut(totalFen: number, ceilings: number[]): number[] {
  const step = 10_000
  let left = totalFen
  return ceilings.map((ceiling, index) => {
    const waiting = ceilings.length - index
    const room = ceilings.slice(index + 1).reduce((sum, next) => sum + next, 0)
    const even = waiting === 1 ? left : Math.round(left / waiting / step) * step
    const share = Math.min(Math.max(even, left - room), ceiling, left)
    left -= share
    return share
  })
}

function discretionOf(facts: CaseFacts, count: number): string {
  const split = count > 1 ? '公布信息仅载罚款总额，各项数额为演示时按条款幅度拆分。' : ''
  return `依据已公布的处罚结果（${facts.authority}，编号${facts.id}），在法定幅度内确定。${split}`
}

function measuresOf({ measures, confiscation }: CaseFacts, fineFen: number): string[] {
  const penalties = measures.filter((measure) => /警告|通报批评|吊销|暂扣|停产|停业/.test(measure))
  const seized = confiscation ? ['没收违法所得、非法财物'] : []
  const fine = fineFen > 0 ? ['罚款'] : []
  const all = [...penalties, ...seized, ...fine]
  return all.length > 0 ? all : ['警告']
}
