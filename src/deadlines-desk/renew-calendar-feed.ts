/**
 * A person opens, renews or closes the address of the own calendar. The secret is made on the person's machine: neither
 * the ledger nor a table ever holds it, and whoever reads them cannot read the calendar.
 */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { type Role, roles } from '../identity/role.ts'
import { supervisionRegulation } from '../law/citation.ts'
import { type CalendarFeed, insertCalendarFeed, setCalendarFeedsClosed } from './calendar-feed.store.ts'

export const renewCalendarFeed = act({
  name: 'calendar-feed.renew',
  label: '更换或者停用日历订阅地址',
  basis: [supervisionRegulation(1)],
  by: Object.keys(roles) as Role[],
  input: z.object({
    tokenSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, '订阅地址的校验值须为 64 位十六进制')
      .nullable()
      .meta({ title: '新地址的校验值', description: '留空则停用现有地址' }),
  }),
  load: async () => undefined,
  must: [],
  rule: (_, { tokenSha256 }, { actor: { agencyId, accountId }, now, newId }) => {
    const feed: CalendarFeed | null =
      tokenSha256 === null ? null : { id: newId(), agencyId, accountId, tokenSha256, openedAt: now, closedAt: null }
    return { accountId, feed }
  },
  store: async (tx, { accountId, feed }, { now }) => {
    await setCalendarFeedsClosed(tx, accountId, now)
    if (feed !== null) await insertCalendarFeed(tx, feed)
  },
})
