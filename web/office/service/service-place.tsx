/** Where and whom: the address to be found on any map, the number to be called with one tap. */
import { dayInChinese } from '../../../src/kernel/day.ts'
import type { ServiceRow } from './service-queries.ts'

export function ServicePlace({ row }: { row: ServiceRow }) {
  const { party, address, telephone, recipient, confirmedOn } = row
  return (
    <address className="service-place">
      <strong>{party.name}</strong>
      <span>
        {address ?? '没有登记地址'}
        {address && (
          <a className="service-map" href={`geo:0,0?q=${encodeURIComponent(address)}`}>
            地图
          </a>
        )}
      </span>
      {(recipient || telephone) && (
        <span>
          {recipient && `${recipient} `}
          {telephone && (
            <a className="service-call" href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>
              {telephone}
            </a>
          )}
        </span>
      )}
      {address && (
        <span className="soft">{confirmedOn ? `${dayInChinese(confirmedOn)}经本人确认` : '地址未经本人确认'}</span>
      )}
    </address>
  )
}
