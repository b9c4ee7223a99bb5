/** The administrator revises what relief is given at; what nobody has verified is marked 待核实. */
import { choiceField, moneyField } from '../acts/field.ts'
import { disclosureRegulation } from '../law/citation.ts'
import { reviseKindAct } from '../proceedings/revise-kind-act.ts'
import { reliefNames, standards } from './relief-kind.ts'

export const reviseReliefKind = reviseKindAct({
  category: 'relief',
  label: '修订救助标准',
  basis: [disclosureRegulation(21)],
  names: reliefNames,
  fields: {
    per: choiceField('计算单位', standards),
    unitFen: moneyField('救助标准').min(1, '救助标准应大于零'),
    maximumFen: moneyField('每户最多').nullable().default(null),
  },
})
