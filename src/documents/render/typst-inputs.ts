/** The strings that a template reads: the sheet with its QR code, the fonts, and for a bureau's own layout the content. */
import { getForm } from '../form-register.ts'
import { printedInput } from '../own/check-template.ts'
import type { Fonts } from './fonts.ts'
import { qrCodeSvg } from './qr-code.ts'
import { type RenderInput, sheetOf } from './sheet.ts'

export function typstInputs(input: RenderInput, fonts: Fonts): Record<string, string> {
  const { verify, ...sheet } = sheetOf(input)
  const code = verify && { ...verify, svg: qrCodeSvg(verify.url) }
  if (input.template === undefined)
    return { fonts: JSON.stringify(fonts), sheet: JSON.stringify({ ...sheet, verify: code }) }
  const laidOut = { ...sheet, blocks: [{ kind: 'own' }], notes: [], verify: code }
  const own = printedInput(getForm(input.form), input)
  return { fonts: JSON.stringify(fonts), sheet: JSON.stringify(laidOut), own: JSON.stringify(own) }
}
