/** A month with its rest days and make-up working days as announced, and what ends on each day. */
import { Link } from '@tanstack/react-router'
import type { CalendarDay, DeadlinePage, DeskDeadline } from '../../../src/deadlines-desk/index.ts'
import { addMonths, type Day, dayInChinese } from '../../../src/kernel/day.ts'
import { DeadlineItem } from './deadline-item.tsx'
import type { DeadlineSearch } from './deadline-queries.ts'

type Props = { page: DeadlinePage; search: DeadlineSearch }
const weekdays = [...'一二三四五六日']

export function MonthView({ page, search }: Props) {
  const month = search.month ?? page.today.slice(0, 7)
  const weeks = Array.from({ length: page.calendar.length / 7 }, (_, week) =>
    page.calendar.slice(week * 7, week * 7 + 7),
  )
  const endsOn = Map.groupBy(page.deadlines, ({ due }) => due.day)
  const days = page.calendar.filter(({ day }) => day.startsWith(month) && endsOn.has(day))
  return (
    <>
      <section className="panel" aria-labelledby="month-title">
        <MonthHead month={month} today={page.today} search={search} />
        {page.calendar.some(({ kind }) => kind === 'unannounced') && (
          <p className="soft">部分日期所在年度的放假安排还没有公布，没有标出休息日。</p>
        )}
        <table className="month">
          <thead>
            <tr>
              {weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.day}>
                {week.map((one) => (
                  <DayCell
                    key={one.day}
                    calendarDay={one}
                    deadlines={endsOn.get(one.day) ?? []}
                    inMonth={one.day.startsWith(month)}
                    isToday={one.day === page.today}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <ul className="month-legend soft">
          <li>
            <span className="mark-rest">休</span>休息日
          </li>
          <li>
            <span className="mark-work">班</span>调休上班日
          </li>
        </ul>
      </section>
      {days.map(({ day }) => (
        <section className="panel" key={day} id={`day-${day}`} tabIndex={-1} aria-label={`${dayInChinese(day)}届满`}>
          <h2>{dayInChinese(day)}</h2>
          <ul className="plain-list deadlines">
            {endsOn.get(day)?.map((deadline) => (
              <DeadlineItem key={deadline.key} deadline={deadline} />
            ))}
          </ul>
        </section>
      ))}
      {days.length === 0 && <p className="panel soft">这个月没有届满的期限。</p>}
    </>
  )
}

function MonthHead({ month, today, search }: { month: string; today: Day; search: DeadlineSearch }) {
  const [year, number] = month.split('-').map(Number)
  const other = (count: number) => addMonths(`${month}-01` as Day, count).slice(0, 7)
  const to = (name: string) => ({ to: '/deadlines', search: { ...search, month: name } }) as const
  return (
    <div className="month-head">
      <h2 id="month-title" aria-live="polite">
        {year}年{number}月
      </h2>
      <Link className="button" {...to(other(-1))}>
        上个月
      </Link>
      <Link className="button" {...to(today.slice(0, 7))}>
        本月
      </Link>
      <Link className="button" {...to(other(1))}>
        下个月
      </Link>
    </div>
  )
}

type CellProps = { calendarDay: CalendarDay; deadlines: DeskDeadline[]; inMonth: boolean; isToday: boolean }

function DayCell({ calendarDay: { day, kind, name }, deadlines, inMonth, isToday }: CellProps) {
  const look = [`day-${kind}`, inMonth ? '' : 'day-outside', isToday ? 'day-today' : ''].filter(Boolean).join(' ')
  return (
    <td className={look} aria-current={isToday ? 'date' : undefined}>
      <p className="day-number">
        <time dateTime={day}>{Number(day.slice(8))}</time>
        {kind === 'rest' && <span className="mark-rest">休</span>}
        {kind === 'made-up' && <span className="mark-work">班</span>}
      </p>
      {name !== null && name !== '周末' && <p className="day-name">{name}</p>}
      {inMonth && deadlines.length > 0 && <DayLink day={day} deadlines={deadlines} />}
    </td>
  )
}

/** Leads to the day's own list below; on a phone only the number fits. */
function DayLink({ day, deadlines }: { day: Day; deadlines: DeskDeadline[] }) {
  const level = deadlines.find(({ due }) => due.level !== 'far')?.due.level ?? 'far'
  return (
    <a className={`day-link due-${level}`} href={`#day-${day}`}>
      <span className="day-count">
        {deadlines.length} 个<span className="for-readers">期限在{dayInChinese(day)}届满</span>
      </span>
      {deadlines.slice(0, 2).map(({ key, label }) => (
        <span className="day-label" key={key} aria-hidden="true">
          {label}
        </span>
      ))}
    </a>
  )
}
