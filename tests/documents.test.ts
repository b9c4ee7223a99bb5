/** Documents: numbers without gaps, rows that stay as they are, content that its form accepts. */

import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findDocument,
  getDocument,
  listDocuments,
  listMissingNumbers,
  setDocumentPdf,
  setDocumentVoid,
} from '../src/documents/document.store.ts'
import { contentHash, type DrawUp, drawUpDocuments, insertDocuments } from '../src/documents/draw-up.ts'
import { type PenaltyDecision, parseDocumentNumber } from '../src/documents/index.ts'
import { type Database, inTransaction, openDatabase, type Tx } from '../src/kernel/database.ts'
import { day, instant } from '../src/kernel/day.ts'
import { uuidv7 } from '../src/kernel/id.ts'
import { type FreshDatabase, freshDatabase } from './support/postgres.ts'
import { agencyName as sampleAgency } from './support/sample-case.ts'
import { samples } from './support/sample-documents.ts'

const now = instant('2026-12-07T02:00:00Z')
const newId = () => uuidv7(now, randomBytes(10))
const agencyId = newId()
const otherAgencyId = newId()
const accountId = newId()
const decision = samples['penalty-decision'] as PenaltyDecision

let fresh: FreshDatabase
let db: Database

beforeAll(async () => {
  fresh = await freshDatabase()
  db = openDatabase(fresh.url, 'mingzheng_app', 20)
  await registerAgency(agencyId)
  await registerAgency(otherAgencyId)
})

afterAll(async () => {
  await db.destroy()
  await fresh.drop()
})

function registerAgency(id: string): Promise<unknown> {
  const row = [
    sampleAgency,
    '应急局',
    '耿',
    '530926',
    '示例路2号',
    '677500',
    '0883',
    '0883',
    '县政府',
    '县法院',
    '行',
    '号',
  ]
  return inTransaction(db, id, (tx) =>
    sql`insert into agency (agency_id, name, short_name, number_prefix, area_code, address, postcode, telephone,
      supervision_telephone, government, court, payment_bank, payment_account)
      values (${id}, ${sql.join(row)})`.execute(tx),
  )
}

const on = (changed: Partial<DrawUp> = {}): DrawUp => ({
  agencyId,
  accountId,
  numberPrefix: '耿',
  agencyName: sampleAgency,
  day: day('2026-12-07'),
  now,
  subjectId: newId(),
  newId,
  ...changed,
})

async function drawUp(tx: Tx, drafts: Parameters<typeof drawUpDocuments>[1], where = on()) {
  const documents = await drawUpDocuments(tx, drafts, { ...where, forms: drafts.map(({ form }) => form) })
  await insertDocuments(tx, documents, where)
  return documents
}

test('《行政处罚法》第五十九条第二款：步骤表没有写明由这一步制发的，不编号、不用印；没有步骤表的只出不用印的文书', async () => {
  const draw = (form: string, forms: string[] | null) =>
    inTransaction(db, agencyId, (tx) =>
      drawUpDocuments(tx, [{ form, content: samples[form]! }], { ...on({ day: day('2031-01-06') }), forms }),
    )
  const [closing, address] = ['closing-approval', 'service-address-confirmation']
  for (const forms of [['penalty-decision'], [], null])
    await expect(draw(closing, forms)).rejects.toThrow('步骤表没有写明这一步制发')
  await expect(draw(address, [closing])).rejects.toThrow('步骤表没有写明这一步制发')
  await expect(draw(address, null)).resolves.toHaveLength(1)
  await expect(draw(closing, [closing])).resolves.toHaveLength(1)
})

