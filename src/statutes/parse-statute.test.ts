import { describe, expect, test } from 'vitest'
import { parseStatute } from './parse-statute.ts'
import { plainText } from './plain-lines.ts'
import { articlesOf, countsOf } from './statute-text.ts'

const places = (source: string) =>
  parseStatute(source).lines.map(({ kind, article, insertion, paragraph, item }) =>
    article === null ? kind : [kind, article + insertion / 100, paragraph, item].join(' '),
  )
const warningsOf = (source: string) => parseStatute(source).warnings.map(({ line, message }) => `${line} ${message}`)

const markdown = `# 某县示例规定

2024年1月2日 某县示例通过

<!-- INFO END -->

## 第一章 总 则

第一条 为了示例，制定本规定。

第二条 下列事项应当公开：

（一）第一件；

(二)第二件。

前款所列事项由主管部门公开。

### 第一节 其他

第三条 按照前条办理。
第四条规定的除外。

第三条之一 另有规定的，从其规定。`

describe('导入法规：章、条、款、项', () => {
  test('Markdown 与粘贴的文字得到同样的结构', () => {
    const wanted = [
      ...['title', 'note', 'heading', 'paragraph 1 1 ', 'paragraph 2 1 ', 'item 2 1 1', 'item 2 1 2', 'paragraph 2 2 '],
      ...['heading', 'paragraph 3 1 ', 'paragraph 3 2 ', 'paragraph 3.01 1 '],
    ]
    expect(places(markdown)).toEqual(wanted)
    expect(places(plainText(markdown).replaceAll(' ', '　'))).toEqual(wanted)
    expect(warningsOf(markdown)).toEqual([])
    expect(countsOf(parseStatute(markdown).lines)).toEqual({ chapters: 1, articles: 4, paragraphs: 6, items: 2 })
  })

  test('各部分拼起来就是全文，章节随条', () => {
    const { lines } = parseStatute(markdown)
    expect(lines.map(({ text }) => text).join('\n')).toBe(plainText(markdown))
    expect(articlesOf(lines).map(({ chapter }) => chapter)).toEqual([
      '第一章 总 则',
      '第一章 总 则',
      '第一章 总 则 › 第一节 其他',
      '第一章 总 则 › 第一节 其他',
    ])
  })

  test('粘贴的文字带目录：目录不算章', () => {
    const pasted =
      '示例规定\n目　录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。'
    expect(places(pasted)).toEqual([
      ...['title', 'contents', 'contents', 'contents', 'heading', 'paragraph 1 1 ', 'heading', 'paragraph 2 1 '],
    ])
    expect(countsOf(parseStatute(pasted).lines).chapters).toBe(2)
  })

  test('附件不算条文，附则是章', () => {
    expect(places('示例规定\n第一条 甲。\n附件一：清单\n第二条 不是条文')).toEqual([
      ...['title', 'paragraph 1 1 ', 'annex', 'annex'],
    ])
  })
})

describe('导入报告里的提示，指出行号', () => {
  test.each([
    ['缺一条', '示例规定\n第一条 甲。\n第三条 丙。', ['3 条文不连续：第 1 条之后是第 3 条']],
    ['倒退', '示例规定\n第一条 甲。\n第二条 乙。\n第一条 丙。', ['4 「第 1 条」的次序不对，按正文处理']],
    ['缺一项', '示例规定\n第一条 下列：\n（一）甲；\n（三）丙。', ['4 项号不连续：第 1 项之后是第 3 项']],
    ['一款被拆成两行', '示例规定\n第一条 甲。\n应当按照规\n定办理。', ['3 行末没有标点，可能是一款被换行拆成了两行']],
    ['第一款被拆成两行', '示例规定\n第一条 应当按照规\n定办理。', ['2 行末没有标点，可能是一款被换行拆成了两行']],
    ['条号后没有空格', '示例规定\n第一条甲。', ['2 「第 1 条」后没有空格，请确认它是新的一条']],
    ['没有条文', '示例规定\n一段话。', ['1 没有找到「第一条」']],
    ['没有标题', '第一条 甲。', ['1 第一行不是标题，请确认全文完整']],
  ])('%s', (_, source, wanted) => expect(warningsOf(source)).toEqual(wanted))
})
