/** How a party is shown: as lines of a letter, or as rows of an internal form. */
import { type Cell, type Field, field, pair, wide } from './block.ts'
import type { InspectedUnit, OrganisationParty, Party, PersonParty } from './parties.ts'

export function partyFields(party: Party): Field[][] {
  return party.kind === 'person' ? personFields(party) : organisationFields(party)
}

export function partyRows(party: Party): Cell[][] {
  return partyFields(party).map(fieldsAsRow)
}

export function unitFields(unit: InspectedUnit): Field[][] {
  return withoutEmpty([
    [field('被检查单位', unit.name)],
    [field('统一社会信用代码', unit.creditCode)],
    [field('地址', unit.address)],
    [field('法定代表人（负责人）', unit.representative), field('职务', unit.representativePost)],
    [field('联系人', unit.contact), field('联系电话', unit.telephone)],
    [field('所属行业', unit.industry)],
  ])
}

/** A row of one or two fields as cells of the usual four columns. */
export function fieldsAsRow(row: Field[]): Cell[] {
  const [left, right] = row.map(({ label, value }) => ({ label: brokenBySense(label), value }))
  if (left && right) return pair(left, right)
  return wide(left?.label ?? '', left?.value ?? '')
}

/** A label too long for its column breaks where a reader would pause. */
function brokenBySense(label: string): string {
  return label.replace('统一社会信用代码', '统一社会\n信用代码').replace('（负责人）', '\n（负责人）')
}

function organisationFields(party: OrganisationParty): Field[][] {
  const person = party.kind === 'individual-business' ? '经营者' : '法定代表人（负责人）'
  return withoutEmpty([
    [field('当事人', party.name)],
    [field('统一社会信用代码', party.creditCode)],
    [field(person, party.representative), field('职务', party.representativePost)],
    [field('地址', party.address)],
    [field('邮政编码', party.postcode), field('联系电话', party.telephone)],
  ])
}

function personFields(party: PersonParty): Field[][] {
  return withoutEmpty([
    [field('当事人', party.name)],
    [field('性别', party.gender), field('年龄', party.age)],
    [field('身份证号', party.identityNumber)],
    [field('住址', party.address)],
    [field('所在单位', party.workplace), field('职务', party.post)],
    [field('邮政编码', party.postcode), field('联系电话', party.telephone)],
  ])
}

/** What is not known is not asked for by an empty line: the reader would think something had been left out. */
function withoutEmpty(rows: Field[][]): Field[][] {
  return rows.map((row) => row.filter(({ value }) => value !== '')).filter((row) => row.length > 0)
}
