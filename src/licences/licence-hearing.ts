/** Telling and hearing before a licence is decided. */
import { listDeadlines } from '../acts/deadline.store.ts'
import { lastSaid } from '../proceedings/index.ts'
import { appliedOn, withKinds } from './application.ts'
import { Examined } from './conclude-examination.ts'
import { type HearingStep, noHearingAct, requestHearingAct, serveTellingAct, tellAct } from './hearing-acts.ts'
import { arrangeHearingAct, holdHearingAct } from './hearing-session.ts'

const step: HearingStep = {
  ...{ name: 'licence', key: 'licenceId', noun: '许可' },
  load: async (tx, facts) => {
    const examined = lastSaid(facts.records, 'licence.conclude-examination', Examined)
    const proposed = examined?.recommendation === 'refuse' ? '不予行政许可' : '准予行政许可'
    return {
      applied: appliedOn({ ...facts, ...(await withKinds(tx)) }),
      deadlines: await listDeadlines(tx, [facts.proceeding.id]),
      proposal: { proposed, reason: examined?.findings ?? '' },
    }
  },
}

export const tellInterestedParties = tellAct(step)
export const serveTelling = serveTellingAct(step)
export const requestLicenceHearing = requestHearingAct(step)
export const noteNoHearing = noHearingAct(step)
export const arrangeLicenceHearing = arrangeHearingAct(step)
export const holdLicenceHearing = holdHearingAct(step)
