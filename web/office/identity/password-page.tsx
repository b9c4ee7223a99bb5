/** A password that somebody else gave out is changed before anything else is done. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { meQuery } from '../queries.ts'
import { ask } from '../server.ts'

const fields = [
  { name: 'current', label: '现在的密码', autoComplete: 'current-password' },
  { name: 'next', label: '新密码', autoComplete: 'new-password' },
  { name: 'again', label: '再输入一次新密码', autoComplete: 'new-password' },
] as const
type Passwords = Record<(typeof fields)[number]['name'], string>

export function PasswordPage() {
  const change = usePasswordChange()
  const [passwords, setPasswords] = useState<Passwords>({ current: '', next: '', again: '' })
  useEffect(() => {
    document.title = `${change.error ? '错误：' : ''}修改密码 - 明证`
  }, [change.error])
  return (
    <div className="door">
      <main className="door-main" id="main">
        <section className="door-card">
          <h1>修改密码</h1>
          <p className="soft">首次登录或密码被重置后，须先设置只有您自己知道的密码。</p>
          {change.error && <Notice kind="wrong" title={change.error.message} takesFocus />}
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (!change.isPending) change.mutate(passwords)
            }}
          >
            {fields.map(({ name, label, autoComplete }) => (
              <div key={name}>
                <label htmlFor={name}>{label}</label>
                <input
                  id={name}
                  className="plain-input"
                  type="password"
                  autoComplete={autoComplete}
                  required
                  value={passwords[name]}
                  onChange={(event) => setPasswords({ ...passwords, [name]: event.target.value })}
                />
              </div>
            ))}
            <button className="button button-main" type="submit" disabled={change.isPending}>
              保存新密码
            </button>
          </form>
        </section>
      </main>
    </div>
  )
}

function usePasswordChange() {
  const queries = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: ({ current, next, again }: Passwords) => {
      if (next !== again) throw new Error('两次输入的新密码不一致，请重新输入。')
      return ask('/api/me/password', { method: 'POST', body: { current, next } })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: meQuery.queryKey, refetchType: 'none' })
      queries.removeQueries({ queryKey: meQuery.queryKey })
      await router.navigate({ to: '/' })
    },
  })
}
