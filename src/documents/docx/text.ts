/** Runs and paragraphs in the faces and sizes of official documents. */
import { type IParagraphOptions, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import { faces, halfPoints, pitch, sizes } from './measures.ts'

type Face = (typeof faces)[keyof typeof faces]

const faceOf = (name: Face) => ({ ascii: name, eastAsia: name, hAnsi: name, cs: name })

export function run(text: string, { face = faces.body, size = sizes.three, ...more }: Said = {}): TextRun {
  return new TextRun({ text, font: faceOf(face), size: halfPoints(size), color: '000000', ...more })
}
type Said = Omit<IRunOptions, 'font' | 'size' | 'text'> & { face?: Face; size?: number }

/** A line of the official grid, two characters in from the left. Both measures, since LibreOffice knows but one. */
export function paragraph(children: IParagraphOptions['children'], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { line: pitch, lineRule: LineRuleType.EXACT },
    indent: { firstLine: sizes.three * 2 * 20, firstLineChars: 200 },
    children: children ?? [],
    ...more,
  })
}

/** Lines of a form: set tighter than the text, and without its indent. */
export function formLine(children: IParagraphOptions['children'], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: { line: 360, lineRule: LineRuleType.AT_LEAST }, children: children ?? [], ...more })
}
