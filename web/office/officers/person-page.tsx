/** A person: who it is, which certificates are held and what became of them, what is in hand, what was done this year. */
import './officers.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Page } from '../../ui/page.tsx'
import { CertificateState } from './certificate-state.tsx'
import { Warnings } from './officer-list-page.tsx'
import { type PersonPage as Person, personQuery } from './people-queries.ts'

export function PersonPage() {
  const { id } = useParams({ from: '/frame/persons/$id' })
  const { data: person } = useSuspenseQuery(personQuery(id))
  return (
    <Page
      title={person.name}
      above={
        <p className="crumbs">
          <Link to="/officers" search={{}}>
            执法人员
          </Link>
        </p>
      }
    >
      <section className="panel" aria-label="基本情况">
        <div className="person-head">
          <Photo person={person} />
          <Facts
            rows={[
              { label: '股室', value: person.section },
              { label: '职务', value: person.post ?? '—' },
              { label: '岗位', value: person.roles.join('、') || '没有账号' },
              { label: '法律职业资格', value: person.legalQualification ?? '没有登记' },
            ]}
          />
        </div>
      </section>
      <section className="panel" aria-labelledby="held-title">
        <h2 id="held-title">执法证件</h2>
        {person.certificates.length === 0 ? (
          <Empty icon="officer" title="没有登记执法证件">
            <p>没有执法证件的人员不能执法。</p>
          </Empty>
        ) : (
          <ul className="parted">
            {person.certificates.map((held) => (
              <Held key={held.certificateId} held={held} />
            ))}
          </ul>
        )}
      </section>
      <Work person={person} />
    </Page>
  )
}

function Photo({ person: { name, photo } }: { person: Person }) {
  if (photo === null) return <div className="person-photo person-photo-missing">没有照片</div>
  return <img className="person-photo" src={photo.href} alt={`${name}的证件照片，${photo.takenOn}拍摄`} />
}

function Held({ held }: { held: Person['certificates'][number] }) {
  const { certificateId, certificateNumber, category, area, validFrom, validUntil, state, events, checkedYears } = held
  return (
    <li>
      <p className="deadline-head">
        <Link to="/certificates/$id" params={{ id: certificateId }} search={{}}>
          <strong>{certificateNumber}</strong>
        </Link>
        <CertificateState state={state} />
      </p>
      <p className="soft">
        {category}，区域 {area}，{dayInChinese(validFrom)}至{dayInChinese(validUntil)}
        {checkedYears.length > 0 && `，已审验 ${checkedYears.join('、')} 年度`}
      </p>
      {held.warnings.length > 0 && <Warnings warnings={held.warnings} />}
      <ol className="certificate-course">
        {events.map(({ label, effectiveOn }) => (
          <li key={`${effectiveOn} ${label}`}>
            {dayInChinese(effectiveOn)} {label}
          </li>
        ))}
      </ol>
    </li>
  )
}

const columns: Column<Person['done'][number]>[] = [
  { title: '办理事项', show: ({ label }) => label },
  { title: '次数', numeric: true, show: ({ count }) => count },
  { title: '最近一次', show: ({ last }) => <span className="whole">{dayInChinese(last)}</span> },
]

function Work({ person: { inHand, done, since } }: { person: Person }) {
  const figures = { 在办案件: inHand.cases, 在办检查: inHand.inspections, 在办程序事项: inHand.proceedings }
  return (
    <>
      <section className="panel" aria-labelledby="in-hand-title">
        <h2 id="in-hand-title">现在承办</h2>
        <dl className="person-figures">
          {Object.entries(figures).map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="panel" aria-labelledby="done-title">
        <h2 id="done-title">今年办理（{dayInChinese(since)}起）</h2>
        {done.length === 0 ? (
          <p className="soft">今年还没有办理记录。</p>
        ) : (
          <DataTable caption="今年办理的事项" columns={columns} rows={done} keyOf={({ label }) => label} />
        )}
      </section>
    </>
  )
}
