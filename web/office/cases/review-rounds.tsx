/** Legal review, round by round, with the bytes that it is bound to. */
import { instantInChinese } from '../../../src/kernel/day.ts'
import { fenToYuan } from '../../../src/kernel/money.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { CasePage, ReviewRound, ReviewView } from '../contract.ts'

type Point = ReviewView['opinions'][number]['points'][number]

const points: Column<Point>[] = [
  { title: '审核事项', show: ({ point }) => point },
  { title: '结论', show: ({ finding }) => <strong>{finding}</strong> },
  { title: '理由', show: ({ reason }) => reason },
]

export function ReviewRounds({ review, draft, major }: Pick<CasePage, 'review' | 'draft' | 'major'>) {
  if (!review && !draft)
    return (
      <Empty icon="law" title="还没有送法制审核">
        <p>调查终结、拟定处罚决定后送审；审核通过前，不能告知、也不能作出决定。</p>
      </Empty>
    )
  return (
    <>
      {major && <Major major={major} />}
      {draft && <Draft draft={draft} boundSha256={review?.boundSha256 ?? null} />}
      {review && review.rounds.length > 0 && <Rounds rounds={review.rounds} />}
      {review?.opinions.toReversed().map((opinion) => (
        <article className="opinion" key={`${opinion.round} ${opinion.reviewer}`}>
          <p className="timeline-head">
            <strong>
              第 {opinion.round} 轮：{opinion.outcome}
            </strong>
            <span className="soft">{opinion.reviewer}</span>
            <time dateTime={opinion.at}>{instantInChinese(opinion.at)}</time>
          </p>
          <p className="opinion-words">{opinion.opinion}</p>
          {opinion.points.length > 0 && (
            <DataTable
              caption={`第 ${opinion.round} 轮逐项审核`}
              columns={points}
              rows={opinion.points}
              keyOf={({ point }) => point}
            />
          )}
        </article>
      ))}
    </>
  )
}

const rounds: Column<ReviewRound>[] = [
  { title: '轮次', show: ({ round, at }) => `第 ${round} 轮，${instantInChinese(at)} 送审` },
  { title: '与上一轮相比', show: ({ changes }) => changesInWords(changes) },
  {
    title: '承办人对上一轮意见的答复',
    show: ({ replies }) =>
      replies.length === 0
        ? '—'
        : replies.map(({ problem, adoption, reply }) => `${problem}：${adoption}。${reply}`).join('；'),
  },
  {
    title: '送审的草稿',
    show: ({ round, draftPdf, draftSha256 }) =>
      draftPdf === null ? (
        <code>{draftSha256.slice(0, 12)}…</code>
      ) : (
        <a href={draftPdf} target="_blank" rel="noreferrer">
          第 {round} 轮草稿<span className="for-readers">（在新窗口打开）</span>
        </a>
      ),
  },
]

function Rounds({ rounds: rows }: { rounds: ReviewRound[] }) {
  return <DataTable caption="各轮送审" columns={rounds} rows={rows} keyOf={({ round }) => String(round)} />
}

function changesInWords(changes: ReviewRound['changes']): string {
  if (!changes) return '首次送审'
  const { draft, added, removed, changed } = changes
  const said = [
    ...(draft ? ['草稿有改动'] : []),
    ...[added, removed, changed].flatMap((names, index) =>
      names.length === 0 ? [] : [`${['增加', '减少', '换了文件'][index]}：${names.join('、')}`],
    ),
  ]
  return said.length === 0 ? '草稿和材料一字未改' : said.join('；')
}

/** Decided by the list itself; asked again whenever the draft or its amount changes. */
function Major({ major: { isMajor, because, submitted } }: { major: NonNullable<CasePage['major']> }) {
  const others = submitted.filter((reason) => !because.some(({ label }) => reason.startsWith(label)))
  return (
    <Notice kind="info" title={isMajor ? '属于重大执法决定' : '按现有草稿不属于重大执法决定目录所列事项'}>
      {because.length > 0 && (
        <ul className="plain-list">
          {because.map(({ label, basis, standing }) => (
            <li key={label}>
              {label}
              {basis !== '' && `（${basis}）`}
              {standing === 'unverified' && <span className="soft">　目录待核实</span>}
            </li>
          ))}
        </ul>
      )}
      {!isMajor && <p>本局对其他普通程序案件逐步纳入法制审核，仍须审核通过后作出决定。</p>}
      {others.length > 0 && <p>送审理由：{others.join('；')}</p>}
    </Notice>
  )
}

function Draft({ draft, boundSha256 }: { draft: NonNullable<CasePage['draft']>; boundSha256: string | null }) {
  const isBound = boundSha256 === draft.contentSha256
  return (
    <section className="draft">
      <h2>拟处罚决定（草稿，{instantInChinese(draft.at)}）</h2>
      <ol>
        {draft.violations.map(({ fact, fineFen }) => (
          <li key={fact}>
            {fact}
            {fineFen !== null && `　罚款 ${fenToYuan(fineFen)} 元`}
          </li>
        ))}
      </ol>
      {draft.totalFineFen !== null && <p>合计罚款 {fenToYuan(draft.totalFineFen)} 元</p>}
      <p className="soft">
        草稿校验值 <code>{draft.contentSha256.slice(0, 16)}…</code>
      </p>
      {boundSha256 !== null &&
        (isBound ? (
          <Notice kind="good" title="法制审核意见对应的就是这一稿，一字未改。" />
        ) : (
          <Notice kind="warn" title="这一稿与送审的内容不一致，须重新送法制审核。" />
        ))}
    </section>
  )
}
