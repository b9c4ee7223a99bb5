/** Cases that end without a penalty, over HTTP: 《行政处罚法》第三十三条、第五十四条第二款、第五十七条第一款、第六十条. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { explore, findBreach, type Invariant } from '../src/procedures/explorer.ts'
import { procedures } from '../src/register.ts'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf, offers, take } from './support/drive.ts'
import { deliberate } from './support/meeting.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'

const begins = '2025-09-22T10:00:00+08:00'
const small = factsOf({ fine_yuan: 20_000 })

let app: TestApp
beforeAll(async () => {
  app = await startApp(begins)
})
afterAll(() => app.close())
beforeEach(() => app.setClock(begins))

const concluded = async () => `cases/${await driveUntil(app, '调查终结，提出处理建议', small)}`
const minor = { ground: 'minor', corrected: true, harm: 'none', reason: '当事人当日即改正，没有造成危害后果。' }
const agreed = { outcome: 'agreed', opinion: '同意。' }
const stateOf = async (on: string) => (await livesOf(app, on.slice(6)))['ordinary-penalty']
const codeOf = async (as: string, on: string, act: string, given: Record<string, unknown> = {}) =>
  (await attempt(app, as, { on, act, with: given })).body.code

describe('轻微不罚，从提请到归档', () => {
  let on: string
  beforeAll(async () => {
    app.setClock(begins)
    on = await concluded()
  })

  test.each([
    ['没有改正', { ...minor, corrected: false }, '第三十三条'],
    ['造成后果', { ...minor, harm: 'slight' }, '第三十三条'],
    ['首违但后果不轻微', { ...minor, ground: 'first-violation', harm: 'real' }, '第三十三条'],
    ['没有主观过错而没有证据', { ...minor, ground: 'no-fault' }, '第三十三条第二款'],
    ['单位以责任年龄为由', { ...minor, ground: 'not-responsible' }, '第三十条'],
  ])('没有根据的拒绝：%s', async (_name, given, article) => {
    const { body } = await attempt(app, 'officer1', { on, act: 'no-penalty.propose', with: given })
    expect(body.code).toBe('ground-missing')
    expect(body.basis.join()).toContain(article)
  })

  test('提请、审核；列入目录的，未经法制审核不得批准', async () => {
    await take(app, 'officer1', { on, act: 'no-penalty.propose', with: minor })
    expect(await codeOf('section1', on, 'no-penalty.approve', agreed)).toBe('role-missing')
    await take(app, 'section1', { on, act: 'no-penalty.examine' })
    expect(await codeOf('head', on, 'no-penalty.approve')).toBe('review-not-passed')
    expect(await codeOf('reviewer2', on, 'no-penalty.review')).toBe('reviewer-not-qualified')
    await take(app, 'reviewer1', { on, act: 'no-penalty.review' })
    await take(app, 'section2', { on, act: 'no-penalty.countersign' })
    const { documents } = await take(app, 'head', { on, act: 'no-penalty.approve' })
    expect(documents.map(({ title }) => title)).toEqual(['案件处理呈批表'])
  })

  test('决定、送达、教育；二十个工作日内公示；未公示不得结案', async () => {
    const { documents } = await take(app, 'head', { on, act: 'no-penalty.issue' })
    expect(documents[0]).toMatchObject({ title: '不予行政处罚决定书', number: '（耿）应急不罚〔2025〕1号' })
    const [decision] = await app.sql<{ content: Record<string, unknown> }>(
      "select content from document where subject_id = $1 and form = 'no-penalty-decision'",
      [on.slice(6)],
    )
    expect(decision?.content).toMatchObject({
      ground: 'minor',
      basis: '《行政处罚法》第三十三条第一款、《行政处罚法》第五十七条第一款第（二）项',
      remedies: { reviewDays: 60 },
    })
    const due = await deadlinesOf(app, on)
    expect(due['C-03']).toMatchObject({ metOn: '2025-09-22' })
    // 9月23日起20个工作日：9月23—26日4日，28—30日3日，10月9—11日3日，13—17日5日，20—24日5日
    expect(due['P-03']).toMatchObject({ startsOn: '2025-09-22', dueOn: '2025-10-24' })
    await take(app, 'officer1', { on, act: 'no-penalty.serve' })
    expect((await deadlinesOf(app, on))['R-02']).toMatchObject({ dueOn: '2026-03-23' })
    expect(await codeOf('officer1', on, 'closing.propose', { opinion: '结案。' })).toBe('not-in-state')
    const taught = { startedAt: '2025-09-22T10:00:00+08:00', endedAt: '2025-09-22T10:00:00.001+08:00' }
    await take(app, 'officer1', { on, act: 'education.record', with: taught })
    expect(await codeOf('officer1', on, 'closing.propose', { opinion: '结案。' })).toBe('needs-publication')
    await take(app, 'discloser', { on, act: 'no-penalty.publish', with: { secrecyReview: 'may-publish' } })
  })

  test('结案、立卷、归档', async () => {
    await closeAndArchive(on)
    expect(await livesOf(app, on.slice(6))).toMatchObject({ 'ordinary-penalty': 'archived' })
    const [cover] = await app.sql<{ content: Record<string, unknown> }>(
      "select content from document where subject_id = $1 and form = 'dossier-cover'",
      [on.slice(6)],
    )
    expect(cover?.content).toMatchObject({ outcome: expect.stringContaining('不予') })
  })
})

test('较重违法行为不予处罚的，由负责人集体讨论：第五十七条第二款', async () => {
  const on = await concluded()
  await take(app, 'officer1', { on, act: 'no-penalty.propose', with: { ...minor, grave: true } })
  await take(app, 'section1', { on, act: 'no-penalty.examine' })
  await take(app, 'reviewer1', { on, act: 'no-penalty.review' })
  await take(app, 'section2', { on, act: 'no-penalty.countersign' })
  expect(await codeOf('head', on, 'no-penalty.approve')).toBe('not-deliberated')
  app.setClock('2025-09-22T16:00:00+08:00')
  await deliberate(app, { on, submit: 'no-penalty.submit-deliberation', conclude: 'no-penalty.deliberate' })
  await take(app, 'head', { on, act: 'no-penalty.approve' })
})

test('违法事实不能成立的：决定送达后不公示、不教育，直接结案', async () => {
  const on = await concluded()
  const unproved = { ground: 'unproved', harm: 'none', reason: '证据不足以认定。' }
  await take(app, 'officer1', { on, act: 'no-penalty.propose', with: unproved })
  await take(app, 'section1', { on, act: 'no-penalty.examine' })
  await take(app, 'reviewer1', { on, act: 'no-penalty.review' })
  await take(app, 'section2', { on, act: 'no-penalty.countersign' })
  await take(app, 'head', { on, act: 'no-penalty.approve' })
  await take(app, 'head', { on, act: 'no-penalty.issue' })
  await take(app, 'officer1', { on, act: 'no-penalty.serve' })
  expect(await livesOf(app, on.slice(6))).toMatchObject({ 'ordinary-penalty': 'performed', publication: 'not-due' })
  expect(Object.keys(await deadlinesOf(app, on))).not.toContain('P-03')
  await closeAndArchive(on)
})

test('每一级都可以退回；退回后可以改拟处罚决定', async () => {
  const on = await concluded()
  const returned = { outcome: 'returned', opinion: '应当处罚。' }
  await take(app, 'officer1', { on, act: 'no-penalty.propose', with: minor })
  await take(app, 'section1', { on, act: 'no-penalty.examine', with: returned })
  expect(await stateOf(on)).toBe('concluded')
  await take(app, 'officer1', { on, act: 'no-penalty.propose', with: minor })
  await take(app, 'section1', { on, act: 'no-penalty.examine' })
  await take(app, 'reviewer1', { on, act: 'no-penalty.review', with: returned })
  expect(await stateOf(on)).toBe('concluded')
  expect((await offers(app, 'officer1', on)).map(({ name }) => name)).toContain('no-penalty.propose')
})

describe('中止、恢复、撤销案件', () => {
  const why = { ground: 'appraisal', circumstances: '已取样送检。', reason: '检测报告须时二十日。' }
  const filed = async () => `cases/${await driveUntil(app, '审批立案', small)}`
  const suspended = async () => {
    const on = await filed()
    await take(app, 'officer1', { on, act: 'suspension.propose', with: why })
    await take(app, 'section1', { on, act: 'suspension.examine' })
    await take(app, 'head', { on, act: 'suspension.approve' })
    return on
  }

  test('中止期间不计入办案期限，期间什么也不能办；恢复后续算：第六十条', async () => {
    const on = await suspended()
    expect((await deadlinesOf(app, on))['C-03']).toMatchObject({ startsOn: '2025-09-22', dueOn: '2025-12-22' })
    app.setClock('2025-10-12T10:00:00+08:00')
    for (const [act, given] of [
      ['evidence.add', {}],
      ['investigation.conclude', {}],
      ['suspension.propose', { ...why, opinion: '中止。' }],
    ] as const) {
      const { body } = await attempt(app, 'officer1', { on, act, with: given })
      expect(['not-in-state', 'invalid-input']).toContain(body.code)
    }
    expect(await codeOf('officer1', on, 'suspension.propose', { ...why, opinion: '中止。' })).toBe('not-in-state')
    await take(app, 'officer1', { on, act: 'resumption.propose', with: { reason: '检测报告已出。' } })
    await take(app, 'section1', { on, act: 'resumption.examine' })
    const { documents } = await take(app, 'head', { on, act: 'resumption.approve' })
    expect(documents[0]?.title).toBe('案件恢复审批表')
    expect(await stateOf(on)).toBe('investigating')
    // 9月23日至10月12日共20日不计：12月21日之后20日为2026年1月10日（六），顺延至12日
    expect((await deadlinesOf(app, on))['C-03']).toMatchObject({ dueOn: '2026-01-12', metOn: null })
  })

  test('当事人终止、没有承受人的，中止中的案件终止调查；期限全部了结，立卷归档', async () => {
    const on = await suspended()
    const ended = { ground: 'party-ended', findings: '企业已注销，无承受人。', reason: '无法继续。' }
    await take(app, 'officer1', { on, act: 'withdrawal.propose', with: ended })
    await take(app, 'section1', { on, act: 'withdrawal.examine' })
    const stranger = await attempt(app, 'deputy1', { on, act: 'withdrawal.approve', with: agreed })
    expect(stranger.body.code).toBe('role-missing')
    const { documents } = await take(app, 'head', { on, act: 'withdrawal.approve' })
    expect(documents[0]?.title).toBe('撤销案件审批表')
    const running = await app.sql(
      "select row_id from deadline where subject_id = $1 and met_on is null and row_id <> 'G-01'",
      [on.slice(6)],
    )
    expect(running).toEqual([])
    await take(app, 'archivist', { on, act: 'dossier.compile' })
    await take(app, 'archivist', { on, act: 'case.archive' })
  })

  test('拟稿以后补充调查、撤销案件的，审核随之终结', async () => {
    const on = `cases/${await driveUntil(app, '拟定处罚决定', small)}`
    await take(app, 'officer1', { on, act: 'investigation.resume', with: { reason: '发现他机关已先立案。' } })
    const duplicate = { ground: 'duplicate', reason: '市局已先立案。' }
    await take(app, 'officer1', { on, act: 'withdrawal.propose', with: duplicate })
    await take(app, 'section1', { on, act: 'withdrawal.examine' })
    await take(app, 'head', { on, act: 'withdrawal.approve', with: { outcome: 'returned', opinion: '继续办理。' } })
    expect(await livesOf(app, on.slice(6))).toMatchObject({
      'ordinary-penalty': 'investigating',
      'legal-review': 'drafted',
    })
    await take(app, 'officer1', { on, act: 'withdrawal.propose', with: duplicate })
    await take(app, 'section1', { on, act: 'withdrawal.examine' })
    await take(app, 'head', { on, act: 'withdrawal.approve' })
    expect(await livesOf(app, on.slice(6))).toMatchObject({ 'ordinary-penalty': 'closed', 'legal-review': 'lapsed' })
  })
})

/** What must not be public any longer is withdrawn meanwhile. */
const whileSuspended = /^((suspension|resumption|withdrawal)\.|publication\.withdraw$)/
const invariants: Invariant[] = [
  {
    name: '中止期间只能恢复或者撤销',
    begins: '',
    after: (memory, { act, outcome }) => {
      if (memory === 'suspended' && !whileSuspended.test(act)) return undefined
      if (act === 'suspension.approve' && outcome === 'agreed') return 'suspended'
      const over = act === 'resumption.approve' || act.startsWith('withdrawal.')
      return over && (outcome !== 'returned' || act !== 'resumption.approve') ? '' : memory
    },
  },
  {
    name: '不予处罚决定之前依次经过提请、审核、批准',
    begins: '',
    after: (memory, { act, outcome }) => {
      const chain = ['no-penalty.propose', 'no-penalty.examine', 'no-penalty.approve', 'no-penalty.issue']
      const place = chain.indexOf(act)
      if (place > 0 && memory !== chain[place - 1]) return undefined
      if (outcome === 'returned' && act.startsWith('no-penalty.')) return ''
      return place === -1 ? memory : act
    },
  },
  {
    name: '不予处罚的案件不再作出处罚决定',
    begins: '',
    after: (memory, { act }) => {
      if (act === 'no-penalty.issue') return 'exempted'
      return memory === 'exempted' && /^(decision|notice|penalty|review)\./.test(act) ? undefined : memory
    },
  },
  {
    name: '应当教育的，教育之前不结案：第三十三条第三款',
    begins: '',
    after: (memory, { act, outcome }) => {
      if (act === 'no-penalty.serve') return outcome === 'exempted' ? 'owed' : ''
      if (act === 'education.record') return ''
      return act === 'closing.propose' && memory === 'owed' ? undefined : memory
    },
  },
]
test.each(invariants)('没有一条路径绕过：$name', (invariant) => {
  expect(findBreach(explore(procedures.filter(({ key }) => key === 'caseId')), invariant)).toBeUndefined()
})

async function closeAndArchive(on: string): Promise<void> {
  await take(app, 'officer1', { on, act: 'closing.propose' })
  await take(app, 'section1', { on, act: 'closing.examine' })
  await take(app, 'deputy1', { on, act: 'closing.approve' })
  await take(app, 'archivist', { on, act: 'dossier.compile' })
  await take(app, 'archivist', { on, act: 'case.archive' })
}
