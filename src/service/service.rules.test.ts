import { describe, expect, test } from 'vitest'
import type { Context } from '../acts/context.ts'
import { day, instant } from '../kernel/day.ts'
import { citationInChinese } from '../law/citation.ts'
import { exampleLaw } from '../law/example-law.ts'
import { isRefusal } from '../law/refusal.ts'
import type { Officer } from '../officers/index.ts'
import type { Subject } from '../subjects/index.ts'
import type { ServiceAddress } from './address.ts'
import { effectOf, isAnnouncementOver, mustBeServedProperly } from './service.rules.ts'
import type { ServiceAttempt, ServiceNotice, ServiceStanding } from './service.ts'
import { type ServiceGiven, serviceFields } from './service-fields.ts'

const today = day('2025-11-20')
const context = { today, law: exampleLaw } as Context
const certificate = { category: '安全生产', area: '5309', validFrom: day('2020-01-01'), validUntil: day('2030-01-01') }
const officer = (personId: string): Officer => ({
  ...{ personId, name: personId },
  certificates: [{ ...certificate, number: personId, events: [], serves: [{ from: day('2021-07-15'), until: null }] }],
})
const unit = { kind: 'organisation', name: '某厂' } as Subject
const person = { kind: 'person', name: '某人' } as Subject
const nothing: ServiceStanding = { attempts: [], notice: undefined, address: undefined, taker: undefined }
const confirmed: ServiceAddress = {
  ...{ id: '', agencyId: '', subjectId: '', documentId: '', confirmedOn: day('2025-11-01') },
  ...{ recipient: '安全员丁', address: '示例路1号', postcode: null, telephone: '1', agent: null },
  ...{ email: 'office@example.com', fax: null, other: null, recordedAt: instant('2025-11-01T02:00:00Z') },
}
const tried = (manner: ServiceAttempt['manner']) => ({ manner }) as ServiceAttempt
const notice = (postedOn: string) => ({ postedOn: day(postedOn) }) as ServiceNotice

const judge = (how: object, known: { subject?: Subject; standing?: Partial<ServiceStanding> } = {}) => {
  const { subject = unit, standing = {} } = known
  const servers = [officer('甲'), officer('乙')]
  const serving = {
    servers,
    area: '530926',
    issuedOn: day('2025-11-03'),
    subject,
    standing: { ...nothing, ...standing },
  }
  const refusal = mustBeServedProperly(serviceFields.how.parse(how), serving, context)
  return refusal === undefined ? 'ok' : [refusal.code, ...refusal.basis.map(citationInChinese)].join(' ')
}

const on = '2025-11-10'
const direct = { manner: 'direct', servedOn: on, place: '厂内', recipient: '某', capacity: 'representative' }
const left = { manner: 'left', servedOn: on, place: '厂内', refusedBy: '某', reason: '不服' }
const electronic = { manner: 'electronic', servedOn: on, medium: 'email', electronicAddress: 'office@example.com' }
const mail = {
  ...{ manner: 'mail', trackingNumber: 'XA1', postedOn: '2025-11-05', place: '示例路1号' },
  ...{ servedOn: on, recipient: '某' },
}
const returned = { ...mail, manner: 'mail-returned', reason: '拒收' }
const entrusted = {
  manner: 'entrusted',
  organ: '某县局',
  letter: '委托函1号',
  place: '某地',
  recipient: '某',
  servedOn: on,
}
const transferred = { ...entrusted, manner: 'transferred', circumstance: 'imprisoned' }
const posted = {
  ...{ manner: 'announcement-posted', ground: 'whereabouts-unknown', course: '查无下落', medium: 'board' },
  ...{ postedAt: '公告栏', postedOn: on, summary: '决定', collectAt: '本局' },
}
const expired = { manner: 'announcement-expired' }
const failed = { manner: 'not-served', tried: 'direct', triedOn: on, place: '厂内', cause: 'moved', detail: '无人' }

const ninetyFive = '《民事诉讼法》第九十五条'
const agreement = 'electronic-not-agreed 《行政处罚法》第六十一条第二款 《民事诉讼法》第九十条'
const mailRule =
  'address-not-confirmed 《民事诉讼法》第九十一条 《最高人民法院关于以法院专递方式邮寄送达民事诉讼文书的若干规定》第十一条'

