/** How the list of what is sealed or seized is asked for and kept: 《行政强制法》第二十四条. */
import { z } from 'zod'
import { choiceField } from '../acts/field.ts'
import { goodsFields } from '../evidence/index.ts'
import { itemKinds, type SeizedItem } from './seizure.ts'

const itemField = z.object({ kind: choiceField('类别', itemKinds), ...goodsFields })
type Given = z.infer<typeof itemField>

export const itemsField = z.array(itemField).min(1, '清单不得为空').max(300).meta({ title: '查封扣押清单' })

type Under = Pick<SeizedItem, 'agencyId' | 'subjectId' | 'seizedOn'> & { newId: () => string }

/** The proceeding is named when it is stored: a measure taken at once opens it by the same act. */
export function rowsOf(items: Given[], { newId, ...under }: Under): SeizedItem[] {
  return items.map((item, index) => {
    const { specification = null, mark = null, origin = null, condition = null } = item
    const { unit, unitPriceFen = null, note = null } = item
    return {
      ...{ id: newId(), proceedingId: '', ...under, ordinal: index + 1, kind: item.kind, name: item.name },
      ...{ specification, mark, origin, condition, unit, quantity: String(Number(item.quantity)), unitPriceFen, note },
      ...{ identity: identityOf(item), disposition: null, endedOn: null },
    }
  })
}

/** Typed differently, it is still the same thing: width, case, spaces and punctuation do not count. */
export function identityOf({ kind, name, specification = '', mark = '' }: Omit<Given, 'unit' | 'quantity'>): string {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
  return [kind === 'place' ? 'place' : 'thing', ...[name, specification, mark].map(plain)].join('|')
}
