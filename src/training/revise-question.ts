/** A question is written, or written anew as its next version; what papers asked stays as it was. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, citationField, longTextField, textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { refuse } from '../law/refusal.ts'
import { faultsOf, isSame } from './question.rules.ts'
import { type BankQuestion, insertQuestions, insertRetirement, listBank, type Retirement } from './question.store.ts'
import {
  type DraftQuestion,
  difficulties,
  judgementOptions,
  type Part,
  partKinds,
  type Question,
  questionKinds,
} from './question.ts'
import { answerIn } from './question-table.ts'
import { trainingLaw } from './training-law.ts'

const answering = {
  options: z
    .array(textField('选项', { max: 500 }))
    .max(8)
    .default([])
    .meta({ title: '选项（按顺序为A、B、C……；判断题不填）' }),
  answer: longTextField('答案', {
    max: 2000,
    description: '选择题写选项字母，如 AC；判断题写对或者错；问答题写参考答案',
  }).optional(),
}
const fields = {
  code: textField('题号', { max: 40 }),
  kind: choiceField('题型', questionKinds),
  topic: textField('主题', { max: 60, description: '如：行政处罚程序。抽题时按主题选取' }),
  difficulty: choiceField('难度', difficulties),
  stem: longTextField('题干', { max: 4000 }),
  ...answering,
  parts: z
    .array(
      z.object({
        kind: choiceField('小题题型', partKinds),
        stem: longTextField('小题', { max: 2000 }),
        ...answering,
        points: z.int('分值须为整数').min(1).max(100).meta({ title: '分值' }),
      }),
    )
    .max(10)
    .default([])
    .meta({ title: '小题（只有案例分析填写）' }),
  citations: z.array(citationField('依据')).min(1, '请写明依据').max(10).meta({ title: '依据的条文' }),
  analysis: longTextField('解析', { max: 4000 }).optional(),
}
const Given = z.object(fields)
type Given = z.infer<typeof Given>

export const reviseQuestion = act({
  name: 'question.revise',
  label: '编写试题',
  basis: trainingLaw,
  by: ['reviewer', 'section-head'],
  input: Given,
  load: async (tx: Tx) => ({ bank: await listBank(tx) }),
  must: [],
  rule: ({ bank }, given, context) => {
    const question = drafted(given)
    const [fault] = faultsOf(question)
    if (fault !== undefined) return refuse('question-unsound', `${fault}。`, trainingLaw, '请改正后重新提交。')
    const known = bank.find(({ code }) => code === question.code)
    if (known?.retired) return refuse('question-retired', `题号 ${known.code} 已停用。`, trainingLaw, '请另编题号。')
    if (known && isSame(known, question))
      return refuse('question-unchanged', '与题库中的现行版本相同，没有可以修改的内容。', trainingLaw)
    return { question: versionOf(question, known, context) }
  },
  store: (tx, { question }) => insertQuestions(tx, [question]),
})

export function versionOf(question: DraftQuestion, known: BankQuestion | undefined, context: Context): Question {
  const { actor, newId, now } = context
  const by = { agencyId: actor.agencyId, personId: actor.personId, writtenAt: now }
  return { ...question, ...by, id: newId(), version: (known?.version ?? 0) + 1 }
}

function drafted({ code, kind, topic, difficulty, stem, citations, analysis = '', ...said }: Given): DraftQuestion {
  const parts: Part[] =
    kind === 'case'
      ? said.parts.map((part) => ({ ...answered(part.kind, part), stem: part.stem, points: part.points }))
      : [{ ...answered(kind, said), stem: '', points: 0 }]
  return { code, kind, topic, difficulty, content: { stem, parts, citations, analysis } }
}

type Answering = { options: string[]; answer?: string | undefined }

function answered(
  kind: Part['kind'],
  { options, answer = '' }: Answering,
): Pick<Part, 'kind' | 'options' | 'answer' | 'reference'> {
  if (kind === 'essay') return { kind, options: [], answer: [], reference: answer }
  return {
    kind,
    options: kind === 'judgement' ? judgementOptions : options,
    answer: answerIn(kind, answer),
    reference: '',
  }
}

export const retireQuestion = act({
  name: 'question.retire',
  label: '停用试题',
  basis: trainingLaw,
  by: ['reviewer', 'section-head'],
  input: z.object({ code: textField('题号', { max: 40 }), reason: longTextField('理由', { max: 500 }) }),
  load: async (tx: Tx, { code }) => ({ known: (await listBank(tx)).find((question) => question.code === code) }),
  must: [],
  rule: ({ known }, { code, reason }, { actor, newId, now }) => {
    if (!known) return refuse('question-unknown', `题库中没有题号 ${code}。`, trainingLaw, '请核对题号。')
    if (known.retired) return refuse('question-retired', `题号 ${code} 已经停用。`, trainingLaw)
    const row: Retirement = {
      id: newId(),
      agencyId: actor.agencyId,
      code,
      reason,
      personId: actor.personId,
      retiredAt: now,
    }
    return { row }
  },
  store: (tx, { row }) => insertRetirement(tx, row),
})
