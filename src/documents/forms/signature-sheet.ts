import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { type Block, drawing, field, fields, heading, note, paragraph } from '../block.ts'
import { instantField, personalText, sha256Field, text } from '../field.ts'
import { form } from '../form.ts'
import { scanTypes } from '../scan.ts'
import { strokesSvg } from '../strokes.ts'
import { sentence } from '../wording.ts'

export const signers = { party: '当事人', officer: '执法人员', witness: '见证人', attendee: '参会人员' } as const
export const signingManners = { screen: '屏幕手写签名', scan: '纸质签名扫描件', refused: '拒绝签名' } as const

/** Thousandths of the pad's width, milliseconds from its first touch, and thousandths of the strongest pressure. */
const Point = z.strictObject({
  x: z.int().min(0).max(1000),
  y: z.int().min(0).max(2000),
  t: z.int().min(0).max(3_600_000),
  p: z.int().min(0).max(1000),
})
export const Strokes = z.array(z.array(Point).min(1)).min(1).meta({ label: '笔迹' })
export type Strokes = z.infer<typeof Strokes>

/** Who signed which bytes, and how; lies with the document it belongs to. */
export const SignatureSheet = z.strictObject({
  agencyName: text('行政机关名称'),
  documentTitle: text('文书名称'),
  documentNumber: text('文号').nullable(),
  contentSha256: sha256Field('文书内容指纹'),
  pdfSha256: sha256Field('版式文件指纹').nullable(),
  signer: z.enum(['party', 'officer', 'witness', 'attendee']).meta({ label: '签名人身份', choices: signers }),
  name: personalText('签名人', 'name'),
  manner: z.enum(['screen', 'scan', 'refused']).meta({ label: '签名方式', choices: signingManners }),
  strokes: Strokes.nullable(),
  strokesSha256: sha256Field('笔迹指纹').nullable(),
  scan: z
    .strictObject({
      sha256: sha256Field('扫描件指纹'),
      sizeBytes: z.int().min(1).meta({ label: '扫描件大小' }),
      mediaType: z
        .enum(['image/jpeg', 'image/png', 'application/pdf'])
        .meta({ label: '扫描件格式', choices: scanTypes }),
    })
    .nullable()
    .meta({ label: '扫描件' }),
  refusal: z
    .strictObject({
      reason: text('拒签事由'),
      witness: personalText('见证人', 'name').nullable(),
      officers: text('在场执法人员'),
    })
    .nullable()
    .meta({ label: '拒签记载' }),
  signedAt: instantField('签名时间'),
  takenBy: text('办理人'),
})
export type SignatureSheet = z.infer<typeof SignatureSheet>

export const signatureSheet = form({
  id: 'signature-sheet',
  title: '签名页',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: SignatureSheet,
  layout: (sheet) => [
    fields(
      [field('文书名称', sheet.documentTitle)],
      ...(sheet.documentNumber === null ? [] : [[field('文号', sheet.documentNumber)]]),
      [field('签名人', `${sheet.name}（${signers[sheet.signer]}）`), field('方式', signingManners[sheet.manner])],
      [field('时间', instantInChinese(sheet.signedAt)), field('办理人', sheet.takenBy)],
    ),
    ...signed(sheet),
    heading('本签名所对应的文书'),
    fields([field('内容指纹（SHA-256）', sheet.contentSha256)], ...pdfField(sheet)),
    note('签名人签的是上列指纹所指的文书：文书改动一字，指纹即不相同，本签名不再对应。'),
  ],
})

function signed({ name, strokes, strokesSha256, scan, refusal }: SignatureSheet): Block[] {
  if (refusal !== null) {
    const witness = refusal.witness === null ? '' : `见证人：${refusal.witness}。`
    return [paragraph(`${name}拒绝签名。${sentence(refusal.reason)}${witness}在场执法人员：${refusal.officers}。`)]
  }
  if (strokes !== null)
    return [drawing(`${name}的手写签名`, strokesSvg(strokes)), fields([field('笔迹指纹（SHA-256）', strokesSha256)])]
  return [
    paragraph('本文书已打印、由签名人在纸上签名并扫描存卷。'),
    fields([field('扫描件指纹（SHA-256）', scan?.sha256 ?? null)]),
  ]
}

function pdfField({ pdfSha256 }: SignatureSheet) {
  return pdfSha256 === null ? [] : [[field('版式文件指纹', pdfSha256)]]
}
