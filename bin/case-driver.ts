/** Drives a published case through the whole ordinary procedure over HTTP, each step by the person whose role it is. */

import { type Fetch, signIn } from './case-client.ts'
import { type Driving, earlierToday, everybody, onCase, type People, type Step, take } from './case-driving.ts'
import type { CaseFacts } from './case-facts.ts'
import { dayKnown, violationsOf } from './case-facts.ts'
import { deliberate, signRecord } from './case-meeting.ts'

export type Driven = { caseId: string; inspectionId: string; publicHref: string; bundle: Uint8Array; acts: number }
export type Drive = {
  fetch: Fetch
  facts: CaseFacts
  password: string
  provisions: Parameters<typeof violationsOf>[1]
  onStep: (step: Step) => void
  /** The server's clock, where it is not the machine's. */
  now?: () => number
}

type Me = { today: string }
type Lookups = {
  officers: { id: string; name: string; valid: boolean }[]
  people: { id: string; name: string; post: string }[]
}
type Case = {
  documents: { title: string; number: string | null; pdf: string }[]
  publicHref: string | null
  archive: { href: string } | null
  related: { id: string; kind: string; state: { name: string } }[]
}

/** @throws Refused with the article when the server says no; nothing after that step is tried */
export async function driveCase({
  fetch,
  facts,
  password,
  provisions,
  onStep,
  now = Date.now,
}: Drive): Promise<Driven> {
  const who = (name: string) => signIn(fetch, name, password)
  const people = await everybody(who)
  const { today } = await people.officer.get<Me>('/api/me')
  const lookups = await people.officer.get<Lookups>('/api/lookups')
  const officers = lookups.officers.filter(({ name }) => ['执法员甲', '执法员乙'].includes(name)).map(({ id }) => id)
  const drive: Driving = {
    ...{ people, facts, today, officers, onStep, now, acts: 0 },
    violations: violationsOf(facts, provisions),
  }
  const subjectId = await registerParty(drive)
  const inspectionId = await inspect(drive, subjectId)
  const caseId = await fileCase(drive, { subjectId, inspectionId })
  await investigate(drive, caseId)
  await review(drive, caseId)
  await hear(drive, caseId)
  await decide(drive, caseId)
  await perform(drive, caseId)
  await signWhereDeliberated(drive, caseId)
  await reportWhereHeavy(drive, caseId)
  const page = await publishAndArchive(drive, caseId)
  const bundle = await people.archivist.download(page.archive?.href ?? '')
  return { caseId, inspectionId, publicHref: page.publicHref ?? '', bundle, acts: drive.acts }
}

async function registerParty(drive: Driving): Promise<string> {
  const { party_as_published: name, industry, authority, id } = drive.facts
  const note = `公布时已匿名；来源：${authority} ${id}`
  const kind = /店|铺|摊/.test(name) ? 'individual-business' : 'organisation'
  const input = { kind, name, note, ...(industry ? { industry } : {}) }
  const done = await take(drive, 'officer', { path: '/api/subjects', act: 'subject.register', input })
  const { subjects } = await drive.people.officer.get<{ subjects: { id: string; name: string }[] }>('/api/lookups')
  const found = subjects.find((subject) => subject.name === name)
  if (!found) throw new Error(`登记后没有找到当事人 ${name}（${done.receipt.entryId}）`)
  return found.id
}

async function inspect(drive: Driving, subjectId: string): Promise<string> {
  const { facts, today, officers } = drive
  const on = dayKnown(facts.inspected_on, today)
  const late = on < today ? { urgentReason: `依据已公布案例的事实补录，检查日期为公布的 ${facts.inspected_on}。` } : {}
  const plan = {
    subjectId,
    officers,
    plannedOn: on,
    source: 'report',
    powerCode: await publishedItem(drive),
    matter: '安全生产专项检查',
    method: '查阅资料、现场检查、询问有关人员',
    scope: [facts.industry ?? '安全生产条件', '特种作业人员资格', '隐患排查治理'],
    ...late,
  }
  const planned = await take(drive, 'officer', { path: '/api/inspections', act: 'inspection.plan', input: plan })
  const id = planned.subjectId
  const step = (by: keyof People, act: string, place: string, input: Record<string, unknown> = {}) =>
    take(drive, by, { subject: `inspections/${id}`, path: `/api/inspections/${id}/${place}`, act, input })
  await step('section', 'inspection.examine', 'examination')
  await step('deputy', 'inspection.approve', 'approval')
  await step('officer', 'inspection.begin', 'visit')
  const findings = drive.violations.map(({ fact, violated }) => ({
    problem: fact,
    major: /重大事故隐患/.test(facts.violation),
    ...(violated[0] ? { citation: violated[0] } : {}),
  }))
  const times = on === today ? earlierToday(drive) : {}
  await step('officer', 'inspection.record', 'record', {
    ...times,
    findings,
    situation: `经检查，发现：${facts.violation}。`,
  })
  await step('officer', 'rectification.order', 'rectification-order')
  await step('officer', 'rectification.recheck', 'recheck')
  return id
}

