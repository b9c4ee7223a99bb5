/** Who signs. Names that the document says already are offered, nobody types them again. */
import type { SignerKind } from './document-queries.ts'
import type { Given, SetGiven } from './signing.ts'

const kinds: Record<SignerKind, string> = {
  party: '当事人',
  officer: '执法人员',
  witness: '见证人',
  attendee: '参会人员',
}

type Props = { given: Given; named: Record<SignerKind, string[]>; set: SetGiven }

export function SignerFields({ given: { signer, name }, named, set }: Props) {
  return (
    <>
      <fieldset className="field">
        <legend className="field-label">谁来签名</legend>
        <div className="segments">
          {(Object.keys(kinds) as SignerKind[]).map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="signer"
                checked={signer === kind}
                onChange={() => set({ signer: kind, name: named[kind][0] ?? '', strokes: [] })}
              />
              <span>{kinds[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label className="field-label" htmlFor="signer-name">
          签名人姓名
        </label>
        <input
          id="signer-name"
          className="plain-input short-input"
          list="signer-names"
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <datalist id="signer-names">
          {named[signer].map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </div>
    </>
  )
}
