/** A statute taken apart: every line of it, with its place among chapter, article (条), paragraph (款) and item (项). Pure. */

export type LineKind = 'title' | 'note' | 'contents' | 'heading' | 'paragraph' | 'item' | 'subitem' | 'annex'

export type StatuteLine = {
  /** From 1, in the order of the text. */
  place: number
  kind: LineKind
  article: number | null
  /** 第一百二十条之一 is article 120, insertion 1; 0 for all others. */
  insertion: number
  paragraph: number | null
  item: number | null
  /** The whole line with its mark: 第一条 …, （一）…. */
  text: string
}

export type StatuteArticle = {
  article: number
  insertion: number
  /** 第五章 行政处罚的决定 › 第三节 普通程序 */
  chapter: string
  lines: StatuteLine[]
  text: string
}

export type StatuteCounts = { chapters: number; articles: number; paragraphs: number; items: number }

/** The articles in their order, each with the chapter it stands in. */
export function articlesOf(lines: StatuteLine[]): StatuteArticle[] {
  const articles: StatuteArticle[] = []
  let headings: string[] = []
  for (const line of lines) {
    if (line.kind === 'heading') headings = [...headings.filter((one) => levelOf(one) < levelOf(line.text)), line.text]
    if (line.article === null) continue
    const last = articles.at(-1)
    if (last?.article === line.article && last.insertion === line.insertion) last.lines.push(line)
    else
      articles.push({
        ...{ article: line.article, insertion: line.insertion },
        ...{ chapter: headings.join(' › '), lines: [line], text: '' },
      })
  }
  return articles.map((article) => ({ ...article, text: article.lines.map(({ text }) => text).join('\n') }))
}

export function countsOf(lines: StatuteLine[]): StatuteCounts {
  const countOf = (kind: LineKind) => lines.filter((line) => line.kind === kind).length
  return {
    chapters: lines.filter(({ kind, text }) => kind === 'heading' && levelOf(text) === 2).length,
    articles: articlesOf(lines).length,
    paragraphs: countOf('paragraph'),
    items: countOf('item'),
  }
}

/** 编 stands above 章, 章 above 节. */
function levelOf(heading: string): number {
  return ['编', '分编', '章', '节'].indexOf(heading.match(/^第[^编章节]+?(分编|编|章|节)/)?.[1] ?? '章')
}
