/** A deadline reckoned for any day, apart from any matter: what is asked stands in the address. */
import '../lists/lists.css'
import '../subjects/subjects.css'
import './deadlines.css'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Trial, TrialRow } from '../../../src/deadlines-desk/index.ts'
import { dayInChinese, instantInChinese } from '../../../src/kernel/day.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { meQuery } from '../queries.ts'
import { ProblemError } from '../server.ts'
import { type TrialSearch, trialQuery, trialRowsQuery } from './deadline-queries.ts'
import { Reckoning } from './reckoning.tsx'

export function TrialPage() {
  const search = useSearch({ from: '/frame/deadlines/trial' })
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: register } = useSuspenseQuery(trialRowsQuery)
  const [first] = register.rows
  const asked = { ...search, id: search.id ?? first?.id, from: search.from ?? me.today }
  const row = register.rows.find(({ id }) => id === asked.id)
  const { data, error } = useQuery({ ...trialQuery(asked), placeholderData: keepPreviousData })
  return (
    <Page
      title="期限试算"
      above={
        <p className="crumbs">
          <Link to="/deadlines">我的期限</Link>
        </p>
      }
    >
      <TrialForm rows={register.rows} row={row} asked={asked} />
      {error && (
        <Notice kind="warn" title={error instanceof ProblemError ? error.problem.detail : error.message}>
          {error instanceof ProblemError && error.problem.instead && <p>{error.problem.instead}</p>}
        </Notice>
      )}
      {data && !error && <Answer trial={data} />}
    </Page>
  )
}

type FormProps = { rows: TrialRow[]; row: TrialRow | undefined; asked: TrialSearch }

function TrialForm({ rows, row, asked }: FormProps) {
  const navigate = useNavigate()
  const choose = (change: TrialSearch) =>
    void navigate({ to: '/deadlines/trial', search: { ...asked, ...change }, replace: true })
  return (
    <div className="query-form">
      <div className="trial-row">
        <label htmlFor="trial-id">期限</label>
        <select
          id="trial-id"
          className="plain-input"
          value={asked.id}
          onChange={(event) => choose({ id: event.target.value, dueOn: undefined })}
        >
          {rows.map(({ id, label }) => (
            <option key={id} value={id}>
              {id}　{label}
            </option>
          ))}
        </select>
      </div>
      <DayField
        name="from"
        label={row?.unit === 'stated' ? '作出之日' : '起算之日（事件发生的当日）'}
        value={asked.from}
        onChoose={(from) => choose({ from })}
      />
      {row?.unit === 'hour' && (
        <div>
          <label htmlFor="trial-at">起算时刻</label>
          <input
            id="trial-at"
            className="plain-input"
            type="time"
            value={asked.at ?? '09:00'}
            onChange={(event) => choose({ at: event.target.value || undefined })}
          />
        </div>
      )}
      {row?.unit === 'stated' && (
        <DayField
          name="dueOn"
          label="文书写明的届满日"
          value={asked.dueOn}
          onChoose={(dueOn) => choose({ dueOn: dueOn || undefined })}
        />
      )}
    </div>
  )
}

type DayProps = { name: string; label: string; value: string | undefined; onChoose: (day: string) => void }

function DayField({ name, label, value = '', onChoose }: DayProps) {
  return (
    <div>
      <label htmlFor={`trial-${name}`}>{label}</label>
      <input
        id={`trial-${name}`}
        className="plain-input"
        type="date"
        value={value}
        onChange={(event) => event.target.value && onChoose(event.target.value)}
      />
    </div>
  )
}

function Answer({ trial }: { trial: Trial }) {
  const { label, due, dueAt, direction, provisional, standing, working, basis } = trial
  const moment = dueAt === null ? dayInChinese(due) : instantInChinese(dueAt)
  return (
    <section className="panel" aria-live="polite">
      <h2>{label}</h2>
      <p className="trial-answer">
        {direction === 'at-least' ? `${moment}届满，此后方可办理` : `最迟 ${moment}`}
        {standing === 'unverified' && <span className="tag tag-warn">！待核实</span>}
      </p>
      {provisional !== null && (
        <Notice kind="warn" title={`暂计：${provisional}年放假安排尚未公布，以公布的安排为准`} />
      )}
      <Reckoning working={working} basis={basis} />
    </section>
  )
}
