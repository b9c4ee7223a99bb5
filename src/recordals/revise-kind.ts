/** The administrator revises what a recordal asks for; what nobody has verified is marked 待核实. */
import { z } from 'zod'
import { choiceField, longTextField, textField } from '../acts/field.ts'
import { disclosureRegulation } from '../law/citation.ts'
import { askedMaterialsField } from '../proceedings/index.ts'
import { reviseKindAct } from '../proceedings/revise-kind-act.ts'
import { recordalLimits, recordalNames } from './recordal-kind.ts'

export const reviseRecordalKind = reviseKindAct({
  category: 'recordal',
  label: '修订备案事项标准',
  basis: [disclosureRegulation(20, undefined, 5)],
  names: recordalNames,
  fields: {
    obliged: longTextField('应当备案的单位', { max: 300 }),
    materials: askedMaterialsField,
    limit: choiceField('办理期限', recordalLimits),
    deemedWhenLate: z.boolean().default(false).meta({ title: '逾期不答复视为已备案' }),
    validityMonths: z
      .int('须为整数')
      .min(1)
      .max(1200)
      .nullable()
      .default(null)
      .meta({ title: '有效期（月）', unit: '个月' }),
    particulars: z
      .array(textField('载明事项', { max: 40 }))
      .max(20)
      .default([])
      .meta({ title: '登记载明事项' }),
  },
})
