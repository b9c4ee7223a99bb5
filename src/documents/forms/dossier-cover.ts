import { z } from 'zod'
import { countField, dayField, text } from '../field.ts'
import { Officers } from '../officer.ts'

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
