/** Who is here, in which post; the way out; in demo mode, the way into another post. */
import { useRouterState } from '@tanstack/react-router'
import { useRef } from 'react'
import { Icon } from '../../ui/icon.tsx'
import type { Me } from '../contract.ts'
import { DemoAccounts } from '../identity/demo-accounts.tsx'
import { useSignIn, useSignOut } from '../identity/session.ts'

export function PersonMenu({ me }: { me: Me }) {
  const here = useRouterState({ select: (state) => state.location.pathname })
  const menu = useRef<HTMLDetailsElement>(null)
  const signOut = useSignOut()
  const signIn = useSignIn(here)
  return (
    <details
      className="person-menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key === 'Escape') menu.current?.removeAttribute('open')
      }}
    >
      <summary>
        <Icon name="person" />
        <span>
          {me.name}
          <small>{me.post}</small>
        </span>
      </summary>
      <div className="person-panel">
        <p>
          <strong>{me.name}</strong>　{[me.section, me.post].filter(Boolean).join(' · ')}
        </p>
        <p className="soft">岗位权限：{me.roles.map((role) => role.label).join('、')}</p>
        {me.mode === 'demo' && (
          <>
            <h2>切换演示岗位</h2>
            <DemoAccounts
              current={me.name}
              busy={signIn.isPending}
              onChoose={(account) => signIn.mutate(account, { onSuccess: () => menu.current?.removeAttribute('open') })}
            />
          </>
        )}
        <button className="button" type="button" onClick={() => signOut.mutate()}>
          退出登录
        </button>
      </div>
    </details>
  )
}
