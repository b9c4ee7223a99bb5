/** What an officer is asked of a service: which manner, and the proof that the law wants of this manner. */
import { z } from 'zod'
import { choiceField, dayField, longTextField, officersField, sha256Field, textField } from '../acts/field.ts'
import { electronicMedia } from './address.ts'

/** 《民事诉讼法》第八十八条：who may sign for whom */
export const capacities = {
  party: '受送达人本人',
  family: '同住的成年家属',
  representative: '法定代表人或者主要负责人',
  receiver: '单位负责收件的人',
  agent: '委托代理人',
  designee: '指定的代收人',
} as const

export const triedManners = {
  direct: '直接送达',
  electronic: '电子送达',
  mail: '邮寄送达',
  entrusted: '委托送达',
  transferred: '转交送达',
} as const

export const causes = {
  'nobody-there': '无人签收',
  moved: '地址不详或者已经迁移',
  'refused-unproved': '拒绝接收，没有见证人或者录像',
  returned: '邮件退回',
  'not-arrived': '没有到达对方系统',
  'not-carried-out': '受托机关未能送达',
  other: '其他原因',
} as const

export const grounds = {
  'whereabouts-unknown': '受送达人下落不明',
  'other-manners-failed': '其他方式无法送达',
} as const

export const announcementMedia = { board: '公告栏', portal: '门户网站', newspaper: '报纸' } as const

export const circumstances = {
  military: '受送达人是军人',
  imprisoned: '受送达人被监禁',
  'compulsory-education': '受送达人被采取强制性教育措施',
} as const

const recordings = z
  .array(
    z.object({
      sha256: sha256Field('照片或者录像'),
      sizeBytes: z.int().min(0).optional().meta({ title: '文件大小', widget: 'fixed' }),
      mediaType: textField('文件类型', { max: 100, widget: 'fixed' }).optional(),
      note: textField('拍摄内容'),
    }),
  )
  .max(20, '最多 20 份')
  .default([])
  .meta({ title: '照片、录像' })

const witnesses = z
  .array(
    z.object({
      name: textField('见证人', { max: 60 }),
      organisation: textField('所在单位或者基层组织', { description: '例如某村民委员会、受送达人所在单位' }),
    }),
  )
  .max(10, '最多 10 人')
  .default([])
  .meta({ title: '见证人' })

const place = textField('送达地点')
const recipient = textField('签收人', { max: 60 })
const trackingNumber = textField('挂号或者快递单号', { max: 60 })
const postedOn = dayField('交邮日期')

const Direct = z
  .object({
    manner: z.literal('direct').meta({ title: '直接送达' }),
    servedOn: dayField('签收日期'),
    place,
    recipient,
    capacity: choiceField('签收人身份', capacities),
    relation: textField('与受送达人的关系', { max: 60, description: '由同住成年家属签收的填写' }).optional(),
  })
  .refine(({ capacity, relation }) => capacity !== 'family' || relation !== undefined, {
    path: ['relation'],
    error: '由同住成年家属签收的，请填写与受送达人的关系',
  })

const Left = z.object({
  manner: z.literal('left').meta({ title: '留置送达' }),
  servedOn: dayField('留置日期'),
  place: textField('留置地点', { description: '受送达人的住所、经营场所' }),
  refusedBy: textField('拒绝接收的人', { max: 60 }),
  reason: longTextField('拒收事由', { max: 1000 }),
  witnesses,
  recordings,
})

const Electronic = z.object({
  manner: z.literal('electronic').meta({ title: '电子送达' }),
  servedOn: dayField('到达对方系统的日期'),
  medium: choiceField('电子送达方式', electronicMedia),
  electronicAddress: textField('电子地址', { description: '与送达地址确认书一致' }),
  recordings,
})

const Mail = z.object({
  manner: z.literal('mail').meta({ title: '邮寄送达' }),
  trackingNumber,
  postedOn,
  place: textField('投递地址'),
  servedOn: dayField('回执注明的收件日期'),
  recipient,
  recordings,
})

const MailReturned = z.object({
  manner: z.literal('mail-returned').meta({ title: '邮寄退回，视为送达' }),
  trackingNumber,
  postedOn,
  place: textField('投递地址', { description: '与送达地址确认书一致' }),
  servedOn: dayField('邮件退回日期'),
  reason: longTextField('退回原因', { max: 1000 }),
  recordings,
})

const Entrusted = z.object({
  manner: z.literal('entrusted').meta({ title: '委托送达' }),
  organ: textField('受托机关'),
  letter: textField('委托函文号或者日期', { max: 100 }),
  place,
  recipient,
  servedOn: dayField('签收日期'),
})

const Transferred = z.object({
  manner: z.literal('transferred').meta({ title: '转交送达' }),
  circumstance: choiceField('转交情形', circumstances),
  organ: textField('转交单位', { description: '军人所在部队团以上单位的政治机关、监所、强制性教育机构' }),
  place,
  recipient,
  servedOn: dayField('送达回执上的签收日期'),
})

const AnnouncementPosted = z.object({
  manner: z.literal('announcement-posted').meta({ title: '发布送达公告' }),
  ground: choiceField('公告送达的理由', grounds),
  course: longTextField('原因和经过', { max: 2000, description: '记入案卷：怎样查找、试过哪些方式' }),
  medium: choiceField('公告方式', announcementMedia),
  postedAt: textField('公告位置', { description: '张贴的地点、网页地址或者报纸版面' }),
  postedOn: dayField('公告日期'),
  summary: longTextField('文书主要内容', { max: 4000 }),
  collectAt: textField('领取地点'),
  recordings,
})

const AnnouncementExpired = z.object({
  manner: z.literal('announcement-expired').meta({ title: '公告期满，视为送达' }),
})

const NotServed = z.object({
  manner: z.literal('not-served').meta({ title: '未能送达，记录一次' }),
  tried: choiceField('试过的方式', triedManners),
  triedOn: dayField('日期'),
  place: textField('地点或者地址'),
  cause: choiceField('未能送达的原因', causes),
  detail: longTextField('经过', { max: 1000 }),
  trackingNumber: textField('挂号或者快递单号', { max: 60, description: '邮寄的填写' }).optional(),
  recordings,
})

const How = z.discriminatedUnion(
  'manner',
  [
    Direct,
    Left,
    Electronic,
    Mail,
    MailReturned,
    Entrusted,
    Transferred,
    AnnouncementPosted,
    AnnouncementExpired,
    NotServed,
  ],
  { error: '请选择送达方式' },
)
export type ServiceGiven = z.infer<typeof How>
/** By which something has been served. */
export type HowServed = Exclude<ServiceGiven, { manner: 'not-served' | 'announcement-posted' }>

export const serviceFields = {
  how: How.meta({ title: '送达方式' }),
  servers: officersField('送达人', { description: '不少于两人' }),
}
