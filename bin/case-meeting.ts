/** A meeting of the leading group as the driver holds it: three of five attend, each speaks (one by the recorder's hand), the chair last. */
import { type Driving, type People, take } from './case-driving.ts'

type Lookups = { people: { id: string; name: string }[] }
type Page = { documents: { id: string; form: string }[] }

const attending = ['副局长甲', '副局长乙', '局长'] as const

/** @returns the deliberation, concluded, its record still unsigned */
export async function deliberate(drive: Driving, caseId: string): Promise<string> {
  const begun = await take(drive, 'officer', {
    ...{ subject: `cases/${caseId}`, act: 'deliberation.submit', path: `/api/cases/${caseId}/deliberations` },
  })
  const step = stepOn(drive, begun.subjectId)
  const { people } = await drive.people.head.get<Lookups>('/api/lookups')
  const idOf = (name: string) => people.find((person) => person.name === name)?.id
  const startsAt = new Date(drive.now()).toISOString()
  await step('head', 'deliberation.convene', 'meeting', {
    ...{ startsAt, place: '局会议室', recorderId: idOf('书记员'), observers: [idOf('法制审核员甲')] },
  })
  await step('deputy', 'deliberation.reply', 'reply', { reply: 'attend' })
  const { defaults } = await drive.people.head.offer(`proceedings/${begun.subjectId}`, 'deliberation.open')
  const present: (string | undefined)[] = attending.map(idOf)
  const attendance = (defaults.attendance as { personId: string }[]).map((member) =>
    present.includes(member.personId) ? member : { ...member, presence: 'absent', reason: '出差' },
  )
  await step('head', 'deliberation.open', 'opening', { attendance })
  const said = { statement: '同意承办机构和法制审核的意见。', vote: 'agree' }
  await step('deputy', 'deliberation.state', 'statement', said)
  await step('clerk', 'deliberation.enter-statement', 'entered-statement', { ...said, memberId: idOf('副局长乙') })
  await step('head', 'deliberation.state', 'statement', said)
  await step('head', 'deliberation.conclude', 'penalty-conclusion')
  return begun.subjectId
}

/** Every attendee signs the record, and the recorder keeps it. */
export async function signRecord(drive: Driving, deliberationId: string): Promise<void> {
  const { documents } = await drive.people.clerk.get<Page>(`/api/proceedings/${deliberationId}`)
  const record = documents.find(({ form }) => form === 'deliberation-record')?.id ?? ''
  const strokes = [[0, 1, 2].map((n) => ({ x: 100 + 200 * n, y: 200 + 100 * (n % 2), t: 60 * n, p: 500 }))]
  for (const name of attending)
    await take(drive, 'clerk', {
      ...{ act: 'document.sign', path: `/api/documents/${record}/signatures` },
      input: { signer: 'attendee', name, manner: 'screen', strokes },
    })
  await stepOn(drive, deliberationId)('clerk', 'deliberation.file', 'record')
}

function stepOn(drive: Driving, id: string) {
  return (by: keyof People, act: string, place: string, input: Record<string, unknown> = {}) =>
    take(drive, by, { subject: `proceedings/${id}`, path: `/api/deliberations/${id}/${place}`, act, input })
}
