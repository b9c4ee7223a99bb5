/** When a page cannot be shown: why, what it does not mean, and what to do. */
import './frame.css'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { ConnectionLost, ProblemError } from '../server.ts'

export function FaultPage({ error }: { error: unknown }) {
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  useEffect(reset, [reset])
  const fault = error instanceof ProblemError ? error.problem.fault : undefined
  return (
    <div className="fault-page">
      <h1>{error instanceof ConnectionLost ? '连不上服务器' : '这一页打不开'}</h1>
      <Notice kind="wrong" title={error instanceof ProblemError ? error.problem.detail : '页面没有取到需要的内容。'}>
        {fault && <p>故障编号：{fault}，请告诉系统管理员。</p>}
        <p>已经办理的事项不受影响。</p>
      </Notice>
      <button className="button button-main" type="button" onClick={() => void router.invalidate()}>
        重新打开
      </button>{' '}
      <Link className="button" to="/">
        回到待办
      </Link>
    </div>
  )
}

export function MissingPage() {
  return (
    <div className="fault-page">
      <h1>没有这一页</h1>
      <p>地址可能抄错了，或者内容已经移走。</p>
      <Link className="button button-main" to="/">
        回到待办
      </Link>
    </div>
  )
}
