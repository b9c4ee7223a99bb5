/** Two versions of a statute: article by article what was struck out and what was put in. */
import './law.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { dayInChinese } from '../../../src/kernel/day.ts'
import type { ComparisonPage } from '../../../src/statutes/index.ts'
import { changeKinds } from '../../../src/statutes/index.ts'
import { Empty } from '../../ui/empty.tsx'
import type { Words } from './law-contract.ts'
import { comparisonQuery } from './law-queries.ts'

type Props = { statute: string; between: { before: string; after: string } }

export function Comparison({ statute, between }: Props) {
  const { data } = useSuspenseQuery(comparisonQuery(statute, between))
  return (
    <section className="panel" aria-labelledby="comparison-title">
      <h2 id="comparison-title">
        {dayInChinese(data.before.version)}版本 → {dayInChinese(data.after.version)}版本
      </h2>
      <p className="soft">
        变动 {data.changes.length} 条，未变 {data.unchanged} 条。<del>删去的字</del>、<ins>增加的字</ins>已标出。
      </p>
      {data.changes.length === 0 && <Empty icon="law" title="两个版本一字不差" />}
      <ul className="parted">
        {data.changes.map((change) => (
          <li key={`${change.before?.article} ${change.after?.article} ${change.after?.insertion}`}>
            <p className="change-head">
              <strong>{placesOf(change)}</strong>
              <span className={`tag ${change.kind === 'vanished' ? 'tag-wrong' : 'tag-warn'}`}>
                {changeKinds[change.kind as keyof typeof changeKinds]}
              </span>
              {change.before && change.after && change.likeness < 100 && (
                <span className="soft">相同 {change.likeness}%</span>
              )}
            </p>
            <Marked words={change.words} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function placesOf({ before, after }: ComparisonPage['changes'][number]): string {
  const name = (one: { article: number; insertion: number }) =>
    `第 ${one.article} 条${one.insertion > 0 ? `之${one.insertion}` : ''}`
  if (before && after && name(before) !== name(after)) return `${name(before)} → ${name(after)}`
  return name(after ?? before ?? { article: 0, insertion: 0 })
}

function Marked({ words }: { words: Words }) {
  let place = 0
  return (
    <p className="words">
      {words.map(({ kind, text }) => {
        place += 1
        if (kind === 'same') return text
        const Tag = kind === 'removed' ? 'del' : 'ins'
        return <Tag key={place}>{text}</Tag>
      })}
    </p>
  )
}
