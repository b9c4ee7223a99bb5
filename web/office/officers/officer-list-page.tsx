/** The register of certified officers. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Page } from '../../ui/page.tsx'
import type { OfficerRow } from '../contract.ts'
import { officersQuery } from '../queries.ts'

const columns: Column<OfficerRow>[] = [
  { title: '姓名', show: ({ name }) => <strong>{name}</strong> },
  { title: '股室、职务', show: ({ section, post }) => [section, post].filter(Boolean).join(' · ') },
  { title: '执法证号', show: ({ certificateNumber }) => certificateNumber },
  { title: '执法类别', show: ({ category }) => category },
  { title: '执法区域', show: ({ area }) => area },
  { title: '有效期', show: ({ validFrom, validUntil }) => `${dayInChinese(validFrom)} 至 ${dayInChinese(validUntil)}` },
  {
    title: '状态',
    show: ({ state }) => (
      <span className={`tag ${state.name === 'valid' ? 'tag-good' : 'tag-wrong'}`}>{state.label}</span>
    ),
  },
]

export function OfficerListPage() {
  const { data } = useSuspenseQuery(officersQuery)
  return (
    <Page title="执法人员">
      <p className="soft">只有证件有效、类别和区域相符的人员可以执法；证件不符时，服务器会拒绝办理。</p>
      <section className="panel" aria-label="执法人员清单">
        <DataTable caption="执法人员清单" columns={columns} rows={data} keyOf={(row) => row.certificateNumber} />
      </section>
    </Page>
  )
}
