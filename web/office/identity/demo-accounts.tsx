/** In demo mode: one tap to be somebody else, because one person must be able to walk through every post. */
import { useQuery } from '@tanstack/react-query'
import type { DemoAccount } from '../contract.ts'
import { demoAccountsQuery } from '../queries.ts'

type Props = { current?: string; busy: boolean; onChoose: (account: DemoAccount) => void }

export function DemoAccounts({ current, busy, onChoose }: Props) {
  const { data } = useQuery(demoAccountsQuery)
  if (!data || data.length === 0) return null
  return (
    <ul className="demo-accounts">
      {data.map((account) => (
        <li key={account.username}>
          <button type="button" disabled={busy || account.name === current} onClick={() => onChoose(account)}>
            <strong>{account.name}</strong>
            <span>{account.roles.join('、')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
