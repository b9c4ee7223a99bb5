/** Many questions at once, from a spreadsheet; the first submission rehearses and says what each row would do. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { longTextField } from '../acts/field.ts'
import { parseCsv } from '../kernel/csv.ts'
import type { Tx } from '../kernel/database.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { warn } from '../law/warning.ts'
import { isSame } from './question.rules.ts'
import { type BankQuestion, insertQuestions, listBank } from './question.store.ts'
import type { DraftQuestion } from './question.ts'
import { questionColumns, type RowFault, readQuestions } from './question-table.ts'
import { versionOf } from './revise-question.ts'
import { trainingLaw } from './training-law.ts'

export const importQuestions = act({
  name: 'question.import',
  label: '导入题库',
  basis: trainingLaw,
  by: ['reviewer', 'section-head'],
  input: z.object({
    csv: longTextField('表格内容', {
      max: 600_000,
      widget: 'table-text',
      description: `CSV 文件，或者从电子表格复制后直接粘贴。列名：${questionColumns.join('、')}。案例的小题接在案例的后面，题号相同，题型写“小题·单项选择”等。提交后先预演`,
    }),
  }),
  load: async (tx: Tx) => ({ bank: await listBank(tx) }),
  must: [],
  rule: ({ bank }, { csv }, context) => {
    const plan = planOf(csv, bank)
    if (plan.faults.length > 0) return wrongTable(plan.faults)
    const questions = plan.changed.map(({ question, known }) => versionOf(question, known, context))
    return { questions, notes: [countsOf(plan)] }
  },
  warn: ({ bank }, { csv }) => {
    const plan = planOf(csv, bank)
    const reason = `预演：${countsOf(plan)}现在还没有写入。`
    return plan.faults.length > 0 ? [] : [warn('import-rehearsal', reason, trainingLaw, '核对无误后，请写明试题的来源')]
  },
  store: (tx, { questions }) => insertQuestions(tx, questions),
})

type Plan = {
  changed: { question: DraftQuestion; known: BankQuestion | undefined }[]
  unchanged: number
  faults: RowFault[]
}

function planOf(csv: string, bank: BankQuestion[]): Plan {
  const { questions, faults } = readQuestions(parseCsv(csv))
  const byCode = new Map(bank.map((question) => [question.code, question]))
  const found = questions.map(({ row, question }) => ({ row, question, known: byCode.get(question.code) }))
  const retired = found.filter(({ known }) => known?.retired)
  const changed = found.filter(({ question, known }) => !known || !isSame(known, question))
  const closed = retired.map(({ row, question }) => ({ row, reason: `题号 ${question.code} 已停用，请另编题号` }))
  return { changed, unchanged: found.length - changed.length, faults: [...faults, ...closed] }
}

function countsOf({ changed, unchanged }: Plan): string {
  const added = changed.filter(({ known }) => !known).length
  return `新增${added}题，修改${changed.length - added}题，不变${unchanged}题。`
}

const shownFaults = 100

function wrongTable(faults: RowFault[]): Refusal {
  const more = faults.length > shownFaults ? `（只列前${shownFaults}处）` : ''
  const errors = faults
    .slice(0, shownFaults)
    .map(({ row, reason }) => ({ path: 'csv', message: `第${row}行：${reason}。` }))
  const reason = `表格有${faults.length}处错误，一题也没有导入${more}。`
  return { ...refuse('table-wrong', reason, trainingLaw, '请改正后重新提交。'), errors }
}
