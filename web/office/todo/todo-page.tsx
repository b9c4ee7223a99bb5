/** What waits for me, and which last days are near. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Todo } from '../../../src/desk/index.ts'
import { dayInChinese, weekday } from '../../../src/kernel/day.ts'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { DueMark } from '../due-mark.tsx'
import { LawChangesWaiting } from '../law/law-changes-waiting.tsx'
import { meQuery, placeOf, todoQuery } from '../queries.ts'
import { TodoGroup } from './todo-group.tsx'

export function TodoPage() {
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: todo } = useSuspenseQuery(todoQuery)
  const groups = todo.groups.filter((group) => group.count > 0)
  return (
    <Page
      title="待办"
      beside={
        <span className="soft">
          {dayInChinese(me.today)} 星期{'日一二三四五六'[weekday(me.today)]}
        </span>
      }
    >
      <Counts todo={todo} />
      <div className="two-columns">
        <div>
          {groups.map((group) => (
            <TodoGroup key={group.key} group={group} />
          ))}
          <LawChangesWaiting />
          {groups.length === 0 && <NothingToDo />}
        </div>
        <Deadlines todo={todo} />
      </div>
    </Page>
  )
}

function Counts({ todo }: { todo: Todo }) {
  const count = (level: string) => todo.deadlines.filter(({ due }) => due.level === level).length
  const waiting = todo.groups.reduce((sum, group) => sum + group.count, 0)
  const cells = [
    { label: '等您办理', value: waiting, kind: 'plain' },
    { label: '已超期', value: count('past'), kind: 'past' },
    { label: '三日内到期', value: count('near'), kind: 'near' },
    { label: '正在计算的期限', value: todo.deadlines.length, kind: 'plain' },
  ]
  return (
    <dl className="counts">
      {cells.map(({ label, value, kind }) => (
        <div key={label} className={value > 0 ? `count-${kind}` : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function NothingToDo() {
  return (
    <section className="panel">
      <Empty title="现在没有等您办理的事项">
        <p>别人办完一步、轮到您时，会出现在这里。</p>
        <p>
          可以<Link to="/new">新建检查或登记线索</Link>，或者<Link to="/cases">查看全部案件</Link>。
        </p>
      </Empty>
    </section>
  )
}

function Deadlines({ todo }: { todo: Todo }) {
  return (
    <section className="panel" aria-labelledby="deadlines-title">
      <h2 id="deadlines-title">期限</h2>
      {todo.deadlines.length === 0 && <p className="soft">没有正在计算的期限。</p>}
      <ul className="plain-list">
        {todo.deadlines.map(({ kind, id, title, label, due }) => (
          <li key={`${id} ${label}`}>
            <DueMark due={due} />
            <Link className="block" to={`/${placeOf[kind]}/$id`} params={{ id }} search={{ tab: 'deadlines' }}>
              {label}
            </Link>
            <span className="soft">{title}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
