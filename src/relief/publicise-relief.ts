/** Posted in the village for the least period, without what gives the household away; objections are written down and answered. */
import { choiceField, dayField, longTextField, textField } from '../acts/field.ts'
import { familyNameOnly } from '../kernel/family-name.ts'
import { disasterReliefRegulation } from '../law/citation.ts'
import { computeDeadline, deadlineRow } from '../law/deadlines.ts'
import { isRefusal, refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { withRequest } from './household.ts'
import { mustNotTell, reliefAmount } from './relief.rules.ts'

const basis = [disasterReliefRegulation(21)]
const shared = {
  basis,
  by: ['officer' as const],
  ...{ key: 'reliefId', noun: '救助' },
  load: withRequest,
  must: [mustBeHandlerUnder(...basis)],
}

export const publiciseRelief = proceedingAct({
  ...shared,
  name: 'relief.publicise',
  label: '在村（社区）公示',
  fields: {
    postedOn: dayField('张贴日期'),
    place: textField('张贴地点'),
    loss: longTextField('公示的受灾情况', {
      max: 500,
      description: '只写受损的财产和程度；户主姓名自动遮盖，不写证件号码、住址、账户、健康和家庭困难情况',
    }),
  },
  propose: ({ verified, requested }, { today }) => ({
    postedOn: today,
    place: `${requested.village}公示栏`,
    loss: (verified?.losses ?? []).map(({ item, extent }) => `${item}：${extent}`).join('；'),
  }),
  rule: (facts, { postedOn, loss }, { today, law }) => {
    const { requested, verified, kind, subject, agency } = facts
    if (!verified) return refuse('not-verified', '尚未入户核查，不得公示。', basis, '请先入户核查。')
    const last = facts.records.at(-1)?.saidOn ?? requested.receivedOn
    if (postedOn > today || postedOn < last)
      return refuse('day-wrong', `张贴日期应在 ${last} 至今天之间。`, basis, '请核对张贴日期。')
    const told = mustNotTell(loss, { subject, account: requested.account, sensitive: verified.sensitive })
    if (told) return told
    const period = computeDeadline({ row: deadlineRow(law, 'S-01', postedOn), from: postedOn, calendar: law.calendar })
    if (isRefusal(period)) return period
    const content = {
      ...{ agencyName: agency.name, matter: kind.name, village: requested.village, members: requested.members, loss },
      ...{ household: familyNameOnly(subject.name), from: postedOn, until: period.due },
      proposedFen: reliefAmount(kind.content, verified.people),
      telephone: agency.supervisionTelephone,
    }
    return { on: postedOn, documents: [{ form: 'relief-publicity', content }] }
  },
})

export const recordObjection = proceedingAct({
  ...shared,
  name: 'relief.record-objection',
  label: '登记异议',
  fields: {
    raisedOn: dayField('提出日期'),
    objector: textField('提出人', { max: 60, description: '不愿具名的不填' }).optional(),
    objection: longTextField('异议内容', { max: 2000 }),
  },
  propose: (_facts, { today }) => ({ raisedOn: today }),
  rule: ({ records }, { raisedOn }, { today }) => {
    const posted = records.findLast(({ act }) => act === 'relief.publicise')?.saidOn ?? today
    if (raisedOn >= posted && raisedOn <= today) return { on: raisedOn }
    return refuse('day-wrong', `提出日期应在 ${posted} 公示之后、今天之前。`, basis, '请核对提出日期。')
  },
})

const findings = { unfounded: '异议不成立，维持公示', founded: '异议成立，重新核查' } as const

export const answerObjection = proceedingAct({
  ...shared,
  name: 'relief.answer-objection',
  label: '核实、答复异议',
  fields: {
    finding: choiceField('核实结果', findings),
    answer: longTextField('核实经过和答复', { max: 2000, description: '怎样核实、怎样答复提出人，民主评议的意见' }),
  },
  rule: (_facts, { finding }) => ({ outcome: finding }),
})
