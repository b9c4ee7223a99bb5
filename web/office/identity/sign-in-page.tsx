/** The front door. Plain HTML on purpose: it is the first thing an old computer has to load. */
import './door.css'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { agencyQuery, demoAccountsQuery } from '../queries.ts'
import seal from '../seal.svg'
import { ProblemError } from '../server.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { useSignIn } from './session.ts'

export function SignInPage() {
  const { back, ended } = useSearch({ from: '/login' })
  const signIn = useSignIn(back)
  const agency = useQuery(agencyQuery)
  const demo = useQuery(demoAccountsQuery)
  useEffect(() => {
    document.title = `${signIn.error ? '错误：' : ''}登录 - 明证`
  }, [signIn.error])
  return (
    <div className="door">
      <header className="door-head">
        <img src={seal} alt="" width="56" height="56" />
        <div>
          <p className="door-name">{agency.data?.name ?? '行政执法工作台'}</p>
          <p>明证 · 行政执法公示、全过程记录、法制审核</p>
        </div>
      </header>
      <main className="door-main" id="main">
        <section className="door-card">
          <h1>登录</h1>
          {signIn.error && <SignInFault error={signIn.error} />}
          {!signIn.error && ended && (
            <Notice kind="info" title="登录已失效，请重新登录。没有提交的内容已保存在本机，登录后接着办。" />
          )}
          <SignInForm busy={signIn.isPending} onSignIn={signIn.mutate} />
        </section>
        {demo.data && (
          <section className="door-card" aria-labelledby="demo-title">
            <h2 id="demo-title">演示岗位</h2>
            <p className="soft">演示环境，点一下即以该岗位登录。岗位均为虚设，不对应任何真实人员。</p>
            <DemoAccounts busy={signIn.isPending} onChoose={signIn.mutate} />
          </section>
        )}
      </main>
    </div>
  )
}

function SignInForm({
  busy,
  onSignIn,
}: {
  busy: boolean
  onSignIn: (body: { username: string; password: string }) => void
}) {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSignIn({ username: username.trim(), password })
      }}
    >
      <label htmlFor="username">用户名</label>
      <input
        id="username"
        className="plain-input"
        autoComplete="username"
        autoCapitalize="none"
        required
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <label htmlFor="password">密码</label>
      <input
        id="password"
        className="plain-input"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <button className="button button-main" type="submit" disabled={busy}>
        {busy ? '正在登录…' : '登录'}
      </button>
    </form>
  )
}

function SignInFault({ error }: { error: Error }) {
  const instead = error instanceof ProblemError ? error.problem.instead : '请检查网络后重试。'
  return (
    <Notice kind="wrong" title={error.message} takesFocus>
      {instead && <p>{instead}</p>}
    </Notice>
  )
}
