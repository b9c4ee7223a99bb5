import { z } from 'zod'
import { field, grid, pair, wide } from '../block.ts'
import { countField, dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { date, officersInLine } from '../wording.ts'

export const DossierCover = z.strictObject({
  agencyName: text('立卷单位'),
  caseName: text('案件名称'),
  cause: text('案由'),
  partyName: text('当事人'),
  decisionNumber: text('处罚决定书文号').nullable(),
  outcome: text('处理结果'),
  filedOn: dayField('立案日期'),
  closedOn: dayField('结案日期'),
  officers: Officers.meta({ label: '承办人' }),
  archivedOn: dayField('归档日期'),
  archiveNumber: text('归档号'),
  retention: text('保存期限'),
  pieces: countField('件数').nullable(),
  pages: countField('页数').nullable(),
})
export type DossierCover = z.infer<typeof DossierCover>

export const dossierCover = form({
  id: 'dossier-cover',
  title: '案卷（首页）',
  edition: '2026-11',
  prefix: null,
  seal: 'enforcement',
  content: DossierCover,
  layout: (cover) => [
    grid(
      wide('案件名称', cover.caseName, { lines: 2 }),
      wide('案由', cover.cause, { lines: 2 }),
      wide('当事人', cover.partyName, { lines: 2 }),
      wide('决定书文号', cover.decisionNumber, { lines: 2 }),
      wide('处理结果', cover.outcome, { lines: 4 }),
      pair(field('立案日期', date(cover.filedOn)), field('结案日期', date(cover.closedOn))),
      wide('承办人', officersInLine(cover.officers), { lines: 2 }),
      pair(field('归档日期', date(cover.archivedOn)), field('归档号', cover.archiveNumber)),
      pair(field('保存期限', cover.retention), field('件数／页数', volume(cover))),
    ),
  ],
})

function volume({ pieces, pages }: DossierCover): string {
  return `${pieces ?? '　'}件／${pages ?? '　'}页`
}
