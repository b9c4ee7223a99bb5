/** The two strings that a template reads: the sheet with its QR code, and the fonts. */
import type { Fonts } from './fonts.ts'
import { qrCodeSvg } from './qr-code.ts'
import { type RenderInput, sheetOf } from './sheet.ts'

export function typstInputs(input: RenderInput, fonts: Fonts): { sheet: string; fonts: string } {
  const { verify, ...sheet } = sheetOf(input)
  const code = verify && { ...verify, svg: qrCodeSvg(verify.url) }
  return { fonts: JSON.stringify(fonts), sheet: JSON.stringify({ ...sheet, verify: code }) }
}