describe('文书编号：同一机关、同一字号、同一年度连续，不重不漏', () => {
  test('并发二百次、部分回滚，编号恰为1至n', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) =>
        inTransaction(db, agencyId, async (tx) => {
          const [document] = await drawUp(tx, [{ form: 'closing-approval', content: samples['closing-approval']! }])
          if (index % 7 === 3) throw new Error('回滚')
          return parseDocumentNumber(document!.number!)!.sequence
        }),
      ),
    )
    const sequences = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    const kept = 200 - Array.from({ length: 200 }, (_, index) => index).filter((index) => index % 7 === 3).length
    expect(sequences.length).toBe(kept)
    expect(sequences.sort((left, right) => left - right)).toEqual(Array.from({ length: kept }, (_, index) => index + 1))
    expect(await inTransaction(db, agencyId, (tx) => listMissingNumbers(tx, { agencyId, year: 2026 }))).toEqual([])
  })

  test('一次制作多份时按顺序取号；草稿和无字号文书不取号；新年度从1开始；别的机关各自编号', async () => {
    const receipt = { form: 'service-receipt', content: samples['service-receipt']! }
    const drafts = [receipt, { form: 'penalty-decision', content: decision, standing: 'draft' as const }, receipt]
    const record = { form: 'inquiry-record', content: samples['inquiry-record']! }
    const made = await inTransaction(db, agencyId, (tx) => drawUp(tx, [...drafts, record]))
    expect(made.map(({ number }) => number)).toEqual(['（耿）应急回〔2026〕1号', null, '（耿）应急回〔2026〕2号', null])
    const next = await inTransaction(db, agencyId, (tx) => drawUp(tx, [receipt], on({ day: day('2027-01-01') })))
    expect(next[0]?.number).toBe('（耿）应急回〔2027〕1号')
    const other = on({ agencyId: otherAgencyId, numberPrefix: '镇' })
    const elsewhere = await inTransaction(db, otherAgencyId, (tx) => drawUp(tx, [receipt], other))
    expect(elsewhere[0]?.number).toBe('（镇）应急回〔2026〕1号')
  })

  test('两项事务以相反顺序取两种字号，不会相互等待', async () => {
    const plan = { form: 'inspection-plan', content: samples['inspection-plan']! }
    const record = { form: 'inspection-record', content: samples['inspection-record']! }
    const rounds = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? [plan, record] : [record, plan]))
    await Promise.all(rounds.map((drafts) => inTransaction(db, agencyId, (tx) => drawUp(tx, drafts))))
    expect(await inTransaction(db, agencyId, (tx) => listMissingNumbers(tx, { agencyId, year: 2026 }))).toEqual([])
  })

  test('作废保留文号和理由，只能作废一次；编号不能后退', async () => {
    const [order] = await inTransaction(db, agencyId, (tx) =>
      drawUp(tx, [{ form: 'rectification-order', content: samples['rectification-order']! }]),
    )
    const id = order!.documentId
    const reason = { voidedAt: now, voidedBy: accountId, voidReason: '对象写错，另行制作' }
    expect(await inTransaction(db, agencyId, (tx) => setDocumentVoid(tx, id, reason))).toBe(true)
    expect(await inTransaction(db, agencyId, (tx) => setDocumentVoid(tx, id, { ...reason, voidReason: '改' }))).toBe(
      false,
    )
    const kept = await inTransaction(db, agencyId, (tx) => getDocument(tx, id))
    expect(kept).toMatchObject({ number: order!.number, voidReason: '对象写错，另行制作' })
    const back = inTransaction(db, agencyId, (tx) => sql`update document_counter set last = last - 1`.execute(tx))
    await expect(back).rejects.toThrow('编号只能向前')
  })
})

