/** The own deadlines in another calendar program: an address to subscribe to, made here and shown once. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Done } from '../../../src/acts/index.ts'
import { type Instant, instantInChinese } from '../../../src/kernel/day.ts'
import { Notice } from '../../ui/notice.tsx'
import { Sha256 } from '../../ui/sha256.ts'
import { randomUuid } from '../../ui/uuid.ts'
import { meQuery } from '../queries.ts'
import { ask } from '../server.ts'

export function FeedPanel({ openedAt }: { openedAt: Instant | null }) {
  const queries = useQueryClient()
  const [address, setAddress] = useState<string>()
  const [copied, setCopied] = useState(false)
  const renewing = useMutation({
    mutationFn: async (opens: boolean) => {
      const secret = opens ? newSecret() : undefined
      const tokenSha256 = secret === undefined ? null : hashOf(secret)
      await ask<Done>('/api/calendar-feed', { method: 'POST', body: { tokenSha256 }, key: randomUuid() })
      const { agency } = await queries.ensureQueryData(meQuery)
      return secret === undefined ? undefined : `${location.origin}/calendar/${agency.id}/${secret}.ics`
    },
    onSuccess: (made) => {
      setAddress(made)
      setCopied(false)
      return queries.invalidateQueries({ queryKey: ['deadlines'] })
    },
  })
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <details className="panel feed" open={address !== undefined || undefined}>
      <summary>在手机、电脑的日历中查看（订阅）</summary>
      <p className="soft">
        {openedAt === null
          ? '还没有开通。开通后得到一个专用地址，在日历程序中添加订阅，期限就会随时更新。'
          : `${instantInChinese(openedAt)} 开通。原地址不再显示；忘记了或者泄露了，请更换。`}
      </p>
      {address !== undefined && (
        <Notice kind="good" title="订阅地址只显示这一次，请现在复制">
          <p>
            <code className="feed-address">{address}</code>
          </p>
          <p>知道这个地址的人都能看到您的期限和案件名称，请勿转发。</p>
          <button className="button" type="button" onClick={() => void copy(address)}>
            {copied ? '已复制' : '复制地址'}
          </button>
        </Notice>
      )}
      {renewing.error && <Notice kind="wrong" title={renewing.error.message} />}
      <p className="feed-buttons">
        <button className="button" type="button" disabled={renewing.isPending} onClick={() => renewing.mutate(true)}>
          {openedAt === null ? '开通订阅' : '更换地址（原地址作废）'}
        </button>
        {openedAt !== null && (
          <button className="button" type="button" disabled={renewing.isPending} onClick={() => renewing.mutate(false)}>
            停用订阅
          </button>
        )}
      </p>
    </details>
  )
}

function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function hashOf(secret: string): string {
  return new Sha256().update(new TextEncoder().encode(secret)).hex()
}
