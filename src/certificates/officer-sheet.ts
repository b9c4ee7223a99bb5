/** The list of officers as a spreadsheet (行政执法人员清单): its columns, and what a row would do to the register. Pure. */
import { isDay } from '../kernel/day.ts'
import { readDay, type SheetColumn, type SheetProblem, type SheetRow } from '../kernel/sheet.ts'
import { areaPattern } from './certificate.rules.ts'

const keys = ['name', 'section', 'post', 'number', 'category', 'area', 'validFrom', 'validUntil', 'issuer'] as const
export type OfficerKey = (typeof keys)[number]
export type OfficerValues = Record<OfficerKey, string>

const column = (key: OfficerKey, title: string, max: number, example: string): SheetColumn<OfficerKey> => ({
  ...{ key, title, max, example, required: true },
})
const readRealDay = (text: string) => {
  const day = readDay(text)
  return day !== undefined && isDay(day) ? day : undefined
}
const ofDay = { read: readRealDay, instead: '请写成 2026-01-31 的样子。' }
const readArea = (text: string) => (areaPattern.test(text) ? text : undefined)

export const officerColumns: SheetColumn<OfficerKey>[] = [
  column('name', '姓名', 60, '执法员示例'),
  column('section', '股室', 60, '安全生产监督管理股'),
  column('post', '职务', 60, '执法人员'),
  { ...column('number', '执法证号', 40, '53092600099'), read: (text) => text.replace(/\s/g, '') },
  column('category', '执法类别', 60, '安全生产'),
  {
    ...column('area', '执法区域', 12, '530926'),
    read: readArea,
    instead: '请填写 2、4、6、9 或者 12 位行政区划代码。',
  },
  { ...column('validFrom', '有效期自', 20, '2026-01-01'), ...ofDay },
  { ...column('validUntil', '有效期至', 20, '2030-12-31'), ...ofDay },
  column('issuer', '发证机关', 100, '云南省司法厅'),
]

/** `section`, `post`: of today. */
export type KnownOfficers = {
  sections: { id: string; name: string }[]
  persons: { id: string; name: string; sectionId: string }[]
  certificates: (OfficerValues & { personId: string })[]
}
export type OfficerVerdict = 'new-person' | 'new-certificate' | 'same' | 'wrong'
export type JudgedOfficer = SheetRow<OfficerKey> & { verdict: OfficerVerdict }

/** A number that stands twice in one file is wrong the second time. */
export function judgeOfficers(rows: SheetRow<OfficerKey>[], known: KnownOfficers): JudgedOfficer[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const { number } = row.values
    const before = seen.get(number)
    if (before === undefined) seen.set(number, row.row)
    const twice = before === undefined || number === '' ? [] : [numberTwice(before)]
    return judgeOfficer({ ...row, problems: [...row.problems, ...twice] }, known)
  })
}

const numberTwice = (before: number): SheetProblem => ({
  ...{ column: '执法证号', reason: `与第 ${before} 行的证号相同`, instead: '同一证号只保留一行。' },
})

export function judgeOfficer(row: SheetRow<OfficerKey>, known: KnownOfficers): JudgedOfficer {
  const { values } = row
  const held = known.certificates.find(({ number }) => number === values.number)
  const problems = [...row.problems, ...(held ? differences(values, held) : problemsOfNew(values, known))]
  if (problems.length > 0) return { ...row, problems, verdict: 'wrong' }
  if (held) return { ...row, problems, verdict: 'same' }
  return { ...row, problems, verdict: findHolders(values, known).length === 1 ? 'new-certificate' : 'new-person' }
}

export function findHolders({ name, section }: OfficerValues, { sections, persons }: KnownOfficers) {
  const sectionId = sections.find((one) => one.name === section)?.id
  return persons.filter((person) => person.name === name && person.sectionId === sectionId)
}

function problemsOfNew(values: OfficerValues, known: KnownOfficers): SheetProblem[] {
  const { section, name, validFrom, validUntil } = values
  const names = known.sections.map((one) => one.name).join('、')
  return [
    ...(section !== '' && !known.sections.some((one) => one.name === section)
      ? [{ column: '股室', reason: `没有「${section}」这个股室`, instead: `请填写：${names}。` }]
      : []),
    ...(validFrom !== '' && validUntil !== '' && validUntil < validFrom
      ? [{ column: '有效期至', reason: '早于有效期自', instead: '请核对有效期。' }]
      : []),
    ...(findHolders(values, known).length > 1
      ? [
          {
            column: '姓名',
            reason: `${section}有两名以上「${name}」`,
            instead: '请在「登记已有的执法证件」中指明是哪一位。',
          },
        ]
      : []),
  ]
}

const ways: Partial<Record<OfficerKey, string>> = {
  validFrom: '证件记录不因导入而改变；登记有误的，注销后重新登记。',
  validUntil: '有效期变化的，在该证件上办理换证。',
}

/** A certificate that stands in the register is never changed by a file. */
function differences(values: OfficerValues, held: OfficerValues): SheetProblem[] {
  return officerColumns.flatMap(({ key, title }) =>
    values[key] === held[key]
      ? []
      : [
          {
            column: title,
            reason: `与登记的「${held[key]}」不一致`,
            instead: ways[key] ?? '导入不改动已登记的证件；请核对，或者先在登记簿中办理变更。',
          },
        ],
  )
}
