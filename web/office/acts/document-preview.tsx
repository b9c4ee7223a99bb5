/** What the act would draw up, set in type while the form is filled in. A draft: nothing of it is kept. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { AvailableAct, DocumentPreview as Preview } from '../../../src/acts/index.ts'
import { PdfDialog } from '../../ui/pdf-dialog.tsx'
import { ask } from '../server.ts'

/** Long enough that a word is finished, short enough that nobody waits for it. */
const pauseMilliseconds = 800

const previewQuery = (href: string, body: string) =>
  queryOptions({
    queryKey: ['document-preview', href, body],
    queryFn: () =>
      ask<Preview>(href.replace(/^\/api\//, '/api/previews/'), { method: 'POST', body: JSON.parse(body) as unknown }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
    retry: false,
    refetchOnWindowFocus: false,
  })

export function DocumentPreview({ act, body }: { act: AvailableAct; body: unknown }) {
  const settled = useSettled(JSON.stringify(body))
  const { data, error, isFetching } = useQuery(previewQuery(act.href, settled))
  const [chosen, setChosen] = useState<string>()
  const titles = [...new Set(data?.documents.map(({ title }) => title))]
  const shown = data?.documents.find(({ title }) => title === chosen) ?? data?.documents[0]
  return (
    <section className="document-preview" aria-label="文书预览">
      <h2>文书预览</h2>
      <Standing data={data} isFetching={isFetching} failed={error !== null} />
      {titles.length > 1 && (
        <p className="document-preview-choice">
          {titles.map((title) => (
            <button
              key={title}
              className="text-button"
              type="button"
              aria-pressed={title === shown?.title}
              onClick={() => setChosen(title)}
            >
              {title}
            </button>
          ))}
        </p>
      )}
      {shown?.pdf && <Sheet title={shown.title} pdf={shown.pdf} />}
    </section>
  )
}

type StandingProps = { data: Preview | undefined; isFetching: boolean; failed: boolean }

/** What is missing, by name; the person who listens instead of looking hears the same. */
function Standing({ data, isFetching, failed }: StandingProps) {
  const missing = [
    ...(data?.gaps.map(({ label }) => label) ?? []),
    ...(data?.documents.flatMap((one) => one.missing) ?? []),
  ]
  return (
    <div role="status" className="soft">
      {isFetching && <p>正在更新…</p>}
      {failed && !isFetching && <p>预览暂时不可用，不影响填写和提交。</p>}
      {data?.reason && <p>{data.reason}</p>}
      {missing.length > 0 && <p>还没有填：{[...new Set(missing)].join('、')}</p>}
    </div>
  )
}

function Sheet({ title, pdf }: { title: string; pdf: string }) {
  const [large, setLarge] = useState(false)
  const href = useBlobUrl(pdf)
  if (href === undefined) return null
  return (
    <>
      <iframe
        className="document-preview-sheet"
        title={`${title}（草稿预览）`}
        src={`${href}#toolbar=0&navpanes=0&view=FitH`}
      />
      <button className="button" type="button" aria-haspopup="dialog" onClick={() => setLarge(true)}>
        放大预览《{title}》
      </button>
      {large && <PdfDialog title={`${title}（草稿预览）`} href={href} onClose={() => setLarge(false)} />}
    </>
  )
}

function useBlobUrl(base64: string): string | undefined {
  const blob = useMemo(() => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    return new Blob([bytes], { type: 'application/pdf' })
  }, [base64])
  const [href, setHref] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setHref(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return href
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
