import { z } from 'zod'
import { field, fields, note, paragraph } from '../block.ts'
import { countField, dayField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { date } from '../wording.ts'

/** 考试合格证明：证明成绩，不是行政执法证件 */
export const ExamCertificate = z.strictObject({
  agencyName: text('出具机关'),
  name: personalText('姓名', 'name'),
  exam: text('考试名称'),
  purpose: text('考试类别'),
  satOn: dayField('考试日期'),
  points: countField('成绩'),
  totalPoints: countField('满分'),
  passPoints: countField('及格分'),
  announcedOn: dayField('成绩公布日期'),
})
export type ExamCertificate = z.infer<typeof ExamCertificate>

export const examCertificate = form({
  id: 'exam-certificate',
  title: '考试合格证明',
  edition: '2026-11',
  prefix: '应急考证',
  seal: 'agency',
  content: ExamCertificate,
  layout: (certificate) => [
    fields(
      [field('姓名', certificate.name), field('考试类别', certificate.purpose)],
      [field('考试名称', certificate.exam)],
      [field('考试日期', date(certificate.satOn)), field('成绩公布', date(certificate.announcedOn))],
      [field('成绩', `${certificate.points}分（满分${certificate.totalPoints}分，${certificate.passPoints}分合格）`)],
    ),
    paragraph(
      `${certificate.name}于${date(certificate.satOn)}参加${certificate.agencyName}组织的${certificate.exam}，成绩合格，特此证明。`,
    ),
    note('本证明不是行政执法证件，不能凭此从事行政执法活动。扫描二维码可以核验本证明。'),
  ],
})