describe('民事诉讼法第八十八条至第九十五条：每一种送达方式的证明', () => {
  test.each<[string, object, Parameters<typeof judge>[1], string]>([
    ['负责人签收', direct, {}, 'ok'],
    ['收件人员签收', { ...direct, capacity: 'receiver' }, {}, 'ok'],
    [
      '单位的文书由家属签收',
      { ...direct, capacity: 'family', relation: '配偶' },
      {},
      'recipient-unfit 《民事诉讼法》第八十八条',
    ],
    ['个人由同住家属签收', { ...direct, capacity: 'family', relation: '配偶' }, { subject: person }, 'ok'],
    ['个人的文书由负责人签收', direct, { subject: person }, 'recipient-unfit 《民事诉讼法》第八十八条'],
    ['留置，没有见证人也没有录像', left, {}, 'witness-missing 《民事诉讼法》第八十九条'],
    ['留置，有见证人', { ...left, witnesses: [{ name: '庚', organisation: '某村委会' }] }, {}, 'ok'],
    ['留置，有录像', { ...left, recordings: [{ sha256: '0'.repeat(64), note: '全过程' }] }, {}, 'ok'],
    ['电子，没有确认书', electronic, {}, agreement],
    ['电子，确认书同意', electronic, { standing: { address: confirmed } }, 'ok'],
    [
      '电子，不是确认的邮箱',
      { ...electronic, electronicAddress: 'a@b.c' },
      { standing: { address: confirmed } },
      agreement,
    ],
    ['电子，只同意邮件而用传真', { ...electronic, medium: 'fax' }, { standing: { address: confirmed } }, agreement],
    [
      '电子，同意在送达以后',
      electronic,
      { standing: { address: { ...confirmed, confirmedOn: day('2025-11-11') } } },
      agreement,
    ],
    ['邮寄，有回执', mail, {}, 'ok'],
    ['邮寄，收件早于交邮', { ...mail, postedOn: '2025-11-11' }, {}, 'day-wrong 《民事诉讼法》第九十一条'],
    ['邮寄，交邮早于文书', { ...mail, postedOn: '2025-11-02' }, {}, 'day-wrong 《民事诉讼法》第九十一条'],
    ['退回，地址没有确认', returned, {}, mailRule],
    ['退回，不是确认的地址', { ...returned, place: '别处' }, { standing: { address: confirmed } }, mailRule],
    ['退回，地址经当事人确认', returned, { standing: { address: confirmed } }, 'ok'],
    ['委托', entrusted, {}, 'ok'],
    ['转交', transferred, {}, 'ok'],
    ['公告，下落不明', posted, {}, 'ok'],
    [
      '公告，其他方式没有试过',
      { ...posted, ground: 'other-manners-failed' },
      {},
      `other-manners-untried ${ninetyFive}`,
    ],
    [
      '公告，只试过直接送达',
      { ...posted, ground: 'other-manners-failed' },
      { standing: { attempts: [tried('direct')] } },
      `other-manners-untried ${ninetyFive}`,
    ],
    [
      '公告，直接、邮寄都试过',
      { ...posted, ground: 'other-manners-failed' },
      { standing: { attempts: [tried('direct'), tried('mail')] } },
      'ok',
    ],
    ['公告，已经发布过', posted, { standing: { notice: notice(on) } }, `already-announced ${ninetyFive}`],
    ['期满，没有公告', expired, {}, `not-announced ${ninetyFive}`],
    [
      '期满，公告还在进行',
      expired,
      { standing: { notice: notice('2025-10-21') } },
      `announcement-running ${ninetyFive}`,
    ],
    ['期满次日', expired, { standing: { notice: notice('2025-10-20') } }, 'ok'],
    ['未能送达', failed, {}, 'ok'],
    ['早于文书', { ...direct, servedOn: '2025-11-02' }, {}, 'day-wrong 《行政处罚法》第六十一条第一款'],
    ['文书制作当日', { ...direct, servedOn: '2025-11-03' }, {}, 'ok'],
    ['今天', { ...direct, servedOn: '2025-11-20' }, {}, 'ok'],
    ['明天', { ...direct, servedOn: '2025-11-21' }, {}, 'day-wrong 《行政处罚法》第六十一条第一款'],
  ])('%s', (_title, how, known, verdict) => expect(judge(how, known)).toBe(verdict))
})

describe('民事诉讼法第八十七条至第九十五条：生效的日期', () => {
  const effect = (how: object, of?: ServiceNotice) => {
    const found = effectOf(serviceFields.how.parse(how) as ServiceGiven, of, exampleLaw)
    return isRefusal(found) ? found.code : found
  }
  test.each<[string, object, ServiceNotice | undefined, string]>([
    ['直接送达：签收日', direct, undefined, on],
    ['留置送达：留置日', left, undefined, on],
    ['电子送达：到达对方系统日', electronic, undefined, on],
    ['邮寄送达：回执注明的收件日，不是交邮日', mail, undefined, on],
    ['邮寄退回而视为送达：退回日', returned, undefined, on],
    ['委托送达：签收日', entrusted, undefined, on],
    ['转交送达：回证上的签收日', transferred, undefined, on],
    ['公告送达：第三十日', expired, notice('2025-10-13'), '2025-11-12'],
    ['公告送达：第三十日是星期六，顺延到星期一', expired, notice('2025-10-16'), '2025-11-17'],
    ['公告送达：第三十日在国庆长假，顺延到节后', expired, notice('2025-09-01'), '2025-10-09'],
    ['没有公告', expired, undefined, 'not-announced'],
  ])('%s', (_title, how, of, expected) => expect(effect(how, of)).toBe(expected))

  test('公告期满当日尚未经过三十日，次日才算', () => {
    const over = (on: string) => isAnnouncementOver(notice('2025-10-13'), { law: exampleLaw, today: day(on) })
    expect([over('2025-11-12'), over('2025-11-13')]).toEqual([false, true])
    expect(isAnnouncementOver(undefined, { law: exampleLaw, today })).toBe(false)
  })
})

describe('字段：每一种方式缺什么都用中文指出', () => {
  const faults = (how: object) =>
    serviceFields.how.safeParse(how).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []
  test.each<[object, string[]]>([
    [{}, ['manner 请选择送达方式']],
    [{ manner: 'pigeon' }, ['manner 请选择送达方式']],
    [{ ...direct, capacity: 'family' }, ['relation 由同住成年家属签收的，请填写与受送达人的关系']],
    [{ ...mail, trackingNumber: '' }, ['trackingNumber 请填写挂号或者快递单号']],
    [{ ...left, reason: undefined }, ['reason 请填写拒收事由']],
    [{ ...entrusted, organ: undefined }, ['organ 请填写受托机关']],
    [{ ...posted, postedOn: '2025-02-30' }, ['postedOn 公告日期不是有效日期（年-月-日）']],
    [{ ...left, witnesses: [{ name: '庚' }] }, ['witnesses.0.organisation 请填写所在单位或者基层组织']],
  ])('%j', (how, expected) => expect(faults(how)).toEqual(expected))
})
