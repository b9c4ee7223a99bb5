/** The examination is concluded: what was found, and whether others must be told and heard first: 第三十四条、第三十六条、第四十六条. */
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import { choiceField, longTextField } from '../acts/field.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { applicationOf, byVerb } from './application.ts'
import { type ApplicationStep, loadApplication } from './application-step.ts'

const asked = (title: string, description?: string) =>
  z
    .boolean()
    .default(false)
    .meta({ title, ...(description === undefined ? {} : { description }) })

const examinationFields = {
  findings: longTextField('审查情况', { max: 4000 }),
  recommendation: choiceField('审查意见', { grant: '符合法定条件、标准', refuse: '不符合法定条件、标准' }),
  othersAffected: asked('直接关系他人重大利益', '须告知申请人、利害关系人，听取意见，并告知听证权利'),
  publicInterest: asked('涉及公共利益，认为需要听证'),
  complex: asked('疑难复杂，涉及多个法律关系'),
}
/** Asked of a change alone: what does not touch the place need not be checked there again. */
const siteUnaffected = asked('变更不涉及场所、设施等条件', '涉及的，须两名以上执法人员现场核查')
export const Examined = z.object(examinationFields)

export function concludeExaminationAct({ name, key, noun }: ApplicationStep): AnyAct {
  return proceedingAct({
    name: `${name}.conclude-examination`,
    label: '审查终结',
    basis: [licensingLaw(34, 1), licensingLaw(36)],
    by: ['officer'],
    ...{ key, noun, fields: name === 'licence-change' ? { ...examinationFields, siteUnaffected } : examinationFields },
    load: loadApplication,
    must: [mustBeHandlerUnder(licensingLaw(34))],
    rule: (facts, { othersAffected, publicInterest, ...given }) => {
      const { siteCheck, hearingDue } = applicationOf(facts).kind.content
      const isVerified = facts.records.some(byVerb('verify'))
      const isUnaffected = 'siteUnaffected' in given && given.siteUnaffected === true
      if (siteCheck && !isVerified && !isUnaffected)
        return refuse(
          'not-verified',
          '本事项须对申请材料的实质内容进行现场核查，尚未核查。',
          licensingLaw(34, 3),
          '请两名以上执法人员现场核查并记录。',
        )
      return { outcome: othersAffected || publicInterest || hearingDue ? 'hearing-due' : 'clear' }
    },
  })
}
