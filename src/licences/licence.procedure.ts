/** The step tables of licences applied for, changed, renewed. */
import { licensingLaw as law } from '../law/citation.ts'
import { resultPublication } from '../proceedings/index.ts'
import { applicationProcedure } from './application.procedure.ts'
import { applicationTerm } from './application-term.procedure.ts'

const head = ['agency-head' as const]
const published = { clock: 'P-02', basis: [law(40)] }
const limits = ['L-02', 'L-10', 'L-11']

export const licence = applicationProcedure({
  ...{ name: 'licence', label: '行政许可程序', key: 'licenceId', basis: [law(29), law(32, 2)], receivedStarts: ['L-01'], limits },
  forms: { granted: 'licence-grant', refused: 'licence-refusal' },
  remedies: '-on-licence',
  states: { granted: '准予许可，待送达', refused: '不予许可，待送达', 'refusal-served': '不予许可' },
})
export const licenceTerm = applicationTerm({ name: 'licence', label: '许可决定期限', key: 'licenceId', limits })
export const licencePublication = resultPublication({ name: 'licence', label: '行政许可', key: 'licenceId', withdrawalClock: 'P-05-licence', ...published }, [{ act: 'licence.decide', by: head }])

export const change = applicationProcedure({
  ...{ name: 'licence-change', label: '变更许可程序', key: 'licenceChangeId', basis: [law(49)], receivedStarts: ['L-01'], limits: ['L-02'] },
  forms: { granted: 'licence-change', refused: 'licence-change' },
  remedies: '-on-licence-change',
  states: { granted: '准予变更，待送达', 'granted-served': '待换发证件', refused: '不予变更，待送达', 'refusal-served': '不予变更' },
})
export const changeTerm = applicationTerm({ name: 'licence-change', label: '变更决定期限', key: 'licenceChangeId', limits: ['L-02'] })
export const changePublication = resultPublication({ name: 'licence-change', label: '变更许可', key: 'licenceChangeId', ...published }, [{ act: 'licence-change.decide', by: head }])

export const renewal = applicationProcedure({
  ...{ name: 'licence-renewal', label: '延续许可程序', key: 'licenceRenewalId', basis: [law(50, 1)], receivedStarts: ['L-01', 'L-09'], limits: ['L-09'] },
  forms: { granted: 'licence-renewal', refused: 'licence-renewal' },
  bySilence: true,
  remedies: '-on-licence-renewal',
  states: { granted: '准予延续，待送达', 'granted-served': '待换发证件', refused: '不予延续，待送达', 'refusal-served': '不予延续' },
})
export const renewalPublication = resultPublication({ name: 'licence-renewal', label: '延续许可', key: 'licenceRenewalId', ...published }, [
  { act: 'licence-renewal.decide', by: head },
  { act: 'licence-renewal.confirm-deemed', by: ['officer'] },
])
