import { z } from 'zod'
import { field, grid, pair, wide } from '../block.ts'
import { countField, dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { date } from '../wording.ts'

/** The last sheet of a file: what lies in it, what is missing or damaged, who bound and who checked it. */
export const MemorandumSheet = z.strictObject({
  caseName: text('案件名称'),
  archiveNumber: text('归档号'),
  pieces: countField('件数'),
  pages: countField('页数').nullable(),
  /** 照片、录音录像等载体 */
  carriers: text('音像和电子载体').nullable(),
  remarks: text('卷内情况说明'),
  compiler: text('立卷人'),
  compiledOn: dayField('立卷日期'),
  checker: text('检查人').nullable(),
  checkedOn: dayField('检查日期').nullable(),
})
export type MemorandumSheet = z.infer<typeof MemorandumSheet>

export const memorandumSheet = form({
  id: 'memorandum-sheet',
  title: '备考表',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: MemorandumSheet,
  layout: (sheet) => [
    grid(
      wide('案件名称', sheet.caseName),
      wide('归档号', sheet.archiveNumber),
      pair(field('件数', `${sheet.pieces}件`), field('页数', sheet.pages === null ? '—' : `${sheet.pages}页`)),
      wide('音像和\n电子载体', sheet.carriers ?? '无', { lines: 2 }),
      wide('卷内情况说明', sheet.remarks, { lines: 14 }),
      pair(field('立卷人', sheet.compiler), field('立卷日期', date(sheet.compiledOn))),
      pair(field('检查人', sheet.checker), field('检查日期', date(sheet.checkedOn))),
    ),
  ],
})
