/** Tells at once when the line is down, and that nothing typed is lost. */
import { useSyncExternalStore } from 'react'
import { Notice } from '../../ui/notice.tsx'

export function OfflineBar() {
  const online = useSyncExternalStore(listen, () => navigator.onLine)
  return online ? null : (
    <Notice kind="warn" title="网络已断开。填写的内容保存在本机，恢复后可以继续提交，不会重复办理。" />
  )
}

function listen(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
