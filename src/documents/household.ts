/** Who asks for relief and what befell the household: what every paper of relief says of it. */
import { z } from 'zod'
import { applicantFields, applied } from './applied.ts'
import { type Field, field } from './block.ts'
import { countField, dayField, text } from './field.ts'
import { date } from './wording.ts'

export const household = {
  ...applied,
  disaster: text('灾害情况'),
  occurredOn: dayField('受灾日期'),
  village: text('所在村（社区）'),
  members: countField('家庭人口'),
}
const Household = z.strictObject(household)
type Household = z.infer<typeof Household>

export function householdFields(of: Household): Field[][] {
  return [
    [field('救助项目', of.matter)],
    ...applicantFields(of.party, '户主（申请人）'),
    [field('所在村（社区）', of.village), field('家庭人口', `${of.members}人`)],
    [field('受灾日期', date(of.occurredOn))],
    [field('灾害情况', of.disaster)],
  ]
}
