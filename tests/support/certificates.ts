/** Certificates from application to end, as the administrator keeps them; each act of their register at least once. */
import type { TestApp } from './app.ts'

const said = { reason: '测试', document: '县司法局〔2025〕1号', article: '行政处罚法|42|1' }

export async function personNamed(app: TestApp, name: string): Promise<string> {
  const [row] = await app.sql<{ id: string }>('select id from person where name = $1', [name])
  return row?.id ?? ''
}

export async function certificateHeldBy(app: TestApp, name: string): Promise<string> {
  const [row] = await app.sql<{ id: string }>(
    'select held.id from officer_certificate held join person on person.id = held.person_id where person.name = $1 order by held.id desc',
    [name],
  )
  return row?.id ?? ''
}

/** @throws Error with the refusal when the server says no */
export async function keep(app: TestApp, path: string, given: object): Promise<string> {
  const { status, body } = await app.post('administrator', path, given)
  if (status !== 200) throw new Error(`${path}：${status} ${JSON.stringify(body)}`)
  return body.subjectId
}

/** `to`: the last part of the address. */
export function changeCertificate(app: TestApp, id: string, to: string, given: object): Promise<string> {
  return keep(app, `/api/certificates/${id}/${to}`, { ...said, ...given })
}

export async function keepCertificates(app: TestApp): Promise<void> {
  const [clerk, archivist] = [await personNamed(app, '书记员'), await personNamed(app, '档案员')]
  const asked = { category: '安全生产', area: '530926', reason: '培训考试合格。' }
  const term = { validFrom: '2025-09-01', validUntil: '2025-09-21', issuer: '云南省司法厅' }
  const declined = await keep(app, '/api/certificate-applications', { ...asked, person: archivist })
  await keep(app, `/api/certificates/${declined}/refusal`, { reason: '不在执法岗位。' })
  const id = await keep(app, '/api/certificate-applications', { ...asked, person: clerk })
  await recordPassOf(app, clerk)
  await keep(app, `/api/certificates/${id}/issue`, { ...term, number: '53092600091' })
  await changeCertificate(app, id, 'lapse', { effectiveOn: '2025-09-22' })
  await changeCertificate(app, id, 'renewal', { effectiveOn: '2025-09-22', validUntil: '2028-09-21' })
  await changeCertificate(app, id, 'suspension', { effectiveOn: '2025-09-22' })
  await changeCertificate(app, id, 'restoration', { effectiveOn: '2025-09-22' })
  const checked = { checkedOn: '2025-09-22', opinion: '学时、履职合格。' }
  await keep(app, `/api/certificates/${id}/annual-check`, { ...checked, year: 2025, result: 'passed' })
  await changeCertificate(app, id, 'revocation', { effectiveOn: '2025-09-22' })
  const { category, area } = asked
  const entered = { name: '新来的甲', section: '办公室', post: '执法人员', category, area, number: '53092600090' }
  await keep(app, '/api/officers', { ...entered, ...term, validUntil: '2028-09-21' })
  const other = { ...term, person: archivist, category, area, number: '53092600092', validUntil: '2028-09-21' }
  const held = await keep(app, '/api/certificates', other)
  await changeCertificate(app, held, 'cancellation', { effectiveOn: '2025-09-22' })
  await keep(app, '/api/enforcement-categories', {
    ...{ category: '防震减灾', change: 'begin', on: '2025-09-22', source: '测试', standing: 'unverified' },
  })
  await keep(app, '/api/enforcement-categories', {
    ...{ category: '防震减灾', change: 'end', on: '2025-12-31', source: '测试', standing: 'unverified' },
  })
  const reviewer = await personNamed(app, '法制审核员乙')
  const qualified = { person: reviewer, number: '演示-法职资-0002', obtainedOn: '2020-06-30', proof: '0'.repeat(64) }
  await keep(app, '/api/qualifications', qualified)
  await keep(app, '/api/reviewers', { person: reviewer, heldFrom: '2025-09-01', document: '县应急〔2025〕9号' })
  await keep(app, '/api/reviewers/ending', { person: reviewer, heldUntil: '2025-09-21', reason: '调岗。' })
  const photo = { photoSha256: await putPhoto(app), sizeBytes: picture.length, mediaType: 'image/png' }
  await keep(app, '/api/officer-photos', { ...photo, person: clerk, takenOn: '2025-09-01' })
}

/** As the province's exam is recorded here; without it no certificate is issued. */
export function recordPassOf(app: TestApp, person: string): Promise<string> {
  const passed = { exam: '全省行政执法资格考试', organ: '云南省司法厅', number: '演示-考-0001', passedOn: '2025-08-20' }
  return keep(app, '/api/exam-passes', { ...passed, person })
}

/** The least that is a PNG by its first bytes. */
export const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])

export async function putPhoto(app: TestApp, bytes = picture): Promise<string> {
  const headers = { cookie: await app.cookieOf('administrator'), 'content-type': 'image/png' }
  const answer = await app.fetch('/api/files', { method: 'POST', headers, body: new Uint8Array(bytes) })
  return ((await answer.json()) as { sha256: string }).sha256
}
