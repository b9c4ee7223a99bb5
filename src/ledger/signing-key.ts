/** The installation's Ed25519 key, made at first start and readable by the server's user alone. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'

export async function openSigningKey(dataDir: string): Promise<KeyObject> {
  const folder = path.join(dataDir, 'keys')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'ledger-ed25519.pem')
  const pem = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return createKey(file)
    throw fault
  })
  return createPrivateKey(pem)
}

/** `wx`: of two servers that start at once, one fails here instead of signing with a key that is then overwritten. */
async function createKey(file: string): Promise<string> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(pem)
    // A crash before this line may leave an empty key file: nothing was signed yet, remove it and start again.
    await handle.sync()
  } finally {
    await handle.close()
  }
  return pem
}
