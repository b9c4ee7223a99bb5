/** The licence on the page of a proceeding: what it says, what has become of it, and what else was begun about it. */
import { Link } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { Facts } from '../../ui/facts.tsx'
import type { LicenceEvent, ProceedingPage } from '../contract.ts'
import { DueMark } from '../due-mark.tsx'
import { RelatedList } from '../subjects/related-list.tsx'
import type { Tab } from '../subjects/tabs.tsx'
import { LicenceState } from './licence-state.tsx'

type Licence = NonNullable<ProceedingPage['licence']>

export function licenceTabs(licence: ProceedingPage['licence'], proceedingId: string): Tab[] {
  if (licence === null) return []
  const show = () => <LicenceFacts licence={licence} proceedingId={proceedingId} />
  return [{ key: 'licence', label: '许可证件', show }]
}

function LicenceFacts({ licence, proceedingId }: { licence: Licence; proceedingId: string }) {
  const { id, name, number, holder, grantedOn, validUntil, particulars, state, renewBy, events, related } = licence
  const rows = [
    { label: '许可证件', value: name },
    { label: '编号', value: number },
    { label: '被许可人', value: holder },
    { label: '状态', value: <LicenceState state={state} /> },
    { label: '准予日期', value: grantedOn },
    { label: '有效期至', value: validUntil ?? '未规定期限' },
    ...(renewBy ? [{ label: '申请延续', value: <DueMark due={renewBy} /> }] : []),
    ...particulars,
  ]
  return (
    <>
      <Facts rows={rows} />
      {id !== proceedingId && (
        <p className="links">
          <Link to="/proceedings/$id" params={{ id }} search={{ tab: 'licence' }}>
            打开该许可的页面
          </Link>
        </p>
      )}
      <h3 className="part-title">变动经过</h3>
      <ol className="rows">
        {events.map((event) => (
          <EventRow key={`${event.proceedingId} ${event.label}`} event={event} here={proceedingId} />
        ))}
      </ol>
      {related.length > 0 && (
        <>
          <h3 className="part-title">变更、延续、撤销、注销</h3>
          <RelatedList related={related} />
        </>
      )}
    </>
  )
}

function EventRow({ event, here }: { event: LicenceEvent; here: string }) {
  const { label, number, effectiveOn, validUntil, proceedingId } = event
  return (
    <li className="row">
      <div className="row-words">
        {proceedingId === here ? (
          <span className="row-title">{label}</span>
        ) : (
          <Link className="row-title" to="/proceedings/$id" params={{ id: proceedingId }} search={{}}>
            {label}
          </Link>
        )}
        <span className="row-facts">
          <span>{dayInChinese(effectiveOn)}起</span>
          <span>{number}</span>
          {validUntil && <span>有效期至{dayInChinese(validUntil)}</span>}
        </span>
      </div>
    </li>
  )
}
