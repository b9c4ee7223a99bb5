/** `npm run demo:case`: hands over to the locked Node. */
import { join } from 'node:path'
import { continueIn, ensurePackages, root } from './bootstrap.js'

await ensurePackages()
await continueIn(join(root, 'bin', 'demo-case.ts'))
