/** Runs the checks over a bundle, as the command line program does, and says the same. */
import { checks, noticesOn } from './checks.js'
import { openZip, Unreadable } from './zip.js'

/**
 * @param {Blob} file
 * @param {{ policy?: object[], allowRepacked?: boolean, onProgress?: (name: string, share: number) => void }} options
 *   policy: what parsePolicy made of a key file; share: of the check, 0 to 1
 * @returns {Promise<{ ok: boolean, keySource: string, checks: object[], notices: string[], bundle: object }>}
 * @throws Unreadable when the file is no zip at all
 */
export async function verifyBundle(file, { policy, allowRepacked = false, onProgress = () => {} } = {}) {
  const bundle = { policy, allowRepacked }
  const results = []
  for (const [name, check] of checks) {
    onProgress(name, 0)
    bundle.progress = (share) => onProgress(name, share)
    results.push({ name, ...(await run(check, bundle, file)) })
  }
  const ok = results.every((result) => result.ok)
  return { ok, keySource: policy ? 'policy' : 'bundle', checks: results, notices: ok ? noticesOn(bundle) : [], bundle }
}

async function run(check, bundle, file) {
  try {
    bundle.zip ??= await openZip(file)
    return { ok: true, detail: await check(bundle) }
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault
    return { ok: false, detail: describe(fault) }
  }
}

/** A check that finds what an earlier one should have read missing says so, not which property of undefined it wanted. */
function describe(fault) {
  return fault instanceof TypeError ? '前面的检查没有通过，或内容格式有误，无法核验' : fault.message
}
