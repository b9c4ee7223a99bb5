/** What a case and an inspection look like: head, lives, what may be done now, and the parts of the file. */
import './subjects.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayInChinese, isDay } from '../../../src/kernel/day.ts'
import { Page } from '../../ui/page.tsx'
import { AvailableActs } from '../acts/available-acts.tsx'
import { TakePhoto } from '../acts/take-photo.tsx'
import type { Labelled, SubjectPage } from '../contract.ts'
import { DueMark } from '../due-mark.tsx'
import { actsQuery, nounOf, type Place } from '../queries.ts'
import { LifeStrip } from './life-strip.tsx'
import { type Tab, Tabs } from './tabs.tsx'

const partyNoun: Partial<Record<Place, string>> = { certificates: '持证人', 'counsel-requests': '涉及' }

/** Where the subject is listed. */
function listOf(place: Place) {
  if (place === 'certificates') return '/officers'
  return place === 'counsel-requests' ? '/counsel' : (`/${place}` as const)
}

type Props = { place: Place; page: SubjectPage; tabs: Tab[]; tab: string | undefined }

export function SubjectView({ place, page, tabs, tab }: Props) {
  const { data } = useSuspenseQuery(actsQuery(place, page.id))
  const [main] = page.lives
  return (
    <Page
      title={page.title}
      above={
        <p className="crumbs">
          <Link to={listOf(place)} search={{}}>
            {nounOf[place]}
          </Link>
        </p>
      }
      beside={main && <span className="tag tag-state tag-large">{main.state.label}</span>}
    >
      <Head page={page} party={partyNoun[place] ?? '当事人'} />
      <TakePhoto acts={data.acts} place={place} id={page.id} />
      {page.lives.length > 1 && <LifeStrip lives={page.lives} />}
      <div className="two-columns acts-first">
        <Tabs place={place} id={page.id} tabs={tabs} chosen={tab} />
        <AvailableActs acts={data.acts} place={place} id={page.id} />
      </div>
    </Page>
  )
}

function Head({ page: { party, summary, deadlines }, party: noun }: { page: SubjectPage; party: string }) {
  const nearest = deadlines
    .filter(({ state, direction, duty }) => state === 'running' && direction !== 'at-least' && duty !== 'none')
    .toSorted((left, right) => left.due.daysLeft - right.due.daysLeft)[0]
  return (
    <p className="subject-head">
      <span>
        {noun} <strong>{party.name}</strong>
      </span>
      {shortFacts(summary).map(({ label, value }) => (
        <span key={label}>
          {label} <strong>{isDay(value) ? dayInChinese(value) : value}</strong>
        </span>
      ))}
      {nearest && (
        <span>
          {nearest.label} <DueMark due={nearest.due} />
        </span>
      )}
    </p>
  )
}

/** What fits on one line beside the party; the rest stands under 案件信息. */
function shortFacts(summary: Labelled[]): Labelled[] {
  return summary.filter(({ value }) => value.length <= 24).slice(0, 3)
}
