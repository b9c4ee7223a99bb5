/** Grey bars where words will be, said aloud once. */
export function Loading() {
  return (
    <div className="loading" role="status">
      <span className="for-readers">正在打开…</span>
      <i />
      <i />
      <i />
    </div>
  )
}
