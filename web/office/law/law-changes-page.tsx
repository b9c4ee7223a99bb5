/** What a new version of a statute asks of the office, place by place, with who answers and by when. */
import '../lists/lists.css'
import '../subjects/subjects.css'
import './law.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { changeKinds } from '../../../src/statutes/index.ts'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { DueMark } from '../due-mark.tsx'
import type { ChangedArticle, LawChange, LawTask } from './law-contract.ts'
import { lawChangesQuery } from './law-queries.ts'

export type ChangesSearch = { mine?: true | undefined; all?: true | undefined }

export function LawChangesPage() {
  const search = useSearch({ from: '/frame/law-changes' })
  const { data } = useSuspenseQuery(lawChangesQuery)
  const isShown = (task: LawTask) =>
    (search.mine === undefined || task.mine) && (search.all === true || task.settlement === null)
  return (
    <Page title="法律变化">
      <p className="soft">
        导入新版本后，凡引用了变动条文的权责事项、期限、金额、步骤、文书和在办事项都列在这里，逐处核对。
      </p>
      <Filter search={search} />
      {data.changes.length === 0 && (
        <section className="panel">
          <Empty icon="law" title="没有需要核对的法律变化">
            <p>系统管理员在「法规库」导入已有法规的新版本后，这里会列出受影响的内容。</p>
          </Empty>
        </section>
      )}
      {data.changes.map((change) => (
        <Change key={`${change.statute} ${change.version}`} change={change} isShown={isShown} />
      ))}
    </Page>
  )
}

function Filter({ search }: { search: ChangesSearch }) {
  const navigate = useNavigate()
  const go = (to: ChangesSearch) => void navigate({ to: '/law-changes', search: { ...search, ...to }, replace: true })
  return (
    <div className="query-form">
      <label className="query-check">
        <input
          type="checkbox"
          checked={search.mine ?? false}
          onChange={(event) => go({ mine: event.target.checked || undefined })}
        />
        只看我负责的
      </label>
      <label className="query-check">
        <input
          type="checkbox"
          checked={search.all ?? false}
          onChange={(event) => go({ all: event.target.checked || undefined })}
        />
        也看已处理的
      </label>
    </div>
  )
}

type ChangeProps = { change: LawChange; isShown: (task: LawTask) => boolean }

function Change({ change, isShown }: ChangeProps) {
  const { fullTitle, statute, version, before, from, importedOn, kinds, articles } = change
  const told = kinds.filter(({ kind, count }) => kind !== 'same' && count > 0)
  const shown = articles.filter(({ tasks }) => tasks.some(isShown))
  const waiting = articles.flatMap(({ tasks }) => tasks).filter(({ settlement }) => settlement === null).length
  return (
    <section className="panel" aria-labelledby={`change-${statute}-${version}`}>
      <h2 id={`change-${statute}-${version}`}>
        {fullTitle}（{dayInChinese(version)}版本）
      </h2>
      <p className="soft">
        {dayInChinese(from)}起施行，{dayInChinese(importedOn)}导入；
        {told.map(({ label, count }) => `${label} ${count} 条`).join('，')}。
        <Link to="/statutes/$short" params={{ short: statute }} search={{ version, before }}>
          看新旧对照
        </Link>
      </p>
      <p>{waiting === 0 ? '✔ 引用处已全部处理。' : `还有 ${waiting} 处等待处理。`}</p>
      <ul className="parted">
        {shown.map((article) => (
          <li key={`${article.before} ${article.insertion}`}>
            <p className="change-head">
              <strong>{placeOf(article)}</strong>
              <span className={`tag ${article.after === null ? 'tag-wrong' : 'tag-warn'}`}>
                {changeKinds[article.kind as keyof typeof changeKinds]}
              </span>
              {article.after !== null && article.likeness < 100 && (
                <span className="soft">相同 {article.likeness}%</span>
              )}
            </p>
            <ul className="plain-list">
              {article.tasks.filter(isShown).map((task) => (
                <Task key={task.place} task={task} article={article} change={change} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeOf({ before, after }: ChangedArticle): string {
  return after === null || after === before ? `第 ${before} 条` : `第 ${before} 条，建议改引第 ${after} 条`
}

type TaskProps = { task: LawTask; article: ChangedArticle; change: LawChange }

function Task({ task, article, change }: TaskProps) {
  const { statute, version } = change
  const id = [statute, version, article.before, article.insertion, task.place].join('~')
  return (
    <li className="task">
      <div>
        <span className="tag">{task.kindLabel}</span>{' '}
        {task.href ? <a href={`/office${task.href}`}>{task.label}</a> : task.label}
        <span className="soft block">由{task.by.join('、')}处理</span>
        {task.settlement && (
          <span className="soft block">
            {task.settlement.outcome}：{task.settlement.done}（{task.settlement.by}，{dayInChinese(task.settlement.on)}
            ；{task.settlement.reason}）
          </span>
        )}
      </div>
      {task.settlement === null && (
        <div>
          <DueMark due={task.due} />{' '}
          {task.mine && (
            <Link className="button" to="/law-changes/$task" params={{ task: id }} search={{}}>
              处理
            </Link>
          )}
        </div>
      )}
    </li>
  )
}
