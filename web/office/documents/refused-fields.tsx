/** Somebody will not sign: why, and before whom. */
import type { Lookups } from '../contract.ts'
import type { Given, SetGiven } from './signing.ts'

type Props = { given: Given; certified: Lookups['officers']; set: SetGiven }

export function RefusedFields({ given: { reason, witness, officers }, certified, set }: Props) {
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor="refusal-reason">
          拒签事由
        </label>
        <textarea
          id="refusal-reason"
          className="plain-input"
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => set({ reason: event.target.value })}
        />
      </div>
      <fieldset className="field">
        <legend className="field-label">在场执法人员（两人以上）</legend>
        <div className="open-choices open-choices-grid">
          {certified.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={officers.includes(id)}
                onChange={({ target }) =>
                  set({ officers: target.checked ? [...officers, id] : officers.filter((one) => one !== id) })
                }
              />{' '}
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label className="field-label" htmlFor="refusal-witness">
          见证人<span className="field-optional">（选填）</span>
        </label>
        <input
          id="refusal-witness"
          className="plain-input short-input"
          maxLength={60}
          value={witness}
          onChange={(event) => set({ witness: event.target.value })}
        />
        <p className="field-help">邀请基层组织或者所在单位的人员到场的，写明姓名和单位。</p>
      </div>
    </>
  )
}
