/** The party says, in writing, where and how it is to be served: 《行政处罚法》第六十一条第二款. Every later service begins from it. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, idField, textField } from '../acts/field.ts'
import type { ServiceAddressConfirmation } from '../documents/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { findSubject } from '../subjects/subject.store.ts'
import type { ServiceAddress } from './address.ts'
import { findServiceAddress, insertServiceAddress } from './service.store.ts'

const fields = {
  subjectId: idField('受送达人', 'subject'),
  matter: textField('案件或者事项名称').optional(),
  recipient: textField('收件人', { max: 60 }),
  address: textField('送达地址'),
  postcode: textField('邮政编码', { max: 10 }).optional(),
  telephone: textField('联系电话', { max: 30 }),
  agent: textField('指定代收人', { max: 60 }).optional(),
  electronic: z.boolean({ error: '请选择是否同意电子送达' }).meta({ title: '同意电子送达' }),
  email: textField('电子邮箱', { max: 100 }).optional(),
  fax: textField('传真号码', { max: 30 }).optional(),
  other: textField('其他电子地址', { max: 100, description: '例如接收文书的手机号、平台账号' }).optional(),
  signer: textField('签名人', { max: 60 }),
  confirmedOn: dayField('签订日期'),
}
const Given = z.object(fields).refine(({ electronic, email, fax, other }) => !electronic || email || fax || other, {
  path: ['email'],
  error: '同意电子送达的，请至少填写一种电子地址',
})
type Given = z.infer<typeof Given>

export const confirmServiceAddress = act({
  name: 'service-address.confirm',
  label: '登记送达地址确认书',
  basis: [penaltyLaw(61, 2)],
  by: ['officer'],
  input: Given,
  load: async (tx, { subjectId }) => ({
    subject: subjectId === undefined ? undefined : await findSubject(tx, subjectId),
    known: subjectId === undefined ? undefined : await findServiceAddress(tx, subjectId),
    agency: await getAgency(tx),
  }),
  must: [],
  propose: ({ subject, known }, { today }) => ({
    ...(subject ? { subjectId: subject.id } : {}),
    ...(known ? told(known) : registered(subject)),
    confirmedOn: today,
  }),
  rule: ({ subject, agency }, given, context) => {
    const { today, actor, now } = context
    if (!subject) return refuse('subject-missing', '没有登记这个受送达人。', penaltyLaw(61, 2), '请先登记当事人。')
    if (given.confirmedOn > today)
      return refuse('day-in-future', '签订日期不得晚于今天。', penaltyLaw(61, 2), '请核对签订日期。')
    const { matter: _matter, electronic, signer: _signer, ...kept } = given
    const nothing = { postcode: null, agent: null, email: null, fax: null, other: null }
    const means = electronic ? {} : { email: null, fax: null, other: null }
    const id = { id: context.newId(), agencyId: actor.agencyId, documentId: '', recordedAt: now }
    const row: ServiceAddress = { ...nothing, ...kept, ...means, ...id }
    const content = confirmationOf(given, { agencyName: agency.name, partyName: subject.name })
    return { on: given.confirmedOn, row, documents: [{ form: 'service-address-confirmation', content }] }
  },
  store: (tx, { row, documents }) => insertServiceAddress(tx, { ...row, documentId: documents[0]?.documentId ?? '' }),
})

type Subject = NonNullable<Awaited<ReturnType<typeof findSubject>>>

/** What the register knows already. */
function registered(subject: Subject | undefined) {
  const { name, representative, address, postcode, telephone, kind } = subject ?? {}
  const person = kind === 'person' ? name : representative
  return Object.fromEntries(
    Object.entries({ recipient: person, signer: person, address, postcode, telephone }).filter(([, value]) => value),
  )
}

/** What was confirmed before: only what has changed is typed. */
function told({ recipient, address, postcode, telephone, agent, email, fax, other }: ServiceAddress) {
  const known = { recipient, signer: recipient, address, postcode, telephone, agent, email, fax, other }
  const electronic = email !== null || fax !== null || other !== null
  return { ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)), electronic }
}

type Named = { agencyName: string; partyName: string }

function confirmationOf(given: Given, named: Named): ServiceAddressConfirmation {
  const { recipient, address, telephone, electronic, signer, confirmedOn } = given
  const { matter = '本机关办理的各项行政执法事项', postcode = null, agent = null } = given
  const { email = null, fax = null, other = null } = given
  return {
    ...named,
    caseName: matter,
    ...{ recipient, address, postcode, telephone, agent },
    electronic: electronic ? { email, fax, other } : null,
    signature: { manner: 'signed', name: signer, on: confirmedOn },
  }
}
