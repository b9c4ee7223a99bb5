/** Officers in and out as a spreadsheet: a report on every row before anything is done; each row done whole or not at all. */
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSpreadsheet, writeSpreadsheet } from '../src/kernel/spreadsheet.ts'
import { startApp, type TestApp } from './support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

type Row = {
  row: number
  verdict: string
  values: Record<string, string>
  problems: { column: string; reason: string; instead: string }[]
}
const head = ['姓名', '股室', '职务', '执法证号', '执法类别', '执法区域', '有效期自', '有效期至', '发证机关']
const officer = (name: string, number: string, changed: Partial<Record<number, string>> = {}) => {
  const row = [
    name,
    '安全生产监督管理股',
    '执法人员',
    number,
    '安全生产',
    '530926',
    '2025-01-01',
    '2028-12-31',
    '云南省司法厅',
  ]
  return row.map((text, index) => changed[index] ?? text)
}

async function report(bytes: Buffer, as = 'administrator') {
  const headers = { cookie: await app.cookieOf(as), 'content-type': 'application/octet-stream' }
  const answer = await app.fetch('/api/officer-sheet/report', { method: 'POST', headers, body: new Uint8Array(bytes) })
  return { status: answer.status, body: (await answer.json()) as { rows: Row[]; code?: string; detail?: string } }
}
const download = async (path: string) => {
  const answer = await app.fetch(path, { headers: { cookie: await app.cookieOf('administrator') } })
  return Buffer.from(await answer.arrayBuffer())
}
const counts = () =>
  app.sql(`select (select count(*)::int from person) as persons, (select count(*)::int from officer_certificate) as certificates,
    (select count(*)::int from life where procedure = 'certificate') as lives, (select count(*)::int from ledger_entry) as entries`)

test('导出再导入：每一行都与登记相同，没有可以导入的；XLSX 和 CSV 都是', async () => {
  for (const path of ['/api/officer-sheet.xlsx', '/api/officer-sheet.csv']) {
    const { status, body } = await report(await download(path))
    expect(status).toBe(200)
    expect({ path, verdicts: body.rows.map(({ verdict, problems }) => [verdict, problems]) }).toEqual({
      ...{ path, verdicts: Array.from({ length: 5 }, () => ['same', []]) },
    })
  }
})

test('模板可以直接填写：列名齐全，示例行能读懂', async () => {
  const { body } = await report(await download('/api/officer-sheet/template.xlsx'))
  expect(body.rows.map(({ verdict, problems }) => [verdict, problems])).toEqual([['new-person', []]])
})

test('逐行报告：第几行、哪一列、错在哪里、怎么办；核对不写入任何东西', async () => {
  const before = await counts()
  const rows = [
    head,
    officer('新来的甲', '530926-1', { 6: '2025/1/1', 7: '2028年12月31日' }),
    officer('执法员甲', '530926-2'),
    officer('', '530926-3'),
    officer('新来的乙', '530926-4', { 1: '没有的股' }),
    officer('新来的丙', '530926-5', { 5: '云南' }),
    officer('新来的丁', '530926-6', { 6: '2025-02-30' }),
    officer('新来的戊', '530926-7', { 7: '2024-12-31' }),
    officer('新来的己', '530926-1'),
    officer('执法员甲', '53092600001', { 7: '2030-12-31' }),
  ]
  const { body } = await report(await writeSpreadsheet(rows))
  expect(body.rows.map(({ row, verdict, problems }) => [row, verdict, problems.map(({ column }) => column)])).toEqual([
    [2, 'new-person', []],
    [3, 'new-certificate', []],
    [4, 'wrong', ['姓名']],
    [5, 'wrong', ['股室']],
    [6, 'wrong', ['执法区域']],
    [7, 'wrong', ['有效期自']],
    [8, 'wrong', ['有效期至']],
    [9, 'wrong', ['执法证号']],
    [10, 'wrong', ['有效期自', '有效期至', '发证机关']],
  ])
  const said = body.rows.flatMap(({ problems }) => problems)
  expect(said.every(({ reason, instead }) => /[\u4e00-\u9fff]/.test(reason) && instead.endsWith('。'))).toBe(true)
  expect(await counts()).toEqual(before)
})

test('逐行导入：人员和证件同时登记，期限起算；中断后再导入，已导入的认得出', async () => {
  const rows = [
    head,
    officer('新来的甲', '530926-1'),
    officer('执法员甲', '530926-2'),
    officer('新来的乙', '530926-3', { 1: '没有的股' }),
  ]
  const file = await writeSpreadsheet(rows)
  const judged = (await report(file)).body.rows
  const answers = await Promise.all(judged.map(({ values }) => app.post('administrator', '/api/officers', values)))
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [200, undefined],
    [200, undefined],
    [409, 'row-unfit'],
  ])
  const again = (await report(file)).body.rows.map(({ verdict }) => verdict)
  expect(again).toEqual(['same', 'same', 'wrong'])
  const repeated = await app.post('administrator', '/api/officers', judged[0]?.values)
  expect(repeated).toMatchObject({ status: 409, body: { code: 'certificate-known' } })
  expect(await app.sql("select name from person where name like '新来的%'")).toEqual([{ name: '新来的甲' }])
  const clocks = await app.sql<{ row: string }>(
    `select row_id as row from deadline join officer_certificate held on held.id = deadline.subject_id where held.number = '530926-1' order by 1`,
  )
  expect(clocks.map(({ row }) => row)).toEqual(['G-05', 'G-08'])
  const exported = await report(await download('/api/officer-sheet.xlsx'))
  expect(exported.body.rows.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 7 }, () => 'same'))
})

describe('不收的文件：说明原因，服务器不受影响', () => {
  test('不是表格、缺列、空表、行数过多、不是管理员', async () => {
    const rows = [head, ...Array.from({ length: 5001 }, (_, index) => officer('某', String(index)))]
    const files: [Buffer, string][] = [
      [Buffer.from('PK\u0003\u0004不是压缩包'), '损坏'],
      [await writeSpreadsheet([['姓名', '证号']]), '缺少列'],
      [Buffer.from(''), '空'],
      [Buffer.from(rows.map((row) => row.join(',')).join('\n')), '5000'],
    ]
    for (const [bytes, why] of files) {
      const { status, body } = await report(bytes)
      expect({ why, status, code: body.code }).toEqual({ why, status: 400, code: 'sheet-unfit' })
      expect(body.detail).toContain(why)
    }
    expect((await report(Buffer.from('x'), 'officer1')).status).toBe(403)
  })

  test('解开后过大的压缩包在解开之前就不收', async () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(60 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(100_000)
    const { status, body } = await report(bomb)
    expect({ status, code: body.code, detail: body.detail }).toEqual({
      ...{ status: 400, code: 'sheet-unfit', detail: expect.stringContaining('过大') },
    })
  })

  test('证号的前导零、超长数字照原样', async () => {
    const text = [['证号'], ['0012345678901234567890']]
    expect(await readSpreadsheet(await writeSpreadsheet(text))).toEqual(text)
  })
})

/** A zip of one part that says of its own size that it is one byte. */
function zipOf(name: string, content: Buffer): Buffer {
  const [packed, path] = [deflateRawSync(content), Buffer.from(name)]
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(1, 22)
  local.writeUInt16LE(path.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(1, 24)
  entry.writeUInt16LE(path.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + path.length, 12)
  end.writeUInt32LE(local.length + path.length + packed.length, 16)
  return Buffer.concat([local, path, packed, entry, path, end])
}
