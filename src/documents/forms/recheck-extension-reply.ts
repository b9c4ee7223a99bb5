import { z } from 'zod'
import { addressee, fields, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { InspectedUnit } from '../parties.ts'
import { unitFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { date, sentence } from '../wording.ts'

export const RecheckExtensionReply = z.strictObject({
  agencyName: text('执法部门'),
  unit: InspectedUnit,
  priorDocument: PriorDocument,
  appliedOn: dayField('申请日期'),
  items: text('申请延期的事项'),
  /** Null: not agreed, and the term of the order stands. */
  extendedUntil: dayField('同意延期至').nullable(),
  reason: text('答复的理由'),
  requirements: text('要求').nullable(),
})
export type RecheckExtensionReply = z.infer<typeof RecheckExtensionReply>

export const recheckExtensionReply = form({
  id: 'recheck-extension-reply',
  title: '整改复查延期申请答复书',
  edition: '2026-11',
  prefix: '应急复延',
  seal: 'enforcement',
  content: RecheckExtensionReply,
  layout: ({ unit, priorDocument, appliedOn, items, extendedUntil, reason, requirements }) => [
    addressee(`${unit.name}：`),
    fields(...unitFields(unit).slice(1)),
    paragraph(
      `你单位于${date(appliedOn)}就本机关${datedAndCalled(priorDocument)}所列下列事项申请延长整改期限：${sentence(items)}经审查，答复如下：`,
    ),
    paragraph(
      extendedUntil === null
        ? `不同意延期。${sentence(reason)}你单位应当按原期限完成整改，本机关依法进行复查。`
        : `同意延期至${date(extendedUntil)}。${sentence(reason)}期满后本机关依法进行复查，其他事项仍按原期限完成。`,
    ),
    ...(requirements === null ? [] : [paragraph(`整改期间的要求：${sentence(requirements)}`)]),
    note('本文书一式两份：一份送达申请单位，一份存档。'),
  ],
})