/** The first item of inspection that has been published: others may not be inspected. */
async function publishedItem({ people }: Driving): Promise<string> {
  const { powers } = await people.officer.get<{ powers: { code: string }[] }>('/api/lookups')
  const [first] = powers
  if (!first) throw new Error('没有已公布的行政检查事项')
  return first.code
}

async function fileCase(drive: Driving, from: { subjectId: string; inspectionId: string }): Promise<string> {
  const { facts, today, officers } = drive
  const on = dayKnown(facts.inspected_on, today)
  const title = `${facts.party_as_published}${facts.violation.split(/[；;（]/)[0]}案`.slice(0, 180)
  const cause = (facts.violation.split(/[；;]/)[0] ?? facts.violation).slice(0, 180)
  const clue = `${on}检查发现：${facts.violation}。（事实来源：${facts.authority}公布，${facts.source ?? '未载明出处'}）`
  const input = { ...from, title, cause, clue, source: 'inspection', discoveredOn: on, conductOn: on }
  const { subjectId: id } = await take(drive, 'officer', { path: '/api/cases', act: 'case.register', input })
  await onCase(drive, id, 'officer', 'filing.propose', 'filing', { handlers: officers, recusal: 'none' })
  await onCase(drive, id, 'section', 'filing.examine', 'filing/examination')
  await onCase(drive, id, 'deputy', 'filing.approve', 'filing/approval')
  return id
}

async function investigate(drive: Driving, id: string): Promise<void> {
  const { facts, people, violations } = drive
  const text = `已公布案例事实摘录\n${JSON.stringify(facts, null, 2)}\n`
  const bytes = new TextEncoder().encode(text)
  const kept = await people.officer.upload('已公布案例事实.txt', 'text/plain', bytes)
  const evidence = {
    ...kept,
    mediaType: 'text/plain',
    kind: 'electronic',
    name: '已公布案例事实摘录',
    source: facts.source ?? '公布信息',
    proves: facts.violation,
  }
  await onCase(drive, id, 'officer', 'evidence.add', 'evidence', evidence)
  const questions = [
    { question: '检查中发现的问题是否属实？', answer: `属实。${facts.violation}。` },
    { question: '对调查有无意见？', answer: '没有意见，愿意整改。' },
  ]
  const inquiry = {
    ...earlierToday(drive, 20),
    personName: '现场负责人',
    personRole: 'statement',
    rightsTold: true,
    questions,
  }
  await onCase(drive, id, 'officer', 'inquiry.record', 'inquiries', inquiry)
  const proposal = `建议给予：${[...new Set(violations.flatMap((one) => one.measures))].join('、')}。`
  await onCase(drive, id, 'officer', 'investigation.conclude', 'investigation-report', {
    facts: `${facts.violation}。`,
    violations,
    proposal,
    rectification: '责令整改的问题已复查合格。',
  })
}

async function review(drive: Driving, id: string): Promise<void> {
  const { confiscation } = drive.facts
  await onCase(drive, id, 'officer', 'discretion.assess', 'assessment', await assessedAsPublished(drive, id))
  await onCase(drive, id, 'officer', 'decision.draft', 'draft', confiscation ? { confiscation } : {})
  await onCase(drive, id, 'officer', 'review.submit', 'review')
  const { defaults } = await drive.people.reviewer.offer(`cases/${id}`, 'review.examine')
  const points = (defaults.points as { point: string }[]).map(({ point }) => ({
    point,
    finding: 'sound',
    reason: '经审阅案卷材料，未发现问题。',
  }))
  await onCase(drive, id, 'reviewer', 'review.examine', 'review/examination', {
    points,
    recusal: 'none',
    outcome: 'agreed',
    opinion: '主体、事实、证据、依据、程序、裁量均无不当，同意。',
  })
  await onCase(drive, id, 'regulation', 'review.countersign', 'review/countersignature', { recusal: 'none' })
}