describe('文书一经制作不得改动', () => {
  test('改内容、改文号、删除都被数据库拒绝；PDF 指纹只能写一次', async () => {
    const [made] = await inTransaction(db, agencyId, (tx) =>
      drawUp(tx, [{ form: 'penalty-notice', content: samples['penalty-notice']! }]),
    )
    const id = made!.documentId
    const pdf = { pdfSha256: 'ab'.repeat(32), pdfSize: 1000, pdfPages: 3 }
    expect(await inTransaction(db, agencyId, (tx) => setDocumentPdf(tx, id, pdf))).toBe(true)
    expect(await inTransaction(db, agencyId, (tx) => setDocumentPdf(tx, id, pdf))).toBe(false)
    const asOwner = new pg.Client({ connectionString: fresh.adminUrl })
    await asOwner.connect()
    for (const change of [
      `update document set content = '{}' where id = '${id}'`,
      `update document set number = '（耿）应急罚告〔2026〕99号' where id = '${id}'`,
      `update document set pdf_sha256 = '${'cd'.repeat(32)}' where id = '${id}'`,
      `delete from document where id = '${id}'`,
    ])
      await expect(asOwner.query(change), change).rejects.toThrow('一经制作不得改动或删除')
    await asOwner.end()
    const change = inTransaction(db, agencyId, (tx) => sql`update document set content = '{}'`.execute(tx))
    await expect(change).rejects.toThrow('permission denied')
  })

  test('草稿与正式决定书内容相同，指纹相同；存取之后内容和指纹不变；别的机关看不见', async () => {
    const where = on()
    const [draft] = await inTransaction(db, agencyId, (tx) =>
      drawUp(tx, [{ form: 'penalty-decision', content: decision, standing: 'draft' }], where),
    )
    expect(draft).toMatchObject({ number: null, standing: 'draft', contentSha256: contentHash(decision) })
    const kept = await inTransaction(db, agencyId, (tx) => listDocuments(tx, [where.subjectId]))
    expect(kept).toHaveLength(1)
    expect(contentHash(kept[0]!.content)).toBe(draft!.contentSha256)
    expect(kept[0]).toMatchObject({ issueDay: null, edition: '2026-11' })
    expect(await inTransaction(db, otherAgencyId, (tx) => findDocument(tx, draft!.documentId))).toBeUndefined()
    const changed = { ...decision, facts: `${decision.facts} ` }
    expect(contentHash(changed)).not.toBe(draft!.contentSha256)
  })

  test('凭验真码只能查到那一份文书，不能列出其他文书', async () => {
    const [made] = await inTransaction(db, agencyId, (tx) =>
      drawUp(tx, [{ form: 'penalty-notice', content: samples['penalty-notice']! }]),
    )
    const { verificationCode } = await inTransaction(db, agencyId, (tx) => getDocument(tx, made!.documentId))
    expect(verificationCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    const portal = openDatabase(fresh.url, 'mingzheng_portal', 1)
    const ask = (code: string) => sql<{ number: string }>`select * from verify_document(${code})`.execute(portal)
    expect((await ask(verificationCode)).rows).toMatchObject([{ number: made!.number, standing: 'issued' }])
    expect((await ask('0000000000000000')).rows).toEqual([])
    await expect(sql`select * from document`.execute(portal)).rejects.toThrow('permission denied')
    await portal.destroy()
  })
})

describe('内容不合式样的，指明文书和字段', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['penalty-decision', { ...decision, facts: '' }, '《行政处罚决定书》（penalty-decision）字段 facts：不得为空'],
    ['penalty-decision', { ...decision, extra: 1 }, '字段 全文'],
    ['penalty-decision', { ...decision, payment: null }, '字段 payment.amountFen'],
    ['penalty-decision', { ...decision, totalFineFen: 0.5 }, '字段 totalFineFen：不是整数'],
    [
      'penalty-decision',
      { ...decision, remedies: { ...decision.remedies, reviewOrgan: '临沧市应急管理局' } },
      '字段 remedies.reviewOrgan：复议机关应当是本级人民政府',
    ],
    ['inspection-plan', { ...samples['inspection-plan'], officers: [] }, '字段 officers：执法人员不得少于两人'],
    ['inspection-record', { ...samples['inspection-record'], certificatesShown: false }, '应当出示执法证件'],
    ['dossier-cover', { ...samples['dossier-cover'], closedOn: '2026-02-30' }, '字段 closedOn：不是有效日期'],
  ])('%s %#', async (form, content, message) => {
    const made = inTransaction(db, agencyId, (tx) => drawUp(tx, [{ form, content }]))
    await expect(made).rejects.toThrow(message)
  })

  test('没有的式样', async () => {
    await expect(inTransaction(db, agencyId, (tx) => drawUp(tx, [{ form: 'none', content: {} }]))).rejects.toThrow(
      '没有文书式样 none',
    )
  })
})
