/** A bureau's own Word file with {{places}} to be filled, and {{#list}} … {{/list}} for rows. */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { Printed } from './printed.ts'

/** What is wrong with a template, a sentence each, naming the place. */
export class TemplateError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(problems.join('；'))
    this.problems = problems
  }
}

/** `unknown` collects the places that no field answers to. @throws TemplateError when this is no Word file, or torn */
export function fillWordTemplate(
  template: Uint8Array,
  data: Record<string, Printed>,
  unknown = new Set<string>(),
): Uint8Array {
  try {
    const document = new Docxtemplater(new PizZip(template), {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      errorLogging: false,
      linebreaks: true,
      parser: (place) => ({
        get: (scope: Printed, { num }: { num: number }) => {
          const found = at(scope, place)
          // a row is asked first, then what it stands in
          if (found === undefined && num === 0) unknown.add(place)
          return found
        },
      }),
      nullGetter: () => '',
    })
    document.render(data)
    return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
  } catch (error) {
    throw new TemplateError(explained(error))
  }
}

/** Undefined where there is no such field; nothing, and no error, within a part that does not apply. */
function at(scope: Printed, place: string): Printed | undefined {
  if (place === '.') return scope
  let value: Printed | undefined = scope
  for (const part of place.split('.')) {
    if (value === null || value === '') return ''
    if (typeof value !== 'object' || Array.isArray(value)) return undefined
    value = value[part.trim()]
  }
  return value
}

const wrongs: Record<string, string> = {
  unopened_tag: '多了「}}」，前面没有对应的「{{」',
  unclosed_tag: '缺少「}}」',
  unopened_loop: '有循环结束，没有对应的开始',
  unclosed_loop: '循环没有结束',
  closing_tag_does_not_match_opening_tag: '循环的开始和结束不是同一个名称',
  duplicate_open_tag: '连写了两个「{{」',
  duplicate_close_tag: '连写了两个「}}」',
}

type Complaint = { properties?: { id?: string; xtag?: string; errors?: Complaint[] } }

function explained(error: unknown): string[] {
  const { properties } = error as Complaint
  if (properties === undefined) return ['这不是 Word 文件（.docx），或者文件已经损坏']
  if (properties.errors) return properties.errors.flatMap(explained)
  const { id = '', xtag = '' } = properties
  return [`占位符「${xtag}」：${wrongs[id] ?? id}`]
}
