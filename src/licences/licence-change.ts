/** The holder asks for the licence to be changed: 《行政许可法》第四十九条. */
import { partyOf, remediesOf } from '../documents/index.ts'
import { citationInChinese, licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { applicationOf, countedOf, lastUnder } from './application.ts'
import type { ApplicationStep } from './application-step.ts'
import { Drafted } from './drafted.ts'
import { mustNotBeExpired } from './held-licence.ts'
import { differences } from './licence.rules.ts'

const form = 'licence-change'
const basis = licensingLaw(49)

export const licenceChange: ApplicationStep = {
  ...{ name: 'licence-change', key: 'licenceChangeId', noun: '变更许可' },
  forms: { granted: form, refused: form },
  limitOf: () => 'L-02',
  asksParticulars: true,
  must: [mustNotBeExpired],
  isGranted: ({ content }) => content.granted === true,
  draftOf: (facts, { decision, findings, reason, particulars }, context) => {
    const { held, agency, subject } = facts
    const changes = differences(held?.particulars ?? [], particulars)
    if (!held || changes.length === 0)
      return refuse('nothing-changes', '没有写明变更哪些载明事项。', basis, '请在「证件载明事项」中填写变更后的内容。')
    const { kind, receivedOn } = applicationOf(facts)
    const content = {
      ...{ agencyName: agency.name, matter: kind.name, party: partyOf(subject) },
      ...{ granted: decision === 'grant', certificateNumber: held.number, receivedOn, changes },
      ...{ reason: [findings, reason].filter((text) => text !== undefined).join('\n') },
      ...{ basis: citationInChinese(basis), remedies: remediesOf(agency, context) },
    }
    return { form, content }
  },
  effect: {
    kind: 'changed',
    termOf: ({ validUntil }) => validUntil,
    particularsOf: (_held, facts) =>
      lastUnder(facts.records, 'draft', Drafted)?.particulars ?? countedOf(facts).particulars,
  },
}
