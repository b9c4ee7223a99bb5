/** What a new version of a statute changed: articles matched by number and by likeness, so that a moved one is found. Pure. */
import { type Pairs, pairsOf, similarity } from './similarity.ts'
import type { StatuteArticle } from './statute-text.ts'

export const changeKinds = {
  same: '未变',
  amended: '修改',
  renumbered: '条号变动',
  'renumbered-and-amended': '条号变动并修改',
  vanished: '删去',
  added: '新增',
} as const
export type ChangeKind = keyof typeof changeKinds

export type ArticleText = Pick<StatuteArticle, 'article' | 'insertion' | 'text'>
export type ArticleChange = {
  kind: ChangeKind
  before: ArticleText | null
  after: ArticleText | null
  /** 0 … 1; 1 where not a character differs. */
  likeness: number
}

/** Below this two articles are not the same rule with other words. */
const alike = 0.4
/** Between equals, the one that kept its number. */
const sameNumberBonus = 0.1

/** In the order of the new version; what vanished stands where it stood. */
export function compareVersions(before: ArticleText[], after: ArticleText[]): ArticleChange[] {
  const olds = before.map(prepared)
  const news = after.map(prepared)
  const partners = new Map<Prepared, { old: Prepared; likeness: number }>()
  const taken = new Set<Prepared>()
  for (const { old, fresh, likeness } of candidates(olds, news)) {
    if (taken.has(old) || partners.has(fresh)) continue
    partners.set(fresh, { old, likeness })
    taken.add(old)
  }
  const kept = news.map((fresh) => changeOf(partners.get(fresh), fresh))
  const vanished = olds
    .filter((old) => !taken.has(old))
    .map(({ article }): ArticleChange => ({ kind: 'vanished', before: article, after: null, likeness: 0 }))
  return [...kept, ...vanished].toSorted((left, right) => orderOf(left) - orderOf(right))
}

type Prepared = { article: ArticleText; body: string; pairs: Pairs }

/** Its mark (第五条) aside: a renumbered article is otherwise the same. */
function prepared(article: ArticleText): Prepared {
  const body = article.text.replace(/^第[^条]+条(?:之[一二三四五六七八九十]+)?/, '').replace(/\s/g, '')
  return { article, body, pairs: pairsOf(body) }
}

function candidates(olds: Prepared[], news: Prepared[]) {
  const pairs = olds.flatMap((old) =>
    news.map((fresh) => {
      const likeness = old.body === fresh.body ? 1 : Math.min(similarity(old.pairs, fresh.pairs), 0.999)
      return { old, fresh, likeness, rank: likeness + (isSameNumber(old, fresh) ? sameNumberBonus : 0) }
    }),
  )
  return pairs.filter(({ likeness }) => likeness >= alike).toSorted((left, right) => right.rank - left.rank)
}

function changeOf(partner: { old: Prepared; likeness: number } | undefined, fresh: Prepared): ArticleChange {
  if (partner === undefined) return { kind: 'added', before: null, after: fresh.article, likeness: 0 }
  const { old, likeness } = partner
  return { kind: kindOf(old, fresh), before: old.article, after: fresh.article, likeness }
}

function kindOf(old: Prepared, fresh: Prepared): ChangeKind {
  const isSame = old.body === fresh.body
  if (isSameNumber(old, fresh)) return isSame ? 'same' : 'amended'
  return isSame ? 'renumbered' : 'renumbered-and-amended'
}

function isSameNumber({ article: left }: Prepared, { article: right }: Prepared): boolean {
  return left.article === right.article && left.insertion === right.insertion
}

function orderOf({ before, after }: ArticleChange): number {
  const { article, insertion } = after ?? before ?? { article: 0, insertion: 0 }
  return article * 100 + insertion + (after === null ? 0.5 : 0)
}