type Asked = { exemptions: { question: string }[] }

/** It was punished, so no exemption applied; how many and how much was not published, and is not made up. */
async function assessedAsPublished({ people }: Driving, id: string): Promise<Record<string, unknown>> {
  const { defaults } = await people.officer.offer(`cases/${id}`, 'discretion.assess')
  const violations = (defaults.violations as Asked[]).map((asked) => ({
    ...asked,
    exemptions: asked.exemptions.map((one) => ({ ...one, applies: false })),
  }))
  return { violations, crimeSuspected: false }
}

async function hear(drive: Driving, id: string): Promise<void> {
  await onCase(drive, id, 'officer', 'notice.issue', 'notice')
  await onCase(drive, id, 'officer', 'notice.serve', 'notice/service')
  await onCase(drive, id, 'officer', 'defence.record', 'defence', {
    kind: 'waived',
    content: '当事人书面表示放弃陈述、申辩和听证的权利。',
    accepted: false,
  })
}

async function decide(drive: Driving, id: string): Promise<void> {
  const { people } = drive
  const proposal = await people.officer.offer(`cases/${id}`, 'penalty.propose')
  const owed = proposal.reasons.some((reason) => reason.code === 'not-deliberated')
  if (owed) await deliberate(drive, id)
  await onCase(drive, id, 'officer', 'penalty.propose', 'penalty')
  await onCase(drive, id, 'section', 'penalty.examine', 'penalty/examination')
  await onCase(drive, id, 'head', 'penalty.approve', 'penalty/approval')
  await onCase(drive, id, 'head', 'decision.issue', 'decision')
  await onCase(drive, id, 'officer', 'decision.serve', 'decision/service')
}

async function perform(drive: Driving, id: string): Promise<void> {
  const fined = drive.violations.some((violation) => violation.fineFen > 0)
  if (fined)
    await onCase(drive, id, 'clerk', 'payment.record', 'payments', { receiptNumber: `演示票据-${id.slice(-8)}` })
  else await onCase(drive, id, 'officer', 'execution.complete', 'execution')
}

/** The decision began a report where it is heavy; one paper goes to each organ that receives it. */
async function reportWhereHeavy(drive: Driving, caseId: string): Promise<void> {
  const { related } = await drive.people.officer.get<Case>(`/api/cases/${caseId}`)
  const id = related.find(({ kind, state }) => kind === '重大行政处罚备案' && state.name === 'due')?.id
  if (id === undefined) return
  const step = (by: keyof People, act: string, place: string, input: Record<string, unknown> = {}) =>
    take(drive, by, { subject: `proceedings/${id}`, path: `/api/penalty-reports/${id}/${place}`, act, input })
  await step('officer', 'penalty-report.draw-up', 'draft')
  const { documents } = await step('deputy', 'penalty-report.approve', 'approval')
  for (const { number } of documents)
    await step('clerk', 'penalty-report.send', 'sending', { receipt: `演示回执：${number ?? ''}` })
}

/** What the leading group deliberated is signed by those who attended before the case can be closed. */
async function signWhereDeliberated(drive: Driving, caseId: string): Promise<void> {
  const { related } = await drive.people.officer.get<Case>(`/api/cases/${caseId}`)
  const held = related.find(({ kind, state }) => kind === '集体讨论' && state.name === 'concluded')
  if (held) await signRecord(drive, held.id)
}

async function publishAndArchive(drive: Driving, id: string): Promise<Case> {
  await onCase(drive, id, 'discloser', 'publication.prepare', 'publication/preview', { secrecyReview: 'may-publish' })
  await onCase(drive, id, 'discloser', 'publication.publish', 'publication')
  await onCase(drive, id, 'officer', 'closing.propose', 'closing')
  await onCase(drive, id, 'section', 'closing.examine', 'closing/examination')
  await onCase(drive, id, 'deputy', 'closing.approve', 'closing/approval')
  await onCase(drive, id, 'archivist', 'dossier.compile', 'dossier')
  await onCase(drive, id, 'archivist', 'case.archive', 'archive')
  return drive.people.archivist.get<Case>(`/api/cases/${id}`)
}
