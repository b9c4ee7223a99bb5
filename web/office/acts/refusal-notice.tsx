/** What the server answered instead of doing it. */
import { Notice } from '../../ui/notice.tsx'
import { Cited } from '../law/cited.tsx'
import { ConnectionLost, ProblemError } from '../server.ts'

export function RefusalNotice({ error }: { error: Error }) {
  if (error instanceof ConnectionLost)
    return (
      <Notice kind="warn" title="网络中断，还不知道是否已经办成" takesFocus>
        <p>填写的内容已保存在本机。请点「重新提交」：同一项事项只会办理一次，不会重复。</p>
      </Notice>
    )
  if (!(error instanceof ProblemError)) return <Notice kind="wrong" title={error.message} takesFocus />
  const { status, detail, basis, instead, fault } = error.problem
  if (status >= 500)
    return (
      <Notice kind="wrong" title="服务器出了故障，这项没有办成" takesFocus>
        <p>填写的内容已保存在本机，请稍后重新提交。{fault && `故障编号：${fault}`}</p>
      </Notice>
    )
  return (
    <Notice kind="wrong" title={`不能办理：${detail}`} takesFocus>
      {basis.length > 0 && (
        <p>
          依据：
          <Cited text={basis.join('、')} />
        </p>
      )}
      {instead && <p>可以这样办：{instead}</p>}
    </Notice>
  )
}
