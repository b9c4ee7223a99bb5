/** The administrator revises what a licence asks for; what nobody has verified is marked 待核实. */
import { z } from 'zod'
import { choiceField, textField } from '../acts/field.ts'
import { licensingLaw } from '../law/citation.ts'
import { askedMaterialsField } from '../proceedings/index.ts'
import { reviseKindAct } from '../proceedings/revise-kind-act.ts'
import { decisionDeadlines, licenceNames, renewalDeadlines } from './licence-kind.ts'

export const reviseLicenceKind = reviseKindAct({
  category: 'licence',
  label: '修订许可事项标准',
  basis: [licensingLaw(30)],
  names: licenceNames,
  fields: {
    certificate: textField('许可证件名称', { max: 60 }),
    decisionDeadline: choiceField('作出决定的期限', decisionDeadlines),
    materials: askedMaterialsField,
    changeMaterials: askedMaterialsField.meta({ title: '变更须提交的材料' }),
    renewalMaterials: askedMaterialsField.meta({ title: '延续须提交的材料' }),
    siteCheck: z.boolean().default(false).meta({ title: '须现场核查' }),
    hearingDue: z.boolean().default(false).meta({ title: '依法应当听证' }),
    validityMonths: z
      .int('须为整数')
      .min(1)
      .max(1200)
      .nullable()
      .default(null)
      .meta({ title: '有效期（月）', unit: '个月' }),
    renewalDeadline: choiceField('延续申请期限', renewalDeadlines),
    particulars: z
      .array(textField('载明事项', { max: 40 }))
      .max(20)
      .default([])
      .meta({ title: '证件载明事项' }),
  },
})
