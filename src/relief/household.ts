/** What later acts of a relief read again: who asked for what, and what was found at the house. */
import { z } from 'zod'
import { listDeadlines } from '../acts/deadline.store.ts'
import {
  affirmedField,
  choiceField,
  dayField,
  instantField,
  longTextField,
  officersField,
  textField,
} from '../acts/field.ts'
import { partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese } from '../law/citation.ts'
import { isRefusal } from '../law/refusal.ts'
import { kindOn, lastSaid } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { listKinds } from '../proceedings/proceeding-kind.store.ts'
import { kindField, type ReliefKind, type ReliefKindContent, reliefLaw } from './relief-kind.ts'

export const origins = {
  applied: '受灾人员本人申请',
  nominated: '村（居）民小组提名',
  found: '排查、核灾中主动发现',
} as const

const countField = (title: string, description = '') =>
  z
    .int({ error: `请填写${title}` })
    .min(1, `${title}至少一人`)
    .max(99, `${title}超出上限`)
    .meta({ title, unit: '人', ...(description === '' ? {} : { description }) })

export const requestFields = {
  origin: choiceField('来源', origins),
  receivedOn: dayField('收到或者发现日期'),
  occurredOn: dayField('受灾日期'),
  disaster: longTextField('灾害情况', { max: 1000, description: '何时何地发生何种灾害' }),
  village: textField('所在村（社区）'),
  members: countField('家庭人口'),
  loss: longTextField('受灾损失', { max: 2000 }),
  request: longTextField('申请事项', { max: 1000 }),
  account: textField('收款账户', { max: 100, description: '户主本人的银行账户，一卡通账户优先' }),
  informed: affirmedField(
    '已告知核查、公示的内容和个人信息的处理目的，户主同意',
    '应当先告知个人信息的处理目的和公示范围，取得户主同意',
  ),
}
const Requested = z.object({ kind: kindField, ...requestFields })

const conclusions = { eligible: '符合救助条件', ineligible: '不符合救助条件' } as const

export const verificationFields = {
  verifiers: officersField('核查人员', { description: '不少于两人，您须在其中' }),
  verifiedAt: instantField('核查时间'),
  place: textField('核查地点'),
  losses: z
    .array(z.object({ item: textField('受损项目'), extent: textField('受损程度和数量') }))
    .min(1, '请写明受损项目')
    .max(40)
    .meta({ title: '受损情况' }),
  people: countField('核定救助人数', '按人计算的项目，人数乘以标准就是救助金额；不符合条件的不计'),
  sensitive: z
    .array(textField('敏感情况', { max: 60 }))
    .max(20)
    .default([])
    .meta({
      title: '敏感情况',
      description: '疾病、残疾、低保、未成年子女等，一项一行，照文中用语写；公示、公开时一律遮盖',
    }),
  villageReview: longTextField('民主评议意见', {
    max: 1000,
    description: '村（居）民小组、村（居）民委员会的评议',
  }).optional(),
  result: choiceField('核查结论', conclusions),
  conclusion: longTextField('结论说明', { max: 2000 }),
  recording: textField('影像记录', { description: '照片、录像的数量和编号' }).optional(),
  signer: textField('申请人或者在场家属', { max: 60 }),
}
const Verified = z.object(verificationFields)

export const listReliefKinds = (tx: Tx) => listKinds<ReliefKindContent>(tx, 'relief')

/** @throws RangeError where nothing was asked or no row was in force: the act that received it has refused that */
export async function withRequest(tx: Tx, { proceeding, records }: ProceedingFacts) {
  const requested = lastSaid(records, 'relief.apply', Requested)
  if (!requested) throw new RangeError('没有救助申请的记录')
  const kind = kindOn(await listReliefKinds(tx), requested.kind, requested.receivedOn)
  if (isRefusal(kind)) throw new RangeError(kind.reason)
  const verified = lastSaid(records, 'relief.verify', Verified)
  return { requested, kind, verified, deadlines: await listDeadlines(tx, [proceeding.id]) }
}
export type ReliefFacts = ProceedingFacts & Awaited<ReturnType<typeof withRequest>>

export async function loadRelief(tx: Tx, id: string): Promise<ReliefFacts> {
  const facts = await loadProceeding(tx, id)
  return { ...facts, ...(await withRequest(tx, facts)) }
}

/** What every paper begins with. */
export function householdOf({
  agency,
  subject,
  kind,
  requested,
}: Pick<ReliefFacts, 'agency' | 'subject' | 'kind' | 'requested'>) {
  const { disaster, occurredOn, village, members } = requested
  return { agencyName: agency.name, matter: kind.name, party: partyOf(subject), disaster, occurredOn, village, members }
}

export function reliefBasis({ basis }: ReliefKind): string {
  return (basis.length === 0 ? reliefLaw : basis).map(citationInChinese).join('、')
}
