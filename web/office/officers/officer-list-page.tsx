/** The register of certified officers: who may enforce today, and what somebody ought to see to. */
import './officers.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { Choice } from '../lists/choice.tsx'
import { PageTurner } from '../lists/page-turner.tsx'
import { QueryBar } from '../lists/query-bar.tsx'
import { meQuery } from '../queries.ts'
import { CertificateState } from './certificate-state.tsx'
import { type OfficerList, type OfficerRow, type OfficerSearch, officersQuery } from './people-queries.ts'

const columns: Column<OfficerRow>[] = [
  {
    title: '姓名',
    show: ({ id, name, section, post }) => (
      <>
        <Link className="row-title" to="/persons/$id" params={{ id }}>
          {name}
        </Link>
        <span className="soft block">{[section, post].filter(Boolean).join(' · ')}</span>
      </>
    ),
  },
  {
    title: '执法证号',
    show: ({ certificateId, certificateNumber }) => (
      <Link className="whole" to="/certificates/$id" params={{ id: certificateId }} search={{}}>
        {certificateNumber}
      </Link>
    ),
  },
  { title: '类别、区域', show: ({ category, area }) => `${category} · ${area}` },
  { title: '有效期至', show: ({ validUntil }) => <span className="whole">{dayInChinese(validUntil)}</span> },
  { title: '今日状态', show: ({ state }) => <CertificateState state={state} /> },
  { title: '须办理', show: ({ warnings }) => <Warnings warnings={warnings} /> },
]

export function Warnings({ warnings }: { warnings: string[] }) {
  if (warnings.length === 0) return <span className="soft">—</span>
  return (
    <ul className="plain-list officer-warnings">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  )
}

export function OfficerListPage() {
  const search = useSearch({ from: '/frame/officers' })
  const { data } = useSuspenseQuery(officersQuery(search))
  const { data: me } = useSuspenseQuery(meQuery)
  const keeps = me.roles.some(({ id }) => id === 'administrator' || id === 'section-head')
  return (
    <Page
      title="执法人员"
      beside={
        keeps && (
          <Link className="button button-main" to="/new/$name" params={{ name: 'certificate.apply' }} search={{}}>
            申领执法证件
          </Link>
        )
      }
    >
      <p className="soft">只有证件当日有效、类别和区域相符的人员可以执法；证件不符的，服务器一律不予办理。</p>
      <Question key={JSON.stringify({ ...search, page: undefined })} search={search} list={data} />
      <section className="panel" aria-label="执法人员清单">
        {data.rows.length === 0 ? (
          <Empty icon="officer" title="没有符合条件的执法人员">
            <p>
              可以
              <Link to="/officers" search={{}}>
                清除查询条件
              </Link>
              。
            </p>
          </Empty>
        ) : (
          <DataTable caption="执法人员清单" columns={columns} rows={data.rows} keyOf={(row) => row.certificateId} />
        )}
      </section>
      <p className="sheet-links">
        <a className="button" href="/api/officer-sheet.xlsx" download>
          导出 XLSX
        </a>
        <a className="button" href="/api/officer-sheet.csv" download>
          导出 CSV
        </a>
        {me.roles.some(({ id }) => id === 'administrator') && (
          <Link className="button" to="/officers/import">
            从表格导入
          </Link>
        )}
      </p>
      <PageTurner page={data.page} pageSize={data.pageSize} total={data.total} unit="件" />
    </Page>
  )
}

function Question({ search, list }: { search: OfficerSearch; list: OfficerList }) {
  const navigate = useNavigate()
  const sections = Object.fromEntries(list.sections.map((name) => [name, name]))
  return (
    <QueryBar
      q={search.q}
      placeholder="姓名、执法证号、股室"
      onAsk={(entered) =>
        void navigate({
          to: '/officers',
          search: {
            ...{ q: entered('q'), state: entered('state'), section: entered('section') },
            odd: entered('odd') === undefined ? undefined : true,
          },
        })
      }
    >
      <Choice name="state" label="今日状态" choices={list.states} chosen={search.state} />
      <Choice name="section" label="股室" choices={sections} chosen={search.section} />
      <label className="query-check">
        <input type="checkbox" name="odd" defaultChecked={search.odd ?? false} />
        只看须办理的
      </label>
    </QueryBar>
  )
}
