/** The verifier of verify.html, loaded as plain JavaScript: it stands alone, without types of ours. */
import type { Verdict } from './bundle.ts'

type PageVerifier = {
  verifyBundle: (file: Blob, options: { policy?: object[]; allowRepacked?: boolean }) => Promise<Verdict>
  parsePolicy: (text: string) => object[]
  isSignedBy: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean
  sha256: (bytes: Uint8Array) => Uint8Array
  sha512: (bytes: Uint8Array) => Uint8Array
  Sha256: new () => { update: (bytes: Uint8Array) => InstanceType<PageVerifier['Sha256']>; digest: () => Uint8Array }
}

const modules = ['verify', 'log', 'ed25519', 'sha'].map((name) => `../../verifier/page/${name}.js`)

export async function loadPageVerifier(): Promise<PageVerifier> {
  return Object.assign({}, ...(await Promise.all(modules.map((module) => import(module)))))
}
